"""The dialog that takes a ticket: what it says of a text, what it never shows, and files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from faceviewer.tickets.ticket import Ticket
from faceviewer.views.ticket_dialog import SHOWN_LENGTH, TicketDialog
from tests.ui.workbench import Workbench

ID = "65b955fe0577440932c77481"
UUID = "65b955ff-0577-4409-bd9d-6a4f1c64bbbb"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlX2hlcmU"


@pytest.fixture
def dialog(workbench: Workbench) -> TicketDialog:
    dialog = TicketDialog(workbench.around, "Staging <1>")
    workbench.show(dialog)
    return dialog


def wait_for_summary(workbench: Workbench, dialog: TicketDialog, words: str) -> None:
    workbench.qtbot.waitUntil(lambda: words in dialog.summary_label.text())


def made(workbench: Workbench, dialog: TicketDialog) -> Ticket:
    """The ticket that comes of a click on the button."""
    with workbench.qtbot.waitSignal(dialog.ticket_made) as signal:
        dialog.make_table()
    (ticket,) = signal.args
    assert isinstance(ticket, Ticket)
    return ticket


def paste(dialog: TicketDialog, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    dialog.text_edit.insertFromMimeData(data)


def test_it_says_what_can_be_looked_up(workbench: Workbench, dialog: TicketDialog) -> None:
    assert not dialog.make_button.isEnabled()

    paste(dialog, f"see {ID} and {UUID}\ntoken={TOKEN}\nzoe@example.com\nVisitantes")

    wait_for_summary(workbench, dialog, "2 to look up")
    assert "1 that may be a credential is never sent" in dialog.summary_label.text()
    assert "1 that may be private is held back" in dialog.summary_label.text()
    assert dialog.make_button.isEnabled()
    dialog.names_check.click()
    wait_for_summary(workbench, dialog, "3 to look up")


def test_a_secret_is_neither_shown_nor_handed_on(
    workbench: Workbench, dialog: TicketDialog
) -> None:
    paste(dialog, f"Bearer {TOKEN} does not open {ID}")
    assert TOKEN not in dialog.text_edit.toPlainText()
    assert ID in dialog.text_edit.toPlainText()

    ticket = made(workbench, dialog)

    assert [(term.kind, term.length) for term in ticket.terms] == [
        ("secret", len(TOKEN)),
        ("object_id", len(ID)),
    ]
    assert TOKEN not in repr(ticket)


def test_keys_make_the_table(workbench: Workbench, dialog: TicketDialog) -> None:
    paste(dialog, ID)
    wait_for_summary(workbench, dialog, "1 to look up")

    with workbench.qtbot.waitSignal(dialog.ticket_made):
        QTest.keyClick(dialog.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()


def test_a_text_that_names_nothing_says_so(workbench: Workbench, dialog: TicketDialog) -> None:
    paste(dialog, "the visitor was let in twice")

    wait_for_summary(workbench, dialog, "No id, url or hash was found")
    assert not dialog.make_button.isEnabled()


def test_a_long_text_is_taken_whole_without_being_shown(
    workbench: Workbench, dialog: TicketDialog
) -> None:
    paste(dialog, f"{'x ' * SHOWN_LENGTH}\n{ID}")
    assert not dialog.text_edit.isVisible()
    assert dialog.held_label.text().startswith("Pasted text, ")
    assert [term.text for term in made(workbench, dialog).terms] == [ID]


def test_a_text_that_was_taken_can_be_taken_away(
    workbench: Workbench, dialog: TicketDialog
) -> None:
    paste(dialog, f"{'x ' * SHOWN_LENGTH}\n{ID}")
    wait_for_summary(workbench, dialog, "1 to look up")

    dialog.drop_button.click()

    assert dialog.text_edit.isVisible()
    workbench.qtbot.waitUntil(lambda: not dialog.make_button.isEnabled())


def test_a_file_is_read_and_one_that_is_no_text_says_why(
    workbench: Workbench, dialog: TicketDialog, tmp_path: Path
) -> None:
    text, binary = tmp_path / "ticket.txt", tmp_path / "ticket.xlsx"
    text.write_bytes(f"für {ID}".encode("cp1252"))
    binary.write_bytes(b"PK\x03\x04\0\0")

    dialog.file_button.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(binary))
    chooser.close()
    wait_for_summary(workbench, dialog, "holds no plain text")
    dialog.open_file(str(text))
    wait_for_summary(workbench, dialog, "1 to look up")

    assert dialog.text_edit.toPlainText() == f"für {ID}"


def test_closing_it_ends_what_it_was_doing(workbench: Workbench, dialog: TicketDialog) -> None:
    told: list[Ticket] = []
    dialog.ticket_made.connect(told.append)
    paste(dialog, ID)
    dialog.make_table()

    dialog.reject()
    workbench.wait_for(workbench.tasks.close())

    assert told == []

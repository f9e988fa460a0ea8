"""Records on their way into a ticket: the preview is the very text that leaves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeWidgetItem, QWidget

from faceviewer.export.ticket_text import MOST_RECORDS, TicketRules
from faceviewer.records import Record
from faceviewer.settings import State
from faceviewer.views.record_sharing import CHOICES_MAX, RecordSharing, keep_rules, read_rules
from faceviewer.views.share_dialog import ShareDialog
from tests.played_service import face
from tests.ui.finding import delete_now
from tests.ui.workbench import Workbench

BADGE = face(id="6b00c0cf6947ccf25ec84d8d", name="Badge", content="<p>private</p>", x_new=7)

Share = Callable[..., ShareDialog]


@pytest.fixture
def state() -> State:
    return State()


@pytest.fixture
def share(workbench: Workbench, state: State) -> Iterator[Share]:
    """Opens the dialog over these records."""
    window = QWidget()

    def share(*records: Record) -> ShareDialog:
        RecordSharing(state, workbench.around, window).share(records, "Test")
        [dialog] = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, ShareDialog) and each.isVisible()
        ]
        return dialog

    yield share
    delete_now(window)


def item(dialog: ShareDialog, key: str) -> QTreeWidgetItem:
    """The line of a field."""
    tree = dialog.fields_tree
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return next(each for each in items if each is not None and each.text(0) == key)


def show(dialog: ShareDialog, key: str, *, is_shown: bool = True) -> None:
    state = Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked
    item(dialog, key).setCheckState(0, state)


def test_long_and_private_fields_are_hidden_at_first_and_that_is_seen(share: Share) -> None:
    dialog = share(BADGE)

    assert item(dialog, "content").checkState(0) == Qt.CheckState.Unchecked
    assert item(dialog, "content").text(1) == "private"
    assert item(dialog, "x_new").text(1) == "not in the contract"
    assert item(dialog, "name").checkState(0) == Qt.CheckState.Checked
    assert "private" not in dialog.preview_edit.toPlainText()


def test_exactly_the_preview_is_copied(share: Share) -> None:
    dialog = share(face(id="a", name="x\u202egnp", content="y" * 5_000, url="https://a.example/?q"))
    show(dialog, "content")

    dialog.copy_button.click()

    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.preview_edit.toPlainText()
    assert r"x\u202egnp" in copied
    assert "y" * 5_000 in copied
    assert dialog.status_label.text() == "Copied"


def test_each_field_can_be_shown_hidden_or_left_out(share: Share) -> None:
    dialog = share(BADGE)

    show(dialog, "content")
    show(dialog, "name", is_shown=False)
    assert "`<p>private</p>`" in dialog.text()
    assert "Badge" not in dialog.text()

    dialog.leave_out_check.click()
    assert "name" not in dialog.text()

    dialog.usual_button.click()
    assert "Badge" in dialog.text()
    assert "content" not in dialog.text()


def test_html_is_shown_as_its_source(share: Share) -> None:
    dialog = share(BADGE)

    dialog.form_combo.choose("html")

    assert dialog.preview_edit.toPlainText().startswith("<p>Badge · Face · Test</p>\n<table>")
    dialog.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.html() == copied.text() == dialog.text()


def test_rules_are_kept_for_the_kind(share: Share, state: State) -> None:
    dialog = share(BADGE)
    show(dialog, "content")
    dialog.leave_out_check.click()
    dialog.form_combo.choose("html")
    dialog.close()

    again = share(face(id="b", content="shown this time"))

    assert "shown this time" in again.text()
    assert again.form == "html"
    assert again.leave_out_check.isChecked()
    assert read_rules(state, "collections")[0] == TicketRules({})


@pytest.mark.parametrize("kept", [7, [], {"choices": [], "form": 3}, {"choices": {"a": "yes"}}])
def test_bad_rules_are_forgotten(kept: object) -> None:
    state = State(saved={"share": {"faces": kept}})

    assert read_rules(state, "faces") == (TicketRules({}), "markdown")


def test_what_is_remembered_has_an_end(state: State) -> None:
    keep_rules(state, "faces", TicketRules({f"x{n}": True for n in range(1_000)}), "markdown")

    assert len(read_rules(state, "faces")[0].choices) == CHOICES_MAX


def test_the_text_is_saved(share: Share, workbench: Workbench, tmp_path: Path) -> None:
    dialog = share(BADGE)

    dialog.save_button.click()
    [files] = [w for w in dialog.findChildren(QFileDialog) if w.isVisible()]
    assert files.selectedFiles()[0].endswith("ticket.md")
    files.fileSelected.emit(str(tmp_path / "t.md"))
    workbench.qtbot.waitUntil(lambda: dialog.status_label.text() == "Saved as t.md")

    assert (tmp_path / "t.md").read_text(encoding="utf-8") == dialog.text()


def test_a_place_that_cannot_be_written_is_said(
    share: Share, workbench: Workbench, tmp_path: Path
) -> None:
    dialog = share(BADGE)

    dialog.save_button.click()
    [files] = [w for w in dialog.findChildren(QFileDialog) if w.isVisible()]
    files.fileSelected.emit(str(tmp_path / "no" / "t.md"))

    workbench.qtbot.waitUntil(lambda: "could not be written" in dialog.status_label.text())


def test_more_records_than_a_ticket_takes_are_told_of(share: Share) -> None:
    dialog = share(*[face(id=f"{number}") for number in range(MOST_RECORDS + 1)])

    assert dialog.text().count("| Field | Value |") == MOST_RECORDS
    assert dialog.more_label.text() == "A ticket takes 50 records: the first of them are here."

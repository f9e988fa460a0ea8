"""A ticket in the window: from the clipboard to its tab, the pane beside it, and the records."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from faceviewer.demo.server import DemoServer
from faceviewer.views.main_window import MainWindow
from faceviewer.views.mnemonics import unmarked
from faceviewer.views.ticket_dialog import TicketDialog
from faceviewer.views.ticket_page import TicketPage
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 130, 30

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlX2hlcmU"


@pytest.fixture
def window(workbench: Workbench, server: DemoServer) -> MainWindow:
    environments = (
        environment_of(server, "One", loads_when_shown=False),
        environment_of(server, "Two", loads_when_shown=False),
    )
    window = workbench.main_window(environments, server.token)
    workbench.show_in_window(window).resize(1300, 800)
    window.set_environments(environments, "one")
    window.start()
    return window


def action(window: MainWindow, text: str) -> QAction:
    """The command of the menu bar that is called so."""
    menus = window.menuBar().findChildren(QMenu)
    return next(
        found for menu in menus for found in menu.actions() if unmarked(found.text()) == text
    )


def ask(window: MainWindow, workbench: Workbench, text: str) -> TicketPage:
    """Makes a tab of a text on the clipboard by the commands, and waits for its answers."""
    QGuiApplication.clipboard().setText(text)
    action(window, "From a ticket…").trigger()
    dialog = child(window.window(), TicketDialog)
    assert dialog.text() == text
    with workbench.qtbot.waitSignal(dialog.ticket_made):
        dialog.make_table()
    page = window.current_page()
    assert isinstance(page, TicketPage)
    workbench.qtbot.waitUntil(lambda: page.current_row() is not None and not page.is_asking)
    return page


def project_of_several(server: DemoServer) -> str:
    projects = Counter(str(c.get("project", "")) for c in server.data.collections)
    del projects[""]
    return projects.most_common(1)[0][0]


def test_the_pane_shows_the_record_of_a_row_or_the_choice_of_one(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    face = server.data.faces[0]
    page = ask(window, workbench, f"{face.id}\n{project_of_several(server)}")
    pane = window.detail_pane
    assert pane.stack.isVisible()
    assert pane.record is not None
    assert pane.record.id == face.id

    page.table.selectRow(1)
    assert page.ticket_aside.isVisible()
    assert not pane.stack.isVisible()
    window.window().activateWindow()
    page.table.setFocus()
    workbench.qtbot.waitUntil(page.table.hasFocus)
    window.step_region(1)
    assert window.focusWidget() is page.ticket_aside.candidates[0].use_button

    window.tabs.setCurrentIndex(0)
    assert not page.ticket_aside.isVisible()
    assert pane.stack.isVisible()
    window.tabs.setCurrentWidget(page)
    assert page.ticket_aside.isVisible()


@pytest.mark.slow
def test_a_record_opens_in_its_own_tab(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    face, sent = server.data.faces[120], server.data.collections[3]
    page = ask(window, workbench, f"{face.id} {sent['_id']}")

    action(window, "Open the record in its tab").trigger()
    opened = window.current_listing_page()
    assert opened is not None
    workbench.wait_until_idle(opened)
    assert (opened.kind, len(opened.listing.records)) == ("faces", 1)

    window.tabs.setCurrentWidget(page)
    page.table.selectRow(1)
    action(window, "Open the record in its tab").trigger()
    opened = window.current_listing_page()
    assert opened is not None
    workbench.wait_until_idle(opened)
    record = opened.table.current_record()
    assert opened.kind == "collections"
    assert record is not None
    assert record.id == sent["_id"]


@pytest.mark.slow
@pytest.mark.parametrize("text", ["", "65b955fe0577440932c77481", f"Bearer {TOKEN}", "two words"])
def test_a_clipboard_that_is_no_ticket_is_not_shown(window: MainWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)

    window.opener.ask_for_ticket()

    dialog = child(window.window(), TicketDialog)
    assert dialog.text() == ""
    dialog.close()


def test_a_whole_ticket_in_the_look_up_box_becomes_a_table(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    ids = [face.id for face in server.data.faces[:3]]
    QGuiApplication.clipboard().setText(f"see {ids[2]} and\n{ids[0]}, {ids[1]}")
    window.lookup.look_up_clipboard()

    window.lookup.box.enter(wants_tab=False)

    workbench.qtbot.waitUntil(lambda: isinstance(window.current_page(), TicketPage))
    page = window.current_page()
    assert isinstance(page, TicketPage)
    workbench.qtbot.waitUntil(lambda: not page.is_asking)
    found = [row.one.record.id for row in page.inquiry.rows if row.one is not None]
    assert found == [ids[2], ids[0], ids[1]]


def test_a_ticket_stays_with_its_environment(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    page = ask(window, workbench, f"{server.data.faces[0].id} {project_of_several(server)}")
    page.table.selectRow(1)

    window.show_environment(window._settings.environments[1])  # noqa: SLF001 - as the chooser does
    assert window.tabs.indexOf(page) < 0
    assert not page.ticket_aside.isVisible()
    window.show_environment(window._settings.environments[0])  # noqa: SLF001
    assert window.current_page() is page
    assert page.ticket_aside.isVisible()

    window.tabs.close_page(page)
    assert window.detail_pane.stack.isVisible()


def test_the_button_has_words_only_where_there_is_room(window: MainWindow) -> None:
    wide = window.header.ticket_button.sizeHint().width()
    window.window().resize(820, 600)

    assert window.header.ticket_button.sizeHint().width() < wide
    assert window.header.ticket_button.accessibleName() == "From a ticket"

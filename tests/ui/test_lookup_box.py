"""The look-up box over real servers: pasting, choosing, opening, and what is never shown."""

import asyncio
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.demo.server import DemoServer
from faceviewer.lookup import Match
from faceviewer.models.lookup_lines import Content, Group, Line, Note, Recent
from faceviewer.records import read_json
from faceviewer.settings import State
from faceviewer.views.credential_dialog import CredentialDialog
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.icons import Icons
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.lookup_box import LOOKUP_TASK
from faceviewer.views.lookup_edit import LookupEdit, LookupPlace
from faceviewer.views.lookup_page import LookupPage
from faceviewer.views.lookup_popup import LookupPopup
from faceviewer.views.main_window import MainWindow
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 120, 12
SECRET = "canary3f9c1d7eZ4q8w2x"
NOWHERE = "0123456789abcdef01234567"

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(workbench: Workbench, server: DemoServer) -> OpenWindow:
    def open_window(state: State | None = None, picture_hosts: tuple[str, ...] = ()) -> MainWindow:
        first = environment_of(server, "One", picture_hosts=picture_hosts)
        environments = (first, environment_of(server, "Two"))
        window = workbench.main_window(environments, server.token, state)
        window.resize(1200, 800)
        workbench.show_in_window(window)
        window.set_environments(environments, "")
        window.start()
        workbench.wait_until_idle(current(window))
        server.application.forget_requests()
        window.activateWindow()
        current(window).table.setFocus()
        return window

    return open_window


def current(window: MainWindow) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    return page


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def press_paste(window: MainWindow) -> None:
    """Ctrl+V, wherever the focus is."""
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def press(window: MainWindow, key: Qt.Key, *, with_ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if with_ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window.header.lookup_edit, key, modifier)


def paste(window: MainWindow, workbench: Workbench, text: str) -> Content:
    """Pastes a text onto the window; what the popup shows once all has come."""
    copy(text)
    press_paste(window)
    wait(window, workbench)
    return window.lookup.popup.content


def wait(window: MainWindow, workbench: Workbench) -> None:
    workbench.qtbot.waitUntil(lambda: not workbench.tasks.is_running(LOOKUP_TASK))
    workbench.wait_until_idle(current(window))


def marked(window: MainWindow) -> Line:
    line = window.lookup.popup.current_line()
    assert line is not None
    return line


def shown_id(window: MainWindow) -> str:
    record = window.detail_pane.record
    return record.id if record is not None else ""


# Two key presses


def test_pasting_onto_the_window_and_enter_show_the_record(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    copy(server.data.faces[7].id)

    press_paste(window)
    press(window, Qt.Key.Key_Return)  # before any answer
    wait(window, workbench)

    assert not window.lookup.popup.isVisible()
    assert shown_id(window) == server.data.faces[7].id
    assert len(server.requests) == 4


def test_enter_before_the_answer_opens_the_first_of_several_and_says_so(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    projects = [one["project"] for one in server.data.collections if "project" in one]
    project = next(one for one in projects if isinstance(one, str) and projects.count(one) > 1)
    copy(project)

    press_paste(window)
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)

    record = window.detail_pane.record
    assert record is not None
    assert read_json(record.raw)["project"] == project  # type: ignore[index]
    message = window.window_message_bar
    assert "the first is shown" in message.text_label.text()
    message.action_buttons[0].click()
    assert window.lookup.popup.isVisible()
    assert len(window.lookup.popup.content.groups[0].lines) == projects.count(project)


def test_enter_before_an_answer_without_an_exact_match_shows_the_list(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    copy(NOWHERE)
    press_paste(window)
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)
    assert window.lookup.popup.isVisible()
    assert "No record in One" in window.lookup.popup.content.sentence


def test_the_box_pastes_and_looks_up_at_once_where_it_is_empty_or_marked(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    for face in server.data.faces[3:5]:
        window.lookup.focus()
        content = paste(window, workbench, f"\n{face.id}\n")
        assert window.header.lookup_edit.text() == face.id
        assert [line.target.record.id for line in content.lines] == [face.id]  # type: ignore[attr-defined]
        assert window.header.lookup_edit.hasFocus()


def test_a_paste_into_a_typed_text_or_another_field_is_a_paste(
    open_window: OpenWindow, server: DemoServer
) -> None:
    window = open_window()
    window.lookup.focus()
    QTest.keyClicks(window.header.lookup_edit, "Season ")
    copy("pass")
    press_paste(window)
    assert window.header.lookup_edit.text() == "Season pass"
    assert not window.lookup.popup.isVisible()

    edit = current(window).quick_row.filter_edit
    edit.setFocus()
    press_paste(window)
    assert edit.text() == "pass"
    assert not server.requests


# The list


def test_arrows_go_through_the_lines_and_over_the_titles(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    client = server.data.client_id
    content = paste(window, workbench, client)
    lines = content.lines
    assert len(lines) > 2
    assert marked(window) is lines[0]
    press(window, Qt.Key.Key_Down)
    assert marked(window) is lines[1]
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Up)
    assert marked(window) is lines[-1]
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_PageDown)
    assert marked(window) is lines[min(5, len(lines) - 1)]
    wanted = marked(window).target
    assert isinstance(wanted, Match)
    press(window, Qt.Key.Key_C, with_ctrl=True)
    assert QGuiApplication.clipboard().text() == wanted.record.id
    press(window, Qt.Key.Key_Return)
    workbench.wait_until_idle(current(window))
    assert shown_id(window) == wanted.record.id


def test_the_popup_closes_with_escape_and_with_the_focus(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    paste(window, workbench, NOWHERE)
    header = window.header.lookup_place
    assert not header.isAncestorOf(window.header.lookup_edit)
    press(window, Qt.Key.Key_Escape)
    assert not window.lookup.popup.isVisible()
    assert header.isAncestorOf(window.header.lookup_edit)
    assert window.header.lookup_edit.hasFocus()
    assert window.header.lookup_edit.text() == NOWHERE
    press(window, Qt.Key.Key_Down)
    assert window.lookup.popup.isVisible()
    current(window).table.setFocus()
    assert not window.lookup.popup.isVisible()
    assert window.focusWidget() is current(window).table
    window.lookup.focus()
    press(window, Qt.Key.Key_Escape)
    assert window.header.lookup_edit.text() == ""


@pytest.mark.slow
def test_a_click_opens_a_line(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    wanted = str(server.data.collections[4]["_id"])
    paste(window, workbench, wanted)
    results = window.lookup.popup.results_list
    place = results.visualItemRect(results.item(1)).center()
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    workbench.wait_until_idle(current(window))
    assert shown_id(window) == wanted


def test_every_kind_of_line_can_be_drawn(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    for text in (server.data.client_id, "clientes", f"{NOWHERE}\n{NOWHERE[::-1]}\nZoë", "a@b.cd"):
        paste(window, workbench, text)
        assert not window.lookup.popup.grab().isNull()
        press(window, Qt.Key.Key_Escape)
        press(window, Qt.Key.Key_Escape)


# What is said


def test_a_match_says_its_field_and_a_failure_its_service(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    server.set_faults("blockv:error-404")
    wanted = str(server.data.collections[4]["_id"])
    content = paste(window, workbench, wanted)
    assert (content.lines[0].path, content.lines[0].words) == ("_id", "is this id")
    assert "24 hex digits" in content.reading
    verifik, blockv = content.notes
    assert (verifik.icon, blockv.icon) == ("circle-check", "circle-x")
    assert f"{COLLECTIONS} loaded collections searched" in verifik.text
    assert "BLOCKv has no listing at this address (status 404)." in blockv.text
    assert "not everything answered" in content.summary


@pytest.mark.slow
def test_a_url_is_sought_among_the_loaded_faces_alone(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    records = [face.record for face in server.data.faces]
    urls = [asset["url"] for record in records for asset in record.get("assets") or ()]
    content = paste(window, workbench, "https://cdn.example.com/none.png")
    assert "no service can search for this" in content.notes[1].text
    assert "No faces are loaded" in content.notes[1].text
    assert content.summary == "0 records"  # not that both services answered
    assert not server.requests

    texts = [line.name for line in content.lines]
    assert texts[0].startswith("Load all faces")
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)
    faces = window.tabs.shown
    assert faces is not None
    assert faces.first["faces"].listing.is_complete
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Escape)
    content = paste(window, workbench, urls[-1])
    assert content.lines[0].path in ("assets[0].url", "url", "assets[1].url", "assets[2].url")


# What more can be tried


@pytest.mark.slow
def test_shorter_texts_and_another_environment_are_tried_on_a_click(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    content = paste(window, workbench, "qqqq zz wwwwww")
    assert [line.name for line in content.lines if "alone" in line.name] == [
        "Look up “wwwwww” alone",
        "Look up “qqqq” alone",
    ]
    names = [line.name for line in content.lines]
    assert names[-1] == "Look it up in Two"
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)
    assert window.environment is not None
    assert window.environment.name == "Two"
    assert "No record in Two" in window.lookup.popup.content.sentence

    press(window, Qt.Key.Key_Escape)
    window.header.environment_combo.setCurrentIndex(0)
    window.header.environment_combo.activated.emit(0)
    assert window.environment.name == "One"
    press(window, Qt.Key.Key_Down)
    assert not window.lookup.popup.isVisible()


# Longer texts


def test_of_a_longer_text_the_person_picks(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    ids = [face.id for face in server.data.faces[:2]]
    text = f"Hello,\nsee {ids[0]} and\n{ids[1]}: Bearer {SECRET}\nSeason pass"
    content = paste(window, workbench, text)
    assert not server.requests
    names = [line.name for line in content.lines]
    assert names == ["Look up all 2 ids as a table", *ids, "Hello", "Season pass"]
    assert SECRET not in window.header.lookup_edit.text()
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)
    assert marked(window).name
    assert {value for request in server.requests for _, value in request.parameters[:1]} == {ids[0]}

    window.header.lookup_edit.selectAll()
    paste(window, workbench, text)
    with workbench.qtbot.waitSignal(window.lookup.box.ticket_asked) as asked:
        press(window, Qt.Key.Key_Return)
    assert asked.args == [text]


def test_an_address_is_held_back_until_the_person_says_so(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    state = State()
    window = open_window(state)
    content = paste(window, workbench, "bob@example.com")
    assert [line.name for line in content.lines] == ["Search anyway"]
    assert not server.requests
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)
    assert len(server.requests) == 2
    assert "bob" not in repr(state)


# Secrets


def test_a_secret_is_not_sent_not_shown_and_not_kept(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    state = State()
    window = open_window(state)
    content = paste(window, workbench, f"  x-api-key: {SECRET}\n")
    assert "credential" in content.sentence
    assert "Credentials…" in content.notes[0].text  # where it belongs
    edit = window.header.lookup_edit
    assert edit.cursorPosition() == 0  # its name is seen, not the end of the dots
    assert "•" in edit.text()
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)
    assert not any(SECRET in str(request.parameters) for request in server.requests)
    everything = [window.header.lookup_edit.text(), content, window.lookup.popup.content, state]
    assert SECRET not in repr(everything)

    window.header.lookup_edit.setText(f"Bearer {SECRET}")  # as with the mouse: no key is seen
    assert SECRET not in window.header.lookup_edit.text()
    assert "credential" in window.lookup.popup.content.sentence


def test_nothing_overlaps_when_a_note_comes_into_a_popup_that_had_none(
    qtbot: QtBot, icons: Icons
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    popup = LookupPopup(icons, LookupPlace(LookupEdit(icons, "Ctrl+K"), window), window)
    with qtbot.waitExposed(window):
        window.show()
    note = Note("key-round", "text2", "", "To use it, paste it there.")
    recent = Group("Looked up before", (Line(Recent("1"), "clock", "1"),), 1)
    for content in (
        Content("braces", "An id", sentence="No record has it.", notes=(note, note)),
        Content("search", "Paste anything", groups=(recent,)),
        Content("lock", "A credential?", sentence="It is not sent.", notes=(note,)),
    ):
        popup.close_popup()
        popup.show_content(content)

    QApplication.sendPostedEvents()
    own = Qt.FindChildOption.FindDirectChildrenOnly
    parts = [part for part in popup.findChildren(QWidget, options=own) if part.isVisible()]
    places = sorted((part.geometry() for part in parts), key=QRect.top)
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(places))


# What was looked up before


@pytest.mark.slow
def test_what_was_looked_up_before_is_offered_in_an_empty_box(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    state = State()
    window = open_window(state)
    ids = [face.id for face in server.data.faces[:2]]
    for text in (*ids, ids[0]):
        window.lookup.focus()
        paste(window, workbench, text)
        press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Escape)
    window.lookup.focus()
    content = window.lookup.popup.content
    assert [line.name for line in content.lines] == [ids[0], ids[1]]
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    wait(window, workbench)
    assert window.header.lookup_edit.text() == ids[1]
    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_A)
    assert not window.lookup.popup.isVisible()


# Tabs of what was found


@pytest.mark.slow
def test_all_that_was_found_opens_as_a_tab(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    content = paste(window, workbench, server.data.client_id)
    wanted = [line.target.record for line in content.lines]  # type: ignore[attr-defined]
    button = child(window.lookup.popup, QPushButton, "lookup_open_all_button")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    page = window.current_page()
    assert isinstance(page, LookupPage)
    assert page.title() == server.data.client_id
    assert [match.record for match in page.model.matches] == wanted
    assert window.detail_pane.record is wanted[0]
    page.table.selectRow(1)
    assert window.detail_pane.record is wanted[1]
    page.table.selectAll()
    for command in ("copy_id", "copy_cells", "copy_json"):
        page.commands()[command]()
        workbench.qtbot.waitUntil(lambda: wanted[-1].id in QGuiApplication.clipboard().text())
        QGuiApplication.clipboard().clear()
    page.copy_markdown()
    assert QGuiApplication.clipboard().text().count("\n") == len(wanted) + 1
    page.commands()["export"]()
    dialog = child(window.window(), ExportDialog)
    assert dialog.isVisible()
    dialog.close()
    page.table.selectRow(2)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    workbench.wait_until_idle(current(window))
    assert current(window).table.current_record() is wanted[2]


def test_ctrl_enter_opens_a_match_in_a_tab_of_its_own(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    paste(window, workbench, server.data.faces[7].id)
    press(window, Qt.Key.Key_Return, with_ctrl=True)
    page = window.current_page()
    assert isinstance(page, LookupPage)
    assert shown_id(window) == server.data.faces[7].id
    assert len(server.requests) == 4


def test_a_text_of_many_ids_becomes_a_table_at_once(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    paste(window, workbench, "\n".join(face.id for face in server.data.faces[:3]))
    press(window, Qt.Key.Key_Return)
    workbench.qtbot.waitUntil(lambda: len(window.tabs.pages()) == 3)
    page = window.current_page()
    assert page is not None
    assert page.kind == "ticket"
    workbench.qtbot.waitUntil(lambda: not asyncio.all_tasks(workbench.loop))
    assert [request.path for request in server.requests].count("/faces") == 3


# Back and forth


def test_alt_left_and_right_go_through_records_and_look_ups(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    at_s = [0.0]
    window.visits._clock = lambda: at_s[0]  # noqa: SLF001 (a person takes longer than a test)
    first = current(window)

    def go(key: Qt.Key) -> None:
        at_s[0] += 10
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        workbench.wait_until_idle(first)

    for row in (2, 5):
        at_s[0] += 10
        first.table.selectRow(row)
    ids = [first.model.visible[row].id for row in (2, 5)]
    at_s[0] += 10
    paste(window, workbench, server.data.faces[7].id)
    press(window, Qt.Key.Key_Return)
    workbench.wait_until_idle(current(window))
    assert shown_id(window) == server.data.faces[7].id

    go(Qt.Key.Key_Left)
    assert window.lookup.popup.isVisible()
    assert window.header.lookup_edit.text() == server.data.faces[7].id
    press(window, Qt.Key.Key_Escape)
    go(Qt.Key.Key_Left)
    assert shown_id(window) == ids[1]
    go(Qt.Key.Key_Left)
    assert shown_id(window) == ids[0]
    go(Qt.Key.Key_Left)
    assert shown_id(window) == ids[0]
    go(Qt.Key.Key_Right)
    go(Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Escape)
    go(Qt.Key.Key_Right)
    assert shown_id(window) == server.data.faces[7].id
    assert not window.menus.forward_action.isEnabled()
    assert len(server.requests) == 4


def test_rows_that_are_only_passed_are_no_visits(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    at_s = [0.0]
    window.visits._clock = lambda: at_s[0]  # noqa: SLF001 (as above)
    table = current(window).table
    for row in range(6):
        at_s[0] += 0.04
        table.selectRow(row)
    at_s[0] += 5
    table.selectRow(9)
    window.menus.back_action.trigger()
    workbench.wait_until_idle(current(window))
    assert shown_id(window) == current(window).model.visible[5].id
    assert not window.menus.back_action.isEnabled()


@pytest.mark.slow
def test_pictures_of_found_faces_come_where_their_host_is_allowed(
    workbench: Workbench, open_window: OpenWindow, server: DemoServer
) -> None:
    records = [face.record for face in server.data.faces]
    url = next(
        one["url"]
        for record in records
        for one in record.get("assets") or ()
        if one.get("type") == "image/png"
    )
    window = open_window(picture_hosts=(urlsplit(url).netloc,))
    shown = window.tabs.shown
    assert shown is not None
    paste(window, workbench, next(face["id"] for face in records if url in repr(face)))
    assert marked(window).picture_url
    pictures = workbench.pictures.of(shown.session)
    picture_url = marked(window).picture_url
    workbench.qtbot.waitUntil(lambda: pictures.tile(picture_url, 32).pixmap is not None)
    assert not window.lookup.popup.grab().isNull()
    press(window, Qt.Key.Key_Escape)


def test_pasting_in_front_of_text_that_cannot_be_changed_looks_up(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    table = current(window).table
    table.selectRow(0)
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    window.detail_pane.tabs.setCurrentIndex(window.detail_pane.tabs.count() - 1)
    raw = window.detail_pane.tabs.currentWidget()
    text = raw.findChild(QPlainTextEdit) or raw
    text.setFocus()
    paste(window, workbench, server.data.faces[3].id)
    assert window.lookup.popup.isVisible()
    assert window.header.lookup_edit.text() == server.data.faces[3].id


@pytest.mark.slow
def test_the_menu_has_the_ways_of_the_popup(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    paste(window, workbench, server.data.client_id)
    press(window, Qt.Key.Key_Escape)
    window.menus.last_lookup_asked.emit()
    assert window.lookup.popup.isVisible()
    assert window.header.lookup_edit.hasFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(window, Qt.Key.Key_Escape)
    QTest.keyClick(current(window).table, Qt.Key.Key_Return, keys)
    assert isinstance(window.current_page(), LookupPage)


def test_a_service_that_refuses_the_credential_offers_to_replace_it(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    server.set_faults("blockv:error-401")
    content = paste(window, workbench, NOWHERE)
    assert content.sentence == "Nothing was found, but not everything in One answered."
    assert content.lines[0].name == "Replace the credential of BLOCKv"
    press(window, Qt.Key.Key_Return)
    dialog = child(window, CredentialDialog)
    assert dialog.isVisible()
    dialog.close()

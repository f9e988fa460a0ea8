"""Links in the window: they are shown and ask for nothing by themselves; how they are copied."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from faceviewer.demo.server import DemoServer
from faceviewer.filters import FacesQuery
from faceviewer.links import CollectionsLink, FacesLink, Link, format_link, parse_link
from faceviewer.settings import Environment
from faceviewer.views.filter_forms.faces_form import FacesForm
from faceviewer.views.link_dialog import LinkDialog
from faceviewer.views.link_follower import named_environment
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 30, 6

OpenWindow = Callable[..., MainWindow]
QUERY = FacesQuery(name="x", order="desc", created_gte=datetime(2026, 1, 2, tzinfo=UTC))


@pytest.fixture
def environments(server: DemoServer) -> tuple[Environment, ...]:
    return (
        environment_of(server, "Staging"),
        environment_of(server, "Quiet", loads_when_shown=False),
    )


@pytest.fixture
def open_window(
    workbench: Workbench, server: DemoServer, environments: tuple[Environment, ...]
) -> OpenWindow:
    """Opens a window, on a link if there is one, as the program does it."""

    def open_window(link: Link | None = None, shown: str = "staging") -> MainWindow:
        window = workbench.main_window(environments, server.token)
        window.set_environments(environments, shown)
        if link is not None:
            window.follow_link(format_link(link))
        workbench.show_in_window(window)
        window.start()
        workbench.wait_until_idle(listing(window))
        return window

    return open_window


def listing(window: MainWindow) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    return page


def screen(page: ListingPage) -> list[str]:
    """What stands in the empty table, and what it offers."""
    if not page.empty_screen.isVisible():
        return []
    labels = [page.empty_screen.title_label, page.empty_screen.facts_label]
    texts = [label.text() for label in labels if label.text()]
    return [*texts, *(button.text() for button in page.empty_screen.buttons)]


def click(page: ListingPage, workbench: Workbench, text: str) -> None:
    button = next(b for b in page.empty_screen.buttons if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    workbench.wait_until_idle(page)


def question_dialog(window: MainWindow, workbench: Workbench) -> LinkDialog:
    found: list[LinkDialog] = []

    def is_open() -> bool:
        found[:] = [d for d in window.findChildren(LinkDialog) if d.isVisible()]
        return bool(found)

    workbench.qtbot.waitUntil(is_open)
    return found[0]


def paths(server: DemoServer) -> list[str]:
    return [request.path for request in server.requests]


def test_a_query_of_a_link_is_seen_before_it_is_asked(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window(FacesLink(query=QUERY, environment="Staging"))

    page = listing(window)
    assert screen(page) == ["This query came from a link", "Load", "Open the filter"]
    assert isinstance(page.filter_form, FacesForm)
    assert page.filter_form.query() == QUERY
    assert not server.requests

    click(page, workbench, "Load")
    assert paths(server) == ["/faces"]
    assert page.listing.query == QUERY
    assert not page.is_held


@pytest.mark.slow
def test_a_link_waits_also_when_its_tab_is_left_and_shown_again(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window(FacesLink(query=QUERY, environment="Staging"))
    page = listing(window)

    window.tabs.setCurrentIndex(0)
    workbench.wait_until_idle(listing(window))
    window.tabs.setCurrentWidget(page)

    assert "/faces" not in paths(server)
    assert screen(page)[0] == "This query came from a link"


@pytest.mark.slow
def test_an_environment_that_a_link_opens_asks_for_nothing(
    open_window: OpenWindow, server: DemoServer, environments: tuple[Environment, ...]
) -> None:
    window = open_window(shown="quiet")

    window.follow_link(format_link(FacesLink(query=QUERY, environment="Staging")))

    assert window.environment == environments[0]
    assert window.header.environment_combo.currentText() == "Staging"
    assert not server.requests


def test_the_face_of_a_link_is_the_current_row_once_it_is_loaded(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    face_id = server.data.faces[20].id
    window = open_window(FacesLink(query=FacesQuery(id=face_id), environment="Staging"))

    click(listing(window), workbench, "Load")

    workbench.qtbot.waitUntil(lambda: listing(window).current_record() is not None)
    record = listing(window).current_record()
    assert record is not None
    assert record.id == face_id
    assert len(server.requests) == 1


def test_a_collection_of_a_link_waits_in_the_first_tab(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    wanted = str(server.data.collections[4]["_id"])
    window = open_window(CollectionsLink(id=wanted, environment="Staging"))
    page = listing(window)
    assert screen(page) == ["This came from a link", wanted, "Load", "Open the filter"]
    assert not server.requests

    click(page, workbench, "Load")

    workbench.qtbot.waitUntil(lambda: page.current_record() is not None)
    record = page.current_record()
    assert record is not None
    assert record.id == wanted


@pytest.mark.slow
def test_what_is_loaded_already_is_shown_without_a_request(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    window.tabs.setCurrentWidget(window.tabs.pages()[1])
    workbench.wait_until_idle(listing(window))
    count, tabs = len(server.requests), window.tabs.count()
    wanted = [str(server.data.collections[2]["_id"]), listing(window).listing.records[5].id]

    for link in (
        CollectionsLink(id=wanted[0], environment="Staging"),
        FacesLink(query=FacesQuery(id=wanted[1]), environment="staging"),
    ):
        window.follow_link(format_link(link))
        workbench.wait_until_idle(listing(window))
        record = listing(window).current_record()
        assert record is not None
        assert record.id == wanted.pop(0)

    assert (len(server.requests), window.tabs.count()) == (count, tabs)


def test_a_collection_that_is_not_there_is_said_to_be_missing(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    count = len(server.requests)

    window.follow_link("faceviewer://collections/6b00c0cf6947ccf25ec84d8d?environment=Staging")
    workbench.wait_until_idle(listing(window))

    label = child(listing(window).message_bar, QLabel, "message_text_label")
    assert label.text() == "The record 6b00c0cf6947ccf25ec84d8d is not in this listing."
    assert len(server.requests) == count


@pytest.mark.slow
def test_the_same_link_twice_opens_one_tab(open_window: OpenWindow) -> None:
    link = FacesLink(query=QUERY, environment="Staging")
    window = open_window(link)
    count = window.tabs.count()
    window.tabs.setCurrentIndex(0)

    window.follow_link(format_link(link))

    assert window.tabs.count() == count
    assert listing(window).question() == QUERY


@pytest.mark.parametrize("name", ["Elsewhere", ""])
def test_an_unknown_environment_is_asked_for_and_never_added(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer, name: str
) -> None:
    window = open_window(FacesLink(query=QUERY, environment=name), shown="quiet")
    dialog = question_dialog(window, workbench)
    assert not server.requests
    combo = dialog.environment_combo
    assert [combo.itemText(row) for row in range(combo.count())] == ["Staging", "Quiet"]
    assert "name = x" in dialog.wanted_label.text()
    assert (f"“{name}”" in dialog.question_label.text()) is bool(name)

    combo.setCurrentIndex(0)
    child(dialog, QPushButton, "open_button").click()

    assert window.environment is not None
    assert window.environment.name == "Staging"
    assert screen(listing(window))[0] == "This query came from a link"
    assert not server.requests


@pytest.mark.slow
def test_a_link_of_an_unknown_environment_can_be_left(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window(shown="quiet")
    count = window.tabs.count()
    window.follow_link("faceviewer://collections?environment=Elsewhere")

    QTest.keyClick(question_dialog(window, workbench), Qt.Key.Key_Escape)

    assert window.tabs.count() == count
    assert window.environment is not None
    assert window.environment.name == "Quiet"


def test_hostile_names_in_a_link_stay_plain_text(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    name = "<img src=file:///etc/passwd><b>Production</b>"
    window = open_window(FacesLink(query=FacesQuery(name=name), environment=name), shown="quiet")
    dialog = question_dialog(window, workbench)
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert name in dialog.wanted_label.text()
    dialog.reject()


def test_a_pasted_link_is_followed_and_no_text_is_looked_up(
    open_window: OpenWindow, server: DemoServer
) -> None:
    window = open_window(shown="quiet")
    clipboard = QGuiApplication.clipboard()

    clipboard.setText(f" {format_link(FacesLink(query=QUERY, environment='Staging'))}\n")
    window.lookup.look_up_clipboard()
    assert screen(listing(window)) == ["This query came from a link", "Load", "Open the filter"]
    assert window.header.lookup_edit.text() == ""

    clipboard.setText("faceviewer://faces?token=abc")
    window.lookup.look_up_clipboard()
    assert window.window_message_bar.text_label.text() == (
        "The link asks for “token”, which is not known here."
    )
    assert not server.requests


@pytest.mark.slow
def test_a_tab_that_waits_is_remembered_as_one(open_window: OpenWindow) -> None:
    window = open_window(FacesLink(query=QUERY, environment="Staging"))
    waiting = listing(window)

    window.tabs.duplicate_current()

    assert listing(window) is not waiting
    assert listing(window).is_held
    assert listing(window).question() == QUERY


def test_links_to_records_and_queries_are_copied(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    clipboard = QGuiApplication.clipboard()
    page = listing(window)
    page.table.selectRow(1)

    page.sharing.copy_link()
    first = page.current_record()
    assert first is not None
    assert parse_link(clipboard.text()) == CollectionsLink(id=first.id, environment="Staging")
    page.sharing.copy_query_link(page.question())
    assert parse_link(clipboard.text()) == CollectionsLink(environment="Staging")

    faces = window.tabs.open_page("faces", QUERY)
    assert faces is not None
    workbench.wait_until_idle(faces)
    faces.sharing.copy_query_link(faces.question())
    assert parse_link(clipboard.text()) == FacesLink(query=QUERY, environment="Staging")


@pytest.mark.slow
def test_pages_of_other_kinds_give_the_link_to_their_record(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    record = listing(window).model.visible[1]
    listing(window).table.selectRow(1)
    session = listing(window).session
    window.opener.compare(session, (record, listing(window).model.visible[2]))

    window.copy_links()

    copied = parse_link(QGuiApplication.clipboard().text())
    assert copied == CollectionsLink(id=record.id, environment="Staging")
    workbench.wait_for(workbench.tasks.close())


def test_several_records_give_a_line_each(open_window: OpenWindow) -> None:
    window = open_window()
    page = listing(window)
    page.table.selectAll()

    page.sharing.copy_link()

    links = [parse_link(line) for line in QGuiApplication.clipboard().text().splitlines()]
    assert links == [
        CollectionsLink(id=record.id, environment="Staging") for record in page.listing.records
    ]


def test_the_detail_pane_copies_a_link_to_its_record(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    listing(window).table.selectRow(3)
    record = window.detail_pane.record
    assert record is not None

    child(window.detail_pane, QToolButton, "detail_copy_link_button").click()

    copied = parse_link(QGuiApplication.clipboard().text())
    assert copied == CollectionsLink(id=record.id, environment="Staging")


@pytest.mark.parametrize(
    ("name", "found"),
    [("Live", "1"), ("live", "2"), ("LIVE", "1"), ("2", "2"), ("3", None), ("", None)],
)
def test_environments_are_found_by_name_then_id(name: str, found: str | None) -> None:
    environments = [Environment(name="Live", id="1"), Environment(name="live", id="2")]
    environment = named_environment(name, environments)
    assert (environment.id if environment else None) == found

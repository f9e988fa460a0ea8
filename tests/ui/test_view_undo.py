"""What was changed in how a listing is looked at is undone and done again, one change at a time."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QMenu

from faceviewer.demo.server import DemoServer
from faceviewer.filters import CollectionsFilter
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.undo_menu import UndoMenu
from tests.ui.workbench import Workbench, environment_of


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(faces=3, collections=4) as server:
        yield server


@pytest.fixture
def tabs(workbench: Workbench, server: DemoServer) -> ListingTabs:
    tabs = workbench.tabs(server.token)
    tabs.resize(1000, 500)
    return tabs


@pytest.fixture
def menu(workbench: Workbench, tabs: ListingTabs, server: DemoServer) -> UndoMenu:
    """The commands of a window on Collections, all loaded."""
    menu = UndoMenu(QMenu(tabs), tabs)
    workbench.show(tabs)
    tabs.show_environment(environment_of(server))
    tabs.start()
    workbench.wait_until_idle(page_of(tabs))
    return menu


def page_of(tabs: ListingTabs) -> ListingPage:
    page = tabs.current_listing_page()
    assert page is not None
    return page


def section(page: ListingPage, key: str) -> int:
    return [column.key for column in page.model.columns].index(key)


def hide(page: ListingPage) -> None:
    page.table.set_column_shown(page.model.columns[section(page, "code")], is_shown=False)


def move(page: ListingPage) -> None:
    page.table.horizontalHeader().moveSection(0, 3)


def widen(page: ListingPage) -> None:
    for width in (180, 210, 240):  # a drag is one change
        page.table.setColumnWidth(section(page, "name"), width)
        page.view_undo.note()


def sort(page: ListingPage) -> None:
    page.table.cycle_sort(section(page, "name"), is_added=False)


def filter_quickly(page: ListingPage) -> None:
    for text in ("a", "ab"):
        page.quick_row.put(text)
        page.view_undo.note()


def empty_form(page: ListingPage) -> None:
    page.filter_form.reset()


CHANGES: dict[str, Callable[[ListingPage], None]] = {
    "Undo hide column Code": hide,
    "Undo move column Name": move,
    "Undo width of column Name": widen,
    "Undo sort by Name": sort,
    "Undo quick filter": filter_quickly,
}


def look(page: ListingPage) -> tuple[object, ...]:
    columns = {
        key: (c.position, c.is_hidden) for key, c in page.table.layout_state().columns.items()
    }
    width = page.table.columnWidth(section(page, "name"))
    return columns, width, page.model.wanted_sorts, page.quick_row.filter_edit.text()


def test_each_change_is_undone_and_done_again(
    tabs: ListingTabs, menu: UndoMenu, workbench: Workbench
) -> None:
    page = page_of(tabs)
    tabs.resize(900, 450)
    for percent in (150, 117, 100):
        workbench.theme.set_zoom(percent)
        page.view_undo.note()
    page.offer_pictures()
    page.load_again()
    workbench.wait_until_idle(page)
    page.view_undo.note()
    assert not menu.undo_action.isEnabled()
    looks = [look(page)]
    for text, change in CHANGES.items():
        change(page)
        page.view_undo.note()
        assert menu.undo_action.text() == text
        looks.append(look(page))
    for before in reversed(looks[:-1]):
        menu.undo_action.trigger()
        assert look(page) == before
    assert not menu.undo_action.isEnabled()
    assert menu.redo_action.text() == "Redo hide column Code"
    for after in looks[1:]:
        menu.redo_action.trigger()
        assert look(page) == after


def test_an_emptied_form_and_reset_columns_are_one_change_each_of_their_tab(
    tabs: ListingTabs, menu: UndoMenu, workbench: Workbench
) -> None:
    page = page_of(tabs)
    page.ask(CollectionsFilter(text="a"))
    for change in (hide, move, sort):
        change(page)
    workbench.qtbot.waitUntil(lambda: menu.undo_action.text() == "Undo change of columns")
    page.filter_form.reset()
    assert menu.undo_action.text() == "Undo reset of the filter"
    assert page.question() == CollectionsFilter()

    menu.undo_action.trigger()
    assert page.question() == CollectionsFilter(text="a")
    menu.undo_action.trigger()
    assert page.table.shown_columns()[0].key == "name"
    assert page.model.wanted_sorts == ()

    # Each tab has its own changes.
    hide(page_of(tabs))
    workbench.qtbot.waitUntil(menu.undo_action.isEnabled)
    tabs.setCurrentIndex(1)
    assert not menu.undo_action.isEnabled()
    asked: list[str] = []
    page_of(tabs).density_asked.connect(asked.append)
    tabs.set_density("roomy")
    workbench.qtbot.waitUntil(lambda: menu.undo_action.text() == "Undo density")
    menu.undo_action.trigger()
    assert asked == ["normal"]
    tabs.setCurrentIndex(0)
    assert menu.undo_action.text() == "Undo hide column Code"

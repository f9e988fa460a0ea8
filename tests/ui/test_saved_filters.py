"""Saved and recent filters in the window: the menu, the two dialogs, and what a tab notes."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from faceviewer.demo.server import DemoServer
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.settings import State
from faceviewer.views.filter_memory import FilterMemory
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.save_filter_dialog import SaveFilterDialog
from faceviewer.views.saved_filters_dialog import SavedFiltersDialog
from faceviewer.views.saved_filters_menu import SavedFiltersMenu
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 60, 12

NEWEST = FacesQuery(sort_by="when_created", order="desc", limit=20)
NARROW = FacesQuery(name="Season pass 2026/27")


@pytest.fixture
def state() -> State:
    return State()


@pytest.fixture
def tabs(workbench: Workbench, server: DemoServer, state: State) -> ListingTabs:
    """Tabs of an environment with everything loaded that loads by itself, Faces in front."""
    tabs = workbench.tabs(server.token, state)
    tabs.resize(1200, 800)
    workbench.show(tabs)
    tabs.start()
    tabs.show_environment(environment_of(server))
    tabs.setCurrentIndex(1)
    workbench.wait_until_idle(front(tabs))
    return tabs


def front(tabs: ListingTabs) -> ListingPage:
    page = tabs.current_listing_page()
    assert page is not None
    return page


def ask(tabs: ListingTabs, workbench: Workbench, question: FacesQuery) -> None:
    front(tabs).ask(question)
    workbench.wait_until_idle(front(tabs))


def menu_of(page: ListingPage) -> SavedFiltersMenu:
    menu = page.filter_form.saved_button.menu()
    assert isinstance(menu, SavedFiltersMenu)
    menu.aboutToShow.emit()
    return menu


def lines(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def dialog(parent: QWidget, name: str) -> QWidget:
    return next(w for w in QApplication.topLevelWidgets() if w.objectName() == name)


@pytest.mark.slow
def test_an_empty_menu_offers_what_can_be_done(tabs: ListingTabs) -> None:
    menu = menu_of(front(tabs))

    assert lines(menu) == ["Save this filter…", "Edit saved filters…"]
    assert not menu.save_action.isEnabled(), "nothing is asked that others would not get"
    assert not menu.edit_action.isEnabled()


def test_the_key_that_saves_works_after_the_menu_was_closed_and_says_why_it_cannot(
    tabs: ListingTabs, workbench: Workbench
) -> None:
    page = front(tabs)
    menu = menu_of(page)
    assert not menu.save_action.isEnabled()
    menu.aboutToHide.emit()

    menu.save_action.trigger()
    assert page.message_bar.isVisible()
    assert page.message_bar.shown_key == "no-filter"

    ask(tabs, workbench, NEWEST)
    menu.save_action.trigger()
    dialog(tabs, "save_filter_dialog").close()


def test_what_was_asked_is_recent_and_asked_again_by_a_click(
    tabs: ListingTabs, workbench: Workbench, server: DemoServer
) -> None:
    ask(tabs, workbench, FacesQuery(autocomplete="R&D"))
    ask(tabs, workbench, NARROW)
    ask(tabs, workbench, FacesQuery())

    menu = menu_of(front(tabs))
    assert lines(menu)[:3] == ["Recent in Test", "“Season pass 2026/27”", "“R&&D”"]
    assert not menu.actions()[1].isEnabled()
    next(a for a in menu.actions() if a.text() == "“Season pass 2026/27”").trigger()
    workbench.wait_until_idle(front(tabs))

    assert front(tabs).listing.query == NARROW
    assert ("name", NARROW.name) in server.requests[-1].parameters


def test_markup_in_a_filter_is_no_markup_in_its_tooltip(
    tabs: ListingTabs, workbench: Workbench
) -> None:
    ask(tabs, workbench, FacesQuery(name='<img src="file:///x.png">'))

    action = next(a for a in menu_of(front(tabs)).actions() if "<img" in a.text())

    assert action.toolTip().startswith("<qt>“&lt;img")


def test_a_name_is_given_marked_and_stands_in_the_title(
    tabs: ListingTabs, workbench: Workbench
) -> None:
    ask(tabs, workbench, NEWEST)
    menu = menu_of(front(tabs))
    assert menu.save_action.isEnabled()

    menu.save()
    made = dialog(tabs, "save_filter_dialog")
    assert isinstance(made, SaveFilterDialog)
    assert not made.save_button.isEnabled()
    QTest.keyClicks(made.name_edit, "Newest & best")
    QTest.keyClick(made.name_edit, Qt.Key.Key_Return)

    assert tabs.saved_filters.get("faces", "Newest & best") == NEWEST
    assert tabs.tabText(1) == "Faces · Newest && best"
    menu = menu_of(front(tabs))
    assert lines(menu)[0] == "Newest && best"
    assert menu.actions()[0].isChecked()


@pytest.mark.slow
def test_a_name_that_another_filter_has_is_told_before_it_is_replaced(
    tabs: ListingTabs, workbench: Workbench
) -> None:
    tabs.saved_filters.save("mine", NARROW)
    ask(tabs, workbench, NEWEST)
    menu_of(front(tabs)).save()
    made = dialog(tabs, "save_filter_dialog")
    assert isinstance(made, SaveFilterDialog)

    made.name_edit.setText("mine")
    assert "replaced" in made.note.text
    made.name_edit.setText("token=8f7d9c6b5a4e3d2c1b0a8f7d9c6b5a4e")
    assert "no secret" in made.note.text
    assert not made.save_button.isEnabled()
    made.name_edit.setText("mine")
    made.save_button.click()

    assert tabs.saved_filters.get("faces", "mine") == NEWEST


def test_saved_filters_are_renamed_deleted_and_applied(
    tabs: ListingTabs, workbench: Workbench
) -> None:
    for name, question in (("a", NARROW), ("b", NEWEST), ("c", FacesQuery(limit=3))):
        tabs.saved_filters.save(name, question)
    menu_of(front(tabs)).edit()
    made = dialog(tabs, "saved_filters_dialog")
    assert isinstance(made, SavedFiltersDialog)
    names = made.names_list

    assert made.words_label.text() == "“Season pass 2026/27”"
    names.item(0).setText("z")
    assert tabs.saved_filters.names("faces") == ["b", "c", "z"]
    names.item(1).setText("c")
    assert names.item(1).text() == "b"
    assert "another filter" in made.note.text
    assert tabs.saved_filters.names("faces") == ["b", "c", "z"]
    names.setCurrentRow(2)
    made.activateWindow()
    names.setFocus()
    workbench.qtbot.waitUntil(names.hasFocus)
    QTest.keyClick(names, Qt.Key.Key_Delete)
    assert [names.item(row).text() for row in range(names.count())] == ["b", "z"]
    assert tabs.saved_filters.names("faces") == ["b", "z"]
    names.setCurrentRow(0)
    made.apply_button.click()

    workbench.wait_until_idle(front(tabs))
    assert front(tabs).listing.query == NEWEST


@pytest.mark.slow
def test_the_last_one_deleted_leaves_nothing_to_press(
    tabs: ListingTabs, workbench: Workbench
) -> None:
    tabs.saved_filters.save("a", NARROW)
    menu_of(front(tabs)).edit()
    made = dialog(tabs, "saved_filters_dialog")
    assert isinstance(made, SavedFiltersDialog)

    made.delete_button.click()

    assert made.words_label.text() == ""
    assert not made.apply_button.isEnabled()
    made.reject()


@pytest.mark.slow
@pytest.mark.parametrize("kind", [SaveFilterDialog, SavedFiltersDialog])
def test_a_dialog_that_was_closed_is_gone(
    tabs: ListingTabs, workbench: Workbench, kind: type[QWidget]
) -> None:
    ask(tabs, workbench, NARROW)
    menu = menu_of(front(tabs))
    for open_dialog in (menu.save, menu.edit):
        open_dialog()
    (made,) = tabs.findChildren(kind)
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not tabs.findChildren(kind)


def test_collections_are_filtered_here_and_noted_when_the_typing_rests(
    tabs: ListingTabs, workbench: Workbench, state: State
) -> None:
    tabs.setCurrentIndex(0)
    page = front(tabs)
    workbench.wait_until_idle(page)
    wanted = CollectionsFilter(deleted="yes")
    page.ask(wanted)
    workbench.wait_until_idle(page)
    assert tabs.saved_filters.recent("test", "collections") == []

    page.findChildren(FilterMemory)[0].note()

    assert tabs.saved_filters.recent("test", "collections") == [wanted]
    page.filter_form.reset()
    menu = menu_of(page)
    next(a for a in menu.actions() if a.text() == "deleted").trigger()
    assert page.question() == wanted
    assert list(state.recent) == ["test/collections"]


def test_a_query_that_failed_is_not_recent(
    tabs: ListingTabs, workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("error-404")
    ask(tabs, workbench, NARROW)
    server.set_faults("")

    assert tabs.saved_filters.recent("test", "faces") == []

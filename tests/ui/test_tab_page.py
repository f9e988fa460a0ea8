"""A page of another kind among the listings: what its tab says, and which commands go to it."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from faceviewer.demo.server import DemoServer
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.settings import Settings, State
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.mnemonics import unmarked
from faceviewer.views.tab_count import TabCount
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 120, 12


class Notebook(TabPage):
    """A page that is no listing: it has a count, a record and one command."""

    icon_name = "bookmark"

    def __init__(self, session: Session, around: Surroundings) -> None:
        super().__init__("notebook", session, around)
        self.count = 0
        self.copied = 0
        self.is_closed = False
        self.shown_times = 0
        self.record: Record | None = None

    @override
    def title(self) -> str:
        return "Q&A"

    @override
    def count_text(self) -> str:
        return str(self.count)

    @override
    def current_record(self) -> Record | None:
        return self.record

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        return {"copy_cells": self._copy}

    def _copy(self) -> None:
        self.copied += 1

    @override
    def load_first(self) -> None:
        self.shown_times += 1

    @override
    def close_page(self) -> None:
        self.is_closed = True


@pytest.fixture
def window(workbench: Workbench, server: DemoServer) -> MainWindow:
    environments = (environment_of(server, "One"), environment_of(server, "Two"))
    settings = Settings(environments=environments)
    window = MainWindow(
        settings,
        State(),
        workbench.around,
        workbench.store,
        lambda environment: workbench.session(environment, server.token),
        ActivityDock(workbench.activity, workbench.formats, workbench.icons),
    )
    workbench.show_in_window(window)
    window.set_environments(environments, "one")
    window.start()
    workbench.wait_until_idle(listing(window))
    return window


@pytest.fixture
def notebook(window: MainWindow, workbench: Workbench) -> Notebook:
    page = Notebook(listing(window).session, workbench.around)
    window.tabs.add_page(page)
    return page


def listing(window: MainWindow) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    return page


def command(window: MainWindow, text: str) -> QAction:
    menus = window.menuBar().findChildren(QMenu)
    return next(
        found for menu in menus for found in menu.actions() if unmarked(found.text()) == text
    )


def test_its_tab_comes_to_the_front_with_title_and_count(
    window: MainWindow, notebook: Notebook
) -> None:
    tabs = window.tabs

    assert tabs.current_page() is notebook
    assert window.current_listing_page() is None
    assert tabs.tabText(2) == "Q&&A", "not a key of its own"
    assert "Q&amp;A of One" in tabs.tabToolTip(2)
    notebook.count = 7
    notebook.count_changed.emit()
    button = tabs.tabBar().tabButton(2, tabs.tabBar().ButtonPosition.RightSide)
    assert isinstance(button, TabCount)
    assert button.count_label.text() == "7"
    assert notebook.shown_times == 1


def test_only_what_it_can_do_is_on_while_it_is_in_front(
    window: MainWindow, notebook: Notebook
) -> None:
    command(window, "Copy cells").trigger()

    assert notebook.copied == 1
    for text in ("Ask again", "Load more", "Load all", "Copy JSON", "Only these", "Server order"):
        assert not command(window, text).isEnabled(), text
    assert command(window, "Close tab").isEnabled()

    window.tabs.setCurrentIndex(0)
    for text in ("Ask again", "Load more", "Load all", "Copy JSON", "Only these", "Server order"):
        assert command(window, text).isEnabled(), text
    assert not command(window, "Close tab").isEnabled()


def test_the_listing_menu_frees_no_keys_that_it_has_not(
    window: MainWindow, notebook: Notebook
) -> None:
    menu = next(m for m in window.menuBar().findChildren(QMenu) if m.title() == "&Listing")

    menu.aboutToShow.emit()
    menu.aboutToHide.emit()

    assert not command(window, "Load more").isEnabled()
    assert not command(window, "Stop").isEnabled()


def test_the_detail_pane_shows_its_record_and_its_listing_opens_it(
    window: MainWindow, notebook: Notebook, workbench: Workbench
) -> None:
    collections = window.tabs.pages()[0]
    assert isinstance(collections, ListingPage)
    notebook.record = collections.listing.records[3]

    notebook.record_shown.emit(notebook.record)
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    assert window.detail_pane.record is notebook.record

    notebook.record_opened.emit(notebook.record)
    workbench.wait_until_idle(collections)
    assert window.current_page() is collections
    assert collections.current_record() is notebook.record


def test_it_stays_with_its_environment_and_closes_like_any_tab(
    window: MainWindow, notebook: Notebook, workbench: Workbench
) -> None:
    window.header.environment_combo.setCurrentIndex(1)
    window.header.environment_combo.activated.emit(1)
    workbench.wait_until_idle(listing(window))
    assert window.tabs.count() == 2

    late = Notebook(notebook.session, workbench.around)
    window.tabs.add_page(late)
    assert window.tabs.count() == 2, "its environment is out of sight"

    window.header.environment_combo.setCurrentIndex(0)
    window.header.environment_combo.activated.emit(0)
    assert window.tabs.pages()[2:] == [notebook, late]
    assert window.tabs.current_page() is notebook

    window.tabs.close_current()
    assert notebook.is_closed
    assert window.tabs.count() == 3

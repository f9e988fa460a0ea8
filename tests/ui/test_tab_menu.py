"""The commands of tabs: which are on, and what the menu over a tab repeats."""

import pytest
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from faceviewer.demo.server import DemoServer
from faceviewer.settings import State
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.mnemonics import unmarked
from faceviewer.views.tab_menu import TabMenu
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 20, 5


@pytest.fixture
def tabs(workbench: Workbench, server: DemoServer) -> ListingTabs:
    tabs = ListingTabs(workbench.around, State(), "normal", workbench.session)
    tabs.resize(900, 600)
    workbench.show(tabs)
    return tabs


@pytest.fixture
def menu(tabs: ListingTabs, server: DemoServer) -> QMenu:
    """The menu of a window whose environment has been opened, with nothing asked."""
    menu = QMenu(tabs)
    TabMenu(menu, tabs)
    tabs.show_environment(environment_of(server))
    return menu


def action(menu: QMenu, text: str) -> QAction:
    return next(found for found in menu.actions() if unmarked(found.text()) == text)


def is_on(menu: QMenu) -> list[bool]:
    texts = ("Close tab", "Close other tabs", "Reopen closed tab", "Duplicate tab")
    return [action(menu, text).isEnabled() for text in texts]


def test_only_what_can_be_done_is_on(tabs: ListingTabs, menu: QMenu) -> None:
    assert is_on(menu) == [False, False, False, True]

    action(menu, "New Faces tab").trigger()
    assert is_on(menu) == [True, False, False, True]
    action(menu, "Previous tab").trigger()
    assert is_on(menu) == [False, True, False, True]
    action(menu, "Close other tabs").trigger()
    assert is_on(menu) == [False, False, True, True]

    action(menu, "Reopen closed tab").trigger()
    assert tabs.count() == 3
    assert is_on(menu) == [True, False, False, True]


# Without a screen Qt says that a menu can neither be raised nor grab the keyboard.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_over_a_tab_repeats_them_for_that_tab(
    tabs: ListingTabs, menu: QMenu, workbench: Workbench
) -> None:
    action(menu, "New Faces tab").trigger()
    bar = tabs.tabBar()

    bar.customContextMenuRequested.emit(bar.tabRect(1).center())

    assert tabs.currentIndex() == 1
    shown = next(m for m in tabs.findChildren(QMenu) if m is not menu and m.isVisible())
    repeated = [found for found in shown.actions() if not found.isSeparator()]
    assert all(found in menu.actions() for found in repeated)
    action(shown, "Duplicate tab").trigger()
    assert tabs.count() == 4
    shown.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_by_keyboard_the_menu_is_that_of_the_current_tab(tabs: ListingTabs, menu: QMenu) -> None:
    bar, other = tabs.tabBar(), tabs.tabBar().tabRect(1).center()

    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, other, bar.mapToGlobal(other))
    QApplication.sendEvent(bar, asked)

    shown = next(m for m in tabs.findChildren(QMenu) if m is not menu and m.isVisible())
    assert tabs.currentIndex() == 0
    shown.close()

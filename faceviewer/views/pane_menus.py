"""Menus of what lies in and beside a listing: its columns, and the record in the detail pane.

They are filled when they are opened, because what they offer is another each time.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton, QWidget

from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.listing_page import ListingPage


class ColumnsMenu(QObject):
    """Offers the columns of the listing in front, and what else is done to them by mouse."""

    def __init__(self, menu: QMenu, current_page: Callable[[], ListingPage | None]) -> None:
        super().__init__(menu)
        self._menu = menu
        self._current_page = current_page
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        page = self._current_page()
        if page is None:
            return
        page.menus.fill_columns(self._menu)
        table, add = page.table, self._add
        self._menu.addSeparator()
        move, widen = table.move_current_column, table.widen_current_column
        add("move_column_left", self.tr("Move this column left"), partial(move, -1))
        add("move_column_right", self.tr("Move this column right"), partial(move, 1))
        add("widen_column", self.tr("Widen this column"), partial(widen, 1))
        add("narrow_column", self.tr("Narrow this column"), partial(widen, -1))

    def _add(self, name: str, text: str, run: Callable[[], object]) -> None:
        self._menu.addAction(text, run).setObjectName(f"{name}_action")


class RecordMenu(QObject):
    """Offers the views of the record in the detail pane, and all that can be copied of it."""

    def __init__(self, menu: QMenu, pane: DetailPane) -> None:
        super().__init__(menu)
        self._menu = menu
        self._pane = pane
        menu.aboutToShow.connect(self._fill)

    def _empty(self) -> None:
        """Takes everything out; not by `clear`, after which PySide takes all of it for deleted."""
        for action in self._menu.actions():
            self._menu.removeAction(action)
            inner = action.menu()
            if isinstance(inner, QMenu):
                inner.deleteLater()
            elif action.parent() is self._menu:
                action.deleteLater()

    def _fill(self) -> None:
        self._empty()
        if self._pane.record is None:
            self._menu.addAction(self.tr("No record is shown")).setEnabled(False)
            return
        tabs = self._pane.tabs
        for index in range(tabs.count()):
            view = tabs.widget(index)
            if view is not None and tabs.isTabVisible(index):
                action = self._menu.addAction(tabs.tabText(index), partial(self._show_tab, index))
                action.setObjectName(f"{view.objectName()}_action")
                action.setCheckable(True)
                action.setChecked(index == tabs.currentIndex())
        for actions in (self._pane.menu.actions(), self._pane.tab_actions()):
            self._menu.addSeparator()
            self._menu.addActions(actions)
        self._add_buttons(tabs.currentWidget())

    def _add_buttons(self, view: QWidget) -> None:
        """What the buttons of a view do, such as those beside each field."""
        menu = QMenu(self.tr("In this view"), self._menu)
        for button in view.findChildren(QAbstractButton):
            is_action = isinstance(button, QToolButton) and button.defaultAction() is not None
            if button.accessibleName() and button.isVisibleTo(view) and not is_action:
                menu.addAction(button.accessibleName().replace("&", "&&"), button.click)
        if menu.actions():
            self._menu.addMenu(menu)
        else:
            menu.deleteLater()

    def _show_tab(self, index: int) -> None:
        self._pane.tabs.setCurrentIndex(index)
        self._pane.tabs.tabBar().setFocus()

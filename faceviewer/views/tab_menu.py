"""The commands of tabs: in a menu of the menu bar, and repeated at the tab that is clicked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from faceviewer.views.listing_tabs import ListingTabs


class TabMenu(QObject):
    """Adds its commands to a menu, and shows those of one tab over it.

    Attributes:
        close_action: on only where the tab in front can be closed.
    """

    def __init__(self, menu: QMenu, tabs: ListingTabs) -> None:
        super().__init__(menu)
        self._menu = menu
        self._tabs = tabs
        self._add(self.tr("New Faces tab"), partial(tabs.open_empty, "faces"), "Ctrl+T")
        self._add(
            self.tr("New Collections tab"), partial(tabs.open_empty, "collections"), "Ctrl+Shift+N"
        )
        self._duplicate_action = self._add(
            self.tr("Duplicate tab"), tabs.duplicate_current, "Ctrl+Shift+D"
        )
        menu.addSeparator()
        self.close_action = self._add(self.tr("Close tab"), tabs.close_current, "Ctrl+W")
        self._close_others_action = self._add(
            self.tr("Close other tabs"), tabs.close_others, "Ctrl+Alt+W"
        )
        self._reopen_action = self._add(
            self.tr("Reopen closed tab"), tabs.reopen_closed, "Ctrl+Shift+T"
        )
        menu.addSeparator()
        self._add(self.tr("Next tab"), partial(tabs.step, 1), "Ctrl+Tab")
        self._add(self.tr("Previous tab"), partial(tabs.step, -1), "Ctrl+Shift+Tab")
        self._move_actions = (
            self._add(self.tr("Move tab left"), partial(tabs.move_current, -1), "Ctrl+Shift+PgUp"),
            self._add(
                self.tr("Move tab right"), partial(tabs.move_current, 1), "Ctrl+Shift+PgDown"
            ),
        )
        bar = tabs.tabBar()
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._open_at)
        tabs.page_shown.connect(self._fit)
        tabs.pages_changed.connect(self._fit)

    def _add(self, text: str, run: Callable[[], object], keys: str) -> QAction:
        action = self._menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _is_checked: run())
        return action

    def _fit(self) -> None:
        """Turns off what can do nothing now."""
        tabs, page = self._tabs, self._tabs.current_page()
        is_extra = page is not None and tabs.is_extra(page)
        others = [other for other in tabs.pages() if other is not page and tabs.is_extra(other)]
        self.close_action.setEnabled(is_extra)
        self._close_others_action.setEnabled(bool(others))
        self._reopen_action.setEnabled(tabs.has_closed)
        self._duplicate_action.setEnabled(page is not None and page.remembered() is not None)

    def _open_at(self, position: QPoint) -> None:
        """Shows the tab that was clicked, and what can be done with it."""
        index = self._tabs.tabBar().tabAt(position)
        if index < 0:
            return
        self._tabs.setCurrentIndex(index)
        menu = QMenu(self._tabs)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._duplicate_action)
        menu.addActions(list(self._move_actions))
        menu.addSeparator()
        menu.addActions([self.close_action, self._close_others_action, self._reopen_action])
        menu.popup(self._tabs.tabBar().mapToGlobal(position))

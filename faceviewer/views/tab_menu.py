"""The commands of tabs: in a menu of the menu bar, and repeated at the tab that is clicked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from faceviewer.views.keys import Keys, first_key, set_keys
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.mnemonics import mark_letters
from faceviewer.views.window_commands import switch

Standard = QKeySequence.StandardKey


class TabMenu(QObject):
    """Adds its commands to a menu, and shows those of one tab over it.

    Attributes:
        close_action: on only where the tab in front can be closed.
    """

    def __init__(self, menu: QMenu, tabs: ListingTabs) -> None:
        super().__init__(menu)
        self._menu = menu
        self._tabs = tabs
        new = tabs.open_empty
        self._add("new_faces_tab", self.tr("New Faces tab"), partial(new, "faces"), Standard.AddTab)
        self._add(
            "new_collections_tab",
            self.tr("New Collections tab"),
            partial(new, "collections"),
            "Ctrl+Shift+N",
        )
        self._duplicate_action = self._add(
            "duplicate_tab", self.tr("Duplicate tab"), tabs.duplicate_current, "Ctrl+Shift+D"
        )
        menu.addSeparator()
        self._add_closing()
        menu.addSeparator()
        self._add_moves()
        bar = tabs.tabBar()
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._open_at)
        bar.installEventFilter(self)
        tabs.page_shown.connect(self._fit)
        tabs.pages_changed.connect(self._fit)

    def _add_closing(self) -> None:
        tabs = self._tabs
        self.close_action = self._add(
            "close_tab", self.tr("Close tab"), tabs.close_current, Standard.Close
        )
        self._close_others_action = self._add(
            "close_others", self.tr("Close other tabs"), tabs.close_others, "Ctrl+Shift+W"
        )
        self._reopen_action = self._add(
            "reopen_tab", self.tr("Reopen closed tab"), tabs.reopen_closed, "Ctrl+Shift+T"
        )

    def _add_moves(self) -> None:
        step, move = self._tabs.step, self._tabs.move_current
        next_key = first_key(Standard.NextChild, "Ctrl+Tab")
        previous_key = first_key(Standard.PreviousChild, "Ctrl+Shift+Tab")
        self._add("next_tab", self.tr("Next tab"), partial(step, 1), next_key)
        self._add("previous_tab", self.tr("Previous tab"), partial(step, -1), previous_key)
        self._move_actions = (
            self._add(
                "move_tab_left", self.tr("Move tab left"), partial(move, -1), "Ctrl+Shift+PgUp"
            ),
            self._add(
                "move_tab_right", self.tr("Move tab right"), partial(move, 1), "Ctrl+Shift+PgDown"
            ),
        )

    def _add(self, name: str, text: str, run: Callable[[], object], keys: Keys) -> QAction:
        action = self._menu.addAction(text)
        action.setObjectName(f"{name}_action")
        set_keys(action, keys)
        action.triggered.connect(lambda _is_checked: run())
        return action

    def _fit(self) -> None:
        """Turns off what can do nothing now."""
        tabs, page = self._tabs, self._tabs.current_page()
        is_extra = page is not None and tabs.is_extra(page)
        others = [other for other in tabs.pages() if other is not page and tabs.is_extra(other)]
        can_duplicate = page is not None and page.remembered() is not None
        why_stays = self.tr("The first tab of each kind stays")
        switch(self.close_action, is_on=is_extra, why_off=why_stays)
        switch(self._close_others_action, is_on=bool(others), why_off=why_stays)
        why_none = self.tr("No tab was closed")
        switch(self._reopen_action, is_on=tabs.has_closed, why_off=why_none)
        why_single = self.tr("This tab cannot be made again")
        switch(self._duplicate_action, is_on=can_duplicate, why_off=why_single)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Opens the menu of the current tab where it is asked for by keyboard.

        Qt would name the middle of the bar, where another tab may stand.
        """
        by_keyboard = QContextMenuEvent.Reason.Keyboard
        if isinstance(event, QContextMenuEvent) and event.reason() is by_keyboard:
            self._open_at(self._tabs.tabBar().tabRect(self._tabs.currentIndex()).center())
            return True
        return super().eventFilter(watched, event)

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
        mark_letters(menu)
        menu.popup(self._tabs.tabBar().mapToGlobal(position))

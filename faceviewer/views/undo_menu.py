"""Undo and redo in the menu, for the listing in front."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from faceviewer.views.keys import set_keys
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.tab_page import TabPage
from faceviewer.views.window_commands import switch


class UndoMenu(QObject):
    """Adds its commands to a menu; they say what they would undo.

    A field that is written in takes the keys for its own text.

    Attributes:
        undo_action, redo_action: the commands.
    """

    def __init__(self, menu: QMenu, tabs: ListingTabs) -> None:
        super().__init__(menu)
        self._tabs = tabs
        self.undo_action = menu.addAction(self.tr("Undo"))
        self.redo_action = menu.addAction(self.tr("Redo"))
        self.undo_action.setObjectName("undo_action")
        self.redo_action.setObjectName("redo_action")
        set_keys(self.undo_action, QKeySequence.StandardKey.Undo)
        set_keys(self.redo_action, QKeySequence.StandardKey.Redo)
        self.undo_action.triggered.connect(self._undo)
        self.redo_action.triggered.connect(self._redo)
        tabs.page_made.connect(self._follow)
        tabs.page_shown.connect(self._begin)
        self._fit()

    def _undo(self) -> None:
        page = self._tabs.current_listing_page()
        if page is not None:
            page.view_undo.undo()

    def _redo(self) -> None:
        page = self._tabs.current_listing_page()
        if page is not None:
            page.view_undo.redo()

    def _follow(self, page: TabPage) -> None:
        if isinstance(page, ListingPage):
            page.view_undo.changed.connect(self._fit)

    def _begin(self, page: TabPage) -> None:
        """Changes count from where a page was first seen."""
        if isinstance(page, ListingPage):
            page.view_undo.begin()
        self._fit()

    def _fit(self) -> None:
        page = self._tabs.current_listing_page()
        stack = page.view_undo.stack if page is not None else None
        can_undo = stack is not None and stack.canUndo()
        can_redo = stack is not None and stack.canRedo()
        undo, redo = self.tr("Undo"), self.tr("Redo")
        if stack is not None and can_undo:
            undo = self.tr("Undo {change}").format(change=stack.undoText())
        if stack is not None and can_redo:
            redo = self.tr("Redo {change}").format(change=stack.redoText())
        self.undo_action.setText(undo.replace("&", "&&"))
        self.redo_action.setText(redo.replace("&", "&&"))
        why_off = self.tr("No view was changed in this tab")
        switch(self.undo_action, is_on=can_undo, why_off=why_off)
        switch(self.redo_action, is_on=can_redo, why_off=self.tr("Nothing was undone"))

"""The commands that choose two records to be compared, in a menu and once more over a table."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from faceviewer.plain_text import plain_line
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.views.keys import set_keys
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.tab_page import TabPage
from faceviewer.views.window_commands import switch

_NAME_LENGTH = 30


class CompareMenu(QObject):
    """Adds its commands to a menu; owns the record that is pinned, which keeps its environment.

    Attributes:
        pinned: the pinned record, if there is one.

    Signals:
        compare_asked(object, object): the `Session`, and two records of it as a tuple.
    """

    compare_asked = Signal(object, object)

    def __init__(self, menu: QMenu, tabs: ListingTabs) -> None:
        super().__init__(menu)
        self._tabs = tabs
        self.pinned: Record | None = None
        self._session: Session | None = None
        self._page: TabPage | None = None
        self.compare_action = self._add(menu, "compare_action", "Ctrl+D")
        self.compare_action.setText(self.tr("Compare two records"))
        self.compare_action.triggered.connect(self.compare_selected)
        self.pin_action = self._add(menu, "pin_action", "Ctrl+B")
        self.pin_action.setText(self.tr("Pin for comparing"))
        self.pin_action.triggered.connect(self.pin)
        self.pinned_action = self._add(menu, "compare_pinned_action", "Ctrl+Shift+B")
        self.pinned_action.triggered.connect(self.compare_with_pinned)
        tabs.page_made.connect(self._offer_at)
        tabs.page_shown.connect(self._follow)
        self._fit()

    def actions(self) -> list[QAction]:
        """The commands, to be repeated in a context menu."""
        return [self.compare_action, self.pin_action, self.pinned_action]

    def compare_selected(self) -> None:
        """Compares the two selected rows."""
        page = self._tabs.current_listing_page()
        if page is not None and page.table.selected_count() == 2:
            self.compare_asked.emit(page.session, tuple(page.table.selected_records()))

    def pin(self) -> None:
        """Keeps the current record, to be compared with another one."""
        page = self._tabs.current_page()
        record = page.current_record() if page is not None else None
        if page is not None and record is not None:
            self.pinned, self._session = record, page.session
            self._fit()

    def compare_with_pinned(self) -> None:
        """Compares the pinned record with the current one."""
        page = self._tabs.current_page()
        record = page.current_record() if page is not None else None
        if self._can_compare_with_pinned() and record is not None:
            self.compare_asked.emit(self._session, (self.pinned, record))

    def _offer_at(self, page: TabPage) -> None:
        page.record_shown.connect(self._fit)
        if isinstance(page, ListingPage):
            page.menus.further_actions += self.actions()
            page.table.selection_counted.connect(self._fit)

    def _follow(self, _page: TabPage) -> None:
        self._fit()

    def _fit(self) -> None:
        """Turns off what can do nothing now."""
        page, listing = self._tabs.current_page(), self._tabs.current_listing_page()
        has_two = listing is not None and listing.table.selected_count() == 2
        has_record = page is not None and page.current_record() is not None
        can_compare = self._can_compare_with_pinned()
        switch(self.compare_action, is_on=has_two, why_off=self.tr("Choose two rows"))
        switch(self.pin_action, is_on=has_record, why_off=self.tr("No row is chosen"))
        switch(self.pinned_action, is_on=can_compare, why_off=self.tr("Pin another record first"))
        text = self.tr("Compare with pinned")
        if self.pinned is not None:
            name = self.pinned.name if isinstance(self.pinned.name, str) else ""
            shown = plain_line(name, _NAME_LENGTH) or self.pinned.id
            text = self.tr("Compare with “{record}”").format(record=shown)
        self.pinned_action.setText(text.replace("&", "&&"))  # one alone marks a key

    def _can_compare_with_pinned(self) -> bool:
        """Rows of two environments are never put beside each other."""
        page = self._tabs.current_page()
        if page is None or self.pinned is None or page.session is not self._session:
            return False
        record = page.current_record()
        return record is not None and record is not self.pinned

    def _add(self, menu: QMenu, name: str, keys: str) -> QAction:
        action = menu.addAction("")
        action.setObjectName(name)
        set_keys(action, keys)
        return action

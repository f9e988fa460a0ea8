"""Where pictures are opened from anywhere in the window: one by one, or side by side."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from faceviewer.models.asset_files import AssetFiles, AssetPlace
from faceviewer.models.contact_sheet import Sights
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.tab_page import Surroundings, TabPage

if TYPE_CHECKING:
    from faceviewer.views.asset_acts import AssetActs
    from faceviewer.views.picture_window import PictureWindow


class PictureDesk(QObject):
    """Owns the window in which pictures are looked at, and what is known of files.

    Signals:
        told(object, str, str): a `MessageKind`, what happened to a file, and more about it.
    """

    told = Signal(object, str, str)

    def __init__(self, around: Surroundings, tabs: ListingTabs, window: QWidget) -> None:
        super().__init__(window)
        self._around = around
        self._tabs = tabs
        self._window = window
        self._picture_window: PictureWindow | None = None
        self._places: dict[Session, AssetPlace] = {}
        self._session: Session | None = None
        tabs.page_made.connect(self._connect_page)
        tabs.page_shown.connect(self._leave_closed)

    @cached_property
    def acts(self) -> "AssetActs":
        """What is done with the files of shown records."""
        from faceviewer.views.asset_acts import AssetActs  # noqa: PLC0415 (as below)

        acts = AssetActs(self._around, self._window)
        acts.told.connect(self.told)
        return acts

    def serve(self, pane: DetailPane) -> None:
        """Does what is asked for in the detail pane."""
        pane.sights_asked.connect(self._show_of_record)
        pane.open_asked.connect(lambda url: self.acts.open_outside(url))
        pane.save_asked.connect(self._save)

    def place(self, session: Session) -> AssetPlace:
        """Where the files of the records of an environment come from."""
        place = self._places.get(session)
        if place is None:
            pictures = self._around.pictures.of(session)
            files = AssetFiles(session, pictures, self._around.tasks)
            place = self._places[session] = AssetPlace(session, pictures, files)
        self._session = session
        return place

    @property
    def picture_window(self) -> "PictureWindow | None":
        """The window with a picture, while it is open."""
        return self._picture_window

    def show_sights(self, session: Session, sights: Sights) -> None:
        """Shows pictures in their window, which is opened unless it is there."""
        # Imported when it is wanted: a start goes without.
        from faceviewer.views.picture_window import PictureWindow  # noqa: PLC0415

        window = self._picture_window
        if window is None:
            window = self._picture_window = PictureWindow(self._around, self._window)
            window.closed.connect(self._forget_window)
        window.show_sights(session, sights)
        window.show()
        window.raise_()
        window.activateWindow()

    def open_sheet(self, session: Session, records: Sequence[Record]) -> None:
        """Opens a tab with the pictures of these faces."""
        from faceviewer.views.contact_sheet_page import ContactSheetPage  # noqa: PLC0415 (as above)

        self._tabs.add_page(ContactSheetPage(records, session, self._around))

    def _connect_page(self, page: TabPage) -> None:
        page.sights_asked.connect(partial(self.show_sights, page.session))
        page.sheet_asked.connect(partial(self.open_sheet, page.session))

    def _show_of_record(self, sights: Sights) -> None:
        if self._session is not None:
            self.show_sights(self._session, sights)

    def _save(self, url: str, name: str) -> None:
        if self._session is not None:
            self.acts.save(self._session, url, name)

    def _leave_closed(self) -> None:
        """Lets go of environments that are open no more: nobody answers there."""
        open_sessions, window = self._tabs.sessions(), self._picture_window
        for gone in [known for known in self._places if known not in open_sessions]:
            self._places.pop(gone).files.close()
        if window is not None and window.session not in open_sessions:
            window.close()

    def _forget_window(self) -> None:
        self._picture_window = None

"""Opens the tabs that are not listings; each page is imported when it is first wanted.

A start goes without all of them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from faceviewer.listings.loaded import Difference
from faceviewer.records import Face, Record
from faceviewer.session import Session
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.tab_page import Surroundings

if TYPE_CHECKING:
    from faceviewer.lookup import Answer, Match


class PageOpener:
    """Adds such pages to the tabs of the environment that is shown."""

    def __init__(self, tabs: ListingTabs, around: Surroundings) -> None:
        self._tabs = tabs
        self._around = around

    def ask_for_ticket(self) -> None:
        """Asks for the text of a ticket, to make a table of what it names."""
        from faceviewer.views.ticket_desk import open_ticket_dialog

        if self._tabs.shown is not None:
            open_ticket_dialog(self._tabs, self._tabs.shown, self._around)

    def make_ticket(self, text: str) -> None:
        """Makes a table of what a whole text names."""
        from faceviewer.views.ticket_desk import make_ticket_page

        if self._tabs.shown is not None:
            make_ticket_page(self._tabs, self._tabs.shown, self._around, text)

    def show_matches(self, answer: "Answer", matches: Sequence["Match"]) -> None:
        """Opens a tab with these records of a look-up."""
        from faceviewer.views.lookup_page import LookupPage

        if self._tabs.shown is not None:
            session = self._tabs.shown.session
            self._tabs.add_page(LookupPage(answer, matches, session, self._around))

    def report_on_assets(self, session: Session, faces: Sequence[Face]) -> None:
        """Opens a tab that says what is the matter with the files of these faces."""
        from faceviewer.views.asset_report_page import AssetReportPage

        self._tabs.add_page(AssetReportPage(faces, session, self._around))

    def compare(self, session: Session, records: tuple[Record, Record]) -> None:
        """Opens a tab with two records side by side."""
        from faceviewer.views.compare_page import ComparePage

        self._tabs.add_page(ComparePage(session, self._around, records))

    def show_changes(self, page: ListingPage, difference: Difference) -> None:
        """Opens a tab with what another load of a listing changed."""
        from faceviewer.views.changes_page import ChangesPage

        self._tabs.add_page(ChangesPage(page, difference, self._around))

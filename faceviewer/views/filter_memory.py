"""What one listing tab has to do with saved and recent filters."""

from PySide6.QtCore import QObject, QTimer

from faceviewer.filters import FacesQuery
from faceviewer.models.listing_titles import ListingTitles
from faceviewer.saved_filters import SavedFilters
from faceviewer.views.icons import Icons
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.saved_filters_menu import SavedFiltersMenu

REST_MS = 3_000
"""A filter that follows the typing is remembered once it has rested so long."""


class FilterMemory(QObject):
    """Hangs the menu on the form of a page, and notes what the page has asked.

    Attributes:
        menu: what the button "Saved" of the form opens.
    """

    def __init__(
        self, page: ListingPage, filters: SavedFilters, titles: ListingTitles, icons: Icons
    ) -> None:
        super().__init__(page)
        self._page = page
        self._filters = filters
        self.menu = SavedFiltersMenu(filters, titles, icons, lambda: page, page)
        page.filter_form.saved_button.setMenu(self.menu)
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest_timer.timeout.connect(self.note)
        page.loaded.connect(self._note_query)
        page.filter_form.applied.connect(self._rest_timer.start)

    def _note_query(self) -> None:
        if self._page.kind == "faces":
            self.note()

    def note(self) -> None:
        """Remembers what the page asks now; faces only once they were answered."""
        question = self._page.question()
        if self._page.listing.is_loaded or not isinstance(question, FacesQuery):
            self._filters.note(self._page.session.environment.id, question)

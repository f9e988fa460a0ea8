"""Leads from the record in the detail pane to the loaded rows that share something with it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from faceviewer.listings.jobs import Jobs
from faceviewer.listings.related import Relation
from faceviewer.models.formats import Formats
from faceviewer.records import Record
from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.related_box import FILTERED, ROWS_MAX, relation_words
from faceviewer.views.tab_page import TabPage


class RelatedGuide(QObject):
    """Asks for relations once a record is seen, and goes where the person wants to.

    What the pane offers stands in a menu as well, which is filled when it is opened.
    """

    def __init__(
        self, pane: DetailPane, tabs: ListingTabs, jobs: Jobs, menu: QMenu, formats: Formats
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._tabs = tabs
        self._jobs = jobs
        self._menu = menu
        self._formats = formats
        self._page: ListingPage | None = None
        self._relations: list[Relation] = []
        pane.fields_shown.connect(self._seek)
        pane.related_filter_asked.connect(self.filter_by)
        pane.related_next_asked.connect(self.go_to_next)
        tabs.page_made.connect(self._follow)
        menu.aboutToShow.connect(self._fill_menu)

    def filter_by(self, relation: Relation) -> None:
        """Shows only the rows of a relation, in their listing."""
        if self._page is not None and self._page in self._tabs.pages():
            self._tabs.setCurrentWidget(self._page)
            self._page.cells.show_only(FILTERED[relation.key], relation.value)

    def go_to_next(self, relation: Relation) -> None:
        """Goes to the row after the shown one in a relation; after the last comes the first."""
        record = self._pane.record
        if self._page is None or record is None or self._page not in self._tabs.pages():
            return  # the tab was closed
        place = next((n for n, other in enumerate(relation.records) if other is record), -1)
        following = relation.records[(place + 1) % len(relation.records)]
        self._tabs.setCurrentWidget(self._page)
        self._page.show_record(following.id)

    def _follow(self, page: TabPage) -> None:
        if isinstance(page, ListingPage):
            page.loaded.connect(self._seek_again)

    def _seek_again(self) -> None:
        """More rows are loaded than when the record was shown."""
        if self._pane.record is not None and self._page is not None:
            self._seek(self._pane.record)

    def _seek(self, record: Record) -> None:
        page = self._listing_of(record)
        if page is None:
            self._jobs.cancel("related")
            self._show(None, record, [])
        else:
            self._jobs.run("related", page.related.find(record), partial(self._show, page, record))

    def _listing_of(self, record: Record) -> ListingPage | None:
        """The listing in front, else the one in which the record is loaded."""
        front, shown = self._tabs.current_listing_page(), self._tabs.shown
        if front is not None and front.listing.find(record.id) is record:
            return front
        return shown.listing_with(record) if shown is not None else None

    def _show(self, page: ListingPage | None, record: Record, relations: list[Relation]) -> None:
        if record is self._pane.record:
            self._page, self._relations = page, relations
            count = len(page.listing.records) if page is not None else 0
            self._pane.show_relations(relations, count)

    def _fill_menu(self) -> None:
        self._menu.clear()
        if not self._relations:
            self._menu.addAction(self.tr("No related rows are loaded")).setEnabled(False)
        for relation in self._relations[:ROWS_MAX]:
            words, count = relation_words(relation), self._formats.number(len(relation.records))
            if relation.key in FILTERED:
                template = self.tr("{relation}: only these {count}")
                text = template.format(relation=words, count=count)
                self._menu.addAction(text, partial(self.filter_by, relation))
            text = self.tr("{relation}: next of {count}")
            text = text.format(relation=words, count=count)
            self._menu.addAction(text, partial(self.go_to_next, relation))

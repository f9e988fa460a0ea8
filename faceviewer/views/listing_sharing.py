"""What leaves a listing: exports, copies of its rows, links, and the request as a line of cURL.

What writes and formats is imported when it is first wanted: a start goes without.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from faceviewer.errors import SettingsError
from faceviewer.filters import FacesQuery
from faceviewer.kept_filters import Question
from faceviewer.links import CollectionsLink, FacesLink, format_link
from faceviewer.listings.columns import Column, Shape
from faceviewer.listings.jobs import Jobs
from faceviewer.models.completeness_words import CompletenessWords
from faceviewer.models.error_words import describe_error
from faceviewer.records import Face, Record
from faceviewer.session import Session
from faceviewer.slices import Steps
from faceviewer.views.copying import field_lines, link_lines, records_as_json
from faceviewer.views.record_table import RecordTable
from faceviewer.views.tab_page import PageCommand, Surroundings
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind

if TYPE_CHECKING:
    from faceviewer.export.cells import Changes, ExportTable
    from faceviewer.export.receipt import Scope, View
    from faceviewer.views.export_dialog import ExportScope
    from faceviewer.views.exporter import Exporter

COPIED: Final = "copied"


class ListingSharing(QObject):
    """Exports and copies the rows of one listing tab."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        table: RecordTable,
        words: CompletenessWords,
        message_bar: MessageBar,
        around: Surroundings,
        jobs: Jobs,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._table = table
        self._model = table.records_model
        self._listing = self._model.listing
        self._words = words
        self._message_bar = message_bar
        self._around = around
        self._jobs = jobs

    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        """What the menus of the window do with this listing."""
        own: PageCommand = "copy_url" if self._listing.kind == "faces" else "copy_code"
        return {
            "copy_cells": self.copy_cells,
            "copy_curl": self.copy_curl,
            "copy_id": partial(self.copy_field, "id"),
            own: partial(self.copy_field, own.removeprefix("copy_")),
            "copy_json": self.copy_json,
            "copy_markdown": self.copy_markdown,
            "export": self.export,
        }

    def menu(self) -> list[tuple[str, Callable[[], None]]]:
        """What the button over the table offers; the Share menu of the window has it all."""
        return [
            (self.tr("Export…"), self.export),
            (self.tr("Copy cells"), self.copy_cells),
            (self.tr("Copy as Markdown"), self.copy_markdown),
            (self.tr("Copy request as cURL"), self.copy_curl),
        ]

    def copy_commands(self) -> list[tuple[str, Callable[[], None]]]:
        """What the menu over a row copies of the selected ones."""
        is_faces = self._listing.kind == "faces"
        own = self.tr("Copy url") if is_faces else self.tr("Copy code")
        return [
            (self.tr("Copy cells"), self.copy_cells),
            (self.tr("Copy id"), partial(self.copy_field, "id")),
            (own, partial(self.copy_field, "url" if is_faces else "code")),
            (self.tr("Copy JSON"), self.copy_json),
            (self.tr("Copy as Markdown"), self.copy_markdown),
            (self.tr("Copy link"), self.copy_link),
        ]

    # Exports

    @cached_property
    def _exporter(self) -> "Exporter":
        from faceviewer.views.exporter import Exporter  # noqa: PLC0415 (as above)

        task_name = f"{self._jobs.group}export"
        return Exporter(self._page, self._around, self._message_bar, task_name)

    def export(self) -> None:
        """Asks which rows are to be exported, how and where to."""
        from faceviewer.views.export_dialog import ExportOffer  # noqa: PLC0415 (as above)

        if not self._listing.records:
            text = self.tr("There are no rows to export yet.")
            self._message_bar.show_message(COPIED, MessageKind.INFO, text)
            return
        columns = self._columns()
        words = self._words.words()
        kind, day = self._listing.kind, datetime.now(UTC).date().isoformat()
        self._exporter.offer(
            ExportOffer(
                self._scopes(columns),
                words.sentence[:1].upper() + words.sentence[1:],
                self._listing.is_complete,
                f"{kind}-{self._session.environment.id}-{day}",
                [self._table.column_title(column) for column in columns],
            )
        )

    def _scopes(self, columns: Sequence[Column]) -> "list[ExportScope]":
        """The rows on screen, the selected ones, and all where others are hidden or moved."""
        scope = partial(self._scope, columns)
        visible = list(self._model.visible)
        scopes = [scope("shown", self.tr("As on screen"), visible, self._arranged())]
        selected = self._table.selected_records()
        if selected:
            scopes.append(scope("selected", self.tr("Selected rows"), selected))
        if self._model.arrangement.is_filtered or self._model.arrangement.sorts:
            order, records = self.tr("in the server’s order"), list(self._listing.records)
            scopes.append(scope("loaded", self.tr("Everything loaded"), records, order))
        return scopes

    def _scope(
        self,
        columns: Sequence[Column],
        key: "Scope",
        title: str,
        records: Sequence[Record],
        details: str = "",
    ) -> "ExportScope":
        from faceviewer.export.receipt import listing_facts  # noqa: PLC0415 (as above)
        from faceviewer.views.export_dialog import ExportScope  # noqa: PLC0415 (as above)

        view = self._view() if key == "shown" else None
        # Taken now, as the rows are: more may come while the person chooses.
        facts = listing_facts(self._session.environment, self._listing, key, view)
        count = self.tr("%n row(s)", "", len(records))
        return ExportScope(
            title,
            f"{count}, {details}" if details else count,
            partial(self._made_table, records, columns),
            lambda: records,
            lambda: facts,
        )

    def _arranged(self) -> str:
        """How the rows on screen stand, where they are not just what was loaded."""
        parts = []
        if self._model.arrangement.is_filtered:
            parts.append(self.tr("filtered"))
        if self._model.arrangement.sorts:
            parts.append(self.tr("sorted by {columns}").format(columns=self._words.sort_columns()))
        return ", ".join(parts)

    def _view(self) -> "View":
        from faceviewer.export.receipt import View  # noqa: PLC0415 (as above)

        wish = self._model.arrangement.wish
        sort = [(level.column.key, level.is_descending) for level in wish.sorts]
        return View(self._model.quick_filter_text, wish.local_filter, sort)

    def _made_table(self, records: Sequence[Record], columns: Sequence[Column]) -> "ExportTable":
        from faceviewer.export.record_tables import record_table  # noqa: PLC0415 (as above)

        name = self.tr("Faces") if self._listing.kind == "faces" else self.tr("Collections")
        return record_table(records, columns, name, self._table.column_title)

    def _columns(self) -> list[Column]:
        return [each for each in self._table.shown_columns() if each.shape is not Shape.PICTURE]

    # Copies

    def copy_cells(self) -> None:
        """Copies the selected rows as tab-separated cells of the shown columns."""
        from faceviewer.export.cells import Changes  # noqa: PLC0415 (as above)
        from faceviewer.export.tsv import tsv_steps  # noqa: PLC0415 (as above)

        changes = Changes()
        table = self._made_table(self._table.selected_records(), self._columns())
        self._run(tsv_steps(table, changes), partial(self._tell_changes, changes))

    def copy_markdown(self) -> None:
        """Copies the selected rows as a Markdown table of the shown columns."""
        from faceviewer.export.markdown import markdown_steps  # noqa: PLC0415 (as above)

        records = self._table.selected_records()
        if records:
            self._run(markdown_steps(self._made_table(records, self._columns())))

    def copy_json(self) -> None:
        """Copies the selected records as the service sent them."""
        self._run(records_as_json(self._table.selected_records()))

    def copy_field(self, name: str) -> None:
        """Copies one field of the selected records: id, code or url."""
        self._run(field_lines(self._table.selected_records(), name))

    def copy_link(self) -> None:
        """Copies a link to each selected record."""
        name = self._session.environment.name
        self._run(link_lines(self._table.selected_records(), name))

    def copy_query_link(self, question: Question) -> None:
        """Copies a link to this question; of collections, to all of them."""
        name = self._session.environment.name
        if isinstance(question, FacesQuery):
            link = format_link(FacesLink(query=question, environment=name))
        else:
            link = format_link(CollectionsLink(environment=name))
        QGuiApplication.clipboard().setText(link)

    def copy_curl(self) -> None:
        """Copies the request of this listing as a line for a shell."""
        self._copy_request(self._listing.query)

    def copy_record_curl(self) -> None:
        """Copies the request for the current face as a line for a shell."""
        record = self._table.current_record()
        if isinstance(record, Face):
            self._copy_request(FacesQuery(id=record.id))

    def _copy_request(self, query: FacesQuery) -> None:
        from faceviewer.export.curl import listing_curl  # noqa: PLC0415 (as above)

        try:
            line = listing_curl(self._session.environment, self._listing.kind, query)
        except SettingsError as error:
            sentence = describe_error(error)
            self._message_bar.show_message(COPIED, MessageKind.ERR, sentence.what, sentence.advice)
            return
        QGuiApplication.clipboard().setText(line)
        text = self.tr("The request was copied.")
        is_open = "$FACEVIEWER_TOKEN" not in line
        how = self.tr("The line holds no credential: the shell takes it from $FACEVIEWER_TOKEN.")
        self._message_bar.clear(COPIED)
        kind = self._message_bar.kind_of_success
        self._message_bar.show_message(COPIED, kind, text, "" if is_open else how)

    def _run(self, steps: Steps[str], tell: Callable[[], None] = lambda: None) -> None:
        def take(text: str) -> None:
            if text:
                QGuiApplication.clipboard().setText(text)
                tell()

        self._jobs.run("copy", steps, take)

    def _tell_changes(self, changes: "Changes") -> None:
        """A spreadsheet runs what is pasted into it as it runs what it opens."""
        from faceviewer.views.exporter import changes_in_words  # noqa: PLC0415 (as above)

        words = changes_in_words(changes, self._around.formats)
        if words:
            text = self.tr("The rows were copied, with changes.")
            self._message_bar.show_message(COPIED, MessageKind.INFO, text, words)

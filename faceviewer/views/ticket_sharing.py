"""What leaves the table of a ticket: exports, and copies for the answer to the ticket.

What writes and formats is imported when it is first wanted.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from faceviewer.filters import wire_instant
from faceviewer.json_text import without_lone_surrogates
from faceviewer.models.ticket_table import TicketFilter
from faceviewer.models.ticket_words import TicketWords
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.slices import Steps, finish
from faceviewer.tickets.rows import Row, Verdict
from faceviewer.views.copying import records_as_json
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.tab_page import PageCommand, Surroundings
from faceviewer.views.ticket_progress import TicketProgress
from faceviewer.views.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from faceviewer.export.cells import Cell, ExportColumn, ExportTable
    from faceviewer.export.receipt import Facts
    from faceviewer.views.export_dialog import ExportScope
    from faceviewer.views.exporter import Exporter

COPIED: Final = "copied"


class TicketSharing(QObject):
    """Exports and copies the rows of one ticket. Of a secret nothing but its length ever leaves."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        table: PlainTable,
        rows: TicketFilter,
        progress: TicketProgress,
        message_bar: MessageBar,
        around: Surroundings,
        made: datetime,
        task_name: str,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._table = table
        self._rows = rows
        self._inquiry = rows.model.inquiry
        self._words: TicketWords = rows.model.words
        self._progress = progress
        self._message_bar = message_bar
        self._around = around
        self._made = made
        self._task_name = task_name

    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        """What the menus do with this table."""
        return {
            "copy_cells": self.copy_cells,
            "copy_id": self.copy_id,
            "copy_json": self.copy_json,
            "copy_markdown": self.copy_markdown,
            "export": self.export,
        }

    def copy_menu(self) -> list[tuple[str, Callable[[], None]]]:
        """What the button over the table copies; the menus of the window have it all."""
        return [
            (self.tr("Copy cells"), self.copy_cells),
            (self.tr("Copy as Markdown"), self.copy_markdown),
            (self.tr("Copy id"), self.copy_id),
            (self.tr("Copy JSON"), self.copy_json),
        ]

    # Copies

    def copy_cells(self) -> None:
        """Copies the selected rows as tab-separated cells."""
        from faceviewer.export.cells import Changes  # noqa: PLC0415 (as above)
        from faceviewer.export.tsv import tsv_steps  # noqa: PLC0415 (as above)

        rows = self._selected()
        self._copy(tsv_steps(self._made_table(rows), Changes()), len(rows))

    def copy_markdown(self) -> None:
        """Copies the selected rows as a Markdown table; all that are shown where one is."""
        from faceviewer.export.markdown import markdown_steps  # noqa: PLC0415 (as above)

        rows = self._selected()
        rows = rows if len(rows) > 1 else self._shown()
        self._copy(markdown_steps(self._made_table(rows)), len(rows))

    def copy_id(self) -> None:
        """Copies the id of the record of each selected row that has one, one a line."""
        records = self._records()
        self._copy_text("\n".join(record.id for record in records), len(records))

    def copy_json(self) -> None:
        """Copies the records of the selected rows as the services sent them."""
        records = self._records()
        self._copy(records_as_json(records), len(records))

    def _copy(self, steps: Steps[str], count: int) -> None:
        # A thousand rows are written in a few milliseconds.
        self._copy_text(finish(steps), count)

    def _copy_text(self, text: str, count: int) -> None:
        if count:
            QGuiApplication.clipboard().setText(without_lone_surrogates(text))
            words = self.tr("%n row(s) copied", "", count)
            self._message_bar.show_message(COPIED, self._message_bar.kind_of_success, words)

    def _records(self) -> list[Record]:
        return [row.one.record for row in self._selected() if row.one is not None]

    def _selected(self) -> list[Row]:
        return [self._rows.row(index) for index in self._table.selected_rows()]

    def _shown(self) -> list[Row]:
        places = range(self._rows.rowCount())
        return [self._rows.row(self._rows.index(place, 0)) for place in places]

    # Exports

    @cached_property
    def _exporter(self) -> "Exporter":
        from faceviewer.views.exporter import Exporter  # noqa: PLC0415 (as above)

        return Exporter(self._page, self._around, self._message_bar, self._task_name)

    def export(self) -> None:
        """Asks which rows are to be exported, how and where to."""
        from faceviewer.views.export_dialog import ExportOffer  # noqa: PLC0415 (as above)

        sentence = self._progress.words().sentence
        self._exporter.offer(
            ExportOffer(
                self._scopes(),
                sentence[:1].upper() + sentence[1:],
                self._is_complete,
                f"ticket-{self._session.environment.id}-{self._made:%Y-%m-%d-%H%M}",
                [column.title for column in self._columns()],
            )
        )

    def _scopes(self) -> "list[ExportScope]":
        shown, selected = self._shown(), self._selected()
        scopes = [self._scope("shown", self.tr("As on screen"), shown)]
        if len(selected) > 1:
            scopes.append(self._scope("selected", self.tr("Selected rows"), selected))
        if len(shown) < len(self._inquiry.rows):
            scopes.append(self._scope("all", self.tr("The whole ticket"), self._inquiry.rows))
        return scopes

    def _scope(self, key: str, title: str, rows: Sequence[Row]) -> "ExportScope":
        from faceviewer.views.export_dialog import ExportScope  # noqa: PLC0415 (as above)

        count = self.tr("%n row(s)", "", len(rows))
        details = self.tr("{rows}, in the pasted order").format(rows=count)
        return ExportScope(
            title, details, partial(self._made_table, rows), facts=partial(self._facts, key)
        )

    @property
    def _is_complete(self) -> bool:
        """Whether all that may be asked for was answered."""
        is_open = self._progress.is_going_on or self._inquiry.count(Verdict.FAILED) > 0
        return not is_open and not any(row.reason == "stopped" for row in self._inquiry.rows)

    def _facts(self, key: str) -> "Facts":
        """What a receipt says of the table. The pasted text is not among it."""
        environment, inquiry = self._session.environment, self._inquiry
        return {
            "scope": key,
            "listing": "ticket",
            "environment": {"name": environment.name, "id": environment.id},
            "asked": wire_instant(self._made),
            "complete": self._is_complete,
            "rows": len(inquiry.rows),
            "left_out": inquiry.ticket.left_out,
            "results": {
                verdict.value: count for verdict in Verdict if (count := inquiry.count(verdict))
            },
        }

    def _made_table(self, rows: Sequence[Row]) -> "ExportTable":
        from faceviewer.export.cells import ExportTable  # noqa: PLC0415 (as above)

        cells = map(self._cells, rows)
        return ExportTable(self._columns(), cells, len(rows), self.tr("Ticket"))

    def _columns(self) -> "list[ExportColumn]":
        from faceviewer.export.cells import ExportColumn  # noqa: PLC0415 (as above)

        return [
            ExportColumn("number", self.tr("#"), 6),
            ExportColumn("pasted", self.tr("Pasted text"), 38, is_code=True),
            ExportColumn("read_as", self.tr("Read as"), 16),
            ExportColumn("result", self.tr("Result"), 12),
            ExportColumn("where", self.tr("Where"), 28),
            ExportColumn("records", self.tr("Records"), 9),
            ExportColumn("id", self.tr("Id"), 28, is_code=True),
            ExportColumn("name", self.tr("Name"), 32),
            ExportColumn("created", self.tr("Created"), 26),
        ]

    def _cells(self, row: Row) -> "list[Cell]":
        return [
            row.number,
            row.term.text or self._words.pasted(row.term),
            self._words.read_as(row.term),
            self._words.result(row),
            self._words.where(row),
            row.count,
            *_record_cells(row.one.record if row.one is not None else None),
        ]


def _record_cells(record: Record | None) -> "Iterator[Cell]":
    """Id, name and date of creation as they were sent; empty where there is none."""
    for name in ("id", "name", "created"):
        value = getattr(record, name, None)
        yield value if isinstance(value, str) else None

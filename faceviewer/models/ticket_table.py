"""The table of a ticket: one row for each term, in the pasted order, however many are asked."""

from typing import Final, Literal

from msgspec import UNSET
from PySide6.QtCore import QObject, QSortFilterProxyModel
from typing_extensions import override

from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle
from faceviewer.models.ticket_words import TicketWords, verdict_icon
from faceviewer.models.word_table import Index, WordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection, Record
from faceviewer.tickets.inquiry import Inquiry
from faceviewer.tickets.rows import Row, Verdict

TicketKey = Literal["number", "pasted", "read_as", "result", "where", "name", "created"]

COLUMNS: Final[tuple[tuple[TicketKey, int], ...]] = (
    ("number", 52),
    ("pasted", 250),
    ("read_as", 140),
    ("result", 124),
    ("where", 188),
    ("name", 184),
    ("created", 150),
)
"""The columns and their widths in device-independent pixels at a system font of 13 pixels."""

RESULT_COLUMN: Final = 3
_TOOLTIP_LENGTH: Final = 2_000
_STYLES: Final[dict[TicketKey, CellStyle]] = {
    "number": CellStyle.SECONDARY | CellStyle.RIGHT,
    "pasted": CellStyle.FIXED | CellStyle.ELIDE_MIDDLE,
    "read_as": CellStyle.SECONDARY,
    "where": CellStyle.SECONDARY,
    "created": CellStyle.SECONDARY,
}


class TicketModel(WordTableModel):
    """The rows of an inquiry in words; rows never come or go, only what they say changes."""

    column_count = len(COLUMNS)
    right_columns = frozenset({0})

    def __init__(self, inquiry: Inquiry, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.inquiry = inquiry
        self.words = TicketWords(formats, self)
        self._formats = formats
        inquiry.on_rows = self.reword
        formats.changed.connect(self.reword)

    def row(self, place: int) -> Row:
        """The row at this place."""
        return self.inquiry.rows[place]

    # What the view asks

    @override
    def row_count(self) -> int:
        return len(self.inquiry.rows)

    @override
    def title(self, column: int) -> str:
        return self._title(COLUMNS[column][0])

    @override
    def cell(self, row: int, column: int) -> Cell:
        return self._cell(self.row(row), COLUMNS[column][0])

    @override
    def icon(self, row: int, column: int) -> tuple[str, str] | None:
        said = self.row(row)
        return verdict_icon(said.verdict, said.reason) if column == RESULT_COLUMN else None

    @override
    def record_of(self, row: int) -> Record | None:
        one = self.row(row).one
        return one.record if one is not None else None

    @override
    def tooltip(self, row: int, column: int) -> str | None:
        said, (key, _) = self.row(row), COLUMNS[column]
        if key == "pasted" and said.term.kind != "secret":
            return plain_line(said.term.text, _TOOLTIP_LENGTH)
        if key == "created" and said.one is not None:
            return self._formats.tooltip(said.one.record.created)
        return None

    # Words

    def _title(self, key: TicketKey) -> str:
        return {
            "number": self.tr("#"),
            "pasted": self.tr("Pasted text"),
            "read_as": self.tr("Read as"),
            "result": self.tr("Result"),
            "where": self.tr("Where"),
            "name": self.tr("Name"),
            "created": self.tr("Created"),
        }[key]

    def _cell(self, row: Row, key: TicketKey) -> Cell:
        style = _STYLES.get(key, CellStyle.PLAIN)
        match key:
            case "number":
                return Cell(self._formats.number(row.number), style)
            case "pasted":
                return Cell(self.words.pasted(row.term), style)
            case "read_as":
                return Cell(self.words.read_as(row.term), style)
            case "result":
                return Cell(self.words.result(row), style)
            case "where":
                return Cell(self.words.where(row), style)
            case "name":
                return self._name(row)
        record = row.one.record if row.one is not None else None
        created = record.created if record is not None else None
        return Cell(self._formats.cell(created) if isinstance(created, str) else "", style)

    def _name(self, row: Row) -> Cell:
        if row.one is None:
            is_open = row.verdict is Verdict.AMBIGUOUS
            return Cell(self.tr("choose one") if is_open else "", CellStyle.MISSING)
        record = row.one.record
        if not record.name:
            return Cell(self._no_name(record), CellStyle.MISSING)
        is_deleted = isinstance(record, Collection) and record.deleted is True
        return Cell(plain_line(record.name), CellStyle.STRUCK if is_deleted else CellStyle.PLAIN)

    def _no_name(self, record: Record) -> str:
        if record.name is UNSET:
            return self.tr("not sent")
        return self.tr("null") if record.name is None else self.tr("empty text")


class TicketFilter(QSortFilterProxyModel):
    """The rows of a ticket that have come to one verdict, or all."""

    def __init__(self, model: TicketModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.verdict: Verdict | None = None
        self.setSourceModel(model)

    def show_only(self, verdict: Verdict | None) -> None:
        """Shows the rows of this verdict; None shows all."""
        self.beginFilterChange()
        self.verdict = verdict
        self.endFilterChange()

    def row(self, index: Index) -> Row:
        """The row that is shown there."""
        return self.model.row(self.mapToSource(index).row())

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self.verdict is None or self.model.row(source_row).verdict is self.verdict

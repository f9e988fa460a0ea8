"""The table of a ticket: one row for each term, in the pasted order, however many are asked."""

from collections.abc import Sequence
from typing import Any, Final, Literal

from msgspec import UNSET
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.models.ticket_words import TicketWords, verdict_icon
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection, Record
from faceviewer.tickets.inquiry import Inquiry
from faceviewer.tickets.rows import Row, Verdict

Index = QModelIndex | QPersistentModelIndex
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


class TicketModel(QAbstractTableModel):
    """The rows of an inquiry in words; rows never come or go, only what they say changes."""

    def __init__(self, inquiry: Inquiry, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.inquiry = inquiry
        self.words = TicketWords(formats, self)
        self._formats = formats
        inquiry.on_rows = self._reword
        formats.changed.connect(lambda: self._reword(range(len(inquiry.rows))))

    def row(self, place: int) -> Row:
        """The row at this place."""
        return self.inquiry.rows[place]

    # What the view asks

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.inquiry.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, (key, _) = self.inquiry.rows[index.row()], COLUMNS[index.column()]
        if role == Role.CELL:
            return self._cell(row, key)
        if role == Role.ICON:
            return verdict_icon(row.verdict, row.reason) if key == "result" else None
        if role == Role.RECORD:
            return row.one.record if row.one is not None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(row, key).text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, key)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        key = COLUMNS[section][0]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(key)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = key == "number"
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _reword(self, places: Sequence[int]) -> None:
        if places:
            last = self.index(max(places), len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(min(places), 0), last)

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

    def _tooltip(self, row: Row, key: TicketKey) -> str | None:
        """More than the cell shows; None leaves it to the view to show a text that was cut."""
        if key == "pasted" and row.term.kind != "secret":
            return plain_line(row.term.text, _TOOLTIP_LENGTH)
        if key == "created" and row.one is not None:
            return self._formats.tooltip(row.one.record.created)
        return None


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

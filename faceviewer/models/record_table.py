"""The table of one listing: what each cell says, in the order and with the filters of the table.

The rows themselves stay with the listing; here are only references and the words for them.
"""

from typing import Any

from msgspec import UNSET
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.arrangement import Arrangement, Sort
from faceviewer.listings.asset_summary import describe_types
from faceviewer.listings.columns import Column, Shape, Value, columns_of
from faceviewer.listings.folding import find_folded
from faceviewer.listings.listing import Listing
from faceviewer.listings.loaded import Difference
from faceviewer.listings.quick_filter import read_quick_filter
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection, Record, is_zero_time

Index = QModelIndex | QPersistentModelIndex
FLUSH_MS = 100

_STYLES = {
    Shape.NAME: CellStyle.PLAIN,
    Shape.TEXT: CellStyle.SECONDARY,
    Shape.ID: CellStyle.FIXED,
    Shape.CODE: CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
    Shape.REFERENCE: CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
    Shape.URL: CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
    Shape.NUMBER: CellStyle.SECONDARY | CellStyle.RIGHT,
    Shape.FLAG: CellStyle.SECONDARY,
    Shape.INSTANT: CellStyle.SECONDARY,
    Shape.ASSETS: CellStyle.SECONDARY,
    Shape.PICTURE: CellStyle.PICTURE,
}


class RecordTableModel(QAbstractTableModel):
    """The visible rows of a listing as a Qt table.

    `DisplayRole` gives the words of a cell, cut to one line; `EditRole` its whole neutral text.

    A sort, a filter or a repeated load resets the model: the view keeps selection and scroll by the
    ids. Rows that only come at the end are inserted, gathered for 100 ms.

    Attributes:
        quick_filter_text: what was typed to hide rows, as it is applied.

    Signals:
        arranged(): sort, filter or rows changed.
    """

    arranged = Signal()

    def __init__(self, listing: Listing, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listing = listing
        self.columns = columns_of(listing.kind)
        self.arrangement = Arrangement()
        self.arrangement.arrange(listing.records)
        self._formats = formats
        self._waiting: list[Record] = []
        self._flush_timer = QTimer(self, singleShot=True, interval=FLUSH_MS)
        self._flush_timer.timeout.connect(self._flush)
        self.quick_filter_text = ""
        formats.changed.connect(self._reword)
        listing.add_listener(self)

    # What the view asks

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.arrangement.visible)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self.arrangement.visible[index.row()]
        column = self.columns[index.column()]
        if role == Role.CELL:
            return self.cell(record, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(column.value(record), column.shape)[0]
        if role == Qt.ItemDataRole.EditRole:
            return column.text(record)
        if role == Role.RECORD:
            return record
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(record, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return QCoreApplication.translate("columns", column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            self.set_sorts(())
        else:
            is_descending = order == Qt.SortOrder.DescendingOrder
            self.set_sorts((Sort(self.columns[column], is_descending),))

    # What the view tells

    @property
    def visible(self) -> list[Record]:
        """The shown rows in their order."""
        return self.arrangement.visible

    def record(self, row: int) -> Record:
        """The record of a shown row."""
        return self.arrangement.visible[row]

    def row_of(self, record_id: str) -> int:
        """The shown row of an id, or -1."""
        rows = (row for row, record in enumerate(self.visible) if record.id == record_id)
        return next(rows, -1)

    def set_sorts(self, sorts: tuple[Sort, ...]) -> None:
        """Sorts by these levels; none shows the server's order."""
        self.arrangement.sorts = sorts
        self._rearrange()

    def set_quick_filter(self, text: str) -> None:
        """Shows only the rows that contain what was typed."""
        if text == self.quick_filter_text:
            return
        self.quick_filter_text = text
        self.arrangement.quick_filter = read_quick_filter(text, self.columns)
        self._rearrange()

    def set_local_filter(self, local_filter: CollectionsFilter) -> None:
        """Shows only the collections that pass."""
        if local_filter != self.arrangement.local_filter:
            self.arrangement.local_filter = local_filter
            self._rearrange()

    # What the listing tells

    def rows_replaced(self, _difference: Difference | None) -> None:
        """Takes the new rows of the listing."""
        self._rearrange()

    def rows_appended(self, rows: list[Record]) -> None:
        """Takes further rows, at once or with the next ones."""
        self._waiting.extend(rows)
        if not self._flush_timer.isActive():
            self._flush()
            self._flush_timer.start()

    def rows_changed(self, _rows: list[Record]) -> None:
        """Shows the newer content; sort and filter count it too."""
        self._rearrange()

    def state_changed(self) -> None:
        """Shows what still waits as soon as a load has ended."""
        if not self.listing.is_loading:
            self._flush()

    def _flush(self) -> None:
        rows, self._waiting = self._waiting, []
        if not rows:
            return
        if self.arrangement.sorts:
            self._rearrange()
            return
        shown = self.arrangement.passing(rows)
        first = len(self.visible)
        if shown:
            self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
        self.arrangement.append(rows, shown)
        if shown:
            self.endInsertRows()
        self.arranged.emit()
        self._flush_timer.start()

    def _rearrange(self) -> None:
        self._waiting.clear()
        self.beginResetModel()
        self.arrangement.arrange(self.listing.records)
        self.endResetModel()
        self.arranged.emit()

    def _reword(self) -> None:
        if self.visible:
            last = self.index(len(self.visible) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # Words

    def cell(self, record: Record, column: Column) -> Cell:
        """All that is needed to draw one cell."""
        if column.shape is Shape.PICTURE:
            return Cell("image", CellStyle.PICTURE)
        value = column.value(record)
        text, is_missing = self._words(value, column.shape)
        style = _STYLES[column.shape]
        if is_missing:
            style |= CellStyle.MISSING
        if isinstance(record, Collection) and record.deleted is True:
            if column.shape is Shape.NAME:
                style |= CellStyle.STRUCK
            elif column.key == "deleted":
                style |= CellStyle.DANGER
        return Cell(text, style, () if is_missing else self._marks(text, column))

    def _marks(self, text: str, column: Column) -> tuple[tuple[int, int], ...]:
        words = self.arrangement.quick_filter.marks(column)
        return tuple(sorted({place for word in words for place in find_folded(text, word)}))

    def _words(self, value: Value, shape: Shape) -> tuple[str, bool]:
        """The words of a value, and whether they only say that there is none."""
        if value is None:
            return self.tr("null"), True
        if value is UNSET:
            return self.tr("not sent"), True
        if isinstance(value, bool):
            return (self.tr("yes") if value else self.tr("no")), False
        if isinstance(value, int):
            return self._formats.number(value), False
        if isinstance(value, tuple):
            if not value:
                return self.tr("none"), True
            return f"{self._formats.number(len(value))}: {describe_types(value)}", False
        if value == "":
            return self.tr("empty text"), True
        if shape is Shape.INSTANT:
            if is_zero_time(str(value)):
                return self.tr("not set"), True
            return plain_line(self._formats.cell(str(value))), False
        text = str(value)
        return plain_line(text.removeprefix("https://") if shape is Shape.URL else text), False

    def _tooltip(self, record: Record, column: Column) -> str | None:
        """More than the cell shows; None leaves it to the view to show a text that was cut."""
        value = column.value(record)
        if not isinstance(value, str):
            return None
        about_date = self._formats.tooltip(value) if column.shape is Shape.INSTANT else ""
        return about_date or plain_line(value, 600)

    @staticmethod
    def _alignment(column: Column) -> Qt.AlignmentFlag:
        if column.shape is Shape.NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

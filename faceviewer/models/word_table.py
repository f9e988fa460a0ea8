"""What Qt asks of a table of ready words, answered for any table that knows its rows and cells."""

from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.records import Record

Index = QModelIndex | QPersistentModelIndex


class WordTableModel(QAbstractTableModel):
    """A table in words. A subclass says how many rows there are and what a cell holds.

    It overrides `row_count`, `title` and `cell`, and what else it has: `text` where a cell reads
    otherwise than it is painted, `icon`, `record_of`, `tooltip`.

    Attributes:
        column_count: how many columns there are.
        right_columns: those whose titles stand on the right.
    """

    column_count: ClassVar[int]
    right_columns: ClassVar[frozenset[int]] = frozenset()

    def row_count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def title(self, column: int) -> str:
        """What stands over a column."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows."""
        raise NotImplementedError

    def text(self, row: int, column: int) -> str:
        """What a cell reads as."""
        return self.cell(row, column).text

    def spoken(self, row: int, column: int) -> str:
        """What a screen reader says of a cell: in words, too, that it is struck out."""
        text = self.text(row, column)
        is_struck = bool(self.cell(row, column).style & CellStyle.STRUCK)
        return self.tr("{name}, gone").format(name=text) if is_struck else text

    def icon(self, row: int, column: int) -> tuple[str, str] | None:  # noqa: ARG002 (has none)
        """The drawing in front of a text, and the role of its colour."""
        return None

    def record_of(self, row: int) -> Record | None:  # noqa: ARG002 (as above)
        """The record that a row is about."""
        return None

    def tooltip(self, row: int, column: int) -> str | None:  # noqa: ARG002 (as above)
        """More than the cell shows; None leaves it to the view to show a text that was cut."""
        return None

    def reword(self, rows: Iterable[int] | None = None) -> None:
        """These rows, or all, read otherwise now."""
        count = self.row_count()
        known = range(count) if rows is None else sorted(row for row in rows if row < count)
        if known:
            last = self.index(known[-1], self.column_count - 1)
            self.dataChanged.emit(self.index(known[0], 0), last)

    # What the view asks

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else self.row_count()

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.column_count

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case Role.CELL:
                return self.cell(row, column)
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(row, column)
            case Role.ICON:
                return self.icon(row, column)
            case Role.RECORD:
                return self.record_of(row)
            case Qt.ItemDataRole.ToolTipRole:
                return self.tooltip(row, column)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.column_count:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_right = section in self.right_columns
            side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

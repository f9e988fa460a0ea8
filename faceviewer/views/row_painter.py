"""Paints the rows of a listing's table at once, straight from its model.

A view that goes through its delegate asks, prepares and draws each cell by itself. Here only what
an update touches is looked at, a row has its ground in one piece, and the words of the cells in
view are kept. How a cell looks is in `cell_painter`: the delegate draws by the same.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QTableView

from faceviewer.models.record_table import RecordTableModel
from faceviewer.models.roles import Cell
from faceviewer.records import Record
from faceviewer.views.cell_painter import PICTURE, SELECTED
from faceviewer.views.record_delegate import RecordDelegate

WORDS_KEPT = 2048
"""Cells whose words are kept: some screens full."""


class _Section(NamedTuple):
    """A shown column: the places of its cell and of what the cell may write in."""

    number: int
    left: int
    width: int
    text_left: int
    text_width: int
    is_first: bool


class RowPainter:
    """Owns the words of the cells that were painted last.

    All rows are of the height that the table's vertical header gives by default.
    """

    def __init__(
        self, table: QTableView, model: RecordTableModel, delegate: RecordDelegate
    ) -> None:
        self._table = table
        self._model = model
        self._delegate = delegate
        self._words = lru_cache(WORDS_KEPT)(self._cell)
        # Rows that only come at the end leave the words of the others as they are.
        model.dataChanged.connect(self.forget_words)
        model.modelReset.connect(self.forget_words)

    def forget_words(self) -> None:
        """Asks the model anew for the words of every cell."""
        self._words.cache_clear()

    def paint(self, event: QPaintEvent) -> None:
        """Draws the rows that an update touches; what is below them is clear already."""
        sections = self._sections(event.rect())
        if not sections:
            return
        rows = self._table.verticalHeader()
        height, offset = rows.defaultSectionSize(), rows.offset()
        left = min(section.left for section in sections)
        width = max(section.left + section.width for section in sections) - left
        painter = QPainter(self._table.viewport())
        for row in self._rows(event.region(), height, offset):
            top = row * height - offset
            state = self._state(row)
            self._delegate.cells.paint_ground(painter, left, top, width, height, state)
            self._paint_cells(painter, row, top, height, state, sections)
        painter.end()

    def _rows(self, region: QRegion, height: int, offset: int) -> Iterable[int]:
        area = region.boundingRect()
        first, last = ((y + offset) // height for y in (area.top(), area.bottom()))
        rows = range(max(first, 0), min(last + 1, self._model.rowCount()))
        if region.rectCount() == 1:
            return rows
        lines = (
            (row, QRect(area.left(), row * height - offset, area.width(), height)) for row in rows
        )
        return [row for row, line in lines if region.intersects(line)]

    def _sections(self, area: QRect) -> list[_Section]:
        """The columns that an update touches, as they stand from one end to the other."""
        header, table, room = self._table.horizontalHeader(), self._table, self._delegate.cells.room
        found = []
        for number in map(header.logicalIndex, range(header.count())):
            left, width = table.columnViewportPosition(number), table.columnWidth(number)
            is_first = header.sectionPosition(number) == 0
            if width and left <= area.right() and left + width > area.left():
                found.append(_Section(number, left, width, *room(left, width, is_first), is_first))
        return found

    def _state(self, row: int) -> int:
        index = self._model.index(row, 0)
        return self._delegate.row_state(row, self._table.selectionModel().isSelected(index))

    def _paint_cells(
        self,
        painter: QPainter,
        row: int,
        top: int,
        height: int,
        state: int,
        sections: list[_Section],
    ) -> None:
        cells, record = self._delegate.cells, self._model.record(row)
        for number, left, width, text_left, text_width, is_first in sections:
            if is_first and state & SELECTED:
                cells.paint_bar(painter, left, top, width, height, state)
            cell = self._words(record, number)
            if is_first and cell.change is not None:
                cells.paint_change(painter, left, top, width, height, cell.change)
            if int(cell.style) & PICTURE:
                # Pictures come one by one, and the words of the other cells stay.
                room, tile = QRect(text_left, top, text_width, height), self._model.tile(record)
                cells.paint_picture(painter, room, tile.icon, tile.pixmap)
            else:
                cells.paint_words(painter, text_left, top, text_width, height, cell, state)

    def _cell(self, record: Record, number: int) -> Cell:
        return self._model.cell(record, self._model.columns[number])

"""Paints tables cell by cell, and answers what a view asks of a cell: its size and its tooltip."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from faceviewer.models.roles import Cell, Role
from faceviewer.views.cell_painter import (
    CURRENT,
    FOCUSED,
    HOVERED,
    PICTURE,
    SELECTED,
    CellPainter,
)
from faceviewer.views.icons import Icons
from faceviewer.views.theme import Theme
from faceviewer.views.widgets.tip_delegate import AnyIndex, TipDelegate

_CELL = int(Role.CELL)
_ICON = int(Role.ICON)
_QUIET = frozenset({"text2", "text3"})


class RecordDelegate(TipDelegate):
    """Owns which row of one table the pointer is on.

    Attributes:
        cells: what draws the cells of the table.
    """

    def __init__(self, theme: Theme, icons: Icons, view: QTableView) -> None:
        super().__init__(view)
        self.cells = CellPainter(theme, icons, view)
        self._view = view
        self._hovered_row = -1
        theme.changed.connect(self._follow_theme)
        view.setMouseTracking(True)
        view.entered.connect(self._hover)
        view.viewportEntered.connect(self._leave)
        view.viewport().installEventFilter(self)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self.cells.width_hint(_cell(index))
        return QSize(width, self._view.verticalHeader().defaultSectionSize())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        state = self.row_state(index.row(), bool(option.state & QStyle.StateFlag.State_Selected))
        is_first = self._view.horizontalHeader().sectionPosition(index.column()) == 0
        cells, cell = self.cells, _cell(index)
        cells.paint_ground(painter, left, top, width, height, state)
        if is_first and state & SELECTED:
            cells.paint_bar(painter, left, top, width, height, state)
        if is_first and cell.change is not None:
            cells.paint_change(painter, left, top, width, height, cell.change)
        left, width = cells.room(left, width, is_first)
        if int(cell.style) & PICTURE:
            picture = index.data(Qt.ItemDataRole.DecorationRole)
            cells.paint_picture(painter, QRect(left, top, width, height), cell.text, picture)
            return
        icon = index.data(_ICON)
        if icon is not None:
            name, role = icon
            is_lit = state & SELECTED and state & FOCUSED
            role = "sel_text" if is_lit and role in _QUIET else role
            taken = cells.paint_icon(painter, left, top, width, height, name, role)
            left, width = cells.after(left, width, taken)
        cells.paint_words(painter, left, top, width, height, cell, state)

    def row_state(self, row: int, is_selected: bool) -> int:
        """All that the look of a row depends on, as `cell_painter` wants it."""
        state = SELECTED if is_selected else 0
        if self._view.hasFocus():
            state |= FOCUSED
        if row == self._hovered_row:
            state |= HOVERED
        if row == self._view.currentIndex().row():
            state |= CURRENT
        return state

    @override
    def tip(self, option: QStyleOptionViewItem, index: AnyIndex) -> str:
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        if isinstance(text, str):
            return text
        return self.cells.hidden_text(_cell(index), option.rect.width())

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._leave()
        return False

    def _follow_theme(self) -> None:
        self.cells.forget()
        self._view.viewport().update()

    def _hover(self, index: QModelIndex) -> None:
        self._set_hovered_row(index.row())

    def _leave(self) -> None:
        self._set_hovered_row(-1)

    def _set_hovered_row(self, row: int) -> None:
        if row == self._hovered_row:
            return
        for changed in (self._hovered_row, row):
            if changed >= 0:
                top, height = self._view.rowViewportPosition(changed), self._view.rowHeight(changed)
                self._view.viewport().update(0, top, self._view.viewport().width(), height)
        self._hovered_row = row


def _cell(index: AnyIndex) -> Cell:
    cell = index.data(_CELL)
    return cell if isinstance(cell, Cell) else Cell("")

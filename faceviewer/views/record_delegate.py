"""Paints the cells of record tables from what `models.roles` says of them.

One `data()` call for each cell, no style option: a table repaints all its cells with each scroll.
"""

from typing import NamedTuple, cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)
from typing_extensions import override

from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.views.icons import Icons
from faceviewer.views.theme import FontRole, Theme
from faceviewer.views.widgets.tooltip import plain_tooltip

# Plain integers: the operators of an enumeration cost more than the rest of a small cell.
_SECONDARY = int(CellStyle.SECONDARY)
_FIXED = int(CellStyle.FIXED)
_MISSING = int(CellStyle.MISSING)
_RIGHT = int(CellStyle.RIGHT)
_ELIDE_MIDDLE = int(CellStyle.ELIDE_MIDDLE)
_STRUCK = int(CellStyle.STRUCK)
_DANGER = int(CellStyle.DANGER)
_OK = int(CellStyle.OK)
_WARN = int(CellStyle.WARN)
_ERR = int(CellStyle.ERR)
_PICTURE = int(CellStyle.PICTURE)
_CELL = int(Role.CELL)

MAX_CHARS = 400
"""More of a text is never measured; no cell is wider."""

_BAR_PX = 3
_MARK_RADIUS = 3
_ELLIPSIS = "…"
_SELECTED = QStyle.StateFlag.State_Selected

AnyIndex = QModelIndex | QPersistentModelIndex


class _Look(NamedTuple):
    """How one combination of cell styles is set, made once for each theme."""

    font: QFont
    metrics: QFontMetrics
    color: str
    keeps_color: bool
    flags: int
    elide: Qt.TextElideMode


class RecordDelegate(QStyledItemDelegate):
    """Owns the look of the cells of one table, and which row the pointer is on."""

    def __init__(self, theme: Theme, icons: Icons, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._icons = icons
        self._view = view
        self._looks: dict[int, _Look] = {}
        self._hovered_row = -1
        theme.changed.connect(self._forget_looks)
        view.setMouseTracking(True)
        view.entered.connect(self._hover)
        view.viewportEntered.connect(self._leave)
        view.viewport().installEventFilter(self)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        cell = self._cell(index)
        measures = self._theme.measures
        text_width = self._look(int(cell.style)).metrics.horizontalAdvance(cell.text[:MAX_CHARS])
        width = text_width + measures.gutter + measures.cell_right
        return QSize(width, self._view.verticalHeader().defaultSectionSize())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        cell = self._cell(index)
        style = int(cell.style)
        is_selected = bool(option.state & _SELECTED)
        is_first = self._view.horizontalHeader().sectionPosition(index.column()) == 0
        has_focus = self._view.hasFocus()
        self._paint_ground(painter, rect, index.row(), is_selected, has_focus, is_first)
        measures = self._theme.measures
        left = measures.gutter if is_first else measures.cell_left
        room = rect.adjusted(left, 0, -measures.cell_right, 0)
        if style & _PICTURE:
            self._paint_picture(painter, room, cell.text, index)
            return
        look = self._look(style)
        color = self._text_color(look, is_selected, has_focus)
        if style & _DANGER:
            room = self._paint_danger_icon(painter, room)
        self._paint_text(painter, room, cell, look, color)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        if not isinstance(text, str):
            text = self._hidden_text(option.rect, index)
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view, option.rect)
        return True

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._leave()
        return False

    def _cell(self, index: AnyIndex) -> Cell:
        cell = index.data(_CELL)
        return cell if isinstance(cell, Cell) else Cell("")

    def _look(self, style: int) -> _Look:
        look = self._looks.get(style)
        if look is None:
            look = self._looks[style] = self._made_look(style)
        return look

    def _made_look(self, style: int) -> _Look:
        font = self._theme.font(FontRole.FIXED if style & _FIXED else FontRole.BODY)
        if style & _MISSING:
            font = self._theme.font(FontRole.LABEL)
            font.setWeight(QFont.Weight.Normal)
            font.setItalic(True)
        font.setStrikeOut(bool(style & _STRUCK))
        horizontal = Qt.AlignmentFlag.AlignRight if style & _RIGHT else Qt.AlignmentFlag.AlignLeft
        return _Look(
            font=font,
            metrics=QFontMetrics(font),
            color=_color_of(style),
            keeps_color=bool(style & (_DANGER | _OK | _WARN | _ERR)),
            flags=horizontal | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            elide=Qt.TextElideMode.ElideMiddle
            if style & _ELIDE_MIDDLE
            else Qt.TextElideMode.ElideRight,
        )

    def _forget_looks(self) -> None:
        self._looks.clear()
        self._view.viewport().update()

    def _text_color(self, look: _Look, is_selected: bool, has_focus: bool) -> QColor:
        if not is_selected or look.keeps_color:
            return self._theme.color(look.color)
        if has_focus:
            return self._theme.color("sel_text")
        return self._theme.color("text2" if look.color == "text3" else look.color)

    def _paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        row: int,
        is_selected: bool,
        has_focus: bool,
        is_first: bool,
    ) -> None:
        color = self._theme.color
        ground = "base"
        if is_selected:
            ground = "sel" if has_focus else "sel_off"
        elif row == self._hovered_row:
            ground = "hover"
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        painter.fillRect(rect, color(ground))
        painter.fillRect(x, y + height - 1, width, 1, color("line"))
        if has_focus and self._view.currentIndex().row() == row:
            painter.fillRect(x, y, width, 1, color("accent"))
            painter.fillRect(x, y + height - 1, width, 1, color("accent"))
        if is_selected and is_first:
            painter.fillRect(x, y, _BAR_PX, height, color("accent" if has_focus else "text2"))

    def _paint_text(
        self, painter: QPainter, room: QRect, cell: Cell, look: _Look, color: QColor
    ) -> None:
        text = _within_limit(cell.text, look.elide)
        shown = text
        if look.metrics.horizontalAdvance(text) > room.width():
            shown = look.metrics.elidedText(text, look.elide, room.width())
        painter.setFont(look.font)
        painter.setPen(color)
        if cell.mark:
            marks = marks_shown(cell.mark, cell.text, shown)
            self._paint_marked(painter, room, shown, marks, look)
        else:
            painter.drawText(room, look.flags, shown)

    def _paint_marked(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        marks: list[tuple[int, int]],
        look: _Look,
    ) -> None:
        """The text with its found parts on `mark`, also where it runs from right to left."""
        layout = QTextLayout(text.replace("\n", " "), look.font)
        layout.setTextOption(
            QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        )
        layout.setFormats([self._mark_format(text, start, end) for start, end in marks])
        layout.beginLayout()
        line = layout.createLine()
        line.setNumColumns(len(text) * 2)
        layout.endLayout()
        width = line.naturalTextWidth()
        is_right = look.flags & Qt.AlignmentFlag.AlignRight.value
        left = room.right() + 1 - width if is_right else room.left()
        top = room.top() + (room.height() - look.metrics.height()) // 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("mark"))
        for start, end in marks:
            x, x_end = sorted(_x_of(line, text[:place]) for place in (start, end))
            found = QRectF(left + x - 1, top, x_end - x + 2, line.height())
            painter.drawRoundedRect(found, _MARK_RADIUS, _MARK_RADIUS)
        painter.setPen(pen)
        layout.draw(painter, QPointF(left, top))
        painter.restore()

    def _mark_format(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = _utf16_length(text[:start])
        found.length = _utf16_length(text[start:end])
        found.format = QTextCharFormat()
        found.format.setForeground(self._theme.color("mark_text"))
        return found

    def _paint_danger_icon(self, painter: QPainter, room: QRect) -> QRect:
        measures = self._theme.measures
        side = measures.icon_button
        ratio = self._view.devicePixelRatioF()
        icon = self._icons.pixmap("trash-2", "err", size=side, ratio=ratio)
        painter.drawPixmap(room.left(), room.center().y() - side // 2, icon)
        return room.adjusted(side + measures.tight, 0, 0, 0)

    def _paint_picture(
        self, painter: QPainter, room: QRect, icon_name: str, index: AnyIndex
    ) -> None:
        measures = self._theme.measures
        side = min(measures.thumbnail, room.height() - 2 * measures.hair)
        tile = QRect(room.left(), room.center().y() - side // 2, side, side)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(picture, QPixmap) and not picture.isNull():
            self._paint_thumbnail(painter, tile, picture)
        else:
            self._paint_tile(painter, tile, icon_name)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, tile: QRect, picture: QPixmap) -> None:
        """The picture cut to the tile, with round corners."""
        size = QSize(picture.size())
        size.scale(tile.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        whole = QRectF(QPointF(), size.toSizeF())
        whole.moveCenter(QRectF(tile).center())
        brush_scale = size.width() / picture.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(picture)
        transform = painter.brush().transform()
        transform.translate(whole.left(), whole.top())
        transform.scale(brush_scale, brush_scale)
        brush = painter.brush()
        brush.setTransform(transform)
        painter.setBrush(brush)
        radius = self._theme.measures.radius_small
        painter.drawRoundedRect(tile, radius, radius)

    def _paint_tile(self, painter: QPainter, tile: QRect, icon_name: str) -> None:
        measures = self._theme.measures
        painter.setPen(self._theme.color("border"))
        painter.setBrush(self._theme.color("window"))
        outline = QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(outline, measures.radius_small, measures.radius_small)
        if icon_name:
            side = measures.icon_hint
            ratio = self._view.devicePixelRatioF()
            icon = self._icons.pixmap(icon_name, "text2", size=side, ratio=ratio)
            painter.drawPixmap(tile.center() - QPoint(side // 2, side // 2), icon)

    def _hidden_text(self, rect: QRect, index: AnyIndex) -> str:
        """The whole text of a cell that shows only part of it."""
        cell = self._cell(index)
        look = self._look(int(cell.style))
        measures = self._theme.measures
        room = rect.width() - measures.cell_left - measures.cell_right
        is_whole = look.metrics.horizontalAdvance(cell.text[:MAX_CHARS]) <= room
        return "" if is_whole or int(cell.style) & _PICTURE else cell.text[: 4 * MAX_CHARS]

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


def _color_of(style: int) -> str:
    """The token for the text of an unselected cell."""
    for flag, token in (
        (_MISSING, "text3"),
        (_DANGER, "err"),
        (_ERR, "err"),
        (_WARN, "warn"),
        (_OK, "ok"),
        (_STRUCK, "text2"),
        (_SECONDARY, "text2"),
    ):
        if style & flag:
            return token
    return "text"


def _within_limit(text: str, elide: Qt.TextElideMode) -> str:
    """A text short enough to measure, with both ends where the middle is left out."""
    if len(text) <= MAX_CHARS:
        return text
    if elide is Qt.TextElideMode.ElideMiddle:
        return text[: MAX_CHARS // 2] + _ELLIPSIS + text[-MAX_CHARS // 2 :]
    return text[:MAX_CHARS] + _ELLIPSIS


def marks_shown(marks: tuple[tuple[int, int], ...], text: str, shown: str) -> list[tuple[int, int]]:
    """The marks of `text` on what is `shown` of it; a found part left out marks the ellipsis."""
    if shown == text:
        return list(marks)
    head = next(
        (i for i, (a, b) in enumerate(zip(text, shown, strict=False)) if a != b), len(shown)
    )
    tail = len(shown) - head - 1
    moved = len(text) - len(shown)
    result: set[tuple[int, int]] = set()
    for start, end in marks:
        if start < head:
            result.add((start, min(end, head)))
        if end > len(text) - tail:
            result.add((max(start, len(text) - tail) - moved, end - moved))
        if start < len(text) - tail and end > head:
            result.add((head, head + 1))
    return sorted(result)


def _x_of(line: QTextLine, before: str) -> float:
    """Where the character after `before` begins in the line."""
    place = line.cursorToX(_utf16_length(before))
    return float(cast(tuple[float, int], place)[0])


def _utf16_length(text: str) -> int:
    """Length in the units that Qt counts text in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

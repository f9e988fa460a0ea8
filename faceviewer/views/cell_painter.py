"""Draws single cells of record tables, and the ground they stand on.

Both ways of painting end here: the delegate, cell by cell, and the rows of a listing, all at once.
What a cell says comes from `models.roles`; which cells there are is not known here.
"""

from functools import lru_cache
from math import ceil
from typing import NamedTuple, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPixmap,
    QRegion,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from faceviewer.models.roles import Cell, CellStyle, RowChange
from faceviewer.views.icons import Icons
from faceviewer.views.theme import FontRole, Theme
from faceviewer.views.tile_pixmaps import TilePixmaps

# Plain integers: the operators of an enumeration cost more than the rest of a small cell.
SELECTED, FOCUSED, HOVERED, CURRENT = 1, 2, 4, 8
"""What a row can be; `FOCUSED` says that its table has the keyboard."""

PICTURE = int(CellStyle.PICTURE)
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

MAX_CHARS = 400
"""More of a text is never measured; no cell is wider."""

TEXTS_KEPT = 2048
"""Laid out texts that a table keeps: some screens full, at about 1.5 KB each."""

_BAR_PX = 3
_RING_PX = 1.5
_MARK_RADIUS = 3
_ELLIPSIS = "…"
_ONE_LINE = str.maketrans("\t\n\r", "   ")
_ANTIALIASING = QPainter.RenderHint.Antialiasing

Marks = tuple[tuple[int, int], ...]


class _Look(NamedTuple):
    """How one combination of cell styles is set, made once for each theme.

    `narrow` is the width of a letter that hardly any is narrower than; `colors` is by
    `state & (SELECTED | FOCUSED)`.
    """

    font: QFont
    metrics: QFontMetrics
    narrow: int
    colors: tuple[QColor, QColor, QColor, QColor]
    is_right: bool
    elide: Qt.TextElideMode
    line: QTextOption


class _LaidText(NamedTuple):
    """A text as it is shown in a room of one width.

    `found` holds left edge and width of each mark, counted from the text's left edge.
    """

    layout: QTextLayout
    left: float
    height: float
    found: tuple[tuple[float, float], ...]


class CellPainter:
    """Owns the looks of the cells of one table, and its texts as they were laid out last."""

    def __init__(self, theme: Theme, icons: Icons, view: QWidget) -> None:
        self._theme = theme
        self._icons = icons
        self._view = view
        self._looks: dict[int, _Look] = {}
        self._laid = lru_cache(TEXTS_KEPT)(self._lay)
        self._tiles = TilePixmaps()

    def forget(self) -> None:
        """Makes looks and texts anew, as after a change of the theme."""
        self._looks.clear()
        self._laid.cache_clear()

    def width_hint(self, cell: Cell) -> int:
        """The width that shows the whole of a cell, up to a limit."""
        measures = self._theme.measures
        return self._text_width(cell) + measures.gutter + measures.cell_right

    def hidden_text(self, cell: Cell, width: int) -> str:
        """The whole text of a cell that shows only part of it, else an empty one."""
        measures = self._theme.measures
        room = width - measures.cell_left - measures.cell_right
        is_whole = self._text_width(cell) <= room or int(cell.style) & PICTURE
        return "" if is_whole else cell.text[: 4 * MAX_CHARS]

    def room(self, left: int, width: int, is_first: bool) -> tuple[int, int]:
        """Left edge and width of what a cell may write in."""
        measures = self._theme.measures
        padding = measures.gutter if is_first else measures.cell_left
        before = measures.cell_right if self._view.isRightToLeft() else padding
        return left + before, width - padding - measures.cell_right

    def after(self, left: int, width: int, taken: int) -> tuple[int, int]:
        """What is left of a room whose beginning is taken."""
        return left if self._view.isRightToLeft() else left + taken, width - taken

    def _start(self, left: int, width: int, size: int) -> int:
        """Left edge of what stands at the beginning of a room."""
        return left + width - size if self._view.isRightToLeft() else left

    def paint_ground(
        self, painter: QPainter, left: int, top: int, width: int, height: int, state: int
    ) -> None:
        """The ground of a row, or of its part in one cell, over `base`; with its lines."""
        color = self._theme.color
        bottom = top + height - 1
        if state & SELECTED:
            ground = color("sel" if state & FOCUSED else "sel_off")
            painter.fillRect(left, top, width, height, ground)
        elif state & HOVERED:
            painter.fillRect(left, top, width, height, color("hover"))
        if state & CURRENT and state & FOCUSED:
            painter.fillRect(left, top, width, 1, color("accent"))
            painter.fillRect(left, bottom, width, 1, color("accent"))
        else:
            painter.fillRect(left, bottom, width, 1, color("line"))

    def paint_bar(
        self, painter: QPainter, left: int, top: int, width: int, height: int, state: int
    ) -> None:
        """The mark of a selected row, at the outer edge of its first cell."""
        color = self._theme.color("accent" if state & FOCUSED else "text2")
        painter.fillRect(self._start(left, width, _BAR_PX), top, _BAR_PX, height, color)

    def paint_change(
        self, painter: QPainter, left: int, top: int, width: int, height: int, change: RowChange
    ) -> None:
        """The quiet mark of a row in the gutter of its first cell: a dot if added, else a ring."""
        measures = self._theme.measures
        side = measures.small - measures.hair
        edge = measures.tight + 1
        x = self._start(left + edge, width - 2 * edge, side)
        place = QRectF(x, top + (height - side) / 2, side, side)
        color = self._theme.color("accent")
        painter.save()
        painter.setRenderHint(_ANTIALIASING)
        painter.setPen(QPen(color, _RING_PX))
        painter.setBrush(color if change == "added" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place)
        painter.restore()

    def paint_words(
        self,
        painter: QPainter,
        left: int,
        top: int,
        width: int,
        height: int,
        cell: Cell,
        state: int,
    ) -> None:
        """The text of a cell in this room, with icon and found parts."""
        style = int(cell.style)
        if style & _DANGER:
            taken = self.paint_icon(painter, left, top, width, height, "trash-2", "err")
            left, width = self.after(left, width, taken)
        look = self._look(style)
        laid = self._laid(style, width, cell.text, cell.mark)
        painter.setPen(look.colors[state & (SELECTED | FOCUSED)])
        place = QPointF(left + laid.left, top + (height - laid.height) / 2)
        if laid.height > height:
            _draw_within(painter, QRect(left, top, width, height), place, laid.layout)
        else:
            laid.layout.draw(painter, place)
        if laid.found:
            self._paint_found(painter, place, laid)

    def paint_picture(
        self, painter: QPainter, room: QRect, icon_name: str, picture: object
    ) -> None:
        """A picture in its tile, or the tile with an icon while `picture` is none."""
        measures = self._theme.measures
        side = min(measures.thumbnail, room.height() - 2 * measures.hair)
        left = self._start(room.left(), room.width(), side)
        tile = QRect(left, room.center().y() - side // 2, side, side)
        if isinstance(picture, QPixmap) and not picture.isNull():
            ratio = self._view.devicePixelRatioF()
            made = self._tiles.cut(picture, side, ratio, measures.radius_small)
            painter.drawPixmap(tile.topLeft(), made)
            return
        painter.save()
        painter.setRenderHint(_ANTIALIASING)
        self._paint_tile(painter, tile, icon_name)
        painter.restore()

    def _text_width(self, cell: Cell) -> int:
        return self._look(int(cell.style)).metrics.horizontalAdvance(cell.text[:MAX_CHARS])

    # Looks

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
        metrics = QFontMetrics(font)
        is_mirrored = self._view.isRightToLeft()
        is_middle = bool(style & _ELIDE_MIDDLE)
        return _Look(
            font=font,
            metrics=metrics,
            narrow=metrics.horizontalAdvance("i"),
            colors=self._text_colors(style),
            is_right=bool(style & _RIGHT) is not is_mirrored,
            elide=Qt.TextElideMode.ElideMiddle if is_middle else Qt.TextElideMode.ElideRight,
            line=_line_option(reads_left_to_right=bool(style & _FIXED) or not is_mirrored),
        )

    def _text_colors(self, style: int) -> tuple[QColor, QColor, QColor, QColor]:
        color = self._theme.color
        usual = color(_color_of(style))
        if style & (_DANGER | _OK | _WARN | _ERR):
            return usual, usual, usual, usual
        return usual, color("text2") if style & _MISSING else usual, usual, color("sel_text")

    # Texts

    def _lay(self, style: int, width: int, text: str, marks: Marks) -> _LaidText:
        look = self._look(style)
        shown, layout = _fitted(_within_limit(text.translate(_ONE_LINE), look.elide), width, look)
        line = layout.lineAt(0)
        return _LaidText(
            layout=layout,
            left=width - line.horizontalAdvance() if look.is_right else 0,
            height=line.ascent() + line.descent(),
            found=_places(line, shown, marks_shown(marks, text, shown)) if marks else (),
        )

    def _paint_found(self, painter: QPainter, place: QPointF, laid: _LaidText) -> None:
        """The found parts once more, on `mark`: their letters stay where they stood."""
        top, height = int(place.y() + 0.5), ceil(laid.height)
        letters = QRegion()
        painter.save()
        painter.setRenderHint(_ANTIALIASING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("mark"))
        for left, width in laid.found:
            box = QRectF(place.x() + left, top, width, height)
            painter.drawRoundedRect(box, _MARK_RADIUS, _MARK_RADIUS)
            letters += box.toRect()
        painter.setPen(self._theme.color("mark_text"))
        painter.setClipRegion(letters)
        laid.layout.draw(painter, place)
        painter.restore()

    # Icons and pictures

    def paint_icon(
        self,
        painter: QPainter,
        left: int,
        top: int,
        width: int,
        height: int,
        name: str,
        role: str,
    ) -> int:
        """Draws an icon in front of a text and gives the width that it takes."""
        measures = self._theme.measures
        side = measures.icon_button
        ratio = self._view.devicePixelRatioF()
        icon = self._icons.pixmap(name, role, size=side, ratio=ratio)
        x = self._start(left, width, side)
        painter.drawPixmap(x, top + (height - 1) // 2 - side // 2, icon)
        return side + measures.tight

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


def _line_option(*, reads_left_to_right: bool) -> QTextOption:
    """One line that begins at its left edge.

    In a program from right to left each text goes in its own direction; ids and addresses never do.
    """
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    direction = Qt.LayoutDirection
    option.setTextDirection(
        direction.LeftToRight if reads_left_to_right else direction.LayoutDirectionAuto
    )
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _within_limit(text: str, elide: Qt.TextElideMode) -> str:
    """A text short enough to measure, with both ends where the middle is left out."""
    if len(text) <= MAX_CHARS:
        return text
    if elide is Qt.TextElideMode.ElideMiddle:
        return text[: MAX_CHARS // 2] + _ELLIPSIS + text[-MAX_CHARS // 2 :]
    return text[:MAX_CHARS] + _ELLIPSIS


def marks_shown(marks: Marks, text: str, shown: str) -> list[tuple[int, int]]:
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


def _fitted(text: str, width: int, look: _Look) -> tuple[str, QTextLayout]:
    """What a room of this width shows of a text; a long one is not laid out whole in vain."""
    if len(text) * look.narrow <= width:
        layout = _layout(text, look)
        # Qt, too, rounds the advance of a text.
        if int(layout.lineAt(0).horizontalAdvance() + 0.5) <= width:
            return text, layout
    shown = look.metrics.elidedText(text, look.elide, width)
    return shown, _layout(shown, look)


def _layout(text: str, look: _Look) -> QTextLayout:
    """A text on one line, shaped once for all the times that it is drawn."""
    layout = QTextLayout(text, look.font)
    layout.setTextOption(look.line)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _draw_within(painter: QPainter, room: QRect, place: QPointF, layout: QTextLayout) -> None:
    """A text in a script whose lines are higher than the room, cut off at its edges."""
    painter.save()
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, place)
    painter.restore()


def _places(
    line: QTextLine, text: str, marks: list[tuple[int, int]]
) -> tuple[tuple[float, float], ...]:
    """Left edge and width of each mark, one pixel wider than its letters on both sides."""

    def x_of(place: int) -> float:
        at = line.cursorToX(_utf16_length(text[:place]))
        return float(cast(tuple[float, int], at)[0])

    edges = (sorted((x_of(start), x_of(end))) for start, end in marks)
    return tuple((x - 1, x_end - x + 2) for x, x_end in edges)


def _utf16_length(text: str) -> int:
    """Length in the units that Qt counts text in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

"""Paints the lines of the look-up popup: a name and how it was found, the found part marked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from faceviewer.models.lookup_lines import Group, Line
from faceviewer.views.fonts import SEMIBOLD
from faceviewer.views.icons import Icons
from faceviewer.views.popup_ground import paint_ground
from faceviewer.views.theme import FontRole

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""Holds the `Line` of an item, or the `Group` whose title it is."""

_MARK_RADIUS = 3
_ROW = 48
_SHORT_ROW = 34
_TITLE_ROW = 32
TILE = 32
"""The side of a picture, in device-independent pixels at a system font of 13 pixels."""

_DATE_ROOM = 84
_PLACE_ROOM = 120
_CENTERED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(slots=True)
class _Room:
    """What is left of a line to write in, as if the line were read from left to right."""

    left: int
    top: int
    width: int
    height: int

    def rect(self) -> QRect:
        return QRect(self.left, self.top, max(0, self.width), self.height)

    def take(self, used: int, gap: int = 0) -> None:
        self.left += used + gap
        self.width -= used + gap


class LookupDelegate(QStyledItemDelegate):
    """Owns the look of the lines under the look-up box, whose list never has the focus."""

    def __init__(
        self, icons: Icons, picture_of: Callable[[str], QPixmap | None], parent: QObject
    ) -> None:
        """`picture_of` gives the picture of an address, if it is there."""
        super().__init__(parent)
        self._icons = icons
        self._picture_of = picture_of
        self._theme = icons.theme
        self._line = QRect()
        self._direction = Qt.LayoutDirection.LeftToRight

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        shown = index.data(LINE_ROLE)
        height = _TITLE_ROW
        if isinstance(shown, Line):
            height = _ROW if _has_two_rows(shown) else _SHORT_ROW
        elif isinstance(shown, Group) and not shown.title:
            height = 0
        return QSize(0, round(height * self._theme.scale))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown = index.data(LINE_ROLE)
        rect: QRect = option.rect
        self._line, self._direction = rect, option.direction
        painter.save()
        if self._direction is Qt.LayoutDirection.RightToLeft:
            # Each text goes in its own direction, from the edge where reading begins.
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if isinstance(shown, Group):
            self._paint_title(painter, rect, shown, option.locale)
        elif isinstance(shown, Line):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_ground(painter, option, self._theme)
            self._paint_line(painter, rect, shown, is_current=is_current)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, group: Group, locale: QLocale) -> None:
        measures = self._theme.measures
        room = _Room(rect.left(), rect.top(), rect.width(), rect.height())
        room.take(measures.gutter)
        used = self._write(painter, room, group.title, FontRole.LABEL, "text2")
        room.take(used, measures.small)
        if group.count:
            self._write(painter, room, locale.toString(group.count), FontRole.COUNT, "text2")

    def _mirrored(self, part: QRect) -> QRect:
        """Where a part of the line stands in the direction that the program is read in."""
        return QStyle.visualRect(self._direction, self._line, part)

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line, *, is_current: bool) -> None:
        measures, scale = self._theme.measures, self._theme.scale
        strong, quiet = ("sel_text", "sel_text") if is_current else ("text", "text2")
        side = round((TILE if _has_two_rows(line) else measures.icon) * scale)
        tile = QRect(rect.left() + measures.gutter, 0, side, side)
        tile.moveTop(rect.top() + (rect.height() - side) // 2)
        self._paint_icon(painter, self._mirrored(tile), line, is_current=is_current)
        room = _Room(tile.right() + 1, rect.top(), 0, rect.height())
        room.width = rect.right() - measures.gutter - tile.right()
        room.take(0, measures.medium)
        self._paint_end(painter, room, line, strong if is_current else quiet)
        if not _has_two_rows(line):
            role = FontRole.FIXED if line.is_fixed else FontRole.BODY
            room.take(self._write(painter, room, line.name, role, strong), measures.medium)
            self._write(painter, room, line.words, FontRole.BODY, quiet)
            return
        half = rect.height() // 2
        upper = _Room(room.left, rect.top() + measures.tight, room.width, half - measures.tight)
        lower = _Room(room.left, rect.top() + half, room.width, half - measures.tight)
        self._paint_name(painter, upper, line, quiet if line.is_deleted else strong)
        self._paint_found(painter, lower, line, strong, quiet)

    def _paint_icon(self, painter: QPainter, tile: QRect, line: Line, *, is_current: bool) -> None:
        measures = self._theme.measures
        picture = self._picture_of(line.picture_url) if line.picture_url else None
        if picture is not None:
            self._paint_picture(painter, tile, picture)
            return
        if _has_two_rows(line):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("raised" if is_current else "hover"))
            painter.drawRoundedRect(tile, measures.radius_small, measures.radius_small)
        role = "sel_text" if is_current and not _has_two_rows(line) else "text2"
        ratio = painter.device().devicePixelRatio()
        pixmap = self._icons.pixmap(line.icon, role, ratio=ratio)
        side = measures.icon
        painter.drawPixmap(
            tile.center().x() - side // 2 + 1, tile.center().y() - side // 2 + 1, pixmap
        )

    def _paint_picture(self, painter: QPainter, tile: QRect, picture: QPixmap) -> None:
        """Fills the tile with the middle of a picture."""
        side = min(picture.width(), picture.height())
        middle = QRect(0, 0, side, side)
        middle.moveCenter(picture.rect().center())
        radius = self._theme.measures.radius_small
        path = QPainterPath()
        path.addRoundedRect(QRectF(tile), radius, radius)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(path)
        painter.drawPixmap(tile, picture, middle)
        painter.restore()

    def _paint_end(self, painter: QPainter, room: _Room, line: Line, role: str) -> None:
        """The place at the right edge, and the date before it."""
        measures, scale = self._theme.measures, self._theme.scale
        for text, least in ((line.place, _PLACE_ROOM), (line.date, _DATE_ROOM)):
            if not text:
                continue
            font = self._font(FontRole.BODY)
            used = QFontMetrics(font).horizontalAdvance(text) + measures.hair
            width = max(round(least * scale), used)
            end = _Room(room.left + room.width - width, room.top, width, room.height)
            end.take(width - used)
            self._write(painter, end, text, FontRole.BODY, role)
            room.width -= width + measures.medium

    def _paint_name(self, painter: QPainter, room: _Room, line: Line, role: str) -> None:
        font = self._font(FontRole.BODY)
        font.setWeight(SEMIBOLD)
        font.setStrikeOut(line.is_deleted)
        room.take(self._draw(painter, room, line.name, font, self._theme.color(role)))
        if line.is_deleted:
            room.take(0, self._theme.measures.small)
            self._write(painter, room, self.tr("deleted"), FontRole.BODY, "err")

    def _paint_found(
        self, painter: QPainter, room: _Room, line: Line, strong: str, quiet: str
    ) -> None:
        gap = self._theme.measures.small
        room.take(self._write(painter, room, line.path, FontRole.FIXED, strong), gap)
        room.take(self._write(painter, room, line.words, FontRole.BODY, quiet), gap)
        before, found, after = line.excerpt
        if not found and not before:
            return
        room.take(self._write(painter, room, before, FontRole.FIXED, quiet))
        room.take(self._mark(painter, room, found))
        self._write(painter, room, after, FontRole.FIXED, quiet)

    def _mark(self, painter: QPainter, room: _Room, text: str) -> int:
        font = self._font(FontRole.FIXED)
        metrics = QFontMetrics(font)
        width = min(room.width, metrics.horizontalAdvance(text))
        if width <= 0:
            return 0
        height = metrics.height() + 2
        ground = QRect(room.left, room.top + (room.height - height) // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("mark"))
        painter.drawRoundedRect(self._mirrored(ground), _MARK_RADIUS, _MARK_RADIUS)
        return self._draw(painter, room, text, font, self._theme.color("mark_text"))

    def _font(self, role: FontRole) -> QFont:
        return self._theme.font(role)

    def _write(
        self, painter: QPainter, room: _Room, text: str, font_role: FontRole, role: str
    ) -> int:
        """Writes a text, shortened to its room; gives its width."""
        return self._draw(painter, room, text, self._font(font_role), self._theme.color(role))

    def _draw(self, painter: QPainter, room: _Room, text: str, font: QFont, color: QColor) -> int:
        if not text or room.width <= 0:
            return 0
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width)
        painter.setFont(font)
        painter.setPen(color)
        edge = Qt.AlignmentFlag.AlignLeft
        edge = QStyle.visualAlignment(self._direction, edge) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._mirrored(room.rect()), edge | _CENTERED, shown)
        return min(room.width, metrics.horizontalAdvance(shown))


def _has_two_rows(line: Line) -> bool:
    return bool(line.path)

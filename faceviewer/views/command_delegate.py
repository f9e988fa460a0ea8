"""Paints the lines of the command palette: words, the menus they stand in, and keys at the end."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from faceviewer.views.fonts import FontRole
from faceviewer.views.icons import Icons
from faceviewer.views.popup_ground import paint_ground
from faceviewer.views.window_commands import Command

COMMAND_ROLE = Qt.ItemDataRole.UserRole + 1
"""Holds the `Command` of an item; a title has none."""

_ROW, _TITLE_ROW = 34, 32
_CENTERED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_PATH_SIGN = " › "


class CommandDelegate(QStyledItemDelegate):
    """Owns the look of the lines; the list itself never has the focus."""

    def __init__(self, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = icons.theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_command = isinstance(index.data(COMMAND_ROLE), Command)
        return QSize(0, round((_ROW if is_command else _TITLE_ROW) * self._theme.scale))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        command = index.data(COMMAND_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = _Line(painter, option, self._theme.measures.gutter)
        if isinstance(command, Command):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_ground(painter, option, self._theme)
            self._paint_command(line, command, is_current=is_current)
        else:
            font, color = self._theme.font(FontRole.LABEL), self._theme.color("text2")
            line.write(str(index.data()), font, color)
        painter.restore()

    def _paint_command(self, line: "_Line", command: Command, *, is_current: bool) -> None:
        measures, theme = self._theme.measures, self._theme
        strong, quiet = ("text3", "text3") if command.why_off else ("text", "text2")
        if is_current:
            strong = quiet = "sel_text"
        tick = line.take(measures.icon, measures.small)
        if command.is_checked:
            self._paint_tick(line.painter, tick, strong)
        small = theme.font(FontRole.LABEL)
        small.setWeight(QFont.Weight.Normal)
        if command.why_off:
            line.write_at_end(command.why_off, small, theme.color(quiet), measures.medium)
        elif command.keys:
            self._paint_keys(line, command.keys[0])
        line.write(command.words, theme.font(FontRole.BODY), theme.color(strong), measures.medium)
        line.write(_PATH_SIGN.join(command.path), small, theme.color(quiet))

    def _paint_tick(self, painter: QPainter, place: QRect, role: str) -> None:
        side = self._theme.measures.icon
        pixmap = self._icons.pixmap("check", role, ratio=painter.device().devicePixelRatio())
        painter.drawPixmap(place.left(), place.top() + (place.height() - side) // 2, pixmap)

    def _paint_keys(self, line: "_Line", keys: str) -> None:
        """Keys in a frame, as on their caps."""
        measures, painter, theme = self._theme.measures, line.painter, self._theme
        font = theme.font(FontRole.COUNT)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(keys) + 2 * measures.small
        cap = line.take_end(width, measures.medium)
        height = metrics.height() + 2 * measures.hair
        cap = QRect(cap.left(), cap.top() + (cap.height() - height) // 2, cap.width(), height)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("window"))
        radius = measures.radius_small
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(font)
        painter.setPen(theme.color("text2"))
        direction = painter.layoutDirection()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl+," in every language
        painter.drawText(cap, _CENTERED, keys)
        painter.setLayoutDirection(direction)


class _Line:
    """The room of one line, given away from both ends, in the direction of the language."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, gutter: int) -> None:
        self.painter = painter
        self.whole: QRect = option.rect
        self._direction: Qt.LayoutDirection = option.direction
        self._left = self.whole.left() + gutter
        self._right = self.whole.right() - gutter

    def mirrored(self, rect: QRect) -> QRect:
        """The rectangle where the language has it."""
        return QStyle.visualRect(self._direction, self.whole, rect)

    def take(self, width: int, gap: int) -> QRect:
        """So much of the room where reading begins."""
        rect = QRect(self._left, self.whole.top(), max(0, width), self.whole.height())
        self._left += width + gap
        return self.mirrored(rect)

    def take_end(self, width: int, gap: int) -> QRect:
        """So much of the room where reading ends."""
        self._right -= width
        rect = QRect(self._right, self.whole.top(), max(0, width), self.whole.height())
        self._right -= gap
        return self.mirrored(rect)

    def write(self, text: str, font: QFont, color: QColor, gap: int = 0) -> None:
        """Writes a text, shortened to the room that is left."""
        shown, width = self._fitted(text, font)
        if width > 0:
            self._draw(self.take(width, gap), shown, font, color)

    def write_at_end(self, text: str, font: QFont, color: QColor, gap: int) -> None:
        """The same, where reading ends."""
        shown, width = self._fitted(text, font)
        if width > 0:
            self._draw(self.take_end(width, gap), shown, font, color)

    def _fitted(self, text: str, font: QFont) -> tuple[str, int]:
        metrics, room = QFontMetrics(font), self._right - self._left
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        return shown, min(room, metrics.horizontalAdvance(shown) + 1) if shown else 0

    def _draw(self, rect: QRect, text: str, font: QFont, color: QColor) -> None:
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.drawText(rect, _CENTERED, text)

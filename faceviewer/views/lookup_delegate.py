"""Paints one found record in a line: its name, what of it was found, and its service."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from faceviewer.views.theme import FontRole, Theme

LINE_ROLE = Qt.ItemDataRole.UserRole + 2
_BAR_PX = 3
_NAME_SHARE = 0.45
_ALIGNED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class FoundLine:
    """What is written in one line."""

    name: str
    found: str
    service: str
    is_deleted: bool


class LookupDelegate(QStyledItemDelegate):
    """Owns the look of the lines under the look-up box, whose list never has the focus."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, FoundLine):
            return
        rect: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, is_selected)
        measures = self._theme.measures
        room = rect.adjusted(measures.medium, 0, -measures.medium, 0)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(room.left(), room.top(), measures.icon, room.height()))
        room.setLeft(room.left() + measures.icon + measures.small)
        quiet = "sel_text" if is_selected else "text2"
        service_width = self._paint_text(painter, room, line.service, quiet, is_at_end=True)
        room.setRight(room.right() - service_width - measures.gutter)
        name_room = QRect(room)
        if line.found:
            name_room.setWidth(round(room.width() * _NAME_SHARE))
        name_color = quiet if line.is_deleted or is_selected else "text"
        self._paint_text(painter, name_room, line.name, name_color, is_struck=line.is_deleted)
        room.setLeft(name_room.right() + measures.medium)
        self._paint_text(painter, room, line.found, quiet)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, is_selected: bool
    ) -> None:
        rect: QRect = option.rect
        if is_selected:
            painter.fillRect(rect, self._theme.color("sel"))
            painter.fillRect(
                rect.left(), rect.top(), _BAR_PX, rect.height(), self._theme.color("accent")
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))

    def _paint_text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        color: str,
        *,
        is_at_end: bool = False,
        is_struck: bool = False,
    ) -> int:
        """Writes a text, shortened to its room; gives its width."""
        font = self._theme.font(FontRole.BODY)
        font.setStrikeOut(is_struck)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
        width = metrics.horizontalAdvance(shown)
        place = room.adjusted(room.width() - width, 0, 0, 0) if is_at_end else room
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        painter.drawText(place, _ALIGNED, shown)
        return width

"""The ground behind a line of what is laid over the window: marked, under the mouse, or bare."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from faceviewer.views.theme import Theme

BAR_PX: Final = 3


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paints it; the marked line has a bar where reading begins, besides its colour."""
    is_current = bool(option.state & QStyle.StateFlag.State_Selected)
    if not (is_current or option.state & QStyle.StateFlag.State_MouseOver):
        return
    measures, rect = theme.measures, option.rect
    ground = rect.adjusted(measures.tight, 0, -measures.tight, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("sel" if is_current else "hover"))
    painter.drawRoundedRect(ground, measures.radius_small, measures.radius_small)
    if is_current:
        quarter = rect.height() // 4
        bar = QRect(ground.left(), rect.top() + quarter, BAR_PX, rect.height() - 2 * quarter)
        painter.fillRect(QStyle.visualRect(option.direction, rect, bar), theme.color("accent"))

"""A line edit with a button of its own at the end of the line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from typing_extensions import override

from faceviewer.views.theme import Theme

EDGE = 3


class ButtonEdit(QLineEdit):
    """Owns the button, which unlike an action of a line edit can be reached by Tab."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.end_button = QToolButton(self)
        self.end_button.setCursor(Qt.CursorShape.ArrowCursor)
        theme.changed.connect(self._place_button)
        self._place_button()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        measures, is_ltr = self._theme.measures, not self.isRightToLeft()
        side, room = measures.target, measures.target - measures.small
        x = self.width() - side - EDGE if is_ltr else EDGE
        self.end_button.setGeometry(x, (self.height() - side) // 2, side, side)
        self.setTextMargins(0 if is_ltr else room, 0, room if is_ltr else 0, 0)

"""A line edit with a button of its own at the end of the line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from typing_extensions import override

from faceviewer.views.tokens import Measures

EDGE = 3


class ButtonEdit(QLineEdit):
    """Owns the button, which unlike an action of a line edit can be reached by Tab."""

    def __init__(self, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = measures.target
        self.end_button = QToolButton(self)
        self.end_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.setTextMargins(0, 0, self._side - measures.small, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, is_ltr = self._side, self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = self.width() - side - EDGE if is_ltr else EDGE
        self.end_button.setGeometry(x, (self.height() - side) // 2, side, side)

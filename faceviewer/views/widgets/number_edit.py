"""The field for a whole number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget
from typing_extensions import override


class NumberEdit(QSpinBox):
    """A spin box that is turned by the wheel only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The style sheet's padding does not reach the inner line edit.
        before, after = self.fontMetrics().averageCharWidth(), 0
        if self.isRightToLeft():
            before, after = after, before
        self.lineEdit().setTextMargins(before, 0, after, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

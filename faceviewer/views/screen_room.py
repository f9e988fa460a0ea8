"""How large a dialog may be, whatever the size of its text: it stays on the screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget
from typing_extensions import override

from faceviewer.views.program_window import SCREEN_SHARE


def room_for(window: QWidget) -> QSize:
    """How large a window may be on its screen."""
    return window.screen().availableSize() * SCREEN_SHARE


def fitting(window: QWidget, width: int, height: int = 0) -> QSize:
    """A size that is wanted for a window, as far as there is room for it on the screen."""
    return QSize(width, height).boundedTo(room_for(window))


class ScrolledColumn(QScrollArea):
    """A layout in full as long as the screen has room for it; else it scrolls up and down."""

    def __init__(self, content: QLayout, width: int, parent: QWidget | None = None) -> None:
        """`width`: how wide it will be at least."""
        super().__init__(parent)
        self._width = width
        self._inner = inner = QWidget()
        inner.setLayout(content)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        inner = self._inner
        width = max(self._width, inner.minimumSizeHint().width())
        height = inner.heightForWidth(width) if inner.hasHeightForWidth() else 0
        return QSize(width, max(height, inner.sizeHint().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inner.minimumSizeHint().width() + bar, self.fontMetrics().height() * 3)

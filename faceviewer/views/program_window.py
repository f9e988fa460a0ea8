"""The window on the desktop: its place, its first paint, and what takes that picture's place.

Only what the first paint needs is imported here; the work is done by `main_window`.
"""

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from faceviewer.first_look import FirstLook
from faceviewer.overriding import override
from faceviewer.views.first_frame import FirstFrame


class ProgramWindow(QWidget):
    """Owns the first picture, and the content that takes its place.

    Attributes:
        is_painted: something has been seen of it.

    Signals:
        closing(): the window is about to close; the state is still there to be read.
    """

    closing = Signal()

    def __init__(self, look: FirstLook) -> None:
        super().__init__()
        self.is_painted = False
        self._frame: FirstFrame | None = FirstFrame(
            look, QApplication.font(), QApplication.palette()
        )
        self._content: QWidget | None = None
        self.setObjectName("program_window")
        self.setWindowTitle("faceviewer")
        geometry = QByteArray.fromBase64(look.geometry.encode())
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1440, 900)

    def take(self, content: QWidget) -> None:
        """Holds what a person works in, as large as the window and still out of sight."""
        self._content = content
        content.setParent(self)
        content.setGeometry(self.rect())

    def show_content(self) -> None:
        """Puts the content in the place of the picture."""
        if self._content is not None:
            self._content.show()
        self._frame = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is not None:
            painter = QPainter(self)
            self._frame.paint(painter, self.size())
            painter.end()
        self.is_painted = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._content is not None:
            self._content.setGeometry(self.rect())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

"""The window on the desktop: its place, its first paint, and what takes that picture's place.

Only what the first paint needs is imported here; the work is done by `main_window`.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from faceviewer.first_look import FirstLook
from faceviewer.overriding import override
from faceviewer.views.first_frame import FirstFrame

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QPaintEvent

FIRST_SIZE: Final = QSize(1440, 900)
SCREEN_SHARE: Final = 0.9
"""The most of a screen that a window takes by itself."""


class ProgramWindow(QMainWindow):
    """Owns the first picture, and the content that takes its place.

    Only of such a window screen readers are told that it is one.

    Attributes:
        is_painted: something has been seen of it.

    Signals:
        closing(): the window is about to close; the state is still there to be read.
        desktop_changed(): the person has chosen other fonts or looks for all programs.
    """

    closing = Signal()
    desktop_changed = Signal()

    def __init__(self, look: FirstLook) -> None:
        super().__init__()
        self.is_painted = False
        self._frame: FirstFrame | None = FirstFrame(
            look, QApplication.font(), QApplication.palette()
        )
        self._content: QWidget | None = None
        self.setObjectName("program_window")
        self.setWindowTitle("faceviewer")
        if not self._is_placed(look.geometry):
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() * SCREEN_SHARE))

    def _is_placed(self, geometry: str) -> bool:
        """Puts the window where it was left, as far as that is known."""
        place = QByteArray.fromBase64(geometry.encode()) if geometry else None
        return place is not None and not place.isEmpty() and self.restoreGeometry(place)

    def prepare(self) -> None:
        """Makes the picture, for which the display is not needed."""
        if self._frame is not None:
            self._frame.prepare(self.size())

    def take(self, content: QWidget) -> None:
        """Holds what a person works in, as large as the window and still out of sight."""
        content.setParent(self)
        content.setGeometry(self.rect())
        content.hide()
        self.setCentralWidget(content)
        self._content = content

    def show_content(self) -> None:
        """Puts the content in the place of the picture."""
        if self._content is not None:
            self._content.show()
        self._frame = None

    def come_forward(self) -> None:
        """Shows the window over others with the keyboard in it, as far as the desktop allows."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - not for the first paint

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        # Where a desktop lets no program take the keyboard, it marks the window instead.
        QApplication.alert(self)

    @override
    def paintEvent(self, event: "QPaintEvent") -> None:
        if self._frame is not None:
            painter = QPainter(self)
            self._frame.paint(painter, self.size())
            painter.end()
        self.is_painted = True

    @override
    def changeEvent(self, event: "QEvent") -> None:
        super().changeEvent(event)
        if self._frame is None:
            self._tell_change(event)

    def _tell_change(self, event: "QEvent") -> None:
        from PySide6.QtCore import QEvent  # noqa: PLC0415 - not for the first paint

        if event.type() is QEvent.Type.ThemeChange:
            self.desktop_changed.emit()

    @override
    def closeEvent(self, event: "QCloseEvent") -> None:
        self.closing.emit()
        super().closeEvent(event)

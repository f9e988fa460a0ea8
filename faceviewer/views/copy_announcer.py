"""Telling screen readers what was copied: on screen a copy changes nothing."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget

from faceviewer.plain_text import plain_line
from faceviewer.views.widgets.announcement import announce

LONGEST_SAID: Final = 100


class CopyAnnouncer(QObject):
    """Announces whatever the program puts on the clipboard, from wherever in a window that was."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._tell)

    def _tell(self) -> None:
        if QAccessible.isActive() and self._clipboard.ownsClipboard():
            announce(self._window, self._words(self._clipboard.text()))

    def _words(self, text: str) -> str:
        lines = text.count("\n") + 1
        if not text:
            return ""
        if lines > 1:
            return self.tr("%n line(s) copied", "", lines)
        return self.tr("Copied: {text}").format(text=plain_line(text, LONGEST_SAID))

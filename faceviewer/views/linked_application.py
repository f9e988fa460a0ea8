"""Qt's application object, which on macOS is told of the links that the desktop opens with it.

Elsewhere a link comes on the command line. Imported before the first paint.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from faceviewer.overriding import override

KEPT_MAX = 8


class LinkedApplication(QApplication):
    """Keeps the links that come before somebody follows them: macOS sends them with the start."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._kept: list[str] = []
        self._follow: Callable[[str], object] | None = None

    def give_links(self, follow: Callable[[str], object]) -> None:
        """Hands over the links that have come, and from now on each as it comes."""
        self._follow = follow
        kept, self._kept = self._kept, []
        for link in kept:
            follow(link)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().event(event)
        link = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if link.startswith("faceviewer:"):  # a file is nothing that this program opens
            self._take(link)
        return True

    def _take(self, link: str) -> None:
        if self._follow is not None:
            self._follow(link)
        elif len(self._kept) < KEPT_MAX:
            self._kept.append(link)

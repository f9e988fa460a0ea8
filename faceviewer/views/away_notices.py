"""Telling a person who has gone elsewhere that long work has ended, and nothing of what it found.

The desktop's own services are asked, where there are any; none of them can hold anything up.
"""

import asyncio
import sys
from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import Final, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from faceviewer.notifications import PROGRAM, notify
from faceviewer.tasks import Tasks

LONG_S: Final = 10.0
SHOWN_MS: Final = 8_000

LongWork = Literal["load", "ticket", "export", "report"]
"""What may take so long that people turn to something else meanwhile."""


class AwayNotices(QObject):
    """Follows work to its end; tells of it if it was long and no window of ours has the keyboard.

    `is_wanted` says whether the person wants to be told; `send` shows a line on the desktop.
    """

    def __init__(
        self,
        tasks: Tasks,
        window: QWidget,
        is_wanted: Callable[[], bool],
        send: Callable[[str], None] | None = None,
        long_s: float = LONG_S,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._is_wanted = is_wanted
        self._send = send or self._show_on_desktop
        self._long_s = long_s
        self._tray: QSystemTrayIcon | None = None

    def follow(self, work: LongWork, task_name: str) -> None:
        """Tells of the end of what just began under this name; not where it is called off."""
        self._tasks.when_ended(task_name, partial(self._take_end, work, perf_counter()))

    def _take_end(self, work: LongWork, begun_s: float) -> None:
        is_long = perf_counter() - begun_s >= self._long_s
        if is_long and self._is_wanted() and QApplication.activeWindow() is None:
            QApplication.alert(self._window)
            self._send(self._words(work))

    def _words(self, work: LongWork) -> str:
        words = {
            "load": self.tr("Loading has ended."),
            "ticket": self.tr("The table of a ticket has its answers."),
            "export": self.tr("An export has ended."),
            "report": self.tr("An asset report has ended."),
        }
        return words[work]

    def _show_on_desktop(self, text: str) -> None:
        if sys.platform == "linux":
            self._tasks.start("notification", asyncio.to_thread(notify, text))
        elif QSystemTrayIcon.isSystemTrayAvailable():
            self._show_in_tray(text)

    def _show_in_tray(self, text: str) -> None:
        """Elsewhere a message hangs on an icon, which is there as long as the message."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self._window.activateWindow)
        self._tray.show()
        self._tray.showMessage(PROGRAM, text, self._window.windowIcon(), SHOWN_MS)

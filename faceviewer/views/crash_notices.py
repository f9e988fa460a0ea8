"""What the window says of errors that nobody foresaw: each once, a flood of one as a number."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from faceviewer.crashes.watch import Crash
from faceviewer.errors import ProgramFault
from faceviewer.models.error_words import describe_error
from faceviewer.views.folder_showing import show_folder_of
from faceviewer.views.widgets.message_bar import MessageAction, MessageBar, MessageKind

PAUSE_MS: Final = 300
"""Further errors until then are told with the first: one can come of each repaint."""

NOW: Final = "fault"
EARLIER: Final = "fault-earlier"


class CrashNotices(QObject):
    """Shows crashes in the message bar of the window; what was closed returns only for a new one.

    `tell` may be called on any thread.

    Attributes:
        is_waiting: something was told and is not shown yet.
    """

    _happened = Signal()

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._latest: Crash | None = None
        self._shown: ProgramFault | None = None
        self._is_closed = False
        self.is_waiting = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._show)
        # The error may have come out of a paint event, or of another thread.
        self._happened.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)
        bar.closed.connect(self._note_closed)

    def tell(self, crash: Crash) -> None:
        """Shows an error soon."""
        self._latest = crash
        if not self.is_waiting:
            self.is_waiting = True
            self._happened.emit()

    def tell_earlier(self, faults: Sequence[ProgramFault]) -> None:
        """Shows that an earlier run ended by an error."""
        for fault in faults[-1:]:
            self._show_fault(EARLIER, MessageKind.WARN, fault)

    def _show(self) -> None:
        self.is_waiting = False
        crash = self._latest
        if crash is None or (self._is_closed and crash.fault is self._shown):
            return
        self._is_closed = False
        self._shown = crash.fault
        count = self.tr("%n error(s) in this run.", "", crash.total) if crash.total > 1 else ""
        self._show_fault(NOW, MessageKind.ERR, crash.fault, count)

    def _show_fault(self, key: str, kind: MessageKind, fault: ProgramFault, more: str = "") -> None:
        sentence = describe_error(fault)
        text = f"{sentence.what} {more}".strip()
        self._bar.show_message(key, kind, text, sentence.advice, self._actions(fault))

    def _actions(self, fault: ProgramFault) -> list[MessageAction]:
        path = fault.values.get("path")
        if not isinstance(path, str):
            return []
        return [
            (self.tr("Show in folder"), partial(show_folder_of, Path(path))),
            (self.tr("Copy path"), partial(_copy, path)),
        ]

    def _note_closed(self, key: str) -> None:
        self._is_closed = self._is_closed or key == NOW


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)

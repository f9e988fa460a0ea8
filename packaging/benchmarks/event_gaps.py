"""How long the event loop of a window is away, as an event of its own feels it."""

import time
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 1


class Gaps(NamedTuple):
    """The times between two turns of the loop, in seconds: the longest, and the 99th percentile."""

    longest_s: float
    p99_s: float


class GapRecorder(QObject):
    """Has a timer of Qt fire each millisecond, and notes how long each firing took to come.

    A person's key press would wait as long: it stands in the same line as this timer.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self._last = 0.0
        self._gaps: list[float] = []

    def start(self) -> None:
        """Begins anew."""
        self._gaps = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> Gaps:
        """What was noted since the start."""
        self._note()
        self._timer.stop()
        gaps = sorted(self._gaps)
        return Gaps(gaps[-1], gaps[99 * (len(gaps) - 1) // 100])

    def _note(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last)
        self._last = now

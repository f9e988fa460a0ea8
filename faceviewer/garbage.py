"""Collecting cycles by hand, because Python would do it on any thread and free Qt objects there."""

import ctypes
import gc
from typing import Final

LEAST_PENDING: Final = 50_000
"""So many new objects are worth a walk over all that live."""
OLD_SHARE: Final = 0.25
"""As CPython has it: a walk over all objects pays once a quarter of them is new."""
ROWS_LEFT_OUT: Final = 1_000
"""Lists of so many rows are no part of any walk."""


class Collector:
    """Collects what is young whenever it is asked, and everything only when that pays.

    So the time for it grows with what is made, not with what is there: a million loaded records
    are walked a few times while they come, and not again.

    Rows are unknown to the collector, yet it looks at each one that a list names, which takes 60 ms
    for a million. So long lists of them are taken out of its sight.
    """

    def __init__(self) -> None:
        self._pending = 0
        self._living = 0

    @property
    def is_full_walk_due(self) -> bool:
        """Whether the next one walks over everything."""
        return self._pending > LEAST_PENDING + self._living * OLD_SHARE

    def collect(self) -> None:
        """Frees cycles, on the thread that asks for it."""
        made = gc.get_count()[0]
        if self.is_full_walk_due:
            _leave_out_rows(None)
            self._living = max(0, self._living + self._pending + made - gc.collect())
            self._pending = 0
        else:
            _leave_out_rows(0)
            _leave_out_rows(1)
            self._pending = max(0, self._pending + made - gc.collect(1))


def _leave_out_rows(generation: int | None) -> None:
    for found in gc.get_objects(generation):
        if type(found) is list and len(found) >= ROWS_LEFT_OUT and _holds_rows(found):
            ctypes.pythonapi.PyObject_GC_UnTrack(ctypes.py_object(found))


def _holds_rows(found: list[object]) -> bool:
    """Whether it can be part of no cycle: it holds what the collector itself does not know."""
    return not gc.is_tracked(found[0]) and not gc.is_tracked(found[-1])

"""Collecting cycles by hand, because Python would do it on any thread and free Qt objects there."""

import gc
from typing import Final

LEAST_PENDING: Final = 50_000
"""So many new objects are worth a walk over all that live."""
OLD_SHARE: Final = 0.25
"""As CPython has it: a walk over all objects pays once a quarter of them is new."""


class Collector:
    """Collects what is young whenever it is asked, and everything only when that pays.

    So the time for it grows with what is made, not with what is there: a million loaded records
    are walked a few times while they come, and not again.
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
            self._living = max(0, self._living + self._pending + made - gc.collect())
            self._pending = 0
        else:
            self._pending = max(0, self._pending + made - gc.collect(1))

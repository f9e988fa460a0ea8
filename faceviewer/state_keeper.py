"""Writes the state of the window: at the end of a run, and soon after each change.

So that what a person did is there again also after the program was ended by force.
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from copy import deepcopy
from typing import Final

from faceviewer.errors import SettingsError
from faceviewer.settings import DataDirectory, State
from faceviewer.tasks import Tasks

logger = logging.getLogger(__name__)

PAUSE_S: Final = 2.0
"""So long after a change the state is written; further changes until then go with it."""


class StateKeeper:
    """Asks for the state when it is to be written; `remembered` gives it as it is then."""

    def __init__(
        self,
        data: DataDirectory,
        tasks: Tasks,
        loop: asyncio.AbstractEventLoop,
        remembered: Callable[[], State],
        pause_s: float = PAUSE_S,
    ) -> None:
        self._data = data
        self._tasks = tasks
        self._loop = loop
        self._remembered = remembered
        self._pause_s = pause_s
        self._timer: asyncio.TimerHandle | None = None
        self._lock = threading.Lock()
        self._is_ended = False

    def note_change(self) -> None:
        """The window would be remembered otherwise now."""
        if self._timer is None and not self._is_ended:
            self._timer = self._loop.call_later(self._pause_s, self._save_soon)

    def end(self) -> None:
        """Writes the state a last time, before anything of the window is taken apart."""
        if self._timer is not None:
            self._timer.cancel()
        self._is_ended = True
        self._save(self._remembered())

    def _save_soon(self) -> None:
        self._timer = None
        state = deepcopy(self._remembered())
        self._tasks.start("save-state", asyncio.to_thread(self._save, state, is_last=False))

    def _save(self, state: State, *, is_last: bool = True) -> None:
        with self._lock:
            if self._is_ended and not is_last:
                return  # a newer state has been written
            try:
                self._data.save_state(state)
            except SettingsError:
                logger.warning("the state of the window could not be written")

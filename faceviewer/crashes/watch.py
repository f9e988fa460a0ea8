"""The one place where every error ends that nobody handles: in slots, tasks, threads and commands.

Python's hooks lead here; asyncio's handler does by `report_loop_error`. Qt's callbacks go to
`sys.excepthook` by themselves.
"""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

from faceviewer.crashes.folder import CrashFolder
from faceviewer.crashes.hard import HardCrashFile, take_left_files
from faceviewer.crashes.trace import LoopComplaint, error_lines, frames_of, kind_of
from faceviewer.errors import ProgramFault

if TYPE_CHECKING:
    import asyncio

CRASHES_MAX: Final = 20
"""So many that differ are written in one run; any further one is only counted."""


class Crash(NamedTuple):
    """An error that nobody handled.

    Attributes:
        fault: what there is to tell.
        is_new: it did not happen before in this run.
        total: how many errors there were in this run, this one included.
    """

    fault: ProgramFault
    is_new: bool
    total: int


Tell = Callable[[Crash], None]
"""Called on the thread of the error; it must not raise."""


class CrashWatch:
    """Watches a run, from the start of the block to its end: `with CrashWatch(say):`.

    `say` hears of each error that no window shows.
    """

    def __init__(self, say: Tell = lambda _: None) -> None:
        self._say = say
        self._show: Tell | None = None
        self._folder: CrashFolder | None = None
        self._hard: HardCrashFile | None = None
        self._faults: dict[tuple[str, ...], ProgramFault] = {}
        self._last = ProgramFault()
        self._count = 0
        self._lock = threading.RLock()
        self._is_reporting = False

    def __enter__(self) -> Self:
        self._hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
        sys.excepthook = self._hear
        sys.unraisablehook = self._hear_unraisable
        threading.excepthook = self._hear_thread
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook, sys.unraisablehook, threading.excepthook = self._hooks
        self.end()

    def keep_in(self, directory: Path) -> None:
        """Writes what happens from now on into files of this directory."""
        self._folder = CrashFolder(directory)

    def watch_process(self) -> None:
        """Makes sure that also an end of the whole process leaves a file behind."""
        if self._folder is not None:
            self._hard = HardCrashFile(self._folder)
            self._hard.open()

    def show_in(self, show: Tell | None) -> None:
        """From now on `show` hears of each error, or again who did at first."""
        self._show = show

    def end(self) -> None:
        """The run ends as it should, from here on by whatever way; errors are still heard."""
        if self._hard is not None:
            self._hard.close()

    def earlier_faults(self) -> list[ProgramFault]:
        """The hard ends of earlier runs, each told once for all. It touches the disk."""
        files = [] if self._folder is None else take_left_files(self._folder)
        return [ProgramFault(reason="earlier", path=str(file)) for file in files]

    def report(self, error: BaseException) -> None:
        """Writes down and tells an error; whatever goes wrong in that is lost."""
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return  # somebody wants the program to end
        with self._lock:
            if self._is_reporting:
                return  # the telling of one failed; a second would do no better
            self._is_reporting = True
            try:
                (self._show or self._say)(self._note(error))
            except Exception:  # noqa: BLE001, S110 - there is nobody left to tell
                pass
            finally:
                self._is_reporting = False

    def _note(self, error: BaseException) -> Crash:
        self._count += 1
        key = (kind_of(error), *frames_of(error))
        known = self._faults.get(key)
        if known is not None:
            return Crash(known, is_new=False, total=self._count)
        if len(self._faults) == CRASHES_MAX:
            return Crash(self._last, is_new=False, total=self._count)
        self._last = self._faults[key] = self._write(error)
        return Crash(self._last, is_new=True, total=self._count)

    def _write(self, error: BaseException) -> ProgramFault:
        # Before the first paint nothing is logged.
        import logging  # noqa: PLC0415

        kind, frames = kind_of(error), frames_of(error)
        where = frames[-1] if frames else "nowhere"
        logger = logging.getLogger(__name__)
        if logger.hasHandlers():  # else it would go to standard error
            logger.error("unhandled %s at %s", kind, where)
        thread = f"in thread {threading.current_thread().name}"
        folder = self._folder
        file = None if folder is None else folder.write([thread, "", *error_lines(error)])
        if file is None:
            return ProgramFault(reason="unwritten", kind=kind)
        return ProgramFault(kind=kind, path=str(file))

    # The hooks

    def _hear(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.report(error)

    def _hear_unraisable(self, found: "sys.UnraisableHookArgs") -> None:
        if found.exc_value is not None:
            self.report(found.exc_value)

    def _hear_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.report(found.exc_value)


def report_loop_error(_loop: "asyncio.AbstractEventLoop", context: dict[str, Any]) -> None:
    """What no task handles goes where every other unhandled error goes."""
    error = context.get("exception") or LoopComplaint(context["message"])
    sys.excepthook(type(error), error, error.__traceback__)

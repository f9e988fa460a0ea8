"""Crashes that end the process at once: what Python can still write, and who finds it.

While the program runs, a locked file waits for it. One that is left, has no holder and is not empty
tells of a crash.
"""

import faulthandler
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from faceviewer.crashes.folder import CrashFolder, head_lines
from faceviewer.file_locks import is_locked_now
from faceviewer.private_files import make_private_directory

_PREFIX: Final = "running-"
_MARKS: Final = (b"Fatal Python error", b"Windows fatal exception")
"""How what Python writes begins."""

READ_MAX: Final = 256 * 1024
YOUNG_S: Final = 60.0
"""A file this young may be about to be locked."""


class HardCrashFile:
    """The waiting file of this run; the stacks of all threads go into it, without any value."""

    def __init__(self, folder: CrashFolder) -> None:
        self._file = folder.directory / f"{_PREFIX}{os.getpid()}.txt"
        self._descriptor = -1

    def open(self) -> None:
        """Waits for a crash from now on; where no file can be made, the program goes without."""
        with suppress(OSError):
            make_private_directory(self._file.parent)
            # Of a process of the same number that was killed.
            self._file.unlink(missing_ok=True)
            self._descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
            is_locked_now(self._descriptor)
            os.write(self._descriptor, "\n".join((*head_lines(), "", "")).encode())
            faulthandler.enable(self._descriptor)

    def close(self) -> None:
        """The run ends as it should."""
        if self._descriptor >= 0:
            faulthandler.disable()
            os.close(self._descriptor)
            self._descriptor = -1
            with suppress(OSError):
                self._file.unlink()


def take_left_files(folder: CrashFolder) -> list[Path]:
    """The crash files of earlier runs that ended hard, each given once; the rest is swept."""
    taken: list[Path] = []
    with suppress(OSError):
        for file in sorted(folder.directory.glob(f"{_PREFIX}*.txt")):
            with suppress(OSError):
                taken += _take(file, folder)
    folder.shorten()
    return taken


def _take(file: Path, folder: CrashFolder) -> Iterator[Path]:
    is_crash = _tells_of_crash(file)
    if is_crash:
        kept = folder.new_name()
        file.rename(kept)
        yield kept
    elif is_crash is False and time.time() - file.stat().st_mtime > YOUNG_S:
        file.unlink()


def _tells_of_crash(file: Path) -> bool | None:
    """Whether a crash was written into it; None while its run goes on."""
    with file.open("r+b") as stream:
        if not is_locked_now(stream.fileno()):
            return None
        content = stream.read(READ_MAX)
        return any(mark in content for mark in _MARKS)

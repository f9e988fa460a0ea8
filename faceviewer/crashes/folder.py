"""The crash files: few, small, for this person alone, the oldest dropped."""

import itertools
import os
import platform
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import faceviewer
from faceviewer.private_files import make_private_directory, write_private_file

FILES_MAX: Final = 20
BYTES_MAX: Final = 64 * 1024
_PREFIX: Final = "crash-"


class CrashFolder:
    """Where crash files stand; it is made with the first of them."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._numbers = itertools.count(1)

    def write(self, lines: Sequence[str]) -> Path | None:
        """A new file of these lines under a head; None where it cannot be written."""
        file = self.new_name()
        text = "\n".join((*head_lines(), "", *lines, ""))
        try:
            make_private_directory(self.directory)
            write_private_file(file, [text.encode("utf-8", "backslashreplace")[:BYTES_MAX]])
        except OSError:
            return None
        self.shorten()
        return file

    def new_name(self) -> Path:
        """A name that no file has: names sort by time."""
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
        return self.directory / f"{_PREFIX}{stamp}-{os.getpid()}-{next(self._numbers):02}.txt"

    def shorten(self) -> None:
        """Drops the oldest beyond `FILES_MAX`."""
        with suppress(OSError):
            for old in sorted(self.directory.glob(f"{_PREFIX}*.txt"))[:-FILES_MAX]:
                old.unlink(missing_ok=True)


def head_lines() -> list[str]:
    """Which program in which surroundings, and when."""
    qt = getattr(sys.modules.get("PySide6"), "__version__", None)
    return [
        f"faceviewer {faceviewer.__version__}",
        f"Python {platform.python_version()}, {sys.platform}" + (f", PySide6 {qt}" if qt else ""),
        time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    ]

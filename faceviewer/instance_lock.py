"""Which run of the window has a data directory to itself, and how it can be reached.

The lock is the system's own: it is given back however its holder ends, so none is ever left over.
Free of Qt, because it is taken before the first paint.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from faceviewer.file_locks import is_locked_now

LONGEST_NOTE: Final = 4_096
_OPEN: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
"""Never by a link: the note is written over whatever is there. Windows has no such flag."""


class InstanceLock:
    """The claim of one run, and the note of its holder: the name of the server it listens by.

    Where no lock can be had (a directory that is read only, a file system without locks), every run
    goes on for itself.

    Attributes:
        file: what is locked; it stays when the lock is given back.
        left_server: the server of an earlier holder who could not take it away, after a claim.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.left_server = ""
        self._descriptor = -1

    def claim(self) -> bool:
        """Whether this run has the directory to itself now; a claim holds until it is released."""
        try:
            descriptor = os.open(self.file, _OPEN, 0o600)
        except OSError:
            return True
        if not is_locked_now(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        self.left_server = self.server
        self.announce("")
        return True

    @property
    def server(self) -> str:
        """The name of the holder's server; empty while it cannot be reached."""
        with suppress(OSError, UnicodeDecodeError):
            with self.file.open("rb") as stream:
                name, end, _ = stream.read(LONGEST_NOTE).decode().partition("\n")
            return name if end else ""
        return ""

    def announce(self, server: str) -> None:
        """Notes the server of this run, for those who are refused; an empty name takes it back."""
        if self._descriptor < 0:
            return
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, f"{server}\n".encode() if server else b"")

    def release(self) -> None:
        """Gives the lock back; the end of the process does the same."""
        if self._descriptor >= 0:
            self.announce("")
            os.close(self._descriptor)
            self._descriptor = -1

"""A file that is written whole or not at all."""

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from faceviewer.errors import ExportError
from faceviewer.private_files import real_place, sweep_temporaries


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Puts the chunks in the place of `path`, as `NewFile` does.

    Raises:
        ExportError: the path is a directory, or cannot be written.
    """
    with NewFile(path) as file:
        file.stream.writelines(chunks)
        file.put_in_place()


class NewFile:
    """A file that takes the place of `path` once it is written.

    What stands there stays as it is until then, and its mode is kept; a new file has the mode that
    the person's umask gives. A pipe or device is written to directly. Whoever leaves the block
    without `put_in_place` leaves nothing behind.

    Attributes:
        stream: what is written to.
    """

    stream: BinaryIO

    def __init__(self, path: Path) -> None:
        self.path = path
        self._target = path.expanduser()
        self._temporary: Path | None = None

    def __enter__(self) -> Self:
        """Opens it.

        Raises:
            ExportError: the path is a directory, or cannot be written.
        """
        if self._target.is_dir():
            raise ExportError(reason="not_a_file", path=str(self.path))
        try:
            if self._target.exists() and not self._target.is_file():
                self.stream = self._target.open("wb")
            else:
                self._target = real_place(self._target)
                sweep_temporaries(self._target)
                name = f".{self._target.name}.{secrets.token_hex(4)}.tmp"
                self._temporary = self._target.with_name(name)
                self.stream = self._temporary.open("xb")
                if self._target.exists():
                    # At once: what only this person may read is not open to others meanwhile.
                    shutil.copymode(self._target, self._temporary)
        except OSError:
            raise self._error() from None
        return self

    def sha256(self) -> str:
        """The digest of what has been written, in hexadecimal digits; empty of a pipe or device."""
        if self._temporary is None:
            return ""
        self.stream.flush()
        with self._temporary.open("rb") as written:
            return hashlib.file_digest(written, "sha256").hexdigest()

    def put_in_place(self) -> None:
        """Ends the writing. It waits for the disk and may be done in a thread."""
        self.stream.flush()
        if self._temporary is None:
            return
        os.fsync(self.stream.fileno())
        self.stream.close()
        self._temporary.replace(self._target)
        self._temporary = None

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        """Takes away what was not put in its place.

        Raises:
            ExportError: in place of what the file system raised.
        """
        try:
            self.stream.close()
        except OSError as error:
            kind = kind or type(error)
        if self._temporary is not None:
            self._temporary.unlink(missing_ok=True)
        if kind is not None and issubclass(kind, OSError):
            raise self._error() from None

    def _error(self) -> ExportError:
        return ExportError(reason="cannot_write", path=str(self.path))

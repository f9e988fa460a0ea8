"""A file that is written whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path

from faceviewer.errors import ExportError


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Puts the chunks in the place of `path`.

    What stands there stays as it is until everything is written, and its mode is kept; a new file
    has the mode that the person's umask gives. A pipe or device is written to directly.

    Raises:
        ExportError: the path is a directory, or cannot be written.
    """
    target = path.expanduser()
    if target.is_dir():
        raise ExportError(reason="not_a_file", path=str(path))
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                stream.writelines(chunks)
        else:
            _replace(target.resolve(), chunks)
    except OSError:
        raise ExportError(reason="cannot_write", path=str(path)) from None


def _replace(target: Path, chunks: Iterable[bytes]) -> None:
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as stream:
            stream.writelines(chunks)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise

"""Files of the program's own: written whole or not at all, and for this person alone."""

import errno
import glob
import os
import stat
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

STALE_S: Final = 60.0
"""A temporary file this old belongs to a program that was ended half-way."""


def make_private_directory(directory: Path) -> None:
    """Makes a directory with those above it, each for this person alone whatever the umask is.

    One that exists keeps its mode: it may be shared with other things.

    Raises: OSError.
    """
    if directory.is_dir():
        return
    if directory.parent != directory:
        make_private_directory(directory.parent)
    with suppress(FileExistsError):
        directory.mkdir(mode=0o700)
        directory.chmod(0o700)
    if not directory.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "a file stands in its place")


def read_own_file(file: Path, limit_bytes: int) -> bytes | None:
    """The bytes of a file that can be one of ours: no pipe, which has no end, none too large.

    Raises: OSError.
    """
    with open(file, "rb", opener=_open_at_once) as stream:
        found = os.fstat(stream.fileno())
        can_be_ours = stat.S_ISREG(found.st_mode) and found.st_size <= limit_bytes
        return stream.read(limit_bytes) if can_be_ours else None


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def sweep_temporaries(file: Path) -> None:
    """Removes what killed writers of this file left; a young one may still be at work."""
    oldest = time.time() - STALE_S
    with suppress(OSError):
        for left in real_place(file).parent.glob(f".{glob.escape(file.name)}.*.tmp"):
            if left.stat().st_mtime < oldest:
                left.unlink()


def real_place(file: Path) -> Path:
    """Where a file is written that may be a link; a link in a circle is the place itself."""
    return Path(os.path.realpath(file))


def write_private_file(file: Path, pieces: Iterable[bytes]) -> None:
    """Puts the pieces in the place of `file`, with mode 0600. It waits for the disk.

    Raises: OSError; what stood there stays then, and nothing is left beside it.
    """
    # Before the first paint nothing is written.
    import tempfile  # noqa: PLC0415

    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".tmp", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_directory(file.parent)


def _sync_directory(directory: Path) -> None:
    """Makes the new name last; the file is in its place also where that cannot be had."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

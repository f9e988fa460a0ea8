"""Files of the program's own: written whole or not at all, and for this person alone."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


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

"""The system's own lock on an open file: given back however its holder ends, so never left over."""

import os
import sys
from typing import Final

PLACE_OF_LOCK: Final = 2**30
"""Far behind what is written: what is locked on Windows cannot be read by others."""


def is_locked_now(descriptor: int) -> bool:
    """Whether the lock is held by this descriptor from now on, or cannot be held by anyone."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows alone has it

            os.lseek(descriptor, PLACE_OF_LOCK, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - Windows does not have it

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True

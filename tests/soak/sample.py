"""What a process holds at a moment: memory, descriptors, threads, tasks, objects of both worlds."""

import asyncio
import ctypes
import functools
import gc
import re
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject
from PySide6.QtWidgets import QApplication

ADDED, REMOVED = 3, 4
"""Source: `qhooks_p.h` of Qt 6: the places of its hooks for objects that come and go."""

_Hook: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


class LivingObjects:
    """Counts every QObject of the process, also those that nobody in Python has heard of.

    `close` must be called before the interpreter ends.
    """

    def __init__(self) -> None:
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath))
        library = ctypes.CDLL(str(folder / "libQt6Core.so.6"))
        self._hooks = (ctypes.c_void_p * 8).in_dll(library, "qtHookData")
        self._alive: set[int] = set()
        self._calls = (_Hook(self._add), _Hook(self._remove))
        self._hooks[ADDED] = ctypes.cast(self._calls[0], ctypes.c_void_p).value
        self._hooks[REMOVED] = ctypes.cast(self._calls[1], ctypes.c_void_p).value

    def _add(self, address: int) -> None:
        self._alive.add(address)

    def _remove(self, address: int) -> None:
        self._alive.discard(address)

    @property
    def count(self) -> int:
        """How many of those made since the start of the counting are there."""
        return len(self._alive)

    def close(self) -> None:
        """Stops counting."""
        self._hooks[ADDED] = self._hooks[REMOVED] = None


def take_sample(living: LivingObjects) -> tuple[dict[str, int], Counter[str]]:
    """The figures by name, and the objects of both worlds by type.

    What only waits to be freed is freed first, and what is kept within a bound to be faster later.
    """
    _empty_bounded_caches()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    figures = {
        "memory KB": _resident_kb(),
        "descriptors": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "threads": threading.active_count(),
        "tasks": len(asyncio.all_tasks()),
        "QObjects": living.count,
        "widgets": len(QApplication.allWidgets()),
        "blocks": sys.getallocatedblocks(),
    }
    return figures, _objects_by_type()


def _empty_bounded_caches() -> None:
    re.purge()
    gc.unfreeze()  # what the start made is not looked at else
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper):  # noqa: SLF001 - what `lru_cache` makes
            parameters = getattr(each, "cache_parameters", None)
            if parameters is None or parameters()["maxsize"] is not None:
                each.cache_clear()


def _resident_kb() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def _objects_by_type() -> Counter[str]:
    found: Counter[str] = Counter()
    for each in gc.get_objects():
        kind = type(each)
        found[f"{kind.__module__}.{kind.__qualname__}"] += 1
    found.update(
        f"widget {widget.metaObject().className()}" for widget in QApplication.allWidgets()
    )
    roots = [QApplication.instance(), *QApplication.topLevelWidgets()]
    for root in filter(None, roots):
        found.update(
            f"child {child.metaObject().className()}" for child in root.findChildren(QObject)
        )
    return found

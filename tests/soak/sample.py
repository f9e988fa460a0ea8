"""What a process holds at a moment: memory, descriptors, threads, tasks, objects of both worlds."""

import asyncio
import functools
import gc
import re
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


def take_sample() -> tuple[dict[str, int], Counter[str]]:
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
        "QObjects": sum(1 for _ in _qt_objects()),
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
        # The same text each time: the samples are kept, and are not to grow by themselves.
        found[sys.intern(f"{kind.__module__}.{kind.__qualname__}")] += 1
    found.update(
        sys.intern(f"widget {widget.metaObject().className()}")
        for widget in QApplication.allWidgets()
    )
    return found


def _qt_objects() -> Iterator[QObject]:
    """Every object of Qt that Python has made and that is still there.

    Not by Qt's hooks for objects that come and go: threads of Qt's own that paint would wait in
    them for Python, which waits for what they paint. Nor by a search below the windows: it leaves
    an object of Python behind for each frame of a text document that it meets.
    """
    for each in gc.get_objects():
        if isinstance(each, QObject) and isValid(each):
            yield each

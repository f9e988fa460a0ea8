"""An error as lines of text that can be given away: which kind, and where in the code.

Never its text, which may hold an address, a header or a value; never locals, nor a line of source.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, TracebackType
from typing import Final

from faceviewer.errors import FaceviewerError
from faceviewer.plain_text import plain_line

FRAMES_MAX: Final = 40
"""Of a deeper stack the outer and the inner half of so many."""

ERRORS_MAX: Final = 12
"""So many of a chain or group are named."""

COMPLAINT_CHARS: Final = 120

_PACKAGES: Final = (f"site-packages{os.sep}", f"dist-packages{os.sep}")
_OURS: Final = f"{Path(__file__).parents[2]}{os.sep}"
_PYTHONS: Final = f"{Path(os.__file__).parent}{os.sep}"


class LoopComplaint(RuntimeError):
    """What asyncio has to tell without an error; its messages are fixed texts."""


def error_lines(error: BaseException) -> list[str]:
    """The error, what led to it, and for each the frames from the outermost inwards."""
    lines: list[str] = []
    for said, found in _chain(error):
        lines.append(f"{said}{kind_of(found)}{_facts(found)}")
        lines += (f"  {frame}" for frame in frames_of(found))
    return lines


def kind_of(error: BaseException) -> str:
    """The name of the error's class, with its module where it is not Python's own."""
    kind = type(error)
    known = kind.__module__ in ("builtins", "__main__")
    return kind.__qualname__ if known else f"{kind.__module__}.{kind.__qualname__}"


def frames_of(error: BaseException) -> list[str]:
    """Each frame as `file:line function`."""
    found = [f"{_place(code)}:{line} {code.co_qualname}" for code, line in _walk(error)]
    if len(found) > FRAMES_MAX:
        half = FRAMES_MAX // 2
        found = [*found[:half], "…", *found[-half:]]
    return found


def _chain(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    """The error, those it came from, and those it holds, each once and not endlessly."""
    waiting: list[tuple[str, BaseException]] = [("", error)]
    seen: set[int] = set()
    while waiting and len(seen) < ERRORS_MAX:
        said, found = waiting.pop(0)
        if id(found) in seen:
            continue
        seen.add(id(found))
        yield said, found
        if isinstance(found, BaseExceptionGroup):
            waiting += [("one of them: ", held) for held in found.exceptions]
        if found.__cause__ is not None:
            waiting.append(("because of ", found.__cause__))
        elif found.__context__ is not None and not found.__suppress_context__:
            waiting.append(("while handling ", found.__context__))


def _facts(error: BaseException) -> str:
    """What may be told of an error's values: our code, and numbers."""
    if isinstance(error, FaceviewerError):
        numbers = (
            f" {name}={value:g}"
            for name, value in error.values.items()
            if isinstance(value, int | float)
        )
        return f" {error.key}{''.join(numbers)}"
    if isinstance(error, LoopComplaint):
        return f" {plain_line(str(error), COMPLAINT_CHARS)}"
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return f" errno={error.errno}"
    return ""


def _walk(error: BaseException) -> Iterator[tuple[CodeType, int]]:
    step: TracebackType | None = error.__traceback__
    while step is not None:
        yield step.tb_frame.f_code, step.tb_lineno
        step = step.tb_next


def _place(code: CodeType) -> str:
    """A file by its place in the package that it belongs to; nothing of the person's folders."""
    name = code.co_filename
    for mark in _PACKAGES:
        if mark in name:
            return name.rpartition(mark)[2]
    for start in (_OURS, _PYTHONS):
        if name.startswith(start):
            return name.removeprefix(start)
    return os.path.basename(name)  # noqa: PTH119 - it may be no path, such as `<string>`

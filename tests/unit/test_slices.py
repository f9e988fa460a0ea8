"""Long work pauses, tells how far it is, gives its result, and can be cancelled where it pauses."""

import asyncio
from collections.abc import Callable
from itertools import count

import pytest

from faceviewer.slices import Steps, finish, in_slices


def counting(end: int, seen: list[int]) -> Steps[str]:
    for number in range(end):
        seen.append(number)
        yield number / end
    return "done"


def ticking(step_s: float = 0.001) -> Callable[[], float]:
    """A clock that goes on by a millisecond each time somebody looks at it."""
    ticks = count()
    return lambda: next(ticks) * step_s


def test_finish_runs_everything_at_once() -> None:
    seen: list[int] = []
    assert finish(counting(5, seen)) == "done"
    assert seen == [0, 1, 2, 3, 4]


def test_the_loop_goes_on_between_slices() -> None:
    seen: list[int] = []
    lengths: list[int] = []

    async def look_on() -> None:
        while True:
            lengths.append(len(seen))
            await asyncio.sleep(0)

    async def run() -> str:
        onlooker = asyncio.create_task(look_on())
        try:
            return await in_slices(counting(10, seen), slice_s=0.003, clock=ticking())
        finally:
            onlooker.cancel()

    assert asyncio.run(run()) == "done"
    assert lengths == [2, 4, 6, 8, 10]


def test_progress_is_told_once_a_slice() -> None:
    told: list[float] = []
    work = in_slices(counting(8, []), told.append, slice_s=0.003, clock=ticking())
    assert asyncio.run(work) == "done"
    assert told == [1 / 8, 3 / 8, 5 / 8, 7 / 8]


def test_work_that_cannot_tell_its_part_tells_none() -> None:
    def silent() -> Steps[int]:
        yield None
        return 1

    told: list[float] = []
    assert asyncio.run(in_slices(silent(), told.append, clock=ticking())) == 1
    assert told == []


def test_a_cancelled_task_ends_the_work_where_it_pauses() -> None:
    ended: list[str] = []

    def endless() -> Steps[None]:
        try:
            while True:
                yield None
        finally:
            ended.append("ended")

    async def run() -> None:
        task = asyncio.create_task(in_slices(endless(), clock=ticking()))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(run())
    assert ended == ["ended"]


def test_what_fails_inside_is_raised() -> None:
    def failing() -> Steps[None]:
        yield None
        raise ValueError("odd")

    with pytest.raises(ValueError, match="odd"):
        asyncio.run(in_slices(failing()))

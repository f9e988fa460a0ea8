"""Long work on the running loop, in slices so short that the window stays alive.

The interpreter's lock makes threads useless for work over many rows: a sort in a thread stalls the
window as much as one on the loop. So such work is a generator that pauses often. Who starts,
replaces and cancels it is not here: see `tasks.py`.
"""

import asyncio
from collections.abc import Callable, Generator
from time import perf_counter
from typing import Final, TypeVar

T = TypeVar("T")
Steps = Generator[float | None, None, T]
"""Work that pauses every millisecond or so, yields the part done (0 to 1) or None, and gives T."""

SLICE_S: Final = 0.003
"""For how long work goes on before the loop may do something else."""

Clock = Callable[[], float]


def finish(steps: Steps[T]) -> T:
    """The result of the work, run to its end at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


async def in_slices(
    steps: Steps[T],
    on_progress: Callable[[float], None] | None = None,
    slice_s: float = SLICE_S,
    clock: Clock = perf_counter,
) -> T:
    """The result of the work, run in slices between which the loop goes on.

    `on_progress` is told the part done once a slice. A cancelled task ends the work where it
    pauses, so that its own `finally` runs.
    """
    try:
        while True:
            done = None
            end_s = clock() + slice_s
            while clock() < end_s:
                done = next(steps)
            if on_progress is not None and done is not None:
                on_progress(done)
            await asyncio.sleep(0)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]
    finally:
        steps.close()

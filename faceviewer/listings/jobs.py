"""Work over all rows: at once where it is short, as a named task in slices where it is not."""

from collections.abc import Callable
from time import perf_counter
from typing import Final, TypeVar

from faceviewer.slices import Steps, finish, in_slices
from faceviewer.tasks import Tasks

T = TypeVar("T")

FIRST_SLICE_S: Final = 0.006
"""What is done within this is done at once, so that small tables know no waiting."""


def _nothing(_done: float) -> None:
    """Progress that nobody wants to know."""


class Jobs:
    """Runs the work of one table; a newer job of a name ends the older one.

    Without `tasks`, as on no loop, all work is done at once. `group` stands in front of the name of
    each task.
    """

    def __init__(
        self, tasks: Tasks | None = None, group: str = "", first_slice_s: float = FIRST_SLICE_S
    ) -> None:
        self._tasks = tasks
        self.group = group
        self._first_slice_s = first_slice_s

    def run(
        self,
        name: str,
        steps: Steps[T],
        take: Callable[[T], None],
        on_progress: Callable[[float], None] = _nothing,
    ) -> bool:
        """Does the work and hands its result to `take`; whether that has happened already."""
        self.cancel(name)
        tasks = self._tasks
        if tasks is None:
            take(finish(steps))
            return True
        end_s = perf_counter() + self._first_slice_s
        try:
            while perf_counter() < end_s:
                next(steps)
        except StopIteration as end:
            take(end.value)
            return True
        tasks.start(self.group + name, _go_on(steps, take, on_progress))
        return False

    def start(self, name: str, steps: Steps[None]) -> None:
        """Does work that nobody waits for, all of it later, unless it is being done already."""
        if self._tasks is None:
            finish(steps)
        elif not self.is_running(name):
            self._tasks.start(self.group + name, in_slices(steps))

    def cancel(self, name: str) -> None:
        """Ends the job of this name; what it has done is void."""
        if self._tasks is not None:
            self._tasks.cancel(self.group + name)

    def is_running(self, name: str) -> bool:
        """Whether a job of this name goes on."""
        return self._tasks is not None and self._tasks.is_running(self.group + name)


async def _go_on(
    steps: Steps[T], take: Callable[[T], None], on_progress: Callable[[float], None]
) -> None:
    take(await in_slices(steps, on_progress))

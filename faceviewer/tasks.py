"""The owner of running coroutines: the one place where a coroutine is started."""

import asyncio
from collections.abc import Callable, Coroutine

from faceviewer.errors import FaceviewerError

Work = Coroutine[object, object, object]


class Tasks:
    """Named tasks on one loop, else on the running one; a newer task of a name cancels the older.

    Our errors go to `on_error` with the task's name. Anything else is a bug: it goes to the loop's
    exception handler.
    """

    def __init__(
        self,
        on_error: Callable[[str, FaceviewerError], None],
        loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._on_error = on_error
        self._loop = loop
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._ending: set[asyncio.Task[None]] = set()

    def start(self, name: str, work: Work) -> None:
        """Starts a coroutine under a name."""
        self.cancel(name)
        loop = self._loop or asyncio.get_running_loop()
        task = loop.create_task(self._run(name, work), name=name)
        self._tasks[name] = task
        task.add_done_callback(self._forget)
        # Work that was cancelled before it began would warn that nobody awaited it.
        task.add_done_callback(lambda _: work.close())

    def cancel(self, name: str) -> None:
        """Cancels the task of this name, if one runs."""
        task = self._tasks.pop(name, None)
        if task is not None:
            self._ending.add(task)
            task.cancel()

    def cancel_group(self, prefix: str) -> None:
        """Cancels every task whose name starts so."""
        for name in [name for name in self._tasks if name.startswith(prefix)]:
            self.cancel(name)

    def is_running(self, name: str) -> bool:
        """Whether a task of this name runs."""
        return name in self._tasks

    def when_ended(self, name: str, tell: Callable[[], None]) -> None:
        """Tells once that the task that runs under this name came to its end, if it does."""
        task = self._tasks.get(name)
        if task is not None:
            task.add_done_callback(lambda ended: None if ended.cancelled() else tell())

    async def wait(self, name: str) -> None:
        """Returns when no task of this name runs. Who gives up waiting does not end the task."""
        while (task := self._tasks.get(name)) is not None:
            await asyncio.wait([task])

    async def close(self) -> None:
        """Cancels all tasks, also those that start meanwhile, and waits until they have ended."""
        while self._tasks or self._ending:
            self.cancel_group("")
            await asyncio.wait(self._ending)

    async def _run(self, name: str, work: Work) -> None:
        try:
            await work
        except FaceviewerError as error:
            self._on_error(name, error.forget_origin())

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._ending.discard(task)
        if self._tasks.get(task.get_name()) is task:
            del self._tasks[task.get_name()]
        if not task.cancelled() and (error := task.exception()) is not None:
            task.get_loop().call_exception_handler(
                {"message": f"task {task.get_name()} failed", "exception": error, "task": task}
            )

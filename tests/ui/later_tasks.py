"""Tasks that begin when a test says so, so that what is seen meanwhile can be seen."""

import asyncio

from typing_extensions import override

from faceviewer.tasks import Tasks, Work


class LaterTasks(Tasks):
    """Keeps what was started; `settle` runs it to its end."""

    def __init__(self) -> None:
        super().__init__(lambda _name, error: self.errors.append(error))
        self.errors: list[Exception] = []
        self._waiting: dict[str, Work] = {}

    @property
    def names(self) -> list[str]:
        """What waits."""
        return list(self._waiting)

    @override
    def start(self, name: str, work: Work) -> None:
        self.cancel(name)
        self._waiting[name] = work

    @override
    def cancel(self, name: str) -> None:
        work = self._waiting.pop(name, None)
        if work is not None:
            work.close()

    def settle(self) -> None:
        """Run what waits, and what that starts, until nothing does."""
        while self._waiting:
            _, work = self._waiting.popitem()
            asyncio.run(_awaited(work))


async def _awaited(work: Work) -> None:
    await work

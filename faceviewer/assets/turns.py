"""Who may go on: at most so many at once, and of those who wait the newest first."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class NewestFirst:
    """Lets `most` in at a time. Rows scroll by, and what was wished last is what is looked at."""

    def __init__(self, most: int) -> None:
        self._free = most
        self._waiting: list[asyncio.Future[None]] = []

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Waits for a place, and holds it for as long as the block lasts."""
        await self._enter()
        try:
            yield
        finally:
            self._leave()

    async def _enter(self) -> None:
        if self._free:
            self._free -= 1
            return
        place = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            await place
        except asyncio.CancelledError:
            if place.cancelled():
                with suppress(ValueError):  # it was passed over in the same moment
                    self._waiting.remove(place)
            else:  # it was given a place in the same moment, which goes to the next
                self._leave()
            raise

    def _leave(self) -> None:
        while self._waiting:
            place = self._waiting.pop()
            if not place.done():
                place.set_result(None)
                return
        self._free += 1

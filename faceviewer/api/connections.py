"""Connections kept open for the next request. Which library makes them is not known here."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from typing import Generic, Protocol, TypeVar


class Closable(Protocol):
    """What carries requests."""

    async def aclose(self) -> None:
        """Ends its connection."""


C = TypeVar("C", bound=Closable)


class Connections(Generic[C]):
    """Owns what carries requests, one request on each at a time, and at most so many at once.

    A pool of the library's own looks at all of its connections with each request, which is a fifth
    of the time of sixteen at once.
    """

    def __init__(self, most: int, kept_s: float) -> None:
        self._most = most
        self._room = asyncio.Semaphore(most)
        self._kept_s = kept_s
        self._free: dict[str, list[tuple[float, C]]] = {}
        self._is_closed = False

    @contextlib.asynccontextmanager
    async def one(self, way: str, make: Callable[[], C]) -> AsyncIterator[C]:
        """One that leads this way and that nobody uses, made where there is none.

        WORKAROUND(httpcore 1.0.9): a cancellation may leave a connection stuck, until every request
        fails for want of one (encode/httpcore#1093). So one whose request was cancelled is not used
        again; shown by `test_cancelled_requests_do_not_wear_out_the_transport`.
        """
        async with self._room:
            client = await self._take(way) or make()
            try:
                yield client
            except asyncio.CancelledError:
                await client.aclose()
                raise
            except BaseException:
                await self._give_back(way, client)
                raise
            await self._give_back(way, client)

    async def close(self) -> None:
        """Ends every connection: idle ones now, those in use with the request on them."""
        self._is_closed = True
        free, self._free = self._free, {}
        for kept in free.values():
            for _, client in kept:
                await client.aclose()

    async def _take(self, way: str) -> C | None:
        """The one used last; those that nobody has used for long are ended."""
        kept = self._free.get(way, [])
        oldest = time.monotonic() - self._kept_s
        while kept and kept[0][0] < oldest:
            await kept.pop(0)[1].aclose()
        found = kept.pop()[1] if kept else None
        self._drop_empty(way)
        return found

    async def _give_back(self, way: str, client: C) -> None:
        if self._is_closed:
            await client.aclose()
        else:
            self._free.setdefault(way, []).append((time.monotonic(), client))
            await self._end_spare()

    async def _end_spare(self) -> None:
        """Ends those unused for longest, as soon as more are kept than may ever work at once.

        Their way may never be asked for again: files lie on any number of hosts.
        """
        while sum(map(len, self._free.values())) > self._most:
            way = min(self._free, key=lambda each: self._free[each][0][0])
            _, client = self._free[way].pop(0)
            self._drop_empty(way)
            await client.aclose()

    def _drop_empty(self, way: str) -> None:
        if not self._free.get(way, True):
            del self._free[way]

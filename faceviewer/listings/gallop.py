"""The adaptive walk: several requests at once load all of a listing, each row exactly once.

Which parts of time are asked for, and what shows that nothing was lost, is in `tiles.py`. How a
page is asked for, and who is told of rows, is the listing's.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from faceviewer.errors import (
    AddressWrong,
    AnswerTooLarge,
    AnswerUnreadable,
    Redirected,
    RequestRefused,
    RequestTooLong,
    ServerFailed,
    TooManyRequests,
)
from faceviewer.filters import FacesQuery
from faceviewer.listings.loaded import PAGES_MAX, Loaded, NewAndNewer
from faceviewer.listings.rows import known_rows
from faceviewer.listings.tiles import TOP_TICK, DoubtError, Tile, Tiles, read_tick
from faceviewer.records import ARRAY_FORM, Page
from faceviewer.slices import Steps, in_slices

SERIAL_PAGES: Final = 16
"""How many pages come one after the other before anything else is asked."""

_READ_AT_ONCE: Final = 500
_REFUSALS: Final = (
    *(AddressWrong, AnswerTooLarge, AnswerUnreadable),
    *(Redirected, RequestRefused, RequestTooLong),
)

Ask = Callable[[FacesQuery], Awaitable[Page]]


def may_gallop(query: FacesQuery, loaded: Loaded, workers: int) -> bool:
    """Whether the rest of a listing may be asked for in parts."""
    if loaded.tiles is not None:
        return True
    is_by_date = query.sort_by == "when_created" or not (query.sort_by or query.order)
    is_long = loaded.pages >= SERIAL_PAGES and bool(loaded.next) and not loaded.start
    return workers > 1 and is_by_date and is_long and loaded.doubt is None


class Gallop:
    """One run of the adaptive walk over what is loaded; its tiles stay there for the next run.

    `ask` gives the page of a query, `tell` is told of each page's rows.
    """

    def __init__(
        self,
        query: FacesQuery,
        loaded: Loaded,
        workers: int,
        ask: Ask,
        tell: Callable[[NewAndNewer], None],
    ) -> None:
        self._query = query
        self._loaded = loaded
        self._workers = workers
        self._ask = ask
        self._tell = tell
        self._busy: set[Tile] = set()
        self._changed = asyncio.Event()
        self._is_suspect = False

    async def run(self) -> None:
        """Loads all that is missing, and proves that it is all.

        Where the service does not do what this relies on, the serial walk has to go on.

        Raises:
            FaceviewerError: a request failed; what is missing stays noted.
        """
        await self._carefully(self._load_all)

    async def step(self) -> None:
        """Loads one more page; else as `run`."""
        await self._carefully(self._load_page)

    async def _carefully(self, load: Callable[[Tiles], Awaitable[None]]) -> None:
        loaded = self._loaded
        try:
            if loaded.tiles is None:
                loaded.begin_walk(await in_slices(_begin(self._query, loaded)))
            assert loaded.tiles is not None
            await load(loaded.tiles)
        except DoubtError as doubt:
            loaded.give_up(doubt.reason)
        except ServerFailed:
            if self._is_suspect:
                loaded.give_up("refused")  # so that the next try does without
            raise

    async def _load_all(self, tiles: Tiles) -> None:
        # WORKAROUND(CPython 3.11, 3.12): a group that fails forgets a cancellation of its task, or
        # leaves the task marked as cancelled, so it has one of its own; shown by
        # `test_a_stop_beside_a_doubt_is_still_a_stop`.
        failures = await asyncio.create_task(self._work_together(tiles))
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise asyncio.CancelledError
        # A doubt comes last: the next try has it again.
        for failure in sorted(failures, key=lambda failure: isinstance(failure, DoubtError)):
            raise failure
        await self._finish(tiles)

    async def _work_together(self, tiles: Tiles) -> Sequence[BaseException]:
        """Runs the workers to their end; why it came early, if it did."""
        try:
            async with asyncio.TaskGroup() as group:
                for number in range(self._workers):
                    group.create_task(self._work(tiles, is_scout=number == 1))
        except BaseExceptionGroup as failures:
            return failures.exceptions
        return ()

    async def _load_page(self, tiles: Tiles) -> None:
        if tiles.unfinished:
            await self._walk_on(tiles, tiles.unfinished[0])
        if not tiles.unfinished:
            if tiles.end is None:
                await self._find_end(tiles)
            await self._finish(tiles)

    # The workers

    async def _work(self, tiles: Tiles, *, is_scout: bool) -> None:
        if is_scout and tiles.end is None:
            await self._find_end(tiles)
        while (tile := await self._free_tile(tiles)) is not None:
            try:
                while not tile.is_done:
                    await self._walk_on(tiles, tile)
            except TooManyRequests:
                # Fewer at once may be taken; only the last one has to give up.
                self._workers -= 1
                if not self._workers:
                    raise
                return
            finally:
                self._busy.discard(tile)
                self._wake()

    async def _free_tile(self, tiles: Tiles) -> Tile | None:
        """A tile that nobody walks, cut off from another one if need be; None when all is done."""
        while tiles.unfinished:
            free = (tile for tile in tiles.unfinished if tile not in self._busy)
            tile = next(free, None) or tiles.cut(self._workers)
            if tile is not None:
                self._busy.add(tile)
                return tile
            await self._changed.wait()
        return None

    def _wake(self) -> None:
        """Lets those who found nothing to do look again."""
        self._changed.set()
        self._changed = asyncio.Event()

    # Pages

    async def _find_end(self, tiles: Tiles) -> None:
        page = await self._page(tiles, tiles.end_query())
        self._keep(page)
        tiles.take_end(page)
        self._wake()

    async def _walk_on(self, tiles: Tiles, tile: Tile) -> list[str]:
        """Takes the next page of a tile; the ids that nothing brought before."""
        if self._loaded.pages >= PAGES_MAX:
            raise DoubtError("token")
        page = await self._page(tiles, tiles.query_of(tile))
        if page.form == ARRAY_FORM:
            raise DoubtError("token")
        ticks = tiles.read(page)
        tiles.check(tile, ticks)
        new = self._keep(page)
        tiles.take(tile, known_rows(self._loaded.by_id, page.rows), ticks, page.next)
        self._wake()
        return new

    async def _page(self, tiles: Tiles, query: FacesQuery) -> Page:
        try:
            return await self._ask(query)
        except _REFUSALS:
            raise DoubtError("refused") from None
        except ServerFailed:
            # It may be the range or the order that breaks the service, if none ever worked.
            self._is_suspect = not tiles.answers and replace(query, next="") != self._query
            raise

    def _keep(self, page: Page) -> list[str]:
        rows = self._loaded.add_rows(page)
        self._tell(rows)
        return [row.id for row in rows[0]]

    # The end

    async def _finish(self, tiles: Tiles) -> None:
        """Asks for what was made meanwhile, and proves that no row is missing."""
        if tiles.query.order == "desc":
            tile = tiles.begin_again()
            while not tile.is_done and await self._walk_on(tiles, tile):
                pass
        rows = await in_slices(tiles.merged())
        await in_slices(tiles.prove(rows))
        if len(rows) != len(self._loaded.by_id):
            raise DoubtError("end")
        self._loaded.end_walk(rows)


def _begin(query: FacesQuery, loaded: Loaded) -> Steps[Tiles]:
    """The walk that goes on after the serial one, or begins anew where that has another order.

    Raises:
        DoubtError: a date that cannot be read, or rows that do not stand in the order asked for.
    """
    if loaded.unreadable:
        raise DoubtError("date")
    ticks = []
    for number, record in enumerate(loaded.records):
        ticks.append(read_tick(record, 1))
        if number % _READ_AT_ONCE == 0:
            yield None
    order = query.order or ("asc" if query.sort_by and _is_rising(ticks) else "desc")
    sign = 1 if order == "desc" else -1
    if not _is_rising([-sign * tick for tick in ticks]):
        if query.sort_by:
            raise DoubtError("order")
        return Tiles(query, order, Tile(top=None, cut=None, at=TOP_TICK))
    return Tiles(query, order, _first_tile(loaded, sign * ticks[0], sign * ticks[-1]))


def _first_tile(loaded: Loaded, top: int, at: int) -> Tile:
    """The tile that goes on along the tokens of the serial walk."""
    return Tile(
        top=None,
        cut=None,
        at=at,
        span=max(1.0, (top - at) / loaded.pages),
        trail=loaded.trail.copy(),
        rows=dict(loaded.by_id),
        pages=loaded.pages,
    )


def _is_rising(ticks: list[int]) -> bool:
    return all(one <= other for one, other in pairwise(ticks))

"""One listing: all pages of one query, as far as they have been loaded.

It follows `next`, adds rows once each, keeps what it has when a page fails, and says truthfully how
much of the whole it holds. How rows are sorted or shown is not its business.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Final, Literal, Protocol

from faceviewer.api.exchange import Exchange
from faceviewer.errors import FaceviewerError, RequestRefused, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.listings.gallop import Gallop, may_gallop
from faceviewer.listings.loaded import Difference, Loaded, NewAndNewer, compare
from faceviewer.listings.pace import Pace
from faceviewer.listings.rows import take_content
from faceviewer.listings.trail import Trail
from faceviewer.records import Page, Record, Sink
from faceviewer.slices import in_slices

Fetch = Callable[[FacesQuery, Callable[[Exchange], None], Sink], Awaitable[Page]]
"""Asks for one page, whose rows may go into the sink while they come.

For collections the query is not looked at; faces do not use the sink.
"""


RATE_AFTER_S: Final = 1.0
"""From when on a load says how fast it is."""

LEFT_AFTER: Final = 0.05
"""The part of the time that must have been walked before the rest is estimated."""


class Phase(Enum):
    """What a listing is doing, or how its last load ended."""

    NOT_LOADED = "not_loaded"
    LOADING = "loading"
    LOADED = "loaded"
    STOPPED = "stopped"
    FAILED = "failed"


Goal = Literal["first", "more", "all", "again"]


@dataclass(frozen=True, slots=True)
class State:
    """What a listing is doing, or how its last load ended.

    Attributes:
        goal: what the running or last load is or was for.
        page_number: the page that is being asked for, or that failed; the first is 1.
        error: why the last load failed.
        exchange: the request under way or last ended, with the wait before another try.
        held_until: until when all requests wait, so that half of the limit is left to others.
    """

    phase: Phase = Phase.NOT_LOADED
    goal: Goal = "first"
    page_number: int = 0
    error: FaceviewerError | None = None
    exchange: Exchange | None = None
    held_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the load of everything is.

    Attributes:
        rows: how many rows it has brought up to now.
        rows_per_s: how fast they came, None in its first moments.
        covered: the part of the time between the newest and the oldest row that has been walked.
        left_s: how long the rest may take; as `covered`, None where it cannot be known.
        at_once: how many requests may be under way at the same time.
    """

    rows: int
    rows_per_s: float | None = None
    covered: float | None = None
    left_s: float | None = None
    at_once: int = 1


class Listener(Protocol):
    """Who follows a listing."""

    def rows_replaced(self, difference: Difference | None) -> None:
        """The rows are others now; `difference` tells what a repeated query changed."""

    def rows_appended(self, rows: list[Record]) -> None:
        """These rows came at the end."""

    def rows_changed(self, rows: list[Record]) -> None:
        """These rows have newer content in their old places."""

    def rows_reordered(self) -> None:
        """The same rows; `Listing.records` stands in another order now."""

    def state_changed(self) -> None:
        """`Listing.state` is another."""


class _SupersededError(Exception):
    """A newer load has begun, so this answer is not taken."""


class Listing:
    """The rows of one query and how complete they are.

    A load changes the rows in one step after each answer, so that a cancelled or failed one leaves
    what was there. The newest load wins: a late answer of an older one is not taken.

    Attributes:
        query: what the rows were asked with; `next` is never set in it.
        state: what the listing is doing, or how its last load ended.
        loaded: the rows and all that is known of them.
        workers: how many requests at once load everything, where that is possible.
    """

    def __init__(
        self,
        kind: Kind,
        fetch: Fetch,
        workers: int = 1,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.kind: Kind = kind
        self.service: ServiceName = "verifik" if kind == "collections" else "blockv"
        self.query = FacesQuery()
        self._wanted = self.query
        self.state = State()
        self.loaded = Loaded()
        self._fetch = fetch
        self.workers = workers
        self._now = now
        self._pace = Pace(now, sleep, self._hold)
        self._course: _Course | None = None
        self._listeners: list[Listener] = []
        self._load_number = 0
        self._settled = asyncio.Event()
        self._settled.set()

    @property
    def records(self) -> list[Record]:
        """The loaded rows in the server's order."""
        return self.loaded.records

    @property
    def has_more(self) -> bool:
        """Whether the service said that more rows exist."""
        return self.loaded.has_more

    @property
    def is_loaded(self) -> bool:
        """Whether anything has arrived."""
        return self.loaded.is_loaded

    @property
    def is_complete(self) -> bool:
        """Whether these are all rows of the query, as of the time they were asked for."""
        loaded = self.loaded
        is_cut = loaded.has_more or loaded.is_broken or loaded.is_partial or loaded.start
        return self.is_loaded and not is_cut

    @property
    def is_loading(self) -> bool:
        """Whether a load is under way."""
        return self.state.phase is Phase.LOADING

    @property
    def is_token_refused(self) -> bool:
        """Whether the service no longer takes the next token, so that only a new start helps."""
        goes_on = self.state.goal in ("more", "all") and self.has_more
        return goes_on and isinstance(self.state.error, RequestRefused)

    def find(self, record_id: str) -> Record | None:
        """The loaded record with this id."""
        return self.loaded.by_id.get(record_id)

    def is_newest_first(self) -> bool:
        """Whether that order was asked for, or is seen in the rows."""
        if self.query.sort_by or self.query.order:
            return (self.query.sort_by, self.query.order) == ("when_created", "desc")
        return self.loaded.is_seen_newest_first()

    def progress(self) -> Progress | None:
        """How far the running load of everything is; None when there is none."""
        if self._course is None or not self.is_loading or self.state.goal not in ("all", "again"):
            return None
        return self._course.progress(self._now(), self.workers)

    def add_listener(self, listener: Listener) -> None:
        """Tells this listener of each change from now on."""
        self._listeners.append(listener)

    def forget_listeners(self) -> None:
        """Tells nobody anything more: whoever looked at this listing is gone."""
        self._listeners.clear()

    async def load(self, query: FacesQuery) -> None:
        """Asks for the first page of a query; the rows are replaced when it is here."""
        self._wanted = query
        await self._run("first", self._load_first)

    def show_kept(self, query: FacesQuery, loaded: Loaded) -> None:
        """Shows the rows of an earlier run, as they were then."""
        self._load_number += 1
        self.query = self._wanted = query
        self._replace(loaded, None)
        self._set_state(State(Phase.LOADED))

    async def load_more(self) -> None:
        """Asks for the next page and appends it; rows of an earlier run are asked for anew."""
        if self.loaded.is_kept:
            await self.load_again()
        else:
            await self._run("more", self._append_page)

    async def load_all(self) -> None:
        """Goes on to the end; what has arrived stays, however it ends."""
        await self._run("all", self._load_rest)

    async def load_again(self) -> None:
        """Asks the same query again, as far as it was loaded; the old rows stay until then."""
        await self._run("again", self._load_again)

    async def retry(self) -> None:
        """Goes on where the last load broke off."""
        if self.state.goal == "all":
            await self.load_all()
        elif not self.is_loaded or self.state.goal == "first":
            await self.load(self._wanted)
        elif self.state.goal == "more" and self.has_more:
            await self.load_more()
        else:
            await self.load_again()

    async def refresh(self, record_id: str) -> bool:
        """Asks for one face by its id and takes its newer content; whether it still exists.

        Raises:
            FaceviewerError: the request failed; the row stays as it was.
        """
        unseen = _Intake(Loaded)
        page = await self._fetch(FacesQuery(id=record_id, limit=1), lambda _: None, unseen)
        known = self.find(record_id)
        found = [record for record in page.rows if record.id == record_id]
        if known is not None and found:
            take_content(known, found[0])
            self._tell(lambda listener: listener.rows_changed([known]))
        return bool(found)

    def take(self, query: FacesQuery, page: Page) -> None:
        """Takes an answer that came elsewhere as all of a query; a running load is void."""
        self._load_number += 1
        loaded = Loaded(asked=self._now(), ended=self._now())
        loaded.add(page)
        self.query = self._wanted = query
        self._replace(loaded, None)
        self._set_state(State(Phase.LOADED))

    async def settled(self) -> None:
        """Returns when no load is under way."""
        await self._settled.wait()

    def forget(self) -> None:
        """Drops all rows and goes back to "not loaded"."""
        self._load_number += 1
        self._replace(Loaded(), None)
        self._set_state(State())

    async def _run(self, goal: Goal, steps: Callable[[int], Awaitable[None]]) -> None:
        """Runs a load and keeps the state true, however it ends."""
        self._load_number += 1
        number, self._course = self._load_number, None
        self._set_state(State(Phase.LOADING, goal))
        end = Phase.FAILED
        error: FaceviewerError | None = None
        try:
            await steps(number)
            end = Phase.LOADED
        except _SupersededError:
            return
        except asyncio.CancelledError:
            end = Phase.STOPPED
            raise
        except FaceviewerError as failure:
            error = failure.forget_origin()
        finally:
            if number == self._load_number:
                self._set_state(replace(self.state, phase=end, error=error))

    async def _load_first(self, number: int) -> None:
        query = self._wanted
        intake = _Intake(
            lambda: Loaded(start=query.next, trail=Trail(query.next)),
            lambda loaded, rows: self._show_part(number, query, loaded, rows),
        )
        loaded = await self._take_first(number, query, intake)
        if self.loaded is not loaded:
            self.query = replace(query, next="")
            self._replace(loaded, None)
        loaded.check_token(self.service)
        if not loaded.records and loaded.next:
            await self._append_page(number)

    async def _take_first(self, number: int, query: FacesQuery, intake: "_Intake") -> Loaded:
        """What the first page gives, with all that came before its end."""
        query = replace(query, next=intake.loaded.next)
        answer = await self._ask(number, query, intake.loaded, intake)
        loaded = intake.loaded
        rows = loaded.add(answer.page, self._page_limit(query))
        answer.note_in(loaded)
        self._tell_rows(loaded, rows)
        return loaded

    def _page_limit(self, query: FacesQuery) -> int:
        """How many rows a page of this query may have; 0 for collections, which have no pages."""
        return query.limit if self.kind == "faces" else 0

    def _show_part(self, number: int, query: FacesQuery, loaded: Loaded, rows: NewAndNewer) -> None:
        """Shows rows of an answer that is still coming: the first ones in place of the old."""
        if number != self._load_number:
            return
        if self.loaded is loaded:
            self._tell_rows(loaded, rows)
        else:
            self.query = replace(query, next="")
            self._replace(loaded, None)

    async def _append_page(self, number: int) -> None:
        """Appends the next page; an empty one with a token is no end, so the walk goes on."""
        loaded = self.loaded
        while True:
            known = len(loaded.records)
            if loaded.tiles is not None:
                await self._gallop(number, loaded, is_step=True)
            else:
                await self._walk_on(number, loaded)
            if len(loaded.records) > known or not loaded.has_more:
                return

    async def _load_rest(self, number: int) -> None:
        if not self.is_loaded or self.loaded.is_partial or self.loaded.is_kept:
            await self._load_first(number)
        await self._load_to_end(number, self.loaded)

    async def _load_again(self, number: int) -> None:
        old = self.loaded
        is_part = old.has_more or old.is_broken
        intake = _Intake(lambda: Loaded(start=old.start, trail=Trail(old.start)))
        loaded = await self._take_first(number, self.query, intake)
        loaded.check_token(self.service)
        if not is_part:
            await self._load_to_end(number, loaded)
        while loaded.has_more and len(loaded.records) < len(old.records):
            await self._walk_on(number, loaded)
        is_whole = self.is_complete and not loaded.has_more
        difference = await in_slices(compare(old, loaded, is_whole=is_whole))
        self._check_number(number)
        self._replace(loaded, difference)

    async def _load_to_end(self, number: int, loaded: Loaded) -> None:
        """All that is missing: in parts at once where that is safe, else page by page."""
        self._course = _Course(loaded, self._now())
        try:
            while loaded.has_more:
                if may_gallop(self.query, loaded, self.workers):
                    await self._gallop(number, loaded)
                else:
                    await self._walk_on(number, loaded)
        finally:
            if loaded.confirmed is not None and loaded.is_as_arrived:
                loaded.sort()
                self._tell_order(loaded)

    async def _walk_on(self, number: int, loaded: Loaded) -> None:
        """Takes the next page of the serial walk."""
        answer = await self._ask(number, replace(self.query, next=loaded.next), loaded)
        rows = loaded.add(answer.page, self._page_limit(self.query))
        answer.note_in(loaded)
        self._tell_rows(loaded, rows)
        loaded.check_token(self.service)
        self._keep_confirmed(loaded)

    def _keep_confirmed(self, loaded: Loaded) -> None:
        """At the end of a serial walk that had to step in, its rows are those that count."""
        if not loaded.next and loaded.confirmed is not None:
            is_less = loaded.end_serial_walk()
            self._tell_order(loaded, is_less=is_less)

    async def _gallop(self, number: int, loaded: Loaded, *, is_step: bool = False) -> None:
        """Takes the rest, or one more page, by the adaptive walk."""

        async def ask(query: FacesQuery) -> Page:
            answer = await self._ask(number, query, loaded)
            answer.note_in(loaded)
            return answer.page

        def tell(rows: NewAndNewer) -> None:
            self._tell_rows(loaded, rows)

        gallop, arrived = Gallop(self.query, loaded, self.workers, ask, tell), loaded.records
        try:
            await (gallop.step() if is_step else gallop.run())
        finally:
            if loaded.confirmed is None:
                loaded.sort()
            if loaded.records is not arrived:
                self._tell_order(loaded)
        self._keep_confirmed(loaded)

    async def _ask(
        self, number: int, query: FacesQuery, loaded: Loaded, sink: Sink | None = None
    ) -> "_Answer":
        """The answer to a query, asked for when it may be."""
        self._set_page_number(loaded.pages + 1)
        exchanges: list[Exchange] = []

        def report(exchange: Exchange) -> None:
            exchanges[:] = [exchange]
            self._pace.note(exchange)
            if number == self._load_number:
                self._note(exchange)

        if self._is_long:
            await self._pace.turn()
        else:
            self._pace.count()
        asked = self._now()
        try:
            page = await self._fetch(query, report, sink or _Intake(Loaded))
        finally:
            self._pace.end(exchanges[0].rate if exchanges else None)
        self._check_number(number)
        size_bytes = exchanges[0].size_bytes if exchanges else 0
        return _Answer(page, asked, self._now(), size_bytes)

    def _check_number(self, number: int) -> None:
        if number != self._load_number:
            raise _SupersededError

    def _replace(self, loaded: Loaded, difference: Difference | None) -> None:
        self.loaded = loaded
        self._tell(lambda listener: listener.rows_replaced(difference))

    def _set_state(self, state: State, *, is_told: bool = True) -> None:
        self.state = state
        if not is_told:
            return
        if self.is_loading:
            self._settled.clear()
        else:
            self._settled.set()
        self._tell(lambda listener: listener.state_changed())

    def _set_page_number(self, number: int) -> None:
        self._set_state(replace(self.state, page_number=number), is_told=not self._is_long)

    def _note(self, exchange: Exchange) -> None:
        """Shows a request, unless another one waits for its next try."""
        shown = self.state.exchange
        was_waiting, is_waiting = _is_waiting(shown), _is_waiting(exchange)
        if is_waiting or not was_waiting or shown is exchange:
            is_told = not self._is_long or is_waiting or was_waiting
            self._set_state(replace(self.state, exchange=exchange), is_told=is_told)

    @property
    def _is_long(self) -> bool:
        """Whether so many pages come that nobody wants to be told of each request."""
        return self.state.goal in ("all", "again")

    def _hold(self, until: datetime | None) -> None:
        if until != self.state.held_until:
            self._set_state(replace(self.state, held_until=until))

    def _tell_rows(self, loaded: Loaded, rows: NewAndNewer) -> None:
        if loaded is not self.loaded:
            return
        new, newer = rows
        for listener in self._listeners:
            listener.rows_appended(new)
            if newer:
                listener.rows_changed(newer)

    def _tell_order(self, loaded: Loaded, *, is_less: bool = False) -> None:
        if loaded is not self.loaded:
            return
        if is_less:
            self._tell(lambda listener: listener.rows_replaced(None))
        else:
            self._tell(lambda listener: listener.rows_reordered())

    def _tell(self, tell: Callable[[Listener], None]) -> None:
        for listener in self._listeners:
            tell(listener)


def _is_waiting(exchange: Exchange | None) -> bool:
    return exchange is not None and exchange.state == "waiting"


@dataclass(slots=True)
class _Course:
    """Where and when the running load of everything began."""

    loaded: Loaded
    started: datetime
    rows: int = 0
    walked: datetime | None = None
    covered: float = 0.0

    def __post_init__(self) -> None:
        self.rows = len(self.loaded.records)

    def progress(self, now: datetime, workers: int) -> Progress:
        """How far it is now."""
        rows, passed_s = len(self.loaded.records), (now - self.started).total_seconds()
        rows_per_s = (rows - self.rows) / passed_s if passed_s >= RATE_AFTER_S else None
        tiles = self.loaded.tiles
        covered = tiles.covered() if tiles is not None else None
        at_once = workers if tiles is not None else 1
        if covered is None:
            return Progress(rows, rows_per_s, at_once=at_once)
        if self.walked is None:
            self.walked, self.covered = now, covered
        return Progress(rows, rows_per_s, covered, self._left_s(now, covered), at_once)

    def _left_s(self, now: datetime, covered: float) -> float | None:
        assert self.walked is not None
        passed_s, done = (now - self.walked).total_seconds(), covered - self.covered
        if passed_s < RATE_AFTER_S or done < LEFT_AFTER:
            return None
        return passed_s * (1 - covered) / done


@dataclass(frozen=True, slots=True)
class _Answer:
    """A page, when it was asked for, when it was here and how large it was."""

    page: Page
    asked: datetime
    ended: datetime
    size_bytes: int

    def note_in(self, loaded: Loaded) -> None:
        """Tells what is loaded when and how its newest page came."""
        loaded.asked = loaded.asked or self.asked
        loaded.ended = self.ended
        loaded.took_s = (self.ended - self.asked).total_seconds()
        loaded.size_bytes += self.size_bytes


class _Intake:
    """Takes the rows of an answer that is still coming.

    `make` gives what they go into; a try that begins after rows have come starts it anew. `show` is
    told of each piece, and what is new and newer in it.

    Attributes:
        loaded: what has come in this try.
    """

    def __init__(
        self,
        make: Callable[[], Loaded],
        show: Callable[[Loaded, NewAndNewer], None] = lambda _loaded, _rows: None,
    ) -> None:
        self._make = make
        self._show = show
        self.loaded = make()

    def begin(self) -> None:
        """Forgets what an earlier try gave; it stays on screen until there is something new."""
        if self.loaded.is_partial:
            self.loaded = self._make()

    def add(self, page: Page) -> None:
        """Takes a piece."""
        rows = self.loaded.add_part(page)
        self._show(self.loaded, rows)

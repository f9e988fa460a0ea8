"""One listing: all pages of one query, as far as they have been loaded.

It follows `next`, adds rows once each, keeps what it has when a page fails, and says truthfully how
much of the whole it holds. How rows are sorted or shown is not its business.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Literal, Protocol

from faceviewer.api.exchange import Exchange
from faceviewer.errors import FaceviewerError, RequestRefused, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.listings.loaded import Difference, Loaded, compare, take_content
from faceviewer.records import Page, Record, Sink
from faceviewer.slices import in_slices

Fetch = Callable[[FacesQuery, Callable[[Exchange], None], Sink], Awaitable[Page]]
"""Asks for one page, whose rows may go into the sink while they come.

For collections the query is not looked at; faces do not use the sink.
"""


NewAndNewer = tuple[list[Record], list[Record]]
"""Rows that are new, and those that were known and have newer content."""


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
    """

    phase: Phase = Phase.NOT_LOADED
    goal: Goal = "first"
    page_number: int = 0
    error: FaceviewerError | None = None
    exchange: Exchange | None = None


class Listener(Protocol):
    """Who follows a listing."""

    def rows_replaced(self, difference: Difference | None) -> None:
        """The rows are others now; `difference` tells what a repeated query changed."""

    def rows_appended(self, rows: list[Record]) -> None:
        """These rows came at the end."""

    def rows_changed(self, rows: list[Record]) -> None:
        """These rows have newer content in their old places."""

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
    """

    def __init__(
        self,
        kind: Kind,
        fetch: Fetch,
        workers: int = 1,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.kind: Kind = kind
        self.service: ServiceName = "verifik" if kind == "collections" else "blockv"
        self.query = FacesQuery()
        self._wanted = self.query
        self.state = State()
        self.loaded = Loaded()
        self._fetch = fetch
        self._workers = workers
        self._now = now
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
        return bool(self.loaded.next)

    @property
    def is_loaded(self) -> bool:
        """Whether anything has arrived."""
        return self.loaded.is_loaded

    @property
    def is_complete(self) -> bool:
        """Whether these are all rows of the query, as of the time they were asked for."""
        loaded = self.loaded
        is_cut = loaded.next or loaded.is_broken or loaded.is_partial or loaded.start
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

    async def load_more(self) -> None:
        """Asks for the next page and appends it."""
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
        number = self._load_number
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
            error = failure
        finally:
            if number == self._load_number:
                self._set_state(replace(self.state, phase=end, error=error))

    async def _load_first(self, number: int) -> None:
        query = self._wanted
        intake = _Intake(
            lambda: Loaded(start=query.next, next=query.next),
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
        answer = await self._ask(number, query, intake.loaded, intake)
        loaded = intake.loaded
        new, newer = loaded.add(answer.page)
        answer.note_in(loaded)
        if self.loaded is loaded:
            self._tell_rows(new, newer)
        return loaded

    def _show_part(self, number: int, query: FacesQuery, loaded: Loaded, rows: NewAndNewer) -> None:
        """Shows rows of an answer that is still coming: the first ones in place of the old."""
        if number != self._load_number:
            return
        if self.loaded is loaded:
            self._tell_rows(*rows)
        else:
            self.query = replace(query, next="")
            self._replace(loaded, None)

    async def _append_page(self, number: int) -> None:
        """Appends the next page; an empty one with a token is no end, so the walk goes on."""
        while True:
            answer = await self._ask(number, self.query, self.loaded)
            new, newer = self.loaded.add(answer.page)
            answer.note_in(self.loaded)
            self._tell_rows(new, newer)
            self.loaded.check_token(self.service)
            if answer.page.rows or not self.has_more:
                return

    async def _load_rest(self, number: int) -> None:
        if not self.is_loaded or self.loaded.is_partial:
            await self._load_first(number)
        while self.has_more:
            await self._append_page(number)

    async def _load_again(self, number: int) -> None:
        old = self.loaded
        wanted = len(old.records) if old.next or old.is_broken else math.inf
        intake = _Intake(lambda: Loaded(start=old.start, next=old.start))
        loaded = await self._take_first(number, self.query, intake)
        loaded.check_token(self.service)
        while loaded.next and len(loaded.records) < wanted:
            answer = await self._ask(number, self.query, loaded)
            loaded.add(answer.page)
            answer.note_in(loaded)
            loaded.check_token(self.service)
        is_whole = self.is_complete and not loaded.next
        difference = await in_slices(compare(old, loaded, is_whole=is_whole))
        self._check_number(number)
        self._replace(loaded, difference)

    async def _ask(
        self, number: int, query: FacesQuery, loaded: Loaded, sink: Sink | None = None
    ) -> "_Answer":
        """The next page of what is loaded."""
        exchanges: list[Exchange] = []

        def report(exchange: Exchange) -> None:
            exchanges[:] = [exchange]
            if number == self._load_number:
                self._set_state(replace(self.state, exchange=exchange))

        self._set_state(replace(self.state, page_number=loaded.pages + 1))
        asked = self._now()
        query = replace(query, next=loaded.next)
        page = await self._fetch(query, report, sink or _Intake(Loaded))
        self._check_number(number)
        size_bytes = exchanges[0].size_bytes if exchanges else 0
        return _Answer(page, asked, self._now(), size_bytes)

    def _check_number(self, number: int) -> None:
        if number != self._load_number:
            raise _SupersededError

    def _replace(self, loaded: Loaded, difference: Difference | None) -> None:
        self.loaded = loaded
        self._tell(lambda listener: listener.rows_replaced(difference))

    def _set_state(self, state: State) -> None:
        self.state = state
        if self.is_loading:
            self._settled.clear()
        else:
            self._settled.set()
        self._tell(lambda listener: listener.state_changed())

    def _tell_rows(self, new: list[Record], newer: list[Record]) -> None:
        for listener in self._listeners:
            listener.rows_appended(new)
            if newer:
                listener.rows_changed(newer)

    def _tell(self, tell: Callable[[Listener], None]) -> None:
        for listener in self._listeners:
            tell(listener)


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

"""One listing: all pages of one query, as far as they have been loaded.

It follows `next`, adds rows once each, keeps what it has when a page fails, and says truthfully how
much of the whole it holds. How rows are sorted or shown is not its business.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Literal, Protocol

from faceviewer.api.exchange import Exchange
from faceviewer.errors import FaceviewerError, PagingBroken, RequestRefused, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.records import Page, Record, parse_instant

PAGES_MAX = 100_000
EMPTY_PAGES_MAX = 20

Fetch = Callable[[FacesQuery, Callable[[Exchange], None]], Awaitable[Page]]
"""Asks for one page. For collections the query is not looked at."""


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


@dataclass(slots=True)
class Difference:
    """What another load of the same query changed: ids of rows."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


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


@dataclass(slots=True)
class Loaded:
    """Rows in the server's order, each id once: the first place, the newest content.

    Attributes:
        asked, ended: when the first page was asked for, and when the last one arrived.
        took_s: how long the last page took.
        size_bytes: what all pages took on the wire.
        form: where the list was met when it was not under its documented key.
        is_broken: whether the tokens led nowhere, so that the rest cannot be reached.
        start: the token that the first page was asked for with, empty at the true beginning.
    """

    start: str = ""
    next: str = ""
    records: list[Record] = field(default_factory=list)
    by_id: dict[str, Record] = field(default_factory=dict)
    unreadable: list[bytes] = field(default_factory=list)
    duplicates: int = 0
    pages: int = 0
    size_bytes: int = 0
    asked: datetime | None = None
    ended: datetime | None = None
    took_s: float = 0.0
    form: str = ""
    is_broken: bool = False
    _seen_tokens: set[str] = field(default_factory=set)
    _empty_pages: int = 0
    _is_falling: bool = True
    _newest: datetime | None = None
    _oldest: datetime | None = None

    @property
    def is_seen_newest_first(self) -> bool:
        """Whether the dates fall from row to row; those that are all the same show no order."""
        return self._is_falling and self._newest != self._oldest

    def add(self, page: Page) -> tuple[list[Record], list[Record]]:
        """Takes a page; the rows that are new, and those that it brought newer content for."""
        new, newer = [], []
        for record in page.rows:
            known = self.by_id.setdefault(record.id, record)
            if known is record:
                new.append(record)
            else:
                self.duplicates += 1
                take_content(known, record)
                newer.append(known)
        self.records.extend(new)
        self.unreadable.extend(page.unreadable)
        self.pages += 1
        self._empty_pages = 0 if page.rows else self._empty_pages + 1
        self._seen_tokens.add(self.next)
        self.next = page.next
        self.form = page.form or self.form
        self._follow_dates(new)
        return new, newer

    def _follow_dates(self, new: list[Record]) -> None:
        """Reads the date of each row once, because a listing is asked for its order often."""
        for record in new:
            instant = parse_instant(record.created)
            if instant is None or (self._oldest and instant > self._oldest):
                self._is_falling = False
            if not self._is_falling:
                return
            self._newest = self._newest or instant
            self._oldest = instant

    def check_token(self, service: ServiceName) -> None:
        """Makes sure that the token of the next page leads on.

        Raises:
            PagingBroken: it was used before, or too many pages came, or too many came empty.
        """
        if not self.next:
            return
        if self.next in self._seen_tokens:
            reason = "loop"
        elif self._empty_pages >= EMPTY_PAGES_MAX:
            reason = "empty"
        elif self.pages >= PAGES_MAX:
            reason = "pages"
        else:
            return
        self.next, self.is_broken = "", True
        raise PagingBroken(service, reason=reason, pages=self.pages)


def take_content(old: Record, new: Record) -> None:
    """Gives a record the content of its newer form; every reference to it stays good."""
    for name in old.__struct_fields__:
        setattr(old, name, getattr(new, name))


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
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.kind: Kind = kind
        self.service: ServiceName = "verifik" if kind == "collections" else "blockv"
        self.query = FacesQuery()
        self._wanted = self.query
        self.state = State()
        self.loaded = Loaded()
        self._fetch = fetch
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
        """Whether at least one page has arrived."""
        return self.loaded.pages > 0

    @property
    def is_complete(self) -> bool:
        """Whether these are all rows of the query, as of the time they were asked for."""
        loaded = self.loaded
        return self.is_loaded and not (loaded.next or loaded.is_broken or loaded.start)

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
        return self.loaded.is_seen_newest_first

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
        page = await self._fetch(FacesQuery(id=record_id, limit=1), lambda _: None)
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
        loaded = Loaded(start=query.next, next=query.next)
        loaded.add(await self._ask(number, query, loaded))
        self.query = replace(query, next="")
        self._replace(loaded, None)
        loaded.check_token(self.service)
        if not loaded.records and loaded.next:
            await self._append_page(number)

    async def _append_page(self, number: int) -> None:
        """Appends the next page; an empty one with a token is no end, so the walk goes on."""
        while True:
            page = await self._ask(number, self.query, self.loaded)
            new, newer = self.loaded.add(page)
            for listener in self._listeners:
                listener.rows_appended(new)
                if newer:
                    listener.rows_changed(newer)
            self.loaded.check_token(self.service)
            if page.rows or not self.has_more:
                return

    async def _load_rest(self, number: int) -> None:
        if not self.is_loaded:
            await self._load_first(number)
        while self.has_more:
            await self._append_page(number)

    async def _load_again(self, number: int) -> None:
        old = self.loaded
        wanted = len(old.records) if old.next or old.is_broken else math.inf
        loaded = Loaded(start=old.start, next=old.start)
        while not loaded.pages or (loaded.next and len(loaded.records) < wanted):
            loaded.add(await self._ask(number, self.query, loaded))
            loaded.check_token(self.service)
        self._replace(loaded, self._compare(loaded))

    async def _ask(self, number: int, query: FacesQuery, loaded: Loaded) -> Page:
        """One page; `loaded` says where to go on and learns when it was asked for."""

        def report(exchange: Exchange) -> None:
            if number == self._load_number:
                self._set_state(replace(self.state, exchange=exchange))

        self._set_state(replace(self.state, page_number=loaded.pages + 1))
        asked = self._now()
        page = await self._fetch(replace(query, next=loaded.next), report)
        if number != self._load_number:
            raise _SupersededError
        loaded.asked = loaded.asked or asked
        loaded.ended = self._now()
        loaded.took_s = (loaded.ended - asked).total_seconds()
        if self.state.exchange is not None:
            loaded.size_bytes += self.state.exchange.size_bytes
        return page

    def _compare(self, loaded: Loaded) -> Difference:
        old, new = self.loaded.by_id, loaded.by_id
        difference = Difference(
            added=[record_id for record_id in new if record_id not in old],
            changed=[i for i, record in new.items() if i in old and _differ(record, old[i])],
        )
        if self.is_complete and not loaded.next:
            difference.removed = [record_id for record_id in old if record_id not in new]
        return difference

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

    def _tell(self, tell: Callable[[Listener], None]) -> None:
        for listener in self._listeners:
            tell(listener)


def _differ(one: Record, other: Record) -> bool:
    return bytes(one.raw) != bytes(other.raw)

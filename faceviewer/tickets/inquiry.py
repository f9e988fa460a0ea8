"""The questions that a ticket makes, and what has become of each of its rows.

Both services are asked at the same time: the collections once for all, the faces once for each id.
A row whose record is known by that very id is asked for no further. Nothing that was not
recognised, no secret and nothing that is held back is ever part of a request.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol

from faceviewer.api.exchange import Exchange
from faceviewer.errors import (
    AnswerUnreadable,
    CredentialError,
    CredentialRefused,
    FaceviewerError,
    TooManyRequests,
)
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing
from faceviewer.listings.pace import Pace
from faceviewer.records import Page, Record
from faceviewer.slices import in_slices
from faceviewer.tickets.carriers import Carriers, Wanted, find_carriers, name_key
from faceviewer.tickets.rows import ASKED_BY_NAME, Found, Reason, Row, Verdict
from faceviewer.tickets.ticket import Ticket

AT_ONCE: Final = 4
FAILURES_MAX: Final = 3
"""After so many failed requests, one right after the other, the faces are asked no more."""

Report = Callable[[Exchange], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the questions are.

    Attributes:
        answered, total: rows.
        requests: how many were sent to the faces.
        at_once: how many may be under way at the same time.
        collections: among how many loaded collections was sought; None where there are none yet.
        took_s: from the beginning until now, or until the end.
        held_until: until when requests wait, so that half of the limit is left to others.
    """

    answered: int
    total: int
    requests: int
    at_once: int
    collections: int | None
    took_s: float
    held_until: datetime | None = None


class Sources(Protocol):
    """Where the records of one environment come from."""

    def collections(self) -> Listing:
        """The listing of the collections."""

    def faces(self) -> Sequence[Listing]:
        """Every open listing of faces."""

    async def load_collections(self) -> None:
        """Loads the collections, those that are loaded anew.

        Who gives up waiting does not end it; how it ends, the listing says.
        """

    async def fetch_faces(self, query: FacesQuery, report: Report) -> Page:
        """One page of faces.

        Raises:
            FaceviewerError: there was no answer.
        """


class Inquiry:
    """Asks what a ticket names, and keeps the answers.

    Attributes:
        rows: one for each term of the ticket, in its order.
        is_running: whether services are being asked.
        is_stopped: whether the last questions were ended early.
        on_rows: is told which rows are others now, by their places.
        on_state: is told when anything else is.
    """

    def __init__(
        self,
        ticket: Ticket,
        sources: Sources,
        at_once: int = AT_ONCE,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.ticket = ticket
        self.rows = [Row(number, term) for number, term in enumerate(ticket.terms, start=1)]
        self.is_running = False
        self.is_stopped = False
        self.on_rows: Callable[[Sequence[int]], None] = lambda _places: None
        self.on_state: Callable[[], None] = lambda: None
        self._sources = sources
        self._at_once = max(1, at_once)
        self._now = now
        self._sleep = sleep
        self._held_until: datetime | None = None
        self._requests = 0
        self._counts: Counter[Verdict] = Counter()
        self._started = self._ended = now()
        for row in self.rows:
            if not row.is_asked_for:
                self._judge(row)

    @property
    def progress(self) -> Progress:
        """How far the questions are."""
        ended = self._now() if self.is_running else self._ended
        listing = self._sources.collections()
        return Progress(
            answered=len(self.rows) - self.count(Verdict.WAITING),
            total=len(self.rows),
            requests=self._requests,
            at_once=self._at_once,
            collections=len(listing.records) if listing.is_loaded else None,
            took_s=(ended - self._started).total_seconds(),
            held_until=self._held_until,
        )

    def count(self, verdict: Verdict) -> int:
        """How many rows have come to this."""
        if not self._counts:
            self._counts = Counter([row.verdict for row in self.rows])
        return self._counts[verdict]

    def choose(self, row: Row, found: Found | None) -> None:
        """Takes one of several records as the one that is meant; None takes that back."""
        row.chosen = found
        self._judge(row)
        self._tell([row])

    def release(self, row: Row) -> None:
        """Lets a text that was held back be searched; `ask` does it."""
        row.is_released = True

    async def ask(self, rows: Sequence[Row] | None = None) -> None:
        """Asks for these rows, else for all; what is known of them is found anew.

        Whatever ends it early, the answers that came are kept.
        """
        asked = [row for row in (self.rows if rows is None else rows) if row.is_asked_for]
        is_again = any(row.verdict is Verdict.MISSING for row in asked)
        self._begin(asked)
        try:
            await self._seek(asked, _merged(self._sources.faces()))
            collections = self._sources.collections()
            is_there = not is_again and collections.is_complete and _is_current(collections)
            if is_there:
                await self._seek_collections(asked)
            await self._ask_services(asked, with_collections=not is_there)
        except asyncio.CancelledError:
            self.is_stopped = True
            raise
        finally:
            self._end(asked)

    def _begin(self, asked: Sequence[Row]) -> None:
        self.is_running, self.is_stopped = True, False
        self._started, self._requests = self._now(), 0
        for row in asked:
            row.found, row.count, row.chosen = [], 0, None
            row.answered, row.errors = set(), {}
            row.open = {None, *row.queries}
        self._judge_all(asked)

    def _end(self, asked: Sequence[Row]) -> None:
        self.is_running, self._ended, self._held_until = False, self._now(), None
        self._judge_all(asked)

    async def _ask_services(self, asked: Sequence[Row], *, with_collections: bool) -> None:
        walk = _Walk(asked, Pace(self._now, self._sleep, self._hold), self._at_once)
        async with asyncio.TaskGroup() as group:
            if with_collections:
                group.create_task(self._ask_collections(asked))
            for _ in range(walk.workers):
                group.create_task(self._work(walk))

    # The collections

    async def _ask_collections(self, rows: Sequence[Row]) -> None:
        """Has the collections loaded, or waits for a load that runs already, and looks there."""
        listing = self._sources.collections()
        if not listing.is_loading:
            await self._sources.load_collections()
        await listing.settled()
        error = listing.state.error
        if error is not None:
            for row in rows:
                row.errors["verifik"] = error
        await self._seek_collections(rows)

    async def _seek_collections(self, rows: Sequence[Row]) -> None:
        listing = self._sources.collections()
        await self._seek(rows, listing.records)
        # Where somebody has stopped the load, nothing can be said of what was not found.
        for row in rows if listing.is_complete or listing.state.error else ():
            row.open.discard(None)
            if "verifik" not in row.errors:
                row.answered.add("verifik")
        self._judge_all(rows)

    async def _seek(self, rows: Sequence[Row], records: Sequence[Record]) -> None:
        """Looks for the rows among these records."""
        carriers = await in_slices(find_carriers(records, _wanted(rows)))
        for row in rows if carriers else ():
            for key in row.keys:
                _take(row, carriers.get(key))
        self._judge_all(rows)

    # The faces

    async def _work(self, walk: "_Walk") -> None:
        """Takes one question after the other until none is left."""
        while walk.waiting:
            query = walk.waiting.popleft()
            rows = walk.questions[query]
            if all(row.is_known for row in rows):
                self._note(rows, query)
                continue
            try:
                page = await self._ask_faces(query, walk.pace)
            except TooManyRequests as error:
                # Fewer at once may be taken; only the last one has to give up.
                if walk.workers > 1:
                    walk.waiting.appendleft(query)
                    break
                self._fail(walk, query, error.forget_origin())
            except FaceviewerError as error:
                self._fail(walk, query, error.forget_origin())
            else:
                walk.failures = 0
                self._take_faces(rows, query, page)
        walk.workers -= 1

    async def _ask_faces(self, query: FacesQuery, pace: Pace) -> Page:
        """The answer to a question, asked when it may be."""
        exchanges: list[Exchange] = []

        def report(exchange: Exchange) -> None:
            exchanges[:] = [exchange]
            pace.note(exchange)

        await pace.turn()
        self._requests += 1
        try:
            return await self._sources.fetch_faces(query, report)
        finally:
            pace.end(exchanges[0].rate if exchanges else None)

    def _take_faces(self, rows: Sequence[Row], query: FacesQuery, page: Page) -> None:
        """Takes what the service gave, as far as its fields say why."""
        if query.id:
            found = [Found(face, "id") for face in page.rows if face.id.lower() == query.id]
        else:
            wanted = name_key(query.name)
            found = [Found(face, "name" if _is_named(face, wanted) else "") for face in page.rows]
        for row in rows:
            row.add(found, len(found))
            if page.unreadable and not found:
                row.errors["blockv"] = AnswerUnreadable("blockv", reason="rows")
            else:
                row.answered.add("blockv")
        self._note(rows, query)

    def _fail(self, walk: "_Walk", query: FacesQuery, error: FaceviewerError) -> None:
        """Notes a failure; one that all others would meet as well ends the questions."""
        walk.failures += 1
        is_for_all = isinstance(error, CredentialError | CredentialRefused)
        failed = [query]
        if is_for_all or walk.failures >= FAILURES_MAX:
            failed += walk.waiting
            walk.waiting.clear()
        for each in failed:
            for row in walk.questions[each]:
                row.errors["blockv"] = error
            self._note(walk.questions[each], each)

    def _note(self, rows: Sequence[Row], query: FacesQuery) -> None:
        """A question is answered for these rows, or will not be."""
        for row in rows:
            row.open.discard(query)
        self._judge_all(rows)

    # What becomes of a row

    def _judge_all(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self._judge(row)
        self._tell(rows)

    def _judge(self, row: Row) -> None:
        self._counts.clear()
        row.verdict, row.reason = self._judged(row)

    def _judged(self, row: Row) -> tuple[Verdict, Reason]:
        if not row.is_asked_for:
            return Verdict.NOT_ASKED, "secret" if row.term.kind == "secret" else "held"
        if row.chosen is not None:
            return Verdict.FOUND, ""
        if self.is_running and row.open and not row.is_known:
            return Verdict.WAITING, ""
        if row.found:
            return (Verdict.FOUND if row.meant == 1 else Verdict.AMBIGUOUS), ""
        return self._judged_without_record(row)

    def _judged_without_record(self, row: Row) -> tuple[Verdict, Reason]:
        if row.errors:
            return Verdict.FAILED, ""
        if row.open:
            return Verdict.NOT_ASKED, "stopped"
        if not row.queries and not self._has_all_faces:
            return Verdict.NOT_ASKED, "unsearchable"
        return Verdict.MISSING, ""

    @property
    def _has_all_faces(self) -> bool:
        """Whether all faces are loaded, so that what stands in none of them is missing."""
        listings = filter(_is_current, self._sources.faces())
        return any(each.is_complete and not each.query.is_narrowed() for each in listings)

    def _hold(self, until: datetime | None) -> None:
        if until != self._held_until:
            self._held_until = until
            self.on_state()

    def _tell(self, rows: Sequence[Row]) -> None:
        self.on_rows([row.number - 1 for row in rows])
        self.on_state()


class _Walk:
    """The questions to the faces, each asked once, whoever wants to know.

    Attributes:
        questions: each with the rows that it is asked for.
        waiting: those that nobody has taken yet.
        workers: how many still take questions.
        failures: how many failed, one right after the other.
    """

    def __init__(self, rows: Iterable[Row], pace: Pace, workers: int) -> None:
        self.questions: dict[FacesQuery, list[Row]] = {}
        for row in rows:
            for query in row.queries:
                self.questions.setdefault(query, []).append(row)
        self.waiting = deque(self.questions)
        self.workers = min(workers, len(self.waiting))
        self.pace = pace
        self.failures = 0


def _wanted(rows: Iterable[Row]) -> Wanted:
    ids: set[str] = set()
    urls: set[str] = set()
    names: set[str] = set()
    for row in rows:
        if row.term.kind in ASKED_BY_NAME:
            names.update(row.keys)
        elif row.term.kind == "url":
            urls.add(row.keys[0])
            ids.update(row.keys[1:])
        else:
            ids.update(row.keys)
    return Wanted(frozenset(ids), frozenset(urls), frozenset(names))


def _take(row: Row, carriers: Carriers | None) -> None:
    if carriers is not None:
        row.add([Found(each.record, each.path) for each in carriers.first], carriers.count)


def _is_named(record: Record, wanted: str) -> bool:
    return isinstance(record.name, str) and name_key(record.name) == wanted


def _is_current(listing: Listing) -> bool:
    """Whether rows are loaded, and not those that an earlier run has kept."""
    return listing.is_loaded and not listing.loaded.is_kept


def _merged(listings: Iterable[Listing]) -> Sequence[Record]:
    """The records of several listings, each once."""
    loaded = [listing.loaded for listing in listings if _is_current(listing)]
    if len(loaded) == 1:
        return loaded[0].records
    merged: dict[str, Record] = {}
    for each in loaded:
        merged |= each.by_id
    return list(merged.values())

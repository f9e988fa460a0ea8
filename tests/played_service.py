"""A service that plays prepared pages, and records made from the JSON that a service would send."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

from faceviewer.api.decode import decode_collections, decode_faces, decode_record
from faceviewer.api.exchange import Exchange
from faceviewer.errors import FaceviewerError
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing
from faceviewer.listings.loaded import Difference
from faceviewer.records import Collection, Face, Page, Record, Sink

Row = Mapping[str, object]
Answer = bytes | FaceviewerError

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def collection(**sent: object) -> Collection:
    """The collection of these wire fields; the id is `c` where none is given."""
    raw = json.dumps({"_id": "c", **sent}).encode()
    return cast(Collection, decode_record(raw, "collection"))


def face(**sent: object) -> Face:
    """The face of these wire fields; the id is `f` where none is given."""
    return cast(Face, decode_record(json.dumps({"id": "f", **sent}).encode(), "face"))


def faces(*rows: Row | str, **rest: object) -> bytes:
    """A page of faces; a text stands for a row with that id, `next` is among the rest."""
    whole = [{"id": row} if isinstance(row, str) else row for row in rows]
    return json.dumps({"faces": whole, **rest}).encode()


def collections(*rows: Row | str) -> bytes:
    """The answer with these collections; a text stands for a row with that id."""
    whole = [{"_id": row} if isinstance(row, str) else row for row in rows]
    return json.dumps({"data": whole}).encode()


@dataclass
class Gate:
    """Holds an answer back until it is opened; `reached` says that the request is there."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    async def pass_through(self) -> None:
        """Returns when the gate is open."""
        self.reached.set()
        await self.opened.wait()


@dataclass
class PlayedService:
    """Answers by the `next` token of what is asked; every answer has fresh records.

    Attributes:
        pages: token -> answer; of a list the first is played and dropped, the last one stays.
        asked: every query, as it came.
        gates: token -> what holds its answer back.
    """

    pages: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    asked: list[FacesQuery] = field(default_factory=list)
    gates: dict[str, Gate] = field(default_factory=dict)
    is_faces: bool = True

    async def fetch(
        self, query: FacesQuery, report: Callable[[Exchange], None], _sink: Sink | None = None
    ) -> Page:
        """The page that is prepared for this token."""
        self.asked.append(query)
        exchange = Exchange(
            number=len(self.asked), service="blockv", started=NOON, address="http://127.0.0.1"
        )
        report(exchange)
        answer = self.pages[query.next]
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if gate := self.gates.get(query.next):
            await gate.pass_through()
        else:
            await asyncio.sleep(0)
        if isinstance(answer, FaceviewerError):
            raise answer
        exchange.size_bytes = len(answer)
        report(exchange)
        return decode_faces(answer) if self.is_faces else decode_collections(answer)

    def hold(self, token: str) -> Gate:
        """Holds the answers of this token back from now on."""
        gate = self.gates[token] = Gate()
        return gate

    def listing(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Listing:
        """A listing over this service."""
        return Listing("faces" if self.is_faces else "collections", self.fetch, now=now)

    @property
    def tokens(self) -> list[str]:
        """The tokens that were asked for."""
        return [query.next for query in self.asked]


@dataclass
class StreamedService:
    """Hands collections out while its answer is still coming.

    Attributes:
        tries: what each try of the next request hands out before it breaks off, or ends well.
        end: what the last try ends with: the rest of the rows, or an error.
        gate: what holds the end back.
    """

    tries: list[list[bytes]]
    end: Answer
    gate: Gate | None = None

    async def fetch(
        self, _query: FacesQuery, report: Callable[[Exchange], None], sink: Sink
    ) -> Page:
        """The rest of the answer."""
        exchange = Exchange(number=1, service="verifik", started=NOON, address="http://127.0.0.1")
        report(exchange)
        for pieces in self.tries:
            sink.begin()
            for piece in pieces:
                exchange.size_bytes += len(piece)
                sink.add(decode_collections(piece))
                await asyncio.sleep(0)
        if self.gate is not None:
            await self.gate.pass_through()
        if isinstance(self.end, FaceviewerError):
            raise self.end
        return decode_collections(self.end)

    def listing(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Listing:
        """A listing over this service."""
        return Listing("collections", self.fetch, now=now)


def playing(*pages: Answer | list[Answer], **by_token: Answer | list[Answer]) -> PlayedService:
    """A service with one first page, and others by their token."""
    (first,) = pages
    return PlayedService({"": first, **by_token})


def ids(records: Sequence[Record]) -> str:
    """The ids of records, joined by spaces."""
    return " ".join(record.id for record in records)


@dataclass
class Follower:
    """Keeps what a listing tells: one line for each event, in order."""

    told: list[str] = field(default_factory=list)
    difference: Difference | None = None

    def rows_replaced(self, difference: Difference | None) -> None:
        """Keeps the difference too."""
        self.told.append("replaced")
        self.difference = difference

    def rows_appended(self, rows: list[Record]) -> None:
        """With the new ids."""
        self.told.append(f"appended {ids(rows)}".strip())

    def rows_changed(self, rows: list[Record]) -> None:
        """With the changed ids."""
        self.told.append(f"changed {ids(rows)}")

    def rows_reordered(self) -> None:
        """The ids are in the listing."""
        self.told.append("reordered")

    def state_changed(self) -> None:
        """States are many and told apart where they matter."""

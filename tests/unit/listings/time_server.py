"""A service of faces that understands ranges and orders of time, or does so wrongly on purpose."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

from faceviewer.api.decode import decode_faces
from faceviewer.api.exchange import Exchange, RateLimit
from faceviewer.errors import FaceviewerError, RequestRefused, TooManyRequests
from faceviewer.filters import FacesQuery
from faceviewer.records import Page, Sink

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
SECOND_NS = 1_000_000_000

Trait = Literal[
    "exclusive",  # `lte` and `gte` leave out their own instant
    "to the second",  # instants are compared by their whole seconds
    "no ranges",  # ranges are not looked at
    "half ranges",  # a range hides a part of its rows
    "no order",  # newest first, whatever is asked
    "no sort",  # sorted by id, whatever is asked
    "refuses ranges",
    "refuses sort",
    "loops",  # tokens of ranged queries lead back
    "refuses late tokens",  # the third page of a ranged query is refused
    "empty for ever",  # ranged queries go on with empty pages
    "twice",  # each page repeats its first row at its end
    "unsorted by default",
    "ends early",  # no query has more than 30 pages
]


@dataclass
class Made:
    """A face: its id, and when it was made in nanoseconds, as it is written."""

    id: str
    made_ns: int | None
    created: str

    @property
    def json(self) -> bytes:
        if self.made_ns is None:
            return json.dumps({"id": self.id}).encode()
        return json.dumps({"id": self.id, "when_created": self.created}).encode()


def written(made_ns: int, digits: int = 9, offset_min: int = 0) -> str:
    """The instant with so many digits after the second, at an offset from UTC."""
    seconds, fraction = divmod(made_ns, SECOND_NS)
    local = EPOCH + timedelta(seconds=seconds, minutes=offset_min)
    text = local.strftime("%Y-%m-%dT%H:%M:%S") + (f".{fraction:09}"[: digits + 1] if digits else "")
    sign, minutes = ("-", -offset_min) if offset_min < 0 else ("+", offset_min)
    return f"{text}{sign}{minutes // 60:02}:{minutes % 60:02}" if offset_min else f"{text}Z"


@dataclass
class TimeServer:
    """Answers like the real service, except for its traits.

    Attributes:
        missing: where rows without a date stand in both orders: first, last, or as a database has
            them, at the beginning of the ascending order.
        asked: every query, as it came.
        most_at_once: how many requests were under way at the same time.
        taken_at_once: how many may be under way; those beyond are refused.
        events: request number -> what happens before it is answered.
    """

    rows: list[Made]
    traits: frozenset[str] = frozenset()
    missing: Literal["first", "last", "low"] = "low"
    asked: list[FacesQuery] = field(default_factory=list)
    most_at_once: int = 0
    taken_at_once: int = 100
    events: dict[int, Callable[[], None]] = field(default_factory=dict)
    errors: dict[int, FaceviewerError] = field(default_factory=dict)
    rate: Callable[[], RateLimit | None] = lambda: None
    _under_way: int = 0

    async def fetch(
        self, query: FacesQuery, report: Callable[[Exchange], None], _sink: Sink | None = None
    ) -> Page:
        """The page of a query."""
        self.asked.append(query)
        number = len(self.asked)
        exchange = Exchange(number=number, service="blockv", started=EPOCH, address="")
        report(exchange)
        if self._under_way >= self.taken_at_once:
            raise TooManyRequests("blockv", 429)
        self._under_way += 1
        self.most_at_once = max(self.most_at_once, self._under_way)
        try:
            # Answers come in another order than their requests.
            for _ in range(1 + number * 7 % 5):
                await asyncio.sleep(0)
        finally:
            self._under_way -= 1
        self.events.get(number, lambda: None)()
        if number in self.errors:
            raise self.errors[number]
        exchange.rate = self.rate()
        return decode_faces(self._answer(query))

    def _answer(self, query: FacesQuery) -> bytes:
        is_ranged = any((query.created_lt, query.created_lte, query.created_gt, query.created_gte))
        is_refused = ("refuses ranges" in self.traits and is_ranged) or (
            "refuses sort" in self.traits and query.sort_by
        )
        page_number, after = query.next.partition("|")[::2] if query.next else ("0", "")
        if is_ranged and "refuses late tokens" in self.traits and int(page_number) >= 2:
            is_refused = True
        if is_refused:
            raise RequestRefused("blockv", 400)
        found = self._found(query)
        start = next((n for n, row in enumerate(found, 1) if row.id == after), 0) if after else 0
        rows = found[start : start + query.limit]
        is_last = start + query.limit >= len(found)
        if "ends early" in self.traits and int(page_number) >= 29:
            is_last = True
        token = "" if is_last or not rows else f"{int(page_number) + 1}|{rows[-1].id}"
        if is_ranged and "loops" in self.traits and token and int(page_number):
            token = f"1|{found[query.limit - 1].id}"
        if is_ranged and "empty for ever" in self.traits and int(page_number):
            rows, token = [], f"{int(page_number) + 1}|{after}"
        if "twice" in self.traits:
            rows = rows + rows[:1]
        sent = b",".join(row.json for row in rows)
        return b'{"faces":[' + sent + b'],"next":' + json.dumps(token).encode() + b"}"

    def _found(self, query: FacesQuery) -> list[Made]:
        found = [row for row in self.rows if self._is_in_range(row, query)]
        is_plain = not (query.sort_by or query.order)
        if "no sort" in self.traits or (is_plain and "unsorted by default" in self.traits):
            return sorted(found, key=lambda row: row.id[::-1])
        is_rising = query.order == "asc" and "no order" not in self.traits
        with_date = [row for row in found if row.made_ns is not None]
        without = [row for row in found if row.made_ns is None]
        with_date.sort(key=lambda row: (row.made_ns, row.id), reverse=not is_rising)
        is_first = self.missing == "first" or (self.missing == "low" and is_rising)
        return without + with_date if is_first else with_date + without

    def _is_in_range(self, row: Made, query: FacesQuery) -> bool:
        ends = (query.created_lt, query.created_lte, query.created_gt, query.created_gte)
        if "no ranges" in self.traits or not any(ends):
            return True
        if row.made_ns is None:
            return False
        if "half ranges" in self.traits and int(row.id[1:]) % 2 and query.created_lte:
            return False
        made = self._rounded(row.made_ns)
        lt, lte, gt, gte = (None if end is None else self._rounded(in_ns(end)) for end in ends)
        if "exclusive" in self.traits:
            lt, lte = (lt if lte is None else lte), None
            gt, gte = (gt if gte is None else gte), None
        is_below = (lt is None or made < lt) and (lte is None or made <= lte)
        return is_below and (gt is None or made > gt) and (gte is None or made >= gte)

    def _rounded(self, instant_ns: int) -> int:
        return instant_ns // SECOND_NS if "to the second" in self.traits else instant_ns


def in_ns(instant: datetime) -> int:
    """Nanoseconds since the epoch of this server."""
    return (instant - EPOCH) // timedelta(microseconds=1) * 1000

"""The plan of the adaptive walk: which parts of time are walked, and what shows that none is lost.

Time is counted in ticks of one microsecond along the walk: they fall from row to row, whether the
newest or the oldest rows come first. No request is made here: see `gallop.py`.

Two things cannot be shown but by walking page by page: rows without a date on a service that hides
them from ranges and has them last in both orders, where the contract of faces has none; and single
rows that every range hides. These are seen, and the walk is given up, where they stand among rows
that came without a range: at the first seam and at both ends, some hundred rows of the usual pages.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import log
from typing import Final, Literal

from faceviewer.filters import FacesQuery, Order
from faceviewer.listings.rows import by_ids
from faceviewer.listings.trail import Trail
from faceviewer.records import Page, Record, parse_instant
from faceviewer.slices import Steps

PAGES_LEFT_MIN: Final = 3.0
"""A tile with fewer pages left than this is not worth the request that a cut costs."""

PAGES_PER_CUT: Final = 12
"""How many pages must have come for each further cut: this bounds what wrong guesses cost."""

PAGES_AHEAD: Final = 16.0
"""What a tile keeps where nothing is known of the rows that follow, in pages."""

AHEAD_GROWTH: Final = 4.0
"""How much more a tile keeps that was itself cut off on such a guess."""

UNEVEN: Final = 50.0
"""From which ratio on the densities at both ends of a tile say nothing of what lies between."""

TOP_TICK: Final = 1 << 62
"""Above every row."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

Reason = Literal["date", "order", "range", "seam", "end", "token", "refused"]


class DoubtError(Exception):
    """Something that a service which honours range and order does not do.

    `reason`: date (a row whose date cannot be read), order (a page out of order), range (a row
    outside of what was asked for), seam (a row that one tile saw and the next one did not), end (a
    row that no tile brought), token (one that leads nowhere) or refused (a request of the walk that
    the service does not take).
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(slots=True, eq=False)
class Tile:
    """A part of time, walked from its top along its own tokens until it has passed its cut.

    Attributes:
        top: the highest tick that is asked for; None asks for no end.
        cut: where the next tile begins; None for the last one, which goes to the true end.
        at: the tick of the last row that came, at first the top.
        span, span_below: how many ticks a page takes at `at` and at the cut, as far as is known.
        ahead: how many pages it keeps when it is cut where nothing is known of what follows.
        rows: what came, in its order, also from beyond the cut.
        beyond: tick and id of the rows from beyond the cut.
        has_ended: whether the service said that there is nothing more.
        is_done: whether it has ended or passed its cut.
    """

    top: int | None
    cut: int | None
    at: int
    span: float = 1.0
    span_below: float = 1.0
    ahead: float = PAGES_AHEAD
    trail: Trail = field(default_factory=Trail)
    rows: dict[str, Record] = field(default_factory=dict)
    beyond: list[tuple[int, str]] = field(default_factory=list)
    pages: int = 0
    duplicates: int = 0
    has_ended: bool = False
    is_done: bool = False

    def take(self, rows: Sequence[Record], ticks: Sequence[int], token: str) -> None:
        """Takes its next page: the rows, when they were made, and the token of the page after it.

        Raises:
            DoubtError: the token leads nowhere.
        """
        known = len(self.rows)
        self.rows.update(by_ids(rows))
        self.duplicates += len(rows) - (len(self.rows) - known)
        if ticks:
            self._learn_span(ticks)
            self.at = ticks[-1]
        if self.cut is not None and self.at < self.cut:
            seen = zip(ticks, rows, strict=True)
            self.beyond = [(tick, row.id) for tick, row in seen if tick < self.cut]
        self.pages += 1
        self.trail.follow(token, is_empty=not rows)
        self.has_ended = not token
        self.is_done = self.has_ended or bool(self.beyond)
        if not self.is_done and self.trail.fault is not None:
            raise DoubtError("token")

    def _learn_span(self, ticks: Sequence[int]) -> None:
        newest = self.at if self.pages else ticks[0]
        # The first page says more than what was guessed; further ones even each other out.
        weight = 0.3 if self.pages else 0.8
        self.span += (max(1, newest - ticks[-1]) - self.span) * weight


class Tiles:
    """All tiles of one walk in its order, and what they prove.

    `first` goes on where the serial walk is, or starts at the top.

    Attributes:
        all: every tile, the first in the order of the walk first.
        unfinished: those that still miss rows, in the same order.
        end: the tick of the very last row, None as long as it is not known.
        answers: how many answers the walk's own queries have had.
    """

    def __init__(self, query: FacesQuery, order: Order, first: Tile) -> None:
        self.query = replace(query, sort_by="when_created", order=order, next="")
        self._serial_query = query
        self._sign = 1 if order == "desc" else -1
        self.first = first
        self.is_along_tokens = bool(first.pages)
        self.all = [first]
        self.unfinished = [first]
        self.end: int | None = None
        self._start = first.at + round(first.pages * first.span)
        self._last_ids: list[str] = []
        self._cuts = 0
        self._pages = 0
        self.answers = 0

    # What is asked

    def query_of(self, tile: Tile) -> FacesQuery:
        """What to ask for the next page of a tile: never looser than what the person asked."""
        if tile is self.first and self.is_along_tokens:
            return replace(self._serial_query, next=tile.trail.next)
        query = replace(self.query, next=tile.trail.next)
        if tile.top is None:
            return query
        instant = _EPOCH + timedelta(microseconds=self._sign * tile.top)
        if self._sign > 0:
            end = query.created_lt or query.created_lte
            is_tighter = end is None or instant < end
            return replace(query, created_lt=None, created_lte=instant) if is_tighter else query
        end = query.created_gt or query.created_gte
        is_tighter = end is None or instant > end
        return replace(query, created_gt=None, created_gte=instant) if is_tighter else query

    def end_query(self) -> FacesQuery:
        """What to ask for the last rows: the opposite order, and none of our ranges."""
        return replace(self.query, order="asc" if self._sign > 0 else "desc")

    # What comes

    def read(self, page: Page) -> list[int]:
        """The ticks of a page of the walk.

        Raises:
            DoubtError: a date that cannot be read, or rows that do not stand in their order.
        """
        return read_ticks(page, self._sign)

    def take_end(self, page: Page) -> None:
        """Takes the first page of the opposite order.

        Raises:
            DoubtError: a date that cannot be read, or rows that do not stand in that order.
        """
        ticks = [-tick for tick in read_ticks(page, -self._sign)]
        self._last_ids = [row.id for row in page.rows]
        self.end = ticks[0] if ticks else self.first.at
        self.all[-1].span_below = max(1.0, float(ticks[-1] - ticks[0])) if ticks else 1.0
        self.answers += 1

    def check(self, tile: Tile, ticks: Sequence[int]) -> None:
        """Makes sure that a page goes on where the tile is.

        Raises:
            DoubtError: it begins before that.
        """
        if ticks and ticks[0] > tile.at:
            raise DoubtError("order" if tile.pages else "range")

    def take(self, tile: Tile, rows: Sequence[Record], ticks: Sequence[int], token: str) -> None:
        """Takes the next page of a tile.

        Raises:
            DoubtError: the service does not do what the walk relies on.
        """
        if tile is self.first and not tile.pages and ticks:
            self._start = ticks[0]
        self._pages += 1
        self.answers += not (tile is self.first and self.is_along_tokens)
        tile.take(rows, ticks, token)
        if tile.is_done and tile in self.unfinished:
            self.unfinished.remove(tile)
        self._check_seams(tile)

    def _check_seams(self, tile: Tile) -> None:
        place = self.all.index(tile)
        if place:
            above = self.all[place - 1]
            if tile.pages == 1 and tile.top is not None:
                above.span_below = max(1.0, float(tile.top - tile.at))
            _check_seam(above, tile)
        if tile.is_done and place + 1 < len(self.all):
            _check_seam(tile, self.all[place + 1])

    # Cutting

    def cut(self, workers: int) -> Tile | None:
        """A new tile, taken from the one with most pages left; None where none is worth it."""
        if self.end is None or self._cuts >= workers + self._pages // PAGES_PER_CUT:
            return None
        left, tile = max(
            ((self.pages_left(tile), tile) for tile in self.unfinished),
            key=lambda found: found[0],
            default=(0.0, None),
        )
        if tile is None or left < PAGES_LEFT_MIN:
            return None
        low = self._low(tile)
        cut = tile.at - max(1, round(self._kept(tile)))
        return self._cut_at(tile, cut) if cut > low else None

    def _kept(self, tile: Tile) -> float:
        """How many ticks a tile keeps: half of its pages, or few where nothing is known of them."""
        half = (tile.at - self._low(tile)) * _half(tile.span, tile.span_below)
        return min(half, tile.ahead * tile.span) if _is_uneven(tile) else half

    def _cut_at(self, tile: Tile, cut: int) -> Tile:
        is_uneven = _is_uneven(tile)
        new = Tile(
            top=cut + 1,
            cut=tile.cut,
            at=cut + 1,
            span=tile.span if is_uneven else (tile.span * tile.span_below) ** 0.5,
            span_below=tile.span_below,
            ahead=tile.ahead * AHEAD_GROWTH if is_uneven else tile.ahead,
        )
        tile.cut, tile.span_below = cut, new.span
        self.all.insert(self.all.index(tile) + 1, new)
        self.unfinished.insert(self.unfinished.index(tile) + 1, new)
        self._cuts += 1
        return new

    def pages_left(self, tile: Tile) -> float:
        """How many pages a tile still has, if the density falls evenly between its ends."""
        gap = tile.at - self._low(tile)
        if gap < 2 or (tile.top is None and not tile.pages):
            return 0.0
        one, other = 1 / tile.span, 1 / tile.span_below
        is_even = 0.99 < one / other < 1.01
        return gap * (one if is_even else (one - other) / log(one / other))

    def _low(self, tile: Tile) -> int:
        assert self.end is not None
        return self.end if tile.cut is None else tile.cut

    # What was made meanwhile

    def begin_again(self) -> Tile:
        """A tile for what was made since the walk began: the top, asked for once more."""
        tile = Tile(top=None, cut=None, at=TOP_TICK)
        self.all.insert(0, tile)
        return tile

    # What is known of the whole

    def covered(self) -> float | None:
        """The part of the time between both ends that has been walked; None where none is known."""
        if self.end is None or not self.end < self._start < TOP_TICK:
            return None
        missing = sum(max(0, tile.at - self._low(tile)) for tile in self.unfinished)
        return 1.0 - missing / (self._start - self.end)

    @property
    def has_gaps(self) -> bool:
        """Whether a tile before another one still misses rows."""
        return bool(self.unfinished) and self.unfinished[0] is not self.all[-1]

    def merged(self) -> Steps[dict[str, Record]]:
        """The rows of all tiles by id, in the order of the walk."""
        rows: dict[str, Record] = {}
        for tile in self.all:
            rows.update(tile.rows)
            yield None
        return rows

    def prove(self, rows: dict[str, Record]) -> Steps[None]:
        """Makes sure that the merged rows are all there are.

        Raises:
            DoubtError: a row that was seen is not among those that should have brought it.
        """
        if not all(record_id in rows for record_id in self._last_ids):
            raise DoubtError("end")
        for place, tile in enumerate(self.all):
            below = self.all[place + 1 :]
            for _tick, record_id in tile.beyond:
                if not any(record_id in other.rows for other in below):
                    raise DoubtError("seam")
            # Nothing follows a true end: a service may end a long answer early.
            if tile.has_ended and any(other.rows.keys() - tile.rows.keys() for other in below):
                raise DoubtError("end")
            yield None

    def in_order(self, rows: dict[str, Record], others: Sequence[Record]) -> list[Record]:
        """Merged rows, and others that no tile has brought yet, in the order of the walk.

        Where they have no date, the walk is about to be given up.
        """
        found = list(rows.values())
        undated = [row for row in others if parse_instant(row.created) is None]
        for other in others:
            if other in undated:
                continue
            tick = read_tick(other, self._sign)
            place = bisect_right(found, -tick, key=lambda row: -read_tick(row, self._sign))
            found.insert(place, other)
        return found + undated


def read_ticks(page: Page, sign: int) -> list[int]:
    """The ticks of the rows of a page, which fall.

    Raises:
        DoubtError: a date that cannot be read, or a row that stands before an earlier one.
    """
    if page.unreadable:
        raise DoubtError("date")
    ticks = [read_tick(row, sign) for row in page.rows]
    if any(one < other for one, other in pairwise(ticks)):
        raise DoubtError("order")
    return ticks


def read_tick(record: Record, sign: int) -> int:
    """When a record was made.

    Raises:
        DoubtError: its date cannot be read.
    """
    instant = parse_instant(record.created)
    if instant is None:
        raise DoubtError("date")
    since = instant - _EPOCH
    return sign * ((since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds)


def _half(span: float, span_below: float) -> float:
    """Which part of the time holds half of the pages, if the density falls evenly."""
    ratio = span / span_below
    return 0.5 if 0.9 < ratio < 1.1 else log((1 + ratio) / 2) / log(ratio)


def _is_uneven(tile: Tile) -> bool:
    return tile.span_below > UNEVEN * tile.span


def _check_seam(one: Tile, other: Tile) -> None:
    """Whatever a tile saw beyond its cut must have come in the next one, once that is so far."""
    for tick, record_id in one.beyond:
        if (other.has_ended or tick > other.at) and record_id not in other.rows:
            raise DoubtError("seam")

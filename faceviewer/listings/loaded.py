"""The rows of one load and all that is known of them.

How pages are asked for is not here: see `listing.py`.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from faceviewer.errors import PagingBroken, ServiceName
from faceviewer.listings.rows import take_rows
from faceviewer.listings.tiles import Reason, Tiles
from faceviewer.listings.trail import Trail
from faceviewer.records import ARRAY_FORM, Page, Record, parse_instant
from faceviewer.slices import Steps, finish

PAGES_MAX = 100_000
COMPARED_AT_ONCE: Final = 2_000
FOLLOWED_AT_ONCE: Final = 5_000


NewAndNewer = tuple[list[Record], list[Record]]
"""Rows that are new, and those that were known and have other content now."""


@dataclass(slots=True)
class Difference:
    """What another load of the same query changed: ids of rows.

    Attributes:
        before: the changed and the removed rows as they were.
        since: when the older load ended.
        is_whole: whether both loads were complete, so that rows which are gone are known.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    before: dict[str, Record] = field(default_factory=dict)
    since: datetime | None = None
    is_whole: bool = False

    @property
    def count(self) -> int:
        """How many rows are concerned."""
        return len(self.added) + len(self.changed) + len(self.removed)


@dataclass(slots=True)
class Loaded:
    """Rows in the server's order, each id once: the first place, the newest content.

    Attributes:
        asked, ended: when the first page was asked for, and when the last one arrived.
        took_s: how long the last page took.
        size_bytes: what all pages took on the wire.
        form: where the list was met when it was not under its documented key.
        is_broken: whether the tokens led nowhere, so that the rest cannot be reached.
        is_end_untold: whether the last page was a bare array, in which there is no place to say
            that more exist; where one that is not full is the whole answer, it is taken for all.
        is_partial: whether an answer has given some of its rows and not yet, or never, its end.
        is_as_arrived: whether the rows stand in the order in which the adaptive walk brought them.
        serial_rows: what there was when the adaptive walk began.
        is_kept: whether these are rows of an earlier run, as a file kept them.
        start: the token that the first page was asked for with, empty at the true beginning.
        trail: the tokens of the serial walk.
        tiles: the adaptive walk, from its begin to its end.
        doubt: why the adaptive walk was given up, if it was.
        confirmed: the rows that the serial walk brought, once the adaptive one was given up.
    """

    start: str = ""
    trail: Trail = field(default_factory=Trail)
    tiles: Tiles | None = None
    doubt: Reason | None = None
    confirmed: dict[str, Record] | None = None
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
    is_end_untold: bool = False
    is_partial: bool = False
    is_as_arrived: bool = False
    is_kept: bool = False
    serial_rows: dict[str, Record] = field(default_factory=dict)
    _dates_followed: int = 0
    _is_falling: bool = True
    _newest: datetime | None = None
    _oldest: datetime | None = None

    @property
    def is_loaded(self) -> bool:
        """Whether anything has arrived, be it an empty page."""
        return self.pages > 0 or self.is_partial

    def is_seen_newest_first(self) -> bool:
        """Whether the dates fall from row to row; those that are all the same show no order."""
        self._follow_dates()
        is_followed = self._dates_followed == len(self.records)
        return self._is_falling and is_followed and self._newest != self._oldest

    @property
    def next(self) -> str:
        """The token of the next page of the serial walk, empty at its end."""
        return self.trail.next

    @property
    def has_more(self) -> bool:
        """Whether more rows exist, or may exist, that can be asked for."""
        return bool(self.trail.next) or self.tiles is not None

    @property
    def has_gaps(self) -> bool:
        """Whether rows may be missing also between those that are here."""
        if self.confirmed is not None:
            return len(self.confirmed) < len(self.by_id)
        return self.tiles is not None and self.tiles.has_gaps

    def add(self, page: Page, limit: int = 0) -> NewAndNewer:
        """Takes the next page of the serial walk; the new rows, and those with newer content.

        `limit` is how many rows it may have; 0 where there are no pages.
        """
        is_whole = not (self.pages or self.start) and len(page.rows) + len(page.unreadable) < limit
        self.is_end_untold = bool(limit) and page.form == ARRAY_FORM and not is_whole
        found = self._take(page)
        self.is_partial = False
        self.pages += 1
        self.trail.follow(page.next, is_empty=not page.rows)
        return found

    def add_part(self, page: Page) -> NewAndNewer:
        """Takes rows of an answer that is still coming; else as `add`."""
        self.is_partial = True
        return self._take(page)

    def add_rows(self, page: Page) -> NewAndNewer:
        """Takes a page of the adaptive walk, which follows tokens and counts doubles on its own."""
        self.pages += 1
        self.is_as_arrived = True
        self.form = page.form or self.form
        found = take_rows(self.by_id, page.rows)
        self.records.extend(found[0])
        return found

    def _take(self, page: Page) -> NewAndNewer:
        found = take_rows(self.by_id, page.rows)
        self.records.extend(found[0])
        self.duplicates += len(page.rows) - (
            len(found[0]) if self.confirmed is None else self._confirm(self.confirmed, page)
        )
        self.unreadable.extend(page.unreadable)
        self.form = page.form or self.form
        return found

    def _confirm(self, confirmed: dict[str, Record], page: Page) -> int:
        """Notes what the serial walk brings; how many of it that did not bring before."""
        known = len(confirmed)
        confirmed.update((row.id, self.by_id[row.id]) for row in page.rows)
        return len(confirmed) - known

    def begin_walk(self, tiles: Tiles) -> None:
        """Goes over to the adaptive walk."""
        self.tiles = tiles
        self.serial_rows = dict(self.by_id)

    def give_up(self, reason: Reason) -> None:
        """Goes back to the serial walk, which alone says from now on what belongs here."""
        tiles, self.tiles, self.doubt = self.tiles, None, reason
        if tiles is None:
            return
        self.confirmed = self.serial_rows
        if tiles.is_along_tokens:
            self.confirmed = dict(tiles.first.rows)
            self.trail = tiles.first.trail
            self.duplicates += tiles.first.duplicates

    def end_walk(self, rows: dict[str, Record]) -> None:
        """Takes the rows of the whole adaptive walk, proven and in its order."""
        assert self.tiles is not None
        self.duplicates += sum(tile.duplicates for tile in self.tiles.all)
        self.by_id, self.tiles, self.trail.next = rows, None, ""
        self.serial_rows = {}
        self._put_in_order(list(rows.values()), is_falling=True)

    def sort(self) -> None:
        """Puts the rows of a walk that broke off into its order."""
        if self.tiles is not None:
            rows = finish(self.tiles.merged())
            others = [row for record_id, row in self.by_id.items() if record_id not in rows]
            is_falling = self.tiles.query.order == "desc"
            self._put_in_order(self.tiles.in_order(rows, others), is_falling=is_falling)
        elif self.confirmed is not None:
            self._put_in_order(list((self.confirmed | self.by_id).values()), is_falling=None)

    def end_serial_walk(self) -> bool:
        """Keeps what the serial walk brought, after the other was given up; whether rows go."""
        if self.confirmed is None:
            return False
        is_less = len(self.confirmed) < len(self.by_id)
        self.by_id, self.confirmed = self.confirmed, None
        self._put_in_order(list(self.by_id.values()), is_falling=None)
        return is_less

    def _put_in_order(self, records: list[Record], *, is_falling: bool | None) -> None:
        """`is_falling` says whether the dates fall where that is known already."""
        self.records = records
        self.is_as_arrived = False
        self._dates_followed = 0 if is_falling is None else len(records)
        self._is_falling = is_falling is not False
        self._newest = self._oldest = None
        if is_falling and records:
            self._newest = parse_instant(records[0].created)
            self._oldest = parse_instant(records[-1].created)

    def _follow_dates(self) -> None:
        """Reads the date of each row once, few at a time, none after one that does not fall."""
        end = min(len(self.records), self._dates_followed + FOLLOWED_AT_ONCE)
        while self._is_falling and self._dates_followed < end:
            instant = parse_instant(self.records[self._dates_followed].created)
            self._dates_followed += 1
            if instant is None or (self._oldest and instant > self._oldest):
                self._is_falling = False
            self._newest = self._newest or instant
            self._oldest = instant

    def check_token(self, service: ServiceName) -> None:
        """Makes sure that the token of the next page leads on.

        Raises:
            PagingBroken: it was used before, or too many pages came, or too many came empty, or
                the service did not say whether more exist.
        """
        is_too_long = self.trail.next and self.pages >= PAGES_MAX
        reason = self.trail.fault or ("pages" if is_too_long else None)
        if reason is not None or self.is_end_untold:
            self.trail.next, self.is_broken = "", True
            raise PagingBroken(service, reason=reason or "untold", pages=self.pages)


def compare(old: Loaded, new: Loaded, *, is_whole: bool) -> Steps[Difference]:
    """What a repeated query changed; rows can only be missed where both are the whole of it."""
    difference = Difference(since=old.ended, is_whole=is_whole)
    for number, (record_id, record) in enumerate(new.by_id.items()):
        known = old.by_id.get(record_id)
        if known is None:
            difference.added.append(record_id)
        elif record.raw != known.raw:
            difference.changed.append(record_id)
            difference.before[record_id] = known
        if number % COMPARED_AT_ONCE == 0:
            yield None
    for number, (record_id, known) in enumerate(old.by_id.items() if is_whole else ()):
        if record_id not in new.by_id:
            difference.removed.append(record_id)
            difference.before[record_id] = known
        if number % COMPARED_AT_ONCE == 0:
            yield None
    return difference

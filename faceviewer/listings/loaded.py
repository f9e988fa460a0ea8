"""The rows of one load and all that is known of them.

How pages are asked for is not here: see `listing.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import Final

from faceviewer.errors import PagingBroken, ServiceName
from faceviewer.records import Page, Record, parse_instant
from faceviewer.slices import Steps

PAGES_MAX = 100_000
EMPTY_PAGES_MAX = 20
COMPARED_AT_ONCE: Final = 2_000

_read_id = attrgetter("id")


@dataclass(slots=True)
class Difference:
    """What another load of the same query changed: ids of rows."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Loaded:
    """Rows in the server's order, each id once: the first place, the newest content.

    Attributes:
        asked, ended: when the first page was asked for, and when the last one arrived.
        took_s: how long the last page took.
        size_bytes: what all pages took on the wire.
        form: where the list was met when it was not under its documented key.
        is_broken: whether the tokens led nowhere, so that the rest cannot be reached.
        is_partial: whether an answer has given some of its rows and not yet, or never, its end.
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
    is_partial: bool = False
    _seen_tokens: set[str] = field(default_factory=set)
    _empty_pages: int = 0
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
        return self._is_falling and self._newest != self._oldest

    def add(self, page: Page) -> tuple[list[Record], list[Record]]:
        """Takes a page; the rows that are new, and those that it brought newer content for."""
        found = self._take(page)
        self.is_partial = False
        self.pages += 1
        self._empty_pages = 0 if page.rows else self._empty_pages + 1
        self._seen_tokens.add(self.next)
        self.next = page.next
        return found

    def add_part(self, page: Page) -> tuple[list[Record], list[Record]]:
        """Takes rows of an answer that is still coming; else as `add`."""
        self.is_partial = True
        return self._take(page)

    def _take(self, page: Page) -> tuple[list[Record], list[Record]]:
        found = take_rows(self.by_id, page.rows)
        new, _newer = found
        self.duplicates += len(page.rows) - len(new)
        self.records.extend(new)
        self.unreadable.extend(page.unreadable)
        self.form = page.form or self.form
        return found

    def _follow_dates(self) -> None:
        """Reads the date of each row once, and none after the first that does not fall."""
        while self._is_falling and self._dates_followed < len(self.records):
            instant = parse_instant(self.records[self._dates_followed].created)
            self._dates_followed += 1
            if instant is None or (self._oldest and instant > self._oldest):
                self._is_falling = False
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


def by_ids(rows: Iterable[Record]) -> dict[str, Record]:
    """The rows by their ids, in their order."""
    rows = list(rows)
    return dict(zip(map(_read_id, rows), rows, strict=True))


def take_rows(known: dict[str, Record], rows: list[Record]) -> tuple[list[Record], list[Record]]:
    """Adds rows by id: those that are new, and the known ones that got newer content."""
    fresh = by_ids(rows)
    if len(fresh) == len(rows) and known.keys().isdisjoint(fresh):
        known.update(fresh)  # as usual, and a hundred thousand rows may come at once
        return rows, []
    new, newer = [], []
    for row in rows:
        old = known.setdefault(row.id, row)
        if old is row:
            new.append(row)
        else:
            take_content(old, row)
            newer.append(old)
    return new, newer


def take_content(old: Record, new: Record) -> None:
    """Gives a record the content of its newer form; every reference to it stays good."""
    for name in old.__struct_fields__:
        setattr(old, name, getattr(new, name))


def compare(old: Loaded, new: Loaded, *, is_whole: bool) -> Steps[Difference]:
    """What a repeated query changed; rows can only be missed where both are the whole of it."""
    difference = Difference()
    for number, (record_id, record) in enumerate(new.by_id.items()):
        known = old.by_id.get(record_id)
        if known is None:
            difference.added.append(record_id)
        elif record.raw != known.raw:
            difference.changed.append(record_id)
        if number % COMPARED_AT_ONCE == 0:
            yield None
    for number, record_id in enumerate(old.by_id if is_whole else ()):
        if record_id not in new.by_id:
            difference.removed.append(record_id)
        if number % COMPARED_AT_ONCE == 0:
            yield None
    return difference

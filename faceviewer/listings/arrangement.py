"""Which loaded rows of a table are shown, and in which order.

Sorting, the quick filter and the filter of collections meet here. It holds references to the
listing's records, never copies.

`order` is every loaded row, sorted; `visible` is what of it passes the filters. The filters walk
`order`, so their result is sorted already.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.local_filter import local_sieves
from faceviewer.listings.places import rows_of
from faceviewer.listings.quick_filter import QuickFilter
from faceviewer.listings.sieve import Sieve, sieve_in_steps
from faceviewer.listings.sliced_sort import (
    COPY_ROWS,
    Sort,
    copy_in_steps,
    free_in_steps,
    is_before,
    keys_of,
    place_in,
    sort_in_steps,
    spans,
)
from faceviewer.records import Record
from faceviewer.slices import Steps, finish

_ROWS_A_PLACE: Final = 16
"""To find the place of one row costs as much as to sort about so many."""

_PLACES_A_STEP: Final = 16
_SORT_SHARE: Final = 0.85


def sort_records(records: Iterable[Record], sorts: Sequence[Sort]) -> list[Record]:
    """The records sorted by all levels: stable, typed, missing values last in both directions."""
    return finish(sort_in_steps(list(records), sorts))


@dataclass(frozen=True, slots=True)
class Wish:
    """How a person wants the rows: the levels of the sort, first level first, and both filters."""

    sorts: tuple[Sort, ...] = ()
    quick_filter: QuickFilter = field(default_factory=QuickFilter)
    local_filter: CollectionsFilter = field(default_factory=CollectionsFilter)

    @property
    def is_filtered(self) -> bool:
        """Whether some loaded rows may be hidden."""
        return bool(self.quick_filter.terms) or self.local_filter.is_narrowed()

    def narrows(self, other: "Wish") -> bool:
        """Whether every row that is shown so is shown by the other wish, too."""
        if other.local_filter not in (self.local_filter, CollectionsFilter()):
            return False
        return self.quick_filter.narrows(other.quick_filter)

    def sieves(self) -> list[Sieve]:
        """What rows are passed through to be shown: words first, which are the quickest to seek."""
        return [*self.quick_filter.sieves(), *local_sieves(self.local_filter)]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rows as somebody wished them. Only `append` changes it; all else makes another one.

    Attributes:
        wish: how the rows are sorted and filtered; no sort means the server's order.
        order: every loaded row, sorted.
        visible: the rows that pass the filters; the same list where there is none.
    """

    wish: Wish = field(default_factory=Wish)
    order: list[Record] = field(default_factory=list)
    visible: list[Record] = field(default_factory=list)

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """The levels of the sort, first level first."""
        return self.wish.sorts

    @property
    def quick_filter(self) -> QuickFilter:
        """What was typed over the table."""
        return self.wish.quick_filter

    @property
    def is_filtered(self) -> bool:
        """Whether some loaded rows may be hidden."""
        return self.wish.is_filtered

    def append(self, rows: Iterable[Record], shown: Iterable[Record]) -> None:
        """Takes further loaded rows at the end; only without a sort is that their place."""
        self.order.extend(rows)
        if self.visible is not self.order:
            self.visible.extend(shown)

    def leave(self, other: "Arrangement") -> Steps[None]:
        """Lets go of the rows bit by bit, except of lists that the other one uses."""
        used = (other.order, other.visible)
        for rows in (self.order, self.visible):
            if not any(rows is kept for kept in used):
                yield from free_in_steps(rows)


def arrange(rows: Sequence[Record], wish: Wish) -> Steps[Arrangement]:
    """These loaded rows, in the server's order, as they are wished; no row that comes later."""
    return _arrange(sort_in_steps(rows, wish.sorts), wish)


def _arrange(sorting: Steps[list[Record]], wish: Wish) -> Steps[Arrangement]:
    order = yield from _scaled(sorting, 0, _SORT_SHARE if wish.is_filtered else 1)
    return (yield from _filtered(order, order, wish, _SORT_SHARE if wish.sorts else 0))


def rearrange(
    known: Sequence[Arrangement], rows: Sequence[Record], wish: Wish
) -> Steps[Arrangement]:
    """The rows of an arrangement as they are wished now; `rows` are they in the server's order.

    The last one known is shown. Those before it have the same order, from the widest filter on: who
    takes a letter back has what was there before, and who types another one begins with that.
    """
    order = known[-1].order
    if wish.sorts != known[-1].sorts:
        return arrange(rows, wish)
    for found in reversed(known):
        if found.wish == wish:
            return _as_it_is(found)
        if wish.narrows(found.wish):
            return _filtered(order, found.visible, wish, 0)
    return _filtered(order, order, wish, 0)


def _as_it_is(found: Arrangement) -> Steps[Arrangement]:
    yield 1.0
    return found


@dataclass(frozen=True, slots=True)
class Merged:
    """An arrangement with further rows, and at which rows of `visible` these stand."""

    arrangement: Arrangement
    inserted: list[int]


def merge(before: Arrangement, rows: list[Record]) -> Steps[Merged]:
    """An arrangement with further loaded rows, which come last in the server's order."""
    order, inserted = yield from _merge(before.order, rows, before.sorts)
    if before.visible is before.order:
        return Merged(Arrangement(before.wish, order, order), inserted)
    shown = yield from sieve_in_steps(rows, before.wish.sieves())
    visible, inserted = yield from _merge(before.visible, shown, before.sorts)
    return Merged(Arrangement(before.wish, order, visible), inserted)


def revise(before: Arrangement, rows: list[Record]) -> Steps[Arrangement | None]:
    """An arrangement after these rows took other content: those that are out of place are moved.

    None where one is like another row, so that only their places at the server tell which is first.
    """
    order, sorts = before.order, before.sorts
    if sorts:
        places = yield from rows_of(order, set(rows))
        moved = [order[place] for place in places if not _stands_between(order, place, sorts)]
        if moved:
            rest = yield from _without(order, set(moved))
            order, inserted = yield from _merge(rest, moved, sorts)
            yield from free_in_steps(rest)
            if not all(_stands_between(order, place, sorts) for place in inserted):
                yield from free_in_steps(order)
                return None
    return (yield from _filtered(order, order, before.wish, 0))


def _stands_between(order: list[Record], place: int, sorts: tuple[Sort, ...]) -> bool:
    """Whether a row belongs behind the one before it and before the next, and is like neither."""
    around = [keys_of(record, sorts) for record in order[max(0, place - 1) : place + 2]]
    return all(is_before(one, next_one, sorts) for one, next_one in pairwise(around))


def _without(order: list[Record], gone: set[Record]) -> Steps[list[Record]]:
    rest: list[Record] = []
    for start, end in spans(len(order), COPY_ROWS):
        piece = order[start:end]
        is_whole = gone.isdisjoint(piece)
        rest += piece if is_whole else [row for row in piece if row not in gone]
        yield None
    return rest


def _filtered(
    order: list[Record], walked: list[Record], wish: Wish, share: float
) -> Steps[Arrangement]:
    if not wish.is_filtered:
        return Arrangement(wish, order, order)
    steps = sieve_in_steps(walked, wish.sieves())
    return Arrangement(wish, order, (yield from _scaled(steps, share, 1)))


def _scaled(steps: Steps[list[Record]], start: float, end: float) -> Steps[list[Record]]:
    """The same work as a part of a longer one, from this share to that."""
    try:
        while True:
            done = next(steps)
            yield None if done is None else start + done * (end - start)
    except StopIteration as stop:
        found: list[Record] = stop.value
        return found


def _merge(
    order: list[Record], rows: list[Record], sorts: tuple[Sort, ...]
) -> Steps[tuple[list[Record], list[int]]]:
    """Sorted rows with further ones sorted in, and where these stand then."""
    if len(rows) * _ROWS_A_PLACE > len(order):
        every = yield from copy_in_steps(order)
        every += rows
        found = yield from sort_in_steps(every, sorts)
        yield from free_in_steps(every)
        return found, (yield from rows_of(found, set(rows)))
    fresh = yield from sort_in_steps(rows, sorts)
    found = []
    inserted: list[int] = []
    start = 0
    for number, record in enumerate(fresh):
        place = place_in(order, keys_of(record, sorts), sorts, start)
        yield from _extend(found, order, start, place)
        found.append(record)
        inserted.append(place + number)
        start = place
        if number % _PLACES_A_STEP == 0:
            yield None
    yield from _extend(found, order, start, len(order))
    return found, inserted


def _extend(found: list[Record], order: list[Record], start: int, end: int) -> Steps[None]:
    for first in range(start, end, COPY_ROWS):
        found += order[first : min(first + COPY_ROWS, end)]
        if end - first > COPY_ROWS:
            yield None


__all__ = [
    "Arrangement",
    "Merged",
    "Sort",
    "Wish",
    "arrange",
    "merge",
    "rearrange",
    "revise",
    "sort_records",
]

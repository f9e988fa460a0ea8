"""Where rows stand after they were put in another order: what a table needs to keep its place.

Nothing here walks all rows at once, and a selection is always unbroken runs of rows: a million
selected rows are one run.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from faceviewer.listings.sliced_sort import spans
from faceviewer.records import Record
from faceviewer.slices import Steps

_PIECE_ROWS: Final = 4096
_PART_ROWS: Final = 32_768

Renewed = Callable[[Record], Record | None]
"""The record that has come in the place of another one, if any."""


class Run(NamedTuple):
    """Unbroken rows, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows to be found again: selected ones as runs in their order, and some single ones."""

    selected: tuple[Run, ...] = ()
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Where kept rows stand now; a row that is no longer shown is missing.

    `is_same_order` says that rows only came between the old ones, so nothing on screen may move.
    """

    selected: list[Run] = field(default_factory=list)
    rows: dict[int, int] = field(default_factory=dict)
    is_same_order: bool = False


def count_rows(runs: Iterable[Run]) -> int:
    """How many rows the runs hold."""
    return sum(run.last - run.first + 1 for run in runs)


def to_runs(rows: Iterable[int]) -> list[Run]:
    """Rising rows as unbroken runs."""
    runs: list[Run] = []
    for row in rows:
        if runs and row == runs[-1].last + 1:
            runs[-1] = Run(runs[-1].first, row)
        else:
            runs.append(Run(row, row))
    return runs


class _Records:
    """A set of records, in parts: one set of very many grows in jumps that stall."""

    def __init__(self, count: int) -> None:
        self._parts: list[set[Record]] = [set() for _ in range(1 + count // _PART_ROWS)]

    def add(self, records: Iterable[Record]) -> None:
        if len(self._parts) == 1:
            self._parts[0].update(records)
            return
        for record in records:
            self._part_of(record).add(record)

    def rows_in(self, piece: list[Record], start: int) -> list[int]:
        """At which rows of a piece the records stand; its first row is `start`."""
        if len(self._parts) == 1 and self._parts[0].isdisjoint(piece):
            return []
        return [row for row, r in enumerate(piece, start) if r in self._part_of(r)]

    def _part_of(self, record: Record) -> set[Record]:
        return self._parts[hash(record) % len(self._parts)]


def rows_of(records: Sequence[Record], wanted: set[Record]) -> Steps[list[int]]:
    """At which rows the wanted records stand, rising."""
    known, found = _Records(len(wanted)), list[int]()
    known.add(wanted)
    for start, end in spans(len(records), _PIECE_ROWS):
        if len(found) == len(wanted):
            break
        found += known.rows_in(list(records[start:end]), start)
        yield None
    return found


def find_kept(
    kept: Kept,
    old: Sequence[Record],
    new: Sequence[Record],
    renewed: Renewed | None = None,
    *,
    is_within: bool = False,
) -> Steps[Found]:
    """Where the kept rows of the old order stand in the new one.

    `renewed` tells which records have come in the place of the old ones, where they are others.
    `is_within` says that the new order has no rows that the old one had not.
    """
    singles = {row: _renewed(old[row], renewed) for row in kept.rows}
    wanted = {record for record in singles.values() if record is not None}
    places = {new[row]: row for row in (yield from rows_of(new, wanted))}
    found = {row: places[record] for row, record in singles.items() if record in places}
    count = count_rows(kept.selected)
    if is_within and count == len(old):
        return Found([Run(0, len(new) - 1)] if new else [], found)
    if not count:
        return Found([], found)
    chosen = yield from _records_of(kept.selected, old, renewed)
    return Found((yield from _runs_of(new, chosen, count)), found)


def _records_of(
    runs: Sequence[Run], records: Sequence[Record], renewed: Renewed | None
) -> Steps[_Records]:
    found = _Records(count_rows(runs))
    for run in runs:
        for start, end in spans(run.last + 1 - run.first, _PIECE_ROWS):
            piece = records[run.first + start : run.first + end]
            if renewed is None:
                found.add(piece)
            else:
                found.add(record for r in piece if (record := renewed(r)) is not None)
            yield None
    return found


def _runs_of(records: Sequence[Record], chosen: _Records, count: int) -> Steps[list[Run]]:
    runs: list[Run] = []
    for start, end in spans(len(records), _PIECE_ROWS):
        rows = chosen.rows_in(list(records[start:end]), start)
        count -= len(rows)
        for run in to_runs(rows):
            if runs and run.first == runs[-1].last + 1:
                runs[-1] = Run(runs[-1].first, run.last)
            else:
                runs.append(run)
        yield None
        if not count:
            break
    return runs


def _renewed(record: Record, renewed: Renewed | None) -> Record | None:
    return record if renewed is None else renewed(record)


def shift_kept(kept: Kept, inserted: Sequence[int]) -> Found:
    """Where the kept rows stand after others were inserted, which stand at these rows now."""
    # As rows of the old order: before which of them each was inserted.
    before = [row - number for number, row in enumerate(inserted)]
    selected: list[Run] = []
    for run in kept.selected:
        first = run.first
        for number in range(bisect_right(before, run.first), bisect_right(before, run.last)):
            if before[number] > first:
                selected.append(_shifted(Run(first, before[number] - 1), before))
                first = before[number]
        selected.append(_shifted(Run(first, run.last), before))
    rows = {row: row + bisect_right(before, row) for row in kept.rows}
    return Found(selected, rows, is_same_order=True)


def _shifted(run: Run, before: Sequence[int]) -> Run:
    added = bisect_right(before, run.first)
    return Run(run.first + added, run.last + added)

"""Sorting a million rows in slices of a few milliseconds, and finding the place of further rows.

One `list.sort` holds the interpreter's lock to its end. Here chunks are sorted one by one, cut at
common splitters, and the pieces between two splitters merged by a `list.sort`, which finds the runs
in them. That takes little longer than one sort of all, and pauses after each chunk and bucket.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Final, NamedTuple

from faceviewer.listings.columns import Column, SortKey
from faceviewer.records import Record
from faceviewer.slices import Steps

CHUNK_ROWS: Final = 4096
COPY_ROWS: Final = 8192
_KEYED_ROWS: Final = 1024
_SAMPLED_EVERY: Final = 256
_SAMPLES_A_BUCKET: Final = 12
_CHUNKS_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Sort:
    """One level of a sort."""

    column: Column
    is_descending: bool = False


Keys = tuple[SortKey | None, ...]
"""What a record sorts by, level by level."""


def sort_in_steps(records: Sequence[Record], sorts: Sequence[Sort]) -> Steps[list[Record]]:
    """The records sorted by all levels: stable, typed, missing values last in both directions.

    Rows that are appended to `records` from now on are not looked at.
    """
    return _sort(copy_in_steps(records), sorts)


def _sort(copying: Steps[list[Record]], sorts: Sequence[Sort]) -> Steps[list[Record]]:
    found = yield from copying
    for number, sort in enumerate(reversed(sorts)):
        before, level = found, _Level(sort)
        for done in level.steps(before):
            yield None if done is None else (number + done) / len(sorts)
        found = level.found
        yield from free_in_steps(before)
    return found


def copy_in_steps(records: Sequence[Record]) -> Steps[list[Record]]:
    """A list of the same rows. To copy a million at once touches each of them: that takes long."""
    return _copy(records, len(records))


def _copy(records: Sequence[Record], count: int) -> Steps[list[Record]]:
    found: list[Record] = []
    for start, end in spans(count, COPY_ROWS):
        found += records[start:end]
        yield None
    return found


def free_in_steps(rows: list[Record]) -> Steps[None]:
    """Empties a list that nobody needs; to let go of a million rows at once takes long, too."""
    while rows:
        del rows[-COPY_ROWS:]
        yield None


def spans(count: int, rows: int) -> Iterator[tuple[int, int]]:
    """Start and end of each piece of at most so many rows."""
    return ((start, min(start + rows, count)) for start in range(0, count, rows))


def keys_of(record: Record, sorts: Sequence[Sort]) -> Keys:
    """What a record sorts by, level by level."""
    return tuple(sort.column.sort_key(record) for sort in sorts)


def place_in(order: Sequence[Record], keys: Keys, sorts: Sequence[Sort], low: int = 0) -> int:
    """Where a record with these keys belongs in sorted rows: behind those that are like it."""
    high = len(order)
    while low < high:
        middle = (low + high) // 2
        if is_before(keys, keys_of(order[middle], sorts), sorts):
            high = middle
        else:
            low = middle + 1
    return low


def is_before(one: Keys, other: Keys, sorts: Sequence[Sort]) -> bool:
    """Whether a row with these keys stands before one with the others: not where they are alike."""
    for a, b, sort in zip(one, other, sorts, strict=True):
        if a == b:
            continue
        if a is None or b is None:
            return b is None
        if isinstance(a, str):
            is_less = isinstance(b, str) and a < b
        else:
            is_less = isinstance(b, str) or a < b
        return is_less is not sort.is_descending
    return False


class _Run(NamedTuple):
    """Sorted rows beside their keys."""

    keys: list[SortKey]
    records: list[Record]


class _Level:
    """One level of a sort at work: downwards, the reversed rows are sorted and then reversed."""

    def __init__(self, sort: Sort) -> None:
        self.found: list[Record] = []
        self._sort = sort
        self._missing: list[Record] = []
        # Odd values of another type (a text among numbers) stand apart instead of failing.
        self._numbers: list[_Run] = []
        self._texts: list[_Run] = []

    def steps(self, records: list[Record]) -> Iterator[float | None]:
        pieces = list(spans(len(records), CHUNK_ROWS))
        for number, (start, end) in enumerate(pieces[::-1] if self._sort.is_descending else pieces):
            piece = records[start:end]
            if self._sort.is_descending:
                piece.reverse()
            keys: list[SortKey | None] = []
            for part, part_end in spans(len(piece), _KEYED_ROWS):
                keys += self._sort.column.sort_keys(piece[part:part_end])
                yield _CHUNKS_SHARE * number / len(pieces)
            self._take(keys, piece)
            yield None
        for runs in filter(None, (self._numbers, self._texts)):
            for _ in _merge(runs, self.found):
                yield _CHUNKS_SHARE + (1 - _CHUNKS_SHARE) * len(self.found) / len(records)
        if self._sort.is_descending:
            self.found.reverse()
            self._missing.reverse()
        for start, end in spans(len(self._missing), COPY_ROWS):
            self.found += self._missing[start:end]
            yield None
        yield from free_in_steps(self._missing)

    def _take(self, keys: list[SortKey | None], records: list[Record]) -> None:
        """Sorts a chunk, each kind of key for itself."""
        kinds = set(map(type, keys))
        if kinds == {str}:
            self._texts.append(_sorted_run(keys, records, list(range(len(keys)))))
            return
        texts = [place for place, key in enumerate(keys) if isinstance(key, str)]
        numbers = [
            place for place, key in enumerate(keys) if key is not None and not isinstance(key, str)
        ]
        for runs, places in ((self._texts, texts), (self._numbers, numbers)):
            if places:
                runs.append(_sorted_run(keys, records, places))
        if type(None) in kinds:
            pairs = zip(keys, records, strict=True)
            self._missing += [record for key, record in pairs if key is None]


def _sorted_run(keys: Sequence[SortKey | None], records: list[Record], places: list[int]) -> _Run:
    """The rows of these places, sorted by their keys, which are all there and of one kind."""
    places.sort(key=keys.__getitem__)  # type: ignore[arg-type]
    # The slice at the front keeps it a tuple also where there is only one place.
    pick = itemgetter(slice(0), *places)
    return _Run(list(pick(keys)[1:]), list(pick(records)[1:]))


def _merge(runs: list[_Run], found: list[Record]) -> Iterator[None]:
    """Appends the rows of all runs to `found`, sorted; what is equal in the order of the runs."""
    splitters = _splitters(runs)
    bounds = []
    for run in runs:
        bounds.append(_bounds(run.keys, splitters))
        yield
    are_alike = [False]
    for _, is_frequent in splitters:
        are_alike += [True, False] if is_frequent else [False]
    for bucket, is_alike in enumerate(are_alike):
        yield from _merge_bucket(runs, bounds, bucket, found, is_alike=is_alike)
    while runs:
        runs.pop()  # its keys go one run at a time
        yield


def _splitters(runs: list[_Run]) -> list[tuple[SortKey, bool]]:
    """Keys that cut the rows into buckets of about the same size, and whether one fills its own."""
    samples: list[SortKey] = []
    for number, run in enumerate(runs):
        samples += run.keys[number * 37 % _SAMPLED_EVERY :: _SAMPLED_EVERY]
    samples.sort()
    drawn = samples[_SAMPLES_A_BUCKET::_SAMPLES_A_BUCKET]
    splitters: list[tuple[SortKey, bool]] = []
    for key in drawn:
        if splitters and splitters[-1][0] == key:
            splitters[-1] = (key, True)
        else:
            splitters.append((key, False))
    return splitters


def _bounds(keys: list[SortKey], splitters: list[tuple[SortKey, bool]]) -> list[int]:
    """Where sorted keys are cut: before each splitter, and behind those that fill a bucket."""
    bounds = [0]
    low = 0
    for key, is_frequent in splitters:
        low = bisect_left(keys, key, low)
        bounds.append(low)
        if is_frequent:
            low = bisect_right(keys, key, low)
            bounds.append(low)
    bounds.append(len(keys))
    return bounds


def _merge_bucket(
    runs: list[_Run], bounds: list[list[int]], bucket: int, found: list[Record], *, is_alike: bool
) -> Iterator[None]:
    keys: list[SortKey] = []
    records: list[Record] = []
    for run, cuts in zip(runs, bounds, strict=True):
        start, end = cuts[bucket], cuts[bucket + 1]
        if start == end:
            continue
        records += run.records[start:end]
        if not is_alike:
            keys += run.keys[start:end]
        elif len(records) >= COPY_ROWS:
            found += records
            records = []
            yield
    if not is_alike:
        # `list.sort` asks for one key a row, in their order.
        records.sort(key=partial(next, iter(keys)))
    found += records
    yield

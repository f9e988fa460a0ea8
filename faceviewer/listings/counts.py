"""How often each value of a column occurs among the loaded rows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import islice
from typing import Final, NamedTuple

from faceviewer.listings.columns import Column, Shape
from faceviewer.records import Record, parse_instant
from faceviewer.slices import Steps

COUNTS_MAX: Final = 1_000
_ROWS_A_STEP: Final = 256
_VALUES_A_STEP: Final = 4096


class Counts(NamedTuple):
    """The most frequent values with their counts, most frequent first, and how many there are."""

    most: list[tuple[str, int]]
    value_count: int


def count_values(records: Sequence[Record], column: Column) -> Steps[Counts]:
    """Each value as neutral text with its count; empty means none.

    Assets count by type: a record with two types counts for both. Instants count by day.
    """
    counter: Counter[str] = Counter()
    count = len(records)
    for start in range(0, count, _ROWS_A_STEP):
        for record in records[start : start + _ROWS_A_STEP]:
            counter.update(_values(record, column))
        yield start / count
    most: list[tuple[str, int]] = []
    items = iter(counter.items())
    while piece := list(islice(items, _VALUES_A_STEP)):
        most = nsmallest(COUNTS_MAX, most + piece, key=lambda item: (-item[1], item[0]))
        yield None
    return Counts(most, len(counter))


def _values(record: Record, column: Column) -> Iterable[str]:
    if column.shape is Shape.ASSETS:
        types = column.value(record)
        return set(types) if isinstance(types, tuple) and types else ("",)
    if column.shape is Shape.INSTANT:
        value = column.value(record)
        instant = parse_instant(value) if isinstance(value, str) else None
        return (str(instant)[:10] if instant is not None else "",)
    return (column.text(record),)

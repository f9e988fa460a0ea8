"""How often each value of a column occurs among the loaded rows."""

from collections import Counter
from collections.abc import Iterable

from faceviewer.listings.columns import Column, Shape
from faceviewer.records import Record, parse_instant


def count_values(records: Iterable[Record], column: Column) -> list[tuple[str, int]]:
    """Each value as neutral text with its count, most frequent first; empty means none.

    Assets count by type: a record with two types counts for both. Instants count by day.
    """
    counter: Counter[str] = Counter()
    for record in records:
        counter.update(_values(record, column))
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))


def _values(record: Record, column: Column) -> Iterable[str]:
    if column.shape is Shape.ASSETS:
        types = column.value(record)
        return set(types) if isinstance(types, tuple) and types else ("",)
    if column.shape is Shape.INSTANT:
        value = column.value(record)
        instant = parse_instant(value) if isinstance(value, str) else None
        return (str(instant)[:10] if instant is not None else "",)
    return (column.text(record),)

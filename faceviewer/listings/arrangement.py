"""Which loaded rows are shown and in which order: sorting, the quick filter, the filter of
collections. It holds references to the listing's records, never copies, and knows no Qt.

`order` is every loaded row, sorted; `visible` is what of it passes the filters. The filters walk
`order`, so their result is sorted already.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.columns import Column
from faceviewer.listings.local_filter import local_predicate
from faceviewer.listings.quick_filter import QuickFilter
from faceviewer.records import Record

Predicate = Callable[[Record], bool]


@dataclass(frozen=True, slots=True)
class Sort:
    """One level of a sort."""

    column: Column
    is_descending: bool = False


def sort_records(records: Iterable[Record], sorts: Sequence[Sort]) -> list[Record]:
    """The records sorted by all levels: stable, typed, missing values last in both directions."""
    found = list(records)
    for sort in reversed(sorts):
        keyed = [(sort.column.sort_key(record), record) for record in found]
        present = [pair for pair in keyed if pair[0] is not None]
        missing = [record for key, record in keyed if key is None]
        present.sort(key=_comparable, reverse=sort.is_descending)
        found = [record for _, record in present] + missing
    return found


def _comparable(pair: tuple[object, Record]) -> tuple[str, object]:
    """Odd values of another type (a text in a number column) stand apart instead of failing."""
    key = pair[0]
    return ("number" if isinstance(key, int | float) else type(key).__name__), key


class Arrangement:
    """The order and the filters of one table.

    Attributes:
        order: every loaded row, sorted.
        visible: the rows that pass the quick filter and the filter of collections.
        sorts: the levels of the sort, first level first; none means the server's order.
    """

    def __init__(self) -> None:
        self.order: list[Record] = []
        self.visible: list[Record] = []
        self.sorts: tuple[Sort, ...] = ()
        self.quick_filter = QuickFilter()
        self.local_filter = CollectionsFilter()

    @property
    def is_filtered(self) -> bool:
        """Whether some loaded rows may be hidden."""
        return bool(self.quick_filter.terms) or self.local_filter.is_narrowed()

    def arrange(self, rows: Sequence[Record]) -> None:
        """Takes these loaded rows, in the server's order, and sorts and filters them anew."""
        self.order = sort_records(rows, self.sorts)
        self._filter(self.order)

    def append(self, rows: Sequence[Record]) -> bool:
        """Takes further loaded rows; True where the visible ones were only appended at the end."""
        if self.sorts:
            self.order = sort_records([*self.order, *rows], self.sorts)
            self._filter(self.order)
            return False
        self.order.extend(rows)
        self.visible.extend(filter(self._predicate(), rows))
        return True

    def set_sorts(self, sorts: tuple[Sort, ...], rows: Sequence[Record]) -> None:
        """Sorts anew; `rows` are the loaded rows in the server's order."""
        self.sorts = sorts
        self.arrange(rows)

    def set_quick_filter(self, quick_filter: QuickFilter) -> None:
        """Hides the loaded rows that do not pass."""
        self.quick_filter = quick_filter
        self._filter(self.order)

    def set_local_filter(self, local_filter: CollectionsFilter) -> None:
        """Hides the loaded collections that do not pass."""
        self.local_filter = local_filter
        self._filter(self.order)

    def _filter(self, candidates: Iterable[Record]) -> None:
        self.visible = list(filter(self._predicate(), candidates))

    def _predicate(self) -> Predicate | None:
        is_locally_shown = local_predicate(self.local_filter)
        if not self.quick_filter.terms:
            return is_locally_shown
        accepts = self.quick_filter.accepts
        if is_locally_shown is None:
            return accepts
        return lambda record: is_locally_shown(record) and accepts(record)

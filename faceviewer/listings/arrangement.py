"""Which loaded rows of a table are shown, and in which order.

Sorting, the quick filter and the filter of collections meet here. It holds references to the
listing's records, never copies.

`order` is every loaded row, sorted; `visible` is what of it passes the filters. The filters walk
`order`, so their result is sorted already.
"""

from collections.abc import Callable, Iterable, Sequence

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.local_filter import local_predicate
from faceviewer.listings.quick_filter import QuickFilter
from faceviewer.listings.sliced_sort import Sort, sort_in_steps
from faceviewer.records import Record
from faceviewer.slices import finish

Predicate = Callable[[Record], bool]


def sort_records(records: Iterable[Record], sorts: Sequence[Sort]) -> list[Record]:
    """The records sorted by all levels: stable, typed, missing values last in both directions."""
    return finish(sort_in_steps(list(records), sorts))


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
        self.visible = self.passing(self.order)

    def passing(self, rows: Iterable[Record]) -> list[Record]:
        """Those of the rows that the filters show."""
        return list(filter(self._predicate(), rows))

    def append(self, rows: Iterable[Record], passing: Iterable[Record]) -> None:
        """Takes further loaded rows at the end; only without a sort is that their place."""
        self.order.extend(rows)
        self.visible.extend(passing)

    def _predicate(self) -> Predicate | None:
        is_locally_shown = local_predicate(self.local_filter)
        if not self.quick_filter.terms:
            return is_locally_shown
        accepts = self.quick_filter.accepts
        if is_locally_shown is None:
            return accepts
        return lambda record: is_locally_shown(record) and accepts(record)

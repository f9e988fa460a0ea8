"""How a listing is looked at, and in which words one way of looking differs from another."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from faceviewer.settings import ColumnState
from faceviewer.views.record_table import RecordTable

Sorts = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Columns, sort, quick filter and density, as the person has chosen them."""

    columns: Mapping[str, ColumnState]
    sorts: Sorts
    quick_filter: str
    density: str

    def order(self) -> list[str]:
        """The keys of the columns, from the first to the last."""
        return sorted(self.columns, key=lambda key: self.columns[key].position)


@dataclass(frozen=True, slots=True)
class Change:
    """What differs: in words that follow "Undo", and its kind, by which drags become one change."""

    kind: str
    words: str


class ViewChanges(QObject):
    """Puts into words what one change of a table's look was."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table

    def change(self, before: Look, after: Look) -> Change | None:
        """What differs; None where nothing does."""
        found = [
            *self._hidden(before, after),
            *self._moved(before, after),
            *self._widths(before, after),
        ]
        if len(found) > 1:
            return Change("columns", self.tr("change of columns"))
        if found:
            return found[0]
        if before.sorts != after.sorts:
            return Change("sort", self._sorted(after.sorts))
        if before.quick_filter != after.quick_filter:
            return Change("quick_filter", self.tr("quick filter"))
        if before.density != after.density:
            return Change("density", self.tr("density"))
        return None

    def _hidden(self, before: Look, after: Look) -> list[Change]:
        changes = []
        for key, column in after.columns.items():
            known = before.columns[key]
            # One that nobody has chosen comes and goes with what the environment allows.
            is_chosen = known.is_chosen or column.is_chosen
            if known.is_hidden != column.is_hidden and is_chosen:
                text = self.tr("hide column {column}")
                if known.is_hidden:
                    text = self.tr("show column {column}")
                changes.append(Change(f"shown {key}", self._named(text, key)))
        return changes

    def _moved(self, before: Look, after: Look) -> list[Change]:
        old, new = before.order(), after.order()
        if old == new:
            return []
        moved = [key for key in new if _without(old, key) == _without(new, key)]
        if not moved:
            return [Change("columns", self.tr("change of columns"))]
        return [Change("move", self._named(self.tr("move column {column}"), moved[0]))]

    def _widths(self, before: Look, after: Look) -> list[Change]:
        return [
            Change(f"width {key}", self._named(self.tr("width of column {column}"), key))
            for key, column in after.columns.items()
            if 0 < before.columns[key].width != column.width > 0
        ]

    def _sorted(self, sorts: Sorts) -> str:
        if not sorts:
            return self.tr("server order")
        return self._named(self.tr("sort by {column}"), sorts[-1][0])

    def _named(self, text: str, key: str) -> str:
        columns = self._table.records_model.columns
        column = next(column for column in columns if column.key == key)
        return text.format(column=self._table.column_title(column))


def _without(keys: list[str], key: str) -> list[str]:
    return [each for each in keys if each != key]

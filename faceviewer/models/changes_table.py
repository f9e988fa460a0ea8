"""What another load of a query changed: the rows that came, went or have other content."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, QTimer
from typing_extensions import override

from faceviewer.comparing import Comparison, compare_json
from faceviewer.export.cells import ExportColumn, ExportTable
from faceviewer.json_text import JsonNode, JsonText, without_lone_surrogates
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.listing import Listing
from faceviewer.listings.loaded import Difference
from faceviewer.models.formats import Formats
from faceviewer.models.json_words import json_words
from faceviewer.models.roles import Cell, CellStyle
from faceviewer.models.word_table import WordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import Record
from faceviewer.slices import Steps, finish

OUTCOME, NAME, RECORD_ID, FIELDS, CREATED = range(5)
FIELDS_SHOWN: Final = 6
_ROWS_A_STEP: Final = 500
_STYLES: Final = {
    NAME: CellStyle.PLAIN,
    RECORD_ID: CellStyle.FIXED,
    FIELDS: CellStyle.FIXED | CellStyle.SECONDARY,
    CREATED: CellStyle.SECONDARY,
}


class RowOutcome(Enum):
    """What happened to a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


_LOOKS: Final = {
    RowOutcome.ADDED: ("plus", "ok", CellStyle.OK),
    RowOutcome.CHANGED: ("circle-alert", "warn", CellStyle.WARN),
    RowOutcome.REMOVED: ("trash-2", "err", CellStyle.ERR),
}


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row; `before` is None of added ones, `now` of removed ones."""

    outcome: RowOutcome
    before: Record | None
    now: Record | None

    @property
    def record(self) -> Record:
        """The row as it is, or was."""
        record = self.now or self.before
        assert record is not None
        return record


def changed_rows(difference: Difference, listing: Listing) -> Steps[list[ChangedRow]]:
    """The rows of a difference: those that were added, changed, removed."""
    before = difference.before
    rows: list[ChangedRow] = []
    for outcome, ids in (
        (RowOutcome.ADDED, difference.added),
        (RowOutcome.CHANGED, difference.changed),
        (RowOutcome.REMOVED, difference.removed),
    ):
        for number, record_id in enumerate(ids):
            now = None if outcome is RowOutcome.REMOVED else listing.find(record_id)
            if now is not None or record_id in before:
                rows.append(ChangedRow(outcome, before.get(record_id), now))
            if number % _ROWS_A_STEP == 0:
                yield None
    return rows


class ChangesTableModel(WordTableModel):
    """The rows of one difference.

    Which fields of a row changed is found out when the row is first looked at, a moment later.
    """

    column_count = 5

    def __init__(self, formats: Formats, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._jobs = jobs
        self._rows: list[ChangedRow] = []
        self._fields: dict[int, str] = {}
        self._wanted: deque[int] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(lambda: jobs.start("fields", self._compare()))
        formats.changed.connect(self.reword)

    # What the view tells

    def show(self, rows: list[ChangedRow]) -> None:
        """Shows these rows."""
        self.beginResetModel()
        self._rows = rows
        self._fields.clear()
        self._wanted.clear()
        self.endResetModel()

    def row(self, row: int) -> ChangedRow:
        """What happened to a row."""
        return self._rows[row]

    def table(self, rows: Sequence[int]) -> ExportTable:
        """These rows, to be copied or exported."""
        columns = [
            ExportColumn("change", self.tr("Change"), 12),
            ExportColumn("name", self.tr("Name"), 32),
            ExportColumn("id", self.tr("Id"), 26, is_code=True),
            ExportColumn("fields", self.tr("Changed fields"), 40, is_code=True),
            ExportColumn("before", self.tr("Before"), 40, is_code=True),
            ExportColumn("now", self.tr("Now"), 40, is_code=True),
        ]
        return ExportTable(columns, self._exported(rows), len(rows), self.tr("Changes"))

    def _exported(self, rows: Sequence[int]) -> Iterator[tuple[str, ...]]:
        for number in rows:
            row = self._rows[number]
            name = row.record.name
            yield (
                self._outcome(row.outcome),
                name if isinstance(name, str) else "",
                row.record.id,
                *self._exported_fields(row),
            )

    def _exported_fields(self, row: ChangedRow) -> tuple[str, str, str]:
        """The changed fields, each with its value before, and each with its value now."""
        comparison = finish(_comparison(row))
        if comparison is None:
            return "", "", ""
        paths, before, now = [], [], []
        for place in comparison.differences():
            path = without_lone_surrogates(comparison.path(place))
            paths.append(path)
            before.append(f"{path}: {self._value(comparison.left, place.left)}")
            now.append(f"{path}: {self._value(comparison.right, place.right)}")
        return ", ".join(paths), "; ".join(before), "; ".join(now)

    def _value(self, text: JsonText, node: JsonNode | None) -> str:
        return self.tr("not sent") if node is None else json_words(text, node)

    # What the view asks

    @override
    def row_count(self) -> int:
        return len(self._rows)

    @override
    def title(self, column: int) -> str:
        return (
            self.tr("Change"),
            self.tr("Name"),
            self.tr("Id"),
            self.tr("Changed fields"),
            self.tr("Created"),
        )[column]

    @override
    def cell(self, row: int, column: int) -> Cell:
        text, is_missing = self._words(row, column)
        if column == OUTCOME:
            return Cell(text, _LOOKS[self._rows[row].outcome][2])
        style = _STYLES[column]
        if column == NAME and self._rows[row].outcome is RowOutcome.REMOVED:
            style = CellStyle.STRUCK
        return Cell(text, style | CellStyle.MISSING if is_missing else style)

    @override
    def icon(self, row: int, column: int) -> tuple[str, str] | None:
        return _LOOKS[self._rows[row].outcome][:2] if column == OUTCOME else None

    @override
    def record_of(self, row: int) -> Record:
        return self._rows[row].record

    # Words

    def _words(self, row: int, column: int) -> tuple[str, bool]:
        """The words of a cell, and whether they only say that there is nothing."""
        changed = self._rows[row]
        if column == OUTCOME:
            return self._outcome(changed.outcome), False
        if column == RECORD_ID:
            return plain_line(changed.record.id), False
        if column == FIELDS:
            return self._changed_fields(row), False
        value = changed.record.name if column == NAME else changed.record.created
        if not isinstance(value, str):
            return (self.tr("null") if value is None else self.tr("not sent")), True
        if not value:
            return self.tr("empty text"), True
        return plain_line(self._formats.cell(value) if column == CREATED else value), False

    def _outcome(self, outcome: RowOutcome) -> str:
        match outcome:
            case RowOutcome.ADDED:
                return self.tr("added")
            case RowOutcome.CHANGED:
                return self.tr("changed")
        return self.tr("removed")

    def _changed_fields(self, row: int) -> str:
        if self._rows[row].outcome is not RowOutcome.CHANGED:
            return ""
        if row not in self._fields:
            self._fields[row] = "…"
            self._wanted.append(row)
            self._timer.start()
        return self._fields[row]

    def _compare(self) -> Steps[None]:
        """Finds out which fields of the rows that were looked at changed."""
        while self._wanted:
            row = self._wanted.popleft()
            paths = yield from _changed_paths(self._rows[row])
            self._fields[row] = self._listed(paths)
            index = self.index(row, FIELDS)
            self.dataChanged.emit(index, index)

    def _listed(self, paths: list[str]) -> str:
        text = plain_line(", ".join(paths[:FIELDS_SHOWN]))
        more = len(paths) - FIELDS_SHOWN
        if more <= 0:
            return text
        return self.tr("{fields} and {count} more").format(
            fields=text, count=self._formats.number(more)
        )


def _comparison(row: ChangedRow) -> Steps[Comparison | None]:
    """The two forms of a row compared; None where one of them is missing or no JSON."""
    if row.before is None or row.now is None:
        return None
    try:
        return (yield from compare_json(bytes(row.before.raw), bytes(row.now.raw)))
    except ValueError:
        return None


def _changed_paths(row: ChangedRow) -> Steps[list[str]]:
    """Where the two forms of a row differ."""
    comparison = yield from _comparison(row)
    if comparison is None:
        return []
    places = dict.fromkeys(map(comparison.path, comparison.differences()))
    return [without_lone_surrogates(place) for place in places]

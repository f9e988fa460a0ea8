"""Two compared JSON texts as a table: the outcome, the place, and the value on either side."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject
from typing_extensions import override

from faceviewer.comparing import ComparedRow, Comparison, Outcome
from faceviewer.export.cells import ExportColumn, ExportTable
from faceviewer.json_text import JsonKind, JsonNode, JsonText, without_lone_surrogates
from faceviewer.models.json_words import json_words
from faceviewer.models.roles import Cell, CellStyle
from faceviewer.models.word_table import WordTableModel
from faceviewer.plain_text import plain_line

OUTCOME, FIELD, LEFT, RIGHT = range(4)
_TOOLTIP_LENGTH: Final = 600
_ICONS: Final = {
    Outcome.SAME: ("check", "text3"),
    Outcome.CHANGED: ("circle-alert", "warn"),
    Outcome.MOVED: ("chevrons-up-down", "warn"),
    Outcome.LEFT_ONLY: ("circle-dashed", "warn"),
    Outcome.RIGHT_ONLY: ("plus", "warn"),
}


class Sides(NamedTuple):
    """What the two texts are called, and what is said of places that one alone has."""

    left: str
    right: str
    left_only: str
    right_only: str


class ComparisonTableModel(WordTableModel):
    """The rows of one comparison, all or only those that differ."""

    column_count = 4

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._sides = Sides("", "", "", "")
        self._rows: list[ComparedRow] = []
        self._is_all = False

    # What the view tells

    def show(self, comparison: Comparison | None, sides: Sides) -> None:
        """Shows another comparison, or nothing."""
        self.beginResetModel()
        self._comparison, self._sides = comparison, sides
        self._choose_rows()
        self.endResetModel()

    def show_all(self, is_all: bool) -> None:
        """Shows all rows, or only those that differ."""
        self.beginResetModel()
        self._is_all = is_all
        self._choose_rows()
        self.endResetModel()

    def values(self, row: int) -> tuple[str, str]:
        """Both whole values of a row as they read; empty where there is none."""
        assert self._comparison is not None
        compared = self._rows[row]
        left, right = self._comparison.left, self._comparison.right
        return _whole(left, compared.left), _whole(right, compared.right)

    def path(self, row: int) -> str:
        """Where a row is in the record."""
        assert self._comparison is not None
        return without_lone_surrogates(self._comparison.path(self._rows[row]))

    def table(self, rows: Sequence[int]) -> ExportTable:
        """These rows with whole values, to be copied or exported."""
        columns = [
            ExportColumn("outcome", self.tr("Compared"), 14),
            ExportColumn("field", self.tr("Field"), 30, is_code=True),
            ExportColumn("left", self._sides.left, 40),
            ExportColumn("right", self._sides.right, 40),
        ]
        return ExportTable(columns, self._exported(rows), len(rows), self.tr("Comparison"))

    def _exported(self, rows: Sequence[int]) -> Iterator[tuple[str, ...]]:
        for row in rows:
            compared = self._rows[row]
            words = (self._value(row, side)[0] for side in (LEFT, RIGHT))
            values = (value or word for value, word in zip(self.values(row), words, strict=True))
            yield (self._outcome(compared.outcome), self.path(row), *values)

    def _choose_rows(self) -> None:
        known = self._comparison
        self._rows = list(known.rows if self._is_all else known.differences()) if known else []

    # What the view asks

    @override
    def row_count(self) -> int:
        return len(self._rows)

    @override
    def title(self, column: int) -> str:
        titles = (self.tr("Compared"), self.tr("Field"), self._sides.left, self._sides.right)
        return plain_line(titles[column], 80)

    @override
    def cell(self, row: int, column: int) -> Cell:
        text, style = self._words(row, column)
        is_text = column in (LEFT, RIGHT) and self._rows[row].outcome is Outcome.CHANGED
        return Cell(text, style, self._mark(row, column, text) if is_text else ())

    @override
    def text(self, row: int, column: int) -> str:
        return self._words(row, column)[0]

    @override
    def icon(self, row: int, column: int) -> tuple[str, str] | None:
        return _ICONS[self._rows[row].outcome] if column == OUTCOME else None

    @override
    def tooltip(self, row: int, column: int) -> str | None:
        if column == OUTCOME:
            return None
        if column == FIELD:
            return plain_line(self.path(row), _TOOLTIP_LENGTH)
        return plain_line(self.values(row)[column - LEFT][: _TOOLTIP_LENGTH + 1], _TOOLTIP_LENGTH)

    # Words

    def _words(self, row: int, column: int) -> tuple[str, CellStyle]:
        compared = self._rows[row]
        if column == OUTCOME:
            is_same = compared.outcome is Outcome.SAME
            style = CellStyle.MISSING if is_same else CellStyle.WARN
            return self._outcome(compared.outcome), style
        if column == FIELD:
            return plain_line(self.path(row)), CellStyle.FIXED | CellStyle.ELIDE_MIDDLE
        return self._value(row, column)

    def _outcome(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.SAME:
                return self.tr("same")
            case Outcome.CHANGED:
                return self.tr("differs")
            case Outcome.MOVED:
                return self.tr("other order")
            case Outcome.LEFT_ONLY:
                return self._sides.left_only
        return self._sides.right_only

    def _value(self, row: int, column: int) -> tuple[str, CellStyle]:
        """A value in words; those of what is missing, null or empty are three."""
        assert self._comparison is not None
        compared, known = self._rows[row], self._comparison
        text, node = (
            (known.left, compared.left) if column == LEFT else (known.right, compared.right)
        )
        if node is None:
            return self.tr("not sent"), CellStyle.MISSING
        if text.kind(node) is JsonKind.NULL:
            return self.tr("null"), CellStyle.MISSING
        if text.sent(node) == b'""':
            return self.tr("empty text"), CellStyle.MISSING
        if text.is_container(node):
            return json_words(text, node), CellStyle.SECONDARY
        return json_words(text, node), CellStyle.FIXED

    def _mark(self, row: int, column: int, text: str) -> tuple[tuple[int, int], ...]:
        """The part of a value that is another on the other side."""
        (other, style) = self._value(row, RIGHT if column == LEFT else LEFT)
        if not style & CellStyle.FIXED or not self._value(row, column)[1] & CellStyle.FIXED:
            return ()
        start = _common(text, other)
        end = len(text) - _common(text[start:][::-1], other[start:][::-1])
        return ((start, end),) if start < end else ()


def _whole(text: JsonText, node: JsonNode | None) -> str:
    return "" if node is None else without_lone_surrogates(text.text(node))


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))

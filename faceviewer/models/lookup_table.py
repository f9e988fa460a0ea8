"""The records that a look-up found, each with the field that says so."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QObject
from typing_extensions import override

from faceviewer.export.cells import ExportColumn, ExportTable
from faceviewer.lookup import Match
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle
from faceviewer.models.word_table import WordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection, Record
from faceviewer.sentences import SERVICE_NAMES

NAME, FOUND_IN, VALUE, RECORD_ID, SERVICE, CREATED = range(6)
AROUND_CHARS: Final = 60
"""So much of a long value is shown before the found part."""

_STYLES: Final = {
    FOUND_IN: CellStyle.FIXED,
    VALUE: CellStyle.FIXED | CellStyle.SECONDARY,
    RECORD_ID: CellStyle.FIXED,
    SERVICE: CellStyle.SECONDARY,
    CREATED: CellStyle.SECONDARY,
}


class LookupTableModel(WordTableModel):
    """The matches of one look-up; they stay as they are."""

    column_count = 6

    def __init__(
        self, matches: Sequence[Match], formats: Formats, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._matches = list(matches)
        self._formats = formats
        formats.changed.connect(self.reword)

    @property
    def matches(self) -> Sequence[Match]:
        """The rows."""
        return self._matches

    def table(self, rows: Sequence[int]) -> ExportTable:
        """These rows, to be copied or exported."""
        columns = [
            ExportColumn("name", self.tr("Name"), 32),
            ExportColumn("field", self.tr("Found in"), 24, is_code=True),
            ExportColumn("value", self.tr("Value"), 40, is_code=True),
            ExportColumn("id", self.tr("Id"), 26, is_code=True),
            ExportColumn("service", self.tr("Service"), 12),
            ExportColumn("created", self.tr("Created"), 26),
        ]
        return ExportTable(columns, self._exported(rows), len(rows), self.tr("Look-up"))

    def _exported(self, rows: Sequence[int]) -> Iterator[tuple[str, ...]]:
        for row in rows:
            match = self._matches[row]
            record = match.record
            yield (
                record.name if isinstance(record.name, str) else "",
                self._field(match),
                match.part.value if match.part is not None else "",
                record.id,
                self._service(match),
                record.created if isinstance(record.created, str) else "",
            )

    # What the view asks

    @override
    def row_count(self) -> int:
        return len(self._matches)

    @override
    def title(self, column: int) -> str:
        return self.table([]).columns[column].title

    @override
    def cell(self, row: int, column: int) -> Cell:
        match = self._matches[row]
        if column == VALUE:
            return self._value(match)
        if column in (NAME, CREATED):
            return self._said(match, column)
        words = {FOUND_IN: self._field, SERVICE: self._service}
        text = words[column](match) if column in words else match.record.id
        return Cell(plain_line(text), _STYLES[column])

    @override
    def icon(self, row: int, column: int) -> tuple[str, str] | None:
        if column != NAME:
            return None
        is_collection = self._matches[row].kind == "collections"
        return "layers" if is_collection else "scan-face", "text2"

    @override
    def record_of(self, row: int) -> Record:
        return self._matches[row].record

    # Words

    def _said(self, match: Match, column: int) -> Cell:
        value = match.record.name if column == NAME else match.record.created
        style = _STYLES.get(column, CellStyle.PLAIN)
        if not isinstance(value, str):
            words = self.tr("null") if value is None else self.tr("not sent")
            return Cell(words, style | CellStyle.MISSING)
        if not value:
            return Cell(self.tr("empty text"), style | CellStyle.MISSING)
        if column == CREATED:
            return Cell(plain_line(self._formats.cell(value)), style)
        is_deleted = isinstance(match.record, Collection) and match.record.deleted is True
        return Cell(plain_line(value), CellStyle.STRUCK if is_deleted else style)

    def _value(self, match: Match) -> Cell:
        """The value around the found part, which is marked."""
        part = match.part
        if part is None:
            return Cell(self.tr("the service says so"), CellStyle.MISSING)
        first = max(0, part.start - AROUND_CHARS)
        before = plain_line(("…" if first else "") + part.value[first : part.start])
        found = plain_line(part.value[part.start : part.end])
        text = plain_line(before + found + plain_line(part.value[part.end :]))
        mark = ((len(before), len(before) + len(found)),) if found and not part.is_exact else ()
        return Cell(text, _STYLES[VALUE], mark)

    def _field(self, match: Match) -> str:
        return match.part.path if match.part is not None else ", ".join(match.parameters)

    @staticmethod
    def _service(match: Match) -> str:
        return SERVICE_NAMES["verifik" if match.kind == "collections" else "blockv"]

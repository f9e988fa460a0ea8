"""Records of a listing as a table to be exported."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, cast

from faceviewer.export.cells import Cell, ExportColumn, ExportTable, SpeltOut
from faceviewer.listings.columns import Column, Shape
from faceviewer.records import Collection, Record

WIDTHS: Final = {Shape.NAME: 32, Shape.TEXT: 40, Shape.ID: 26, Shape.CODE: 38, Shape.URL: 40}
_LONE: Final = re.compile(rb"(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]")
"""Where a text is sent with the escape of half a surrogate pair, or of a whole one."""

CODES: Final = frozenset({Shape.ID, Shape.CODE, Shape.REFERENCE, Shape.URL})


def record_table(
    records: Sequence[Record],
    columns: Sequence[Column],
    name: str,
    title_of: Callable[[Column], str] = lambda column: column.title,
) -> ExportTable:
    """These columns of these records: dates and ids as they were sent, nothing cut."""
    shown = [column for column in columns if column.shape is not Shape.PICTURE]
    return ExportTable(
        [_export_column(column, title_of(column)) for column in shown],
        map(partial(_row, shown), records),
        len(records),
        name,
    )


def _export_column(column: Column, title: str) -> ExportColumn:
    is_code = column.shape in CODES
    return ExportColumn(column.key, title, WIDTHS.get(column.shape, 20), is_code)


class _ReadCollection:
    """A collection whose texts are read once for all columns, not once for each."""

    def __init__(self, record: Collection) -> None:
        texts = record.texts()
        self.raw = record.raw
        self.id, self.name = record.id, record.name
        self.deleted, self.version = record.deleted, record.version
        self.code, self.description = texts.code, texts.description
        self.project, self.client = texts.project, texts.client
        self.created, self.updated = texts.created, texts.updated


def _row(columns: Sequence[Column], record: Record) -> list[Cell]:
    if isinstance(record, Collection):
        record = cast(Collection, _ReadCollection(record))
    return [_cell(column, record) for column in columns]


def _cell(column: Column, record: Record) -> Cell:
    value = column.value(record)
    if column.shape is Shape.NUMBER and isinstance(value, int):
        return value
    text = column.text(record)
    if "\\ud" in text and _LONE.search(bytes(record.raw)):
        return SpeltOut(text)
    return text

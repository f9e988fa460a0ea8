"""Records of a listing as a table to be exported."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from faceviewer.export.cells import Cell, ExportColumn, ExportTable
from faceviewer.listings.columns import Column, Shape
from faceviewer.records import Record

WIDTHS: Final = {Shape.NAME: 32, Shape.TEXT: 40, Shape.ID: 26, Shape.CODE: 38, Shape.URL: 40}
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


def _row(columns: Sequence[Column], record: Record) -> list[Cell]:
    return [_cell(column, record) for column in columns]


def _cell(column: Column, record: Record) -> Cell:
    value = column.value(record)
    if column.shape is Shape.NUMBER and isinstance(value, int):
        return value
    return column.text(record)

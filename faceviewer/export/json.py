"""JSON: records as the service sent them, byte for byte, and tables as objects of their cells."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

from faceviewer.export.cells import Cell, ExportTable
from faceviewer.records import Record

_LINE_END: Final = re.compile(rb"[ \t]*[\r\n][ \t\r\n]*")


def json_array(records: Iterable[Record]) -> Iterator[bytes]:
    """One array, each record beginning on a line of its own."""
    return _array(bytes(record.raw) for record in records)


def json_lines(records: Iterable[Record]) -> Iterator[bytes]:
    """One record a line.

    JSON has line ends between its values only, never inside a text, so a record of several lines
    becomes one without any change of a value.
    """
    for record in records:
        yield _LINE_END.sub(b"", bytes(record.raw)) + b"\n"


def table_json(table: ExportTable) -> Iterator[bytes]:
    """One array of objects, the keys of the columns to the cells."""
    return _array(_objects(table))


def table_json_lines(table: ExportTable) -> Iterator[bytes]:
    """One such object a line."""
    for line in _objects(table):
        yield line + b"\n"


def _array(items: Iterable[bytes]) -> Iterator[bytes]:
    separator = b"[\n"
    for item in items:
        yield separator + item
        separator = b",\n"
    yield b"[]\n" if separator == b"[\n" else b"\n]\n"


def _objects(table: ExportTable) -> Iterator[bytes]:
    keys = [column.key for column in table.columns]
    for row in table.rows:
        yield _object(dict(zip(keys, row, strict=True)))


def _object(cells: dict[str, Cell]) -> bytes:
    # Half of a surrogate pair has no form but its escape, which is JSON as well.
    return json.dumps(cells, ensure_ascii=False).encode("utf-8", "backslashreplace")

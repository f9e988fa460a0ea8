"""Records as the service sent them, byte for byte: one JSON array, or one record a line."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from faceviewer.records import Record

_LINE_END: Final = re.compile(rb"[ \t]*[\r\n][ \t\r\n]*")


def json_array(records: Iterable[Record]) -> Iterator[bytes]:
    """One array, each record beginning on a line of its own."""
    separator = b"[\n"
    for record in records:
        yield separator + bytes(record.raw)
        separator = b",\n"
    yield b"[]\n" if separator == b"[\n" else b"\n]\n"


def json_lines(records: Iterable[Record]) -> Iterator[bytes]:
    """One record a line.

    JSON has line ends between its values only, never inside a text, so a record of several lines
    becomes one without any change of a value.
    """
    for record in records:
        yield _LINE_END.sub(b"", bytes(record.raw)) + b"\n"

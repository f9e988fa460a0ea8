"""Rows -> records: fast where a row is as documented, with care where it is not.

What stands around the rows is not known here: see `decode.py`.
"""

import codecs
from functools import cache
from typing import Any, Final, get_args

import msgspec
from msgspec import Raw, Struct

from faceviewer.careful_json import (
    cut_elements,
    cut_members,
    is_json_object,
    read_flag,
    read_id,
    read_number,
    read_text,
)
from faceviewer.records import Page, Record
from faceviewer.slices import Steps, finish

_AT_ONCE_BYTES_MAX: Final = 1 << 18
_ROWS_A_STEP: Final = 32
_CHECKED_BYTES: Final = 1 << 14
_OUR_FIELDS: Final = frozenset({"raw", "folded", "measured"})


def read_rows(record: type[Record], array: Raw) -> Steps[Page]:
    """The records of an array, and the bytes of those elements that are no records."""
    raws = yield from cut_elements(array)
    reader = RowReader(record)
    if len(memoryview(array)) > _AT_ONCE_BYTES_MAX:
        return (yield from reader.read_each(raws))
    return (yield from reader.read(array, raws))


class RowReader:
    """Reads the rows of one answer."""

    def __init__(self, record: type[Record]) -> None:
        self._record = record
        self._decode = msgspec.json.Decoder(list[record]).decode  # type: ignore[valid-type]

    def read(self, array: bytes | Raw, raws: list[Raw]) -> Steps[Page]:
        """The records of an array, whose elements are `raws`, by one call of the decoder."""
        try:
            _check_utf8(array)
            rows: list[Record] = self._decode(array)
        except (ValueError, RecursionError):
            return (yield from self.read_each(raws))
        for row, raw in zip(rows, raws, strict=True):
            row.raw = raw
        return Page(rows=rows)

    def read_each(self, raws: list[Raw]) -> Steps[Page]:
        """The records of these elements one by one, so that an odd one spoils no other."""
        page = Page(rows=[], unreadable=[])
        for start in range(0, len(raws), _ROWS_A_STEP):
            for raw in raws[start : start + _ROWS_A_STEP]:
                row = yield from _row_steps(self._record, raw)
                if row is None:
                    page.unreadable.append(bytes(raw))
                else:
                    page.rows.append(row)
            yield start / len(raws)
        return page


def read_row(record: type[Record], raw: Raw) -> Record | None:
    """The record of a row, or None where the bytes are no JSON object with an id."""
    return finish(_row_steps(record, raw))


def _row_steps(record: type[Record], raw: Raw) -> Steps[Record | None]:
    """`read_row` as steps: an odd row may be as deep or long as an answer can be."""
    try:
        _check_utf8(raw)
        row = _decoder(record).decode(raw)
    except (ValueError, RecursionError):
        return (yield from _with_care(record, raw))
    row.raw = raw
    return row


def _check_utf8(data: bytes | Raw) -> None:
    """Those who read a raw field later rely on it; msgspec looks only at the parts it decodes.

    Raises:
        ValueError: the bytes are no UTF-8.
    """
    found = bytes(data)
    start = 0 if not found.isascii() else len(found)
    while start < len(found):
        # Bit by bit, because a large text is made of fresh memory each time.
        part = memoryview(found)[start : start + _CHECKED_BYTES]
        is_last = start + len(part) == len(found)
        start += codecs.utf_8_decode(part, "strict", is_last)[1]


@cache
def _decoder(record: type[Record]) -> "msgspec.json.Decoder[Record]":
    return msgspec.json.Decoder(record)


def _with_care(record: type[Record], raw: Raw) -> Steps[Record | None]:
    data = bytes(raw)
    if not is_json_object(data):
        return None
    try:
        values = yield from _fields_steps(record, data)
    except ValueError:
        return None
    return record(**values, raw=raw) if values.get("id") else None


def read_fields(struct: type[Struct], data: bytes) -> dict[str, Any]:
    """The fields of an object whose values may have the wrong type; what cannot be read is unset.

    Raises:
        ValueError: the object cannot be cut into members.
    """
    return finish(_fields_steps(struct, data))


def _fields_steps(struct: type[Struct], data: bytes) -> Steps[dict[str, Any]]:
    """`read_fields` as steps."""
    members = yield from cut_members(data)
    found: dict[str, Any] = {}
    for name, wire_name, kind in _sent_fields(struct):
        raw = members.get(wire_name)
        if raw is not None:
            found[name] = _value(name, kind, raw)
    return found


@cache
def _sent_fields(struct: type[Struct]) -> list[tuple[str, str, object]]:
    """Name, name in JSON and type of each field that is not our own."""
    fields = msgspec.structs.fields(struct)
    return [(f.name, f.encode_name, f.type) for f in fields if f.name not in _OUR_FIELDS]


def _value(name: str, kind: object, raw: Raw) -> object:
    if kind is Raw:
        return raw
    data = bytes(raw)
    if name == "id":
        return read_id(data)
    if bool in get_args(kind):
        return read_flag(data)
    return read_number(data) if int in get_args(kind) else read_text(data)

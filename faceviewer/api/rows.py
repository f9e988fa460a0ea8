"""Rows -> records: fast where a row is as documented, with care where it is not.

What stands around the rows is not known here: see `decode.py`.
"""

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
from faceviewer.records import Collection, Page, Record
from faceviewer.slices import Steps, finish

_ROWS_A_STEP: Final = 256


def read_rows(record: type[Record], array: Raw) -> Steps[Page]:
    """The records of an array, and the bytes of those elements that are no records."""
    page = Page(rows=[], unreadable=[])
    texts: dict[str, str] = {}
    for count, raw in enumerate((yield from cut_elements(array)), 1):
        row = read_row(record, raw)
        if row is None:
            page.unreadable.append(bytes(raw))
        else:
            _intern(row, texts)
            page.rows.append(row)
        if count % _ROWS_A_STEP == 0:
            yield None
    return page


def _intern(row: Record, texts: dict[str, str]) -> None:
    """Few-valued texts are kept once for a page: a million rows share some hundred projects."""
    for name in ("project", "client") if isinstance(row, Collection) else ():
        value = getattr(row, name)
        if isinstance(value, str):
            setattr(row, name, texts.setdefault(value, value))


def read_row(record: type[Record], raw: Raw) -> Record | None:
    """The record of a row, or None where the bytes are no JSON object with an id."""
    try:
        # Those who read a raw field later rely on its being UTF-8, which msgspec does not check
        # in the parts that it skips.
        str(memoryview(raw), "utf-8")
        row = _decoder(record).decode(raw)
    except (ValueError, RecursionError):
        return _with_care(record, bytes(raw))
    row.raw = raw
    return row if row.id else None


@cache
def _decoder(record: type[Record]) -> "msgspec.json.Decoder[Record]":
    return msgspec.json.Decoder(record)


def _with_care(record: type[Record], data: bytes) -> Record | None:
    if not is_json_object(data):
        return None
    try:
        values = read_fields(record, data)
    except ValueError:
        return None
    return record(**values, raw=Raw(data)) if values.get("id") else None


def read_fields(struct: type[Struct], data: bytes) -> dict[str, Any]:
    """The fields of an object whose values may have the wrong type; what cannot be read is unset.

    Raises:
        ValueError: the object cannot be cut into members.
    """
    members = finish(cut_members(data))
    found: dict[str, Any] = {}
    for field in msgspec.structs.fields(struct):
        raw = members.get(field.encode_name)
        if raw is not None and field.name not in ("raw", "folded"):
            found[field.name] = _value(field.name, field.type, raw)
    return found


def _value(name: str, kind: object, raw: Raw) -> object:
    if kind is Raw:
        return raw
    data = bytes(raw)
    if name == "id":
        return read_id(data)
    if bool in get_args(kind):
        return read_flag(data)
    return read_number(data) if int in get_args(kind) else read_text(data)

"""What a listing has loaded as bytes for a file, and back; where the file is, is not known here.

The rows stand in it as they were received. A file of another version, of another question or with
any damage is no load: the service is asked instead.
"""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Raw, Struct

from faceviewer.api.rows import read_rows
from faceviewer.filters import FacesQuery
from faceviewer.kept_filters import filter_to_json
from faceviewer.listings.columns import Kind
from faceviewer.listings.loaded import Loaded
from faceviewer.records import Collection, Face, Page, Record
from faceviewer.slices import Steps

VERSION: Final = 1
PACKED_BYTES_MAX: Final = 64 * 1024 * 1024
"""A larger load is not kept: it would take longer to write and to read than to ask for."""

_ROWS_AT_ONCE: Final = 500
_CHECKED_AT_ONCE: Final = 1 << 18


class LoadKey(Struct, frozen=True):
    """What a load was asked with: only the very same question gets it back."""

    environment_id: str
    base_url: str
    kind: str
    filter: dict[str, Any]


class _Head(Struct):
    """What is known of a load beside its rows; `check` is the CRC of their bytes."""

    key: LoadKey
    row_count: int
    check: int
    next: str
    pages: int
    size_bytes: int
    duplicates: int
    asked: datetime
    ended: datetime
    took_s: float
    form: str
    is_broken: bool
    unreadable: list[str]
    version: int = VERSION


def load_key(environment_id: str, base_url: str, kind: Kind, query: FacesQuery) -> LoadKey | None:
    """Under what a load is kept; None where its question is not to be written to a file."""
    values = filter_to_json(query)
    return None if values is None else LoadKey(environment_id, base_url, kind, values)


def can_pack(loaded: Loaded) -> bool:
    """Whether these rows can be gone on from: they are in order, and came from the true start."""
    is_under_way = loaded.is_partial or loaded.tiles is not None or loaded.confirmed is not None
    return loaded.is_loaded and not (is_under_way or loaded.is_kept or loaded.start)


def pack_load(key: LoadKey, loaded: Loaded) -> Steps[list[bytes] | None]:
    """The pieces of the file; None where they would be too large."""
    if not can_pack(loaded) or loaded.asked is None or loaded.ended is None:
        return None
    rows, pieces = loaded.records, list[bytes]()
    check, size_bytes = 0, 0
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        piece = (b"," if start else b"") + b",".join(
            bytes(row.raw) for row in rows[start : start + _ROWS_AT_ONCE]
        )
        check, size_bytes = zlib.crc32(piece, check), size_bytes + len(piece)
        if size_bytes > PACKED_BYTES_MAX:
            return None
        pieces.append(piece)
        yield None
    head = _Head(
        key=key,
        row_count=len(rows),
        check=check,
        next=loaded.next,
        pages=loaded.pages,
        size_bytes=loaded.size_bytes,
        duplicates=loaded.duplicates,
        asked=loaded.asked,
        ended=loaded.ended,
        took_s=loaded.took_s,
        form=loaded.form,
        is_broken=loaded.is_broken,
        unreadable=[b64encode(raw).decode() for raw in loaded.unreadable],
    )
    line = msgspec.json.encode(head)
    return [b"%08x " % zlib.crc32(line), line, b"\n", *pieces]


def unpack_load(key: LoadKey, content: bytes) -> Steps[Loaded | None]:
    """The load that was kept under this key; None where the file is not it, or is damaged."""
    line, _, body = content.partition(b"\n")
    check, _, line = line.partition(b" ")
    if check != b"%08x" % zlib.crc32(line):
        return None
    try:
        head = msgspec.json.decode(line, type=_Head)
        unreadable = [b64decode(text, validate=True) for text in head.unreadable]
    except (ValueError, RecursionError):
        return None
    is_ours = (head.version, head.key) == (VERSION, key)
    if not is_ours or (yield from _check(body)) != head.check:
        return None
    kinds: dict[str, type[Record]] = {"collections": Collection, "faces": Face}
    try:
        found = yield from read_rows(kinds[key.kind], Raw(b"[" + body + b"]"))
    except (ValueError, RecursionError):
        return None
    if len(found.rows) != head.row_count or found.unreadable:
        return None
    return _loaded(head, found.rows, unreadable)


def _check(body: bytes) -> Steps[int]:
    check, view = 0, memoryview(body)
    for start in range(0, len(view), _CHECKED_AT_ONCE):
        check = zlib.crc32(view[start : start + _CHECKED_AT_ONCE], check)
        yield None
    return check


def _loaded(head: _Head, rows: list[Record], unreadable: Sequence[bytes]) -> Loaded:
    loaded = Loaded(is_kept=True)
    loaded.add(Page(rows=rows, next=head.next, unreadable=list(unreadable), form=head.form))
    loaded.pages, loaded.size_bytes, loaded.took_s = head.pages, head.size_bytes, head.took_s
    loaded.asked, loaded.ended = head.asked, head.ended
    loaded.duplicates, loaded.is_broken = head.duplicates, head.is_broken
    return loaded

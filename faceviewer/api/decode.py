"""Bytes -> pages of records: the only place that knows the JSON of the services.

What is promised: a row is never lost. A row that is no JSON object or has no id is kept as bytes in
`Page.unreadable`; a missing list is an error and never "0 rows"; unknown fields stay in `raw`.

Two ways lead through a body. The fast one lets msgspec cut the envelope and the rows as slices of
the page's bytes. Where it refuses (lone surrogates, NaN, depth, one bad row), the careful one cuts
by brackets alone, without recursion, and reads the row field by field.

Both ways are written as steps, so that a hundred thousand rows can be read on a running loop.
"""

import json
import re
from dataclasses import dataclass
from typing import Final, Literal, NoReturn

import msgspec
from msgspec import Raw

from faceviewer.api.failures import ERROR_KEYS, said
from faceviewer.api.rows import read_fields, read_row, read_rows
from faceviewer.careful_json import (
    SPACE,
    CutShortError,
    Members,
    cut_members,
    cut_parts,
    read_text,
)
from faceviewer.errors import AnswerUnreadable, ServiceName
from faceviewer.records import ARRAY_FORM, Asset, Collection, Face, Page, Record
from faceviewer.slices import Steps, finish

_SAID_BYTES_MAX: Final = 65_536

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Kind:
    """One listing: its records, and the keys under which its list may stand, documented first."""

    service: ServiceName
    record: type[Record]
    paths: tuple[tuple[str, ...], ...]

    @property
    def key(self) -> str:
        return self.paths[0][0]


_COLLECTIONS: Final = _Kind("verifik", Collection, (("data",), ("data", "docs")))
"""Source: "List all collections"; `data.docs` is met on other lists of Verifik's v2."""

_FACES: Final = _Kind(
    "blockv",
    Face,
    (("faces",), ("data", "faces"), ("payload", "faces"), ("data",), ("items",)),
)
"""Source: GET /faces; the other keys are met in DUAL's guides and client libraries."""


def decode_collections(body: bytes, content_type: str = "") -> Page:
    """The collections of one answer, in the service's order.

    Raises:
        AnswerUnreadable: the body holds no list of collections; `reason` says why.
    """
    return finish(collections_steps(body, content_type))


def decode_faces(body: bytes, content_type: str = "") -> Page:
    """One page of faces, and the token of the next one.

    A `next` that is absent, null, false or blank is the end. One that is no text is kept as its
    JSON text: sent back it may fail, and be seen to fail, where dropping it would feign an end.

    Raises:
        AnswerUnreadable: the body holds no list of faces; `reason` says why.
    """
    return finish(faces_steps(body, content_type))


def collections_steps(body: bytes, content_type: str, secret: str = "") -> Steps[Page]:
    """`decode_collections` as steps.

    `secret` is taken out of what the service says where the body is an error.
    """
    return _decode(_COLLECTIONS, body, content_type, secret)


def faces_steps(body: bytes, content_type: str, secret: str = "") -> Steps[Page]:
    """`decode_faces` as steps; `secret` as above."""
    return _decode(_FACES, body, content_type, secret)


def decode_record(raw: bytes | Raw, kind: Literal["collection", "face"]) -> Record:
    """One record from its own bytes.

    Raises:
        AnswerUnreadable: the bytes are no JSON object with an id.
    """
    which = _COLLECTIONS if kind == "collection" else _FACES
    row = read_row(which.record, raw if isinstance(raw, Raw) else Raw(raw))
    if row is None:
        raise AnswerUnreadable(which.service, reason="not_json")
    return row


def decode_assets(raw: bytes | Raw) -> list[Asset]:
    """The assets of a face, whatever became of their values; an empty list where there are none.

    A single object counts as a list of one, a bare text as an asset's url.
    """
    data = bytes(raw).strip(SPACE)
    try:
        return msgspec.json.decode(data, type=list[Asset])
    except (ValueError, RecursionError):
        return [asset for item in _items(data) if (asset := _asset(item)) is not None]


def _items(data: bytes) -> list[bytes]:
    if data[:1] != b"[":
        return [data]
    try:
        return [data[start:end] for start, end in finish(cut_parts(data))]
    except ValueError:
        return []


def _asset(item: bytes) -> Asset | None:
    if item[:1] == b'"':
        return Asset(url=read_text(item))
    try:
        return Asset(**read_fields(Asset, item)) if item[:1] == b"{" else None
    except ValueError:
        return None


# The envelope


def _decode(kind: _Kind, body: bytes, content_type: str, secret: str = "") -> Steps[Page]:
    data = _as_utf8(kind, body, content_type)
    first = data[:1]
    if first not in (b"{", b"["):
        _refuse_scalar(kind, data)
    try:
        if first == b"[":
            page = yield from read_rows(kind.record, Raw(data))
            page.form = ARRAY_FORM
            return page
        members = yield from cut_members(data)
        return (yield from _unwrap(kind, members, data, secret))
    except CutShortError:
        raise AnswerUnreadable(kind.service, reason="truncated") from None
    except ValueError:
        raise AnswerUnreadable(kind.service, reason="not_json") from None


def _unwrap(kind: _Kind, members: Members, data: bytes, secret: str) -> Steps[Page]:
    """The page in an object.

    Raises:
        AnswerUnreadable: it holds an error, or no list.
    """

    def refuse(reason: str) -> NoReturn:
        message = _said(data, secret) if reason == "error_body" else ""
        raise AnswerUnreadable(kind.service, reason=reason, message=message)

    if _opening(members.get("success")) == b"f":
        refuse("error_body")
    for path in kind.paths:
        holder = yield from _holder(members, path)
        found = holder.get(path[-1])
        is_null = _opening(found) == b"n" and path[-1] == kind.key
        if found is None or not (is_null or _opening(found) == b"["):
            continue
        page = Page(rows=[]) if is_null else (yield from read_rows(kind.record, found))
        if not page.rows and not page.unreadable and _says(members.get("error")):
            refuse("error_body")
        page.form = _form(kind, path, is_null=is_null)
        page.next = _next(holder, members, path) if kind is _FACES else ""
        return page
    refuse("error_body" if ERROR_KEYS & members.keys() else "list_missing")


def _holder(members: Members, path: tuple[str, ...]) -> Steps[Members]:
    """The object in which the last key of the path stands; an empty one where there is none."""
    for key in path[:-1]:
        inner = members.get(key)
        if inner is None or _opening(inner) != b"{":
            return {}
        members = yield from cut_members(bytes(inner))
    return members


def _form(kind: _Kind, path: tuple[str, ...], *, is_null: bool) -> str:
    """Faces that are null are usual for services written in Go; collections that are, are not."""
    if is_null and kind is _COLLECTIONS:
        return "data: null"
    return "" if path == kind.paths[0] else ".".join(path)


def _next(holder: Members, members: Members, path: tuple[str, ...]) -> str:
    names = ("next", "cursor") if path == ("items",) else ("next",)
    for found in (where.get(name) for where in (holder, members) for name in names):
        if found is None or _opening(found) in (b"n", b"f"):
            continue
        text = read_text(bytes(found))
        if isinstance(text, str) and text.strip():
            return text
    return ""


def _says(found: Raw | None) -> bool:
    """Whether a value is anything but absent, null, false or empty."""
    return found is not None and bytes(found) not in (b"null", b"false", b'""', b"{}", b"[]", b"0")


def _said(data: bytes, secret: str) -> str:
    if len(data) > _SAID_BYTES_MAX:
        return ""
    try:
        return said(json.loads(data), secret)
    except (ValueError, RecursionError):
        return ""


def _refuse_scalar(kind: _Kind, data: bytes) -> NoReturn:
    """What a body is that begins like no list and no object."""
    if not data:
        raise AnswerUnreadable(kind.service, reason="empty")
    if data[:1] == b"<":
        raise AnswerUnreadable(kind.service, reason="html")
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        raise AnswerUnreadable(kind.service, reason="not_json") from None
    raise AnswerUnreadable(kind.service, reason="list_missing")


def _as_utf8(kind: _Kind, body: bytes, content_type: str) -> bytes:
    """The body in UTF-8, without a byte order mark and the space around it.

    JSON is UTF-8 unless its first bytes show otherwise; another charset that was declared is only
    believed where the bytes are no UTF-8.

    Source: RFC 8259, 8.1; the pattern of zero bytes is that of RFC 4627, 3.
    """
    encoding: str = json.detect_encoding(body)
    declared = other_charset(content_type)
    if encoding == "utf-8" and declared and not _is_utf8(body):
        encoding = declared
    if encoding == "utf-8-sig":
        body = body[3:]
    elif encoding != "utf-8":
        try:
            body = body.decode(encoding).encode()
        except (ValueError, LookupError):
            raise AnswerUnreadable(kind.service, reason="encoding") from None
    return body.strip(SPACE)


def other_charset(content_type: str) -> str:
    """The charset that was declared, where it is not UTF-8; else an empty text."""
    declared = _CHARSET.search(content_type)
    return declared[1] if declared and declared[1].lower() not in ("utf-8", "utf8") else ""


def _is_utf8(data: bytes | memoryview) -> bool:
    try:
        str(data, "utf-8")
    except ValueError:
        return False
    return True


def _opening(raw: Raw | None) -> bytes:
    return b"" if raw is None else bytes(memoryview(raw)[:1])

"""What can be made to go wrong with a listing, by name: edited records, other answers, bad lines.

A fault says what it does to one right answer; when it is in force is said by the text that
`FaultPlan` reads. The right answers are made in `services`.
"""

import asyncio
import gzip
import json
import math
import re
import socket
import struct
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from email.utils import formatdate
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from typing_extensions import override

from faceviewer.demo.queries import Page

TRANSPORT_EXTENSION = "faceviewer.transport"
"""Where an ASGI scope has the connection's `asyncio.Transport`, for faults that break it."""

VERIFIK = "verifik"
BLOCKV = "blockv"

Row = dict[str, Any]
Payload = Any


@dataclass(frozen=True, slots=True)
class Call:
    """One request for a listing, and the answer to it.

    Attributes:
        service: `verifik` or `blockv`.
        list_key: the member of the answer that holds the rows.
        response: the answer, as the faults before this one left it.
        page: the rows and tokens of the right answer; none where that is a refusal.
        page_of: the page from the same place with another number of rows; faces only.
    """

    service: str
    request: Request
    list_key: str
    response: Response
    page: Page | None = None
    page_of: Callable[[int], Page] | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can go wrong; `requests` is when it does unless the plan says otherwise."""

    name: str
    description: str
    apply: Callable[[Call], Response]
    requests: str = "1+"


def respond(status: int, body: object, headers: Mapping[str, str] | None = None) -> Response:
    """An answer with a JSON body (ASCII with escapes, so that lone surrogates can be sent)."""
    text = json.dumps(body, separators=(",", ":"))
    return Response(text, status, headers, media_type="application/json")


def edited(call: Call, payload: Payload) -> Response:
    """The right answer with another payload; its headers stay."""
    kept = {
        name: value
        for name, value in call.response.headers.items()
        if name not in ("content-length", "content-type")
    }
    return respond(200, payload, kept)


# --- Faults that edit the payload of a right answer

Edit = Callable[[Payload, Call, Page], Payload | None]


def _edit(name: str, description: str, edit: Edit) -> Fault:
    """A fault that edits the payload in place, or gives another one."""

    def apply(call: Call) -> Response:
        if call.page is None or call.response.status_code != 200:
            return call.response
        payload = json.loads(bytes(call.response.body))
        changed = edit(payload, call, call.page)
        return edited(call, payload if changed is None else changed)

    return Fault(name, description, apply)


def _rows(name: str, description: str, edit: Callable[[list[Any], Call], None]) -> Fault:
    """A fault that edits the list of rows in place."""

    def edit_payload(payload: Payload, call: Call, _page: Page) -> None:
        edit(payload[call.list_key], call)

    return _edit(name, description, edit_payload)


def _each_row(name: str, description: str, edit: Callable[[Row, str, int], None]) -> Fault:
    """A fault that edits each row in place, told the service and the row's number."""

    def edit_rows(rows: list[Any], call: Call) -> None:
        for number, row in enumerate(rows):
            if isinstance(row, dict):
                edit(row, call.service, number)

    return _rows(name, description, edit_rows)


def _set_next(name: str, description: str, token: Callable[[Page, Payload], object]) -> Fault:
    """A fault that gives the answer another `next`; collections have none."""

    def edit(payload: Payload, call: Call, page: Page) -> None:
        if call.service == BLOCKV:
            payload["next"] = token(page, payload)

    return _edit(name, description, edit)


def _end_as(name: str, description: str, end: object) -> Fault:
    return _set_next(name, description, lambda _page, payload: payload.get("next") or end)


def _without_list(payload: Payload, call: Call, _page: Page) -> None:
    del payload[call.list_key]


def _list_null(payload: Payload, call: Call, _page: Page) -> None:
    payload[call.list_key] = None


def _list_object(payload: Payload, call: Call, _page: Page) -> None:
    payload[call.list_key] = {"0": payload[call.list_key]}


def _list_under_data(payload: Payload, call: Call, _page: Page) -> Payload:
    if call.service == VERIFIK:
        return {"data": {"docs": payload["data"]}}
    return {"success": True, "data": {"faces": payload.pop("faces")}, "meta": {}} | payload


def _bare_array(payload: Payload, call: Call, _page: Page) -> Payload:
    return payload[call.list_key]


def _as_items(payload: Payload, call: Call, _page: Page) -> Payload:
    return {"items": payload.pop(call.list_key)} | payload


def _extra_keys(payload: Payload, call: Call, _page: Page) -> None:
    payload |= {
        "id": "WY4GM",
        "signature": {"message": "Certified", "dateTime": "January 16, 2024 3:44 PM"},
        "pagination": {"page": 1, "limit": 20, "total": 3, "pages": 1},
        "total": len(payload[call.list_key]),
    }


def _empty_with_next(payload: Payload, call: Call, page: Page) -> None:
    """An empty page before each right one: the token of the same place asks for the rows."""
    if call.service == BLOCKV and page.number % 2:
        payload |= {"faces": [], "next": page.here}


def _resized(payload: Payload, call: Call, _page: Page, factor: float) -> None:
    if call.page_of is None:
        return
    size = max(1, int(len(payload[call.list_key]) * factor))
    page = call.page_of(size)
    payload[call.list_key] = [json.loads(row) for row in page.rows]
    payload.pop("next", None)
    if page.next is not None:
        payload["next"] = page.next


def _repeat_preceding(payload: Payload, call: Call, page: Page) -> None:
    if page.preceding is not None:
        payload[call.list_key].insert(0, json.loads(page.preceding))


def _repeat_first(rows: list[Any], _call: Call) -> None:
    rows += rows[:1]


def _insert(row: object, rows: list[Any], _call: Call) -> None:
    rows.insert(len(rows) // 2, row)


def _drop_first_id(rows: list[Any], call: Call) -> None:
    for row in rows[:1]:
        row.pop("_id" if call.service == VERIFIK else "id", None)


ODD_DATES: Sequence[object] = (
    "2024-01-30T20:16:34.841Z",
    "2024-01-30T20:16:34Z",
    "2024-01-30T20:16:34.1Z",
    "2024-01-30T20:16:34.123456789Z",
    "2024-01-30T20:16:34.841+05:30",
    "2023-09-29T21:38:59.306976",
    "2024-01-30",
    "",
    "0001-01-01T00:00:00Z",
    "January 16, 2024 3:44 PM",
    1706645794,
    1706645794841,
    {"year": 2024, "month": 1, "day": 30},
    None,
    "not a date",
)


def _odd_date(row: Row, service: str, number: int) -> None:
    created, modified = (
        ("createdAt", "updatedAt") if service == VERIFIK else ("when_created", "when_modified")
    )
    row[created] = ODD_DATES[number % len(ODD_DATES)]
    row[modified] = ODD_DATES[(number + 1) % len(ODD_DATES)]


FORMULAS = ("=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", '=HYPERLINK("x")')
HTML_NAME = '<b>bold</b><img src="file:///etc/hostname"><script>alert(1)</script>'
SURROGATE_NAME = "lone \ud800 surrogate"
CONTROL_NAME = "bell\x07 nul\x00 line\nend\u2028 turned\u202e round\u202c zero\u200bwidth e\u0301"
BIG_CONTENT_BYTES = 5_000_000


def _name(name: str, description: str, names: Sequence[str]) -> Fault:
    def edit(row: Row, _service: str, number: int) -> None:
        row["name"] = names[number % len(names)]

    return _each_row(name, description, edit)


def _assets_null(row: Row, service: str, _number: int) -> None:
    if service == BLOCKV:
        row["assets"] = None


def _null_fields(row: Row, _service: str, _number: int) -> None:
    row |= {key: None for key in row if key not in ("id", "_id")}


def _odd_config(row: Row, service: str, number: int) -> None:
    deep: object = "bottom"
    for _level in range(200):
        deep = {"deeper": deep}
    row["config" if service == BLOCKV else "settings"] = (None, [1, [2]], "text", deep)[number % 4]


def _big_content(rows: list[Any], call: Call) -> None:
    for row in rows[:1]:
        row["description" if call.service == VERIFIK else "content"] = "x" * BIG_CONTENT_BYTES


def _wrong_hash(row: Row, _service: str, _number: int) -> None:
    for asset in row.get("assets", []):
        asset["hash"] = "0" * 64


WRONG_FACES: Sequence[Row] = (
    {"name": 12345},
    {"name": None, "url": 7},
    {"content": {"html": "<p>"}, "config": "text"},
    {"assets": {"0": {"id": "a"}}},
    {"assets": [None, "front.png", {"id": 7, "url": None, "is_public": "true"}]},
    {"when_created": 1706645794, "when_modified": False},
)
WRONG_COLLECTIONS: Sequence[Row] = (
    {"name": 12345},
    {"name": None, "deleted": "true"},
    {"project": {"_id": "65b955fe0577440932c77481", "name": "Sucursales Andina"}},
    {"client": {"$oid": "6158e492dd0767a2b8b3f829"}, "code": 5},
    {"__v": "0", "description": ["a", "b"]},
    {"createdAt": 1706645794, "updatedAt": False},
)


def _wrong_types(row: Row, service: str, number: int) -> None:
    """One wrong type after the other, and from time to time an id as `{"$oid": …}`."""
    patches = WRONG_COLLECTIONS if service == VERIFIK else WRONG_FACES
    turn = number % (len(patches) + 1)
    if turn < len(patches):
        row |= patches[turn]
        return
    key = "_id" if service == VERIFIK else "id"
    row[key] = {"$oid": row.get(key)}


def _nan(payload: Payload, _call: Call, _page: Page) -> None:
    payload["x_value"] = math.nan


# --- Faults that give another answer


def _status(
    name: str,
    description: str,
    status: int,
    bodies: object | tuple[object, object],
    headers: Callable[[], Mapping[str, str]] | None = None,
) -> Fault:
    """An error with a JSON body: one for both services, or a pair for Verifik and BLOCKv."""

    def apply(call: Call) -> Response:
        body = bodies
        if isinstance(bodies, tuple):
            body = bodies[0] if call.service == VERIFIK else bodies[1]
        return respond(status, body, headers() if headers else None)

    return Fault(name, description, apply)


def _fixed(name: str, description: str, make: Callable[[], Response]) -> Fault:
    return Fault(name, description, lambda _call: make())


def _too_many(name: str, description: str, retry_after: Callable[[], str] | None) -> Fault:
    bodies = (
        {"code": "TooManyRequests", "message": "too_many_requests"},
        {"code": 429, "message": "rate limit exceeded", "details": {}},
    )
    headers = None if retry_after is None else lambda: {"Retry-After": retry_after()}
    return _status(name, description, 429, bodies, headers)


def _body(name: str, description: str, change: Callable[[bytes], bytes], **headers: str) -> Fault:
    """A fault that changes the bytes of a right answer's body."""

    def apply(call: Call) -> Response:
        if call.response.status_code != 200:
            return call.response
        return with_body(call.response, change(bytes(call.response.body)), headers)

    return Fault(name, description, apply)


def with_body(response: Response, body: bytes, headers: Mapping[str, str]) -> Response:
    """The same answer with another body; `_` in the names of headers stands for `-`."""
    changed = Response(body, response.status_code, dict(response.headers))
    changed.headers["content-length"] = str(len(body))
    for name, value in headers.items():
        changed.headers[name.replace("_", "-")] = value
    return changed


def _splice(name: str, description: str, member: bytes) -> Fault:
    """A fault that puts a raw member at the beginning of the answer's object."""
    return _body(name, description, lambda body: body.replace(b"{", b"{" + member + b",", 1))


def _gzip_broken(body: bytes) -> bytes:
    packed = bytearray(gzip.compress(body))
    middle = len(packed) // 2
    packed[middle : middle + 8] = b"\xff" * 8
    return bytes(packed)


def _gzip_cut(body: bytes) -> bytes:
    packed = gzip.compress(body)
    return packed[: len(packed) // 2]


GZIP_BOMB_BYTES = 256 * 1024 * 1024


def _gzip_bomb(_body: bytes) -> bytes:
    return gzip.compress(b" " * GZIP_BOMB_BYTES, compresslevel=1)


HTML_PAGE = "<!doctype html><html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


def _html(status: int, title: str) -> Response:
    return Response(HTML_PAGE.format(title), status, media_type="text/html")


def _redirect(call: Call, *, to_other_host: bool) -> Response:
    url = call.request.url
    if to_other_host:
        other = "localhost" if url.hostname == "127.0.0.1" else "127.0.0.1"
        url = url.replace(hostname=other)
    return Response(status_code=302, headers={"Location": str(url)})


# --- Faults of the line


class Hanging(Response):
    """An answer that never comes: nothing is sent until the client gives up."""

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await client_gone(receive)


async def client_gone(receive: Receive) -> None:
    """Wait until the client has closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass


class Partial(Response):
    """An answer of which the first half is sent, and then either nothing more or an end."""

    def __init__(self, right: Response, *, breaks_off: bool) -> None:
        super().__init__(right.body, right.status_code, dict(right.headers))
        self._breaks_off = breaks_off

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        half = bytes(self.body)[: len(self.body) // 2]
        await send(self._start())
        await send({"type": "http.response.body", "body": half, "more_body": True})
        if self._breaks_off:
            close(scope, abruptly=False)
        await client_gone(receive)

    def _start(self) -> dict[str, Any]:
        return {
            "type": "http.response.start",
            "status": self.status_code,
            "headers": self.raw_headers,
        }


class Dripping(Partial):
    """An answer that comes in small pieces, slower than anyone should wait for."""

    PIECE_BYTES = 64
    PAUSE_S = 0.05

    def __init__(self, right: Response) -> None:
        super().__init__(right, breaks_off=False)

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        gone = asyncio.ensure_future(client_gone(receive))
        await send(self._start())
        for piece in self._pieces():
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            await asyncio.wait([gone], timeout=self.PAUSE_S)
            if gone.done():
                return
        gone.cancel()
        await send({"type": "http.response.body", "body": b""})

    def _pieces(self) -> Iterator[bytes]:
        body = bytes(self.body)
        return (
            body[start : start + self.PIECE_BYTES]
            for start in range(0, len(body), self.PIECE_BYTES)
        )


class Dropped(Response):
    """No answer: the connection is closed, in order or by a reset."""

    def __init__(self, *, abruptly: bool) -> None:
        super().__init__()
        self._abruptly = abruptly

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        close(scope, abruptly=self._abruptly)
        await client_gone(receive)


def close(scope: Scope, *, abruptly: bool) -> None:
    """Close the connection of a request: after what was sent, or at once with a reset."""
    transport: asyncio.Transport = scope["extensions"][TRANSPORT_EXTENSION]
    if not abruptly:
        transport.close()
        return
    line = transport.get_extra_info("socket")
    # Lingering for zero seconds makes closing send a reset instead of an orderly end.
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


# --- All of them


def _second_page_only(call: Call) -> Response:
    if call.page is None or call.page.number != 2:
        return call.response
    return respond(500, {"code": 500, "message": "internal server error"})


_EXPIRED = {"code": "Forbidden", "message": "expired_token"}
_DEEP = b'"x_value":' + b"[" * 100_000 + b"]" * 100_000

_ERRORS = (
    _status("error-400-error", "400 with {error}", 400, {"error": "Invalid request"}),
    _status(
        "error-400-code",
        "400 with a numeric code",
        400,
        {"code": 400, "message": "invalid parameters", "details": {"limit": "out of range"}},
    ),
    _status(
        "error-401",
        "401 with a code in words",
        401,
        {"message": "Authentication required", "code": "UNAUTHORIZED"},
    ),
    _status(
        "error-401-signed",
        "401 with a signature beside the message",
        401,
        {
            "code": "Unauthorized",
            "message": "Invalid or expired token.",
            "signature": {"message": "Certified", "dateTime": "January 16, 2024 3:44 PM"},
        },
    ),
    _status(
        "error-401-nested",
        "401 with a nested error and a request id",
        401,
        {
            "error": {"code": 401, "message": "jwt expired", "details": []},
            "x_request_id": "8d0f2c5e",
        },
    ),
    _status("error-403-expired", "403 of an expired token", 403, _EXPIRED),
    _status(
        "error-403-forbidden",
        "403 of a token that may not read",
        403,
        {"message": "Access forbidden", "code": "Forbidden"},
    ),
    _status(
        "error-409-missing",
        "409, as Verifik answers without a credential",
        409,
        {"code": "MissingParameter", "message": "missing Authorization header"},
    ),
    _status(
        "error-404",
        "404 on the listing's path",
        404,
        ({"message": "invalid_collection", "code": "ERROR"}, {"code": 404, "message": "not found"}),
    ),
    _status("error-405", "405 on the listing's path", 405, {"code": 405, "message": "not allowed"}),
    _status("error-410", "410 on the listing's path", 410, {"code": 410, "message": "gone"}),
    _too_many("error-429-seconds", "429, retry after 1 second", lambda: "1"),
    _too_many(
        "error-429-date",
        "429, retry after a date 2 seconds from now",
        lambda: formatdate(time.time() + 2, usegmt=True),
    ),
    _too_many("error-429-none", "429 without Retry-After", None),
    _too_many("error-429-huge", "429, retry after 99999 seconds", lambda: "99999"),
    _status(
        "error-500",
        "500 with JSON",
        500,
        (
            {"message": "internal_error", "code": "ERROR"},
            {"code": 500, "message": "internal server error", "details": {}},
        ),
    ),
    _fixed("error-500-empty", "500 with an empty body", lambda: Response(status_code=500)),
    _fixed("error-502-html", "502 with an HTML page", lambda: _html(502, "502 Bad Gateway")),
    _fixed(
        "error-503",
        "503 with plain text",
        lambda: Response("upstream connect error", 503, media_type="text/plain"),
    ),
)

_ANSWERS = (
    _fixed("html-200", "200 with an HTML page", lambda: _html(200, "Welcome to the network")),
    _fixed("no-content-204", "204 without a body", lambda: Response(status_code=204)),
    _status(
        "success-false-200",
        "200 whose body says success: false",
        200,
        {
            "success": False,
            "error": {"code": "VALIDATION_ERROR", "message": "bad scope", "details": []},
        },
    ),
    _body("truncated-json", "JSON that ends half-way", lambda body: body[: len(body) // 2]),
    _body("bom", "a byte order mark before the JSON", lambda body: b"\xef\xbb\xbf" + body),
    _body(
        "wrong-charset",
        "UTF-8 that is announced as ISO-8859-1",
        lambda body: body,
        content_type="application/json; charset=iso-8859-1",
    ),
    _body(
        "wrong-type", "JSON that is announced as HTML", lambda body: body, content_type="text/html"
    ),
    _splice("bad-utf8", "a byte that is not UTF-8", b'"x_value":"\xff"'),
    _splice("deep-json", "100,000 nested arrays", _DEEP),
    _splice("huge-number", "a number of 5,000 digits", b'"x_value":' + b"9" * 5000),
    Fault(
        "duplicate-key",
        "the list's key twice, empty first",
        lambda call: _splice("", "", f'"{call.list_key}":[]'.encode()).apply(call),
    ),
    _body("gzip", "the right answer, compressed", gzip.compress, content_encoding="gzip"),
    _body(
        "gzip-broken", "a compressed answer with wrong bytes", _gzip_broken, content_encoding="gzip"
    ),
    _body("gzip-cut", "a compressed answer that ends early", _gzip_cut, content_encoding="gzip"),
    _body(
        "gzip-bomb", "256 MB of spaces, compressed to little", _gzip_bomb, content_encoding="gzip"
    ),
    Fault(
        "redirect-other-host",
        "302 to the same service under its other name",
        partial(_redirect, to_other_host=True),
    ),
    Fault(
        "redirect-same-host",
        "302 to the same address, without end",
        partial(_redirect, to_other_host=False),
    ),
    Fault("bad-page-2", "500 on the second page of a listing", _second_page_only),
    Fault(
        "fail-once",
        "503 on the first request, then right answers",
        lambda _call: Response("deploying", 503, media_type="text/plain"),
        requests="1",
    ),
)

_LINES = (
    _fixed("hang", "no answer, the connection stays open", Hanging),
    Fault(
        "hang-body",
        "half of the answer, the connection stays open",
        lambda call: Partial(call.response, breaks_off=False),
    ),
    Fault(
        "cut-body",
        "half of the answer, then the connection is closed",
        lambda call: Partial(call.response, breaks_off=True),
    ),
    Fault("slow-body", "64 bytes each 50 milliseconds", lambda call: Dripping(call.response)),
    _fixed("reset", "no answer, the connection is reset", partial(Dropped, abruptly=True)),
    _fixed("disconnect", "no answer, the connection is closed", partial(Dropped, abruptly=False)),
)

_ENVELOPES = (
    _edit("faces-missing", "the list's key is missing", _without_list),
    _edit("faces-null", "the list is null", _list_null),
    _edit("faces-object", "the list is an object", _list_object),
    _edit("faces-under-data", "the list is one level deeper", _list_under_data),
    _edit("bare-array", "the list stands alone", _bare_array),
    _edit("items-envelope", "the list is called items", _as_items),
    _edit("extra-keys", "unknown keys beside the list", _extra_keys),
    _edit("nan", "a value that is NaN beside the list", _nan),
    _set_next("next-loop", "each page names itself as the next", lambda page, _body: page.here),
    _set_next(
        "next-cycle",
        "the second page names the first as the next",
        lambda page, body: page.start if page.number == 2 else body.get("next", page.start),
    ),
    _end_as("next-null", "the last page has next: null", None),
    _end_as("next-empty", "the last page has an empty next", ""),
    _end_as("next-blank", "the last page has a blank next", "  "),
    _edit("empty-page-with-next", "an empty page before each right one", _empty_with_next),
    _edit("short-pages", "half as many rows as asked for", partial(_resized, factor=0.5)),
    _edit("long-pages", "twice as many rows as asked for", partial(_resized, factor=2)),
    _edit("duplicate-across-pages", "a page repeats the row before it", _repeat_preceding),
    _rows("duplicate-in-page", "a page ends with its first row", _repeat_first),
)

_ROWS = (
    _rows("row-null", "a row is null", partial(_insert, None)),
    _rows("row-string", "a row is a text", partial(_insert, "not a record")),
    _rows("row-without-id", "the first row has no id", _drop_first_id),
    _each_row("assets-null", "the assets of each face are null", _assets_null),
    _each_row("null-fields", "all but the id is null", _null_fields),
    _each_row("odd-config", "config is null, a list, a text or very deep", _odd_config),
    _each_row("odd-dates", "dates of every known form", _odd_date),
    _each_row("wrong-types", "members of wrong types", _wrong_types),
    _each_row("wrong-hash", "hashes that belong to no file", _wrong_hash),
    _rows("big-content", "the first row has a text of 5 MB", _big_content),
    _name("html-name", "names that are HTML", (HTML_NAME,)),
    _name("formula-name", "names that a spreadsheet would run", FORMULAS),
    _name("lone-surrogate", "names with half of a surrogate pair", (SURROGATE_NAME,)),
    _name("control-name", "names with control characters", (CONTROL_NAME,)),
)

FAULTS: Mapping[str, Fault] = {
    fault.name: fault for fault in (*_ROWS, *_ENVELOPES, *_ERRORS, *_ANSWERS, *_LINES)
}
"""Every fault by its name, in the order in which several of them are applied."""


class UnknownFaultError(ValueError):
    """A text names a fault that there is not; the message lists those that there are."""


@dataclass(frozen=True, slots=True)
class PlannedFault:
    """A fault and when it is in force: for which service, and from which request to which."""

    fault: Fault
    service: str | None
    first: int
    last: float

    def is_due(self, service: str, number: int) -> bool:
        """Whether it applies to a service's request of this number (the first is 1)."""
        return self.service in (None, service) and self.first <= number <= self.last


class FaultPlan:
    """Which faults are in force, read from a text such as `bom,blockv:error-500@2+`.

    `NAME@K` is the K-th listing request of each service alone, `NAME@K+` that and all after.
    """

    def __init__(self, text: str = "") -> None:
        entries = [entry.strip() for entry in text.split(",") if entry.strip()]
        order = list(FAULTS)
        planned = [_planned(entry) for entry in entries]
        self._planned = sorted(planned, key=lambda each: order.index(each.fault.name))
        self._counts: Counter[str] = Counter()

    def answer(self, call: Call) -> Response:
        """What is sent in the end for this request, which is counted."""
        self._counts[call.service] += 1
        for planned in self._planned:
            if planned.is_due(call.service, self._counts[call.service]):
                call = replace(call, response=planned.fault.apply(call))
        return call.response


_ENTRY = re.compile(rf"(?:({VERIFIK}|{BLOCKV}):)?([a-z0-9-]+)(?:@([0-9]+\+?))?")


def _planned(entry: str) -> PlannedFault:
    match = _ENTRY.fullmatch(entry)
    fault = FAULTS.get(match[2]) if match else None
    if match is None or fault is None:
        names = ", ".join(FAULTS)
        raise UnknownFaultError(f"{entry!r} is not a fault; there are: {names}")
    requests = match[3] or fault.requests
    first = int(requests.rstrip("+"))
    return PlannedFault(fault, match[1], first, math.inf if requests.endswith("+") else first)


def described_faults() -> Iterable[str]:
    """One line for each fault: its name and what it does."""
    width = max(map(len, FAULTS))
    return (f"{name:<{width}}  {fault.description}" for name, fault in FAULTS.items())

"""Faults of the whole answer: errors, other statuses, redirects, and bodies that are not JSON."""

import gzip
import time
from collections.abc import Callable, Mapping
from email.utils import formatdate
from functools import partial

from starlette.responses import Response

from faceviewer.demo.faults.call import VERIFIK, Call, Fault, fixed_fault, respond


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
        return _with_body(call.response, change(bytes(call.response.body)), headers)

    return Fault(name, description, apply)


def _with_body(response: Response, body: bytes, headers: Mapping[str, str]) -> Response:
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


def _second_page_only(call: Call) -> Response:
    if call.page is None or call.page.number != 2:
        return call.response
    return respond(500, {"code": 500, "message": "internal server error"})


_EXPIRED = {"code": "Forbidden", "message": "expired_token"}

ERRORS = (
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
    fixed_fault("error-500-empty", "500 with an empty body", lambda: Response(status_code=500)),
    fixed_fault("error-502-html", "502 with an HTML page", lambda: _html(502, "502 Bad Gateway")),
    fixed_fault(
        "error-503",
        "503 with plain text",
        lambda: Response("upstream connect error", 503, media_type="text/plain"),
    ),
)

ANSWERS = (
    fixed_fault("html-200", "200 with an HTML page", lambda: _html(200, "Welcome to the network")),
    fixed_fault("no-content-204", "204 without a body", lambda: Response(status_code=204)),
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
    _splice("deep-json", "100,000 nested arrays", b'"x_value":%b%b' % (b"[" * 10**5, b"]" * 10**5)),
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

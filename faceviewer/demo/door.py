"""Which requests the demo turns away unread: a page of the web could have made them, or no client.

A page of the web can make a browser ask a loopback server. Its requests are known by their `Origin`
and `Sec-Fetch-Site`, or by the `Host` of a name that was bent to the loopback address.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.types import Scope

METHODS = ("GET", "HEAD")
TARGET_MAX_BYTES = 16 * 1024
HEAD_MAX_BYTES = 32 * 1024
OWN_SITES = ("none", "same-origin")
"""What a browser says of an address that the person typed or opened, and of the demo's own."""


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Why a request is refused, as a status, a sentence and Verifik's word for it."""

    status: int
    message: str
    code: str = "ERROR"
    headers: Mapping[str, str] = field(default_factory=dict)


def turned_away(scope: Scope) -> TurnedAway | None:
    """Why this request is refused; none if it may go on."""
    headers = Headers(scope=scope)
    return next((refused for check in _CHECKS if (refused := check(scope, headers))), None)


def _not_reading(scope: Scope, _headers: Headers) -> TurnedAway | None:
    if scope["method"] in METHODS:
        return None
    allowed = ", ".join(METHODS)
    return TurnedAway(405, "the demo is only read", headers={"Allow": allowed})


def _no_path(scope: Scope, _headers: Headers) -> TurnedAway | None:
    # A whole address is what a proxy is asked for; its host could differ from the header.
    if scope["raw_path"].startswith(b"/"):
        return None
    return TurnedAway(400, "the target must be a path")


def _too_long(scope: Scope, headers: Headers) -> TurnedAway | None:
    if len(scope["raw_path"]) + len(scope["query_string"]) > TARGET_MAX_BYTES:
        return TurnedAway(414, "the target is too long")
    if sum(len(name) + len(value) for name, value in headers.raw) > HEAD_MAX_BYTES:
        return TurnedAway(431, "the headers are too long")
    return None


def _with_body(_scope: Scope, headers: Headers) -> TurnedAway | None:
    if headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers:
        return None
    return TurnedAway(413, "a request has no body here")


def _other_host(scope: Scope, headers: Headers) -> TurnedAway | None:
    port = scope["server"][1]
    if headers.getlist("host") in ([f"127.0.0.1:{port}"], [f"localhost:{port}"]):
        return None
    return TurnedAway(421, f"the host must be 127.0.0.1:{port}", "Misdirected")


def _from_a_page(_scope: Scope, headers: Headers) -> TurnedAway | None:
    sites = headers.getlist("sec-fetch-site")
    if "origin" not in headers and all(site in OWN_SITES for site in sites):
        return None
    return TurnedAway(403, "web pages may not read the demo", "Forbidden")


_CHECKS: tuple[Callable[[Scope, Headers], TurnedAway | None], ...] = (
    *(_other_host, _from_a_page, _not_reading),
    *(_no_path, _too_long, _with_body),
)

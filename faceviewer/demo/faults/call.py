"""A request with its right answer, and what a fault is: something that is done to that answer."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from faceviewer.demo.queries import Page

TRANSPORT_EXTENSION = "faceviewer.transport"
"""Where an ASGI scope has the connection's `asyncio.Transport`, for faults that break it."""

VERIFIK = "verifik"
BLOCKV = "blockv"
ASSETS = "assets"

Row = dict[str, Any]
Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """One request for a listing or for an asset file, and the answer to it.

    Attributes:
        service: `verifik`, `blockv` or, for a file, `assets`.
        list_key: the member of the answer that holds the rows.
        response: the answer, as the faults before this one left it.
        page: the rows and tokens of the right answer; none for a refusal or a file.
        resized: the page from the same place with so many times the rows; faces only.
        asked: the page that the same request gets where its query has other values; faces only.
    """

    service: str
    request: Request
    list_key: str
    response: Response
    page: Page | None = None
    resized: Callable[[float], Page] | None = None
    asked: Callable[..., Page] | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can go wrong; `requests` is when it does unless the plan says otherwise."""

    name: str
    description: str
    apply: Callable[[Call], Response]
    requests: str = "1+"


def fixed_fault(name: str, description: str, make: Callable[[], Response]) -> Fault:
    """A fault that gives the same answer to every request."""
    return Fault(name, description, lambda _call: make())


def respond(status: int, body: object, headers: Mapping[str, str] | None = None) -> Response:
    """An answer with a JSON body (ASCII with escapes, so that lone surrogates can be sent)."""
    text = json.dumps(body, separators=(",", ":"))
    return Response(text, status, headers, media_type="application/json")

"""Both services over one set of data, as two ASGI applications.

What a request may ask and which rows answer it is in `queries`; what goes wrong on purpose is
in `faults`; ports and threads are in `server`.
"""

import asyncio
import hmac
import math
import secrets
import time
import uuid
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from faceviewer.demo.data import DemoData, asset_file, encode
from faceviewer.demo.door import turned_away
from faceviewer.demo.faults.call import ASSETS, BLOCKV, VERIFIK, Call
from faceviewer.demo.faults.plan import FaultPlan
from faceviewer.demo.queries import BadQueryError, FaceShelf, Page, read_face_request

COLLECTIONS_PATH = "/v2/face-recognition/collections"
FACES_PATH = "/faces"
REQUESTS_KEPT = 10_000
RATE_LIMIT = 60_000
RATE_WINDOW_S = 60

EndForm = Literal["absent", "null", "empty"]
_ENDS: Mapping[EndForm, bytes] = {"absent": b"", "null": b',"next":null', "empty": b',"next":""'}


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """A request as it came over the wire.

    Attributes:
        service: `verifik` or `blockv`.
        target: the path and the query, undecoded.
        parameters: the decoded query, in its order.
        headers: names in lower case.
    """

    service: str
    method: str
    target: bytes
    parameters: Sequence[tuple[str, str]]
    headers: Sequence[tuple[str, str]]

    @property
    def path(self) -> str:
        """The path, undecoded and without the query."""
        return self.target.partition(b"?")[0].decode("latin-1")

    def header(self, name: str) -> str | None:
        """The value of a header, if it was sent."""
        return dict(self.headers).get(name.lower())


class DemoApplication:
    """The two services: their data, their credential and what they were asked.

    Attributes:
        verifik: the ASGI application of the collections.
        blockv: the ASGI application of the faces and of the asset files.
        remembers_requests: whether they can be looked at later, which takes memory.
    """

    def __init__(
        self,
        data: DemoData,
        token: str,
        *,
        latency_s: float = 0.0,
        end_form: EndForm = "absent",
        faults: str = "",
        rate_limit: int = RATE_LIMIT,
    ) -> None:
        self.token = token
        self.latency_s = latency_s
        self.remembers_requests = True
        self._requests: deque[ReceivedRequest] = deque(maxlen=REQUESTS_KEPT)
        self._cursor_key = secrets.token_bytes(32)
        self._end = _ENDS[end_form]
        self._rates = RateWindow(rate_limit)
        self.set_data(data)
        self.set_faults(faults)
        self.verifik = self._service(VERIFIK, Route(COLLECTIONS_PATH, self._collections))
        self.blockv = self._service(
            BLOCKV, Route(FACES_PATH, self._faces), Route("/assets/{name}", self._asset)
        )

    @property
    def requests(self) -> Sequence[ReceivedRequest]:
        """The latest requests of both services, as they came, the oldest first."""
        return list(self._requests.copy())

    def forget_requests(self) -> None:
        """Begin a new record of requests."""
        self._requests.clear()

    def set_faults(self, text: str) -> None:
        """Put these faults in force, in place of all others; requests are counted anew.

        Raises:
            UnknownFaultError: the text names a fault that there is not.
        """
        self._faults = FaultPlan(text)

    def set_data(self, data: DemoData) -> None:
        """Serve other data from now on; next tokens live on while their row is there."""
        self._collections_page = Page([encode(record) for record in data.collections])
        self._shelf = FaceShelf(data.faces, self._cursor_key)

    def record(self, service: str, scope: Scope) -> None:
        """Remember a request as it came."""
        if not self.remembers_requests:
            return
        query: bytes = scope["query_string"]
        received = ReceivedRequest(
            service=service,
            method=scope["method"],
            target=scope["raw_path"] + (b"?" + query if query else b""),
            parameters=parse_qsl(query.decode("latin-1"), keep_blank_values=True),
            headers=[
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, value in scope["headers"]
            ],
        )
        self._requests.append(received)

    def _service(self, name: str, *routes: Route) -> ASGIApp:
        application = Starlette(
            routes=routes,
            exception_handlers={HTTPException: partial(_refused, name)},
            middleware=[Middleware(Door, service=name, application=self)],
        )
        application.router.redirect_slashes = False
        return application

    async def _collections(self, request: Request) -> Response:
        return self._faults.answer(self._right_collections(request))

    def _right_collections(self, request: Request) -> Call:
        call = partial(Call, VERIFIK, request, "data")
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if not given:
            return call(refusal(VERIFIK, 401, "Authentication required", "UNAUTHORIZED"))
        if scheme.lower() != "bearer" or not self._is_token(given):
            return call(refusal(VERIFIK, 403, "Access forbidden", "Forbidden"))
        if request.url.query:
            return call(refusal(VERIFIK, 400, "Invalid request"))
        page = self._collections_page
        body = b'{"data":[' + b",".join(page.rows) + b"]}"
        return call(Response(body, media_type="application/json"), page)

    async def _faces(self, request: Request) -> Response:
        response = self._rates.refused() or self._faults.answer(self._right_faces(request))
        response.headers.update(self._rates.headers() | {"X-Request-Id": str(uuid.uuid4())})
        return response

    def _right_faces(self, request: Request) -> Call:
        call = partial(Call, BLOCKV, request, "faces")
        if not self._may_read_faces(request):
            return call(refusal(BLOCKV, 401, "a valid credential is required"))
        shelf = self._shelf
        try:
            asked = read_face_request(_parameters(request))
        except BadQueryError as error:
            return call(refusal(BLOCKV, 400, str(error)))

        def altered(**changes: Any) -> Page:
            return shelf.page(replace(asked, query=replace(asked.query, **changes)))

        try:
            page = shelf.page(asked)
        except BadQueryError as error:
            return call(refusal(BLOCKV, 400, str(error)), asked=altered)

        def resized(factor: float) -> Page:
            return shelf.page(replace(asked, limit=max(1, int(asked.limit * factor))))

        right = Response(self._page_body(page), media_type="application/json")
        return call(right, page, resized, altered)

    def _page_body(self, page: Page) -> bytes:
        end = self._end if page.next is None else f',"next":"{page.next}"'.encode()
        return b'{"faces":[' + b",".join(page.rows) + b"]" + end + b"}"

    def _may_read_faces(self, request: Request) -> bool:
        if (header := request.headers.get("authorization")) is not None:
            scheme, _, given = header.partition(" ")
            return scheme.lower() == "bearer" and self._is_token(given)
        return self._is_token(request.headers.get("x-api-key", ""))

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.token.encode())

    async def _asset(self, request: Request) -> Response:
        file = asset_file(request.path_params["name"])
        response = refusal(BLOCKV, 404, "no such file")
        if file is not None:
            response = Response(file[0], media_type=file[1])
        return self._faults.answer(Call(ASSETS, request, "", response))


class Door:
    """What every request passes first: it is remembered, checked and made to wait."""

    def __init__(self, app: ASGIApp, service: str, application: DemoApplication) -> None:
        self._app = app
        self._service = service
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            raise ValueError("the demo speaks only HTTP")
        self._application.record(self._service, scope)
        answer = self._refusal(scope) or self._app
        await asyncio.sleep(self._application.latency_s)
        await answer(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        if (refused := turned_away(scope)) is None:
            return None
        response = refusal(self._service, refused.status, refused.message, refused.code)
        # What else such a client has sent is not read either.
        response.headers.update({**refused.headers, "Connection": "close"})
        return response


class RateWindow:
    """How many face listings are still allowed in this minute.

    Source: the rate limits of the service are told by these headers, with `Retry-After` on
    429; its own limit of 300 a minute is raised so that nobody meets it by chance.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._window = 0
        self._used = 0

    def refused(self) -> Response | None:
        """Count one request; the refusal if it is one too many."""
        window, passed_s = divmod(time.time(), RATE_WINDOW_S)
        if window != self._window:
            self._window, self._used = int(window), 0
        self._used += 1
        if self._used <= self._limit:
            return None
        response = refusal(BLOCKV, 429, "rate limit exceeded")
        response.headers["Retry-After"] = str(math.ceil(RATE_WINDOW_S - passed_s))
        return response

    def headers(self) -> dict[str, str]:
        """The headers that tell where the count stands."""
        return {
            "X-RateLimit-Limit": str(self._limit),
            "X-RateLimit-Remaining": str(max(0, self._limit - self._used)),
            "X-RateLimit-Reset": str((self._window + 1) * RATE_WINDOW_S),
        }


def refusal(service: str, status: int, message: str, code: str = "ERROR") -> Response:
    """An error in the form of its service; a code in words is Verifik's alone."""
    if service == VERIFIK and status == 400:
        return JSONResponse({"error": message}, status)
    if service == VERIFIK:
        return JSONResponse({"message": message, "code": code}, status)
    return JSONResponse({"code": status, "message": message}, status)


async def _refused(service: str, _request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    response = refusal(service, error.status_code, error.detail)
    response.headers.update(error.headers or {})
    return response


def _parameters(request: Request) -> Sequence[tuple[str, str]]:
    try:
        return parse_qsl(request.url.query, keep_blank_values=True, errors="strict")
    except UnicodeDecodeError:
        raise BadQueryError("the query is not UTF-8") from None

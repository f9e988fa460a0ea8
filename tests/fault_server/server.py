"""The server: three origins in a thread, the right answers of the demo, and the plan of faults."""

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import Coroutine, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Thread
from typing import Any, Final, Self, TypeVar
from urllib.parse import unquote

from starlette.types import ASGIApp, Message, Scope

from faceviewer.demo.data import DemoData, make_demo_data
from faceviewer.demo.services import DemoApplication
from faceviewer.demo.tokens import make_token
from tests.fault_server.catalogue import FAULTS
from tests.fault_server.connection_faults import REFUSE
from tests.fault_server.faults import HEAD_BYTES_MAX, Line, Turn
from tests.fault_server.messages import Answer, Headers, Received, read_head
from tests.fault_server.plan import Plan

T = TypeVar("T")

HOST: Final = "127.0.0.1"
NO_PLAN: Final = Plan()
VERIFIK, BLOCKV, ASSETS, OTHER = "verifik", "blockv", "assets", "other"


@dataclass
class _Origin:
    """One listening address; between two times of listening its port stays taken."""

    name: str
    door: socket.socket
    tls: ssl.SSLContext | None
    server: asyncio.Server | None = None
    lines: set[Line] = field(default_factory=set)

    @classmethod
    def on_any_port(cls, name: str, tls: ssl.SSLContext | None) -> "_Origin":
        return cls(name, _bind(0), tls)

    @property
    def port(self) -> int:
        port: int = self.door.getsockname()[1]
        return port

    @property
    def url(self) -> str:
        return f"http{'s' if self.tls else ''}://{HOST}:{self.port}"


class FaultServer:
    """Both services and a second origin, for as long as the `with` block lasts.

    `tls` makes all three speak HTTPS; `data` is what the services have.

    Attributes:
        data: what the services have; the files of its assets lie on this server.
        token: the credential of both services.
        verifik_url, blockv_url: the two origins.
        other_url: an origin that nobody should be led to; it answers as both services do.
    """

    def __init__(
        self, faces: int = 230, collections: int = 12, *, tls: ssl.SSLContext | None = None
    ) -> None:
        origins = [_Origin.on_any_port(name, tls) for name in (VERIFIK, BLOCKV, OTHER)]
        self._origins = {origin.name: origin for origin in origins}
        self.verifik_url, self.blockv_url, self.other_url = (origin.url for origin in origins)
        self.data: DemoData = make_demo_data(faces, collections, 0, None, self.blockv_url)
        self.token = make_token(self.data.client_id, self.data.organisation)
        self._application = DemoApplication(self.data, self.token)
        self._plan = NO_PLAN
        self._counts: Counter[str] = Counter()
        self._requests: list[Received] = []
        self._played: list[tuple[str, str, int]] = []
        self._connections = 0
        self._visits: set[asyncio.Task[None]] = set()
        self._started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
        self._thread = Thread(target=self._run_in_thread, name="fault server", daemon=True)

    # For tests

    @property
    def requests(self) -> Sequence[Received]:
        """All requests to all origins, as they came, the oldest first."""
        return list(self._requests)

    @property
    def other(self) -> Sequence[Received]:
        """What came to the second origin."""
        return [request for request in self.requests if request.service == OTHER]

    @property
    def played(self) -> Sequence[tuple[str, str, int]]:
        """Which faults were met since the plan was set: name, service and number of request."""
        return list(self._played)

    def count(self, service: str) -> int:
        """How many requests came to a service since the plan was set."""
        return self._counts[service]

    def file_url(self, name: str = "") -> str:
        """The address of a file; that of the first asset there is, unless it is named."""
        if name:
            return f"{self.blockv_url}/assets/{name}"
        assets = (asset for face in self.data.faces for asset in face.record.get("assets") or [])
        return next(str(asset["url"]) for asset in assets)

    def set_plan(self, plan: Plan = NO_PLAN) -> None:
        """Puts this plan in force from the next request on; requests are counted anew."""
        self._call(self._set_plan(plan))

    def forget_requests(self) -> None:
        """Begins a new record of requests."""
        self._requests.clear()

    # The thread

    def __enter__(self) -> Self:
        self._thread.start()
        self._started.result()
        return self

    def __exit__(self, *_reason: object) -> None:
        loop, end = self._started.result()
        loop.call_soon_threadsafe(end.set)
        self._thread.join()

    def _call(self, work: Coroutine[Any, Any, T]) -> T:
        loop, _ = self._started.result()
        return asyncio.run_coroutine_threadsafe(work, loop).result()

    def _run_in_thread(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            if self._started.done():
                raise
            self._started.set_exception(error)

    async def _serve(self) -> None:
        self._demo_lock = asyncio.Lock()
        for origin in self._origins.values():
            await self._open(origin)
        end = asyncio.Event()
        self._started.set_result((asyncio.get_running_loop(), end))
        await end.wait()
        for origin in self._origins.values():
            self._shut(origin)
            origin.door.close()
        for visit in self._visits:
            visit.cancel()
        await asyncio.gather(*self._visits, return_exceptions=True)

    async def _open(self, origin: _Origin) -> None:
        if origin.server is None:
            visit = partial(self._visit, origin)
            origin.server = await asyncio.start_server(
                visit, sock=origin.door, ssl=origin.tls, limit=HEAD_BYTES_MAX
            )

    def _shut(self, origin: _Origin, last: Line | None = None) -> None:
        """Ends listening and every connection but the last; the port stays taken, and refuses."""
        port = origin.port
        if origin.server is not None:
            origin.server.close()
            origin.server = None
            origin.door = _bind(port)
        for line in list(origin.lines):
            if not line.is_over and line is not last:
                line.reset()

    async def _set_plan(self, plan: Plan) -> None:
        self._plan = plan
        self._counts.clear()
        self._played.clear()
        for origin in self._origins.values():
            if plan.fault_for(origin.name, 1) == REFUSE:
                self._refuse(origin)
            else:
                await self._open(origin)

    def _refuse(self, origin: _Origin, last: Line | None = None) -> None:
        self._played.append((REFUSE, origin.name, self._counts[origin.name] + 1))
        self._shut(origin, last)

    # A connection

    async def _visit(
        self, origin: _Origin, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """One connection, until either side ends it."""
        visit = asyncio.current_task()
        assert visit is not None
        self._visits.add(visit)
        self._connections += 1
        line, number = Line(reader, writer), self._connections
        origin.lines.add(line)
        try:
            await self._answer_each(origin, line, number)
        except asyncio.CancelledError:
            pass  # the end of the server; asyncio's streams log a cancelled visit as an error
        finally:
            origin.lines.discard(line)
            self._visits.discard(visit)
            if not writer.is_closing():
                writer.transport.abort()

    async def _answer_each(self, origin: _Origin, line: Line, connection: int) -> None:
        while not line.is_over and (head := await line.receive_head()):
            request = self._note(origin, head, connection)
            fault = self._plan.fault_for(request.service, request.number)
            right = await self._right(origin, request)
            if self._plan.fault_for(origin.name, self._counts[origin.name] + 1) == REFUSE:
                # The answer says that it is the last one, so nothing more is asked on this line.
                self._refuse(origin, last=line)
                await line.send(right.with_headers(Connection="close").encode())
                line.close()
            elif fault is None:
                await line.send(right.encode())
            else:
                self._played.append((fault, request.service, request.number))
                await FAULTS[fault].act(self._turn(origin, request, line, right))

    def _note(self, origin: _Origin, head: bytes, connection: int) -> Received:
        method, target, headers = read_head(head)
        is_file = origin.name == BLOCKV and target.startswith("/assets/")
        service = ASSETS if is_file else origin.name
        self._counts[service] += 1
        number = self._counts[service]
        request = Received(service, method, target, headers, connection, number)
        self._requests.append(request)
        return request

    def _turn(self, origin: _Origin, request: Received, line: Line, right: Answer) -> Turn:
        return Turn(
            request=request,
            line=line,
            right=right,
            demo=lambda fault: self._right(origin, _listed(request), f"{fault}@1+"),
            own_url=origin.url,
            other_url=self.other_url,
        )

    # The demo

    async def _right(self, origin: _Origin, request: Received, demo_fault: str = "") -> Answer:
        """What the demo answers; its faults hold for one request at a time."""
        service = origin.name
        if service == OTHER:
            service = VERIFIK if request.path.startswith("/v2/") else BLOCKV
        application = self._application.verifik if service == VERIFIK else self._application.blockv
        async with self._demo_lock:
            self._application.set_faults(demo_fault)
            return await _ask(application, origin, request)


def _listed(request: Received) -> Received:
    """The request for a listing in the place of one for a file: the demo has no faults of files."""
    return replace(request, target="/faces") if request.service == ASSETS else request


async def _ask(application: ASGIApp, origin: _Origin, request: Received) -> Answer:
    """The answer of an application that is asked without a server around it."""
    status, body = 500, b""
    headers: Headers = ()

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status, headers, body
        if message["type"] == "http.response.start":
            status = message["status"]
            headers = tuple(
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, value in message.get("headers", ())
                if name.lower() != b"content-length"
            )
        else:
            body += message.get("body", b"")

    await application(_scope(origin, request), receive, send)
    return Answer(status, headers, body)


def _scope(origin: _Origin, request: Received) -> Scope:
    path, _, query = request.target.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode("latin-1"),
        "root_path": "",
        "query_string": query.encode("latin-1"),
        "headers": [
            (name.lower().encode("latin-1"), value.encode("latin-1"))
            for name, value in request.headers
        ],
        "client": (HOST, 1),
        "server": (HOST, origin.port),
    }


def _bind(port: int) -> socket.socket:
    """A socket on this port, which does not listen yet."""
    # The protocol is named because asyncio sends small pieces at once only where it is.
    door = socket.socket(proto=socket.IPPROTO_TCP)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind((HOST, port))
    return door

"""The demo as a running server: two neighbouring ports, in a thread or as the whole program.

What is answered is in `services`.
"""

import asyncio
import errno
import json
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from datetime import datetime
from threading import Thread
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from faceviewer.demo.connection import Connection
from faceviewer.demo.data import make_demo_data
from faceviewer.demo.door import HEAD_MAX_BYTES
from faceviewer.demo.faults.plan import FaultPlan, UnknownFaultError
from faceviewer.demo.services import RATE_LIMIT, DemoApplication, EndForm, ReceivedRequest
from faceviewer.demo.tokens import make_token

HOST = "127.0.0.1"
KEEP_ALIVE_S = 30
BACKLOG = 128
PORT_TRIES = 100
BREAK_OFF_PAUSE_S = 0.02


def listen_on_two(port: int = 0) -> tuple[socket.socket, socket.socket]:
    """Two listening sockets on this port and the next, or on any two neighbours for port 0.

    Raises:
        OSError: one of the two ports is taken or not a port.
    """
    for _ in range(PORT_TRIES):
        first = _listen(port)
        try:
            return first, _listen(first.getsockname()[1] + 1)
        except OSError:
            first.close()
            if port:
                raise
    raise OSError(errno.EADDRINUSE, "no two neighbouring ports are free")


def _listen(port: int) -> socket.socket:
    if port > 65535:
        raise OSError(errno.EINVAL, f"{port} is not a port")
    # The protocol is named because asyncio sends small pieces at once only where it is: otherwise
    # the body of each answer waits 40 ms for the client to confirm the head.
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    try:
        if os.name == "posix" and port:
            # A port whose last connections have just ended can be used again at once.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()
    except BaseException:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    """One origin. It leaves signals alone, says when it listens, and ends at once."""

    def __init__(self, application: ASGIApp) -> None:
        config = uvicorn.Config(
            application,
            http=Connection,
            ws="none",
            lifespan="off",
            interface="asgi3",
            proxy_headers=False,
            server_header=False,
            access_log=False,
            log_config=None,
            log_level="critical",
            backlog=BACKLOG,
            timeout_keep_alive=KEEP_ALIVE_S,
            h11_max_incomplete_event_size=HEAD_MAX_BYTES,
        )
        super().__init__(config)
        self.listening = asyncio.Event()
        self._end = asyncio.Event()

    @contextmanager
    @override
    def capture_signals(self) -> Iterator[None]:
        yield

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    @override
    async def main_loop(self) -> None:
        while not self._end.is_set():
            await self.on_tick(0)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._end.wait(), timeout=1)

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        breaking_off = asyncio.create_task(self._break_off())
        await super().shutdown(sockets)
        breaking_off.cancel()

    async def _break_off(self) -> None:
        # Again and again: a connection can be accepted while the others are broken off.
        while True:
            for connection in list(self.server_state.connections):
                connection.transport.abort()
            for task in list(self.server_state.tasks):
                task.cancel()
            await asyncio.sleep(BREAK_OFF_PAUSE_S)

    def end(self) -> None:
        """Close all connections, whatever they wait for, and return from `serve`."""
        self._end.set()


class DemoServer:
    """The demo in a thread of its own, for as long as its `with` block lasts.

    Attributes:
        verifik_url, blockv_url: the two origins.
        token: the credential of both.
        application: the services, whose faults and data can be changed while they run.
    """

    def __init__(
        self,
        faces: int = 1204,
        collections: int = 60,
        *,
        seed: int = 0,
        now: datetime | None = None,
        port: int = 0,
        latency_ms: float = 0,
        faults: str = "",
        end_form: EndForm = "absent",
        rate_limit: int = RATE_LIMIT,
    ) -> None:
        FaultPlan(faults)  # a wrong name is told before a port is taken
        self._sockets = listen_on_two(port)
        self.verifik_url, self.blockv_url = (
            f"http://{HOST}:{listener.getsockname()[1]}" for listener in self._sockets
        )
        try:
            self.data = make_demo_data(faces, collections, seed, now, self.blockv_url)
        except BaseException:
            self._close_sockets()
            raise
        self.application = DemoApplication(
            self.data,
            make_token(self.data.client_id, self.data.organisation),
            latency_s=latency_ms / 1000,
            end_form=end_form,
            faults=faults,
            rate_limit=rate_limit,
        )
        self._started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()
        self._thread = Thread(target=self._run_in_thread, name="demo server", daemon=True)

    @property
    def token(self) -> str:
        """The credential of both services."""
        return self.application.token

    @property
    def requests(self) -> Sequence[ReceivedRequest]:
        """The latest requests of both services, as they came, the oldest first."""
        return self.application.requests

    def set_faults(self, text: str) -> None:
        """Put these faults in force, in place of all others; requests are counted anew.

        Raises:
            UnknownFaultError: the text names a fault that there is not.
        """
        self.application.set_faults(text)

    async def run(self, end: asyncio.Event, started: Callable[[], None]) -> None:
        """Serve on the running loop until `end` is set; `started` is called once both listen."""
        servers = [_Server(self.application.verifik), _Server(self.application.blockv)]
        async with asyncio.TaskGroup() as tasks:
            for server, listener in zip(servers, self._sockets, strict=True):
                tasks.create_task(server.serve(sockets=[listener]))
            for server in servers:
                await server.listening.wait()
            started()
            await end.wait()
            for server in servers:
                server.end()

    def __enter__(self) -> Self:
        self._thread.start()
        self._started.result()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        loop, end = self._started.result()
        loop.call_soon_threadsafe(end.set)
        self._thread.join()

    def _run_in_thread(self) -> None:
        try:
            asyncio.run(self._run_until_left())
        except BaseException as error:
            if self._started.done():
                raise
            self._started.set_exception(error)
        finally:
            self._close_sockets()

    def _close_sockets(self) -> None:
        for listener in self._sockets:
            listener.close()

    async def _run_until_left(self) -> None:
        end, loop = asyncio.Event(), asyncio.get_running_loop()
        await self.run(end, lambda: self._started.set_result((loop, end)))


def serve(
    port: int = 0,
    faces: int = 1204,
    collections: int = 60,
    seed: int = 0,
    latency_ms: float = 0,
    faults: str = "",
    end_when_stdin_closes: bool = False,
) -> int:
    """Run the demo until a signal, or the end of standard input; the exit code of the program.

    Once both ports listen, one line of JSON with `verifik`, `blockv` and `token` is printed.
    A program that starts this one sets `end_when_stdin_closes` and keeps the pipe: the
    demo then ends with it, however that happens.
    """
    try:
        server = DemoServer(
            faces, collections, seed=seed, port=port, latency_ms=latency_ms, faults=faults
        )
    except UnknownFaultError as error:
        sys.stderr.write(f"faceviewer demo-server: {error}\n")
        return 2
    except OSError as error:
        sys.stderr.write(f"faceviewer demo-server: port {port} or the next: {error.strerror}\n")
        return 1
    except KeyboardInterrupt:  # while the data was made; later it is a signal like any other
        return 0
    server.application.remembers_requests = False
    asyncio.run(_serve_here(server, end_when_stdin_closes))
    return 0


async def _serve_here(server: DemoServer, end_when_stdin_closes: bool) -> None:
    loop, end = asyncio.get_running_loop(), asyncio.Event()

    def end_soon() -> None:
        with suppress(RuntimeError):  # the loop has ended already
            loop.call_soon_threadsafe(end.set)

    def announce() -> None:
        addresses = {"verifik": server.verifik_url, "blockv": server.blockv_url}
        sys.stdout.write(json.dumps(addresses | {"token": server.token}) + "\n")
        sys.stdout.flush()

    with _signals_call(end_soon):
        if end_when_stdin_closes:
            Thread(target=_wait_for_end_of_stdin, args=(end_soon,), daemon=True).start()
        await server.run(end, announce)


@contextmanager
def _signals_call(end: Callable[[], None]) -> Iterator[None]:
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: end()) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _wait_for_end_of_stdin(end: Callable[[], None]) -> None:
    # The descriptor itself: a thread that waits in `sys.stdin` holds a lock that the
    # interpreter needs when it ends.
    with suppress(OSError):
        while os.read(0, 4096):
            pass
    end()

import asyncio
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from typing_extensions import override
from uvicorn.server import ServerState

from faceviewer.demo.connection import Connection
from faceviewer.demo.server import DemoServer

HOST = "127.0.0.1"
SHORT_S = 0.2
LONG_ANSWERS = "big-content"


@pytest.fixture(scope="module")
def running_server() -> Iterator[DemoServer]:
    with DemoServer(faces=1, collections=1) as running:
        yield running


@pytest.fixture
def server(running_server: DemoServer) -> DemoServer:
    running_server.set_faults("")
    return running_server


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Connection, "patience_s", SHORT_S)


def connected(server: DemoServer) -> socket.socket:
    """A connection to the faces, with little room for what is not read."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect((HOST, port_of(server)))
    line.settimeout(20)
    return line


def port_of(server: DemoServer) -> int:
    return int(server.blockv_url.rpartition(":")[2])


def ask(line: socket.socket, server: DemoServer) -> None:
    head = f"Host: {HOST}:{port_of(server)}\r\nx-api-key: {server.token}\r\n\r\n"
    line.sendall(f"GET /faces HTTP/1.1\r\n{head}".encode())


def is_cut(line: socket.socket) -> bool:
    """Whether the server has ended the connection, told by what becomes of another byte."""
    try:
        line.send(b"G")
    except ConnectionError:
        return True
    return False


def until(condition: Callable[[], bool]) -> None:
    """Return when the condition holds."""
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def answers(server: DemoServer) -> bool:
    server.set_faults("")
    headers = {"x-api-key": server.token}
    return httpx.get(server.blockv_url + "/faces", headers=headers).status_code == 200


@pytest.mark.usefixtures("short_patience")
@pytest.mark.parametrize("begun", [b"", b"GET /faces HT", b"GET /faces HTTP/1.1\r\nHost: "])
def test_a_request_that_never_ends_is_cut_off(server: DemoServer, begun: bytes) -> None:
    with connected(server) as line:
        line.sendall(begun)
        with pytest.raises(ConnectionResetError):
            line.recv(1)
    assert answers(server)


@pytest.mark.usefixtures("short_patience")
def test_a_request_that_drips_is_cut_off(server: DemoServer) -> None:
    with connected(server) as line:
        line.sendall(b"GET /faces HTTP/1.1\r\nX: ")
        until(lambda: is_cut(line))
    assert answers(server)


@pytest.mark.usefixtures("short_patience")
def test_a_second_request_that_never_ends_is_cut_off(server: DemoServer) -> None:
    with connected(server) as line:
        ask(line, server)
        assert line.recv(65536).startswith(b"HTTP/1.1 200")
        line.sendall(b"GET /fac")
        until(lambda: is_cut(line))


@pytest.mark.usefixtures("short_patience")
def test_an_answer_that_nobody_takes_is_given_up(server: DemoServer) -> None:
    server.set_faults(LONG_ANSWERS)
    with connected(server) as line:
        ask(line, server)
        until(lambda: is_cut(line))
    assert answers(server)


@pytest.mark.usefixtures("short_patience")
def test_nobody_is_cut_off_for_the_slowness_of_the_demo(server: DemoServer) -> None:
    server.set_faults("slow-body")
    headers = {"x-api-key": server.token}
    answer = httpx.get(server.blockv_url + "/faces", headers=headers)
    assert answer.elapsed.total_seconds() > 2 * SHORT_S
    assert len(answer.json()["faces"]) == 1

    server.set_faults("hang")
    with connected(server) as line:
        ask(line, server)
        line.settimeout(3 * SHORT_S)
        with pytest.raises(TimeoutError):
            line.recv(1)


def test_one_connection_too_many_is_refused(
    server: DemoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "connections_max", 3)
    monkeypatch.setattr(Connection, "patience_s", 600.0)
    with ExitStack() as lines:
        opened = [lines.enter_context(connected(server)) for _ in range(3)]
        for line in opened:
            ask(line, server)
            assert line.recv(65536).startswith(b"HTTP/1.1 200")
        with connected(server) as extra:
            until(lambda: is_cut(extra))
        opened[0].close()
        until(lambda: is_served(server))


@pytest.mark.usefixtures("short_patience")
def test_a_crowd_that_asks_nothing_is_gone_soon(server: DemoServer) -> None:
    with ExitStack() as lines:
        for _ in range(Connection.connections_max + 50):
            lines.enter_context(connected(server))
        until(lambda: is_served(server))


def is_served(server: DemoServer) -> bool:
    try:
        return answers(server)
    except httpx.TransportError:
        return False


# --- A connection without a network, in a time of its own


class Line(asyncio.Transport):
    """The other end: who it is, and how much of its answer it has not taken yet."""

    def __init__(self, peer: tuple[str, int] | None = (HOST, 5)) -> None:
        super().__init__({"socket": self})
        self.peer = peer
        self.left_bytes = 0
        self.is_cut = False

    def getsockname(self) -> tuple[str, int]:
        return HOST, 80

    def getpeername(self) -> tuple[str, int]:
        if self.peer is None:
            raise OSError
        return self.peer

    def setsockopt(self, *_: object) -> None:
        """What a socket is told before it is reset."""

    @override
    def get_write_buffer_size(self) -> int:
        return self.left_bytes

    @override
    def abort(self) -> None:
        self.is_cut = True


class PlayedLoop(asyncio.SelectorEventLoop):
    """A loop whose clock stands still until the next thing is due, which then happens at once."""

    now_s = 0.0
    due: Callable[[], object] | None = None

    @override
    def time(self) -> float:
        return self.now_s

    @override
    def call_later(  # type: ignore[override]
        self, delay: float, callback: Callable[..., object], *_: Any, **__: Any
    ) -> asyncio.TimerHandle:
        def happens() -> None:
            self.due = None
            self.now_s += delay
            callback()

        self.due = happens
        return asyncio.TimerHandle(self.now_s + delay, callback, (), self)


@pytest.fixture
def loop() -> Iterator[PlayedLoop]:
    with closing(PlayedLoop()) as made:
        yield made


def connection_to(line: Line, loop: PlayedLoop) -> Connection:
    async def unused(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise AssertionError("nothing is asked")

    config = uvicorn.Config(unused, http=Connection, lifespan="off", log_config=None)
    connection = Connection(config, ServerState(), {}, loop)
    connection.connection_made(line)
    return connection


@pytest.mark.parametrize(
    ("taken_bytes", "is_cut"),
    [(0, True), (1, True), (6_500, True), (16_000, False), (Connection.taken_bytes, False)],
)
def test_an_answer_is_taken_in_good_time(loop: PlayedLoop, taken_bytes: int, is_cut: bool) -> None:
    """So many bytes are taken between two looks, of which there are eight in the patience."""
    line = Line()
    connection_to(line, loop)
    line.left_bytes = 100 * Connection.taken_bytes
    while line.left_bytes and loop.due and loop.now_s < 3 * Connection.patience_s:
        line.left_bytes -= taken_bytes
        loop.due()
    assert line.is_cut is is_cut
    assert (loop.due is None) is is_cut


def test_an_answer_that_grows_is_no_progress(loop: PlayedLoop) -> None:
    line = Line()
    connection_to(line, loop)
    while loop.due and loop.now_s < 3 * Connection.patience_s:
        line.left_bytes += 100
        loop.due()
    assert line.is_cut


@pytest.mark.parametrize(
    ("peer", "is_let_in"),
    [
        (("127.0.0.1", 5), True),
        (("127.8.9.1", 5), True),
        (("192.0.2.7", 5), False),
        (("10.0.0.1", 5), False),
        (None, False),
    ],
)
def test_only_this_computer_is_let_in(
    loop: PlayedLoop, peer: tuple[str, int] | None, is_let_in: bool
) -> None:
    line = Line(peer)
    connection_to(line, loop)
    assert line.is_cut is not is_let_in

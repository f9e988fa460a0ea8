import asyncio
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
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
def test_an_answer_that_is_taken_too_slowly_is_given_up(
    server: DemoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "taken_bytes", 1 << 30)
    server.set_faults(LONG_ANSWERS)

    def take_some_and_end() -> bool:
        try:
            return not line.recv(1 << 15)
        except ConnectionResetError:
            return True

    with connected(server) as line:
        ask(line, server)
        until(take_some_and_end)
    assert answers(server)


def test_a_client_that_goes_on_reading_gets_all(
    server: DemoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "patience_s", 1.0)
    server.set_faults(LONG_ANSWERS)
    with connected(server) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 17)
        ask(line, server)
        head, _, body = line.recv(65536).partition(b"\r\n\r\n")
        fields = dict(each.lower().split(b": ") for each in head.split(b"\r\n")[1:])
        size, taken, started = int(fields[b"content-length"]), len(body), time.monotonic()
        while taken < size:
            taken += len(line.recv(1 << 16))
            # As slowly as makes it twice as long as the patience.
            time.sleep(max(0.0, started + 2 * taken / size - time.monotonic()))
        assert taken == size


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


def is_served(server: DemoServer) -> bool:
    try:
        return answers(server)
    except httpx.TransportError:
        return False


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
def test_only_this_computer_is_let_in(peer: tuple[str, int] | None, is_let_in: bool) -> None:
    class Line(asyncio.Transport):
        is_cut = False

        @override
        def get_extra_info(self, name: str, default: Any = None) -> Any:
            return {"peername": peer, "sockname": (HOST, 80)}.get(name, default)

        @override
        def get_write_buffer_size(self) -> int:
            return 0

        @override
        def close(self) -> None:
            pass

        @override
        def abort(self) -> None:
            self.is_cut = True

    async def unused(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise AssertionError("nothing is asked")

    async def cut_off() -> bool:
        config = uvicorn.Config(unused, http=Connection, lifespan="off", log_config=None)
        connection, line = Connection(config, ServerState(), {}), Line()
        connection.connection_made(line)
        connection.connection_lost(None)
        return line.is_cut

    assert asyncio.run(cut_off()) is not is_let_in

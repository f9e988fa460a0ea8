import asyncio
import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from typing_extensions import override

from faceviewer.demo.faults.plan import FAULTS, UnknownFaultError
from faceviewer.demo.server import HOST, DemoServer, listen_on_two, serve
from faceviewer.demo.services import COLLECTIONS_PATH

ROOT = Path(__file__).parents[3]
PROMPT_S = 2.0
"""More than ending ever takes, and much less than any of the things that would hold it up."""


def port_of(url: str) -> int:
    return int(url.rpartition(":")[2])


def statuses(verifik_url: str, blockv_url: str, token: str) -> list[int]:
    headers = {"Authorization": f"Bearer {token}"}
    urls = (verifik_url + COLLECTIONS_PATH, blockv_url + "/faces")
    return [httpx.get(url, headers=headers).status_code for url in urls]


def test_both_services_answer_as_soon_as_the_block_begins() -> None:
    with DemoServer(faces=3, collections=3) as server:
        assert statuses(server.verifik_url, server.blockv_url, server.token) == [200, 200]
        assert port_of(server.blockv_url) == port_of(server.verifik_url) + 1
        assert {request.service for request in server.requests} == {"verifik", "blockv"}


def test_servers_stand_side_by_side() -> None:
    with DemoServer(faces=1) as first, DemoServer(faces=1) as second:
        urls = {first.verifik_url, first.blockv_url, second.verifik_url, second.blockv_url}
        assert len(urls) == 4
        assert first.token != second.token
        assert statuses(first.verifik_url, second.blockv_url, second.token) == [403, 200]


def test_only_the_loopback_address_is_listened_to() -> None:
    for listener in listen_on_two():
        with listener:
            assert listener.getsockname()[0] == HOST == "127.0.0.1"


def test_small_answers_are_sent_at_once() -> None:
    """Nagle's algorithm is switched off by asyncio where a socket names its protocol."""
    for listener in listen_on_two():
        with listener:
            assert listener.proto == socket.IPPROTO_TCP


def test_a_port_can_be_chosen_and_used_again_at_once() -> None:
    with DemoServer(faces=1) as server:
        port = port_of(server.verifik_url)
        httpx.get(server.verifik_url)
    with DemoServer(faces=1, port=port) as again:
        assert again.verifik_url == server.verifik_url


@pytest.mark.parametrize("taken", [0, 1])
def test_a_taken_port_is_told(taken: int) -> None:
    pair = listen_on_two()
    with pair[0], pair[1]:
        port = pair[taken].getsockname()[1]
        with pytest.raises(OSError, match="in use"):
            listen_on_two(port - 1 if taken == 0 else port)


def test_the_last_port_has_no_neighbour() -> None:
    with pytest.raises(OSError, match="not a port"):
        listen_on_two(65535)


def test_two_neighbours_are_found_where_the_next_port_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = iter([0, 0])

    class Crowded(socket.socket):
        @override
        def bind(self, address: Any) -> None:
            # The neighbour of the first port that the system gives is always taken.
            if address[1] and next(given, None) is not None:
                raise OSError("taken")
            super().bind(address)

    monkeypatch.setattr(socket, "socket", Crowded)
    first, second = listen_on_two()
    with first, second:
        assert second.getsockname()[1] == first.getsockname()[1] + 1
        assert next(given, None) is None


def test_a_wrong_fault_is_told_before_anything_starts() -> None:
    with pytest.raises(UnknownFaultError):
        DemoServer(faults="nope")


def test_a_failed_start_is_told_where_it_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError("no start")

    monkeypatch.setattr(DemoServer, "run", fails)
    with pytest.raises(RuntimeError, match="no start"), DemoServer(faces=1):
        raise AssertionError("the block is never entered")


@contextmanager
def unanswered(server_url: str, token: str) -> Iterator[socket.socket]:
    """A connection on which an answer is waited for; nothing of it is read."""
    port = port_of(server_url)
    with socket.create_connection((HOST, port)) as line:
        lines = [f"Host: {HOST}:{port}", f"Authorization: Bearer {token}", "", ""]
        line.sendall("\r\n".join(["GET /faces?limit=100 HTTP/1.1", *lines]).encode())
        yield line


def until(condition: Callable[[], bool]) -> None:
    """Return when the condition holds."""
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


@pytest.mark.parametrize(
    ("faults", "latency_ms"),
    [("hang", 0), ("hang-body", 0), ("slow-body", 0), ("big-content", 0), ("", 60_000)],
)
def test_leaving_waits_for_no_request(faults: str, latency_ms: float) -> None:
    before = set(threading.enumerate())
    with ExitStack() as lines:
        with DemoServer(faces=100, faults=faults, latency_ms=latency_ms) as server:
            lines.enter_context(unanswered(server.blockv_url, server.token))
            until(lambda: len(server.requests) == 1)
            started = time.monotonic()
        assert time.monotonic() - started < PROMPT_S
    left = set(threading.enumerate()) - before
    assert not [thread for thread in left if thread.name == "demo server"]


def test_the_server_goes_on_when_a_client_gives_up() -> None:
    with DemoServer(faces=100, faults="hang") as server:
        with unanswered(server.blockv_url, server.token):
            until(lambda: len(server.requests) == 1)
        server.set_faults("")
        assert statuses(server.verifik_url, server.blockv_url, server.token) == [200, 200]


# --- The program


@contextmanager
def program(arguments: str = "") -> Iterator[subprocess.Popen[str]]:
    code = f"import sys; from faceviewer.demo.server import serve; sys.exit(serve({arguments}))"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def announced(process: subprocess.Popen[str]) -> dict[str, str]:
    assert process.stdout is not None
    line: dict[str, str] = json.loads(process.stdout.readline())
    return line


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_program_says_where_it_is_and_ends_quietly(number: signal.Signals) -> None:
    with program("faces=10, collections=2") as process:
        line = announced(process)
        assert list(line) == ["verifik", "blockv", "token"]
        assert statuses(line["verifik"], line["blockv"], line["token"]) == [200, 200]
        process.send_signal(number)
        assert process.communicate(timeout=20) == ("", "")
        assert process.returncode == 0


def test_the_program_ends_while_a_request_hangs() -> None:
    with program("faces=10, faults='hang'") as process:
        line = announced(process)
        with unanswered(line["blockv"], line["token"]):
            process.terminate()
            started = time.monotonic()
            assert process.communicate(timeout=20) == ("", "")
            assert time.monotonic() - started < PROMPT_S
        assert process.returncode == 0


def test_the_program_ends_with_its_input_only_where_asked() -> None:
    with program("faces=1, end_when_stdin_closes=True") as process:
        announced(process)
        assert process.communicate(timeout=20) == ("", "")
        assert process.returncode == 0
    with program("faces=1") as process:
        line = announced(process)
        assert process.stdin is not None
        process.stdin.close()
        assert statuses(line["verifik"], line["blockv"], line["token"]) == [200, 200]
        assert process.poll() is None


def test_a_wrong_start_is_told_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert serve(faults="nope") == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert all(name in output.err for name in FAULTS)
    pair = listen_on_two()
    with pair[0], pair[1]:
        assert serve(port=pair[0].getsockname()[1]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("faceviewer demo-server: port ")


def test_an_interrupt_while_the_data_is_made_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("faceviewer.demo.server.make_demo_data", interrupted)
    assert serve() == 0


def test_the_server_runs_on_a_loop_that_is_there() -> None:
    server = DemoServer(faces=1, collections=1)

    async def run_and_ask() -> list[int]:
        end, started = asyncio.Event(), asyncio.Event()
        running = asyncio.create_task(server.run(end, started.set))
        await started.wait()
        given = await asyncio.to_thread(
            statuses, server.verifik_url, server.blockv_url, server.token
        )
        end.set()
        await running
        return given

    assert asyncio.run(run_and_ask()) == [200, 200]

"""The one loop on Qt's: what qasync leaves open is closed, no error is hidden, tasks end in order.

A program has one loop for life, so each program here is a process of its own.
"""

import asyncio
import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from faceviewer.errors import FaceviewerError, ServerFailed
from faceviewer.event_loop import EventLoop
from faceviewer.tasks import Tasks
from tests.whole_set import whole_set

PROJECT = Path(__file__).parents[2]
LIMIT_S = 60
OURS = "make_event_loop(app)"
PLAIN = "qasync.QEventLoop(app)"

WORN = """
from faceviewer.api.exchange import Limits, TransportOptions
from faceviewer.api.transport import Transport
from faceviewer.assets.address import read_address
from faceviewer.assets.fetching import AssetOptions, Fetcher
from faceviewer.errors import FaceviewerError
from tests.unit.api.conftest import packed, reply, serve

HASTY = TransportOptions(connect_s=5, read_s=5)
SMALL = Limits(total_s=20, slowest_bytes_per_s=None, body_bytes=1 << 16)
HEAD = b"HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 9999\\r\\n\\r\\n"
HALVES = (
    [reply(bytes(1 << 18)), "hang"],
    [HEAD + b"no gzip at all", "hang"],
    [reply(b"half", length=99), "reset"],
    [reply(b"half", length=99), "hang"],
    [packed(bytes(1 << 20)), "hang"],
)

async def main():
    async with serve() as server:
        transport = Transport(HASTY, lambda exchange: None, sleep=lambda _: asyncio.sleep(0))
        allowed = frozenset({{server.base_url.removeprefix("http://")}})
        fetcher = Fetcher(AssetOptions(allowed, HASTY, SMALL), lambda exchange: None)
        url, address = server.base_url, read_address(server.base_url)
        return [
            await worn(server, lambda: transport.get("blockv", url, "/", (), None, {{}}, SMALL)),
            await worn(server, lambda: fetcher.fetch(address, is_asked=True)),
        ]

async def worn(server, ask):
    for number in range({count}):
        server.will(HALVES[number % len(HALVES)])
        server.requests.clear()
        task = asyncio.create_task(ask())
        if number % 2:
            await server.wait_for_requests(1)
            for _ in range(number % 7):
                await asyncio.sleep(0)
        if number % len(HALVES) >= 2 or number % 3:
            task.cancel()
        (found,) = await asyncio.gather(task, return_exceptions=True)
        assert isinstance(found, (FaceviewerError, asyncio.CancelledError)), found
    server.will([reply(b"well")])
    return len(await asyncio.gather(*(ask() for _ in range(8))))
"""

PROGRAM = """
import asyncio, json, sys, threading
import httpx, qasync
from PySide6.QtWidgets import QApplication
from faceviewer.event_loop import make_event_loop
from faceviewer.tasks import Tasks

app = QApplication([])
app.setQuitOnLastWindowClosed(False)
loop = {loop}
seen = []
sys.excepthook = lambda kind, error, traceback: seen.append(f"{{kind.__name__}}: {{error}}")
hooks = sys.get_asyncgen_hooks()

{main}

with loop:
    found = loop.run_until_complete(main())
are_hooks_back = sys.get_asyncgen_hooks() == hooks
print(json.dumps({{"found": found, "seen": seen, "are_hooks_back": are_hooks_back}}))
"""

HALF_READ = """
async def answer(reader, writer):
    await reader.readuntil(b"\\r\\n\\r\\n")
    head = b"HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"
    writer.write(head + b"5\\r\\nhello\\r\\n" * 10)
    await reader.read()
    writer.close()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    address = "http://127.0.0.1:%d/" % server.sockets[0].getsockname()[1]
    limits, timeout = httpx.Limits(max_connections=2), httpx.Timeout(20, pool=1)
    async with httpx.AsyncClient(limits=limits, timeout=timeout, trust_env=False) as client:
        for number in range(6):
            try:
                async with client.stream("GET", address) as response:
                    async for chunk in response.aiter_raw():
                        break
            except httpx.PoolTimeout:
                return number
    return "all"
"""


def run(main: str, loop: str = OURS, limit_s: float = LIMIT_S) -> dict[str, Any]:
    """What the coroutine `main` gave on that loop, and what the excepthook was told."""
    source = PROGRAM.format(main=textwrap.dedent(main), loop=loop)
    ended = subprocess.run(
        [sys.executable, "-c", source],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=limit_s,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    if loop == OURS:
        assert ended.stderr == ""
    result: dict[str, Any] = json.loads(ended.stdout)
    assert result.pop("are_hooks_back")
    return result


def test_half_read_bodies_leak_no_connection() -> None:
    assert run(HALF_READ) == {"found": "all", "seen": []}


def test_without_our_hooks_they_do() -> None:
    """When this fails, qasync has hooks of its own and ours can go."""
    assert run(HALF_READ, PLAIN)["found"] == 2


@pytest.mark.timeout(600)
@pytest.mark.parametrize("count", [40, *whole_set(2_000)])
def test_neither_client_is_worn_out_by_bodies_half_read_or_cancelled(count: int) -> None:
    assert run(WORN.format(count=count), limit_s=590) == {"found": [8, 8], "seen": []}


@pytest.mark.parametrize(
    "start",
    [
        "loop.call_soon(fail)",
        "Tasks(None).start('load', fail_later())",
        *whole_set(
            "loop.call_later(0.01, fail)",
            "loop.call_soon_threadsafe(fail)",
            "loop.create_task(fail_later())",
        ),
    ],
)
def test_an_error_that_nobody_handles_goes_to_the_excepthook(start: str) -> None:
    main = f"""
    def fail():
        raise KeyError("bug")

    async def fail_later():
        await asyncio.sleep(0)
        fail()

    async def main():
        import gc
        {start}
        for _ in range(1_000):
            await asyncio.sleep(0.005)
            gc.collect()
            if seen:
                return "told"
    """
    assert run(main) == {"found": "told", "seen": ["KeyError: 'bug'"]}


def test_what_is_told_without_an_error_goes_there_too() -> None:
    main = """
    async def main():
        loop.call_exception_handler({"message": "a task was destroyed"})
    """
    assert run(main)["seen"] == ["LoopComplaint: a task was destroyed"]


def test_an_error_of_the_program_itself_is_raised() -> None:
    main = """
    async def main():
        try:
            await asyncio.gather(fail(), asyncio.sleep(30))
        except KeyError as error:
            return str(error)

    async def fail():
        raise KeyError("bug")
    """
    assert run(main) == {"found": "'bug'", "seen": []}


def test_blocking_calls_run_side_by_side_and_hand_on_what_they_give() -> None:
    main = """
    async def main():
        barrier = threading.Barrier(8)
        places = await asyncio.gather(*(asyncio.to_thread(barrier.wait, 20) for _ in range(8)))
        try:
            await asyncio.to_thread(int, "x")
        except ValueError as error:
            return sorted(places), type(error).__name__
    """
    assert run(main)["found"] == [list(range(8)), "ValueError"]


def test_a_blocking_call_that_hangs_does_not_hold_the_end_of_the_program() -> None:
    main = f"""
    async def main():
        call = asyncio.create_task(asyncio.to_thread(threading.Event().wait, {2 * LIMIT_S}))
        await asyncio.sleep(0.05)
        call.cancel()
        return "ended"
    """
    assert run(main)["found"] == "ended"


def test_a_cancelled_task_is_no_error() -> None:
    main = """
    async def main():
        task = loop.create_task(asyncio.sleep(30))
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()
    """
    assert run(main) == {"found": True, "seen": []}


# The owner of tasks, on this loop


class Job:
    """Work that waits until it may end, and takes its time when it is cancelled."""

    def __init__(self) -> None:
        self.fate: list[str] = []
        self.may_end = asyncio.Event()
        self.may_tidy = asyncio.Event()

    async def run(self) -> None:
        self.fate.append("began")
        try:
            await self.may_end.wait()
            self.fate.append("done")
        except asyncio.CancelledError:
            await self.may_tidy.wait()
            self.fate.append("cancelled")
            raise


def test_a_newer_task_of_a_name_cancels_the_older(loop: EventLoop, qtbot: QtBot) -> None:
    tasks, older, newer = Tasks(lambda *_: None), Job(), Job()
    tasks.start("load", older.run())
    qtbot.waitUntil(lambda: older.fate == ["began"])
    tasks.start("load", newer.run())
    older.may_tidy.set()
    qtbot.waitUntil(lambda: older.fate == ["began", "cancelled"])
    newer.may_end.set()
    qtbot.waitUntil(lambda: newer.fate == ["began", "done"])
    qtbot.waitUntil(lambda: not tasks.is_running("load"))


def test_closing_waits_until_every_task_has_tidied_up(loop: EventLoop, qtbot: QtBot) -> None:
    tasks, slow, quick = Tasks(lambda *_: None), Job(), Job()
    quick.may_tidy.set()
    tasks.start("slow", slow.run())
    tasks.start("quick", quick.run())
    qtbot.waitUntil(lambda: slow.fate == quick.fate == ["began"])
    closing = loop.create_task(tasks.close())
    qtbot.waitUntil(lambda: quick.fate == ["began", "cancelled"])
    assert not closing.done()
    slow.may_tidy.set()
    qtbot.waitUntil(closing.done)
    assert slow.fate == ["began", "cancelled"]


def test_our_errors_are_told_by_name(loop: EventLoop, qtbot: QtBot) -> None:
    told: list[tuple[str, FaceviewerError]] = []
    error = ServerFailed("blockv", 500)

    async def fail() -> None:
        raise error

    Tasks(lambda name, found: told.append((name, found))).start("load", fail())
    qtbot.waitUntil(lambda: told == [("load", error)])

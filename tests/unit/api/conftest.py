"""A loopback server that sends exactly the bytes it is told to, and what tests ask it with."""

import asyncio
import contextlib
import gzip
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

import pytest

from faceviewer.api.exchange import (
    Answer,
    Credential,
    Exchange,
    Limits,
    Receiver,
    TransportOptions,
)
from faceviewer.api.transport import Transport

Step = bytes | Literal["reset", "close", "hang"] | Callable[[], Awaitable[None]]
Script = Iterable[Step]

ROOMY: Final = Limits(total_s=20.0, slowest_bytes_per_s=None, body_bytes=1 << 20)
TOKEN: Final = Credential("bearer", "secret-token-of-this-test")


def reply(
    body: bytes = b'{"faces": []}',
    status: int = 200,
    headers: str = "",
    *,
    length: int | None = None,
) -> bytes:
    """One whole answer; `headers` are lines, `length` a Content-Length that lies."""
    lines = "".join(f"{line.strip()}\r\n" for line in headers.strip().splitlines())
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status} -\r\nContent-Length: {size}\r\n{lines}\r\n".encode() + body


def packed(body: bytes) -> bytes:
    """An answer in gzip; without a time in it, so that names of tests stay the same."""
    return reply(gzip.compress(body, mtime=0), headers="Content-Encoding: gzip")


@dataclass
class Request:
    """What a client sent: the target as it came, header names in lower case, values as sent."""

    target: str
    headers: dict[str, str]
    names: list[str]


@dataclass
class ScriptedServer:
    """Answers each request with the next script, and every further one with the last.

    Targets in `by_target` have a script of their own.
    """

    by_target: dict[str, Script] = field(default_factory=dict)
    scripts: list[Script] = field(default_factory=lambda: [[reply()]])
    requests: list[Request] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    connections: int = 0
    base_url: str = ""
    port: int = 0

    def will(self, *scripts: Script) -> None:
        self.scripts = list(scripts)

    async def visit(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it."""
        self.connections += 1
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            while True:
                self.requests.append(_parse(await reader.readuntil(b"\r\n\r\n")))
                for step in self._next_script():
                    await _perform(step, reader, writer)

    def _next_script(self) -> Script:
        self.arrived.set()
        following = self.scripts[min(len(self.requests), len(self.scripts)) - 1]
        return self.by_target.get(self.requests[-1].target, following)

    async def wait_for_requests(self, count: int) -> None:
        """Returns once so many requests have come."""
        while len(self.requests) < count:
            self.arrived.clear()
            await self.arrived.wait()


async def _perform(step: Step, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    if isinstance(step, bytes):
        writer.write(step)
        await writer.drain()
    elif step == "hang":
        await reader.read()
    elif step == "reset":
        linger = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        writer.transport.abort()
        raise ConnectionResetError
    elif step == "close":
        raise ConnectionAbortedError
    else:
        assert callable(step)
        await step()


def _parse(head: bytes) -> Request:
    first, *lines = head.decode("latin-1").strip().split("\r\n")
    pairs = [line.split(": ", 1) for line in lines]
    return Request(
        first.split(" ")[1],
        {name.lower(): value for name, value in pairs},
        [name for name, _ in pairs],
    )


@contextlib.asynccontextmanager
async def serve(tls: ssl.SSLContext | None = None) -> AsyncIterator[ScriptedServer]:
    """A server on a free port; all its connections end with the block."""
    scripted = ScriptedServer()
    visits: set[asyncio.Task[None]] = set()

    async def visit(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        visits.add(task)
        try:
            await scripted.visit(reader, writer)
        except asyncio.CancelledError:
            pass  # the end of the block; asyncio's streams log a cancelled visit as an error
        finally:
            visits.discard(task)
            writer.transport.abort()

    server = await asyncio.start_server(visit, "127.0.0.1", 0, ssl=tls, limit=1 << 20)
    scripted.port = server.sockets[0].getsockname()[1]
    scripted.base_url = f"http{'s' if tls else ''}://127.0.0.1:{scripted.port}"
    try:
        yield scripted
    finally:
        server.close()
        running = list(visits)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


class Asker:
    """A transport that waits for nothing, and a record of what it told."""

    def __init__(self, **options: object) -> None:
        self.waits: list[float] = []
        self.told: list[tuple[str, int | None, int]] = []
        self.exchanges: list[Exchange] = []
        self.transport = Transport(
            TransportOptions(**options),  # type: ignore[arg-type]
            self._note,
            sleep=self._sleep,
        )

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)

    def _note(self, exchange: Exchange) -> None:
        self.told.append((exchange.state, exchange.status, exchange.tries))
        if exchange not in self.exchanges:
            self.exchanges.append(exchange)

    async def ask(
        self,
        base_url: str,
        path: str = "/faces",
        parameters: Iterable[tuple[str, str]] = (),
        credential: Credential | None = None,
        limits: Limits = ROOMY,
        receiver: Receiver | None = None,
    ) -> Answer:
        return await self.transport.get(
            "blockv", base_url, path, parameters, credential, {}, limits, receiver=receiver
        )

    @property
    def last(self) -> Exchange:
        return self.exchanges[-1]


@pytest.fixture
def anyio_backend() -> str:
    """The loop of all async tests here."""
    return "asyncio"


@pytest.fixture
async def server() -> AsyncIterator[ScriptedServer]:
    async with serve() as scripted:
        yield scripted


@pytest.fixture
async def asker() -> AsyncIterator[Asker]:
    asker = Asker()
    yield asker
    await asker.transport.close()

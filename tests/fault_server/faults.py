"""What a fault is: something done to a right answer on the wire, and what is to come of it."""

import asyncio
import os
import socket
import struct
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Literal

from faceviewer.errors import ServiceError
from tests.fault_server.messages import Answer, Received

HEAD_BYTES_MAX: Final = 1 << 20

Group = Literal["connection", "status", "body", "redirect", "encoding"]
Rows = Literal["all", "none", "one_lost", "one_more"]


class Line:
    """The connection of a request, for what is written to it.

    Attributes:
        is_over: whether it was closed or reset, so that no further request comes over it.
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.is_over = False

    async def receive_head(self) -> bytes:
        """The head of the next request; empty where none comes."""
        try:
            return await self._reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
            return b""

    async def send(self, data: bytes) -> None:
        """Sends these bytes as they are, unless the client has gone."""
        try:
            self._writer.write(data)
            await self._writer.drain()
        except OSError:
            self.is_over = True

    async def send_slowly(self, data: bytes, piece_bytes: int, pause_s: float) -> None:
        """Sends a piece now and then, until the client has gone or all is sent."""
        for start in range(0, len(data), piece_bytes):
            await self.send(data[start : start + piece_bytes])
            if self.is_over or await self.is_left_within(pause_s):
                return

    async def is_left_within(self, seconds: float) -> bool:
        """Whether the client closes the connection in this time."""
        try:
            async with asyncio.timeout(seconds):
                await self.wait_until_left()
        except TimeoutError:
            return False
        return True

    async def wait_until_left(self) -> None:
        """Returns when the client has closed the connection."""
        with suppress(OSError):
            while await self._reader.read(HEAD_BYTES_MAX):
                pass
        self.is_over = True

    def close(self) -> None:
        """Ends the connection in order, after what was sent."""
        self.is_over = True
        self._writer.close()

    def reset(self) -> None:
        """Ends the connection with a reset; what was not read yet is lost."""
        self.is_over = True
        line = self._writer.get_extra_info("socket")
        # Lingering for zero seconds makes closing send a reset instead of an orderly end.
        for_zero_seconds = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
        with suppress(OSError):  # the client has ended it already
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, for_zero_seconds)
        self._writer.transport.abort()


@dataclass(frozen=True, slots=True)
class Turn:
    """One request that meets a fault.

    Attributes:
        right: the answer that it would get.
        demo: the answer under a fault of the demo, by the name of that.
        own_url: the origin that was asked.
        other_url: a second origin, on another port.
    """

    request: Received
    line: Line
    right: Answer
    demo: Callable[[str], Awaitable[Answer]]
    own_url: str
    other_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a client makes of a fault that lasts for all tries of one request.

    Attributes:
        error: how the request fails; None where its answer is taken.
        reason, status: values of that error; empty or None where it has none.
        is_retried: whether it is asked again, so that a fault which comes once is not noticed.
        wait_s: how long the service asked to wait before; None where it is left to the client.
        rows: what comes of the rows of the right answer where it is taken: all of them, none, one
            less, or one unreadable more.
    """

    error: type[ServiceError] | None = None
    reason: str = ""
    status: int | None = None
    is_retried: bool = False
    wait_s: float | None = None
    rows: Rows = "all"

    @property
    def is_harmless(self) -> bool:
        """Whether nothing is lost where the fault comes once."""
        return self.is_retried or (self.error is None and self.rows == "all")


TAKEN: Final = Expectation()
"""The answer is as good as the right one."""


def fails(
    error: type[ServiceError],
    reason: str = "",
    status: int | None = None,
    *,
    is_retried: bool = False,
    wait_s: float | None = None,
) -> Expectation:
    """The request fails with this error."""
    return Expectation(
        error=error, reason=reason, status=status, is_retried=is_retried, wait_s=wait_s
    )


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to misbehave.

    Attributes:
        act: sends what this fault makes of the right answer.
        expectation: what is to come of it at BLOCKv, and at Verifik unless `verifik` says else.
    """

    name: str
    description: str
    group: Group
    act: Callable[[Turn], Awaitable[None]]
    expectation: Expectation
    verifik: Expectation | None = None

    def expected(self, service: str) -> Expectation:
        """What is to come of it at this service."""
        if service == "verifik" and self.verifik is not None:
            return self.verifik
        return self.expectation

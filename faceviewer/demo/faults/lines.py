"""Faults of the connection: nothing comes, half comes, it comes slowly, or it breaks."""

import asyncio
import os
import socket
import struct
from collections.abc import Iterator
from functools import partial
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from typing_extensions import override

from faceviewer.demo.faults.call import TRANSPORT_EXTENSION, Fault, fixed_fault


class Hanging(Response):
    """An answer that never comes: nothing is sent until the client gives up."""

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await client_gone(receive)


async def client_gone(receive: Receive) -> None:
    """Wait until the client has closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass


class Partial(Response):
    """An answer of which the first half is sent, and then either nothing more or an end."""

    def __init__(self, right: Response, *, breaks_off: bool) -> None:
        super().__init__(right.body, right.status_code, dict(right.headers))
        self._breaks_off = breaks_off

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        half = bytes(self.body)[: len(self.body) // 2]
        await send(self._start())
        await send({"type": "http.response.body", "body": half, "more_body": True})
        if self._breaks_off:
            close(scope, abruptly=False)
        await client_gone(receive)

    def _start(self) -> dict[str, Any]:
        return {
            "type": "http.response.start",
            "status": self.status_code,
            "headers": self.raw_headers,
        }


class Dripping(Partial):
    """An answer that comes in small pieces, slower than anyone should wait for."""

    PIECE_BYTES = 64
    PAUSE_S = 0.05

    def __init__(self, right: Response) -> None:
        super().__init__(right, breaks_off=False)

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        gone = asyncio.ensure_future(client_gone(receive))
        await send(self._start())
        for piece in self._pieces():
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            await asyncio.wait([gone], timeout=self.PAUSE_S)
            if gone.done():
                return
        gone.cancel()
        await send({"type": "http.response.body", "body": b""})

    def _pieces(self) -> Iterator[bytes]:
        body = bytes(self.body)
        return (
            body[start : start + self.PIECE_BYTES]
            for start in range(0, len(body), self.PIECE_BYTES)
        )


class Dropped(Response):
    """No answer: the connection is closed, in order or by a reset."""

    def __init__(self, *, abruptly: bool) -> None:
        super().__init__()
        self._abruptly = abruptly

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        close(scope, abruptly=self._abruptly)
        await client_gone(receive)


def close(scope: Scope, *, abruptly: bool) -> None:
    """Close the connection of a request: after what was sent, or at once with a reset."""
    transport: asyncio.Transport = scope["extensions"][TRANSPORT_EXTENSION]
    if abruptly:
        reset(transport)
    else:
        transport.close()


def reset(transport: asyncio.Transport) -> None:
    """End a connection at once; the system keeps nothing for its other end."""
    line = transport.get_extra_info("socket")
    # Lingering for zero seconds makes closing send a reset instead of an orderly end.
    for_zero_seconds = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, for_zero_seconds)
    transport.abort()


LINES = (
    fixed_fault("hang", "no answer, the connection stays open", Hanging),
    Fault(
        "hang-body",
        "half of the answer, the connection stays open",
        lambda call: Partial(call.response, breaks_off=False),
    ),
    Fault(
        "cut-body",
        "half of the answer, then the connection is closed",
        lambda call: Partial(call.response, breaks_off=True),
    ),
    Fault("slow-body", "64 bytes each 50 milliseconds", lambda call: Dripping(call.response)),
    fixed_fault("reset", "no answer, the connection is reset", partial(Dropped, abruptly=True)),
    fixed_fault(
        "disconnect", "no answer, the connection is closed", partial(Dropped, abruptly=False)
    ),
)

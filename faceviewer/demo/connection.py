"""One connection to the demo: who may open it, how many there are, and how slow its end may be."""

import asyncio
import ipaddress
from typing import ClassVar

from starlette.types import ASGIApp, Receive, Scope, Send
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

from faceviewer.demo.faults.call import TRANSPORT_EXTENSION
from faceviewer.demo.faults.lines import reset


class Connection(H11Protocol):
    """HTTP over one connection, whose transport is within the reach of the faults.

    It is cut off where its other end is not of this computer, is one too many, or is waited for
    too long: for the end of a request, or to take what it was answered. A client that sends or
    takes a byte now and then gains nothing by it.

    Attributes:
        connections_max: how many there may be at one port.
        patience_s: within this time a request is whole, and `taken_bytes` of an answer are taken.
    """

    connections_max: ClassVar = 256
    patience_s: ClassVar = 15.0
    taken_bytes: ClassVar = 64 * 1024
    _LOOKS: ClassVar = 8

    _requests = 0
    _next_look: asyncio.TimerHandle | None = None
    _progress_at = 0.0
    _answered = 0
    _left_bytes = 0

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        if len(self.connections) > self.connections_max or not _is_loopback(self.client):
            transport.abort()
            return
        application: ASGIApp = self.app

        async def with_transport(scope: Scope, receive: Receive, send: Send) -> None:
            self._requests += 1
            scope.setdefault("extensions", {})[TRANSPORT_EXTENSION] = transport
            await application(scope, receive, send)

        self.app = with_transport
        self._note_progress()
        self._look_later()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        if self._next_look is not None:
            self._next_look.cancel()
        super().connection_lost(exc)

    def _look_later(self) -> None:
        self._next_look = self.loop.call_later(self.patience_s / self._LOOKS, self._look)

    def _look(self) -> None:
        if not self._is_waited_for() or self._is_further():
            self._note_progress()
        elif self.loop.time() - self._progress_at > self.patience_s:
            reset(self.transport)
            return
        self._left_bytes = max(self._left_bytes, self.transport.get_write_buffer_size())
        self._look_later()

    def _is_waited_for(self) -> bool:
        """Whether it is for the other end to do something.

        A connection that is kept open between two requests is not waited for: those have a limit
        of their own.
        """
        if self.transport.get_write_buffer_size():
            return True
        begun, _is_at_end = self.conn.trailing_data
        return self._requests == 0 or (self.cycle.response_complete and bool(begun))

    def _is_further(self) -> bool:
        left = self.transport.get_write_buffer_size()
        return self._requests > self._answered or left <= self._left_bytes - self.taken_bytes

    def _note_progress(self) -> None:
        self._progress_at = self.loop.time()
        self._answered = self._requests
        self._left_bytes = self.transport.get_write_buffer_size()


def _is_loopback(client: tuple[str, int] | None) -> bool:
    # Listening on the loopback address is not all: a router can be told to send packets there.
    return client is not None and ipaddress.ip_address(client[0]).is_loopback

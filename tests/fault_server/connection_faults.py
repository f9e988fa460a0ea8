"""Faults of the connection and of what HTTP itself is: nothing comes, half comes, or nonsense."""

from collections.abc import Awaitable, Callable
from typing import Final

from faceviewer.errors import AnswerUnreadable, ConnectionFailed, TimedOut
from tests.fault_server.faults import TAKEN, Expectation, Fault, Turn, fails
from tests.fault_server.messages import CRLF

REFUSE: Final = "refuse"
"""The server sees to this one: nobody listens, so there is no request to answer."""

DRIP_BYTES: Final = 16
DRIP_PAUSE_S: Final = 0.1
INTERIM: Final = b"HTTP/1.1 100 Continue\r\n\r\n"
CHUNKED: Final = "Transfer-Encoding: chunked"

RESET: Final = fails(ConnectionFailed, "reset", is_retried=True)
NO_HTTP: Final = fails(ConnectionFailed, "protocol")
TOO_SLOW: Final = fails(TimedOut, "read")


def _fault(
    name: str,
    description: str,
    act: Callable[[Turn], Awaitable[None]],
    expectation: Expectation,
    verifik: Expectation | None = None,
) -> Fault:
    return Fault(name, description, "connection", act, expectation, verifik)


def _sending(
    make: Callable[[Turn], bytes], *, then: Callable[[Turn], object] = lambda _turn: None
) -> Callable[[Turn], Awaitable[None]]:
    """Sends these bytes and then ends the connection, or leaves it open."""

    async def act(turn: Turn) -> None:
        await turn.line.send(make(turn))
        then(turn)

    return act


def _close(turn: Turn) -> None:
    turn.line.close()


def _reset(turn: Turn) -> None:
    turn.line.reset()


def _nothing(_turn: Turn) -> bytes:
    return b""


def _half_head(turn: Turn) -> bytes:
    head = turn.right.head()
    return head[: len(head) // 2]


def _half(turn: Turn) -> bytes:
    return turn.right.half()


def _stalling(make: Callable[[Turn], bytes]) -> Callable[[Turn], Awaitable[None]]:
    """Sends these bytes and nothing more, and leaves the connection open."""

    async def act(turn: Turn) -> None:
        await turn.line.send(make(turn))
        await turn.line.wait_until_left()

    return act


def _dripping(start: Callable[[Turn], int]) -> Callable[[Turn], Awaitable[None]]:
    """Sends the rest in small pieces, and so slowly that no time-out for a read ever fires."""

    async def act(turn: Turn) -> None:
        whole, begin = turn.right.encode(), start(turn)
        await turn.line.send(whole[:begin])
        await turn.line.send_slowly(whole[begin:], DRIP_BYTES, DRIP_PAUSE_S)

    return act


def _chunked(
    change: Callable[[list[bytes]], list[bytes]], end: bytes = b"0\r\n\r\n"
) -> Callable[[Turn], bytes]:
    """The answer in chunks, with something done to them."""

    def make(turn: Turn) -> bytes:
        chunks = change(turn.right.chunks())
        return turn.right.head(CHUNKED) + b"".join(chunks) + end

    return make


def _in_second(text: bytes) -> Callable[[list[bytes]], list[bytes]]:
    """Puts this in place of the size of the last chunk but those before."""

    def change(chunks: list[bytes]) -> list[bytes]:
        *before, last = chunks
        return [*before, text + last[last.index(CRLF) :]]

    return change


def _headers(*lines: str) -> Callable[[Turn], bytes]:
    """The right answer, with these headers before that of its length."""

    def make(turn: Turn) -> bytes:
        size = len(turn.right.body)
        return turn.right.head(*lines, f"Content-Length: {size}") + turn.right.body

    return make


def _after_informational(count: int) -> Callable[[Turn], bytes]:
    interim = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"
    return lambda turn: interim * count + turn.right.encode()


async def _informing_for_ever(turn: Turn) -> None:
    while not turn.line.is_over and not await turn.line.is_left_within(DRIP_PAUSE_S):
        await turn.line.send(INTERIM)


async def _heading_for_ever(turn: Turn) -> None:
    await turn.line.send(b"HTTP/1.1 200 OK\r\n")
    number = 0
    while not turn.line.is_over and not await turn.line.is_left_within(DRIP_PAUSE_S):
        number += 1
        await turn.line.send(b"X-Drip-%d: x\r\n" % number)


def _status_line(line: bytes) -> Callable[[Turn], bytes]:
    """The right answer under another status line."""

    def make(turn: Turn) -> bytes:
        whole = turn.right.encode()
        return line + whole[whole.index(CRLF) :]

    return make


CONNECTION_FAULTS: Final = (
    _fault(
        REFUSE,
        "nobody listens",
        _sending(_nothing, then=_reset),
        fails(ConnectionFailed, "refused"),
    ),
    _fault(
        "reset-before-headers",
        "reset before any byte of the answer",
        _sending(_nothing, then=_reset),
        RESET,
    ),
    _fault(
        "reset-in-headers",
        "reset after half of the headers",
        _sending(_half_head, then=_reset),
        RESET,
    ),
    _fault("reset-in-body", "reset after half of the body", _sending(_half, then=_reset), RESET),
    _fault(
        "close-before-headers",
        "closed before any byte of the answer",
        _sending(_nothing, then=_close),
        RESET,
    ),
    _fault(
        "close-in-headers",
        "closed after half of the headers",
        _sending(_half_head, then=_close),
        RESET,
    ),
    _fault(
        "cut-with-length",
        "closed after half of the body whose length was told",
        _sending(_half, then=_close),
        RESET,
    ),
    _fault(
        "cut-without-length",
        "closed after half of a body that only the end of the connection ends",
        _sending(
            lambda turn: (
                turn.right.head("Connection: close") + turn.right.body[: len(turn.right.body) // 2]
            ),
            then=_close,
        ),
        fails(AnswerUnreadable, "truncated"),
    ),
    _fault(
        "end-without-length",
        "the whole body, ended by the end of the connection",
        _sending(lambda turn: turn.right.head("Connection: close") + turn.right.body, then=_close),
        TAKEN,
    ),
    _fault(
        "close-after-answer",
        "the right answer on a connection that is closed after it without a word",
        _sending(lambda turn: turn.right.encode(), then=_close),
        TAKEN,
    ),
    _fault("stall-before-headers", "no answer", _stalling(_nothing), TOO_SLOW),
    _fault(
        "stall-in-headers", "half of the headers, then nothing", _stalling(_half_head), TOO_SLOW
    ),
    _fault("stall-in-body", "half of the body, then nothing", _stalling(_half), TOO_SLOW),
    _fault(
        "drip-headers",
        "one header after the other without end",
        _heading_for_ever,
        TOO_SLOW,
    ),
    _fault(
        "drip-body",
        "a few bytes of the body now and then",
        _dripping(lambda turn: len(turn.right.encode()) - len(turn.right.body)),
        fails(TimedOut, "total"),
        verifik=fails(TimedOut, "slow"),
    ),
    _fault(
        "length-too-long",
        "one byte less than the length that was told",
        _sending(lambda turn: turn.right.encode(len(turn.right.body) + 1), then=_close),
        RESET,
    ),
    _fault(
        "length-too-short",
        "more bytes than the length that was told",
        _sending(lambda turn: turn.right.encode(len(turn.right.body) - 10)),
        fails(AnswerUnreadable, "truncated"),
    ),
    _fault(
        "length-negative",
        "a negative length",
        _sending(lambda turn: turn.right.encode(-1)),
        NO_HTTP,
    ),
    _fault(
        "length-twice",
        "two lengths that differ",
        _sending(_headers("Content-Length: 3")),
        NO_HTTP,
    ),
    _fault(
        "length-and-chunks",
        "chunks beside a length",
        _sending(
            lambda turn: (
                turn.right.head("Content-Length: 3", CHUNKED)
                + b"".join(turn.right.chunks())
                + b"0\r\n\r\n"
            )
        ),
        TAKEN,
    ),
    _fault("chunks", "the right answer in chunks", _sending(_chunked(list)), TAKEN),
    _fault(
        "chunks-with-extras",
        "chunks with extensions and trailers",
        _sending(
            _chunked(
                lambda chunks: [chunk.replace(CRLF, b";x=y\r\n", 1) for chunk in chunks],
                b"0;x\r\nX-Trailer: 1\r\n\r\n",
            )
        ),
        TAKEN,
    ),
    _fault(
        "chunk-size-bad",
        "a chunk whose size is no number",
        _sending(_chunked(_in_second(b"xyz"))),
        NO_HTTP,
    ),
    _fault(
        "chunk-size-overflow",
        "a chunk of more bytes than there are numbers for",
        _sending(_chunked(_in_second(b"f" * 40))),
        NO_HTTP,
    ),
    _fault(
        "chunk-too-long",
        "a chunk with more bytes than its size",
        _sending(_chunked(_in_second(b"5"))),
        NO_HTTP,
    ),
    _fault(
        "chunk-cut",
        "closed within a chunk",
        _sending(_chunked(lambda chunks: [b"".join(chunks)[:-20]], b""), then=_close),
        RESET,
    ),
    _fault(
        "chunks-without-end",
        "closed before the chunk that ends them",
        _sending(_chunked(list, b""), then=_close),
        RESET,
    ),
    _fault(
        "headers-many",
        "twenty thousand headers",
        _sending(_headers(*(f"X-Flood-{number}: x" for number in range(20_000)))),
        NO_HTTP,
    ),
    _fault(
        "header-long",
        "a header of a megabyte",
        _sending(_headers("X-Flood: " + "x" * (1 << 20))),
        NO_HTTP,
    ),
    _fault(
        "header-nul",
        "a zero byte in a header",
        _sending(_headers("X-Zero: a\0b")),
        NO_HTTP,
    ),
    _fault(
        "header-without-colon",
        "a header that is none",
        _sending(_headers("this is no header")),
        NO_HTTP,
    ),
    _fault(
        "header-folded",
        "a header over two lines, as it was once allowed",
        _sending(_headers("X-Folded: one\r\n two")),
        TAKEN,
    ),
    _fault(
        "informational-few",
        "three interim answers before the right one",
        _sending(_after_informational(3)),
        TAKEN,
    ),
    _fault(
        "informational-many",
        "five hundred interim answers before the right one",
        _sending(_after_informational(500)),
        TAKEN,
    ),
    _fault(
        "informational-flood",
        "a megabyte of interim answers before the right one",
        _sending(lambda turn: INTERIM * ((1 << 20) // len(INTERIM)) + turn.right.encode()),
        TAKEN,
    ),
    _fault("informational-endless", "interim answers without end", _informing_for_ever, TOO_SLOW),
    _fault(
        "switching-protocols",
        "101, as if another protocol had been asked for",
        _sending(
            lambda _turn: b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", then=_close
        ),
        NO_HTTP,
    ),
    _fault(
        "garbage",
        "bytes that are no HTTP",
        _sending(lambda _turn: bytes(range(256)) * 8, then=_close),
        NO_HTTP,
    ),
    _fault(
        "other-protocol",
        "the greeting of a mail server",
        _sending(lambda _turn: b"220 mail.example ESMTP ready\r\n", then=_close),
        RESET,
    ),
    _fault(
        "http-0.9",
        "a body alone, as before there were headers",
        _sending(lambda turn: turn.right.body[:1000], then=_close),
        RESET,
    ),
    _fault(
        "http-2",
        "a status line of another version",
        _sending(_status_line(b"HTTP/2.0 200 OK"), then=_close),
        TAKEN,
    ),
    _fault(
        "status-no-number",
        "a status that is no number",
        _sending(_status_line(b"HTTP/1.1 two OK"), then=_close),
        NO_HTTP,
    ),
    _fault(
        "two-answers",
        "a second answer that nobody asked for, on the same connection",
        _sending(lambda turn: 2 * turn.right.encode()),
        TAKEN,
    ),
)

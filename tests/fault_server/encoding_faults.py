"""Faults of how a body is packed and in which characters it is written, bombs among them."""

import gzip
import zlib
from collections.abc import Callable
from functools import cache
from typing import Final

from faceviewer.errors import AnswerTooLarge, AnswerUnreadable, RequestRefused
from tests.fault_server.faults import TAKEN, Expectation, Fault, Turn, fails
from tests.fault_server.messages import Answer

BOMB_BYTES: Final = 64 << 20
"""What a bomb unpacks to; the limits of whoever is to survive it lie below."""

_GZIP_WINDOW: Final = 31

BROTLI_BOMB: Final = bytes.fromhex("1bffff7f0024e2") + b"\x00" * 600

_UNREADABLE: Final = fails(AnswerUnreadable, "encoding")
_TRUNCATED: Final = fails(AnswerUnreadable, "truncated")
_NOT_JSON: Final = fails(AnswerUnreadable, "not_json")
_TOO_LARGE: Final = fails(AnswerTooLarge)


def _packed(
    name: str,
    description: str,
    change: Callable[[bytes], bytes],
    expectation: Expectation,
    coding: str = "gzip",
) -> Fault:
    """The right body, changed, under this Content-Encoding."""

    async def act(turn: Turn) -> None:
        body = change(turn.right.body)
        await turn.line.send(turn.right.with_body(body, Content_Encoding=coding).encode())

    return Fault(name, description, "encoding", act, expectation)


def _written(
    name: str, description: str, charset: str, declared: str, expectation: Expectation
) -> Fault:
    """The right answer in another charset, under what is declared of it."""

    async def act(turn: Turn) -> None:
        body = turn.right.body.decode().encode(charset, "replace")
        media_type = f"application/json{declared}"
        await turn.line.send(turn.right.with_body(body, Content_Type=media_type).encode())

    return Fault(name, description, "encoding", act, expectation)


def _pack(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


def _broken(body: bytes) -> bytes:
    packed = bytearray(_pack(body))
    middle = len(packed) // 2
    packed[middle : middle + 8] = b"\xff" * 8
    return bytes(packed)


def _cut(body: bytes) -> bytes:
    packed = _pack(body)
    return packed[: len(packed) // 2]


def _wrong_sum(body: bytes) -> bytes:
    return _pack(body)[:-8] + b"\0" * 8


def _in_members(body: bytes) -> bytes:
    middle = len(body) // 2
    return _pack(body[:middle]) + _pack(body[middle:]) + b"\0" * 64


@cache
def _bomb() -> bytes:
    """Spaces without end; they are packed once, so that it takes no time to make."""
    packing = zlib.compressobj(9, zlib.DEFLATED, _GZIP_WINDOW)
    spaces = b" " * (1 << 20)
    first, following = (
        packing.compress(spaces) + packing.flush(zlib.Z_FULL_FLUSH) for _ in range(2)
    )
    return first + following * (BOMB_BYTES >> 20)


@cache
def _double_bomb() -> bytes:
    return _pack(_bomb())


@cache
def _bomb_of_members() -> bytes:
    return _pack(b" " * (1 << 20)) * 64


async def _claim_too_much(turn: Turn) -> None:
    await turn.line.send(turn.right.encode(1 << 40))
    await turn.line.wait_until_left()


async def _send_too_much(turn: Turn) -> None:
    await turn.line.send(turn.right.head("Connection: close") + b'{"faces": [')
    for _ in range(64):
        if turn.line.is_over:
            return
        await turn.line.send(b" " * (1 << 20))
    turn.line.close()


async def _send_unpacked_error_bomb(turn: Turn) -> None:
    packed = Answer(400, (("Content-Encoding", "gzip"),), _bomb())
    await turn.line.send(packed.encode())


ENCODING_FAULTS: Final = (
    _packed("gzip", "the right answer, packed", _pack, TAKEN),
    _packed("gzip-members", "packed in two members, with zeros after them", _in_members, TAKEN),
    _packed("gzip-upper-case", "packed, told in upper case", _pack, TAKEN, "GZIP"),
    _packed("gzip-broken", "packed, with wrong bytes", _broken, _UNREADABLE),
    _packed("gzip-cut", "packed, and half of it missing", _cut, _TRUNCATED),
    _packed("gzip-wrong-sum", "packed, with a wrong checksum", _wrong_sum, _UNREADABLE),
    _packed("gzip-none", "not packed, but told to be", bytes, _UNREADABLE),
    _packed(
        "gzip-empty",
        "told to be packed, and nothing there",
        lambda _body: b"",
        fails(AnswerUnreadable, "empty"),
    ),
    _packed("gzip-untold", "packed, without a word of it", _pack, _NOT_JSON, "identity"),
    _packed(
        "gzip-twice",
        "packed twice, as it says",
        lambda body: _pack(_pack(body)),
        _UNREADABLE,
        "gzip, gzip",
    ),
    _packed(
        "gzip-twice-untold", "packed twice, told once", lambda body: _pack(_pack(body)), _NOT_JSON
    ),
    _packed(
        "deflate", "packed in a way that was not asked for", zlib.compress, _UNREADABLE, "deflate"
    ),
    _packed(
        "brotli", "brotli, which was not asked for", lambda _body: BROTLI_BOMB, _UNREADABLE, "br"
    ),
    _packed(
        "zstd",
        "zstd, which was not asked for",
        lambda body: b"\x28\xb5\x2f\xfd" + body,
        _UNREADABLE,
        "zstd",
    ),
    _packed("coding-unknown", "a coding that nobody knows", bytes, _UNREADABLE, "x-secret"),
    _packed("bomb", "spaces that unpack to more than the limit", lambda _body: _bomb(), _TOO_LARGE),
    _packed(
        "bomb-twice",
        "a bomb in a bomb, as it says",
        lambda _body: _double_bomb(),
        _UNREADABLE,
        "gzip, gzip",
    ),
    _packed("bomb-members", "a bomb in many members", lambda _body: _bomb_of_members(), _TOO_LARGE),
    Fault(
        "bomb-in-error",
        "an error whose body is a bomb",
        "encoding",
        _send_unpacked_error_bomb,
        fails(RequestRefused, status=400),
    ),
    Fault("length-huge", "a length of a terabyte", "encoding", _claim_too_much, _TOO_LARGE),
    Fault(
        "body-endless",
        "more bytes than the limit, unpacked",
        "encoding",
        _send_too_much,
        _TOO_LARGE,
    ),
    _written("utf-16", "in UTF-16", "utf-16", "", TAKEN),
    _written("utf-16-bare", "in UTF-16 without a mark", "utf-16-le", "", TAKEN),
    _written("utf-32", "in UTF-32", "utf-32", "", TAKEN),
    _written("latin-1", "in ISO-8859-1, as it says", "iso-8859-1", "; charset=iso-8859-1", TAKEN),
    _written(
        "charset-wrong", "in UTF-8, told to be ISO-8859-1", "utf-8", "; charset=iso-8859-1", TAKEN
    ),
    _written(
        "charset-unknown", "in UTF-8, told to be in no charset", "utf-8", "; charset=x-none", TAKEN
    ),
)

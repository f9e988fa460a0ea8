"""Bodies: unpacked within bounds, and not slower than they may be."""

import gzip
import os
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest

from faceviewer.api.body import PIECE_BYTES, Body, CodingError, TooLargeError, TooSlowError


def make(coding: str = "gzip", limit_bytes: int = 1 << 20, **values: float) -> Body:
    return Body(coding, limit_bytes, None, 30.0, **values)  # type: ignore[arg-type]


def in_chunks(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


@pytest.mark.parametrize("coding", ["", "identity", "Identity "])
def test_bytes_that_are_not_packed_pass_through(coding: str) -> None:
    body = make(coding)
    for chunk in (b"\x1f\x8b", b"", b"abc"):
        body.take(chunk)
    assert body.content() == b"\x1f\x8babc"
    assert body.is_whole


@pytest.mark.parametrize("size", [1, 7, 65536])
def test_gzip_in_pieces_of_any_size(size: int) -> None:
    plain = os.urandom(20_000) + b"a" * 30_000
    body = make("X-GZip")
    for chunk in in_chunks(gzip.compress(plain), size):
        body.take(chunk)
    assert body.content() == plain


def test_pieces_that_are_handed_on_are_not_kept() -> None:
    plain = os.urandom(5000) + bytes(600_000)
    body = make()
    pieces = list(body.unpack(gzip.compress(plain)))
    assert b"".join(pieces) == plain
    assert max(map(len, pieces)) <= PIECE_BYTES
    assert body.content() == b""
    with pytest.raises(TooLargeError):
        list(body.unpack(gzip.compress(bytes(600_000))))


def test_a_chunk_that_unpacks_to_much_can_be_taken_with_pauses() -> None:
    body = make()
    pauses = sum(1 for _ in body.take_each(gzip.compress(bytes(1 << 20))))
    assert pauses >= (1 << 20) // PIECE_BYTES
    assert len(body.content()) == 1 << 20


@pytest.mark.parametrize("size", [1, 1000])
def test_gzip_of_several_members_with_zeros_after_the_last(size: int) -> None:
    body = make()
    for chunk in in_chunks(gzip.compress(b"one") + gzip.compress(b"two") + b"\0" * 8, size):
        body.take(chunk)
    assert body.content() == b"onetwo"
    assert body.is_whole


@pytest.mark.parametrize("plain", [b"", b"x"])
def test_members_that_hold_next_to_nothing_are_soon_too_many(plain: bytes) -> None:
    chunk = gzip.compress(plain) * 3000
    body = make()
    for members in range(1, 65):
        body.take(gzip.compress(plain))
        assert body.content() == plain * members
    with pytest.raises(CodingError):
        body.take(chunk)
    assert len(body.content()) < 100


def test_gzip_may_have_many_members_that_hold_something() -> None:
    body = make()
    body.take(gzip.compress(bytes(2000)) * 500)
    assert len(body.content()) == 1_000_000


def test_gzip_that_ends_too_early_gives_what_there_is() -> None:
    plain = os.urandom(5000)
    body = make()
    body.take(gzip.compress(plain)[:2000])
    assert 0 < len(body.content()) < len(plain)
    assert plain.startswith(body.content())
    assert not body.is_whole


@pytest.mark.parametrize(
    "data",
    [b"plain text", zlib.compress(b"x"), gzip.compress(b"x", mtime=0)[:10] + b"\xff" * 20],
    ids=["plain", "zlib", "broken"],
)
def test_bytes_that_are_not_gzip(data: bytes) -> None:
    with pytest.raises(CodingError):
        make().take(data)


@pytest.mark.parametrize("coding", ["br", "deflate", "zstd", "gzip, gzip", "gzip,identity", "x"])
def test_codings_that_were_not_asked_for(coding: str) -> None:
    with pytest.raises(CodingError):
        make(coding)


def test_the_limit_holds_for_bytes_as_they_come() -> None:
    body = make("", limit_bytes=10)
    body.take(b"1234567890")
    with pytest.raises(TooLargeError):
        body.take(b"1")
    with pytest.raises(TooLargeError):
        make("", limit_bytes=10, declared_bytes=11)


def test_the_limit_holds_for_packed_bytes_that_unpack_to_nothing() -> None:
    """The file name in a gzip header may be of any length."""
    body = make(limit_bytes=1000)
    body.take(b"\x1f\x8b\x08\x08" + bytes(6) + b"a" * 900)
    assert body.content() == b""
    with pytest.raises(TooLargeError):
        body.take(b"a" * 100)


def test_a_bomb_stops_at_the_limit() -> None:
    bomb = gzip.compress(bytes(50 << 20))
    body = make(limit_bytes=2 * PIECE_BYTES)
    assert len(bomb) < 64 << 10
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            body.take(bomb)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak_bytes < 8 * PIECE_BYTES


def test_gzip_in_gzip_is_unpacked_once() -> None:
    inner = gzip.compress(b"x" * 100_000)
    body = make(limit_bytes=10_000)
    body.take(gzip.compress(inner))
    assert body.content() == inner


class Clock:
    """Time that passes when it is told to."""

    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_a_drip_ends_even_after_a_flood() -> None:
    clock = Clock()
    body = Body("", 1 << 30, 1000, 10.0, clock=clock)
    body.take(bytes(10 << 20))
    clock.now_s += 10
    body.take(b"x")
    clock.now_s += 9.9
    body.take(b"x" * 9000)
    clock.now_s += 0.2
    with pytest.raises(TooSlowError):
        body.take(b"x" * 1000)


def test_a_pause_within_the_stretch_is_made_up_for() -> None:
    clock = Clock()
    body = Body("", 1 << 30, 1000, 10.0, clock=clock)
    for _ in range(20):
        clock.now_s += 9.0
        body.take(b"x")
        clock.now_s += 1.0
        body.take(b"x" * 10_000)
    assert len(body.content()) == 20 * 10_001


def test_without_a_floor_any_pace_will_do() -> None:
    clock = Clock()
    body = Body("", 1 << 30, None, 10.0, clock=clock)
    for _ in range(5):
        clock.now_s += 1000
        body.take(b"x")
    assert body.content() == b"xxxxx"

"""The body of an answer as it comes in: unpacked, bounded in size, watched for its pace.

A few hundred bytes can hold gigabytes, and a byte now and then keeps any time-out for a single read
from firing. Where the bytes come from, and whose error it is, is not known here.
"""

import io
import time
import zlib
from collections.abc import Callable, Iterator
from typing import Final

ACCEPTED_CODINGS: Final = "gzip, identity"
"""What is asked for. Not brotli, and nothing twice: both grow without bounds when unpacked."""

PIECE_BYTES: Final = 1 << 18
"""As much is unpacked at once; it takes about a millisecond."""

_GZIP_WINDOW: Final = 31
_MEMBERS_MAX: Final = 64
_MEMBER_BYTES: Final = 1 << 10
"""More members than that hold this much each; a body of empty ones would unpack for hours."""


class CodingError(Exception):
    """A coding that was not asked for, or bytes that do not follow it."""


class TooLargeError(Exception):
    """More bytes than the limit, as they came or unpacked."""


class TooSlowError(Exception):
    """Fewer bytes in a stretch of time than the floor allows."""


class Body:
    """Unpacks one body, and collects it unless the pieces go elsewhere.

    A body that ends too early is no error here: whether all of it is there, its JSON decides.
    `slowest_bytes_per_s` is looked at once for every stretch of `window_s`; None means any pace.

    Raises:
        CodingError: `coding` is neither gzip nor identity.
        TooLargeError: `declared_bytes`, the Content-Length, is above the limit already.
    """

    def __init__(
        self,
        coding: str,
        limit_bytes: int,
        slowest_bytes_per_s: int | None,
        window_s: float,
        declared_bytes: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._gzip = _Gzip() if _is_packed(coding) else None
        if declared_bytes > limit_bytes:
            raise TooLargeError
        self._limit_bytes = limit_bytes
        self._slowest_bytes_per_s = slowest_bytes_per_s
        self._window_s = window_s
        self._clock = clock
        self._window_begun = clock()
        self._window_bytes = 0
        self._came_bytes = 0
        self._unpacked_bytes = 0
        self._bytes = io.BytesIO()

    def take(self, chunk: bytes) -> None:
        """Adds what came.

        Raises:
            CodingError, TooLargeError, TooSlowError: as `unpack` does.
        """
        for _ in self.take_each(chunk):
            pass

    def take_each(self, chunk: bytes) -> Iterator[None]:
        """Adds what came, and pauses after each piece: a chunk can unpack to very much.

        Raises:
            CodingError, TooLargeError, TooSlowError: as `unpack` does.
        """
        for piece in self.unpack(chunk):
            self._bytes.write(piece)
            yield

    def unpack(self, chunk: bytes) -> Iterator[bytes]:
        """What came, unpacked, in pieces of a bounded size; nothing of it is kept.

        Raises:
            CodingError: the bytes are not what the coding promised.
            TooLargeError: the limit is passed.
            TooSlowError: the floor is not held.
        """
        self._came_bytes += len(chunk)
        if self._came_bytes > self._limit_bytes:
            raise TooLargeError
        pieces = iter((chunk,)) if self._gzip is None else self._gzip.unpack(chunk)
        for piece in pieces:
            self._unpacked_bytes += len(piece)
            if self._unpacked_bytes > self._limit_bytes:
                raise TooLargeError
            yield piece
        self._check_pace(len(chunk))

    def content(self) -> bytes:
        """All that was taken, unpacked."""
        return self._bytes.getvalue()

    @property
    def is_whole(self) -> bool:
        """Whether a packed body came to the end that it has in itself; others have none."""
        return self._gzip is None or self._gzip.is_at_end

    def _check_pace(self, came_bytes: int) -> None:
        self._window_bytes += came_bytes
        took_s = self._clock() - self._window_begun
        if self._slowest_bytes_per_s is None or took_s < self._window_s:
            return
        if self._window_bytes < self._slowest_bytes_per_s * took_s:
            raise TooSlowError
        self._window_begun += took_s
        self._window_bytes = 0


def _is_packed(coding: str) -> bool:
    coding = coding.strip().lower()
    if coding not in {"", "identity", "gzip", "x-gzip"}:
        raise CodingError
    return coding.endswith("gzip")


class _Gzip:
    """Unpacks gzip, which may have several members and zeros after the last.

    Source: RFC 1952, 2.2.
    """

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP_WINDOW)
        self._members = 1
        self._unpacked_bytes = 0

    @property
    def is_at_end(self) -> bool:
        """Whether the last member came to its end."""
        return self._member.eof

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """The unpacked bytes in pieces of at most `PIECE_BYTES`."""
        try:
            while data:
                if self._member.eof:
                    data = data.lstrip(b"\0")
                    if not data:
                        return
                    self._begin_member()
                piece = self._member.decompress(data, PIECE_BYTES)
                self._unpacked_bytes += len(piece)
                yield piece
                data = self._member.unconsumed_tail or self._member.unused_data
        except zlib.error:
            raise CodingError from None

    def _begin_member(self) -> None:
        self._members += 1
        if self._members > _MEMBERS_MAX + self._unpacked_bytes // _MEMBER_BYTES:
            raise CodingError
        self._member = zlib.decompressobj(_GZIP_WINDOW)

"""A PNG without what nobody sees, and with no more data than its size needs: bombs hide there.

A decoder unpacks every text and profile of a file, and all of its data to the end, before it gives
the picture: of a few hundred kilobytes that takes it minutes.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
PARTS_MAX: Final = 20_000

_SEEN: Final = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD"}
)
"""What the look of a picture hangs on. Source: the PNG specification, 11."""

_ORIENTATION: Final = b"eXIf"
_ORIENTATION_BYTES_MAX: Final = 1 << 16
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PIECE_BYTES: Final = 1 << 20


class _Part(NamedTuple):
    """A chunk: its name, its content, and all of its bytes."""

    name: bytes
    content: memoryview
    whole: memoryview


def lean_png(data: bytes) -> bytes:
    """The same picture, of the parts alone that are seen.

    Raises:
        ValueError: too many parts, or one that ends behind the file.
    """
    kept = [part.whole for part in _parts(data) if _is_seen(part)]
    return b"".join((SIGNATURE, *kept))


def has_too_much_data(data: bytes) -> bool:
    """Whether a lean PNG unpacks to more than the rows that its head states.

    Raises:
        ValueError: as `lean_png`.
    """
    left = 0
    unpacker = zlib.decompressobj()
    for part in _parts(data):
        if part.name == b"IHDR":
            left = _row_bytes(part.content)
        elif part.name == b"IDAT":
            left -= _unpacked(unpacker, bytes(part.content), left)
        if left < 0:
            return True
    return False


def _parts(data: bytes) -> Iterator[_Part]:
    view = memoryview(data)
    start = len(SIGNATURE)
    for _ in range(PARTS_MAX):
        if start + 12 > len(data):
            return
        size, name = struct.unpack_from(">I4s", data, start)
        end = start + 12 + size
        if end > len(data):
            raise ValueError("a part that ends behind the file")
        yield _Part(name, view[start + 8 : end - 4], view[start:end])
        if name == b"IEND":
            return
        start = end
    raise ValueError("too many parts")


def _is_seen(part: _Part) -> bool:
    is_orientation = part.name == _ORIENTATION and len(part.content) <= _ORIENTATION_BYTES_MAX
    return part.name in _SEEN or is_orientation


def _row_bytes(head: memoryview) -> int:
    """How many bytes the rows have before they are packed, at most."""
    if len(head) != 13:
        raise ValueError("no head")
    width, height = int.from_bytes(head[:4]), int.from_bytes(head[4:8])
    depth, color, _, _, is_interlaced = head[8:]
    row = (width * depth * _CHANNELS.get(color, 4) + 7) // 8 + 1
    # Interlaced, there are more and shorter rows, each with a byte of its own.
    return 2 * row * height + 1024 if is_interlaced else row * height


def _unpacked(unpacker: "zlib._Decompress", data: bytes, most: int) -> int:
    """How much some data unpacks to; when it is more than `most`, no further is looked."""
    count = 0
    while data and not unpacker.eof and count <= most:
        try:
            count += len(unpacker.decompress(data, _PIECE_BYTES))
        except zlib.error:
            return count  # the decoder says so better
        data = unpacker.unconsumed_tail
    return count

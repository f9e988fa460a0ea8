"""Bytes that somebody else made become a small image, or one of our errors.

Only five formats are read, known by their first bytes; nothing here fetches or keeps anything.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from faceviewer.assets.png_parts import has_too_much_data, lean_png
from faceviewer.errors import PictureError

PIXELS_MAX: Final = 50_000_000
"""More is never decoded: a few kilobytes can claim gigabytes."""

SCANNED_PIXELS_MAX: Final = 1_000_000_000
"""A JPEG may go over all of its pixels as often as it likes; usual are ten times."""

_SCAN: Final = b"\xff\xda"


class _Format(NamedTuple):
    """A format by Qt's name; `is_whole` sees a file that was cut before a decoder does.

    Most decoders fill the rest of a cut picture with grey or black and call it read.
    """

    name: bytes
    is_whole: Callable[[bytes], bool]


def _ends_with_image_end(data: bytes) -> bool:
    """Whether the last scan of a JPEG has its end; a thumbnail inside has an end of its own."""
    return data.rfind(b"\xff\xd9") > data.rfind(_SCAN)


def _holds_file_size(data: bytes) -> bool:
    """Whether a BMP is as long as its header says; a header may leave it open with 0."""
    return int.from_bytes(data[2:6], "little") <= len(data)


def _holds_riff_size(data: bytes) -> bool:
    return int.from_bytes(data[4:8], "little") + 8 <= len(data)


_PNG: Final = _Format(b"png", lambda data: b"IEND\xaeB`\x82" in data[-4096:])
_JPEG: Final = _Format(b"jpeg", _ends_with_image_end)
_GIF: Final = _Format(b"gif", lambda _: True)  # one that was cut may hold its first frame
_WEBP: Final = _Format(b"webp", _holds_riff_size)
_BMP: Final = _Format(b"bmp", _holds_file_size)


def _format_of(data: bytes) -> _Format | None:
    """The format that the first bytes name. SVG is none: it can read files and hang the reader."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _PNG
    if data.startswith(b"\xff\xd8\xff"):
        return _JPEG
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _GIF
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _WEBP
    return _BMP if data.startswith(b"BM") else None


class PictureFacts(NamedTuple):
    """What the head of a picture says: its format as people write it, and its size, upright."""

    format: str
    size: QSize


def picture_facts(data: bytes) -> PictureFacts:
    """What a picture is, without decoding it.

    Raises:
        PictureError: the bytes are no picture of a known format, too large, or broken.
    """
    form = _known_format(data)
    with _opened(_lean(data, form)) as buffer:
        reader = _reader(buffer, form)
        size = _size_of(reader)
        upright = size.transposed() if _is_turned(reader) else size
    name = "WebP" if form is _WEBP else form.name.decode().upper()
    return PictureFacts(name, upright)


def read_picture(data: bytes, room: QSize) -> QImage:
    """The picture, upright, made to fit into `room` and never enlarged; of several the first.

    It may be called in any thread: the interpreter lock is released while Qt decodes.

    Raises:
        PictureError: the bytes are no picture of a known format, too large, or broken.
    """
    form = _known_format(data)
    lean = _lean(data, form)
    with _opened(lean) as buffer:
        reader = _reader(buffer, form)
        _limit_size(reader, room)
        _refuse_bomb(lean, form, reader.size())
        image = reader.read()
    if image.isNull():
        raise PictureError(reason="broken")
    return image


def _known_format(data: bytes) -> _Format:
    form = _format_of(data)
    if form is None:
        raise PictureError(reason="format")
    if not form.is_whole(data):
        raise PictureError(reason="broken")
    return form


def _lean(data: bytes, form: _Format) -> bytes:
    """The bytes without what makes a decoder work for nothing."""
    if form is not _PNG:
        return data
    try:
        return lean_png(data)
    except ValueError:
        raise PictureError(reason="broken") from None


def _refuse_bomb(data: bytes, form: _Format, size: QSize) -> None:
    """Refuses what a decoder would be busy with for minutes, at a size that is allowed."""
    if form is _PNG and has_too_much_data(data):
        raise PictureError(reason="broken")
    scans = data.count(_SCAN) if form is _JPEG else 1
    if scans * size.width() * size.height() > SCANNED_PIXELS_MAX:
        raise PictureError(reason="too_large")


@contextmanager
def _opened(data: bytes) -> Iterator[QBuffer]:
    """The bytes as what a reader reads from, which has to outlive it."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    yield buffer


def _reader(buffer: QBuffer, form: _Format) -> QImageReader:
    reader = QImageReader(buffer, form.name)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader


def _size_of(reader: QImageReader) -> QSize:
    """The size that the header states: nothing is decoded."""
    size = reader.size()
    if size.isEmpty():
        raise PictureError(reason="broken")
    if size.width() * size.height() > PIXELS_MAX:
        raise PictureError(reason="too_large")
    return size


def _is_turned(reader: QImageReader) -> bool:
    return QImageIOHandler.Transformation.TransformationRotate90 in reader.transformation()


def _limit_size(reader: QImageReader, room: QSize) -> None:
    """Has the reader scale while it decodes."""
    size = _size_of(reader)
    wanted = room.transposed() if _is_turned(reader) else room
    if size.width() > wanted.width() or size.height() > wanted.height():
        fitting = size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitting.expandedTo(QSize(1, 1)))

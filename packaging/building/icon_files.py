"""The program's icon as files of every kind and size that desktops ask for, drawn from its SVG."""

import struct
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE: Final = Path(__file__).parents[2] / "resources" / "icons" / "faceviewer.svg"
HICOLOR_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_SIZES: Final = {
    "icp4": 16,
    "ic11": 32,
    "icp5": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}
"""Type of each picture in an `.icns` and its pixels; 11 to 14 and 10 are those of dense screens."""


def draw(folder: Path) -> None:
    """Writes `hicolor/`, `faceviewer.ico` and `faceviewer.icns` into a folder."""
    # Kept until all is drawn.
    app = QGuiApplication.instance() or QGuiApplication(["icons", "-platform", "offscreen"])
    for size in HICOLOR_SIZES:
        _write(folder / f"hicolor/{size}x{size}/apps/faceviewer.png", _png(size))
    _write(folder / "hicolor/scalable/apps/faceviewer.svg", SOURCE.read_bytes())
    _write(folder / "faceviewer.ico", _ico())
    _write(folder / "faceviewer.icns", _icns())
    del app


def of_this_system(folder: Path) -> str | None:
    """The icon that goes into an executable; on Linux none does."""
    suffix = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    return str(folder / f"faceviewer.{suffix}") if suffix else None


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _png(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _ico() -> bytes:
    """An icon of Windows: a table of pictures, then the pictures as PNG. 256 is written as 0."""
    pictures = [(size, _png(size)) for size in ICO_SIZES]
    table, place = struct.pack("<HHH", 0, 1, len(pictures)), 6 + 16 * len(pictures)
    for size, picture in pictures:
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return table + b"".join(picture for _size, picture in pictures)


def _icns() -> bytes:
    """An icon of macOS: each picture as PNG after its type and its length."""
    parts = b""
    for kind, size in ICNS_SIZES.items():
        picture = _png(size)
        parts += struct.pack(">4sI", kind.encode(), len(picture) + 8) + picture
    return struct.pack(">4sI", b"icns", len(parts) + 8) + parts

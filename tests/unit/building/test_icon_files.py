import struct
from pathlib import Path

import icon_files
import pytest
from icon_files import HICOLOR_SIZES, ICNS_SIZES, ICO_SIZES
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="module")
def drawn(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    icon_files.draw(folder)
    return folder


def test_each_size_of_the_desktop_theme_is_drawn_with_clear_corners(drawn: Path) -> None:
    for size in HICOLOR_SIZES:
        image = QImage(str(drawn / f"hicolor/{size}x{size}/apps/faceviewer.png"))
        assert image.size() == QSize(size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(size // 2, size // 8).alpha() == 255
    assert (drawn / "hicolor/scalable/apps/faceviewer.svg").is_file()


def test_the_icon_of_windows_holds_every_size(drawn: Path) -> None:
    reader = QImageReader(str(drawn / "faceviewer.ico"))
    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sizes.append(reader.read().width())

    assert sizes == list(ICO_SIZES)


def test_the_icon_of_macos_is_whole(drawn: Path) -> None:
    content = (drawn / "faceviewer.icns").read_bytes()
    magic, length = struct.unpack_from(">4sI", content)
    found, place = {}, 8
    while place < len(content):
        kind, part_length = struct.unpack_from(">4sI", content, place)
        picture = QImage.fromData(content[place + 8 : place + part_length])
        found[kind.decode()] = picture.width()
        place += part_length

    assert (magic, length) == (b"icns", len(content))
    assert found == ICNS_SIZES

"""Bytes into small images: what is read, what is refused, and that it is refused early."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from faceviewer.assets.picture import picture_facts, read_picture
from faceviewer.assets.png_parts import PARTS_MAX, lean_png
from faceviewer.demo.pictures import PICTURE_COUNT, badge, file_of, png
from faceviewer.errors import PictureError

ROOM = QSize(64, 64)
RED, BLUE = QColor("#cc2200"), QColor("#0022cc")
ORIENTATIONS = {1: (48, 64), 3: (48, 64), 6: (64, 48), 8: (64, 48)}
"""The EXIF orientation of a picture twice as high as 3:4 wants, and its size once upright."""


def picture(width: int = 300, height: int = 400) -> QImage:
    """Red above, blue below, with lines that keep a compressor busy."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    for y in range(height // 2):
        for x in range(0, width, 7):
            image.setPixelColor(x, y, RED)
        for x in range(width):
            if x % 7:
                image.setPixelColor(x, y, RED.darker(100 + x % 5))
    return image


def encoded(image: QImage, form: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def with_orientation(jpeg: bytes, orientation: int) -> bytes:
    """A JPEG whose EXIF block names this orientation."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    block = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]


def gif_of_two_frames() -> bytes:
    """One pixel, first red, then blue."""
    palette = bytes([0xCC, 0x22, 0, 0, 0x22, 0xCC])
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + palette
    frames = b""
    for codes in (b"\x44\x01", b"\x4c\x01"):  # clear, pixel 0 or 1, end
        control = b"\x21\xf9\x04\x00\x0a\x00\x00\x00"
        frames += control + b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02" + codes
        frames += b"\0"
    return head + frames + b";"


def webp_of_two_frames() -> bytes:
    """Red, then blue, as one animation."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)

    def frame(color: QColor) -> bytes:
        image = QImage(16, 16, QImage.Format.Format_RGB32)
        image.fill(color)
        place = struct.pack("<I", 0)[:3] * 2 + struct.pack("<I", 15)[:3] * 2
        return chunk(b"ANMF", place + b"\x64\0\0" + b"\0" + encoded(image, "webp")[12:])

    flags = b"\x02\0\0\0" + struct.pack("<I", 15)[:3] * 2
    parts = chunk(b"VP8X", flags) + chunk(b"ANIM", b"\0" * 6) + frame(RED) + frame(BLUE)
    return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WEBP" + parts


def chunk(name: bytes, body: bytes) -> bytes:
    crc = struct.pack(">I", zlib.crc32(name + body))
    return struct.pack(">I", len(body)) + name + body + crc


def png_of(width: int, height: int, *parts: bytes, interlaced: bool = False) -> bytes:
    """A PNG of this size in true colour, with these parts between head and end."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, interlaced)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(parts) + chunk(b"IEND", b"")


def png_header(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims this size, and is whole by its own terms."""
    return png_of(width, height, chunk(b"IDAT", zlib.compress(b"\0" * 100)))


def jpeg_of_scans(width: int, height: int, count: int) -> bytes:
    """A JPEG of a few bytes that goes over all of its pixels so many times."""
    tables = b"\xff\xdb\0\x43\0" + b"\1" * 64
    for kind in (b"\0", b"\x10"):
        tables += b"\xff\xc4\0\x14" + kind + b"\1" + bytes(15) + b"\0"
    frame = b"\xff\xc2\0\x0b\x08" + struct.pack(">HH", height, width) + b"\1\1\x11\0"
    scan = b"\xff\xda\0\x08\1\1\0\0\0\0" + bytes(10)
    return b"\xff\xd8" + tables + frame + scan * count + b"\xff\xd9"


def reason_of(data: bytes) -> str:
    with pytest.raises(PictureError) as caught:
        read_picture(data, ROOM)
    return str(caught.value.values["reason"])


def is_about(found: QColor, wanted: QColor) -> bool:
    pairs = zip(found.getRgb()[:3], wanted.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) < 40 for a, b in pairs)


@pytest.mark.parametrize("form", ["png", "jpeg", "webp", "bmp"])
def test_a_picture_is_made_to_fit(form: str) -> None:
    image = read_picture(encoded(picture(), form), ROOM)

    assert (image.width(), image.height()) == (48, 64)
    assert is_about(image.pixelColor(24, 8), RED)
    assert is_about(image.pixelColor(24, 56), BLUE)


def test_the_pictures_of_the_demo_are_read() -> None:
    for number in range(PICTURE_COUNT):
        image = read_picture(badge(number), ROOM)
        assert (image.width(), image.height()) == (64, 64)


def test_a_small_picture_is_not_enlarged() -> None:
    image = read_picture(encoded(picture(20, 10), "png"), ROOM)

    assert (image.width(), image.height()) == (20, 10)


def test_a_very_long_picture_keeps_a_pixel_of_its_height() -> None:
    image = read_picture(encoded(QImage(4000, 2, QImage.Format.Format_RGB32), "png"), ROOM)

    assert (image.width(), image.height()) == (64, 1)


@pytest.mark.parametrize(("orientation", "size"), ORIENTATIONS.items())
def test_a_photo_is_put_upright(orientation: int, size: tuple[int, int]) -> None:
    image = read_picture(with_orientation(encoded(picture(), "jpeg"), orientation), ROOM)

    assert (image.width(), image.height()) == size
    # Where the red half is that was above in the file.
    place = {1: (24, 8), 3: (24, 56), 6: (56, 24), 8: (8, 24)}[orientation]
    assert is_about(image.pixelColor(*place), RED)


@pytest.mark.parametrize("make", [gif_of_two_frames, webp_of_two_frames])
def test_an_animation_shows_its_first_frame(make: object) -> None:
    image = read_picture(make(), ROOM)  # type: ignore[operator]

    assert is_about(image.pixelColor(0, 0), RED)


@pytest.mark.parametrize("suffix", ["svg", "pdf", "mp4", "gltf"])
def test_other_files_are_refused_by_their_first_bytes(suffix: str) -> None:
    assert reason_of(file_of(suffix, 0)) == "format"


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG", b"RIFF\x10\0\0\0WAVEfmt ", b"II*\0", b"\0\0\1\0\1\0"]
)
def test_what_begins_otherwise_is_refused(data: bytes) -> None:
    assert reason_of(data) == "format"


def test_an_svg_behind_the_first_bytes_of_a_png_is_not_read_as_svg() -> None:
    svg = b"\x89PNG\r\n\x1a\n" + file_of("svg", 0) + b"IEND\xaeB`\x82"

    assert reason_of(svg) == "broken"


@pytest.mark.parametrize("form", ["png", "jpeg", "webp", "bmp"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_file_that_was_cut_is_broken(form: str, share: float) -> None:
    data = encoded(picture(), form)

    assert reason_of(data[: int(len(data) * share)]) == "broken"


def test_a_photo_cut_behind_the_thumbnail_inside_it_is_broken() -> None:
    photo, thumbnail = encoded(picture(), "jpeg"), encoded(picture(30, 40), "jpeg")
    block = b"\xff\xe1" + struct.pack(">H", len(thumbnail) + 2) + thumbnail
    data = photo[:2] + block + photo[2:]

    assert not read_picture(data, ROOM).isNull()
    assert reason_of(data[:-500]) == "broken"


def test_a_picture_of_sixty_megapixels_is_not_decoded() -> None:
    assert reason_of(png_header(10_000, 6_000)) == "too_large"


def test_a_bomb_of_a_few_bytes_is_not_decoded() -> None:
    assert reason_of(png_header(2**31 - 1, 2**31 - 1)) in ("too_large", "broken")
    assert reason_of(b"BM" + bytes(12) + struct.pack("<IiiHHI", 40, 2**20, 2**20, 1, 24, 0)) in (
        "too_large",
        "broken",
    )


def test_texts_and_profiles_of_a_picture_are_not_unpacked() -> None:
    bomb = b"k\0\0" + zlib.compress(bytes(7 << 20))
    pixel = chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    kinds = (b"zTXt", b"iTXt", b"tEXt", b"iCCP", b"abCd")
    data = png_of(1, 1, *(chunk(kind, bomb) for kind in kinds), pixel)

    assert lean_png(data) == png_of(1, 1, pixel)
    assert picture_facts(data).size == QSize(1, 1)
    assert is_about(read_picture(data, ROOM).pixelColor(0, 0), QColor("#ff0000"))


@pytest.mark.parametrize("interlaced", [False, True])
def test_data_behind_the_last_row_is_not_unpacked(interlaced: bool) -> None:
    rows = b"\0\xff\0\0"
    right = png_of(1, 1, chunk(b"IDAT", zlib.compress(rows)), interlaced=interlaced)
    packed = zlib.compress(rows + bytes(5 << 20))
    parts = [chunk(b"IDAT", packed[start : start + 100]) for start in range(0, len(packed), 100)]

    assert is_about(read_picture(right, ROOM).pixelColor(0, 0), QColor("#ff0000"))
    assert reason_of(png_of(1, 1, *parts, interlaced=interlaced)) == "broken"


def test_a_picture_of_very_many_parts_is_not_read() -> None:
    assert reason_of(png_of(1, 1, chunk(b"tEXt", b"k\0v") * PARTS_MAX)) == "broken"


@pytest.mark.qt_log_ignore("Corrupt JPEG data")
def test_a_photo_that_goes_over_its_pixels_too_often_is_not_decoded() -> None:
    assert reason_of(jpeg_of_scans(7000, 7000, 5000)) == "too_large"
    assert not read_picture(jpeg_of_scans(700, 700, 10), ROOM).isNull()


@pytest.mark.qt_log_ignore("libpng")
def test_wrong_bytes_behind_a_right_header_are_broken() -> None:
    rows = [bytes(3 * 50)] * 50
    data = bytearray(png(rows, 50))
    data[60:70] = b"\xff" * 10

    assert reason_of(bytes(data)) == "broken"


def test_the_head_of_a_picture_says_what_it_is() -> None:
    assert picture_facts(badge(0)) == ("PNG", QSize(96, 96))
    assert picture_facts(gif_of_two_frames()) == ("GIF", QSize(1, 1))
    assert picture_facts(encoded(picture(40, 30), "WEBP")) == ("WebP", QSize(40, 30))
    turned = with_orientation(encoded(picture(), "JPEG"), 6)
    assert picture_facts(turned) == ("JPEG", QSize(400, 300))


@pytest.mark.parametrize("data", [b"", b"odd", badge(0)[:200]])
def test_what_is_no_picture_has_no_head(data: bytes) -> None:
    with pytest.raises(PictureError):
        picture_facts(data)

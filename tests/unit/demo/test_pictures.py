import json
import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator

import pytest

from faceviewer.demo.pictures import PICTURE_COUNT, PNG_SIGNATURE, SIDES, badge, file_of


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(PNG_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        kind, body = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        (checksum,) = struct.unpack_from(">I", png, place + 8 + length)
        assert checksum == zlib.crc32(kind + body)
        yield kind, body
        place += 12 + length


@pytest.mark.parametrize("number", range(PICTURE_COUNT))
def test_a_badge_is_a_whole_png(number: int) -> None:
    picture = badge(number)
    assert picture.startswith(PNG_SIGNATURE)
    parts = dict(chunks(picture))
    assert list(parts) == [b"IHDR", b"IDAT", b"IEND"]
    width, height, depth, colour = struct.unpack(">IIBB", parts[b"IHDR"][:10])
    assert (width, height, depth, colour) == (width, width, 8, 2)
    assert width in SIDES
    pixels = zlib.decompress(parts[b"IDAT"])
    assert len(pixels) == height * (1 + 3 * width)
    assert {pixels[row * (1 + 3 * width)] for row in range(height)} == {0}
    assert len({pixels[i : i + 3] for i in range(1, 3 * width, 3)}) > 10


def test_badges_differ_until_they_come_round() -> None:
    assert len({badge(number) for number in range(PICTURE_COUNT)}) == PICTURE_COUNT
    assert badge(PICTURE_COUNT) == badge(0)


def test_the_other_files_are_what_they_say() -> None:
    assert json.loads(file_of("gltf", 3))["asset"]["version"] == "2.0"
    assert ET.fromstring(file_of("svg", 3)).tag.endswith("svg")  # noqa: S314 - our own file
    video = file_of("mp4", 3)
    (length,) = struct.unpack_from(">I", video)
    assert video[4:8] == b"ftyp"
    assert video[length + 4 : length + 8] == b"free"


def test_the_pdf_finds_its_objects() -> None:
    document = file_of("pdf", 3)
    assert document.startswith(b"%PDF-1.4\n")
    assert document.endswith(b"%%EOF\n")
    table = int(document.split(b"startxref\n")[1].split(b"\n")[0])
    lines = document[table:].split(b"\n")
    assert lines[:2] == [b"xref", b"0 6"]
    for number, line in enumerate(lines[3:8], start=1):
        assert document[int(line[:10]) :].startswith(b"%d 0 obj" % number)

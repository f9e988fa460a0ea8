"""Small files for the demo's assets: badge pictures as PNG, and one sample of each other type.

The pictures are drawn here, row by row, and are the same bytes in every run, so that their
hashes can be stated in a record. Which asset has which file is decided in `data`.
"""

import json
import math
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

Colour = tuple[int, int, int]
Span = tuple[float, float]

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = 3
WHITE: Colour = (252, 253, 254)


class Shape(Protocol):
    """Something that covers one stretch of each row; all measures are parts of the side."""

    @property
    def colour(self) -> Colour:
        """Its colour."""

    def span(self, y: float) -> Span | None:
        """The stretch that it covers at the height `y`, if any."""


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse around a centre."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour

    def span(self, y: float) -> Span | None:
        """The stretch that it covers at the height `y`, if any."""
        height = (y - self.y) / self.height
        if abs(height) >= 1:
            return None
        half = self.width * math.sqrt(1 - height * height)
        return self.x - half, self.x + half


@dataclass(frozen=True, slots=True)
class Box:
    """A box with round corners."""

    left: float
    top: float
    right: float
    bottom: float
    radius: float
    colour: Colour

    def span(self, y: float) -> Span | None:
        """The stretch that it covers at the height `y`, if any."""
        if not self.top <= y < self.bottom:
            return None
        depth = max(self.top + self.radius - y, y - self.bottom + self.radius, 0.0)
        inset = self.radius - math.sqrt(max(self.radius**2 - depth**2, 0.0))
        return self.left + inset, self.right - inset


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one picture: a gradient from corner to corner, and the motif's."""

    light: Colour
    deep: Colour
    ink: Colour


PALETTES = (
    Palette((174, 192, 238), (91, 124, 214), (33, 47, 110)),
    Palette((176, 226, 226), (98, 186, 190), (24, 92, 98)),
    Palette((235, 220, 170), (205, 176, 98), (104, 78, 20)),
    Palette((240, 196, 190), (218, 132, 122), (120, 36, 44)),
    Palette((214, 190, 240), (158, 112, 214), (72, 28, 124)),
    Palette((186, 228, 180), (104, 186, 112), (24, 92, 48)),
    Palette((240, 190, 214), (214, 112, 160), (118, 24, 76)),
    Palette((206, 212, 220), (136, 148, 166), (44, 54, 72)),
)


def _person(ink: Colour) -> Sequence[Shape]:
    return (Ellipse(0.5, 0.40, 0.17, 0.18, ink), Ellipse(0.5, 1.0, 0.34, 0.36, ink))


def _bars(ink: Colour) -> Sequence[Shape]:
    tops = (0.42, 0.30, 0.52)
    bars = [Box(0.22 + 0.2 * i, top, 0.36 + 0.2 * i, 1.1, 0.07, ink) for i, top in enumerate(tops)]
    return (*bars, Ellipse(0.8, 0.22, 0.1, 0.1, WHITE))


def _card(ink: Colour) -> Sequence[Shape]:
    return (
        Box(0.18, 0.16, 0.82, 0.58, 0.08, WHITE),
        Ellipse(0.5, 0.36, 0.11, 0.11, ink),
        Box(0.18, 0.68, 0.82, 0.75, 0.035, ink),
        Box(0.28, 0.82, 0.72, 0.89, 0.035, ink),
    )


def _ticket(ink: Colour) -> Sequence[Shape]:
    dots = [Ellipse(0.62, 0.38 + 0.12 * i, 0.022, 0.022, ink) for i in range(3)]
    return (Box(0.12, 0.28, 0.88, 0.72, 0.1, WHITE), Box(0.22, 0.4, 0.5, 0.48, 0.04, ink), *dots)


MOTIFS = (_person, _bars, _card, _ticket)
SIDES = (96, 72)
PICTURE_COUNT = len(PALETTES) * len(MOTIFS) * len(SIDES)


def png(rows: Sequence[bytes], width: int) -> bytes:
    """A PNG file of rows of 8-bit RGB pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    return PNG_SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@cache
def badge(number: int) -> bytes:
    """The badge picture of this number (counted round the end), as a PNG file."""
    number, palette_number = divmod(number, len(PALETTES))
    side_number, motif_number = divmod(number, len(MOTIFS))
    palette, side = PALETTES[palette_number], SIDES[side_number % len(SIDES)]
    rows = _draw(side, palette, MOTIFS[motif_number](palette.ink))
    return png(list(rows), side)


def _draw(side: int, palette: Palette, shapes: Sequence[Shape]) -> Iterator[bytes]:
    ramp = b"".join(
        _blend(palette.light, palette.deep, step / (2 * side)) for step in range(2 * side)
    )
    for y in range(side):
        row = bytearray(ramp[CHANNELS * y : CHANNELS * (y + side)])
        for shape in shapes:
            if span := shape.span((y + 0.5) / side):
                _cover(row, span[0] * side, span[1] * side, shape.colour)
        yield bytes(row)


def _cover(row: bytearray, left: float, right: float, colour: Colour) -> None:
    """Lay a colour over part of a row; a pixel that is covered in part is blended."""
    first, last = math.ceil(left), math.floor(right)
    row[CHANNELS * first : CHANNELS * last] = bytes(colour) * (last - first)
    for x, share in ((first - 1, first - left), (last, right - last)):
        pixel = slice(CHANNELS * x, CHANNELS * (x + 1))
        row[pixel] = _blend(row[pixel], colour, share)


def _blend(under: Sequence[int], over: Sequence[int], share: float) -> bytes:
    return bytes(round(a + (b - a) * share) for a, b in zip(under, over, strict=True))


@dataclass(frozen=True, slots=True)
class FileKind:
    """A type of asset file: its media type and the end of its name."""

    media_type: str
    suffix: str


PNG = FileKind("image/png", "png")
GLTF = FileKind("model/gltf+json", "gltf")
PDF = FileKind("application/pdf", "pdf")
MP4 = FileKind("video/mp4", "mp4")
SVG = FileKind("image/svg+xml", "svg")
KINDS = {kind.suffix: kind for kind in (PNG, GLTF, PDF, MP4, SVG)}


@cache
def file_of(suffix: str, number: int) -> bytes:
    """The bytes of one of the demo's files: the type by its suffix, the variant by number."""
    if suffix == PNG.suffix:
        return badge(number)
    return _OTHER_FILES[suffix](number)


def _gltf(number: int) -> bytes:
    scene = {"asset": {"version": "2.0", "generator": "faceviewer demo"}, "scene": 0}
    nodes = [{"name": f"badge-{number}", "scale": [1, 1, 0.02]}]
    return json.dumps({**scene, "scenes": [{"nodes": [0]}], "nodes": nodes}).encode()


def _pdf(number: int) -> bytes:
    text = b"BT /F1 14 Tf 20 60 Td (Demo badge %d) Tj ET" % number
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 120]/Contents 4 0 R/Resources 5 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
    )
    out, places = bytearray(b"%PDF-1.4\n"), []
    for position, body in enumerate(objects, start=1):
        places.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj%s endobj\n" % (position, body)
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(places)
    return bytes(
        out + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    )


def _mp4(number: int) -> bytes:
    kind = b"ftypisom\0\0\2\0isomiso2mp41"
    free = b"free" + b"faceviewer demo, no frames %d" % number
    return b"".join(struct.pack(">I", len(box) + 4) + box for box in (kind, free))


def _svg(number: int) -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" rx="12" fill="#{0x5B7CD6 + number:06x}"/>'
        '<circle cx="32" cy="26" r="11" fill="#fff"/></svg>'
    ).encode()


_OTHER_FILES = {"gltf": _gltf, "pdf": _pdf, "mp4": _mp4, "svg": _svg}

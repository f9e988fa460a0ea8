"""The search for secrets in what a program left behind, in whatever form they stand there.

A secret is cut into overlapping pieces, so that a part of it is found as well: every run of
`RUN_CHARS` characters has a whole piece in it. Letters are compared without their case.
"""

import base64
import gzip
import html
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

PIECE_CHARS: Final = 12
STEP_CHARS: Final = 6
RUN_CHARS: Final = PIECE_CHARS + STEP_CHARS - 1
LAYERS_MAX: Final = 4
"""How deep archives are opened: a workbook in a zip in a gzip is three."""


_FOR_ADDRESSES: Final = bytes.maketrans(b"+/", b"-_")


class Found(NamedTuple):
    """One find: where, which of the secrets, and in which form. Never the secret itself."""

    place: str
    secret: str
    form: str


def _base64(shift: int) -> Callable[[str], bytes]:
    """The piece as it stands in base64 behind so many other bytes, without the edges."""

    def encode(piece: str) -> bytes:
        whole = base64.b64encode(bytes(shift) + piece.encode())
        return whole[-(-shift * 8 // 6) : (shift + len(piece)) * 8 // 6]

    return encode


FORMS: Final[dict[str, Callable[[str], bytes]]] = {
    "plain": str.encode,
    "reversed": lambda piece: piece[::-1].encode(),
    "utf-16-le": lambda piece: piece.encode("utf-16-le"),
    "utf-16-be": lambda piece: piece.encode("utf-16-be"),
    "utf-32-le": lambda piece: piece.encode("utf-32-le"),
    "base64, first": _base64(0),
    "base64, second": _base64(1),
    "base64, third": _base64(2),
    "base64 for addresses, first": lambda p: _base64(0)(p).translate(_FOR_ADDRESSES),
    "base64 for addresses, second": lambda p: _base64(1)(p).translate(_FOR_ADDRESSES),
    "base64 for addresses, third": lambda p: _base64(2)(p).translate(_FOR_ADDRESSES),
    "hex": lambda piece: piece.encode().hex().encode(),
    "hex with spaces": lambda piece: piece.encode().hex(" ").encode(),
    "hex with colons": lambda piece: piece.encode().hex(":").encode(),
    "quoted": lambda piece: quote(piece, safe="").encode(),
    "quoted whole": lambda piece: "".join(f"%{ord(c):02x}" for c in piece).encode(),
    "JSON escapes": lambda piece: "".join(f"\\u{ord(c):04x}" for c in piece).encode(),
    "hex escapes": lambda piece: "".join(f"\\x{ord(c):02x}" for c in piece).encode(),
    "HTML": lambda piece: html.escape(piece).encode(),
    "HTML decimal": lambda piece: "".join(f"&#{ord(c)};" for c in piece).encode(),
    "HTML hex": lambda piece: "".join(f"&#x{ord(c):x};" for c in piece).encode(),
}
"""How a text may be written down; each gives what to look for in the bytes."""


class Finder:
    """Looks for secrets, each of which has a name to be called by."""

    def __init__(self, **secrets: str) -> None:
        self._needles = {
            form(piece).lower(): (name, label)
            for name, secret in secrets.items()
            for piece in pieces(secret)
            for label, form in reversed(FORMS.items())
        }

    def in_bytes(self, content: bytes, place: str) -> list[Found]:
        """What is found in these bytes and in the archives that they are."""
        return sorted(
            {
                Found(f"{place}{inside}", *said)
                for inside, layer in _layers(content)
                for needle, said in self._needles.items()
                if needle in layer.lower()
            }
        )

    def in_text(self, text: str, place: str) -> list[Found]:
        """What is found in a text."""
        return self.in_bytes(text.encode("utf-8", "surrogatepass"), place)

    def in_folder(self, folder: Path) -> list[Found]:
        """What is found below a folder: in files, and in their names and where links lead."""
        found: list[Found] = []
        for path in sorted(folder.rglob("*")):
            place = str(path.relative_to(folder))
            found += self.in_text(place, "a name of a file")
            if path.is_symlink():
                found += self.in_text(str(path.readlink()), place)
            elif path.is_file():
                found += self.in_bytes(path.read_bytes(), place)
        return found


def pieces(secret: str) -> list[str]:
    """The overlapping parts of a secret, the last one at its end."""
    assert len(secret) >= 2 * PIECE_CHARS, "too short to be told from other texts"
    starts = [*range(0, len(secret) - PIECE_CHARS, STEP_CHARS), len(secret) - PIECE_CHARS]
    return [secret[start : start + PIECE_CHARS] for start in starts]


def _layers(content: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """The bytes, and what is packed in them."""
    yield "", content
    if depth < LAYERS_MAX:
        for name, inner in _unpacked(content):
            for place, layer in _layers(inner, depth + 1):
                yield f" > {name}{place}", layer


def _unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield "comment", archive.comment
            for name in archive.namelist():
                yield name, name.encode() + b"\n" + archive.read(name)
    elif content.startswith(b"\x1f\x8b"):
        with suppress(OSError, EOFError, zlib.error):
            yield "gzip", gzip.decompress(content)
    elif content[:1] == b"x":
        with suppress(zlib.error):
            yield "zlib", zlib.decompress(content)

"""Under which name a file is offered to be saved: one that Windows, macOS and Linux all take."""

import re
import unicodedata
from typing import Final
from urllib.parse import unquote

from faceviewer.assets.address import read_address
from faceviewer.errors import AssetForbidden
from faceviewer.records import Asset, Text

LENGTH_MAX_BYTES: Final = 120
_ENDING_MAX: Final = 10

_RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE
)
"""Names of devices, with any ending. Source: Microsoft's "Naming Files, Paths, and Namespaces"."""

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]+')
_HIDDEN_KINDS: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, halves of pairs, and marks of direction: a name could look as if it ended otherwise."""

_ENDINGS: Final = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
    "image/svg+xml": ".svg",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/zip": ".zip",
    "model/gltf+json": ".gltf",
    "model/gltf-binary": ".glb",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
    "audio/mpeg": ".mp3",
    "audio/ogg": ".ogg",
    "audio/wav": ".wav",
    "text/html": ".html",
    "text/plain": ".txt",
}


def safe_file_name(name: str, media_type: str = "") -> str:
    """A name for a file, without any path, that three systems take; "file" where nothing is left.

    The ending that belongs to the type is added where the name has none.
    """
    text = unicodedata.normalize("NFC", name)
    text = "".join(each for each in text if unicodedata.category(each) not in _HIDDEN_KINDS)
    text = _FORBIDDEN.sub("_", text)
    text = re.sub(r"\s+", " ", text).strip(" .")
    if text.strip("_") == "":
        text = "file"
    stem, ending = _split(text)
    ending = ending or _ENDINGS.get(media_type.partition(";")[0].strip().lower(), "")
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return _cut(stem, LENGTH_MAX_BYTES - len(ending.encode())) + ending


def asset_file_name(asset: Asset, found_type: str = "") -> str:
    """The name under which the file of an asset is offered: its own, that of its url, or its id."""
    media_type = found_type or _text(asset.type)
    for text in (_text(asset.name), _name_in_url(_text(asset.url)), _text(asset.id)):
        if text.strip():
            return safe_file_name(text, media_type)
    return safe_file_name("", media_type)


def _name_in_url(url: str) -> str:
    try:
        path = read_address(url).target.partition("?")[0]
    except AssetForbidden:
        return ""
    return unquote(path.rpartition("/")[2], errors="replace")


def _split(text: str) -> tuple[str, str]:
    """The name and its ending, which is short and has letters or digits alone."""
    stem, dot, ending = text.rpartition(".")
    if dot and stem and len(ending) <= _ENDING_MAX and ending.isascii() and ending.isalnum():
        return stem.rstrip(" ."), f".{ending}"
    return text, ""


def _cut(text: str, most_bytes: int) -> str:
    """The beginning that fits into so many bytes, whole characters only."""
    return text.encode()[:most_bytes].decode("utf-8", "ignore").rstrip(" .") or "file"


def _text(value: Text) -> str:
    return value if isinstance(value, str) else ""

"""What a file is, seen from its first bytes: neither a record nor a host is believed."""

from collections.abc import Callable
from typing import Final

_HEAD_BYTES: Final = 1024

_SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"glTF", "model/gltf-binary"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"\0\0\x01\0", "image/x-icon"),
    (b"wOFF", "font/woff"),
    (b"wOF2", "font/woff2"),
)
"""Source: the WHATWG's "MIME Sniffing" standard and the formats' own specifications."""

_RIFF: Final = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS: Final = {
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
}
"""The brand of an ISO base media file -> its type; any other is a video."""

_SAME: Final = {
    "image/jpg": "image/jpeg",
    "image/pjpeg": "image/jpeg",
    "image/x-png": "image/png",
    "image/x-ms-bmp": "image/bmp",
    "image/vnd.microsoft.icon": "image/x-icon",
    "application/x-pdf": "application/pdf",
    "application/x-zip-compressed": "application/zip",
    "application/x-gzip": "application/gzip",
    "video/x-m4v": "video/mp4",
    "video/x-matroska": "video/webm",
    "audio/webm": "video/webm",
    "audio/x-wav": "audio/wav",
    "audio/wave": "audio/wav",
    "audio/vnd.wave": "audio/wav",
    "audio/mp3": "audio/mpeg",
    "video/ogg": "audio/ogg",
    "application/ogg": "audio/ogg",
    "audio/x-m4a": "audio/mp4",
    "application/xhtml+xml": "text/html",
}
"""Other names of the same type, or of one that its first bytes cannot be told from."""

_VAGUE: Final = frozenset({"", "application/octet-stream", "binary/octet-stream", "*/*"})
_FITTING: Final = {
    "text/plain": ("text/", "application/", "model/", "font/", "image/svg+xml"),
    "text/xml": ("text/", "application/", "model/", "image/svg+xml"),
    "text/html": ("text/plain",),
    "image/svg+xml": ("text/", "application/xml"),
    "application/json": ("text/", "application/", "model/"),
    "model/gltf+json": ("text/", "application/json", "model/"),
    "application/zip": ("application/vnd.", "application/epub", "application/java", "model/"),
    "application/gzip": ("application/",),
    "video/mp4": ("video/", "audio/mp4"),
    "video/webm": ("video/", "audio/"),
    "image/heif": ("image/heic", "image/avif"),
    "image/tiff": ("image/",),
}
"""What the bytes show -> beginnings of stated types that this does not contradict.

Several types are alike at their beginning: office files are archives, and anything may be text.
"""


def found_type(content: bytes) -> str:
    """The media type that the first bytes show; empty where they show none."""
    head = content[:_HEAD_BYTES]
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    for look in (_riff, _iso_media, _bitmap, _sound, _written):
        if media_type := look(head):
            return media_type
    return ""


def is_picture(media_type: str) -> bool:
    """Whether files of this type are pictures that can be shown here."""
    shown = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"}
    return _plain(media_type) in shown


def contradicts(stated: str, found: str) -> bool:
    """Whether a stated type cannot be that of a file whose bytes show `found`.

    Nothing is contradicted where either of them says little.
    """
    stated, found = _plain(stated), _plain(found)
    if stated in _VAGUE or "/" not in stated or found in _VAGUE or stated == found:
        return False
    return not stated.startswith(_FITTING.get(found, ()))


def _plain(media_type: str) -> str:
    text = media_type.partition(";")[0].strip().lower()
    return _SAME.get(text, text)


def _riff(head: bytes) -> str:
    return _RIFF.get(head[8:12], "") if head.startswith(b"RIFF") else ""


def _iso_media(head: bytes) -> str:
    return _BRANDS.get(head[8:12], "video/mp4") if head[4:8] == b"ftyp" else ""


def _bitmap(head: bytes) -> str:
    """BM alone begins many a text: the size of the second header has to be one that exists."""
    is_one = head.startswith(b"BM") and head[14:18] in _BITMAP_HEADERS
    return "image/bmp" if is_one else ""


_BITMAP_HEADERS: Final = frozenset(
    size.to_bytes(4, "little") for size in (12, 16, 40, 52, 56, 64, 108, 124)
)


def _sound(head: bytes) -> str:
    """An MPEG frame without a tag in front: eleven bits set, then layer III or II.

    Layer I is in no file any more, and would be the mark at the beginning of UTF-16.
    """
    is_frame = len(head) > 3 and head[0] == 0xFF and head[1] & 0xE6 in {0xE2, 0xE4}
    return "audio/mpeg" if is_frame else ""


def _written(head: bytes) -> str:
    """Text, and what is written in it."""
    try:
        text = head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The head may end in the middle of a character.
        if error.start < len(head) - 3 or len(head) < _HEAD_BYTES:
            return ""
        text = head[: error.start].decode("utf-8-sig")
    if not text.strip() or any(each < " " and each not in "\t\r\n\f\x1b" for each in text):
        return ""
    return next((kind for look, kind in _TEXTS if look(text.lstrip().lower())), "text/plain")


def _is_page(text: str) -> bool:
    return text.startswith(("<!doctype html", "<html", "<head", "<body", "<script"))


def _is_drawing(text: str) -> bool:
    return text.startswith("<svg") or (
        text.startswith(("<?xml", "<!--", "<!doctype svg")) and "<svg" in text
    )


def _is_scene(text: str) -> bool:
    return text.startswith("{") and '"asset"' in text and '"version"' in text


_TEXTS: Final[tuple[tuple[Callable[[str], bool], str], ...]] = (
    (_is_page, "text/html"),
    (_is_drawing, "image/svg+xml"),
    (lambda text: text.startswith("<?xml"), "text/xml"),
    (_is_scene, "model/gltf+json"),
    (lambda text: text.startswith(("{", "[")), "application/json"),
)

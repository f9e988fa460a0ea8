"""Types of files from their first bytes, and which stated types those contradict."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.assets.file_types import contradicts, found_type, is_picture
from faceviewer.demo.pictures import KINDS, file_of

HEADER_40 = (40).to_bytes(4, "little")


@pytest.mark.parametrize("suffix", KINDS)
def test_the_demos_files_are_what_they_say(suffix: str) -> None:
    assert found_type(file_of(suffix, 3)) == KINDS[suffix].media_type


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"", ""),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav"),
        (b"RIFF\0\0\0\0what", ""),
        (b"BM" + bytes(12) + HEADER_40, "image/bmp"),
        (b"BMW is a car", "text/plain"),
        (b"glTF\2\0\0\0", "model/gltf-binary"),
        (b"\0\0\0\x18ftypqt  ", "video/quicktime"),
        (b"\0\0\0\x18ftypavif", "image/avif"),
        (b"\xff\xfb\x90\x00", "audio/mpeg"),
        (b"\xff\xfeh\0i\0", ""),
        (b"  <!DOCTYPE html><html>", "text/html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<svg/>", "image/svg+xml"),
        (b"<?xml version='1.0'?><feed/>", "text/xml"),
        (b'{"scenes": [], "asset": {"version": "2.0"}}', "model/gltf+json"),
        (b'{"error": "not found"}', "application/json"),
        ("größe".encode(), "text/plain"),
        ("ä".encode() * 2000, "text/plain"),
        (b"x" + "ä".encode() * 2000, "text/plain"),
        (b"abc\0def", ""),
        (b"\x80\x81", ""),
    ],
)
def test_the_first_bytes_show_the_type(content: bytes, media_type: str) -> None:
    assert found_type(content) == media_type


@given(st.binary(max_size=2000))
def test_any_bytes_have_a_type_or_none(content: bytes) -> None:
    assert found_type(content) == "" or "/" in found_type(content)


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("image/png", "image/jpeg"),
        ("image/png", "text/html"),
        ("image/png", "application/json"),
        ("image/jpeg", "text/plain"),
        ("video/mp4", "image/gif"),
        ("model/gltf+json", "image/png"),
        ("application/json", "text/html"),
        ("application/pdf", "application/zip"),
    ],
)
def test_what_cannot_be(stated: str, found: str) -> None:
    assert contradicts(stated, found)


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("image/png", "image/png"),
        ("IMAGE/PNG; q=1", "image/png"),
        ("image/jpg", "image/jpeg"),
        ("", "image/png"),
        ("picture", "image/png"),
        ("application/octet-stream", "image/png"),
        ("image/png", "application/octet-stream"),
        ("image/png", ""),
        ("image/svg+xml", "text/plain"),
        ("text/css", "text/plain"),
        ("model/gltf+json", "application/json"),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/zip",
        ),
        ("video/3gpp", "video/mp4"),
        ("image/x-nikon-nef", "image/tiff"),
    ],
)
def test_what_may_be(stated: str, found: str) -> None:
    assert not contradicts(stated, found)


def test_which_types_are_pictures() -> None:
    assert is_picture("image/jpg; x=1")
    assert not is_picture("image/svg+xml")
    assert not is_picture("")

"""Names of saved files: whatever a record says, three systems take them and no path is left."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from faceviewer.assets.file_names import LENGTH_MAX_BYTES, asset_file_name, safe_file_name
from faceviewer.records import Asset


@pytest.mark.parametrize(
    ("name", "media_type", "safe"),
    [
        ("front.png", "image/png", "front.png"),
        ("front", "image/png", "front.png"),
        ("front", "image/png; charset=x", "front.png"),
        ("front", "application/x-unknown", "front"),
        ("Ausweis Müller.jpeg", "image/jpeg", "Ausweis Müller.jpeg"),
        ("顔写真.png", "", "顔写真.png"),
        ("../../etc/passwd", "", "_.._etc_passwd"),
        ("C:\\Windows\\x.exe", "", "C_Windows_x.exe"),
        ('a/b\\c:d*e?f"g<h>i|j.txt', "", "a_b_c_d_e_f_g_h_i_j.txt"),
        ("con", "", "_con"),
        ("NUL.txt", "", "_NUL.txt"),
        ("com1.tar.gz", "", "_com1.tar.gz"),
        ("comet", "", "comet"),
        ("  .hidden. ", "", "hidden"),
        ("", "image/gif", "file.gif"),
        ("...", "", "file"),
        ("///", "", "file"),
        ("a\nb\tc\0.png", "", "abc.png"),
        ("photo\u202egnp.exe", "", "photognp.exe"),
        ("half\ud800pair", "", "halfpair"),
        ("e\u0301.png", "", "é.png"),
    ],
)
def test_a_name_is_safe(name: str, media_type: str, safe: str) -> None:
    assert safe_file_name(name, media_type) == safe


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_file_name("写" * 400 + ".png")
    assert len(name.encode()) <= LENGTH_MAX_BYTES
    assert name.endswith("写.png")


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(["", "image/png"]))
def test_any_text_becomes_a_safe_name(text: str, media_type: str) -> None:
    name = safe_file_name(text, media_type)
    assert name
    assert len(name.encode()) <= LENGTH_MAX_BYTES + 4
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name)
    assert name == name.strip(" .")
    assert not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name, re.IGNORECASE)
    assert safe_file_name(name, media_type) == name


@pytest.mark.parametrize(
    ("asset", "name"),
    [
        (Asset(name="front", type="image/png", url="https://x.io/a.gif"), "front.png"),
        (Asset(url="https://x.io/files/my%20badge.gif?size=2"), "my badge.gif"),
        (Asset(id="65b9", url="https://x.io/"), "65b9"),
        (Asset(name=None, id=UNSET, url="native://image"), "file"),
    ],
)
def test_an_asset_has_a_name(asset: Asset, name: str) -> None:
    assert asset_file_name(asset) == name


def test_what_the_bytes_show_goes_before_what_was_said() -> None:
    assert asset_file_name(Asset(name="front", type="image/png"), "image/jpeg") == "front.jpg"

"""Which pictures a face has is read from what is said of it; nothing odd gets through."""

import json

import pytest

from faceviewer.api.decode import decode_record
from faceviewer.listings.face_pictures import first_picture, pictures_of
from faceviewer.records import Record

CDN = "https://cdn.example.com"


def face(url: object = None, *assets: object) -> Record:
    fields = {"id": "x", "url": url, "assets": list(assets)}
    return decode_record(json.dumps(fields).encode(), "face")


def urls(record: Record) -> list[str]:
    return [picture.url for picture in pictures_of(record)]


def test_pictures_come_in_the_order_of_the_assets_and_the_address_last() -> None:
    record = face(
        f"{CDN}/cover.jpg",
        {"url": f"{CDN}/scene", "type": "model/gltf+json"},
        {"url": f"{CDN}/b", "type": "image/png"},
        {"url": f"{CDN}/a", "type": "image/webp"},
    )
    assert urls(record) == [f"{CDN}/b", f"{CDN}/a", f"{CDN}/cover.jpg"]
    found = first_picture(record)
    assert found is not None
    assert found.asset is not None
    assert found.asset.type == "image/png"


def test_one_address_is_one_picture() -> None:
    twice = {"url": f"{CDN}/a.png", "type": "image/png"}
    assert urls(face(f"{CDN}/a.png", twice, twice)) == [f"{CDN}/a.png"]


@pytest.mark.parametrize(
    ("asset", "is_one"),
    [
        ({"url": f"{CDN}/a.png"}, True),
        ({"url": f"{CDN}/A.JPEG?v=2#top"}, True),
        ({"url": f"{CDN}/a", "name": "front.gif"}, True),
        ({"url": f"{CDN}/a.png", "type": "odd"}, True),
        ({"url": f"{CDN}/a.png", "type": "application/pdf"}, False),
        ({"url": f"{CDN}/a.svg", "type": "image/svg+xml"}, False),
        ({"url": f"{CDN}/a.pngx"}, False),
        ({"url": "data:image/png;base64,AAAA", "type": "image/png"}, False),
        ({"url": "native://image", "type": "image/png"}, False),
        ({"url": f"{CDN}/{'a' * 5000}.png", "type": "image/png"}, False),
        ({"url": None, "type": "image/png"}, False),
        ({"type": "image/png"}, False),
        ({"url": 7, "type": "image/png"}, False),
        ("odd", False),
    ],
)
def test_only_what_can_be_fetched_and_shown_is_a_picture(asset: object, is_one: bool) -> None:
    assert bool(pictures_of(face(None, asset))) is is_one


def test_an_address_that_is_no_picture_is_none() -> None:
    assert first_picture(face("native://progress-image-overlay")) is None
    assert first_picture(face(f"{CDN}/page")) is None
    assert first_picture(face(None)) is None


def test_a_collection_has_no_pictures() -> None:
    record = decode_record(b'{"_id": "x", "url": "https://cdn.example.com/a.png"}', "collection")
    assert pictures_of(record) == []

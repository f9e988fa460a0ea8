"""What a cell says of a face's assets, whatever a service sent in their place."""

import json

import pytest
from msgspec import UNSET, Raw, UnsetType

from faceviewer.listings.asset_summary import asset_types, describe_types

TYPES = [
    ({"type": "image/png"}, "png"),
    ({"type": "IMAGE/PNG"}, "png"),
    ({"type": "image/svg+xml; charset=utf-8"}, "svg"),
    ({"type": "model/gltf+json"}, "gltf"),
    ({"type": "model/gltf-binary"}, "glb"),
    ({"type": "text/plain"}, "text"),
    ({"type": "application/vnd.x/y"}, "vnd.x/y"),
    ({"type": ""}, "?"),
    ({"type": "image/"}, "?"),
    ({"type": "image"}, "?"),
    ({"type": None}, "?"),
    ({"type": 5}, "?"),
    ({"type": ["image/png"]}, "?"),
    ({"type": "image/p\ud800ng"}, "p\\ud800ng"),
    ({}, "?"),
]


@pytest.mark.parametrize(("asset", "short"), TYPES)
def test_a_type_is_said_in_short(asset: object, short: str) -> None:
    assert asset_types(Raw(json.dumps([asset]).encode())) == (short,)


@pytest.mark.parametrize(("asset", "short"), TYPES)
def test_it_is_the_same_beside_assets_that_are_none(asset: object, short: str) -> None:
    odd = [asset, None, "text", 7, []]
    assert asset_types(Raw(json.dumps(odd).encode())) == (short, "?", "?", "?", "?")


@pytest.mark.parametrize(
    ("sent", "types"),
    [
        (b"", UNSET),
        (b"null", None),
        (b"[]", ()),
        (b"[ ]", ()),
        (b'{"type": "image/png"}', '{"type": "image/png"}'),
        (b'"native://x"', '"native://x"'),
        (b"0", "0"),
        (b"false", "false"),
        (b'"' + b"x" * 500 + b'"', '"' + "x" * 199),
    ],
)
def test_missing_null_empty_and_odd_are_told_apart(
    sent: bytes, types: tuple[str, ...] | str | None | UnsetType
) -> None:
    assert asset_types(Raw(sent)) == types


def test_any_depth_is_read() -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    assert asset_types(Raw(b'[{"type": "image/png", "more": ' + deep + b"}]")) is not None


def test_half_of_a_surrogate_pair_is_spelt_out() -> None:
    types = asset_types(Raw(b'[{"type": "image/\\ud800"}]'))
    assert isinstance(types, tuple)
    types[0].encode()


@pytest.mark.parametrize(
    ("types", "words"),
    [
        ((), ""),
        (("jpeg",), "jpeg"),
        (("png", "gltf"), "png, gltf"),
        (("png", "png"), "2 png"),
        (("gltf", "png", "png"), "2 png, 1 gltf"),
        (("?", "png", "?"), "2 ?, 1 png"),
    ],
)
def test_types_are_counted_most_frequent_first(types: tuple[str, ...], words: str) -> None:
    assert describe_types(types) == words

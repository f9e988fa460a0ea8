"""What a table says of a face's assets without reading them whole: how many, of which types."""

import json
from collections import Counter
from functools import lru_cache

import msgspec
from msgspec import UNSET, Raw, UnsetType

_TYPE_NAMES = {"svg+xml": "svg", "gltf+json": "gltf", "gltf-binary": "glb", "plain": "text"}


class _Typed(msgspec.Struct, gc=False):
    type: Raw = Raw(b"")


_DECODER = msgspec.json.Decoder(list[_Typed])


def asset_types(assets: Raw) -> tuple[str, ...] | str | None | UnsetType:
    """The short type of each asset; UNSET not sent, None null, a text where it is no list."""
    data = bytes(assets)
    if not data:
        return UNSET
    if data == b"null":
        return None
    try:
        return tuple(_short_name(bytes(item.type)) for item in _DECODER.decode(data))
    except (msgspec.DecodeError, RecursionError):
        return _lenient_types(data)


def _lenient_types(data: bytes) -> tuple[str, ...] | str:
    try:
        items = json.loads(data)
    except (ValueError, RecursionError):
        items = None
    if not isinstance(items, list):
        return data[:200].decode("utf-8", "replace")
    types = (item.get("type") if isinstance(item, dict) else None for item in items)
    return tuple(_short_name(json.dumps(found).encode()) for found in types)


@lru_cache(maxsize=256)
def _short_name(type_json: bytes) -> str:
    """ "image/png" -> "png"; "?" where there is no MIME type."""
    try:
        name = json.loads(type_json or b"null")
    except ValueError:
        return "?"
    if not isinstance(name, str) or "/" not in name:
        return "?"
    short = name.split("/", 1)[1].split(";")[0].strip().lower()
    # Half of a surrogate pair fits no file and no window: it is spelt out.
    return _TYPE_NAMES.get(short, short).encode("utf-8", "backslashreplace").decode() or "?"


def describe_types(types: tuple[str, ...]) -> str:
    """ "2 png, 1 gltf": the counted types, most frequent first; just "jpeg" where there is one."""
    if len(types) == 1:
        return types[0]
    return ", ".join(
        f"{count} {name}" if count > 1 or len(set(types)) < len(types) else name
        for name, count in Counter(types).most_common()
    )

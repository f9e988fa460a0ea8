"""Which pictures a face has, by what is said of its assets and by its address; none is fetched."""

import re
from typing import Final, NamedTuple

from msgspec import Raw

from faceviewer.api.decode import decode_assets
from faceviewer.records import Asset, Face, Record, Text

_WEB: Final = ("http://", "https://")
_SUFFIX = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp)(?=[?#]|\Z)", re.IGNORECASE)
_NO_PICTURE: Final = ("image/svg",)
"""Types that name an image which is never drawn: it can read files and hang its reader."""

ADDRESS_MAX: Final = 4096
"""Longer ones are data and no address of anything that can be fetched."""


class Picture(NamedTuple):
    """A picture that a face says it has: its address, and its asset unless that is the face."""

    url: str
    asset: Asset | None = None


def first_picture(record: Record) -> Picture | None:
    """The picture that stands for a face; of a collection there is none."""
    found = pictures_of(record)
    return found[0] if found else None


def pictures_of(record: Record) -> list[Picture]:
    """The pictures among a face's assets in their order, then its own address if it is one."""
    if not isinstance(record, Face):
        return []
    found = {
        str(asset.url): Picture(str(asset.url), asset)
        for asset in reversed(_assets(record.assets))
        if is_picture(asset)
    }
    pictures = list(reversed(found.values()))
    url = record.url
    if isinstance(url, str) and url not in found and is_web_address(url) and _SUFFIX.search(url):
        pictures.append(Picture(url))
    return pictures


def is_picture(asset: Asset) -> bool:
    """Whether an asset can be fetched and is said to be a picture of a kind that is shown."""
    if not is_web_address(asset.url):
        return False
    kind = asset.type.lower() if isinstance(asset.type, str) else ""
    if "/" in kind:
        return kind.startswith("image/") and not kind.startswith(_NO_PICTURE)
    return any(isinstance(text, str) and _SUFFIX.search(text) for text in (asset.name, asset.url))


def is_web_address(url: Text) -> bool:
    """Whether a text is the address of something that can be asked for."""
    return isinstance(url, str) and len(url) <= ADDRESS_MAX and url.lower().startswith(_WEB)


def _assets(raw: Raw) -> list[Asset]:
    return decode_assets(raw) if raw else []

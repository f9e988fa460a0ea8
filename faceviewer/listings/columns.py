"""The columns of both tables as data: what each shows, how it sorts, what it is called.

Used by the tables, the column menu, the quick filter, the sort and the commands alike. Titles are
marked for translation here and translated where they are shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, Literal

from msgspec import UNSET, Raw, UnsetType

from faceviewer.listings.asset_summary import asset_types
from faceviewer.listings.folding import fold
from faceviewer.records import (
    Collection,
    Face,
    Record,
    Text,
    parse_instant,
    raw_text,
    read_json,
)
from faceviewer.translation_marks import QT_TRANSLATE_NOOP

Kind = Literal["collections", "faces"]
Value = str | int | bool | tuple[str, ...] | None | UnsetType
"""What a cell holds: UNSET was not sent, None is null, a tuple holds the types of the assets."""

SortKey = str | int | float | bool | datetime | tuple[str, str]


class Shape(Enum):
    """How a value reads, sorts and is drawn."""

    NAME = "name"
    TEXT = "text"
    ID = "id"
    CODE = "code"
    REFERENCE = "reference"
    URL = "url"
    NUMBER = "number"
    FLAG = "flag"
    INSTANT = "instant"
    ASSETS = "assets"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `server_field` is the `sortBy` that gives the same order on the server, if any.

    `width` is in device-independent pixels at a system font of 13 pixels.
    """

    key: str
    title: str
    shape: Shape
    width: int
    value: Callable[[Record], Value]
    server_field: str = ""
    is_hidden: bool = False

    def text(self, record: Record) -> str:
        """What can be sought in this column: the value as neutral text, or an empty one."""
        value = self.value(record)
        if value is None or value is UNSET:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, tuple):
            return " ".join(value)
        return str(value)

    def folded_text(self, record: Record) -> str:
        """The text in which words are sought: folded, on one line, with single spaces."""
        return fold(" ".join(self.text(record).split()))

    def sort_key(self, record: Record) -> SortKey | None:
        """What this column sorts by; None sorts last in both directions."""
        value = self.value(record)
        if value is None or value is UNSET or value == "":
            return None
        if isinstance(value, tuple):
            return len(value)
        if isinstance(value, str):
            if self.shape is Shape.INSTANT:
                return parse_instant(value)
            if self.shape in (Shape.NAME, Shape.TEXT):
                return fold(value), value.casefold()
        return value


def _attribute(name: str) -> Callable[[Record], Value]:
    def value(record: Record) -> Value:
        found: Value = getattr(record, name)
        return found

    return value


def _faces_only(value_of: Callable[[Face], Value]) -> Callable[[Record], Value]:
    def value(record: Record) -> Value:
        return value_of(record) if isinstance(record, Face) else UNSET

    return value


def _content_length(face: Face) -> Value:
    text = raw_text(face.content)
    return len(text) if isinstance(text, str) else text


def _key_count(face: Face) -> Value:
    return _sized(face.config)


def _sized(raw: Raw) -> Value:
    data = bytes(raw)
    if data[:1] not in (b"{", b"["):
        return raw_text(raw)
    try:
        value = read_json(data)
    except ValueError:
        return data.decode("utf-8", "replace")
    return len(value) if isinstance(value, dict | list) else UNSET


def _asset_types(face: Face) -> Value:
    return asset_types(face.assets)


COLLECTION_COLUMNS: Final = (
    Column("name", QT_TRANSLATE_NOOP("columns", "Name"), Shape.NAME, 190, _attribute("name")),
    Column("code", QT_TRANSLATE_NOOP("columns", "Code"), Shape.CODE, 124, _attribute("code")),
    Column("id", QT_TRANSLATE_NOOP("columns", "Id"), Shape.ID, 206, _attribute("id")),
    Column(
        "description",
        QT_TRANSLATE_NOOP("columns", "Description"),
        Shape.TEXT,
        150,
        _attribute("description"),
    ),
    Column(
        "project",
        QT_TRANSLATE_NOOP("columns", "Project"),
        Shape.REFERENCE,
        124,
        _attribute("project"),
    ),
    Column(
        "client", QT_TRANSLATE_NOOP("columns", "Client"), Shape.REFERENCE, 112, _attribute("client")
    ),
    Column(
        "deleted", QT_TRANSLATE_NOOP("columns", "Deleted"), Shape.FLAG, 84, _attribute("deleted")
    ),
    Column(
        "created",
        QT_TRANSLATE_NOOP("columns", "Created"),
        Shape.INSTANT,
        150,
        _attribute("created"),
    ),
    Column(
        "updated",
        QT_TRANSLATE_NOOP("columns", "Updated"),
        Shape.INSTANT,
        150,
        _attribute("updated"),
    ),
    Column(
        "version", QT_TRANSLATE_NOOP("columns", "Version"), Shape.NUMBER, 84, _attribute("version")
    ),
)
"""Source: the fields of the documented collection, in the order in which people read them."""

FACE_COLUMNS: Final = (
    Column(
        "picture",
        QT_TRANSLATE_NOOP("columns", "Picture"),
        Shape.PICTURE,
        66,
        lambda _: UNSET,
        is_hidden=True,
    ),
    Column(
        "name", QT_TRANSLATE_NOOP("columns", "Name"), Shape.NAME, 220, _attribute("name"), "name"
    ),
    Column("id", QT_TRANSLATE_NOOP("columns", "Id"), Shape.ID, 206, _attribute("id")),
    Column(
        "url", QT_TRANSLATE_NOOP("columns", "Url"), Shape.URL, 150, _faces_only(lambda f: f.url)
    ),
    Column(
        "assets",
        QT_TRANSLATE_NOOP("columns", "Assets"),
        Shape.ASSETS,
        130,
        _faces_only(_asset_types),
    ),
    Column(
        "content",
        QT_TRANSLATE_NOOP("columns", "Content"),
        Shape.NUMBER,
        84,
        _faces_only(_content_length),
    ),
    Column(
        "config", QT_TRANSLATE_NOOP("columns", "Config"), Shape.NUMBER, 76, _faces_only(_key_count)
    ),
    Column(
        "created",
        QT_TRANSLATE_NOOP("columns", "Created"),
        Shape.INSTANT,
        150,
        _attribute("created"),
        "when_created",
    ),
    Column(
        "modified",
        QT_TRANSLATE_NOOP("columns", "Modified"),
        Shape.INSTANT,
        150,
        _faces_only(lambda f: f.modified),
        "when_modified",
    ),
)
"""Source: the response schema of GET /faces; the server sorts by the schema's own names."""


def columns_of(kind: Kind) -> tuple[Column, ...]:
    """The columns of a kind of listing, in their first order."""
    return COLLECTION_COLUMNS if kind == "collections" else FACE_COLUMNS


def search_text(record: Record) -> str:
    """All columns of a record, folded, one a line; made once and kept with the record."""
    if not record.folded:
        kind: Kind = "collections" if isinstance(record, Collection) else "faces"
        record.folded = "\n".join(column.folded_text(record) for column in columns_of(kind))
    return record.folded


__all__ = [
    "COLLECTION_COLUMNS",
    "FACE_COLUMNS",
    "Column",
    "Kind",
    "Shape",
    "SortKey",
    "Text",
    "Value",
    "columns_of",
    "search_text",
]

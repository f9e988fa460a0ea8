"""The columns of both tables as data: what each shows, how it sorts, what it is called.

Used by the tables, the column menu, the quick filter, the sort and the commands alike. Titles are
marked for translation here and translated where they are shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from operator import attrgetter
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

_LARGE_BYTES: Final = 1 << 16

Kind = Literal["collections", "faces"]
Value = str | int | bool | tuple[str, ...] | None | UnsetType
"""What a cell holds: UNSET was not sent, None is null, a tuple holds the types of the assets."""

SortKey = str | int | float
"""What rows are sorted by. One type for all values of a column is what makes a sort quick."""


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
        return _fold_line(self.text(record))

    def sort_key(self, record: Record) -> SortKey | None:
        """What this column sorts by; None sorts last in both directions."""
        return self.sort_keys([record])[0]

    def sort_keys(self, records: list[Record]) -> list[SortKey | None]:
        """What these records sort by in this column; quickest for many at once."""
        values = list(map(self.value, records))
        if self.shape is Shape.INSTANT:
            return [_instant_key(value) for value in values]
        if self.shape not in (Shape.NAME, Shape.TEXT):
            return [_plain_key(value) for value in values]
        try:
            if all(values) and "".join(values).isascii():  # type: ignore[arg-type]
                return list(map(str.lower, values))  # type: ignore[arg-type]
        except TypeError:
            pass  # some are no texts
        return [
            _text_key(value) if isinstance(value, str) else _plain_key(value) for value in values
        ]


def _plain_key(value: Value) -> SortKey | None:
    if value is None or isinstance(value, UnsetType) or value == "":
        return None
    return len(value) if isinstance(value, tuple) else value


def _text_key(text: str) -> SortKey | None:
    """The folded text; case and accents decide only between texts that are else the same."""
    if text.isascii():
        return text.lower() or None
    folded, cased = fold(text), text.casefold()
    return folded if folded == cased else f"{folded}\0{cased}"


def _instant_key(value: Value) -> SortKey | None:
    """Seconds since 1970, which tell microseconds apart until the year 2242."""
    if isinstance(value, str) and value.endswith("Z"):
        try:
            # How both services write: read here several times as fast as every other form.
            instant = datetime.fromisoformat(value)
        except ValueError:
            return _any_instant_key(value)
        return instant.timestamp() if 1 < instant.year < 9999 else None
    return _any_instant_key(value)


def _any_instant_key(value: Value) -> SortKey | None:
    if not isinstance(value, str):
        return _plain_key(value)
    instant = parse_instant(value)
    return None if instant is None else instant.timestamp()


def _faces_only(value_of: Callable[[Face], Value]) -> Callable[[Record], Value]:
    def value(record: Record) -> Value:
        return value_of(record) if isinstance(record, Face) else UNSET

    return value


class _Measured(dict[str, Value]):
    """What is known of the large parts of a face, by their names; no service can send it."""


def _measured(name: str, measure: Callable[[Raw], Value]) -> Callable[[Record], Value]:
    """What is said of a raw part of a face. A table asks for it each time that it is painted."""

    def value(face: Face) -> Value:
        raw: Raw = getattr(face, name)
        if len(memoryview(raw)) < _LARGE_BYTES:
            return measure(raw)
        if not isinstance(face.measured, _Measured):
            face.measured = _Measured()
        if name not in face.measured:
            face.measured[name] = measure(raw)
        return face.measured[name]

    return _faces_only(value)


def _text_length(raw: Raw) -> Value:
    text = raw_text(raw)
    return len(text) if isinstance(text, str) else text


def _sized(raw: Raw) -> Value:
    data = bytes(raw)
    if data[:1] not in (b"{", b"["):
        return raw_text(raw)
    try:
        value = read_json(data)
    except ValueError:
        return data.decode("utf-8", "replace")
    return len(value) if isinstance(value, dict | list) else UNSET


COLLECTION_COLUMNS: Final = (
    Column("name", QT_TRANSLATE_NOOP("columns", "Name"), Shape.NAME, 190, attrgetter("name")),
    Column("code", QT_TRANSLATE_NOOP("columns", "Code"), Shape.CODE, 124, attrgetter("code")),
    Column("id", QT_TRANSLATE_NOOP("columns", "Id"), Shape.ID, 206, attrgetter("id")),
    Column(
        "description",
        QT_TRANSLATE_NOOP("columns", "Description"),
        Shape.TEXT,
        150,
        attrgetter("description"),
    ),
    Column(
        "project",
        QT_TRANSLATE_NOOP("columns", "Project"),
        Shape.REFERENCE,
        124,
        attrgetter("project"),
    ),
    Column(
        "client", QT_TRANSLATE_NOOP("columns", "Client"), Shape.REFERENCE, 112, attrgetter("client")
    ),
    Column(
        "deleted", QT_TRANSLATE_NOOP("columns", "Deleted"), Shape.FLAG, 92, attrgetter("deleted")
    ),
    Column(
        "created",
        QT_TRANSLATE_NOOP("columns", "Created"),
        Shape.INSTANT,
        150,
        attrgetter("created"),
    ),
    Column(
        "updated",
        QT_TRANSLATE_NOOP("columns", "Updated"),
        Shape.INSTANT,
        150,
        attrgetter("updated"),
    ),
    Column(
        "version", QT_TRANSLATE_NOOP("columns", "Version"), Shape.NUMBER, 84, attrgetter("version")
    ),
)
"""Source: the fields of the documented collection, in the order in which people read them."""

FACE_COLUMNS: Final = (
    Column(
        "picture",
        QT_TRANSLATE_NOOP("columns", "Picture"),
        Shape.PICTURE,
        80,
        lambda _: UNSET,
        is_hidden=True,
    ),
    Column(
        "name", QT_TRANSLATE_NOOP("columns", "Name"), Shape.NAME, 220, attrgetter("name"), "name"
    ),
    Column("id", QT_TRANSLATE_NOOP("columns", "Id"), Shape.ID, 206, attrgetter("id")),
    Column(
        "url", QT_TRANSLATE_NOOP("columns", "Url"), Shape.URL, 150, _faces_only(lambda f: f.url)
    ),
    Column(
        "assets",
        QT_TRANSLATE_NOOP("columns", "Assets"),
        Shape.ASSETS,
        130,
        _measured("assets", asset_types),
    ),
    Column(
        "content",
        QT_TRANSLATE_NOOP("columns", "Content"),
        Shape.NUMBER,
        92,
        _measured("content", _text_length),
    ),
    Column(
        "config",
        QT_TRANSLATE_NOOP("columns", "Config"),
        Shape.NUMBER,
        76,
        _measured("config", _sized),
    ),
    Column(
        "created",
        QT_TRANSLATE_NOOP("columns", "Created"),
        Shape.INSTANT,
        150,
        attrgetter("created"),
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
        make_search_texts([record])
    return record.folded


def make_search_texts(records: list[Record]) -> None:
    """Makes the search texts of these records, where they are missing: quickest for many at once.

    Most texts are ASCII with single spaces inside, so that only few are looked at closely: where
    the spaces of all of them together are even, those of each are.
    """
    new = [record for record in records if not record.folded]
    texts = [_lines(record) for record in new]
    are_even = _are_even("\n".join(texts), sum(_column_count(record) for record in new))
    for record, text in zip(new, texts, strict=True):
        if text.isascii() and (are_even or _are_even(text, _column_count(record))):
            record.folded = text.lower()
        else:
            record.folded = _folded_lines(record, text)


def _folded_lines(record: Record, text: str) -> str:
    """The search text of a record that has more to be folded than its case."""
    lines = text.split("\n")
    if len(lines) != _column_count(record):
        columns = columns_of("collections" if isinstance(record, Collection) else "faces")
        lines = [column.text(record) for column in columns]
    return "\n".join(map(_fold_line, lines))


def _fold_line(text: str) -> str:
    return fold(" ".join(text.split()))


_ODD_SPACES: Final = (*"\t\r\v\f\x1c\x1d\x1e\x1f", "  ", " \n", "\n ")


def _are_even(text: str, lines: int) -> bool:
    """Whether so many lines have no space but single ones inside, of those that ASCII knows."""
    return (
        text.count("\n") == lines - 1
        and text == text.strip(" ")
        and not any(space in text for space in _ODD_SPACES)
    )


def _column_count(record: Record) -> int:
    return len(COLLECTION_COLUMNS if isinstance(record, Collection) else FACE_COLUMNS)


def _lines(record: Record) -> str:
    """The texts of all columns as they are. Of collections many are met, so theirs is direct."""
    if not isinstance(record, Collection):
        return "\n".join(column.text(record) for column in FACE_COLUMNS)
    texts, version = record.texts(), record.version
    deleted = "" if not isinstance(record.deleted, bool) else "yes" if record.deleted else "no"
    return (
        f"{record.name or ''}\n{texts.code or ''}\n{record.id}\n{texts.description or ''}\n"
        f"{texts.project or ''}\n{texts.client or ''}\n{deleted}\n{texts.created or ''}\n"
        f"{texts.updated or ''}\n{version if isinstance(version, int) else ''}"
    )


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
    "make_search_texts",
    "search_text",
]

"""Every column of both tables sorts by what its values mean, whatever a service sent in them."""

from collections.abc import Sequence

import pytest
from msgspec import UNSET, Raw

from faceviewer.api.decode import decode_record
from faceviewer.listings import columns
from faceviewer.listings.arrangement import Sort, sort_records
from faceviewer.listings.columns import (
    COLLECTION_COLUMNS,
    FACE_COLUMNS,
    Column,
    Kind,
    columns_of,
    search_text,
)
from faceviewer.records import MEASURED_FIELD, Record, Text, raw_text
from tests.played_service import collection, face

MISSING = "missing"
WIRE_NAMES = {
    "id": "_id",
    "created": "createdAt",
    "updated": "updatedAt",
    "version": "__v",
}
FACE_WIRE_NAMES = {"created": "when_created", "modified": "when_modified"}

NAMES: tuple[object, ...] = (
    "10",
    "9",
    "Älter",
    "alter mann",
    "BETA",
    "beta2",
    "Zoë",
    "Жук",
    "山田",
)
TEXTS: tuple[object, ...] = ("  lead", "a\nb", "A c", "Éa", "eb")
IDS: tuple[object, ...] = ("65B9", "65b9", "6b00c0cf6947ccf25ec84d8d")
DATES: tuple[object, ...] = (
    "1969-12-31T23:59:59.999Z",
    "2024-01-15T23:30:00-05:00",
    "2024-01-16T09:31:00+05:00",
    "2024-01-16T04:31:00.5Z",
    "2024-01-16T06:00:00",
    "2024-01-17",
    "January 17, 2024 3:44 PM",
    1705600000,
    1705700000000,
    "2024-06-30T23:59:60Z",
)
BAD_DATES: tuple[object, ...] = ("0001-01-01T00:00:00Z", "soon", "2024-13-45", True, [], {})

SORTED: dict[tuple[Kind, str], tuple[tuple[object, ...], tuple[object, ...]]] = {
    ("collections", "name"): (NAMES, (None, "", MISSING)),
    ("collections", "code"): (IDS, (None, "", MISSING)),
    ("collections", "id"): (IDS, ()),
    ("collections", "description"): (TEXTS, (None, "", MISSING)),
    ("collections", "project"): (IDS, (None, "", MISSING)),
    ("collections", "client"): (IDS, (None, "", MISSING)),
    ("collections", "deleted"): ((False, True), (None, MISSING, "maybe")),
    ("collections", "created"): (DATES, (None, "", MISSING, *BAD_DATES)),
    ("collections", "updated"): (DATES, (None, "", MISSING, *BAD_DATES)),
    ("collections", "version"): (
        (-1, 0, "1", 2, 10.0, 2**53, 2**53 + 1, 2**64, 1e30),
        (None, MISSING, "", 1.5, "x"),
    ),
    ("faces", "picture"): ((), (MISSING,)),
    ("faces", "name"): (NAMES, (None, "", MISSING)),
    ("faces", "id"): (IDS, ()),
    ("faces", "url"): (("https://a", "native://b", "z"), (None, "", MISSING)),
    ("faces", "assets"): (
        ([], [{}], [{}, {}], [{}] * 10, "text", 5, {"a": 1}),
        (None, MISSING),
    ),
    ("faces", "content"): (("", 12, "abc", {"a": 1}, "x" * 9, "x" * 10), (None, MISSING)),
    ("faces", "config"): (
        ({}, {"a": 1}, {"a": 1, "b": {}}, [0] * 10, 5, "text", True),
        (None, "", MISSING),
    ),
    ("faces", "created"): (DATES, (None, "", MISSING, *BAD_DATES)),
    ("faces", "modified"): (DATES, (None, "", MISSING, *BAD_DATES)),
}
"""For each column its values in rising order, no two alike, then those that count as missing."""


def record(kind: Kind, key: str, value: object) -> Record:
    """A record with this value on the wire."""
    sent = {} if value == MISSING else {wire_name(kind, key): value}
    return collection(**sent) if kind == "collections" else face(**sent)


def wire_name(kind: Kind, key: str) -> str:
    return (WIRE_NAMES if kind == "collections" else FACE_WIRE_NAMES).get(key, key)


def column_of(kind: Kind, key: str) -> Column:
    return next(column for column in columns_of(kind) if column.key == key)


def wire(records: Sequence[Record]) -> list[str]:
    return [bytes(found.raw).decode() for found in records]


def test_each_column_is_sorted_here() -> None:
    known = [("collections", column.key) for column in COLLECTION_COLUMNS]
    known += [("faces", column.key) for column in FACE_COLUMNS]
    assert list(SORTED) == known


@pytest.mark.parametrize(("kind", "key"), SORTED)
@pytest.mark.parametrize("is_descending", [False, True])
def test_a_column_sorts_by_what_its_values_mean(kind: Kind, key: str, is_descending: bool) -> None:
    values, missing = SORTED[kind, key]
    rising = [record(kind, key, value) for value in values]
    last = [record(kind, key, value) for value in missing]
    column = column_of(kind, key)
    wanted = (rising[::-1] if is_descending else rising) + last
    mixed = [*last[:1], *rising[1::2], *last[1:], *rising[::2][::-1]]
    assert wire(sort_records(mixed, [Sort(column, is_descending)])) == wire(wanted)


@pytest.mark.parametrize(
    ("kind", "key", "values"),
    [
        ("collections", "name", ["a", "a", "a"]),
        ("collections", "version", [1, "1", 1.0]),
        ("collections", "created", ["2024-01-16T00:00:00Z", "2024-01-16", 1705363200]),
        ("faces", "assets", [[{"type": "a/b"}], [{}], [None]]),
        ("faces", "content", ["ab", 12, "cd"]),
        ("faces", "config", [{"a": 1}, {"b": 2}, [0]]),
    ],
)
@pytest.mark.parametrize("is_descending", [False, True])
def test_values_that_mean_the_same_keep_their_order(
    kind: Kind, key: str, values: list[object], is_descending: bool
) -> None:
    records = [record(kind, key, value) for value in values]
    assert sort_records(records, [Sort(column_of(kind, key), is_descending)]) == records


def test_a_number_in_a_name_is_a_text() -> None:
    column = column_of("collections", "name")
    records = [collection(name=name) for name in (9, "8", 10, "11", True)]
    found = sort_records(records, [Sort(column)])
    assert [column.text(each) for each in found] == ["10", "11", "8", "9", "true"]


def test_names_of_one_folded_form_stand_together() -> None:
    """Capitals do not part them from the rest of the alphabet."""
    column = column_of("faces", "name")
    names = ["b", "É", "a", "e", "B", "E", "é"]
    found = sort_records([face(name=name) for name in names], [Sort(column)])
    assert [column.text(each) for each in found] == ["a", "b", "B", "e", "E", "É", "é"]


@pytest.mark.parametrize(
    ("kind", "key", "value", "text"),
    [
        ("collections", "name", "Bob", "Bob"),
        ("collections", "name", "", ""),
        ("collections", "name", None, ""),
        ("collections", "name", MISSING, ""),
        ("collections", "name", {"$oid": "65b9"}, "65b9"),
        ("collections", "deleted", True, "yes"),
        ("collections", "deleted", False, "no"),
        ("collections", "deleted", MISSING, ""),
        ("collections", "version", 1204, "1204"),
        ("collections", "version", 0, "0"),
        ("collections", "created", "2024-01-16T04:31:00Z", "2024-01-16T04:31:00Z"),
        ("faces", "assets", [], ""),
        ("faces", "assets", [{"type": "image/png"}, {}], "png ?"),
        ("faces", "content", "<b>", "3"),
        ("faces", "content", "", "0"),
        ("faces", "content", {"a": 1}, "8"),
        ("faces", "config", {"a": 1}, "1"),
        ("faces", "config", True, "true"),
        ("faces", "config", 1.5, "1.5"),
        ("faces", "config", "x", "x"),
        ("faces", "config", None, ""),
    ],
)
def test_the_text_of_a_value_is_neutral(kind: Kind, key: str, value: object, text: str) -> None:
    assert column_of(kind, key).text(record(kind, key, value)) == text


def test_missing_null_and_empty_are_three_values() -> None:
    column = column_of("faces", "url")
    values = [column.value(record("faces", "url", value)) for value in (MISSING, None, "")]
    assert values == [UNSET, None, ""]


@pytest.mark.parametrize("config", [b"[" * 200_000 + b"]" * 200_000, b'{"a": "\\ud800"}'])
def test_no_config_is_too_deep_or_too_odd(config: bytes) -> None:
    found = decode_record(b'{"id": "f", "config": ' + config + b"}", "face")
    column = column_of("faces", "config")
    assert column.sort_key(found) is not None
    column.text(found).encode()


def test_what_is_searched_holds_all_columns() -> None:
    sent = {
        "_id": "ID1",
        "name": "Ünï",
        "code": "CODE",
        "description": "Text",
        "project": "P1",
        "client": "C1",
        "deleted": True,
        "createdAt": "2024-01-16",
        "updatedAt": None,
        "__v": 7,
    }
    lines = search_text(collection(**sent)).split("\n")
    assert lines == ["uni", "code", "id1", "text", "p1", "c1", "yes", "2024-01-16", "", "7"]


def test_what_is_searched_is_made_once() -> None:
    found = face(name="Bob")
    assert search_text(found) is search_text(found)


def test_a_row_never_raises_in_a_column_of_the_other_kind() -> None:
    for column in FACE_COLUMNS:
        if column.key in ("url", "assets", "content", "config", "modified", "picture"):
            assert column.value(collection()) is UNSET


def test_titles_are_single_words_that_can_be_typed() -> None:
    for column in (*COLLECTION_COLUMNS, *FACE_COLUMNS):
        assert column.title.isalpha()
        assert column.title.isascii()


def test_a_large_part_is_measured_once_and_by_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    content = next(column for column in FACE_COLUMNS if column.key == "content")
    large = face(content="ä\n" * 50_000, **{MEASURED_FIELD: {"content": 7}})
    read: list[Raw] = []

    def noted(raw: Raw) -> Text:
        read.append(raw)
        return raw_text(raw)

    monkeypatch.setattr(columns, "raw_text", noted)

    assert [content.value(large) for _ in range(3)] == [100_000] * 3
    assert len(read) == 1

"""Where texts stand among rows: every field, the best one first, as many as anyone reads."""

import json

import pytest

from faceviewer.listings.seeking import LONG_TEXT, NAMED_MAX, FoundPart, Sought, fields_in, seek
from faceviewer.records import Collection, Record
from faceviewer.slices import finish
from tests.played_service import collection, face

ID = "65b955fe0577440932c77481"


def found(rows: list[Record], *texts: str) -> list[tuple[str, str]]:
    return [(record.id, part.path) for record, part in finish(seek(rows, Sought(*texts))).found]


def part(record: Record, *texts: str) -> FoundPart:
    found = Sought(*texts).part_in(record)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sent", "text", "path"),
    [
        ({"id": ID}, ID, "id"),
        ({"id": ID}, ID.upper(), "id"),
        ({"id": "x", "name": "Clientes Bogotá"}, "bogota", "name"),
        ({"id": "x", "assets": [{"id": "a"}, {"id": ID}]}, ID, "assets[1].id"),
        ({"id": "x", "url": f"https://x/{ID}/y"}, f"HTTPS://x/{ID}/y", "url"),
        ({"id": "x", "config": {"a": {"b": [[ID]]}}}, ID, "config.a.b[0][0]"),
        ({"id": "x", "x_revision": 7734}, "7734", "x_revision"),
        ({"id": "x", "x_note": "see you"}, "see  you", "x_note"),
        ({"id": "x", "content": "<b>" + "é" * LONG_TEXT + "Zoë"}, "zoë", "content"),
    ],
)
def test_every_field_is_sought(sent: dict[str, object], text: str, path: str) -> None:
    assert found([face(**sent)], text) == [(str(sent["id"]), path)]
    assert found([face(id="other")], text) == []


def test_slashes_and_letters_may_be_escaped() -> None:
    raw = b'{"id": "x", "x_of": "https:\\/\\/x.example\\/\\u00e9.png"}'
    row = face(**json.loads(raw))
    row.raw = type(row.raw)(raw)
    assert found([row], "https://x.example/é.png") == [("x", "x_of")]


def test_the_best_field_is_named() -> None:
    row = face(id=ID, name=f"about {ID}", url=ID, assets=[{"id": ID}])
    assert part(row, ID) == FoundPart("id", ID, 0, 24, is_exact=True)
    row = face(id="x", url=f"to {ID}", assets=[{"id": ID}])
    assert part(row, ID).path == "assets[0].id"


def test_the_found_part_is_told() -> None:
    found = part(collection(description="für Zoë und Bob"), "zoe")
    assert (found.value[found.start : found.end], found.is_exact) == ("Zoë", False)
    assert not found.is_own_id


def test_keys_are_no_values() -> None:
    assert found([face(id="x", config={"theme": 1})], "theme") == []
    assert finish(seek([face(id="x", config={"theme": 1})], Sought("theme"))).count == 0


def test_a_text_in_other_forms_is_the_same() -> None:
    row = collection(code="65b955ff-0577-4409-bd9d-6a4f1c64bbbb")
    assert part(row, "65b955ff05774409bd9d6a4f1c64bbbb", row.code or "").path == "code"


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_is_found_nowhere(text: str) -> None:
    assert Sought(text).words == ()
    assert found([face(name="x")], text) == []


def test_the_best_of_very_many_matches_are_named_wherever_they_stand() -> None:
    many = range(NAMED_MAX + 7)
    rows: list[Record] = [collection(_id=f"p{n}", name="abcd") for n in many]
    rows += [collection(_id=f"q{n}", project="abc", name="abc") for n in many]
    rows += [collection(_id="x-abc"), collection(_id="abc")]
    finds = finish(seek(rows, Sought("abc")))
    ids = [record.id for record, _ in finds.found]
    assert finds.count == len(rows)
    assert {"abc", "x-abc", "q0"} <= set(ids)
    assert len(ids) < 3 * NAMED_MAX


def test_work_pauses_often() -> None:
    rows: list[Record] = [collection(_id=f"p{n}", name="abcd") for n in range(600)]
    assert sum(1 for _ in seek(rows, Sought("abc"))) > 50


def test_a_record_that_is_too_deep_shows_its_columns() -> None:
    row = face(id="x", name="Zoë")
    row.raw = type(row.raw)(b'{"id": "x", "config": ' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    assert found([row], "zoe") == [("x", "name")]


def test_fields_come_in_the_order_in_which_they_were_sent() -> None:
    row = collection(_id="x", b=[{"c": 1}, "two"], a={"d": None, "e": True, "f": 1.5})
    assert isinstance(row, Collection)
    assert list(fields_in(row)) == [("_id", "x"), ("b[0].c", "1"), ("b[1]", "two"), ("a.f", "1.5")]

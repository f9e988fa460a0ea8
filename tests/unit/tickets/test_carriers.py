"""Many values sought in one pass: which records carry them, and in which field."""

import json

import pytest

from faceviewer.records import Record
from faceviewer.slices import finish
from faceviewer.tickets.carriers import CARRIERS_MAX, Wanted, find_carriers, name_key
from tests.played_service import collection, face

ID = "65b955fe0577440932c77481"
OTHER = "6b00c0cf6947ccf25ec84d8d"
UUID = "65b955ff-0577-4409-bd9d-6a4f1c64bbbb"


def found(records: list[Record], wanted: Wanted) -> dict[str, list[tuple[str, str]]]:
    carriers = finish(find_carriers(records, wanted))
    return {
        value: [(carrier.record.id, carrier.path) for carrier in each.first]
        for value, each in carriers.items()
    }


def ids(*texts: str) -> Wanted:
    return Wanted(ids=frozenset(texts))


@pytest.mark.parametrize(
    ("sent", "path"),
    [
        ({"_id": ID}, "_id"),
        ({"code": UUID}, "code"),
        ({"project": ID}, "project"),
        ({"project": {"_id": ID, "name": "P"}}, "project._id"),
        ({"client": {"$oid": ID}}, "client.$oid"),
        ({"people": [{"x": 1}, {"id": ID.upper()}]}, "people[1].id"),
        ({"note": 'a \\" quote', "project": ID}, "project"),
        ({"project": ID, "_id": ID}, "_id"),
        ({"code": UUID.upper(), "copy_of": UUID}, "code"),
    ],
)
def test_a_value_is_found_in_whatever_field_it_stands(sent: dict[str, object], path: str) -> None:
    record = collection(**sent)
    value = ID if ID in json.dumps(sent).lower() else UUID

    assert found([record], ids(ID, UUID, OTHER)) == {value: [(record.id, path)]}


def test_part_of_a_text_is_not_the_value() -> None:
    record = collection(description=f"default collection for project {ID}", code=f"{ID}0")

    assert found([record], ids(ID)) == {}


def test_urls_are_found_as_they_are_also_where_they_were_escaped() -> None:
    url, plain = "https://cdn.example.com/ä/x.png?a=1", "https://cdn.example.com/y.png"
    one = face(id="one", assets=[{"id": "a"}, {"id": "b", "url": url}])
    two = face(id="two", url=plain, content=f"see {plain}")

    wanted = Wanted(urls=frozenset((url, plain, plain.upper())))

    assert found([one, two], wanted) == {
        url: [("one", "assets[1].url")],
        plain: [("two", "url")],
    }


def test_names_are_found_without_case_accents_and_spaces() -> None:
    records: list[Record] = [
        collection(_id="a", name="Zoë  Park"),
        collection(_id="b", name="Zoe Park West", description="zoe park"),
        collection(_id="c", name=None),
        collection(_id="d"),
    ]

    wanted = Wanted(names=frozenset([name_key(" ZOE PARK ")]))

    assert found(records, wanted) == {"zoe park": [("a", "name")]}


def test_an_id_that_reads_like_a_name_is_found_as_an_id() -> None:
    records: list[Record] = [
        collection(_id="person_123456789", name="Zoë"),
        collection(_id="c", name="Person_123456789"),
    ]

    wanted = Wanted(names=frozenset(["person_123456789"]))

    assert found(records, wanted) == {
        "person_123456789": [("person_123456789", "_id"), ("c", "name")]
    }


def test_of_many_carriers_some_are_named_and_all_counted() -> None:
    rows: list[Record] = [collection(_id=f"c{number}", client=ID) for number in range(300)]
    rows.append(collection(_id=ID, client=ID))

    carriers = finish(find_carriers(rows, ids(ID)))[ID]

    assert carriers.count == 301
    assert len(carriers.first) == CARRIERS_MAX + 1
    assert carriers.first[0].record is rows[-1], "the one that is known by it is never left out"
    assert carriers.first[0].is_own


def test_work_pauses_and_rows_that_come_meanwhile_are_not_looked_at() -> None:
    rows: list[Record] = [collection(_id=f"c{number}", client=ID) for number in range(1_000)]
    steps = find_carriers(rows, ids(ID))

    next(steps)
    rows.append(collection(_id=ID))

    assert finish(steps)[ID].count == 1_000


def test_a_record_that_cannot_be_read_in_whole_is_still_found_by_its_id() -> None:
    record = face(id=ID, config={"deep": None})
    deep = b'{"id":"' + ID.encode() + b'","config":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    record.raw = type(record.raw)(deep)

    assert found([record], ids(ID)) == {ID: [(ID, "id")]}

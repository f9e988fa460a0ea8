"""A record in words: missing, null and empty apart, ids and dates that explain themselves."""

import json
from datetime import UTC, datetime

import pytest

from faceviewer.api.decode import decode_record
from faceviewer.models.formats import Formats
from faceviewer.models.record_fields import (
    LIST_LENGTH_MAX,
    Field,
    FieldAction,
    FieldStyle,
    RecordFields,
    Section,
)
from faceviewer.records import Record
from faceviewer.slices import finish

MADE = datetime(2026, 11, 20, 21, 51, 22, tzinfo=UTC)
OBJECT_ID = f"{int(MADE.timestamp()):08x}f6947ccf25ec84d8"


def face(**fields: object) -> Record:
    return decode_record(json.dumps({"id": OBJECT_ID} | fields).encode(), "face")


def collection(**fields: object) -> Record:
    return decode_record(json.dumps({"_id": OBJECT_ID} | fields).encode(), "collection")


def sections(record: Record) -> list[Section]:
    return finish(RecordFields(Formats()).sections(record))


def field(record: Record, key: str) -> Field:
    found = (each for section in sections(record) for each in section.fields if each.key == key)
    return next(found)


def test_every_field_is_there_also_those_that_nobody_knows() -> None:
    known, unknown = sections(collection(name="n", x_revision=7, extra={"a": None}))
    assert [each.label for each in known.fields] == [
        "Id",
        "Code",
        "Name",
        "Description",
        "Project",
        "Client",
        "Deleted",
        "Created",
        "Updated",
        "Version",
    ]
    assert [(each.label, each.text) for each in unknown.fields] == [
        ("x_revision", "7"),
        ("extra", "object, 1 key(s)"),
    ]
    assert unknown.fields[1].action is FieldAction.SHOW_JSON


def test_missing_null_and_empty_are_three_things() -> None:
    record = face(name=None, url="")
    words = [field(record, key) for key in ("name", "url", "content")]
    assert [each.text for each in words] == ["null", "empty text", "not sent"]
    assert all(each.style is FieldStyle.MISSING and not each.whole for each in words)


def test_zero_and_false_are_values() -> None:
    record = collection(__v=0, deleted=False)
    assert (field(record, "__v").text, field(record, "deleted").text) == ("0", "no")


@pytest.mark.parametrize(
    ("created", "note", "kind"),
    [
        ("2026-11-20T21:51:22.870Z", "Its time agrees with Created", "ok"),
        ("2026-11-20T23:51:22Z", "Its time is 2 hour(s) before Created", "warn"),
        ("2026-11-20T21:31:22Z", "Its time is 20 minute(s) after Created", "warn"),
        (None, "ObjectId, 2026-11-20 21:51:22 UTC", "hint"),
    ],
)
def test_id_says_whether_its_time_agrees(created: str | None, note: str, kind: str) -> None:
    found = field(face(when_created=created), "id")
    assert (found.note, found.note_kind) == (note, kind)


def test_id_of_another_form_says_nothing_of_a_time() -> None:
    record = decode_record(b'{"id":"face-1"}', "face")
    assert field(record, "id").note == ""


def test_reference_says_when_it_was_made() -> None:
    found = field(collection(project=OBJECT_ID), "project")
    assert found.note == "ObjectId, 2026-11-20 21:51:22 UTC"


def test_changed_date_is_told_from_the_created_one() -> None:
    record = face(when_created="2026-11-20T21:51:22Z", when_modified="2026-11-20T21:54:22Z")
    found = field(record, "when_modified")
    assert (found.text, found.note) == ("2026-11-20 21:54:22 UTC", "3 minute(s) after Created")
    assert found.whole == "2026-11-20T21:54:22Z"


@pytest.mark.parametrize(
    ("sent", "note", "kind"),
    [
        ("0001-01-01T00:00:00Z", "Zero time: not set", "hint"),
        ("soon", "Not a date we can read", "warn"),
    ],
)
def test_date_that_is_none_stays_as_it_was_sent(sent: str, note: str, kind: str) -> None:
    found = field(face(when_created=sent), "when_created")
    assert (found.text, found.note, found.note_kind) == (sent, note, kind)


def test_date_without_a_zone_says_so() -> None:
    found = field(face(when_created="2026-11-20T21:51:22"), "when_created")
    assert found.note.endswith("sent without a zone")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("plain", "5 character(s)"),
        ("<p>hi", "5 character(s) of HTML"),
        ("<?xml version='1.0'?><!-- a --><svg/>", "37 character(s) of SVG"),
    ],
)
def test_content_is_counted_and_never_shown_in_the_list(content: str, words: str) -> None:
    found = field(face(content=content), "content")
    assert (found.text, found.whole) == (words, content)
    assert found.action is FieldAction.SHOW_SOURCE


def test_long_text_is_cut_and_copied_whole() -> None:
    text = "word " * 1000
    found = field(collection(description=text), "description")
    assert len(found.text) <= 601
    assert found.text.endswith("…")
    assert (found.whole, found.action) == (text, FieldAction.SHOW_ALL)


def test_lines_of_a_text_stay_lines() -> None:
    found = field(collection(description="one\ntwo"), "description")
    assert found.text == "one\ntwo"
    assert found.action is None


def test_config_is_listed_and_capped() -> None:
    record = face(config={f"key{number}": number for number in range(LIST_LENGTH_MAX + 3)})
    config = sections(record)[1]
    assert (config.title, config.key, config.left_out) == ("Config, 53 key(s)", "config", 3)
    assert config.fields[0].path == ("config", "key0")


def test_config_without_members_is_a_field() -> None:
    assert field(face(config={}), "config").text == "object, 0 key(s)"
    assert field(face(config=None), "config").text == "null"
    assert field(face(), "assets").text == "not sent"


def test_asset_says_its_type_publicity_and_the_form_of_its_hash() -> None:
    record = face(
        assets=[
            {"name": "front.png", "type": "image/png", "is_public": True, "hash": "ab" * 32},
            {"id": "a1", "is_public": False, "hash": "Qm" + "a" * 44},
            {},
        ]
    )
    assets = sections(record)[1]
    assert assets.title == "Assets, 3 in all"
    assert [(line.name, line.details, line.hash_form) for line in assets.assets] == [
        ("front.png", "image/png, public", "64 hex, SHA-256 sized"),
        ("a1", "type not said, private", "content id (CID)"),
        ("no name", "type not said, public or not is not said", ""),
    ]


def test_url_that_is_a_picture_offers_it() -> None:
    url = "https://cdn.example.com/a.png"
    assert field(face(url=url), "url").action is FieldAction.SHOW_PICTURE
    assert field(face(url="native://image"), "url").action is None


def test_populated_reference_leads_to_the_tree() -> None:
    found = field(collection(project={"_id": "p", "name": "n"}), "project")
    assert (found.text, found.action) == ("object, 2 key(s)", FieldAction.SHOW_JSON)
    assert found.path == ("project",)


def test_lone_surrogate_neither_breaks_nor_vanishes() -> None:
    record = decode_record(rb'{"id":"x","name":"a\ud800b","extra":"\udfff"}', "face")
    assert field(record, "name").whole == r"a\ud800b"
    assert field(record, "extra").whole == r"\udfff"


UUID4, UUID7 = "1ff2d3c4-25c8-4d99-ad19-bdd9c4cc60d5", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@pytest.mark.parametrize(
    ("key", "value", "note"),
    [
        ("code", UUID4, "UUID, version 4"),
        ("code", OBJECT_ID, "ObjectId, 2026-11-20 21:51:22 UTC"),
        ("code", "12", ""),
        ("project", UUID7, "UUID, version 7, 2022-02-22 19:22:22 UTC"),
        ("owner", OBJECT_ID, "ObjectId, 2026-11-20 21:51:22 UTC"),
        ("owner", "Ana", ""),
        ("owner", 7, ""),
    ],
)
def test_every_id_says_what_it_is(key: str, value: object, note: str) -> None:
    assert field(collection(**{key: value}), key).note == note


def test_id_of_an_asset_says_what_it_is() -> None:
    (line,) = sections(face(assets=[{"id": OBJECT_ID}]))[1].assets
    assert line.id_note.endswith("ObjectId, 2026-11-20 21:51:22 UTC")

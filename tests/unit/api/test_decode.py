"""Bytes -> pages: no row is lost, no list is taken for empty, no bytes break the decoder."""

import contextlib
import json
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, Raw

from faceviewer.api.decode import (
    collections_steps,
    decode_assets,
    decode_collections,
    decode_faces,
    decode_record,
    faces_steps,
)
from faceviewer.errors import AnswerUnreadable
from faceviewer.records import Collection, Face, Page, raw_text, read_json
from faceviewer.slices import finish

COLLECTION = {
    "_id": "65b9592267cc4f096dbe743d",
    "deleted": False,
    "name": "Ejemplo Ene 30",
    "project": "65b955fe0577440932c77481",
    "description": "default collection for project 65b955fe0577440932c77481",
    "client": "6158e492dd0767a2b8b3f829",
    "code": "d96db430-27d2-4f43-bcff-c4b239ac6d2e",
    "updatedAt": "2024-01-30T20:16:34.841Z",
    "createdAt": "2024-01-30T20:16:34.841Z",
    "__v": 0,
}
FACE = {
    "id": "f1",
    "name": "Ünïcödé 漢字",
    "url": "https://example.com/a.png",
    "content": "<b>hi</b>",
    "config": {"a": [1, 2]},
    "assets": [{"id": "a1", "url": "https://example.com/a.png", "is_public": False}],
    "when_created": "2024-01-01T00:00:00Z",
    "when_modified": "2024-01-02T00:00:00.1+02:00",
    "surprise": {"kept": True},
}
DEEP = b"[" * 5000 + b"]" * 5000


def dump(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def faces(*rows: bytes) -> Page:
    return decode_faces(b'{"faces": [' + b", ".join(rows) + b"]}")


def face(row: bytes) -> Face:
    page = faces(row)
    assert not page.unreadable
    (found,) = page.rows
    assert isinstance(found, Face)
    return found


def collection(**fields: object) -> Collection:
    (found,) = decode_collections(dump({"data": [{"_id": "c1", **fields}]})).rows
    assert isinstance(found, Collection)
    return found


def refusal(decode: Callable[[bytes], Page], body: bytes) -> dict[str, object]:
    with pytest.raises(AnswerUnreadable) as caught:
        decode(body)
    return caught.value.values


# Records


def test_documented_collection() -> None:
    (row,) = decode_collections(dump({"data": [COLLECTION]})).rows
    assert isinstance(row, Collection)
    assert (row.id, row.code) == (COLLECTION["_id"], COLLECTION["code"])
    assert (row.name, row.description) == (COLLECTION["name"], COLLECTION["description"])
    assert (row.project, row.client) == (COLLECTION["project"], COLLECTION["client"])
    assert (row.created, row.updated) == (COLLECTION["createdAt"], COLLECTION["updatedAt"])
    assert (row.deleted, row.version) == (False, 0)
    assert read_json(row.raw) == COLLECTION


def test_documented_face_keeps_what_the_contract_does_not_know() -> None:
    page = decode_faces(dump({"faces": [FACE], "next": "a+/="}))
    (row,) = page.rows
    assert isinstance(row, Face)
    assert (page.next, page.form, page.unreadable) == ("a+/=", "", [])
    assert (row.id, row.name, row.url) == ("f1", FACE["name"], FACE["url"])
    assert (row.created, row.modified) == (FACE["when_created"], FACE["when_modified"])
    assert raw_text(row.content) == "<b>hi</b>"
    assert read_json(row.config) == {"a": [1, 2]}
    assert bytes(row.raw) == dump(FACE)


def test_not_sent_null_and_empty_are_three_things() -> None:
    assert (face(b'{"id":"a"}').name, collection().deleted) == (UNSET, UNSET)
    assert (face(b'{"id":"a","name":null}').name, collection(deleted=None).deleted) == (None, None)
    assert face(b'{"id":"a","name":""}').name == ""
    assert face(b'{"id":"a","name":"","url":7}').name == ""
    assert bytes(face(b'{"id":"a"}').assets) == b""
    assert bytes(face(b'{"id":"a","assets":null}').assets) == b"null"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b"5", "5"),
        (b"-1.50e3", "-1.50e3"),
        pytest.param(b"9" * 5000, "9" * 5000, id="long number"),
        (b"true", "true"),
        (b"false", "false"),
        (b"null", None),
        (b'{"$oid": "65b9"}', "65b9"),
        (b'{"_id": "65b9", "name": "x"}', "65b9"),
        (b'{"_id": {"$oid": "65b9"}}', "65b9"),
        (b'{"_id": 7}', "7"),
        (b'{"_id": true}', '{"_id":true}'),
        (b'{"year": 2024, "month": 1}', '{"year":2024,"month":1}'),
        ('[1, "ü"]'.encode(), '[1,"ü"]'),
        (b"[]", "[]"),
        pytest.param(DEEP, DEEP.decode(), id="deep"),
        pytest.param(b'{"a":' + DEEP + b"}", f'{{"a":{DEEP.decode()}}}', id="deep object"),
        (b'"half \\ud800 pair"', "half \\ud800 pair"),
        (b'"whole \\ud83d\\ude00 pair"', "whole 😀 pair"),
    ],
)
def test_a_text_of_any_type_is_read_as_text(value: bytes, text: str | None) -> None:
    # The number for `url` alone leads past the fast way, whatever `name` is.
    assert face(b'{"id":"a","url":1,"name":' + value + b"}").name == text
    assert face(b'{"id":"a","name":' + value + b"}").name == text
    row = decode_record(b'{"_id":"a","createdAt":' + value + b',"code":"c"}', "collection")
    assert isinstance(row, Collection)
    assert (row.created, row.code, row.updated) == (text, "c", UNSET)


@pytest.mark.parametrize(
    ("value", "flag"),
    [
        (True, True),
        ("true", True),
        ("True", True),
        (1, True),
        ("false", False),
        (0, False),
        (None, None),
        ("perhaps", UNSET),
        ([], UNSET),
    ],
)
def test_a_flag_of_any_type(value: object, flag: object) -> None:
    # The number for `name` alone leads past the fast way, whatever the flag is.
    assert collection(deleted=value).deleted is flag
    assert collection(deleted=value, name=1).deleted is flag


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (3, 3),
        (3.0, 3),
        ("4", 4),
        (2**70, 2**70),
        (str(2**70), 2**70),
        (3.5, UNSET),
        ("many", UNSET),
        ("nan", UNSET),
        (None, None),
    ],
)
def test_a_number_of_any_type(value: object, number: object) -> None:
    assert collection(__v=value).version == number
    assert collection(__v=value, name=1).version == number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b'"a"', "a"),
        (b"7", "7"),
        (b'{"$oid":"b"}', "b"),
        (b'{"_id":"c"}', "c"),
        (b'"\\udc00"', "\\udc00"),
    ],
)
def test_an_id_of_any_type(value: bytes, text: str) -> None:
    row = b'{"id":' + value + b"}"
    assert face(row).id == text
    assert bytes(face(row).raw) == row


@pytest.mark.parametrize(
    "row",
    [
        b"null",
        b'"text"',
        b"7",
        b"true",
        b"[]",
        b'["id", "a"]',
        b"{}",
        b'{"name":"no id"}',
        b'{"_id":"of another service"}',
        b'{"id":null}',
        b'{"id":""}',
        b'{"id":{}}',
        b'{"id":[]}',
        b'{"id":true}',
        b"NaN",
        b'{"id":"a","config":NaN}',
        b'{"id":"a","name":"\xff"}',
        b'{"id":"a","content":"\xff"}',
        b'{"id":"a","\xff":1}',
        b'{"id":"a" "name":"b"}',
        b'{"id":"a",}',
        b'{"id"}',
        b'{"id":"line\nend"}',
        b"nonsense",
        pytest.param(DEEP, id="deep"),
        pytest.param(b'{"id":"a","config":' + DEEP + b",7}", id="deep, and a part without a key"),
    ],
)
def test_a_row_that_is_no_record_is_kept_and_takes_no_other_with_it(row: bytes) -> None:
    page = faces(b'{"id":"before"}', row, b'{"id":"after","name":"\xc3\xbc"}')
    assert [found.id for found in page.rows] == ["before", "after"]
    assert page.unreadable == [row]
    assert page.rows[1].name == "ü"


@pytest.mark.parametrize("before", range(4))
def test_a_long_row_is_utf8_to_its_last_byte(before: int) -> None:
    content = b"x" * before + "漢".encode() * 20_000
    good = b'{"id":"a","content":"' + content + b'"}'
    cut_off = b'{"id":"b","content":"' + content[:-1] + b'"}'
    page = faces(good, cut_off)
    assert [bytes(found.raw) for found in page.rows] == [good]
    assert page.unreadable == [cut_off]


def test_a_deep_part_keeps_its_row_and_its_neighbours() -> None:
    row = b'{"id":"deep","config":' + DEEP + b',"name":"n"}'
    page = faces(b'{"id":"a"}', row, b'{"id":"b"}')
    assert [found.id for found in page.rows] == ["a", "deep", "b"]
    deep = page.rows[1]
    assert isinstance(deep, Face)
    assert deep.name == "n"
    assert bytes(deep.config) == DEEP
    assert bytes(deep.raw) == row
    with pytest.raises(ValueError, match="deep"):
        read_json(deep.config)


def test_brackets_and_quotes_in_texts_do_not_mislead() -> None:
    odd = b'{"id":"\\"}],[{\\\\","name":"\\ud800","content":"]}"}'
    page = decode_faces(b' {"x":"}]","faces" : [ {"id":"a"} , ' + odd + b' ] , "next":"n" } \n')
    assert [found.id for found in page.rows] == ["a", '"}],[{\\']
    assert (page.next, page.unreadable) == ("n", [])
    assert bytes(page.rows[1].raw) == odd


def test_of_a_field_that_comes_twice_the_last_counts_on_both_ways() -> None:
    assert face(b'{"id":"a","name":"x","name":"y"}').name == "y"
    assert face(b'{"id":"a","name":"x","name":"y","url":1}').name == "y"


def test_nothing_sent_can_fill_the_fields_that_are_ours() -> None:
    row = face(b'{"id":"a","raw":"x","folded":"y","url":1}')
    assert bytes(row.raw).startswith(b'{"id"')
    assert row.folded == ""


def test_a_collection_keeps_what_is_sorted_by_and_reads_the_rest_from_its_bytes() -> None:
    row = collection(**COLLECTION | {"_id": "c1"})
    row.raw = Raw(dump(COLLECTION | {"code": "other", "updatedAt": None}))
    assert (row.code, row.updated) == ("other", None)
    assert row.created == COLLECTION["createdAt"]
    assert {"id", "name", "deleted", "version", "raw", "folded"} == set(row.__struct_fields__)


@pytest.mark.parametrize("defect", [b"", b',{"id":"\\ud800"}'])
def test_rows_share_the_bytes_of_their_page(defect: bytes) -> None:
    rows = b",".join(b'{"id":"%d","content":"%s"}' % (n, b"x" * 10_000) for n in range(200))
    body = b'{"faces":[' + rows + defect + b"]}"
    tracemalloc.start()
    try:
        page = decode_faces(body)
        kept_bytes, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert sum(len(bytes(row.raw)) for row in page.rows) > len(body) * 0.99
    # The careful way copies the list once; nothing is ever copied row by row on top of that.
    assert kept_bytes < len(body) * (1.2 if defect else 0.2)


# Envelopes


@pytest.mark.parametrize(
    ("body", "form"),
    [
        ({"data": [{"_id": "c"}]}, ""),
        ({"data": [{"_id": "c"}], "signature": {"message": "x"}, "id": "y", "total": 1}, ""),
        ({"data": {"docs": [{"_id": "c"}], "total": 1}}, "data.docs"),
        ([{"_id": "c"}], "array"),
    ],
)
def test_envelopes_of_collections(body: object, form: str) -> None:
    page = decode_collections(dump(body))
    assert [row.id for row in page.rows] == ["c"]
    assert (page.form, page.next) == (form, "")


@pytest.mark.parametrize(
    ("body", "form", "following"),
    [
        ({"faces": [{"id": "f"}], "next": "n"}, "", "n"),
        ({"faces": [{"id": "f"}], "data": [], "items": []}, "", ""),
        ({"data": {"faces": [{"id": "f"}], "next": "n"}, "success": True}, "data.faces", "n"),
        ({"data": {"faces": [{"id": "f"}]}, "next": "n"}, "data.faces", "n"),
        ({"payload": {"faces": [{"id": "f"}], "next": "n"}}, "payload.faces", "n"),
        ({"data": [{"id": "f"}], "next": "n"}, "data", "n"),
        ({"items": [{"id": "f"}], "next": "n"}, "items", "n"),
        ({"items": [{"id": "f"}], "cursor": "c", "has_more": True}, "items", "c"),
        ([{"id": "f"}], "array", ""),
    ],
)
def test_envelopes_of_faces(body: object, form: str, following: str) -> None:
    page = decode_faces(dump(body))
    assert [row.id for row in page.rows] == ["f"]
    assert (page.form, page.next) == (form, following)


def test_null_is_an_empty_list() -> None:
    assert decode_faces(b'{"faces": null}') == Page(rows=[])
    assert decode_faces(b'{"data": {"faces": null}}').form == "data.faces"
    assert decode_collections(b'{"data": null}') == Page(rows=[], form="data: null")
    assert decode_faces(b'{"faces": [], "next": "n"}').next == "n"
    assert decode_collections(b'{"data": []}') == Page(rows=[])


@pytest.mark.parametrize(
    ("sent", "following"),
    [
        (b"null", ""),
        (b'""', ""),
        (b'" \\t\\n "', ""),
        (b"false", ""),
        (b'"a+/="', "a+/="),
        (b'" a "', " a "),
        (b"17", "17"),
        (b'{"id": "x"}', '{"id":"x"}'),
        (b"true", "true"),
        (b'"\\ud800"', "\\ud800"),
    ],
)
def test_every_form_of_next(sent: bytes, following: str) -> None:
    assert decode_faces(b'{"faces": [], "next": ' + sent + b"}").next == following


@pytest.mark.parametrize(
    ("decode", "body"),
    [
        (decode_faces, b"{}"),
        (decode_faces, b'{"items": null}'),
        (decode_faces, b'{"data": null}'),
        (decode_faces, b'{"data": {}}'),
        (decode_faces, b'{"data": {"docs": []}}'),
        (decode_faces, b'{"faces": {}}'),
        (decode_faces, b'{"faces": "none"}'),
        (decode_faces, b'{"next": "n"}'),
        (decode_faces, b'"text"'),
        (decode_faces, b"null"),
        (decode_faces, b"7"),
        (decode_collections, b'{"faces": []}'),
        (decode_collections, b'{"data": {"docs": null}}'),
        (decode_collections, b'{"data": 7}'),
    ],
)
def test_a_missing_list_is_never_an_empty_one(decode: Callable[[bytes], Page], body: bytes) -> None:
    assert refusal(decode, body)["reason"] == "list_missing"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"success": False, "error": {"code": "X", "message": "not now"}}, "not now"),
        ({"success": False, "faces": [], "message": "not now"}, "not now"),
        ({"message": "not now", "code": "Forbidden"}, "not now"),
        ({"error": "not now"}, "not now"),
        ({"error": "not now", "faces": []}, "not now"),
        ({"error": "not now", "faces": None}, "not now"),
        ({"detail": [{"msg": "not now"}]}, "not now"),
        ({"success": False}, ""),
        pytest.param({"message": "x" * 100_000}, "", id="long"),
    ],
)
def test_an_error_that_came_as_success(body: object, message: str) -> None:
    values = refusal(decode_faces, dump(body))
    assert values["reason"] == "error_body"
    assert values["message"] == message
    assert values["service"] == "blockv"


def test_an_error_too_deep_to_be_read_says_nothing() -> None:
    values = refusal(decode_faces, b'{"error": "lost", "deep": ' + DEEP + b"}")
    assert (values["reason"], values["message"]) == ("error_body", "")


def test_an_empty_error_beside_a_list_is_none() -> None:
    for empty in (b"null", b'""', b"false", b"{}"):
        assert decode_faces(b'{"error": ' + empty + b', "faces": []}').rows == []
    assert len(decode_faces(b'{"error": "partly", "faces": [{"id": "a"}]}').rows) == 1


def test_the_credential_is_taken_out_of_what_the_service_says() -> None:
    with pytest.raises(AnswerUnreadable) as caught:
        finish(faces_steps(b'{"error": "bad k3y!"}', "", "k3y!"))
    assert caught.value.values["message"] == "bad •••"


# Bytes


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<!DOCTYPE html><html></html>", "html"),
        (b"\n <html>", "html"),
        (b"nope", "not_json"),
        (b"-", "not_json"),
        (b'"cut', "not_json"),
        (b'{"faces": [{"id": "a"}', "truncated"),
        (b'{"faces": [{"id": "a"}]', "truncated"),
        (b'{"faces": [{"id": "a', "truncated"),
        (b"[", "truncated"),
        (b'{"faces": [] "next": ""}', "not_json"),
        (b'{"faces": []} {}', "not_json"),
        (b"[] []", "not_json"),
        (b"{faces: []}", "not_json"),
        (b'{"faces"}', "not_json"),
        (b'{"\xff": 1, "x": NaN}', "not_json"),
        (b"\xff\xfe\x00", "encoding"),
    ],
)
def test_bytes_that_are_no_page(body: bytes, reason: str) -> None:
    assert refusal(decode_faces, body)["reason"] == reason


@pytest.mark.parametrize(
    ("encoding", "content_type"),
    [
        ("utf-8", "application/json"),
        ("utf-8", "application/json; charset=utf-8"),
        ("utf-8", "application/json; charset=iso-8859-1"),
        ("utf-8", "text/html"),
        ("utf-8-sig", "application/json"),
        ("utf-16", "application/json"),
        ("utf-16-le", "application/json"),
        ("utf-16-be", 'application/json; charset="UTF-16"'),
        ("utf-32", ""),
        ("iso-8859-1", "application/json;charset=ISO-8859-1"),
        ("cp1252", "application/json; charset='windows-1252'"),
    ],
)
def test_encodings(encoding: str, content_type: str) -> None:
    body = json.dumps({"faces": [{"id": "ü"}]}, ensure_ascii=False).encode(encoding)
    (row,) = decode_faces(body, content_type).rows
    assert row.id == "ü"
    assert read_json(row.raw) == {"id": "ü"}


def test_a_charset_that_nobody_knows() -> None:
    with pytest.raises(AnswerUnreadable) as caught:
        decode_faces(b'{"faces": [{"id": "\xfc"}]}', "application/json; charset=klingon")
    assert caught.value.values["reason"] == "encoding"


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)
ROWS = st.lists(
    JSON_VALUES
    | st.fixed_dictionaries(
        {},
        optional=dict.fromkeys((*FACE, "_id"), JSON_VALUES),
    ),
    max_size=8,
)


@given(rows=ROWS, defect=st.sampled_from([b"", b'{"id":NaN}', b'{"id":"\\ud800"}']))
def test_every_row_that_came_is_a_record_or_kept_as_bytes(rows: list[Any], defect: bytes) -> None:
    sent = [dump_lone(row) for row in rows] + ([defect] if defect else [])
    page = faces(*sent)
    kept = [bytes(row.raw) for row in page.rows]
    assert sorted(kept + page.unreadable) == sorted(sent)
    for row in page.rows:
        assert row.id
        row.id.encode()
        if isinstance(row.name, str):
            row.name.encode()
        read_json(row.raw)


def dump_lone(value: object) -> bytes:
    return json.dumps(value).encode()


@given(
    body=st.binary(max_size=60) | st.text(alphabet='{}[]",:\\ aefcs0', max_size=40).map(str.encode)
)
def test_no_bytes_raise_another_error(body: bytes) -> None:
    for decode in (decode_faces, decode_collections):
        # Any other error than ours would end the test.
        with contextlib.suppress(AnswerUnreadable):
            assert isinstance(decode(body), Page)


@given(cut=st.integers(1, len(dump({"faces": [FACE, FACE], "next": "n"})) - 1))
def test_a_body_cut_anywhere_is_never_taken_for_whole(cut: int) -> None:
    body = dump({"faces": [FACE, FACE], "next": "n"})
    assert refusal(decode_faces, body[:cut])["reason"] in {"truncated", "encoding"}


# Single records and assets


def test_one_record_from_its_own_bytes() -> None:
    row = decode_record(dump(COLLECTION), "collection")
    assert isinstance(row, Collection)
    assert row.id == COLLECTION["_id"]
    again = decode_record(row.raw, "collection")
    assert bytes(again.raw) == dump(COLLECTION)
    assert isinstance(decode_record(dump(FACE), "face"), Face)
    with pytest.raises(AnswerUnreadable):
        decode_record(dump(COLLECTION), "face")


def test_assets_as_documented() -> None:
    (asset,) = decode_assets(
        dump(
            [
                {
                    "id": "a",
                    "name": "n",
                    "type": "image/png",
                    "url": "u",
                    "hash": "h",
                    "is_public": True,
                    "when_created": "2024-01-01T00:00:00Z",
                    "extra": 1,
                }
            ]
        )
    )
    assert (asset.id, asset.name, asset.type) == ("a", "n", "image/png")
    assert (asset.url, asset.hash, asset.is_public) == ("u", "h", True)
    assert asset.created == "2024-01-01T00:00:00Z"


def test_assets_whatever_became_of_them() -> None:
    assets = decode_assets(
        b'[{"id":7,"is_public":"true","type":null},"https://a.example/b.png",null,5,{},{"id":"\\ud800"}]'
    )
    assert [asset.id for asset in assets] == ["7", UNSET, UNSET, "\\ud800"]
    assert [asset.is_public for asset in assets] == [True, UNSET, UNSET, UNSET]
    assert assets[0].type is None
    assert assets[1].url == "https://a.example/b.png"
    assert [asset.id for asset in decode_assets(b'{"id":"single"}')] == ["single"]
    assert [asset.id for asset in decode_assets(b'[{"id":"a","x":' + DEEP + b"}]")] == ["a"]


@pytest.mark.parametrize(
    "raw",
    [b"", b"null", b"[]", b"7", b"[", b"nonsense", b'{"id"'],
)
def test_no_assets(raw: bytes) -> None:
    assert decode_assets(raw) == decode_assets(Raw(raw)) == []


# Slices


def slices(body: bytes) -> tuple[Page, list[float]]:
    """The page, and the seconds of work in each stretch between two pauses."""
    steps = collections_steps(body, "application/json")
    stretches: list[float] = []
    while True:
        begun = time.thread_time()
        try:
            next(steps)
        except StopIteration as end:
            return end.value, stretches
        finally:
            stretches.append(time.thread_time() - begun)


@pytest.mark.parametrize("defect", [b"", b',{"_id":"\\ud800"}', b",NaN"])
def test_many_rows_leave_the_loop_alive(defect: bytes) -> None:
    count = 20_000
    body = b'{"data":[' + b",".join([dump(COLLECTION)] * count) + defect + b"]}"
    page, stretches = slices(body)
    assert len(page.rows) + len(page.unreadable) == count + bool(defect)
    assert len(stretches) > 5
    # No stretch is most of the work: that is what the slices are for, however slow the machine.
    assert max(stretches) < sum(stretches) / 2


def test_slices_give_the_same_page_as_one_go() -> None:
    body = dump({"data": [COLLECTION, None, {"_id": 5}], "signature": {}})
    page, _ = slices(body)
    whole = decode_collections(body)
    assert [row.id for row in page.rows] == [row.id for row in whole.rows]
    assert (page.unreadable, page.form, page.next) == (whole.unreadable, whole.form, whole.next)


@pytest.mark.parametrize("opening", [b"[", b'{"a":'], ids=["arrays", "objects"])
def test_a_row_of_any_depth_is_read_in_many_small_steps(opening: bytes) -> None:
    closing = b"]" if opening == b"[" else b"}"
    deep = opening * 100_000 + (b"1" if closing == b"}" else b"") + closing * 100_000
    body = b'{"faces":[{"id":"a","config":' + deep + b"}]}"
    steps = faces_steps(body, "application/json")
    count = len(deep) // len(opening + closing) * 2 // 1024  # tokens, by those of a step

    pauses = sum(1 for _ in iter(lambda: next(steps, "end"), "end"))

    # The envelope, the list, and the row by itself.
    assert pauses >= 3 * count - 6

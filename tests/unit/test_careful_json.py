"""JSON that strict readers refuse: cut by brackets, its values read whatever their type."""

import itertools
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, Raw

from faceviewer.careful_json import (
    CutShortError,
    cut_coming,
    cut_elements,
    cut_members,
    cut_parts,
    is_json_object,
    read_flag,
    read_id,
    read_number,
    read_text,
)
from faceviewer.slices import finish

DEEP = b"[" * 5000 + b"]" * 5000
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


def parts_of(data: bytes) -> list[bytes]:
    return [data[start:end] for start, end in finish(cut_parts(data))]


@given(st.lists(JSON_VALUES, max_size=5), st.sampled_from([None, 2]))
def test_brackets_alone_cut_as_a_strict_reader_does(values: list[object], indent: int) -> None:
    data = json.dumps(values, indent=indent).encode()
    assert parts_of(data) == [bytes(raw) for raw in msgspec.json.decode(data, type=list[Raw])]


@given(st.dictionaries(st.text(max_size=5), JSON_VALUES, max_size=5))
def test_odd_values_leave_the_other_members_readable(values: dict[str, object]) -> None:
    members = b",".join(
        json.dumps(key).encode() + b" : " + json.dumps(value).encode()
        for key, value in values.items()
    )
    odd = b'{"~odd":NaN' + (b", " + members if members else b"") + b"}"
    found = finish(cut_members(odd))
    assert {key: json.loads(bytes(raw)) for key, raw in found.items() if key != "~odd"} == {
        key: value for key, value in values.items() if key != "~odd"
    }
    assert bytes(found["~odd"]) == b"NaN"


@given(st.lists(JSON_VALUES, max_size=5), st.sampled_from([None, 2]), st.integers(0, 200))
def test_of_an_array_that_is_still_coming_only_whole_elements_are_cut(
    values: list[object], indent: int, length: int
) -> None:
    sent = json.dumps(values, indent=indent).encode()
    whole = [bytes(raw) for raw in msgspec.json.decode(sent, type=list[Raw])]
    came = sent[:length]
    spans, following = finish(cut_coming(came, 1))
    assert [came[start:end] for start, end in spans] == whole[: len(spans)]
    assert following == 1 or came[following - 1 : following] == b","
    assert came != sent or len(spans) == max(0, len(whole) - 1)


def test_no_depth_is_too_deep() -> None:
    assert [bytes(raw) for raw in finish(cut_elements(Raw(b"[1," + DEEP + b"]")))] == [b"1", DEEP]
    assert bytes(finish(cut_members(b'{"a":' + DEEP + b"}"))["a"]) == DEEP
    assert is_json_object(b'{"a":' + DEEP + b"}")


@pytest.mark.parametrize("data", [b"[", b"[1,", b'["cut', b"[[1]", b'{"a":{}'])
def test_what_never_closes_is_cut_short(data: bytes) -> None:
    with pytest.raises(CutShortError):
        parts_of(data)


@pytest.mark.parametrize("data", [b"[] []", b"[1]]", b"{},{}"])
def test_nothing_may_stand_behind_the_end(data: bytes) -> None:
    with pytest.raises(ValueError, match="end"):
        parts_of(data)


def test_a_long_cut_pauses() -> None:
    steps = cut_parts(b"[" + b"1," * 100_000 + b"1]")
    assert len(list(itertools.islice(steps, 20))) == 20


@pytest.mark.parametrize(
    ("data", "text", "found_id", "number", "flag"),
    [
        (b'"a"', "a", "a", UNSET, UNSET),
        (b"null", None, UNSET, None, None),
        (b"12", "12", "12", 12, UNSET),
        (b"1", "1", "1", 1, True),
        (b'"2.0"', "2.0", "2.0", 2, UNSET),
        (b"false", "false", UNSET, UNSET, False),
        (b'"TRUE"', "TRUE", "TRUE", UNSET, True),
        (b'{"$oid":"o"}', "o", "o", UNSET, UNSET),
        (b'{"_id":{"$oid":"o"}}', "o", "o", UNSET, UNSET),
        (b'{"a": [1]}', '{"a":[1]}', UNSET, UNSET, UNSET),
        (b'"\\ud800"', "\\ud800", "\\ud800", UNSET, UNSET),
    ],
)
def test_a_value_is_read_whatever_its_type(
    data: bytes, text: object, found_id: object, number: object, flag: object
) -> None:
    assert (read_text(data), read_id(data)) == (text, found_id)
    assert (read_number(data), read_flag(data)) == (number, flag)


@pytest.mark.parametrize(
    "data", [b"[]", b"{", b'{"a":NaN}', b'{"a":"\xff"}', b'{"a":"\n"}', b'{"a":1}}']
)
def test_what_is_no_object_of_strict_json(data: bytes) -> None:
    assert not is_json_object(data)

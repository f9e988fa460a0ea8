"""A JSON text is opened level by level: nothing is lost, rounded or too deep."""

import json
from collections.abc import Iterator
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faceviewer.json_text import PART_LENGTH, JsonKind, JsonNode, JsonText, without_lone_surrogates
from faceviewer.slices import Steps, finish

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def value(text: JsonText, node: JsonNode) -> object:
    """The Python value of a node, put together from its members."""
    match text.kind(node):
        case JsonKind.OBJECT:
            return {child.key: value(text, child) for child in text.children(node)}
        case JsonKind.ARRAY:
            return [value(text, child) for child in text.children(node)]
        case JsonKind.TEXT:
            return text.text(node)
        case _:
            return json.loads(text.raw(node))


def at(text: JsonText, *rows: int) -> JsonNode:
    node = text.root
    for row in rows:
        node = text.children(node)[row]
    return node


def hits(found: Iterator[JsonNode | None]) -> list[str]:
    return [node.key for node in found if node is not None]


@settings(deadline=None)
@given(VALUES, st.sampled_from([None, 0, 3]))
def test_every_json_value_is_read_as_it_is(original: object, indent: int | None) -> None:
    data = json.dumps(original, indent=indent, ensure_ascii=False).encode("utf-8", "replace")
    text = JsonText(data)
    assert value(text, text.root) == json.loads(data)
    assert text.has_children(text.root) == bool(text.children(text.root))


@pytest.mark.parametrize(
    "data", [b"", b"  ", b"{", b"[}", b"]", b'{"a":1}}', b"1 2", b'{"a":"b}', b"[1]x"]
)
def test_what_is_no_json_value_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"brackets|value"):
        JsonText(data)


def test_numbers_keep_every_digit() -> None:
    text = JsonText(b"[9007199254740993, 1.10, 1e999, -0]")
    assert [text.text(node) for node in text.children(text.root)] == [
        "9007199254740993",
        "1.10",
        "1e999",
        "-0",
    ]


def test_key_that_was_sent_twice_is_there_twice() -> None:
    text = JsonText(b'{"a":1,"a":2}')
    assert [(node.key, text.raw(node)) for node in text.children(text.root)] == [
        ("a", "1"),
        ("a", "2"),
    ]


def test_lone_surrogate_is_kept_and_can_be_spelt_out() -> None:
    text = JsonText(rb'{"k\udfff":"a\ud800b"}')
    node = at(text, 0)
    assert (node.key, text.text(node)) == ("k\udfff", "a\ud800b")
    assert without_lone_surrogates(text.text(node)) == r"a\ud800b"
    assert text.path(node) == r'["k\udfff"]'


def test_path_names_keys_places_and_odd_keys() -> None:
    text = JsonText('{"a":{"b":[0,1,2,{"odd key":{"ключ":1}}]}}'.encode())
    assert text.path(at(text, 0, 0, 3, 0, 0)) == 'a.b[3]["odd key"]["ключ"]'
    assert text.path(text.root) == ""
    array = JsonText(b"[[1]]")
    assert array.path(at(array, 0, 0)) == "[0][0]"


def test_nothing_is_too_deep() -> None:
    depth = 5000
    text = JsonText(b'{"a":' * depth + b"[]" + b"}" * depth)
    node = text.root
    for _ in range(depth):
        (node,) = text.children(node)
    assert text.kind(node) is JsonKind.ARRAY
    assert text.path(node) == ".".join("a" * depth)


def test_seeking_goes_on_from_a_node_and_round() -> None:
    text = JsonText('{"name":"Été","b":{"naming":1,"c":["x","NAME"]},"d":null}'.encode())
    assert hits(text.seek("name", text.root)) == ["name", "1"]
    assert hits(text.seek("name", at(text, 0))) == ["1", "name"]
    assert hits(text.seek("name", text.root, backwards=True)) == ["1", "name"]
    assert hits(text.seek("ete", text.root)) == ["name"]
    assert hits(text.seek("null", text.root)) == ["d"]
    assert hits(text.seek("absent", text.root)) == []


def test_seeking_backwards_is_seeking_forwards_turned_round() -> None:
    text = JsonText(b'{"a":[1,[2,3],{"a":4}],"b":{},"c":[5]}')
    forwards = [node.number for node in text.seek("", text.root) if node]
    backwards = [node.number for node in text.seek("", text.root, backwards=True) if node]
    assert backwards[:-1] == forwards[-2::-1]
    assert forwards[-1] == backwards[-1] == text.root.number


def test_seeking_opens_only_what_it_passes() -> None:
    text = JsonText(b'{"a":1,"b":[2]}')
    list(islice(text.seek("zzz", text.root), 2))
    assert text.root.children is None


def test_seeking_opens_nothing_in_vain() -> None:
    text = JsonText(rb'{"a":[1,{"b":"x"}],"c":["\u00c9t\u00e9"],"d":["\n"]}')
    assert hits(text.seek("ete", text.root)) == ["0"]
    opened = [child.children is not None for child in text.children(text.root)]
    assert opened == [False, True, True]


def test_places_of_an_array_are_not_sought_in() -> None:
    text = JsonText(b'{"1":["a","b","1"]}')
    assert hits(text.seek("1", text.root)) == ["1", "2"]


@pytest.mark.parametrize("is_backwards", [False, True])
def test_seeking_in_vain_ends_where_it_began(is_backwards: bool) -> None:
    text = JsonText(b'{"a":[1,{"b":"x"}],"c":[2]}')
    assert hits(text.seek("zzz", at(text, 0, 1, 0), backwards=is_backwards)) == []
    assert hits(text.seek("x", at(text, 0, 1, 0), backwards=is_backwards)) == ["b"]


@pytest.mark.parametrize("count", [PART_LENGTH - 1, PART_LENGTH, PART_LENGTH + 1, 3 * PART_LENGTH])
def test_very_many_members_stand_in_parts(count: int) -> None:
    text = JsonText(json.dumps([{"n": [number]} for number in range(count)]).encode())
    assert text.count(text.root) == count
    assert [node.key for node in text.members(text.root)] == [str(n) for n in range(count)]
    parts = text.children(text.root)
    if count > PART_LENGTH:
        assert len(parts) == -(-count // PART_LENGTH)
        assert sum(text.count(part) for part in parts) == count
        assert [value for part in parts for value in json.loads(text.text(part))] == json.loads(
            text.raw(text.root)
        )
    else:
        assert len(parts) == count


def test_members_are_made_as_they_are_taken() -> None:
    text = JsonText(json.dumps(list(range(3 * PART_LENGTH))).encode())
    list(islice(text.members(text.root), PART_LENGTH))
    made = [part.children is not None for part in text.children(text.root)]
    assert made == [True, False, False]


def test_long_text_is_scanned_in_steps() -> None:
    data = json.dumps([{"k": number} for number in range(10_000)]).encode()
    steps = JsonText.read(data)
    assert len(list(islice(steps, 20))) == 20
    assert finish(JsonText.read(data)).count(JsonText(data).root) == 10_000


@pytest.mark.parametrize(
    "text", ["", "é" * 5000, "\\" * 5000, "\n\t" * 5000, "\ud83d\ude00" * 5000]
)
@pytest.mark.parametrize("is_ascii", [True, False])
def test_start_of_a_text_is_how_it_begins(text: str, is_ascii: bool) -> None:
    data = json.dumps([text], ensure_ascii=is_ascii).encode("utf-8", "surrogatepass")
    read = JsonText(data)
    start = read.start_of_text(at(read, 0))
    whole = read.text(at(read, 0))
    assert whole.startswith(start[:-1])
    assert len(start) >= min(len(whole), 600)
    assert len(start) <= 2601


@pytest.mark.parametrize("key", ["key99999", "no such key"])
def test_a_key_behind_very_many_is_sought_in_small_steps(key: str) -> None:
    text = JsonText(json.dumps({f"key{number}": number for number in range(100_000)}).encode())
    made: list[int] = []

    def watched() -> Steps[JsonNode | None]:
        steps = text.member(text.root, key)
        while True:
            made.append(len(text._nodes))  # noqa: SLF001 - what is made takes the time
            try:
                yield next(steps)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]

    found = finish(watched())

    assert (found.key if found else None) == (key if key == "key99999" else None)
    assert max(after - before for before, after in pairwise(made)) <= 2 * PART_LENGTH

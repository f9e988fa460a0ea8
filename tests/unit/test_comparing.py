"""Two JSON texts are compared by what they say, however large, deep or oddly written."""

import json
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from faceviewer.comparing import ROWS_MAX, WHOLE_COUNT, Comparison, Outcome, compare_json
from faceviewer.slices import finish

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=15,
)


def compared(left: object, right: object) -> Comparison:
    return finish(compare_json(_json(left), _json(right)))


def _json(value: object) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()


def found(left: object, right: object) -> dict[str, str]:
    """The word of each place that is looked at."""
    comparison = compared(left, right)
    return {comparison.path(row): row.outcome.value for row in comparison.rows}


@given(VALUES)
def test_a_text_is_the_same_as_itself_however_it_is_written(value: object) -> None:
    ours = json.dumps(value, ensure_ascii=True).encode()
    theirs = json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass")
    comparison = compared(ours, theirs)
    assert comparison.difference_count == 0
    assert comparison.counts[Outcome.SAME] >= 1


@given(VALUES, VALUES)
def test_turned_round_the_sides_change_places(left: object, right: object) -> None:
    there, back = compared(left, right).counts, compared(right, left).counts
    assert there[Outcome.LEFT_ONLY] == back[Outcome.RIGHT_ONLY]
    assert there[Outcome.CHANGED] == back[Outcome.CHANGED]


def test_missing_null_and_empty_are_three_things() -> None:
    values: dict[str, object] = {"a": None, "b": "", "c": {}, "d": [], "e": 0, "f": False}
    for key, value in values.items():
        assert found({key: value}, {}) == {key: "left"}
        others = [other for other in values.values() if other is not value]
        assert all(found({key: value}, {key: other}) == {key: "changed"} for other in others)


def test_every_place_is_named_by_its_path() -> None:
    left = {"id": "x", "config": {"theme": "dark", "rules": [1, 2]}, "old": {"a": 1, "b": [2]}}
    right = {"id": "x", "config": {"theme": "light", "rules": [1, 2, 3]}, "new": None}
    assert found(left, right) == {
        "id": "same",
        "config.theme": "changed",
        "config.rules[0]": "same",
        "config.rules[1]": "same",
        "config.rules[2]": "right",
        "old.a": "left",
        "old.b[0]": "left",
        "new": "right",
    }


def test_what_has_another_kind_is_one_change() -> None:
    assert found({"a": [1, 2]}, {"a": {"b": 1}}) == {"a": "changed"}
    assert found({"a": 1}, {"a": "1"}) == {"a": "changed"}
    assert found([1], {"a": 1}) == {"": "changed"}


def test_numbers_are_compared_by_every_digit() -> None:
    assert found(b'{"n":9007199254740993}', b'{"n":9007199254740992}') == {"n": "changed"}
    assert found(b'{"n":1e400}', b'{"n":1e400}') == {"n": "same"}


def test_array_of_objects_with_ids_is_matched_by_them() -> None:
    left = {"assets": [{"id": "a", "n": 1}, {"id": "b", "n": 2}]}
    right = {"assets": [{"id": "c", "n": 0}, {"id": "a", "n": 1}, {"id": "b", "n": 3}]}
    comparison = compared(left, right)
    assert [(comparison.path(row), row.outcome.value) for row in comparison.rows] == [
        ("assets[0].id", "same"),
        ("assets[0].n", "same"),
        ("assets[1].id", "same"),
        ("assets[1].n", "changed"),
        ("assets[0].id", "right"),
        ("assets[0].n", "right"),
    ]


def test_another_order_alone_is_said_once() -> None:
    comparison = compared([{"id": "a"}, {"id": "b"}], [{"id": "b"}, {"id": "a"}])
    assert [row.outcome for row in comparison.differences()] == [Outcome.MOVED]
    assert found([1, 2], [2, 1]) == {"[0]": "changed", "[1]": "changed"}


def test_ids_that_are_not_one_each_match_nothing() -> None:
    twice, lacking = [{"id": "a"}, {"n": 1, "id": "a"}], [{"id": "a"}, {"n": 1}]
    assert found([{"id": "a"}], [{"id": "b"}]) == {"[0].id": "changed"}
    for values in (twice, lacking, [{"id": 1}, {"id": 2}]):
        counts = compared(values, values[::-1]).counts
        assert counts[Outcome.MOVED] == 0
        assert counts[Outcome.SAME] < 3


def test_key_that_was_sent_twice_is_compared_twice() -> None:
    comparison = compared(b'{"a":1,"a":2}', b'{"a":1,"a":3,"a":4}')
    outcomes = [row.outcome for row in comparison.rows]
    assert outcomes == [Outcome.SAME, Outcome.CHANGED, Outcome.RIGHT_ONLY]


def test_much_that_is_the_same_is_one_row() -> None:
    many = {f"key{number}": number for number in range(WHOLE_COUNT + 1)}
    assert found({"a": many}, {"a": many}) == {"a": "same"}
    assert found({"a": many}, {}) == {"a": "left"}
    changed = found({"a": many}, {"a": many | {"key7": "x"}})
    assert changed["a.key7"] == "changed"
    assert len(changed) == WHOLE_COUNT + 1


def test_very_many_changes_are_counted_and_some_kept() -> None:
    count = ROWS_MAX + 7
    left, right = (_json(list(range(start, start + count))) for start in (0, 1))
    steps = compare_json(left, right)
    assert len(list(islice(steps, 100))) == 100
    comparison = finish(steps)
    assert len(comparison.rows) == ROWS_MAX
    assert comparison.difference_count == count
    assert comparison.left_out == 7


def test_nothing_is_too_deep() -> None:
    left, right = (b'{"a":' * 5000 + end + b"}" * 5000 for end in (b"1", b"2"))
    (row,) = compared(left, right).rows
    assert row.outcome is Outcome.CHANGED
    assert compared(left, right).path(row).count("a") == 5000
    assert compared(left, b"{}").counts == {Outcome.LEFT_ONLY: 1}

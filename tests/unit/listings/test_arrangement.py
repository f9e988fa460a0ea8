"""Rows are sorted by several columns, stably, and filtered in the order of the sort."""

from dataclasses import replace
from itertools import product
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.filters import CollectionsFilter
from faceviewer.listings import arrangement
from faceviewer.listings.arrangement import (
    Arrangement,
    Sort,
    Wish,
    arrange,
    merge,
    rearrange,
    revise,
    sort_records,
)
from faceviewer.listings.columns import COLLECTION_COLUMNS, FACE_COLUMNS, Column
from faceviewer.listings.quick_filter import read_quick_filter
from faceviewer.records import Record
from faceviewer.slices import finish
from tests.played_service import collection, ids

COLUMNS = {column.key: column for column in COLLECTION_COLUMNS}
NAME, PROJECT, VERSION, DELETED = (COLUMNS[k] for k in ("name", "project", "version", "deleted"))


def rows() -> list[Record]:
    return [
        collection(_id="1", name="b", project="q", __v=2, deleted=False),
        collection(_id="2", name="a", project="p", __v=10, deleted=True),
        collection(_id="3", project="q", __v=1),
        collection(_id="4", name="B", project="p", deleted=False),
        collection(_id="5", name=None, project=None, __v=2),
        collection(_id="6", name="a", project="q", __v=2, deleted=True),
    ]


@pytest.mark.parametrize(
    ("sorts", "wanted"),
    [
        ((), "1 2 3 4 5 6"),
        ((Sort(NAME),), "2 6 1 4 3 5"),
        ((Sort(NAME, True),), "1 4 2 6 3 5"),
        ((Sort(PROJECT), Sort(NAME)), "2 4 6 1 3 5"),
        ((Sort(PROJECT, True), Sort(NAME)), "6 1 3 2 4 5"),
        ((Sort(PROJECT), Sort(NAME, True)), "4 2 1 6 3 5"),
        ((Sort(VERSION), Sort(NAME, True)), "3 1 6 5 2 4"),
        ((Sort(DELETED, True), Sort(VERSION, True)), "2 6 1 4 5 3"),
    ],
)
def test_rows_are_sorted_by_levels(sorts: tuple[Sort, ...], wanted: str) -> None:
    given = rows()
    assert ids(sort_records(given, sorts)) == wanted
    assert ids(given) == "1 2 3 4 5 6"


@pytest.mark.parametrize("column", FACE_COLUMNS + COLLECTION_COLUMNS)
@pytest.mark.parametrize("is_descending", [False, True])
def test_any_column_takes_records_without_any_value(column: Column, is_descending: bool) -> None:
    given: list[Record] = [collection(_id="x"), collection(_id="x"), collection(_id="x")]
    assert sort_records(given, [Sort(column, is_descending)]) == given


def test_sorting_again_by_the_same_changes_nothing() -> None:
    for first, second in product((False, True), repeat=2):
        sorts = (Sort(PROJECT, first), Sort(NAME, second))
        once = sort_records(rows(), sorts)
        assert sort_records(once, sorts) == once


def arranged(text: str = "", *sorts: Sort, local: CollectionsFilter | None = None) -> Arrangement:
    wish = Wish(sorts, read_quick_filter(text, COLLECTION_COLUMNS), local or CollectionsFilter())
    return finish(arrange(rows(), wish))


def test_the_filters_walk_the_order() -> None:
    found = arranged("project:q", Sort(NAME))
    assert ids(found.order) == "2 6 1 4 3 5"
    assert ids(found.visible) == "6 1 3"


def test_both_filters_must_pass() -> None:
    found = arranged("project:q", local=CollectionsFilter(deleted="yes"))
    assert ids(found.visible) == "6"
    assert found.is_filtered


@pytest.mark.parametrize("text", ["", "   ", "-", '""', "--"])
def test_a_filter_of_nothing_hides_nothing(text: str) -> None:
    found = arranged(text)
    assert not found.is_filtered
    assert found.visible is found.order
    assert len(found.visible) == 6


def test_each_filter_alone_counts_as_one() -> None:
    assert arranged(local=CollectionsFilter(name="a")).is_filtered
    assert arranged("a").is_filtered


def test_further_rows_stand_at_the_end() -> None:
    for text, wanted in (("", "1 2 3 4 5 6 7 8"), ("name:a", "2 6 7")):
        found = arranged(text)
        further = [collection(_id="7", name="a"), collection(_id="8", name="b")]
        shown = [row for row in further if found.quick_filter.accepts(row)]
        found.append(further, shown)
        assert ids(found.order) == "1 2 3 4 5 6 7 8"
        assert ids(found.visible) == wanted


def test_the_rows_that_were_handed_in_stay_as_they_are() -> None:
    given = rows()
    found = finish(arrange(given, Wish()))
    found.append(rows(), rows())
    assert ids(given) == "1 2 3 4 5 6"


WISHES = st.builds(
    Wish,
    st.sampled_from([(), (Sort(NAME),), (Sort(PROJECT, True), Sort(NAME)), (Sort(VERSION, True),)]),
    st.sampled_from(["", "a", "-a", "name:b", "project:q a"]).map(
        lambda text: read_quick_filter(text, COLLECTION_COLUMNS)
    ),
    st.sampled_from([CollectionsFilter(), CollectionsFilter(deleted="no")]),
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["a", "A", "b", "ä", None]),
        "project": st.sampled_from("pq"),
        "__v": st.integers(0, 2),
        "deleted": st.booleans(),
    },
)
TABLES = st.lists(FIELDS, max_size=40).map(
    lambda sent: [collection(_id=str(number), **row) for number, row in enumerate(sent)]
)


def take_content(old: Record, new: Record) -> None:
    for name in old.__struct_fields__:
        setattr(old, name, getattr(new, name))


def shown(found: Arrangement) -> tuple[str, str]:
    return ids(found.order), ids(found.visible)


@given(TABLES, WISHES, st.integers(0, 40), st.sampled_from([0, 1000]))
def test_rows_sorted_in_are_rows_sorted(
    table: list[Record], wish: Wish, first: int, rows_a_place: int
) -> None:
    """However few or many rows come later, and whichever way they are sorted in."""
    before = finish(arrange(table[:first], wish))
    order, visible = list(before.order), list(before.visible)
    with patch.object(arrangement, "_ROWS_A_PLACE", rows_a_place):
        merged = finish(merge(before, table[first:]))
    assert shown(merged.arrangement) == shown(finish(arrange(table, wish)))
    late = set(table[first:])
    rows_now = enumerate(merged.arrangement.visible)
    assert merged.inserted == [row for row, record in rows_now if record in late]
    assert (before.order, before.visible) == (order, visible)


@given(TABLES, WISHES, WISHES)
def test_another_wish_gives_what_it_gives_from_the_start(
    table: list[Record], earlier: Wish, later: Wish
) -> None:
    before = finish(arrange(table, earlier))
    after = finish(rearrange([before], table, later))
    assert shown(after) == shown(finish(arrange(table, later)))
    if later.narrows(earlier):
        assert set(after.visible) <= set(before.visible)


@given(TABLES, st.lists(WISHES, min_size=1, max_size=5), WISHES)
def test_wider_results_are_gone_back_to_or_begun_with(
    table: list[Record], earlier: list[Wish], later: Wish
) -> None:
    known = [finish(arrange(table, replace(earlier[0], sorts=later.sorts)))]
    for wish in earlier[1:]:
        known.append(finish(rearrange(known, table, replace(wish, sorts=later.sorts))))
    found = finish(rearrange(known, table, later))
    assert shown(found) == shown(finish(arrange(table, later)))
    same = [before for before in known if before.wish == later]
    if same:
        assert found in same


@given(TABLES, WISHES, st.data())
def test_changed_rows_move_or_everything_is_sorted_anew(
    table: list[Record], wish: Wish, data: st.DataObject
) -> None:
    before = finish(arrange(table, wish))
    changed = data.draw(st.lists(st.sampled_from(table), unique_by=id)) if table else []
    for record in changed:
        take_content(record, collection(_id=record.id, **data.draw(FIELDS)))
    after = finish(revise(before, changed))
    if after is not None:
        assert shown(after) == shown(finish(arrange(table, wish)))


def test_a_row_that_is_like_no_other_is_moved_alone() -> None:
    table = rows()
    before = finish(arrange(table, Wish((Sort(NAME),))))
    take_content(table[1], collection(_id="2", name="z"))
    after = finish(revise(before, [table[1]]))
    assert after is not None
    assert ids(after.order) == "6 1 4 2 3 5"


def test_rows_that_nobody_shows_any_more_are_let_go() -> None:
    first = finish(arrange(rows(), Wish()))
    second = finish(rearrange([first], rows(), Wish(quick_filter=read_quick_filter("a", ()))))
    kept = list(second.visible)
    finish(first.leave(second))
    assert len(second.order) == 6
    third = finish(rearrange([second], rows(), Wish()))
    finish(second.leave(third))
    assert second.visible == []
    assert len(third.order) == 6
    assert kept

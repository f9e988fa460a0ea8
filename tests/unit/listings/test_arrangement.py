"""Rows are sorted by several columns, stably, and filtered in the order of the sort."""

from itertools import product

import pytest

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.arrangement import Arrangement, Sort, Wish, arrange, sort_records
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
    arrangement = arranged("project:q", Sort(NAME))
    assert ids(arrangement.order) == "2 6 1 4 3 5"
    assert ids(arrangement.visible) == "6 1 3"


def test_both_filters_must_pass() -> None:
    arrangement = arranged("project:q", local=CollectionsFilter(deleted="yes"))
    assert ids(arrangement.visible) == "6"
    assert arrangement.is_filtered


@pytest.mark.parametrize("text", ["", "   ", "-", '""', "--"])
def test_a_filter_of_nothing_hides_nothing(text: str) -> None:
    arrangement = arranged(text)
    assert not arrangement.is_filtered
    assert arrangement.visible is arrangement.order
    assert len(arrangement.visible) == 6


def test_each_filter_alone_counts_as_one() -> None:
    assert arranged(local=CollectionsFilter(name="a")).is_filtered
    assert arranged("a").is_filtered


def test_further_rows_stand_at_the_end() -> None:
    for text, wanted in (("", "1 2 3 4 5 6 7 8"), ("name:a", "2 6 7")):
        arrangement = arranged(text)
        further = [collection(_id="7", name="a"), collection(_id="8", name="b")]
        shown = [row for row in further if arrangement.quick_filter.accepts(row)]
        arrangement.append(further, shown)
        assert ids(arrangement.order) == "1 2 3 4 5 6 7 8"
        assert ids(arrangement.visible) == wanted


def test_the_rows_that_were_handed_in_stay_as_they_are() -> None:
    given = rows()
    arrangement = finish(arrange(given, Wish()))
    arrangement.append(rows(), rows())
    assert ids(given) == "1 2 3 4 5 6"

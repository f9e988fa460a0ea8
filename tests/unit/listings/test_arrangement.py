"""Rows are sorted by several columns, stably, and filtered in the order of the sort."""

from itertools import product

import pytest

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.arrangement import Arrangement, Sort, sort_records
from faceviewer.listings.columns import COLLECTION_COLUMNS, FACE_COLUMNS, Column
from faceviewer.listings.quick_filter import read_quick_filter
from faceviewer.records import Record
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


def test_the_filters_walk_the_order() -> None:
    arrangement = Arrangement()
    arrangement.sorts = (Sort(NAME),)
    arrangement.quick_filter = read_quick_filter("project:q", COLLECTION_COLUMNS)
    arrangement.arrange(rows())
    assert ids(arrangement.order) == "2 6 1 4 3 5"
    assert ids(arrangement.visible) == "6 1 3"


def test_both_filters_must_pass() -> None:
    arrangement = Arrangement()
    arrangement.quick_filter = read_quick_filter("project:q", COLLECTION_COLUMNS)
    arrangement.local_filter = CollectionsFilter(deleted="yes")
    arrangement.arrange(rows())
    assert ids(arrangement.visible) == "6"
    assert arrangement.is_filtered


@pytest.mark.parametrize("text", ["", "   ", "-", '""', "--"])
def test_a_filter_of_nothing_hides_nothing(text: str) -> None:
    arrangement = Arrangement()
    arrangement.quick_filter = read_quick_filter(text, COLLECTION_COLUMNS)
    arrangement.arrange(rows())
    assert not arrangement.is_filtered
    assert len(arrangement.visible) == 6


def test_each_filter_alone_counts_as_one() -> None:
    arrangement = Arrangement()
    arrangement.local_filter = CollectionsFilter(name="a")
    assert arrangement.is_filtered
    arrangement.local_filter = CollectionsFilter()
    arrangement.quick_filter = read_quick_filter("a", COLLECTION_COLUMNS)
    assert arrangement.is_filtered


def test_further_rows_stand_at_the_end() -> None:
    arrangement = Arrangement()
    arrangement.quick_filter = read_quick_filter("name:a", COLLECTION_COLUMNS)
    arrangement.arrange(rows()[:2])
    further = rows()[2:]
    arrangement.append(further, arrangement.passing(further))
    assert ids(arrangement.order) == "1 2 3 4 5 6"
    assert ids(arrangement.visible) == "2 6"


def test_the_rows_that_were_handed_in_stay_as_they_are() -> None:
    arrangement, given = Arrangement(), rows()
    arrangement.arrange(given[:3])
    arrangement.append(given[3:], given[3:])
    assert ids(given) == "1 2 3 4 5 6"

"""Selected and current rows are found again, however the rows were put anew."""

from collections.abc import Sequence
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from faceviewer.listings import places
from faceviewer.listings.places import (
    Found,
    Kept,
    Run,
    count_rows,
    find_kept,
    rows_of,
    shift_kept,
    to_runs,
)
from faceviewer.records import Record
from faceviewer.slices import finish
from tests.played_service import collection

ROWS: list[Record] = [collection(_id=str(n)) for n in range(30)]
ORDERS = st.lists(st.sampled_from(ROWS), unique_by=id)


def kept_rows(count: int, selected: set[int], singles: set[int]) -> Kept:
    runs = to_runs(sorted(row for row in selected if row < count))
    return Kept(tuple(runs), tuple(sorted(row for row in singles if row < count)))


def selected_of(found: Found, order: Sequence[Record]) -> set[Record]:
    return {order[row] for run in found.selected for row in range(run.first, run.last + 1)}


SOME = st.sets(st.integers(0, 29))


@given(ORDERS, ORDERS, SOME, SOME, st.sampled_from([2, 1000]))
def test_rows_are_found_where_they_stand_now(
    old: list[Record], new: list[Record], selected: set[int], singles: set[int], part: int
) -> None:
    """Few chosen rows are kept as one set, many in parts; pieces end anywhere."""
    kept = kept_rows(len(old), selected, singles)
    with patch.object(places, "_PART_ROWS", part), patch.object(places, "_PIECE_ROWS", part + 1):
        found = finish(find_kept(kept, old, new, is_within=set(new) <= set(old)))
    chosen = {old[row] for row in selected if row < len(old)}
    assert selected_of(found, new) == chosen & set(new)
    assert found.selected == to_runs(
        row for run in found.selected for row in range(run.first, run.last + 1)
    )
    assert found.rows == {row: new.index(old[row]) for row in kept.rows if old[row] in new}


def test_all_selected_rows_are_one_run_in_any_order_of_them() -> None:
    kept = Kept((Run(0, 29),), (3,))
    turned = ROWS[::-1]
    assert finish(find_kept(kept, ROWS, turned, is_within=True)) == Found([Run(0, 29)], {3: 26})
    assert finish(find_kept(kept, ROWS, [], is_within=True)) == Found([], {})


def test_records_that_came_in_the_place_of_others_are_found_for_them() -> None:
    fresh: list[Record] = [collection(_id=str(n)) for n in (5, 4, 3)]
    by_id = {record.id: record for record in fresh}
    kept = Kept((Run(2, 4),), (4, 9))
    found = finish(find_kept(kept, ROWS, fresh, lambda record: by_id.get(record.id)))
    assert found == Found([Run(1, 2)], {4: 1})


@given(ORDERS, SOME, SOME, st.data())
def test_rows_that_come_between_shift_the_others(
    old: list[Record], selected: set[int], singles: set[int], data: st.DataObject
) -> None:
    others: list[Record] = [collection(_id="new") for _ in range(data.draw(st.integers(0, 5)))]
    new = list(old)
    for record in others:
        new.insert(data.draw(st.integers(0, len(new))), record)
    kept = kept_rows(len(old), selected, singles)
    inserted = finish(rows_of(new, set(others)))
    found = shift_kept(kept, inserted)
    assert found == Found(
        finish(find_kept(kept, old, new)).selected,
        finish(find_kept(kept, old, new)).rows,
        is_same_order=True,
    )


def test_runs_are_counted_without_their_rows() -> None:
    assert to_runs([]) == []
    assert to_runs([1, 2, 3, 5, 7, 8]) == [Run(1, 3), Run(5, 5), Run(7, 8)]
    assert count_rows([Run(0, 999_999), Run(1_000_001, 1_000_001)]) == 1_000_001


def test_a_million_rows_are_looked_through_in_pieces() -> None:
    many = [*ROWS] * 2_000
    last: Record = collection(_id="last")
    steps = rows_of([*many, last], {last})
    assert len(list(steps)) > 10

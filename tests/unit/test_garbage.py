"""Cycles are freed by hand: the young ones each time, the old ones when that pays."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from faceviewer.garbage import LEAST_PENDING, ROWS_LEFT_OUT, Collector


class Knot:
    """Something that only the collector of cycles can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _collected_by_hand() -> Iterator[None]:
    """As in the window: what is there already is left out. No test collects by itself anyway."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def knot() -> "weakref.ref[Knot]":
    return weakref.ref(Knot())


def test_what_is_young_goes_at_once() -> None:
    collector = Collector()
    young = knot()

    collector.collect()

    assert young() is None


def test_what_became_old_goes_when_much_has_been_made() -> None:
    collector, kept = Collector(), Knot()
    old = weakref.ref(kept)
    collector.collect()
    collector.collect()
    del kept
    collector.collect()
    assert old() is not None

    many = [[number] for number in range(LEAST_PENDING + 1)]
    collector.collect()
    assert collector.is_full_walk_due
    collector.collect()

    assert old() is None
    assert len(many) > LEAST_PENDING


def test_a_large_store_is_not_walked_again_for_little() -> None:
    collector = Collector()
    store = [[number] for number in range(LEAST_PENDING * 8)]
    collector.collect()
    collector.collect()

    store += [[number] for number in range(LEAST_PENDING + LEAST_PENDING // 2)]
    collector.collect()

    assert not collector.is_full_walk_due


def test_a_long_list_of_rows_is_left_out_of_every_walk() -> None:
    collector = Collector()
    rows, few = [str(number) for number in range(ROWS_LEFT_OUT)], ["0", "1"]

    collector.collect()

    assert not gc.is_tracked(rows)
    assert gc.is_tracked(few)


def test_a_list_that_grew_long_later_is_left_out_of_the_next_full_walk() -> None:
    collector, rows = Collector(), ["0"]
    collector.collect()
    collector.collect()
    rows += [str(number) for number in range(ROWS_LEFT_OUT)]
    many = [[number] for number in range(LEAST_PENDING + 1)]

    collector.collect()
    collector.collect()

    assert not gc.is_tracked(rows)
    assert len(many) > LEAST_PENDING


def test_a_long_list_that_may_be_part_of_a_cycle_is_freed() -> None:
    collector, young = Collector(), Knot()
    freed = weakref.ref(young)
    many: list[object] = [young] * ROWS_LEFT_OUT
    young.itself = many  # type: ignore[assignment]
    del young, many

    collector.collect()

    assert freed() is None

"""The line of a benchmark: which way a ratio goes, and what counts as met."""

import json

import pytest
from result_line import Comparison, Result, is_met, rows_of, table


def test_a_ratio_is_ours_by_the_peers_unless_more_is_better() -> None:
    assert Comparison(2.0, 4.0, "<= 0.70").ratio == 0.5
    assert Comparison(2.0, 14.0, ">= 6.5").ratio == 7.0


def test_a_comparison_is_of_medians() -> None:
    found = Comparison.of([9.0, 1.0, 2.0], [5.0, 4.0, 100.0], "<= 1")

    assert (found.ours, found.peer) == (2.0, 5.0)


@pytest.mark.parametrize(
    ("ratio", "goal", "is_reached"),
    [
        (1.2, "<= 1.20", True),
        (1.21, "<= 1.20", False),
        (6.5, ">= 6.5", True),
        (6.4, ">= 6.5", False),
    ],
)
def test_a_goal_is_a_limit_that_may_be_reached(ratio: float, goal: str, is_reached: bool) -> None:
    assert is_met(ratio, goal) is is_reached


def result() -> Result:
    more = {"bursty": Comparison(2.0, 10.0, ">= 6.5")}
    return Result(Comparison(1.0, 7.123456, ">= 6.5"), 5, more, {"rows": 20_000})


def test_the_line_holds_the_first_goal_and_the_others_beside_the_notes() -> None:
    assert json.loads(result().line("load_all_8")) == {
        "name": "load_all_8",
        "ours": 1.0,
        "peer": 7.123,
        "ratio": 7.123,
        "goal": ">= 6.5",
        "unit": "s",
        "runs": 5,
        "more": {
            "bursty": {"ours": 2.0, "peer": 10.0, "ratio": 5.0, "goal": ">= 6.5", "unit": "s"},
            "rows": 20_000,
        },
    }


def test_the_table_has_a_row_for_each_goal_and_marks_a_missed_one() -> None:
    line = json.loads(result().line("load_all_8"))

    assert [name for name, _ in rows_of(line)] == ["load_all_8", "load_all_8: bursty"]
    assert table([line]).splitlines()[2:] == [
        "| load_all_8 | 1 s | 7.123 s | 7.12 | >= 6.5 |  |",
        "| load_all_8: bursty | 2 s | 10 s | 5 | >= 6.5 | **missed** |",
    ]

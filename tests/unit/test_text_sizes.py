"""The sizes at which the window can be shown."""

import pytest

from faceviewer.text_sizes import LEAST_PERCENT, MOST_PERCENT, NORMAL_PERCENT, STEPS, next_percent


def test_the_steps_reach_from_the_least_to_the_most_and_meet_the_usual_size() -> None:
    assert (STEPS[0], STEPS[-1]) == (LEAST_PERCENT, MOST_PERCENT)
    assert NORMAL_PERCENT in STEPS


@pytest.mark.parametrize(
    ("percent", "step", "wanted"),
    [(100, 1, 110), (100, -1, 90), (118, 1, 125), (118, -1, 110), (200, 1, 200), (80, -1, 80)],
)
def test_each_step_goes_to_the_next_size_until_the_last(
    percent: int, step: int, wanted: int
) -> None:
    assert next_percent(percent, step) == wanted

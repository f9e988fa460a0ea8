"""The rule by which a shift finds leaks: growth is seen, and noise is not taken for it."""

import random

import pytest

from tests.soak.growth import ALLOWED, growth_of, table_of

ROUNDS = 30


def noise(chance: random.Random, share: float) -> float:
    return chance.uniform(-share, share)


@pytest.mark.parametrize("name", ALLOWED)
def test_what_only_goes_up_and_down_is_no_leak(name: str) -> None:
    chance = random.Random(1)
    values = [10 * ALLOWED[name] + noise(chance, ALLOWED[name]) for _ in range(ROUNDS)]
    assert not growth_of(name, values).is_leak


@pytest.mark.parametrize("name", ALLOWED)
def test_what_fills_up_in_the_first_rounds_is_no_leak(name: str) -> None:
    values = [min(number, ROUNDS // 3) * 10 * ALLOWED[name] for number in range(ROUNDS)]
    assert not growth_of(name, values).is_leak


@pytest.mark.parametrize("name", ALLOWED)
def test_what_grows_steadily_under_much_noise_is_one(name: str) -> None:
    chance = random.Random(2)
    step = 3 * ALLOWED[name] / ROUNDS
    values = [step * number + noise(chance, ALLOWED[name] / 2) for number in range(ROUNDS)]
    assert growth_of(name, values).is_leak


def test_a_single_round_that_stands_out_is_no_leak() -> None:
    values = [100.0] * ROUNDS
    values[-1] = 10_000.0
    assert not growth_of("widgets", values).is_leak


@pytest.mark.parametrize("rounds", [18, ROUNDS])
def test_one_more_object_of_a_type_in_each_round_is_a_leak(rounds: int) -> None:
    growth = growth_of("faceviewer.views.Page", list(range(rounds)), is_type=True)
    assert growth.is_leak
    assert "LEAK" in table_of([growth])


@pytest.mark.parametrize(
    ("name", "is_leak"), [("widgets", True), ("descriptors", True), ("blocks", False)]
)
def test_a_short_shift_judges_only_what_stands_still(name: str, is_leak: bool) -> None:
    step = 2 * ALLOWED[name]
    growth = growth_of(name, [step * number for number in range(6)])
    assert growth.is_leak is is_leak
    assert ("LEAK" if is_leak else "too few rounds") in table_of([growth])
    assert not growth_of("faceviewer.views.Page", list(range(6)), is_type=True).is_leak


def test_objects_of_a_type_that_go_up_and_down_are_no_leak() -> None:
    chance = random.Random(3)
    values = [100 + round(noise(chance, 60)) for _ in range(ROUNDS)]
    assert not growth_of("PySide6.QtGui.QIcon", values, is_type=True).is_leak


def test_a_shift_that_has_not_begun_has_no_leak() -> None:
    assert not growth_of("widgets", [5]).is_leak

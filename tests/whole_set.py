"""What the whole set of tests tries and a usual run leaves to its likes."""

from typing import Any

import pytest


def whole_set(*values: object) -> list[Any]:
    """Parameters that are tried in the whole set alone, because another one stands for them."""
    return whole_set_of_rows(*((value,) for value in values))


def whole_set_of_rows(*rows: tuple[object, ...]) -> list[Any]:
    """The same of several parameters each."""
    return [pytest.param(*row, marks=pytest.mark.slow) for row in rows]

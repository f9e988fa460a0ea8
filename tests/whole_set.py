"""What the whole set of tests tries and a usual run leaves to its likes."""

from typing import Any

import pytest


def whole_set(*values: object) -> list[Any]:
    """Parameters that are tried in the whole set alone, because another one stands for them."""
    return [pytest.param(value, marks=pytest.mark.slow) for value in values]

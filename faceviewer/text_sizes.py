"""At which sizes the whole window can be shown, in percent of the system's text."""

from typing import Final

LEAST_PERCENT: Final = 80
NORMAL_PERCENT: Final = 100
MOST_PERCENT: Final = 200

STEPS: Final = (80, 90, 100, 110, 125, 150, 175, 200)
"""What "larger" and "smaller" go through; any percentage between may be set."""


def next_percent(percent: int, step: int) -> int:
    """The size after this one (1) or before it (-1); the last one stays."""
    further = [size for size in STEPS if (size - percent) * step > 0]
    if not further:
        return percent
    return further[0] if step > 0 else further[-1]

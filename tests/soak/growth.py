"""What has grown over a shift: the rule, and the table that is printed.

A shift is made of rounds, each of which ends where it began. What was made once and is kept, such
as imported modules, dialogs' styles and caches that fill up, comes in the first third of the
rounds, which is left out. Of the rest of each row of figures the slope is the median of the slopes
between all pairs (Theil and Sen): a few rounds that stand out do not move it. A row leaks where its
slope, over all those rounds, comes to more than is allowed for it, and where its last third really
lies that much above its first third.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median
from typing import Final

WARM_SHARE: Final = 1 / 3
LEAST_ROUNDS: Final = 3

ALLOWED: Final[Mapping[str, float]] = {
    "memory KB": 16_384,
    "descriptors": 1,
    "threads": 1,
    "tasks": 1,
    "QObjects": 12,
    "widgets": 4,
    "blocks": 4_000,
}
"""How much more may be there at the end than after the first third: what comes and goes by itself.

Of objects by type, and of all others, `ALLOWED_OBJECTS`.
"""
ALLOWED_OBJECTS: Final = 24
SHARE_OF_ROUNDS: Final = 0.5
"""One more object of a type in every second round is a leak, however few rounds there were."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How one row of figures went.

    Attributes:
        first, last: the median of the first and of the last third of the rounds that count.
        a_round: the slope.
    """

    name: str
    first: float
    last: float
    a_round: float
    rounds: int
    allowed: float

    @property
    def is_leak(self) -> bool:
        """Whether it went up by more than it may."""
        rise = self.a_round * self.rounds
        return rise > self.allowed and self.last - self.first > self.allowed / 2


def growth_of(name: str, values: Sequence[float], *, is_type: bool = False) -> Growth:
    """How a row of figures went, one for each round from the first one on."""
    kept = list(values[int(len(values) * WARM_SHARE) :])
    slopes = [(b - a) / (j - i) for (i, a), (j, b) in combinations(enumerate(kept), 2)]
    third = max(1, len(kept) // 3)
    allowed = ALLOWED.get(name, ALLOWED_OBJECTS)
    if is_type:
        allowed = min(allowed, max(2, SHARE_OF_ROUNDS * len(kept)))
    return Growth(
        name,
        median(kept[:third]),
        median(kept[-third:]),
        median(slopes) if slopes else 0.0,
        len(kept) - 1,
        allowed,
    )


def table_of(growths: Sequence[Growth]) -> str:
    """The figures, a line each."""
    lines = [f"{'':<44}{'first':>12}{'last':>12}{'a round':>10}{'allowed':>10}"]
    lines += [
        f"{each.name[:43]:<44}{each.first:>12,.0f}{each.last:>12,.0f}"
        f"{each.a_round:>+10.2f}{each.allowed:>10,.0f}{'  LEAK' if each.is_leak else ''}"
        for each in growths
    ]
    return "\n".join(lines)

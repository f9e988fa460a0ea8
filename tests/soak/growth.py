"""What has grown over a shift: the rule, and the table that is printed.

A shift is made of rounds, each of which ends where it began. What was made once and is kept, such
as imported modules, dialogs' styles and caches that fill up, comes in the first third of the
rounds, which is left out. Of the rest of each row of figures the slope is the median of the slopes
between all pairs (Theil and Sen): a few rounds that stand out do not move it. A row leaks where its
slope, over all those rounds, comes to more than is allowed for it, where its last third really lies
that much above its first third, and where it went up rather than up and down: of all pairs of
rounds those that went up outnumber those that went down by half of all pairs (Kendall's tau of 0.5,
which chance gives to one of a thousand rows of 20 rounds).

A short shift has too few rounds for what goes up and down by itself. Objects by type, memory and
blocks are judged from `JUDGED_ROUNDS` on; what stands still between two rounds, such as widgets and
descriptors, always, but more of it is allowed before: in each of the first rounds something is
wanted for the first time. A page or a dialog left behind in each round is more than that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median
from typing import Final

WARM_SHARE: Final = 1 / 3
LEAST_ROUNDS: Final = 3
JUDGED_ROUNDS: Final = 10
NOISY: Final = frozenset({"memory KB", "blocks"})
STEADY_TAU: Final = 0.5
ALLOWED_TIMES_IF_SHORT: Final = 4

ALLOWED: Final[Mapping[str, float]] = {
    "memory KB": 16_384,
    "descriptors": 6,  # connections that wait half a minute to be used again
    "threads": 1,
    "tasks": 1,
    "QObjects": 40,  # a record in front with some fields more: eight for each of them
    "widgets": 30,  # as above
    "blocks": 8_000,  # calls for later that were called off wait for their time, a minute
}
"""How much more may be there at the end than after the first third: what comes and goes by itself.

Of objects by type `ALLOWED_OBJECTS`, of those of Python itself `ALLOWED_BUILT_IN`.
"""
ALLOWED_OBJECTS: Final = 24
ALLOWED_BUILT_IN: Final = 400
BUILT_IN: Final = (
    "builtins.",
    "asyncio.",
    "_contextvars.",
    "collections.",
    "types.",
    "weakref.",
    "_frozen_importlib",
)
SHARE_OF_ROUNDS: Final = 0.5
"""One more object of a type in every second round is a leak, however few rounds there were."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How one row of figures went.

    Attributes:
        first, last: the median of the first and of the last third of the rounds that count.
        a_round: the slope.
        tau: 1 where each round has more than the one before, 0 where it is as often less.
        is_judged: there were rounds enough for such figures.
    """

    name: str
    first: float
    last: float
    a_round: float
    rounds: int
    allowed: float
    tau: float
    is_judged: bool

    @property
    def is_leak(self) -> bool:
        """Whether it went up by more than it may."""
        rise = self.a_round * self.rounds
        is_higher = rise > self.allowed and self.last - self.first > self.allowed / 2
        return self.is_judged and is_higher and self.tau >= STEADY_TAU


def growth_of(name: str, values: Sequence[float], *, is_type: bool = False) -> Growth:
    """How a row of figures went, one for each round from the first one on."""
    kept = list(values[int(len(values) * WARM_SHARE) :])
    slopes = [(b - a) / (j - i) for (i, a), (j, b) in combinations(enumerate(kept), 2)]
    third = max(1, len(kept) // 3)
    is_noisy, is_short = is_type or name in NOISY, len(kept) < JUDGED_ROUNDS
    allowed = _allowed_of_type(name, len(kept)) if is_type else ALLOWED[name]
    return Growth(
        name,
        median(kept[:third]),
        median(kept[-third:]),
        median(slopes) if slopes else 0.0,
        len(kept) - 1,
        allowed * ALLOWED_TIMES_IF_SHORT if is_short else allowed,
        sum((slope > 0) - (slope < 0) for slope in slopes) / max(1, len(slopes)),
        is_judged=len(kept) >= (JUDGED_ROUNDS if is_noisy else LEAST_ROUNDS),
    )


def _allowed_of_type(name: str, rounds: int) -> float:
    if name.startswith(BUILT_IN):
        return ALLOWED_BUILT_IN
    return min(ALLOWED_OBJECTS, max(2, SHARE_OF_ROUNDS * rounds))


def table_of(growths: Sequence[Growth]) -> str:
    """The figures, a line each."""
    lines = [f"{'':<44}{'first':>12}{'last':>12}{'a round':>10}{'allowed':>10}"]
    lines += [
        f"{each.name[:43]:<44}{each.first:>12,.0f}{each.last:>12,.0f}"
        f"{each.a_round:>+10.2f}{each.allowed:>10,.0f}{_verdict(each)}"
        for each in growths
    ]
    return "\n".join(lines)


def _verdict(growth: Growth) -> str:
    if not growth.is_judged:
        return "  too few rounds"
    return "  LEAK" if growth.is_leak else ""

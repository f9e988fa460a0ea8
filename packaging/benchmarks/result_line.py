"""The line that a benchmark prints, and the table that all lines make together.

A goal is a text such as "<= 1.20" or ">= 6.5". Where it is an upper limit, `ratio` is ours / peer;
where it is a lower one (so many times as fast), `ratio` is peer / ours.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

Line = dict[str, Any]
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ours beside a peer's: medians of the same runs, in `unit`, and what their ratio should be."""

    ours: float
    peer: float
    goal: str
    unit: str = "s"

    @classmethod
    def of(
        cls, ours: Sequence[float], peer: Sequence[float], goal: str, unit: str = "s"
    ) -> "Comparison":
        """The comparison of two series of the same runs."""
        return cls(median(ours), median(peer), goal, unit)

    @property
    def ratio(self) -> float:
        """Ours / peer, or the other way round where more is better."""
        return self.peer / self.ours if self.goal.startswith(">=") else self.ours / self.peer

    def as_json(self) -> Line:
        """What stands in the line."""
        return {
            "ours": rounded(self.ours),
            "peer": rounded(self.peer),
            "ratio": rounded(self.ratio),
            "goal": self.goal,
            "unit": self.unit,
        }


@dataclass(frozen=True, slots=True)
class Result:
    """What one benchmark has found.

    Attributes:
        first: the first goal of its row in the table of `README.md`.
        more: its further goals.
        notes: what has to be known beside the figures, such as what was scaled.
    """

    first: Comparison
    runs: int
    more: Mapping[str, Comparison] = field(default_factory=dict)
    notes: Mapping[str, object] = field(default_factory=dict)

    def line(self, name: str) -> str:
        """The one line of JSON."""
        more: Line = {key: found.as_json() for key, found in self.more.items()}
        content = {"name": name, **self.first.as_json(), "runs": self.runs}
        return json.dumps({**content, "more": {**more, **self.notes}}, ensure_ascii=False)


def rounded(value: float) -> float:
    """So many digits as a measurement is worth."""
    return float(f"{value:.{DIGITS}g}")


def is_met(ratio: float, goal: str) -> bool:
    """Whether a ratio reaches its goal."""
    sign, _, limit = goal.partition(" ")
    return ratio >= float(limit) if sign == ">=" else ratio <= float(limit)


def rows_of(line: Line) -> list[tuple[str, Line]]:
    """Each comparison of a line under its name; notes are none."""
    more = {key: part for key, part in line["more"].items() if is_comparison(part)}
    return [(line["name"], line), *((f"{line['name']}: {key}", part) for key, part in more.items())]


def is_comparison(part: object) -> bool:
    """Whether this part of `more` is a goal with its figures."""
    return isinstance(part, dict) and {"ours", "peer", "ratio", "goal"} <= part.keys()


def table(lines: Sequence[Line]) -> str:
    """A Markdown table of all figures; a missed goal is marked."""
    head = "| what | ours | peer | ratio | goal | |\n|---|---|---|---|---|---|"
    rows = [
        f"| {name} | {_figure(part['ours'], part['unit'])} | {_figure(part['peer'], part['unit'])}"
        f" | {part['ratio']:.3g} | {part['goal']} |"
        f" {'' if is_met(part['ratio'], part['goal']) else '**missed**'} |"
        for line in lines
        for name, part in rows_of(line)
    ]
    return "\n".join([head, *rows])


def _figure(value: float, unit: str) -> str:
    return f"{1000 * value:.3g} ms" if unit == "s" and value < 1 else f"{value:,.4g} {unit}"

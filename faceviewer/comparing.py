"""Two JSON texts compared value by value: what is the same, what differs, what one alone has.

Missing, null and empty are three things. Objects are matched by their keys, arrays of objects by
their ids if they share any, other arrays by place. Nothing is decoded before it is looked at, and
no depth is too deep. How values read is not known here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import zip_longest
from typing import Final, NamedTuple

from faceviewer.json_text import JsonKind, JsonNode, JsonText
from faceviewer.slices import Steps

ROWS_MAX: Final = 20_000
"""Rows that are kept; of more, only the number is."""

WHOLE_COUNT: Final = 200
"""What is the same on both sides, or on one side alone, is one row if it has more members."""

_NODES_A_STEP: Final = 64
_ID_KEYS: Final = ("id", "_id")


class Outcome(Enum):
    """How the values of one place compare."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    """The same members of an array in another order."""
    LEFT_ONLY = "left"
    RIGHT_ONLY = "right"


class ComparedRow(NamedTuple):
    """One place in both texts; None where a text has nothing there."""

    left: JsonNode | None
    right: JsonNode | None
    outcome: Outcome


@dataclass(slots=True)
class Comparison:
    """Two texts and the places that were looked at, in the order of the left one.

    Attributes:
        counts: how many rows of each outcome there are, also of those that are not kept.
    """

    left: JsonText
    right: JsonText
    rows: list[ComparedRow] = field(default_factory=list)
    counts: Counter[Outcome] = field(default_factory=Counter)

    @property
    def difference_count(self) -> int:
        """How many places differ."""
        return self.counts.total() - self.counts[Outcome.SAME]

    @property
    def left_out(self) -> int:
        """How many rows are only counted."""
        return self.counts.total() - len(self.rows)

    def path(self, row: ComparedRow) -> str:
        """Where a row is, as in `a.b[3]`: in the left text, if it is there."""
        if row.left is not None:
            return self.left.path(row.left)
        assert row.right is not None
        return self.right.path(row.right)

    def differences(self) -> Iterator[ComparedRow]:
        """The kept rows that are not the same."""
        return (row for row in self.rows if row.outcome is not Outcome.SAME)


def compare_json(left: bytes, right: bytes) -> Steps[Comparison]:
    """Every value of two JSON texts beside its like.

    Raises:
        ValueError: one of them is no JSON value.
    """
    texts = (yield from JsonText.read(left)), (yield from JsonText.read(right))
    comparison = Comparison(*texts)
    yield from _Walk(comparison).run()
    return comparison


_Pair = tuple[JsonNode | None, JsonNode | None]


class _Walk:
    """Goes through both texts at once, by a list of what is still to do and not by recursion."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._left = comparison.left
        self._right = comparison.right

    def run(self) -> Steps[None]:
        waiting: list[Iterator[_Pair]] = [iter([(self._left.root, self._right.root)])]
        number = 0
        while waiting:
            pair = next(waiting[-1], None)
            if pair is None:
                waiting.pop()
                continue
            number += 1
            if number % _NODES_A_STEP == 0:
                yield None
            inner = yield from self._inner(*pair)
            if inner is not None:
                waiting.append(iter(inner))

    def _inner(
        self, left: JsonNode | None, right: JsonNode | None
    ) -> Steps[Iterable[_Pair] | None]:
        """The pairs within a pair; None where it has become a row."""
        if left is None or right is None:
            return self._of_one_side(left, right)
        outcome = self._outcome(left, right)
        if not self._is_opened(left, right, outcome):
            self._add(left, right, outcome)
            return None
        if self._left.kind(left) is JsonKind.OBJECT:
            return (yield from self._by_key(left, right))
        return (yield from self._by_id_or_place(left, right))

    def _of_one_side(self, left: JsonNode | None, right: JsonNode | None) -> Iterable[_Pair] | None:
        text, node = (self._left, left) if left is not None else (self._right, right)
        assert node is not None
        if 0 < text.count(node) <= WHOLE_COUNT:
            members = text.members(node)
            return (
                ((member, None) for member in members)
                if left is not None
                else ((None, member) for member in members)
            )
        self._add(left, right, Outcome.RIGHT_ONLY if left is None else Outcome.LEFT_ONLY)
        return None

    def _outcome(self, left: JsonNode, right: JsonNode) -> Outcome:
        if self._left.sent(left) == self._right.sent(right):
            return Outcome.SAME
        kind = self._left.kind(left)
        if kind is not self._right.kind(right):
            return Outcome.CHANGED
        if kind is JsonKind.TEXT:  # with other escapes it is still the same
            is_same = self._left.text(left) == self._right.text(right)
        else:
            is_empty = not self._left.count(left) and not self._right.count(right)
            is_same = self._left.is_container(left) and is_empty
        return Outcome.SAME if is_same else Outcome.CHANGED

    def _is_opened(self, left: JsonNode, right: JsonNode, outcome: Outcome) -> bool:
        """Whether a pair is compared by what is in it."""
        count = self._left.count(left)
        if outcome is Outcome.SAME:
            return 0 < count <= WHOLE_COUNT
        is_alike = self._left.kind(left) is self._right.kind(right)
        return is_alike and self._left.is_container(left)

    def _by_key(self, left: JsonNode, right: JsonNode) -> Steps[Iterable[_Pair]]:
        """The members of two objects; of a key that was sent twice, the first beside the first."""
        others = yield from _numbered(self._right, right)
        pairs: list[_Pair] = []
        for key, member in (yield from _numbered(self._left, left)).items():
            pairs.append((member, others.pop(key, None)))
        return [*pairs, *((None, member) for member in others.values())]

    def _by_id_or_place(self, left: JsonNode, right: JsonNode) -> Steps[Iterable[_Pair]]:
        ours = yield from _by_ids(self._left, left)
        theirs = (yield from _by_ids(self._right, right)) if ours else {}
        common = [key for key in ours if key in theirs]
        if not common:  # of two records each has assets of its own
            return zip_longest(self._left.members(left), self._right.members(right))
        if common != [key for key in theirs if key in ours]:
            self._add(left, right, Outcome.MOVED)
        pairs: list[_Pair] = [(member, theirs.pop(key, None)) for key, member in ours.items()]
        return [*pairs, *((None, member) for member in theirs.values())]

    def _add(self, left: JsonNode | None, right: JsonNode | None, outcome: Outcome) -> None:
        comparison = self._comparison
        comparison.counts[outcome] += 1
        if len(comparison.rows) < ROWS_MAX:
            comparison.rows.append(ComparedRow(left, right, outcome))


def _numbered(text: JsonText, node: JsonNode) -> Steps[dict[tuple[str, int], JsonNode]]:
    """The members of an object by their keys, and by how often a key came before."""
    found: dict[tuple[str, int], JsonNode] = {}
    seen: Counter[str] = Counter()
    for number, member in enumerate(text.members(node)):
        found[member.key, seen[member.key]] = member
        seen[member.key] += 1
        if number % _NODES_A_STEP == 0:
            yield None
    return found


def _by_ids(text: JsonText, node: JsonNode) -> Steps[dict[str, JsonNode]]:
    """The members of an array by their ids; nothing unless each has one of its own."""
    found: dict[str, JsonNode] = {}
    for number, member in enumerate(text.members(node)):
        key = _id_of(text, member)
        if not key or key in found:
            return {}
        found[key] = member
        if number % _NODES_A_STEP == 0:
            yield None
    return found


def _id_of(text: JsonText, node: JsonNode) -> str:
    if text.kind(node) is not JsonKind.OBJECT or text.count(node) > WHOLE_COUNT:
        return ""
    for member in text.members(node):
        if member.key in _ID_KEYS and text.kind(member) is JsonKind.TEXT:
            return text.text(member)
    return ""

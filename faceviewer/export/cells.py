"""A table as it is exported: its columns, its cells, and what had to be changed in them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from faceviewer.translation_marks import QT_TRANSLATE_NOOP

Cell = str | int | float | bool | None
"""What is an id is a text, whatever it looks like; None is an empty cell."""


class SpeltOut(str):
    """A text of which a part was spelt out when it was read: a change that is told as all others.

    Half of a surrogate pair has no other form anywhere in the program.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column: `key` is for programs (CSV, JSON), `title` for people (XLSX, Markdown).

    `width` is in characters, as spreadsheets count it. `is_code`: ids, codes and addresses, which
    Markdown shows letter by letter.
    """

    key: str
    title: str
    width: int = 20
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class ExportTable:
    """What is exported: each row has a cell for each column, and `count` says how many rows come.

    `rows` is walked once, in slices, so it may be made as it is asked for. `name` is what these are
    rows of; a spreadsheet shows it.
    """

    columns: Sequence[ExportColumn]
    rows: Iterable[Sequence[Cell]]
    count: int
    name: str = ""


class Change(Enum):
    """What a format made of a cell that it cannot hold as it is."""

    NEUTRALISED = "neutralised"
    CUT = "cut"
    SPELT_OUT = "spelt_out"
    LINE_ENDS = "line_ends"
    NUMBER_AS_TEXT = "number_as_text"


CHANGE_SENTENCES: Final = {
    Change.NEUTRALISED: QT_TRANSLATE_NOOP(
        "export",
        "Cells that a spreadsheet would run ({columns}), given an apostrophe in front: {count}.",
    ),
    Change.CUT: QT_TRANSLATE_NOOP(
        "export", "Texts too long for a cell of a spreadsheet ({columns}), cut: {count}."
    ),
    Change.SPELT_OUT: QT_TRANSLATE_NOOP(
        "export",
        "Texts with characters that no such file can hold ({columns}), spelt out: {count}.",
    ),
    Change.LINE_ENDS: QT_TRANSLATE_NOOP(
        "export", "Texts whose line ends became those of a spreadsheet ({columns}): {count}."
    ),
    Change.NUMBER_AS_TEXT: QT_TRANSLATE_NOOP(
        "export", "Numbers too long for a spreadsheet ({columns}), written as texts: {count}."
    ),
}
"""Each change in a sentence; the window translates it, the commands print it as it stands."""


class ChangeCount(NamedTuple):
    """How many cells were changed in this way, and in which columns, by their keys."""

    change: Change
    cells: int
    columns: tuple[str, ...]


class Changes:
    """Counts what was changed while a table is written."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[Change, str]] = Counter()

    def note(self, change: Change, column: str) -> None:
        """One more cell of the column with this key."""
        self._counts[change, column] += 1

    def counts(self) -> list[ChangeCount]:
        """What was changed, in the order of `Change`; nothing where every cell is as it was."""
        found = []
        for change in Change:
            columns = {key: n for (made, key), n in self._counts.items() if made is change}
            if columns:
                found.append(ChangeCount(change, sum(columns.values()), tuple(columns)))
        return found


def change_sentences(
    changes: Changes,
    translate: Callable[[str], str] = lambda text: text,
    number: Callable[[int], str] = "{:,}".format,
) -> list[str]:
    """What was changed, a sentence for each way; nothing where every cell is as it was."""
    return [
        translate(CHANGE_SENTENCES[made.change]).format(
            columns=", ".join(made.columns), count=number(made.cells)
        )
        for made in changes.counts()
    ]


def cell_text(cell: Cell) -> str:
    """A cell as neutral text."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return str(cell)

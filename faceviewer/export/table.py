"""Cells as aligned lines of plain text, for a terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import category, east_asian_width

from faceviewer.plain_text import plain_line

GAP: Final = "  "
FLEXIBLE_WIDTH: Final = 40
LEAST_WIDTH: Final = 10
WHOLE_WIDTH: Final = 200
UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A heading. Only a flexible column is cut to fit: an id that is cut is of no use."""

    title: str
    is_flexible: bool = False
    is_number: bool = False


def text_table(
    columns: Sequence[TableColumn], rows: Sequence[Sequence[str]], width: int | None = None
) -> Iterator[str]:
    """The lines of the table, heading first, none of which ends in spaces.

    Flexible columns are cut to 40 places, and further where that lets the lines fit into `width`.
    Every cell is one line without control characters, whatever a service sent.
    """
    cells = [
        [_cell(text, column) for text, column in zip(row, columns, strict=True)] for row in rows
    ]
    widths = _fit(columns, _natural_widths(columns, cells), width)
    for line in ([column.title for column in columns], *cells):
        padded = map(_pad, line, widths, columns)
        yield GAP.join(padded).rstrip()


def display_width(text: str) -> int:
    """How many places a terminal gives a text: two for wide characters, none for marks."""
    if text.isascii():
        return len(text)
    return sum(map(_places, text))


def cut_to_width(text: str, width: int) -> str:
    """The text in at most `width` places, with an ellipsis where something was cut off."""
    if display_width(text) <= width:
        return text
    taken, places = [], 1
    for character in text:
        places += _places(character)
        if places > width:
            break
        taken.append(character)
    return "".join(taken) + "…"


def _places(character: str) -> int:
    if category(character) in UNSEEN:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _cell(text: str, column: TableColumn) -> str:
    line = plain_line(text, WHOLE_WIDTH)
    return cut_to_width(line, FLEXIBLE_WIDTH) if column.is_flexible else line


def _natural_widths(columns: Sequence[TableColumn], cells: Sequence[Sequence[str]]) -> list[int]:
    widths = [display_width(column.title) for column in columns]
    for row in cells:
        widths = list(map(max, widths, map(display_width, row)))
    return widths


def _fit(columns: Sequence[TableColumn], widths: list[int], width: int | None) -> list[int]:
    """The widths after the widest flexible columns gave way; unchanged where that is not enough."""
    flexible = [index for index, column in enumerate(columns) if column.is_flexible]
    too_much = sum(widths) + len(GAP) * (len(widths) - 1) - width if width else 0
    if too_much > sum(max(0, widths[index] - LEAST_WIDTH) for index in flexible):
        return widths
    for _ in range(too_much):
        widths[max(flexible, key=widths.__getitem__)] -= 1
    return widths


def _pad(text: str, width: int, column: TableColumn) -> str:
    cut = cut_to_width(text, width) if column.is_flexible else text
    space = " " * (width - display_width(cut))
    return space + cut if column.is_number else cut + space

"""Cells as a Markdown table, in the form that most ticket systems read."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from faceviewer.export.cells import Cell, ExportColumn, ExportTable, cell_text
from faceviewer.slices import Steps

_ACTIVE: Final = re.compile(
    r"[^A-Za-z0-9 ,.()':\u00a0-\ud7ff\ue000-\U0010ffff-]|(?<!\d):|:(?!\d)|www\.", re.IGNORECASE
)
"""What may be a mark, a tag, a link, a mention, a smiley or the number of a ticket."""

LINES_A_STEP: Final = 64

_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_TICKS = re.compile("`+")


def markdown_lines(table: ExportTable) -> Iterator[str]:
    """The lines of the table, headed by the titles of the columns."""
    yield table_line([markdown_text(column.title) for column in table.columns])
    yield table_line(["---"] * len(table.columns))
    for row in table.rows:
        yield table_line([_cell(*pair) for pair in zip(row, table.columns, strict=True)])


def markdown_steps(table: ExportTable) -> Steps[str]:
    """The table as one text, made in slices."""
    lines = []
    for number, line in enumerate(markdown_lines(table)):
        lines.append(line)
        if number % LINES_A_STEP == 0:
            yield number / max(1, table.count)
    return "\n".join(lines) + "\n"


def markdown_text(text: str, *, is_code: bool = False) -> str:
    """One line that shows the text and does nothing else, in a table or outside of one.

    Whatever Markdown might read as more than text stands between backticks, where nothing is read:
    a backslash in front of each mark would be seen wherever Markdown is not understood.
    """
    line = " ".join(_BREAKS.split(text)).strip().encode("utf-8", "backslashreplace").decode()
    if not line or not (is_code or _ACTIVE.search(line)):
        return line
    longest = max(map(len, _TICKS.findall(line)), default=0)
    fence = "`" * (longest + 1)
    space = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{space}{line}{space}{fence}"


def table_line(cells: Iterable[str]) -> str:
    """One line of a table; the cells are Markdown."""
    return "| " + " | ".join(map(_fenced_in, cells)) + " |"


def _fenced_in(cell: str) -> str:
    """The cell with no pipe that ends it: inside of a table, one does so even between backticks.

    A backslash that stands before a pipe already would take ours away from it.
    """
    return cell.replace("\\|", "\\ |").replace("|", "\\|")


def _cell(cell: Cell, column: ExportColumn) -> str:
    return markdown_text(cell_text(cell), is_code=column.is_code)

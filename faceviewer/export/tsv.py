"""Cells as tab-separated text for the clipboard, which no spreadsheet runs when it is pasted."""

import re
from typing import Final

from faceviewer.export.cells import Cell, Changes, ExportTable, cell_text
from faceviewer.export.csv import safe_text
from faceviewer.slices import Steps

ROWS_A_STEP: Final = 64

_BREAKS = re.compile(r"[\t\r\n\v\f]+")


def tsv_steps(table: ExportTable, changes: Changes) -> Steps[str]:
    """One line a row, without a header: nothing is cut, what is missing is an empty cell.

    Tabs and line ends inside of a cell become spaces, because nothing else can be pasted.
    """
    keys = [column.key for column in table.columns]
    lines = []
    for number, row in enumerate(table.rows, start=1):
        cells = zip(row, keys, strict=True)
        lines.append("\t".join(_cell(cell, key, changes) for cell, key in cells))
        if number % ROWS_A_STEP == 0:
            yield number / max(1, table.count)
    return "\n".join(lines)


def _cell(cell: Cell, key: str, changes: Changes) -> str:
    if not isinstance(cell, str):
        return cell_text(cell)
    return safe_text(" ".join(_BREAKS.split(cell)), key, changes)

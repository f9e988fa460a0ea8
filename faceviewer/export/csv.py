"""Cells as CSV (RFC 4180, UTF-8) that no spreadsheet runs."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from faceviewer.export.cells import Cell, Change, Changes, ExportTable, SpeltOut, cell_text

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet run a cell instead of showing it, full-width forms included."""

_PASSED_OVER: Final = " \v\f\x85\xa0\u200b\u2028\u2029\u3000\ufeff"
"""What some spreadsheets pass over at the beginning of a cell."""

ROWS_A_CHUNK: Final = 100

_UNFIT = re.compile("[\0\ud800-\udfff]")
"""NUL ends the text in many programs; half of a surrogate pair fits no file."""


def csv_chunks(table: ExportTable, changes: Changes) -> Iterator[bytes]:
    """The file piece by piece, headed by the keys of the columns."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    keys = [column.key for column in table.columns]
    writer.writerow(keys)
    for number, row in enumerate(table.rows, start=1):
        writer.writerow([_safe(cell, key, changes) for cell, key in zip(row, keys, strict=True)])
        if number % ROWS_A_CHUNK == 0:
            yield _take(text)
    yield _take(text)


def safe_text(text: str, key: str, changes: Changes) -> str:
    """A text that a spreadsheet shows as it stands, whether it opens a file or is pasted into."""
    if isinstance(text, SpeltOut) or _UNFIT.search(text):
        changes.note(Change.SPELT_OUT, key)
        text = _UNFIT.sub(_escape, text)
    if not text.lstrip(_PASSED_OVER).startswith(FORMULA_STARTS):
        return text
    changes.note(Change.NEUTRALISED, key)
    return f"'{text}"


def _safe(cell: Cell, key: str, changes: Changes) -> str:
    return safe_text(cell, key, changes) if isinstance(cell, str) else cell_text(cell)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def _take(text: io.StringIO) -> bytes:
    taken = text.getvalue().encode()
    text.seek(0)
    text.truncate()
    return taken

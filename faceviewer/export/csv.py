"""Cells as CSV (RFC 4180, UTF-8) that no spreadsheet runs."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet run a cell instead of showing it, full-width forms included."""

ROWS_A_CHUNK: Final = 500


class CsvWriter:
    """Writes one table; `neutralised` counts the cells that were given an apostrophe in front."""

    def __init__(self) -> None:
        self.neutralised = 0

    def write(self, header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
        """The file piece by piece; half of a surrogate pair, which fits no file, is spelt out."""
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(header)
        for number, row in enumerate(rows, start=1):
            writer.writerow([self._safe(cell) for cell in row])
            if number % ROWS_A_CHUNK == 0:
                yield _take(text)
        yield _take(text)

    def _safe(self, cell: str) -> str:
        if not cell.startswith(FORMULA_STARTS):
            return cell
        self.neutralised += 1
        return f"'{cell}"


def _take(text: io.StringIO) -> bytes:
    taken = text.getvalue().encode("utf-8", "backslashreplace")
    text.seek(0)
    text.truncate()
    return taken

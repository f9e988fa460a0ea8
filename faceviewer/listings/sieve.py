"""A filter as steps through pieces of a few hundred rows: each sieve keeps those that pass it."""

from collections.abc import Callable, Sequence
from typing import Final

from faceviewer.listings.columns import make_search_texts, search_text
from faceviewer.listings.sliced_sort import spans
from faceviewer.records import Record
from faceviewer.slices import Steps

PIECE_ROWS: Final = 512

Sieve = Callable[[list[Record]], list[Record]]
"""Those of some rows that pass, in their order."""


def sieve_in_steps(rows: Sequence[Record], sieves: Sequence[Sieve]) -> Steps[list[Record]]:
    """The rows that pass every sieve; rows that are appended meanwhile are not looked at."""
    found: list[Record] = []
    for start, end in spans(len(rows), PIECE_ROWS):
        found += passing(list(rows[start:end]), sieves)
        yield end / len(rows)
    return found


def passing(rows: list[Record], sieves: Sequence[Sieve]) -> list[Record]:
    """Those of a few rows that pass every sieve."""
    for sieve in sieves:
        rows = sieve(rows)
    return rows


def word_sieve(word: str) -> Sieve:
    """Keeps the rows in which a folded word stands somewhere."""

    def keep(rows: list[Record]) -> list[Record]:
        _make_texts(rows)
        # A search text is never empty once it is made, and mostly it is made.
        return [row for row in rows if word in (row.folded or search_text(row))]

    return keep


def no_word_sieve(word: str) -> Sieve:
    """Keeps the rows in which a folded word stands nowhere."""

    def keep(rows: list[Record]) -> list[Record]:
        _make_texts(rows)
        return [row for row in rows if word not in (row.folded or search_text(row))]

    return keep


def _make_texts(rows: list[Record]) -> None:
    """Rows come in the order in which their texts were made, so one tells of all; mostly."""
    if rows and not rows[-1].folded:
        make_search_texts(rows)


def row_sieve(is_kept: Callable[[Record], bool]) -> Sieve:
    """Keeps the rows that pass a test of one row."""
    return lambda rows: list(filter(is_kept, rows))

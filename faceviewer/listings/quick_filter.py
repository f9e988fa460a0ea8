"""The quick filter: what is typed over a table to hide loaded rows. It never asks a service.

Words are joined by "and"; `-word` must not stand in the row, `column:word` must stand in that
column, quotes keep a phrase together. Case and accents are ignored.
"""

import re
from dataclasses import dataclass

from faceviewer.listings.columns import Column, search_text
from faceviewer.listings.folding import fold
from faceviewer.records import Record

_TERM = re.compile(r'(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|(\S*))')


@dataclass(frozen=True, slots=True)
class Term:
    """One word: folded, perhaps of one column, perhaps one that must be absent."""

    word: str
    column: Column | None = None
    is_negative: bool = False

    def accepts(self, record: Record) -> bool:
        """Whether the record passes this term."""
        text = search_text(record) if self.column is None else self.column.folded_text(record)
        return (self.word in text) is not self.is_negative


@dataclass(frozen=True, slots=True)
class QuickFilter:
    """All terms of a quick filter; without any every row passes."""

    terms: tuple[Term, ...] = ()

    def accepts(self, record: Record) -> bool:
        """Whether the record passes every term."""
        return all(term.accepts(record) for term in self.terms)

    def marks(self, column: Column) -> tuple[str, ...]:
        """The folded words to mark in a column."""
        return tuple(
            term.word
            for term in self.terms
            if not term.is_negative and (term.column is None or term.column.key == column.key)
        )


def read_quick_filter(text: str, columns: tuple[Column, ...]) -> QuickFilter:
    """The filter that a typed text means; `word:` of no column is an ordinary word."""
    by_name = {fold(column.title): column for column in columns}
    by_name |= {column.key: column for column in columns}
    terms = []
    for minus, name, phrase, word in _TERM.findall(text):
        column = by_name.get(fold(name)) if name else None
        sought = " ".join((phrase or word).split())
        if name and column is None:
            sought = f"{name}:{sought}"
        if sought.strip('-"'):
            terms.append(Term(fold(sought), column, bool(minus)))
    return QuickFilter(tuple(terms))

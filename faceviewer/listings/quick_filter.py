"""The quick filter: what is typed over a table to hide loaded rows. It never asks a service.

Words are joined by "and"; `-word` must not stand in the row, `column:word` must stand in that
column, quotes keep a phrase together. Case and accents are ignored. A column is known by its key
and by its title, also in the language of the window.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from faceviewer.listings.columns import Column, Shape, search_text
from faceviewer.listings.folding import fold
from faceviewer.listings.sieve import Sieve, no_word_sieve, row_sieve, word_sieve
from faceviewer.records import Record
from faceviewer.translation_marks import QT_TRANSLATE_NOOP

_TERM = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|(\S*))')

_FLAGS = (QT_TRANSLATE_NOOP("columns", "yes"), QT_TRANSLATE_NOOP("columns", "no"))
"""How the text of a column says that something is so, or is not."""


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

    def sieves(self) -> list[Sieve]:
        """What rows are passed through; the text of all columns is looked at before any other."""
        if self.column is None:
            return [no_word_sieve(self.word) if self.is_negative else word_sieve(self.word)]
        if self.is_negative:
            return [row_sieve(self.accepts)]
        return [word_sieve(self.word), row_sieve(self.accepts)]

    def implies(self, other: "Term") -> bool:
        """Whether a row that passes this term passes the other one, too."""
        if self.is_negative is not other.is_negative:
            return False
        narrow, wide = (other, self) if self.is_negative else (self, other)
        is_column_inside = wide.column is None or wide.column is narrow.column
        return is_column_inside and wide.word in narrow.word


@dataclass(frozen=True, slots=True)
class QuickFilter:
    """All terms of a quick filter; without any every row passes."""

    terms: tuple[Term, ...] = ()

    def accepts(self, record: Record) -> bool:
        """Whether the record passes every term."""
        return all(term.accepts(record) for term in self.terms)

    def sieves(self) -> list[Sieve]:
        """What rows are passed through, one term after the other."""
        return [sieve for term in self.terms for sieve in term.sieves()]

    def narrows(self, other: "QuickFilter") -> bool:
        """Whether all rows that pass this filter pass the other one, too."""
        return all(any(term.implies(wider) for term in self.terms) for wider in other.terms)

    def marks(self, column: Column) -> tuple[str, ...]:
        """The folded words to mark in a column."""
        return tuple(
            term.word
            for term in self.terms
            if not term.is_negative and (term.column is None or term.column.key == column.key)
        )


def read_quick_filter(
    text: str, columns: tuple[Column, ...], translate: Callable[[str], str] = str
) -> QuickFilter:
    """The filter that a typed text means; `word:` of no column is an ordinary word.

    `translate` gives titles of columns, "yes" and "no" in the language of who types.
    """
    by_name = {name: one for one in columns for name in (one.key, fold(one.title))}
    by_name |= {fold(translate(one.title)): one for one in columns}
    flags = {fold(translate(flag)): flag for flag in _FLAGS}
    terms = []
    for minus, name, phrase, word in _TERM.findall(text):
        column = by_name.get(fold(name)) if name else None
        sought = " ".join((phrase or word).split())
        if name and column is None:
            sought = f"{name}:{sought}"
        folded = fold(sought)
        if column is not None and column.shape is Shape.FLAG:
            folded = flags.get(folded, folded)
        if sought.strip('-"'):
            terms.append(Term(folded, column, bool(minus)))
    return QuickFilter(tuple(terms))

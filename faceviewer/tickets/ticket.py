"""A ticket as it was pasted or read from a file: its text without secrets, and what it names."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from faceviewer.errors import TicketError
from faceviewer.recognition import TERMS_MAX, Term, find_terms, veil

TEXT_MAX: Final = 500_000
"""Characters of a ticket; a thousand ids with much text between them are a fifth of it."""

FILE_MAX_BYTES: Final = 4 * TEXT_MAX
_COUNTED_MAX: Final = 100_000
_VEILED: Final = re.compile("••+")
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Ticket:
    """What is asked for, in the pasted order.

    Attributes:
        text: what was pasted, with dots in the place of secrets; the places of the terms hold in
            it.
        terms: each once, at most a thousand.
        left_out: how many more there were.
    """

    text: str
    terms: tuple[Term, ...] = ()
    left_out: int = 0


def read_ticket(text: str, *, with_names: bool = False) -> Ticket:
    """The ticket that a text is; `with_names` takes lines without an id as names.

    Raises:
        TicketError: the text is too long, or names nothing.
    """
    if len(text) > TEXT_MAX:
        raise TicketError(reason="too_long")
    terms = _terms_in(text, with_names=with_names)
    if not terms:
        raise TicketError(reason="nothing")
    taken = tuple(terms[:TERMS_MAX])
    return Ticket(veil(text), taken, len(terms) - len(taken))


def _terms_in(text: str, *, with_names: bool) -> list[Term]:
    """What the text names; dots in the place of a secret that was veiled before stand for it."""
    found = find_terms(text, _COUNTED_MAX, with_names=with_names)
    terms = [t for t in found if t.kind == "secret" or not _VEILED.search(t.text)]
    known = {place for t in terms if t.kind == "secret" for place in range(t.start, t.end)}
    terms += [
        Term("secret", "", *run.span())
        for run in _VEILED.finditer(text)
        if run.start() not in known
    ]
    return sorted(terms, key=lambda term: term.start)


def read_ticket_file(path: Path) -> str:
    """The text of a file in whatever encoding it is; what fits none reads as odd letters.

    Raises:
        TicketError: the file cannot be read, is too large, or holds no text.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(FILE_MAX_BYTES + 1)
    except OSError:
        raise TicketError(reason="cannot_read", path=str(path)) from None
    if len(data) > FILE_MAX_BYTES:
        raise TicketError(reason="file_too_large", path=str(path))
    text = _decoded(data)
    if "\0" in text:
        raise TicketError(reason="not_text", path=str(path))
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # What editors of Windows write where they write no Unicode.
        return data.decode("cp1252", "replace")

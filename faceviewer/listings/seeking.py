"""Where a text stands among loaded rows: in which records, and in which field of each.

Every field is sought, also those that no table shows. Case and accents are ignored in the columns
of the tables, elsewhere the case of ASCII letters is.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from faceviewer.listings.columns import columns_of, search_text
from faceviewer.listings.folding import find_folded, fold
from faceviewer.listings.sieve import PIECE_ROWS, word_sieve
from faceviewer.listings.sliced_sort import spans
from faceviewer.records import Collection, Record, read_json
from faceviewer.slices import Steps

NAMED_MAX: Final = 50
"""So many matches of each rank are named; the others are counted."""

LONG_TEXT: Final = 20_000
"""A longer value is sought without folding its accents, which takes a while."""

_FIRST_PATHS: Final = {"_id": 0, "id": 0, "code": 1, "name": 2}
_LATER: Final = 3

_WIRE_NAMES: Final = (
    "_id name code description project client deleted createdat updatedat __v"
    " id url content config assets when_created when_modified type hash is_public"
)
"""Parts of these stand in the JSON of every record, so only columns are sought for them."""


@dataclass(frozen=True, slots=True)
class FoundPart:
    """Where a text stands in a record.

    Attributes:
        path: the field by its wire names, such as `project._id` or `assets[0].url`.
        value: the whole value of the field as text.
        start, end: the found part of it; the same where it cannot be told.
        is_exact: whether the text is all of the value.
    """

    path: str
    value: str
    start: int
    end: int
    is_exact: bool

    @property
    def is_own_id(self) -> bool:
        """Whether it stands in what the record itself is known by."""
        return _FIRST_PATHS.get(self.path, _LATER) < _FIRST_PATHS["name"]


Rank = tuple[bool, int]
"""Smaller is better: exact ones first, and in both kinds those of the record's own id."""


def rank_of(part: FoundPart) -> Rank:
    """How good this part is as an answer."""
    return not part.is_exact, _FIRST_PATHS.get(part.path, _LATER)


@dataclass(slots=True)
class Finds:
    """The records in which a text stands.

    Attributes:
        count: how many there are.
        found: as many of each rank as are named, in the order of the rows.
    """

    count: int = 0
    found: list[tuple[Record, FoundPart]] = field(default_factory=list)


class Sought:
    """A text made ready to be sought. It may be written in several ways, as a UUID without dashes.

    Attributes:
        words: its forms, folded and with single spaces.
    """

    def __init__(self, *texts: str) -> None:
        self._texts = {fold(" ".join(text.split())): text for text in texts if text.strip()}
        self.words = tuple(self._texts)
        forms = {form.lower() for text in texts for form in (text, " ".join(text.split()))}
        forms = {form for form in forms if form and form not in _WIRE_NAMES}
        self._needles = {needle for form in forms for needle in _as_json(form)}
        self._sieves = tuple(word_sieve(word) for word in self.words)

    def passing(self, rows: list[Record]) -> Iterator[tuple[Record, bool]]:
        """The rows that may hold it; whether one is sure to, because a column does."""
        sure: set[int] = set()
        for sieve in self._sieves:
            sure.update(map(id, sieve(rows)))
        # Most pieces hold it nowhere, which is found quickest for all of their rows together.
        is_in_raw = self._is_in(b"\n".join([bytes(row.raw) for row in rows]))
        if not is_in_raw and not sure:
            return
        for row in rows:
            if id(row) in sure:
                yield row, True
            elif is_in_raw and self._is_in(bytes(row.raw)):
                yield row, False

    def _is_in(self, raw: bytes) -> bool:
        low = raw.lower()
        return any(needle in low for needle in self._needles)

    def seems_exact(self, record: Record) -> bool:
        """Whether the text seems to be all of a value; only a look at the fields is sure."""
        lines = f"\n{search_text(record)}\n"
        if any(f"\n{word}\n" in lines for word in self.words):
            return True
        raw = bytes(record.raw).lower()
        return any(b'"' + needle + b'"' in raw for needle in self._needles)

    def part_in(self, record: Record) -> FoundPart | None:
        """The best place of the text in a record, of its first form if it is all of a value there.

        None where no field has it.
        """
        best: tuple[tuple[bool, int, int], FoundPart] | None = None
        for path, value in fields_in(record):
            for number, part in self._parts(path, value):
                is_part, place = rank_of(part)
                rank = (is_part, number, place)
                if best is None or rank < best[0]:
                    best = rank, part
            if best is not None and best[0] == (False, 0, 0):
                break
        return best[1] if best is not None else None

    def _parts(self, path: str, value: str) -> Iterator[tuple[int, FoundPart]]:
        """Where each form of the text stands in a value, with the number of the form."""
        for number, (word, text) in enumerate(self._texts.items()):
            if len(value) > LONG_TEXT:
                start = value.lower().find(text.lower())
                spots = [(start, start + len(text))] if start >= 0 else []
            else:
                folded = fold(" ".join(value.split()))
                if folded == word:
                    yield number, FoundPart(path, value, 0, len(value), is_exact=True)
                    continue
                if word not in folded:
                    continue
                spots = find_folded(value, word) or [(0, 0)]
            if spots:
                yield number, FoundPart(path, value, *spots[0], is_exact=False)


def _as_json(text: str) -> Iterator[bytes]:
    """The ways in which services may write a text in JSON."""
    for is_ascii in (False, True):
        written = json.dumps(text, ensure_ascii=is_ascii)[1:-1].encode("utf-8", "surrogatepass")
        yield written
        yield written.replace(b"/", b"\\/")


def seek(rows: Sequence[Record], sought: Sought) -> Steps[Finds]:
    """The rows that hold the text, each with its best place. Rows that come meanwhile are not met.

    A text can stand in a million records: all are counted, and as many of each rank are named as
    anyone reads.
    """
    finds = Finds()
    kept: Counter[Rank] = Counter()
    for start, end in spans(len(rows), PIECE_ROWS):
        for record, is_sure in sought.passing(list(rows[start:end])):
            if is_sure and not _may_be_named(record, sought, kept):
                finds.count += 1
                continue
            part = sought.part_in(record)
            if part is not None:
                _take(record, part, finds, kept)
            yield None
        yield None
    return finds


def _take(record: Record, part: FoundPart, finds: Finds, kept: Counter[Rank]) -> None:
    finds.count += 1
    if kept[rank_of(part)] < NAMED_MAX:
        kept[rank_of(part)] += 1
        finds.found.append((record, part))


def _may_be_named(record: Record, sought: Sought, kept: Counter[Rank]) -> bool:
    """Whether this record may be among the first of some rank that still has room."""
    if kept[True, _LATER] < NAMED_MAX or any(word in fold(record.id) for word in sought.words):
        return True
    return kept[False, _LATER] < NAMED_MAX and sought.seems_exact(record)


def fields_in(record: Record) -> Iterator[tuple[str, str]]:
    """Every text and number of a record with its path, in the order in which they were sent."""
    try:
        value = read_json(record.raw)
    except ValueError:
        yield from _columns(record)
        return
    stack: list[tuple[str, object]] = [("", value)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, dict):
            members = [(f"{path}.{key}" if path else key, part) for key, part in value.items()]
            stack.extend(reversed(members))
        elif isinstance(value, list):
            stack.extend((f"{path}[{n}]", part) for n, part in reversed(list(enumerate(value))))
        elif isinstance(value, str):
            yield path, value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield path, str(value)


def _columns(record: Record) -> Iterator[tuple[str, str]]:
    """What the tables show of a record that is nested too deeply to be read as a whole."""
    for column in columns_of("collections" if isinstance(record, Collection) else "faces"):
        yield column.key, column.text(record)

"""From a pasted text to the records that it names, in both services.

Only what was recognised is sent: a 24-hex id is asked of the faces and sought among the
collections. Any other text is sought among the loaded rows and sent nowhere.
"""

import asyncio
import string
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Literal

from faceviewer.errors import FaceviewerError
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Column, columns_of, search_text
from faceviewer.listings.folding import fold
from faceviewer.listings.listing import Listing
from faceviewer.listings.sieve import PIECE_ROWS, word_sieve
from faceviewer.listings.sliced_sort import spans
from faceviewer.records import Page, Record, id_kind
from faceviewer.slices import Steps, in_slices

MATCHES_MAX = 50
AROUND = string.whitespace + "\"'“”<>()[],;"
"""What may stand around a pasted text and does not belong to it."""

How = Literal["exact", "contains"]


@dataclass(frozen=True, slots=True)
class Match:
    """A record, where it was found, and which of its fields says so."""

    record: Record
    listing: Listing
    column: Column
    how: How
    is_loaded: bool


@dataclass(slots=True)
class Answer:
    """What a look-up found.

    Attributes:
        text: what was looked up.
        was_sent: whether the faces were asked for it.
        matches: the exact ones first.
        hidden_count: matches beyond those that are named.
        errors: what a service did not answer, by its name.
    """

    text: str
    was_sent: bool = False
    matches: list[Match] = field(default_factory=list)
    hidden_count: int = 0
    errors: list[FaceviewerError] = field(default_factory=list)


Rank = tuple[bool, bool]
_EXACT_RANK: Rank = (False, True)
_ID_RANK: Rank = (True, False)
_LAST_RANK: Rank = (True, True)

FetchFaces = Callable[[FacesQuery], Awaitable[Page]]


async def look_up(
    text: str,
    collections: Listing,
    faces: Listing,
    fetch_faces: FetchFaces,
    load_collections: Callable[[], Awaitable[None]],
) -> Answer:
    """The records that a text names; loaded ones and, for a 24-hex id, those of both services.

    `load_collections` is awaited where they are needed and have not been loaded.
    """
    wanted = text.strip(AROUND)
    answer = Answer(wanted)
    if not wanted:
        return answer
    if id_kind(wanted) == "object_id":
        found, _ = await asyncio.gather(
            _look_up_face(wanted, faces, fetch_faces, answer),
            _be_loaded(collections, load_collections),
        )
        if collections.state.error is not None:
            answer.errors.append(collections.state.error)
        listings = [collections]
    else:
        found, listings = [], [collections, faces]
    count = len(found)
    for listing in listings:
        finds = await in_slices(_search(wanted, listing))
        found.extend(finds.matches)
        count += finds.count
    found.sort(key=_rank)
    answer.matches = found[:MATCHES_MAX]
    answer.hidden_count = count - len(answer.matches)
    return answer


async def _be_loaded(collections: Listing, load_collections: Callable[[], Awaitable[None]]) -> None:
    if not collections.is_loaded and not collections.is_loading:
        await load_collections()
    await collections.settled()


async def _look_up_face(
    wanted: str, faces: Listing, fetch_faces: FetchFaces, answer: Answer
) -> list[Match]:
    """The face of this id, loaded or as the service has it."""
    known = faces.find(wanted) or faces.find(wanted.lower())
    if known is not None:
        return [Match(known, faces, _id_column(faces), "exact", is_loaded=True)]
    answer.was_sent = True
    try:
        page = await fetch_faces(FacesQuery(id=wanted))
    except FaceviewerError as error:
        answer.errors.append(error)
        return []
    return [
        Match(record, faces, _id_column(faces), "exact", is_loaded=False)
        for record in page.rows
        if record.id.lower() == wanted.lower()
    ]


@dataclass(slots=True)
class _Finds:
    """The loaded records that contain a text: how many, and as many of each rank as are named."""

    count: int = 0
    matches: list[Match] = field(default_factory=list)
    kept: Counter[Rank] = field(default_factory=Counter)


def _search(text: str, listing: Listing) -> Steps[_Finds]:
    """The loaded records that contain the text, each with the first column that does."""
    word = fold(" ".join(text.split()))
    finds = _Finds()
    records, sieve = listing.records, word_sieve(word)
    for start, end in spans(len(records), PIECE_ROWS):
        for record in sieve(records[start:end]):
            finds.count += 1
            if _may_be_named(word, record, finds):
                _keep(word, record, listing, finds)
        yield None
    return finds


def _may_be_named(word: str, record: Record, finds: _Finds) -> bool:
    """Whether this match may be among the first: a text can stand in a million records."""
    if finds.kept[_LAST_RANK] < MATCHES_MAX:
        return True
    is_of_id = word in fold(record.id)
    if f"\n{word}\n" in f"\n{search_text(record)}\n":
        return is_of_id or finds.kept[_EXACT_RANK] < MATCHES_MAX
    return is_of_id and finds.kept[_ID_RANK] < MATCHES_MAX


def _keep(word: str, record: Record, listing: Listing, finds: _Finds) -> None:
    column = _column_with(word, record, listing)
    how: How = "exact" if column.folded_text(record) == word else "contains"
    match = Match(record, listing, column, how, is_loaded=True)
    if finds.kept[_rank(match)] < MATCHES_MAX:
        finds.kept[_rank(match)] += 1
        finds.matches.append(match)


def _rank(match: Match) -> Rank:
    """Exact matches come first, and in both kinds those of the id."""
    return match.how != "exact", match.column.key != "id"


def _column_with(word: str, record: Record, listing: Listing) -> Column:
    columns = columns_of(listing.kind)
    texts = [(column, column.folded_text(record)) for column in columns]
    exact = next((column for column, text in texts if text == word), None)
    return exact or next((column for column, text in texts if word in text), columns[0])


def _id_column(listing: Listing) -> Column:
    return next(column for column in columns_of(listing.kind) if column.key == "id")

"""From a pasted text to the records that it names, in both services.

Only what was recognised is sent: a 24-hex id is asked of the faces and sought among the
collections. Any other text is sought among the loaded rows and sent nowhere.
"""

import asyncio
import string
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from faceviewer.errors import FaceviewerError
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Column, columns_of, search_text
from faceviewer.listings.folding import fold
from faceviewer.listings.listing import Listing
from faceviewer.records import Page, Record, id_kind

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
        found.extend(_search(wanted, collections))
    else:
        found = [*_search(wanted, collections), *_search(wanted, faces)]
    found.sort(key=lambda match: (match.how != "exact", match.column.key != "id"))
    answer.matches = found[:MATCHES_MAX]
    answer.hidden_count = len(found) - len(answer.matches)
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


def _search(text: str, listing: Listing) -> Iterable[Match]:
    """Each loaded record that contains the text, with the first column that does."""
    word = fold(" ".join(text.split()))
    for record in listing.records:
        if word in search_text(record):
            column = _column_with(word, record, listing)
            how: How = "exact" if column.folded_text(record) == word else "contains"
            yield Match(record, listing, column, how, is_loaded=True)


def _column_with(word: str, record: Record, listing: Listing) -> Column:
    columns = columns_of(listing.kind)
    texts = [(column, column.folded_text(record)) for column in columns]
    exact = next((column for column, text in texts if text == word), None)
    return exact or next((column for column, text in texts if word in text), columns[0])


def _id_column(listing: Listing) -> Column:
    return next(column for column in columns_of(listing.kind) if column.key == "id")

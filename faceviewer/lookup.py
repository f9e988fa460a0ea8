"""From what a text was read as to the records that it names, in both services.

The faces are asked for all that the text can be at the same time, and meanwhile it is sought among
the loaded rows, for which the collections are loaded where they have not been. Only the text of a
recognised term is sent. Everything ends at one deadline: what came by then is the answer.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Any, Final, Literal

from faceviewer.errors import AnswerUnreadable, FaceviewerError, RequestRefused
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.listings.listing import Listing, Phase
from faceviewer.listings.seeking import NAMED_MAX, FoundPart, Sought, rank_of, seek
from faceviewer.recognition import Term, TermKind
from faceviewer.records import Collection, Face, Page, Record
from faceviewer.slices import in_slices

ROWS_ASKED: Final = 20
"""Faces of one answer: more than anyone reads in a list, less than slows the answer down."""

TOTAL_S: Final = 10.0

Parameter = Literal["id", "org_id", "name", "autocomplete"]

PARAMETERS: Final[dict[TermKind, tuple[Parameter, ...]]] = {
    "object_id": ("id", "org_id", "name", "autocomplete"),
    "uuid": ("id", "name", "autocomplete"),
    "odd_id": ("id", "name", "autocomplete"),
    "name": ("name", "autocomplete"),
    "email": ("name", "autocomplete"),
    "random": ("name", "autocomplete"),
    "url": ("id",),
}
"""By which parameters the faces are asked, by the kind of the text. Others are sent nowhere."""

IDS_OF_URL: Final = 4
"""So many of the ids in a url are asked for."""

ODD_ID_STATUSES: Final = frozenset({400, 422})
"""Statuses that may be about the id itself; others that refuse a request, as 402, are not."""

How = Literal["exact", "contains", "server"]
Outcome = Literal["waiting", "found", "none", "refused", "failed", "late", "off_topic", "no_need"]
"""How a request ended.

"refused": the service does not take this text there. "late": no answer before the deadline.
"off_topic": the service answered other parameters with the same rows, so it does not know them.
"no_need": it was not sent, for the record is loaded.
"""

FetchFaces = Callable[[FacesQuery], Awaitable[Page]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where a text is looked up: what is loaded of one environment, and its services.

    Attributes:
        faces: every loaded listing of faces, the one that is always there first.
        load_collections: awaited where they have not been loaded, or not to their end.
    """

    collections: Listing
    faces: Sequence[Listing]
    fetch_faces: FetchFaces
    load_collections: Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Match:
    """A record that answers a look-up.

    Attributes:
        part: where the text stands in it; None where only the service knows why it answered.
        parameters: by which the service gave it; none where it was found among loaded rows.
        is_loaded: whether a listing has it.
    """

    record: Record
    part: FoundPart | None
    parameters: tuple[Parameter, ...] = ()
    is_loaded: bool = True

    @property
    def kind(self) -> Kind:
        """Which sort of record it is."""
        return "collections" if isinstance(self.record, Collection) else "faces"

    @property
    def how(self) -> How:
        """The group that it stands in."""
        if self.part is None:
            return "server"
        return "exact" if self.part.is_exact else "contains"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to the faces and how it ended; `count` rows answered it, `has_more` exist."""

    parameter: Parameter
    text: str
    outcome: Outcome = "waiting"
    count: int = 0
    has_more: bool = False
    error: FaceviewerError | None = None
    took_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Searched:
    """What of one kind was sought through.

    Attributes:
        rows: how many loaded rows; `is_complete` says whether these were all.
        as_of: when they were asked for.
        is_late: whether the collections were not there by the deadline.
        error: why the collections are not there, or not all of them.
    """

    kind: Kind
    is_done: bool = False
    rows: int = 0
    is_complete: bool = False
    as_of: datetime | None = None
    is_late: bool = False
    error: FaceviewerError | None = None
    took_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a look-up found, and how far it went.

    Attributes:
        term: what was looked up.
        matches: exact ones first, then those that contain it, then what only the service knows.
        hidden_count: matches beyond those that are named.
        asked: the requests, in the order of their parameters.
        is_final: whether nothing more will come.
    """

    term: Term
    matches: tuple[Match, ...] = ()
    hidden_count: int = 0
    asked: tuple[Asked, ...] = ()
    collections: Searched = Searched("collections")
    faces: Searched = Searched("faces")
    is_final: bool = False

    @property
    def errors(self) -> tuple[FaceviewerError, ...]:
        """What a service did not answer, each sort of error once for each service."""
        found = [self.collections.error, *(one.error for one in self.asked)]
        return tuple({(e.key, e.values.get("service")): e for e in found if e}.values())

    @property
    def exact(self) -> tuple[Match, ...]:
        """The matches whose value is the text."""
        return tuple(match for match in self.matches if match.how == "exact")

    @property
    def sure(self) -> Match | None:
        """The record that this text is the id or code of; known before everything has answered."""
        own = [match for match in self.exact if match.part and match.part.is_own_id]
        return own[0] if len(own) == 1 else None

    @property
    def are_services_answering(self) -> bool:
        """Whether both services have answered, be it that they know nothing."""
        is_late = self.collections.is_late or any(one.outcome == "late" for one in self.asked)
        return self.is_final and not self.errors and not is_late


Report = Callable[[Answer], None]


async def look_up(
    term: Term, places: Places, total_s: float = TOTAL_S, report: Report = lambda _: None
) -> Answer:
    """The records that a term names. `report` is told what is known each time that it is more.

    A secret is looked up nowhere: its term has no text.
    """
    answer = await _Work(term, places, total_s, report).run()
    report(answer)
    return answer


class _Work:
    """One look-up under way: what has come, and the deadline for the rest."""

    def __init__(self, term: Term, places: Places, total_s: float, report: Report) -> None:
        self._term = term
        self._places = places
        self._report = report
        self._loop = asyncio.get_running_loop()
        self._started_s = self._loop.time()
        self._deadline_s = self._started_s + total_s
        self._sought = _sought(term)
        self._asked = list(_questions(term, places.faces))
        self._rows: dict[int, list[Record]] = {}
        self._found: dict[str, Match] = {}
        self._counted = 0
        self._searched: dict[Kind, Searched] = {
            "collections": Searched("collections"),
            "faces": Searched("faces"),
        }

    async def run(self) -> Answer:
        """All of it, at the same time."""
        if not self._sought.words:
            return replace(self._answer(), is_final=True)
        requests = [n for n, one in enumerate(self._asked) if one.outcome == "waiting"]
        await asyncio.gather(
            *(self._ask(number) for number in requests),
            self._search_collections(),
            self._search_faces(),
        )
        return replace(self._answer(), is_final=True)

    def _took_s(self) -> float:
        return self._loop.time() - self._started_s

    async def _ask(self, number: int) -> None:
        """Asks the faces by one parameter and takes what they answer."""
        question = self._asked[number]
        wanted: dict[str, Any] = {question.parameter: question.text}
        query = FacesQuery(limit=ROWS_ASKED, **wanted)
        try:
            async with asyncio.timeout_at(self._deadline_s):
                page = await self._places.fetch_faces(query)
        except TimeoutError:
            self._end(number, replace(question, outcome="late"))
        except RequestRefused as error:
            # An id that is none for the service is no failure of it, a parameter is.
            is_odd = question.parameter in ("id", "org_id") and error.status in ODD_ID_STATUSES
            outcome: Outcome = "refused" if is_odd else "failed"
            self._end(
                number,
                replace(question, outcome=outcome, error=None if is_odd else error.forget_origin()),
            )
        except FaceviewerError as error:
            self._end(number, replace(question, outcome="failed", error=error.forget_origin()))
        else:
            self._take(number, question, page)

    def _take(self, number: int, question: Asked, page: Page) -> None:
        rows = self._rows[number] = _fitting(question, page.rows)
        if rows:
            has_more = bool(page.next)
            ended = replace(question, outcome="found", count=len(rows), has_more=has_more)
        elif page.unreadable:
            # It may be the very record; that nothing was found would be a guess.
            error = AnswerUnreadable("blockv", reason="rows")
            ended = replace(question, outcome="failed", error=error)
        else:
            ended = replace(question, outcome="none")
        self._end(number, ended)

    def _end(self, number: int, ended: Asked) -> None:
        self._asked[number] = replace(ended, took_s=self._took_s())
        self._report(self._answer())

    async def _search_collections(self) -> None:
        listing, is_late = self._places.collections, False
        try:
            async with asyncio.timeout_at(self._deadline_s):
                is_old = not listing.is_loaded or listing.loaded.is_kept
                if (is_old or _is_broken_off(listing)) and not listing.is_loading:
                    await self._places.load_collections()
                await listing.settled()
        except TimeoutError:
            is_late = True
        await self._search("collections", [listing], is_late=is_late)

    async def _search_faces(self) -> None:
        await self._search("faces", self._places.faces)

    async def _search(
        self, kind: Kind, listings: Sequence[Listing], *, is_late: bool = False
    ) -> None:
        known: set[str] = set()
        for listing in listings:
            finds = await in_slices(seek(listing.records, self._sought))
            new = [(record, part) for record, part in finds.found if record.id not in known]
            self._counted += finds.count - len(finds.found) + len(new)
            for record, part in new:
                known.add(record.id)
                self._found[f"{kind} {record.id}"] = Match(record, part)
        first = listings[0]
        self._searched[kind] = Searched(
            kind,
            is_done=True,
            rows=len(set().union(*(listing.loaded.by_id for listing in listings))),
            is_complete=any(x.is_complete and not x.query.is_narrowed() for x in listings),
            as_of=first.loaded.asked,
            is_late=is_late,
            error=first.state.error if _is_broken_off(first) and kind == "collections" else None,
            took_s=self._took_s(),
        )
        self._report(self._answer())

    # What has come

    def _answer(self) -> Answer:
        self._note_off_topic()
        found = dict(self._found)
        for number, rows in sorted(self._rows.items()):
            if self._asked[number].outcome == "found":
                for record in rows:
                    self._add(found, record, self._asked[number].parameter)
        matches = sorted(found.values(), key=_order)
        named = matches[:NAMED_MAX]
        server_only = len(found) - len(self._found)
        return Answer(
            self._term,
            tuple(named),
            self._counted + server_only - len(named),
            tuple(self._asked),
            self._searched["collections"],
            self._searched["faces"],
        )

    def _add(self, found: dict[str, Match], record: Record, parameter: Parameter) -> None:
        key = f"faces {record.id}"
        known = found.get(key)
        if known is not None:
            found[key] = replace(known, parameters=(*known.parameters, parameter))
            return
        loaded = next((r for x in self._places.faces if (r := x.find(record.id))), None)
        part = self._sought.part_in(record)
        found[key] = Match(loaded or record, part, (parameter,), is_loaded=loaded is not None)

    def _note_off_topic(self) -> None:
        """A service that does not know a parameter answers with its first page, whatever it is."""
        pages: dict[tuple[str, ...], list[int]] = {}
        for number, rows in self._rows.items():
            if len(rows) > 1:
                pages.setdefault(tuple(record.id for record in rows), []).append(number)
        for numbers in pages.values():
            rows = self._rows[numbers[0]]
            if len(numbers) > 1 and not any(map(self._sought.part_in, rows)):
                for number in numbers:
                    self._asked[number] = replace(self._asked[number], outcome="off_topic", count=0)


def _is_broken_off(listing: Listing) -> bool:
    """Whether its last load failed and left nothing, or only the first rows of an answer."""
    return listing.state.phase is Phase.FAILED and not listing.is_complete


def _order(match: Match) -> tuple[bool, bool, int, bool]:
    """Exact first, then what contains it, then the rest; in each those that it is the id of.

    Of two alike the collection, whichever listing was searched sooner.
    """
    is_face = isinstance(match.record, Face)
    if match.part is None:
        return True, True, 0, is_face
    is_part, rank = rank_of(match.part)
    return False, is_part, rank, is_face


def _sought(term: Term) -> Sought:
    texts = [term.text, *(each.text for each in term.ids)]
    if term.kind == "hash" and len(term.text) == 32:
        # A UUID is often written without its dashes.
        cuts = (0, 8, 12, 16, 20, 32)
        texts.append("-".join(term.text[a:b] for a, b in pairwise(cuts)))
    return Sought(*texts)


def _questions(term: Term, faces: Sequence[Listing]) -> Iterator[Asked]:
    """What the faces are asked; nothing for a face that is loaded."""
    parameters = PARAMETERS.get(term.kind, ()) if term.text else ()
    texts = [each.text for each in term.ids[:IDS_OF_URL]] if term.kind == "url" else [term.text]
    for text in texts:
        # Ids are kept in small letters by both services.
        plain = text.lower() if term.kind not in ("name", "email", "random") else text
        is_known = any(listing.find(each) for listing in faces for each in (text, plain))
        for parameter in parameters:
            wanted = plain if parameter in ("id", "org_id") else text
            yield Asked(parameter, wanted, "no_need" if is_known else "waiting")


def _fitting(question: Asked, rows: list[Record]) -> list[Record]:
    """The rows that answer the question; a service that ignores `id` gives its first page."""
    if question.parameter != "id":
        return rows
    return [record for record in rows if record.id.lower() == question.text.lower()]

"""The rows of a ticket's table: one for each term, with the records that it may mean.

How they come to their answers is not here: see `inquiry.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, Literal

from faceviewer.errors import FaceviewerError, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.recognition import Term
from faceviewer.records import Face, Record
from faceviewer.tickets.carriers import CARRIERS_MAX, OWN_FIELDS, name_key

ASKED_BY_ID: Final = frozenset({"object_id", "uuid", "odd_id"})
ASKED_BY_NAME: Final = frozenset({"name", "email", "random"})

Reason = Literal["", "secret", "held", "stopped", "unsearchable"]
"""Why a row was not asked for; "unsearchable" is what no service can search for."""


class Verdict(Enum):
    """What has become of a row."""

    WAITING = "waiting"
    FOUND = "found"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"
    NOT_ASKED = "not_asked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Found:
    """A record that a row may mean.

    `path` is the field that says so, empty where only the service knows why it gave the record.
    """

    record: Record
    path: str

    @property
    def service(self) -> ServiceName:
        """Where the record is."""
        return "blockv" if isinstance(self.record, Face) else "verifik"

    @property
    def is_own(self) -> bool:
        """Whether the record itself is known by what was pasted."""
        return self.path in OWN_FIELDS

    @property
    def key(self) -> tuple[ServiceName, str]:
        """The same for the same record."""
        return self.service, self.record.id


@dataclass(slots=True, eq=False)
class Row:
    """One term of a ticket, and all that is known of it.

    Attributes:
        number: its place in the ticket, counted from 1.
        found: the records that may be meant, those known by the term first.
        count: how many there are, also those beyond the ones that are named.
        chosen: which of several the person took.
        is_released: whether a text that was held back is searched all the same.
        open: what was not answered yet: the collections, and each question to the faces.
        answered: the services that said what they have.
        errors: what a service failed with.
        verdict, reason: what has become of it.
    """

    number: int
    term: Term
    found: list[Found] = field(default_factory=list)
    count: int = 0
    chosen: Found | None = None
    is_released: bool = False
    open: set[FacesQuery | None] = field(default_factory=set)
    answered: set[ServiceName] = field(default_factory=set)
    errors: dict[ServiceName, FaceviewerError] = field(default_factory=dict)
    verdict: Verdict = Verdict.WAITING
    reason: Reason = ""

    @property
    def one(self) -> Found | None:
        """The one record that is meant, where that is known."""
        if self.chosen is not None:
            return self.chosen
        return self.found[0] if self.verdict is Verdict.FOUND else None

    @property
    def is_asked_for(self) -> bool:
        """Whether it may be searched at all."""
        return self.term.kind != "secret" and (self.is_released or not self.term.is_held)

    @property
    def is_known(self) -> bool:
        """Whether a record is known by this very id, so that no face need be asked for."""
        return any(found.is_own for found in self.found)

    @property
    def queries(self) -> list[FacesQuery]:
        """What the faces are asked; nothing for what they cannot be asked, such as a hash.

        Ids are asked for in lower case, in which services write them.
        """
        term = self.term
        if term.kind in ASKED_BY_ID:
            return [FacesQuery(id=term.text.lower())]
        if term.kind in ASKED_BY_NAME:
            return [FacesQuery(name=term.text)]
        return [FacesQuery(id=part.text.lower()) for part in term.ids]

    @property
    def keys(self) -> list[str]:
        """By what it is sought among loaded rows."""
        term = self.term
        if term.kind in ASKED_BY_NAME:
            return [name_key(term.text)]
        if term.kind == "url":
            return [term.text, *(part.text.lower() for part in term.ids)]
        return [term.text.lower()]

    @property
    def meant(self) -> int:
        """How many records are equally likely to be the one that is meant."""
        own = sum(found.is_own for found in self.found)
        named = sum(bool(found.path) for found in self.found)
        return own or (self.count - len(self.found) + named if named else self.count)

    def add(self, found: Iterable[Found], count: int) -> None:
        """Takes records of which there are so many; those that came twice count once."""
        known = {each.key for each in self.found}
        new = list(found)
        fresh = {each.key: each for each in new if each.key not in known}
        self.count += count - (len(new) - len(fresh))
        self.found = sorted([*self.found, *fresh.values()], key=_rank)[:CARRIERS_MAX]


def _rank(found: Found) -> tuple[bool, bool]:
    return not found.is_own, not found.path

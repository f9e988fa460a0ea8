"""What `GET /faces` understands: reading the parameters, finding the rows, cutting the pages.

HTTP is not known here; a query that cannot be answered is a `BadQueryError`.
"""

import base64
import binascii
import hashlib
import hmac
import json
import re
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import ge, gt, le, lt

from faceviewer.demo.data import DemoFace
from faceviewer.demo.instants import nanoseconds

MAX_LIMIT = 100
DEFAULT_LIMIT = 20
MAC_SIZE = 16
KEPT_QUERIES = 32
RANGE_PARAMETERS = {
    f"when_created[${operator}]": operator for operator in ("gt", "gte", "lt", "lte")
}
TEXT_PARAMETERS = ("id", "org_id", "name", "autocomplete", "next", "order", "sortBy", "limit")
PARAMETERS = (*TEXT_PARAMETERS, *RANGE_PARAMETERS)

_COMPARE: Mapping[str, Callable[[int, int], bool]] = {"gt": gt, "gte": ge, "lt": lt, "lte": le}


class BadQueryError(ValueError):
    """The parameters are not what the contract says; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class FaceQuery:
    """Which faces are asked for, and in which order; this is what a next token is bound to."""

    id: str | None = None
    org_id: str | None = None
    name: str | None = None
    autocomplete: str | None = None
    descending: bool = True
    sort_by: str = "when_created"
    created: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FaceRequest:
    """A query, and which page of its answer."""

    query: FaceQuery
    limit: int
    next: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its rows as JSON, and tokens.

    Attributes:
        number: counted from 1 along the tokens.
        preceding: the last row of the page before.
        here: a token that asks for this same page.
        start: a token that asks for the first page.
        next: the token of the following page, if there is one.
    """

    rows: Sequence[bytes]
    number: int = 1
    preceding: bytes | None = None
    here: str = ""
    start: str = ""
    next: str | None = None


def read_face_request(pairs: Iterable[tuple[str, str]]) -> FaceRequest:
    """The request that these decoded parameters make; unknown ones are passed over.

    Raises:
        BadQueryError: a known parameter comes twice or has a value that it cannot have.
    """
    given: dict[str, str] = {}
    for name, value in pairs:
        if name in given:
            raise BadQueryError(f"{name} is given twice")
        if name in PARAMETERS:
            given[name] = value
    query = FaceQuery(
        id=given.get("id"),
        org_id=given.get("org_id"),
        name=given.get("name"),
        autocomplete=given.get("autocomplete"),
        descending=_descending(given.get("order", "desc")),
        sort_by=_sort_by(given.get("sortBy", "when_created")),
        created=_created_range(given),
    )
    return FaceRequest(query, _limit(given.get("limit")), given.get("next"))


def _descending(order: str) -> bool:
    if order not in ("asc", "desc"):
        raise BadQueryError("order must be asc or desc")
    return order == "desc"


def _sort_by(field: str) -> str:
    if field not in SORT_KEYS:
        raise BadQueryError("sortBy must be a field of a face")
    return field


def _limit(text: str | None) -> int:
    if text is None:
        return DEFAULT_LIMIT
    if re.fullmatch("[0-9]{1,9}", text) is None or not 1 <= int(text) <= MAX_LIMIT:
        raise BadQueryError(f"limit must be a whole number from 1 to {MAX_LIMIT}")
    return int(text)


def _created_range(given: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    bounds = []
    for name, operator in RANGE_PARAMETERS.items():
        if name in given:
            try:
                bounds.append((operator, nanoseconds(given[name])))
            except ValueError:
                raise BadQueryError(f"{name} must be an RFC 3339 date-time") from None
    return tuple(bounds)


def folded(text: str) -> str:
    """The words of a text without case, accents and punctuation, each after one space."""
    bare = "".join(
        character
        for character in unicodedata.normalize("NFKD", text)
        if not unicodedata.category(character).startswith("M")
    )
    return " " + " ".join(re.findall(r"\w+", bare.casefold()))


def _optional(field: str) -> Callable[[DemoFace], tuple[bool, str]]:
    """A sort key of a field that can be missing: those without it come first, as in MongoDB."""

    def key(face: DemoFace) -> tuple[bool, str]:
        value = face.record.get(field)
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return value is not None, text

    return key


SORT_KEYS: Mapping[str, Callable[[DemoFace], object]] = {
    "id": lambda face: face.id,
    "name": lambda face: face.name,
    "when_created": lambda face: face.created_ns,
    "when_modified": lambda face: face.modified_ns,
    **{field: _optional(field) for field in ("url", "content", "config", "assets")},
}


class FaceShelf:
    """All faces, their orders by each field as they are first asked for, and the latest answers."""

    def __init__(self, faces: Sequence[DemoFace], key: bytes) -> None:
        self._faces = faces
        self._by_id = {face.id: face for face in faces}
        self._orders: dict[str, list[DemoFace]] = {}
        self._folded: dict[str, str] = {}
        self._found: OrderedDict[FaceQuery, list[DemoFace]] = OrderedDict()
        self._key = key

    def page(self, request: FaceRequest) -> Page:
        """The page that is asked for.

        Raises:
            BadQueryError: the next token is not one of this query.
        """
        query, limit = request.query, request.limit
        found = self._matching(query)
        start, number = (
            (0, 1) if request.next is None else self._position(query, found, request.next)
        )
        rows, end = found[start : start + limit], start + limit
        return Page(
            rows=[face.json for face in rows],
            number=number,
            preceding=found[start - 1].json if start else None,
            here=self._token(query, found, start, number),
            start=self._token(query, found, 0, 1),
            next=self._token(query, found, end, number + 1) if end < len(found) else None,
        )

    def _matching(self, query: FaceQuery) -> list[DemoFace]:
        found = self._found.pop(query, None)
        if found is None:
            found = [face for face in self._candidates(query) if self._matches(query, face)]
        self._found[query] = found
        if len(self._found) > KEPT_QUERIES:
            self._found.popitem(last=False)
        return found

    def _candidates(self, query: FaceQuery) -> Iterable[DemoFace]:
        if query.id is not None:
            return [self._by_id[query.id]] if query.id in self._by_id else []
        if query.sort_by not in self._orders:
            key = SORT_KEYS[query.sort_by]
            self._orders[query.sort_by] = sorted(self._faces, key=lambda face: (key(face), face.id))
        order = self._orders[query.sort_by]
        return reversed(order) if query.descending else order

    def _matches(self, query: FaceQuery, face: DemoFace) -> bool:
        if query.org_id is not None and face.org_id != query.org_id:
            return False
        if query.name is not None and face.name.casefold() != query.name.casefold():
            return False
        if query.autocomplete is not None and not self._begins_a_word(query.autocomplete, face):
            return False
        return all(_COMPARE[operator](face.created_ns, end) for operator, end in query.created)

    def _begins_a_word(self, term: str, face: DemoFace) -> bool:
        if face.id not in self._folded:
            self._folded[face.id] = folded(face.name)
        return folded(term) in self._folded[face.id]

    def _token(self, query: FaceQuery, found: Sequence[DemoFace], start: int, number: int) -> str:
        """An opaque token of the page that starts here; it names the row before the page."""
        after = found[start - 1].id if start else ""
        place = json.dumps([start, number, after]).encode()
        return base64.urlsafe_b64encode(self._mac(query, place) + place).decode()

    def _position(self, query: FaceQuery, found: Sequence[DemoFace], token: str) -> tuple[int, int]:
        """Where in the found rows the page of a token starts, and the page's number."""
        try:
            signed = base64.b64decode(token, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise BadQueryError("next is not a token") from None
        place = signed[MAC_SIZE:]
        if base64.urlsafe_b64encode(self._mac(query, place) + place) != token.encode():
            raise BadQueryError("next is not a token of this query")
        start, number, after = json.loads(place)
        return self._row_after(found, start, after), number

    def _row_after(self, found: Sequence[DemoFace], start: int, after: str) -> int:
        """Where the row is that follows the one named in a token, also when rows have moved."""
        if not after or (start <= len(found) and found[start - 1].id == after):
            return start
        for position, face in enumerate(found, start=1):
            if face.id == after:
                return position
        raise BadQueryError("next belongs to a row that is gone")

    def _mac(self, query: FaceQuery, place: bytes) -> bytes:
        message = repr(query).encode() + b"\0" + place
        return hmac.digest(self._key, message, hashlib.sha256)[:MAC_SIZE]

"""What can be asked: the filters of both listings, checked when they are made.

A `FacesQuery` is sent to the server; a `CollectionsFilter` is applied on this computer, because the
collections endpoint takes no parameters. The quick filter of the tables is not here: it belongs to
`listings/`.
"""

from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Literal

from faceviewer.errors import FilterError
from faceviewer.records import parse_instant

Order = Literal["asc", "desc"]
Deleted = Literal["any", "yes", "no"]

LIMIT_MAX = 100
"""Rows on one page of faces. Source: the documentation of `limit`, "max 100"."""

WIRE_NAMES = {
    "id": "id",
    "org_id": "org_id",
    "name": "name",
    "autocomplete": "autocomplete",
    "limit": "limit",
    "order": "order",
    "sort_by": "sortBy",
    "created_gt": "when_created[$gt]",
    "created_gte": "when_created[$gte]",
    "created_lt": "when_created[$lt]",
    "created_lte": "when_created[$lte]",
    "next": "next",
}
"""Field of `FacesQuery` -> name on the wire, in the order in which they are sent.

Source: the documented query parameters of GET /faces.
"""


def wire_instant(instant: datetime) -> str:
    """An RFC 3339 text in UTC with as many fraction digits as the instant has."""
    text = instant.astimezone(UTC).isoformat()
    return text.replace("+00:00", "Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class FacesQuery:
    """One question to GET /faces; an empty text or None means: the parameter is not sent.

    Raises:
        FilterError: `limit` out of 1 to 100, two lower or two upper ends, or a range that is empty
            by its own terms.
    """

    id: str = ""
    org_id: str = ""
    name: str = ""
    autocomplete: str = ""
    limit: int = LIMIT_MAX
    order: Order | None = None
    sort_by: str = ""
    created_gt: datetime | None = None
    created_gte: datetime | None = None
    created_lt: datetime | None = None
    created_lte: datetime | None = None
    next: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.limit <= LIMIT_MAX:
            raise FilterError("limit", "out_of_range", lowest=1, highest=LIMIT_MAX)
        if self.created_gt and self.created_gte:
            raise FilterError("created_from", "two_ends")
        if self.created_lt and self.created_lte:
            raise FilterError("created_to", "two_ends")
        _check_range(
            self.created_gt or self.created_gte,
            self.created_lt or self.created_lte,
            both_included=bool(self.created_gte and self.created_lte),
            field="created_to",
        )

    def parameters(self) -> list[tuple[str, str]]:
        """The wire parameters that are set, in documented order."""
        found = []
        for name, wire_name in WIRE_NAMES.items():
            value = getattr(self, name)
            if isinstance(value, datetime):
                value = wire_instant(value)
            if value not in (None, ""):
                found.append((wire_name, str(value)))
        return found

    def is_narrowed(self) -> bool:
        """Whether anything but paging and order is set."""
        plain = FacesQuery(limit=self.limit, order=self.order, sort_by=self.sort_by)
        return replace(self, next="") != plain


Relaxation = Literal["any_org_id", "any_date", "name_begins"]


def relaxed(query: FacesQuery) -> dict[Relaxation, FacesQuery]:
    """Wider questions that may find what this one does not; none of them asks for everything."""
    wider: dict[Relaxation, FacesQuery] = {
        "any_org_id": replace(query, org_id="", next=""),
        "any_date": replace(
            query, created_gt=None, created_gte=None, created_lt=None, created_lte=None, next=""
        ),
    }
    if query.name and not query.autocomplete:
        wider["name_begins"] = replace(query, name="", autocomplete=query.name, next="")
    same = replace(query, next="")
    return {code: each for code, each in wider.items() if each.is_narrowed() and each != same}


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionsFilter:
    """Which loaded collections are shown; texts are sought without case and accents.

    Both ends of a range are included.

    Raises:
        FilterError: a range whose end is before its start.
    """

    text: str = ""
    name: str = ""
    project: str = ""
    client: str = ""
    code: str = ""
    deleted: Deleted = "any"
    created_from: datetime | None = None
    created_to: datetime | None = None
    updated_from: datetime | None = None
    updated_to: datetime | None = None

    def __post_init__(self) -> None:
        for what in ("created", "updated"):
            _check_range(
                getattr(self, f"{what}_from"),
                getattr(self, f"{what}_to"),
                both_included=True,
                field=f"{what}_to",
            )

    def is_narrowed(self) -> bool:
        """Whether anything is set."""
        return any(getattr(self, field.name) != field.default for field in fields(self))


def _check_range(
    start: datetime | None, end: datetime | None, *, both_included: bool, field: str
) -> None:
    if start is None or end is None:
        return
    if end < start or (end == start and not both_included):
        raise FilterError(field, "range_empty")


def read_instant(text: str, field: str) -> datetime | None:
    """The instant that a typed text means; None for an empty one. Without a zone it is UTC.

    Raises:
        FilterError: the text is not a date or a date and time.
    """
    if not text.strip():
        return None
    instant = parse_instant(text.strip())
    if instant is None:
        raise FilterError(field, "date_unreadable", text=text.strip()[:40])
    return instant

"""`faceviewer://` links: what one asks for, and how one is written. Nothing is opened here.

    faceviewer://faces?<wire parameters>&environment=NAME
    faceviewer://collections/<_id>?environment=NAME
    faceviewer://collections?environment=NAME

They are read strictly: a link comes from anywhere, and what it asks for is what is shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, get_args
from urllib.parse import quote, unquote_to_bytes

from faceviewer.errors import FilterError, LinkError
from faceviewer.filters import LIMIT_MAX, WIRE_NAMES, FacesQuery, Order
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection, Record, parse_instant

LONGEST_LINK: Final = 4_096
LONGEST_ID: Final = 200
LONGEST_NAME: Final = 100
"""As long as the name of an environment may be."""

_LINK: Final = re.compile(
    r"faceviewer://(?P<listing>[^/?#]*)(?:/(?P<id>[^/?#]*))?(?:\?(?P<query>[^#]*))?",
    re.IGNORECASE,
)
_FIELDS: Final = {wire: name for name, wire in WIRE_NAMES.items() if name != "next"}
"""Wire name -> field of `FacesQuery`; a next token is of one walk alone and stands in no link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacesLink:
    """Faces of one query; `environment` is a name, empty where the link gives none."""

    query: FacesQuery
    environment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionsLink:
    """One collection, or all of them where `id` is empty; `environment` as in `FacesLink`."""

    id: str = ""
    environment: str = ""


Link = FacesLink | CollectionsLink


def is_link(text: str) -> bool:
    """Whether a text means to be one of these links."""
    return text[:11].casefold() == "faceviewer:"


def format_link(link: Link) -> str:
    """The link as text: ASCII without spaces, everything in it percent-encoded."""
    if isinstance(link, CollectionsLink):
        path = f"collections/{_encode(link.id)}" if link.id else "collections"
        parameters = []
    else:
        path, parameters = "faces", list(told_parameters(link.query))
    if link.environment:
        parameters.append(("environment", link.environment))
    query = "&".join(f"{_encode(name)}={_encode(value)}" for name, value in parameters)
    return f"faceviewer://{path}?{query}" if query else f"faceviewer://{path}"


def told_parameters(query: FacesQuery) -> Iterator[tuple[str, str]]:
    """The parameters that stand in a link: those that are not as they always are."""
    for name, value in query.parameters():
        if name != "next" and (name, value) != ("limit", str(LIMIT_MAX)):
            yield name, value


def link_to(record: Record, environment: str) -> Link:
    """The link to one record."""
    if isinstance(record, Collection):
        return CollectionsLink(id=record.id, environment=environment)
    return FacesLink(query=FacesQuery(id=record.id), environment=environment)


def parse_link(text: str) -> Link:
    """What a link asks for.

    Raises: LinkError.
    """
    if len(text) > LONGEST_LINK:
        raise LinkError(reason="too_long")
    parts = _LINK.fullmatch(text)
    if parts is None or " " in text or not text.isprintable():
        raise LinkError(reason="form")
    parameters = _parameters(parts["query"] or "")
    environment = parameters.pop("environment", "")
    if len(environment) > LONGEST_NAME:
        raise LinkError(reason="value", parameter="environment")
    # Some systems put a slash behind what they take for the host.
    listing, record_id = parts["listing"].casefold(), parts["id"] or ""
    if listing == "faces" and not record_id:
        return FacesLink(query=_faces_query(parameters), environment=environment)
    if listing == "collections":
        return _collections_link(record_id, parameters, environment)
    raise LinkError(reason="form" if listing == "faces" else "listing")


def _collections_link(text: str, parameters: dict[str, str], environment: str) -> CollectionsLink:
    for name in parameters:
        raise LinkError(reason="unknown", parameter=plain_line(name, 40))
    record_id = _decode(text)
    if len(record_id) > LONGEST_ID or record_id.strip() != record_id:
        raise LinkError(reason="form")
    return CollectionsLink(id=record_id, environment=environment)


def _parameters(query: str) -> dict[str, str]:
    """Names and values of a query, decoded; a plus sign is one, as in our own links."""
    found: dict[str, str] = {}
    for part in query.split("&") if query else []:
        raw_name, equals, raw_value = part.partition("=")
        name, value = _decode(raw_name), _decode(raw_value)
        if not equals or not name:
            raise LinkError(reason="form")
        shown_name = plain_line(name, 40)
        if name in found:
            raise LinkError(reason="twice", parameter=shown_name)
        if not value or value.strip() != value:
            raise LinkError(reason="value", parameter=shown_name)
        found[name] = value
    return found


def _faces_query(parameters: dict[str, str]) -> FacesQuery:
    values: dict[str, Any] = {}
    for name, text in parameters.items():
        field = _FIELDS.get(name)
        if field is None:
            raise LinkError(reason="unknown", parameter=plain_line(name, 40))
        values[field] = _value(field, text)
        if values[field] is None or _holds_secret(text):
            raise LinkError(reason="value", parameter=name)
    try:
        return FacesQuery(**values)
    except FilterError as error:
        names = {"limit": "limit", "created_from": "when_created", "created_to": "when_created"}
        raise LinkError(reason="value", parameter=names[error.field]) from None


def _value(field: str, text: str) -> object:
    """The value of a field of `FacesQuery`; None where the text is none of it."""
    if field == "limit":
        return int(text) if re.fullmatch("[0-9]{1,3}", text) else None
    if field == "order":
        return text if text in get_args(Order) else None
    return parse_instant(text) if field.startswith("created_") else text


def _holds_secret(text: str) -> bool:
    """Whether it would send a credential to the service, and show it meanwhile."""
    # Its patterns are compiled when it is imported; most starts have no link.
    from faceviewer.recognition import veil  # noqa: PLC0415

    return veil(text) != text


def _decode(text: str) -> str:
    """A part of a link without its percent signs.

    Raises: LinkError: it is no text, or has characters that would not be seen.
    """
    if re.search("%(?![0-9A-Fa-f]{2})", text):
        raise LinkError(reason="form")
    try:
        decoded = unquote_to_bytes(text).decode()
    except UnicodeDecodeError:
        raise LinkError(reason="form") from None
    if plain_line(decoded, LONGEST_LINK) != decoded:
        raise LinkError(reason="form")
    return decoded


def _encode(text: str) -> str:
    return quote(text, safe="", errors="replace")

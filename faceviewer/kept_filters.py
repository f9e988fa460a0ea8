"""Filters as plain JSON values and back: how the state of the window keeps what was asked.

A text that may be a secret is never among them, whichever field it was typed into.
"""

from contextlib import suppress
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, Final, TypeVar, get_type_hints

from msgspec import ValidationError, convert

from faceviewer.errors import FilterError
from faceviewer.filters import CollectionsFilter, FacesQuery, wire_instant

Question = FacesQuery | CollectionsFilter
Q = TypeVar("Q", bound=Question)

LONGEST_TEXT: Final = 300
"""A longer text in a filter is not kept: it belongs to one ticket, and the file stays small."""


def filter_to_json(question: Question) -> dict[str, Any] | None:
    """The fields that are set, by their names; None where one of them is not to be kept."""
    values: dict[str, Any] = {}
    for field in fields(question):
        value = getattr(question, field.name)
        if value == field.default or field.name == "next":
            continue
        if isinstance(value, str) and not may_be_kept(value):
            return None
        values[field.name] = wire_instant(value) if isinstance(value, datetime) else value
    return values


def filter_from_json(kind: type[Q], source: object) -> Q:
    """The filter that these values mean; what cannot be read of them is left out."""
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for name, value in source.items() if isinstance(source, dict) else ():
        if name in hints and name != "next":
            with suppress(ValidationError):
                values[name] = _with_zone(convert(value, hints[name]))
    try:
        return kind(**values)
    except FilterError:
        return kind()


def may_be_kept(text: str) -> bool:
    """Whether a text may be written to a file: it is short, and looks like no secret."""
    if len(text) > LONGEST_TEXT:
        return False
    # Its patterns are compiled when it is imported; a start goes without.
    from faceviewer.recognition import may_be_secret  # noqa: PLC0415

    return not may_be_secret(text)


def _with_zone(value: object) -> object:
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(tzinfo=UTC)
    return value

"""What the open tabs are remembered by: plain JSON values, each with the environment it belongs to.

A tab of a listing is its filter, sort, quick filter and current record; rows are not kept here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_filters import (
    LONGEST_TEXT,
    Question,
    filter_from_json,
    filter_to_json,
    may_be_kept,
)

TABS_MAX: Final = 40
"""Tabs remembered of one environment; of more, those at the left."""

ENVIRONMENTS_MAX: Final = 20
TAB_BYTES_MAX: Final = 32_768
SORTS_MAX: Final = 10

KeptTab = dict[str, Any]
"""A tab: `kind` says what sort of page it is, the rest is that page's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptListing:
    """What a tab of a listing is remembered by.

    Attributes:
        sorts: column keys, each with whether it is sorted down; the first level first.
        record_id: the current record, empty where there was none.
        is_from_link: a link has put it so, and nobody has had it loaded since.
    """

    question: Question
    quick_filter: str = ""
    sorts: tuple[tuple[str, bool], ...] = ()
    record_id: str = ""
    is_from_link: bool = False

    def to_json(self) -> KeptTab:
        """The same as JSON values, without texts that are not to be kept."""
        kind = "faces" if isinstance(self.question, FacesQuery) else "collections"
        kept: KeptTab = {"kind": kind}
        if values := filter_to_json(self.question):
            kept["filter"] = values
        if self.quick_filter.strip() and may_be_kept(self.quick_filter):
            kept["quick_filter"] = self.quick_filter
        if self.sorts:
            kept["sorts"] = [list(sort) for sort in self.sorts[:SORTS_MAX]]
        if self.record_id and len(self.record_id) <= LONGEST_TEXT:
            kept["record"] = self.record_id
        if self.is_from_link:
            kept["from_link"] = True
        return kept


def read_listing(tab: KeptTab) -> KeptListing:
    """The listing that a tab was; what cannot be read of it is as in a new one."""
    kind = FacesQuery if tab.get("kind") == "faces" else CollectionsFilter
    return KeptListing(
        question=filter_from_json(kind, tab.get("filter")),
        quick_filter=_text(tab.get("quick_filter")),
        sorts=tuple(_sorts(tab.get("sorts"))),
        record_id=_text(tab.get("record")),
        is_from_link=tab.get("from_link") is True,
    )


def tabs_of(tabs: Sequence[KeptTab], environment_id: str) -> list[KeptTab]:
    """The tabs of an environment, in their order."""
    found = [tab for tab in tabs if tab.get("environment") == environment_id]
    return [tab for tab in found if isinstance(tab.get("kind"), str)][:TABS_MAX]


def replace_tabs(
    tabs: Sequence[KeptTab], environment_id: str, own: Iterable[KeptTab]
) -> list[KeptTab]:
    """All tabs, with these as those of an environment; the environments used last stay.

    A tab that takes very much to be remembered is not.
    """
    small = (tab for tab in own if len(msgspec.json.encode(tab)) <= TAB_BYTES_MAX)
    new = [{**tab, "environment": environment_id} for tab in small][:TABS_MAX]
    others = [tab for tab in tabs if tab.get("environment") != environment_id]
    known = dict.fromkeys(str(tab.get("environment")) for tab in others)
    dropped = list(known)[: max(0, len(known) - ENVIRONMENTS_MAX + 1)]
    return [tab for tab in others if tab.get("environment") not in dropped] + new


def _text(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= LONGEST_TEXT else ""


def _sorts(value: object) -> Iterable[tuple[str, bool]]:
    for sort in value[:SORTS_MAX] if isinstance(value, list) else ():
        match sort:
            case [str(key), bool(is_descending)]:
                yield key, is_descending

"""The receipt of an export: a small JSON file beside it that says what is in it and whence it came.

It holds addresses and filters, as they were sent, and never a credential: one that was pasted into
a filter stands in it as dots.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from faceviewer import __version__
from faceviewer.errors import ExportError
from faceviewer.export.cells import ExportColumn
from faceviewer.export.curl import listing_address
from faceviewer.export.exporting import Exported
from faceviewer.export.files import write_file
from faceviewer.filters import CollectionsFilter, FacesQuery, wire_instant
from faceviewer.listings.columns import Kind
from faceviewer.listings.listing import Listing
from faceviewer.recognition import veil
from faceviewer.settings import Environment

ENDING: Final = ".receipt.json"

Scope = Literal["shown", "selected", "loaded"]
"""Which rows of a listing were exported."""

Facts = Mapping[str, object]
"""What is known of the rows: JSON values."""


@dataclass(frozen=True, slots=True)
class View:
    """How the exported rows stood on screen: what hid other rows, and the sort."""

    quick_filter: str = ""
    local_filter: CollectionsFilter = field(default_factory=CollectionsFilter)
    sort: Sequence[tuple[str, bool]] = ()


def receipt_path(path: Path) -> Path:
    """Where the receipt of a file stands."""
    return path.with_name(path.name + ENDING)


def listing_facts(
    environment: Environment, listing: Listing, scope: Scope, view: View | None = None
) -> Facts:
    """What is known of rows of a listing."""
    loaded = listing.loaded
    return {
        "scope": scope,
        **request_facts(environment, listing.kind, listing.query),
        "view": _view_facts(view) if view is not None else None,
        "loaded": {
            "complete": listing.is_complete,
            "more_exist": listing.has_more,
            "has_gaps": loaded.has_gaps,
            "begins_at_a_later_page": bool(loaded.start),
            "rows": len(listing.records),
            "unreadable_rows": len(loaded.unreadable),
            "pages": loaded.pages,
            "asked": _instant(loaded.asked),
            "ended": _instant(loaded.ended),
        },
    }


def request_facts(environment: Environment, kind: Kind, query: FacesQuery) -> dict[str, object]:
    """Who was asked for what."""
    return {
        "listing": kind,
        "service": "verifik" if kind == "collections" else "blockv",
        "environment": {"name": environment.name, "id": environment.id},
        "request": {
            "method": "GET",
            "address": veil(listing_address(environment, kind, query)),
            "parameters": _veiled(dict(query.parameters()) if kind == "faces" else {}),
        },
    }


def receipt_bytes(
    exported: Exported, columns: Sequence[ExportColumn], facts: Facts, now: datetime | None = None
) -> bytes:
    """The receipt of a file that was written; no columns are named where records are as sent."""
    receipt = {
        "program": f"faceviewer {__version__}",
        "written": _instant(now or datetime.now(UTC)),
        "file": {
            "name": exported.path.name,
            "format": exported.form,
            "sha256": exported.sha256,
            "rows": exported.rows,
            "columns": [{"key": column.key, "title": column.title} for column in columns],
        },
        "changed": [
            {"what": made.change.value, "cells": made.cells, "columns": list(made.columns)}
            for made in exported.changes.counts()
        ],
        **facts,
    }
    text = json.dumps(receipt, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")


def write_receipt(exported: Exported, columns: Sequence[ExportColumn], facts: Facts) -> Path:
    """Writes the receipt beside its file.

    Raises:
        ExportError: it cannot be written, or the rows went into a pipe or device.
    """
    path = receipt_path(exported.path)
    if not exported.sha256:
        raise ExportError(reason="cannot_write", path=str(path))
    write_file(path, [receipt_bytes(exported, columns, facts)])
    return path


def _view_facts(view: View) -> dict[str, object]:
    filters = {
        name: _instant(value) if isinstance(value, datetime) else value
        for name, value in asdict(view.local_filter).items()
        if value and value != "any"
    }
    return {
        "quick_filter": veil(view.quick_filter),
        "filter_on_this_computer": _veiled(filters),
        "sort": [{"column": key, "descending": is_down} for key, is_down in view.sort],
    }


def _veiled(values: Mapping[str, object]) -> dict[str, object]:
    """A secret that was pasted into a filter leaves as dots: a receipt goes to others."""
    return {name: veil(v) if isinstance(v, str) else v for name, v in values.items()}


def _instant(instant: datetime | None) -> str | None:
    return None if instant is None else wire_instant(instant)

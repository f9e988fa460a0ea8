import asyncio
import hashlib
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from faceviewer import __version__
from faceviewer.errors import ExportError
from faceviewer.export.exporting import Export
from faceviewer.export.receipt import View, listing_facts, write_receipt
from faceviewer.export.record_tables import record_table
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.listings.columns import FACE_COLUMNS
from faceviewer.listings.listing import Listing
from faceviewer.records import Page
from faceviewer.settings import Environment, Service
from tests.played_service import face

ENVIRONMENT = Environment(
    name="Prüfung",
    id="test",
    verifik=Service(base_url="https://verifik.example"),
    blockv=Service(base_url="https://blockv.example"),
)


def loaded(rows: int, next_token: str) -> Listing:
    async def fetch(*_: object) -> Page:
        return Page(rows=[face(id=f"f{n}", name="=1") for n in range(rows)], next=next_token)

    listing = Listing("faces", fetch)
    asyncio.run(listing.load(FacesQuery(name="ba", limit=10)))
    return listing


def test_a_receipt_says_whence_the_rows_came_and_what_became_of_them(tmp_path: Path) -> None:
    listing = loaded(3, "t2")
    table = record_table(listing.records, FACE_COLUMNS[1:3], "Faces")
    exported = Export(table, "csv", listing.records).write(tmp_path / "a.csv")
    view = View(
        "ba", CollectionsFilter(created_from=datetime(2026, 1, 1, tzinfo=UTC)), [("name", True)]
    )

    path = write_receipt(
        exported, table.columns, listing_facts(ENVIRONMENT, listing, "shown", view)
    )

    assert path == tmp_path / "a.csv.receipt.json"
    receipt = json.loads(path.read_bytes())
    assert receipt["program"] == f"faceviewer {__version__}"
    assert receipt["file"] == {
        "name": "a.csv",
        "format": "csv",
        "sha256": hashlib.sha256((tmp_path / "a.csv").read_bytes()).hexdigest(),
        "rows": 3,
        "columns": [{"key": "name", "title": "Name"}, {"key": "id", "title": "Id"}],
    }
    assert receipt["changed"] == [{"what": "neutralised", "cells": 3, "columns": ["name"]}]
    assert receipt["environment"] == {"name": "Prüfung", "id": "test"}
    assert receipt["request"] == {
        "method": "GET",
        "address": "https://blockv.example/faces?name=ba&limit=10",
        "parameters": {"name": "ba", "limit": "10"},
    }
    assert receipt["view"] == {
        "quick_filter": "ba",
        "filter_on_this_computer": {"created_from": "2026-01-01T00:00:00Z"},
        "sort": [{"column": "name", "descending": True}],
    }
    assert receipt["scope"] == "shown"


def test_a_secret_in_a_filter_stands_in_no_receipt(tmp_path: Path) -> None:
    secret = "token=Canary3f9c1d7e"
    listing = loaded(1, "")
    listing.query = FacesQuery(name=secret, org_id=secret)
    view = View(secret, CollectionsFilter(text=secret))
    table = record_table(listing.records, FACE_COLUMNS[1:3], "Faces")
    exported = Export(table, "csv").write(tmp_path / "a.csv")

    path = write_receipt(exported, (), listing_facts(ENVIRONMENT, listing, "shown", view))

    assert b"Canary" not in path.read_bytes()
    assert json.loads(path.read_bytes())["view"]["quick_filter"] == f"token={'•' * 14}"


@pytest.mark.skipif(sys.platform == "win32", reason="a device of POSIX")
def test_what_went_elsewhere_than_into_a_file_has_no_receipt() -> None:
    listing = loaded(3, "")
    table = record_table(listing.records, FACE_COLUMNS[1:3], "Faces")
    exported = Export(table, "csv").write(Path("/dev/null"))

    with pytest.raises(ExportError):
        write_receipt(exported, table.columns, {})

    assert not Path("/dev/null.receipt.json").exists()


def test_a_receipt_says_whether_the_listing_was_complete() -> None:
    part = listing_facts(ENVIRONMENT, loaded(3, "t2"), "loaded")["loaded"]
    whole = listing_facts(ENVIRONMENT, loaded(3, ""), "loaded")["loaded"]

    assert isinstance(part, dict)
    assert isinstance(whole, dict)
    assert (part["complete"], part["more_exist"], part["rows"]) == (False, True, 3)
    assert (whole["complete"], whole["more_exist"]) == (True, False)
    assert whole["ended"].endswith("Z")

"""Filters as JSON values: what comes back, what is forgotten, and what is never written."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_filters import (
    LONGEST_TEXT,
    Question,
    filter_from_json,
    filter_to_json,
    may_be_kept,
)

NOON = datetime(2026, 11, 20, 12, 30, 15, 250000, tzinfo=UTC)
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"


@pytest.mark.parametrize(
    "question",
    [
        FacesQuery(),
        FacesQuery(org_id="65b955fe0577440932c77481", limit=20, order="desc", sort_by="name"),
        FacesQuery(name="Ana “Ñ” 入場", autocomplete="ba", created_gte=NOON, created_lt=None),
        FacesQuery(created_gt=NOON.astimezone(timezone(timedelta(hours=-5))), id="73928e05"),
        CollectionsFilter(text="x", deleted="no", created_from=NOON, updated_to=NOON),
    ],
)
def test_a_filter_comes_back_from_what_a_file_holds(question: Question) -> None:
    kept = msgspec.json.decode(msgspec.json.encode(filter_to_json(question)))

    assert filter_from_json(type(question), kept) == question


def test_only_what_is_set_is_kept_and_never_a_token_of_a_page() -> None:
    assert filter_to_json(FacesQuery(org_id="a", next="page-2")) == {"org_id": "a"}
    assert filter_to_json(CollectionsFilter()) == {}


@pytest.mark.parametrize(
    "source",
    [
        None,
        [],
        "org_id",
        {"limit": 0},
        {"limit": "many", "order": "up", "created_gte": "yesterday", "unknown": 1, "next": "x"},
        {"created_gte": "2026-11-20T00:00:00Z", "created_lt": "2026-11-19T00:00:00Z"},
        {"name": ["Ana"], "id": 5},
    ],
)
def test_what_cannot_be_read_is_left_out(source: object) -> None:
    assert filter_from_json(FacesQuery, source) == FacesQuery()


def test_one_wrong_value_costs_no_other() -> None:
    source = {"org_id": "a", "limit": True, "created_gte": "2026-11-20T12:30:15.25"}

    assert filter_from_json(FacesQuery, source) == FacesQuery(org_id="a", created_gte=NOON)


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"Bearer {TOKEN}",
        "x-api-key: 8f7d9c6b5a4e3d2c1b0a",
        f"Ana said: token={TOKEN}",
        "65b955fe0577440932c77481 Canary3f9c1d7eZ4q8w2",
        "Ana\nCanary3f9c1d7eZ4q8w2",
    ],
)
def test_a_secret_is_kept_in_no_field(secret: str) -> None:
    assert not may_be_kept(secret)
    assert filter_to_json(FacesQuery(name=secret)) is None
    assert filter_to_json(CollectionsFilter(code=secret)) is None


def test_ids_and_names_are_no_secrets_and_a_whole_ticket_is_too_long() -> None:
    assert may_be_kept("65b955fe0577440932c77481")
    assert may_be_kept("73928e05-3e1d-4b5c-9a63-5d4a3a6b7c80")
    assert may_be_kept("Distintivo de visitante, planta 4")
    assert not may_be_kept("word " * LONGEST_TEXT)

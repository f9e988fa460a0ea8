"""Filters: what is sent, and which contradictions are refused when a filter is made."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from faceviewer.errors import FilterError
from faceviewer.filters import (
    CollectionsFilter,
    FacesQuery,
    read_instant,
    relaxed,
    wire_instant,
)

EARLY = datetime(2024, 1, 1, tzinfo=UTC)
LATE = datetime(2024, 2, 1, tzinfo=UTC)


def blamed(make: type[Any], **values: object) -> tuple[str, str]:
    with pytest.raises(FilterError) as caught:
        make(**values)
    return caught.value.field, caught.value.reason


def test_only_the_limit_is_sent_unasked() -> None:
    assert FacesQuery().parameters() == [("limit", "100")]


def test_parameters_are_sent_under_their_wire_names_in_documented_order() -> None:
    query = FacesQuery(
        next="a+/=",
        created_lte=LATE,
        created_gt=EARLY,
        sort_by="name",
        order="asc",
        limit=5,
        autocomplete="x",
        name="n",
        org_id="o",
        id="i",
    )
    assert query.parameters() == [
        ("id", "i"),
        ("org_id", "o"),
        ("name", "n"),
        ("autocomplete", "x"),
        ("limit", "5"),
        ("order", "asc"),
        ("sortBy", "name"),
        ("when_created[$gt]", "2024-01-01T00:00:00Z"),
        ("when_created[$lte]", "2024-02-01T00:00:00Z"),
        ("next", "a+/="),
    ]
    both = FacesQuery(created_gte=EARLY, created_lt=LATE).parameters()
    assert [name for name, _ in both] == ["limit", "when_created[$gte]", "when_created[$lt]"]


def test_blanks_within_a_text_are_sent_as_they_are() -> None:
    assert ("name", " a ") in FacesQuery(name=" a ").parameters()


@pytest.mark.parametrize("limit", [0, -1, 101])
def test_limit_out_of_range(limit: int) -> None:
    assert blamed(FacesQuery, limit=limit) == ("limit", "out_of_range")


@pytest.mark.parametrize("limit", [1, 100])
def test_limit_in_range(limit: int) -> None:
    assert FacesQuery(limit=limit).parameters() == [("limit", str(limit))]


@pytest.mark.parametrize(
    ("values", "field", "reason"),
    [
        ({"created_gt": EARLY, "created_gte": EARLY}, "created_from", "two_ends"),
        ({"created_lt": EARLY, "created_lte": EARLY}, "created_to", "two_ends"),
        ({"created_gt": LATE, "created_lt": EARLY}, "created_to", "range_empty"),
        ({"created_gte": LATE, "created_lte": EARLY}, "created_to", "range_empty"),
        ({"created_gt": EARLY, "created_lt": EARLY}, "created_to", "range_empty"),
        ({"created_gte": EARLY, "created_lt": EARLY}, "created_to", "range_empty"),
        ({"created_gt": EARLY, "created_lte": EARLY}, "created_to", "range_empty"),
    ],
)
def test_ranges_that_contradict_themselves(
    values: dict[str, object], field: str, reason: str
) -> None:
    assert blamed(FacesQuery, **values) == (field, reason)


def test_ranges_that_hold_an_instant() -> None:
    assert FacesQuery(created_gte=EARLY, created_lte=EARLY).is_narrowed()
    assert FacesQuery(created_gt=EARLY).is_narrowed()
    assert FacesQuery(created_lt=EARLY).is_narrowed()


def test_paging_and_order_do_not_narrow() -> None:
    assert not FacesQuery(limit=5, order="desc", sort_by="name", next="x").is_narrowed()
    assert FacesQuery(limit=5, org_id="o").is_narrowed()


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (EARLY, "2024-01-01T00:00:00Z"),
        (EARLY + timedelta(microseconds=1), "2024-01-01T00:00:00.000001Z"),
        (EARLY.astimezone(timezone(timedelta(hours=5))), "2024-01-01T00:00:00Z"),
    ],
)
def test_instants_are_sent_in_utc(instant: datetime, text: str) -> None:
    assert wire_instant(instant) == text


@pytest.mark.parametrize("what", ["created", "updated"])
def test_collections_ranges_include_both_ends(what: str) -> None:
    end = f"{what}_to"
    assert blamed(CollectionsFilter, **{f"{what}_from": LATE, end: EARLY}) == (end, "range_empty")
    same: dict[str, Any] = {f"{what}_from": EARLY, end: EARLY}
    assert CollectionsFilter(**same).is_narrowed()


@pytest.mark.parametrize(
    ("values", "is_narrowed"),
    [
        ({}, False),
        ({"deleted": "any"}, False),
        ({"deleted": "no"}, True),
        ({"text": "x"}, True),
        ({"updated_to": EARLY}, True),
    ],
)
def test_whether_a_collections_filter_hides_anything(
    values: dict[str, Any],
    is_narrowed: bool,
) -> None:
    assert CollectionsFilter(**values).is_narrowed() is is_narrowed


def test_typed_dates() -> None:
    assert read_instant("  ", "created_from") is None
    assert read_instant(" 2024-01-01 ", "created_from") == EARLY
    assert read_instant("2024-01-01 01:00+01:00", "created_from") == EARLY
    with pytest.raises(FilterError) as caught:
        read_instant("someday, perhaps" * 10, "created_to")
    assert caught.value.values == {
        "field": "created_to",
        "reason": "date_unreadable",
        "text": ("someday, perhaps" * 10)[:40],
    }


def test_wider_questions_leave_one_thing_out_and_never_ask_for_everything() -> None:
    when = datetime(2026, 1, 2, tzinfo=UTC)
    query = FacesQuery(org_id="o", name="Ana", created_gte=when, limit=25, order="asc", next="n")
    assert relaxed(query) == {
        "any_org_id": FacesQuery(name="Ana", created_gte=when, limit=25, order="asc"),
        "any_date": FacesQuery(org_id="o", name="Ana", limit=25, order="asc"),
        "name_begins": FacesQuery(
            org_id="o", autocomplete="Ana", created_gte=when, limit=25, order="asc"
        ),
    }
    assert relaxed(FacesQuery(org_id="o")) == {}
    assert relaxed(FacesQuery(created_gte=when)) == {}
    assert relaxed(FacesQuery(name="Ana", autocomplete="A", id="x")) == {}
    assert relaxed(FacesQuery(name="Ana")) == {"name_begins": FacesQuery(autocomplete="Ana")}

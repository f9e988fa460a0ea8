"""Tabs as JSON values: what comes back of a listing, and how the list of all stays small."""

import msgspec
import pytest

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_tabs import (
    ENVIRONMENTS_MAX,
    TAB_BYTES_MAX,
    TABS_MAX,
    KeptListing,
    KeptTab,
    read_listing,
    replace_tabs,
    tabs_of,
)

KEPT = KeptListing(
    question=FacesQuery(org_id="65b955fe0577440932c77481"),
    quick_filter='name:"Ana" -png',
    sorts=(("created", True), ("name", False)),
    record_id="6b018a23c123b1612dd272d1",
)


@pytest.mark.parametrize(
    "kept",
    [
        KEPT,
        KeptListing(question=CollectionsFilter(deleted="yes"), quick_filter="x"),
        KeptListing(question=FacesQuery(name="x"), is_from_link=True),
    ],
)
def test_a_listing_comes_back_from_what_a_file_holds(kept: KeptListing) -> None:
    assert read_listing(msgspec.json.decode(msgspec.json.encode(kept.to_json()))) == kept


def test_a_secret_in_the_quick_filter_or_the_form_is_not_written() -> None:
    token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"
    kept = KeptListing(question=FacesQuery(name=token), quick_filter=f"Bearer {token}")

    assert kept.to_json() == {"kind": "faces"}


@pytest.mark.parametrize(
    "tab",
    [
        {"kind": "faces"},
        {"kind": "faces", "filter": 5, "quick_filter": 7, "sorts": "name", "record": ["a"]},
        {"kind": "faces", "sorts": [["name"], ["name", "yes"], 5, None], "record": "x" * 5000},
    ],
)
def test_what_cannot_be_read_is_as_in_a_new_tab(tab: KeptTab) -> None:
    assert read_listing(tab) == KeptListing(question=FacesQuery())


def test_each_environment_has_its_own_tabs() -> None:
    tabs = replace_tabs([], "one", [{"kind": "faces"}, {"kind": "collections"}])
    tabs = replace_tabs(tabs, "two", [{"kind": "faces", "record": "a"}])
    tabs = replace_tabs(tabs, "one", [{"kind": "collections", "record": "b"}])

    assert [tab.get("record") for tab in tabs_of(tabs, "one")] == ["b"]
    assert [tab.get("record") for tab in tabs_of(tabs, "two")] == ["a"]
    assert tabs_of([{"environment": "one"}, {"environment": "one", "kind": 5}], "one") == []


def test_the_list_does_not_grow_without_end() -> None:
    tabs: list[KeptTab] = []
    for number in range(ENVIRONMENTS_MAX + 5):
        own: list[KeptTab] = [{"kind": "faces"}] * (TABS_MAX + 10)
        tabs = replace_tabs(tabs, f"environment-{number}", own)

    assert len(tabs) == ENVIRONMENTS_MAX * TABS_MAX
    assert tabs_of(tabs, "environment-0") == []
    assert len(tabs_of(tabs, f"environment-{ENVIRONMENTS_MAX + 4}")) == TABS_MAX


def test_a_tab_that_takes_very_much_is_not_remembered() -> None:
    huge: KeptTab = {"kind": "ticket", "text": "x" * TAB_BYTES_MAX}

    assert replace_tabs([], "one", [huge, {"kind": "faces"}]) == [
        {"kind": "faces", "environment": "one"}
    ]

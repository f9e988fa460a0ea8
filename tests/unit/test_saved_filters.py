"""Named and recent filters: saved, found again, renamed, forgotten, and bounded."""

import pytest

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.saved_filters import RECENT_MAX, SAVED_MAX, SavedFilters, is_name
from faceviewer.settings import State

ORG = FacesQuery(org_id="65b955fe0577440932c77481")
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"


@pytest.fixture
def changes() -> list[int]:
    return []


@pytest.fixture
def filters(changes: list[int]) -> SavedFilters:
    return SavedFilters(State(), lambda: changes.append(1))


def test_a_saved_filter_is_found_by_its_name_and_known_by_what_it_asks(
    filters: SavedFilters, changes: list[int]
) -> None:
    assert filters.save("badges of Ana", ORG)
    assert filters.save("Zoo", CollectionsFilter(deleted="yes"))
    assert filters.save("Archive", CollectionsFilter(deleted="yes", text="old"))

    assert filters.names("faces") == ["badges of Ana"]
    assert filters.names("collections") == ["Archive", "Zoo"]
    assert filters.get("faces", "badges of Ana") == ORG
    assert filters.get("faces", "Zoo") is None
    assert filters.name_of(ORG) == "badges of Ana"
    assert filters.name_of(FacesQuery()) == ""
    assert len(changes) == 3


def test_saving_again_replaces_and_renaming_keeps_what_it_asks(filters: SavedFilters) -> None:
    filters.save("a", ORG)
    filters.save("b", FacesQuery(limit=5))
    filters.save("a", FacesQuery(name="Ana"))

    assert filters.get("faces", "a") == FacesQuery(name="Ana")
    assert filters.rename("faces", "a", "c")
    assert not filters.rename("faces", "c", "b"), "another filter has that name"
    assert not filters.rename("faces", "c", "")
    assert filters.names("faces") == ["b", "c"]
    filters.delete("faces", "b")
    assert filters.names("faces") == ["c"]


@pytest.mark.parametrize("question", [FacesQuery(), FacesQuery(name=f"Bearer {TOKEN}")])
def test_nothing_and_a_secret_are_not_saved(filters: SavedFilters, question: FacesQuery) -> None:
    assert not filters.can_save(question)
    assert not filters.save("a", question)
    filters.note("production", question)
    assert filters.recent("production", "faces") == []


@pytest.mark.parametrize("name", ["", " a", "a\nb", "x" * 61, f"token={TOKEN}", "a\u202eb"])
def test_a_name_is_one_short_line_without_a_secret(filters: SavedFilters, name: str) -> None:
    assert not is_name(name)
    assert not filters.save(name, ORG)


def test_there_is_room_for_many_names_not_for_any_number(filters: SavedFilters) -> None:
    for number in range(SAVED_MAX):
        assert filters.save(f"filter {number}", ORG)

    assert not filters.save("one more", ORG)
    assert filters.save("filter 5", FacesQuery(limit=5))


def test_recent_filters_are_those_of_an_environment_newest_first_each_once(
    filters: SavedFilters, changes: list[int]
) -> None:
    for question in (ORG, FacesQuery(name="a"), ORG, ORG):
        filters.note("one", question)
    filters.note("two", CollectionsFilter(text="x"))

    assert filters.recent("one", "faces") == [ORG, FacesQuery(name="a")]
    assert filters.recent("two", "collections") == [CollectionsFilter(text="x")]
    assert filters.recent("two", "faces") == []
    assert len(changes) == 4


def test_the_oldest_go_and_plain_listings_and_look_ups_are_no_recent_filters(
    filters: SavedFilters,
) -> None:
    for number in range(RECENT_MAX + 3):
        filters.note("one", FacesQuery(name=f"name {number}"))
    filters.note("one", FacesQuery(order="desc"))
    filters.note("one", FacesQuery(id="6b018a23c123b1612dd272d1"))

    names = [q.name for q in filters.recent("one", "faces") if isinstance(q, FacesQuery)]
    assert names == [f"name {number}" for number in range(RECENT_MAX + 2, 2, -1)]


def test_what_cannot_be_read_is_left_out() -> None:
    state = State(
        saved={"faces_filters": {"odd": 5, "fine": {"name": "Ana", "limit": "x"}}},
        recent={"one/faces": ["{", "5", '{"name": "Bo"}', "[" * 100_000]},
    )
    filters = SavedFilters(state)

    assert filters.get("faces", "odd") == FacesQuery()
    assert filters.get("faces", "fine") == FacesQuery(name="Ana")
    assert filters.recent("one", "faces") == [FacesQuery(name="Bo")]

"""The filter of collections shows exactly the loaded ones that it describes."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

import pytest

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.local_filter import local_predicate
from faceviewer.records import Collection
from tests.played_service import collection, face, ids

ROWS = [
    collection(
        _id="1",
        name="Zoë Park",
        code="CODE-1",
        project="p-North",
        client="c-One",
        deleted=False,
        createdAt="2024-01-16T04:31:00Z",
        updatedAt="2024-02-01T00:00:00+05:00",
    ),
    collection(_id="2", name="", project=None, deleted=True, createdAt="2024-01-16"),
    collection(_id="3", name=None, client="c-Two", deleted=None, createdAt="not a date"),
    collection(_id="4", description="zoe parks here", createdAt="0001-01-01T00:00:00Z"),
]
NOON = datetime(2024, 1, 16, 4, 31, tzinfo=UTC)


def shown(wanted: CollectionsFilter, rows: Sequence[Collection] = ROWS) -> str:
    return ids(list(filter(local_predicate(wanted), rows)))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (CollectionsFilter(), "1 2 3 4"),
        (CollectionsFilter(text="zoe"), "1 4"),
        (CollectionsFilter(text="PARK zoë"), "1 4"),
        (CollectionsFilter(text="zoe north"), "1"),
        (CollectionsFilter(text="  "), "1 2 3 4"),
        (CollectionsFilter(name="zoe p"), "1"),
        (CollectionsFilter(name="nobody"), ""),
        (CollectionsFilter(project="NORTH"), "1"),
        (CollectionsFilter(client="c-"), "1 3"),
        (CollectionsFilter(code="code"), "1"),
        (CollectionsFilter(deleted="any"), "1 2 3 4"),
        (CollectionsFilter(deleted="yes"), "2"),
        (CollectionsFilter(deleted="no"), "1 3 4"),
        (CollectionsFilter(deleted="no", client="c-"), "1 3"),
        (CollectionsFilter(created_from=NOON), "1"),
        (CollectionsFilter(created_from=NOON + timedelta(microseconds=1)), ""),
        (CollectionsFilter(created_to=NOON), "1 2"),
        (CollectionsFilter(created_to=NOON - timedelta(microseconds=1)), "2"),
        (CollectionsFilter(created_from=NOON, created_to=NOON), "1"),
        (CollectionsFilter(created_from=NOON.astimezone(timezone(timedelta(hours=9)))), "1"),
        (CollectionsFilter(updated_from=datetime(2024, 1, 31, 19, tzinfo=UTC)), "1"),
        (CollectionsFilter(updated_from=datetime(2024, 1, 31, 20, tzinfo=UTC)), ""),
    ],
)
def test_collections_are_shown_that_pass_all(wanted: CollectionsFilter, found: str) -> None:
    assert shown(wanted) == found


def test_nothing_wanted_is_no_filter() -> None:
    assert local_predicate(CollectionsFilter()) is None


def test_a_face_never_passes_a_filter_of_collections() -> None:
    is_shown = local_predicate(CollectionsFilter(name="zoe"))
    assert is_shown is not None
    assert not is_shown(face(name="zoe"))

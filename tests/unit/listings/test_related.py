"""Rows that share a value are found among all that are loaded, also those that come later."""

from itertools import islice

import pytest

from faceviewer.filters import FacesQuery
from faceviewer.listings.related import RelatedRows, Relation
from faceviewer.records import Record
from faceviewer.slices import finish
from tests.played_service import PlayedService, collections, faces, playing

pytestmark = pytest.mark.anyio

COLLECTIONS = collections(
    {"_id": "1", "project": "p", "client": "c"},
    {"_id": "2", "project": {"_id": "p"}, "client": "c"},
    {"_id": "3", "project": "", "client": "c"},
    {"_id": "4", "project": None},
    {"_id": "5", "client": "other"},
)


def relations(related: RelatedRows, record: Record) -> dict[str, str]:
    """The ids of the rows of each relation of a record."""
    found: list[Relation] = finish(related.find(record))
    return {relation.key: " ".join(other.id for other in relation.records) for relation in found}


async def test_collections_share_project_and_client() -> None:
    listing = PlayedService({"": COLLECTIONS}, is_faces=False).listing()
    related = RelatedRows(listing)
    await listing.load(FacesQuery())
    one, two, three, four, five = listing.records
    assert relations(related, one) == {"project": "1 2", "client": "1 2 3"}
    assert relations(related, two) == relations(related, one)
    assert relations(related, three) == {"client": "1 2 3"}
    assert relations(related, four) == relations(related, five) == {}


async def test_faces_share_files_urls_and_organisation() -> None:
    rows = faces(
        {"id": "1", "url": "u", "assets": [{"hash": "h", "url": "a"}, {"hash": "h"}]},
        {"id": "2", "url": "", "assets": [{"hash": "h", "url": "b"}], "org_id": "o"},
        {"id": "3", "url": "u", "assets": [{"url": "a"}], "org_id": "o"},
        {"id": "4", "assets": "none", "org_id": 7},
        {"id": "5", "assets": [{"url": "a", "hash": None}], "org_id": None},
    )
    listing = playing(rows).listing()
    related = RelatedRows(listing)
    await listing.load(FacesQuery())
    one, two, three, four, five = listing.records
    assert relations(related, one) == {"url": "1 3", "asset_hash": "1 2"}
    assert relations(related, two) == {"asset_hash": "1 2", "org": "2 3"}
    assert relations(related, three) == {"url": "1 3", "asset_url": "3 5", "org": "2 3"}
    assert relations(related, four) == {}
    assert relations(related, five) == {"asset_url": "3 5"}


async def test_rows_that_come_later_count_and_former_ones_do_not() -> None:
    first, second = faces({"id": "1", "url": "u"}, next="2"), faces({"id": "2", "url": "u"})
    listing = playing([first, faces({"id": "3", "url": "u"})], **{"2": second}).listing()
    related = RelatedRows(listing)
    await listing.load(FacesQuery())
    assert relations(related, listing.records[0]) == {}
    await listing.load_more()
    assert relations(related, listing.records[0]) == {"url": "1 2"}
    await listing.load(FacesQuery())
    assert relations(related, listing.records[0]) == {}


async def test_newer_content_counts() -> None:
    rows = faces({"id": "1", "url": "u"}, {"id": "2", "url": "u"})
    listing = playing([rows, faces({"id": "2", "url": "other"})]).listing()
    related = RelatedRows(listing)
    await listing.load(FacesQuery())
    assert relations(related, listing.records[0]) == {"url": "1 2"}
    await listing.refresh("2")
    assert relations(related, listing.records[0]) == {}


async def test_who_gives_up_loses_nothing() -> None:
    rows = faces(*({"id": str(number), "url": "u"} for number in range(1_000)))
    listing = playing(rows).listing()
    related = RelatedRows(listing)
    await listing.load(FacesQuery())
    record = listing.records[0]
    steps = related.find(record)
    done = list(islice(steps, 4))
    steps.close()
    again = list(related.find(record))
    assert len(done) + len(again) == 10
    assert [step for step in done if step is not None] == pytest.approx([0.1, 0.2, 0.3, 0.4])
    (relation,) = finish(related.find(record))
    assert len(relation.records) == 1_000

"""Values are counted as they read, and the most frequent ones come first."""

from faceviewer.api.decode import decode_collections, decode_faces
from faceviewer.listings.columns import Column, columns_of
from faceviewer.listings.counts import COUNTS_MAX, count_values
from faceviewer.slices import finish
from tests.played_service import collection


def column(kind: str, key: str) -> Column:
    columns = columns_of("faces" if kind == "faces" else "collections")
    return next(column for column in columns if column.key == key)


def test_values_are_counted_most_frequent_first() -> None:
    body = (
        b'{"data":[{"_id":"a","project":"p"},{"_id":"b","project":"q"},{"_id":"c","project":"q"}]}'
    )
    records = decode_collections(body, "application/json").rows

    assert finish(count_values(records, column("collections", "project"))).most == [
        ("q", 2),
        ("p", 1),
    ]


def test_missing_null_and_empty_count_as_none() -> None:
    body = b'{"data":[{"_id":"a"},{"_id":"b","name":null},{"_id":"c","name":""}]}'
    records = decode_collections(body, "application/json").rows

    assert finish(count_values(records, column("collections", "name"))).most == [("", 3)]


def test_deleted_counts_as_yes_and_no() -> None:
    body = b'{"data":[{"_id":"a","deleted":true},{"_id":"b","deleted":false}]}'
    records = decode_collections(body, "application/json").rows

    assert finish(count_values(records, column("collections", "deleted"))).most == [
        ("no", 1),
        ("yes", 1),
    ]


def test_a_face_counts_once_for_each_type_of_its_assets() -> None:
    body = (
        b'{"faces":[{"id":"a","assets":[{"type":"image/png"},{"type":"image/png"},'
        b'{"type":"model/gltf+json"}]},{"id":"b","assets":[]}]}'
    )
    records = decode_faces(body, "application/json").rows

    assert finish(count_values(records, column("faces", "assets"))).most == [
        ("", 1),
        ("gltf", 1),
        ("png", 1),
    ]


def test_instants_count_by_day_in_utc() -> None:
    body = (
        b'{"faces":[{"id":"a","when_created":"2026-01-02T23:30:00-02:00"},'
        b'{"id":"b","when_created":"2026-01-03T12:00:00Z"}]}'
    )
    records = decode_faces(body, "application/json").rows

    assert finish(count_values(records, column("faces", "created"))).most == [("2026-01-03", 2)]


def test_only_the_most_frequent_values_are_named() -> None:
    records = [collection(name=f"n{number:04}") for number in (*range(5000), 4321)]
    counts = finish(count_values(records, column("collections", "name")))

    assert counts.value_count == 5000
    assert counts.most[:2] == [("n4321", 2), ("n0000", 1)]
    assert len(counts.most) == COUNTS_MAX

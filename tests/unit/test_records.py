"""What values of records mean: texts, ids and the many forms of dates."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, Raw

from faceviewer.records import (
    Collection,
    Face,
    Text,
    has_zone,
    id_kind,
    object_id_instant,
    parse_instant,
    raw_text,
    read_json,
    to_zone,
    uuid_instant,
)

NOON = datetime(2024, 1, 16, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2024-01-16T12:00:00.000Z", NOON),
        ("2024-01-16T12:00:00Z", NOON),
        ("2024-01-16t12:00:00z", NOON),
        ("2024-01-16 12:00:00Z", NOON),
        (" 2024-01-16T12:00:00Z ", NOON),
        ("2024-01-16T12:00:00.1Z", NOON + timedelta(microseconds=100_000)),
        ("2024-01-16T12:00:00.123456789Z", NOON + timedelta(microseconds=123_456)),
        ("2024-01-16T14:00:00+02:00", NOON),
        ("2024-01-16T06:30:00-0530", NOON),
        ("2024-01-16T12:00:00.000000", NOON),
        ("2024-01-16T12:00", NOON),
        ("2024-01-16", NOON - timedelta(hours=12)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2016-12-31T23:59:60.5+00:00", datetime(2017, 1, 1, 0, 0, 0, 500_000, tzinfo=UTC)),
        ("1705406400", NOON),
        ("1705406400000", NOON),
        ("1705406400.5", NOON + timedelta(seconds=0.5)),
        ("January 16, 2024 12:00 PM", NOON),
        ("Jan 16 2024 12:00", NOON),
        ("january 16, 2024, 12:00:00", NOON),
        ("January 16, 2024 12:00 am", NOON - timedelta(hours=12)),
        ("January 16, 2024 3:44 PM", datetime(2024, 1, 16, 15, 44, tzinfo=UTC)),
        ("January 16, 2024", NOON - timedelta(hours=12)),
        ('{"year":2024,"month":1,"day":16}', NOON - timedelta(hours=12)),
    ],
)
def test_every_form_of_a_date(text: str, instant: datetime) -> None:
    found = parse_instant(text)
    assert found == instant
    assert found is not None
    assert found.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "value",
    [
        UNSET,
        None,
        "",
        " ",
        "soon",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-10:00",
        "2024-13-01",
        "2024-01-16T25:00:00Z",
        "2024-01-16T12:60",
        "12:00",
        "5",
        pytest.param("9" * 400, id="long number"),
        "9999999999999999",
        "Smarch 1, 2024",
        "January 32, 2024",
        "January 16, 2024 12:99",
        '{"year":2024}',
        '{"year":"2024","month":1,"day":16}',
        '{"year":2024,"month":13,"day":16}',
        '{"year":2024,',
        pytest.param('{"a":' * 5000, id="deep"),
        "\ud800",
    ],
)
def test_what_is_no_date(value: Text) -> None:
    assert parse_instant(value) is None


@given(st.text(max_size=40) | st.from_regex(r"[0-9TZ:.+\- {}]{0,30}"))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    instant = parse_instant(text)
    assert instant is None or instant.tzinfo is UTC


@given(st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 12, 31)))  # noqa: DTZ001
def test_every_date_that_is_read_fits_every_zone(moment: datetime) -> None:
    instant = parse_instant(f"{moment.isoformat()}Z")
    assert instant is not None
    for hours in (-14, 14):
        instant.astimezone(timezone(timedelta(hours=hours)))


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("2024-01-16T12:00:00Z", True),
        ("2024-01-16T12:00:00+02:00", True),
        ("2024-01-16T12:00:00-0530", True),
        ("1705406400", True),
        ("2024-01-16T12:00:00", False),
        ("2024-01-16", False),
        ("January 16, 2024 3:44 PM", False),
    ],
)
def test_whether_a_date_says_its_zone(text: str, has: bool) -> None:
    assert has_zone(text) is has


def test_zones_show_the_same_instant() -> None:
    assert to_zone(NOON, is_utc=True) == to_zone(NOON, is_utc=False) == NOON
    assert to_zone(NOON, is_utc=True).tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("65b9592267cc4f096dbe743d", "object_id"),
        ("65B9592267CC4F096DBE743D", "object_id"),
        ("65175da13e81e4fabc12345", "other"),
        ("65b9592267cc4f096dbe743d\n", "other"),
        ("d96db430-27d2-4f43-bcff-c4b239ac6d2e", "uuid"),
        ("d96db43027d24f43bcffc4b239ac6d2e", "other"),
        ("person_123456789", "other"),
        ("", "other"),
    ],
)
def test_what_an_id_looks_like(text: str, kind: str) -> None:
    assert id_kind(text) == kind


def test_when_an_object_id_was_made() -> None:
    assert object_id_instant("65b9592267cc4f096dbe743d") == datetime(
        2024, 1, 30, 20, 16, 34, tzinfo=UTC
    )
    assert object_id_instant("not an object id") is None


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", UNSET),
        (b"null", None),
        (b'""', ""),
        (b'"a \\"b\\" \\u00fc"', 'a "b" ü'),
        ('"ü"'.encode(), "ü"),
        (b'"half \\ud800"', "half \\ud800"),
        (b"7", "7"),
        (b'{"a": [1]}', '{"a": [1]}'),
    ],
)
def test_a_raw_field_as_text(raw: bytes, text: Text) -> None:
    assert raw_text(Raw(raw)) == text


def test_json_is_read_with_its_oddities() -> None:
    assert read_json(Raw(b'{"a": [1, "\\ud800"]}')) == {"a": [1, "\ud800"]}
    assert read_json(b"12345678901234567890123") == 12345678901234567890123
    with pytest.raises(ValueError, match="deep"):
        read_json(b"[" * 100_000 + b"]" * 100_000)
    with pytest.raises(ValueError):  # noqa: PT011 - the text is of a library
        read_json(b"{")


@pytest.mark.parametrize("kind", [Collection, Face])
def test_a_record_needs_only_its_id(kind: type[Collection] | type[Face]) -> None:
    record = kind(id="a")
    assert (record.name, record.created) == (UNSET, UNSET)
    assert bytes(record.raw) == b""


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("C232AB00-9414-11EC-B3C8-9F6BDECED846", datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)),
        ("1EC9414C-232A-6B00-B3C8-9F6BDECED846", datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)),
        ("017F22E2-79B0-7CC3-98C4-DC0C0C07398F", datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)),
        ("919108f7-52d1-4320-9bac-f847db4148a8", None),
        ("ffffffff-ffff-7fff-bfff-ffffffffffff", None),
        ("not a uuid", None),
    ],
)
def test_uuid_says_when_it_was_made(text: str, instant: datetime | None) -> None:
    """Source: the examples of RFC 9562, appendix A."""
    assert uuid_instant(text) == instant

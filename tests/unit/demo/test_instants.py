from datetime import UTC, datetime, timedelta

import hypothesis
import pytest
from hypothesis import strategies

from faceviewer.demo.instants import NS, nanoseconds, rfc3339

JANUARY_NS = 1_706_645_794 * NS


@pytest.mark.parametrize(
    ("text", "instant_ns"),
    [
        ("2024-01-30T20:16:34Z", JANUARY_NS),
        ("2024-01-30t20:16:34z", JANUARY_NS),
        ("2024-01-30T20:16:34.841Z", JANUARY_NS + 841_000_000),
        ("2024-01-30T20:16:34.123456789Z", JANUARY_NS + 123_456_789),
        ("2024-01-30T20:16:34.1234567899Z", JANUARY_NS + 123_456_789),
        ("2024-01-31T01:46:34+05:30", JANUARY_NS),
        ("2024-01-30T15:16:34-05:00", JANUARY_NS),
        ("1970-01-01T00:00:00Z", 0),
        ("1969-12-31T23:59:59.5Z", -NS // 2),
        ("0000-03-01T00:00:00Z", nanoseconds("0001-01-01T00:00:00Z") - 306 * 86_400 * NS),
        ("2016-12-31T23:59:60Z", nanoseconds("2017-01-01T00:00:00Z")),
        ("2017-01-01T05:29:60+05:30", nanoseconds("2017-01-01T00:00:00Z")),
    ],
)
def test_an_rfc_3339_time_is_read(text: str, instant_ns: int) -> None:
    assert nanoseconds(text) == instant_ns


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024-01-30",
        "2024-01-30T20:16:34",
        "2024-01-30 20:16:34Z",
        "2024-01-30T20:16Z",
        "2024-01-30T20:16:34.Z",
        "2024-01-30T20:16:34,5Z",
        "2024-02-30T20:16:34Z",
        "2024-13-30T20:16:34Z",
        "2024-01-30T24:00:00Z",
        "2024-01-30T20:60:34Z",
        "2024-01-30T20:16:61Z",
        "2024-01-30T20:16:60Z",
        "2024-01-30T20:16:34+24:00",
        "2024-01-30T20:16:34+05:60",
        "2024-01-30T20:16:34+0530",
        "٢٠٢٤-01-30T20:16:34Z",
        "2024-01-30T20:16:34Z\n",
        "1706645794",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a|month|day|hour|minute|range"):
        nanoseconds(text)


@hypothesis.given(
    moment=strategies.datetimes(timezones=strategies.just(UTC)),
    fraction_ns=strategies.integers(0, NS - 1),
    offset_minutes=strategies.none() | strategies.integers(-1439, 1439),
)
def test_what_is_written_is_read_again(
    moment: datetime, fraction_ns: int, offset_minutes: int | None
) -> None:
    day = timedelta(days=1)
    moment = min(
        max(moment, datetime.min.replace(tzinfo=UTC) + day), datetime.max.replace(tzinfo=UTC) - day
    )
    seconds = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(seconds=1)
    instant_ns = seconds * NS + fraction_ns
    assert nanoseconds(rfc3339(instant_ns, 9, offset_minutes)) == instant_ns


@pytest.mark.parametrize(
    ("digits", "offset_minutes", "text"),
    [
        (3, None, "2024-01-30T20:16:34.123Z"),
        (0, None, "2024-01-30T20:16:34Z"),
        (9, None, "2024-01-30T20:16:34.123456789Z"),
        (3, 330, "2024-01-31T01:46:34.123+05:30"),
        (3, -300, "2024-01-30T15:16:34.123-05:00"),
        (3, 0, "2024-01-30T20:16:34.123+00:00"),
    ],
)
def test_a_time_is_written_in_a_form(digits: int, offset_minutes: int | None, text: str) -> None:
    assert rfc3339(JANUARY_NS + 123_456_789, digits, offset_minutes) == text

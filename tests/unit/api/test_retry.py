"""When a request is tried again, and after how long."""

import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from faceviewer.api.exchange import RateLimit
from faceviewer.api.retry import (
    TRIES_MAX,
    WAIT_MAX_S,
    asked_wait_s,
    is_temporary,
    read_rate,
    wait_s,
)
from faceviewer.errors import (
    AnswerUnreadable,
    ConnectionFailed,
    RequestRefused,
    ServerFailed,
    ServiceError,
    TimedOut,
    TooManyRequests,
)

NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
RESET = str(int(NOW.timestamp()) + 7)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1", 1.0),
        (" 20 ", 20.0),
        ("1.5", 1.5),
        ("0", 0.0),
        ("-5", 0.0),
        ("99999", 99999.0),
        pytest.param("9" * 400, 1e10, id="absurd"),
        (format_datetime(NOW + timedelta(seconds=30), usegmt=True), 30.0),
        ("Sun, 01 Nov 2026 12:00:09 -0000", 9.0),
        ("Sunday, 01-Nov-26 12:00:05 GMT", 5.0),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0.0),
        ("", None),
        ("soon", None),
        ("inf", None),
        ("1e3", None),
        ("0x10", None),
        ("٣", None),
        ("Sun, 99 Nov 2026 12:00:09 GMT", None),
    ],
)
def test_every_form_of_retry_after(text: str, seconds: float | None) -> None:
    assert asked_wait_s({"retry-after": text}, NOW) == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"x-ratelimit-reset": RESET}, 7.0),
        ({"x-ratelimit-reset": RESET, "x-ratelimit-remaining": "0"}, 7.0),
        ({"x-ratelimit-reset": RESET, "x-ratelimit-remaining": "3"}, None),
        ({"x-ratelimit-reset": RESET, "retry-after": "2"}, 2.0),
        ({"x-ratelimit-reset": "1"}, 0.0),
        ({"x-ratelimit-reset": "later"}, None),
    ],
)
def test_reset_of_the_rate_limit_is_the_second_choice(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert asked_wait_s(headers, NOW) == seconds


def rate_headers(limit: str, remaining: str, reset: str) -> dict[str, str]:
    names = ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset")
    return dict(zip(names, (limit, remaining, reset), strict=True))


@pytest.mark.parametrize(
    ("headers", "rate"),
    [
        (rate_headers("300", " 12 ", RESET), RateLimit(300, 12, NOW + timedelta(seconds=7))),
        (rate_headers("300", "-1", RESET), RateLimit(300, 0, NOW + timedelta(seconds=7))),
        (rate_headers("0", "0", RESET), None),
        (rate_headers("300", "12", "soon"), None),
        (rate_headers("many", "12", RESET), None),
        ({"x-ratelimit-limit": "300"}, None),
        ({}, None),
    ],
)
def test_the_rate_that_an_answer_tells(headers: dict[str, str], rate: RateLimit | None) -> None:
    assert read_rate(headers, NOW) == rate


def test_an_absurd_reset_of_a_rate_is_still_a_date() -> None:
    for reset in ("9" * 400, "-5"):
        rate = read_rate(rate_headers("300", "12", reset), NOW)
        assert rate is not None
        assert 1970 <= rate.resets.year < 2300


ODD_VALUES = (
    *(
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "9" * 400,
        "-" + "9" * 400,
    ),
    *("Mon, 01 Jan 0001 00:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 +2359", "9" * 5000, "nan", "("),
)


@pytest.mark.parametrize("date", ODD_VALUES)
@pytest.mark.parametrize("value", ODD_VALUES)
def test_no_header_is_too_odd_to_be_read(date: str, value: str) -> None:
    """A date of the end of all time once ended every request with an error of Python's."""
    for name in ("retry-after", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"):
        headers = rate_headers("300", "0", RESET) | {"date": date, name: value}
        asked_s, rate = asked_wait_s(headers, NOW), read_rate(headers, NOW)
        assert asked_s is None or asked_s >= 0
        assert rate is None or (rate.remaining >= 0 and 1600 < rate.resets.year < 2700)


@pytest.mark.parametrize("there_s", [-3600, -60, 60, 3600])
def test_the_service_s_clock_may_show_another_time(there_s: int) -> None:
    there = NOW + timedelta(seconds=there_s)
    reset = str(int(there.timestamp()) + 7)
    headers = {"date": format_datetime(there, usegmt=True)}
    rate = read_rate(headers | rate_headers("300", "12", reset), NOW)
    assert rate == RateLimit(300, 12, NOW + timedelta(seconds=7))
    assert asked_wait_s(headers | {"x-ratelimit-reset": reset}, NOW) == 7.0
    date = format_datetime(there + timedelta(seconds=9), usegmt=True)
    assert asked_wait_s(headers | {"retry-after": date}, NOW) == 9.0


def test_whole_seconds_are_no_other_clock() -> None:
    headers = {"date": format_datetime(NOW - timedelta(seconds=2), usegmt=True)}
    assert read_rate(headers | rate_headers("300", "12", RESET), NOW) == RateLimit(
        300, 12, NOW + timedelta(seconds=7)
    )
    assert read_rate({"date": "soon"} | rate_headers("300", "12", RESET), NOW) is not None


@pytest.mark.parametrize("asked_s", [0.0, 3.0, 59.0])
def test_what_was_asked_for_is_never_shortened(asked_s: float) -> None:
    error = TooManyRequests("blockv", 429, retry_after_s=asked_s)
    waits = [wait_s(error, 1, random.Random(seed)) for seed in range(50)]
    assert min(waits) >= asked_s
    assert max(waits) <= asked_s + 0.25
    assert len(set(waits)) > 40


def test_absurd_waits_are_capped() -> None:
    error = TooManyRequests("blockv", 429, retry_after_s=99999.0)
    assert wait_s(error, 1, random.Random(1)) == WAIT_MAX_S == 60.0


def test_without_a_wish_the_wait_doubles_and_is_spread() -> None:
    error = ServerFailed("blockv", 503)
    first = [wait_s(error, 1, random.Random(seed)) for seed in range(200)]
    second = [wait_s(error, 2, random.Random(seed)) for seed in range(200)]
    assert 0.25 <= min(first) < 0.3
    assert 0.7 < max(first) <= 0.75
    assert [round(wait / 2, 9) for wait in second] == [round(wait, 9) for wait in first]


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_statuses_that_may_pass(status: int) -> None:
    assert is_temporary(ServerFailed("blockv", status), 1)
    assert not is_temporary(ServerFailed("blockv", status), TRIES_MAX)


@pytest.mark.parametrize(
    "error",
    [
        RequestRefused("blockv", 400),
        ServerFailed("blockv", 501),
        ConnectionFailed("blockv", reason="dns"),
        ConnectionFailed("blockv", reason="refused"),
        ConnectionFailed("blockv", reason="tls"),
        TimedOut("blockv", reason="read"),
        AnswerUnreadable("blockv", reason="encoding"),
    ],
)
def test_what_stays_as_it_is(error: ServiceError) -> None:
    assert not is_temporary(error, 1)


def test_a_broken_connection_is_tried_again() -> None:
    assert is_temporary(ConnectionFailed("blockv", reason="reset"), TRIES_MAX - 1)

"""When a GET is asked again, after how long, and what a service says of its rate: pure functions.

The waiting itself is not here.
"""

import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from faceviewer.api.exchange import RateLimit
from faceviewer.errors import ConnectionFailed, ServiceError, StatusError

TRIES_MAX: Final = 3
WAIT_MAX_S: Final = 60.0
_FIRST_WAIT_S: Final = 0.5
_ABSURD_S: Final = 1e10
_CLOCKS_DIFFER: Final = timedelta(seconds=5)
"""What a header of whole seconds and the way of an answer do not explain."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

RETRIED_STATUSES: Final = frozenset({408, 429, 500, 502, 503, 504})
"""Statuses that may be gone the next time; a GET can be repeated without harm."""


def is_temporary(error: ServiceError, tries: int) -> bool:
    """Whether asking again may help after `tries` failed tries."""
    if tries >= TRIES_MAX:
        return False
    if isinstance(error, StatusError):
        return error.status in RETRIED_STATUSES
    return isinstance(error, ConnectionFailed) and error.values.get("reason") == "reset"


def asked_wait_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """How long the service asks to wait, uncapped and never negative; None where it does not say.

    `headers` have lower-case names. Retry-After is seconds or a date; else X-RateLimit-Reset, which
    is Unix seconds. Both are times of the service's clock.

    Source: RFC 9110, 10.2.3; "Rate limits" of the DUAL developer kit for X-RateLimit-Reset.
    """
    now -= _clock_lead(headers, now)
    wait_s = _read_retry_after(headers.get("retry-after", ""), now)
    if wait_s is None and headers.get("x-ratelimit-remaining", "0").strip() == "0":
        wait_s = _read_reset(headers.get("x-ratelimit-reset", ""), now)
    return None if wait_s is None else max(0.0, wait_s)


def read_rate(headers: Mapping[str, str], now: datetime) -> RateLimit | None:
    """The rate that an answer told, None where it did not tell all of it. Names in lower case.

    `resets` is a time of the clock that `now` is of, also where the service's shows another time.

    Source: "Rate limits" of the DUAL developer kit; X-RateLimit-Reset is Unix seconds.
    """
    limit, remaining, reset_unix_s = (
        _read_number(headers.get(f"x-ratelimit-{name}", "").strip())
        for name in ("limit", "remaining", "reset")
    )
    if limit is None or remaining is None or reset_unix_s is None or limit < 1:
        return None
    resets = _EPOCH + timedelta(seconds=max(0.0, reset_unix_s)) + _clock_lead(headers, now)
    return RateLimit(int(limit), max(0, int(remaining)), resets)


def wait_s(error: ServiceError, tries: int, jitter: random.Random) -> float:
    """How long to wait after `tries` failed tries: what was asked for, else a doubling time.

    The jitter keeps many clients from coming back at once; it never shortens what was asked for.
    """
    asked_s = error.values.get("retry_after_s")
    if isinstance(asked_s, float):
        return min(asked_s + jitter.uniform(0, 0.25), WAIT_MAX_S)
    return min(_FIRST_WAIT_S * 2.0 ** (tries - 1) * jitter.uniform(0.5, 1.5), WAIT_MAX_S)


def _read_retry_after(text: str, now: datetime) -> float | None:
    text = text.strip()
    seconds = _read_number(text)
    if seconds is not None or not text:
        return seconds
    instant = _read_date(text)
    return None if instant is None else (instant - now).total_seconds()


def _read_reset(text: str, now: datetime) -> float | None:
    reset_unix_s = _read_number(text.strip())
    return None if reset_unix_s is None else reset_unix_s - now.timestamp()


def _read_number(text: str) -> float | None:
    """A plain decimal number, absurd ones cut to 300 years; "inf", "1e9" and "0x10" are none."""
    digits = text.removeprefix("-").replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit()):
        return None
    return max(-_ABSURD_S, min(float(text), _ABSURD_S))


def _clock_lead(headers: Mapping[str, str], now: datetime) -> timedelta:
    """How much later it is on our clock than on the service's, where that is worth a thought.

    A clock that is off by centuries is none: no date could be told of it.

    Source: RFC 9110, 6.6.1, for Date.
    """
    sent = _read_date(headers.get("date", ""))
    lead = timedelta() if sent is None else now - sent
    is_clock = abs(lead) < timedelta(seconds=_ABSURD_S)
    return lead if is_clock and abs(lead) > _CLOCKS_DIFFER else timedelta()


def _read_date(text: str) -> datetime | None:
    try:
        instant = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant

"""Instants as the services write and read them: RFC 3339 texts and whole nanoseconds.

Nanoseconds, because a time may have nine fraction digits and `datetime` keeps six.
"""

import re
from datetime import UTC, datetime, timedelta

NS = 1_000_000_000
DAY_S = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LEAP_CYCLE_YEARS, _LEAP_CYCLE_DAYS = 400, 146_097
_RFC_3339 = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?"
    r"(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))"
)


def nanoseconds(text: str) -> int:
    """The nanoseconds since 1970 of an RFC 3339 time.

    Raises:
        ValueError: the text is not of that form, or names no moment.
    """
    if (match := _RFC_3339.fullmatch(text)) is None:
        raise ValueError("not an RFC 3339 time")
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    fraction, sign, offset_hour, offset_minute = match.groups()[6:]
    offset_s = 60 * _offset_minutes(sign, offset_hour, offset_minute)
    seconds = _seconds(year, month, day, hour, minute, min(second, 59)) - offset_s
    if second >= 60:
        seconds += _leap_second(seconds, second)
    return seconds * NS + int((fraction or "0")[:9].ljust(9, "0"))


def _seconds(year: int, month: int, day: int, hour: int, minute: int, second: int) -> int:
    # RFC 3339 knows the year 0; the calendar repeats itself after 400 years.
    shifted = datetime(year or _LEAP_CYCLE_YEARS, month, day, hour, minute, second, tzinfo=UTC)
    days_s = 0 if year else _LEAP_CYCLE_DAYS * DAY_S
    return (shifted - _EPOCH) // timedelta(seconds=1) - days_s


def _offset_minutes(sign: str | None, hour: str | None, minute: str | None) -> int:
    if sign is None or hour is None or minute is None:
        return 0
    if int(hour) > 23 or int(minute) > 59:
        raise ValueError("not an offset from UTC")
    total = 60 * int(hour) + int(minute)
    return -total if sign == "-" else total


def _leap_second(seconds: int, second: int) -> int:
    if second > 60 or seconds % DAY_S != DAY_S - 1:
        raise ValueError("not a leap second")
    return 1


def rfc3339(instant_ns: int, digits: int = 3, offset_minutes: int | None = None) -> str:
    """The time with that many fraction digits, in UTC (`Z`) or at an offset from it."""
    seconds, fraction = divmod(instant_ns, NS)
    local = _EPOCH + timedelta(seconds=seconds, minutes=offset_minutes or 0)
    text = local.isoformat()[: len("YYYY-MM-DDTHH:MM:SS")]
    if digits:
        text += f".{fraction:09}"[: digits + 1]
    if offset_minutes is None:
        return text + "Z"
    sign = "-" if offset_minutes < 0 else "+"
    return f"{text}{sign}{abs(offset_minutes) // 60:02}:{abs(offset_minutes) % 60:02}"

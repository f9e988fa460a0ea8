"""Instants, numbers and sizes as they read on screen, in both zones."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from faceviewer.models.formats import Formats

NOON = datetime(2026, 11, 22, 14, 2, 11, 678_000, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("english")


@contextmanager
def computer_in(zone: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def kathmandu() -> Iterator[None]:
    """A computer 5 hours and 45 minutes ahead of UTC."""
    with computer_in("Asia/Kathmandu"):
        yield


@pytest.fixture
def written_in(request: pytest.FixtureRequest) -> Iterator[None]:
    """A computer that writes numbers as in the locale that is the parameter."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1204, "1,204"),
        (-1204, "-1,204"),
        (2**31, "2,147,483,648"),
        (2**63 - 1, "9,223,372,036,854,775,807"),
        (2**63, "9,223,372,036,854,775,808"),
        (-(2**63), "-9,223,372,036,854,775,808"),
        (10**30, "1,000,000,000,000,000,000,000,000,000,000"),
    ],
)
def test_whole_numbers_of_any_size(number: int, text: str) -> None:
    assert Formats().number(number) == text


@pytest.mark.parametrize(
    ("written_in", "shown"),
    [
        ("de_DE", ["12.045", "1,5 s", "1,0 MB"]),
        ("es_ES", ["12.045", "1,5 s", "1,0 MB"]),
        ("es_CO", ["12.045", "1,5 s", "1,0 MB"]),
        ("es_MX", ["12,045", "1.5 s", "1.0 MB"]),
        ("ar_EG", ["١٢٬٠٤٥", "١٫٥ s", "١٫٠ م.ب"]),
    ],
    indirect=["written_in"],
)
def test_numbers_sizes_and_durations_are_written_as_in_the_locale(
    written_in: None, shown: list[str]
) -> None:
    formats = Formats()
    assert [formats.number(12045), formats.duration(1.5), formats.size(1_000_000)] == shown


@pytest.mark.parametrize("written_in", ["ar_EG"], indirect=True)
def test_ages_are_counted_as_in_the_locale_and_dates_read_alike_everywhere(
    written_in: None,
) -> None:
    formats = Formats("utc")
    assert formats.age(NOON, NOON + timedelta(days=23)) == "٢٣ days ago"
    assert formats.minute(NOON) == "2026-11-22 14:02"
    assert formats.second(NOON) == "2026-11-22 14:02:11 UTC"
    assert formats.clock(NOON) == "14:02"


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (59_400, "59 kB"),
        (1_000_000, "1.0 MB"),
        (64_500_000, "64.5 MB"),
        (2**40, "1.1 TB"),
    ],
)
def test_sizes(size_bytes: int, text: str) -> None:
    assert Formats().size(size_bytes) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 ms"),
        (0.0004, "0 ms"),
        (0.2344, "234 ms"),
        (0.9994, "999 ms"),
        (0.9996, "1.0 s"),
        (1, "1.0 s"),
        (12.34, "12.3 s"),
        (3600, "3,600.0 s"),
    ],
)
def test_durations(seconds: float, text: str) -> None:
    assert Formats().duration(seconds) == text


def test_an_instant_in_both_zones(kathmandu: None) -> None:
    formats = Formats("utc")
    assert formats.minute(NOON) == "2026-11-22 14:02"
    assert formats.second(NOON) == "2026-11-22 14:02:11 UTC"
    assert formats.second(NOON, "local") == "2026-11-22 19:47:11 +0545"
    assert formats.clock(NOON) == "14:02"
    assert formats.clock_second(NOON) == "14:02:11 UTC"
    formats.set_zone("local")
    assert formats.zone == "local"
    assert formats.minute(NOON) == "2026-11-22 19:47"
    assert formats.clock(NOON) == "19:47"
    assert formats.clock_second(NOON) == "19:47:11 +0545"
    assert formats.second(NOON, "utc") == "2026-11-22 14:02:11 UTC"


def test_only_another_zone_is_told(qtbot: QtBot) -> None:
    formats = Formats("utc")
    with qtbot.assertNotEmitted(formats.changed):
        formats.set_zone("utc")
    with qtbot.waitSignal(formats.changed):
        formats.set_zone("local")


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("2026-11-22T14:02:11.678Z", "2026-11-22 14:02"),
        ("2026-11-22T23:02:11+09:00", "2026-11-22 14:02"),
        ("2026-11-22", "2026-11-22 00:00"),
        ("0099-01-02T00:00:00Z", "0099-01-02 00:00"),
        ("soon", "soon"),
        ("2026-13-22", "2026-13-22"),
        ("", ""),
    ],
)
def test_a_date_in_a_cell(sent: str, text: str) -> None:
    assert Formats().cell(sent) == text


@pytest.mark.parametrize("sent", ["0002-01-01T00:00:00Z", "9998-12-31T23:59:59Z"])
@pytest.mark.parametrize("zone", ["utc", "local"])
def test_the_first_and_the_last_instant_fit_every_zone(
    kathmandu: None, sent: str, zone: str
) -> None:
    formats = Formats("local" if zone == "local" else "utc")
    assert formats.cell(sent)
    assert formats.tooltip(sent)


def test_the_tooltip_has_both_zones_the_age_and_what_was_sent(kathmandu: None) -> None:
    lines = Formats("utc").tooltip("2020-01-02T03:04:05.678Z").split("\n")
    assert lines[:2] == ["2020-01-02 03:04:05 UTC", "2020-01-02 08:49:05 +0545"]
    assert lines[2].endswith("years ago")
    assert lines[3:] == ["sent as 2020-01-02T03:04:05.678Z"]


def test_the_tooltip_begins_with_the_chosen_zone(kathmandu: None) -> None:
    first = Formats("local").tooltip("2020-01-02T03:04:05Z").split("\n")[0]
    assert first == "2020-01-02 08:49:05 +0545"


def test_a_computer_in_utc_has_one_zone() -> None:
    with computer_in("UTC"):
        assert Formats().tooltip("2020-01-02T03:04:05Z").count("03:04:05 UTC") == 1


@pytest.mark.parametrize(
    ("sent", "is_marked"),
    [
        ("2020-01-02T03:04:05", True),
        ("2020-01-02", True),
        ("January 16, 2024 3:44 PM", True),
        ("2020-01-02T03:04:05Z", False),
        ("2020-01-02T03:04:05+0100", False),
        ("1705600000", False),
    ],
)
def test_a_missing_zone_is_said(sent: str, is_marked: bool) -> None:
    assert ("without a zone" in Formats().tooltip(sent)) is is_marked


@pytest.mark.parametrize("sent", [None, "", "soon", "{broken", "0001-01-01T00:00:00Z"])
def test_what_is_no_date_has_no_tooltip(sent: str | None) -> None:
    assert Formats().tooltip(sent) == ""


def test_a_text_with_braces_is_no_template() -> None:
    sent = '{"year": 2024, "month": 1, "day": 16}'
    assert f"sent as {sent}" in Formats().tooltip(sent)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 seconds ago"),
        (1, "1 second ago"),
        (89, "89 seconds ago"),
        (90, "2 minutes ago"),
        (89 * 60, "89 minutes ago"),
        (5400, "2 hours ago"),
        (35 * 3600, "35 hours ago"),
        (36 * 3600, "2 days ago"),
        (59 * 86400, "59 days ago"),
        (60 * 86400, "2 months ago"),
        (729 * 86400, "24 months ago"),
        (730 * 86400, "2 years ago"),
        (-1, "in 1 second"),
        (-6 * 86400, "in 6 days"),
    ],
)
def test_ages(seconds: int, text: str) -> None:
    assert Formats().age(NOON - timedelta(seconds=seconds), now=NOON) == text

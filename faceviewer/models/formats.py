"""How instants, numbers and sizes read on screen. Exports have neutral forms of their own."""

from datetime import UTC, datetime
from typing import Literal

from PySide6.QtCore import QLocale, QObject, Signal

from faceviewer.records import Text, has_zone, parse_instant

Zone = Literal["utc", "local"]


class Formats(QObject):
    """The one place that knows in which zone and language values are shown.

    Signals:
        changed(): every shown instant reads otherwise now.
    """

    changed = Signal()

    def __init__(self, zone: Zone = "utc", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone: Zone = zone
        system = QLocale()
        is_c = system.language() == QLocale.Language.C
        # The C locale groups no digits; a person reads "1,204".
        self.locale = QLocale(QLocale.Language.English) if is_c else system

    @property
    def zone(self) -> Zone:
        """The zone of every shown instant."""
        return self._zone

    def set_zone(self, zone: Zone) -> None:
        """Shows instants in this zone from now on."""
        if zone != self._zone:
            self._zone = zone
            self.changed.emit()

    def number(self, number: int) -> str:
        """A whole number with the locale's separators."""
        if abs(number) < 2**63:
            return self.locale.toString(number)
        # Qt's numbers have 64 bits; a service may send any.
        return f"{number:,}".replace(",", self.locale.groupSeparator())

    def size(self, size_bytes: int) -> str:
        """A size in bytes, KB or MB."""
        return self.locale.formattedDataSize(
            size_bytes, 1 if size_bytes >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat
        )

    def duration(self, seconds: float) -> str:
        """A duration in milliseconds, or in seconds from one second on."""
        milliseconds = round(seconds * 1000)
        if milliseconds < 1000:
            return self.tr("{count} ms").format(count=self.number(milliseconds))
        return self.tr("{count} s").format(count=self.locale.toString(float(seconds), "f", 1))

    def minute(self, instant: datetime) -> str:
        """Date, hour and minute, for table cells."""
        # Not strftime: it does not pad years on every system.
        return self._local(instant).replace(tzinfo=None).isoformat(" ", "minutes")

    def second(self, instant: datetime, zone: Zone | None = None) -> str:
        """Date and time with seconds and the zone's name."""
        shown = self._local(instant, zone)
        return f"{shown.replace(tzinfo=None).isoformat(' ', 'seconds')} {shown.tzname()}"

    def clock(self, instant: datetime) -> str:
        """Hour and minute of today, as in "loaded at 14:02"."""
        return f"{self._local(instant):%H:%M}"

    def day_clock(self, instant: datetime, now: datetime | None = None) -> str:
        """Hour and minute with the day, where it is not today: "14:02 yesterday"."""
        shown, today = self._local(instant), self._local(now or datetime.now(UTC))
        days = (today.date() - shown.date()).days
        if days == 0:
            return self.clock(instant)
        if days == 1:
            return self.tr("{time} yesterday").format(time=self.clock(instant))
        return self.minute(instant)

    def clock_second(self, instant: datetime) -> str:
        """Hour, minute and second with the zone's name, as in "asked 14:02:11 UTC"."""
        shown = self._local(instant)
        return f"{shown:%H:%M:%S} {shown.tzname()}"

    def cell(self, text: str) -> str:
        """A date text of a service as a table cell shows it; unreadable ones stay as they came."""
        instant = parse_instant(text)
        return self.minute(instant) if instant else text

    def tooltip(self, text: Text) -> str:
        """Both zones, the age and the text that was sent."""
        instant = parse_instant(text)
        if instant is None or not isinstance(text, str):
            return ""
        other: Zone = "local" if self._zone == "utc" else "utc"
        lines = [self.second(instant), self.second(instant, other), self.age(instant)]
        if not has_zone(text):
            lines.append(self.tr("sent without a zone, read as UTC"))
        lines.append(self.tr("sent as {text}").format(text=text))
        return "\n".join(dict.fromkeys(lines))

    def age(self, instant: datetime, now: datetime | None = None) -> str:
        """How long ago, or how far ahead, in the largest unit that says enough."""
        seconds = ((now or datetime.now(UTC)) - instant).total_seconds()
        span = self.span(abs(seconds))
        return (
            self.tr("in {span}").format(span=span)
            if seconds < 0
            else self.tr("{span} ago").format(span=span)
        )

    def span(self, seconds: float) -> str:
        """A length of time in the largest unit that says enough."""
        if seconds < 90:
            return self.tr("%n second(s)", "", round(seconds))
        if seconds < 90 * 60:
            return self.tr("%n minute(s)", "", round(seconds / 60))
        if seconds < 36 * 3600:
            return self.tr("%n hour(s)", "", round(seconds / 3600))
        if seconds < 60 * 86400:
            return self.tr("%n day(s)", "", round(seconds / 86400))
        if seconds < 2 * 365 * 86400:
            return self.tr("%n month(s)", "", round(seconds / (30.44 * 86400)))
        return self.tr("%n year(s)", "", round(seconds / (365.25 * 86400)))

    def _local(self, instant: datetime, zone: Zone | None = None) -> datetime:
        return instant.astimezone(UTC if (zone or self._zone) == "utc" else None)

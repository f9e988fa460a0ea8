"""A date and time as one line of text, with a calendar for those who would rather point."""

import re
from datetime import UTC, datetime, time

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTransform,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.errors import FilterError
from faceviewer.filters import read_instant
from faceviewer.models.formats import Zone
from faceviewer.records import has_zone, to_zone
from faceviewer.views.button_edit import ButtonEdit
from faceviewer.views.icons import Icons
from faceviewer.views.theme import SEMIBOLD
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.tooltip import plain_tooltip

LAST_OF_DAY = time(23, 59, 59, 999_000)
"""The end of a day for an end that is included: the services' dates have milliseconds."""

LONGEST_USUAL = "2026-10-22 00:00"

_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def instant_of(text: str, field: str, zone: Zone) -> datetime | None:
    """The instant that a typed text means in the shown zone; None for an empty text.

    Raises:
        FilterError: the text is not a date or a date and time.
    """
    instant = read_instant(text, field)
    if instant is None or zone == "utc" or has_zone(text.strip()):
        return instant
    try:
        return instant.replace(tzinfo=None).astimezone(UTC)
    except (OSError, OverflowError, ValueError):
        raise FilterError(field, "date_unreadable", text=text.strip()[:40]) from None


def text_of(instant: datetime, zone: Zone) -> str:
    """An instant as text that reads as the same instant again: no longer than it needs to be."""
    shown = to_zone(instant, is_utc=zone == "utc")
    has_seconds = bool(shown.second or shown.microsecond)
    plain = shown.replace(tzinfo=None)
    text = plain.isoformat(" ") if has_seconds else plain.isoformat(" ", "minutes")
    if shown.microsecond:
        text = text.rstrip("0")
    # The hour that a change of clocks repeats has to say which of the two it is.
    return text if instant_of(text, "", zone) == instant else shown.isoformat(" ")


def zone_name(zone: Zone) -> str:
    """What a zone is called beside a field."""
    return "UTC" if zone == "utc" else datetime.now().astimezone().tzname() or ""


class InstantEdit(ButtonEdit):
    """Owns the text of one instant; empty means unset.

    Attributes:
        ends_day: whether a day alone means its last moment, for an end that is included.
    """

    def __init__(
        self, icons: Icons, field: str, *, ends_day: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(icons.theme, parent)
        self.ends_day = ends_day
        self._icons = icons
        self._field = field
        self._zone: Zone = "utc"
        self.setPlaceholderText(self.tr("any time"))
        self.calendar_button = self.end_button
        self.calendar_button.setObjectName(f"{field}_calendar_button")
        self.calendar_button.setAccessibleName(self.tr("Calendar"))
        tooltip = self.tr("Choose from a calendar (Alt+Down)")
        self.calendar_button.setToolTip(plain_tooltip(tooltip))
        icons.set_icon(self.calendar_button, "calendar")
        self.calendar_button.clicked.connect(self.open_calendar)
        room = self.fontMetrics().horizontalAdvance(LONGEST_USUAL)
        self.setMinimumWidth(room + icons.theme.measures.target + icons.theme.measures.medium)
        self.editingFinished.connect(self._tidy)

    def instant(self) -> datetime | None:
        """What the text means in the shown zone, or None where there is none.

        Raises:
            FilterError: the text is not a date or a date and time.
        """
        text = self.text().strip()
        if self.ends_day and _DAY.match(text):
            text = f"{text} {LAST_OF_DAY.isoformat('milliseconds')}"
        return instant_of(text, self._field, self._zone)

    def set_instant(self, instant: datetime | None) -> None:
        """Show an instant in the shown zone; None empties the field."""
        text = "" if instant is None else text_of(instant, self._zone)
        if self.ends_day:
            text = text.removesuffix(f" {LAST_OF_DAY.isoformat('milliseconds')}")
        if text != self.text():
            self.setText(text)

    def set_zone(self, zone: Zone) -> None:
        """Read and show in this zone; an instant that is there stays the same."""
        instant = self._readable_instant()
        self._zone = zone
        if instant is not None:
            self.set_instant(instant)

    def chip_text(self) -> str:
        """The text without a time that is midnight."""
        return self.text().strip().removesuffix(" 00:00")

    def open_calendar(self) -> None:
        """Show the calendar below the field, on the day that stands there."""
        instant = self._readable_instant()
        day = to_zone(instant or datetime.now(UTC), is_utc=self._zone == "utc").date()
        popup = CalendarPopup(self._icons, QDate(day.year, day.month, day.day), self)
        popup.picked.connect(self._take_day)
        popup.open_below(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _readable_instant(self) -> datetime | None:
        try:
            return self.instant()
        except FilterError:
            return None

    def _tidy(self) -> None:
        """Say what was understood: a day alone gets its time, another zone becomes this one."""
        instant = self._readable_instant()
        if instant is not None:
            self.set_instant(instant)

    def _take_day(self, day: QDate) -> None:
        """Put a day in place of the one that is there and keep the time of day."""
        instant = self._readable_instant()
        if not day.isValid():
            self.clear()
        elif instant is None:
            self.setText(day.toString(Qt.DateFormat.ISODate))
            self._tidy()
        else:
            clock = text_of(instant, self._zone)[len("YYYY-MM-DD") :]
            self.setText(day.toString(Qt.DateFormat.ISODate) + clock)
            self._tidy()
        self.setFocus(Qt.FocusReason.PopupFocusReason)


class CalendarPopup(QFrame):
    """A calendar that goes when a day is picked, on Esc, or on a click elsewhere.

    Signals:
        picked(QDate): the day, or an invalid date for "no date".
    """

    picked = Signal(QDate)

    def __init__(self, icons: Icons, day: QDate, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = icons.theme
        measures = icons.theme.measures
        self.setObjectName("calendar_popup")
        self.setAccessibleName(self.tr("Calendar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = MonthCalendar(icons, day)
        links = QHBoxLayout()
        links.addWidget(self._link("today_button", self.tr("Today"), QDate.currentDate()))
        links.addStretch()
        links.addWidget(self._link("no_date_button", self.tr("No date"), QDate()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.small, measures.small, measures.small, measures.small)
        layout.addWidget(self.calendar)
        layout.addLayout(links)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)

    def open_below(self, field: QWidget) -> None:
        """Show the popup under a field, moved so far that all of it is on the screen."""
        self.adjustSize()
        area = field.screen().availableGeometry()
        at = field.mapToGlobal(QPoint(0, field.height()))
        x = max(area.left(), min(at.x(), area.right() - self.width()))
        below = at.y() + self.height() <= area.bottom()
        y = at.y() if below else field.mapToGlobal(QPoint(0, 0)).y() - self.height()
        self.move(x, max(area.top(), y))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setBrush(self._theme.color("base"))
        painter.setPen(self._theme.color("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _link(self, name: str, text: str, day: QDate) -> LinkButton:
        button = LinkButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._pick(day))
        return button

    def _pick(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.picked.emit(day)


class MonthCalendar(QCalendarWidget):
    """A month in the colours of the theme: the days around it are dim, today is marked."""

    def __init__(self, icons: Icons, day: QDate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self.setObjectName("calendar")
        self.setAccessibleName(self.tr("Day"))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekend, QTextCharFormat())
        header = QTextCharFormat()
        header.setForeground(self._theme.color("text2"))
        header.setBackground(self._theme.color("base"))
        self.setHeaderTextFormat(header)
        self._color_navigation(icons)
        self.setSelectedDate(day)

    @override
    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        is_selected = date == self.selectedDate()
        is_shown_month = date.month() == self.monthShown()
        color = "sel_text" if is_selected else "text" if is_shown_month else "text3"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected:
            painter.setBrush(self._theme.color("sel"))
            radius = self._theme.measures.radius_small
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        if date == QDate.currentDate():
            font = self.font()
            font.setWeight(SEMIBOLD)
            painter.setFont(font)
            color = color if is_selected else "accent"
        painter.setPen(self._theme.color(color))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        painter.restore()

    def _color_navigation(self, icons: Icons) -> None:
        bar = self.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setBackgroundRole(QPalette.ColorRole.Base)
        for name, is_next in (("prevmonth", False), ("nextmonth", True)):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                pixmap = icons.pixmap("chevron-right", ratio=self.devicePixelRatioF())
                turn = QTransform.fromScale(1 if is_next else -1, 1)
                button.setIcon(QIcon(pixmap.transformed(turn)))

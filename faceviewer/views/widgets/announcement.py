"""Telling screen readers what has changed without moving the focus."""

from time import monotonic
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

PAUSE_S: Final = 5.0
"""What goes on is told anew as often: more would talk over what the person is doing."""


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have a running screen reader say `text`; an urgent one interrupts what it is saying."""
    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        urgent, polite = (
            QAccessible.AnnouncementPoliteness.Assertive,
            QAccessible.AnnouncementPoliteness.Polite,
        )
        event.setPoliteness(urgent if is_urgent else polite)
        QAccessible.updateAccessibility(event)


class Pace:
    """Keeps news of one matter from following each other too closely."""

    def __init__(self) -> None:
        self._told_s = monotonic()

    def begin(self) -> None:
        """Something has begun, or was told of just now: for a while nothing more is said of it."""
        self._told_s = monotonic()

    def is_due(self) -> bool:
        """Whether it is time for a word; if so, it counts as said."""
        is_due = monotonic() - self._told_s >= PAUSE_S
        if is_due:
            self.begin()
        return is_due

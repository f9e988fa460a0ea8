"""Telling screen readers what has changed without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


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

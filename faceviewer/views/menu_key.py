"""Shift+F10, which opens the menu of what has the keyboard where a keyboard has no key for that."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def is_menu_key(event: QKeyEvent) -> bool:
    """Whether this asks for a menu.

    WORKAROUND(PySide6 6.11): on X11 and Wayland Qt knows the menu key alone; elsewhere the system
    turns these keys into what that key does.
    """
    is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return sys.platform == "linux" and event.key() == Qt.Key.Key_F10 and is_shifted


def open_menu(widget: QWidget) -> None:
    """Does with a widget what the menu key does."""
    place = widget.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))

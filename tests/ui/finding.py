"""Finding the widgets of a window by their names, and doing away with the window."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def child(parent: QWidget, kind: type[W], name: str = "") -> W:
    """The widget of this kind and name inside of `parent`; a test fails where there is none."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind), f"no {kind.__name__} {name}"
    return found


def delete_now(window: QWidget) -> None:
    """Close a window and free it at once, so that the next test styles its own widgets alone."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)

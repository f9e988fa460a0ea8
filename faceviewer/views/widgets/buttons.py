"""Push buttons that look like text: chips and links; their look is in the style sheet."""

from PySide6.QtWidgets import QPushButton, QWidget


class Chip(QPushButton):
    """A small flat label that can be clicked, such as one set part of a filter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "chip")


class LinkButton(QPushButton):
    """A small act inside text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "link")


def set_kind(button: QPushButton, kind: str) -> None:
    """Make a button "primary", "normal", "flat" or "link" while it is on screen."""
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().unpolish(button)
        button.style().polish(button)

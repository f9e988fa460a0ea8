"""Tooltips that show a text exactly as it is, and are read aloud as it is."""

from html import escape
from typing import Final

from PySide6.QtWidgets import QWidget

from faceviewer.plain_text import plain_lines

LENGTH_MAX: Final = 2_000
"""Laying out more takes long, and no screen has room for it."""

LINE_MAX: Final = 80
"""Only rich text is wrapped, which longer lines need."""


def plain_tooltip(text: str) -> str:
    """What shows `text` itself: rich text where Qt would guess markup, or has to wrap lines."""
    shown = plain_lines(text, LENGTH_MAX)
    is_short = all(len(line) <= LINE_MAX for line in shown.split("\n"))
    if is_short and not {"<", "&"} & set(shown):
        return shown
    lines = escape(shown).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"


def set_tooltip(widget: QWidget, text: str) -> None:
    """Gives a widget a tooltip for a text of any length; screen readers get the text alone.

    They would read the markup of the tooltip where the widget had no description of its own.
    """
    widget.setToolTip(plain_tooltip(text))
    widget.setAccessibleDescription(plain_lines(text, LENGTH_MAX))

"""Tooltips that show a text exactly as it is."""

from html import escape
from typing import Final

from faceviewer.plain_text import plain_lines

LENGTH_MAX: Final = 2_000
"""Laying out more takes long, and no screen has room for it."""


def plain_tooltip(text: str) -> str:
    """Rich text that shows `text` itself, because Qt guesses markup in any other tooltip."""
    shown = escape(plain_lines(text, LENGTH_MAX)).replace("\n", "<br>")
    return f"<qt>{shown}</qt>" if shown else ""

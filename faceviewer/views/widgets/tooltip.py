"""Tooltips that show a text exactly as it is."""

from html import escape


def plain_tooltip(text: str) -> str:
    """Rich text that shows `text` itself, because Qt guesses markup in any other tooltip."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""

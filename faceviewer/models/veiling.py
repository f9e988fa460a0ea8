"""Texts of a filter as whoever sees the screen may see them."""

LONGEST_READ = 2_000


def holds_secret(text: str) -> bool:
    """Whether there is a secret in the text."""
    return veiled(text) != text[:LONGEST_READ]


def veiled(text: str) -> str:
    """The text, or the beginning of a long one, with dots in the place of a secret."""
    if not text:
        return ""
    # Its patterns are compiled when it is imported; a start goes without.
    from faceviewer.recognition import veil  # noqa: PLC0415

    return veil(text[:LONGEST_READ])

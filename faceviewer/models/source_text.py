"""A text as it may be put on screen whole: lines and length capped, nothing rendered."""

from typing import Final, NamedTuple

from faceviewer.plain_text import plain_line

LINE_LENGTH_MAX: Final = 2_000
"""Longer lines make text widgets hang; they go on in the next line."""

TEXT_LENGTH_MAX: Final = 2_000_000


class SourceText(NamedTuple):
    """What is shown of a text, and in which way it differs from it.

    Attributes:
        text: the lines to show; unseen characters stand as their escapes.
        is_broken: whether long lines were broken.
        is_cut: whether the end was left out.
    """

    text: str
    is_broken: bool
    is_cut: bool


def source_text(whole: str) -> SourceText:
    """What may be shown of a text."""
    lines = whole[:TEXT_LENGTH_MAX].split("\n")
    pieces = [piece for line in lines for piece in _pieces(line.removesuffix("\r"))]
    text = "\n".join("\t".join(_plain(part) for part in piece.split("\t")) for piece in pieces)
    return SourceText(text, len(pieces) > len(lines), len(whole) > TEXT_LENGTH_MAX)


def _pieces(line: str) -> list[str]:
    starts = range(0, max(1, len(line)), LINE_LENGTH_MAX)
    return [line[start : start + LINE_LENGTH_MAX] for start in starts]


def _plain(part: str) -> str:
    return plain_line(part, LINE_LENGTH_MAX)

"""Texts of a service made safe for one line on screen.

What is copied or exported never passes here.
"""

import re

_SPACES = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def plain_line(text: str, limit: int = 300) -> str:
    r"""One line of at most `limit` characters; unseen characters stand as their escapes.

    Control characters, marks that turn the reading direction and lone surrogates (which Qt drops)
    are written as `\u202e`, so that a text cannot look like another one.
    """
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    if cut.isprintable():  # nearly all texts, and much quicker found than by a pattern
        return cut
    return _UNSEEN.sub(_escape, _SPACES.sub(" ", cut))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"

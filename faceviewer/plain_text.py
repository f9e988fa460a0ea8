"""Texts of a service made safe to be shown.

What is copied or exported never passes here.
"""

import re

_SPACES = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSEEN = (
    # Controls, marks of direction, what takes no place or looks like a space, halves of pairs.
    r"\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b"
    r"\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_JOINERS = r"\u200c\u200d"
_JOINED = r"\u0590-\u1fff\u2190-\u2bff\ua800-\uabff\ufb1d-\ufefc\ufe0f\U00010a00-\U0001faff"
"""Scripts that need joiners, and emoji, which are made up by them."""

_SELECTORS = r"\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SELECTED = r"#*0-9\xa9\xae\u1000-\u109f\u2010-\u9fff\uf900-\ufaff\U0001f000-\U0003ffff"
"""What has several forms, of which a selector names one."""

_MARK = (
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Marks above and below a letter of those scripts that pile them up."""

_SUSPECT = re.compile(f"[{_UNSEEN}{_JOINERS}{_SELECTORS}]|{_MARK}{{7}}")
_SPELT_OUT = (  # made into a pattern when it is first wanted: a start goes without
    f"[{_UNSEEN}]|(?<![{_JOINED}])[{_JOINERS}]|(?<![{_SELECTED}])[{_SELECTORS}]"
    f"|(?<={_MARK * 6}){_MARK}"
)
"""Of marks on one letter those beyond what a language needs: they cover the lines around it."""


def plain_line(text: str, limit: int = 300) -> str:
    r"""One line of at most `limit` characters; unseen characters stand as their escapes.

    Control characters, marks that turn the reading direction, characters without a width and lone
    surrogates (which Qt drops) are written as `\u202e`, so that a text cannot look like another
    one; so are the marks on a letter beyond six.
    """
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    if cut.isascii() and cut.isprintable():  # nearly all texts, and much quicker found out
        return cut
    return _spelt_out(_SPACES.sub(" ", cut))


def plain_lines(text: str, limit: int) -> str:
    """As `plain_line`, but line ends stay, each as a line feed, and tabs are spaces."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    if cut.isascii() and cut.isprintable():
        return cut
    return _spelt_out(cut.replace("\r\n", "\n").replace("\t", "    "))


def _spelt_out(text: str) -> str:
    return re.sub(_SPELT_OUT, _escape, text) if _SUSPECT.search(text) else text


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

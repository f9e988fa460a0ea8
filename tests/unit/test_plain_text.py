"""A text on one line shows every character, also those that are made not to be seen."""

import pytest

from faceviewer.plain_text import plain_line

UNSEEN = (
    *range(0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    *(0x200B, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x206A),
    *(0xD800, 0xDFFF),
)


@pytest.mark.parametrize("text", ["", "Zoë, sede norte (2)", "שלום", "🎫 Festival", "a\u00a0b"])
def test_what_can_be_seen_stays_as_it_is(text: str) -> None:
    assert plain_line(text) == text


def test_unseen_characters_stand_as_their_escapes() -> None:
    assert [plain_line(f"a{chr(n)}b") for n in UNSEEN] == [f"a\\u{n:04x}b" for n in UNSEEN]


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\t", "\v\f", "\x85", "\u2028\u2029"])
def test_lines_become_one(breaks: str) -> None:
    assert plain_line(f"a{breaks}b") == "a b"


def test_a_long_text_ends_with_an_ellipsis() -> None:
    assert plain_line("x" * 10, 10) == "x" * 10
    assert plain_line("x" * 11, 10) == "x" * 9 + "…"

"""A text on one line shows every character, also those that are made not to be seen."""

import pytest

from faceviewer.plain_text import plain_line, plain_lines

UNSEEN = (
    *range(0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    *(0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0),
    *range(0x180B, 0x1810),
    *(0x200B, 0x200C, 0x200D, 0x200E, 0x200F),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *(0xD800, 0xDFFF),
    *range(0xFE00, 0xFE10),
    *range(0xFFF9, 0xFFFC),
)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "Zoë, sede norte (2)",
            "שלום",
            "🎫 Festival",
            "a\u00a0b",
            "e\u0301",
            "Trần\u0302\u0300",
        ),
        *(
            "👨\u200d👩\u200d👧",
            "🏳\ufe0f\u200d🌈",
            "❤\ufe0f",
            "1\ufe0f\u20e3",
            "می\u200cخواهم",
            "क्\u200dष",
        ),
        *("葛\U000e0100", "น้ำที่"),
    ],
)
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


def test_unseen_characters_beyond_the_first_plane_have_eight_digits() -> None:
    assert plain_line("a\U000e0041b\U000e0100") == r"a\U000e0041b\U000e0100"


def test_letters_under_a_flood_of_marks_keep_six() -> None:
    assert plain_line("a" + "\u0301" * 8 + "b") == "a" + "\u0301" * 6 + r"\u0301" * 2 + "b"
    assert plain_line("ก" + "\u0e47" * 200).count("\u0e47") == 6


def test_several_lines_stay_lines() -> None:
    assert plain_lines("a\r\nb\n\tc\u2028\x1b[2J\r", 99) == "a\nb\n    c\\u2028\\u001b[2J\\u000d"
    assert plain_lines("x\n" * 10, 10) == "x\nx\nx\nx\nx…"

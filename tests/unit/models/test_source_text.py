"""A source text is shown in lines that a text widget can bear, and says what was done to it."""

from faceviewer.models.source_text import LINE_LENGTH_MAX, TEXT_LENGTH_MAX, source_text


def test_short_text_is_shown_as_it_is() -> None:
    assert source_text("<p>\n\tä\r\n</p>") == ("<p>\n\tä\n</p>", False, False)
    assert source_text("") == ("", False, False)


def test_long_line_goes_on_in_the_next_one() -> None:
    text, is_broken, is_cut = source_text("a" * (2 * LINE_LENGTH_MAX + 1))
    assert [len(line) for line in text.split("\n")] == [LINE_LENGTH_MAX, LINE_LENGTH_MAX, 1]
    assert is_broken
    assert not is_cut


def test_end_of_a_huge_text_is_left_out() -> None:
    source = source_text("word\n" * TEXT_LENGTH_MAX)
    assert len(source.text) == TEXT_LENGTH_MAX
    assert source.is_cut
    assert not source.is_broken


def test_what_cannot_be_seen_stands_as_its_escape() -> None:
    assert source_text("a\u202eb\ud800c\x00").text == r"a\u202eb\ud800c\u0000"

import pytest

from faceviewer.export.table import TableColumn, cut_to_width, display_width, text_table

NAME = TableColumn("Name", is_flexible=True)
ID = TableColumn("Id")
COUNT = TableColumn("Count", is_number=True)


def test_columns_are_aligned_and_numbers_stand_on_the_right() -> None:
    rows = [["one", "a1", "7"], ["three", "b", "1204"]]

    assert list(text_table([NAME, ID, COUNT], rows)) == [
        "Name   Id  Count",
        "one    a1      7",
        "three  b    1204",
    ]


def test_no_line_ends_in_spaces() -> None:
    assert list(text_table([NAME, ID], [["a", ""]])) == ["Name  Id", "a"]


def test_wide_characters_take_two_places() -> None:
    lines = list(text_table([NAME, ID], [["受付 北", "x"], ["ab", "y"]]))

    assert lines == ["Name     Id", "受付 北  x", "ab       y"]


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("é", 1), ("e\u0301", 1), ("受", 2), ("Ａ", 2), ("\u200d", 0), ("🎫", 2)],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("受受受", 5, "受受…"), ("受受受", 4, "受…")],
)
def test_a_cut_text_fits(text: str, width: int, cut: str) -> None:
    assert cut_to_width(text, width) == cut
    assert display_width(cut) <= width


def test_only_flexible_columns_give_way_to_a_narrow_terminal() -> None:
    lines = list(text_table([NAME, ID], [["a long name of something", "0123456789abcdef"]], 30))

    assert lines[1] == "a long name…  0123456789abcdef"
    assert len(lines[1]) == 30


def test_where_cutting_cannot_make_the_lines_fit_nothing_is_cut() -> None:
    lines = list(text_table([NAME, ID], [["a long name", "0123456789abcdef"]], 10))

    assert lines[1] == "a long name  0123456789abcdef"


def test_a_flexible_cell_is_cut_wherever_it_is_written() -> None:
    [_, line] = text_table([NAME], [["x" * 500]])

    assert line == "x" * 39 + "…"


def test_nothing_that_a_service_sends_can_move_the_cursor_or_end_the_line() -> None:
    [_, line] = text_table([NAME], [["a\x1b[2Jb\r\nc\u202e\ud83d"]])

    assert line == r"a\u001b[2Jb c\u202e\ud83d"

import pytest

from faceviewer.export.cells import Cell, ExportColumn, ExportTable
from faceviewer.export.markdown import markdown_lines, markdown_text


def test_a_table_has_a_header_and_a_line_for_each_row() -> None:
    columns = [ExportColumn("name", "Name"), ExportColumn("id", "Id", is_code=True)]
    rows: list[list[Cell]] = [["Badge, front", "65b9"], ["入場バッジ", ""], [7, None]]

    assert list(markdown_lines(ExportTable(columns, rows, 3))) == [
        "| Name | Id |",
        "| --- | --- |",
        "| Badge, front | `65b9` |",
        "| 入場バッジ |  |",
        "| 7 |  |",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text (1)", "plain text (1)"),
        ("2026-11-21T14:02:11Z", "2026-11-21T14:02:11Z"),
        (":smile: 1:x", "`:smile: 1:x`"),
        ("**bold**", "`**bold**`"),
        ("[x](https://a.example)", "`[x](https://a.example)`"),
        ("www.a.example", "`www.a.example`"),
        ("<img src=x>", "`<img src=x>`"),
        ("@everyone", "`@everyone`"),
        ("closes #12", "`closes #12`"),
        ("a`b", "``a`b``"),
        ("`a``", "``` `a`` ```"),
        ("two\r\nlines\u2028here", "two lines here"),
        ("\ud83d", r"`\ud83d`"),
        ("  ", ""),
    ],
)
def test_a_text_is_shown_and_does_nothing_else(text: str, shown: str) -> None:
    assert markdown_text(text) == shown


def test_a_pipe_does_not_end_the_cell() -> None:
    table = ExportTable([ExportColumn("a", "A")], [["x | y"]], 1)

    assert list(markdown_lines(table))[2] == r"| `x \| y` |"


def test_a_backslash_before_a_pipe_does_not_free_it() -> None:
    table = ExportTable([ExportColumn("a", "A")], [[r"x\|<img src=y>|@all"]], 1)

    assert list(markdown_lines(table))[2] == r"| `x\ \|<img src=y>\|@all` |"

import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from faceviewer.export import xlsx
from faceviewer.export.cells import Cell, Change, ChangeCount, Changes, ExportColumn, ExportTable
from faceviewer.export.xlsx import LONGEST, Workbook
from faceviewer.slices import finish


def made(
    rows: Sequence[Sequence[Cell]], name: str = ""
) -> tuple[openpyxl.Workbook, list[ChangeCount]]:
    """The workbook as another program reads it, and what was changed."""
    columns = [ExportColumn("a", "First"), ExportColumn("b", "Second")]
    changes, stream = Changes(), io.BytesIO()
    with Workbook(ExportTable(columns, rows, len(rows), name), changes, stream) as workbook:
        finish(workbook.steps())
        workbook.finish()
    return openpyxl.load_workbook(stream), changes.counts()


def read(rows: Sequence[Sequence[Cell]]) -> list[list[object]]:
    """The rows below the header, each of whose cells is no formula and no link."""
    sheet = made(rows)[0].active
    assert not sheet.merged_cells.ranges
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.hyperlink or cell.data_type == "f"]
    return [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_the_titles_stand_above_and_stay_in_sight() -> None:
    sheet = made([["x", "y"]], "Faces")[0].active

    assert [cell.value for cell in sheet[1]] == ["First", "Second"]
    assert sheet.freeze_panes == "A2"
    assert sheet.title == "Faces"


def test_a_name_that_no_sheet_may_have_is_made_one() -> None:
    assert made([], "Ticket [4/7]: a?")[0].active.title == "Ticket  4 7  a"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "73928e05",
            "0123",
            "1E5",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "{=1}",
            "http://a.example/x",
            "TRUE",
        ),
        *("mailto:x", "  two \n lines ", "\ttab", "'quoted", "2026-11-21", "🎫", "a\u2028b"),
    ],
)
def test_every_text_stays_the_text_it_is(text: str) -> None:
    assert read([[text, text]]) == [[text, text]]
    assert not made([[text, text]])[1]


@pytest.mark.parametrize(
    "text",
    [
        *("<r>a & b</r>", "<r></r>", "<r>\n</r>", "<r>", "_x0041_", "_x005F_", "a_x000D_b_x0000_"),
        *("_x1", "<b>x</b>", "&lt;", "]]>", "<r>_x0041_</r>"),
    ],
)
def test_a_text_that_looks_like_markup_stays_a_text(text: str) -> None:
    assert read([[text, "x"]]) == [[text, "x"]]


def test_numbers_and_flags_have_their_own_types() -> None:
    assert read([[12, -1.5], [True, None]]) == [[12, -1.5], [True, None]]


@pytest.mark.parametrize("number", [2**53 + 1, -(10**15), 10**40, float("inf")])
def test_a_number_that_a_spreadsheet_would_round_is_a_text(number: float) -> None:
    assert read([[number, ""]]) == [[str(number), None]]
    assert made([[number, ""]])[1] == [ChangeCount(Change.NUMBER_AS_TEXT, 1, ("a",))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\0b", r"a\u0000b"),
        ("\x1b[2J", r"\u001b[2J"),
        ("\ud83d", r"\ud83d"),
        ("\ufffe", r"\ufffe"),
    ],
)
def test_characters_that_break_the_file_are_spelt_out(text: str, shown: str) -> None:
    assert read([["x", text]]) == [["x", shown]]
    assert made([["x", text]])[1] == [ChangeCount(Change.SPELT_OUT, 1, ("b",))]


def test_line_ends_are_those_of_a_spreadsheet() -> None:
    assert read([["a\r\nb\rc\nd", ""]]) == [["a\nb\nc\nd", None]]
    assert made([["a\r\nb", "\r"]])[1] == [ChangeCount(Change.LINE_ENDS, 2, ("a", "b"))]


def test_a_text_too_long_is_cut_where_no_character_breaks() -> None:
    [[plain, wide]] = read([["x" * 40_000, "a" + "🎫" * 20_000]])

    assert plain == "x" * LONGEST
    assert wide == "a" + "🎫" * (LONGEST // 2)
    assert made([["x" * LONGEST, "x" * 40_000]])[1] == [ChangeCount(Change.CUT, 1, ("b",))]


def test_more_rows_than_a_sheet_holds_go_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)

    workbook = made([[str(number), ""] for number in range(5)], "Faces")[0]

    found = {sheet.title: [cell.value for cell in sheet["A"]] for sheet in workbook}
    assert found == {
        "Faces": ["First", "0", "1"],
        "Faces 2": ["First", "2", "3"],
        "Faces 3": ["First", "4"],
    }


def test_nothing_is_left_of_a_workbook_that_was_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    table = ExportTable([ExportColumn("a", "A")], [["x"]] * 100, 100)

    with Workbook(table, Changes(), io.BytesIO()) as workbook:
        next(workbook.steps())
        assert list(tmp_path.iterdir())

    assert not list(tmp_path.iterdir())

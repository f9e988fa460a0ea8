import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.export.cells import Cell, Change, ChangeCount, Changes, ExportColumn, ExportTable
from faceviewer.export.csv import ROWS_A_CHUNK, csv_chunks

ENCODABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def table(rows: Sequence[Sequence[Cell]]) -> ExportTable:
    return ExportTable([ExportColumn("a", "First"), ExportColumn("b", "Second")], rows, len(rows))


def written(rows: Sequence[Sequence[Cell]]) -> str:
    return b"".join(csv_chunks(table(rows), Changes())).decode()


def changes_of(rows: Sequence[Sequence[Cell]]) -> list[ChangeCount]:
    changes = Changes()
    list(csv_chunks(table(rows), changes))
    return changes.counts()


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_header_stands_first_and_lines_end_as_the_standard_wants() -> None:
    assert written([["1", "x"]]) == "a,b\r\n1,x\r\n"


def test_without_rows_there_is_the_header() -> None:
    assert written([]) == "a,b\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_a_spreadsheet_would_run_is_neutralised_and_counted(start: str) -> None:
    rows = [[f"{start}1+1", "plain"]]

    assert read(written(rows))[1] == [f"'{start}1+1", "plain"]
    assert changes_of(rows) == [ChangeCount(Change.NEUTRALISED, 1, ("a",))]


@pytest.mark.parametrize("space", [" ", "  ", "\xa0", "\u3000", "\ufeff", "\v", " \t"])
def test_what_stands_before_it_does_not_hide_it(space: str) -> None:
    assert read(written([[f"{space}=1+1", "plain"]]))[1] == [f"'{space}=1+1", "plain"]
    assert read(written([[f"{space}plain", ""]]))[1][0].lstrip("'") == f"{space}plain"


def test_numbers_and_flags_are_no_texts_and_stay_what_they_are() -> None:
    assert written([[-5, True], [None, 1.5]]) == "a,b\r\n-5,yes\r\n,1.5\r\n"
    assert not changes_of([[-5, True]])


def test_ids_that_look_like_numbers_stay_as_they_are() -> None:
    assert written([["00012", "6e10"]]) == "a,b\r\n00012,6e10\r\n"


def test_what_no_such_file_can_hold_is_spelt_out_and_counted() -> None:
    rows = [["\ud83d", "🎫"], ["x\0", "y\0"]]

    assert written(rows) == "a,b\r\n\\ud83d,🎫\r\nx\\u0000,y\\u0000\r\n"
    assert changes_of(rows) == [ChangeCount(Change.SPELT_OUT, 3, ("a", "b"))]


@given(st.lists(st.tuples(ENCODABLE, ENCODABLE)))
def test_every_cell_can_be_read_back_but_for_its_apostrophe(rows: list[tuple[str, str]]) -> None:
    found = read(written(rows))[1:]

    unmarked = [[cell.removeprefix("'") for cell in row] for row in found]
    assert unmarked == [[cell.removeprefix("'") for cell in row] for row in rows]


def test_many_rows_come_in_pieces() -> None:
    rows = [[str(number), ""] for number in range(2 * ROWS_A_CHUNK + 1)]

    chunks = list(csv_chunks(table(rows), Changes()))

    assert len(chunks) == 3
    assert read(b"".join(chunks).decode())[1:] == rows

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.export.csv import ROWS_A_CHUNK, CsvWriter

ENCODABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def written(rows: Sequence[Sequence[str]], header: Sequence[str] = ("a", "b")) -> str:
    return b"".join(CsvWriter().write(header, rows)).decode()


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_header_stands_first_and_lines_end_as_the_standard_wants() -> None:
    assert written([["1", "x"]]) == "a,b\r\n1,x\r\n"


def test_without_rows_there_is_the_header() -> None:
    assert written([]) == "a,b\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_a_spreadsheet_would_run_is_neutralised_and_counted(start: str) -> None:
    writer = CsvWriter()

    text = b"".join(writer.write(["a", "b"], [[f"{start}1+1", "plain"]])).decode()

    assert read(text)[1] == [f"'{start}1+1", "plain"]
    assert writer.neutralised == 1


def test_ids_that_look_like_numbers_stay_as_they_are() -> None:
    assert written([["00012", "6e10"]]) == "a,b\r\n00012,6e10\r\n"


def test_half_of_a_surrogate_pair_is_spelt_out() -> None:
    assert written([["\ud83d", "🎫"]]) == "a,b\r\n\\ud83d,🎫\r\n"


@given(st.lists(st.tuples(ENCODABLE, ENCODABLE)))
def test_every_cell_can_be_read_back_but_for_its_apostrophe(rows: list[tuple[str, str]]) -> None:
    found = read(written(rows))[1:]

    unmarked = [[cell.removeprefix("'") for cell in row] for row in found]
    assert unmarked == [[cell.removeprefix("'") for cell in row] for row in rows]


def test_many_rows_come_in_pieces() -> None:
    rows = [[str(number), ""] for number in range(2 * ROWS_A_CHUNK + 1)]

    chunks = list(CsvWriter().write(["a", "b"], rows))

    assert len(chunks) == 3
    assert read(b"".join(chunks).decode())[1:] == rows

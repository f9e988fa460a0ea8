"""Thousands of records with texts that break files or programs, through each format and back."""

import csv
import json
import random
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import openpyxl
import pytest

from faceviewer.api.decode import decode_collections
from faceviewer.export.cells import Change, Changes
from faceviewer.export.exporting import Export, Exported, Format
from faceviewer.export.record_tables import record_table
from faceviewer.listings.columns import COLLECTION_COLUMNS
from faceviewer.records import Record

COUNTS: Final = (1_000, pytest.param(10_000, marks=pytest.mark.slow))
TEXTS: Final = (
    *("=1+1", "+1", "-1", "@sum(1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", "'=1"),
    *('=HYPERLINK("http://a.example")', "http://a.example", "mailto:a@a.example", "a,b;c\td"),
    *("two\nlines", "a\r\nb", "a\rb", "a\u2028b", "\ud83d", "x\udc00y", "\0", "a\0b", "\x1b[2J"),
    *("\ufffe", "\uffff", "🎫", "e\u0301", "\u202eabc", '"', '""', "\\", "<r>a</r>", "_x0041_"),
    *("", " ", "  lead", "NULL", "TRUE", "1e400", "0x1F", "2026-11-21", "1/2", "#REF!", "&amp;"),
)
NUMBERS: Final = (0, -1, 2**53, 2**53 + 1, -(2**63), 10**40, 999_999_999_999_999)
LONG: Final = "x🎫" * 20_000
CONTROLS: Final = "".join(map(chr, {*range(0x20), 0xFFFE, 0xFFFF} - {9, 10, 13}))
VERSION: Final = [column.key for column in COLLECTION_COLUMNS].index("version")


def hostile(number: int) -> dict[str, object]:
    """A collection; its id looks like a number, the rest may be anything."""
    chance = random.Random(number)
    ids = (f"{number}e05", f"0{number}", f"{number}E5", f"{number:024x}", f"+{number}")
    return {
        "_id": ids[number % len(ids)],
        "name": chance.choice(TEXTS),
        "code": f"{number:08d}",
        "description": LONG if number % 500 == 0 else chance.choice(TEXTS) + chance.choice(TEXTS),
        "project": chance.choice(TEXTS),
        "deleted": chance.choice((True, False, None)),
        "createdAt": "2026-11-21T14:02:11Z",
        "__v": chance.choice(NUMBERS),
        "unknown": {"text": chance.choice(TEXTS), "number": chance.choice(NUMBERS)},
    }


@pytest.fixture(scope="module", params=COUNTS)
def sent(request: pytest.FixtureRequest) -> list[dict[str, object]]:
    return [hostile(number) for number in range(request.param)]


@pytest.fixture(scope="module")
def records(sent: list[dict[str, object]]) -> list[Record]:
    page = decode_collections(json.dumps({"data": sent}).encode())
    assert not page.unreadable
    return page.rows


def exported(records: list[Record], form: Format, path: Path) -> Exported:
    table = record_table(records, COLLECTION_COLUMNS, "Collections")
    return Export(table, form, records).write(path)


def made(changes: Changes) -> dict[Change, int]:
    return {each.change: each.cells for each in changes.counts()}


@pytest.fixture(scope="module")
def texts(sent: list[dict[str, object]]) -> list[list[str]]:
    """What the columns hold, as neutral texts."""
    flags = {True: "yes", False: "no", None: ""}
    keys = "name code _id description project client createdAt updatedAt __v".split()
    rows = [[str(record.get(key, "")) for key in keys] for record in sent]
    for row, record in zip(rows, sent, strict=True):
        row.insert(6, flags[record["deleted"]])  # type: ignore[index]
    return rows


def spelt_out(text: str, characters: str) -> str:
    """The text with these characters and halves of surrogate pairs as their escapes."""
    if text.isprintable():
        return text
    return "".join(
        f"\\u{ord(each):04x}" if each in characters or "\ud800" <= each <= "\udfff" else each
        for each in text
    )


def differing(found: Sequence[object], wanted: Sequence[object]) -> list[tuple[object, object]]:
    """The pairs that differ: ten thousand rows in a message would help nobody."""
    pairs = zip(found, wanted, strict=True)
    return [pair for pair in pairs if pair[0] != pair[1]][:3]


def test_json_holds_every_value(
    sent: list[dict[str, object]], records: list[Record], tmp_path: Path
) -> None:
    result = exported(records, "json", tmp_path / "rows.json")

    assert differing(json.loads((tmp_path / "rows.json").read_bytes()), sent) == []
    assert made(result.changes) == {}


def test_json_lines_hold_every_value(
    sent: list[dict[str, object]], records: list[Record], tmp_path: Path
) -> None:
    exported(records, "jsonl", tmp_path / "rows.jsonl")

    lines = (tmp_path / "rows.jsonl").read_bytes().splitlines()
    assert differing([json.loads(line) for line in lines], sent) == []


def test_csv_changes_only_what_it_says(
    records: list[Record], texts: list[list[str]], tmp_path: Path
) -> None:
    result = exported(records, "csv", tmp_path / "rows.csv")

    with (tmp_path / "rows.csv").open(newline="", encoding="utf-8") as file:
        [_, *rows] = csv.reader(file)
    starts = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
    before = " \v\f\x85\xa0\u200b\u2028\u2029\u3000\ufeff"
    neutralised = unfit = 0
    wanted = []
    for row in texts:
        cells = [spelt_out(text, "\0") for text in row]
        unfit += sum(map(str.__ne__, cells, row))
        marked = [
            f"'{cell}" if cell.lstrip(before).startswith(starts) and place != VERSION else cell
            for place, cell in enumerate(cells)
        ]
        neutralised += sum(map(str.__ne__, marked, cells))
        wanted.append(marked)
    assert differing(rows, wanted) == []
    assert made(result.changes) == {Change.NEUTRALISED: neutralised, Change.SPELT_OUT: unfit}


def test_a_workbook_changes_only_what_it_says(
    records: list[Record], texts: list[list[str]], tmp_path: Path
) -> None:
    result = exported(records, "xlsx", tmp_path / "rows.xlsx")

    with zipfile.ZipFile(tmp_path / "rows.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
        assert not [name for name in parts.namelist() if "_rels/sheet" in name]
    assert b"<row " in sheet
    assert not [tag for tag in (b"<f>", b"<f ", b"<hyperlink") if tag in sheet]
    book = openpyxl.load_workbook(tmp_path / "rows.xlsx", read_only=True)
    rows = book.active.iter_rows(min_row=2, values_only=True)
    found = [["" if value is None else value for value in row] for row in rows]
    book.close()
    assert differing(found, [in_cells(row) for row in texts]) == []
    assert made(result.changes).keys() == {
        Change.CUT,
        Change.SPELT_OUT,
        Change.LINE_ENDS,
        Change.NUMBER_AS_TEXT,
    }
    assert made(result.changes)[Change.CUT] == len(records) // 500


def in_cells(row: list[str]) -> list[str | int]:
    """What a workbook can hold of a row; a number is one where all its digits would be seen."""
    cells: list[str | int] = [in_a_cell(text) for text in row]
    if len(row[VERSION].lstrip("-")) < 16:
        cells[VERSION] = int(row[VERSION])
    return cells


def in_a_cell(text: str) -> str:
    fit = spelt_out(text, CONTROLS).replace("\r\n", "\n").replace("\r", "\n")
    return fit.encode("utf-16-le")[: 32_767 * 2].decode("utf-16-le", "ignore")

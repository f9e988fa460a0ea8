import asyncio
import hashlib
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

import openpyxl
import pytest

from faceviewer.errors import ExportError
from faceviewer.export.cells import Cell, Changes, ExportColumn, ExportTable, change_sentences
from faceviewer.export.exporting import EXTENSIONS, Export, Format
from faceviewer.export.files import NewFile
from faceviewer.records import Record
from tests.played_service import face

COLUMNS = [ExportColumn("id", "Id", is_code=True), ExportColumn("name", "Name")]
FORMATS = list(EXTENSIONS)


def table(rows: Sequence[Sequence[Cell]] = (("65b9", "=1+1"), ("65ba", "x"))) -> ExportTable:
    return ExportTable(COLUMNS, rows, len(rows), "Rows")


@pytest.mark.parametrize("form", FORMATS)
def test_both_ways_of_writing_give_the_same(form: Format, tmp_path: Path) -> None:
    at_once = Export(table(), form).write(tmp_path / "a")
    in_slices = asyncio.run(Export(table(), form).write_in_slices(tmp_path / "b"))

    for result in (at_once, in_slices):
        assert result.rows == 2
        assert result.sha256 == hashlib.sha256(result.path.read_bytes()).hexdigest()
    if form != "xlsx":  # which says when it was made
        assert at_once.sha256 == in_slices.sha256
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_records_are_written_as_they_were_sent_where_the_format_can(tmp_path: Path) -> None:
    records: list[Record] = [face(id="a", big=2**70), face(id="b")]

    Export(table(()), "json", records).write(tmp_path / "a.json")
    result = Export(table(()), "jsonl", records).write(tmp_path / "a.jsonl")

    assert json.loads((tmp_path / "a.json").read_bytes())[0]["big"] == 2**70
    assert (tmp_path / "a.jsonl").read_bytes().splitlines() == [bytes(r.raw) for r in records]
    assert result.rows == 2


def test_the_progress_is_the_part_of_the_rows(tmp_path: Path) -> None:
    rows = [[str(number), ""] for number in range(20_000)]
    shares: list[float] = []

    asyncio.run(Export(table(rows), "csv").write_in_slices(tmp_path / "a", shares.append))

    assert shares == sorted(shares)
    assert 0 < shares[0] <= shares[-1] <= 1


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_who_gives_up_leaves_the_older_file_alone(form: Format, tmp_path: Path) -> None:
    target = tmp_path / "rows"
    target.write_bytes(b"old")
    begun = asyncio.Event()

    def rows() -> Iterator[Sequence[Cell]]:
        while True:
            begun.set()
            yield ["x", "y"]

    async def give_up() -> None:
        export = Export(ExportTable(COLUMNS, rows(), 1_000), form)
        task = asyncio.ensure_future(export.write_in_slices(target))
        await begun.wait()
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()

    asyncio.run(give_up())

    assert [path.name for path in tmp_path.iterdir()] == ["rows"]
    assert target.read_bytes() == b"old"


def test_who_gives_up_at_the_end_waits_for_the_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered, may_go_on = Event(), Event()
    put_in_place = NewFile.put_in_place

    def wait(file: NewFile) -> None:
        entered.set()
        assert may_go_on.wait(10)
        put_in_place(file)

    monkeypatch.setattr(NewFile, "put_in_place", wait)

    async def give_up() -> None:
        task = asyncio.ensure_future(Export(table(), "csv").write_in_slices(tmp_path / "rows"))
        await asyncio.to_thread(entered.wait, 10)
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()
        may_go_on.set()
        await asyncio.wait([task])

    asyncio.run(give_up())

    assert [path.name for path in tmp_path.iterdir()] == ["rows"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_folder_that_is_missing_is_our_error(form: Format, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        Export(table(), form).write(tmp_path / "no" / "rows")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of POSIX")
def test_a_workbook_goes_into_a_pipe_too(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=Export(table(), "xlsx").write, args=(pipe,))
    writer.start()

    book = openpyxl.load_workbook(io.BytesIO(pipe.read_bytes()))
    writer.join()

    assert [cell.value for cell in book.active["A"]] == ["Id", "65b9", "65ba"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_disk_that_is_full_is_our_error_also_of_a_workbook() -> None:
    rows = [[str(number) * 50, "x" * 500] for number in range(5_000)]

    with pytest.raises(ExportError):
        Export(table(rows), "xlsx").write(Path("/dev/full"))


def test_what_was_changed_is_said_with_its_columns(tmp_path: Path) -> None:
    result = Export(table(), "csv").write(tmp_path / "rows.csv")

    assert change_sentences(result.changes) == [
        "Cells that a spreadsheet would run (name), given an apostrophe in front: 1."
    ]
    assert change_sentences(Changes()) == []

"""The one way into a file: a table or records in a format, written in slices, put in place at once.

Who chooses the file, and who is told of the end, is not here.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, Literal, Self, TypeVar

from faceviewer.export.cells import Changes, ExportTable
from faceviewer.export.csv import csv_chunks
from faceviewer.export.files import NewFile
from faceviewer.export.json import json_array, json_lines, table_json, table_json_lines
from faceviewer.export.markdown import markdown_lines
from faceviewer.records import Record
from faceviewer.slices import Steps, finish, in_slices

if TYPE_CHECKING:
    from faceviewer.export.xlsx import Workbook

T = TypeVar("T")
Format = Literal["csv", "json", "jsonl", "xlsx", "markdown"]

EXTENSIONS: Final[dict[Format, str]] = {
    "csv": ".csv",
    "json": ".json",
    "jsonl": ".jsonl",
    "xlsx": ".xlsx",
    "markdown": ".md",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written. `sha256` is empty of a pipe or device."""

    path: Path
    form: Format
    rows: int
    sha256: str
    changes: Changes


class Export:
    """A table, or records as they were sent, in one format. It is walked once.

    Of `records` JSON and JSON Lines are made, whatever the columns are, byte for byte; the table is
    for every other format. Without `records` all formats are made of the table.

    Attributes:
        changes: what a format made of cells that it cannot hold, as far as they were written.
        rows: how many rows were written.
    """

    def __init__(
        self, table: ExportTable, form: Format, records: Sequence[Record] | None = None
    ) -> None:
        self.form: Format = form
        self.changes = Changes()
        self.rows = 0
        self.count = table.count if records is None else len(records)
        self._table = replace(table, rows=self._counted(table.rows))
        self._records = None if records is None else self._counted(records)

    @property
    def is_as_sent(self) -> bool:
        """Whether the file holds the records byte for byte."""
        return self._records is not None and self.form in ("json", "jsonl")

    def chunks(self) -> Iterator[bytes]:
        """The file piece by piece, except of XLSX, whose parts are known at its end alone."""
        table, records = self._table, self._records
        match self.form:
            case "json":
                return table_json(table) if records is None else json_array(records)
            case "jsonl":
                return table_json_lines(table) if records is None else json_lines(records)
            case "markdown":
                return (f"{line}\n".encode() for line in markdown_lines(table))
            case "csv":
                return csv_chunks(table, self.changes)
            case "xlsx":
                raise ValueError(self.form)

    def write(self, path: Path) -> Exported:
        """Writes the file, at once.

        Raises:
            ExportError: the path is a directory, or cannot be written.
        """
        with NewFile(path) as file, self._writer(file) as writer:
            finish(writer.steps())
            writer.finish()
            return self._put_in_place(file)

    async def write_in_slices(
        self, path: Path, on_progress: Callable[[float], None] | None = None
    ) -> Exported:
        """Writes the file while the loop goes on; whoever gives up leaves nothing behind.

        Raises:
            ExportError: as `write`.
        """
        with NewFile(path) as file, self._writer(file) as writer:
            await in_slices(writer.steps(), on_progress)
            await _in_thread(writer.finish)
            return await _in_thread(lambda: self._put_in_place(file))

    def _writer(self, file: NewFile) -> "_ChunkWriter | Workbook":
        if self.form != "xlsx":
            return _ChunkWriter(self, file.stream)
        # Only who wants a workbook needs its library.
        from faceviewer.export.xlsx import Workbook  # noqa: PLC0415

        return Workbook(self._table, self.changes, file.stream)

    def _put_in_place(self, file: NewFile) -> Exported:
        digest = file.sha256()
        file.put_in_place()
        return Exported(file.path, self.form, self.rows, digest, self.changes)

    def _counted(self, rows: Iterable[T]) -> Iterator[T]:
        for self.rows, row in enumerate(rows, start=1):
            yield row


class _ChunkWriter:
    """Writes pieces of bytes into a stream."""

    def __init__(self, export: Export, stream: BinaryIO) -> None:
        self._export = export
        self._stream = stream

    def __enter__(self) -> Self:
        return self

    def steps(self) -> Steps[None]:
        """The pieces, one after the other."""
        for chunk in self._export.chunks():
            self._stream.write(chunk)
            yield self._export.rows / max(1, self._export.count)

    def finish(self) -> None:
        """Everything is there."""

    def __exit__(self, *_: object) -> None:
        """Nothing is kept."""


async def _in_thread(work: Callable[[], T]) -> T:
    """What the work gives. Who gives up waits for its end: it uses a file that is then closed."""
    running = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise

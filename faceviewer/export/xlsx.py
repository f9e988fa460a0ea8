"""Cells as a workbook of Excel (XLSX) in which every text is a text: no formula, no link."""

import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from typing import BinaryIO, Final, Self

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from faceviewer.export.cells import Cell, Change, Changes, ExportTable, SpeltOut
from faceviewer.slices import Steps

LONGEST: Final = 32_767
"""UTF-16 units in one cell. Source: "Excel specifications and limits"."""

MOST_ROWS: Final = 1_048_576
"""Rows of one sheet, its header among them. Source: as above."""

LARGEST: Final = 999_999_999_999_999
"""Excel shows 15 digits of a number. Source: as above, "Number precision"."""

ROWS_A_STEP: Final = 8

_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML text may hold; the form in which Excel escapes it is read by few other programs."""

_MISREAD = re.compile(r"(?<=_x)(?=[0-9a-fA-F]{4}_)|(?<=\A<)(?=r>.*</r>\Z)", re.DOTALL)
"""Where a text is cut into parts of one cell, because as a whole it would be read as another one.

WORKAROUND(xlsxwriter 3.3): a text like `<r>…</r>` is taken for markup of its own and written as it
stands. One like `_x0041_` is an escaped character in XML of this kind, and few programs undo what
protects it. See test_a_text_that_looks_like_markup_stays_a_text.
"""

_LINE_ENDS = re.compile("\r\n?")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\']+")


class Workbook:
    """Writes one table into a stream: `steps` its rows, `finish` then the file, all at once.

    The rows wait in a temporary folder meanwhile, so that a million of them need no memory.
    """

    def __init__(self, table: ExportTable, changes: Changes, stream: BinaryIO) -> None:
        self._table = table
        self._changes = changes
        self._folder = tempfile.mkdtemp(prefix="faceviewer-")
        self._stream = _Stream(stream)
        self._workbook = xlsxwriter.Workbook(
            self._stream,
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
                "tmpdir": self._folder,
                "use_zip64": True,
            },
        )
        self._plain = self._workbook.add_format()
        self._bold = self._workbook.add_format({"bold": True})

    def __enter__(self) -> Self:
        return self

    def steps(self) -> Steps[None]:
        """The rows; after as many as a sheet holds, they go on in another one."""
        sheet = self._add_sheet()
        place = 0
        for number, row in enumerate(self._table.rows, start=1):
            place += 1
            if place == MOST_ROWS:
                sheet, place = self._add_sheet(), 1
            self._write_row(sheet, place, row)
            if number % ROWS_A_STEP == 0:
                yield number / max(1, self._table.count)

    def finish(self) -> None:
        """Puts the file into the stream. It takes its time and may be done in a thread.

        Raises:
            OSError: the disk is full, or the like.
        """
        try:
            self._workbook.close()
        except FileCreateError as error:
            raise OSError from error
        if self._stream.error is not None:
            raise self._stream.error

    def __exit__(self, *_: object) -> None:
        """Leaves nothing in the temporary folder, finished or not."""
        for sheet in self._workbook.worksheets():
            sheet.row_data_fh.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _add_sheet(self) -> Worksheet:
        number = len(self._workbook.worksheets()) + 1
        name = _SHEET_NAME.sub(" ", self._table.name).strip()[:25] or "Rows"
        sheet = self._workbook.add_worksheet(name if number == 1 else f"{name} {number}")
        for place, column in enumerate(self._table.columns):
            sheet.set_column(place, place, column.width)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._table.columns):
            self._write_text(sheet, 0, place, column.title, self._bold)
        return sheet

    def _write_row(self, sheet: Worksheet, place: int, row: Sequence[Cell]) -> None:
        for index, cell in enumerate(row):
            if isinstance(cell, bool):
                sheet.write_boolean(place, index, cell)
            elif isinstance(cell, int | float):
                self._write_number(sheet, place, index, cell)
            elif cell:
                self._write_text(sheet, place, index, cell)

    def _write_number(self, sheet: Worksheet, place: int, index: int, number: float) -> None:
        if -LARGEST <= number <= LARGEST:
            sheet.write_number(place, index, number)
        else:  # not a number and infinity among them
            self._note(Change.NUMBER_AS_TEXT, index)
            self._write_text(sheet, place, index, str(number))

    def _write_text(
        self, sheet: Worksheet, place: int, index: int, text: str, form: Format | None = None
    ) -> None:
        # Nearly all texts are such, and so are known to be harmless much sooner.
        is_usual = text.isprintable() and len(text) < LONGEST // 2 and type(text) is str
        fit = text if is_usual else self._fit(text, index)
        parts = _MISREAD.split(fit) if "_x" in fit or fit[:1] == "<" else ()
        if len(parts) > 1:
            sheet.write_rich_string(place, index, self._plain, *parts)
        else:
            sheet.write_string(place, index, fit, form)

    def _fit(self, text: str, index: int) -> str:
        """The text as a cell can hold it, with a note of what that changed."""
        if isinstance(text, SpeltOut) or _UNFIT.search(text):
            self._note(Change.SPELT_OUT, index)
            text = _UNFIT.sub(_escape, text)
        if "\r" in text:
            self._note(Change.LINE_ENDS, index)
            text = _LINE_ENDS.sub("\n", text)
        if len(text) * 2 > LONGEST and len(text.encode("utf-16-le")) > LONGEST * 2:
            self._note(Change.CUT, index)
            text = text.encode("utf-16-le")[: LONGEST * 2].decode("utf-16-le", "ignore")
        return text

    def _note(self, change: Change, index: int) -> None:
        self._changes.note(change, self._table.columns[index].key)


class _Stream:
    """Keeps the first failure to itself: a zip file that met one meets it again when it is freed.

    Attributes:
        error: what failed.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.error: OSError | None = None

    def write(self, data: bytes) -> int:
        """Writes, unless that has failed before or this is over."""
        self._try(lambda: self._stream.write(data))
        return len(data)

    def flush(self) -> None:
        """As `write`."""
        self._try(self._stream.flush)

    def tell(self) -> int:
        """Where the stream stands."""
        return 0 if self._stream.closed else self._stream.tell()

    def seek(self, place: int, whence: int = 0) -> None:
        """Goes somewhere else, as `write`."""
        self._try(lambda: self._stream.seek(place, whence))

    def _try(self, work: Callable[[], object]) -> None:
        if self.error is None and not self._stream.closed:
            try:
                work()
            except OSError as error:
                self.error = error


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"

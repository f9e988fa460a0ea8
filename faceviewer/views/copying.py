"""What the copy commands put on the clipboard: cells, records, or one labelled field of them."""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from faceviewer.listings.columns import Column
from faceviewer.records import Record
from faceviewer.slices import Steps

_ROWS_A_STEP: Final = 256
T = TypeVar("T")

_BREAKS = re.compile(r"[\t\r\n\v\f]+")


def cells_as_tsv(records: Sequence[Record], columns: Sequence[Column]) -> Steps[str]:
    """The columns of the records as tab-separated neutral texts, one line a record.

    Nothing is cut, dates stay as they were sent, and what is missing is an empty cell.
    """

    def line(record: Record) -> str:
        return "\t".join(" ".join(_BREAKS.split(column.text(record))) for column in columns)

    return "\n".join((yield from _texts(records, line)))


def records_as_json(records: Sequence[Record]) -> Steps[str]:
    """The records as the service sent them: one object, an array of several, nothing of none."""
    texts = yield from _texts(records, lambda r: bytes(r.raw).decode("utf-8", "replace"))
    return "".join(texts) if len(texts) < 2 else "[" + ",\n".join(texts) + "]"


def field_lines(records: Sequence[Record], name: str) -> Steps[str]:
    """One field of each record, one a line; records without it are left out."""
    values = yield from _texts(records, lambda record: getattr(record, name, None))
    return "\n".join(value for value in values if isinstance(value, str) and value)


def _texts(records: Sequence[Record], text_of: Callable[[Record], T]) -> Steps[list[T]]:
    texts: list[T] = []
    for start in range(0, len(records), _ROWS_A_STEP):
        texts += map(text_of, records[start : start + _ROWS_A_STEP])
        yield start / len(records)
    return texts

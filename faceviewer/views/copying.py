"""What the copy commands put on the clipboard: cells, records, or one labelled field of them."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from faceviewer.records import Record

Index = QModelIndex | QPersistentModelIndex


def cells_as_tsv(indexes: Sequence[Index], place_of: Callable[[int], int] = int) -> str:
    """The cells as rows of tab-separated neutral texts, one line each, in the order of the table.

    Nothing is cut, dates stay as they were sent, and what is missing is an empty cell. `place_of`
    tells where a column stands on screen.
    """
    rows: dict[int, list[str]] = {}
    for index in sorted(indexes, key=lambda index: (index.row(), place_of(index.column()))):
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        rows.setdefault(index.row(), []).append(" ".join(re.split(r"[\t\r\n\v\f]+", text)))
    return "\n".join("\t".join(cells) for cells in rows.values())


def records_as_json(records: Sequence[Record]) -> str:
    """The records as the service sent them: one object, an array of several, nothing of none."""
    if not records:
        return ""
    texts = [bytes(record.raw).decode("utf-8", "replace") for record in records]
    return texts[0] if len(texts) == 1 else "[" + ",\n".join(texts) + "]"


def field_lines(records: Sequence[Record], name: str) -> str:
    """One field of each record, one a line; records without it are left out."""
    values = (getattr(record, name, None) for record in records)
    return "\n".join(value for value in values if isinstance(value, str) and value)

"""What a cell carries from a model to the delegate that paints it: plain values, no colours."""

from enum import IntEnum, IntFlag
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt


class Role(IntEnum):
    """The data roles of our own item models.

    `CELL` gives a `Cell` and is all that painting asks for; only picture cells are also asked for
    `DecorationRole` (a QPixmap, or None). `RECORD` gives the record of the row. `ICON` gives the
    name of a drawing in front of the text and that of its colour, or None. `ToolTipRole` gives
    plain text: the delegate escapes it.
    """

    CELL = Qt.ItemDataRole.UserRole + 1
    RECORD = Qt.ItemDataRole.UserRole + 2
    ICON = Qt.ItemDataRole.UserRole + 3


RowChange = Literal["added", "changed"]


class CellStyle(IntFlag):
    """How the text of a cell is set; members combine."""

    PLAIN = 0
    SECONDARY = 1
    FIXED = 2
    MISSING = 4
    """*null*, *empty text*, *not sent*, *none*: a word for what is not there."""
    RIGHT = 8
    ELIDE_MIDDLE = 16
    STRUCK = 32
    DANGER = 64
    """A word of deletion, with its icon."""
    OK = 128
    WARN = 256
    ERR = 512
    PICTURE = 1024
    """A thumbnail; the text names the icon of the tile while there is none."""


class Cell(NamedTuple):
    """One cell as it is shown.

    Attributes:
        text: what stands in the cell.
        style: how it is set.
        mark: found parts of the text as (start, end) in characters, in order.
        change: what another load did to the row; shown where its cell is the first.
    """

    text: str
    style: CellStyle = CellStyle.PLAIN
    mark: tuple[tuple[int, int], ...] = ()
    change: RowChange | None = None

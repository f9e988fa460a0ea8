"""The table of one face's assets: what was said of each. Nothing is fetched here."""

from typing import Any, Final

from msgspec import UNSET
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from faceviewer.api.decode import decode_assets
from faceviewer.models.asset_words import hash_words
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.plain_text import plain_line
from faceviewer.records import Asset, Record, Text

Index = QModelIndex | QPersistentModelIndex
_KEYS: Final = ("name", "type", "is_public", "hash", "created", "url")
_TOOLTIP_LENGTH: Final = 600
_STYLES: Final = {
    "type": CellStyle.SECONDARY,
    "is_public": CellStyle.SECONDARY,
    "hash": CellStyle.SECONDARY,
    "created": CellStyle.SECONDARY,
    "url": CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
}


class AssetsTableModel(QAbstractTableModel):
    """The assets of one record, in the order in which they were sent."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._assets: list[Asset] = []
        formats.changed.connect(self._reword)

    # What the view tells

    def show(self, record: Record | None) -> None:
        """Shows the assets of another record; of None and of collections there are none."""
        raw = getattr(record, "assets", None)
        self.beginResetModel()
        self._assets = decode_assets(raw) if raw else []
        self.endResetModel()

    def asset(self, row: int) -> Asset:
        """The asset of a row."""
        return self._assets[row]

    # What the view asks

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._assets)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_KEYS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        asset, key = self._assets[index.row()], _KEYS[index.column()]
        if role == Role.CELL:
            return self._cell(asset, key)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(asset, key)[0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(asset, key)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Name"),
            self.tr("Type"),
            self.tr("Public"),
            self.tr("Hash"),
            self.tr("Created"),
            self.tr("Url"),
        )
        return titles[section] if 0 <= section < len(titles) else None

    # Words

    def _cell(self, asset: Asset, key: str) -> Cell:
        text, is_missing = self._words(asset, key)
        style = _STYLES.get(key, CellStyle.PLAIN)
        return Cell(text, style | CellStyle.MISSING if is_missing else style)

    def _words(self, asset: Asset, key: str) -> tuple[str, bool]:
        """The words of a value, and whether they only say that there is none."""
        if key == "is_public":
            return self._public(asset)
        value: Text = getattr(asset, key)
        if value is None:
            return self.tr("null"), True
        if value is UNSET:
            return self.tr("not sent"), True
        text = str(value)
        if not text:
            return self.tr("empty text"), True
        if key == "hash":
            return hash_words(text), False
        if key == "created":
            return plain_line(self._formats.cell(text)), False
        return plain_line(text.removeprefix("https://") if key == "url" else text), False

    def _public(self, asset: Asset) -> tuple[str, bool]:
        if isinstance(asset.is_public, bool):
            return (self.tr("yes") if asset.is_public else self.tr("no")), False
        return self.tr("not said"), True

    def _tooltip(self, asset: Asset, key: str) -> str:
        value = getattr(asset, key)
        if not isinstance(value, str):
            return ""
        return (
            self._formats.tooltip(value) if key == "created" else plain_line(value, _TOOLTIP_LENGTH)
        )

    def _reword(self) -> None:
        if self._assets:
            last = self.index(len(self._assets) - 1, len(_KEYS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

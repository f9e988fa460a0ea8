"""The table of one face's assets: what was said of each, and what its file turned out to be."""

from typing import Any, Final

from msgspec import UNSET
from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from faceviewer.api.decode import decode_assets
from faceviewer.listings.face_pictures import is_picture
from faceviewer.models.asset_files import UNKNOWN, AssetPlace, FileFacts, FileState
from faceviewer.models.asset_words import check_reason, check_words, hash_words
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.models.picture_words import tile_words
from faceviewer.models.pictures import NO_PICTURE, Tile
from faceviewer.models.roles import Cell, CellStyle
from faceviewer.models.word_table import Index, WordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import Asset, Record, Text

_KEYS: Final = ("picture", "name", "type", "size", "is_public", "hash", "created", "url")
_TOOLTIP_LENGTH: Final = 600
_STYLES: Final = {
    "type": CellStyle.SECONDARY,
    "size": CellStyle.SECONDARY | CellStyle.RIGHT,
    "is_public": CellStyle.SECONDARY,
    "hash": CellStyle.SECONDARY,
    "created": CellStyle.SECONDARY,
    "url": CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
}


class AssetsTableModel(WordTableModel):
    """The assets of one record, in the order in which they were sent."""

    column_count = len(_KEYS)
    right_columns = frozenset({_KEYS.index("size")})

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._assets: list[Asset] = []
        self._place: AssetPlace | None = None
        self._side = 64
        formats.changed.connect(self.reword)

    # What the view tells

    def show(self, record: Record | None) -> None:
        """Shows the assets of another record; of None and of collections there are none."""
        raw = getattr(record, "assets", None)
        self.beginResetModel()
        self._assets = decode_assets(raw) if raw else []
        self.endResetModel()

    def set_place(self, place: AssetPlace | None, side: int) -> None:
        """Shows what is known of the files at a place, and pictures of so many device pixels."""
        if self._place is not None and self._place is not place:
            self._place.pictures.changed.disconnect(self._refresh)
            self._place.files.changed.disconnect(self._refresh)
        if place is not None and self._place is not place:
            place.pictures.changed.connect(self._refresh)
            place.files.changed.connect(self._refresh)
        self._place, self._side = place, side

    def facts(self, asset: Asset) -> FileFacts:
        """What is known of the file of an asset."""
        return self._place.files.facts(asset) if self._place is not None else UNKNOWN

    def assets(self) -> list[Asset]:
        """All assets, in their order."""
        return self._assets

    def asset(self, row: int) -> Asset:
        """The asset of a row."""
        return self._assets[row]

    # What the view asks

    @override
    def row_count(self) -> int:
        return len(self._assets)

    @override
    def title(self, column: int) -> str:
        return (
            self.tr("Picture"),
            self.tr("Name"),
            self.tr("Type"),
            self.tr("Size"),
            self.tr("Public"),
            self.tr("Hash"),
            self.tr("Created"),
            self.tr("Url"),
        )[column]

    @override
    def cell(self, row: int, column: int) -> Cell:
        return self._cell(self._assets[row], _KEYS[column])

    @override
    def text(self, row: int, column: int) -> str:
        return self._words(self._assets[row], _KEYS[column])[0]

    @override
    def tooltip(self, row: int, column: int) -> str:
        return self._tooltip(self._assets[row], _KEYS[column])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and index.isValid():
            is_picture_cell = _KEYS[index.column()] == "picture"
            return self._tile(self._assets[index.row()]).pixmap if is_picture_cell else None
        return super().data(index, role)

    # Words

    def _cell(self, asset: Asset, key: str) -> Cell:
        if key == "picture":
            icon = self._tile(asset).icon if is_picture(asset) else "file-text"
            return Cell(icon, CellStyle.PICTURE)
        text, is_missing = self._words(asset, key)
        style = self._verdict(asset, key) or _STYLES.get(key, CellStyle.PLAIN)
        return Cell(text, style | CellStyle.MISSING if is_missing else style)

    def _words(self, asset: Asset, key: str) -> tuple[str, bool]:
        """The words of a value, and whether they only say that there is none."""
        if key == "is_public":
            return self._public(asset)
        if key == "picture":
            return tile_words(self._tile(asset)), False
        if key == "size":
            return self._size(asset)
        if key == "hash" and (check := self.facts(asset).check) is not None:
            return check_words(check), False
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

    def _tile(self, asset: Asset) -> Tile:
        if self._place is None or not is_picture(asset):
            return NO_PICTURE
        return self._place.pictures.tile(str(asset.url), self._side)

    def _size(self, asset: Asset) -> tuple[str, bool]:
        facts = self.facts(asset)
        match facts.state:
            case FileState.HERE:
                return self._formats.size(facts.size_bytes), False
            case FileState.COMING:
                return self.tr("coming"), True
            case FileState.FAILED:
                return describe_error(facts.error).short if facts.error else "", False
        return self.tr("not fetched"), True

    def _verdict(self, asset: Asset, key: str) -> CellStyle | None:
        """How a cell is set of which the file has shown more than the record says."""
        facts = self.facts(asset)
        if key == "size" and facts.state is FileState.FAILED:
            return CellStyle.ERR
        if key == "type" and facts.media_type:
            return CellStyle.WARN if _is_contradicted(asset, facts) else None
        if key == "hash" and facts.check is not None:
            styles = {"matches": CellStyle.OK, "differs": CellStyle.ERR}
            return styles.get(facts.check.state, CellStyle.SECONDARY)
        return None

    def _public(self, asset: Asset) -> tuple[str, bool]:
        if isinstance(asset.is_public, bool):
            return (self.tr("yes") if asset.is_public else self.tr("no")), False
        return self.tr("not said"), True

    def _tooltip(self, asset: Asset, key: str) -> str:
        facts = self.facts(asset)
        if key == "picture":
            return tile_words(self._tile(asset)) if is_picture(asset) else ""
        if key == "size":
            return str(describe_error(facts.error)) if facts.error else ""
        value = getattr(asset, key)
        said = plain_line(value, _TOOLTIP_LENGTH) if isinstance(value, str) else ""
        if key == "created":
            return self._formats.tooltip(value)
        if key == "hash" and facts.check is not None:
            return f"{said}\n{check_reason(facts.check)}".strip()
        if key == "type" and facts.media_type:
            words = self.tr("The file itself is {media_type}.").format(media_type=facts.media_type)
            return f"{said}\n{words}".strip()
        return said

    def _refresh(self, url: str) -> None:
        self.reword(row for row, asset in enumerate(self._assets) if url in ("", asset.url))


def _said(value: Text) -> str:
    return value if isinstance(value, str) else ""


def _is_contradicted(asset: Asset, facts: FileFacts) -> bool:
    """Whether a file is of another type than its record says."""
    # Most windows never look at a file; a start goes without.
    from faceviewer.assets.file_types import contradicts  # noqa: PLC0415

    return contradicts(_said(asset.type), facts.media_type)

"""The tiles of a contact sheet: one for each picture of some faces, and one where there is none."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from faceviewer.listings.face_pictures import Picture, pictures_of
from faceviewer.models.picture_words import tile_words
from faceviewer.models.pictures import NO_PICTURE, Pictures, Tile
from faceviewer.models.roles import Role
from faceviewer.plain_text import plain_line
from faceviewer.records import Face, Record
from faceviewer.slices import Steps

Index = QModelIndex | QPersistentModelIndex
NAME_LENGTH_MAX: Final = 120
_FACES_A_STEP: Final = 16


class SheetTile(NamedTuple):
    """A place of the sheet: a face and one of its pictures, if it has any."""

    face: Face
    picture: Picture | None = None

    @property
    def name(self) -> str:
        """What the face is called, or its id."""
        name = self.face.name if isinstance(self.face.name, str) else ""
        return plain_line(name, NAME_LENGTH_MAX) or plain_line(self.face.id, NAME_LENGTH_MAX)

    @property
    def file_name(self) -> str:
        """What its asset is called; of a picture without one, the last part of its address."""
        if self.picture is None:
            return ""
        asset = self.picture.asset
        name = asset.name if asset is not None and isinstance(asset.name, str) else ""
        name = name or self.picture.url.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
        return plain_line(name, NAME_LENGTH_MAX)


class Sights(NamedTuple):
    """Pictures to be looked at one after the other, and the place of the first."""

    tiles: tuple[SheetTile, ...]
    place: int = 0


def sights_of(record: Record, url: str = "") -> Sights | None:
    """All pictures of a face, from the one of this address on; None where there is none."""
    if not isinstance(record, Face):
        return None
    tiles = tuple(SheetTile(record, picture) for picture in pictures_of(record))
    places = (i for i, tile in enumerate(tiles) if tile.picture and tile.picture.url == url)
    return Sights(tiles, next(places, 0)) if tiles else None


def sheet_tiles(records: Sequence[Record], *, has_all: bool) -> Steps[list[SheetTile]]:
    """A tile for the first picture of each face, or for all of its pictures."""
    tiles: list[SheetTile] = []
    for number, record in enumerate(records):
        if isinstance(record, Face):
            pictures = pictures_of(record)[: None if has_all else 1]
            tiles += [SheetTile(record, picture) for picture in pictures]
            if not pictures:
                tiles.append(SheetTile(record))
        if number % _FACES_A_STEP == 0:
            yield number / len(records)
    return tiles


class ContactSheetModel(QAbstractListModel):
    """The tiles in the order of their faces.

    Attributes:
        tiles: all of them.
    """

    def __init__(self, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._side = 0
        self.tiles: list[SheetTile] = []

    def show(self, tiles: list[SheetTile]) -> None:
        """Shows other tiles."""
        self.beginResetModel()
        self.tiles = tiles
        self.endResetModel()

    def set_side(self, side: int) -> None:
        """Shows pictures that are large enough for so many device pixels."""
        self._side = side

    def tile(self, row: int) -> Tile:
        """What stands for a picture now."""
        picture = self.tiles[row].picture
        return self._pictures.tile(picture.url, self._side) if picture else NO_PICTURE

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.tiles)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tile = self.tiles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.name
        if role == Role.RECORD:
            return tile.face
        if role == Qt.ItemDataRole.DecorationRole:
            return self.tile(index.row()).pixmap
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = (tile.name, tile.file_name, tile_words(self.tile(index.row())))
            return "\n".join(word for word in words if word)
        return None

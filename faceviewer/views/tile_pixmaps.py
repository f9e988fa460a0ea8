"""Pictures as their tiles show them: cut or whole, drawn once and kept for the next repaints."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap, QTransform

TILES_KEPT: Final = 512
ENLARGED_MAX: Final = 2.0
"""So that small pictures beside large ones are of a like size."""

_Key = tuple[int, int, float]


class TilePixmaps:
    """Owns the tiles of one view that were drawn last."""

    def __init__(self) -> None:
        self._tiles: OrderedDict[_Key, QPixmap] = OrderedDict()

    def cut(self, picture: QPixmap, side: int, ratio: float, radius: int) -> QPixmap:
        """A square that the picture fills, cut at its edges, with round corners."""
        return self._kept(picture, side, ratio, lambda: _cut(picture, side, ratio, radius))

    def whole(self, picture: QPixmap, side: int, ratio: float) -> QPixmap:
        """The whole picture, which fits into a square; a small one is enlarged only so far."""
        return self._kept(picture, side, ratio, lambda: _whole(picture, side, ratio))

    def _kept(
        self, picture: QPixmap, side: int, ratio: float, draw: Callable[[], QPixmap]
    ) -> QPixmap:
        key = (picture.cacheKey(), side, ratio)
        tile = self._tiles.get(key)
        if tile is None:
            tile = self._tiles[key] = draw()
            if len(self._tiles) > TILES_KEPT:
                self._tiles.popitem(last=False)
        return tile


def _cut(picture: QPixmap, side: int, ratio: float, radius: int) -> QPixmap:
    tile = _clear(QSizeF(side, side), ratio)
    size = picture.size().toSizeF()
    size.scale(QSizeF(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    scale = size.width() / picture.width()
    brush = QBrush(picture)
    place = QTransform.fromTranslate((side - size.width()) / 2, (side - size.height()) / 2)
    brush.setTransform(place.scale(scale, scale))
    painter = _painter(tile)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(0, 0, side, side), radius, radius)
    painter.end()
    return tile


def _whole(picture: QPixmap, side: int, ratio: float) -> QPixmap:
    most = picture.size().toSizeF() * (ENLARGED_MAX / ratio)
    size = picture.size().toSizeF()
    size.scale(QSizeF(side, side).boundedTo(most), Qt.AspectRatioMode.KeepAspectRatio)
    tile = _clear(size, ratio)
    painter = _painter(tile)
    place = QRectF(0, 0, tile.width() / ratio, tile.height() / ratio)
    painter.drawPixmap(place, picture, QRectF(picture.rect()))
    painter.end()
    return tile


def _clear(size: QSizeF, ratio: float) -> QPixmap:
    tile = QPixmap((size * ratio).toSize().expandedTo(QSize(1, 1)))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    return tile


def _painter(tile: QPixmap) -> QPainter:
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter

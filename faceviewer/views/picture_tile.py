"""A small square that shows a picture, fetches it on a click, and leads to a closer look."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from faceviewer.assets.address import read_address
from faceviewer.errors import AssetForbidden
from faceviewer.models.picture_words import tile_words
from faceviewer.models.pictures import NO_PICTURE, Pictures, PictureState, Tile, Wish
from faceviewer.views.icons import Icons
from faceviewer.views.mnemonics import mark_letters
from faceviewer.views.theme import Theme
from faceviewer.views.tile_pixmaps import TilePixmaps
from faceviewer.views.widgets.tooltip import set_tooltip

SETTLE_MS: Final = 40
ROOM_FACTOR: Final = 2
"""A picture twice as wide as high still fills its square tile without being enlarged."""


class PictureTile(QAbstractButton):
    """Shows the picture of one address, while it is on screen.

    Signals:
        view_asked(str): the person wants a closer look at the picture of this address.
        host_allowed(str): the person wants the pictures of this host without a click.
    """

    view_asked = Signal(str)
    host_allowed = Signal(str)

    def __init__(self, side: int, icons: Icons, parent: QWidget | None = None) -> None:
        """`side` is in device-independent pixels at a system font of 13 pixels."""
        super().__init__(parent)
        self._icons = icons
        self._side = side
        self._url = ""
        self._icon_name = ""
        self._pictures: Pictures | None = None
        self._tiles = TilePixmaps()
        # A held arrow key leads past many records.
        self._settle_timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle_timer.timeout.connect(self._want)
        self.setObjectName("picture_tile")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._act)
        icons.changed.connect(self.updateGeometry)

    @property
    def url(self) -> str:
        """The address of the picture; empty where there is none."""
        return self._url

    def show_picture(self, pictures: Pictures | None, url: str, icon_name: str = "") -> None:
        """Shows the picture of another address; `icon_name` stands for what has no picture."""
        if self._pictures is not pictures:
            if self._pictures is not None:
                self._pictures.want(self, ())
                self._pictures.changed.disconnect(self._refresh)
            if pictures is not None:
                pictures.changed.connect(self._refresh)
            self._pictures = pictures
        if url != self._url:
            self._settle_timer.start()
        self._url, self._icon_name = url, icon_name
        self._say()

    def tile(self) -> Tile:
        """What stands for the picture now."""
        if self._pictures is None or not self._url:
            return NO_PICTURE
        return self._pictures.tile(self._url, self._device_side())

    @override
    def sizeHint(self) -> QSize:
        side = round(self._side * self._icons.theme.scale)
        return QSize(side, side)

    @override
    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._settle_timer.start()
        return is_done

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._pictures is None or not self._url:
            return
        menu = QMenu(self)
        menu.setObjectName("picture_tile_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.tile().state is not PictureState.THERE:
            menu.addAction(self.tr("Fetch picture"), self._fetch)
        menu.addAction(self.tr("Show picture"), lambda: self.view_asked.emit(self._url))
        add_host(menu, self._pictures, self._url, self.host_allowed.emit)
        mark_letters(menu)
        menu.popup(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = self.tile()
        if tile.pixmap is not None:
            side, radius = self.sizeHint().width(), self._icons.theme.measures.radius_small
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(0, 0, self._tiles.cut(tile.pixmap, side, ratio, radius))
        else:
            self._paint_icon(painter, self._icon_name or tile.icon)
        if self.hasFocus():
            paint_ring(painter, self.rect(), self._icons.theme)
        painter.end()

    def _paint_icon(self, painter: QPainter, name: str) -> None:
        theme = self._icons.theme
        is_lit = self.underMouse() and self.isEnabled()
        painter.setPen(theme.color("border"))
        painter.setBrush(theme.color("hover" if is_lit else "base"))
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(outline, theme.measures.radius_small, theme.measures.radius_small)
        side = theme.measures.icon
        ratio = self.devicePixelRatioF()
        place = QRect(0, 0, side, side)
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place.topLeft(), self._icons.pixmap(name, size=side, ratio=ratio))

    def _device_side(self) -> int:
        return round(ROOM_FACTOR * self.sizeHint().width() * self.devicePixelRatioF())

    def _want(self) -> None:
        if self._pictures is not None:
            wishes = [Wish(self._url, self._device_side())] if self._url else []
            self._pictures.want(self, wishes if self.isVisible() else ())

    def _refresh(self, url: str) -> None:
        if url in ("", self._url):
            self._say()

    def _say(self) -> None:
        words = tile_words(self.tile()) if self._url or not self._icon_name else ""
        set_tooltip(self, words)
        self.setAccessibleName(words or self.tr("No picture"))
        self.setEnabled(bool(self._url) and self._pictures is not None)
        self.update()

    def _act(self) -> None:
        """Fetches what is offered, and shows closely what is there."""
        state = self.tile().state
        if state in (PictureState.OFFERED, PictureState.FAILED):
            self._fetch()
        elif state is PictureState.THERE:
            self.view_asked.emit(self._url)

    def _fetch(self) -> None:
        if self._pictures is not None:
            self._pictures.fetch([self._url])


def add_host(
    menu: QMenu, pictures: Pictures, url: str, allow: Callable[[str], object]
) -> QAction | None:
    """Offers to show all pictures of a host without a click, where they need one."""
    try:
        host = read_address(url).place
    except AssetForbidden:
        return None
    if pictures.is_host_allowed(url):
        return None
    text = QCoreApplication.translate("PictureTile", "Always show pictures from {host}")
    return menu.addAction(text.format(host=host), lambda: allow(host))


def paint_ring(painter: QPainter, area: QRect, theme: Theme) -> None:
    """The mark of the keyboard's place, inside the edge."""
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(theme.color("accent"))
    pen.setWidth(theme.measures.hair)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.measures.radius_small
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius)

"""One picture to look at closely: fitted or at a zoom, on a chequered ground where it is clear.

It knows an image and how large the whole picture is; what is fetched and decoded is not here.
"""

from math import ceil
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from faceviewer.views.theme import Theme

ZOOMS: Final = (0.05, 0.1, 0.25, 0.33, 0.5, 0.67, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0, 16.0)
"""Device pixels for a pixel of the picture, as the commands step through them."""

FITTED_MAX: Final = 4.0
"""A small picture is fitted into a large window at no more than this."""

WHEEL_FACTOR: Final = 1.25
"""For each notch of the wheel."""

CHEQUER_PX: Final = 8


class PictureView(QAbstractScrollArea):
    """Owns the image in sight and how it is looked at.

    Signals:
        zoom_changed(): `zoom` or `is_fitted` is another.
        detail_wanted(): it is looked at so closely that the image has too few pixels for it.
    """

    zoom_changed = Signal()
    detail_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._size = QSize()
        self._zoom = 1.0
        self._chequers: QPixmap | None = None
        self._grip: QPoint | None = None
        self.is_fitted = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._follow_theme)

    # What is shown

    def show_image(self, image: QImage, size: QSize | None = None) -> None:
        """Shows another picture, fitted; `size` is its own where the image is smaller than it."""
        self._image, self._size = image, size or image.size()
        self.is_fitted = True
        self._fit()

    def sharpen(self, image: QImage) -> None:
        """Puts an image with more pixels in the place of the one that stood for the picture."""
        self._image = image
        self.viewport().update()

    def clear(self) -> None:
        """Shows nothing."""
        self.show_image(QImage())

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to look at."""
        return not self._image.isNull()

    # How it is looked at

    @property
    def zoom(self) -> float:
        """Device pixels for a pixel of the picture."""
        return self._zoom

    def fit(self) -> None:
        """Shows the whole picture, and goes on so while the window changes its size."""
        self.is_fitted = True
        self._fit()

    def zoom_in(self) -> None:
        """Goes one step closer."""
        self.zoom_to(next((z for z in ZOOMS if z > self._zoom * 1.01), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Goes one step back."""
        self.zoom_to(next((z for z in reversed(ZOOMS) if z < self._zoom * 0.99), ZOOMS[0]))

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Shows it at this zoom; what is at `anchor` stays there, by default the middle."""
        if not self.has_picture:
            return
        at = anchor or QRectF(self.viewport().rect()).center()
        # A fitted picture may be smaller or larger than any step.
        least, most = min(ZOOMS[0], self._fitting_zoom()), max(ZOOMS[-1], self._fitting_zoom())
        place = self._place()
        share = QPointF((at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height())
        self.is_fitted = False
        self._set_zoom(min(max(zoom, least), most))
        shown = self._shown_size()
        self.horizontalScrollBar().setValue(round(share.x() * shown[0] - at.x()))
        self.verticalScrollBar().setValue(round(share.y() * shown[1] - at.y()))

    def _fit(self) -> None:
        self._set_zoom(self._fitting_zoom())

    def _fitting_zoom(self) -> float:
        if self._size.isEmpty():
            return 1.0
        room, ratio = self.maximumViewportSize(), self.devicePixelRatioF()
        fitting = min(room.width() / self._size.width(), room.height() / self._size.height())
        return max(0.001, min(fitting * ratio, FITTED_MAX))

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._range_bars()
        self._show_cursor()
        self.viewport().update()
        self.zoom_changed.emit()
        if self.has_picture and self._image.width() < self._size.width() * min(1.0, zoom) - 1:
            self.detail_wanted.emit()

    def _range_bars(self) -> None:
        width, height = self._shown_size()
        most, room = self.maximumViewportSize(), self.viewport().size()
        is_whole = self.is_fitted or (width <= most.width() and height <= most.height())
        # A bar that appears takes room from the other direction; then this is done again.
        for bar, side, length in (
            (self.horizontalScrollBar(), room.width(), width),
            (self.verticalScrollBar(), room.height(), height),
        ):
            bar.setRange(0, 0 if is_whole else max(0, ceil(length - side)))
            bar.setPageStep(side)
            bar.setSingleStep(max(1, side // 10))

    def _shown_size(self) -> tuple[float, float]:
        """Width and height of the whole picture on screen, in device-independent pixels."""
        scale = self._zoom / self.devicePixelRatioF()
        return self._size.width() * scale, self._size.height() * scale

    def _place(self) -> QRectF:
        """Where the picture lies: in the middle, or moved by the scroll bars where it is larger."""
        width, height = self._shown_size()
        room = self.viewport().size()
        left, top = (room.width() - width) / 2, (room.height() - height) / 2
        return QRectF(
            left if left >= 0 else -self.horizontalScrollBar().value(),
            top if top >= 0 else -self.verticalScrollBar().value(),
            width,
            height,
        )

    # Pointer

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.zoom_to(self._zoom * WHEEL_FACTOR**notches, event.position())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._can_drag():
            self._grip = event.position().toPoint()
            self._show_cursor()
        else:
            super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        at = event.position().toPoint()
        moved, self._grip = at - self._grip, at
        for bar, distance in (
            (self.horizontalScrollBar(), moved.x()),
            (self.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() - distance)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self._show_cursor()
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole picture, or each pixel of it."""
        if self.is_fitted:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def _can_drag(self) -> bool:
        return bool(self.horizontalScrollBar().maximum() or self.verticalScrollBar().maximum())

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._can_drag():
            is_held = self._grip is not None
            shape = Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    # Painting

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_fitted:
            self._fit()
        else:
            self._range_bars()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("window"))
        if self.has_picture:
            place = self._place()
            if self._image.hasAlphaChannel():
                painter.drawTiledPixmap(place, self._chequered())
            # Above this, single pixels are what somebody wants to see.
            is_smooth = self._zoom <= FITTED_MAX
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
            painter.drawImage(place, self._image, QRectF(self._image.rect()))
        painter.end()

    def _chequered(self) -> QPixmap:
        if self._chequers is None:
            self._chequers = chequers(self._theme.color("base"), self._theme.color("pressed"))
        return self._chequers

    def _follow_theme(self) -> None:
        self._chequers = None
        self.viewport().update()


def chequers(light: QColor, dark: QColor) -> QPixmap:
    """A tile of four squares, which stands for what is clear in a picture."""
    tile = QPixmap(2 * CHEQUER_PX, 2 * CHEQUER_PX)
    tile.fill(light)
    painter = QPainter(tile)
    painter.fillRect(0, 0, CHEQUER_PX, CHEQUER_PX, dark)
    painter.fillRect(CHEQUER_PX, CHEQUER_PX, CHEQUER_PX, CHEQUER_PX, dark)
    painter.end()
    return tile

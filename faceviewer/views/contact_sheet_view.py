"""Pictures side by side in a grid, each with its name; only those in sight are asked for."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from faceviewer.models.contact_sheet import ContactSheetModel
from faceviewer.models.pictures import Pictures, Wish
from faceviewer.views.icons import Icons
from faceviewer.views.theme import FontRole
from faceviewer.views.tile_pixmaps import TilePixmaps
from faceviewer.views.widgets.tip_delegate import AnyIndex, TipDelegate

SIDES: Final = (64, 96, 144, 208, 288)
"""Of a picture, in device-independent pixels at a system font of 13 pixels."""

USUAL_SIZE: Final = 2
SETTLE_MS: Final = 60
ROWS_AHEAD: Final = 1
"""So many rows of tiles below those in sight are asked for as well."""


class ContactSheetView(QListView):
    """Owns how large the tiles are, and tells which pictures are in sight.

    Signals:
        size_changed(): `size_step` is another.
    """

    size_changed = Signal()

    def __init__(
        self,
        model: ContactSheetModel,
        pictures: Pictures,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tiles_model = model
        self._pictures = pictures
        self._theme = icons.theme
        self.size_step = USUAL_SIZE
        self.setModel(model)
        self.setItemDelegate(_TileDelegate(icons, self))
        self._set_up_behaviour()
        self._settle_timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle_timer.timeout.connect(self._want)
        self.verticalScrollBar().valueChanged.connect(self._settle)
        model.modelReset.connect(self._settle)
        pictures.changed.connect(self._repaint)
        self._theme.changed.connect(self._size_tiles)
        self.viewport().installEventFilter(self)
        self._size_tiles()

    def _set_up_behaviour(self) -> None:
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        gap = self._theme.measures.small
        self.setViewportMargins(gap, gap, 0, 0)

    # Sizes

    @property
    def side(self) -> int:
        """The side of a picture in device-independent pixels."""
        return round(SIDES[self.size_step] * self._theme.scale)

    def set_size_step(self, step: int) -> None:
        """Shows tiles of one of the sizes."""
        step = min(max(step, 0), len(SIDES) - 1)
        if step != self.size_step:
            current = self.currentIndex()
            self.size_step = step
            self._size_tiles()
            if current.isValid():
                self.scrollTo(current, QAbstractItemView.ScrollHint.EnsureVisible)
            self.size_changed.emit()

    def enlarge(self) -> None:
        """Shows larger tiles."""
        self.set_size_step(self.size_step + 1)

    def reduce(self) -> None:
        """Shows smaller tiles."""
        self.set_size_step(self.size_step - 1)

    def tile_size(self) -> QSize:
        """The size of a tile: the picture, one line of text, and what is around them."""
        measures = self._theme.measures
        line = self.fontMetrics().height()
        return QSize(self.side + 2 * measures.small, self.side + 2 * measures.small + line)

    def _size_tiles(self) -> None:
        gap = self._theme.measures.tight
        size = self.tile_size()
        self.setGridSize(QSize(size.width() + gap, size.height() + gap))
        self.verticalScrollBar().setSingleStep(self.gridSize().height() // 3)
        self._tiles_model.set_side(self._device_side())
        self._settle_timer.start()

    def _device_side(self) -> int:
        return round(self.side * self.devicePixelRatioF())

    # In sight

    def rows_in_sight(self) -> range:
        """The tiles on screen, by their places in the model."""
        grid, viewport = self.gridSize(), self.viewport()
        columns = max(1, viewport.width() // grid.width())
        first = self.verticalScrollBar().value() // grid.height()
        last = (self.verticalScrollBar().value() + viewport.height()) // grid.height()
        count = self._tiles_model.rowCount()
        return range(min(first * columns, count), min((last + 1 + ROWS_AHEAD) * columns, count))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._settle_timer.start()
        return bool(super().eventFilter(watched, event))

    def stop(self) -> None:
        """Wants nothing any more."""
        self._settle_timer.stop()
        self._pictures.want(self, ())

    def _settle(self) -> None:
        # Not the timer's own slot: it would take the numbers of a signal for its interval.
        self._settle_timer.start()

    def _want(self) -> None:
        rows = self.rows_in_sight() if self.isVisible() else range(0)
        found = (self._tiles_model.tiles[row].picture for row in reversed(rows))
        side = self._device_side()
        self._pictures.want(self, [Wish(picture.url, side) for picture in found if picture])

    def _repaint(self, _url: str) -> None:
        self.viewport().update()


class _TileDelegate(TipDelegate):
    """Draws a tile: the picture whole in its square, or an icon, and the name below."""

    def __init__(self, icons: Icons, view: ContactSheetView) -> None:
        super().__init__(view)
        self._icons = icons
        self._theme = icons.theme
        self._view = view
        self._tiles = TilePixmaps()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return self._view.tile_size()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        area = QRect(option.rect.topLeft(), self._view.tile_size())
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option, index, is_selected=is_selected)
        gap, side = self._theme.measures.small, self._view.side
        room = QRect(area.left() + gap, area.top() + gap, side, side)
        model = index.model()
        if isinstance(model, ContactSheetModel):
            tile = model.tile(index.row())
            if tile.pixmap is not None:
                self._paint_picture(painter, room, tile.pixmap)
            else:
                self._paint_icon(painter, room, tile.icon)
        self._paint_name(painter, area, str(index.data()), is_selected=is_selected)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        *,
        is_selected: bool,
    ) -> None:
        color, radius = self._theme.color, self._theme.measures.radius
        has_focus = self._view.hasFocus()
        is_current = index == self._view.currentIndex()
        if is_selected:
            painter.setBrush(color("sel" if has_focus else "sel_off"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(color("hover"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(color("accent") if is_current and has_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_picture(self, painter: QPainter, room: QRect, pixmap: QPixmap) -> None:
        """The whole picture in the middle of its room."""
        made = self._tiles.whole(pixmap, room.width(), self._view.devicePixelRatioF())
        size = made.deviceIndependentSize().toSize()
        left = room.left() + (room.width() - size.width()) // 2
        painter.drawPixmap(left, room.top() + (room.height() - size.height()) // 2, made)

    def _paint_icon(self, painter: QPainter, room: QRect, name: str) -> None:
        color, radius = self._theme.color, self._theme.measures.radius_small
        painter.setPen(color("border"))
        painter.setBrush(color("window"))
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = self._theme.measures.icon
        icon = self._icons.pixmap(name, "text2", size=side, ratio=self._view.devicePixelRatioF())
        place = QRect(0, 0, side, side)
        place.moveCenter(room.center())
        painter.drawPixmap(place.topLeft(), icon)

    def _paint_name(self, painter: QPainter, area: QRect, name: str, *, is_selected: bool) -> None:
        gap = self._theme.measures.tight
        line = area.adjusted(gap, self._view.side + self._theme.measures.small, -gap, 0)
        is_active = is_selected and self._view.hasFocus()
        painter.setFont(self._theme.font(FontRole.BODY))
        painter.setPen(self._theme.color("sel_text" if is_active else "text"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, line.width())
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(line, int(middle), shown)

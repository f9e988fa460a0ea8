"""The column of pictures of one table: those of the rows in sight are fetched, no others.

How a picture is drawn is in `cell_painter`; what is fetched without a click in `models.pictures`.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from faceviewer.listings.columns import Shape
from faceviewer.listings.face_pictures import Picture, first_picture
from faceviewer.models.contact_sheet import sights_of
from faceviewer.models.pictures import NO_PICTURE, Pictures, PictureState, Tile, Wish
from faceviewer.records import Record
from faceviewer.views.picture_tile import add_host
from faceviewer.views.record_table import RecordTable
from faceviewer.views.tab_page import PageCommand

SETTLE_MS: Final = 60
"""Rows that only pass by while somebody scrolls are not asked for."""

FOUND_KEPT: Final = 2048
ROOM_FACTOR: Final = 2
"""A picture twice as wide as high still fills its square tile without being enlarged."""


class TablePictures(QObject):
    """Tells which pictures of a table are in sight, and the table when they come.

    Signals:
        sights_asked(object): the person wants a closer look at these `Sights`.
        picture_missed(): the current row has no picture to show.
        sheet_asked(object): the person wants the pictures of these records side by side.
        host_allowed(str): the person wants the pictures of this host without a click.
    """

    sights_asked = Signal(object)
    picture_missed = Signal()
    sheet_asked = Signal(object)
    host_allowed = Signal(str)

    def __init__(self, table: RecordTable, pictures: Pictures) -> None:
        super().__init__(table)
        self._table = table
        self._model = table.records_model
        self._pictures = pictures
        self._section = next(
            (i for i, c in enumerate(self._model.columns) if c.shape is Shape.PICTURE), -1
        )
        self._found = lru_cache(FOUND_KEPT)(first_picture)
        self._settle_timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle_timer.timeout.connect(self._want)
        if self._section >= 0:
            self._connect()

    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        """What can be done with the pictures of the table."""
        return {
            "show_picture": self.show_picture,
            "fetch_pictures": self.fetch_pictures,
            "contact_sheet": self.ask_for_sheet,
        }

    def fill_menu(self, menu: QMenu) -> None:
        """Repeats the commands in a menu over the table, where the current row has a picture."""
        record = self._table.current_record()
        picture = self._found(record) if record is not None else None
        if picture is None:
            return
        menu.addAction(self.tr("Show picture"), self.show_picture)
        menu.addAction(self.tr("Fetch pictures"), self.fetch_pictures)
        menu.addAction(self.tr("Contact sheet"), self.ask_for_sheet)
        add_host(menu, self._pictures, picture.url, self.host_allowed.emit)

    def show_picture(self) -> None:
        """Asks for a closer look at the pictures of the current row."""
        record = self._table.current_record()
        sights = sights_of(record) if record is not None else None
        if sights is not None:
            self.sights_asked.emit(sights)
        elif record is not None:
            self.picture_missed.emit()

    def fetch_pictures(self) -> None:
        """Takes a click for the pictures of the selected rows, and shows their column."""
        found = (self._found(record) for record in self._table.selected_records())
        self._table.set_column_shown(self._model.columns[self._section], True)
        self._pictures.fetch([picture.url for picture in found if picture])

    def ask_for_sheet(self) -> None:
        """Asks for the selected rows side by side; for all of the table where just one is."""
        records = self._table.selected_records()
        if len(records) < 2:
            records = self._model.visible[:]
        if records:
            self.sheet_asked.emit(records)

    def close(self) -> None:
        """Wants nothing any more."""
        self._settle_timer.stop()
        self._pictures.want(self, ())

    def _connect(self) -> None:
        model, table = self._model, self._table
        model.set_tiles(self._tile)
        table.verticalScrollBar().valueChanged.connect(self._settle)
        model.rowsInserted.connect(self._settle)
        model.modelReset.connect(self._settle)
        model.dataChanged.connect(self._look_again)
        table.horizontalHeader().sectionResized.connect(self._settle)
        table.viewport().installEventFilter(self)
        table.clicked.connect(self._fetch_clicked)
        table.doubleClicked.connect(self._open_clicked)
        self._pictures.changed.connect(self._repaint)

    def _tile(self, record: Record) -> Tile:
        picture = self._found(record)
        return self._pictures.tile(picture.url, self._side()) if picture else NO_PICTURE

    def _side(self) -> int:
        measures = self._table.theme.measures
        return round(ROOM_FACTOR * measures.thumbnail * self._table.devicePixelRatioF())

    # In sight

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._settle_timer.start()
        return False

    def _look_again(self) -> None:
        """Newer content of a record may have another picture."""
        self._found.cache_clear()
        self._settle_timer.start()

    def _settle(self) -> None:
        # Not the timer's own slot: it would take the numbers of a signal for its interval.
        self._settle_timer.start()

    def _want(self) -> None:
        is_shown = self._table.isVisible() and not self._table.isColumnHidden(self._section)
        rows = self._table.rows_in_view() if is_shown else ()
        found = [self._found(self._model.record(row)) for row in rows]
        side = self._side()
        # The last wish is met first, and people read from the top.
        wishes = [Wish(picture.url, side) for picture in reversed(found) if picture]
        self._pictures.want(self, wishes)

    def _repaint(self, _url: str) -> None:
        left = self._table.columnViewportPosition(self._section)
        width, viewport = self._table.columnWidth(self._section), self._table.viewport()
        viewport.update(left, 0, width, viewport.height())

    # Clicks

    def _fetch_clicked(self, index: QModelIndex) -> None:
        picture = self._clicked(index)
        if picture is not None:
            state = self._pictures.tile(picture.url, self._side()).state
            if state in (PictureState.OFFERED, PictureState.FAILED):
                self._pictures.fetch([picture.url])

    def _open_clicked(self, index: QModelIndex) -> None:
        if self._clicked(index) is not None:
            self.show_picture()

    def _clicked(self, index: QModelIndex) -> Picture | None:
        is_picture = index.isValid() and index.column() == self._section
        return self._found(self._model.record(index.row())) if is_picture else None

"""The menus in a listing tab: over a row, and those of the buttons for columns and export."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from faceviewer.settings import TableState
from faceviewer.views.cell_commands import CellCommands
from faceviewer.views.listing_sharing import ListingSharing
from faceviewer.views.mnemonics import mark_letters
from faceviewer.views.quick_row import QuickRow
from faceviewer.views.record_table import RecordTable
from faceviewer.views.table_pictures import TablePictures


class ListingMenus(QObject):
    """Fills the menus of one listing; each command stands in a menu of the window, too.

    Attributes:
        further_actions: commands of others that the menu over a row repeats.

    Signals:
        refresh_asked(): the person wants the current record anew.
    """

    refresh_asked = Signal()

    def __init__(
        self,
        table: RecordTable,
        quick_row: QuickRow,
        cells: CellCommands,
        sharing: ListingSharing,
        pictures: TablePictures,
    ) -> None:
        super().__init__(table)
        self._table = table
        self._cells = cells
        self._sharing = sharing
        self._pictures = pictures
        self._export_menu = quick_row.export_menu
        self.further_actions: list[QAction] = []
        quick_row.columns_menu.aboutToShow.connect(
            partial(self.fill_columns, quick_row.columns_menu)
        )
        self._export_menu.aboutToShow.connect(self._fill_export)
        self._table.customContextMenuRequested.connect(self._open_over_row)

    def fill_columns(self, menu: QMenu) -> None:
        """Fills a menu with the columns there are, those in sight with a tick."""
        menu.clear()
        table = self._table
        for column in table.records_model.columns:
            action = menu.addAction(table.column_title(column))
            action.setObjectName(f"column_{column.key}_action")
            action.setCheckable(True)
            action.setChecked(table.is_column_shown(column))
            action.toggled.connect(
                lambda is_shown, column=column: table.set_column_shown(column, is_shown)
            )
        menu.addSeparator()
        reset_action = menu.addAction(self.tr("Reset columns"), self._reset_columns)
        reset_action.setObjectName("reset_columns_action")

    def _reset_columns(self) -> None:
        """Puts columns and sort as they first were."""
        self._table.apply_layout(TableState())
        self._table.layout_changed.emit()

    def _fill_export(self) -> None:
        self._export_menu.clear()
        for text, run in self._sharing.menu():
            self._export_menu.addAction(text, run)

    def _open_over_row(self, position: QPoint) -> None:
        index = self._table.indexAt(position)
        if not index.isValid():
            return
        selection = self._table.selectionModel()
        selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in self._sharing.copy_commands():
            menu.addAction(text, run)
        menu.addSeparator()
        menu.addAction(self.tr("Only these"), self._cells.only_these)
        menu.addAction(self.tr("Not these"), lambda: self._cells.only_these(is_excluded=True))
        menu.addAction(self.tr("Counts by value…"), self._cells.show_counts)
        if self._cells.can_send():
            menu.addAction(self.tr("Send as filter"), self._cells.send_as_filter)
        menu.addSeparator()
        menu.addActions(self.further_actions)
        menu.addSeparator()
        if self._table.records_model.listing.kind == "faces":
            self._pictures.fill_menu(menu)
            menu.addSeparator()
        menu.addAction(self.tr("Reload this record"), self.refresh_asked.emit)
        mark_letters(menu)
        menu.popup(self._table.viewport().mapToGlobal(position))

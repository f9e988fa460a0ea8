"""A small table of ready words: no sorting, fixed rows, the look of the record tables."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from faceviewer.views.first_frame import DENSITY_PX
from faceviewer.views.icons import Icons
from faceviewer.views.record_delegate import RecordDelegate
from faceviewer.views.sort_header import SortHeader


class PlainTable(QTableView):
    """Owns header and delegate; rows and widths grow with the font.

    `widths` and `row_height` are device-independent pixels at a system font of 13 pixels.
    """

    def __init__(
        self,
        model: QAbstractItemModel,
        widths: Sequence[int],
        row_height: int,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._row_height = row_height
        self._density_px = 0
        header = SortHeader(self._theme, icons, self)
        self.setHorizontalHeader(header)
        self.setItemDelegate(RecordDelegate(self._theme, icons, self))
        self.setModel(model)
        header.setSectionsClickable(False)
        self.verticalHeader().hide()
        self._set_up_behaviour()
        self._size_rows()
        for column, width in enumerate(widths):
            header.set_design_width(column, width)
        self._theme.changed.connect(self._size_rows)

    def set_density(self, density: str) -> None:
        """Rows normal, compact or roomy."""
        self._density_px = DENSITY_PX[density]
        self._size_rows()

    @override
    def minimumSizeHint(self) -> QSize:
        """The titles alone: a low window has to have room for more than a table."""
        height = self.horizontalHeader().sizeHint().height()
        return QSize(super().minimumSizeHint().width(), height)

    def selected_rows(self) -> list[QModelIndex]:
        """The first cell of each selected row, from top to bottom."""
        return sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())

    def go_to_row(self, row: int) -> None:
        """Makes a row the current and only selected one, whatever key is held meanwhile.

        `selectRow` does nothing where reading begins at the right and the columns leave room.
        """
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _size_rows(self) -> None:
        rows = self.verticalHeader()
        height = round((self._row_height + self._density_px) * self._theme.scale)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(max(height, self.fontMetrics().height() + 8))

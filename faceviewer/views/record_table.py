"""The table of a listing: selection that outlives a new order, columns that remember themselves."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from faceviewer.listings.arrangement import Sort
from faceviewer.listings.columns import Column, Shape
from faceviewer.listings.places import Found, Kept, Run, count_rows
from faceviewer.models.record_table import RecordTableModel
from faceviewer.records import Record
from faceviewer.settings import ColumnState, TableState
from faceviewer.views.icons import Icons
from faceviewer.views.record_delegate import RecordDelegate
from faceviewer.views.row_painter import RowPainter
from faceviewer.views.sort_header import SortHeader
from faceviewer.views.theme import Theme
from faceviewer.views.widgets.announcement import announce

RANGES_MAX: Final = 2_000
"""A selection of more ranges than this makes Qt stall; only an odd order scatters one so far."""

_DENSITY_PX = {"normal": 0, "compact": -4, "roomy": 6}


class RecordTable(QTableView):
    """The visible rows of a listing.

    Attributes:
        records_model: the rows; theme: how they look.

    Signals:
        current_record_changed(object): the current `Record`, or None.
        selection_counted(int): how many rows are selected.
        layout_changed(): columns or sort are others; worth remembering.
    """

    current_record_changed = Signal(object)
    selection_counted = Signal(int)
    layout_changed = Signal()

    def __init__(
        self, model: RecordTableModel, theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self.records_model = model
        self.theme = theme
        self._density = "normal"
        self._place: _Place | None = None
        self._shown_sorts: tuple[Sort, ...] = ()
        self._chosen: set[str] = set()
        self._has_pictures = False
        self._header = SortHeader(theme, icons, self)
        self.setHorizontalHeader(self._header)
        delegate = RecordDelegate(theme, icons, self)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._row_painter = RowPainter(self, model, delegate)
        self._set_up_behaviour()
        self.apply_layout(TableState())
        self._connect()
        self._size_rows()

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._header.setStretchLastSection(True)
        self.verticalHeader().hide()

    def _connect(self) -> None:
        model = self.records_model
        model.modelAboutToBeReset.connect(self._keep_place)
        model.rows_found.connect(self._restore_place)
        model.set_keeper(self._kept_rows)
        model.arranged.connect(self._show_sorts)
        self._header.sort_clicked.connect(self.cycle_sort)
        self._header.sectionMoved.connect(self.layout_changed)
        self._header.sectionResized.connect(self.layout_changed)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.theme.changed.connect(self._size_rows)

    # Sorting

    def cycle_sort(self, section: int, is_added: bool) -> None:
        """Sorts by a column: up, down, then the server's order; `is_added` keeps the others."""
        column = self.records_model.columns[section]
        sorts = self.records_model.wanted_sorts
        known = next((sort for sort in sorts if sort.column is column), None)
        others = [sort for sort in sorts if sort.column is not column] if is_added else []
        if known is None:
            self.records_model.set_sorts((*others, Sort(column)))
        elif known.is_descending:
            self.records_model.set_sorts(tuple(others))
        elif is_added:
            turned = (Sort(s.column, True) if s is known else s for s in sorts)
            self.records_model.set_sorts(tuple(turned))
        else:
            self.records_model.set_sorts((Sort(column, True),))

    def _show_sorts(self) -> None:
        columns = self.records_model.columns
        sorts = self.records_model.arrangement.sorts
        if sorts == self._shown_sorts:
            return
        self._shown_sorts = sorts
        self._header.set_sorts([(columns.index(s.column), s.is_descending) for s in sorts])
        self._announce_sorts()
        self.layout_changed.emit()

    def _announce_sorts(self) -> None:
        titles = [self.records_model.spoken_title(s.column) for s in self._shown_sorts]
        announce(self, ", ".join(titles) or self.tr("in the server’s order"))

    # Columns

    def move_current_column(self, step: int) -> None:
        """Moves the column of the current cell past the next one in sight, to one side."""
        header = self._header
        places = [
            n for n in range(header.count()) if not header.isSectionHidden(header.logicalIndex(n))
        ]
        section = max(0, self.currentIndex().column())
        if header.visualIndex(section) not in places:
            return
        rank = places.index(header.visualIndex(section)) + step
        if 0 <= rank < len(places):
            header.moveSection(header.visualIndex(section), places[rank])

    def widen_current_column(self, step: int) -> None:
        """Makes the column of the current cell wider by a step, or narrower."""
        section = max(0, self.currentIndex().column())
        width = self._header.sectionSize(section) + step * self.theme.measures.large
        self._header.resizeSection(section, max(width, self._header.minimumSectionSize()))

    # Selection

    def current_record(self) -> Record | None:
        """The record of the current row."""
        index = self.currentIndex()
        return self.records_model.record(index.row()) if index.isValid() else None

    def selected_records(self) -> list[Record]:
        """The records of the selected rows, in the order of the table."""
        visible = self.records_model.visible
        return [r for run in self.selected_runs() for r in visible[run.first : run.last + 1]]

    def selected_runs(self) -> list[Run]:
        """The selected rows as unbroken runs; a million of them are no million indexes."""
        last = len(self.records_model.columns) - 1
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        whole = (r for r in ranges if r.left() == 0 and r.right() == last)
        return sorted(Run(r.top(), r.bottom()) for r in whole)

    def selected_count(self) -> int:
        """How many rows are selected."""
        return count_rows(self.selected_runs())

    def select_row(self, row: int) -> None:
        """Makes a shown row the current and only selected one, whatever key is held meanwhile."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.records_model.index(row, self._first_column())
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _tell_current(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        # The lines of the current row run through all its cells.
        self.viewport().update()
        self.current_record_changed.emit(self.current_record())

    def _tell_selection(self) -> None:
        self.selection_counted.emit(self.selected_count())
        self.viewport().update()

    def rows_in_view(self) -> dict[int, int]:
        """The rows on screen, each with its place in pixels below the header."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return {}
        rows = range(first, (last if last >= 0 else self.records_model.rowCount() - 1) + 1)
        return {row: self.rowViewportPosition(row) for row in rows}

    def _kept_rows(self) -> Kept:
        """What is to be found again when the rows stand in another order."""
        current = self.currentIndex().row()
        singles = {*self.rows_in_view(), current} - {-1}
        return Kept(tuple(self.selected_runs()), tuple(sorted(singles)))

    def _keep_place(self) -> None:
        self._place = _Place(self)

    def _restore_place(self, found: Found) -> None:
        place, self._place = self._place, None
        if place is not None:
            place.restore(self, found)
        self._tell_current(QModelIndex(), QModelIndex())
        self._tell_selection()

    # Columns

    def column_title(self, column: Column) -> str:
        """The translated title of a column."""
        section = self.records_model.columns.index(column)
        title: str = self.records_model.headerData(section, Qt.Orientation.Horizontal)
        return title

    def set_column_shown(self, column: Column, is_shown: bool) -> None:
        """Shows or hides a column; the last one stays."""
        section = self.records_model.columns.index(column)
        self._chosen.add(column.key)
        if is_shown or self._header.hiddenSectionCount() < self._header.count() - 1:
            self.setColumnHidden(section, not is_shown)
            self.layout_changed.emit()

    def offer_pictures(self, has_pictures: bool) -> None:
        """Shows the pictures where some need no click, unless the person said otherwise."""
        self._has_pictures = has_pictures
        for section, column in enumerate(self.records_model.columns):
            if column.shape is Shape.PICTURE and column.key not in self._chosen:
                self.setColumnHidden(section, not has_pictures)

    def is_column_shown(self, column: Column) -> bool:
        """Whether a column is shown."""
        return not self.isColumnHidden(self.records_model.columns.index(column))

    def shown_columns(self) -> list[Column]:
        """The columns on screen, from left to right."""
        header, columns = self._header, self.records_model.columns
        sections = map(header.logicalIndex, range(header.count()))
        return [columns[section] for section in sections if not self.isColumnHidden(section)]

    def layout_state(self) -> TableState:
        """How the columns stand and what is sorted, to be remembered."""
        columns = {
            column.key: ColumnState(
                width=self._remembered_width(section),
                position=self._header.visualIndex(section),
                is_hidden=self.isColumnHidden(section),
                is_chosen=column.key in self._chosen,
            )
            for section, column in enumerate(self.records_model.columns)
        }
        sorts = self.records_model.arrangement.sorts
        return TableState(
            columns=columns, sort=tuple((s.column.key, s.is_descending) for s in sorts)
        )

    def apply_layout(self, state: TableState) -> None:
        """Puts the columns as remembered; what is not remembered stands as it first did."""
        columns = self.records_model.columns
        self._chosen = {key for key, column in state.columns.items() if column.is_chosen}
        for section, column in enumerate(columns):
            known = state.columns.get(column.key, ColumnState(is_hidden=column.is_hidden))
            width = known.width or column.width
            self._header.set_design_width(section, width)
            self.setColumnHidden(section, known.is_hidden)
        remembered = state.columns.items()
        positions = {key: column.position for key, column in remembered if column.position >= 0}
        wanted = sorted(columns, key=lambda c: positions.get(c.key, columns.index(c)))
        for place, column in enumerate(wanted):
            self._header.moveSection(self._header.visualIndex(columns.index(column)), place)
        self.offer_pictures(self._has_pictures)
        self.sort_by(state.sort)

    def sort_by(self, keys: Sequence[tuple[str, bool]]) -> None:
        """Sorts by the columns with these keys, each with whether it goes down."""
        by_key = {column.key: column for column in self.records_model.columns}
        sorts = tuple(Sort(by_key[key], down) for key, down in keys if key in by_key)
        if sorts != self.records_model.wanted_sorts:
            self.records_model.set_sorts(sorts)

    @property
    def density(self) -> str:
        """How close the rows stand."""
        return self._density

    def set_density(self, density: str) -> None:
        """Rows normal, compact or roomy."""
        self._density = density
        self._size_rows()

    def _size_rows(self) -> None:
        is_faces = self.records_model.listing.kind == "faces"
        measures = self.theme.measures
        normal = measures.row_faces if is_faces else measures.row_collections
        height = normal + round(_DENSITY_PX[self._density] * self.theme.scale)
        rows, bar = self.verticalHeader(), self.verticalScrollBar()
        first_row = bar.value() / rows.defaultSectionSize()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(max(height, self.fontMetrics().height() + 8))
        bar.setSingleStep(rows.defaultSectionSize())
        if first_row:
            # What was being read stays in view; the bar learns of other heights later.
            self.updateGeometries()
            bar.setValue(round(first_row * rows.defaultSectionSize()))

    def _remembered_width(self, section: int) -> int:
        """The width to remember; 0 where it says nothing, as of the column that fills the rest."""
        says_nothing = section == self._header.last_shown() or self.isColumnHidden(section)
        return 0 if says_nothing else self._header.design_width(section)

    def _first_column(self) -> int:
        shown = (s for s in map(self._header.logicalIndex, range(self._header.count())))
        return next((s for s in shown if not self.isColumnHidden(s)), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        """None: in a low window a message or the open filter form has the room for a while."""
        return QSize(super().minimumSizeHint().width(), 0)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._row_painter.paint(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of a row: by keyboard of the current one, wherever Qt would put it."""
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.scrollTo(self.currentIndex())
            place = self.visualRect(self.currentIndex()).center()
        self.customContextMenuRequested.emit(place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class _Place:
    """What is current and in view while the rows are put in another order.

    A chosen row in view stays where it is on screen. Otherwise a table that was scrolled stays at
    the first row in view that is still there, and one that stood at its top shows its new top.
    Rows that only come between others move nothing on screen.
    """

    def __init__(self, table: RecordTable) -> None:
        self._in_view = table.rows_in_view()
        self._is_at_top = table.verticalScrollBar().value() == 0
        current = table.currentIndex()
        self._row, self._column = current.row(), current.column()
        # A row that is current only because the table got the focus was not chosen.
        self._is_chosen = self._row in self._in_view and any(
            run.first <= self._row <= run.last for run in table.selected_runs()
        )
        self._aside = table.horizontalScrollBar().value()

    def restore(self, table: RecordTable, found: Found) -> None:
        # Scroll bars learn of the new rows later, and would refuse a place that is beyond the old.
        table.updateGeometries()
        self._select(table, found)
        anchors = [] if self._is_at_top and not found.is_same_order else list(self._in_view)
        if self._is_chosen and not found.is_same_order:
            anchors.insert(0, self._row)
        anchor = next((row for row in anchors if row in found.rows), None)
        height = table.verticalHeader().defaultSectionSize()
        top = found.rows[anchor] * height - self._in_view[anchor] if anchor is not None else 0
        table.verticalScrollBar().setValue(top)
        table.horizontalScrollBar().setValue(self._aside)

    def _select(self, table: RecordTable, found: Found) -> None:
        model, selection = table.records_model, QItemSelection()
        last = len(model.columns) - 1
        for run in found.selected if len(found.selected) <= RANGES_MAX else ():
            selection.select(model.index(run.first, 0), model.index(run.last, last))
        keep = QItemSelectionModel.SelectionFlag
        if self._row in found.rows:
            index = model.index(found.rows[self._row], self._column)
            table.selectionModel().setCurrentIndex(index, keep.NoUpdate)
        table.selectionModel().select(selection, keep.ClearAndSelect)

"""What can be done with the value of the current cell of a listing."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from faceviewer.listings.columns import Column, Shape
from faceviewer.listings.counts import Counts, count_values
from faceviewer.listings.jobs import Jobs
from faceviewer.views.counts_dialog import CountsDialog
from faceviewer.views.quick_row import QuickRow
from faceviewer.views.record_table import RecordTable
from faceviewer.views.tab_page import Surroundings


class CellCommands(QObject):
    """Filters, counts and asks by the value of the current cell.

    Signals:
        query_asked(object): the service is to be asked for this `FacesQuery`.
    """

    query_asked = Signal(object)

    def __init__(
        self,
        page: QWidget,
        table: RecordTable,
        quick_row: QuickRow,
        around: Surroundings,
        jobs: Jobs,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._table = table
        self._model = table.records_model
        self._listing = self._model.listing
        self._quick_row = quick_row
        self._around = around
        self._jobs = jobs

    def column(self) -> Column:
        """The column of the current cell."""
        return self._model.columns[max(0, self._table.currentIndex().column())]

    def _value(self) -> str:
        record = self._table.current_record()
        return self.column().text(record) if record is not None else ""

    def sort(self, *, is_added: bool = False) -> None:
        """Does what a click on the header of the current column does, with Shift to add it."""
        self._table.cycle_sort(max(0, self._table.currentIndex().column()), is_added)

    def only_these(self, *, is_excluded: bool = False) -> None:
        """Narrows the quick filter to, or away from, the value of the current cell."""
        value = self._value()
        if value:
            self._quick_row.narrow(self.column(), value, is_excluded=is_excluded)

    def show_only(self, key: str, value: str) -> None:
        """Shows all rows with one value of the column of this key, whatever was filtered before."""
        column = next(column for column in self._model.columns if column.key == key)
        self._quick_row.show_only(column, value)

    def show_counts(self) -> None:
        """Opens how often each value of the current column occurs among the loaded rows."""
        column = self.column()
        steps = count_values(self._listing.records, column)
        self._jobs.run("counts", steps, partial(self._open_counts, column))

    def _open_counts(self, column: Column, counts: Counts) -> None:
        title = self._table.column_title(column)
        icons, formats = self._around.icons, self._around.formats
        is_fixed = column.shape in (Shape.ID, Shape.CODE, Shape.REFERENCE, Shape.URL)
        dialog = CountsDialog(title, counts, icons, formats, self._page, is_fixed=is_fixed)
        dialog.value_chosen.connect(partial(self._quick_row.narrow, column))
        dialog.show()

    def can_send(self) -> bool:
        """Whether the service can be asked for faces by the current column."""
        return self._listing.kind == "faces" and self.column().key in ("id", "name")

    def send_as_filter(self) -> None:
        """Asks the service for faces with the value of the current cell."""
        value, query = self._value(), self._listing.query
        if not value or not self.can_send():
            return
        is_by_id = self.column().key == "id"
        asked = replace(query, id=value) if is_by_id else replace(query, name=value)
        self.query_asked.emit(asked)

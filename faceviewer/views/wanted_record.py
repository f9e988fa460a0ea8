"""The record that a listing is to make current: now, or as soon as it is loaded."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from faceviewer.listings.jobs import Jobs
from faceviewer.listings.places import rows_of
from faceviewer.records import Record
from faceviewer.views.record_table import RecordTable


class WantedRecord(QObject):
    """Seeks one record of a listing by its id.

    Attributes:
        id: of the wanted record; empty when there is none, or it was found.

    Signals:
        missing(str): everything is loaded, and the record of this id is not among it.
        hidden(): the record is loaded, and filtered out.
    """

    missing = Signal(str)
    hidden = Signal()

    def __init__(self, table: RecordTable, jobs: Jobs) -> None:
        super().__init__(table)
        self._table = table
        self._model = table.records_model
        self._listing = self._model.listing
        self._jobs = jobs
        self.id = ""
        self._is_insistent = False

    def want(self, record_id: str, *, is_insistent: bool) -> None:
        """Wants another record; one that is only remembered is given up after the first rows."""
        self.id, self._is_insistent = record_id, is_insistent

    def seek(self) -> None:
        """Looks where the wanted record stands, unless it is not loaded or rows are on the move."""
        record = self._listing.find(self.id) if self.id else None
        if record is None and self._listing.is_loaded and not self._is_insistent:
            self.id = ""
        elif record is None and self.id and self._has_everything():
            self._give_up()
        if record is not None and self._model.work is None:
            rows = self._model.visible
            self._jobs.run("seek", rows_of(rows, {record}), partial(self._take_found, rows))

    def _has_everything(self) -> bool:
        listing = self._listing
        return bool(listing.records) and listing.is_complete and not listing.is_loading

    def _give_up(self) -> None:
        record_id, self.id = self.id, ""
        self.missing.emit(record_id)

    def _take_found(self, rows: list[Record], found: list[int]) -> None:
        if self._model.visible is not rows:
            self.seek()
        elif found:
            self.id = ""
            self._table.select_row(found[0])
        elif not self._is_insistent:
            self.id = ""
        elif self._model.arrangement.is_filtered:
            self.hidden.emit()

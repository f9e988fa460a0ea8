"""The bytes of one record as they were received."""

from PySide6.QtWidgets import QWidget

from faceviewer.models.formats import Formats
from faceviewer.records import Record
from faceviewer.views.icons import Icons
from faceviewer.views.source_view import SourceView


class DetailRaw(SourceView):
    """The Raw tab."""

    def __init__(self, formats: Formats, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(formats, icons, parent)
        self.setObjectName("detail_raw")
        self.setAccessibleName(self.tr("Raw"))
        self.text_edit.setObjectName("detail_raw_edit")
        self.text_edit.setAccessibleName(self.tr("Record as received"))
        self.copy_all_button.setObjectName("detail_raw_copy_button")

    def show_record(self, record: Record) -> None:
        """Show the bytes of a record."""
        data = bytes(record.raw)
        facts = self.tr("{count} bytes as received").format(count=self._formats.number(len(data)))
        self.show_text(data.decode("utf-8", "replace"), facts)

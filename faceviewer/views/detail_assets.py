"""The assets of one face as a table. Nothing is fetched: what was said of them is shown."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from faceviewer.models.assets_table import AssetsTableModel
from faceviewer.models.formats import Formats
from faceviewer.records import Asset, Record
from faceviewer.views.icons import Icons
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.widgets.empty_screen import EmptyScreen

ROW_HEIGHT: Final = 30
WIDTHS: Final = (120, 104, 76, 150, 150, 260)
"""Of name, type, public, hash, created and url."""


class DetailAssets(QWidget):
    """The Assets tab.

    Signals:
        copied(str): what was put on the clipboard, in words.
    """

    copied = Signal(str)

    def __init__(self, formats: Formats, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail_assets")
        self.setAccessibleName(self.tr("Assets"))
        measures = icons.theme.measures
        self.model = AssetsTableModel(formats, self)
        self.table = PlainTable(self.model, WIDTHS, ROW_HEIGHT, icons, self)
        self.table.setObjectName("detail_assets_table")
        self.table.setAccessibleName(self.tr("Assets"))
        self.empty_screen = EmptyScreen(icons, self.table)
        self.copy_url_button = QPushButton(self.tr("Copy url"), self)
        self.copy_url_button.setObjectName("detail_assets_copy_url_button")
        self.copy_url_button.setAccessibleName(self.copy_url_button.text())
        icons.set_icon(self.copy_url_button, "copy")
        self.copy_url_action = self._action(self.tr("Copy url"), "url")
        self.copy_url_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._action(self.tr("Copy hash"), "hash")
        self._action(self.tr("Copy id"), "id")
        self._action(self.tr("Copy name"), "name")
        self.copy_url_button.clicked.connect(self.copy_url_action.trigger)
        bar = QHBoxLayout()
        bar.setContentsMargins(measures.gutter, measures.small, measures.gutter, measures.small)
        bar.addStretch(1)
        bar.addWidget(self.copy_url_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(bar)
        self.table.selectionModel().selectionChanged.connect(self._enable)

    def show_record(self, record: Record) -> None:
        """Show the assets of a record."""
        self.model.show(record)
        if self.model.rowCount():
            self.empty_screen.clear()
            self.table.setCurrentIndex(self.model.index(0, 0))
        else:
            sentence = self.tr("This face has no assets, or they are no list.")
            self.empty_screen.show_screen("image-off", self.tr("No assets"), sentence)
        self._enable()

    def copy(self, field: str) -> None:
        """Copies one field of each selected asset that has it, one a line."""
        values = (_text(self.model.asset(i.row()), field) for i in self.table.selected_rows())
        lines = [value for value in values if value]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.copied.emit(self.tr("%n line(s) copied", "", len(lines)))

    def _action(self, text: str, field: str) -> QAction:
        action = QAction(text, self.table)
        action.setObjectName(f"detail_assets_copy_{field}_action")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._copier(field))
        self.table.addAction(action)
        return action

    def _copier(self, field: str) -> Callable[[], None]:
        return lambda: self.copy(field)

    def _enable(self) -> None:
        urls = (_text(self.model.asset(i.row()), "url") for i in self.table.selected_rows())
        has_url = any(urls)
        self.copy_url_button.setEnabled(has_url)
        self.copy_url_button.setToolTip("" if has_url else self.tr("Select an asset with a url"))


def _text(asset: Asset, field: str) -> str:
    value = getattr(asset, field)
    return value if isinstance(value, str) else ""

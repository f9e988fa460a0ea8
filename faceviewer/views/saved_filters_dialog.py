"""The filters that have names: applied, renamed and deleted."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceviewer.models.listing_titles import ListingTitles
from faceviewer.plain_text import plain_line
from faceviewer.saved_filters import SavedFilters
from faceviewer.views.icons import Icons
from faceviewer.views.note import Note
from faceviewer.views.screen_room import fitting
from faceviewer.views.widgets.labels import TextLabel

NAME_ROLE = Qt.ItemDataRole.UserRole


class SavedFiltersDialog(QDialog):
    """A list of names, edited in place; below it, what the chosen one asks.

    Signals:
        filter_chosen(FacesQuery or CollectionsFilter): ask this now.
        changed(): a filter has another name, or is gone.
    """

    filter_chosen = Signal(object)
    changed = Signal()

    def __init__(
        self,
        filters: SavedFilters,
        kind: str,
        titles: ListingTitles,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._filters = filters
        self._kind = kind
        self._titles = titles
        self.setObjectName("saved_filters_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_faces = kind == "faces"
        self.setWindowTitle(
            self.tr("Saved filters of faces")
            if is_faces
            else self.tr("Saved filters of collections")
        )
        measures = icons.theme.measures
        self.setMinimumSize(
            fitting(self, measures.detail_width + measures.huge, measures.detail_width)
        )
        self.names_list = QListWidget()
        self.names_list.setObjectName("saved_filters_list")
        self.names_list.setAccessibleName(self.windowTitle())
        triggers = QAbstractItemView.EditTrigger
        self.names_list.setEditTriggers(triggers.EditKeyPressed | triggers.SelectedClicked)
        self.words_label = TextLabel("", "secondary")
        self.words_label.setWordWrap(True)
        self.note = Note(icons)
        self._row_height = measures.control_height
        self._build_buttons()
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(self.names_list, 1)
        row.addLayout(self._button_column())
        layout.addLayout(row, 1)
        layout.addWidget(self.words_label)
        layout.addWidget(self.note)
        layout.addWidget(self.button_box)
        self._connect()
        self._fill()

    def _build_buttons(self) -> None:
        self.apply_button = _button("apply_filter_button", self.tr("Apply"))
        self.rename_button = _button("rename_filter_button", self.tr("Rename"))
        self.delete_button = _button("delete_filter_button", self.tr("Delete"))
        self.button_box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.button_box.rejected.connect(self.reject)

    def _button_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        for button in (self.apply_button, self.rename_button, self.delete_button):
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self.names_list.currentItemChanged.connect(self._show_current)
        self.names_list.itemChanged.connect(self._rename)
        self.names_list.itemDoubleClicked.connect(self._apply)
        self.apply_button.clicked.connect(self._apply)
        self.rename_button.clicked.connect(
            lambda: self.names_list.editItem(self.names_list.currentItem())
        )
        self.delete_button.clicked.connect(self._delete)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.names_list, self._delete)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _fill(self) -> None:
        self.names_list.blockSignals(True)
        self.names_list.clear()
        for name in self._filters.names(self._kind):
            item = QListWidgetItem(name)
            item.setData(NAME_ROLE, name)
            item.setSizeHint(QSize(0, self._row_height))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.names_list.addItem(item)
        self.names_list.blockSignals(False)
        self.names_list.setCurrentRow(0)
        self._show_current()

    @property
    def _name(self) -> str:
        item = self.names_list.currentItem()
        return str(item.data(NAME_ROLE)) if self.names_list.currentRow() >= 0 else ""

    def _show_current(self) -> None:
        question = self._filters.get(self._kind, self._name)
        self.words_label.setText(plain_line(self._titles.words(question)) if question else "")
        for button in (self.apply_button, self.rename_button, self.delete_button):
            button.setEnabled(question is not None)

    def _apply(self) -> None:
        question = self._filters.get(self._kind, self._name)
        if question is not None:
            self.filter_chosen.emit(question)
            self.accept()

    def _rename(self, item: QListWidgetItem) -> None:
        """Takes what was typed; the list keeps its order, as the item is still being edited."""
        old, new = str(item.data(NAME_ROLE)), item.text().strip()
        is_renamed = self._filters.rename(self._kind, old, new)
        self.names_list.blockSignals(True)
        item.setText(new if is_renamed else old)
        item.setData(NAME_ROLE, item.text())
        self.names_list.blockSignals(False)
        if is_renamed:
            self.note.clear()
            self.changed.emit()
        else:
            self.note.say("err", self.tr("This is no name for it, or another filter has it."))

    def _delete(self) -> None:
        row = self.names_list.currentRow()
        self._filters.delete(self._kind, self._name)
        self.changed.emit()
        self._fill()
        self.names_list.setCurrentRow(min(row, self.names_list.count() - 1))


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button

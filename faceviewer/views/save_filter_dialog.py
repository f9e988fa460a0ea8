"""Gives the filter of a tab a name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from faceviewer.kept_filters import Question
from faceviewer.plain_text import plain_line
from faceviewer.saved_filters import LONGEST_NAME, SavedFilters, is_name, kind_of
from faceviewer.views.icons import Icons
from faceviewer.views.note import Note
from faceviewer.views.screen_room import fitting
from faceviewer.views.widgets.buttons import set_kind
from faceviewer.views.widgets.labels import TextLabel


class SaveFilterDialog(QDialog):
    """One field for the name; what is saved stands above it.

    Signals:
        saved(): the filter has its name now.
    """

    saved = Signal()

    def __init__(
        self,
        filters: SavedFilters,
        question: Question,
        words: str,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._filters = filters
        self._question = question
        self._kind = kind_of(question)
        self.setObjectName("save_filter_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save this filter"))
        self.setMinimumSize(fitting(self, icons.theme.measures.detail_width))
        words_label = TextLabel(plain_line(words), "secondary")
        words_label.setWordWrap(True)
        name_label = TextLabel(self.tr("Name"), "label")
        self.name_edit = QLineEdit()
        self.name_edit.setObjectName("filter_name_edit")
        self.name_edit.setAccessibleName(self.tr("Name of the filter"))
        self.name_edit.setMaxLength(LONGEST_NAME)
        self.name_edit.textChanged.connect(self._check)
        name_label.setBuddy(self.name_edit)
        self.note = Note(icons)
        self.button_box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = self.button_box.addButton(
            self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.save_button.setObjectName("save_button")
        set_kind(self.save_button, "primary")
        self.button_box.accepted.connect(self._save)
        self.button_box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words_label, name_label, self.name_edit, self.note):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.button_box)
        self.name_edit.setText(self._filters.name_of(question))
        self.name_edit.selectAll()
        self._check()

    @property
    def _name(self) -> str:
        return self.name_edit.text().strip()

    def _check(self) -> None:
        name = self._name
        self.save_button.setEnabled(is_name(name))
        if name and not is_name(name):
            self.note.say("err", self.tr("This is kept in a file: no secret and no odd character."))
        elif self._filters.get(self._kind, name) not in (None, self._question):
            self.note.say("warn", self.tr("Another filter has this name and is replaced."))
        else:
            self.note.clear()

    def _save(self) -> None:
        if self._filters.save(self._name, self._question):
            self.saved.emit()
            self.accept()
        else:
            self.note.say("err", self.tr("There are too many saved filters; delete one first."))

"""A text as it was sent, to be read and copied; it is never rendered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from faceviewer.models.formats import Formats
from faceviewer.models.source_text import LINE_LENGTH_MAX, TEXT_LENGTH_MAX, source_text
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel


class SourceView(QWidget):
    """Owns the shown text, capped, and the whole one for copying.

    Signals:
        copied(str): what was put on the clipboard, in words.
    """

    copied = Signal(str)

    def __init__(self, formats: Formats, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._whole = ""
        measures = icons.theme.measures
        self.facts_label = ElidedLabel("", "secondary", parent=self)
        self.facts_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.copy_all_button = QPushButton(self.tr("Copy all"), self)
        self.copy_all_button.setAccessibleName(self.copy_all_button.text())
        icons.set_icon(self.copy_all_button, "copy")
        self.copy_all_button.clicked.connect(self.copy_all)
        self.note_label = TextLabel("", "hint", self)
        self.note_label.setWordWrap(True)
        self.note_label.setContentsMargins(measures.gutter, 0, measures.gutter, measures.small)
        self.text_edit = QPlainTextEdit(self)
        self.text_edit.setProperty("kind", "flat")
        self.text_edit.setReadOnly(True)
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.text_edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(
            measures.gutter, measures.small, measures.gutter, measures.small
        )
        self.bar.setSpacing(measures.small)
        self.bar.addWidget(self.facts_label, 1)
        self.bar.addWidget(self.copy_all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.bar)
        column.addWidget(self.note_label)
        column.addWidget(self.text_edit, 1)

    def show_text(self, whole: str, facts: str) -> None:
        """Show a text; `facts` says in a few words what it is."""
        self._whole = whole
        source = source_text(whole)
        self.facts_label.setText(facts)
        self.text_edit.setPlainText(source.text)
        number = self._formats.number
        if source.is_cut:
            note = self.tr("Only the first {count} characters are shown; Copy all takes the rest.")
            note = note.format(count=number(TEXT_LENGTH_MAX))
        elif source.is_broken:
            note = self.tr("Lines are broken at {count} characters; Copy all takes them whole.")
            note = note.format(count=number(LINE_LENGTH_MAX))
        else:
            note = ""
        self.note_label.setText(note)
        self.note_label.setVisible(bool(note))

    def copy_all(self) -> None:
        """Copies the whole text, as it was sent."""
        QGuiApplication.clipboard().setText(self._whole)
        self.copied.emit(self.tr("%n character(s) copied", "", len(self._whole)))

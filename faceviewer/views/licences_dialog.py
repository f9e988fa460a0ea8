"""What the program is made of besides itself, under which licences; `Help > About` leads here."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from faceviewer.resource_files import resource_path
from faceviewer.views.icons import Icons
from faceviewer.views.screen_room import fitting

_BREAK: Final = re.compile(r"(?<=[^\n|])\n(?=[^\n|#-])")
"""A line's end within a paragraph, where the window breaks lines by its own width."""


class LicencesDialog(QDialog):
    """The list of third parties and their licences, as a text to be read and copied."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("licences_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences of third parties"))
        measures = icons.theme.measures
        self.resize(fitting(self, measures.dialog_width, measures.dialog_width * 3 // 4))
        self.text_edit = QPlainTextEdit(readOnly=True)
        self.text_edit.setObjectName("licences_edit")
        self.text_edit.setAccessibleName(self.windowTitle())
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text = resource_path("THIRD_PARTY.md").read_text("utf-8")
        self.text_edit.setPlainText(_without_breaks(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("close_button")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text_edit, 1)
        layout.addWidget(buttons)


def _without_breaks(text: str) -> str:
    return _BREAK.sub(" ", text)

"""The raw text of what came as a record and could not be read as one; nothing is lost."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from faceviewer.models.formats import Formats
from faceviewer.models.source_text import source_text
from faceviewer.plain_text import plain_line
from faceviewer.views.icons import Icons
from faceviewer.views.screen_room import fitting
from faceviewer.views.theme import FontRole
from faceviewer.views.tokens import Measures
from faceviewer.views.widgets.labels import TextLabel

SHOWN_CHARS = 200_000
SHOWN_RECORDS = 1_000


class UnreadableDialog(QDialog):
    """A list of unreadable records beside the text of the chosen one."""

    def __init__(
        self,
        unreadable: Sequence[bytes],
        icons: Icons,
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unreadable = list(unreadable)
        self._formats = formats
        theme = icons.theme
        self.setObjectName("unreadable_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Records that could not be read"))
        self.setProperty("surface", "raised")
        self.setMinimumSize(fitting(self, theme.measures.dialog_width, round(380 * theme.scale)))
        note = TextLabel(
            self.tr("These came in the list of records. They are shown as they were received."),
            "secondary",
        )
        note.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("unreadable_list")
        self.list.setAccessibleName(self.tr("Unreadable records"))
        self.list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as code is read everywhere
        self.list.setFont(theme.font(FontRole.FIXED))
        for raw in self._unreadable[:SHOWN_RECORDS]:
            item = QListWidgetItem(plain_line(_text(raw), 60), self.list)
            item.setSizeHint(QSize(0, theme.measures.target))
        self.text_edit = QPlainTextEdit(readOnly=True)
        self.text_edit.setObjectName("raw_edit")
        self.text_edit.setAccessibleName(self.tr("Raw text"))
        self.text_edit.setFont(theme.font(FontRole.FIXED))
        self._lay_out(note, theme.measures)
        self.list.currentRowChanged.connect(self._show_record)
        self.list.setCurrentRow(0)

    def _lay_out(self, note: QWidget, measures: Measures) -> None:
        splitter = QSplitter()
        splitter.setHandleWidth(measures.medium)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        splitter.addWidget(self.list)
        splitter.addWidget(self.text_edit)
        splitter.setSizes([220, 440])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[measures.gutter] * 4)
        layout.setSpacing(measures.medium)
        layout.addWidget(note)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy_button = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy_button.setObjectName("copy_raw_button")
        copy_button.clicked.connect(self.copy_current)
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("close_button")
        buttons.rejected.connect(self.reject)
        return buttons

    def copy_current(self) -> None:
        """Copies the whole text of the chosen record."""
        row = self.list.currentRow()
        if row >= 0:
            QGuiApplication.clipboard().setText(_text(self._unreadable[row]))

    def _show_record(self, row: int) -> None:
        text = _text(self._unreadable[row][:SHOWN_CHARS]) if row >= 0 else ""
        self.text_edit.setPlainText(source_text(text).text)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "backslashreplace")

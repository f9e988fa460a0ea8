"""The plain controls of forms and dialogs, each made with its name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QWidget
from typing_extensions import override

SHORTEST_LINE = 20
"""Letters that have room in a line at least."""


def text_edit(name: str, placeholder: str) -> QLineEdit:
    """A line for a text; empty means: not asked."""
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setPlaceholderText(placeholder)
    edit.setMinimumWidth(edit.fontMetrics().averageCharWidth() * SHORTEST_LINE)
    return edit


class ChoiceCombo(QComboBox):
    """A choice that is turned by the wheel only while it has the focus.

    It is as wide as it is given room, and at least `letters`; a longer choice is shortened.
    """

    def __init__(
        self,
        name: str,
        items: Sequence[tuple[str, str | None]] = (),
        accessible_name: str = "",
        *,
        letters: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        for text, data in items:
            self.addItem(text, data)

    @override
    def setAccessibleName(self, name: str) -> None:
        """Names what has the focus, too: the line in which one can type."""
        super().setAccessibleName(name)
        edit = self.lineEdit()
        if edit is not None:
            edit.setAccessibleName(name)

    def choose(self, data: str | None) -> None:
        """Choose the item with this data."""
        self.setCurrentIndex(self.findData(data))

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        # Qt would cut it off in the middle of a letter.
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width()
        text, end = self.currentText(), Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(text, end, room)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

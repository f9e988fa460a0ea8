"""What is set in a closed form, as chips in one line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from faceviewer.models.veiling import veiled
from faceviewer.plain_text import plain_line
from faceviewer.views.theme import Theme
from faceviewer.views.widgets.buttons import Chip

LONGEST_VALUE = 20


@dataclass(frozen=True, slots=True)
class ChipText:
    """A field that is set: `key` of its cell, and what the chip says."""

    key: str
    text: str


def short(value: str) -> str:
    """A value for a chip: one line, a secret as dots, the middle left out of a long one."""
    line = plain_line(veiled(value))
    return line if len(line) <= LONGEST_VALUE else f"{line[:6]}…{line[-6:]}"


class ChipRow(QWidget):
    """Owns one button for each chip; those that do not fit stand behind a "+2".

    Signals:
        chosen(str): the key of the chip that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[Chip] = []
        self._more_button = self._made_button("chips_more_button")
        self._more_button.clicked.connect(self._open_first_hidden)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_chips(self, chips: Sequence[ChipText]) -> None:
        """Show these chips instead of those before."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._chip(chip) for chip in chips]
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._more_button.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _chip(self, chip: ChipText) -> Chip:
        button = self._made_button(f"chip_{chip.key}")
        button.setText(chip.text.replace("&", "&&"))
        button.setProperty("key", chip.key)
        button.setToolTip(self.tr("Open the filter at this field"))
        button.clicked.connect(lambda: self.chosen.emit(chip.key))
        return button

    def _made_button(self, name: str) -> Chip:
        button = Chip(parent=self)
        button.setObjectName(name)
        button.setAutoDefault(True)  # Enter presses it instead of applying the form
        button.hide()
        return button

    def _lay_out(self) -> None:
        fitting = self._fitting()
        x = 0
        for index, button in enumerate(self._buttons):
            button.setVisible(index < fitting)
            if index < fitting:
                x = self._put(button, x)
        hidden = len(self._buttons) - fitting
        self._more_button.setVisible(hidden > 0)
        if hidden:
            self._more_button.setText(f"+{hidden}")
            self._more_button.setAccessibleName(self.tr("%n more set", "", hidden))
            self._put(self._more_button, x)

    def _fitting(self) -> int:
        """How many chips stand in the line, leaving room for the "+2" where some do not."""
        ends, x = [], 0
        for button in self._buttons:
            x += button.sizeHint().width() + self._theme.measures.small
            ends.append(x)
        if not ends or ends[-1] - self._theme.measures.small <= self.width():
            return len(ends)
        self._more_button.setText(f"+{len(ends)}")
        room = self.width() - self._more_button.sizeHint().width()
        return sum(end <= room for end in ends)

    def _put(self, button: Chip, x: int) -> int:
        size = button.sizeHint()
        is_ltr = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        at = x if is_ltr else self.width() - x - size.width()
        button.setGeometry(at, (self.height() - size.height()) // 2, size.width(), size.height())
        return x + size.width() + self._theme.measures.small

    def _open_first_hidden(self) -> None:
        hidden = next(button for button in self._buttons if button.isHidden())
        self.chosen.emit(hidden.property("key"))

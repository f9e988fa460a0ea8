"""Over a table: what its rows are, each kind with its number, and a click to see those alone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from faceviewer.models.formats import Formats
from faceviewer.views.icons import Icons

ALL: Final = ""
"""The key of the choice that hides nothing of interest."""


class CountedChoice(NamedTuple):
    """One kind of rows.

    Attributes:
        key: by which it is chosen.
        text: what it is called, in one or two words.
        icon: name of a drawing and the role of its colour; empty without one.
        is_lasting: whether it has a button also while there are no such rows.
    """

    key: str
    text: str
    icon: tuple[str, str] = ("", "")
    is_lasting: bool = False


class CountedChoices(QWidget):
    """One button for each choice with its count, one of them pressed.

    Where they do not all fit, the last ones are left out; a menu of the window has them all.

    Attributes:
        buttons: by key of the choice.

    Signals:
        chosen(str): the key of the kind whose rows are wanted.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[CountedChoice],
        count: Callable[[str], int],
        icons: Icons,
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._count = count
        self._formats = formats
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(icons.theme.measures.tight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for choice in choices:
            self._row.addWidget(self._made_button(choice, icons))
        self._row.addStretch(1)
        self.buttons[choices[0].key].setChecked(True)
        self.show_counts()

    def show_counts(self) -> None:
        """Says how many rows of each kind there are by now."""
        for choice in self._choices:
            button, count = self.buttons[choice.key], self._count(choice.key)
            button.setText(f"{choice.text}  {self._formats.number(count)}")
            button.setAccessibleName(button.text())
        self._fit()

    def choose(self, key: str) -> None:
        """Presses a button."""
        self.buttons[key].setChecked(True)
        self.show_counts()
        self.chosen.emit(key)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shows what there are rows of, and leaves out the last of it where there is no room."""
        wanted = [choice for choice in self._choices if self._is_wanted(choice)]
        room = self.width() + self._row.spacing()
        widths = {each.key: self._width(each) for each in wanted}
        for choice in reversed(wanted):
            if sum(widths.values()) <= room:
                break
            if not self.buttons[choice.key].isChecked():
                del widths[choice.key]
        for key, button in self.buttons.items():
            button.setVisible(key in widths)

    def _is_wanted(self, choice: CountedChoice) -> bool:
        is_checked = self.buttons[choice.key].isChecked()
        return choice.is_lasting or is_checked or self._count(choice.key) > 0

    def _width(self, choice: CountedChoice) -> int:
        return self.buttons[choice.key].sizeHint().width() + self._row.spacing()

    def _made_button(self, choice: CountedChoice, icons: Icons) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"{choice.key or 'all'}_rows_button")
        button.setProperty("kind", "flat")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if choice.icon[0]:
            icons.set_icon(button, *choice.icon)
        button.clicked.connect(partial(self.choose, choice.key))
        self._group.addButton(button)
        self.buttons[choice.key] = button
        return button

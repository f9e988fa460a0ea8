"""The commands that make the text of the window larger and smaller."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from faceviewer.text_sizes import NORMAL_PERCENT, next_percent


class TextSizeMenu(QMenu):
    """Goes from size to size; its title says which one it is now.

    Signals:
        percent_chosen(int): the text is to have so many percent of its usual size.
    """

    percent_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text_size_menu")
        self.setTitle(self.tr("Te&xt size"))
        self._percent = NORMAL_PERCENT
        key = QKeySequence.StandardKey
        self.larger_action = self._add("larger_text_action", self.tr("Larger"))
        # Plus stands on the key of the equals sign of many keyboards, which needs no Shift then.
        self.larger_action.setShortcuts(
            [*QKeySequence.keyBindings(key.ZoomIn), QKeySequence("Ctrl+=")]
        )
        self.larger_action.triggered.connect(lambda: self._step(1))
        self.smaller_action = self._add("smaller_text_action", self.tr("Smaller"))
        self.smaller_action.setShortcuts(key.ZoomOut)
        self.smaller_action.triggered.connect(lambda: self._step(-1))
        self.normal_action = self._add("normal_text_action", self.tr("Normal size"))
        self.normal_action.setShortcut(QKeySequence("Ctrl+0"))
        self.normal_action.triggered.connect(lambda: self.percent_chosen.emit(NORMAL_PERCENT))

    def show_percent(self, percent: int) -> None:
        """Offers what there is beside this size."""
        self._percent = percent
        self.setTitle(self.tr("Te&xt size ({percent} %)").format(percent=percent))
        self.larger_action.setEnabled(next_percent(percent, 1) != percent)
        self.smaller_action.setEnabled(next_percent(percent, -1) != percent)
        self.normal_action.setEnabled(percent != NORMAL_PERCENT)

    def _add(self, name: str, text: str) -> QAction:
        action = self.addAction(text)
        action.setObjectName(name)
        return action

    def _step(self, step: int) -> None:
        self.percent_chosen.emit(next_percent(self._percent, step))

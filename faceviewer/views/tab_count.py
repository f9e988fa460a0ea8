"""What stands behind the title of a tab: how many rows it holds, and a way to close it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from faceviewer.views.icons import Icons
from faceviewer.views.widgets.labels import TextLabel


class TabCount(QWidget):
    """A count, and a close button for tabs that can be closed.

    Signals:
        close_asked(): the person wants the tab closed.
    """

    close_asked = Signal()

    def __init__(self, icons: Icons, *, can_close: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count_label = TextLabel("", "count")
        self.count_label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = icons.theme
        self._can_close = can_close
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.measures.tight)
        row.addWidget(self.count_label)
        if can_close:
            button = QToolButton()
            button.setObjectName("close_tab_button")
            button.setAccessibleName(self.tr("Close tab"))
            button.setToolTip(self.tr("Close tab"))
            button.setAutoRaise(True)
            button.setFixedSize(icons.theme.measures.target, icons.theme.measures.target)
            icons.set_icon(button, "x", size=icons.theme.measures.icon_hint)
            button.clicked.connect(self.close_asked)
            row.addWidget(button)
        self.fit()

    def set_count(self, text: str) -> bool:
        """Shows this count, such as "400+"; whether that takes another room.

        The label has a fixed size that only another number of digits changes: a tab that asks for
        room has the whole window laid out and painted again.
        """
        label = self.count_label
        if text == label.text():
            return False
        label.setText(text)
        return self.fit()

    def fit(self) -> bool:
        """Gives the count the room that it needs; whether that is another than before."""
        label, text = self.count_label, self.count_label.text()
        size = label.fontMetrics().size(0, "".join("0" if c.isdigit() else c for c in text))
        if size == label.minimumSize():
            return False
        label.setFixedSize(size)
        # Without it a count would stand as near to the next tab's icon as to its own title.
        is_last = bool(text) and not self._can_close
        self.setContentsMargins(0, 0, self._theme.measures.small if is_last else 0, 0)
        self.adjustSize()
        return True

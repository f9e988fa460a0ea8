"""The line edit for searching: an icon before the text, a way to clear it behind."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.widgets.labels import TextLabel


class SearchEdit(QLineEdit):
    """Owns its leading icon, its clear button and the keys that lead to it."""

    def __init__(
        self,
        icons: Icons,
        icon_name: str = "search",
        keycap: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._measures = icons.theme.measures
        leading = self.addAction(icons.icon(icon_name), QLineEdit.ActionPosition.LeadingPosition)
        icons.set_icon(leading, icon_name)
        leading.setText(self.tr("Search"))
        leading.triggered.connect(self.setFocus)
        self.clear_action = self.addAction(
            icons.icon("x"), QLineEdit.ActionPosition.TrailingPosition
        )
        icons.set_icon(self.clear_action, "x")
        self.clear_action.setText(self.tr("Clear"))
        self.clear_action.setVisible(False)
        self.clear_action.triggered.connect(self.clear)
        self.keycap_label = TextLabel(keycap, "keycap", self)
        self.keycap_label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self.show_what_fits)
        self.show_what_fits()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.show_what_fits()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.show_what_fits()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_keycap()

    def show_what_fits(self) -> None:
        """Shows the way to clear where there is a text, and the keys where there is none."""
        self.clear_action.setVisible(bool(self.text()))
        is_idle = not self.text() and not self.hasFocus()
        has_keycap = is_idle and bool(self.keycap_label.text())
        self.keycap_label.setVisible(has_keycap)
        self._place_keycap()
        self.setTextMargins(0, 0, self.keycap_label.width() if has_keycap else 0, 0)

    def _place_keycap(self) -> None:
        label = self.keycap_label
        label.adjustSize()
        x = self.width() - label.width() - self._measures.small
        label.move(x, (self.height() - label.height()) // 2)

"""The line edit for searching: an icon before the text, a way to clear it behind."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QToolButton, QWidget
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import TextLabel

WORDS_SHARE = 0.6


class SearchEdit(QLineEdit):
    """Owns its leading icon, its clear button and the keys that lead to it.

    Actions of a line edit have icons of one size, whatever the size of the text.
    """

    def __init__(
        self,
        icons: Icons,
        icon_name: str = "search",
        keycap: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self.icon_label = IconLabel(icons, icon_name, parent=self)
        self.clear_button = QToolButton(self)
        self.clear_button.setObjectName("clear_button")
        self.clear_button.setAccessibleName(self.tr("Clear"))
        self.clear_button.setToolTip(self.tr("Clear"))
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does it.
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.clicked.connect(self.clear)
        icons.set_icon(self.clear_button, "x")
        self.keycap_label = TextLabel(keycap, "keycap", self)
        for label in (self.icon_label, self.keycap_label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self.show_what_fits)
        self._theme.changed.connect(self.show_what_fits)
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
        self.show_what_fits()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.show_what_fits()

    def show_what_fits(self) -> None:
        """Shows the way to clear where there is a text, and the keys where there is none."""
        measures, has_text = self._theme.measures, bool(self.text())
        is_idle = not has_text and not self.hasFocus()
        has_keycap = is_idle and self._has_room_for_keycap()
        self.clear_button.setVisible(has_text)
        self.keycap_label.setVisible(has_keycap)
        self.keycap_label.adjustSize()
        side = measures.icon + measures.radius
        self._place(self.icon_label, measures.tight, side)
        self._place(self.clear_button, self.width() - measures.tight - side, side)
        keycap_width = self.keycap_label.width()
        keycap_left = self.width() - measures.small - keycap_width
        self._place(self.keycap_label, keycap_left, keycap_width, self.keycap_label.height())
        end = measures.tight + side if has_text else keycap_width if has_keycap else 0
        margins = [measures.tight + side, end]
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = reversed(margins) if is_mirrored else margins
        self.setTextMargins(left, 0, right, 0)

    def _has_room_for_keycap(self) -> bool:
        """Whether there are keys, and most of the words stay readable beside them."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        room = self.width() - self.keycap_label.sizeHint().width() - self._theme.measures.huge
        return bool(self.keycap_label.text()) and room > words * WORDS_SHARE

    def _place(self, widget: QWidget, left: int, width: int, height: int = 0) -> None:
        """Puts a widget into the middle of the height, mirrored where the language is."""
        height = height or width
        rect = QRect(left, (self.height() - height) // 2, width, height)
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))

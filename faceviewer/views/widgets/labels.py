"""Labels: always plain text, with a kind that the style sheet gives size and colour to."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QStyle, QWidget
from typing_extensions import override

from faceviewer.plain_text import plain_lines
from faceviewer.views.widgets.tooltip import set_tooltip

LENGTH_MAX: Final = 4_000
"""Longer texts are for views that can be scrolled; a label would be laid out for seconds."""


class TextLabel(QLabel):
    """A label of plain text in which everything is seen: who forgets to spell it out does no harm.

    `role` is one of "label", "hint", "secondary", "strong", "count", "title", "dialog-title",
    "fixed", "fixed-secondary", "missing", "ok", "warn", "err", "accent", "keycap", or empty.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(plain_lines(text, LENGTH_MAX))


class FieldLabel(TextLabel):
    """The label above a field; give it the field as its buddy."""

    def __init__(
        self, text: str = "", buddy: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "label", parent)
        if buddy is not None:
            self.setBuddy(buddy)


class UnseenLabel(FieldLabel):
    """Says to a screen reader what a combo box is for that has no label on screen.

    WORKAROUND(PySide6 6.11): on Linux the name that a combo box tells is its chosen item; what the
    choice is of comes from a label beside it, as `tests/end_to_end/test_screen_reader.py` shows.
    """

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo.accessibleName(), combo, combo.parentWidget())
        self.hide()


class ElidedLabel(TextLabel):
    """One line that is shortened to its width; the whole text is then in the tooltip."""

    _mode = Qt.TextElideMode.ElideRight

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def is_elided(self) -> bool:
        """Whether the text is wider than the label."""
        return self._shown_text() != self.text()

    @override
    def minimumSizeHint(self) -> QSize:
        smallest = self.fontMetrics().horizontalAdvance("…") * 3
        return QSize(min(smallest, super().sizeHint().width()), super().minimumSizeHint().height())

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._renew_tooltip()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew_tooltip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        if self.isRightToLeft():
            # Also there a name of other letters has its end, and the ellipsis, at its right.
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            edge | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine,
            self.palette(),
            self.isEnabled(),
            self._shown_text(),
            self.foregroundRole(),
        )

    def _shown_text(self) -> str:
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), self._mode, width)

    def _renew_tooltip(self) -> None:
        set_tooltip(self, self.text() if self.is_elided else "")

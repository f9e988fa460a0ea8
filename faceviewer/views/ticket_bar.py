"""Over the table of a ticket: how many rows came to what, and what can be taken from it."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.verdict_row import VerdictRow


class _Room(IntEnum):
    """What is left out where the bar is narrow, each step also what came before."""

    ALL = 0
    NO_COPY_WORDS = 1
    NO_VERDICT_WORDS = 2


class TicketBar(QWidget):
    """Owns the buttons; words give way to the icons before the window may not become narrower.

    Signals:
        export_asked(): the person wants the table in a file.
    """

    export_asked = Signal()

    def __init__(
        self,
        verdict_row: VerdictRow,
        copies: Sequence[tuple[str, Callable[[], None]]],
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._verdict_row = verdict_row
        self._hint = QSize()
        self.copy_button = self._button("copy", self.tr("Copy as"), "copy_as_button")
        self.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy_button.setProperty("kind", "menu")
        menu = QMenu(self.copy_button)
        for text, run in copies:
            menu.addAction(text, run)
        self.copy_button.setMenu(menu)
        self.export_button = self._button("download", self.tr("Export…"), "export_button")
        self.export_button.clicked.connect(self.export_asked)
        self._lay_out(verdict_row)
        icons.theme.changed.connect(self._fit_height)
        self._fit_height()

    def _lay_out(self, verdict_row: VerdictRow) -> None:
        # As in the strip: new counts lay out this bar alone, where they would have the whole
        # window laid out and painted again, many times a second.
        measures = self._icons.theme.measures
        self._content = QWidget(self)
        self._row = QHBoxLayout(self._content)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setContentsMargins(measures.gutter, 0, measures.medium, 0)
        self._row.setSpacing(measures.small)
        self._row.addWidget(verdict_row)
        self._row.addStretch(1)
        self._row.addWidget(self.copy_button)
        self._row.addWidget(self.export_button)

    def show_counts(self) -> None:
        """Says how many rows have come to what by now."""
        self._verdict_row.show_counts()
        if self._verdict_row.sizeHint() != self._hint:
            self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _fit_height(self) -> None:
        self.setFixedHeight(self._icons.theme.measures.control_height + 14)
        self._arrange()

    def _arrange(self) -> None:
        for room in _Room:
            self._leave_out(room)
            if self._row.sizeHint().width() <= self.width():
                break
        self._hint = self._verdict_row.sizeHint()

    def _leave_out(self, room: _Room) -> None:
        self._verdict_row.set_narrow(room >= _Room.NO_VERDICT_WORDS)
        style = Qt.ToolButtonStyle
        has_words = room < _Room.NO_COPY_WORDS
        for button, icon in ((self.copy_button, "copy"), (self.export_button, "download")):
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if has_words else style.ToolButtonIconOnly
            )
            self._icons.set_icon(button, icon)
        self._row.invalidate()

    def _button(self, icon: str, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text.removesuffix("…"))
        button.setToolTip(text.removesuffix("…"))
        self._icons.set_icon(button, icon)
        return button

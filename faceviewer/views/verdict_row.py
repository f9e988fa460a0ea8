"""Over the table of a ticket: how many rows came to what, and a click to see those alone."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from faceviewer.models.formats import Formats
from faceviewer.models.ticket_words import TicketWords, verdict_icon
from faceviewer.tickets.inquiry import Inquiry
from faceviewer.tickets.rows import Verdict
from faceviewer.views.icons import Icons

ALWAYS_SHOWN: Final = (Verdict.FOUND, Verdict.MISSING, Verdict.AMBIGUOUS)
SHOWN: Final = (*ALWAYS_SHOWN, Verdict.NOT_ASKED, Verdict.FAILED)
"""The verdicts with a button. The last two have one only while there are such rows; where there is
no room for words, so have the others."""


class VerdictRow(QWidget):
    """One button for each verdict with its count, one of them pressed.

    Attributes:
        buttons: by verdict; None is the one for all rows.

    Signals:
        chosen(object): the `Verdict` whose rows are wanted, or None for all.
    """

    chosen = Signal(object)

    def __init__(
        self, inquiry: Inquiry, icons: Icons, formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inquiry = inquiry
        self._formats = formats
        self._words = TicketWords(formats, self)
        self._is_narrow = False
        self.buttons: dict[Verdict | None, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.measures.tight)
        for verdict in (None, *SHOWN):
            row.addWidget(self._made_button(verdict, icons))
        self.buttons[None].setChecked(True)
        self.show_counts()

    def show_counts(self) -> None:
        """Says how many rows have come to what by now."""
        for verdict, button in self.buttons.items():
            count = self._count(verdict)
            words = self.tr("All") if verdict is None else self._words.verdict(verdict)
            number = self._formats.number(count)
            has_words = verdict is None or not self._is_narrow
            button.setText(f"{words}  {number}" if has_words else number)
            button.setAccessibleName(f"{words}  {number}")
            button.setToolTip("" if has_words else words)
            is_lasting = verdict is None or (verdict in ALWAYS_SHOWN and not self._is_narrow)
            button.setVisible(is_lasting or count > 0 or button.isChecked())

    def set_narrow(self, is_narrow: bool) -> None:
        """Leaves the words beside the icons out, or shows them."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.show_counts()

    def choose(self, verdict: Verdict | None) -> None:
        """Presses a button."""
        self.buttons[verdict].setChecked(True)
        self.show_counts()
        self.chosen.emit(verdict)

    def _count(self, verdict: Verdict | None) -> int:
        return len(self._inquiry.rows) if verdict is None else self._inquiry.count(verdict)

    def _made_button(self, verdict: Verdict | None, icons: Icons) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"{verdict.value if verdict else 'all'}_rows_button")
        button.setProperty("kind", "flat")
        button.setCheckable(True)
        if verdict is not None:
            icons.set_icon(button, *verdict_icon(verdict))
        button.clicked.connect(partial(self.choose, verdict))
        self._group.addButton(button)
        self.buttons[verdict] = button
        return button

"""The grid of a form: twelve columns when it is wide, two fields a row or one when it is not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.note import Note
from faceviewer.views.theme import Theme
from faceviewer.views.tokens import Measures
from faceviewer.views.widgets.labels import FieldLabel, UnseenLabel
from faceviewer.views.widgets.tooltip import plain_tooltip

COLUMNS = 12
TWELVE_COLUMNS_FROM = 900
TWO_FIELDS_FROM = 560


class FormCell(QWidget):
    """One field of a form: label and extras above, controls, and what is to be said about it below.

    Attributes:
        key: the name of the field, as errors and chips call it.
        control: what takes the focus; the label is its own.
        note: the sentence below the field.
    """

    def __init__(
        self,
        icons: Icons,
        key: str,
        label: str,
        control: QWidget,
        *,
        before: QWidget | None = None,
        extras: Sequence[QWidget] = (),
        tooltip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.control = control
        self.note = Note(icons)
        self.label = FieldLabel(label, control)
        for widget in (self.label, control):
            widget.setToolTip(plain_tooltip(tooltip))
        if not control.accessibleName():
            control.setAccessibleName(label)
        self._lay_out(icons.theme.measures, before, extras)

    def refuse(self, sentence: str) -> None:
        """Mark the control as refused and say why; an empty sentence takes it back."""
        if sentence or self.control.property("invalid"):
            self.note.say("err", sentence)
            self._mark(is_invalid=bool(sentence))

    def warn(self, sentence: str) -> None:
        """Say what is unusual but allowed; an empty sentence takes it back."""
        if not self.control.property("invalid"):
            self.note.say("warn", sentence)
            self.control.setAccessibleDescription(sentence)

    @override
    def sizeHint(self) -> QSize:
        """As narrow as can be: what a cell would like must not make the columns unequal."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def _mark(self, *, is_invalid: bool) -> None:
        self.control.setProperty("invalid", is_invalid)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        self.control.setAccessibleDescription(self.note.text)

    def _lay_out(
        self, measures: Measures, before: QWidget | None, extras: Sequence[QWidget]
    ) -> None:
        label_row = QHBoxLayout()
        label_row.setSpacing(measures.tight)
        label_row.addWidget(self.label)
        for extra in extras:
            label_row.addWidget(extra)
        label_row.addStretch()
        label_row.addStrut(measures.target)
        control_row = QHBoxLayout()
        control_row.setSpacing(measures.tight)
        if before is not None:
            control_row.addWidget(before)
        control_row.addWidget(self.control, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(label_row)
        layout.addLayout(control_row)
        layout.addWidget(self.note)
        if isinstance(before, QComboBox):
            UnseenLabel(before)
        self.note.setContentsMargins(0, measures.tight, 0, 0)


class FormGrid(QWidget):
    """Owns the cells of a form and the number of columns that they stand in."""

    def __init__(
        self, theme: Theme, *, follows_width: bool = False, parent: QWidget | None = None
    ) -> None:
        """`follows_width`: it is arranged anew with each width that it is given."""
        super().__init__(parent)
        self._theme = theme
        self._follows_width = follows_width
        self._places: list[tuple[FormCell, dict[int, int]]] = []
        self._factor = 0
        self._grid = QGridLayout(self)
        # Each cell brings the gap at its right: Qt gives none to columns in which no cell begins.
        measures = theme.measures
        right = measures.gutter - measures.medium
        self._grid.setContentsMargins(measures.gutter, 0, right, measures.medium)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(measures.tight)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    @property
    def cells(self) -> list[FormCell]:
        """The cells in reading order."""
        return [cell for cell, _ in self._places]

    def add(self, cell: FormCell, span: int, narrow_span: int | None = None) -> None:
        """Append a cell that takes `span` of twelve columns when there is room.

        When two fields stand in a row it takes `narrow_span`, twice as much unless that is given,
        and in one column twice that again.
        """
        narrow_span = narrow_span or 2 * span
        cell.setContentsMargins(0, 0, self._theme.measures.medium, 0)
        self._places.append((cell, {1: span, 2: narrow_span, 4: min(COLUMNS, 2 * narrow_span)}))
        self._factor = 0

    def arrange(self, width: int) -> None:
        """Place the cells for a width: as they are, twice or four times as wide."""
        scale = self._theme.scale
        factor = 1 if width >= TWELVE_COLUMNS_FROM * scale else 2
        if width < TWO_FIELDS_FROM * scale:
            factor = 4
        self._place(factor)
        # Longer words of another language may need more room than the design has foreseen.
        while factor < 4 and self._grid.minimumSize().width() > width:
            factor *= 2
            self._place(factor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._follows_width:
            self.arrange(self.width())

    def _place(self, factor: int) -> None:
        if factor == self._factor:
            return
        self._factor = factor
        row = column = 0
        for cell, spans in self._places:
            taken = spans[factor]
            if column + taken > COLUMNS:
                row, column = row + 1, 0
            self._grid.addWidget(cell, row, column, 1, taken, Qt.AlignmentFlag.AlignTop)
            column += taken


class FormArea(QScrollArea):
    """Shows a grid as high as it is, up to a limit; beyond that, or without room, it scrolls."""

    def __init__(self, grid: FormGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._limit: int | None = None
        self._wanted_height = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(grid)
        self.viewport().setAutoFillBackground(False)
        grid.setAutoFillBackground(False)
        grid.installEventFilter(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height)

    @override
    def minimumSizeHint(self) -> QSize:
        """What stands below it in a low window goes first: a message, the titles of the table."""
        return QSize(super().minimumSizeHint().width(), 0)

    def set_height_limit(self, height: int | None) -> None:
        """Scroll beyond this height in pixels; None for no limit."""
        self._limit = height
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A size that the grid was given while it was hidden can reach it after a later one.
        layout = self._grid.layout()
        if layout is not None:
            layout.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if watched is self._grid and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        self._grid.arrange(self.width())
        # Only sentences that wrap make the height depend on the width.
        wanted = (
            self._grid.heightForWidth(self.width())
            if self._grid.hasHeightForWidth()
            else self._grid.sizeHint().height()
        )
        wanted = wanted if self._limit is None else min(wanted, self._limit)
        if wanted != self._wanted_height:
            self._wanted_height = wanted
            self.updateGeometry()

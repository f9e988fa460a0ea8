"""What both filter forms share: the header, opening and closing, applying, refusing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.errors import FilterError
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Zone
from faceviewer.views.filter_forms.chip_row import ChipRow, ChipText
from faceviewer.views.filter_forms.form_grid import FormArea, FormCell, FormGrid
from faceviewer.views.filter_forms.instant_field import InstantEdit
from faceviewer.views.icons import Icons
from faceviewer.views.note import Note, NoteKind
from faceviewer.views.widgets.buttons import set_kind

Question = FacesQuery | CollectionsFilter
ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

LINE_ROOM = 2
"""For the line below the form, and the room that is left for it."""


class FilterForm(QFrame):
    """Owns the header, the grid of cells and the state of the form against the rows on screen.

    A form says what it asks through `_read`, and shows a question through `_show`.

    Attributes:
        apply_button, reset_button, toggle_button, saved_button: the buttons of the header; what
            the last one opens is given to it from outside.

    Signals:
        applied(FacesQuery or CollectionsFilter): ask this now.
        open_changed(bool): the form was opened or closed.
        emptied(FacesQuery or CollectionsFilter): the person emptied it of this.
    """

    applied = Signal(object)
    open_changed = Signal(bool)
    emptied = Signal(object)

    def __init__(self, icons: Icons, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._asked: Question | None = None
        self._is_open = True
        self._is_quiet = False
        self._is_filling = False
        self._refused_key = ""
        self._grid = FormGrid(icons.theme)
        self._area = FormArea(self._grid)
        self._header = self._built_header()
        self.setObjectName("filter_form")
        self.setAccessibleName(self.tr("Filter"))
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)  # a frame keeps the room of its line
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._area)
        icons.changed.connect(self._refresh)

    @property
    def is_open(self) -> bool:
        """Whether the fields are seen."""
        return self._is_open

    @property
    def is_changed(self) -> bool:
        """Whether the form differs from what the rows on screen were asked with."""
        if self._asked is None:
            return False
        return not self._is_readable() or self._read() != self._asked

    def set_open(self, is_open: bool) -> None:
        """Show or hide the fields."""
        if is_open != self._is_open:
            self._is_open = is_open
            self._refresh()
            self.open_changed.emit(is_open)

    def open_at(self, key: str) -> None:
        """Open the form with the focus in the field of this name, such as `org_id`."""
        cell = self._cell(key)
        self.set_open(True)
        self._area.ensureWidgetVisible(cell)
        cell.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_asked(self, asked: Question | None) -> None:
        """Say what the rows on screen were asked with; None while there are none."""
        self._asked = replace(asked, next="") if isinstance(asked, FacesQuery) else asked
        self._refresh()

    def set_height_limit(self, height: int | None) -> None:
        """Let the whole form be at most this high in pixels; its fields scroll then."""
        limit = None if height is None else max(0, height - self._header.height() - LINE_ROOM)
        self._area.set_height_limit(limit)

    def set_quiet(self, is_quiet: bool) -> None:
        """Keep Apply from being the primary button, because something else in view is."""
        if is_quiet != self._is_quiet:
            self._is_quiet = is_quiet
            self._refresh()

    def set_zone(self, zone: Zone) -> None:
        """Read and show times in this zone; the instants stay the same."""
        for edit in self._grid.findChildren(InstantEdit):
            edit.set_zone(zone)
        self._refresh()

    def apply(self) -> None:
        """Ask for what the form says, or refuse it beside the field that is wrong."""
        question = self._checked()
        if question is None:
            self.open_at(self._refused_key)
        else:
            self._ask(question)

    def reset(self) -> None:
        """Empty every field; nothing is asked before it is applied."""
        before = self._read() if self._is_readable() else None
        self.restore(self._empty())
        if before is not None and before != self._empty():
            self.emptied.emit(before)

    def restore(self, question: Question | None) -> None:
        """Show a question as it was before, none for an empty form; nothing is asked by that."""
        self._fill(question or self._empty())

    # --- What each form says ----------------------------------------------------------------------

    def _read(self) -> Question:
        """What the form asks. Raises: FilterError."""
        raise NotImplementedError

    def _check(self, question: Question) -> None:
        """Looks at what is about to be asked. Raises: FilterError: it must not be."""

    def _show(self, question: Question) -> None:
        """Put a question into the fields."""
        raise NotImplementedError

    def _empty(self) -> Question:
        """The question of an empty form."""
        raise NotImplementedError

    def _chips(self) -> Sequence[ChipText]:
        """What is set, for the closed form."""
        raise NotImplementedError

    # --- Shared machinery -------------------------------------------------------------------------

    def _add(self, cell: FormCell, span: int, narrow_span: int | None = None) -> None:
        """Append a cell, and follow whatever is edited in it."""
        self._grid.add(cell, span, narrow_span)
        for edit in cell.findChildren(QLineEdit):
            edit.textChanged.connect(self._take_edit)
        for button in cell.findChildren(QAbstractButton):
            button.installEventFilter(self)
        for combo in cell.findChildren(QComboBox):
            combo.currentIndexChanged.connect(self._take_edit)

    def _cell(self, key: str) -> FormCell:
        return next(cell for cell in self._grid.cells if cell.key == key)

    def _fill(self, question: Question) -> None:
        """Put a question into the fields as one edit."""
        self._is_filling = True
        try:
            self._show(question)
        finally:
            self._is_filling = False
        self._take_edit()

    def _take_edit(self) -> None:
        if self._is_filling:
            return
        for cell in self._grid.cells:
            cell.refuse("")
        self._refresh()

    def _ask(self, question: Question) -> None:
        self.applied.emit(question)

    def _is_readable(self) -> bool:
        try:
            self._read()
        except FilterError:
            return False
        return True

    def _checked(self) -> Question | None:
        """What the form asks, or None after the wrong field was marked."""
        try:
            question = self._read()
            self._check(question)
        except FilterError as error:
            self._refused_key = error.field
            self._cell(error.field).refuse(self._sentence(error))
            self._refresh()
            return None
        return question

    def _sentence(self, error: FilterError) -> str:
        sentence = describe_error(error)
        return str(sentence) if error.reason == "date_unreadable" else sentence.what

    def _refresh(self) -> None:
        """Show what follows from the state: chips, the sentence, the kind of Apply."""
        is_changed = self.is_changed
        self._icons.set_icon(
            self.toggle_button, "chevron-down" if self._is_open else "chevron-right"
        )
        self.toggle_button.setAccessibleName(
            self.tr("Close the filter") if self._is_open else self.tr("Open the filter")
        )
        self._area.setVisible(self._is_open)
        self._chip_row.set_chips([] if self._is_open else self._chips())
        self._state_note.say(*self._state(is_changed=is_changed))
        self._state_note.setMaximumWidth(self._state_note.sizeHint().width())
        kind = "primary" if is_changed and not self._is_quiet else "normal"
        set_kind(self.apply_button, kind)
        for button in (self.reset_button, self.apply_button):
            button.setVisible(self._is_open or is_changed or self._asked is None)

    def _state(self, *, is_changed: bool) -> tuple[NoteKind, str]:
        """What stands beside the buttons."""
        if is_changed:
            return "accent", self.tr("Changed since these rows were asked for")
        return "hint", ""

    def _built_header(self) -> QWidget:
        measures = self._icons.theme.measures
        self.toggle_button = QToolButton()
        self.toggle_button.setObjectName("filter_toggle_button")
        self.toggle_button.setText(self.tr("Filter"))
        self.toggle_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggle_button.clicked.connect(lambda: self.set_open(not self._is_open))
        self.saved_button = QToolButton()
        self.saved_button.setObjectName("saved_filters_button")
        self.saved_button.setText(self.tr("Saved"))
        self.saved_button.setAccessibleName(self.tr("Saved filters"))
        self.saved_button.setToolTip(self.tr("Saved and recent filters"))
        self.saved_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.saved_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.saved_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.saved_button.setProperty("kind", "menu")
        self._icons.set_icon(self.saved_button, "bookmark")
        self._chip_row = ChipRow(self._icons.theme)
        self._chip_row.chosen.connect(self.open_at)
        self._state_note = Note(self._icons, wraps=False)
        self._state_note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.reset_button = self._button("reset_button", self.tr("Reset"), "flat", self.reset)
        self.apply_button = self._button("apply_button", self.tr("Apply"), "normal", self.apply)
        header = QWidget()
        header.setFixedHeight(measures.bar)
        header_layout = QHBoxLayout(header)
        # The icon of the first button stands at the gutter, not the button's edge.
        left = measures.gutter - measures.tight - 2
        header_layout.setContentsMargins(left, 0, measures.gutter, 0)
        header_layout.setSpacing(measures.small)
        header_layout.addWidget(self.toggle_button)
        header_layout.addWidget(self.saved_button)
        header_layout.addWidget(self._chip_row, 1)
        # Room goes to the sentence first, as far as it needs any, and what is missing is its alone.
        header_layout.addWidget(self._state_note, 100)
        header_layout.addWidget(self.reset_button)
        header_layout.addWidget(self.apply_button)
        buttons = (self.toggle_button, self.saved_button, self.reset_button, self.apply_button)
        for button in buttons:
            button.installEventFilter(self)
        return header

    def _button(self, name: str, text: str, kind: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setProperty("kind", kind)
        button.clicked.connect(slot)
        return button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies from any field."""
        if event.key() in ENTER_KEYS:
            self.apply()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter presses a button that has the focus."""
        if isinstance(watched, QAbstractButton) and isinstance(event, QKeyEvent):
            is_enter = event.key() in ENTER_KEYS and event.type() == QEvent.Type.KeyPress
            if is_enter:
                watched.click()
            return is_enter
        return super().eventFilter(watched, event)

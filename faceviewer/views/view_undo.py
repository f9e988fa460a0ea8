"""Undo of how a listing is looked at: columns, sort, quick filter, density, an emptied filter.

Nothing that was asked of a service is undone, and nothing is asked by undoing.
"""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from faceviewer.settings import TableState
from faceviewer.views.filter_forms.filter_form import FilterForm, Question
from faceviewer.views.quick_row import QuickRow
from faceviewer.views.record_table import RecordTable
from faceviewer.views.view_changes import Change, Look, ViewChanges

CHANGES_MAX: Final = 100
SAME_CHANGE_S: Final = 1.5
"""So soon after each other the steps of a drag, or letters that are typed, are one change."""

_MERGED: Final = 1


class ViewUndo(QObject):
    """Keeps what was changed in one listing since it was first shown.

    Attributes:
        stack: the changes.

    Signals:
        changed(): something else can be undone, or done again.
    """

    changed = Signal()

    def __init__(
        self,
        table: RecordTable,
        quick_row: QuickRow,
        form: FilterForm,
        choose_density: Callable[[str], None],
    ) -> None:
        super().__init__(table)
        self._table = table
        self._quick_row = quick_row
        self._form = form
        self._choose_density = choose_density
        self._changes = ViewChanges(table)
        self._look: Look | None = None
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(CHANGES_MAX)
        self.stack.indexChanged.connect(self.changed)
        # What changes in one turn of the loop is one change, such as columns that are reset.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.note)
        for changed in (table.layout_changed, table.records_model.arranged, quick_row.applied):
            changed.connect(self._timer.start)
        form.emptied.connect(self._note_reset)

    def begin(self) -> None:
        """Takes the look as it is for the first one; changes count from now on."""
        if self._look is None:
            self._look = self._current_look()

    def note(self) -> None:
        """Keeps what has changed since the last time."""
        self._timer.stop()
        before = self._look
        if before is None:
            return
        after = self._current_look()
        change = self._changes.change(before, after)
        self._look = after
        if change is not None:
            self.stack.push(_LookChange(self, before, after, change))

    def take_density(self, *, is_seen: bool) -> None:
        """Notes another density; one that was chosen in front of another tab belongs to that."""
        if is_seen:
            self._timer.start()
        elif self._look is not None:
            self._look = replace(self._look, density=self._table.density)

    def undo(self) -> None:
        """Looks as before the last change."""
        self.note()
        self.stack.undo()

    def redo(self) -> None:
        """Looks as after the change that was undone last."""
        self.note()
        self.stack.redo()

    def put(self, look: Look) -> None:
        """Looks at the listing so."""
        current = self._current_look()
        if (look.columns, look.sorts) != (current.columns, current.sorts):
            self._table.apply_layout(TableState(columns=dict(look.columns), sort=look.sorts))
            self._table.layout_changed.emit()
        if look.quick_filter != current.quick_filter:
            self._quick_row.put(look.quick_filter)
        if look.density != current.density:
            self._choose_density(look.density)
        self._timer.stop()
        self._look = self._current_look()

    def put_into_form(self, question: Question | None) -> None:
        """Fills the form, as nobody else would notice; None empties it."""
        self._form.restore(question)

    def _note_reset(self, before: Question) -> None:
        self.note()
        if self._look is not None:
            self.stack.push(_FormReset(self, before, self.tr("reset of the filter")))

    def _current_look(self) -> Look:
        sorts = self._table.records_model.wanted_sorts
        return Look(
            self._table.layout_state().columns,
            tuple((sort.column.key, sort.is_descending) for sort in sorts),
            self._quick_row.filter_edit.text(),
            self._table.density,
        )


class _Change(QUndoCommand):
    """What a person has done already when it is pushed, so that pushing does nothing."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._has_happened = True

    @override
    def redo(self) -> None:
        if self._has_happened:
            self._has_happened = False
        else:
            self.do_again()

    def do_again(self) -> None:
        """Makes the change after it was undone."""
        raise NotImplementedError


class _LookChange(_Change):
    """One change of the look."""

    def __init__(self, owner: ViewUndo, before: Look, after: Look, change: Change) -> None:
        super().__init__(change.words)
        self._owner = owner
        self._before, self.after = before, after
        self.kind = change.kind
        self.made = monotonic()

    @override
    def id(self) -> int:
        return _MERGED

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _LookChange) or other.kind != self.kind:
            return False
        is_drag = self.kind.startswith("width") or self.kind == "quick_filter"
        if not is_drag or other.made - self.made > SAME_CHANGE_S:
            return False
        self.after, self.made = other.after, other.made
        self.setObsolete(self.after == self._before)
        return True

    @override
    def undo(self) -> None:
        self._owner.put(self._before)

    @override
    def do_again(self) -> None:
        self._owner.put(self.after)


class _FormReset(_Change):
    """A form that was emptied."""

    def __init__(self, owner: ViewUndo, before: Question, words: str) -> None:
        super().__init__(words)
        self._owner = owner
        self._before = before

    @override
    def undo(self) -> None:
        self._owner.put_into_form(self._before)

    @override
    def do_again(self) -> None:
        self._owner.put_into_form(None)

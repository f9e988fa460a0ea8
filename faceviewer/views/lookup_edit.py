"""The look-up box in the window's header, and the place that it leaves while the popup has it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.widgets.search_edit import SearchEdit

_ARROWS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}


class LookupEdit(SearchEdit):
    """A search edit that hands a pasted text on as it is, line ends and all.

    Signals:
        pasted(): the person pastes into an empty or wholly marked box; nothing was inserted.
        stepped(int): the person goes so many lines down, or up.
        entered(bool): Enter, which with Ctrl wants a tab.
        copied(): Ctrl+C with nothing marked in the box.
        left(): Escape.
    """

    pasted = Signal()
    stepped = Signal(int)
    entered = Signal(bool)
    copied = Signal()
    left = Signal()

    def __init__(self, icons: Icons, keycap: str, parent: QWidget | None = None) -> None:
        super().__init__(icons, "search", keycap, parent)
        self.is_popup_open = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste) and self._is_replaced():
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copied.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in _ARROWS:
            self.stepped.emit(_ARROWS[key])
        elif key == Qt.Key.Key_Escape and self.is_popup_open:
            self.left.emit()
        else:
            return False
        return True

    def _is_replaced(self) -> bool:
        """Whether a pasted text takes the place of all that is there."""
        is_text = bool(QGuiApplication.clipboard().text())
        return is_text and self.selectedText() == self.text()


class LookupPlace(QWidget):
    """Where the box stands in the header. The popup, which is laid over it, borrows it.

    It keeps its room meanwhile, so that nothing in the header moves.
    """

    def __init__(self, edit: LookupEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = edit
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(edit)
        self.setMaximumWidth(edit.maximumWidth())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(edit)
        self._size = edit.sizeHint()

    @override
    def sizeHint(self) -> QSize:
        if self._row.count():
            self._size = self._row.sizeHint()
        return self._size

    def take_back(self) -> None:
        """The box stands here again."""
        if not self._row.count():
            self._row.addWidget(self.edit)
            self.edit.show()

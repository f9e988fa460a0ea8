"""Whether this is a first start, on which the empty screens say how to begin."""

from PySide6.QtCore import QObject, Signal

from faceviewer.settings import State

_ENDED = "is_welcomed"


class Welcome(QObject):
    """Due until anything was begun: the demo, an environment or a credential; then never again.

    `is_new` where there were no settings when the program started.

    Signals:
        ended(): from now on the screens say what they say to everybody.
    """

    ended = Signal()

    def __init__(self, state: State, *, is_new: bool) -> None:
        super().__init__()
        self._state = state
        self._is_new = is_new

    @property
    def is_due(self) -> bool:
        """Whether nothing was begun yet."""
        return self._is_new and not self._state.window.get(_ENDED)

    def end(self) -> None:
        """Remembers that something was begun."""
        if not self._state.window.get(_ENDED):
            self._state.window[_ENDED] = True
            self.ended.emit()

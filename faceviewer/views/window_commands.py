"""Every command of a menu bar as it is now: by which words it is found, its keys, why it is off.

The one source of the command palette and of the sheet of keys.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from faceviewer.views.mnemonics import unmarked


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done now, or could be.

    Attributes:
        name: of its action; empty for one that is made of data, such as a saved filter.
        path: the titles of the menus that lead to it.
        words: what it is called, with the ellipsis of one that asks for more.
        keys: those that run it, as the platform writes them, the usual ones first.
        why_off: what is missing for it; empty while it would do something.
        is_checked: whether it is a choice that is in force.
        run: does it.
    """

    name: str
    path: tuple[str, ...]
    words: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    why_off: str = ""
    is_checked: bool = False

    @property
    def text(self) -> str:
        """All of it in one line, for who does not see it."""
        return ", ".join(
            part for part in (self.words, *self.path, *self.keys, self.why_off) if part
        )


def switch(action: QAction, *, is_on: bool, why_off: str) -> None:
    """Turns a command on, or off with what is missing for it."""
    action.setEnabled(is_on)
    action.setStatusTip("" if is_on else why_off)


def commands_of(bar: QMenuBar, off: str) -> list[Command]:
    """All commands in the order of the menus, each once; `off` says of one only that it is off."""
    found: dict[int, Command] = {}
    for action in bar.actions():
        for inner, path, is_within_off in _filled(action):
            if inner.isVisible() and inner.text():
                why_off = off if is_within_off else ""
                found.setdefault(id(inner), _command(inner, path, why_off or _why_off(inner, off)))
    return list(found.values())


def _filled(
    action: QAction, path: tuple[str, ...] = (), *, is_off: bool = False
) -> Iterator[tuple[QAction, tuple[str, ...], bool]]:
    """A command, or those of its menu as they are while that is open, and whether that is off."""
    menu = action.menu()
    if not isinstance(menu, QMenu):
        if not action.isSeparator():
            yield action, path, is_off
        return
    menu.aboutToShow.emit()
    is_off = is_off or not action.isEnabled()
    for inner in menu.actions():
        yield from _filled(inner, (*path, unmarked(action.text())), is_off=is_off)
    menu.aboutToHide.emit()


def _why_off(action: QAction, off: str) -> str:
    return "" if action.isEnabled() else action.statusTip() or off


def _command(action: QAction, path: tuple[str, ...], why_off: str) -> Command:
    native = QKeySequence.SequenceFormat.NativeText
    keys = [each.toString(native) for each in action.shortcuts()]
    usual = [each for each in keys if each == keys[0] or "+" in each]  # not "Copy", as few have it
    return Command(
        action.objectName(),
        path,
        unmarked(action.text()),
        action.trigger,
        tuple(usual),
        why_off,
        action.isCheckable() and action.isChecked(),
    )

"""The commands of menus as a script meets them: every one, by its words."""

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from faceviewer.views.mnemonics import unmarked


def commands_in(action: QAction) -> Iterator[QAction]:
    """The command, or those of the menu that it opens."""
    menu = action.menu()
    if isinstance(menu, QMenu):
        for inner in menu.actions():
            yield from commands_in(inner)
    elif not action.isSeparator():
        yield action


def words_of(action: QAction) -> str:
    """What a command is called."""
    return unmarked(action.text())

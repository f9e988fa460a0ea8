"""Keys of commands: those that the platform itself uses for it, wherever it has any."""

from PySide6.QtGui import QAction, QKeySequence

Keys = str | QKeySequence.StandardKey
"""What is pressed, or what it means everywhere on the platform."""


def set_keys(action: QAction, keys: Keys) -> None:
    """Gives a command its keys: every one that the platform knows for it, or the one named."""
    if isinstance(keys, QKeySequence.StandardKey):
        action.setShortcuts(keys)
    else:
        action.setShortcut(QKeySequence(keys))


def first_key(meaning: QKeySequence.StandardKey, otherwise: str = "") -> str:
    """The key that the platform itself shows for this; where it has none, the other one.

    For what has further keys that mean something else here, or to another command.
    """
    found = QKeySequence.keyBindings(meaning)
    keys = found[0].toString() if found else otherwise
    return keys.replace("Backtab", "Tab")  # as it stands on the key


def shown_keys(keys: str) -> str:
    """Keys as the platform writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

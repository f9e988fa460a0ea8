"""Keys mean here what they mean on the platform; letters of menus are found in any language."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

import faceviewer
from faceviewer.views.keys import first_key, set_keys
from faceviewer.views.mnemonics import letter_of, mark_letters, unmarked

Standard = QKeySequence.StandardKey

FIXED = {"F5", "Ctrl+R"}
"""`F5` asks the same query again on every platform, `Ctrl+R` reloads one record."""

ABOUT_TEXT = ("Move", "Select", "Delete", "Insert", "Bold", "Italic", "Underline", "Backspace")
"""What is pressed while writing; a field takes it before any command does."""


def meanings() -> dict[str, Standard]:
    """What keys mean to programs of this platform."""
    return {
        keys.toString(): meaning
        for meaning in Standard
        if not meaning.name.startswith(ABOUT_TEXT)
        for keys in QKeySequence.keyBindings(meaning)
    }


def literals() -> dict[str, Path]:
    """Every key that stands in the code as it is."""
    pattern = re.compile(r'"((?:\w+\+)+[^"\s]|F\d+)"')
    paths = Path(faceviewer.__file__).parent.joinpath("views").rglob("*.py")
    return {text: path for path in paths for text in pattern.findall(path.read_text("utf-8"))}


def test_no_key_is_written_down_that_the_platform_knows(qapp: QApplication) -> None:
    known = meanings()
    written = literals()

    assert {"Ctrl+,", "Ctrl+K", "F7"} < written.keys()
    assert (written.keys() & known.keys()) - FIXED == set()


def test_a_command_has_all_keys_of_the_platform(qapp: QApplication) -> None:
    action = QAction()
    set_keys(action, Standard.Close)
    assert action.shortcuts() == QKeySequence.keyBindings(Standard.Close)
    set_keys(action, "")
    assert action.shortcuts() == []


def test_a_platform_without_a_key_gets_ours(qapp: QApplication) -> None:
    assert first_key(Standard.Preferences, "Ctrl+,") in {"Ctrl+,", first_key(Standard.Preferences)}
    assert first_key(Standard.UnknownKey, "Ctrl+,") == "Ctrl+,"
    assert "Backtab" not in first_key(Standard.PreviousChild)


@pytest.mark.parametrize(
    ("texts", "letters"),
    [
        (["Copy cells", "Copy id", "Copy code"], "cio"),
        (["&Copy", "Close"], "cl"),
        (["Árbol", "Actualizar", "Ñandú"], "ran"),
        (["Salt && pepper", "Pepper"], "sp"),
        (["1", "1"], "1"),
        (["شيء", "شيء"], "شي"),
        (["…"], ""),
    ],
)
def test_each_entry_gets_a_letter_that_no_other_has(
    qtbot: QtBot, texts: list[str], letters: str
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for text in texts:
        menu.addAction(text)

    for _ in range(2):  # a menu that is opened again keeps them
        mark_letters(menu)
        marked = [action.text() for action in menu.actions()]
        assert "".join(letter_of(text) for text in marked) == letters
        assert [unmarked(text) for text in marked] == [unmarked(text) for text in texts]

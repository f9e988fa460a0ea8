"""The command palette finds commands by a few letters, and runs what is marked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.views.command_delegate import COMMAND_ROLE
from faceviewer.views.command_palette import CommandPalette
from faceviewer.views.command_search import found_commands, recent_commands
from faceviewer.views.icons import Icons
from faceviewer.views.window_commands import Command


def command(words: str, *path: str, run: Callable[[], object] = list, why_off: str = "") -> Command:
    name = words.casefold().replace(" ", "_").rstrip("…")
    return Command(name, path, words, run, why_off=why_off)


COMMANDS = [
    command("Copy cells", "Edit"),
    command("Copy id", "Edit"),
    command("Settings…", "File"),
    command("Copy path", "Edit", "Compare", why_off="Not in this tab"),
    command("Dunkel", "Ansicht", "Erscheinung"),
    command("Configuración", "Archivo"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [each.words for each in COMMANDS]),
        ("cop id", ["Copy id"]),
        ("edit cells", ["Copy cells"]),
        ("COPY", ["Copy cells", "Copy id", "Copy path"]),
        ("stgs", ["Settings…"]),
        ("ettin", ["Settings…"]),
        ("configuracion", ["Configuración"]),
        ("compare", ["Copy path"]),
        ("nothing", []),
    ],
)
def test_a_few_letters_find_a_command(typed: str, found: list[str]) -> None:
    assert [each.words for each in found_commands(COMMANDS, typed, ())] == found


def test_what_was_used_last_comes_first_among_equals() -> None:
    found = found_commands(COMMANDS, "copy", ["copy_id"])
    assert [each.words for each in found] == ["Copy id", "Copy cells", "Copy path"]
    recent = recent_commands(COMMANDS, ["copy_id", "gone", "settings"])
    assert [each.words for each in recent] == ["Copy id", "Settings…"]


def edit_of(window: QMainWindow) -> QWidget:
    edit = window.centralWidget()
    assert edit is not None
    return edit


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(QLineEdit())
    window.resize(700, 500)
    qtbot.addWidget(window)
    window.show()
    edit_of(window).setFocus()
    return window


@pytest.fixture
def palette(window: QMainWindow, icons: Icons) -> CommandPalette:
    return CommandPalette(icons, window)


def press(palette: CommandPalette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.filter_edit, key)


def marked(palette: CommandPalette) -> str:
    item = palette.commands_list.currentItem()
    return str(item.data(COMMAND_ROLE).words)


def test_arrows_go_over_the_lines_and_round(palette: CommandPalette) -> None:
    palette.open_with(COMMANDS, ["copy_id"])
    assert marked(palette) == "Copy id"
    press(palette, Qt.Key.Key_Down)
    assert marked(palette) == "Copy cells"
    press(palette, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert marked(palette) == "Configuración"
    press(palette, Qt.Key.Key_PageUp)
    assert marked(palette) == "Copy id"
    assert palette.height() <= 0.75 * palette.window().height()


def test_enter_runs_a_command_after_the_keyboard_is_back(
    palette: CommandPalette, window: QMainWindow
) -> None:
    seen: list[object] = []
    palette.open_with([command("Look", run=lambda: seen.append(window.focusWidget()))], ())
    press(palette, Qt.Key.Key_Return)
    assert seen == [edit_of(window)]
    assert not palette.isVisible()


def test_a_command_that_is_off_stays_and_says_why(palette: CommandPalette) -> None:
    ran: list[object] = []
    off = command("Copy", run=lambda: ran.append(1), why_off="No row is chosen")
    palette.open_with([off], ())
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert not ran
    assert palette.commands_list.item(0).text() == "Copy, No row is chosen"


def test_it_closes_by_escape_and_by_leaving_it(
    palette: CommandPalette, window: QMainWindow
) -> None:
    palette.open_with(COMMANDS, ())
    palette.filter_edit.setText("no such command")
    assert palette.nothing_label.isVisible()
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is edit_of(window)

    palette.open_with(COMMANDS, ())
    edit_of(window).setFocus()
    assert not palette.isVisible()

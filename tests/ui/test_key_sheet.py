"""The sheet of keys holds every key of the menus and of places, and is searched and copied."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.views.icons import Icons
from faceviewer.views.key_sheet import KeyGroup, KeyLine, KeySheet, keys_as_markdown
from faceviewer.views.key_sheet_dialog import KeySheetDialog
from faceviewer.views.window_commands import Command

COMMANDS = [
    Command("a", ("File",), "Settings…", list, ("Ctrl+,",)),
    Command("b", ("Edit", "Compare"), "Pin", list, ("Ctrl+B", "F9")),
    Command("c", ("Edit",), "Only these", list),
]
GROUPS = [
    KeyGroup("File", (KeyLine(("Ctrl+,",), "Settings"), KeyLine(("Ctrl+Q",), "Quit"))),
    KeyGroup("In a table", (KeyLine(("Up", "Down"), "Go from row to row"),)),
]


def test_commands_with_keys_are_grouped_by_menu(qapp: QApplication) -> None:
    groups = KeySheet().groups(COMMANDS)

    assert groups[0] == KeyGroup("File", (KeyLine(("Ctrl+,",), "Settings"),))
    assert groups[1] == KeyGroup("Edit", (KeyLine(("Ctrl+B", "F9"), "Compare: Pin"),))
    for group in groups:
        assert group.lines
        assert all(key for line in group.lines for key in line.keys), group


def test_markdown_lists_each_key() -> None:
    assert keys_as_markdown(GROUPS).splitlines() == [
        *("## File", "", "- `Ctrl+,`: Settings", "- `Ctrl+Q`: Quit", ""),
        *("## In a table", "", "- `Up`, `Down`: Go from row to row"),
    ]


@pytest.fixture
def dialog(qtbot: QtBot, icons: Icons) -> Iterator[KeySheetDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = KeySheetDialog(GROUPS, icons, parent)
    dialog.show()
    yield dialog
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Settings", "Quit", "Go from row to row"]),
        ("ctrl+q", ["Quit"]),
        ("table ROW", ["Go from row to row"]),
        ("nothing", []),
    ],
)
def test_what_is_typed_narrows_it(dialog: KeySheetDialog, typed: str, found: list[str]) -> None:
    dialog.filter_edit.setText(typed)

    assert dialog.shown_lines() == found
    assert dialog.nothing_label.isVisible() is (not found)


def test_all_of_it_is_copied(dialog: KeySheetDialog) -> None:
    dialog.copy()
    assert QApplication.clipboard().text() == keys_as_markdown(GROUPS)


def test_what_is_done_keeps_half_of_the_room(icons: Icons, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    groups = [KeyGroup("In a table", (KeyLine(("Ctrl+Shift+PgDown",) * 6, "Go far " * 20),))]
    dialog = KeySheetDialog(groups, icons, parent)
    dialog.show()
    tree = dialog.keys_tree

    assert tree.columnWidth(0) >= tree.viewport().width() // 2
    dialog.close()

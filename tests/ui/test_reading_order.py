"""Tab goes through what is seen as it is read, whatever was made first."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from faceviewer.views.reading_order import step_focus
from tests.ui.finding import child, delete_now


class Window(QWidget):
    """Two columns; the second was made first, and each from its end.

    Attributes:
        first: the column that is read first.
    """

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        second, self.first = QWidget(self), QWidget(self)
        row.addWidget(self.first)
        row.addWidget(second)
        for column, names in ((second, "ef"), (self.first, "abcd")):
            layout = QVBoxLayout(column)
            for name in reversed(names):
                button = QPushButton(name, column)
                button.setObjectName(name)
                layout.insertWidget(0, button)

    @override
    def focusNextPrevChild(self, is_forward: bool) -> bool:
        return step_focus(self, is_forward=is_forward)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    window.show()
    qtbot.waitExposed(window)
    child(window, QPushButton, "a").setFocus()
    yield window
    delete_now(window)


def layout_of(window: Window) -> QLayout:
    layout = window.layout()
    assert layout is not None
    return layout


def way(window: Window, key: Qt.Key, count: int) -> str:
    """The names of what has the keyboard after each press of a key."""
    names = []
    for _ in range(count):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        reached = window.focusWidget()
        assert reached is not None
        names.append(reached.objectName())
    return "".join(names)


def test_tab_goes_down_the_columns_and_round_again(window: Window) -> None:
    assert way(window, Qt.Key.Key_Tab, 6) == "bcdefa"
    assert way(window, Qt.Key.Key_Backtab, 6) == "fedcba"


def test_it_begins_at_the_right_where_reading_does(window: Window) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout_of(window).activate()

    assert window.first.x() > window.width() / 2
    assert way(window, Qt.Key.Key_Tab, 6) == "bcdefa"


def test_what_is_off_hidden_or_not_for_tab_is_passed_over(window: Window) -> None:
    child(window, QPushButton, "b").setEnabled(False)
    child(window, QPushButton, "c").hide()
    child(window, QPushButton, "d").setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    assert way(window, Qt.Key.Key_Tab, 3) == "efa"
    child(window, QPushButton, "d").setFocus()
    assert way(window, Qt.Key.Key_Tab, 1) == "e"


def test_what_is_out_of_sight_is_scrolled_to(window: Window) -> None:
    area, content = QScrollArea(), QWidget()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    edits = QVBoxLayout(content)
    for number in range(30):
        edit = QLineEdit()
        edit.setObjectName(str(number))
        edits.addWidget(edit)
    area.setWidget(content)
    layout_of(window).addWidget(area)
    area.show()
    child(window, QPushButton, "a").setFocus()

    assert way(window, Qt.Key.Key_Backtab, 1) == "29"
    assert not child(content, QLineEdit, "29").visibleRegion().isEmpty()
    assert child(content, QLineEdit, "0").visibleRegion().isEmpty()

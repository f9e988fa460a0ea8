"""Where the keyboard is can be seen: whatever takes the focus looks clearly otherwise with it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from faceviewer.views.theme import SchemeMode
from faceviewer.views.tokens import MARK_CONTRAST, contrast
from faceviewer.views.widgets.buttons import Chip, LinkButton
from faceviewer.views.widgets.number_edit import NumberEdit
from tests.ui.every_view import EveryView, filled_window
from tests.ui.workbench import Workbench

AROUND_PX = 3
"""A ring may stand outside of what it marks."""

LEAST_PX = 24
"""As many pixels as one side of the smallest thing that can be clicked."""


def marked_pixels(widget: QWidget) -> int:
    """How many pixels have another colour with the focus, and are seen by it.

    Three to one against what was there, or against the ground that a ring stands on.
    """
    top = widget.window()
    shown = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    area = shown.adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX) & top.rect()
    widget.clearFocus()
    without = top.grab(area).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return changed_pixels(without, top.grab(area).toImage())


def changed_pixels(one: QImage, other: QImage) -> int:
    known: dict[tuple[int, int], bool] = {}
    ground = QColor(one.pixel(0, 0)).name()
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            pair = one.pixel(x, y), other.pixel(x, y)
            if pair[0] != pair[1]:
                if pair not in known:
                    before, after = (QColor(value).name() for value in pair)
                    seen = max(contrast(after, before), contrast(after, ground))
                    known[pair] = seen >= MARK_CONTRAST
                count += known[pair]
    return count


def kind_of(make: Callable[[], QWidget], **properties: str) -> Callable[[], QWidget]:
    def made() -> QWidget:
        widget = make()
        for name, value in properties.items():
            widget.setProperty(name, value)
        return widget

    return made


def filled_list() -> QWidget:
    view = QListWidget()
    view.addItems(["one", "two"])
    view.setCurrentRow(0)
    return view


def filled_tree() -> QWidget:
    view = QTreeWidget()
    view.addTopLevelItems([QTreeWidgetItem(["one"]), QTreeWidgetItem(["two"])])
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def filled_tabs() -> QWidget:
    bar = QTabBar()
    bar.addTab("One")
    bar.addTab("Two")
    return bar


KINDS: dict[str, Callable[[], QWidget]] = {
    "line": QLineEdit,
    "fixed line": kind_of(QLineEdit, kind="fixed"),
    "choice": QComboBox,
    "number": NumberEdit,
    "text": QPlainTextEdit,
    "flat text": kind_of(QPlainTextEdit, kind="flat"),
    "quote": kind_of(QPlainTextEdit, kind="quote"),
    "button": lambda: QPushButton("Save"),
    "primary": kind_of(lambda: QPushButton("Save"), kind="primary"),
    "flat": kind_of(lambda: QPushButton("Save"), kind="flat"),
    "link": lambda: LinkButton("Save"),
    "chip": Chip,
    "tool": QToolButton,
    "tick": lambda: QCheckBox("Save"),
    "radio": lambda: QRadioButton("Save"),
    "tabs": filled_tabs,
    "list": filled_list,
    "tree": filled_tree,
}


@pytest.mark.parametrize("mode", [SchemeMode.LIGHT, SchemeMode.DARK])
def test_every_kind_of_control_shows_that_it_has_the_focus(
    workbench: Workbench, qtbot: QtBot, mode: SchemeMode
) -> None:
    workbench.theme.set_mode(mode)
    top = QWidget()
    column = QVBoxLayout(top)
    column.addWidget(QLineEdit("has it first"))
    controls = {name: make() for name, make in KINDS.items()}
    for control in controls.values():
        column.addWidget(control)
    workbench.show(top)
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    marked = {name: marked_pixels(control) for name, control in controls.items()}
    assert {name: count for name, count in marked.items() if count < LEAST_PX} == {}


def focusable(top: QWidget) -> list[QWidget]:
    """What Tab goes to in a window as it is now."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.visibleRegion().isEmpty()
    ]


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("mode", [SchemeMode.LIGHT, SchemeMode.DARK])
def test_whatever_takes_the_focus_in_any_view_shows_it(
    workbench: Workbench, mode: SchemeMode
) -> None:
    workbench.theme.set_mode(mode)
    found: set[str] = set()
    with filled_window(workbench, width=1440, height=900) as window:
        views = EveryView(window, workbench)
        for group in ("faces", "collections", "further_pages", "dialogs"):
            for name, widget in getattr(views, group)():
                workbench.lay_out()
                top = widget.window()
                top.activateWindow()
                for control in focusable(top):
                    if marked_pixels(control) < LEAST_PX:
                        found.add(f"{name}: {type(control).__name__} {control.objectName()}")
    QApplication.processEvents()
    assert "\n".join(sorted(found)) == ""

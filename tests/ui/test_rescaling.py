"""Lengths of widgets that are there already, when the text changes its size."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.settings import Environment, Service
from faceviewer.text_sizes import STEPS
from faceviewer.views.rescaling import rescale
from tests.ui.finding import child
from tests.ui.workbench import Workbench

IDLE = Environment(
    name="Staging",
    id="staging",
    verifik=Service(base_url="http://127.0.0.1:9"),
    blockv=Service(base_url="http://127.0.0.1:9"),
    loads_when_shown=False,
)
LEFT_OUT = re.compile("qt_|empty_")
"""Parts of Qt, and of an empty screen, which loses its icon where a pixel is missing."""
ROUNDING_PX = 15
"""A row of parts, each rounded by itself; what does not grow is off by far more."""


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    """A label and a line with every kind of length, and a line one pixel thin."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(16, 1, 12, 0)
    layout.setSpacing(8)
    label, edit = QLabel("a"), QLineEdit()
    label.setFixedWidth(21)
    label.setContentsMargins(4, 0, 0, 0)
    edit.setMaximumWidth(280)
    edit.setTextMargins(7, 0, 0, 0)
    layout.addWidget(label)
    layout.addSpacing(5)
    layout.addWidget(edit)
    layout.addStretch(1)
    qtbot.addWidget(row)
    return row


def lengths(row: QWidget) -> list[object]:
    layout = row.layout()
    assert isinstance(layout, QHBoxLayout)
    label, edit, gap = child(row, QLabel), child(row, QLineEdit), layout.itemAt(1)
    assert gap is not None
    return [
        layout.contentsMargins(),
        layout.spacing(),
        gap.sizeHint(),
        (label.minimumWidth(), label.maximumWidth(), label.contentsMargins()),
        (edit.minimumWidth(), edit.maximumWidth(), edit.textMargins()),
    ]


def test_every_kind_of_length_grows_but_a_thin_line(row: QWidget) -> None:
    rescale([row, *row.findChildren(QWidget)], 1.0, 2.0)
    assert lengths(row) == [
        QMargins(32, 1, 24, 0),
        16,
        QSize(10, 0),
        (42, 42, QMargins(8, 0, 0, 0)),
        (0, 560, QMargins(14, 0, 0, 0)),
    ]


def test_going_through_all_sizes_leaves_no_trace(row: QWidget) -> None:
    before, widgets = lengths(row), [row, *row.findChildren(QWidget)]
    sizes = [100, *STEPS, 100]
    for size, next_size in pairwise(sizes):
        rescale(widgets, size / 100, next_size / 100)
    assert lengths(row) == before


def test_what_was_set_meanwhile_is_what_grows(row: QWidget) -> None:
    layout = row.layout()
    assert layout is not None
    rescale([row], 1.0, 2.0)
    layout.setSpacing(10)
    rescale([row], 2.0, 1.0)
    assert layout.spacing() == 5


def test_a_page_whose_text_grows_is_as_one_that_was_built_so(workbench: Workbench) -> None:
    assert_grown_as_built(workbench, shown_page, 20)


@pytest.mark.slow
def test_a_window_whose_text_grows_is_as_one_that_was_built_so(workbench: Workbench) -> None:
    assert_grown_as_built(workbench, shown_window, 25)


def assert_grown_as_built(
    workbench: Workbench, make: Callable[[Workbench], QWidget], least: int
) -> None:
    """Lays one that was there when the text grew over one that was made after that."""
    widget = make(workbench)
    workbench.theme.set_zoom(175)
    QApplication.processEvents()
    grown = places(widget)
    widget.hide()
    built = places(make(workbench))
    assert len(grown) > least
    assert grown.keys() == built.keys()
    pairs = {name: (grown[name], built[name]) for name in grown}
    assert {name: pair for name, pair in pairs.items() if differ(*pair)} == {}


def shown_page(workbench: Workbench) -> QWidget:
    page = workbench.page("faces", workbench.session(IDLE))
    page.resize(1500, 800)
    page.filter_form.set_open(True)
    QApplication.processEvents()
    return page


def shown_window(workbench: Workbench) -> QWidget:
    content = workbench.main_window((IDLE,))
    window = workbench.show_in_window(content)
    window.resize(1900, 1000)
    content.panes.restore()
    content.set_environments((IDLE,), IDLE.id)
    content.activity_dock.show()
    QApplication.processEvents()
    return window


def places(window: QWidget) -> dict[str, QRect]:
    """Where each part of the window stands that has a name."""
    return {
        widget.objectName(): QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.objectName() and not LEFT_OUT.match(widget.objectName())
    }


def differ(one: QRect, other: QRect) -> bool:
    """Whether the middle or the size is clearly another."""
    moved, grown = one.center() - other.center(), one.size() - other.size()
    return max(map(abs, (*moved.toTuple(), *grown.toTuple()))) > ROUNDING_PX

"""What a person can read in a window: every text in sight, and those that are cut off."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from faceviewer.views.filter_forms.controls import ChoiceCombo
from faceviewer.views.widgets.labels import ElidedLabel

PARTS_OF_QT = re.compile(r"qt_|Scroll(Left|Right)Button")

ARROW = 24
"""What a choice has at its end, in pixels."""

ROUNDING = 1
"""A pixel more or less is seen by nobody."""


class Words(NamedTuple):
    """A text and the widget that shows it; `kind` says as what."""

    kind: str
    text: str
    widget: QWidget


def words_in(top: QWidget) -> Iterator[Words]:
    """Every text of the widgets in sight, also those that are shown on hovering or read aloud."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible():
            yield from (words for words in _words_of(widget) if words.text)


def _words_of(widget: QWidget) -> Iterator[Words]:
    yield Words("tooltip", widget.toolTip(), widget)
    yield Words("accessible name", widget.accessibleName(), widget)
    yield Words("accessible description", widget.accessibleDescription(), widget)
    if widget.isWindow():
        yield Words("title", widget.windowTitle(), widget)
    match widget:
        case QLabel() | QAbstractButton():
            yield Words("text", widget.text(), widget)
        case QLineEdit():
            yield Words("placeholder", widget.placeholderText(), widget)
        case _:
            yield from (Words("part", text, widget) for text in _parts_of(widget))
    for action in widget.actions():
        yield from words_of_action(action, widget)


def _parts_of(widget: QWidget) -> Iterator[str]:
    """The texts of what a widget holds that is no widget itself."""
    match widget:
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QTabBar():
            for index in range(widget.count()):
                yield from (widget.tabText(index), widget.tabToolTip(index))
        case QHeaderView() if widget.orientation() is Qt.Orientation.Horizontal:
            for section in range(widget.count()):
                title = widget.model().headerData(section, Qt.Orientation.Horizontal)
                yield str(title or "")


def words_of_action(action: QAction, widget: QWidget) -> Iterator[Words]:
    """What a command is called, and what is said of it."""
    yield Words("command", action.text(), widget)
    yield Words("tooltip", action.toolTip(), widget)


def cut_off(top: QWidget) -> Iterator[str]:
    """Which texts in sight are cut off, neither shortened on purpose nor scrolled into view."""
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and not is_part_of_qt(widget):
            for reason in (*_squeezed(widget), *_outside(widget), *_unscrolled(widget)):
                yield f"{described(widget)}: {reason}"


def _squeezed(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() if widget.wordWrap():
            need = widget.heightForWidth(widget.width())
            if need > widget.height():
                yield f"{widget.text()!r} needs a height of {need}, has {widget.height()}"
        case QTabBar():
            for index in range(widget.count()):
                need = widget.fontMetrics().horizontalAdvance(widget.tabText(index))
                if need > widget.tabRect(index).width():
                    yield f"{widget.tabText(index)!r} needs {need}"
        case _:
            text, need, have = _line_of(widget)
            if text and need > have:
                yield f"{text!r} needs a width of {need}, has {have}"


def _line_of(widget: QWidget) -> tuple[str, int, int]:
    """A text of one line that is not shortened on purpose, the width that it needs and has."""
    text, have = "", widget.contentsRect().width()
    match widget:
        case ElidedLabel() | ChoiceCombo():
            pass
        case QLabel():
            text = widget.text()
        case QToolButton() if widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            pass
        case QAbstractButton():
            return widget.text(), widget.sizeHint().width(), widget.width()
        case QComboBox():
            text, have = widget.currentText(), have - ARROW
        case QLineEdit() if not widget.text():
            text, have = widget.placeholderText(), have - ARROW // 2
    return text, widget.fontMetrics().horizontalAdvance(text), have


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or is_scrolled(widget):
        return
    room = parent.rect().adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
    if not room.contains(widget.geometry()) and has_words(widget):
        yield f"stands at {widget.geometry()} outside of {parent.rect()}"


def _unscrolled(widget: QWidget) -> Iterator[str]:
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBarPolicy() is never:
        held = widget.widget()
        have, need = widget.viewport().width(), held.width() if held is not None else 0
        if need > have:
            yield f"what it holds is {need} wide, has {have} and never scrolls"


def has_words(widget: QWidget) -> bool:
    return any(words.text for words in _words_of(widget))


def is_scrolled(widget: QWidget) -> bool:
    """Whether it is the content of something that scrolls."""
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent is not None else None
    return isinstance(above, QScrollArea | QAbstractItemView) and above.viewport() is parent


def is_part_of_qt(widget: QWidget) -> bool:
    return PARTS_OF_QT.match(widget.objectName()) is not None or isinstance(widget, QMenuBar)


def described(widget: QWidget) -> str:
    """A widget by its kind and name, and where it stands."""
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{type(widget).__name__} {widget.objectName()!r} at {place.x()},{place.y()}"

"""The order in which Tab goes through a window: that in which it is read.

Qt goes by the order in which widgets were made. Here many are made when they are first wanted, so
the order is looked for where it is seen: row by row, and within a row from where reading begins.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_FORWARD, _BACK = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason


def step_focus(window: QWidget, *, is_forward: bool) -> bool:
    """Gives the keyboard to the control that comes next, or before, and round again.

    Whether there is any, as `QWidget.focusNextPrevChild` has to say.
    """
    current = window.focusWidget()
    order = list(_stops(window, current))
    others = [stop for stop in order if stop is not current]
    if not others:
        return False
    before = order.index(current) if current in order else 0
    place = before if is_forward else before - 1
    found = others[place % len(others)]
    found.setFocus(_FORWARD if is_forward else _BACK)
    _show(found)
    return True


def _stops(parent: QWidget, current: QWidget | None) -> Iterator[QWidget]:
    """The controls in a widget at which Tab stops, and the one that has the keyboard now."""
    for row in _rows(parent):
        for child in row:
            if child is current or _is_stop(child):
                yield child
            yield from _stops(child, current)


def _is_stop(widget: QWidget) -> bool:
    has_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return has_tab and widget.isEnabled() and widget.focusProxy() is None


def _rows(parent: QWidget) -> Iterator[list[QWidget]]:
    """What is seen in a widget: what stands beside the upper half of the first is in its row."""
    children = [child for child in parent.children() if isinstance(child, QWidget)]
    seen = [child for child in children if child.isVisible() and not child.isWindow()]
    is_mirrored = parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
    seen.sort(key=lambda child: child.y())
    while seen:
        middle = seen[0].y() + seen[0].height() / 2
        count = sum(child.y() < middle for child in seen[1:]) + 1
        row, seen = seen[:count], seen[count:]
        yield sorted(row, key=lambda child: child.geometry().right() if is_mirrored else child.x(),
                     reverse=is_mirrored)  # fmt: skip


def _show(widget: QWidget) -> None:
    """Scrolls what a control stands in until it is seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()

"""Every view in the smallest window that is promised, with text of every size."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from faceviewer.text_sizes import LEAST_PERCENT, MOST_PERCENT, NORMAL_PERCENT
from tests.ui.every_view import EveryView, filled_window
from tests.ui.reading import cut_off
from tests.ui.workbench import Workbench

SMALL = QSize(800, 600)
GROUPS = ("faces", "collections", "further_pages", "dialogs", "popups")


GIVES_WAY = re.compile(r"SortHeader '' at .* stands at|(Lookup|Search)Edit .* needs a width")
"""A table, to a message that is longer than a line; and a hint in a field, which says its name."""


def too_large(top: QWidget) -> list[str]:
    """Whether what a window holds needs more than the smallest screen."""
    least = top.minimumSizeHint()
    fits = least.width() <= SMALL.width() and least.height() <= SMALL.height()
    return [] if fits else [f"{top.objectName()} is at least {least.toTuple()}"]


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("percent", [LEAST_PERCENT, NORMAL_PERCENT, MOST_PERCENT])
def test_every_view_is_whole_in_a_small_window(workbench: Workbench, percent: int) -> None:
    found: set[str] = set()
    workbench.theme.set_zoom(percent)

    with filled_window(workbench, width=SMALL.width(), height=SMALL.height()) as window:
        views = EveryView(window, workbench)
        for group in GROUPS:
            for name, widget in getattr(views, group)():
                workbench.lay_out()
                faults = {*cut_off(widget.window()), *too_large(widget.window())}
                found |= {f"{name}: {fault}" for fault in faults if not GIVES_WAY.match(fault)}

    assert "\n".join(sorted(found)) == ""

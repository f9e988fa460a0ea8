"""The Spanish window: every text fits where it stands, every header is whole, none is English."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from faceviewer.resource_files import resource_path
from faceviewer.views.mnemonics import unmarked
from tests.ui.every_view import EveryView, filled_window
from tests.ui.reading import cut_off, words_in
from tests.ui.workbench import Workbench

OF_QT = frozenset({"Cancel", "Close"})
"""Translated by Qt's own files, which the program loads and a test does not."""

OF_SERVICES = frozenset({"name"})
"""What the services call a parameter is also an English text of ours."""


def english_texts() -> set[str]:
    """Texts of the source that read otherwise in Spanish, wherever they stand."""
    file = resource_path("translations", "faceviewer_es.ts")
    sources: set[str] = set()
    spoken: set[str] = set()
    for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
        sources.add(unmarked(message.findtext("source", "")))
        spoken.add(unmarked(message.findtext("translation", "")))
    return sources - spoken - OF_QT - OF_SERVICES


def shortened_headers(top: QWidget) -> Iterator[str]:
    """Titles of columns in sight that are wider than their column is at first."""
    for header in top.findChildren(QHeaderView):
        if header.orientation() is Qt.Orientation.Horizontal and header.isVisible():
            for section in range(header.count()):
                need, have = (
                    header.sectionSizeFromContents(section).width(),
                    header.sectionSize(section),
                )
                if need > have and not header.isSectionHidden(section):
                    title = header.model().headerData(section, Qt.Orientation.Horizontal)
                    yield f"{title} needs {need}, has {have}"


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_view_is_spanish_and_whole(workbench: Workbench, spanish: None) -> None:
    found: set[str] = set()
    english = english_texts()

    with filled_window(workbench, width=800, height=600) as window:
        views = EveryView(window, workbench)
        for group in ("faces", "collections", "further_pages", "dialogs", "popups"):
            for name, widget in getattr(views, group)():
                workbench.lay_out()
                top = widget.window()
                shown = {unmarked(words.text) for words in words_in(top)}
                faults = {*cut_off(top), *shortened_headers(top), *(shown & english)}
                found |= {f"{name}: {fault}" for fault in faults}

    assert "\n".join(sorted(found)) == ""

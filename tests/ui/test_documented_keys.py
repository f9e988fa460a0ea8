"""The guide names the keys of every command of the window, as they are."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QAction, QKeySequence

from faceviewer.settings import Environment
from faceviewer.views.key_sheet import KeySheet
from faceviewer.views.main_window import MainWindow
from faceviewer.views.mnemonics import unmarked
from tests.documents import GUIDES, PROJECT, rows_of
from tests.menu_commands import commands_in
from tests.ui.workbench import Workbench

ENGLISH, SPANISH = GUIDES
TEXTS = PROJECT / "resources" / "translations" / "faceviewer_es.ts"


@pytest.fixture
def window(workbench: Workbench) -> Iterator[MainWindow]:
    environment = Environment(name="Test", id="test", loads_when_shown=False)
    made = workbench.main_window((environment,))
    made.set_environments((environment,), environment.id)
    yield made
    made.deleteLater()


def rows_for(action: QAction) -> list[tuple[str, str]]:
    """The rows of the guide that would be right: with any one of its keys."""
    portable = QKeySequence.SequenceFormat.PortableText
    keys = [sequence.toString(portable) for sequence in action.shortcuts()]
    return [(unmarked(action.text()), each) for each in keys]


def test_the_guide_has_the_keys_of_every_command_and_none_that_is_gone(window: MainWindow) -> None:
    actions = [a for top in window.menuBar().actions() for a in commands_in(top) if a.shortcuts()]
    told = rows_of(ENGLISH, 2)

    missing = [rows_for(action)[0] for action in actions if not set(rows_for(action)) & set(told)]
    gone = set(told) - {row for action in actions for row in rows_for(action)}

    assert (missing, gone) == ([], set())


def test_the_guide_has_the_keys_of_tables_fields_and_pictures() -> None:
    places = [
        (group.title, line.words, ", ".join(line.keys))
        for group in KeySheet().groups([])
        for line in group.lines
    ]

    assert rows_of(ENGLISH, 3) == places


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
@pytest.mark.parametrize("columns", [2, 3])
def test_every_language_has_the_same_keys(guide: Path, columns: int) -> None:
    keys, english = ([row[-1] for row in rows_of(each, columns)] for each in (guide, ENGLISH))

    assert keys == english


def test_the_spanish_guide_calls_commands_as_the_window_does() -> None:
    known: dict[str, set[str]] = {}
    for message in ET.parse(TEXTS).iter("message"):  # noqa: S314 - our own file
        words = known.setdefault(unmarked(message.findtext("source", "")), set())
        words.add(unmarked(message.findtext("translation", "")))

    pairs = [
        (source, words)
        for columns in (2, 3)
        for english, spanish in zip(
            rows_of(ENGLISH, columns), rows_of(SPANISH, columns), strict=True
        )
        for source, words in zip(english[:-1], spanish[:-1], strict=True)
    ]
    # What is not translated yet is another test's.
    assert [pair for pair in pairs if pair[1] not in known.get(pair[0], pair[1:])] == []

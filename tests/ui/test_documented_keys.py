"""The guide names the keys of every command of the window, as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence

from faceviewer.settings import Environment
from faceviewer.views.main_window import MainWindow
from faceviewer.views.mnemonics import unmarked
from tests.documents import GUIDES, keys_of
from tests.menu_commands import commands_in
from tests.ui.workbench import Workbench

ENGLISH = next(guide for guide in GUIDES if guide.stem == "en")


@pytest.fixture
def window(workbench: Workbench) -> Iterator[MainWindow]:
    environment = Environment(name="Test", id="test", loads_when_shown=False)
    made = workbench.main_window((environment,))
    made.set_environments((environment,), environment.id)
    yield made
    made.deleteLater()


def rows_of(action: QAction) -> list[tuple[str, str]]:
    """The rows of the guide that would be right: with any one of its keys."""
    portable = QKeySequence.SequenceFormat.PortableText
    keys = [sequence.toString(portable) for sequence in action.shortcuts()]
    return [(unmarked(action.text()), each) for each in keys]


def test_the_guide_has_the_keys_of_every_command_and_none_that_is_gone(window: MainWindow) -> None:
    actions = [a for top in window.menuBar().actions() for a in commands_in(top) if a.shortcuts()]
    told = keys_of(ENGLISH)

    missing = [rows_of(action)[0] for action in actions if not set(rows_of(action)) & set(told)]
    gone = set(told) - {row for action in actions for row in rows_of(action)}

    assert (missing, gone) == ([], set())


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_every_language_has_the_same_keys(guide: Path) -> None:
    assert [keys for _, keys in keys_of(guide)] == [keys for _, keys in keys_of(ENGLISH)]

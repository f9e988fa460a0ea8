"""A window that is closed at any moment, whatever is under way in it, is gone soon and quietly."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from faceviewer.demo.server import DemoServer
from tests.end_to_end.conftest import OpenProgram
from tests.end_to_end.window_program import CLEAN, Ended, WindowProgram

LATEST_S: Final = 1.5
FAULTS: Final = ("", "", "hang", "hang-body", "slow-body", "fail-once", "gzip-bomb", "error-500")
KEYS: Final = (
    *(
        "ctrl+Tab",
        "ctrl+shift+l",
        "ctrl+l",
        "F5",
        "ctrl+t",
        "ctrl+w",
        "ctrl+shift+t",
        "ctrl+period",
    ),
    *("Down", "ctrl+a", "ctrl+c", "ctrl+g", "ctrl+p", "ctrl+d", "ctrl+j", "ctrl+i", "alt+Left"),
    *("ctrl+alt+s", "ctrl+f", "ctrl+k", "ctrl+shift+f", "Tab", "Return", "F6", "ctrl+alt+g"),
    *("ctrl+e", "ctrl+comma", "ctrl+shift+v", "ctrl+shift+k", "ctrl+shift+e", "alt+f", "Escape"),
)
WAYS: Final[tuple[Callable[[WindowProgram], Ended], ...]] = (
    lambda program: program.signal(signal.SIGTERM),
    lambda program: program.signal(signal.SIGINT),
)
"""A dialog holds the button of the frame back; these reach the window in any case."""


def moments(fast: int, whole: int) -> list[Any]:
    """Seeds of moments: some for each run of the tests, the others for the whole set."""
    return [
        *range(fast),
        *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(fast, whole)),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", moments(1, 35))
def test_a_window_told_to_end_in_the_midst_of_anything_is_quick_and_quiet(
    open_program: OpenProgram, server: DemoServer, seed: int
) -> None:
    chance = random.Random(seed)
    server.set_faults(chance.choice(FAULTS))
    program = open_program(*chance.choice(([], [], ["--debug"])))
    for key in chance.choices(KEYS, k=chance.randrange(12)):
        program.screen.press(key)
        time.sleep(chance.choice((0, 0, 0.05)))
    time.sleep(chance.uniform(0, LATEST_S))  # the moment by chance is what is tested

    ended = chance.choice(WAYS)(program)

    assert (ended.exit_code, ended.stderr) == CLEAN
    assert ended.seconds < 2


@pytest.mark.parametrize("seed", moments(1, 15))
def test_a_window_closed_by_its_frame_at_any_moment_is_quick_and_quiet(
    open_program: OpenProgram, server: DemoServer, seed: int
) -> None:
    chance = random.Random(seed)
    server.set_faults(chance.choice(FAULTS))
    program = open_program()
    for key in chance.choices(KEYS[:16], k=chance.randrange(8)):
        program.screen.press(key)
    time.sleep(chance.uniform(0, LATEST_S))  # as above

    ended = program.close()

    assert (ended.exit_code, ended.stderr) == CLEAN
    assert ended.seconds < 2


WITH_A_DIALOG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from faceviewer.app import Program, make_application
from faceviewer.options import Options
from faceviewer.views.icons import Icons
from faceviewer.views.theme import SchemeMode, Theme
from faceviewer.views.widgets.search_edit import SearchEdit

app = make_application()
program = Program(app, Options(Path(sys.argv[1])))
program.paint_first()

def open_dialog():
    dialog = QDialog(program.window)
    edit = SearchEdit(Icons(Theme(app, SchemeMode.LIGHT)), parent=dialog)
    dialog.open()
    dialog.activateWindow()
    edit.setFocus()
    close_when_focused(edit)

def close_when_focused(edit):
    if app.focusWidget() is edit:
        program.window.close()
    else:
        QTimer.singleShot(10, lambda: close_when_focused(edit))

QTimer.singleShot(0, open_dialog)
sys.exit(program.run())
"""


@pytest.mark.slow
def test_a_dialog_with_the_keyboard_in_it_ends_with_the_window(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITH_A_DIALOG, str(tmp_path / "data")],
        env=dict(os.environ),
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = [line for line in ended.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (ended.returncode, said) == (0, [])

import sys
from pathlib import Path

import pytest

from faceviewer.own_program import IMPORT_FOLDER, own_command


def test_it_is_started_through_its_interpreter() -> None:
    assert own_command("list", "faces") == (sys.executable, "-m", "faceviewer", "list", "faces")
    assert (IMPORT_FOLDER / "faceviewer" / "own_program.py").is_file()


@pytest.mark.parametrize(
    ("executable", "started"),
    [
        ("/usr/lib/faceviewer/faceviewer", "/usr/lib/faceviewer/faceviewer"),
        ("/programs/faceviewer.exe", "/programs/faceviewer.exe"),
        ("/programs/faceviewerw.exe", "/programs/faceviewer.exe"),
    ],
)
def test_a_frozen_one_is_its_own_interpreter(
    executable: str, started: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", executable)

    assert own_command("demo-server", "--port", "0") == (
        str(Path(started)),
        "demo-server",
        "--port",
        "0",
    )

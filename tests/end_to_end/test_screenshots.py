"""Pictures of the views are taken from the running program by one command."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

PROJECT = Path(__file__).parents[2]
TAKE = PROJECT / "packaging" / "screenshots" / "take.py"
LIMIT_S = 600


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_S)
def test_every_view_can_be_taken(tmp_path: Path) -> None:
    command = [sys.executable, str(TAKE), "--look", "small", "--folder", str(tmp_path)]

    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LIMIT_S)

    assert (done.returncode, done.stderr) == (0, "")
    pictures = {path.stem: QImage(str(path)) for path in tmp_path.glob("*.png")}
    assert len(pictures) >= 40
    assert all(picture.width() <= 800 for picture in pictures.values())
    assert pictures["small-small"].height() == 600

"""A short shift at the window: what `packaging/dev soak` does in ten minutes, in a few rounds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_after_a_short_shift_everything_is_back_where_it_was() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.soak", "--minutes", "0.5"],
        cwd=PROJECT,
        env=dict(os.environ),
        check=False,
        capture_output=True,
        text=True,
    )
    # On standard error a Qt of another system may say more than is a matter of this program.
    assert ended.returncode == 0, ended.stdout + ended.stderr

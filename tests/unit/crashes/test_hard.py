"""Ends of the whole process: what is left of them, and who is told."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from faceviewer.crashes.folder import CrashFolder
from faceviewer.crashes.hard import HardCrashFile, take_left_files

PROGRAM = """
import os, sys
from pathlib import Path
from faceviewer.core_dumps import refuse_core_dumps
from faceviewer.crashes.watch import CrashWatch

refuse_core_dumps()
with CrashWatch() as watch:
    watch.keep_in(Path(sys.argv[1]))
    watch.watch_process()
    secret = "s3cret" + "-value"
    print("ready", flush=True)
    if sys.argv[2] != "0":
        os.kill(os.getpid(), int(sys.argv[2]))
    sys.stdin.read()
"""


def start(folder: Path, number: int = 0) -> "subprocess.Popen[str]":
    """A program that ends by this signal, or waits for the end of its standard input."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, folder, str(number)],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_a_hard_crash_leaves_a_file_that_the_next_start_tells_once(
    number: int, tmp_path: Path
) -> None:
    with start(tmp_path, number) as process:
        assert process.wait(30) == -number

    (file,) = take_left_files(CrashFolder(tmp_path))

    assert file.name.startswith("crash-")
    content = file.read_text()
    assert "Fatal Python error" in content
    assert "<module>" in content
    assert "s3cret-value" not in content
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert take_left_files(CrashFolder(tmp_path)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_run_that_was_killed_or_goes_on_is_no_crash(tmp_path: Path) -> None:
    with start(tmp_path, signal.SIGKILL) as killed:
        killed.wait(30)
    (left,) = tmp_path.iterdir()
    os.utime(left, (1, 1))
    with start(tmp_path) as running:
        (waiting,) = set(tmp_path.iterdir()) - {left}
        os.utime(waiting, (1, 1))

        assert take_left_files(CrashFolder(tmp_path)) == []

        assert list(tmp_path.iterdir()) == [waiting]
        running.communicate("")
    assert (running.returncode, list(tmp_path.iterdir())) == (0, [])


def test_a_young_file_may_be_about_to_be_locked(tmp_path: Path) -> None:
    (tmp_path / "running-1.txt").touch()
    assert take_left_files(CrashFolder(tmp_path)) == []
    assert (tmp_path / "running-1.txt").exists()


def test_without_a_folder_the_program_goes_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    file = HardCrashFile(CrashFolder(tmp_path / "file"))
    file.open()
    file.close()
    assert take_left_files(CrashFolder(tmp_path / "file")) == []

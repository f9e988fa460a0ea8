"""Errors that nobody foresaw, in the real window and in a command."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

LIMIT_S = 60
SECRET = "s3cret-value"

WINDOW = """
import asyncio, os, signal, sys, threading
from PySide6.QtCore import QTimer
from faceviewer import cli
from faceviewer.running import Running

def fail():
    raise KeyError("s3cret-value")

async def fail_later():
    fail()

def misbehave(running):
    start = running._tasks.start
    QTimer.singleShot(0, fail)
    start("bug", fail_later())
    threading.Thread(target=fail).start()
    start("look", look(running))

async def look(running):
    bar = running.content.window_message_bar
    while "3 error" not in bar.text_label.text():
        await asyncio.sleep(0.02)
    print(bar.text_label.text(), flush=True)
    if sys.argv[2] == "hard":
        os.kill(os.getpid(), signal.SIGSEGV)
    running._window.close()

def greet(running):
    running._tasks.start("greet", wait_for_greeting(running))

async def wait_for_greeting(running):
    bar = running.content.window_message_bar
    while not bar.isVisible():
        await asyncio.sleep(0.02)
    print(bar.text_label.text(), flush=True)
    running._window.close()

build = Running._build

def build_and_act(running):
    build(running)
    act = greet if sys.argv[2] == "greeted" else misbehave
    QTimer.singleShot(0, running._window, lambda: act(running))

Running._build = build_and_act
sys.exit(cli.main(["--demo", "--data-dir", sys.argv[1]]))
"""


def run_window(data_dir: Path, how: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", WINDOW, data_dir, how],
        cwd=Path(__file__).parents[2],
        check=False,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
    )


def crash_files(data_dir: Path) -> list[Path]:
    return sorted((data_dir / "log").glob("crash-*.txt"))


def test_the_window_tells_unforeseen_errors_and_goes_on(tmp_path: Path) -> None:
    done = run_window(tmp_path, "soft")

    assert done.returncode == 0, done.stderr
    assert "went wrong in faceviewer itself: KeyError. 3 error" in done.stdout
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stderr
    files = crash_files(tmp_path)
    assert len(files) == 3
    assert not any(SECRET in file.read_text() for file in files)
    assert list((tmp_path / "log").glob("running-*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_hard_crash_is_told_once_by_the_next_start(tmp_path: Path) -> None:
    assert run_window(tmp_path, "hard").returncode == -signal.SIGSEGV

    told = run_window(tmp_path, "greeted")

    assert (told.returncode, told.stdout) == (
        0,
        "The last run of faceviewer ended unexpectedly.\n",
    )


COMMAND = """
import sys
from faceviewer import cli
from faceviewer.commands import list_records

def run(options, arguments):
    raise KeyError("s3cret-value")

list_records.run = run
sys.exit(cli.main(["--data-dir", sys.argv[1], "list", "faces", "--debug"]))
"""


def test_a_command_says_it_in_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, tmp_path],
        cwd=Path(__file__).parents[2],
        env=os.environ,
        check=False,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
    )

    (file,) = crash_files(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "faceviewer: Something went wrong in faceviewer itself: KeyError."
        f" The details are in {file}.\n"
    )
    assert SECRET not in file.read_text()

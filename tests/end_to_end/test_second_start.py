"""One window for each data directory: what a second start does, with the real program twice."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from faceviewer.demo.server import DemoServer
from faceviewer.instance_lock import InstanceLock
from tests.end_to_end.conftest import OpenProgram, write_settings
from tests.end_to_end.screen import Screen, wait_until
from tests.end_to_end.window_program import CLEAN, TITLE, WindowProgram

LIMIT_S = 30.0


def started(screen: Screen, data_dir: Path, *arguments: str) -> tuple[int, str, str]:
    """How a start ends that opens no window, and what it says."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "faceviewer", "--data-dir", str(data_dir), *arguments],
        env=screen.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        timeout=LIMIT_S,
    )
    return done.returncode, done.stdout, done.stderr


def start_again(program: WindowProgram, *arguments: str) -> tuple[int, str, str]:
    """The same for a second start over the data of a window that is open."""
    return started(program.screen, program.data_dir, *arguments)


def wait_until_it_listens(program: WindowProgram) -> None:
    """Returns once the window has noted by which server it is reached."""
    lock = InstanceLock(program.data_dir / "faceviewer.lock")
    wait_until(lambda: lock.server, "it listens")


def test_a_second_start_shows_the_window_that_is_open(
    open_program: OpenProgram, server: DemoServer, tmp_path: Path
) -> None:
    write_settings(tmp_path / "data", server, server)
    program = open_program()
    program.wait_for_answers(1)
    wait_until_it_listens(program)

    assert start_again(program) == (0, "", "")
    assert program.screen.windows_of_all(TITLE) == [program.window]
    link = "faceviewer://faces?name=x&environment=Second"
    assert start_again(program, "--environment", "Staging", link) == (0, "", "")

    assert program.leave()[1:] == CLEAN
    assert program.state["window"]["environment"] == "second"
    assert program.state["window"]["tab"] == "faces"
    assert program.answers("/faces") == 0


@pytest.mark.slow
def test_a_killed_window_leaves_its_place(open_program: OpenProgram) -> None:
    killed = open_program()
    wait_until_it_listens(killed)
    killed.process.send_signal(signal.SIGKILL)
    killed.process.communicate()

    program = open_program("faceviewer://faces?environment=Staging")
    wait_until_it_listens(program)

    assert start_again(program) == (0, "", "")
    assert program.leave()[1:] == CLEAN
    assert program.state["window"]["tab"] == "faces"
    assert program.answers("/faces") == 0


def test_what_is_no_link_is_refused_before_anything_is_shown(
    screen: Screen, tmp_path: Path
) -> None:
    code, out, errors = started(screen, tmp_path / "data", "faceviewer://faces?token=abc")

    assert (code, out) == (2, "")
    assert "“token”" in errors
    assert len(errors.splitlines()) == 1
    assert not (tmp_path / "data").exists()

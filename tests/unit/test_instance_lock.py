"""The lock of a data directory: one holder at a time, and none that is left over."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from faceviewer.folders import Folders
from faceviewer.instance_lock import InstanceLock

HOLD = """
import sys
from pathlib import Path
from faceviewer.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print(lock.claim(), flush=True)
lock.announce(sys.argv[2])
print("announced", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "faceviewer.lock"


def hold(file: Path, server: str) -> "subprocess.Popen[str]":
    """Another process that holds the lock and has announced its server."""
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", HOLD, str(file), server],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert [process.stdout.readline(), process.stdout.readline()] == ["True\n", "announced\n"]
    return process


def test_only_one_has_it_and_says_where_it_listens(file: Path) -> None:
    first, second = InstanceLock(file), InstanceLock(file)

    assert first.claim()
    assert not second.claim()
    assert second.server == ""
    first.announce("/run/a long name.sock")
    assert second.server == "/run/a long name.sock"
    first.announce("/run/b")
    assert second.server == "/run/b"


def test_it_is_given_back(file: Path) -> None:
    first, second = InstanceLock(file), InstanceLock(file)
    assert first.claim()
    first.announce("/run/a")

    first.release()

    assert second.claim()
    assert second.server == ""
    assert second.left_server == ""


def test_a_killed_holder_leaves_the_name_of_its_server_and_no_lock(file: Path) -> None:
    holder = hold(file, "/run/left")
    lock = InstanceLock(file)
    assert not lock.claim()
    assert lock.server == "/run/left"

    holder.send_signal(signal.SIGKILL)
    holder.communicate()

    assert lock.claim()
    assert lock.left_server == "/run/left"
    assert lock.server == ""


def test_it_is_for_this_person_alone(file: Path) -> None:
    assert InstanceLock(file).claim()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"/run/half", b"\xff\n", b"x" * 5_000 + b"\n"])
def test_a_note_that_is_none_names_no_server(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert InstanceLock(file).server == ""


def test_no_child_keeps_it(file: Path) -> None:
    lock = InstanceLock(file)
    assert lock.claim()
    child = subprocess.Popen(
        [sys.executable, "-c", "print('runs', flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        close_fds=False,
    )
    assert child.stdout
    assert child.stdout.readline()  # until then it is still a copy of this process

    lock.release()

    assert InstanceLock(file).claim()
    child.communicate(b"\n")


def test_where_no_file_can_be_made_everyone_goes_on_alone(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "faceviewer.lock"
    first, second = InstanceLock(file), InstanceLock(file)
    assert first.claim()
    assert second.claim()
    first.announce("/run/a")
    assert second.server == ""
    first.release()


def test_a_link_in_its_place_is_not_followed(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "precious"
    other.write_text("keep me\n")
    file.symlink_to(other)

    lock = InstanceLock(file)
    assert lock.claim(), "everyone goes on alone"
    lock.announce("/run/a")
    lock.release()

    assert other.read_text() == "keep me\n"
    assert lock.left_server == ""


def test_where_files_have_no_locks_everyone_goes_on_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int, _operation: int) -> None:
        raise OSError(95, os.strerror(95))

    monkeypatch.setattr("fcntl.flock", refuse)
    assert InstanceLock(file).claim()
    assert InstanceLock(file).claim()


def test_the_demo_has_a_window_of_its_own(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    usual, demo = (folders.lock_file(is_demo=is_demo) for is_demo in (False, True))
    assert usual != demo
    assert {usual.parent, demo.parent} == {folders.state_file.parent}


def test_a_run_on_the_demo_remembers_in_a_file_of_its_own(tmp_path: Path) -> None:
    usual, demo = (Folders(tmp_path, is_demo=is_demo) for is_demo in (False, True))
    assert usual.state_file != demo.state_file
    assert usual.settings_file == demo.settings_file

"""The program's own files: whole or not at all, for this person alone, in any state of the disk."""

import json
import os
import random
import signal
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from faceviewer.export.files import write_file
from faceviewer.private_files import (
    STALE_S,
    make_private_directory,
    read_own_file,
    sweep_temporaries,
)
from faceviewer.settings import DataDirectory, Settings, SettingsNotice, State
from tests.whole_set import whole_set

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and pipes of POSIX")
PROJECT = Path(__file__).parents[2]


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix_only
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_directories_are_for_this_person_alone_with_those_above_them(
    umask: int, tmp_path: Path
) -> None:
    (tmp_path / "shared").mkdir(0o755)
    before = os.umask(umask)
    try:
        make_private_directory(tmp_path / "shared" / "a" / "b")
    finally:
        os.umask(before)

    assert mode_of(tmp_path / "shared") == 0o755
    assert {mode_of(tmp_path / "shared" / part) for part in ("a", "a/b")} == {0o700}


def test_a_file_in_the_place_of_a_directory_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    for place in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(NotADirectoryError):
            make_private_directory(place)


@posix_only
def test_what_is_no_file_of_ours_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"12345")
    assert read_own_file(tmp_path / "pipe", 4) is None
    assert read_own_file(tmp_path / "large", 4) is None
    assert read_own_file(tmp_path / "large", 5) == b"12345"


def test_only_stale_temporaries_of_this_file_are_swept(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".a[1].x.tmp", ".a[1].y.tmp", ".b.x.tmp"))
    for file in (old, young, other):
        file.touch()
    for file in (old, other):
        os.utime(file, (1, time.time() - 2 * STALE_S))

    sweep_temporaries(tmp_path / "a[1]")

    assert sorted(tmp_path.iterdir()) == [young, other]


def test_an_export_sweeps_what_a_killed_one_left(tmp_path: Path) -> None:
    left = tmp_path / ".rows.csv.0011aabb.tmp"
    left.touch()
    os.utime(left, (1, 1))

    write_file(tmp_path / "rows.csv", [b"new"])

    assert [file.name for file in tmp_path.iterdir()] == ["rows.csv"]


# What stands in the place of the settings


def _directory(file: Path) -> None:
    file.mkdir()


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _link_to_nowhere(file: Path) -> None:
    file.symlink_to("nowhere")


def _link_in_a_circle(file: Path) -> None:
    file.symlink_to(file)


def _zeros(file: Path) -> None:
    file.write_bytes(bytes(4096))


def _zeros_inside(file: Path) -> None:
    file.write_bytes(b'{"theme": "da\0rk"}')


def _endless(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(1 << 40)


@posix_only
@pytest.mark.parametrize(
    "put",
    [_directory, _pipe, _link_to_nowhere, _link_in_a_circle, _zeros, _zeros_inside, _endless],
)
def test_whatever_stands_there_is_set_aside_and_the_program_goes_on(
    put: Callable[[Path], None], tmp_path: Path
) -> None:
    directory = DataDirectory(tmp_path)
    put(directory.settings_file)
    kept = directory.settings_file.with_name("settings.json.bad-1")

    found = directory.load_settings()

    assert found == (Settings(), [SettingsNotice("set_aside", str(kept))])
    assert os.path.lexists(kept)
    directory.save_settings(Settings(theme="dark"))
    assert directory.load_settings() == (directory.save_settings(Settings(theme="dark")), [])


@posix_only
@pytest.mark.parametrize("put", [_directory, _pipe, _link_in_a_circle, _endless])
def test_a_state_that_is_none_is_forgotten(put: Callable[[Path], None], tmp_path: Path) -> None:
    directory = DataDirectory(tmp_path)
    put(directory.state_file)

    assert directory.load_state() == State()


# Real disks: small, full, read only. A mount needs a name space of its own, and that a right.

IN_A_MOUNT = """
    import json, sys
    from pathlib import Path
    from faceviewer.crashes.folder import CrashFolder
    from faceviewer.errors import FaceviewerError
    from faceviewer.export.files import write_file
    from faceviewer.folders import Folders
    from faceviewer.log import close_log, set_up_logging
    from faceviewer.settings import DataDirectory, Settings, State

    place = Path(sys.argv[1])
    data = DataDirectory(place)
    big = "x" * 200_000
    said = []

    def attempt(work):
        try:
            said.append(str(work()))
        except FaceviewerError as error:
            said.append(error.key)

    attempt(lambda: data.save_settings(Settings(ca_file=big)))
    attempt(lambda: data.save_state(State(window={"a": big})))
    attempt(lambda: write_file(place / "rows.csv", [big.encode()]))
    attempt(lambda: CrashFolder(place / "log").write([big]))
    log = set_up_logging(data.log_file, is_debug=True)
    import logging
    for _ in range(100):
        logging.getLogger("faceviewer").info("x" * 3000)
    close_log(log)
    files = {f.name: f.read_text() for f in place.iterdir() if f.is_file()}
    print(json.dumps([said, files]))
"""
OLD = {"settings.json": '{"theme": "dark"}', "state.json": "{}", "rows.csv": "old"}


def run_in_mount(place: Path, *, is_read_only: bool) -> tuple[list[str], dict[str, str]]:
    """What the program said there, and the files that are there afterwards."""
    place.mkdir()
    make = " && ".join(
        [
            f"mount -t tmpfs -o size=64k tmpfs {place}",
            *(f"printf '%s' '{text}' > {place}/{name}" for name, text in OLD.items()),
            f"mount -o remount,{'ro' if is_read_only else 'rw'} {place}",
            f'exec "{sys.executable}" -c "$0" {place}',
        ]
    )
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", make, textwrap.dedent(IN_A_MOUNT)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    if not done.stdout and ("unshare" in done.stderr or "mount" in done.stderr):
        pytest.skip("no right to mount")
    assert done.stderr == ""
    said, files = json.loads(done.stdout)
    return said, files


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts of Linux")
@pytest.mark.parametrize("is_read_only", [True, False], ids=["read only", "full"])
def test_on_a_disk_without_room_everything_old_stays_and_our_errors_say_so(
    tmp_path: Path, *, is_read_only: bool
) -> None:
    said, files = run_in_mount(tmp_path / "disk", is_read_only=is_read_only)

    assert said[:3] == ["settings.cannot_write", "settings.cannot_write", "export.cannot_write"]
    assert files == OLD
    if is_read_only:
        assert said[3] == "None"


# Killed at any moment

WRITERS = """
    import itertools, sys
    from pathlib import Path
    from faceviewer.crashes.folder import CrashFolder
    from faceviewer.export.files import write_file
    from faceviewer.settings import DataDirectory, Environment, Settings, State
    from faceviewer.load_cache import LoadCache

    place = Path(sys.argv[1])
    data, crashes = DataDirectory(place), CrashFolder(place / "crashes")
    environment = Environment(name="A", id="a", keeps_loads=True)
    cache = LoadCache(place, [environment])
    for size in itertools.cycle((10, 100_000, 500_000)):
        text = "x" * size
        data.save_settings(Settings(ca_file=text, extra={"size": size}))
        data.save_state(State(window={"text": text, "size": size}))
        write_file(place / "rows.csv", [b"begin", text.encode(), b"end"])
        cache.write(environment, b"rows", [b"begin", text.encode(), b"end"])
        crashes.write(["begin", text[:1000], "end"])
        print("ready", flush=True)
"""


def look_at_all(place: Path) -> None:
    """Fails where a file is half-way."""
    data = DataDirectory(place)
    settings, notices = data.load_settings()
    assert notices == []
    assert len(settings.ca_file) == settings.extra["size"]
    window = json.loads(data.state_file.read_bytes())["window"]
    assert len(window["text"]) == window["size"]
    whole = [place / "rows.csv", *place.glob("loads/*/*.load")]
    assert len(whole) == 2
    for file in whole:
        content = file.read_bytes()
        assert (content[:5], content[-3:]) == (b"begin", b"end")
    for file in (place / "crashes").glob("crash-*.txt"):
        assert file.read_text().endswith("end\n")


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
@pytest.mark.parametrize("kills", [4, *whole_set(100)])
def test_a_kill_at_any_moment_leaves_every_file_old_or_new(kills: int, tmp_path: Path) -> None:
    chance = random.Random(kills)
    for _ in range(kills):
        command = [sys.executable, "-c", textwrap.dedent(WRITERS), str(tmp_path)]
        with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0, 0.1))  # the moment of the kill is what the test varies
            process.kill()
        assert process.returncode == -signal.SIGKILL
        look_at_all(tmp_path)

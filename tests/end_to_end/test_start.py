"""The start of the window: what is loaded before its first paint, and how it can be broken off."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from faceviewer.demo.server import DemoServer
from tests.end_to_end.conftest import OpenProgram, write_settings
from tests.end_to_end.screen import Screen, wait_until
from tests.end_to_end.window_program import CLEAN
from tests.whole_set import whole_set

LIMIT_S = 30.0
LATER = (
    "asyncio qasync httpx keyring msgspec ssl hashlib starlette uvicorn platformdirs subprocess"
    " faceviewer.credentials faceviewer.demo faceviewer.instance_channel faceviewer.links"
    " faceviewer.listings faceviewer.log faceviewer.models faceviewer.running faceviewer.session"
    " faceviewer.settings faceviewer.api faceviewer.commands"
).split()
PAINTED_VIEWS = {
    "first_frame",
    "fonts",
    "keys",
    "linked_application",
    "program_window",
    "sketch",
    "tokens",
}

AT_FIRST_PAINT = """
import json, os, sys
from faceviewer import app, cli
import PySide6.QtCore, PySide6.QtWidgets

def run(program):
    program.window.grab().save(sys.argv[2])
    enumerations = ["Qt"] if "Qt" in vars(PySide6.QtCore) else []
    enumerations += ["QStyle"] if "QStyle" in vars(PySide6.QtWidgets) else []
    print(json.dumps([program.window.is_painted, sorted(sys.modules), enumerations]), flush=True)
    os._exit(0)

app.Program.run = run
cli.main(["--data-dir", sys.argv[1]])
"""


def run_at_first_paint(screen: Screen, data_dir: Path, picture: Path) -> tuple[bool, list[str]]:
    """Whether it was painted, and what was there then: modules and enumerations of Qt."""
    ran = subprocess.run(
        [sys.executable, "-P", "-c", AT_FIRST_PAINT, str(data_dir), str(picture)],
        env=screen.environment,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=True,
    )
    is_painted, modules, enumerations = json.loads(ran.stdout)
    return is_painted, [*modules, *enumerations]


def test_nothing_is_loaded_before_the_first_paint_that_it_does_not_need(
    screen: Screen, server: DemoServer, tmp_path: Path
) -> None:
    write_settings(tmp_path / "data", server)

    is_painted, loaded = run_at_first_paint(screen, tmp_path / "data", tmp_path / "first.png")

    assert is_painted
    packages = {name for name in loaded for part in LATER if f"{name}.".startswith(f"{part}.")}
    views = {
        name.removeprefix("faceviewer.views.")
        for name in loaded
        if name.startswith("faceviewer.views.")
    }
    assert (packages, views - PAINTED_VIEWS) == (set(), set())
    assert {"Qt", "QStyle"}.isdisjoint(loaded)


def start(screen: Screen, data_dir: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "faceviewer", "--data-dir", str(data_dir), *arguments],
        env=screen.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, *whole_set(signal.SIGINT)])
@pytest.mark.parametrize("arguments", [(), ("--demo",)], ids=["plain", "demo"])
def test_it_can_be_ended_as_soon_as_it_is_seen(
    screen: Screen, server: DemoServer, tmp_path: Path, arguments: tuple[str, ...], number: int
) -> None:
    write_settings(tmp_path / "data", server)
    process = start(screen, tmp_path / "data", *arguments)
    wait_until(lambda: screen.windows(process.pid, "faceviewer"), "the window is on screen")

    process.send_signal(number)
    _, errors = process.communicate(timeout=LIMIT_S)

    assert (process.returncode, errors) == CLEAN
    assert not server.requests


def test_keys_that_come_before_the_widgets_are_not_lost(
    open_program: OpenProgram, server: DemoServer
) -> None:
    program = open_program()
    program.screen.press("ctrl+Tab")

    program.wait_for_answers(1, "/faces")
    assert program.leave()[1:] == CLEAN
    assert program.state["window"]["tab"] == "faces"


@pytest.mark.parametrize(
    ("arguments", "name"),
    [(("--environment", "Nowhere"), "Nowhere"), (("--demo", "--environment", "Local"), "Local")],
    ids=["settings", "demo"],
)
def test_an_unknown_environment_is_refused_before_anything_is_shown(
    screen: Screen,
    server: DemoServer,
    tmp_path: Path,
    arguments: tuple[str, ...],
    name: str,
) -> None:
    write_settings(tmp_path / "data", server)
    process = start(screen, tmp_path / "data", *arguments)

    _, errors = process.communicate(timeout=LIMIT_S)

    assert process.returncode == 2
    assert name in errors
    assert len(errors.splitlines()) == 1
    assert not (tmp_path / "data" / "log").joinpath("faceviewer.log").exists()


def test_a_folder_that_cannot_be_made_is_refused_before_anything_is_shown(
    screen: Screen, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    process = start(screen, tmp_path / "file" / "data")

    _, errors = process.communicate(timeout=LIMIT_S)

    assert process.returncode == 1
    assert str(tmp_path / "file") in errors
    assert len(errors.splitlines()) == 1

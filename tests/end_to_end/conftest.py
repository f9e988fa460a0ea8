"""What tests of the whole program share: a screen, a server with its credentials, the window."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import pytest

from faceviewer.demo.server import DemoServer
from tests.conftest import virtual_display
from tests.desktop import Desktop
from tests.end_to_end.scene import Scene, says
from tests.end_to_end.screen import Screen
from tests.end_to_end.screen_reader import LAUNCHER, AccessibilityBus
from tests.end_to_end.window_program import CLEAN, WindowProgram

FACES, COLLECTIONS = 230, 12
MANAGER: Final = ["openbox", "--sm-disable"]

OpenProgram = Callable[..., WindowProgram]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Saves a picture of the display beside the files of a test that fails."""
    report = yield
    if call.when == "call" and call.excinfo is not None and isinstance(item, pytest.Function):
        screen, folder = item.funcargs.get("screen"), item.funcargs.get("tmp_path")
        if isinstance(screen, Screen) and isinstance(folder, Path):
            screen.picture(folder / "screen.png")
    return report


@pytest.fixture
def screen(xvfb_display: str) -> Screen:
    """The virtual display."""
    return Screen(xvfb_display)


@pytest.fixture(scope="session")
def _running_server() -> Iterator[DemoServer]:
    with DemoServer(FACES, COLLECTIONS) as server:
        yield server


@pytest.fixture
def server(_running_server: DemoServer) -> DemoServer:
    """Both services, without faults; the window's requests can be read from it."""
    _running_server.set_faults("")
    _running_server.application.forget_requests()
    return _running_server


def write_settings(data_dir: Path, *servers: DemoServer, **settings: Any) -> None:
    """A settings file with one environment for each server: Staging, Second."""
    environments = [
        {
            "name": name,
            "id": name.casefold(),
            "verifik": {"base_url": server.verifik_url},
            "blockv": {"base_url": server.blockv_url},
        }
        for name, server in zip(("Staging", "Second"), servers, strict=False)
    ]
    data_dir.mkdir(parents=True, exist_ok=True)
    content = {"version": 1, "theme": "light", "environments": environments} | settings
    (data_dir / "settings.json").write_text(json.dumps(content))


def keep_credential(
    service: str, secret: str, data_dir: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """`faceviewer credential set`, with the secret on standard input."""
    return subprocess.run(
        [sys.executable, "-m", "faceviewer", "--data-dir", data_dir, "credential", "set", service],
        env=dict(environment),
        input=secret,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture(scope="session")
def _kept_credentials(
    _running_server: DemoServer,
    gnome_keyring: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("settings")
    write_settings(folder, _running_server)
    for service in ("verifik", "blockv"):
        done = keep_credential(service, _running_server.token, folder, gnome_keyring)
        assert done.returncode == 0, done.stderr
    return gnome_keyring


@pytest.fixture
def open_program(
    screen: Screen,
    server: DemoServer,
    _kept_credentials: dict[str, str],
    tmp_path: Path,
) -> Iterator[OpenProgram]:
    """Starts the program on the server, with its credentials in a real keyring.

    Arguments are passed on to the program; `environment` replaces the one with the keyring.
    """
    running: list[WindowProgram] = []

    def open_program(
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        data_dir: Path = tmp_path / "data",
    ) -> WindowProgram:
        if not (data_dir / "settings.json").exists():
            write_settings(data_dir, server)
        program = WindowProgram(screen, data_dir, environment or _kept_credentials, *arguments)
        running.append(program)
        return program

    yield open_program
    for program in running:
        program.end_if_running()


@pytest.fixture
def bare_environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a computer without any keyring, with a home of its own."""
    home = tmp_path / "home"
    home.mkdir()
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    return {**os.environ, **dict.fromkeys(names, str(home))}


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccessibilityBus]:
    """The accessibility bus of a session of its own."""
    if sys.platform != "linux" or not LAUNCHER.exists():
        pytest.skip("at-spi2-core is not installed")
    with ExitStack() as stack:
        yield AccessibilityBus(Desktop(tmp_path_factory.mktemp("session"), stack), stack)


@pytest.fixture(scope="module")
def managed_screen() -> Iterator[Screen]:
    """A display with a window manager, which gives each new window the keyboard."""
    if shutil.which(MANAGER[0]) is None:
        pytest.skip("openbox is not installed")
    with virtual_display() as name:
        environment = {**os.environ, "DISPLAY": name}
        with subprocess.Popen(MANAGER, env=environment, stderr=subprocess.DEVNULL) as manager:
            yield Screen(name)
            manager.terminate()


@pytest.fixture
def scene(managed_screen: Screen, bus: AccessibilityBus, tmp_path: Path) -> Iterator[Scene]:
    """The window on the demo with a screen reader at work, and its first rows loaded."""
    program = WindowProgram(managed_screen, tmp_path / "data", bus.environment, "--demo")
    try:
        scene = Scene(program, bus)
        scene.look("the first rows", says("all 60 loaded"))
        yield scene
        managed_screen.focus(program.window)
        assert program.leave()[1:] == CLEAN
    finally:
        program.end_if_running()

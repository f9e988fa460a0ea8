"""What every test stands on: a clean environment, guards around each test, and real parts.

The real parts (a display, a session bus, a keyring) are started by the first test of a process
that asks for them, and end with it, even where it crashes. They are for the programs that a test
starts; in the test's own process Qt draws off screen and no keyring is within reach.
"""

import gc
import ipaddress
import logging
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from faceviewer.demo.server import DemoServer

NO_BUS = "unix:path=/nonexistent/session-bus"
FOREIGN_VARIABLES = (
    *("DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"),
    *("http_proxy", "https_proxy", "all_proxy", "no_proxy"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE", "PYTHON_KEYRING_BACKEND"),
    "PYTHONDONTWRITEBYTECODE",  # each start of the program would compile all of it once more
)
HOME_VARIABLES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
BUS_COMMAND = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
KEYRING_COMMAND = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
START_LIMIT_S = 20.0
GARBAGE_LIMIT = 50_000

# How far invented examples are searched: a little and the same each time, or, where
# `packaging/dev test --all` chooses it, far and anew.
hypothesis.settings.register_profile(
    "quick", max_examples=25, deadline=None, derandomize=True, database=None
)
hypothesis.settings.register_profile("whole", max_examples=300, deadline=None)
hypothesis.settings.load_profile("quick")

# Before Qt is imported; what a test starts inherits it too.
for _name in FOREIGN_VARIABLES:
    os.environ.pop(_name, None)
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": NO_BUS}

# A shell without job control ignores SIGINT in what it starts in the background, and every program
# started from there inherits that; ours are to be told to end by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# WORKAROUND(PySide6 6.11): a collection in a thread frees widgets there, which ends the process.
gc.disable()


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Spares a usual run the making of thousands of tests that it leaves out."""
    if metafunc.config.getoption("markexpr") != "not slow":
        return
    is_left_out = metafunc.definition.get_closest_marker("slow") is not None
    for mark in metafunc.definition.iter_markers("parametrize"):
        values = mark.args[1]
        has_names = isinstance(mark.kwargs.get("ids"), list | tuple)  # one for each value
        if isinstance(values, list) and len(values) > 1 and not has_names:
            kept = [] if is_left_out else [value for value in values if not _is_slow(value)]
            values[:] = kept or values[:1]


def _is_slow(value: object) -> bool:
    return any(mark.name == "slow" for mark in getattr(value, "marks", ()))


def pytest_collection_finish() -> None:
    """Spares every later collection the libraries and the tests themselves, which stay."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Collects between tests, on the main thread, once enough has gathered."""
    assert not gc.isenabled(), "a test has left the collector on, which any thread may then run"
    if gc.get_count()[0] > GARBAGE_LIMIT:
        gc.collect()


class ForeignAddressError(OSError):
    """A test reached for an address that is not of this computer."""


class LoopbackGuard:
    """Refuses every address but loopback ones, below any library, and keeps what it refused."""

    def __init__(self) -> None:
        self.refused: list[str] = []

    def audit(self, event: str, args: tuple[object, ...]) -> None:
        """The hook for `sys.addaudithook`."""
        if event in {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}:
            address = args[1]
        elif event == "socket.getaddrinfo":
            address = args
        else:
            return
        if isinstance(address, tuple) and not _is_loopback(address[0]):
            self.refused.append(str(address[0]))
            raise ForeignAddressError(f"not a loopback address: {address[0]!r}")


def _is_loopback(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if not isinstance(name, str) or name == "localhost":
        return name is None or name == "localhost"
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session")
def _installed_guard() -> LoopbackGuard:
    guard = LoopbackGuard()
    sys.addaudithook(guard.audit)
    return guard


@pytest.fixture(autouse=True)
def loopback_guard(_installed_guard: LoopbackGuard) -> Iterator[LoopbackGuard]:
    """Fails a test that reached beyond this computer, even where the program took it calmly."""
    _installed_guard.refused.clear()
    yield _installed_guard
    assert not _installed_guard.refused, "a test may only connect to loopback addresses"


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program under test keeps its files; nothing is written to the person's own."""
    path = tmp_path / "data"
    monkeypatch.setenv("FACEVIEWER_DATA_DIR", str(path))
    return path


@pytest.fixture(autouse=True)
def no_warning_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fails a test that logs a warning; one that means to checks it and clears `caplog`."""
    yield
    logged = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not logged


@pytest.fixture(scope="module")
def _running_server(request: pytest.FixtureRequest) -> Iterator["DemoServer"]:
    from faceviewer.demo.server import DemoServer

    faces = getattr(request.module, "FACES", 230)
    collections = getattr(request.module, "COLLECTIONS", 12)
    with DemoServer(faces, collections) as server:
        yield server


@pytest.fixture
def server(_running_server: "DemoServer") -> "DemoServer":
    """Both services, without faults, and asked by nobody yet.

    There is one for each module of tests; it has as many records as `FACES` and `COLLECTIONS` of
    the module say.
    """
    _running_server.set_faults("")
    _running_server.application.set_data(_running_server.data)
    _running_server.application.forget_requests()
    return _running_server


@pytest.fixture(scope="session")
def xvfb_display() -> Iterator[str]:
    """The name of a virtual X display, such as `:5`, for `DISPLAY`."""
    with virtual_display() as name:
        yield name


@contextmanager
def virtual_display() -> Iterator[str]:
    """The name of a virtual X display of its own."""
    command = [
        "Xvfb",
        "-noreset",
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1200x24",
        "-nolisten",
        "tcp",
    ]
    with _real_part(command) as process:
        yield ":" + _first_line(process)


@pytest.fixture(scope="session")
def session_bus() -> Iterator[str]:
    """The address of a D-Bus session bus with nothing on it, for `DBUS_SESSION_BUS_ADDRESS`."""
    with _real_part(BUS_COMMAND) as process:
        yield _first_line(process)


@pytest.fixture(scope="session")
def gnome_keyring(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of a program that finds an unlocked Secret Service, empty at first."""
    home = str(tmp_path_factory.mktemp("keyring-home"))
    environment = {**os.environ, **dict.fromkeys(HOME_VARIABLES, home)}
    with _real_part(BUS_COMMAND, environment) as bus:
        environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(bus)
        with _real_part(KEYRING_COMMAND, environment) as keyring:
            assert keyring.stdin is not None
            keyring.stdin.write("password")  # an empty one leaves it locked
            keyring.stdin.close()
            _wait_for_name("org.freedesktop.secrets", environment["DBUS_SESSION_BUS_ADDRESS"])
            yield environment


@contextmanager
def _real_part(
    command: list[str], environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """A program that ends with the block, and with this process if that ends first."""
    process = subprocess.Popen(
        ["setpriv", "--pdeathsig", "TERM", *command],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()


def _first_line(process: subprocess.Popen[str]) -> str:
    """The line by which a program says that it is ready."""
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], START_LIMIT_S)
    line = process.stdout.readline().strip() if ready else ""
    assert line, f"{process.args!r} did not start"
    return line


def _wait_for_name(name: str, bus_address: str) -> None:
    """Returns once a program on the bus owns `name`."""
    from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import (  # type: ignore[import-untyped]
        Proxy,
        open_dbus_connection,
    )

    change = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
    change.add_arg_condition(0, name)
    with open_dbus_connection(bus_address) as connection, connection.filter(change) as changes:
        bus = Proxy(message_bus, connection, timeout=START_LIMIT_S)
        bus.AddMatch(change)
        if not bus.NameHasOwner(name)[0]:
            connection.recv_until_filtered(changes, timeout=START_LIMIT_S)

"""What the window and the commands do with every state of the keyring, over real services."""

import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from faceviewer.demo.server import DemoServer
from tests.conftest import NO_BUS
from tests.desktop import Desktop, end, wait_for_line
from tests.end_to_end.conftest import COLLECTIONS, write_settings
from tests.end_to_end.screen import Screen, wait_until
from tests.end_to_end.told_window import ToldWindow
from tests.end_to_end.window_program import CLEAN, WindowProgram
from tests.whole_set import whole_set

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux")

DIALOG = "credential_dialog"
PROGRAM = [sys.executable, "-m", "faceviewer"]
SHORT_S = 0.3
LIMIT_S = 60.0
KEYRING_LIMIT_S = 8.0
"""When the program gives up a keyring that does not answer."""

OpenWindow = Callable[..., ToldWindow]


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def desktop(tmp_path: Path, stack: ExitStack) -> Desktop:
    return Desktop(tmp_path, stack)


@pytest.fixture
def data_dir(desktop: Desktop, server: DemoServer) -> Path:
    """The program's own folder, with one environment, which is that of the server."""
    data_dir = desktop.home / "data"
    write_settings(data_dir, server)
    return data_dir


@pytest.fixture
def open_window(desktop: Desktop, data_dir: Path, stack: ExitStack) -> OpenWindow:
    """Opens the window in the session."""

    def open_window(keyring_limit_s: float = LIMIT_S) -> ToldWindow:
        window = ToldWindow(desktop.environment, data_dir, keyring_limit_s=keyring_limit_s)
        stack.callback(window.end_if_running)
        return window

    return open_window


# --- The states -----------------------------------------------------------------------------------


class State(NamedTuple):
    """One state of the keyring: how it comes about, and what is said of it.

    Attributes:
        first: what the first tab says, and `faceviewer credential check`.
        problem: what the dialog for credentials says, and `faceviewer credential set`.
        limit_s: when the window gives the keyring up.
    """

    prepare: Callable[[Desktop], object]
    first: str
    problem: str
    limit_s: float = LIMIT_S


MISSING = "There is no credential for Verifik."
NO_KEYRING = "This computer offers no keyring that keeps secrets safely."
SILENT = "The keyring of this computer did not answer in time."
LOCKED = "The keyring of this computer is locked."
GONE = "The keyring of this computer is not there any more."
INSECURE = "The keyring on offer"
UNSENDABLE = "There are characters in the credential that cannot be sent."

HOSTILE_MODULE = """
    import pathlib
    from keyring.backend import KeyringBackend

    HERE = pathlib.Path(__file__).parent
    (HERE / "ran").touch()

    class Hostile(KeyringBackend):
        priority = 99

        def get_password(self, service, username):
            return (HERE / "secrets").read_text()

        def set_password(self, service, username, password):
            (HERE / "secrets").write_text(password)
"""


def without_bus(desktop: Desktop) -> None:
    desktop.environment["DBUS_SESSION_BUS_ADDRESS"] = NO_BUS


def with_null_backend(desktop: Desktop) -> None:
    without_bus(desktop)
    desktop.environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"


def with_hostile_backend(desktop: Desktop) -> None:
    """Foreign code is named by everything by which keyring can be told to load some."""
    without_bus(desktop)
    folder = desktop.home / "hostile"
    metadata = folder / "hostile_keyring-1.0.dist-info"
    metadata.mkdir(parents=True)
    (folder / "hostile_keyring.py").write_text(textwrap.dedent(HOSTILE_MODULE))
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: hostile-keyring\n")
    (metadata / "entry_points.txt").write_text("[keyring.backends]\nhostile = hostile_keyring\n")
    path = f"{desktop.environment.get('PYTHONPATH', '')}:{folder}"
    name = "hostile_keyring.Hostile"
    desktop.environment |= {"PYTHONPATH": path, "PYTHON_KEYRING_BACKEND": name}
    configuration = desktop.home / "python_keyring" / "keyringrc.cfg"
    configuration.parent.mkdir()
    configuration.write_text(f"[backend]\ndefault-keyring={name}\nkeyring-path={folder}\n")


def with_chain(desktop: Desktop) -> None:
    with_hostile_backend(desktop)
    chain = "keyring.backends.chainer.ChainerBackend"
    desktop.environment["PYTHON_KEYRING_BACKEND"] = chain


def with_secret_service(mode: str) -> Callable[[Desktop], object]:
    return lambda desktop: desktop.start_secret_service(mode)


def with_locked_keyring(desktop: Desktop) -> None:
    """gnome-keyring, and nothing that could show its prompt."""
    desktop.start_keyring()
    desktop.outside("lock")


STATES = {
    "none": State(without_bus, MISSING, NO_KEYRING),
    "null": State(with_null_backend, MISSING, NO_KEYRING),
    "plain text": State(with_hostile_backend, MISSING, f"{INSECURE} (hostile_keyring.Hostile)"),
    "chain": State(with_chain, MISSING, f"{INSECURE} (hostile_keyring)"),
    "mute bus": State(Desktop.replace_bus_by_mute_one, SILENT, SILENT),
    "mute": State(with_secret_service("mute"), SILENT, SILENT, SHORT_S),
    "prompt open": State(with_secret_service("waiting"), SILENT, SILENT, SHORT_S),
    "prompt dismissed": State(with_secret_service("dismissing"), LOCKED, LOCKED),
    "locked without a prompt": State(with_locked_keyring, LOCKED, LOCKED),
}


def states(*fast: str) -> list[object]:
    """All of them; the others only in the whole set."""
    return [*fast, *whole_set(*(name for name in STATES if name not in fast))]


@pytest.mark.parametrize("name", states("plain text"))
def test_the_window_says_what_the_matter_is_and_works_for_the_session(
    name: str, desktop: Desktop, open_window: OpenWindow, server: DemoServer
) -> None:
    state = STATES[name]
    state.prepare(desktop)
    window = open_window(state.limit_s)

    wait_until(lambda: state.first in window.words(), "the first tab says what the matter is")
    window.open_credentials()
    keep_for_session(window, state.problem, server.token)

    assert window.leave() == CLEAN
    assert desktop.files_with(server.token) == []
    assert list(desktop.home.rglob("ran")) == []  # foreign code


def keep_for_session(window: ToldWindow, problem: str, token: str) -> None:
    """Works without the keyring, once the open dialog says what the matter with it is."""
    wait_until(lambda: problem in window.words(DIALOG), "the dialog says what the matter is")
    window.enter("credential_edit", token)
    window.press("confirm_check")
    window.press("session_button")
    wait_until(lambda: window.row_count() == COLLECTIONS, "the rows are there")


@pytest.mark.slow
@pytest.mark.parametrize("name", states("prompt dismissed"))
def test_the_commands_say_what_the_matter_is_and_keep_nothing(
    name: str, desktop: Desktop, data_dir: Path, server: DemoServer
) -> None:
    state = STATES[name]
    state.prepare(desktop)

    for action, said in (("check", state.first), ("set", state.problem)):
        done = credential(action, desktop, data_dir, server.token)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.splitlines()[-1].startswith(f"faceviewer: {said}")
        assert "Traceback" not in done.stderr
        assert "session only" not in done.stderr

    assert desktop.files_with(server.token) == []
    assert list(desktop.home.rglob("ran")) == []  # foreign code


def credential(
    action: str, desktop: Desktop, data_dir: Path, text: str = ""
) -> "subprocess.CompletedProcess[str]":
    """`faceviewer credential` for Verifik, with a text on standard input."""
    return subprocess.run(
        [*PROGRAM, "--data-dir", str(data_dir), "credential", action, "verifik"],
        env=desktop.environment,
        input=text,
        check=False,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
    )


def test_the_trap_would_close(desktop: Desktop) -> None:
    with_hostile_backend(desktop)
    code = 'import keyring; keyring.set_password("faceviewer", "somebody", "a secret")'
    subprocess.run([sys.executable, "-c", code], env=desktop.environment, check=True)

    assert [path.name for path in desktop.files_with("a secret")] == ["secrets"]
    assert len(list(desktop.home.rglob("ran"))) == 1


# --- What changes while the window is open --------------------------------------------------------


@pytest.mark.slow
def test_a_keyring_that_ends_is_said_and_found_again(
    desktop: Desktop, data_dir: Path, open_window: OpenWindow, server: DemoServer
) -> None:
    keyring = desktop.start_keyring()
    assert credential("set", desktop, data_dir, server.token).returncode == 0
    window = open_window()
    wait_until(lambda: window.row_count() == COLLECTIONS, "the rows are there")

    end(keyring)
    window.open_credentials()
    wait_until(lambda: GONE in window.words(DIALOG), "the dialog says that it is gone")
    desktop.start_keyring()
    window.press("retry_button")
    wait_until(lambda: "Saved" in window.words(DIALOG), "the dialog says that it is kept")

    assert window.row_count() == COLLECTIONS
    assert window.leave() == CLEAN


@pytest.mark.slow
def test_without_the_keyring_that_ended_the_session_goes_on(
    desktop: Desktop, open_window: OpenWindow, server: DemoServer
) -> None:
    keyring = desktop.start_keyring()
    window = open_window()
    wait_until(lambda: MISSING in window.words(), "there is no credential")

    end(keyring)
    window.open_credentials()
    keep_for_session(window, GONE, server.token)

    assert window.leave() == CLEAN


@pytest.mark.slow
@pytest.mark.parametrize(("action", "said"), [("delete", MISSING), ("spoil", UNSENDABLE)])
def test_an_entry_that_was_changed_outside_is_said(
    action: str,
    said: str,
    desktop: Desktop,
    data_dir: Path,
    open_window: OpenWindow,
    server: DemoServer,
) -> None:
    desktop.start_keyring()
    assert credential("set", desktop, data_dir, server.token).returncode == 0
    desktop.outside(action)

    assert said in credential("check", desktop, data_dir).stderr
    window = open_window()
    wait_until(lambda: said in window.words(), "the first tab says what the matter is")
    window.open_credentials()
    if action == "spoil":
        wait_until(lambda: said in window.words(DIALOG), "the dialog says what the matter is")
        window.press("forget_button")
        window.press("forget_now_button")
    wait_until(lambda: "No credential" in window.words(DIALOG), "the dialog says there is none")

    assert window.leave() == CLEAN
    assert desktop.outside("show") == ""


# --- What waits for nothing -----------------------------------------------------------------------


def test_a_mute_bus_does_not_hold_the_window(
    screen: Screen, desktop: Desktop, data_dir: Path, stack: ExitStack
) -> None:
    desktop.replace_bus_by_mute_one()
    program = WindowProgram(screen, data_dir, desktop.environment)
    stack.callback(program.end_if_running)

    assert program.leave()[1:] == CLEAN


@pytest.mark.slow
def test_while_a_mute_keyring_is_asked_the_window_works(
    desktop: Desktop, open_window: OpenWindow
) -> None:
    keyring = desktop.start_secret_service("mute")
    window = open_window()
    wait_for_line(keyring, "Get")

    window.open_credentials()
    wait_until(lambda: "Asking the keyring…" in window.words(DIALOG), "the dialog says so")
    window.press("cancel_button")
    assert window.words(DIALOG) == ""

    assert window.leave() == CLEAN


@pytest.mark.slow
def test_leaving_while_the_keyring_is_asked_is_quiet_and_waits_for_nothing(
    screen: Screen, desktop: Desktop, data_dir: Path, stack: ExitStack
) -> None:
    keyring = desktop.start_secret_service("mute")
    program = WindowProgram(screen, data_dir, desktop.environment)
    stack.callback(program.end_if_running)
    wait_for_line(keyring, "Get")

    ended = program.signal(signal.SIGTERM)

    assert (ended.exit_code, ended.stderr) == CLEAN
    assert ended.seconds < KEYRING_LIMIT_S

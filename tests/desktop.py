"""A person's session as tests have it: a home, a session bus, and a keyring on it."""

import os
import socket
import subprocess
import sys
import textwrap
from contextlib import ExitStack
from pathlib import Path

from tests.conftest import HOME_VARIABLES, KEYRING_COMMAND, _wait_for_name

LONG_S = 30.0

# Without directories of services, so that nothing starts or restarts a keyring behind the test.
BUS_CONFIGURATION = """
    <busconfig>
      <type>session</type>
      <listen>unix:dir={directory}</listen>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>
"""

OUTSIDE = """
    import sys, secretstorage
    collection = secretstorage.get_default_collection(secretstorage.dbus_init())
    items = list(collection.search_items({"service": "faceviewer"}))
    if sys.argv[1] == "lock":
        collection.lock()
    if sys.argv[1] == "delete":
        [item] = items
        item.delete()
    if sys.argv[1] == "spoil":
        [item] = items
        item.set_secret(b"\\xff\\xfe")
    if sys.argv[1] == "double":
        [item] = items
        label, attributes = item.get_label(), item.get_attributes() | {"made": "elsewhere"}
        collection.create_item(label, attributes, item.get_secret())
    if sys.argv[1] == "show":
        print(*(item.get_attributes()["username"] for item in items))
"""


class Desktop:
    """A person's session: a home, a bus, and a keyring that can be ended and started again.

    Attributes:
        home: where all that is kept goes.
        stack: ends what is entered into it with the session.
        environment: that of a program of this session.
        bus: the process of the session bus.
    """

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self.home = path / "home"
        self.home.mkdir()
        self.stack = stack
        self.environment = {**os.environ, **dict.fromkeys(HOME_VARIABLES, str(self.home))}
        configuration = path / "bus.conf"
        configuration.write_text(textwrap.dedent(BUS_CONFIGURATION).format(directory=path))
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"]
        self.bus = self.start(command)
        assert self.bus.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()

    def start(self, command: list[str]) -> subprocess.Popen[str]:
        """Starts a program of the session, which ends with it."""
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", *command],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.stack.enter_context(process)
        self.stack.callback(process.kill)
        return process

    def replace_bus_by_mute_one(self) -> None:
        """From now on the session bus accepts everyone and says nothing."""
        bus = self.stack.enter_context(socket.socket(socket.AF_UNIX))
        bus.bind(str(self.home / "bus"))
        bus.listen()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={self.home}/bus"

    def start_keyring(self, *, has_password: bool = True) -> subprocess.Popen[str]:
        """Starts gnome-keyring, unlocked; without a password it has no keyring yet."""
        unlocked = KEYRING_COMMAND
        command = unlocked if has_password else [o for o in unlocked if o != "--unlock"]
        keyring = self.start(command)
        assert keyring.stdin is not None
        keyring.stdin.write("password" if has_password else "")
        keyring.stdin.close()
        _wait_for_name("org.freedesktop.secrets", self.environment["DBUS_SESSION_BUS_ADDRESS"])
        return keyring

    def start_secret_service(self, mode: str) -> subprocess.Popen[str]:
        """Starts a Secret Service that does not do what it should; see `tests.secret_service`."""
        service = self.start([sys.executable, "-m", "tests.secret_service", mode])
        wait_for_line(service, "ready")
        return service

    def outside(self, action: str) -> str:
        """What another program does with the same keyring."""
        command = [sys.executable, "-c", textwrap.dedent(OUTSIDE), action]
        return subprocess.check_output(
            command, env=self.environment, timeout=LONG_S, text=True
        ).strip()

    def files_with(self, text: str) -> list[Path]:
        """The files of the home with this text in them."""
        files = (path for path in self.home.rglob("*") if path.is_file())
        return [path for path in files if text.encode() in path.read_bytes()]


def wait_for_line(process: subprocess.Popen[str], line: str) -> None:
    """Returns once the process has said this."""
    assert process.stdout is not None
    assert any(said.strip() == line for said in process.stdout), f"it never said {line!r}"


def end(process: subprocess.Popen[str]) -> None:
    """Ends a process, and waits for that."""
    process.terminate()
    process.wait(LONG_S)

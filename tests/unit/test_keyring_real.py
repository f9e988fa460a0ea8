"""Credentials in a real Secret Service: gnome-keyring on a session bus of its own."""

import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import HOME_VARIABLES, KEYRING_COMMAND, NO_BUS, _wait_for_name

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux"),
    pytest.mark.skipif(not shutil.which("gnome-keyring-daemon"), reason="no gnome-keyring here"),
]

CANARY = "canary-5b2e8a90" * 10
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

DRIVER = """
    import asyncio, json, sys
    from faceviewer.credentials import CredentialKey, CredentialStore
    from faceviewer.errors import CredentialError

    store = CredentialStore(limit_s=float(sys.argv[1]))
    key = CredentialKey("staging", "verifik", "https://api.verifik.co")

    async def do(name, *arguments):
        if name == "probe":
            state = await store.probe()
            return [state.code, state.backend]
        try:
            return await getattr(store, name)(key, *arguments)
        except CredentialError as error:
            return error.key

    for line in sys.stdin:
        print(json.dumps(asyncio.run(do(*json.loads(line)))), flush=True)
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


class Program:
    """A process with a store of its own, which does as it is told, one request at a time."""

    def __init__(self, environment: dict[str, str], limit_s: float) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(DRIVER), str(limit_s)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def do(self, *request: str) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self) -> None:
        if self.process.returncode is None:
            self.process.communicate(timeout=LONG_S)
        assert self.process.returncode == 0


class Desktop:
    """A person's session: a home, a bus, and a keyring that can be ended and started again."""

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

    def start_keyring(self, *, has_password: bool = True) -> subprocess.Popen[str]:
        unlocked = KEYRING_COMMAND
        command = unlocked if has_password else [o for o in unlocked if o != "--unlock"]
        keyring = self.start(command)
        assert keyring.stdin is not None
        keyring.stdin.write("password" if has_password else "")
        keyring.stdin.close()
        _wait_for_name("org.freedesktop.secrets", self.environment["DBUS_SESSION_BUS_ADDRESS"])
        return keyring

    def program(self, limit_s: float = LONG_S) -> Program:
        program = Program(self.environment, limit_s)
        self.stack.enter_context(program.process)
        self.stack.callback(program.end)
        return program

    def outside(self, action: str) -> str:
        """What another program does with the same keyring."""
        command = [sys.executable, "-c", textwrap.dedent(OUTSIDE), action]
        return subprocess.check_output(
            command, env=self.environment, timeout=LONG_S, text=True
        ).strip()

    def files_with(self, text: str) -> list[Path]:
        files = (path for path in self.home.rglob("*") if path.is_file())
        return [path for path in files if text.encode() in path.read_bytes()]


def end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait(LONG_S)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with ExitStack() as stack:
        yield Desktop(tmp_path, stack)


def test_a_credential_outlives_the_program_and_the_keyring(desktop: Desktop) -> None:
    keyring = desktop.start_keyring()
    first = desktop.program()
    assert first.do("probe") == ["ready", "Secret Service"]
    assert first.do("get") is None
    assert first.do("set", CANARY) is None
    first.end()
    assert desktop.outside("show") == "staging/verifik@https://api.verifik.co"
    second = desktop.program()
    assert second.do("get") == CANARY
    second.end()

    end(keyring)
    desktop.start_keyring()
    third = desktop.program()
    assert third.do("get") == CANARY
    assert third.do("forget") is True
    assert third.do("forget") is False
    assert third.do("get") is None
    assert desktop.outside("show") == ""


def test_the_longest_credential_is_kept_encrypted(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = desktop.program()
    longest = (CANARY * 200)[: 16 * 1024]
    assert program.do("set", longest) is None
    assert program.do("get") == longest
    assert desktop.files_with(CANARY[:20]) == []


def test_replacing_keeps_one_entry(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = desktop.program()
    program.do("set", "old")
    program.do("set", CANARY)
    assert program.do("get") == CANARY
    assert len(desktop.outside("show").split()) == 1


def test_deleted_outside_it_is_no_longer_there(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = desktop.program()
    program.do("set", CANARY)
    desktop.outside("delete")
    assert program.do("get") is None
    assert program.do("forget") is False


def test_a_second_entry_of_the_same_name_is_forgotten_too(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = desktop.program()
    program.do("set", CANARY)
    desktop.outside("double")
    assert len(desktop.outside("show").split()) == 2
    assert program.do("forget") is True
    assert desktop.outside("show") == ""


def test_a_spoilt_entry_is_refused_and_can_be_forgotten(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = desktop.program()
    program.do("set", CANARY)
    desktop.outside("spoil")
    assert program.do("get") == "credential_malformed.characters"
    assert program.do("forget") is True
    assert desktop.outside("show") == ""


def test_a_locked_keyring_is_not_an_empty_one(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = desktop.program()
    program.do("set", CANARY)
    desktop.outside("lock")
    assert program.do("probe") == ["locked", "Secret Service"]
    assert program.do("get") == "keyring.locked"
    assert program.do("set", "new") == "keyring.locked"
    assert program.do("forget") == "keyring.locked"


def test_reading_never_asks_for_a_new_keyring(desktop: Desktop) -> None:
    desktop.start_keyring(has_password=False)
    program = desktop.program()
    assert program.do("probe") == ["ready", "Secret Service"]
    assert program.do("get") is None
    assert program.do("forget") is False
    assert program.do("set", CANARY) in {"keyring.locked", "keyring.unavailable"}  # nobody to ask


def test_a_keyring_that_ends_is_said_and_found_again(desktop: Desktop) -> None:
    keyring = desktop.start_keyring()
    program = desktop.program()
    program.do("set", CANARY)
    end(keyring)
    assert program.do("probe") == ["unavailable", "Secret Service"]
    for request in (("get",), ("set", "new"), ("forget",)):
        assert program.do(*request) == "keyring.unavailable"
    desktop.start_keyring()
    assert program.do("get") == CANARY


def test_a_bus_that_ends_is_said(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = desktop.program()
    program.do("set", CANARY)
    end(desktop.bus)
    assert program.do("probe") == ["unavailable", "Secret Service"]
    assert program.do("get") == "keyring.unavailable"
    assert program.do("set", "new") == "keyring.unavailable"


def test_a_mute_keyring_can_be_waited_for(desktop: Desktop) -> None:
    keyring = desktop.start_keyring()
    patient, hasty = desktop.program(), desktop.program(limit_s=0.2)
    patient.do("set", CANARY)
    keyring.send_signal(signal.SIGSTOP)
    assert hasty.do("get") == "keyring.timeout"
    assert hasty.do("get") == "keyring.timeout"
    keyring.send_signal(signal.SIGCONT)
    assert patient.do("get") == CANARY
    hasty.end()


@pytest.mark.parametrize("has_bus", [False, True])
def test_without_a_keyring_nothing_is_written(desktop: Desktop, has_bus: bool) -> None:
    if not has_bus:
        desktop.environment["DBUS_SESSION_BUS_ADDRESS"] = NO_BUS
    program = desktop.program()
    assert program.do("probe") == ["none", ""]
    assert program.do("set", CANARY) == "keyring.none"
    assert program.do("get") is None
    assert program.do("forget") is False
    program.end()
    assert [path for path in desktop.home.rglob("*") if path.is_file()] == []

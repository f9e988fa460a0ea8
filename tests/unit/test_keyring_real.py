"""Credentials in a real Secret Service: gnome-keyring on a session bus of its own."""

import json
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

from tests.conftest import NO_BUS
from tests.desktop import LONG_S, Desktop, end, wait_for_line

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux"),
    pytest.mark.skipif(not shutil.which("gnome-keyring-daemon"), reason="no gnome-keyring here"),
]

CANARY = "canary-5b2e8a90" * 10

DRIVER = """
    import asyncio, json, sys
    from faceviewer.credentials import CredentialKey, CredentialStore
    from faceviewer.errors import CredentialError

    limit_s, patience_s = map(float, sys.argv[1:])
    store = CredentialStore(limit_s=limit_s, patience_s=patience_s)
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


class Program:
    """A process with a store of its own, which does as it is told, one request at a time."""

    def __init__(self, environment: dict[str, str], limit_s: float, patience_s: float) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(DRIVER), str(limit_s), str(patience_s)],
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


def program_of(desktop: Desktop, limit_s: float = LONG_S, patience_s: float = LONG_S) -> Program:
    program = Program(desktop.environment, limit_s, patience_s)
    desktop.stack.enter_context(program.process)
    desktop.stack.callback(program.end)
    return program


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with ExitStack() as stack:
        yield Desktop(tmp_path, stack)


def test_a_credential_outlives_the_program_and_the_keyring(desktop: Desktop) -> None:
    keyring = desktop.start_keyring()
    first = program_of(desktop)
    assert first.do("probe") == ["ready", "Secret Service"]
    assert first.do("get") is None
    assert first.do("set", CANARY) is None
    first.end()
    assert desktop.outside("show") == "staging/verifik@https://api.verifik.co"
    second = program_of(desktop)
    assert second.do("get") == CANARY
    second.end()

    end(keyring)
    desktop.start_keyring()
    third = program_of(desktop)
    assert third.do("get") == CANARY
    assert third.do("forget") is True
    assert third.do("forget") is False
    assert third.do("get") is None
    assert desktop.outside("show") == ""


@pytest.mark.slow
def test_the_longest_credential_is_kept_encrypted(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = program_of(desktop)
    longest = (CANARY * 200)[: 16 * 1024]
    assert program.do("set", longest) is None
    assert program.do("get") == longest
    assert desktop.files_with(CANARY[:20]) == []


def test_replacing_keeps_one_entry(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = program_of(desktop)
    program.do("set", "old")
    program.do("set", CANARY)
    assert program.do("get") == CANARY
    assert len(desktop.outside("show").split()) == 1


def test_deleted_outside_it_is_no_longer_there(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = program_of(desktop)
    program.do("set", CANARY)
    desktop.outside("delete")
    assert program.do("get") is None
    assert program.do("forget") is False


@pytest.mark.slow
def test_a_second_entry_of_the_same_name_is_forgotten_too(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = program_of(desktop)
    program.do("set", CANARY)
    desktop.outside("double")
    assert len(desktop.outside("show").split()) == 2
    assert program.do("forget") is True
    assert desktop.outside("show") == ""


@pytest.mark.slow
def test_a_spoilt_entry_is_refused_and_can_be_forgotten(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = program_of(desktop)
    program.do("set", CANARY)
    desktop.outside("spoil")
    assert program.do("get") == "credential_malformed.characters"
    assert program.do("forget") is True
    assert desktop.outside("show") == ""


def test_a_locked_keyring_is_not_an_empty_one(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = program_of(desktop)
    program.do("set", CANARY)
    desktop.outside("lock")
    assert program.do("probe") == ["locked", "Secret Service"]
    assert program.do("get") == "keyring.locked"
    assert program.do("set", "new") == "keyring.locked"
    assert program.do("forget") == "keyring.locked"


@pytest.mark.slow
def test_reading_never_asks_for_a_new_keyring(desktop: Desktop) -> None:
    desktop.start_keyring(has_password=False)
    program = program_of(desktop)
    assert program.do("probe") == ["ready", "Secret Service"]
    assert program.do("get") is None
    assert program.do("forget") is False
    assert program.do("set", CANARY) in {"keyring.locked", "keyring.unavailable"}  # nobody to ask


def test_a_keyring_that_ends_is_said_and_found_again(desktop: Desktop) -> None:
    keyring = desktop.start_keyring()
    program = program_of(desktop)
    program.do("set", CANARY)
    end(keyring)
    assert program.do("probe") == ["unavailable", "Secret Service"]
    for request in (("get",), ("set", "new"), ("forget",)):
        assert program.do(*request) == "keyring.unavailable"
    desktop.start_keyring()
    assert program.do("get") == CANARY


def test_a_bus_that_ends_is_said(desktop: Desktop) -> None:
    desktop.start_keyring()
    program = program_of(desktop)
    program.do("set", CANARY)
    end(desktop.bus)
    assert program.do("probe") == ["unavailable", "Secret Service"]
    assert program.do("get") == "keyring.unavailable"
    assert program.do("set", "new") == "keyring.unavailable"


def test_a_mute_bus_is_silence_and_not_the_lack_of_a_keyring(desktop: Desktop) -> None:
    desktop.replace_bus_by_mute_one()
    program = program_of(desktop)
    assert program.do("probe") == ["timeout", "Secret Service"]
    assert program.do("get") == "keyring.timeout"


@pytest.mark.slow
def test_a_mute_keyring_can_be_waited_for(desktop: Desktop) -> None:
    keyring = desktop.start_keyring()
    patient, hasty = program_of(desktop), program_of(desktop, limit_s=0.2)
    patient.do("set", CANARY)
    keyring.send_signal(signal.SIGSTOP)
    assert hasty.do("get") == "keyring.timeout"
    assert hasty.do("get") == "keyring.timeout"
    keyring.send_signal(signal.SIGCONT)
    assert patient.do("get") == CANARY
    hasty.end()


def test_a_look_at_the_keyring_opens_no_prompt(desktop: Desktop) -> None:
    service = desktop.start_secret_service("dismissing")
    assert program_of(desktop).do("probe") == ["locked", "Secret Service"]
    end(service)
    assert service.stdout is not None
    assert set(service.stdout.read().split()) == {"Get"}


def test_a_prompt_that_was_dismissed_is_a_locked_keyring(desktop: Desktop) -> None:
    desktop.start_secret_service("dismissing")
    program = program_of(desktop)
    assert program.do("probe") == ["locked", "Secret Service"]
    for request in (("get",), ("set", CANARY), ("forget",)):
        assert program.do(*request) == "keyring.locked"


@pytest.mark.slow
def test_a_service_that_ends_behind_its_prompt_is_found_again(desktop: Desktop) -> None:
    service = desktop.start_secret_service("waiting")
    program = program_of(desktop, limit_s=1, patience_s=0.5)
    assert program.do("get") == "keyring.timeout"
    wait_for_line(service, "Prompt")
    end(service)
    desktop.start_keyring()
    assert program.do("get") is None
    assert program.do("set", CANARY) is None
    assert program.do("get") == CANARY


def test_a_prompt_is_waited_for_by_the_same_request(desktop: Desktop) -> None:
    desktop.start_secret_service("waiting")
    program = program_of(desktop, limit_s=0.2)
    assert [program.do("get"), program.do("get"), program.do("probe")] == [
        "keyring.timeout",
        "keyring.timeout",
        ["timeout", "Secret Service"],
    ]


@pytest.mark.slow
@pytest.mark.parametrize("has_bus", [False, True])
def test_without_a_keyring_nothing_is_written(desktop: Desktop, has_bus: bool) -> None:
    if not has_bus:
        desktop.environment["DBUS_SESSION_BUS_ADDRESS"] = NO_BUS
    program = program_of(desktop)
    assert program.do("probe") == ["none", ""]
    assert program.do("set", CANARY) == "keyring.none"
    assert program.do("get") is None
    assert program.do("forget") is False
    program.end()
    assert [path for path in desktop.home.rglob("*") if path.is_file()] == []

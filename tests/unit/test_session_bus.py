"""A session bus that says nothing is kept out of sight, and any other is left alone."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Thread

import pytest

from faceviewer.session_bus import ADDRESS, REFUSING, without_mute_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the session bus is of Linux")

SHORT_S = 0.05
LONG_S = 30.0

Listen = Callable[..., None]


@pytest.fixture
def listen() -> Iterator[Listen]:
    """Opens a socket of this name, which accepts everyone, and answers them or not."""
    with ExitStack() as stack:

        def listen(name: str | bytes, *, says: bytes = b"") -> None:
            bus = stack.enter_context(socket.socket(socket.AF_UNIX))
            bus.bind(name)
            bus.listen()
            if says:
                thread = Thread(target=_answer_one, args=(bus, says), daemon=True)
                stack.callback(thread.join, LONG_S)
                thread.start()

        yield listen


def _answer_one(bus: socket.socket, says: bytes) -> None:
    caller, _ = bus.accept()
    with caller:
        assert caller.recv(64).startswith(b"\0AUTH")
        caller.sendall(says)


def address_within(limit_s: float = LONG_S) -> str | None:
    """Which address stands in the block."""
    with without_mute_bus(limit_s):
        return os.environ.get(ADDRESS)


@pytest.mark.parametrize("form", ["path={}", "guid=0a1b,path={}", "path={};tcp:host=127.0.0.1"])
def test_a_mute_bus_is_out_of_sight_within_the_block_alone(
    form: str, listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(str(tmp_path / "bus"))
    address = "unix:" + form.format(tmp_path / "bus")
    monkeypatch.setenv(ADDRESS, address)

    assert address_within(SHORT_S) == REFUSING
    assert os.environ[ADDRESS] == address


def test_a_bus_that_lets_nobody_in_any_more_is_mute(
    listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(str(tmp_path / "bus"))
    monkeypatch.setenv(ADDRESS, f"unix:path={tmp_path}/bus")

    with ExitStack() as others:
        with suppress(BlockingIOError):
            while True:
                other = others.enter_context(socket.socket(socket.AF_UNIX))
                other.setblocking(False)
                other.connect(str(tmp_path / "bus"))
        assert address_within(SHORT_S) == REFUSING


def test_the_address_comes_back_after_an_error(
    listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(str(tmp_path / "bus"))
    monkeypatch.setenv(ADDRESS, f"unix:path={tmp_path}/bus")

    with pytest.raises(KeyError), without_mute_bus(SHORT_S):
        raise KeyError

    assert os.environ[ADDRESS] == f"unix:path={tmp_path}/bus"


def test_a_mute_bus_of_the_usual_place_is_found(
    listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(str(tmp_path / "bus"))
    monkeypatch.delenv(ADDRESS)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert address_within(SHORT_S) == REFUSING
    assert ADDRESS not in os.environ


def test_an_abstract_and_an_escaped_name_are_read(
    listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"{tmp_path.name}-{os.getpid()} bus"
    listen(f"\0{name}".encode())
    monkeypatch.setenv(ADDRESS, f"unix:abstract={name.replace(' ', '%20')},guid=0a1b")

    assert address_within(SHORT_S) == REFUSING


@pytest.mark.parametrize("says", [b"REJECTED EXTERNAL\r\n", b"x"])
def test_a_bus_that_speaks_is_left_alone(
    says: bytes, listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(str(tmp_path / "bus"), says=says)
    monkeypatch.setenv(ADDRESS, f"unix:path={tmp_path}/bus")

    assert address_within() == f"unix:path={tmp_path}/bus"


@pytest.mark.parametrize(
    "address",
    ["unix:path=/nonexistent/bus", "unix:path=/dev/null", "tcp:host=127.0.0.1,port=1", "", "x"],
)
def test_no_bus_and_a_foreign_one_are_left_alone(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS, address)

    assert address_within() == address


def test_a_real_bus_is_left_alone(session_bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ADDRESS, session_bus)

    assert address_within() == session_bus

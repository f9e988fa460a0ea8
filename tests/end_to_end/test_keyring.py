"""What the window and the commands do with every state of the keyring, over real services."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import OpenProgram
from tests.end_to_end.window_program import CLEAN

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux")


@pytest.fixture
def mute_bus(tmp_path: Path) -> Iterator[str]:
    """The address of a session bus that accepts everyone and says nothing."""
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen()
        yield f"unix:path={tmp_path}/bus"


def test_a_mute_bus_does_not_hold_the_window(
    open_program: OpenProgram, bare_environment: dict[str, str], mute_bus: str
) -> None:
    environment = bare_environment | {"DBUS_SESSION_BUS_ADDRESS": mute_bus}
    program = open_program(environment=environment)

    assert program.leave()[1:] == CLEAN

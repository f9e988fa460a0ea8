"""The real parts and guards of `conftest.py` are what they claim to be."""

import os
import socket
import subprocess
import sys

import pytest

from tests.conftest import LoopbackGuard

KEYRING_CODE = """
from keyring.backends.SecretService import Keyring
backend = Keyring()
backend.set_password("faceviewer-test", "somebody", "a secret")
assert backend.get_password("faceviewer-test", "somebody") == "a secret"
backend.delete_password("faceviewer-test", "somebody")
assert backend.get_password("faceviewer-test", "somebody") is None
"""


def test_the_keyring_keeps_and_forgets_a_secret(gnome_keyring: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-c", KEYRING_CODE], env=gnome_keyring, check=True, timeout=60)


def test_no_keyring_is_within_reach_of_a_test() -> None:
    tried = subprocess.run(
        [sys.executable, "-c", KEYRING_CODE],
        check=False,
        capture_output=True,
        timeout=60,
        text=True,
    )

    assert tried.stderr.splitlines()[-1].startswith("FileNotFoundError")  # the bus's socket


def test_a_window_can_be_shown_on_the_display(xvfb_display: str) -> None:
    code = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
assert app.platformName() == "xcb", app.platformName()
assert app.primaryScreen().geometry().width() == 1600
"""
    environment = {**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"}

    subprocess.run([sys.executable, "-c", code], env=environment, check=True, timeout=60)


def test_the_session_bus_answers(session_bus: str) -> None:
    code = """
from jeepney import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
with open_dbus_connection("SESSION") as connection:
    assert "org.freedesktop.DBus" in Proxy(message_bus, connection).ListNames()[0]
"""
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": session_bus}

    subprocess.run([sys.executable, "-c", code], env=environment, check=True, timeout=60)


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "verifik.example"])
def test_other_computers_are_refused(host: str, loopback_guard: LoopbackGuard) -> None:
    with pytest.raises(OSError, match="not a loopback address"):
        socket.create_connection((host, 443), timeout=1)

    assert loopback_guard.refused == [host]
    loopback_guard.refused.clear()


def test_this_computer_is_not_refused() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(("localhost", server.getsockname()[1]), timeout=10) as client,
    ):
        assert client.getpeername() == server.getsockname()

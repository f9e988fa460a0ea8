"""The session bus of a Linux desktop, as far as the start of the window depends on it.

Qt asks it before the first paint, for screen readers, and waits without any limit. Free of Qt, and
of all that is slow to import.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

ADDRESS: Final = "DBUS_SESSION_BUS_ADDRESS"
REFUSING: Final = "unix:path=/dev/null"
"""Where every connection is refused at once."""

ANSWER_LIMIT_S: Final = 0.5
"""A bus answers within a millisecond; the window is to be there within two seconds."""


@contextmanager
def without_mute_bus(limit_s: float = ANSWER_LIMIT_S) -> Iterator[None]:
    """Keeps a bus that accepts and then says nothing out of sight of what starts in the block.

    Qt keeps for the whole run what it found in it. After it the address is what it was: others ask
    with limits of their own, and find the bus should it come back.

    WORKAROUND(Qt 6.11): `QDBusConnection::sessionBus()` waits for ever; see
    test_a_mute_bus_does_not_hold_the_window.
    """
    address = os.environ.get(ADDRESS)
    if sys.platform != "linux" or _answers(_socket_name(address), limit_s):
        yield
        return
    os.environ[ADDRESS] = REFUSING
    try:
        yield
    finally:
        if address is None:
            del os.environ[ADDRESS]
        else:
            os.environ[ADDRESS] = address


def _socket_name(address: str | None) -> bytes:
    """The socket of the bus, an abstract one with a NUL before it; empty where it is of no file.

    Source: D-Bus Specification, "Server Addresses"; without an address it is where systemd has it.
    """
    if address is None:
        folder = os.environ.get("XDG_RUNTIME_DIR", "")
        return os.fsencode(f"{folder}/bus") if folder else b""
    transport, _, options = address.partition(";")[0].partition(":")
    values = dict(option.split("=", 1) for option in options.split(",") if "=" in option)
    if transport != "unix":
        return b""
    if "abstract" in values:
        return b"\0" + _unescaped(values["abstract"])
    return _unescaped(values.get("path", ""))


def _unescaped(value: str) -> bytes:
    if "%" not in value:
        return os.fsencode(value)
    from urllib.parse import unquote_to_bytes  # noqa: PLC0415 - hardly an address has any

    return unquote_to_bytes(value)


def _answers(name: bytes, limit_s: float) -> bool:
    """Whether there is no bus, or one that speaks; one that lets nobody in speaks too."""
    if not name:
        return True
    # `socket` itself takes several milliseconds of a start, for names that are not needed here.
    import _socket  # noqa: PLC0415 - Windows needs it not at all

    bus = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        bus.settimeout(limit_s)
        bus.connect(name)
        bus.send(b"\0AUTH\r\n")
        bus.recv(64)
    except (TimeoutError, BlockingIOError):
        return False  # it says nothing, or so many wait for it already that nobody is let in
    except OSError:
        return True
    finally:
        bus.close()
    return True

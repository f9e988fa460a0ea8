"""A Secret Service that does not do what it should: `python -m tests.secret_service MODE`.

It is locked, in one of these ways (`MODE`):

- mute: it answers nothing at all.
- waiting: its prompt is opened, and nobody ever sees to it.
- dismissing: its prompt is closed by the person, without a password.

It says on standard output which methods it was asked for, one a line, after a first line `ready`.

Source: Secret Service API 0.2 of freedesktop.org.
"""

# ruff: noqa: T201 - that is how it tells

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    DBusConnection,
    Proxy,
    open_dbus_connection,
)

MODES: Final = ("mute", "waiting", "dismissing")
BUS_NAME: Final = "org.freedesktop.secrets"
PROMPT: Final = "/org/freedesktop/secrets/prompt/p1"
PROPERTIES: Final = {"Label": ("s", "Login"), "Locked": ("b", True)}


class SecretService:
    """One that is asked over this connection."""

    def __init__(self, connection: DBusConnection, mode: str) -> None:
        self._connection = connection
        self._mode = mode

    def serve(self) -> None:
        """Takes calls until the bus ends."""
        Proxy(message_bus, self._connection).RequestName(BUS_NAME)
        print("ready", flush=True)
        while True:
            message = self._connection.receive()
            if message.header.message_type is MessageType.method_call:
                self._take(message, message.header.fields[HeaderFields.member])

    def _take(self, call: Any, method: str) -> None:
        print(method, flush=True)
        if self._mode == "mute":
            return
        if method == "Get":
            self._answer(call, "v", (PROPERTIES[call.body[1]],))
        elif method == "Unlock":
            self._answer(call, "aoo", ([], PROMPT))
        elif method == "Prompt":
            self._answer(call)
            self._prompt(call.header.fields[HeaderFields.sender])

    def _prompt(self, caller: str) -> None:
        if self._mode == "dismissing":
            place = DBusAddress(PROMPT, interface="org.freedesktop.Secret.Prompt")
            signal = new_signal(place, "Completed", "bv", (True, ("ao", [])))
            signal.header.fields[HeaderFields.destination] = caller
            self._connection.send(signal)

    def _answer(self, call: Any, signature: str | None = None, body: tuple[Any, ...] = ()) -> None:
        self._connection.send(new_method_return(call, signature, body))


@contextmanager
def _connected() -> Iterator[DBusConnection]:
    connection = open_dbus_connection()
    try:
        yield connection
    except ConnectionResetError:
        pass  # the bus has ended
    finally:
        connection.close()


if __name__ == "__main__":
    with _connected() as session_bus:
        SecretService(session_bus, sys.argv[1]).serve()

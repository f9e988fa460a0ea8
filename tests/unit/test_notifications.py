"""A notification goes to the desktop's own service, and without one nothing happens."""

import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
)
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

from faceviewer.notifications import SERVICE, notify
from tests.desktop import Desktop

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"


def test_without_a_bus_there_is_no_notification(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(ADDRESS, f"unix:path={tmp_path}/no-bus")
    assert not notify("An export has ended.")


@pytest.mark.slow
def test_the_service_of_the_desktop_is_given_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        desktop = Desktop(tmp_path, stack)
        monkeypatch.setenv(ADDRESS, desktop.environment[ADDRESS])
        assert not notify("Nobody is there.")
        connection = stack.enter_context(open_dbus_connection("SESSION"))
        Proxy(message_bus, connection).RequestName(SERVICE)
        shown: list[Any] = []
        service = threading.Thread(target=_serve_once, args=(connection, shown))
        service.start()

        assert notify("An export has ended.")
        service.join()
        program, _, _, summary, text, actions, hints, _ = shown[0]
        assert (program, summary, text, actions) == (
            *("faceviewer", "faceviewer", "An export has ended."),
            [],
        )
        assert hints == {"desktop-entry": ("s", "faceviewer")}


def _serve_once(connection: Any, shown: list[Any]) -> None:
    """Takes one notification and answers with its number."""
    while not shown:
        message = connection.receive()
        is_call = message.header.message_type is MessageType.method_call
        if is_call and message.header.fields[HeaderFields.member] == "Notify":
            shown.append(message.body)
            connection.send(new_method_return(message, "u", (1,)))

"""A notification on a Linux desktop, by its session bus. Free of Qt; it blocks, so in a thread."""

from contextlib import closing
from typing import Final

PROGRAM: Final = "faceviewer"
SERVICE: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
LIMIT_S: Final = 2.0
"""A service that shows no notification within this time does not matter to anybody."""


def notify(text: str, limit_s: float = LIMIT_S) -> bool:
    """Shows one line in the name of the program; whether the desktop took it.

    Source: Desktop Notifications Specification 1.2.
    """
    try:
        from jeepney import (  # type: ignore[import-untyped]  # noqa: PLC0415 (few runs need it)
            DBusAddress,
            new_method_call,
        )
        from jeepney.io.blocking import (  # type: ignore[import-untyped]  # noqa: PLC0415
            open_dbus_connection,
        )

        service = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
        hints = {"desktop-entry": ("s", PROGRAM)}
        actions: list[str] = []
        said = (PROGRAM, 0, PROGRAM, PROGRAM, text, actions, hints, -1)
        call = new_method_call(service, "Notify", "susssasa{sv}i", said)
        with closing(open_dbus_connection("SESSION", auth_timeout=limit_s)) as connection:
            reply = connection.send_and_get_reply(call, timeout=limit_s)
    except Exception:  # noqa: BLE001 - without a bus, or with an odd one, there is just no notice
        return False
    return bool(reply.header.message_type.name == "method_return")

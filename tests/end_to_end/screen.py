"""A virtual display as a person has it: keys, clicks, what is seen, and the clipboard."""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

WAIT_LIMIT_S = 20.0
PAUSE_S = 0.02
HELD_S = 0.15

PICTURE_CODE = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
assert app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""
HOLD_CODE = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.clipboard().setText(sys.argv[1])
print("held", flush=True)
app.exec()
"""
CLIPBOARD_CODE = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.stdout.buffer.write(app.clipboard().text().encode())
"""


def wait_until(condition: Callable[[], object], what: str) -> None:
    """Returns once the condition holds; fails the test with `what` where it never does."""
    end = time.monotonic() + WAIT_LIMIT_S
    while not condition():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(PAUSE_S)


class Screen:
    """A display without a window manager; `name` is what `DISPLAY` is set to."""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program that draws on this display."""
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def windows(self, process_id: int, title: str) -> list[str]:
        """The windows of a process on screen whose title is this."""
        of = ("--all", "--onlyvisible", "--pid", str(process_id), "--name", f"^{title}$")
        return self._xdotool("search", *of, check=False).split()

    def windows_of_all(self, title: str) -> list[str]:
        """The windows of every process on screen whose title is this."""
        return self._xdotool("search", "--onlyvisible", "--name", f"^{title}$", check=False).split()

    def focus(self, window: str) -> None:
        """Gives a window the keyboard, as a window manager would."""
        self._xdotool("windowfocus", "--sync", window)

    def has_focus(self, title: str) -> bool:
        """Whether the keyboard belongs to a window whose title begins so."""
        return self._xdotool("getwindowfocus", "getwindowname", check=False).startswith(title)

    def size(self, window: str) -> tuple[int, int]:
        """Width and height of a window."""
        lines = self._xdotool("getwindowgeometry", "--shell", window).split()
        values = dict(line.split("=") for line in lines)
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def resize(self, window: str, width: int, height: int) -> None:
        """Makes a window as large as this, as dragging its corner would."""
        self._xdotool("windowsize", "--sync", window, str(width), str(height))

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, such as `ctrl+k`."""
        self._xdotool("key", "--delay", "5", *keys)

    def press_slowly(self, modifier: str, key: str) -> None:
        """Presses a key while another is held for as long as a hand does it.

        Alt that comes and goes at once would open the menu bar where a screen reader listens.
        """
        self._xdotool("keydown", modifier)
        time.sleep(HELD_S)
        self.press(key)
        time.sleep(HELD_S)
        self._xdotool("keyup", modifier)

    def type(self, text: str) -> None:
        """Types a text; a tab in it goes on to the next control."""
        self._xdotool("type", "--delay", "5", text)

    def click(self, x: int, y: int) -> None:
        """Clicks a place of the screen."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def ask_to_close(self, window: str) -> None:
        """Does what the close button in a window's frame does."""
        _send_close(self.name, int(window))

    def picture(self, file: Path) -> Path:
        """Saves what is seen on the display."""
        self._python(PICTURE_CODE, str(file))
        return file

    @contextmanager
    def held_clipboard(self, text: str) -> Iterator[None]:
        """Holds a text on the clipboard, as the program does in which a person copied it."""
        command = [sys.executable, "-c", HOLD_CODE, text]
        with subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE) as holder:
            assert holder.stdout is not None
            assert holder.stdout.readline() == b"held\n"
            try:
                yield
            finally:
                holder.terminate()

    def clipboard(self) -> str:
        """The text on the clipboard."""
        return self._python(CLIPBOARD_CODE)

    def _xdotool(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=check,
            capture_output=True,
            text=True,
            timeout=WAIT_LIMIT_S,
        )
        return done.stdout

    def _python(self, code: str, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env=self.environment,
            check=True,
            capture_output=True,
            timeout=WAIT_LIMIT_S,
        )
        return done.stdout.decode()


class _ClientMessage(ctypes.Structure):
    """Source: XClientMessageEvent of Xlib."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room_of_other_events", ctypes.c_long * 24),
    )


CLIENT_MESSAGE = 33


def _send_close(display_name: str, window: int) -> None:
    """Sends WM_DELETE_WINDOW, for which xdotool of Debian 12 has no command."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(display_name.encode()))
    assert display.value, display_name
    protocols, delete = (
        x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
    )
    message = _ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=32)
    message.data[0] = delete
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(display)

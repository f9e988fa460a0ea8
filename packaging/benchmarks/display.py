"""A display of its own for what is measured: Xvfb, started and ended by the benchmark."""

import mmap
import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH, HEIGHT = 1920, 1200
_WORDS = 25
"""How many 32-bit words begin an XWD file; the picture follows its colour table."""
_COLOR_BYTES = 12

FOREIGN_VARIABLES = (
    *("WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_STYLE_OVERRIDE"),
    *("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"),
    *("PYTHONPROFILEIMPORTTIME", "PYTHONDEVMODE", "PYTHONWARNINGS", "PYTHONDONTWRITEBYTECODE"),
)
NO_BUS = "unix:path=/nonexistent/session-bus"


class Display:
    """A running Xvfb. `environment` is that of the programs that draw on it."""

    def __init__(self, number: int, folder: Path) -> None:
        clean = {k: v for k, v in os.environ.items() if k not in FOREIGN_VARIABLES}
        self.environment = {
            **clean,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": NO_BUS,
        }
        self._picture_file = folder / "Xvfb_screen0"

    def pixels(self) -> "Pixels":
        """What is on the screen right now, without asking the server."""
        return Pixels(self._picture_file)


class Pixels:
    """The frame buffer of a display, as Xvfb keeps it in a file that is mapped into memory."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as stream:
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        words = struct.unpack_from(f">{_WORDS}I", self._map)
        self._start = words[0] + words[19] * _COLOR_BYTES
        self._line_bytes = words[12]

    def at(self, x: int, y: int) -> int:
        """The colour of a pixel; 0 is the black of an empty screen."""
        place = self._start + y * self._line_bytes + 4 * x
        found: tuple[int] = struct.unpack_from("<I", self._map, place)
        return found[0] & 0xFFFFFF


@contextmanager
def display(folder: Path) -> Iterator[Display]:
    """Xvfb on a free number; it ends with this block, and with this process if that is killed."""
    frames = folder / "screen"
    frames.mkdir(exist_ok=True)
    reading, writing = os.pipe()
    command = ["setpriv", "--pdeathsig", "TERM", "Xvfb", "-displayfd", str(writing)]
    command += ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(frames), "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet)
    os.close(writing)
    try:
        with os.fdopen(reading) as stream:
            number = stream.readline()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield Display(int(number), frames)
    finally:
        process.terminate()
        process.wait()

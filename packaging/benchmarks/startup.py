"""From the start of the process to the first paint on screen, beside a bare window with a table.

The screen itself is watched, from outside: nothing of either program is changed or asked. The first
paint of ours is a picture of the window; `first_request_s` is when its widgets are there and the
first request has left. The limit lies in the interpreter's and Qt's own start.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmark import PEERS, Bench, main
from display import Display, Pixels
from measured_window import SIZE, write_settings
from result_line import Comparison, Result

RUNS = 15
LIMIT_S = 30.0
LOOK_S = 0.0005
UNUSED_URL = "http://127.0.0.1:9"
PLACES = [(x, y) for x in (300, 500, 700, 900) for y in (200, 400, 600, 700)]
"""Pixels within both windows: their tables."""


def painted(screen: Pixels) -> bool:
    """Whether a window is there: its ground is light in most places, and the empty screen black."""
    return sum(screen.at(x, y) != 0 for x, y in PLACES) > len(PLACES) // 2


def seconds_to_paint(display: Display, command: list[str]) -> float:
    """How long a program takes to its first paint; it is ended then."""
    screen = display.pixels()
    wait_until(lambda: not painted(screen), "the screen is empty")
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=display.environment, stdout=subprocess.DEVNULL)
    try:
        wait_until(lambda: painted(screen), "the window is painted")
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()


def seconds_to_request(display: Display, data_dir: Path) -> float:
    """How long the program takes to its first request; it is ended then."""
    data_dir.mkdir(exist_ok=True)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(LIMIT_S)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        write_settings(data_dir, url, loads_when_shown=True)
        begun = time.perf_counter()
        process = subprocess.Popen(command_of(data_dir), env=display.environment)
        try:
            listener.accept()[0].close()
            return time.perf_counter() - begun
        finally:
            process.terminate()
            process.wait()


def command_of(data_dir: Path) -> list[str]:
    """What a person runs."""
    return [sys.executable, "-P", "-m", "faceviewer", "--data-dir", str(data_dir)]


def wait_until(is_true: Callable[[], bool], what: str) -> None:
    """Returns when it holds.

    Raises:
        TimeoutError: it does not come to that.
    """
    end = time.perf_counter() + LIMIT_S
    while not is_true():
        if time.perf_counter() > end:
            raise TimeoutError(what)
        time.sleep(LOOK_S)


def measure(bench: Bench) -> Result:
    """Starts both in each run, after one start of each that fills the caches of the disk."""
    data_dir = bench.folder / "data"
    data_dir.mkdir()
    write_settings(data_dir, UNUSED_URL)
    ours_command = command_of(data_dir)
    bare_command = [sys.executable, "-P", str(PEERS / "bare_window.py"), *map(str, SIZE)]
    for command in (ours_command, bare_command):
        seconds_to_paint(bench.display, command)
    ours, bare = [], []
    for _ in bench.rounds(RUNS):
        ours.append(seconds_to_paint(bench.display, ours_command))
        bare.append(seconds_to_paint(bench.display, bare_command))
    asking = bench.folder / "asking"
    requests = [seconds_to_request(bench.display, asking) for _ in range(bench.runs())]
    notes = {"first_request_s": median(requests)}
    return Result(Comparison.of(ours, bare, "<= 1.20"), len(ours), notes=notes)


if __name__ == "__main__":
    sys.exit(main(measure))

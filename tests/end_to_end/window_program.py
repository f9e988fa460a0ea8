"""The real program in a process of its own, on a real display."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from tests.end_to_end.screen import Screen, wait_until

COMMAND = (sys.executable, "-m", "faceviewer")
TITLE = "faceviewer"
END_LIMIT_S = 15.0
LOOK_S = 0.01


class Ended(NamedTuple):
    """How a program ended: in how many seconds, with which exit code, and what it said.

    Of the seconds those are left out in which other programs had the processors it was ready for.
    """

    seconds: float
    exit_code: int
    stderr: str


CLEAN = (0, "")


class WindowProgram:
    """`faceviewer` with its window open and the keyboard in it; `command` starts it.

    Attributes:
        window: the window as X knows it.
        data_dir: where it writes.
    """

    def __init__(
        self,
        screen: Screen,
        data_dir: Path,
        environment: Mapping[str, str],
        *arguments: str,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self.screen = screen
        self.data_dir = data_dir
        self._is_demo = "--demo" in arguments
        self.process = subprocess.Popen(
            [*command, "--data-dir", str(data_dir), *arguments],
            env={**environment, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            wait_until(self._is_shown, "the window is on screen")
        except AssertionError:
            self.end_if_running()
            raise
        self.window = self._windows()[0]
        screen.focus(self.window)

    def _is_shown(self) -> bool:
        assert self.process.poll() is None, self.process.communicate()[1]
        return bool(self._windows())

    def _windows(self) -> list[str]:
        return self.screen.windows(self.process.pid, TITLE)

    @property
    def log(self) -> str:
        """What it has logged so far."""
        file = self.data_dir / "log" / "faceviewer.log"
        return file.read_text() if file.exists() else ""

    @property
    def state(self) -> dict[str, Any]:
        """What it remembers, once it has ended."""
        name = "demo-state.json" if self._is_demo else "state.json"
        state: dict[str, Any] = json.loads((self.data_dir / name).read_text())
        return state

    def children(self) -> list[int]:
        """The processes that it has started and that run."""
        ids = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(number) for number in ids.split()]

    def wait_for_answers(self, count: int, path: str = "") -> None:
        """Returns once so many requests for this path have been answered."""
        wait_until(lambda: self.answers(path) >= count, f"{count} answers of {path or 'any'} came")

    def answers(self, path: str = "") -> int:
        """How many requests for this path have been answered so far."""
        return sum(f"{path}: done 200" in line for line in self.log.splitlines())

    def copied_rows(self) -> list[str]:
        """The rows of the shown table as lines of text, as Select all and Copy give them."""
        width, height = self.screen.size(self.window)
        self.screen.click(width // 3, height // 2)
        self.screen.press("ctrl+a", "ctrl+c")
        return self.screen.clipboard().splitlines()

    def wait_for_rows(self, count: int) -> list[str]:
        """The rows of the shown table once there are so many."""
        rows: list[str] = []

        def has_rows() -> bool:
            rows[:] = self.copied_rows()
            return len(rows) == count

        wait_until(has_rows, f"the table has {count} rows")
        return rows

    def leave(self) -> Ended:
        """Quits by its own command, from the window itself."""
        self.screen.focus(self.window)
        self.screen.press("ctrl+q")
        return self.ended()

    def close(self) -> Ended:
        """Closes the window by the button in its frame."""
        self.screen.ask_to_close(self.window)
        return self.ended()

    def signal(self, number: int) -> Ended:
        """Ends it from outside."""
        self.process.send_signal(number)
        return self.ended()

    def ended(self) -> Ended:
        """How it ended, waited for from now on."""
        begun = time.monotonic()
        waited = waited_at_first = self._waited_for_processor_s()
        while self.process.poll() is None and time.monotonic() - begun < END_LIMIT_S:
            waited = max(waited, self._waited_for_processor_s())
            time.sleep(LOOK_S)
        seconds = time.monotonic() - begun - (waited - waited_at_first)
        stderr = self.process.communicate(timeout=END_LIMIT_S)[1]
        return Ended(seconds, self.process.returncode, stderr)

    def _waited_for_processor_s(self) -> float:
        """For how long its window has been ready to go on while others had the processors.

        Source: "sched-stats" of the Linux kernel: the second figure, in nanoseconds.
        """
        with suppress(OSError):
            return int(Path(f"/proc/{self.process.pid}/schedstat").read_text().split()[1]) / 1e9
        return 0.0

    def end_if_running(self) -> None:
        """For the end of a test that did not get so far."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()

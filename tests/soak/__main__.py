"""Runs a shift and says what has grown: `python -m tests.soak [--minutes N] [--seed N]`.

Exit code 1: something leaks, an error came that nobody handled, or the window stood still.
"""

import argparse
import asyncio
import faulthandler
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self, cast

os.environ |= {
    "QT_QPA_PLATFORM": "offscreen",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/session-bus",
}

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices

from faceviewer.app import Program, make_application
from faceviewer.options import Options
from tests.soak.bounds import make_small
from tests.soak.desk import Desk, StalledError
from tests.soak.growth import LEAST_ROUNDS, WARM_SHARE, Growth, growth_of, table_of
from tests.soak.sample import take_sample
from tests.soak.shift import Shift

PROJECT: Final = Path(__file__).resolve().parents[2]
LEAST_ALL_ROUNDS: Final = round(LEAST_ROUNDS / (1 - WARM_SHARE))
SHOWN_TYPES: Final = 30
A_PERSON_S: Final = 10
"""One act each ten seconds is what a quick person does."""
HARMLESS: Final = ("does not support propagateSizeHints", "does not support raise()")
"""What Qt says of a window off screen."""


class ServicesProcess:
    """The services, in a process that ends with the `with` block and with this one."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.server"],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._input = cast("IO[str]", self._process.stdin)
        self._output = cast("IO[str]", self._process.stdout)
        started: dict[str, str] = json.loads(self._output.readline())
        self.verifik_url, self.blockv_url = started["verifik"], started["blockv"]
        self.token = started["token"]

    def set_faults(self, text: str) -> None:
        """Puts these in force, in place of all others."""
        self._input.write(f"{text}\n")
        self._input.flush()
        self._output.readline()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._input.close()
        self._process.wait()
        self._output.close()


class Problems:
    """What went wrong without anybody having handled it: errors, and words of Qt."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def take_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """For `sys.excepthook`."""
        self.texts.append("".join(traceback.format_exception(kind, error, trace)))
        say(self.texts[-1])

    def take_left_error(self, found: "sys.UnraisableHookArgs | threading.ExceptHookArgs") -> None:
        """For `sys.unraisablehook` and `threading.excepthook`."""
        error = found.exc_value or RuntimeError("an error without a value")
        self.take_error(found.exc_type, error, found.exc_traceback)

    def take_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """For Qt's messages."""
        if kind is QtMsgType.QtFatalMsg:  # Qt ends the process behind this, as the tester wants
            say(f"Qt: {text}")
        elif kind is not QtMsgType.QtDebugMsg and not any(word in text for word in HARMLESS):
            self.texts.append(f"Qt: {text}")
            say(self.texts[-1])


class NothingOpened(QObject):
    """Takes every address that the window would hand to the desktop."""

    @Slot(QUrl)
    def take(self, _address: QUrl) -> None:
        """Does nothing with it."""


class Run:
    """One shift at one window, with a sample after each round."""

    def __init__(
        self, program: Program, services: ServicesProcess, folder: Path, seed: int
    ) -> None:
        self._program = program
        self._services = services
        self._folder = folder
        self._seed = seed
        self.figures: list[dict[str, int]] = []
        self.types: list[Counter[str]] = []
        self.acts = 0
        self.models_tested = 0
        self.stalled = ""

    async def go(self, seconds: float) -> None:
        """Works for so long, and for some rounds in any case; then leaves as a person does."""
        desk = Desk(self._program.running.content, random.Random(self._seed), self._folder)
        try:
            await self._work(Shift(desk, self._services), seconds)
        except StalledError as error:
            self.stalled = str(error)
        finally:
            self.acts, self.models_tested = desk.acts, desk.models_tested
            self._program.window.close()

    async def _work(self, shift: Shift, seconds: float) -> None:
        ends = time.monotonic() + seconds
        await shift.begin()
        while time.monotonic() < ends or len(self.figures) < LEAST_ALL_ROUNDS:
            await shift.round()
            figures, types = take_sample()
            self.figures.append(figures)
            self.types.append(types)
            say(
                f"round {len(self.figures)}: " + ", ".join(f"{v:,} {k}" for k, v in figures.items())
            )


def growths_of(run: Run) -> tuple[list[Growth], list[Growth]]:
    """How each figure went, and each type that went up most."""
    figures = [growth_of(name, [each[name] for each in run.figures]) for name in run.figures[0]]
    names = set().union(*run.types)
    types = [growth_of(name, [each[name] for each in run.types], is_type=True) for name in names]
    types.sort(key=lambda each: (each.is_leak, each.a_round), reverse=True)
    return figures, [each for each in types[:SHOWN_TYPES] if each.a_round > 0]


@contextmanager
def prepared(seed: int) -> Iterator[tuple[Run, Program]]:
    """A window over two environments of services that are up, not yet running."""
    with tempfile.TemporaryDirectory() as name, ServicesProcess() as services:
        folder = Path(name)
        data_dir = folder / "data"
        data_dir.mkdir()
        make_small()
        (data_dir / "settings.json").write_text(json.dumps(settings_for(services)))
        program = Program(make_application(), Options(data_dir))
        program.window.resize(1440, 900)
        program.paint_first()
        yield Run(program, services, folder, seed), program


def settings_for(services: ServicesProcess) -> dict[str, object]:
    """Two environments of the same services; pictures of one of them need no click."""
    environments = [
        {
            "name": name,
            "id": name.casefold(),
            "verifik": {"base_url": services.verifik_url},
            "blockv": {"base_url": services.blockv_url},
            "picture_hosts": hosts,
            "keeps_loads": bool(hosts),
        }
        for name, hosts in (
            ("Staging", [services.blockv_url.removeprefix("http://")]),
            ("Second", []),
        )
    ]
    return {"version": 1, "theme": "light", "environments": environments}


def main() -> int:
    """Runs it; the exit code."""
    parser = argparse.ArgumentParser(prog="soak", description="A long shift, compressed.")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    problems = Problems()
    faulthandler.enable()
    sys.excepthook = problems.take_error
    sys.unraisablehook = problems.take_left_error
    threading.excepthook = problems.take_left_error
    qInstallMessageHandler(problems.take_message)
    nothing = NothingOpened()
    for scheme in ("http", "https", "file"):
        QDesktopServices.setUrlHandler(scheme, nothing, "take")  # type: ignore[arg-type] # bytes are refused
    with prepared(chosen.seed) as (run, program):
        begin_when_running(program, lambda: run.go(60 * chosen.minutes), problems)
        exit_code = program.run()
    return report(run, problems, exit_code)


def begin_when_running(
    program: Program, work: Callable[[], Coroutine[object, object, None]], problems: Problems
) -> None:
    """Starts the work on the loop of the program, once that runs and the window is whole."""
    begun: list[asyncio.Task[None]] = []  # the loop itself would let go of it

    def begin() -> None:
        task = asyncio.get_running_loop().create_task(work())
        task.add_done_callback(end)
        begun.append(task)

    def end(task: "asyncio.Task[None]") -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            problems.take_error(type(error), error, error.__traceback__)
            program.window.close()

    QTimer.singleShot(1_500, begin)


def report(run: Run, problems: Problems, exit_code: int) -> int:
    """Prints what came of it; the exit code."""
    if problems.texts:
        say(f"not handled: {len(problems.texts)}")
    if run.stalled:
        say(f"the window stood still: {run.stalled}")
    leaks, is_long_enough = False, len(run.figures) >= LEAST_ALL_ROUNDS
    if run.figures:
        figures, types = growths_of(run)
        say("\n" + table_of(figures) + "\n\n" + table_of(types))
        leaks = any(each.is_leak for each in (*figures, *types))
    verdict = "it LEAKS" if leaks else "nothing leaks" if is_long_enough else "too few to say"
    hours = run.acts * A_PERSON_S / 3600
    say(
        f"\n{len(run.figures)} rounds, {run.acts:,} acts (a person takes {hours:.0f} hours),"
        f" {run.models_tested} models tested: {verdict}"
    )
    is_well = is_long_enough and not (leaks or problems.texts or run.stalled or exit_code)
    return 0 if is_well else 1


def say(text: str) -> None:
    """Prints at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

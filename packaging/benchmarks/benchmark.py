"""What every benchmark stands on: its sizes, its runs, and its parts in processes of their own.

A benchmark is a module with `measure(bench)`, which gives a `Result`, and with parts: functions
that run in a fresh process each time, on the display, and give JSON. The module is the program of
its parts too: `NAME.py --part PART ARGUMENTS`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from display import Display, display
from result_line import Result

ROOT = Path(__file__).resolve().parents[2]
PEERS = Path(__file__).resolve().parent / "peers"
KEPT = ROOT / ".bench"
"""Where made-up data and VisiData stay from one run to the next; git ignores it."""
RUNS = 5
PART_LIMIT_S = 300.0

Json = dict[str, Any]
Part = Callable[..., Json]


class LeftOutError(Exception):
    """A peer is not installed here, and the benchmark is of no use without it."""


@dataclass(frozen=True, slots=True)
class Bench:
    """One run of one benchmark.

    Attributes:
        is_small: whether only the correctness is looked at, with tiny sizes and one run.
        folder: for files of this run.
        stack: ends what was started, when the run ends.
    """

    name: str
    is_small: bool
    folder: Path
    display: Display
    stack: ExitStack

    def size(self, full: int, small: int) -> int:
        """How many rows, or whatever is counted."""
        return small if self.is_small else full

    @property
    def latency_s(self) -> float:
        """After how long the bench server answers."""
        return 0.005 if self.is_small else 0.05

    def rounds(self, count: int = RUNS) -> Iterator[int]:
        """The numbers of the interleaved runs: the caller measures each side once in each."""
        for number in range(self.runs(count)):
            say(f"{self.name}: run {number + 1} of {self.runs(count)}")
            yield number

    def runs(self, count: int = RUNS) -> int:
        """How many runs there are."""
        return 1 if self.is_small else count

    def part(self, name: str, **arguments: object) -> Json:
        """What a part of this benchmark gives in a fresh process."""
        script = Path(__file__).with_name(f"{self.name}.py")
        return self.call([sys.executable, script, "--part", name, json.dumps(arguments)])

    def peer(self, name: str, *arguments: object) -> Json:
        """What a script of `peers/` gives in a fresh process."""
        return self.call([sys.executable, PEERS / f"{name}.py", *arguments])

    def call(self, command: list[object]) -> Json:
        """The JSON that a program prints as its last line."""
        done = subprocess.run(
            [str(word) for word in command],
            env=self.display.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
            timeout=PART_LIMIT_S,
        )
        if done.returncode:
            raise RuntimeError(f"{command[1]} ended with {done.returncode}")
        found: Json = json.loads(done.stdout.splitlines()[-1])
        return found


def main(measure: Callable[[Bench], Result], parts: Mapping[str, Part] | None = None) -> int:
    """The program of a benchmark: measures and prints its line, or does one of its parts."""
    name = Path(sys.argv[0]).stem
    parser = argparse.ArgumentParser(name)
    parser.add_argument("--small", action="store_true", help="tiny sizes, one run")
    parser.add_argument("--part", nargs=2, metavar=("PART", "ARGUMENTS"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.part:
        found = (parts or {})[asked.part[0]](**json.loads(asked.part[1]))
        print(json.dumps(found), flush=True)
        return 0
    with tempfile.TemporaryDirectory(prefix="faceviewer-bench-") as folder, ExitStack() as stack:
        screen = stack.enter_context(display(Path(folder)))
        try:
            result = measure(Bench(name, asked.small, Path(folder), screen, stack))
        except LeftOutError as missing:
            say(f"{name}: left out: {missing}")
            return 0
    print(result.line(name), flush=True)
    return 0


def say(text: str) -> None:
    """Tells how far it is; only results go to standard output."""
    print(text, file=sys.stderr, flush=True)


def timed(work: Callable[[], object]) -> float:
    """How many seconds a call takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def resident_bytes() -> int:
    """How much memory this process holds right now. Source: proc(5), `statm`, in pages of 4 KiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

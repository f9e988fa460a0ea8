"""Runs the benchmarks by their names, one after the other: `run.py [--small] [NAME…]`.

Their lines go to standard output as they come, one each; everything else goes to standard error,
at the end the table of `README.md`. One that fails does not hide the others. A missed goal is
marked and is no failure.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

from result_line import Line, table

NAMES = (
    *("startup", "serial_walk", "load_all_8", "load_all_16", "collections_1m", "sort_1m"),
    *("filter_1m", "bytes_per_row", "stall_1m", "repaint", "visidata", "thumbnails"),
)
FOLDER = Path(__file__).resolve().parent


def run(name: str, is_small: bool) -> list[Line]:
    """The line of a benchmark, or none where it was left out.

    Raises:
        CalledProcessError: it failed.
    """
    command = [sys.executable, str(FOLDER / f"{name}.py"), *(["--small"] if is_small else [])]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    sys.stdout.write(done.stdout)
    sys.stdout.flush()
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> int:
    """The exit code: 1 where a benchmark failed."""
    parser = argparse.ArgumentParser("packaging/dev bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--small", action="store_true", help="tiny sizes, for correctness only")
    asked = parser.parse_args()
    unknown = set(asked.names) - set(NAMES)
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    begun = time.monotonic()
    lines: list[Line] = []
    failed = []
    for name in asked.names or NAMES:
        try:
            lines += run(name, asked.small)
        except subprocess.CalledProcessError:
            failed.append(name)
    minutes = (time.monotonic() - begun) / 60
    if not asked.small:
        print(f"\n{table(lines)}\n\n{minutes:.1f} minutes", file=sys.stderr)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""`Load all` of 20,000 faces with 8 requests in flight, beside a serial walk by plain httpx.

The limit lies in the round trips: 8 at a time can at best be 8 times as fast.
"""

import sys

from benchmark import Bench, main
from load_all import result, window
from result_line import Result


def measure(bench: Bench) -> Result:
    """Both walk over rows that lie evenly in time, then in bursts; the ids are compared always."""
    return result(bench, rows=20_000, workers=8, goal=">= 6.5", timed=("even", "bursty"))


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

"""`Load all` of 100,000 faces with 16 requests in flight, beside a serial walk by plain httpx.

The limit lies in the interpreter: a request costs about 2 ms of it, so that more in flight do not
pay.
"""

import sys

from benchmark import Bench, main
from load_all import result, window
from result_line import Result


def measure(bench: Bench) -> Result:
    """Both walk over rows that lie evenly in time."""
    return result(bench, rows=100_000, workers=16, goal=">= 11", timed=("even",))


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

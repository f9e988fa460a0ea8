"""A million collections over HTTP into the window, beside `curl -o /dev/null`.

And the same over a line of 1 Gbit/s, and the first row of 30 MB, beside a plain program that
decodes them whole. The limit lies in the interpreter: the kernel hands curl 2 GB/s to drop, and to
make a million objects alone takes longer than that.
"""

import subprocess
import sys
import time
from statistics import median

from benchmark import Bench, Json, main, timed
from measured_window import MeasuredWindow, in_window
from million import ROWS, SMALL_ROWS, data_file, served
from result_line import Comparison, Result

ROWS_OF_30_MB = 93_000
GIGABIT_BYTES_PER_S = 125_000_000


def window(url: str, rows: int) -> Json:
    """Seconds to the first and to the last row on screen."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.warm_up()
        begun = time.perf_counter()
        shown.page.load()
        await shown.until(lambda: len(shown.shown) > 0)
        first_row = time.perf_counter() - begun
        listing = shown.page.listing
        await shown.until(lambda: len(shown.shown) == rows and not listing.is_loading)
        last_row = time.perf_counter() - begun
        assert len(set(shown.ids())) == rows
        return {"first_row": first_row, "last_row": last_row}

    return in_window("collections", url, scene)


def drop(url: str) -> None:
    """Has curl read an answer and keep nothing of it."""
    subprocess.run(["curl", "-s", "-o", "/dev/null", url], check=True)


def measure(bench: Bench) -> Result:
    """All of a million, then the first row of fewer."""
    rows, fewer = bench.size(ROWS, SMALL_ROWS), bench.size(ROWS_OF_30_MB, SMALL_ROWS)
    file, small_file = data_file(bench, rows), data_file(bench, fewer)
    server, small_server = served(bench, file), served(bench, small_file)
    line_server = served(bench, file, GIGABIT_BYTES_PER_S)
    ours, curl, alone, firsts, lasts, wholes = [], [], [], [], [], []
    ours_on_line, curl_on_line = [], []
    for _ in bench.rounds():
        ours.append(bench.part("window", url=server.url, rows=rows)["last_row"])
        curl.append(timed(lambda: drop(server.collections_url)))
        ours_on_line.append(bench.part("window", url=line_server.url, rows=rows)["last_row"])
        curl_on_line.append(timed(lambda: drop(line_server.collections_url)))
        alone.append(bench.peer("httpx_body", server.collections_url)["seconds"])
        found = bench.part("window", url=small_server.url, rows=fewer)
        firsts.append(found["first_row"])
        lasts.append(found["last_row"])
        wholes.append(bench.peer("whole_window", small_server.collections_url)["seconds"])
    more = {
        "over_1_gbit_s": Comparison.of(ours_on_line, curl_on_line, "<= 2.2"),
        "first_row": Comparison.of(firsts, wholes, "<= 0.15"),
        "last_row": Comparison.of(lasts, wholes, "<= 1.0"),
    }
    notes = {
        "rows": rows,
        "bytes": file.stat().st_size,
        "first_row_of_bytes": small_file.stat().st_size,
        "httpx_alone_s": median(alone),
    }
    return Result(Comparison.of(ours, curl, "<= 2.2"), len(ours), more, notes)


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

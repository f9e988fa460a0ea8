"""The quick filter over a million rows, each key that is typed, beside Qt's proxy and VisiData.

The limit lies in the interpreter: a text is sought in each row, one after the other.
"""

import sys
from pathlib import Path
from statistics import mean

from benchmark import Bench, Json, LeftOutError, main, say
from measured_window import MeasuredWindow, in_window
from million import (
    KEYS,
    LONG_RUNS,
    ROWS,
    SMALL_ROWS,
    data_file,
    expected_counts,
    served,
    standard_items,
    type_keys,
    visidata,
)
from result_line import Comparison, Result


def window(url: str, rows: int, counts: list[int]) -> Json:
    """Seconds for each key in the window."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.load(rows)
        return {"filters": await type_keys(shown, counts)}

    return in_window("collections", url, scene)


def measure(bench: Bench) -> Result:
    """A word typed key by key and taken back; before the first key nothing has been sought."""
    rows = bench.size(ROWS, SMALL_ROWS)
    file = data_file(bench, rows)
    counts = expected_counts(file.with_suffix(".jsonl"), rows)
    server = served(bench, file)
    ours: list[list[float]] = []
    proxy: list[list[float]] = []
    others: list[float] = []
    for _ in bench.rounds(LONG_RUNS):
        ours.append(bench.part("window", url=server.url, rows=rows, counts=counts)["filters"])
        items = standard_items(bench, file, rows, "cpp", *KEYS)
        assert items["counts"] == counts
        proxy.append(items["filters"])
        others += _visidata_filters(bench, file)
    each = [mean(run) for run in ours]
    more = {
        "first_key": Comparison.of([r[0] for r in ours], [r[0] for r in proxy], "<= 0.02"),
        "later_keys": Comparison.of(
            [mean(run[1:]) for run in ours], [mean(run[1:]) for run in proxy], "<= 0.02"
        ),
    }
    if others:
        more["visidata"] = Comparison.of(each, others, "<= 0.02")
    first = Comparison.of(each, [mean(run) for run in proxy], "<= 0.02")
    return Result(first, len(ours), more, {"rows": rows, "keys": KEYS})


def _visidata_filters(bench: Bench, file: Path) -> list[float]:
    try:
        return [mean(visidata(bench, file, KEYS[1:2])["filters"])]
    except LeftOutError as missing:
        say(f"filter_1m: {missing}")
        return []


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

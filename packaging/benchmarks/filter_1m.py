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

VISIDATA_RUNS = 3


def window(url: str, rows: int, counts: list[int]) -> Json:
    """Seconds for each key in the window."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.load(rows)
        return {"filters": await type_keys(shown, counts)}

    return in_window("collections", url, scene)


def measure(bench: Bench) -> Result:
    """A word typed key by key; the first key stands for itself too, since nothing is kept yet."""
    rows = bench.size(ROWS, SMALL_ROWS)
    file = data_file(bench, rows)
    counts = expected_counts(file.with_suffix(".jsonl"), rows)
    server = served(bench, file)
    ours, proxy, others, peer_rows = [], [], [], 0
    for number in bench.rounds():
        ours.append(bench.part("window", url=server.url, rows=rows, counts=counts)["filters"])
        items = standard_items(bench, file, KEYS)
        peer_rows = items["rows"]
        assert items["counts"] == expected_counts(file.with_suffix(".jsonl"), peer_rows)
        proxy.append([seconds * items["scale"] for seconds in items["filters"]])
        if number < VISIDATA_RUNS:
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
    notes = {
        "rows": rows,
        "keys": KEYS,
        "visidata_runs": len(others),
        "scaled": f"the proxy: n from {peer_rows} rows",
    }
    first = Comparison.of(each, [mean(run) for run in proxy], "<= 0.02")
    return Result(first, len(ours), more, notes)


def _visidata_filters(bench: Bench, file: Path) -> list[float]:
    try:
        return [mean(visidata(bench, file, KEYS[2:3])["filters"])]
    except LeftOutError as missing:
        say(f"filter_1m: {missing}")
        return []


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

"""The quick filter over a million rows, each key that is typed, beside Qt's proxy and VisiData.

The limit lies in the interpreter: a text is sought in each row, one after the other.
"""

import sys
import time
from pathlib import Path
from statistics import mean, median

from benchmark import Bench, Json, LeftOutError, main, say
from measured_window import MeasuredWindow, in_window
from million import (
    KEYS,
    PEER_ROWS,
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
        begun = time.perf_counter()
        await shown.until(lambda: all(record.folded for record in shown.shown[-1:]))
        return {
            "texts": time.perf_counter() - begun,
            "filters": await type_keys(shown, counts),
        }

    return in_window("collections", url, scene)


def measure(bench: Bench) -> Result:
    """A word typed key by key and taken back, once the texts to seek in have been made.

    They are made as soon as the rows are there, and `texts_s` says how long that takes.
    """
    rows, peer_rows = bench.size(ROWS, SMALL_ROWS), bench.size(PEER_ROWS, SMALL_ROWS)
    file = data_file(bench, rows)
    counts = expected_counts(file.with_suffix(".jsonl"), rows)
    peer_counts = expected_counts(file.with_suffix(".jsonl"), peer_rows)
    server = served(bench, file)
    ours: list[list[float]] = []
    texts: list[float] = []
    proxies: dict[str, list[list[float]]] = {"python": [], "cpp": []}
    others: list[float] = []
    for _ in bench.rounds():
        found = bench.part("window", url=server.url, rows=rows, counts=counts)
        ours.append(found["filters"])
        texts.append(found["texts"])
        for way, runs in proxies.items():
            items = standard_items(bench, file, peer_rows, way, *KEYS)
            assert items["counts"] == peer_counts
            runs.append([seconds * rows / peer_rows for seconds in items["filters"]])
        others += _visidata_filters(bench, file)
    each, proxy = means(ours), means(proxies["python"])
    more = {
        "first_key": Comparison.of(
            [run[0] for run in ours], [run[0] for run in proxies["python"]], "<= 0.02"
        ),
        "cpp_items": Comparison.of(each, means(proxies["cpp"]), "<= 0.02"),
    }
    if others:
        more["visidata"] = Comparison.of(each, others, "<= 0.02")
    notes = {
        "rows": rows,
        "keys": KEYS,
        "texts_s": median(texts),
        "scaled": f"Qt's proxy: {peer_rows} rows, times {rows / peer_rows:g}",
        "peer": "items made in Python; cpp_items: set through the model, without Python objects",
    }
    return Result(Comparison.of(each, proxy, "<= 0.02"), len(ours), more, notes)


def means(runs: list[list[float]]) -> list[float]:
    """The mean key of each run."""
    return [mean(run) for run in runs]


def _visidata_filters(bench: Bench, file: Path) -> list[float]:
    try:
        return [mean(visidata(bench, file, KEYS[1:2])["filters"])]
    except LeftOutError as missing:
        say(f"filter_1m: {missing}")
        return []


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

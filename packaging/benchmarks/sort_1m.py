"""Sorting a million rows by name, cold, in the live window, beside Qt's proxy and `list.sort`.

The limit lies in the interpreter: the keys are made and compared by it, however they are cut.
"""

import sys
import time
from typing import Any

from benchmark import Bench, Json, main
from measured_window import MeasuredWindow, in_window
from million import (
    LONG_RUNS,
    ROWS,
    SMALL_ROWS,
    data_file,
    name_column,
    served,
    sort_by_name,
    standard_items,
)
from result_line import Comparison, Result


def window(url: str, rows: int) -> Json:
    """The window's sort, then the same rows by one call of `list.sort`; both in the same order."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.load(rows)
        ours = await sort_by_name(shown)
        records = list(shown.page.listing.records)
        begun = time.perf_counter()
        keys: list[Any] = list(name_column(shown).sort_keys(records))
        places = list(range(rows))
        places.sort(key=keys.__getitem__)
        records = [records[place] for place in places]
        inline = time.perf_counter() - begun
        assert [record.id for record in shown.shown] == [record.id for record in records]
        return {"ours": ours, "inline": inline}

    return in_window("collections", url, scene)


def measure(bench: Bench) -> Result:
    """A fresh window in each run: no key has been made before."""
    rows = bench.size(ROWS, SMALL_ROWS)
    file = data_file(bench, rows)
    server = served(bench, file)
    ours, inline, proxy = [], [], []
    for _ in bench.rounds(LONG_RUNS):
        found = bench.part("window", url=server.url, rows=rows)
        ours.append(found["ours"])
        inline.append(found["inline"])
        proxy.append(standard_items(bench, file, rows, "cpp")["sort"])
    more = {"inline_sort": Comparison.of(ours, inline, "<= 1.4")}
    return Result(Comparison.of(ours, proxy, "<= 0.15"), len(ours), more, {"rows": rows})


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

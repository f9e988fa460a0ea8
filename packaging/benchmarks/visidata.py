"""Loading, sorting and holding a million rows, beside VisiData with a file of the same rows.

Both are Python; VisiData reads its rows from the disk, the window over HTTP.
"""

import sys

from benchmark import Bench, Json, main, resident_bytes
from measured_window import MeasuredWindow, in_window
from million import (
    ROWS,
    SMALL_ROWS,
    data_file,
    served,
    sort_by_name,
)
from million import visidata as visidata_sheet
from result_line import Comparison, Result


def window(url: str, rows: int) -> Json:
    """Seconds to load and to sort in the window, and what the whole process holds then."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.warm_up()  # as VisiData is imported before its load is measured
        load = await shown.load(rows)
        sort = await sort_by_name(shown)
        return {"load": load, "sort": sort, "resident_bytes": resident_bytes()}

    return in_window("collections", url, scene)


def measure(bench: Bench) -> Result:
    """Both load and sort by name in each run."""
    rows = bench.size(ROWS, SMALL_ROWS)
    file = data_file(bench, rows)
    server = served(bench, file)
    ours, peer = [], []
    for _ in bench.rounds():
        peer.append(visidata_sheet(bench, file))
        assert peer[-1]["rows"] == rows
        ours.append(bench.part("window", url=server.url, rows=rows))

    def compared(key: str, goal: str, unit: str = "s", scale: float = 1) -> Comparison:
        of_ours, of_peer = ([run[key] * scale for run in runs] for runs in (ours, peer))
        return Comparison.of(of_ours, of_peer, goal, unit)

    more = {
        "sort": compared("sort", "<= 0.25"),
        "memory": compared("resident_bytes", "<= 0.6", "MiB", 1 / (1 << 20)),
    }
    return Result(compared("load", "<= 0.2"), len(ours), more, {"rows": rows})


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

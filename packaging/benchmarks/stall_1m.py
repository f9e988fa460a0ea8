"""How long the event loop is away while a million rows load, are sorted, filtered and scrolled.

Beside it the same window idle, on the same computer. The limit lies in the longest thing that
cannot be cut: the growth of the table of ids while rows load, a repaint of the whole table else.
"""

import asyncio
import sys
from statistics import median

from benchmark import Bench, Json, main
from event_gaps import GapRecorder, Gaps
from measured_window import MeasuredWindow, in_window
from million import (
    ROWS,
    SMALL_ROWS,
    data_file,
    expected_counts,
    served,
    sort_by_name,
    type_keys,
)
from result_line import Comparison, Result

IDLE_S = 3.0
FRAME_S = 0.016
FRAMES = 150
FLOOR_S = 0.010
"""An idle window whose longest gap is shorter counts as this: less is never felt."""
MOST_S = 0.020
PHASES = ("loading", "sorting", "filtering", "scrolling")


def window(url: str, rows: int, counts: list[int]) -> Json:
    """The gaps of each phase, as the longest and the 99th percentile."""
    idle_s = IDLE_S if rows > SMALL_ROWS else 0.2
    frames = FRAMES if rows > SMALL_ROWS else 10

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.warm_up()
        recorder = GapRecorder()
        found: dict[str, Gaps] = {}
        recorder.start()
        await asyncio.sleep(idle_s)
        found["idle"] = recorder.stop()
        recorder.start()
        await shown.load(rows)
        found["loading"] = recorder.stop()
        recorder.start()
        await sort_by_name(shown)
        found["sorting"] = recorder.stop()
        recorder.start()
        await type_keys(shown, counts)
        found["filtering"] = recorder.stop()
        shown.page.quick_row.clear()
        await shown.until(lambda: len(shown.shown) == rows)
        recorder.start()
        await scroll(shown, frames)
        found["scrolling"] = recorder.stop()
        return dict(found)

    return in_window("collections", url, scene)


async def scroll(shown: MeasuredWindow, frames: int) -> None:
    """Drags the scroll bar from the top to the bottom."""
    bar = shown.page.table.verticalScrollBar()
    for frame in range(frames + 1):
        bar.setValue(bar.maximum() * frame // frames)
        await asyncio.sleep(FRAME_S)


def measure(bench: Bench) -> Result:
    """A fresh window in each run, which is idle first."""
    rows = bench.size(ROWS, SMALL_ROWS)
    file = data_file(bench, rows)
    counts = expected_counts(file.with_suffix(".jsonl"), rows)
    server = served(bench, file)
    runs = [bench.part("window", url=server.url, rows=rows, counts=counts) for _ in bench.rounds()]
    idle = [max(FLOOR_S, run["idle"][0]) for run in runs]
    longest = [max(run[phase][0] for phase in PHASES) for run in runs]
    more = {"longest": Comparison.of(longest, [MOST_S], "<= 1")}
    for phase in PHASES:
        more[phase] = Comparison.of([run[phase][0] for run in runs], [MOST_S], "<= 1")
        more[f"{phase}_p99"] = Comparison.of([run[phase][1] for run in runs], [MOST_S], "<= 1")
    notes = {
        "rows": rows,
        "idle_longest_s": median(run["idle"][0] for run in runs),
        "idle_p99_s": median(run["idle"][1] for run in runs),
        "idle_floor_s": FLOOR_S,
    }
    return Result(Comparison.of(longest, idle, "<= 1.5"), len(runs), more, notes)


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

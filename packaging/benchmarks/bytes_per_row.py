"""What a row holds in memory, its search text and its raw bytes included, beside Qt's own model.

The limit lies in the data: the JSON text itself is kept, and beside it the text that is sought in.
"""

import sys
from statistics import median

from benchmark import Bench, Json, main, resident_bytes
from measured_window import MeasuredWindow, in_window
from million import (
    PEER_ROWS,
    ROWS,
    SMALL_ROWS,
    data_file,
    expected_counts,
    served,
    standard_items,
    type_keys,
)
from result_line import Comparison, Result

from faceviewer.listings.columns import search_text


def window(url: str, rows: int, counts: list[int]) -> Json:
    """By how much the window grows with each row, once all of them have been filtered."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.warm_up()
        before = resident_bytes()
        await shown.load(rows)
        loaded = resident_bytes()
        await type_keys(shown, counts)
        shown.page.quick_row.clear()
        await shown.until(lambda: len(shown.shown) == rows)
        grown = resident_bytes() - before
        record = shown.shown[rows // 2]
        assert bytes(record.raw).startswith(b"{")
        assert str(record.name).casefold()[:1] in search_text(record)
        return {"bytes_per_row": grown / rows, "loaded_bytes_per_row": (loaded - before) / rows}

    return in_window("collections", url, scene)


def measure(bench: Bench) -> Result:
    """A fresh process for each side in each run."""
    rows, peer_rows = bench.size(ROWS, SMALL_ROWS), bench.size(PEER_ROWS, SMALL_ROWS)
    file = data_file(bench, rows)
    counts = expected_counts(file.with_suffix(".jsonl"), rows)
    server = served(bench, file)
    ours: list[float] = []
    loaded: list[float] = []
    python: list[float] = []
    cpp: list[float] = []
    for _ in bench.rounds():
        found = bench.part("window", url=server.url, rows=rows, counts=counts)
        ours.append(found["bytes_per_row"])
        loaded.append(found["loaded_bytes_per_row"])
        for way, peer in (("python", python), ("cpp", cpp)):
            peer.append(standard_items(bench, file, peer_rows, way)["bytes_per_row"])
    text = [file.stat().st_size / rows]
    more = {
        "json_text": Comparison.of(ours, text, "<= 3.5", "bytes"),
        "cpp_items": Comparison.of(ours, cpp, "<= 0.22", "bytes"),
    }
    notes = {
        "rows": rows,
        "before_any_filter_bytes": median(loaded),
        "scaled": f"Qt's model: bytes a row of {peer_rows} rows",
        "peer": "items made in Python; cpp_items: set through the model, without Python objects",
    }
    return Result(Comparison.of(ours, python, "<= 0.22", "bytes"), len(ours), more, notes)


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

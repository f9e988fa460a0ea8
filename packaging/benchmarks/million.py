"""What the benchmarks over a million collections share: the data, the peers, the acts."""

import asyncio
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench_server import BenchServer, bench_server
from benchmark import KEPT, Bench, Json, LeftOutError
from made_data import collections_file
from measured_window import MeasuredWindow

from faceviewer.listings.columns import Column
from faceviewer.listings.folding import fold
from faceviewer.records import Record

ROWS = 1_000_000
SMALL_ROWS = 2_000
KEYS = ("m", "me", "mem", "memb", "mem", "me", "m", "")
"""What stands in the quick filter after each key: a word, typed and taken back.

These letters stand in names alone, so that it can be told how many rows match.
"""
PEER_ROWS = 100_000
"""So many are given to a peer whose times and bytes are then scaled to all rows."""
LONG_RUNS = 3
"""How often is measured what takes a peer more than a minute."""
TYPING_S = 0.1
SAMPLES = 200

VISIDATA = KEPT / "visidata" / "bin" / "python"


def data_file(bench: Bench, rows: int) -> Path:
    """The answer with so many collections; kept for the next run where it is large."""
    return collections_file(bench.folder if bench.is_small else KEPT, rows)


def served(bench: Bench, file: Path, bytes_per_s: float = 0) -> BenchServer:
    """A server of that file, which answers at once, to the end of the benchmark."""
    server = bench_server(1, 0, collections=file, bytes_per_s=bytes_per_s)
    return bench.stack.enter_context(server)


def visidata(bench: Bench, file: Path, keys: tuple[str, ...] = ()) -> Json:
    """What VisiData needs for the same rows.

    Raises:
        LeftOutError: it is not installed here.
    """
    if not VISIDATA.exists():
        raise LeftOutError("VisiData is not installed; packaging/dev bench installs it")
    script = Path(__file__).parent / "peers" / "visidata_sheet.py"
    return bench.call([VISIDATA, script, file.with_suffix(".jsonl"), *keys])


def standard_items(bench: Bench, file: Path, rows: int, way: str, *keys: str) -> Json:
    """What Qt's own model and proxy need for so many of the rows."""
    return bench.peer("standard_items", way, file.with_suffix(".jsonl"), rows, *keys)


def expected_counts(rows: Path, count: int) -> list[int]:
    """In how many of the first names each key stands, found without the program's own filter."""
    names = [
        fold(line.partition('"name":"')[2].partition('"')[0])
        for line, _ in zip(rows.open(encoding="utf-8"), range(count), strict=False)
    ]
    return [sum(key in name for name in names) for key in KEYS]


# --- What is done in the window -------------------------------------------------------------------


def name_column(shown: MeasuredWindow) -> Column:
    """The column that is sorted by."""
    return next(column for column in shown.page.model.columns if column.key == "name")


async def sort_by_name(shown: MeasuredWindow) -> float:
    """Sorts the table by name, as a click on its header does; the seconds it took."""
    column = name_column(shown)
    section = shown.page.model.columns.index(column)
    rows = len(shown.shown)

    def is_sorted() -> bool:
        found = shown.shown
        if len(found) != rows:
            return False
        step = max(1, rows // SAMPLES)
        return is_in_order([found[row] for row in range(0, rows, step)], column)

    return await shown.seconds(lambda: shown.page.table.cycle_sort(section, False), is_sorted)


def is_in_order(records: list[Record], column: Column) -> bool:
    """Whether these come by the column's own keys; it looks no further than the first that fails.

    It is asked again and again while the rows are being sorted, so it must cost next to nothing.
    """
    keys: Iterator[Any] = (column.sort_key(record) for record in records)
    return all(earlier <= later for earlier, later in pairwise(keys))


def is_down_to(shown: MeasuredWindow, count: int) -> bool:
    """Whether so many rows are left."""
    return len(shown.shown) == count


async def type_keys(shown: MeasuredWindow, counts: list[int]) -> list[float]:
    """Types a word into the quick filter; the seconds from each key to the rows that match."""
    page, found = shown.page, []
    for key, count in zip(KEYS, counts, strict=True):

        def type_key(key: str = key) -> None:
            page.quick_row.filter_edit.setText(key)
            page.quick_row.apply()

        await asyncio.sleep(TYPING_S)
        found.append(await shown.seconds(type_key, partial(is_down_to, shown, count)))
    return found

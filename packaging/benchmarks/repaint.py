"""A full repaint of the table and a scroll through a million rows, beside Qt's default delegate.

Both show the same texts in the same columns, font and row height. The limit lies in the drawing of
text, which is Qt's own for both.
"""

import json
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from benchmark import Bench, Json, main
from measured_window import MeasuredWindow, in_window
from million import ROWS, SMALL_ROWS, data_file, served
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QTableView
from result_line import Comparison, Result

REPAINTS = 60
ITEM_ROWS = 2_000
"""So many rows of C++ items are made: enough to scroll through, and quickly there."""
STEPS = 60


def window(url: str, rows: int, look_file: str) -> Json:
    """Seconds of a repaint and of a scrolled frame; how the table looks goes to a file."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.load(rows)
        table, model = shown.page.table, shown.page.model
        header = table.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        sections = [section for section in places if not header.isSectionHidden(section)]
        texts = [
            [str(model.data(model.index(row, section))) for section in sections]
            for row in range(min(rows, ITEM_ROWS))
        ]
        look = {
            "texts": texts,
            "widths": [header.sectionSize(section) for section in sections],
            "row_height": table.verticalHeader().defaultSectionSize(),
            "size": [table.viewport().width(), table.viewport().height()],
            "font": table.font().toString(),
        }
        Path(look_file).write_text(json.dumps(look))
        return frame_times(table)

    return in_window("collections", url, scene)


def items(look_file: str) -> Json:
    """The same of a plain view with Qt's own delegate over C++ items."""
    look: Json = json.loads(Path(look_file).read_text())
    app = QCoreApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("fusion")
    texts: list[list[str]] = look["texts"]
    model = QStandardItemModel(len(texts), len(texts[0]))
    for row, cells in enumerate(texts):
        for column, text in enumerate(cells):
            model.setData(model.index(row, column), text)
    window, view = QMainWindow(), QTableView()
    set_up(view, model, look)
    window.setCentralWidget(view)
    window.show()
    width, height = look["size"]
    window.resize(
        window.width() + width - view.viewport().width(),
        window.height() + height - view.viewport().height(),
    )
    while not window.windowHandle().isExposed() or view.viewport().height() != height:
        app.processEvents()
    return frame_times(view)


def set_up(view: QTableView, model: QStandardItemModel, look: dict[str, Any]) -> None:
    """Gives a plain view the columns, font and rows of ours."""
    font = QFont()
    font.fromString(look["font"])
    view.setFont(font)
    view.setModel(model)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(look["row_height"])
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for column, width in enumerate(look["widths"]):
        view.setColumnWidth(column, width)


def frame_times(view: QTableView) -> Json:
    """Median seconds of a full repaint in place, and of one after a scroll to other rows."""
    viewport, bar = view.viewport(), view.verticalScrollBar()
    viewport.repaint()
    repaints, scrolls = [], []
    for _ in range(REPAINTS):
        begun = time.perf_counter()
        viewport.repaint()
        repaints.append(time.perf_counter() - begun)
    page = bar.pageStep()
    for step in range(STEPS):
        value = step * max(page, bar.maximum() // STEPS) % (bar.maximum() + 1)
        begun = time.perf_counter()
        bar.setValue(value)
        viewport.repaint()
        scrolls.append(time.perf_counter() - begun)
    return {"repaint": median(repaints), "scroll": median(scrolls)}


def measure(bench: Bench) -> Result:
    """A fresh process for each side in each run."""
    rows = bench.size(ROWS, SMALL_ROWS)
    server = served(bench, data_file(bench, rows))
    look_file = bench.folder / "look.json"
    ours, peer = [], []
    for _ in bench.rounds():
        ours.append(bench.part("window", url=server.url, rows=rows, look_file=str(look_file)))
        peer.append(bench.part("items", look_file=str(look_file)))
    look: Json = json.loads(look_file.read_text())

    def times(runs: list[Json], key: str) -> list[float]:
        return [run[key] for run in runs]

    cells = f"{look['size'][1] // look['row_height']} x {len(look['widths'])} cells"
    notes = {
        "rows": rows,
        "in_view": cells,
        "items": f"{len(look['texts'])} rows of C++ items",
        "frame_of_other_rows_s": median(times(ours, "scroll")),
        "frame_of_other_rows_peer_s": median(times(peer, "scroll")),
    }
    first = Comparison.of(times(ours, "repaint"), times(peer, "repaint"), "<= 0.70")
    return Result(first, len(ours), notes=notes)


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window, "items": items}))

"""Qt's own way: a QStandardItemModel under a QSortFilterProxyModel, shown in a QTableView.

`cpp` fills it through the model, so that its items are C++ alone; `python` makes each item as an
object of Python, as most programs do. Arguments: the way, a JSON Lines file, the number of rows,
then the texts to filter by, one after the other; without any it is only filled and sorted.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

KEYS = "name code _id description project client deleted createdAt updatedAt __v".split()


def resident_bytes() -> int:
    """How much memory this process holds. Source: proc(5), `statm`, in pages of 4 KiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def texts_of(file: Path, rows: int) -> Iterator[list[str]]:
    """The cells of each row."""
    with file.open(encoding="utf-8") as lines:
        for _, line in zip(range(rows), lines, strict=False):
            record = json.loads(line)
            yield [str(record[key]) for key in KEYS]


def model_of(way: str, file: Path, rows: int) -> QStandardItemModel:
    """The filled model."""
    if way == "python":
        model = QStandardItemModel(0, len(KEYS))
        for texts in texts_of(file, rows):
            model.appendRow([QStandardItem(text) for text in texts])
        return model
    model = QStandardItemModel(rows, len(KEYS))
    for row, texts in enumerate(texts_of(file, rows)):
        for column, text in enumerate(texts):
            model.setData(model.index(row, column), text)
    return model


def main() -> None:
    """Fills the model, sorts it and filters it."""
    way, file, count, *keys = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    rows = int(count)
    before = resident_bytes()
    model = model_of(way, Path(file), rows)
    found: dict[str, object] = {"rows": rows, "bytes_per_row": (resident_bytes() - before) / rows}
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    proxy.setFilterKeyColumn(-1)
    view = QTableView()
    view.setModel(proxy)
    view.resize(1200, 700)
    view.show()
    app.processEvents()
    begun = time.perf_counter()
    proxy.sort(0)
    found["sort"] = time.perf_counter() - begun
    filters, counts = [], []
    for key in keys:
        begun = time.perf_counter()
        proxy.setFilterFixedString(key)
        filters.append(time.perf_counter() - begun)
        counts.append(proxy.rowCount())
    print(json.dumps(found | {"filters": filters, "counts": counts}))


main()

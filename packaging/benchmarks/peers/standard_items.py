"""Qt's own way: a QStandardItemModel of C++ items, sorted and filtered by QSortFilterProxyModel.

No view is attached, so that nothing is painted meanwhile.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication

KEYS = "name code _id description project client deleted createdAt updatedAt __v".split()


def resident_bytes() -> int:
    """How much memory this process holds. Source: proc(5), `statm`, in pages of 4 KiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def main() -> None:
    """Fills the model from a JSON Lines file, then sorts and filters it."""
    file, count, *keys = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    rows = int(count)
    model = QStandardItemModel(rows, len(KEYS))
    before = resident_bytes()
    with Path(file).open(encoding="utf-8") as lines:
        for row, line in zip(range(rows), lines, strict=False):
            record = json.loads(line)
            for column, key in enumerate(KEYS):
                model.setData(model.index(row, column), str(record[key]))
    found: dict[str, object] = {"bytes_per_row": (resident_bytes() - before) / rows}
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    proxy.setFilterKeyColumn(-1)
    proxy.setDynamicSortFilter(False)
    begun = time.perf_counter()
    proxy.sort(0)
    found["sort"] = time.perf_counter() - begun
    filters, counts = [], []
    for key in keys:
        begun = time.perf_counter()
        proxy.setFilterFixedString(key)
        filters.append(time.perf_counter() - begun)
        counts.append(proxy.rowCount())
    found |= {"filters": filters, "counts": counts}
    print(json.dumps(found))
    del app


main()

"""VisiData without its screen: loads a JSON Lines file, sorts by name, seeks a text in all columns.

Run by the Python that VisiData is installed in.
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

# Not by its name: the benchmark that starts this script is called so too.
visidata: Any = import_module("visidata")


def main() -> None:
    """Does all three, and says how long each took."""
    file, *keys = sys.argv[1:]
    begun = time.perf_counter()
    sheet = visidata.vd.openPath(visidata.Path(file))
    sheet.reload().join()
    found: dict[str, Any] = {"load": time.perf_counter() - begun, "rows": len(sheet.rows)}

    begun = time.perf_counter()
    sheet.orderBy(sheet.column("name"), save_cmd_input=False)
    visidata.vd.sync()
    found["sort"] = time.perf_counter() - begun
    names = [row["name"] for row in sheet.rows[:2]]
    assert names == sorted(names)
    # Source: proc(5), `statm`, in pages of 4 KiB.
    found["resident_bytes"] = int(Path("/proc/self/statm").read_text().split()[1]) * 4096

    found["filters"], found["counts"] = [], []
    for key in keys:
        begun = time.perf_counter()
        matches = visidata.vd.searchRegex(sheet, regex=key, columns="visibleCols", regex_flags="I")
        found["counts"].append(sum(1 for _ in matches))
        found["filters"].append(time.perf_counter() - begun)
    print(json.dumps(found))


main()

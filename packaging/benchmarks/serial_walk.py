"""A walk page by page, in the window with one request at a time, beside sockets and curl with jq.

The limit lies in the round trips: 50 ms each, whoever makes them.
"""

import shutil
import sys

from bench_server import bench_server
from benchmark import PEERS, Bench, Json, main, say
from made_data import id_set
from measured_window import MeasuredWindow, in_window
from result_line import Comparison, Result


def window(url: str, rows: int) -> Json:
    """All faces by the window, one request at a time."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.warm_up()
        return {"seconds": await shown.load(rows), "ids": shown.ids()}

    return in_window("faces", url, scene, workers=1)


def measure(bench: Bench) -> Result:
    """Walks with all three in each run."""
    rows = bench.size(10_000, 300)
    ours, raw, curl = [], [], []
    has_jq = shutil.which("jq") is not None and shutil.which("curl") is not None
    with bench_server(rows, bench.latency_s) as server:
        for number in bench.rounds():
            found = bench.part("window", url=server.url, rows=rows)
            assert id_set(found["ids"]) == server.ids
            ours.append(found["seconds"])
            found = bench.peer("raw_walk", server.faces_url)
            assert id_set(found["ids"]) == server.ids
            raw.append(found["seconds"])
            if has_jq:
                folder = bench.folder / f"pages-{number}"
                folder.mkdir()
                found = bench.call(["bash", PEERS / "curl_walk.sh", server.faces_url, folder])
                assert id_set(found["ids"]) == server.ids
                curl.append(found["seconds"])
    more = {"curl_with_jq": Comparison.of(ours, curl, "<= 0.55")} if curl else {}
    if not curl:
        say("serial_walk: curl with jq was left out: they are not installed")
    return Result(
        Comparison.of(ours, raw, "<= 1.08"),
        len(ours),
        more,
        {"rows": rows, "latency_s": bench.latency_s},
    )


if __name__ == "__main__":
    sys.exit(main(measure, {"window": window}))

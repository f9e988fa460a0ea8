"""What `load_all_8` and `load_all_16` share: both load the same faces to the end, in the window."""

from dataclasses import dataclass, field

from bench_server import bench_server
from benchmark import Bench, Json
from made_data import DISTRIBUTIONS, id_set
from measured_window import MeasuredWindow, in_window
from result_line import Comparison, Result

REQUESTS_GOAL = "<= 1.10"
SMALL_ROWS = 1_900
"""Just beyond what never leaves the serial walk."""


@dataclass(slots=True)
class Series:
    """The runs over one distribution of rows in time: seconds and requests, ours and the peer's."""

    ours: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)
    our_requests: list[float] = field(default_factory=list)
    peer_requests: list[float] = field(default_factory=list)

    def comparisons(self, name: str, goal: str) -> dict[str, Comparison]:
        """What these runs show."""
        requests = Comparison.of(self.our_requests, self.peer_requests, REQUESTS_GOAL, "requests")
        return {name: Comparison.of(self.ours, self.peer, goal), f"{name}_requests": requests}


def window(url: str, rows: int, workers: int) -> Json:
    """All faces by `Load all` of the window."""

    async def scene(shown: MeasuredWindow) -> Json:
        await shown.warm_up()
        return {"seconds": await shown.load(rows), "ids": shown.ids()}

    return in_window("faces", url, scene, workers=workers)


def compare(
    bench: Bench, rows: int, workers: int, timed: tuple[str, ...], checked: tuple[str, ...]
) -> dict[str, Series]:
    """Runs over the `timed` distributions, and one over each that is only checked."""
    found = {}
    for distribution in (*timed, *checked):
        series = found[distribution] = Series()
        with bench_server(rows, bench.latency_s, distribution) as server:
            rounds = bench.rounds() if distribution in timed else range(1)
            for _ in rounds:
                ours = bench.part("window", url=server.url, rows=rows, workers=workers)
                series.our_requests.append(server.requests() - 1)  # one was to warm up
                peer = bench.peer("httpx_walk", server.faces_url)
                series.peer_requests.append(server.requests())
                if not id_set(ours["ids"]) == id_set(peer["ids"]) == server.ids:
                    raise AssertionError(
                        f"{distribution}: the ids are not those of the serial walk"
                    )
                series.ours.append(ours["seconds"])
                series.peer.append(peer["seconds"])
    return found


def result(bench: Bench, *, rows: int, workers: int, goal: str, timed: tuple[str, ...]) -> Result:
    """The result of both benchmarks; `timed` distributions have goals, the others are checked."""
    rows = bench.size(rows, SMALL_ROWS)
    checked = tuple(name for name in DISTRIBUTIONS if name not in timed)
    found = compare(bench, rows, workers, timed, checked if workers == 8 else ())
    comparisons: dict[str, Comparison] = {}
    for name in timed:
        comparisons |= found[name].comparisons(name, goal)
    first = comparisons.pop(timed[0])
    notes = {
        "rows": rows,
        "in_flight": workers,
        "latency_s": bench.latency_s,
        "ids_equal": sorted(found),
    }
    return Result(first, len(found[timed[0]].ours), comparisons, notes)

"""The bench server serves what was asked for: otherwise equal sets of ids would show nothing."""

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from bench_server import BenchServer, Server, bench_server
from made_data import DISTRIBUTIONS, Faces, collections_file, id_set, instant_text

ROWS = 250


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(ROWS, "bursty")


@pytest.fixture
def server(faces: Faces) -> Server:
    return Server(faces, None, latency_s=0)


def walk(server: Server, **parameters: str) -> list[dict[str, Any]]:
    """All rows, page by page."""
    rows: list[dict[str, Any]] = []
    while True:
        page = json.loads(server.page(parameters))
        rows += page["faces"]
        if "next" not in page:
            return rows
        parameters["next"] = page["next"]


def test_a_walk_gives_every_row_once_newest_first(server: Server, faces: Faces) -> None:
    rows = walk(server, limit="100")

    assert id_set([row["id"] for row in rows]) == faces.id_hash()
    assert [row["id"] for row in rows] == faces.ids[::-1]
    assert all(a["when_created"] >= b["when_created"] for a, b in pairwise(rows))


@pytest.mark.parametrize(("sign", "count"), [("gt", 99), ("gte", 100), ("lt", 150), ("lte", 151)])
def test_ends_of_time_are_honoured(server: Server, faces: Faces, sign: str, count: int) -> None:
    end = instant_text(faces.created[150])

    assert len(walk(server, **{f"when_created[${sign}]": end})) == count


def test_two_ends_make_a_range_and_an_empty_one_has_no_rows(server: Server, faces: Faces) -> None:
    first, last = faces.created[20], faces.created[40]
    ends = {"when_created[$gte]": instant_text(first), "when_created[$lt]": instant_text(last)}
    later = instant_text(last + timedelta(days=10_000))

    assert [row["id"] for row in walk(server, limit="7", **ends)] == faces.ids[20:40][::-1]
    assert walk(server, **{"when_created[$gt]": later}) == []


def test_the_order_asked_for_is_honoured(server: Server, faces: Faces) -> None:
    by_time = walk(server, sortBy="when_created", order="asc")
    by_name = walk(server, sortBy="name", order="asc")

    assert [row["id"] for row in by_time] == faces.ids
    assert [row["name"] for row in by_name] == sorted(faces.names)


def test_the_rows_lie_as_their_distribution_says() -> None:
    gaps = {}
    for name in DISTRIBUTIONS:
        created = Faces(2_000, name).created
        spaces = sorted((b - a).total_seconds() for a, b in pairwise(created))
        gaps[name] = spaces[len(spaces) // 2] / mean(spaces)

    assert gaps["even"] > 0.5
    assert gaps["bursty"] < 0.01
    assert gaps["power_law"] < 0.1


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BenchServer]:
    file = collections_file(tmp_path_factory.mktemp("data"), 3_000)
    with bench_server(ROWS, 0, "bursty", file) as found:
        yield found


def test_the_running_server_counts_requests(running: BenchServer, faces: Faces) -> None:
    running.requests()
    with httpx.Client() as client:
        for target in ("", "?" + urlencode({"limit": 100, "next": "p100"})):
            assert client.get(running.faces_url + target).status_code == 200

    assert running.ids == faces.id_hash()
    assert running.requests() == 2
    assert running.requests() == 0


def test_the_collections_have_ten_documented_fields(running: BenchServer, tmp_path: Path) -> None:
    answer = httpx.get(running.collections_url)
    rows = answer.json()["data"]

    assert len(rows) == len({row["_id"] for row in rows}) == 3_000
    assert set(map(len, rows)) == {10}
    assert 310 < len(answer.content) / 3_000 < 330
    lines = collections_file(tmp_path, 50).with_suffix(".jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(
        (tmp_path / "collections-50.json").read_text("utf-8")
    )["data"]

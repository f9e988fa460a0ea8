"""The server itself: its plans, its catalogue, and that right answers are the demo's."""

import httpx
import pytest

from faceviewer.demo.faults.plan import FAULTS as DEMO_FAULTS
from faceviewer.demo.services import COLLECTIONS_PATH, FACES_PATH
from tests.fault_server.catalogue import FAULTS, LOSSLESS
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer

pytestmark = pytest.mark.anyio

OF_QUERIES = {"ranges-ignored", "order-ignored", "sort-ignored", "ranges-refused"}
"""Faults of the demo that are about what is asked; `tests/unit/test_load_all.py` has them."""

UNDER_OTHER_NAMES = {
    *("hang", "hang-body", "cut-body", "slow-body", "reset", "disconnect"),
    *("bad-page-2", "fail-once", "gzip-bomb", "wrong-charset", "no-content-204"),
    *("error-429-seconds", "error-429-date", "error-429-huge"),
}
"""Faults of the demo that the server has on the wire, with more of their forms."""


async def ask(server: FaultServer, path: str, origin: str = "") -> httpx.Response:
    headers = {"Authorization": f"Bearer {server.token}"}
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get((origin or server.blockv_url) + path, headers=headers)


def test_there_is_every_fault_that_the_demo_knows() -> None:
    assert set(DEMO_FAULTS) - set(FAULTS) == OF_QUERIES | UNDER_OTHER_NAMES


def test_there_are_sixty_faults_and_more_of_each_group() -> None:
    groups = [fault.group for fault in FAULTS.values()]
    assert len(FAULTS) >= 60
    assert min(groups.count(group) for group in set(groups)) >= 10


def test_every_fault_says_what_it_is() -> None:
    assert all(fault.description for fault in FAULTS.values())
    assert len({fault.description for fault in FAULTS.values()}) == len(FAULTS)


async def test_without_a_plan_the_answers_are_those_of_the_demo(fault_server: FaultServer) -> None:
    fault_server.set_plan()
    faces = (await ask(fault_server, f"{FACES_PATH}?limit=2")).json()
    collections = (await ask(fault_server, COLLECTIONS_PATH, fault_server.verifik_url)).json()
    assert len(faces["faces"]) == 2
    assert collections["data"] == list(fault_server.data.collections)
    file = await ask(fault_server, fault_server.file_url().removeprefix(fault_server.blockv_url))
    assert file.status_code == 200


async def test_requests_are_kept_as_they_came(fault_server: FaultServer) -> None:
    fault_server.set_plan()
    fault_server.forget_requests()
    await ask(fault_server, f"{FACES_PATH}?limit=2&x=%20")
    await ask(fault_server, "/elsewhere", fault_server.other_url)
    first, second = fault_server.requests
    assert (first.service, first.method, first.number) == ("blockv", "GET", 1)
    assert first.target == f"{FACES_PATH}?limit=2&x=%20"
    assert first.header("Authorization") == f"Bearer {fault_server.token}"
    assert first.connection != second.connection
    assert fault_server.other == [second]


async def test_a_refused_connection_can_be_made_again(fault_server: FaultServer) -> None:
    fault_server.set_plan(Plan.single("refuse"))
    with pytest.raises(httpx.ConnectError):
        await ask(fault_server, FACES_PATH)
    assert fault_server.played == [("refuse", "blockv", 1)]
    fault_server.set_plan()
    assert (await ask(fault_server, FACES_PATH)).status_code == 200


def test_a_fault_comes_once_or_lasts() -> None:
    once, lasting = Plan.single("garbage", number=2), Plan.single("garbage", number=2, lasts=True)
    assert [once.fault_for("blockv", number) for number in (1, 2, 3)] == [None, "garbage", None]
    assert [lasting.fault_for("blockv", number) is None for number in (1, 2, 9)] == [
        True,
        False,
        False,
    ]
    assert once.fault_for("verifik", 2) is None


def test_the_faults_of_a_seed_are_always_the_same_and_come_to_an_end() -> None:
    def faults(seed: int) -> list[str | None]:
        plan = Plan.by_seed(seed, 0.5, LOSSLESS, requests=100)
        return [plan.fault_for("blockv", number) for number in range(1, 151)]

    assert faults(1) == faults(1) != faults(2)
    assert 30 < sum(fault is not None for fault in faults(1)) < 70
    assert faults(1)[100:] == [None] * 50

"""Tokens that lead nowhere: the walk ends, says so, and a new start brings everything."""

import pytest

from faceviewer.errors import PagingBroken
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.cases import Action
from tests.faults.scene import PAGE, PAGES, QUERY, open_scene

pytestmark = pytest.mark.anyio

ONCE, LASTING = False, True


@pytest.mark.parametrize(
    ("fault", "number", "lasts", "reason", "pages"),
    [
        ("next-loop", 4, ONCE, "loop", 4),
        ("next-loop", 1, LASTING, "loop", 1),
        ("next-loop", PAGES, ONCE, "loop", PAGES),
        ("next-cycle", 2, ONCE, "loop", 2),
        ("next-cycle", 1, LASTING, "loop", 2),
        ("empty-page-with-next", 1, LASTING, "loop", 0),
        ("empty-page-with-next", 4, ONCE, "loop", 3),
        ("bare-array", 1, ONCE, "untold", 1),
        ("bare-array", 4, ONCE, "untold", 4),
        ("bare-array", PAGES, ONCE, "untold", PAGES),
    ],
)
async def test_tokens_that_lead_nowhere_end_the_walk(
    fault_server: FaultServer, fault: str, number: int, lasts: bool, reason: str, pages: int
) -> None:
    async with open_scene(fault_server, "blockv") as scene:
        fault_server.set_plan(Plan.single(fault, number=number, lasts=lasts))

        error = await scene.act("all")

        assert isinstance(error, PagingBroken)
        assert error.values["reason"] == reason
        assert not scene.listing.is_complete
        assert not scene.listing.has_more
        assert scene.ids == scene.server_ids[: pages * PAGE]
        fault_server.set_plan()
        await scene.listing.load(QUERY)
        await scene.listing.load_all()
        assert scene.listing.is_complete
        assert scene.ids == scene.server_ids


@pytest.mark.parametrize(
    ("fault", "number", "action"),
    [
        ("next-loop", 1, "all"),
        ("empty-page-with-next", 1, "all"),
        ("empty-page-with-next", 1, "all-at-once"),
        ("empty-page-with-next", 5, "all-at-once"),
        ("next-loop", 6, "all-at-once"),
        ("bare-array", 6, "all-at-once"),
    ],
)
async def test_detours_that_come_once_are_gone_through(
    fault_server: FaultServer, fault: str, number: int, action: Action
) -> None:
    async with open_scene(fault_server, "blockv") as scene:
        await scene.prepare(action)
        fault_server.set_plan(Plan.single(fault, number=number))
        assert await scene.act(action) is None
        assert fault_server.played
        assert scene.listing.is_complete
        assert sorted(scene.ids) == sorted(scene.server_ids)

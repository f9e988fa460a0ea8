"""Floods that a client has to go through, without holding up the loop that it shares."""

import pytest

from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.scene import PAGE, open_scene

pytestmark = pytest.mark.anyio


async def test_a_flood_of_interim_answers_leaves_the_loop_alive(fault_server: FaultServer) -> None:
    async with open_scene(fault_server, "blockv", stall_s=0.09) as scene:
        fault_server.set_plan(Plan.single("informational-flood"))
        assert await scene.act("first") is None
        assert fault_server.played
        assert len(scene.ids) == PAGE

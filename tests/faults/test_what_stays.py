"""A failed request is remembered, but nothing that it had in its hands: no body, no credential."""

import gc

import pytest

from faceviewer.api.body import Body
from faceviewer.api.exchange import Credential, Exchange
from faceviewer.errors import ServiceName
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.scene import open_scene

pytestmark = pytest.mark.anyio


def alive(*kinds: type) -> list[object]:
    """What there is of these kinds, before the collector has been round."""
    return [each for each in gc.get_objects() if type(each) in kinds]


@pytest.mark.parametrize("service", ["blockv", "verifik"])
@pytest.mark.parametrize(
    "fault",
    ["bomb", "gzip-broken", "truncated-json", "reset-in-body", "stall-in-body", "error-400-code"],
)
async def test_a_failure_that_is_kept_holds_no_body_and_no_credential(
    fault_server: FaultServer, fault: str, service: ServiceName
) -> None:
    gc.collect()
    before = alive(Body, Credential)
    async with open_scene(fault_server, service, is_hasty=fault == "stall-in-body") as scene:
        fault_server.set_plan(Plan.single(fault, service=service, lasts=True))
        told: list[Exchange] = []
        scene.session._on_exchange = told.append  # noqa: SLF001 - as the list of requests keeps them

        assert await scene.act("first") is not None
        assert service == "verifik" or await scene.act("check") is not None

        assert told[-1].error is not None
        assert scene.listing.state.error is not None
        left = [
            each for each in alive(Body, Credential) if not any(each is other for other in before)
        ]
        assert left == []

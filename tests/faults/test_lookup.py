"""Each fault in a look-up: what did answer is shown, what did not is told, and nothing waits."""

import asyncio
from typing import Final

import pytest

from faceviewer.errors import FaceviewerError, RequestRefused, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.lookup import Answer, Places, look_up
from faceviewer.recognition import recognise
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.cases import ONE_OF_EACH, PLAIN, Case, Place
from tests.faults.scene import DEADLINE_S, Scene, open_scene

pytestmark = pytest.mark.anyio

REQUESTS: Final = 4
"""An id is asked for as four things at once."""

PLACES: Final[dict[Place, int]] = {"first": 1, "middle": 2, "last": REQUESTS}

LEFT_OUT: Final = frozenset(
    {
        "drip-body",  # an answer without rows is so short that it comes in time
        "informational-flood",  # four at once take a turn of the loop of a third of a second
    }
)


def cases() -> list[object]:
    """Each fault at each request of both services; one of each sort in the fast set."""
    found: list[object] = []
    for number, name in enumerate(PLAIN):
        if name in LEFT_OUT:
            continue
        own = [
            Case(name, "blockv", "first", "first", lasts=True),
            *(Case(name, "blockv", "first", place, lasts=False) for place in PLACES),
            Case(name, "verifik", "first", "first", lasts=True),
        ]
        usual = own[number % len(own)] if name in ONE_OF_EACH else None
        found += [
            pytest.param(case, marks=() if case == usual else pytest.mark.slow, id=str(case))
            for case in own
        ]
    return found


async def looked_up(scene: Scene, text: str) -> Answer:
    """What a look-up of a text gives, with nothing loaded before."""
    collections = scene.session.listing("collections")
    places = Places(
        collections,
        [scene.session.listing("faces")],
        lambda query: scene.session.fetch_faces(query, lambda _: None),
        lambda: collections.load(FacesQuery()),
    )
    term = recognise(text).term
    assert term is not None
    async with asyncio.timeout(DEADLINE_S):
        return await look_up(term, places)


@pytest.mark.parametrize("case", cases())
async def test_a_look_up_under_a_fault(case: Case, fault_server: FaultServer) -> None:
    async with open_scene(fault_server, case.service, is_hasty=case.is_slow) as scene:
        plan = Plan.single(
            case.fault, service=case.service, number=PLACES[case.place], lasts=case.lasts
        )
        own, other = id_of(fault_server, case.service), id_of_other(fault_server, case.service)

        fault_server.set_plan(plan)
        answer = await looked_up(scene, own)
        assert fault_server.played
        check(case, answer, own)

        fault_server.set_plan(plan)
        assert sure_id(await looked_up(scene, other)) == other

        fault_server.set_plan()
        answer = await looked_up(scene, own)
        assert sure_id(answer) == own
        assert answer.are_services_answering
        assert not fault_server.other


def id_of(server: FaultServer, service: ServiceName) -> str:
    """The id of a record that this service has."""
    data = server.data
    return data.faces[7].id if service == "blockv" else str(data.collections[7]["_id"])


def id_of_other(server: FaultServer, service: ServiceName) -> str:
    """The id of a record that only the other service has."""
    return id_of(server, "verifik" if service == "blockv" else "blockv")


def sure_id(answer: Answer) -> str:
    """The id of the one record that the text means; empty where that is not known."""
    return answer.sure.record.id if answer.sure is not None else ""


def check(case: Case, answer: Answer, own: str) -> None:
    """What failed says so; what answered is there."""
    assert answer.is_final
    if case.error is None:
        assert sure_id(answer) == own
        assert answer.errors == ()
    elif case.service == "verifik":
        assert kinds(answer) == {case.error}
        assert answer.collections.error is not None
        assert sure_id(answer) in ("", own)  # it may have come before the answer broke off
    else:
        check_faces(case, answer, own)


def check_faces(case: Case, answer: Answer, own: str) -> None:
    failed = [one for one in answer.asked if one.outcome not in ("found", "none")]
    met = REQUESTS - PLACES[case.place] + 1 if case.lasts else 1
    assert len(failed) == met
    # An id that the service does not take for one is no failure of it.
    odd = [one for one in failed if one.outcome == "refused"]
    assert not odd or case.error is RequestRefused
    assert kinds(answer) == ({case.error} if len(odd) < len(failed) else set())
    assert all(one.error is not None for one in failed if one.outcome == "failed")
    if all(one.parameter != "id" for one in failed):
        assert sure_id(answer) == own
    else:
        assert own not in {match.record.id for match in answer.exact}


def kinds(answer: Answer) -> set[type[FaceviewerError]]:
    return {type(error) for error in answer.errors}

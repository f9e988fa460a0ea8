"""Each fault while a ticket is asked for: no row is called missing that was not answered."""

import asyncio
from collections.abc import Sequence
from typing import Final

import pytest

from faceviewer.errors import CredentialRefused, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing
from faceviewer.records import Page
from faceviewer.tickets.inquiry import FAILURES_MAX, Inquiry, Report
from faceviewer.tickets.rows import Verdict
from faceviewer.tickets.ticket import read_ticket
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.cases import ONE_OF_EACH, PLAIN, Case, Place
from tests.faults.scene import DEADLINE_S, Scene, open_scene

pytestmark = pytest.mark.anyio

ROWS: Final = 5
PLACES: Final[dict[Place, int]] = {"first": 1, "middle": 3, "last": ROWS}


class Sources:
    """Where a ticket's records come from: a session, with nothing loaded."""

    def __init__(self, scene: Scene) -> None:
        self._session = scene.session
        self._collections = scene.session.listing("collections")

    def collections(self) -> Listing:
        """Those of the session."""
        return self._collections

    def faces(self) -> Sequence[Listing]:
        """No tab is open."""
        return ()

    async def load_collections(self) -> None:
        """Asks for them."""
        await self._collections.load(FacesQuery())

    async def fetch_faces(self, query: FacesQuery, report: Report) -> Page:
        """Asks the service."""
        return await self._session.fetch_faces(query, report)


def cases() -> list[object]:
    """Each fault at each request of both services; one of each sort in the fast set."""
    found: list[object] = []
    for number, name in enumerate(PLAIN):
        own = [
            Case(name, "verifik", "first", "first", lasts=True),
            *(Case(name, "blockv", "first", place, lasts=False) for place in PLACES),
            Case(name, "blockv", "first", "first", lasts=True),
        ]
        usual = own[number % len(own)] if name in ONE_OF_EACH else None
        found += [
            pytest.param(case, marks=() if case == usual else pytest.mark.slow, id=str(case))
            for case in own
        ]
    return found


def text_of(server: FaultServer, service: ServiceName) -> str:
    """A ticket that names records of one service."""
    if service == "verifik":
        return "\n".join(str(record["_id"]) for record in server.data.collections[:ROWS])
    return "\n".join(face.id for face in server.data.faces[:ROWS])


@pytest.mark.parametrize("case", cases())
async def test_a_ticket_under_a_fault(case: Case, fault_server: FaultServer) -> None:
    async with open_scene(fault_server, case.service, is_hasty=case.is_slow) as scene:
        ticket = read_ticket(text_of(fault_server, case.service))
        inquiry = Inquiry(ticket, Sources(scene), at_once=1)
        fault_server.set_plan(
            Plan.single(
                case.fault, service=case.service, number=PLACES[case.place], lasts=case.lasts
            )
        )
        async with asyncio.timeout(DEADLINE_S):
            await inquiry.ask()

        check(case, inquiry)
        fault_server.set_plan()
        await inquiry.ask([row for row in inquiry.rows if row.verdict is Verdict.FAILED])
        assert verdicts(inquiry) == [Verdict.FOUND] * ROWS


def verdicts(inquiry: Inquiry) -> list[Verdict]:
    return [row.verdict for row in inquiry.rows]


def check(case: Case, inquiry: Inquiry) -> None:
    """Rows that were answered are found; those that were not have failed, and say why."""
    failed = failed_rows(case)
    found = verdicts(inquiry)
    assert set(found) <= {Verdict.FAILED, Verdict.FOUND}
    if case.service == "verifik" and failed:
        # Rows that came before the answer broke off are known.
        failed = [number for number in failed if found[number - 1] is Verdict.FAILED]
    assert [n for n, verdict in enumerate(found, 1) if verdict is Verdict.FAILED] == failed
    for number in failed:
        errors = inquiry.rows[number - 1].errors
        assert {type(error) for error in errors.values()} == {case.error}


def failed_rows(case: Case) -> list[int]:
    """The numbers of the rows that are not answered."""
    first = PLACES[case.place]
    if case.error is None:
        return []
    if case.lasts or issubclass(case.error, CredentialRefused):
        return list(range(first, ROWS + 1))
    return [first]


def test_the_ticket_is_longer_than_what_is_tried_in_vain() -> None:
    assert ROWS > FAILURES_MAX

"""TLS that goes wrong in the middle of a walk: the rows stay, and one click brings the rest."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest

from faceviewer.credentials import CredentialStore
from faceviewer.listings.listing import Phase
from faceviewer.session import Session
from faceviewer.settings import Environment, Limits, Service, Settings
from tests.fault_server.server import FaultServer
from tests.fault_server.tls import TLS_FAULTS, Authority, TlsFault, TlsServer, relayed_to
from tests.faults.scene import DEADLINE_S, PAGE, PAGES, PATIENT, QUERY

pytestmark = pytest.mark.anyio

HASTY_S: Final = 0.4
PLACES: Final = {"first": 1, "middle": PAGES // 2, "last": PAGES}


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture
def front(authority: Authority, fault_server: FaultServer) -> Iterator[TlsServer]:
    """The faces behind TLS, with one request on each connection."""
    fault_server.set_plan()
    port = urlsplit(fault_server.blockv_url).port
    assert port is not None
    with TlsServer(authority, relayed_to(port)) as server:
        yield server


def cases() -> list[object]:
    """Each fault at the first, a middle and the last page; some in the fast set."""
    fast = {"expired-middle", "cut-in-answer-last", "reset-at-hello-first", "broken-record-middle"}
    return [
        pytest.param(fault, number, marks=() if name in fast else pytest.mark.slow, id=name)
        for fault in TLS_FAULTS.values()
        for place, number in PLACES.items()
        for name in [f"{fault.name}-{place}"]
    ]


@pytest.mark.parametrize(("fault", "number"), cases())
async def test_a_walk_that_meets_a_fault_of_tls(
    fault: TlsFault,
    number: int,
    front: TlsServer,
    authority: Authority,
    fault_server: FaultServer,
    tmp_path: Path,
) -> None:
    limits = Limits(connect_s=HASTY_S) if fault.is_slow else PATIENT
    ca_file = authority.write_to(tmp_path / "ca.pem")
    environment = Environment(name="Test", id="test", blockv=Service(base_url=front.url))
    store = CredentialStore(uses_keyring=False)
    session = Session(environment, Settings(limits=limits, ca_file=ca_file), store, sleep=_wait_not)
    await store.set(session.credential_key("blockv"), fault_server.token, session_only=True)
    listing = session.listing("faces")
    front.meet({number: fault.name})

    async with asyncio.timeout(DEADLINE_S):
        await listing.load(QUERY)
        if listing.state.error is None:
            await listing.load_all()

    if not fault.is_retried:
        error = listing.state.error
        assert error is not None
        assert error.values["reason"] == fault.reason
        assert listing.state.phase is Phase.FAILED
        assert len(listing.records) == PAGE * (number - 1)
        session.change(environment, Settings(limits=PATIENT, ca_file=ca_file))
        await listing.retry()
        if listing.has_more:
            await listing.load_all()
    assert listing.state.error is None
    assert listing.is_complete
    assert [row.id for row in listing.records] == newest_first(fault_server)
    await session.close()


async def _wait_not(_seconds: float) -> None:
    await asyncio.sleep(0)


def newest_first(server: FaultServer) -> list[str]:
    faces = sorted(server.data.faces, key=lambda face: (face.created_ns, face.id), reverse=True)
    return [face.id for face in faces]

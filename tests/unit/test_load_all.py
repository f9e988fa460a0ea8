"""Load all of faces over real sockets: the real transport against the real demo."""

import asyncio
from collections import Counter

import pytest
from typing_extensions import override

from faceviewer.credentials import CredentialStore
from faceviewer.demo.server import DemoServer
from faceviewer.errors import ServerFailed
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing, Phase
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.settings import Environment, Service, Settings
from tests.played_service import Follower
from tests.whole_set import whole_set

COLLECTIONS = 2

pytestmark = pytest.mark.anyio

FACES = 260
PAGES_OF_TEN = FacesQuery(limit=10)
WORKERS = [4, 16]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class Opened:
    """An open environment of the server, and how often it was asked."""

    def __init__(self, server: DemoServer) -> None:
        self.server = server
        service = Service(base_url=server.blockv_url)
        environment = Environment(name="Test", id="test", verifik=service, blockv=service)
        self._store = CredentialStore(uses_keyring=False)
        self.session = Session(environment, Settings(), self._store)

    async def listing(self, workers: int, query: FacesQuery = PAGES_OF_TEN) -> Listing:
        """A listing with its first page."""
        key = self.session.credential_key("blockv")
        await self._store.set(key, self.server.token, session_only=True)
        listing = self.session.listing("faces", workers)
        await listing.load(query)
        return listing

    async def ids(self, workers: int, query: FacesQuery = PAGES_OF_TEN) -> list[str]:
        """The ids of a listing that was loaded to its end."""
        listing = await self.listing(workers, query)
        await listing.load_all()
        assert listing.state.phase is Phase.LOADED
        assert listing.is_complete
        return [record.id for record in listing.records]


class Stopper(Follower):
    """Stops a load when most rows are here."""

    def __init__(self, listing: Listing, load: asyncio.Task[None]) -> None:
        super().__init__()
        self._listing = listing
        self._load = load

    @override
    def rows_appended(self, rows: list[Record]) -> None:
        if len(self._listing.records) >= 190:
            self._load.cancel()


@pytest.fixture
def opened(server: DemoServer) -> Opened:
    return Opened(server)


@pytest.mark.parametrize("workers", WORKERS)
@pytest.mark.parametrize("order", [None, "desc", *whole_set("asc")])
async def test_the_rows_are_those_of_the_serial_walk(
    opened: Opened, workers: int, order: str | None
) -> None:
    query = FacesQuery(limit=10, sort_by="when_created" if order else "", order=order)  # type: ignore[arg-type]
    serial = await opened.ids(1, query)
    opened.server.application.forget_requests()
    found = await opened.ids(workers, query)
    assert found == serial
    assert len(set(found)) == FACES
    assert len(opened.server.application.requests) <= 1.5 * FACES / 10 + workers
    await opened.session.close()


@pytest.mark.parametrize(
    "faults",
    [
        "duplicate-across-pages",
        "short-pages",
        "row-null@23",
        "ranges-ignored",
        "order-ignored",
        *whole_set(
            "duplicate-in-page",
            "empty-page-with-next@22",
            "odd-dates@24",
            "row-without-id",
            "next-null",
            "sort-ignored",
            "ranges-refused",
            "error-400-code@25",
        ),
    ],
)
async def test_faults_lead_to_the_same_rows(opened: Opened, faults: str) -> None:
    always = "@" not in faults
    opened.server.set_faults(faults if always else "")
    serial = Counter(await opened.ids(1))
    opened.server.set_faults(faults)
    found = Counter(await opened.ids(4))
    assert found == serial
    await opened.session.close()


@pytest.mark.parametrize("workers", WORKERS)
async def test_a_failure_in_the_middle_is_made_good_by_going_on(
    opened: Opened, workers: int
) -> None:
    opened.server.set_faults("error-500@20+")
    listing = await opened.listing(workers)
    await listing.load_all()
    assert listing.state.phase is Phase.FAILED
    assert isinstance(listing.state.error, ServerFailed)
    assert len(listing.records) > 100
    opened.server.set_faults("")
    await listing.retry()
    assert listing.is_complete
    assert len(listing.records) == FACES
    await opened.session.close()


@pytest.mark.parametrize("workers", WORKERS)
async def test_a_stop_leaves_nothing_behind_and_can_be_gone_on_from(
    opened: Opened, workers: int
) -> None:
    tasks = len(asyncio.all_tasks())
    listing = await opened.listing(workers)
    load = asyncio.create_task(listing.load_all())
    listing.add_listener(Stopper(listing, load))
    with pytest.raises(asyncio.CancelledError):
        await load
    assert len(asyncio.all_tasks()) == tasks
    kept = {record.id for record in listing.records}
    await listing.load_all()
    assert listing.is_complete
    assert kept < {record.id for record in listing.records}
    assert len(listing.records) == FACES
    await opened.session.close()

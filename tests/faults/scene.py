"""A listing over a service that misbehaves, as a window has it, but without one."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from msgspec.structs import replace

from faceviewer.credentials import CredentialStore
from faceviewer.errors import FaceviewerError, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing
from faceviewer.session import Session
from faceviewer.settings import Environment, Limits, Service, Settings
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.cases import Action, Place

FACES, COLLECTIONS = 90, 600
PAGE: Final = 10
QUERY: Final = FacesQuery(limit=PAGE)
PAGES: Final = FACES // PAGE
PAGES_BEFORE_AGAIN: Final = 3
SIZE_BYTES: Final = 16 << 20

PATIENT: Final = Limits(connect_s=8, read_s=8, page_total_s=8)
"""Under these nothing is given up but what never ends."""

HASTY: Final = Limits(connect_s=0.4, read_s=0.4, page_total_s=1.6, lookup_total_s=1.6)
"""Under these a silent service is given up soon."""

DEADLINE_S: Final = 20.0
STALL_S: Final = 0.15
"""For so long the loop may be busy with one thing, in time of the processor."""


class Scene:
    """A session at both services of the server, and a listing of one.

    Attributes:
        waits: how long it would have waited between tries; nothing of it was waited.
    """

    def __init__(self, server: FaultServer, service: ServiceName, *, is_hasty: bool) -> None:
        self.server = server
        self.service: ServiceName = service
        self.waits: list[float] = []
        limits = HASTY if is_hasty else PATIENT
        self._store = CredentialStore(uses_keyring=False)
        self.session = Session(
            Environment(
                name="Test",
                id="test",
                verifik=Service(base_url=server.verifik_url),
                blockv=Service(base_url=server.blockv_url),
            ),
            Settings(limits=with_sizes(limits)),
            self._store,
            sleep=self._wait_not,
        )
        self.listing = self.new_listing()

    async def keep_credentials(self) -> None:
        """Puts the server's token where the session finds it."""
        services: tuple[ServiceName, ...] = ("verifik", "blockv")
        for service in services:
            key = self.session.credential_key(service)
            await self._store.set(key, self.server.token, session_only=True)

    def new_listing(self, workers: int = 1) -> Listing:
        """An empty listing of the service."""
        return self.session.listing("faces" if self.service == "blockv" else "collections", workers)

    async def prepare(self, action: Action) -> None:
        """Does what comes before an action."""
        if action == "all-at-once":
            self.listing = self.new_listing(workers=3)
        if action in ("more", "again"):
            await self.listing.load(QUERY)
        for _ in range(PAGES_BEFORE_AGAIN - 1 if action == "again" else 0):
            await self.listing.load_more()

    async def act(self, action: Action) -> FaceviewerError | None:
        """Does it, until it is over; the error that is shown, if there is one."""
        async with asyncio.timeout(DEADLINE_S):
            if action == "check":
                return (await self.session.check(self.service)).error
            await self._load(action)
        return self.listing.state.error

    async def _load(self, action: Action) -> None:
        listing = self.listing
        if action == "first":
            await listing.load(QUERY)
        elif action == "more":
            await listing.load_more()
        elif action == "again":
            await listing.load_again()
        else:
            if not listing.is_loaded:
                # The size of a page is the query's, which only a load of the first page sets.
                await listing.load(QUERY)
            if listing.state.error is None:
                await listing.load_all()

    async def _wait_not(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0)

    @property
    def ids(self) -> list[str]:
        """The ids of the rows."""
        return [row.id for row in self.listing.records]

    @property
    def server_ids(self) -> list[str]:
        """The ids of what the service has, in its order."""
        data = self.server.data
        if self.service == "verifik":
            return [str(record["_id"]) for record in data.collections]
        newest = sorted(data.faces, key=lambda face: (face.created_ns, face.id), reverse=True)
        return [face.id for face in newest]


def with_sizes(limits: Limits) -> Limits:
    """The same, with bounds that a bomb passes soon."""
    return replace(limits, faces_page_bytes=SIZE_BYTES, collections_bytes=SIZE_BYTES)


@asynccontextmanager
async def open_scene(
    server: FaultServer, service: ServiceName, *, is_hasty: bool = False, stall_s: float = STALL_S
) -> AsyncIterator[Scene]:
    """A scene whose loop is watched: nothing may hold it up for longer than `stall_s`."""
    server.set_plan()
    server.forget_requests()
    scene = Scene(server, service, is_hasty=is_hasty)
    await scene.keep_credentials()
    longest: list[float] = [0.0]
    watch = asyncio.create_task(_watch(longest))
    try:
        yield scene
    finally:
        await scene.session.close()
        watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch
    assert longest[0] < stall_s, f"the loop was held up: {longest[0]:.3f} s"


async def _watch(longest: list[float]) -> None:
    """Notes how much the loop's thread worked between two turns; others' load does not count."""
    while True:
        begun = time.thread_time()
        await asyncio.sleep(0.002)
        longest[0] = max(longest[0], time.thread_time() - begun)


def number_of(action: Action, place: Place, requests: int) -> int:
    """Which request of an action this is, of so many that are made in all."""
    first = PARTS_BEGIN + 1 if action == "all-at-once" else 1
    return {"first": first, "middle": (first + requests) // 2, "last": requests}[place]


PARTS_BEGIN: Final = 3
"""After so many pages everything is asked for in parts; in a program it is more."""


def plan_for(fault: str, scene: Scene, number: int, *, lasts: bool) -> Plan:
    """The plan by which the service of the scene misbehaves at this request."""
    return Plan.single(fault, service=scene.service, number=number, lasts=lasts)

"""An open environment against a real server: its credentials, and what a change of it does."""

import asyncio

import pytest
from msgspec.structs import replace
from typing_extensions import override

from faceviewer.api.exchange import Exchange
from faceviewer.credentials import CredentialKey, CredentialStore
from faceviewer.demo.server import DemoServer
from faceviewer.errors import (
    AssetForbidden,
    AssetUnreachable,
    ConnectionFailed,
    CredentialMissing,
    CredentialRefused,
    ServiceName,
)
from faceviewer.filters import FacesQuery
from faceviewer.records import Page, Record
from faceviewer.session import Session
from faceviewer.settings import Environment, Limits, Service, Settings

FACES, COLLECTIONS = 3, 2

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def environment(server: DemoServer) -> Environment:
    verifik, blockv = Service(base_url=server.verifik_url), Service(base_url=server.blockv_url)
    return Environment(name="Test", id="test", verifik=verifik, blockv=blockv)


class SlowStore(CredentialStore):
    """A store whose answers wait until they are let go."""

    def __init__(self) -> None:
        super().__init__(uses_keyring=False)
        self.is_asked = asyncio.Event()
        self.may_answer = asyncio.Event()

    @override
    async def get(self, key: CredentialKey) -> str | None:
        found = await super().get(key)
        self.is_asked.set()
        await self.may_answer.wait()
        return found


def ignore(_exchange: Exchange) -> None:
    """Nobody looks at the requests."""


async def keep(session: Session, store: CredentialStore, token: str) -> None:
    await store.set(session.credential_key("blockv"), token, session_only=True)


async def ask(session: Session) -> int:
    return len((await session.fetch_faces(FacesQuery(), ignore)).rows)


async def test_a_credential_that_another_program_saved_is_found_with_the_next_request(
    server: DemoServer, environment: Environment
) -> None:
    store = CredentialStore(uses_keyring=False)
    session = Session(environment, Settings(), store)
    with pytest.raises(CredentialMissing):
        await ask(session)

    await keep(session, store, server.token)

    assert await ask(session) == 3
    await session.close()


async def test_a_credential_saved_while_the_old_one_was_being_read_is_the_one_that_is_used(
    server: DemoServer, environment: Environment
) -> None:
    store = SlowStore()
    session = Session(environment, Settings(), store)
    await keep(session, store, "outdated")
    first = asyncio.create_task(ask(session))
    await store.is_asked.wait()

    await keep(session, store, server.token)
    session.forget_credentials()
    store.may_answer.set()

    with pytest.raises(CredentialRefused):
        await first
    assert await ask(session) == 3
    await session.close()


async def test_changed_settings_hold_from_the_next_request_on(
    server: DemoServer, environment: Environment
) -> None:
    store = CredentialStore(uses_keyring=False)
    session = Session(environment, Settings(), store)
    await keep(session, store, server.token)
    assert await ask(session) == 3

    session.change(environment, Settings(ca_file="/nowhere/ca.pem"))
    with pytest.raises(ConnectionFailed):
        await ask(session)
    by_key = replace(environment, blockv=replace(environment.blockv, auth="api-key"))
    session.change(by_key, Settings())

    assert await ask(session) == 3
    assert server.requests[-1].header("x-api-key") == server.token
    await session.close()


async def test_a_request_under_way_ends_as_it_began_when_settings_change(
    server: DemoServer, environment: Environment
) -> None:
    store = CredentialStore(uses_keyring=False)
    session = Session(environment, Settings(), store)
    await keep(session, store, server.token)
    server.set_faults("slow-body")
    is_begun = asyncio.Event()
    work = session.fetch_faces(FacesQuery(), lambda _: is_begun.set())
    under_way = asyncio.create_task(work)
    await is_begun.wait()

    session.change(environment, Settings())

    assert await ask(session) == 3
    assert len((await under_way).rows) == 3
    await session.close()


class Taken:
    """A sink that keeps the rows since it last began."""

    def __init__(self) -> None:
        self.rows: list[Record] = []

    def begin(self) -> None:
        self.rows.clear()

    def add(self, page: Page) -> None:
        self.rows += page.rows


async def test_collections_go_into_a_sink_while_they_come(environment: Environment) -> None:
    with DemoServer(1, 2_000) as many:
        verifik = replace(environment.verifik, base_url=many.verifik_url)
        store, taken = CredentialStore(uses_keyring=False), Taken()
        session = Session(replace(environment, verifik=verifik), Settings(), store)
        await store.set(session.credential_key("verifik"), many.token, session_only=True)
        page = await session.fetch_collections(FacesQuery(), ignore, taken)
        whole = await session.fetch_collections(FacesQuery(), ignore)
        await session.close()
    assert len(page.rows) < len(taken.rows)
    assert [row.id for row in taken.rows + page.rows] == [row.id for row in whole.rows]
    assert len(whole.rows) == 2_000


@pytest.mark.parametrize("service", ["verifik", "blockv"])
async def test_a_credential_is_tried_with_one_read(
    server: DemoServer, environment: Environment, service: ServiceName
) -> None:
    session = Session(environment, Settings(), CredentialStore(uses_keyring=False))
    right = await session.check(service, server.token)
    wrong = await session.check(service, "wrong")
    none = await session.check(service)
    await session.close()
    assert right.error is None
    assert isinstance(wrong.error, CredentialRefused)
    assert isinstance(none.error, CredentialMissing)
    assert right.took_s > 0
    assert len(server.requests) == 2


async def test_where_settings_say_so_both_services_are_asked_without_a_credential(
    server: DemoServer, environment: Environment
) -> None:
    bare = replace(
        environment,
        verifik=replace(environment.verifik, auth="none"),
        blockv=replace(environment.blockv, auth="none"),
    )
    store = CredentialStore(uses_keyring=False)
    for service in ("verifik", "blockv"):
        key = Session(environment, Settings(), store).credential_key(service)
        await store.set(key, server.token, session_only=True)
    session = Session(bare, Settings(), store)

    for fetch in (session.fetch_collections, session.fetch_faces):
        with pytest.raises(CredentialRefused) as caught:
            await fetch(FacesQuery(), ignore)
        assert caught.value.values["reason"] == "missing"

    await session.close()


async def test_files_of_assets_are_fetched_for_as_long_as_the_session_lives(
    server: DemoServer, environment: Environment
) -> None:
    allowed = replace(environment, picture_hosts=(server.blockv_url.removeprefix("http://"),))
    told: list[Exchange] = []
    session = Session(allowed, Settings(), CredentialStore(uses_keyring=False), told.append)
    url = f"{server.blockv_url}/assets/none.png"
    with pytest.raises(AssetUnreachable):
        await session.assets.fetch(url)
    assert told[-1].service == "asset"

    session.change(environment, Settings())
    with pytest.raises(AssetForbidden):
        await session.assets.fetch(url)
    session.change(allowed, Settings(limits=Limits(asset_bytes=1)))
    with pytest.raises(AssetUnreachable):
        await session.assets.fetch(url)
    assert len(server.requests) == 2
    assert session.pictures.is_allowed(url)
    assert session.hashes is session.hashes
    await session.close()

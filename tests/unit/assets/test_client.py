"""Files from the demo's host: what needs a click, what is asked once, what is sent."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator

import pytest

from faceviewer.api.decode import decode_assets
from faceviewer.api.exchange import Exchange
from faceviewer.assets.client import AssetClient, AssetOptions, hosts_allowed
from faceviewer.demo.server import DemoServer
from faceviewer.errors import AssetForbidden, AssetUnreachable

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def _running_server() -> Iterator[DemoServer]:
    with DemoServer(3, 2) as server:
        yield server


@pytest.fixture
def server(_running_server: DemoServer) -> DemoServer:
    _running_server.application.forget_requests()
    return _running_server


@pytest.fixture
def url(server: DemoServer) -> str:
    """The url of a picture of the demo."""
    return next(
        str(asset.url)
        for face in server.data.faces
        for asset in decode_assets(json.dumps(face.record.get("assets")).encode())
        if str(asset.url).endswith(".png")
    )


@pytest.fixture
def exchanges() -> list[Exchange]:
    return []


@pytest.fixture
async def client(server: DemoServer, exchanges: list[Exchange]) -> AsyncIterator[AssetClient]:
    """A client that may ask the demo's host without a click."""
    found = AssetClient(AssetOptions(allowed=hosts_allowed([server.blockv_url])), exchanges.append)
    yield found
    await found.close()


async def test_a_file_of_an_allowed_host_comes_whole_and_is_kept(
    client: AssetClient, server: DemoServer, url: str
) -> None:
    assert client.is_allowed(url)
    assert client.kept(url) is None
    file = await client.fetch(url)
    assert file.content.startswith(b"\x89PNG")
    assert (file.media_type, file.address) == ("image/png", url)
    assert client.kept(url) is file
    assert await client.fetch(url) is file
    assert len(server.requests) == 1


async def test_of_several_who_want_the_same_file_one_asks(
    client: AssetClient, server: DemoServer, url: str
) -> None:
    files = await asyncio.gather(*(client.fetch(url) for _ in range(5)))
    assert len({id(file) for file in files}) == 1
    assert len(server.requests) == 1


async def test_a_host_gets_no_credential_no_cookie_and_no_referrer(
    client: AssetClient, server: DemoServer, url: str
) -> None:
    await client.fetch(url)
    (request,) = server.requests
    names = {name for name, _ in request.headers}
    assert names <= {"host", "accept", "accept-encoding", "user-agent", "connection"}


async def test_other_hosts_need_a_click(client: AssetClient, server: DemoServer) -> None:
    url = f"{server.verifik_url}/assets/x.png"
    assert not client.is_allowed(url)
    with pytest.raises(AssetForbidden) as caught:
        await client.fetch(url)
    assert caught.value.values["reason"] == "not_allowed"
    assert client.failure(url) is None
    assert not server.requests


async def test_a_failure_is_remembered_until_a_person_asks_again(
    client: AssetClient, server: DemoServer
) -> None:
    url = f"{server.blockv_url}/assets/none.png"
    for _ in range(2):
        with pytest.raises(AssetUnreachable):
            await client.fetch(url)
    assert len(server.requests) == 1
    failure = client.failure(url)
    assert failure is not None
    assert failure.values["reason"] == "gone"
    with pytest.raises(AssetUnreachable):
        await client.fetch(url, is_asked=True)
    assert len(server.requests) == 2


async def test_every_request_is_told_from_its_start_to_its_end(
    client: AssetClient, exchanges: list[Exchange], url: str
) -> None:
    file = await client.fetch(url)
    last = exchanges[-1]
    assert (last.service, last.state, last.status) == ("asset", "done", 200)
    assert (last.address, last.size_bytes) == (url, file.size_bytes)

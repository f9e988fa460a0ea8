"""Files from the demo's host: what needs a click, what is asked once, what is sent."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from faceviewer.api.decode import decode_assets
from faceviewer.api.exchange import Exchange, Limits
from faceviewer.assets.address import read_address
from faceviewer.assets.client import AssetClient, AssetOptions, hosts_allowed
from faceviewer.assets.file import AssetFile, FileCache
from faceviewer.demo.server import DemoServer
from faceviewer.errors import AssetForbidden, AssetTooLarge, AssetUnreachable

FACES, COLLECTIONS = 3, 2

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


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


async def test_who_is_cancelled_hands_the_wish_on_to_the_next(
    client: AssetClient, server: DemoServer, url: str
) -> None:
    first = asyncio.create_task(client.fetch(url))
    second = asyncio.create_task(client.fetch(url))
    await asyncio.sleep(0)
    first.cancel()
    file = await second
    assert client.kept(url) is file


async def test_other_options_hold_from_the_next_file_on(server: DemoServer, url: str) -> None:
    allowed, is_begun = hosts_allowed([server.blockv_url]), asyncio.Event()
    client = AssetClient(AssetOptions(allowed), lambda _: is_begun.set())
    under_way = asyncio.create_task(client.fetch(url, is_kept=False))
    await is_begun.wait()
    client.change(AssetOptions(allowed, limits=Limits(20.0, None, 100)))
    with pytest.raises(AssetTooLarge):
        await client.fetch(f"{url}?again")
    assert (await under_way).content
    assert client.kept(url) is None
    client.change(AssetOptions())
    assert not client.is_allowed(url)
    await client.close()


async def test_a_file_that_is_not_to_be_kept_is_asked_anew(
    client: AssetClient, server: DemoServer, url: str
) -> None:
    await client.fetch(url, is_kept=False)
    assert client.kept(url) is None
    kept = await client.fetch(url)
    assert await client.fetch(url, is_kept=False) is not kept
    assert client.kept(url) is kept
    assert len(server.requests) == 3


@pytest.mark.parametrize("url", ["native://image", "", "https://a@b/"])
async def test_what_is_no_address_is_no_host(client: AssetClient, url: str) -> None:
    assert not client.is_allowed(url)
    assert client.kept(url) is None
    assert isinstance(client.failure(url), AssetForbidden)
    with pytest.raises(AssetForbidden):
        await client.fetch(url, is_asked=True)


def test_hosts_of_the_settings_are_read_as_addresses() -> None:
    hosts = ["CDN.Example.com", "cdn.example.com:443", "127.0.0.1:8001", "bücher.example", "a b"]
    assert hosts_allowed(hosts) == {
        "cdn.example.com",
        "cdn.example.com:443",
        "127.0.0.1:8001",
        "xn--bcher-kva.example",
    }


@pytest.mark.parametrize(
    ("host", "urls"),
    [
        ("a.io", ["http://a.io/", "https://a.io/", "https://A.io:443/", "http://a.io:80/"]),
        ("a.io:80", ["http://a.io/", "http://a.io:80/", "https://a.io:80/"]),
        ("a.io:443", ["https://a.io/", "http://a.io:443/"]),
        ("a.io:8080", ["http://a.io:8080/", "https://a.io:8080/"]),
    ],
)
async def test_a_host_with_a_port_is_allowed_at_that_port_alone(host: str, urls: list[str]) -> None:
    ports = ("", ":80", ":443", ":8080")
    every = {f"{scheme}://a.io{port}/" for scheme in ("http", "https") for port in ports}
    allowed = AssetClient(AssetOptions(hosts_allowed([host])))

    found = {read_address(url).text for url in every if allowed.is_allowed(url)}

    assert found == {read_address(url).text for url in urls}
    assert not allowed.is_allowed("https://b.a.io/")


def test_files_are_kept_within_a_bound() -> None:
    cache = FileCache(limit_bytes=10, limit_files=3)
    files = {
        name: AssetFile(name, "", datetime.now(UTC), bytes(size))
        for name, size in (("a", 4), ("b", 4), ("c", 4), ("large", 11), ("d", 0), ("e", 0))
    }
    for name in ("a", "b"):
        cache.put(name, files[name])
    assert cache.get("a") is files["a"]
    cache.put("c", files["c"])
    assert cache.get("b") is None
    cache.put("large", files["large"])
    assert (len(cache), cache.size_bytes) == (2, 8)
    cache.put("a", files["d"])
    assert (len(cache), cache.size_bytes) == (2, 4)
    for name in ("d", "e"):
        cache.put(name, files[name])
    assert (len(cache), cache.size_bytes) == (3, 0)

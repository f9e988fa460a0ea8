"""What the hosts of files, and a proxy before them, receive: read from what they received."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from faceviewer import __version__
from faceviewer.api.exchange import Limits, TransportOptions
from faceviewer.assets.address import read_address
from faceviewer.assets.fetching import AssetOptions, Fetcher
from faceviewer.assets.host_names import HostNames
from faceviewer.errors import AssetUnreachable
from tests.unit.api.conftest import Request, ScriptedServer, reply, serve

pytestmark = pytest.mark.anyio

NAME = "files.example.com"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(100)
LIMITS = Limits(total_s=20.0, slowest_bytes_per_s=None, body_bytes=1 << 20)
SENT = {"accept": "*/*", "accept-encoding": "identity", "user-agent": f"faceviewer/{__version__}"}
"""What every host is told, besides its own name."""

SET_COOKIES = """
    Set-Cookie: session=1; Path=/
    Set-Cookie: everywhere=1; Domain=127.0.0.1; Path=/
    WWW-Authenticate: Basic realm="files"
    Link: </more.png>; rel=preload
    Refresh: 0; url=/more.png
    Accept-CH: Sec-CH-UA
"""


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def host() -> AsyncIterator[ScriptedServer]:
    async with serve() as scripted:
        yield scripted


@pytest.fixture
async def other() -> AsyncIterator[ScriptedServer]:
    async with serve() as scripted:
        yield scripted


def fetcher_for(*servers: ScriptedServer, proxy: str = "none") -> Fetcher:
    allowed = frozenset(f"127.0.0.1:{server.port}" for server in servers)
    names = HostNames(lambda *_: ["93.184.216.34"])
    return Fetcher(
        AssetOptions(allowed, TransportOptions(proxy=proxy), LIMITS), lambda _: None, names=names
    )


def told(request: Request) -> dict[str, str]:
    """The headers of a request but for the host; none of them came twice."""
    assert len(request.names) == len(request.headers)
    return {name: value for name, value in request.headers.items() if name != "host"}


async def test_every_hop_is_told_the_same(host: ScriptedServer, other: ScriptedServer) -> None:
    """Neither where it came from, nor what the hop before wanted to be remembered."""
    leads_on = f"Location: {other.base_url}/b.png?signature=2{SET_COOKIES}"
    host.will([reply(b"", 302, headers=leads_on)])
    other.will([reply(PICTURE, headers=SET_COOKIES)])
    fetcher = fetcher_for(host, other)
    for _ in range(2):
        await fetcher.fetch(read_address(f"{host.base_url}/a.png?signature=1#part"), is_asked=True)
    await fetcher.close()

    assert [request.target for request in host.requests] == ["/a.png?signature=1"] * 2
    assert [request.target for request in other.requests] == ["/b.png?signature=2"] * 2
    assert other.connections == 1, "also where a connection is used again"
    for server in (host, other):
        for request in server.requests:
            assert request.headers["host"] == f"127.0.0.1:{server.port}"
            assert told(request) == SENT


async def test_a_host_that_asks_for_a_password_gets_none(
    host: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password hidden\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    host.will([reply(b"", 401, headers=SET_COOKIES)])
    fetcher = fetcher_for(host)
    for _ in range(2):
        with pytest.raises(AssetUnreachable):
            await fetcher.fetch(read_address(host.base_url), is_asked=True)
    await fetcher.close()
    assert [told(request) for request in host.requests] == [SENT, SENT]


async def test_what_the_files_name_is_not_asked_for(host: ScriptedServer) -> None:
    """A file that is a page as well stays the bytes that it is."""
    page = b'GIF89a/*<img src="/x.png"><script src="/y.js"></script>*/=1'
    host.will([reply(page, headers=f"Content-Type: text/html{SET_COOKIES}")])
    fetcher = fetcher_for(host)
    file = await fetcher.fetch(read_address(host.base_url), is_asked=True)
    await fetcher.close()
    assert file.content == page
    assert [request.target for request in host.requests] == ["/"]


async def test_a_proxy_is_told_what_the_host_would_be(host: ScriptedServer) -> None:
    proxy = host
    proxy.will([reply(PICTURE, headers=SET_COOKIES)])
    fetcher = fetcher_for(proxy=proxy.base_url)
    for _ in range(2):
        await fetcher.fetch(read_address(f"http://{NAME}/a.png?signature=1"), is_asked=True)
    await fetcher.close()
    assert [request.target for request in proxy.requests] == [
        f"http://{NAME}/a.png?signature=1"
    ] * 2
    assert [request.headers["host"] for request in proxy.requests] == [NAME, NAME]
    assert [told(request) for request in proxy.requests] == [SENT, SENT]


async def test_a_proxy_of_a_secure_file_learns_its_host_alone(host: ScriptedServer) -> None:
    proxy = host
    proxy.will([reply(b"", 502)])
    fetcher = fetcher_for(proxy=proxy.base_url)
    with pytest.raises(AssetUnreachable):
        await fetcher.fetch(read_address(f"https://{NAME}/a.png?signature=1"), is_asked=True)
    await fetcher.close()
    (request,) = proxy.requests
    assert request.target == f"{NAME}:443"
    assert request.headers == {"host": f"{NAME}:443", "accept": "*/*"}


async def test_the_password_of_a_proxy_is_for_the_proxy(
    host: ScriptedServer, other: ScriptedServer
) -> None:
    other.will([reply(PICTURE)])
    fetcher = fetcher_for(other, proxy=f"http://me:hidden@127.0.0.1:{host.port}")
    await fetcher.fetch(read_address(other.base_url), is_asked=True)
    assert [told(request) for request in other.requests] == [SENT], (
        "this computer is asked directly"
    )
    host.will([reply(b"", 502)])
    with pytest.raises(AssetUnreachable):
        await fetcher.fetch(read_address(f"https://{NAME}/"), is_asked=True)
    await fetcher.close()
    assert set(host.requests[0].headers) == {"host", "accept", "proxy-authorization"}

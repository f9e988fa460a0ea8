"""Files over real connections: where nothing is asked, what ends a file, what is left behind."""

import asyncio
import gzip
import logging
import socket
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import trustme

from faceviewer.api.exchange import Exchange, Limits, TransportOptions
from faceviewer.assets.address import read_address
from faceviewer.assets.fetching import REDIRECTS_MAX, AssetOptions, Fetcher
from faceviewer.assets.file import AssetFile
from faceviewer.assets.host_names import HostNames
from faceviewer.errors import AssetError, AssetForbidden, AssetTooLarge, AssetUnreachable
from tests.unit.api.conftest import ScriptedServer, Step, packed, reply, serve
from tests.whole_set import whole_set

pytestmark = pytest.mark.anyio

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(1000)
NAME = "files.example.com"
ROOMY = Limits(total_s=20.0, slowest_bytes_per_s=None, body_bytes=1 << 20)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def server() -> AsyncIterator[ScriptedServer]:
    async with serve() as scripted:
        scripted.will([reply(PICTURE, headers="Content-Type: Image/PNG; x=1")])
        yield scripted


class Names:
    """Says where hosts are, and notes who asked."""

    def __init__(self, **found: list[str]) -> None:
        self.found = {name.replace("_", "."): each for name, each in found.items()}
        self.asked: list[str] = []

    def find(self, host: str, _port: int) -> list[str]:
        self.asked.append(host)
        if host not in self.found:
            raise socket.gaierror(socket.EAI_NONAME, host)
        return self.found[host]


class Asker:
    """A fetcher for which some hosts are allowed, and a record of what it told."""

    def __init__(
        self,
        *allowed: str,
        names: Names | None = None,
        limits: Limits = ROOMY,
        **options: object,
    ) -> None:
        self.exchanges: list[Exchange] = []
        self.fetcher = Fetcher(
            AssetOptions(frozenset(allowed), TransportOptions(**options), limits),  # type: ignore[arg-type]
            self._note,
            names=HostNames(names.find) if names else None,
        )

    def _note(self, exchange: Exchange) -> None:
        if exchange not in self.exchanges:
            self.exchanges.append(exchange)

    async def ask(self, url: str, *, is_asked: bool = True) -> AssetFile:
        return await self.fetcher.fetch(read_address(url), is_asked=is_asked)

    async def fails(self, url: str, kind: type[AssetError], *, is_asked: bool = True) -> str:
        """The reason why it fails, as the exchange tells it too; the fetcher is of use after."""
        with pytest.raises(kind) as caught:
            await self.ask(url, is_asked=is_asked)
        assert type(caught.value) is kind
        if self.exchanges and self.exchanges[-1].error is not None:
            assert self.exchanges[-1].error is caught.value
        return str(caught.value.values.get("reason"))


@pytest.fixture
async def asker(server: ScriptedServer) -> AsyncIterator[Asker]:
    asker = Asker(f"127.0.0.1:{server.port}")
    yield asker
    await asker.fetcher.close()


# What a host is told, and what it gives


async def test_a_file_comes_whole(asker: Asker, server: ScriptedServer) -> None:
    file = await asker.ask(f"{server.base_url}/a%20b.png?v=1#c", is_asked=False)
    assert file.content == PICTURE
    assert file.media_type == "image/png"
    (request,) = server.requests
    assert request.target == "/a%20b.png?v=1"
    assert request.headers["host"] == f"127.0.0.1:{server.port}"
    assert {name.lower() for name in request.names} == {
        "host",
        "accept",
        "accept-encoding",
        "user-agent",
    }
    exchange = asker.exchanges[-1]
    assert (exchange.service, exchange.state, exchange.status) == ("asset", "done", 200)
    assert exchange.size_bytes == len(PICTURE)


async def test_cookies_are_not_sent_back(asker: Asker, server: ScriptedServer) -> None:
    server.will([reply(PICTURE, headers="Set-Cookie: a=b; Path=/")])
    for _ in range(2):
        await asker.ask(server.base_url)
    assert server.connections == 1
    assert "cookie" not in server.requests[1].headers


async def test_a_packed_file_is_unpacked(asker: Asker, server: ScriptedServer) -> None:
    server.will([packed(PICTURE)])
    assert (await asker.ask(server.base_url)).content == PICTURE


async def test_addresses_are_logged_without_their_query(
    asker: Asker, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await asker.ask(f"{server.base_url}/a.png?signature=hidden")
    assert "/a.png: done 200" in caplog.text
    assert "hidden" not in caplog.text


# Where nothing is asked


async def test_a_private_host_is_not_asked_even_on_a_click(server: ScriptedServer) -> None:
    asker = Asker()
    assert await asker.fails(server.base_url, AssetForbidden) == "private"
    await asker.fetcher.close()
    assert server.connections == 0


@pytest.mark.parametrize(
    "host",
    "localhost printer nas.local db.internal x.localhost router.home.arpa 10.0.0.1 169.254.169.254"
    " [::1] [::ffff:10.0.0.1] [fe80::1]".split(),
)
async def test_names_and_numbers_of_a_private_network(host: str) -> None:
    names = Names(localhost=["127.0.0.1"])
    asker = Asker(names=names)
    assert await asker.fails(f"http://{host}/", AssetForbidden) == "private"
    assert not names.asked


async def test_one_private_address_among_others_is_enough() -> None:
    names = Names(files_example_com=["93.184.216.34", "10.0.0.1"])
    assert await Asker(names=names).fails(f"https://{NAME}/", AssetForbidden) == "private"


async def test_the_address_that_was_checked_is_the_one_that_is_connected_to(
    server: ScriptedServer,
) -> None:
    # No other resolver knows the name, so that it can only have been asked here, and once.
    names = Names(files_example_com=["127.0.0.1"])
    asker = Asker(f"{NAME}:{server.port}", names=names)
    for _ in range(2):
        file = await asker.ask(f"http://{NAME}:{server.port}/a.png")
        assert file.address == f"http://{NAME}:{server.port}/a.png"
    await asker.fetcher.close()
    assert names.asked == [NAME, NAME]
    assert server.requests[0].headers["host"] == f"{NAME}:{server.port}"
    assert server.connections == 1


async def test_two_names_of_one_address_share_no_connection(server: ScriptedServer) -> None:
    names = Names(a_example_com=["127.0.0.1"], b_example_com=["127.0.0.1"])
    hosts = [f"a.example.com:{server.port}", f"b.example.com:{server.port}"]
    asker = Asker(*hosts, names=names)
    for host in hosts:
        await asker.ask(f"http://{host}/")
    await asker.fetcher.close()
    assert server.connections == 2


async def test_the_next_address_is_tried_where_one_takes_no_connection(
    server: ScriptedServer,
) -> None:
    names = Names(files_example_com=["127.0.0.2", "127.0.0.1", "127.0.0.3"])
    asker = Asker(f"{NAME}:{server.port}", names=names)
    assert (await asker.ask(f"http://{NAME}:{server.port}/")).content == PICTURE
    await asker.fetcher.close()


async def test_without_a_click_only_allowed_hosts_are_asked(server: ScriptedServer) -> None:
    asker = Asker()
    reason = await asker.fails(server.base_url, AssetForbidden, is_asked=False)
    assert reason == "not_allowed"
    assert not asker.exchanges


# Redirects


def leading_to(location: str, status: int = 302) -> list[Step]:
    return [reply(b"moved", status, f"Location: {location}")]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_followed(asker: Asker, server: ScriptedServer, status: int) -> None:
    server.by_target = {"/a": leading_to("b", status), "/b": leading_to("/c?d", status)}
    file = await asker.ask(f"{server.base_url}/a", is_asked=False)
    assert file.address == f"{server.base_url}/c?d"
    assert [each.status for each in asker.exchanges] == [status, status, 200]
    assert [each.state for each in asker.exchanges] == ["done"] * 3


async def test_redirects_end(asker: Asker, server: ScriptedServer) -> None:
    server.will(leading_to("/again"))
    assert await asker.fails(server.base_url, AssetForbidden) == "redirects"
    assert len(server.requests) == REDIRECTS_MAX + 1


async def test_each_hop_is_checked(asker: Asker, server: ScriptedServer) -> None:
    async with serve() as inner:
        server.will(leading_to(inner.base_url))
        assert await asker.fails(server.base_url, AssetForbidden) == "private"
        reason = await asker.fails(server.base_url, AssetForbidden, is_asked=False)
        assert reason == "not_allowed"
        assert inner.connections == 0


@pytest.mark.parametrize(
    ("location", "reason"),
    [("file:///etc/passwd", "scheme"), ("http://a:b@x.io/", "userinfo"), ("http://[", "address")],
)
async def test_a_redirect_to_no_address(
    asker: Asker, server: ScriptedServer, location: str, reason: str
) -> None:
    server.will(leading_to(location))
    assert await asker.fails(server.base_url, AssetForbidden) == reason


async def test_a_redirect_that_leads_nowhere_is_a_status(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([reply(b"", 304)])
    assert await asker.fails(server.base_url, AssetUnreachable) == "status"


# TLS


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
async def secure(authority: trustme.CA) -> AsyncIterator[ScriptedServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(NAME).configure_cert(context)
    async with serve(context) as scripted:
        scripted.will([reply(PICTURE)])
        yield scripted


async def test_a_certificate_is_that_of_the_name_not_of_the_number(
    secure: ScriptedServer, authority: trustme.CA, tmp_path: Path
) -> None:
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    names = Names(files_example_com=["127.0.0.1"], other_example_com=["127.0.0.1"])
    hosts = [f"{name}:{secure.port}" for name in (NAME, "other.example.com", "127.0.0.1")]
    asker = Asker(*hosts, names=names, ca_file=str(ca_file))
    assert (await asker.ask(f"https://{hosts[0]}/")).content == PICTURE
    for host in hosts[1:]:
        assert await asker.fails(f"https://{host}/", AssetUnreachable) == "tls"
    secure.will(leading_to(f"http://{hosts[0]}/"))
    assert await asker.fails(f"https://{hosts[0]}/", AssetForbidden) == "downgrade"
    await asker.fetcher.close()


async def test_certificates_that_cannot_be_read(server: ScriptedServer) -> None:
    asker = Asker(f"127.0.0.1:{server.port}", ca_file="/nowhere/ca.pem")
    assert await asker.fails(server.base_url, AssetUnreachable) == "ca_file"
    assert server.connections == 0


# Proxies


async def test_a_proxy_gets_names_and_nothing_private() -> None:
    names = Names(files_example_com=["93.184.216.34"], inner_example_com=["10.0.0.1"])
    async with serve() as proxy:
        proxy.will([reply(PICTURE)])
        asker = Asker(names=names, proxy=proxy.base_url)
        assert (await asker.ask(f"http://{NAME}/a.png")).content == PICTURE
        assert proxy.requests[0].target == f"http://{NAME}/a.png"
        for host in ("inner.example.com", "10.0.0.1", "intranet"):
            assert await asker.fails(f"http://{host}/", AssetForbidden) == "private"
        assert len(proxy.requests) == 1
        await asker.fetcher.close()


async def test_a_name_that_only_the_proxy_knows_is_left_to_it() -> None:
    async with serve() as proxy:
        proxy.will([reply(PICTURE)])
        asker = Asker(names=Names(), proxy=proxy.base_url)
        assert (await asker.ask(f"http://{NAME}/")).content == PICTURE
        await asker.fetcher.close()


# Limits


@pytest.mark.parametrize(
    ("script", "kind", "reason"),
    [
        ([reply(b"", 401)], AssetUnreachable, "withheld"),
        ([reply(b"", 403)], AssetUnreachable, "withheld"),
        ([reply(b"", 404)], AssetUnreachable, "gone"),
        ([reply(b"", 410)], AssetUnreachable, "gone"),
        ([reply(b"", 429)], AssetUnreachable, "busy"),
        ([reply(b"", 503)], AssetUnreachable, "server"),
        ([reply(b"", 204)], AssetUnreachable, "status"),
        ([reply(PICTURE, 206)], AssetUnreachable, "status"),
        ([reply(PICTURE, length=5000), "close"], AssetUnreachable, "reset"),
        (["reset"], AssetUnreachable, "reset"),
        ([b"SSH-2.0-x\r\n\r\n", "close"], AssetUnreachable, "protocol"),
        ([reply(bytes(2 << 20))], AssetTooLarge, "None"),
        ([reply(b"", length=2 << 20), "hang"], AssetTooLarge, "None"),
        ([packed(bytes(2 << 20))], AssetTooLarge, "None"),
        ([reply(b"x", headers="Content-Encoding: br")], AssetUnreachable, "encoding"),
        ([reply(b"x", headers="Content-Encoding: gzip, gzip")], AssetUnreachable, "encoding"),
        ([reply(b"x", headers="Content-Encoding: gzip")], AssetUnreachable, "encoding"),
        (
            [reply(gzip.compress(PICTURE, mtime=0)[:-4], headers="Content-Encoding: gzip")],
            AssetUnreachable,
            "encoding",
        ),
    ],
)
async def test_what_is_no_file(
    asker: Asker, server: ScriptedServer, script: list[Step], kind: type[AssetError], reason: str
) -> None:
    server.will(script, [reply(PICTURE)])
    assert await asker.fails(server.base_url, kind) == reason
    assert asker.exchanges[-1].state == "failed"
    assert (await asker.ask(server.base_url)).content == PICTURE


@pytest.mark.parametrize(
    ("read_s", "limits", "reason"),
    [
        (0.05, Limits(20.0, None, 1 << 20), "read"),
        (20.0, Limits(0.05, None, 1 << 20), "total"),
        (0.05, Limits(20.0, 1 << 20, 1 << 20), "slow"),
    ],
)
async def test_what_takes_too_long(
    server: ScriptedServer, read_s: float, limits: Limits, reason: str
) -> None:
    async def pause() -> None:
        await asyncio.sleep(0.01)

    drops: list[Step] = [pause, b"x"]
    server.will(["hang"] if reason == "read" else [reply(b"", length=1000), *(drops * 100)])
    asker = Asker(f"127.0.0.1:{server.port}", limits=limits, read_s=read_s)
    assert await asker.fails(server.base_url, AssetUnreachable) == reason
    await asker.fetcher.close()


async def test_the_time_of_all_hops_counts(server: ScriptedServer) -> None:
    async def pause() -> None:
        await asyncio.sleep(0.03)

    server.will([pause, *leading_to("/again")])
    asker = Asker(f"127.0.0.1:{server.port}", limits=Limits(0.05, None, 1 << 20))
    assert await asker.fails(server.base_url, AssetUnreachable) == "total"
    await asker.fetcher.close()


async def test_a_name_that_is_not_found() -> None:
    assert await Asker(names=Names()).fails(f"https://{NAME}/", AssetUnreachable) == "dns"


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (ExceptionGroup("two addresses", [ConnectionRefusedError(), OSError(101, "")]), "refused"),
        (FileNotFoundError(2, "a path", "/of/certificates"), "network"),
    ],
)
async def test_errors_that_are_none_of_the_library(
    asker: Asker,
    server: ScriptedServer,
    monkeypatch: pytest.MonkeyPatch,
    problem: Exception,
    reason: str,
) -> None:
    async def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", fail)
    assert await asker.fails(server.base_url, AssetUnreachable) == reason


@pytest.mark.timeout(600)
@pytest.mark.parametrize("count", [100, *whole_set(2000)])
async def test_cancelled_files_do_not_wear_out_the_client(
    asker: Asker, server: ScriptedServer, count: int
) -> None:
    half: list[Step] = [reply(PICTURE, length=9999), "hang"]
    server.will([reply(PICTURE)], half, ["hang"])
    for number in range(count):
        task = asyncio.create_task(asker.ask(server.base_url))
        for _ in range(number % 40):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert sum(each.state == "cancelled" for each in asker.exchanges) > count / 2
    server.requests.clear()
    server.will([reply(PICTURE)])
    files = await asyncio.gather(*(asker.ask(server.base_url) for _ in range(8)))
    assert [file.content for file in files] == [PICTURE] * 8

"""What the environment says of proxies, certificates, keys and logins has no say here."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal

import pytest
import trustme

from faceviewer.api.exchange import Limits, TransportOptions
from faceviewer.api.tls import make_context
from faceviewer.assets.address import read_address
from faceviewer.assets.fetching import AssetOptions, Fetcher
from faceviewer.assets.host_names import HostNames
from faceviewer.errors import AssetUnreachable, ConnectionFailed
from tests.unit.api.conftest import Asker, Request, ScriptedServer, reply, serve

pytestmark = pytest.mark.anyio

Client = Literal["services", "files"]
Certificates = Literal["system", "bundled"]

NAME = "service.example"
LIMITS = Limits(total_s=20.0, slowest_bytes_per_s=None, body_bytes=1 << 20)
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
BUNDLES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

every_client = pytest.mark.parametrize("client", ["services", "files"])
every_choice = pytest.mark.parametrize("certificates", ["system", "bundled"])


@pytest.fixture
async def proxy() -> AsyncIterator[ScriptedServer]:
    async with serve() as scripted:
        yield scripted


@pytest.fixture
async def secure_server(tmp_path: Path) -> AsyncIterator[ScriptedServer]:
    """A server whose authority stands in a file and in a folder, where nothing should look."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(NAME, "127.0.0.1").configure_cert(context)
    async with serve(context) as scripted:
        yield scripted


@pytest.fixture
def _every_name_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name leads to this computer, so that none has to be looked for."""

    async def look_up(*arguments: Any, **_: Any) -> list[tuple[Any, ...]]:
        _host, port = arguments[:2]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", lambda _, *a, **k: look_up(*a, **k))


async def ask(client: Client, base_url: str, **options: object) -> None:
    """One request of one of the two clients, to a host that is not called by its number."""
    if client == "services":
        asker = Asker(**options)
        try:
            await asker.ask(base_url)
        finally:
            await asker.transport.close()
        return
    fetcher = Fetcher(
        AssetOptions(frozenset({base_url.split("//")[1]}), TransportOptions(**options), LIMITS),  # type: ignore[arg-type]
        lambda _: None,
        names=HostNames(lambda *_: ["127.0.0.1"]),
    )
    try:
        await fetcher.fetch(read_address(f"{base_url}/a.png"), is_asked=True)
    finally:
        await fetcher.close()


def at_name(server: ScriptedServer) -> str:
    return server.base_url.replace("127.0.0.1", NAME)


def told(requests: list[Request]) -> set[str]:
    return {name for request in requests for name in request.headers}


@every_client
@pytest.mark.usefixtures("_every_name_is_here")
async def test_a_proxy_of_the_environment_is_asked_only_where_the_settings_say_so(
    client: Client, server: ScriptedServer, proxy: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in PROXIES:
        monkeypatch.setenv(name, proxy.base_url)
    server.will([reply(b'{"faces": []}')])
    await ask(client, at_name(server))
    assert (len(server.requests), proxy.requests) == (1, [])

    await ask(client, at_name(server), proxy="system")
    assert (len(server.requests), len(proxy.requests)) == (1, 1)


@every_client
@pytest.mark.usefixtures("_every_name_is_here")
async def test_what_the_environment_excepts_goes_through_the_proxy_of_the_settings(
    client: Client, server: ScriptedServer, proxy: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.setenv(name, "*")
    await ask(client, at_name(server), proxy=proxy.base_url)
    assert (server.requests, len(proxy.requests)) == ([], 1)


@every_client
@pytest.mark.usefixtures("_every_name_is_here")
async def test_no_login_comes_from_netrc(
    client: Client, server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (".netrc", "_netrc"):
        file = tmp_path / name
        file.write_text(f"machine {NAME} login someone password hidden\ndefault login a password b")
        file.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    await ask(client, at_name(server))
    assert len(server.requests) == 1
    assert not told(server.requests) & {"authorization", "proxy-authorization", "cookie"}


@every_client
@every_choice
async def test_no_authority_comes_from_the_environment(
    client: Client,
    certificates: Certificates,
    secure_server: ScriptedServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for name in BUNDLES:
        monkeypatch.setenv(name, str(tmp_path / "ca.pem"))
    context.set_default_verify_paths()
    assert context.get_ca_certs(), "OpenSSL follows the environment, so the test can fail"

    with pytest.raises((ConnectionFailed, AssetUnreachable)) as caught:
        await ask(client, secure_server.base_url, certificates=certificates)
    assert caught.value.values["reason"] == "tls"
    assert secure_server.requests == []


@every_choice
async def test_a_variable_that_leads_nowhere_takes_no_trust_away(
    certificates: Certificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted = make_context(certificates).cert_store_stats()
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "gone.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "gone"))
    assert make_context(certificates).cert_store_stats() == trusted


@every_client
@every_choice
async def test_no_keys_of_sessions_are_written(
    client: Client,
    certificates: Certificates,
    secure_server: ScriptedServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    ca_file = str(tmp_path / "ca.pem")
    await ask(client, secure_server.base_url, certificates=certificates, ca_file=ca_file)
    assert len(secure_server.requests) == 1
    assert not (tmp_path / "keys").exists()

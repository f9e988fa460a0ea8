"""Whom connections trust; real handshakes over loopback."""

import asyncio
import os
import ssl
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest
import trustme

from faceviewer.api.tls import make_context
from faceviewer.errors import ConnectionFailed
from tests.unit.api.conftest import Asker, ScriptedServer, serve

pytestmark = pytest.mark.anyio

Certificates = Literal["system", "bundled"]
CERTIFICATES: list[Certificates] = ["system", "bundled"]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return str(path)


def server_context(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture
async def secure_server(authority: trustme.CA) -> AsyncIterator[ScriptedServer]:
    async with serve(server_context(authority, "127.0.0.1")) as scripted:
        yield scripted


async def reason_of(base_url: str, **options: object) -> str:
    asker = Asker(**options)
    try:
        with pytest.raises(ConnectionFailed) as caught:
            await asker.ask(base_url)
    finally:
        await asker.transport.close()
    assert caught.value.values["host"] in {"127.0.0.1", "localhost"}
    assert asker.last.tries == 1
    return str(caught.value.values["reason"])


@pytest.mark.parametrize("certificates", CERTIFICATES)
async def test_an_unknown_authority_is_refused(
    secure_server: ScriptedServer, certificates: Certificates
) -> None:
    assert await reason_of(secure_server.base_url, certificates=certificates) == "tls"
    assert secure_server.requests == []


@pytest.mark.parametrize("certificates", CERTIFICATES)
async def test_an_authority_from_the_settings_is_trusted(
    secure_server: ScriptedServer, ca_file: str, certificates: Certificates
) -> None:
    asker = Asker(certificates=certificates, ca_file=ca_file)
    answer = await asker.ask(secure_server.base_url)
    await asker.transport.close()
    assert answer.status == 200


@pytest.mark.parametrize("certificates", CERTIFICATES)
async def test_a_certificate_for_another_name_is_refused(
    authority: trustme.CA, ca_file: str, certificates: Certificates
) -> None:
    async with serve(server_context(authority, "other.example")) as server:
        options: dict[str, object] = {"certificates": certificates, "ca_file": ca_file}
        assert await reason_of(server.base_url, **options) == "tls"
        assert server.requests == []


async def test_a_server_that_speaks_no_tls(server: ScriptedServer) -> None:
    async def shut_after_handshake(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.read(1)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        await writer.drain()
        writer.close()

    plain = await asyncio.start_server(shut_after_handshake, "127.0.0.1", 0)
    async with plain:
        port = plain.sockets[0].getsockname()[1]
        assert await reason_of(f"https://127.0.0.1:{port}") == "tls"


@pytest.mark.parametrize("content", [None, b"", b"not a certificate"])
async def test_a_ca_file_that_cannot_be_read(
    server: ScriptedServer, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_bytes(content)
    assert await reason_of(server.base_url, ca_file=str(path)) == "ca_file"
    assert server.requests == []


async def test_a_ca_file_that_was_mended_is_read_again(
    secure_server: ScriptedServer, authority: trustme.CA, tmp_path: Path
) -> None:
    path = tmp_path / "ca.pem"
    asker = Asker(ca_file=str(path))
    with pytest.raises(ConnectionFailed):
        await asker.ask(secure_server.base_url)
    authority.cert_pem.write_to_path(path)
    assert (await asker.ask(secure_server.base_url)).status == 200
    await asker.transport.close()


@pytest.mark.parametrize("certificates", CERTIFICATES)
async def test_no_session_keys_are_written(
    secure_server: ScriptedServer,
    ca_file: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    certificates: Certificates,
) -> None:
    path = tmp_path / "keys"
    monkeypatch.setitem(os.environ, "SSLKEYLOGFILE", str(path))
    asker = Asker(certificates=certificates, ca_file=ca_file)
    await asker.ask(secure_server.base_url)
    await asker.transport.close()
    assert not path.exists()


@pytest.mark.parametrize("certificates", CERTIFICATES)
def test_names_and_certificates_are_always_checked(certificates: Certificates) -> None:
    context = make_context(certificates)
    assert context.check_hostname
    assert context.verify_mode == ssl.CERT_REQUIRED


async def test_bundled_certificates_do_not_follow_the_environment(
    secure_server: ScriptedServer, ca_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "SSL_CERT_FILE", ca_file)
    assert await reason_of(secure_server.base_url, certificates="bundled") == "tls"

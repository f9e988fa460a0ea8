"""TLS that goes wrong, met by both clients: one plain error in time, and all is well after it."""

import asyncio
import socket
import ssl
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Final

import pytest

from faceviewer.api.exchange import Limits, TransportOptions
from faceviewer.api.retry import TRIES_MAX
from faceviewer.assets.client import AssetClient, AssetOptions
from faceviewer.errors import AssetUnreachable, ConnectionFailed, ServiceError, TimedOut
from tests.fault_server.tls import (
    HANDSHAKE_FAILURE,
    HOST,
    TLS_FAULTS,
    Authority,
    TlsFault,
    TlsServer,
)
from tests.unit.api.conftest import TOKEN, Asker, reply

pytestmark = pytest.mark.anyio

LIMITS: Final = Limits(total_s=20.0, slowest_bytes_per_s=None, body_bytes=1 << 20)
PATIENT_S, IMPATIENT_S = 10.0, 0.2
FILE: Final = b"\x89PNG\r\n\x1a\n" + bytes(1000)
CERTIFICATES = ("system", "bundled")


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def ca_file(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> str:
    return authority.write_to(tmp_path_factory.mktemp("authority") / "ca.pem")


@pytest.fixture
def server(authority: Authority) -> Iterator[TlsServer]:
    with TlsServer(authority, lambda _head: reply(FILE)) as started:
        yield started


def each(*fast: str) -> pytest.MarkDecorator:
    """Every fault under either choice of certificates; in the fast set these under one of them."""
    return pytest.mark.parametrize(
        ("fault", "certificates"),
        [
            pytest.param(
                fault,
                certificates,
                id=f"{fault.name} {certificates}",
                marks=() if certificates == "system" and fault.name in fast else pytest.mark.slow,
            )
            for certificates in CERTIFICATES
            for fault in TLS_FAULTS.values()
        ],
    )


def connect_s(fault: TlsFault) -> float:
    """How long a connection may take: short only where nothing else ends the fault."""
    return IMPATIENT_S if fault.is_slow else PATIENT_S


@asynccontextmanager
async def asking(fault: TlsFault, **options: object) -> AsyncIterator[Asker]:
    asker = Asker(connect_s=connect_s(fault), **options)
    yield asker
    await asker.transport.close()


@each(*TLS_FAULTS)
async def test_a_listing_is_told_what_is_wrong(
    server: TlsServer, ca_file: str, fault: TlsFault, certificates: str
) -> None:
    server.meet(lasting=fault.name)
    async with asking(fault, certificates=certificates, ca_file=ca_file) as asker:
        with pytest.raises(ServiceError) as caught:
            await asker.ask(server.url, credential=TOKEN)
        assert type(caught.value) is (TimedOut if fault.is_slow else ConnectionFailed)
        assert caught.value.values["reason"] == fault.reason
        assert caught.value.values["host"] == HOST
        assert asker.last.tries == server.connections == (TRIES_MAX if fault.is_retried else 1)
        assert bool(server.heads) is fault.is_met

        server.meet()
        if not fault.is_slow:
            assert (await asker.ask(server.url, credential=TOKEN)).body == FILE


@each("unknown-authority", "reset-at-hello", "stall-before-hello", "cut-in-answer")
async def test_a_file_is_told_what_is_wrong(
    server: TlsServer, ca_file: str, fault: TlsFault, certificates: str
) -> None:
    server.meet(lasting=fault.name)
    options = TransportOptions(
        connect_s=connect_s(fault),
        certificates=certificates,  # type: ignore[arg-type]
        ca_file=ca_file,
    )
    client = AssetClient(AssetOptions(frozenset({f"{HOST}:{server.port}"}), options, LIMITS))
    with pytest.raises(AssetUnreachable) as caught:
        await client.fetch(server.url, is_asked=True)
    assert caught.value.values["reason"] == fault.reason
    assert bool(server.heads) is fault.is_met

    server.meet()
    if not fault.is_slow:
        assert (await client.fetch(server.url, is_asked=True)).content == FILE
    await client.close()


@pytest.mark.parametrize("name", [name for name, fault in TLS_FAULTS.items() if fault.is_retried])
async def test_a_connection_that_breaks_off_once_is_not_noticed(
    server: TlsServer, ca_file: str, name: str
) -> None:
    server.meet({1: name})
    async with asking(TLS_FAULTS[name], ca_file=ca_file) as asker:
        assert (await asker.ask(server.url)).body == FILE
        assert asker.last.tries == 2


@pytest.mark.parametrize("certificates", CERTIFICATES)
async def test_without_the_file_of_the_authority_nothing_is_sent(
    server: TlsServer, certificates: str
) -> None:
    asker = Asker(certificates=certificates)
    with pytest.raises(ConnectionFailed) as caught:
        await asker.ask(server.url, credential=TOKEN)
    assert caught.value.values["reason"] == "tls"
    assert server.heads == []
    await asker.transport.close()


async def test_tls_where_plain_http_is_spoken(authority: Authority) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HANDSHAKE_FAILURE)
        writer.close()

    asker = Asker()
    async with await asyncio.start_server(refuse, HOST, 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(ConnectionFailed) as caught:
            await asker.ask(f"http://{HOST}:{port}")
    assert caught.value.values["reason"] == "protocol"
    await asker.transport.close()


async def test_a_handshake_that_is_given_up_ends_its_connection(
    server: TlsServer, ca_file: str
) -> None:
    server.meet(lasting="stall-in-handshake")
    asker = Asker(ca_file=ca_file)
    task = asyncio.create_task(asker.ask(server.url))
    await asyncio.to_thread(server.at_rest.wait)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(server.left.wait, PATIENT_S)
    await asker.transport.close()


# What the faults are


def careless(change: Callable[[ssl.SSLContext], None]) -> ssl.SSLContext:
    """A client that takes what ours refuses."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        change(context)
    return context


def speaks_old(context: ssl.SSLContext) -> None:
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1


@pytest.mark.parametrize(
    ("name", "change", "spoken"),
    [
        ("old-protocol", speaks_old, "TLSv1.1"),
        ("no-encryption", lambda context: context.set_ciphers("eNULL:@SECLEVEL=0"), "TLSv1.2"),
        ("expired", lambda _context: None, "TLSv1.3"),
        ("chain-missing", lambda _context: None, "TLSv1.3"),
        ("self-signed", lambda _context: None, "TLSv1.3"),
    ],
)
def test_a_client_that_is_not_careful_would_be_served(
    server: TlsServer, name: str, change: Callable[[ssl.SSLContext], None], spoken: str
) -> None:
    server.meet(lasting=name)
    bare = socket.create_connection((HOST, server.port))
    with careless(change).wrap_socket(bare, server_hostname=HOST) as line:
        assert line.version() == spoken
        line.sendall(b"GET / HTTP/1.1\r\n\r\n")
        assert line.recv(14) == b"HTTP/1.1 200 -"

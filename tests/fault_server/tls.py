"""TLS that goes wrong: certificates, old protocols, and handshakes that break off or never end.

A `TlsServer` meets each connection with its fault, if it has one, and answers one request on it.
Where the answers come from is handed in.
"""

import contextlib
import os
import re
import socket
import ssl
import struct
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Final, Self

import trustme

HOST: Final = "127.0.0.1"
HEAD_BYTES_MAX: Final = 1 << 20
DAY: Final = timedelta(days=1)

PLAIN_ANSWER: Final = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
GARBAGE: Final = b"\x00\xff" * 600
HANDSHAKE_FAILURE: Final = bytes.fromhex("15 0303 0002 02 28")
"""A fatal alert as it stands on the wire. Source: RFC 8446, 5.1 and 6."""

BROKEN_RECORD: Final = bytes.fromhex("17 0303 0020") + bytes(32)
"""Application data that no key of the connection has sealed."""

DRIP_PAUSE_S: Final = 0.02

Respond = Callable[[bytes], bytes]
"""Gives the whole answer to the head of a request."""


class Authority:
    """Who issues the certificates of a test; a client that is given `cert_pem` trusts them."""

    def __init__(self) -> None:
        self._trusted = trustme.CA()
        self._unknown = trustme.CA(organization_name="nobody")

    def write_to(self, path: Path) -> str:
        """Writes what a client is to trust into a file; its path as settings have it."""
        self._trusted.cert_pem.write_to_path(path)
        return str(path)

    def context(self, *names: str) -> ssl.SSLContext:
        """That of a server with nothing wrong."""
        return _serving(self._trusted.issue_cert(*(names or (HOST,))))

    def valid_in(self, begins: timedelta, ends: timedelta) -> ssl.SSLContext:
        """A certificate for another time, both ends as seen from now."""
        now = datetime.now(UTC).replace(tzinfo=None)
        cert = self._trusted.issue_cert(HOST, not_before=now + begins, not_after=now + ends)
        return _serving(cert)

    def from_nobody(self) -> ssl.SSLContext:
        """A certificate of an authority that the client does not know."""
        return _serving(self._unknown.issue_cert(HOST))

    def without_chain(self) -> ssl.SSLContext:
        """The certificate alone, without that of the authority between it and the trusted one."""
        cert = self._trusted.create_child_ca().issue_cert(HOST)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        alone = cert.private_key_pem.bytes() + cert.cert_chain_pems[0].bytes()
        with trustme.Blob(alone).tempfile() as path:
            context.load_cert_chain(path)
        return context

    def self_signed(self) -> ssl.SSLContext:
        """A certificate that vouches for itself."""
        alone = trustme.CA(organization_name="itself")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with trustme.Blob(
            alone.private_key_pem.bytes() + alone.cert_pem.bytes()
        ).tempfile() as path:
            context.load_cert_chain(path)
        return context


def _serving(cert: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    cert.configure_cert(context)
    return context


@dataclass(frozen=True, slots=True)
class Visit:
    """One connection that meets a fault; `respond` gives the answer to a request."""

    line: socket.socket
    authority: Authority
    respond: Respond
    at_rest: Event
    left: Event

    def secure(self, context: ssl.SSLContext) -> ssl.SSLSocket:
        """The connection after a handshake.

        Raises:
            OSError: there was none.
        """
        return context.wrap_socket(self.line, server_side=True)

    def hello(self) -> bytes:
        """What the client begins its handshake with."""
        return self.line.recv(HEAD_BYTES_MAX)

    def flight(self) -> bytes:
        """What a server without a fault would say to the client's hello."""
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        incoming.write(self.hello())
        handshake = self.authority.context().wrap_bio(incoming, outgoing, server_side=True)
        with contextlib.suppress(ssl.SSLWantReadError):
            handshake.do_handshake()
        return outgoing.read()

    def wait_until_left(self) -> None:
        """Returns when the client has ended the connection."""
        self.at_rest.set()
        with contextlib.suppress(ConnectionError):
            while self.line.recv(HEAD_BYTES_MAX):
                pass
        self.left.set()

    def reset(self) -> None:
        """Ends the connection with a reset."""
        for_zero_seconds = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
        self.line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, for_zero_seconds)
        self.line.close()


Act = Callable[[Visit], None]


@dataclass(frozen=True, slots=True)
class TlsFault:
    """One way in which TLS goes wrong.

    Attributes:
        act: what is done to a connection.
        reason: of the error that a request fails with, be it for a listing or for a file.
        is_retried: whether a listing is asked for again.
        is_met: whether the handshake succeeds, so that the server sees a request.
    """

    name: str
    description: str
    act: Act
    reason: str
    is_retried: bool = False
    is_met: bool = False

    @property
    def is_slow(self) -> bool:
        """Whether it ends by a limit of time alone."""
        return self.reason == "connect"


# --- What is done to a connection -----------------------------------------------------------------


def _serve(context: ssl.SSLContext, respond: Respond, line: socket.socket) -> None:
    """Answers one request, and says that there will be no other."""
    with context.wrap_socket(line, server_side=True) as secure:
        if head := read_head(secure):
            secure.sendall(closing(respond(head)))
            with contextlib.suppress(OSError):
                secure.unwrap()


def read_head(line: socket.socket) -> bytes:
    """The head of a request; empty where none comes."""
    head = b""
    while b"\r\n\r\n" not in head and (more := line.recv(HEAD_BYTES_MAX)):
        head += more
    return head


def closing(answer: bytes) -> bytes:
    """The same answer, with the word that the connection ends after it."""
    return answer.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)


def _with(make: Callable[[Authority], ssl.SSLContext]) -> Act:
    """Serves as it should, but for its certificate or protocol."""
    return lambda visit: _serve(make(visit.authority), visit.respond, visit.line)


def _old_protocol(authority: Authority) -> ssl.SSLContext:
    context = authority.context()
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def _without_encryption(authority: Authority) -> ssl.SSLContext:
    context = authority.context()
    context.set_ciphers("eNULL:@SECLEVEL=0")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context


def _want_certificate(visit: Visit) -> None:
    """The client has sent its request already when it learns that more is wanted of it."""
    context = visit.authority.context()
    context.verify_mode = ssl.CERT_REQUIRED
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    handshake = context.wrap_bio(incoming, outgoing, server_side=True)
    with contextlib.suppress(ssl.SSLError):
        while data := visit.hello():
            incoming.write(data)
            with contextlib.suppress(ssl.SSLWantReadError):
                handshake.do_handshake()
            visit.line.sendall(outgoing.read())
    visit.line.sendall(outgoing.read())
    visit.wait_until_left()


def _saying(data: bytes) -> Act:
    """Says this to the client's hello, and ends the connection."""

    def act(visit: Visit) -> None:
        visit.hello()
        visit.line.sendall(data)

    return act


def _reset_at_hello(visit: Visit) -> None:
    visit.hello()
    visit.reset()


def _cut_in_handshake(visit: Visit) -> None:
    flight = visit.flight()
    visit.line.sendall(flight[: len(flight) // 2])


def _stall_before_hello(visit: Visit) -> None:
    visit.wait_until_left()


def _stall_in_handshake(visit: Visit) -> None:
    _cut_in_handshake(visit)
    visit.wait_until_left()


def _drip_handshake(visit: Visit) -> None:
    flight = visit.flight()
    visit.line.settimeout(DRIP_PAUSE_S)
    for start in range(len(flight)):
        visit.line.sendall(flight[start : start + 1])
        with contextlib.suppress(TimeoutError):
            visit.wait_until_left()
            return


def _in_answer(end: Callable[[socket.socket], None]) -> Act:
    """Sends half of the answer over TLS; then something happens beneath it."""

    def act(visit: Visit) -> None:
        secure = visit.secure(visit.authority.context())
        answer = visit.respond(read_head(secure))
        secure.sendall(answer[: (answer.index(b"\r\n\r\n") + len(answer)) // 2])
        with socket.socket(fileno=secure.detach()) as bare:
            end(bare)

    return act


def _cut(_bare: socket.socket) -> None:
    """The connection ends without the word of TLS that it does."""


def _send_broken_record(bare: socket.socket) -> None:
    bare.sendall(BROKEN_RECORD)
    while bare.recv(HEAD_BYTES_MAX):
        pass


_ALL: Final = (
    TlsFault(
        "other-host",
        "The certificate is for another name.",
        _with(lambda authority: authority.context("other.example")),
        "tls",
    ),
    TlsFault(
        "other-address",
        "The certificate is for another address of this computer.",
        _with(lambda authority: authority.context("127.0.0.2")),
        "tls",
    ),
    TlsFault(
        "unknown-authority",
        "Nobody the client knows has issued the certificate.",
        _with(Authority.from_nobody),
        "tls",
    ),
    TlsFault(
        "self-signed", "The certificate vouches for itself.", _with(Authority.self_signed), "tls"
    ),
    TlsFault(
        "chain-missing",
        "The authority between the certificate and the trusted one is not named.",
        _with(Authority.without_chain),
        "tls",
    ),
    TlsFault(
        "expired",
        "The certificate was valid until yesterday.",
        _with(lambda authority: authority.valid_in(-30 * DAY, -DAY)),
        "tls",
    ),
    TlsFault(
        "not-yet-valid",
        "The certificate is valid from tomorrow on.",
        _with(lambda authority: authority.valid_in(DAY, 30 * DAY)),
        "tls",
    ),
    TlsFault("old-protocol", "TLS 1.1 is the newest it speaks.", _with(_old_protocol), "tls"),
    TlsFault(
        "no-encryption",
        "It offers only suites of ciphers that do not encrypt.",
        _with(_without_encryption),
        "tls",
    ),
    TlsFault(
        "client-certificate",
        "It wants a certificate of the client.",
        _want_certificate,
        "tls",
    ),
    TlsFault("plain-text", "It answers the handshake in plain HTTP.", _saying(PLAIN_ANSWER), "tls"),
    TlsFault("handshake-garbage", "It answers with nonsense.", _saying(GARBAGE), "tls"),
    TlsFault("handshake-alert", "It refuses the handshake.", _saying(HANDSHAKE_FAILURE), "tls"),
    TlsFault(
        "cut-at-hello",
        "It ends the connection at the client's first word.",
        _saying(b""),
        "reset",
        is_retried=True,
    ),
    TlsFault(
        "reset-at-hello",
        "It resets the connection at the client's first word.",
        _reset_at_hello,
        "reset",
        is_retried=True,
    ),
    TlsFault(
        "cut-in-handshake",
        "It ends the connection in the middle of its own first words.",
        _cut_in_handshake,
        "reset",
        is_retried=True,
    ),
    TlsFault(
        "stall-before-hello", "It takes the hello and is mute.", _stall_before_hello, "connect"
    ),
    TlsFault(
        "stall-in-handshake",
        "It falls silent in the middle of its own first words.",
        _stall_in_handshake,
        "connect",
    ),
    TlsFault(
        "drip-handshake", "It speaks so slowly that it never ends.", _drip_handshake, "connect"
    ),
    TlsFault(
        "cut-in-answer",
        "The connection ends in the answer, and TLS does not say so.",
        _in_answer(_cut),
        "reset",
        is_retried=True,
        is_met=True,
    ),
    TlsFault(
        "broken-record",
        "In the middle of the answer comes what no key has sealed.",
        _in_answer(_send_broken_record),
        "tls",
        is_met=True,
    ),
    TlsFault(
        "alert-in-answer",
        "In the middle of the answer comes an alert that no key has sealed.",
        _in_answer(lambda bare: bare.sendall(HANDSHAKE_FAILURE)),
        "tls",
        is_met=True,
    ),
)

TLS_FAULTS: Final[Mapping[str, TlsFault]] = {fault.name: fault for fault in _ALL}
"""Every fault of TLS by its name."""


# --- The server -----------------------------------------------------------------------------------


@dataclass
class TlsServer:
    """An address that speaks HTTPS, one request on each connection, while its block lasts.

    Attributes:
        respond: gives the answer to each request.
        faults: number of a connection -> the name of the fault that it meets; the first is 1.
        lasting: a fault that every other connection meets; empty where there is none.
        heads: the requests that came, as they were sent.
        at_rest: is set when all is said to a client that will get no more.
        left: is set when such a client has gone.
    """

    authority: Authority
    respond: Respond
    faults: Mapping[int, str] = field(default_factory=dict)
    lasting: str = ""
    heads: list[bytes] = field(default_factory=list)
    connections: int = 0
    at_rest: Event = field(default_factory=Event)
    left: Event = field(default_factory=Event)
    _visits: list[tuple[Thread, socket.socket]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._door = socket.create_server((HOST, 0))
        self.port: int = self._door.getsockname()[1]
        self._context = self.authority.context()
        self._thread = Thread(target=self._welcome, name="TLS server", daemon=True)

    @property
    def url(self) -> str:
        """Its address."""
        return f"https://{HOST}:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_reason: object) -> None:
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join()
        for thread, line in self._visits:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            thread.join()

    def meet(self, faults: Mapping[int, str] | None = None, *, lasting: str = "") -> None:
        """Counts connections anew, which meet these faults."""
        self.faults, self.lasting, self.connections = faults or {}, lasting, 0

    def _welcome(self) -> None:
        for line in _accepted(self._door):
            self.connections += 1
            name = self.faults.get(self.connections, self.lasting)
            visit = Thread(target=self._visit, args=(line, name), daemon=True)
            self._visits.append((visit, line))
            visit.start()

    def _visit(self, line: socket.socket, name: str) -> None:
        with line, contextlib.suppress(OSError):
            if name:
                visit = Visit(line, self.authority, self._answer, self.at_rest, self.left)
                TLS_FAULTS[name].act(visit)
            else:
                _serve(self._context, self._answer, line)

    def _answer(self, head: bytes) -> bytes:
        self.heads.append(head)
        return self.respond(head)


def _accepted(door: socket.socket) -> Iterator[socket.socket]:
    """The connections, until the door is closed."""
    while True:
        try:
            yield door.accept()[0]
        except OSError:
            return


def relayed_to(port: int) -> Respond:
    """Answers of a server on this port of this computer, which says how long its bodies are."""
    host = f"Host: {HOST}:{port}".encode()

    def respond(head: bytes) -> bytes:
        head = re.sub(rb"(?im)^host:[^\r]*", host, head)
        with socket.create_connection((HOST, port)) as line:
            line.sendall(head)
            return _read_answer(line)

    return respond


def _read_answer(line: socket.socket) -> bytes:
    answer = b""
    while not _is_whole(answer) and (more := line.recv(HEAD_BYTES_MAX)):
        answer += more
    return answer


def _is_whole(answer: bytes) -> bool:
    head, end, body = answer.partition(b"\r\n\r\n")
    length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
    return bool(end) and len(body) >= int(length or 0)

"""The one way out to the services: GET over httpx, which no other module of `api/` imports.

What this needs of httpx, the client of assets needs as well: the functions for that are public.

Time-outs, sizes, retries, credentials, proxies and certificates are decided here or in the small
modules beside this one. What an answer means is not: see `failures.py` and `decode.py`.

httpx's transport is used without its client: that one would keep cookies, read the environment and
log whole addresses.
"""

import asyncio
import contextlib
import importlib.util
import itertools
import logging
import random
import re
import socket
import ssl
import sys
import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, cast

import httpcore
import httpx
from typing_extensions import override

from faceviewer import __version__
from faceviewer.addresses import is_loopback, origin_of
from faceviewer.api.address import build_address, shown_target
from faceviewer.api.body import (
    ACCEPTED_CODINGS,
    Body,
    CodingError,
    TooLargeError,
    TooSlowError,
)
from faceviewer.api.connections import Connections
from faceviewer.api.exchange import (
    Answer,
    Credential,
    EnoughReceived,
    Exchange,
    Limits,
    Receiver,
    TransportOptions,
)
from faceviewer.api.failures import Known, clean, failure, is_answer, read_request_id
from faceviewer.api.proxy import proxy_for
from faceviewer.api.retry import is_temporary, read_rate, wait_s
from faceviewer.api.tls import make_context
from faceviewer.errors import (
    AnswerTooLarge,
    AnswerUnreadable,
    ConnectionFailed,
    CredentialForbidden,
    CredentialMalformed,
    FaceviewerError,
    FilterError,
    Redirected,
    RequestTooLong,
    ServiceError,
    ServiceName,
    TimedOut,
)
from faceviewer.slices import SLICE_S

__all__ = ["Answer", "Credential", "Exchange", "Limits", "Report", "Transport", "TransportOptions"]

Report = Callable[[Exchange], None]

CONNECTIONS_MAX: Final = 32
KEPT_OPEN_S: Final = 30.0
REPORTED_EACH_S: Final = 0.1
READ_BYTES: Final = 1 << 18
"""As much as asyncio takes from a socket at once."""

HEAD_PIECE_BYTES: Final = 4 << 10
"""As much of a head is read at once; hardly any has more."""

ERROR_BODY_BYTES_MAX: Final = 64 << 10

SECRET_CHARS_MIN: Final = 8
"""What is shorter is no secret, and may be a word that somebody looks for."""

ADDRESS_CHARS_MAX: Final = 32_000
"""Services read less; httpx refuses twice as much with an error of its own."""

_VISIBLE = re.compile(r"[!-~]+\Z")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Call:
    """What stays the same over all tries of one request."""

    service: ServiceName
    address: str
    host: str
    headers: Mapping[str, str]
    secret: str
    limits: Limits
    exchange: Exchange
    tell: Callable[[], None]
    receiver: Receiver | None

    def known(self) -> Known:
        return Known(request_id=self.exchange.request_id, tries=self.exchange.tries)


class Transport:
    """All connections of an environment.

    `on_exchange` is called at each change of every request; `numbers` numbers them, and is shared
    by transports whose requests are shown together. `sleep`, `now` and `jitter` are handed in by
    tests that do not want to wait.
    """

    def __init__(
        self,
        options: TransportOptions,
        on_exchange: Report,
        *,
        numbers: Iterator[int] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        jitter: random.Random | None = None,
    ) -> None:
        self._options = options
        self._on_exchange = on_exchange
        self._sleep = sleep
        self._now = now
        self._jitter = jitter or random.Random()  # noqa: S311 - spreads requests, hides nothing
        self._numbers = numbers or itertools.count(1)
        self._connections = Connections[httpx.AsyncHTTPTransport](CONNECTIONS_MAX, KEPT_OPEN_S)
        self._context: ssl.SSLContext | None = None
        self._context_lock = asyncio.Lock()
        prepare_libraries()

    async def get(
        self,
        service: ServiceName,
        base_url: str,
        path: str,
        parameters: Iterable[tuple[str, str]],
        credential: Credential | None,
        headers: Mapping[str, str],
        limits: Limits,
        report: Report | None = None,
        receiver: Receiver | None = None,
    ) -> Answer:
        """The answer of a service, unpacked; tried up to three times where that may help.

        With a `receiver` the body goes there while it comes, from its beginning in each try.
        Cancelling the caller's task ends the request, or the wait for another try, at once.

        Raises:
            SettingsError: `base_url` is no address.
            RequestTooLong: the parameters are; the next token of a service is one of them.
            CredentialForbidden: the credential would leave this computer over plain http.
            CredentialMalformed: the credential cannot be sent in a header.
            FilterError: a parameter holds the credential, which would stand in the address.
            ServiceError: no connection, too slow, too large, redirected, or another status than
                one that promises a body.
            EnoughReceived: the receiver raised it.
        """
        sought = list(parameters)
        _refuse_in_address(sought, credential)
        address = build_address(base_url, path, sought)
        if len(address) > ADDRESS_CHARS_MAX:
            raise RequestTooLong(service, limit_chars=ADDRESS_CHARS_MAX)
        sent = _request_headers(service, base_url, address, headers, credential)
        exchange = Exchange(
            number=next(self._numbers), service=service, started=self._now(), address=address
        )
        call = _Call(
            service=service,
            address=address,
            host=httpx.URL(address).raw_host.decode(),
            headers=sent,
            secret=credential.secret if credential else "",
            limits=limits,
            exchange=exchange,
            tell=lambda: self._tell(exchange, report),
            receiver=receiver,
        )
        with recorded(exchange, call.tell):
            try:
                return await self._get(call)
            except ServiceError as error:
                raise error.forget_origin()  # noqa: B904 - exchanges are kept, and it with them

    def reject(
        self, answer: Answer, error: AnswerUnreadable, report: Report | None = None
    ) -> AnswerUnreadable:
        """Notes that an answer could not be read; the error, with what is known of the request."""
        exchange = answer.exchange
        error.locate(request_id=exchange.request_id, tries=exchange.tries, status=answer.status)
        exchange.state = "failed"
        exchange.error = error
        self._tell(exchange, report)
        return error

    async def close(self) -> None:
        """Ends every connection: idle ones now, those in use with the last request on them."""
        await self._connections.close()

    # One request

    async def _get(self, call: _Call) -> Answer:
        """Tries until it is done or no longer worth it. Waits do not count as time of answers."""
        exchange = call.exchange
        spent_s = 0.0
        while True:
            begun = time.monotonic()
            exchange.tries += 1
            try:
                return await self._try(call, spent_s)
            except ServiceError as error:
                if not is_temporary(error, exchange.tries):
                    raise
                pause_s = wait_s(error, exchange.tries, self._jitter)
            spent_s += time.monotonic() - begun
            await self._wait(call, pause_s)

    async def _wait(self, call: _Call, pause_s: float) -> None:
        exchange = call.exchange
        exchange.state = "waiting"
        exchange.wait_until = self._now() + timedelta(seconds=pause_s)
        call.tell()
        await self._sleep(pause_s)
        exchange.state = "in_flight"
        exchange.wait_until = None

    async def _try(self, call: _Call, spent_s: float) -> Answer:
        """One try, every failure of it as one of our errors."""
        call.exchange.status = None
        call.exchange.size_bytes = 0
        call.tell()
        total_s = call.limits.total_s
        proxy = proxy_for(self._options.proxy, call.address)
        context = await self._tls_context(call)
        try:
            async with (
                asyncio.timeout(None if total_s is None else max(0.0, total_s - spent_s)),
                self._connections.one(proxy, lambda: make_client(proxy, context)) as client,
            ):
                return await self._fetch(call, client)
        except TimeoutError:
            raise self._timed_out(call, "total", total_s or 0.0) from None
        except httpx.TimeoutException as error:
            is_read = isinstance(error, httpx.ReadTimeout | httpx.WriteTimeout)
            seconds = self._options.read_s if is_read else self._options.connect_s
            raise self._timed_out(call, "read" if is_read else "connect", seconds) from None
        except (httpx.HTTPError, OSError, ExceptionGroup) as error:
            reason = connection_reason(error, is_proxied=bool(proxy))
            raise self._failed(call, reason) from None

    async def _fetch(self, call: _Call, client: httpx.AsyncHTTPTransport) -> Answer:
        response = await self._open(call, client)
        try:
            return await self._receive(call, response)
        finally:
            await response.aclose()

    async def _open(self, call: _Call, client: httpx.AsyncHTTPTransport) -> httpx.Response:
        """The answer's head. Time-outs of httpx are for each read; a dripping head never ends."""
        options = self._options
        timeout = httpx.Timeout(options.read_s, connect=options.connect_s, pool=options.connect_s)
        request = httpx.Request(
            "GET",
            call.address,
            headers=call.headers,
            extensions={"timeout": timeout.as_dict()},
        )
        head_s = options.connect_s + options.read_s
        try:
            async with asyncio.timeout(head_s):
                return await client.handle_async_request(request)
        except TimeoutError:
            raise self._timed_out(call, "read", head_s) from None

    async def _receive(self, call: _Call, response: httpx.Response) -> Answer:
        exchange = call.exchange
        status = exchange.status = response.status_code
        headers = dict(response.headers.items())
        exchange.request_id = read_request_id(headers, None, call.secret)
        exchange.rate = read_rate(headers, self._now())
        call.tell()
        if 300 <= status < 400:
            target = shown_target(call.address, headers.get("location", ""))
            target = clean(target, call.secret)
            raise Redirected(call.service, status=status, target=target, **call.known())
        if is_answer(status):
            body = await self._read(call, response)
            return Answer(status, headers, body, exchange)
        raise await self._refusal(call, response)

    async def _refusal(self, call: _Call, response: httpx.Response) -> ServiceError:
        """What a status means that promises no body, and which request it was."""
        error = failure(
            call.service,
            response.status_code,
            dict(response.headers.items()),
            await _read_error(response),
            now=self._now(),
            secret=call.secret,
            tries=call.exchange.tries,
        )
        call.exchange.request_id = error.request_id
        return error

    async def _read(self, call: _Call, response: httpx.Response) -> bytes:
        """The unpacked body; how much has come is reported now and then."""
        limits, window_s = call.limits, self._options.read_s
        try:
            body = Body(
                response.headers.get("content-encoding", ""),
                limits.body_bytes,
                limits.slowest_bytes_per_s,
                window_s,
                int(response.headers.get("content-length", 0)),
            )
            await self._fill(body, call, response)
        except CodingError:
            status = response.status_code
            raise AnswerUnreadable(
                call.service, reason="encoding", status=status, **call.known()
            ) from None
        except TooLargeError:
            limit_bytes = limits.body_bytes
            raise AnswerTooLarge(call.service, limit_bytes=limit_bytes, **call.known()) from None
        except TooSlowError:
            raise self._timed_out(call, "slow", window_s) from None
        return body.content()

    async def _fill(self, body: Body, call: _Call, response: httpx.Response) -> None:
        if call.receiver is not None:
            call.receiver.begin(response.headers.get("content-type", ""))
        told = time.monotonic()
        async with open_chunks(response) as chunks:
            async for chunk in chunks:
                call.exchange.size_bytes += len(chunk)
                if call.receiver is None:
                    await _pausing(body.take_each(chunk))
                else:
                    await _hand_on(body.unpack(chunk), call.receiver)
                if time.monotonic() - told >= REPORTED_EACH_S:
                    told = time.monotonic()
                    call.tell()

    # Connections

    async def _tls_context(self, call: _Call) -> ssl.SSLContext:
        """The one context of this transport, made in a thread because it takes tens of ms."""
        async with self._context_lock:
            if self._context is None:
                options = self._options
                try:
                    self._context = await asyncio.to_thread(
                        make_context, options.certificates, options.ca_file
                    )
                except OSError:
                    raise self._failed(call, "ca_file") from None
            return self._context

    # What others are told

    def _tell(self, exchange: Exchange, report: Report | None) -> None:
        self._on_exchange(exchange)
        if report is not None:
            report(exchange)

    def _timed_out(self, call: _Call, reason: str, seconds: float) -> TimedOut:
        return TimedOut(
            call.service, reason=reason, seconds=seconds, host=call.host, **call.known()
        )

    def _failed(self, call: _Call, reason: str) -> ConnectionFailed:
        return ConnectionFailed(call.service, reason=reason, host=call.host, **call.known())


def _refuse_in_address(
    parameters: Iterable[tuple[str, str]], credential: Credential | None
) -> None:
    """Keeps a credential out of addresses, which are logged on the way and shown in Activity.

    Raises: FilterError.
    """
    if credential is None or len(credential.secret) < SECRET_CHARS_MIN:
        return
    for name, value in parameters:
        if credential.secret in value:
            raise FilterError(name, "secret")


def _request_headers(
    service: ServiceName,
    base_url: str,
    address: str,
    headers: Mapping[str, str],
    credential: Credential | None,
) -> dict[str, str]:
    """The headers of one request; the credential only to the origin that it belongs to.

    Raises:
        CredentialForbidden: another origin, or plain http to another computer.
        CredentialMalformed: not visible ASCII. httpx would put it into the text of an exception.
    """
    sent = {
        "Accept": "application/json",
        "Accept-Encoding": ACCEPTED_CODINGS,
        "User-Agent": f"faceviewer/{__version__}",
        **headers,
    }
    if credential is None:
        return sent
    if not _VISIBLE.match(credential.secret):
        raise CredentialMalformed(service=service, reason="characters")
    own = origin_of(base_url)
    is_private = own.startswith("https://") or is_loopback(own)
    if not is_private or not str(httpx.URL(address)).startswith(f"{own}/"):
        raise CredentialForbidden(service=service, origin=own)
    if credential.kind == "bearer":
        sent["Authorization"] = f"Bearer {credential.secret}"
    else:
        sent["x-api-key"] = credential.secret
    return sent


def _spare_searches() -> None:
    """Lets a module that is not installed be missed at once.

    WORKAROUND(httpcore 1.0.9): each request tries to import sniffio five times, and Python searches
    the disk for what it did not find before: a third of a page's time. Shown by
    `test_a_request_searches_for_no_module`.
    """
    if importlib.util.find_spec("sniffio") is None:
        sys.modules["sniffio"] = None  # type: ignore[assignment]


class OneConnection(httpx.AsyncHTTPTransport):
    """Sends one request after the other, each over a connection on which nothing lies about.

    WORKAROUND(httpcore 1.0.9): what came behind an answer, as where its length was told too short,
    is read as the beginning of the next one: at best that request fails, at worst it gets an answer
    to something else. Shown by `test_what_comes_behind_an_answer_is_none_to_the_next_request`.

    WORKAROUND(httpcore 1.0.9): it takes 64 KB at a time out of up to 256 that asyncio has read, and
    copies what is left each time: two thirds of the time of a large answer. So a body is taken
    whole, and a head in small pieces: thousands of interim answers in one would hold the loop up.
    There is no option; shown by `test_a_large_answer_is_taken_in_large_pieces` and
    `test_a_flood_of_interim_answers_leaves_the_loop_alive`.
    """

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits, proxy: httpx.Proxy | None):
        super().__init__(verify=context, trust_env=False, limits=limits, proxy=proxy)
        self._pool._network_backend = _Network()  # noqa: SLF001 - httpx hands no other one on

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if any(each._h11_state.trailing_data[0] for each in self._open_ones()):  # noqa: SLF001
            await self.aclose()
        self._read_at_once(HEAD_PIECE_BYTES)
        response = await super().handle_async_request(request)
        self._read_at_once(READ_BYTES)
        return response

    def _read_at_once(self, size_bytes: int) -> None:
        for each in self._open_ones():
            each.READ_NUM_BYTES = size_bytes

    def _open_ones(self) -> list[httpcore.AsyncHTTP11Connection]:
        """What is connected, without what the library wraps around it."""
        layers: list[object] = list(self._pool.connections)
        for layer in layers:
            layers += filter(None, [getattr(layer, "_connection", None)])
        return [each for each in layers if isinstance(each, httpcore.AsyncHTTP11Connection)]


class _Network(httpcore.AnyIOBackend):
    """Opens connections, none of which is left open by a handshake that was given up."""

    @override
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return _Stream(
            await super().connect_tcp(host, port, timeout, local_address, socket_options)
        )


class _Stream(httpcore.AsyncNetworkStream):
    """A connection before TLS.

    WORKAROUND(httpcore 1.0.9): a cancelled handshake leaves the connection open until it is found
    as garbage. Shown by `test_a_handshake_that_is_given_up_ends_its_connection`.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    @override
    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._stream.read(max_bytes, timeout)

    @override
    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    @override
    async def aclose(self) -> None:
        await self._stream.aclose()

    @override
    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)

    @override
    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            return await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except asyncio.CancelledError:
            await self.aclose()
            raise


def make_client(proxy: str, context: ssl.SSLContext) -> httpx.AsyncHTTPTransport:
    """One connection over HTTP/1.1, which httpx does faster than HTTP/2; none of the environment.

    Raises:
        httpx.ProxyError: the address of the proxy is none.
    """
    _spare_searches()
    limits = httpx.Limits(
        max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEPT_OPEN_S
    )
    try:
        is_secure = proxy.startswith("https://")
        through = httpx.Proxy(proxy, ssl_context=context if is_secure else None) if proxy else None
        return OneConnection(context, limits, through)
    except (ValueError, ImportError, httpx.InvalidURL):
        raise httpx.ProxyError("not the address of a proxy") from None


@contextlib.asynccontextmanager
async def open_chunks(response: httpx.Response) -> AsyncIterator[AsyncIterator[bytes]]:
    """The bytes as they come, packed.

    The response is closed before the generators that read it: qasync has no hooks for generators
    left half-way, so nothing of theirs may be left to do.
    """
    raw = cast("AsyncGenerator[bytes, None]", response.aiter_raw())
    async with contextlib.aclosing(raw) as chunks, contextlib.aclosing(response):
        yield chunks


async def _pausing(pieces: Iterator[None]) -> None:
    """Takes in what a chunk unpacks to, which can be a thousand times as much, in slices."""
    slice_ends = time.perf_counter() + SLICE_S
    for _ in pieces:
        if time.perf_counter() >= slice_ends:
            await asyncio.sleep(0)
            slice_ends = time.perf_counter() + SLICE_S


async def _hand_on(pieces: Iterator[bytes], receiver: Receiver) -> None:
    """Gives a receiver what a chunk unpacks to, in slices too."""
    slice_ends = time.perf_counter() + SLICE_S
    for piece in pieces:
        await receiver.take(piece)
        if time.perf_counter() >= slice_ends:
            await asyncio.sleep(0)
            slice_ends = time.perf_counter() + SLICE_S


async def _read_error(response: httpx.Response) -> bytes:
    """The beginning of a body that only says what went wrong; nothing where it cannot be read."""
    try:
        body = Body(response.headers.get("content-encoding", ""), ERROR_BODY_BYTES_MAX, None, 0)
    except CodingError:
        return b""
    with contextlib.suppress(CodingError, TooLargeError):
        async with open_chunks(response) as chunks:
            async for chunk in chunks:
                body.take(chunk)
    return body.content()


def connection_reason(error: BaseException, *, is_proxied: bool) -> str:
    """Why a connection failed. The libraries' texts are not for people; their causes tell more."""
    is_broken = isinstance(error, httpx.ReadError | httpx.WriteError | httpx.CloseError)
    reason = next(filter(None, map(_reason, _causes(error))), "reset" if is_broken else "network")
    is_connecting = isinstance(error, httpx.ConnectError)
    if isinstance(error, httpx.ProxyError) or (
        is_proxied and is_connecting and reason in {"dns", "refused", "network"}
    ):
        return "proxy"
    return reason


def _reason(error: BaseException) -> str:
    if isinstance(error, httpx.ProtocolError):
        # One type stands for a connection that ended too early and for bytes that are not HTTP.
        text = str(error)
        return "reset" if "disconnected" in text or "peer closed" in text else "protocol"
    return next((reason for kind, reason in _REASONS if isinstance(error, kind)), "")


_REASONS: Final = (
    (ssl.SSLEOFError, "reset"),
    (ssl.SSLZeroReturnError, "reset"),
    (ssl.SSLWantReadError, ""),
    (ssl.SSLError, "tls"),
    (socket.gaierror, "dns"),
    (ConnectionRefusedError, "refused"),
    (ConnectionError, "reset"),
)
"""Cause -> reason, the special before the general."""


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and all that led to it, each once."""
    waiting, seen = [error], set[int]()
    while waiting:
        found = waiting.pop(0)
        if id(found) in seen:
            continue
        seen.add(id(found))
        yield found
        inner = found.exceptions if isinstance(found, BaseExceptionGroup) else ()
        waiting += [e for e in (*inner, found.__cause__, found.__context__) if e is not None]


@contextlib.contextmanager
def recorded(exchange: Exchange, tell: Callable[[], None]) -> Iterator[None]:
    """Keeps an exchange true to what happens inside, and logs its end."""
    begun = time.monotonic()
    try:
        yield
    except FaceviewerError as error:
        exchange.state = "failed"
        exchange.error = error
        raise
    except asyncio.CancelledError:
        exchange.state = "cancelled"
        raise
    except EnoughReceived:
        exchange.state = "done"
        raise
    else:
        exchange.state = "done"
    finally:
        exchange.wait_until = None
        exchange.duration_s = time.monotonic() - begun
        _log_end(exchange)
        tell()


def _log_end(exchange: Exchange) -> None:
    """One line for each request: never a query, a header or a body, and no text of the service."""
    _log.info(
        "%s %s: %s %s, %.3f s, %d bytes, tries: %d",
        exchange.method,
        exchange.address.partition("?")[0],
        exchange.state,
        exchange.error.key if exchange.error else exchange.status or "",
        exchange.duration_s,
        exchange.size_bytes,
        exchange.tries,
    )


def prepare_libraries() -> None:
    """What has to be set in the libraries before their first request."""
    _silence_libraries()
    httpcore.AsyncHTTP11Connection.READ_NUM_BYTES = HEAD_PIECE_BYTES  # see `OneConnection`


def _silence_libraries() -> None:
    """They log whole addresses and headers; what is worth knowing is logged here."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)

"""One file from one address: every hop is checked, and limited in time, bytes and pace.

A host is resolved once, its addresses are checked, and one of those very addresses is connected to:
a name that means another computer a moment later leads nowhere else. Through a proxy that cannot be
promised, because the proxy resolves the name again: what can be known here is checked all the same.

What is sent is the same for every host: no credential, no cookie, no referrer.
"""

import asyncio
import itertools
import ssl
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Final

import httpx

from faceviewer import __version__
from faceviewer.api.body import Body, CodingError, TooLargeError, TooSlowError
from faceviewer.api.connections import Connections
from faceviewer.api.exchange import Exchange, Limits, TransportOptions
from faceviewer.api.proxy import proxy_for
from faceviewer.api.tls import make_context
from faceviewer.api.transport import (
    connection_reason,
    make_client,
    open_chunks,
    prepare_libraries,
    recorded,
)
from faceviewer.assets.address import AssetAddress, next_address
from faceviewer.assets.file import AssetFile
from faceviewer.assets.host_names import HostNames
from faceviewer.assets.networks import is_public
from faceviewer.errors import AssetForbidden, AssetTooLarge, AssetUnreachable
from faceviewer.slices import SLICE_S

Report = Callable[[Exchange], None]

ASSET_LIMITS: Final = Limits(total_s=60.0, slowest_bytes_per_s=10 << 10, body_bytes=20 << 20)
AT_ONCE: Final = 4
KEPT_OPEN_S: Final = 15.0
REDIRECTS_MAX: Final = 5
REPORTED_EACH_S: Final = 0.1
ADDRESSES_TRIED: Final = 3
NEXT_ADDRESS_S: Final = 3.0
"""After so long a further address of the same host is tried."""

_CONNECTIONS: Final = TransportOptions()
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_LOCAL_ENDS: Final = (".local", ".localhost", ".internal", ".intranet", ".lan", ".home.arpa")
"""Names that mean something inside a network only. Source: RFC 6761, 6762, 8375, ICANN."""


@dataclass(frozen=True, slots=True)
class AssetOptions:
    """How files are fetched.

    `allowed` are hosts that need no click and may lie in a private network: with a port, or alone
    for the ports of http and https.
    """

    allowed: frozenset[str] = frozenset()
    connections: TransportOptions = _CONNECTIONS
    limits: Limits = ASSET_LIMITS


class Fetcher:
    """Owns the connections to the hosts of files; a new one is made for other options.

    `on_exchange` is called at each change of every request, one for each hop. `names` tells where
    hosts are.
    """

    def __init__(
        self,
        options: AssetOptions,
        on_exchange: Report,
        numbers: Iterator[int] | None = None,
        names: HostNames | None = None,
    ) -> None:
        self._options = options
        self._on_exchange = on_exchange
        self._numbers = numbers or itertools.count(1)
        self._names = names or HostNames()
        self._connections = Connections[httpx.AsyncHTTPTransport](AT_ONCE, KEPT_OPEN_S)
        self._context: ssl.SSLContext | None = None
        self._context_lock = asyncio.Lock()
        prepare_libraries()

    async def fetch(self, address: AssetAddress, *, is_asked: bool) -> AssetFile:
        """The file at an address, after at most five redirects.

        `is_asked` says that a person wants this file; otherwise every hop leads to an allowed host.

        Raises:
            AssetError: the file was not fetched; what is the matter, and where.
        """
        ends = asyncio.get_running_loop().time() + (self._options.limits.total_s or float("inf"))
        for _ in range(REDIRECTS_MAX + 1):
            if not is_asked and not address.is_among(self._options.allowed):
                raise AssetForbidden(reason="not_allowed", host=address.place)
            found = await self._ask(address, ends)
            if isinstance(found, AssetFile):
                return found
            address = found
        raise AssetForbidden(reason="redirects", host=address.place)

    async def close(self) -> None:
        """Ends every connection: idle ones now, those in use with the file on them."""
        await self._connections.close()

    # One hop

    async def _ask(self, address: AssetAddress, ends: float) -> AssetFile | AssetAddress:
        """The file, or where the host says that it is; every failure as one of our errors."""
        options, host = self._options.connections, address.place
        exchange = Exchange(
            number=next(self._numbers),
            service="asset",
            started=datetime.now(UTC),
            address=address.text,
            tries=1,
        )
        self._on_exchange(exchange)
        with recorded(exchange, lambda: self._on_exchange(exchange)):
            proxy = proxy_for(options.proxy, address.origin)
            try:
                async with asyncio.timeout_at(ends):
                    return await self._try_each(address, proxy, exchange)
            except TimeoutError:
                total_s = self._options.limits.total_s
                raise AssetUnreachable(reason="total", seconds=total_s, host=host) from None
            except httpx.TimeoutException as error:
                is_read = isinstance(error, httpx.ReadTimeout | httpx.WriteTimeout)
                seconds = options.read_s if is_read else options.connect_s
                reason = "read" if is_read else "connect"
                raise AssetUnreachable(reason=reason, seconds=seconds, host=host) from None
            except (httpx.HTTPError, OSError, ExceptionGroup) as error:
                reason = connection_reason(error, is_proxied=bool(proxy))
                raise AssetUnreachable(reason=reason, host=host) from None

    async def _try_each(
        self, address: AssetAddress, proxy: str, exchange: Exchange
    ) -> AssetFile | AssetAddress:
        """Tries the addresses of the host one after the other until one takes the connection."""
        places = await self._places(address, proxy)
        context = await self._tls_context(address)
        for place in places[:-1]:
            with suppress(httpx.ConnectError, httpx.ConnectTimeout):
                return await self._fetch(address, place, NEXT_ADDRESS_S, proxy, context, exchange)
        connect_s = self._options.connections.connect_s
        return await self._fetch(address, places[-1], connect_s, proxy, context, exchange)

    async def _fetch(
        self,
        address: AssetAddress,
        place: str,
        connect_s: float,
        proxy: str,
        context: ssl.SSLContext,
        exchange: Exchange,
    ) -> AssetFile | AssetAddress:
        # A connection belongs to the name it was made for, also where many share one address.
        way = f"{address.origin} at {place} by {proxy}"
        async with self._connections.one(way, lambda: make_client(proxy, context)) as client:
            response = await client.handle_async_request(self._request(address, place, connect_s))
            try:
                return await self._receive(address, response, exchange)
            finally:
                await response.aclose()

    def _request(self, address: AssetAddress, place: str, connect_s: float) -> httpx.Request:
        """The request to a place: an internet address that stands for the host, or its name."""
        read_s = self._options.connections.read_s
        timeout = httpx.Timeout(read_s, connect=connect_s, pool=connect_s)
        port = f":{address.port}" if address.port else ""
        headers = {
            "Host": address.place,
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "User-Agent": f"faceviewer/{__version__}",
        }
        name = address.host.strip("[]")
        return httpx.Request(
            "GET",
            f"{address.scheme}://{place}{port}{address.target}",
            headers=headers,
            extensions={"timeout": timeout.as_dict(), "sni_hostname": name},
        )

    async def _receive(
        self, address: AssetAddress, response: httpx.Response, exchange: Exchange
    ) -> AssetFile | AssetAddress:
        status = exchange.status = response.status_code
        self._on_exchange(exchange)
        location = response.headers.get("location", "")
        if status in _REDIRECTS and location:
            return next_address(address, location)
        if status not in (200, 203):
            reason = _status_reason(status)
            raise AssetUnreachable(reason=reason, status=status, host=address.place)
        return AssetFile(
            address=address.text,
            media_type=response.headers.get("content-type", "").partition(";")[0].strip().lower(),
            fetched=datetime.now(UTC),
            content=await self._read(address, response, exchange),
        )

    async def _read(
        self, address: AssetAddress, response: httpx.Response, exchange: Exchange
    ) -> bytes:
        limits, host = self._options.limits, address.place
        try:
            body = Body(
                response.headers.get("content-encoding", ""),
                limits.body_bytes,
                limits.slowest_bytes_per_s,
                self._options.connections.read_s,
                int(response.headers.get("content-length", 0)),
            )
            await self._fill(body, response, exchange)
        except CodingError:
            raise AssetUnreachable(reason="encoding", host=host) from None
        except TooLargeError:
            raise AssetTooLarge(limit_bytes=limits.body_bytes, host=host) from None
        except TooSlowError:
            seconds = self._options.connections.read_s
            raise AssetUnreachable(reason="slow", seconds=seconds, host=host) from None
        if not body.is_whole:
            raise AssetUnreachable(reason="encoding", host=host)
        return body.content()

    async def _fill(self, body: Body, response: httpx.Response, exchange: Exchange) -> None:
        """Takes the body in; how much has come is told now and then."""
        told = paused = time.monotonic()
        async with open_chunks(response) as chunks:
            async for chunk in chunks:
                exchange.size_bytes += len(chunk)
                for _ in body.take_each(chunk):
                    if time.monotonic() - paused >= SLICE_S:
                        await asyncio.sleep(0)
                        paused = time.monotonic()
                if time.monotonic() - told >= REPORTED_EACH_S:
                    told = time.monotonic()
                    self._on_exchange(exchange)

    # Where a host is

    async def _places(self, address: AssetAddress, proxy: str) -> Sequence[str]:
        """What is connected to, written as in an address: checked addresses, or a proxied name.

        Raises:
            AssetForbidden: the host, or one of its addresses, is inside a private network.
            OSError: the name was not found.
        """
        if not address.is_among(self._options.allowed):
            self._refuse_local_name(address)
        name = address.host.strip("[]")
        if proxy:
            with suppress(OSError, TimeoutError):
                async with asyncio.timeout(NEXT_ADDRESS_S):
                    await self._checked(address, name)
            return [address.host]
        found = await self._checked(address, name)
        return [f"[{each}]" if ":" in each else each for each in found[:ADDRESSES_TRIED]]

    async def _checked(self, address: AssetAddress, name: str) -> list[str]:
        port = address.port_number
        found = [name] if _is_number(name) else await self._names.addresses(name, port)
        if not address.is_among(self._options.allowed) and not all(map(is_public, found)):
            raise AssetForbidden(reason="private", host=address.place)
        return found

    def _refuse_local_name(self, address: AssetAddress) -> None:
        is_name = not _is_number(address.host.strip("[]"))
        if is_name and ("." not in address.host or address.host.endswith(_LOCAL_ENDS)):
            raise AssetForbidden(reason="private", host=address.place)

    async def _tls_context(self, address: AssetAddress) -> ssl.SSLContext:
        """The one context of these connections, made in a thread because it takes tens of ms."""
        async with self._context_lock:
            if self._context is None:
                options = self._options.connections
                try:
                    self._context = await asyncio.to_thread(
                        make_context, options.certificates, options.ca_file
                    )
                except OSError:
                    raise AssetUnreachable(reason="ca_file", host=address.place) from None
            return self._context


def _is_number(name: str) -> bool:
    with suppress(ValueError):
        ip_address(name)
        return True
    return False


def _status_reason(status: int) -> str:
    if status >= 500:
        return "server"
    return {401: "withheld", 403: "withheld", 404: "gone", 410: "gone", 429: "busy"}.get(
        status, "status"
    )

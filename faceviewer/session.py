"""An open environment: its transport, its two services and the credentials they use.

The one place where settings, credentials and the services meet. The window and the commands both
work through it.
"""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from faceviewer.addresses import origin_of
from faceviewer.api.exchange import Credential, Exchange, Limits, TransportOptions
from faceviewer.credentials import (
    CredentialInfo,
    CredentialKey,
    CredentialStore,
    describe_secret,
)
from faceviewer.errors import FaceviewerError, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.listings.listing import Listing
from faceviewer.records import Page, Sink
from faceviewer.settings import Environment, Settings

if TYPE_CHECKING:
    from faceviewer.api.transport import Transport
    from faceviewer.assets.client import AssetClient, AssetOptions
    from faceviewer.assets.hashes import HashChecker
    from faceviewer.assets.pictures import AssetPictures

Report = Callable[[Exchange], None]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one cheap read with a credential gave: `error` is None where it works."""

    checked: datetime
    took_s: float
    error: FaceviewerError | None = None


class Session:
    """One environment with everything that is open for it; `close` ends it.

    The services are made with the first request, so that a window can be painted before.
    `on_exchange` is told of every request; `numbers` numbers them over several sessions. `sleep`
    waits between two tries; tests that do not want to wait hand in another.

    Attributes:
        environment: its name, its addresses and how each is asked, as they are now.
    """

    def __init__(
        self,
        environment: Environment,
        settings: Settings,
        store: CredentialStore,
        on_exchange: Report = lambda _: None,
        numbers: Iterator[int] | None = None,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.environment = environment
        self._settings = settings
        self._store = store
        self._on_exchange = on_exchange
        self._numbers = numbers or itertools.count(1)
        self._sleep = sleep
        self._assets: AssetClient | None = None
        self._pictures: AssetPictures | None = None
        self._hashes: HashChecker | None = None
        self._secrets: dict[ServiceName, str | None] = {}
        self._services: _Services | None = None
        self._outdated: list[_Services] = []

    @property
    def load_all_workers(self) -> int:
        """How many requests at once load all of a listing, as the settings want it."""
        return self._settings.load_all_workers

    @property
    def assets(self) -> "AssetClient":
        """The files of assets; made when the first one is wanted, as most windows want none."""
        if self._assets is None:
            from faceviewer.assets.client import AssetClient  # noqa: PLC0415 - imports httpx

            self._assets = AssetClient(self._asset_options(), self._on_exchange, self._numbers)
        return self._assets

    @property
    def pictures(self) -> "AssetPictures":
        """The images of pictures; for a window alone, since it needs Qt."""
        if self._pictures is None:
            from faceviewer.assets.pictures import AssetPictures  # noqa: PLC0415 - imports Qt

            self._pictures = AssetPictures(self.assets)
        return self._pictures

    @property
    def hashes(self) -> "HashChecker":
        """Compares files with their stated hashes, and learns which algorithm a host uses."""
        if self._hashes is None:
            from faceviewer.assets.hashes import HashChecker  # noqa: PLC0415 - rarely wanted

            self._hashes = HashChecker()
        return self._hashes

    def listing(self, kind: Kind, workers: int = 1) -> Listing:
        """A new, empty listing of this environment; `workers` requests at once load all of it."""
        fetch = self.fetch_collections if kind == "collections" else self.fetch_faces
        return Listing(kind, fetch, workers)

    async def fetch_collections(
        self, _query: FacesQuery, report: Report, sink: Sink | None = None
    ) -> Page:
        """All collections, those in the sink while they come; the endpoint takes no parameters."""
        return await (await self._open()).verifik.collections(report, sink)

    async def fetch_faces(
        self, query: FacesQuery, report: Report, _sink: Sink | None = None
    ) -> Page:
        """One page of faces."""
        return await (await self._open()).blockv.faces(query, report)

    async def check(self, service: ServiceName, secret: str | None = None) -> CheckResult:
        """Tries a credential, the kept one unless another is handed in, with one cheap read.

        Source: neither service documents an endpoint that only checks a credential; a read of the
        listing costs nothing.
        """
        services = await self._open() if secret is None else self._make_services(secret)
        started = datetime.now(UTC)
        error: FaceviewerError | None = None
        try:
            if service == "verifik":
                await services.verifik.check()
            else:
                await services.blockv.faces(FacesQuery(limit=1))
        except FaceviewerError as failure:
            error = failure.forget_origin()
        finally:
            if secret is not None:
                await services.close()
        ended = datetime.now(UTC)
        return CheckResult(ended, (ended - started).total_seconds(), error)

    def credential_key(self, service: ServiceName) -> CredentialKey:
        """Under which key the keyring holds the credential of a service."""
        base_url = self.environment.service(service).base_url
        return CredentialKey(self.environment.id, service, origin_of(base_url))

    def credential_info(self, service: ServiceName) -> CredentialInfo | None:
        """What the credential says of itself that requests go out with; the keyring is not asked.

        None before the first request, and where there is none.
        """
        secret = self._secrets.get(service)
        return describe_secret(secret) if secret else None

    def is_credential_in(self, text: str) -> bool:
        """Whether the text holds a credential that requests go out with, whatever it looks like."""
        return any(secret and secret in text for secret in self._secrets.values())

    def forget_credentials(self) -> None:
        """Asks the keyring again before the next request."""
        # A new place: an answer that is still awaited goes to the old one, where nobody looks.
        self._secrets = {}

    def change(self, environment: Environment, settings: Settings) -> None:
        """Works as these say from the next request on; one under way ends as it began."""
        self.environment = environment
        self._settings = settings
        self.forget_credentials()
        self._retire()
        if self._assets is not None:
            self._assets.change(self._asset_options())

    async def close(self) -> None:
        """Ends every connection, those in use with their request."""
        if self._pictures is not None:
            self._pictures.close()
        if self._assets is not None:
            await self._assets.close()
        self._retire()
        await self._close_outdated()

    def _asset_options(self) -> "AssetOptions":
        from faceviewer.assets.client import AssetOptions, hosts_allowed  # noqa: PLC0415 - as above

        limits = self._settings.limits
        return AssetOptions(
            allowed=hosts_allowed(self.environment.picture_hosts),
            connections=_connections(self._settings),
            limits=Limits(limits.asset_total_s, limits.slowest_bytes_per_s, limits.asset_bytes),
        )

    def _retire(self) -> None:
        if self._services is not None:
            self._outdated.append(self._services)
            self._services = None

    async def _close_outdated(self) -> None:
        while self._outdated:
            await self._outdated.pop().close()

    async def _open(self) -> "_Services":
        await self._close_outdated()
        if self._services is None:
            self._services = self._make_services()
        return self._services

    def _make_services(self, secret: str | None = None) -> "_Services":
        async def credential(service: ServiceName) -> Credential | None:
            found = secret if secret is not None else await self._kept_secret(service)
            auth = self.environment.service(service).auth
            return Credential(auth, found) if found is not None and auth != "none" else None

        return _Services(self.environment, self._settings, credential, self._make_transport())

    def _make_transport(self) -> "Transport":
        from faceviewer.api.transport import Transport  # noqa: PLC0415 - as above

        return Transport(
            _connections(self._settings),
            self._on_exchange,
            numbers=self._numbers,
            sleep=self._sleep,
        )

    async def _kept_secret(self, service: ServiceName) -> str | None:
        """The kept credential; where there is none, another program may save one at any time."""
        if self.environment.service(service).auth == "none":
            return None
        secrets = self._secrets
        if secrets.get(service) is None:
            secrets[service] = await self._store.get(self.credential_key(service))
        return secrets[service]


class _Services:
    """One transport and both services over it, as the settings want them."""

    def __init__(
        self,
        environment: Environment,
        settings: Settings,
        credential: Callable[[ServiceName], Awaitable[Credential | None]],
        transport: "Transport",
    ) -> None:
        # Imported here because httpx costs more than the first paint of the window may.
        from faceviewer.api.blockv import BlockvService  # noqa: PLC0415
        from faceviewer.api.verifik import VerifikService  # noqa: PLC0415

        limits = settings.limits
        self._transport = transport
        self.verifik = VerifikService(
            transport,
            environment.verifik.base_url,
            lambda: credential("verifik"),
            Limits(None, limits.slowest_bytes_per_s, limits.collections_bytes),
            needs_credential=environment.verifik.auth != "none",
        )
        self.blockv = BlockvService(
            transport,
            environment.blockv.base_url,
            lambda: credential("blockv"),
            Limits(limits.page_total_s, None, limits.faces_page_bytes),
            needs_credential=environment.blockv.auth != "none",
        )

    async def close(self) -> None:
        """Ends every connection, those in use with their request."""
        await self._transport.close()


def _connections(settings: Settings) -> TransportOptions:
    return TransportOptions(
        connect_s=settings.limits.connect_s,
        read_s=settings.limits.read_s,
        proxy=settings.proxy,
        certificates=settings.certificates,
        ca_file=settings.ca_file,
    )

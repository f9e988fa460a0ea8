"""Verifik's face-recognition collections: one request, one answer. The JSON is in `stream.py`."""

import contextlib
from collections.abc import Awaitable, Callable
from typing import Final

from faceviewer.api.exchange import COLLECTIONS_LIMITS, Credential, EnoughReceived, Limits
from faceviewer.api.service import Service
from faceviewer.api.stream import StreamedCollections
from faceviewer.api.transport import Report, Transport
from faceviewer.records import Page, Record, Sink

COLLECTIONS_PATH: Final = "/v2/face-recognition/collections"

_HEADERS: Final = {"Content-Type": "application/json"}
"""Source: "List all collections" asks for it, although the request has no body."""


class VerifikService:
    """The collections that a bearer token can see.

    `needs_credential` is false for an environment that sends none.
    """

    def __init__(
        self,
        transport: Transport,
        base_url: str,
        credential: Callable[[], Awaitable[Credential | None]],
        limits: Limits = COLLECTIONS_LIMITS,
        *,
        needs_credential: bool = True,
    ) -> None:
        self._service = Service(
            "verifik",
            transport,
            base_url,
            credential,
            needs_credential=needs_credential,
            limits=limits,
            headers=_HEADERS,
        )

    async def collections(self, report: Report | None = None, sink: Sink | None = None) -> Page:
        """Every collection, in the service's order; those that the sink took are not in the page.

        Raises:
            CredentialMissing: a token is needed and there is none; nothing was sent.
            CredentialForbidden: the token would go over plain http.
            ServiceError: the service gave no list.

        Source: GET /v2/face-recognition/collections takes no parameters and has no pages.
        """
        gathered = _Gathered()
        stream = StreamedCollections(gathered if sink is None else sink)
        page = await self._service.ask(
            COLLECTIONS_PATH, (), lambda _, secret: stream.rest(secret), report, stream
        )
        return gathered.joined_by(page)

    async def check(self) -> None:
        """Asks for the collections, but reads no further than to the first of them.

        Raises:
            FaceviewerError: as `collections` does.
        """
        with contextlib.suppress(EnoughReceived):
            await self.collections(sink=_FirstRows())


class _Gathered:
    """The rows of an answer, for those who want them all at its end."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Forgets the rows of a try that broke off."""
        self._rows: list[Record] = []
        self._unreadable: list[bytes] = []

    def add(self, page: Page) -> None:
        """Keeps more rows."""
        self._rows += page.rows
        self._unreadable += page.unreadable

    def joined_by(self, page: Page) -> Page:
        """The page that was read at the end, with the rows that came before it."""
        page.rows = self._rows + page.rows
        page.unreadable = self._unreadable + page.unreadable
        return page


class _FirstRows:
    """Ends a request as soon as rows come."""

    def begin(self) -> None:
        """Nothing was kept of a try before."""

    def add(self, _page: Page) -> None:
        """That is enough.

        Raises:
            EnoughReceived: always.
        """
        raise EnoughReceived

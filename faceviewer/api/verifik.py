"""Verifik's face-recognition collections: one request, one answer. The JSON is in `decode.py`."""

from collections.abc import Awaitable, Callable
from typing import Final

from faceviewer.api.decode import collections_steps
from faceviewer.api.exchange import COLLECTIONS_LIMITS, Credential, Limits
from faceviewer.api.service import Service
from faceviewer.api.transport import Report, Transport
from faceviewer.records import Page

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

    async def collections(self, report: Report | None = None) -> Page:
        """Every collection, in the service's order.

        Raises:
            CredentialMissing: a token is needed and there is none; nothing was sent.
            CredentialForbidden: the token would go over plain http.
            ServiceError: the service gave no list.

        Source: GET /v2/face-recognition/collections takes no parameters and has no pages.
        """
        return await self._service.ask(COLLECTIONS_PATH, (), collections_steps, report)

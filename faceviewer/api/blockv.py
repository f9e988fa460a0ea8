"""BLOCKv's faces (the service is now also named DUAL). The JSON is in `decode.py`."""

from collections.abc import Awaitable, Callable
from typing import Final

from faceviewer.api.decode import faces_steps
from faceviewer.api.exchange import FACES_LIMITS, Answer, Credential, Limits
from faceviewer.api.service import Service
from faceviewer.api.transport import Report, Transport
from faceviewer.filters import FacesQuery
from faceviewer.records import Page
from faceviewer.slices import Steps

FACES_PATH: Final = "/faces"


class BlockvService:
    """The faces that a credential, or nobody in particular, can see.

    `needs_credential` is false for an environment that sends none.
    """

    def __init__(
        self,
        transport: Transport,
        base_url: str,
        credential: Callable[[], Awaitable[Credential | None]],
        limits: Limits = FACES_LIMITS,
        *,
        needs_credential: bool = True,
    ) -> None:
        self._service = Service(
            "blockv",
            transport,
            base_url,
            credential,
            needs_credential=needs_credential,
            limits=limits,
            headers={},
        )

    async def faces(self, query: FacesQuery, report: Report | None = None) -> Page:
        """One page of faces; `Page.next` asks for the following one, unchanged.

        Raises:
            CredentialMissing: a credential is needed and there is none; nothing was sent.
            CredentialForbidden: the credential would go over plain http.
            ServiceError: the service gave no list.

        Source: GET /faces, all of whose parameters `FacesQuery` knows.
        """
        parameters = query.parameters()
        return await self._service.ask(FACES_PATH, parameters, _read, report)


def _read(answer: Answer, secret: str) -> Steps[Page]:
    return faces_steps(answer.body, answer.content_type, secret)

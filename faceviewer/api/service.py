"""What both services share: the credential before a request, and the reading of its answer."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Protocol

from faceviewer.api.exchange import Credential, Limits
from faceviewer.api.transport import Report, Transport
from faceviewer.errors import AnswerUnreadable, CredentialMissing, ServiceName
from faceviewer.records import Page
from faceviewer.slices import Steps, in_slices


class Decode(Protocol):
    """A decoder of `decode.py` that works in steps."""

    def __call__(self, body: bytes, content_type: str, secret: str) -> Steps[Page]:
        """The page of a body."""


class Service:
    """One service at one base address.

    `credential` is asked before each request. Where `needs_credential` is false and there is none,
    the request goes out without.
    """

    def __init__(
        self,
        name: ServiceName,
        transport: Transport,
        base_url: str,
        credential: Callable[[], Awaitable[Credential | None]],
        *,
        needs_credential: bool,
        limits: Limits,
        headers: Mapping[str, str],
    ) -> None:
        self._name = name
        self._transport = transport
        self._base_url = base_url
        self._credential = credential
        self._needs_credential = needs_credential
        self._limits = limits
        self._headers = headers

    async def ask(
        self,
        path: str,
        parameters: Iterable[tuple[str, str]],
        decode: Decode,
        report: Report | None,
    ) -> Page:
        """One page.

        Raises:
            CredentialMissing: a credential is needed and there is none; nothing was sent.
            FaceviewerError: whatever `Transport.get` raises, and what `decode` does.
        """
        credential = await self._credential()
        if credential is None and self._needs_credential:
            raise CredentialMissing(service=self._name)
        answer = await self._transport.get(
            self._name,
            self._base_url,
            path,
            parameters,
            credential,
            self._headers,
            self._limits,
            report,
        )
        secret = credential.secret if credential else ""
        try:
            return await in_slices(decode(answer.body, answer.content_type, secret))
        except AnswerUnreadable as error:
            raise self._transport.reject(answer, error, report) from None

"""What both services share: the credential before a request, and the reading of its answer."""

from collections.abc import Awaitable, Callable, Iterable, Mapping

from faceviewer.api.exchange import Answer, Credential, Limits, Receiver
from faceviewer.api.transport import Report, Transport
from faceviewer.errors import AnswerUnreadable, CredentialMissing, ServiceName
from faceviewer.records import Page
from faceviewer.slices import Steps, in_slices

Read = Callable[[Answer, str], Steps[Page]]
"""Makes a page of an answer. The text is the credential, which no message may repeat."""


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
        read: Read,
        report: Report | None,
        receiver: Receiver | None = None,
    ) -> Page:
        """One page.

        Raises:
            CredentialMissing: a credential is needed and there is none; nothing was sent.
            EnoughReceived: the receiver raised it.
            FaceviewerError: whatever `Transport.get` raises, and what `read` does.
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
            receiver,
        )
        secret = credential.secret if credential else ""
        try:
            return await in_slices(read(answer, secret))
        except AnswerUnreadable as error:
            raise self._transport.reject(answer, error, report) from None

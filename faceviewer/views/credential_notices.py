"""What the window says by itself of the credentials in use: one notice for each service."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from faceviewer.credentials import expires_state
from faceviewer.errors import CredentialRefused, FaceviewerError, KeyringError, ServiceName
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.session import Session
from faceviewer.settings import State
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.widgets.message_bar import MessageAction, MessageBar, MessageKind

SERVICES: Final[tuple[ServiceName, ...]] = ("verifik", "blockv")
LOOK_AGAIN_MS: Final = 60 * 60 * 1000
PUT_OFF: Final = "expiry_put_off"
"""In the window's state: for which credentials a warning was closed, on which day."""

PUT_OFF_MAX: Final = 50


class Notice(NamedTuple):
    """One message of the bar."""

    kind: MessageKind
    text: str
    detail: str
    actions: list[MessageAction]


class CredentialNotices(QObject):
    """Owns the messages on credentials in the bar of the window; they are of the shown environment.

    That one was refused, or else that it expires soon or has expired: as far as that is known from
    a credential that a request went out with. A warning that was closed comes again the next day.

    Attributes:
        clock: gives the present instant.

    Signals:
        credential_asked(str): the person wants to replace the credential of this service.
        activity_asked(): the person wants to see the requests.
    """

    credential_asked = Signal(str)
    activity_asked = Signal()

    def __init__(
        self,
        tabs: ListingTabs,
        bar: MessageBar,
        formats: Formats,
        state: State,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._bar = bar
        self._formats = formats
        self._state = state
        self._refusals: dict[ServiceName, FaceviewerError] = {}
        self._told: dict[ServiceName, tuple[str, str]] = {}
        self.clock: Callable[[], datetime] = partial(datetime.now, UTC)
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.tell)
        self._timer.start()
        bar.closed.connect(self._take_closed)
        formats.changed.connect(self.tell)

    def watch(self, page: ListingPage) -> None:
        """Follows what the loads of a page say of its credential."""
        page.credential_refused.connect(partial(self._take_refusal, page))
        page.loaded.connect(partial(self._take_load, page))

    def look(self) -> None:
        """Says anew what there is to say, because the environment or a credential is another."""
        self._refusals = {
            page.listing.service: error
            for page in self._pages()
            if (error := page.refusal()) is not None and page.listing.is_loaded
        }
        for service in SERVICES:
            self._clear(service)
        self.tell()

    def tell(self) -> None:
        """Says what there is to say by now, and no longer what does not hold any more."""
        for service in SERVICES:
            notice = self._refusal(service) or self._expiry(service)
            if notice is None:
                self._clear(service)
            elif self._told.get(service) != (notice.text, notice.detail):
                self._told[service] = (notice.text, notice.detail)
                self._bar.show_message(_key(service), *notice)

    def _clear(self, service: ServiceName) -> None:
        self._told.pop(service, None)
        self._bar.clear(_key(service))

    def _pages(self) -> list[ListingPage]:
        return self._tabs.shown.listing_pages() if self._tabs.shown else []

    def _session_in_sight(self) -> Session | None:
        return self._tabs.shown.session if self._tabs.shown else None

    # Refused

    def _take_load(self, page: ListingPage) -> None:
        if page.session is self._session_in_sight():
            self._refusals.pop(page.listing.service, None)
            self.tell()

    def _take_refusal(self, page: ListingPage, error: FaceviewerError) -> None:
        if page.session is self._session_in_sight():
            self._refusals[page.listing.service] = error
            self._told.pop(page.listing.service, None)  # said again, even where it was closed
            self.tell()

    def _refusal(self, service: ServiceName) -> Notice | None:
        error = self._refusals.get(service)
        if error is None:
            return None
        sentence = describe_error(error)
        is_refused = isinstance(error, CredentialRefused)
        action = self.tr("Replace credential") if is_refused else self.tr("Credentials…")
        return Notice(
            MessageKind.WARN if isinstance(error, KeyringError) else MessageKind.ERR,
            sentence.what,
            self.tr("The loaded rows stay.") if is_refused else sentence.advice,
            [
                (action, partial(self.credential_asked.emit, service)),
                (self.tr("Show in Activity"), self.activity_asked.emit),
            ],
        )

    # Expiring

    def _expiry(self, service: ServiceName) -> Notice | None:
        session = self._session_in_sight()
        expires = self._expires_soon(service)
        if session is None or expires is None or self._is_put_off(service, expires):
            return None
        has_expired = expires <= self.clock()
        template = (
            self.tr("The {service} credential of {environment} expired {when}.")
            if has_expired
            else self.tr("The {service} credential of {environment} expires {when}.")
        )
        text = template.format(
            service=SERVICE_NAMES[service],
            environment=plain_line(session.environment.name, 60),
            when=self._formats.age(expires, self.clock()),
        )
        rest = self.tr("Until then everything works.")
        if has_expired:
            rest = self.tr("The service will refuse it.")
        detail = f"{self._formats.second(expires)}. {rest}"
        replace = partial(self.credential_asked.emit, service)
        return Notice(MessageKind.WARN, text, detail, [(self.tr("Replace credential"), replace)])

    def _expires_soon(self, service: ServiceName) -> datetime | None:
        """When a credential ends, if that is near or past and nothing else says so already."""
        session = self._session_in_sight()
        info = session.credential_info(service) if session else None
        if info is None or expires_state(info, self.clock()) not in ("soon", "expired"):
            return None
        screens = {page.listing.service for page in self._pages() if page.refusal() is not None}
        return None if service in self._refusals or service in screens else info.expires

    def _take_closed(self, key: str) -> None:
        """Lets a warning that was closed rest until tomorrow."""
        for service in SERVICES:
            expires = self._expires_soon(service)
            if key == _key(service) and expires is not None:
                others = {k: v for k, v in self._put_off().items() if k != self._name(service)}
                kept = dict(list(others.items())[-PUT_OFF_MAX + 1 :])
                self._state.window[PUT_OFF] = kept | {self._name(service): self._today(expires)}

    def _is_put_off(self, service: ServiceName, expires: datetime) -> bool:
        return self._put_off().get(self._name(service)) == self._today(expires)

    def _put_off(self) -> dict[str, object]:
        kept = self._state.window.get(PUT_OFF)
        return kept if isinstance(kept, dict) else {}

    def _name(self, service: ServiceName) -> str:
        session = self._session_in_sight()
        return f"{session.environment.id if session else ''}/{service}"

    def _today(self, expires: datetime) -> str:
        """The day, as a person counts it, and the credential, which another one would not be."""
        return f"{self.clock().astimezone():%Y-%m-%d} {expires.isoformat()}"


def _key(service: ServiceName) -> str:
    return f"credential-{service}"

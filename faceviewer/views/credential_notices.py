"""What the window says by itself of the credentials in use: one notice for each service."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from faceviewer.errors import CredentialRefused, FaceviewerError, KeyringError, ServiceName
from faceviewer.models.error_words import describe_error
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind


class CredentialNotices(QObject):
    """Owns the messages on credentials in the bar of the window; they are of the shown environment.

    Signals:
        credential_asked(str): the person wants to replace the credential of this service.
        activity_asked(): the person wants to see the requests.
    """

    credential_asked = Signal(str)
    activity_asked = Signal()

    def __init__(self, tabs: ListingTabs, bar: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._bar = bar

    def watch(self, page: ListingPage) -> None:
        """Follows what the loads of a page say of its credential."""
        page.credential_refused.connect(partial(self._take_refusal, page))
        page.loaded.connect(partial(self._take_load, page))

    def look(self) -> None:
        """Says of the environment in sight which credentials were refused."""
        for service in SERVICE_NAMES:
            self._bar.clear(f"credential-{service}")
        for page in self._tabs.shown.listing_pages() if self._tabs.shown else []:
            error = page.refusal()
            if error is not None and page.listing.is_loaded:
                self._take_refusal(page, error)

    def _is_in_sight(self, page: ListingPage) -> bool:
        return self._tabs.shown is not None and page.session is self._tabs.shown.session

    def _take_load(self, page: ListingPage) -> None:
        if self._is_in_sight(page):
            self._bar.clear(f"credential-{page.listing.service}")

    def _take_refusal(self, page: ListingPage, error: FaceviewerError) -> None:
        if self._is_in_sight(page):
            self._show_refusal(page.listing.service, error)

    def _show_refusal(self, service: ServiceName, error: FaceviewerError) -> None:
        sentence = describe_error(error)
        is_refused = isinstance(error, CredentialRefused)
        action = self.tr("Replace credential") if is_refused else self.tr("Credentials…")
        self._bar.show_message(
            f"credential-{service}",
            MessageKind.WARN if isinstance(error, KeyringError) else MessageKind.ERR,
            sentence.what,
            self.tr("The loaded rows stay.") if is_refused else sentence.advice,
            [
                (action, partial(self.credential_asked.emit, service)),
                (self.tr("Show in Activity"), self.activity_asked.emit),
            ],
        )

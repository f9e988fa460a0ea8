"""The dialog for the credentials of one environment: a tab for each service."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from typing_extensions import override

from faceviewer.credentials import CredentialStore
from faceviewer.errors import ServiceName
from faceviewer.models.formats import Formats
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.settings import Environment
from faceviewer.tasks import Tasks
from faceviewer.views.credential_page import Check, CredentialPage
from faceviewer.views.icons import Icons
from faceviewer.views.tabbed_dialog import TabbedDialog
from faceviewer.views.widgets.buttons import set_kind
from faceviewer.views.widgets.tooltip import set_tooltip

SERVICES: Final[tuple[ServiceName, ...]] = ("verifik", "blockv")


class CredentialDialog(TabbedDialog):
    """Owns a page for each service and the buttons that act on the one in front.

    Nothing typed outlives the dialog but what was saved.

    Signals:
        saved(str), forgotten(str): done, for this service.
        missed(str): the keyring keeps nothing for this service, be it that it did before.
        auth_changed(str, str): service, and how its credential is to be sent from now on.
        address_change_requested(str): the person wants another address for this service.
    """

    saved = Signal(str)
    forgotten = Signal(str)
    missed = Signal(str)
    auth_changed = Signal(str, str)
    address_change_requested = Signal(str)

    def __init__(
        self,
        environment: Environment,
        store: CredentialStore,
        tasks: Tasks,
        icons: Icons,
        formats: Formats,
        check: Check,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, parent=parent)
        self.set_heading(self.tr("Credentials"), environment.name)
        self.setObjectName("credential_dialog")
        self.tab_bar.setObjectName("credential_tabs")
        self.tab_bar.setAccessibleName(self.tr("Service"))
        self._pages = [
            CredentialPage(service, environment, store, tasks, icons, formats, check)
            for service in SERVICES
        ]
        for page in self._pages:
            self.add_page(page, SERVICE_NAMES[page.service])
            self._connect(page)
        self._add_buttons()
        self.tab_bar.currentChanged.connect(self._take_tab)
        self._show_buttons()

    @property
    def page(self) -> CredentialPage:
        """The page in front."""
        return self._pages[self.tab_bar.currentIndex()]

    def show_service(self, service: ServiceName) -> None:
        """Bring the page of a service to the front."""
        self.tab_bar.setCurrentIndex(SERVICES.index(service))

    @override
    def open(self) -> None:
        super().open()
        self._take_tab()

    @override
    def reject(self) -> None:
        """Close without saving, but not in the middle of writing to the keyring."""
        if not any(page.is_busy_storing for page in self._pages):
            super().reject()

    @override
    def done(self, result: int) -> None:
        for page in self._pages:
            page.close_page()
        super().done(result)

    def _take_tab(self) -> None:
        for page in self._pages:
            # The name belongs to the field that is in view.
            in_view = page is self.page
            page.credential_edit.setObjectName("credential_edit" if in_view else "")
        self.page.load()
        self._take_state()
        self.page.credential_edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_save(self, service: str) -> None:
        self.saved.emit(service)
        self.accept()

    def _take_state(self) -> None:
        self._show_buttons()
        self.grow_soon()

    def _show_buttons(self) -> None:
        obstacle = self.page.obstacle()
        offers_keyring, offers_session = self.page.offers_keyring, self.page.offers_session
        self.save_button.setVisible(offers_keyring)
        self.session_button.setVisible(offers_session)
        set_kind(self.session_button, "normal" if offers_keyring else "primary")
        self.save_button.setDefault(offers_keyring)
        self.session_button.setDefault(not offers_keyring)
        for button in (self.save_button, self.session_button):
            button.setEnabled(not obstacle)
            set_tooltip(button, obstacle)
        self.cancel_button.setEnabled(not self.page.is_busy_storing)

    def _connect(self, page: CredentialPage) -> None:
        page.state_changed.connect(self._take_state)
        page.saved.connect(self._take_save)
        page.forgotten.connect(self.forgotten)
        page.missed.connect(self.missed)
        page.auth_changed.connect(self.auth_changed)
        page.address_change_requested.connect(self._leave_for_address)

    def _leave_for_address(self, service: str) -> None:
        self.reject()
        self.address_change_requested.emit(service)

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self.cancel_button = self.add_button("cancel_button", self.tr("Cancel"), role.RejectRole)
        self.session_button = self.add_button(
            "session_button", self.tr("Keep for this session only"), role.AcceptRole
        )
        self.save_button = self.add_button(
            "save_button", self.tr("Save in the keyring"), role.AcceptRole
        )
        set_kind(self.save_button, "primary")
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(lambda: self.page.save(session_only=False))
        self.session_button.clicked.connect(lambda: self.page.save(session_only=True))

"""Forgets what this computer keeps of an environment, after saying what that is."""

import asyncio
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from faceviewer.addresses import origin_of
from faceviewer.credentials import CredentialKey, CredentialStore
from faceviewer.errors import KeyringError, ServiceName
from faceviewer.plain_text import plain_line
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.settings import Environment
from faceviewer.views.icons import Icons
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.load_memory import KEEP_LOAD_TASKS
from faceviewer.views.screen_room import fitting
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.labels import TextLabel

LONGEST_NAME = 40


class ForgetDialog(QDialog):
    """Names what goes and what stays.

    Signals:
        forget_asked(): the person wants it so.
    """

    forget_asked = Signal()

    def __init__(self, environment: Environment, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("forget_dialog")
        self.setWindowTitle(self.tr("Forget this environment"))
        measures = icons.theme.measures
        self.setMinimumSize(fitting(self, measures.detail_width + measures.huge))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[measures.large] * 4)
        layout.setSpacing(measures.small)
        name = plain_line(environment.name, LONGEST_NAME)
        title = self.tr("Forget “{name}” on this computer?").format(name=name)
        layout.addWidget(TextLabel(title, "title"))
        self.lines = [
            self._credential_line(environment),
            self.tr("Rows that were kept of its last loads are wiped."),
            self.tr("Its tabs are closed, and what was asked and looked up lately is forgotten."),
        ]
        for line in self.lines:
            layout.addWidget(_wrapped(f"• {line}"))
        stays = self.tr(
            "The environment with its addresses stays, as do saved filters and what you exported."
        )
        layout.addWidget(_wrapped(stays, "secondary"))
        layout.addSpacing(measures.small)
        layout.addWidget(self._made_buttons())
        # Lines that wrap need more than a layout takes them to need before it has its width.
        width = max(self.minimumWidth(), layout.minimumSize().width())
        self.resize(width, layout.totalHeightForWidth(width))

    def _credential_line(self, environment: Environment) -> str:
        origins = {SERVICE_NAMES[key.service]: key.origin for key in credential_keys(environment)}
        places = ", ".join(f"{service} ({origin})" for service, origin in origins.items())
        template = self.tr("Its credentials are removed from the keyring: {places}.")
        return template.format(places=places) if origins else self.tr("It has no credentials.")

    def _made_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.forget_button = buttons.addButton(
            self.tr("Forget"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.forget_button.setObjectName("forget_button")
        self.forget_button.setAutoDefault(False)
        cancel_button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel_button.setObjectName("cancel_button")
        cancel_button.setDefault(True)
        buttons.accepted.connect(self._forget)
        buttons.rejected.connect(self.reject)
        return buttons

    def _forget(self) -> None:
        self.forget_asked.emit()
        self.accept()


class EnvironmentForgetter(QObject):
    """Closes the tabs, then wipes files and credentials.

    Signals:
        forgotten(object): everything of this `Environment` is gone.
    """

    forgotten = Signal(object)

    def __init__(
        self,
        tabs: ListingTabs,
        store: CredentialStore,
        around: Surroundings,
        show: Callable[[Environment], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._tabs = tabs
        self._store = store
        self._around = around
        self._show = show

    def ask(self, environment: Environment) -> None:
        """Says what goes, and does it where the person wants it so."""
        dialog = ForgetDialog(environment, self._around.icons, self._window)
        dialog.forget_asked.connect(partial(self.forget, environment))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def forget(self, environment: Environment) -> None:
        """Forgets it; an environment that was shown is shown anew, as on its first day."""
        shown = self._tabs.shown
        was_shown = shown is not None and shown.session.environment.id == environment.id
        self._tabs.forget_environment(environment.id)
        self._around.tasks.cancel_group(KEEP_LOAD_TASKS)  # none must write what is wiped now
        self._around.tasks.start(
            f"forget-{environment.id}", self._wipe(environment, was_shown=was_shown)
        )

    async def _wipe(self, environment: Environment, *, was_shown: bool) -> None:
        try:
            if self._around.load_cache is not None:
                await asyncio.to_thread(self._around.load_cache.forget, environment)
            await self._forget_credentials(environment)
            self.forgotten.emit(environment)
        finally:
            # Only now, so that it finds neither a credential nor a row of before.
            if was_shown and self._tabs.shown is None:
                self._show(environment)

    async def _forget_credentials(self, environment: Environment) -> None:
        """Tries every one of them, so that a locked keyring leaves none in memory."""
        problem: KeyringError | None = None
        for key in credential_keys(environment):
            try:
                await self._store.forget(key)
            except KeyringError as error:
                problem = error
        if problem is not None:
            raise problem


def credential_keys(environment: Environment) -> list[CredentialKey]:
    """Under which keys the keyring may hold something of it."""
    services: tuple[ServiceName, ...] = ("verifik", "blockv")
    urls = {name: environment.service(name).base_url for name in services}
    return [
        CredentialKey(environment.id, name, origin_of(url)) for name, url in urls.items() if url
    ]


def _wrapped(text: str, role: str = "") -> TextLabel:
    label = TextLabel(text, role)
    label.setWordWrap(True)
    return label

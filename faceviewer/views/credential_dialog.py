"""The dialog for the credentials of one environment: a tab for each service."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.credentials import CredentialStore
from faceviewer.errors import ServiceName
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.settings import Environment
from faceviewer.tasks import Tasks
from faceviewer.views.credential_page import Check, CredentialPage
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.buttons import set_kind
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.tooltip import plain_tooltip

SERVICES: Final[tuple[ServiceName, ...]] = ("verifik", "blockv")
SCREEN_SHARE: Final = 0.9


class CredentialDialog(QDialog):
    """Owns a page for each service and the buttons that act on the one in front.

    Nothing typed outlives the dialog but what was saved. Use `open()`.

    Signals:
        saved(str), forgotten(str): done, for this service.
        auth_changed(str, str): service, and how its credential is to be sent from now on.
        address_change_requested(str): the person wants another address for this service.
    """

    saved = Signal(str)
    forgotten = Signal(str)
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
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("credential_dialog")
        self.setWindowTitle(self.tr("Credentials"))
        self.setProperty("surface", "raised")
        self.setMinimumWidth(icons.theme.measures.dialog_width)
        self._pages = [
            CredentialPage(service, environment, store, tasks, icons, formats, check)
            for service in SERVICES
        ]
        for page in self._pages:
            self._connect(page)
        self._stack = QStackedWidget()
        self._grow_timer = QTimer(self, singleShot=True, interval=0)
        self._grow_timer.timeout.connect(self._grow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header(environment))
        layout.addWidget(self._tab_row())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._footer())
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
        self._stack.setCurrentIndex(self.tab_bar.currentIndex())
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
        self._grow_timer.start()

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
            button.setToolTip(plain_tooltip(obstacle))
        self.cancel_button.setEnabled(not self.page.is_busy_storing)

    def _grow(self) -> None:
        """Be as high as the page in front, as far as the screen allows; never lower than it was."""
        chrome = self.height() - self._stack.height()
        most = round(self.screen().availableGeometry().height() * SCREEN_SHARE)
        wanted = chrome + self.page.heightForWidth(self._stack.width())
        self.resize(self.width(), max(self.height(), min(wanted, most)))

    def _connect(self, page: CredentialPage) -> None:
        page.state_changed.connect(self._take_state)
        page.saved.connect(self._take_save)
        page.forgotten.connect(self.forgotten)
        page.auth_changed.connect(self.auth_changed)
        page.address_change_requested.connect(self._leave_for_address)

    def _leave_for_address(self, service: str) -> None:
        self.reject()
        self.address_change_requested.emit(service)

    def _tab_row(self) -> QWidget:
        self.tab_bar = QTabBar()
        self.tab_bar.setObjectName("credential_tabs")
        self.tab_bar.setAccessibleName(self.tr("Service"))
        for page in self._pages:
            self.tab_bar.addTab(SERVICE_NAMES[page.service])
            self._stack.addWidget(_scrolling(page))
        row = QWidget()
        row.setProperty("edge", "bottom")
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(self._icons.theme.measures.medium, 0, 0, 1)
        layout.addWidget(self.tab_bar)
        layout.addStretch()
        return row

    def _header(self, environment: Environment) -> QHBoxLayout:
        measures = self._icons.theme.measures
        row = QHBoxLayout()
        row.setContentsMargins(measures.large, measures.gutter, measures.large, measures.small)
        row.setSpacing(measures.small)
        row.addWidget(TextLabel(self.tr("Credentials"), "dialog-title"))
        row.addWidget(TextLabel(plain_line(environment.name, 60), "secondary"))
        row.addStretch()
        return row

    def _footer(self) -> QWidget:
        measures = self._icons.theme.measures
        role = QDialogButtonBox.ButtonRole
        self.button_box = QDialogButtonBox()
        self.cancel_button = self._button("cancel_button", self.tr("Cancel"), role.RejectRole)
        self.session_button = self._button(
            "session_button", self.tr("Keep for this session only"), role.AcceptRole
        )
        self.save_button = self._button(
            "save_button", self.tr("Save in the keyring"), role.AcceptRole
        )
        set_kind(self.save_button, "primary")
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(lambda: self.page.save(session_only=False))
        self.session_button.clicked.connect(lambda: self.page.save(session_only=True))
        footer = QWidget()
        footer.setProperty("edge", "top")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(footer)
        layout.setContentsMargins(measures.large, measures.medium, measures.large, measures.medium)
        layout.addWidget(self.button_box)
        return footer

    def _button(self, name: str, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self.button_box.addButton(text, role)
        button.setObjectName(name)
        return button


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return area

"""The credential of one service: what is kept, a check of it, replacing and forgetting it."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from faceviewer.addresses import PRESETS, RENAMED_HOST, is_loopback, is_renamed, origin_of
from faceviewer.credentials import (
    CleanedSecret,
    CredentialInfo,
    CredentialKey,
    CredentialStore,
    KeyringState,
    Removed,
    clean_secret,
    describe_secret,
)
from faceviewer.errors import (
    CredentialMalformed,
    FaceviewerError,
    KeyringError,
    ServiceName,
    SettingsError,
)
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.session import CheckResult
from faceviewer.settings import Environment
from faceviewer.tasks import Tasks
from faceviewer.views.auth_combo import AuthCombo
from faceviewer.views.credential_details import CredentialDetails
from faceviewer.views.icons import Icons
from faceviewer.views.note import Note
from faceviewer.views.secret_edit import SecretEdit
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import FieldLabel, TextLabel
from faceviewer.views.widgets.sentence_check import SentenceCheck
from faceviewer.views.widgets.tooltip import set_tooltip

Check = Callable[[ServiceName, str | None], Awaitable[CheckResult]]
Busy = Literal["", "asking", "checking", "storing", "forgetting"]

WITHOUT_KEYRING: Final = frozenset({"off", "none", "insecure"})
"""States of the keyring in which there is no use in asking it."""


class StateWords(NamedTuple):
    """How it stands with a credential; an empty icon turns."""

    icon: str
    role: str
    title: str
    detail: str


class CredentialPage(QWidget):
    """Owns what is known and typed of one service's credential; the dialog owns the buttons.

    Signals:
        state_changed(): what can be saved, and how, may be different now.
        saved(str), forgotten(str): done, for this service.
        missed(str): the keyring keeps nothing for this service, be it that it did before.
        auth_changed(str, str): the person chose another way for this service to send it.
        address_change_requested(str): the person wants another address for this service.
    """

    state_changed = Signal()
    saved = Signal(str)
    forgotten = Signal(str)
    missed = Signal(str)
    auth_changed = Signal(str, str)
    address_change_requested = Signal(str)

    def __init__(
        self,
        service: ServiceName,
        environment: Environment,
        store: CredentialStore,
        tasks: Tasks,
        icons: Icons,
        formats: Formats,
        check: Check,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.service: ServiceName = service
        self._auth = environment.service(service).auth
        self._base_url = environment.service(service).base_url
        self._store = store
        self._tasks = tasks
        self._icons = icons
        self._formats = formats
        self._check = check
        self._origin = _origin(self._base_url)
        self._key = CredentialKey(environment.id, service, self._origin)
        self._kept: CredentialInfo | None = None
        self._keyring: KeyringState | None = None
        self._problem: FaceviewerError | None = None
        self._result: CheckResult | None = None
        self._busy: Busy = ""
        self._is_forgetting = False
        self._build()
        self._refresh()

    # --- What the dialog asks ---------------------------------------------------------------------

    @property
    def is_busy_storing(self) -> bool:
        """Whether the keyring is being written to, which cannot be taken back half-way."""
        return self._busy in ("storing", "forgetting")

    @property
    def offers_keyring(self) -> bool:
        """Whether there may be a keyring to save in."""
        return self._keyring is None or self._keyring.code not in WITHOUT_KEYRING

    @property
    def offers_session(self) -> bool:
        """Whether keeping it for this run is on offer: there is no keyring, or it failed."""
        return self._keyring is not None and self._keyring.code != "ready"

    def obstacle(self) -> str:
        """Why nothing can be saved now, in one sentence; empty where it can be."""
        if self._busy:
            return self.tr("Wait until this is done")
        if self._typed_secret() is None:
            is_change = self.auth_combo.auth != self._auth and not self.credential_edit.text()
            return "" if is_change else self.tr("Paste a credential first")
        return self._sending_obstacle()

    def load(self) -> None:
        """Ask the keyring what it keeps, unless that has been done."""
        if self._keyring is None and not self._busy and not self._address_problem():
            self._run("asking", self._load)

    def save(self, *, session_only: bool) -> None:
        """Keep what was typed, in the keyring or until the program ends."""
        cleaned = self._typed_secret()
        if cleaned is None:
            self._finish_saving()
        else:
            self._run("storing", partial(self._keep, cleaned.secret, session_only=session_only))

    def close_page(self) -> None:
        """Forget what was typed, and stop what is under way."""
        self._tasks.cancel(self._task_name)
        self.credential_edit.wipe()

    # --- What is under way ------------------------------------------------------------------------

    @property
    def _task_name(self) -> str:
        return f"credential-{id(self)}"

    def _run(self, busy: Busy, work: Callable[[], Awaitable[None]]) -> None:
        self._busy = busy
        self._problem = None
        self._result = None
        self._refresh()
        self._tasks.start(self._task_name, self._finish(work))

    async def _finish(self, work: Callable[[], Awaitable[None]]) -> None:
        # A cancelled one touches nothing: the dialog may be gone.
        try:
            await work()
        except FaceviewerError as error:
            self._take_problem(error.forget_origin())
        self._busy = ""
        self._refresh()
        if self.isVisible():  # not of the service whose page is behind this one
            announce(self, f"{self.title_label.text()}. {self.detail_label.text()}")

    def _take_problem(self, error: FaceviewerError) -> None:
        self._problem = error
        if isinstance(error, KeyringError):
            # Stays when the person types on: the session is on offer until the keyring is ready.
            self._keyring = KeyringState(
                str(error.values["reason"]), str(error.values["backend"]) or self._backend()
            )

    async def _load(self) -> None:
        """Look what the keyring is like, which opens no prompt, and ask it if it is open."""
        self._keyring = await self._store.probe()
        is_usable = self._keyring.code == "ready" or self._keyring.code in WITHOUT_KEYRING
        if not is_usable and not self._store.is_session_only(self._key):
            raise KeyringError(reason=self._keyring.code, backend=self._keyring.backend)
        await self._ask_keyring()

    async def _ask_keyring(self) -> None:
        """Ask for the credential itself; a locked keyring prompts for its password."""
        secret = await self._store.get(self._key)
        self._kept = describe_secret(secret) if secret else None
        if secret is None:
            self.missed.emit(self.service)
        if self._keyring is None or self._keyring.code not in WITHOUT_KEYRING:
            self._keyring = await self._store.probe()

    async def _try(self, secret: str | None) -> None:
        self._result = await self._check(self.service, secret)

    async def _keep(self, secret: str, *, session_only: bool) -> None:
        await self._store.set(self._key, secret, session_only=session_only)
        self._kept = describe_secret(secret)
        self.credential_edit.wipe()
        self._finish_saving()

    async def _remove(self) -> None:
        was_in_memory = self._store.is_session_only(self._key)
        try:
            await self._store.forget(self._key)
        except KeyringError:
            if was_in_memory:
                self._take_forgotten()
            raise
        self._take_forgotten()

    def _take_forgotten(self) -> None:
        self._kept = None
        self.forgotten.emit(self.service)

    def _finish_saving(self) -> None:
        if self.auth_combo.auth != self._auth:
            self.auth_changed.emit(self.service, self.auth_combo.auth)
        self.saved.emit(self.service)

    def _check_or_stop(self) -> None:
        if self._busy == "checking":
            self._tasks.cancel(self._task_name)
            self._busy = ""
            self._refresh()
            return
        cleaned = self._typed_secret()
        self._run("checking", partial(self._try, cleaned.secret if cleaned else None))

    def _retry(self) -> None:
        self._run("asking", self._ask_keyring)

    def _ask_to_forget(self, is_asked: bool) -> None:
        self._is_forgetting = is_asked
        self._refresh()
        button = self.forget_now_button if is_asked else self.forget_button
        button.setFocus()

    def _forget(self) -> None:
        self._is_forgetting = False
        self._run("forgetting", self._remove)

    # --- What is known ----------------------------------------------------------------------------

    def _typed_secret(self) -> CleanedSecret | None:
        try:
            return clean_secret(self.credential_edit.text())
        except CredentialMalformed:
            return None

    def _address_problem(self) -> str:
        name = SERVICE_NAMES[self.service]
        if not self._base_url:
            return self.tr("This environment has no address for {name}.").format(name=name)
        if not self._origin:
            return self.tr("The address for {name} cannot be read.").format(name=name)
        if self._origin.startswith("http:") and not is_loopback(self._base_url):
            return self.tr("No credential is ever sent to {origin}: it is not encrypted.").format(
                origin=self._origin
            )
        return ""

    def _sending_obstacle(self) -> str:
        """Why what was typed may not be sent yet."""
        if self._address_problem():
            return self._address_problem()
        if self._needs_confirmation() and not self.confirm_check.isChecked():
            return self.tr("First confirm the host by the box above")
        return ""

    def _needs_confirmation(self) -> bool:
        """Whether this would be the first credential for this host."""
        return self._kept is None and self._typed_secret() is not None

    def _is_renamed(self) -> bool:
        return bool(self._origin) and is_renamed(self._base_url)

    def _kept_in(self) -> str:
        if self._typed_secret() is not None:
            return self.tr("nothing yet")
        if self._store.is_session_only(self._key):
            return self.tr("memory, until you quit")
        return self._backend()

    def _backend(self) -> str:
        return self._keyring.backend if self._keyring else ""

    def _has_entry(self) -> bool:
        """Whether there is something to forget, be it something that can never be sent."""
        is_torn = isinstance(self._problem, KeyringError) and self._problem.key == "keyring.torn"
        return self._kept is not None or is_torn or isinstance(self._problem, CredentialMalformed)

    # --- What is shown ----------------------------------------------------------------------------

    def _refresh(self) -> None:
        cleaned = self._typed_secret()
        info = describe_secret(cleaned.secret) if cleaned else self._kept
        self.details.show_info(info, self._origin, self._kept_in())
        self._show_state(self._state_words(is_new=cleaned is not None))
        self._show_cleaning()
        self._show_buttons(has_new=cleaned is not None)
        self.edit_label.setText(
            self.tr("Credential") if self._kept is None else self.tr("Replace with")
        )
        self.confirm_check.setVisible(self._needs_confirmation())
        self.renamed_panel.setVisible(self._is_renamed() and self._kept is None)
        self.auth_note.say("warn", self._auth_words(info))
        self.keyring_note.say("hint", self._keyring_words())
        self.state_changed.emit()

    def _show_state(self, words: StateWords) -> None:
        if words.icon:
            self.state_icon.set_icon(words.icon, words.role)
        else:
            self.state_icon.spin()
        self.title_label.setText(words.title)
        self.detail_label.setText(words.detail)
        self.detail_label.setVisible(bool(words.detail))

    def _show_buttons(self, *, has_new: bool) -> None:
        is_checking = self._busy == "checking"
        obstacle = self._sending_obstacle() if has_new else self._address_problem()
        if not obstacle and self.auth_combo.auth != self._auth:
            obstacle = self.tr("First save how it is sent")
        can_check = (has_new or self._kept is not None) and not obstacle
        self.check_button.setText(self.tr("Stop") if is_checking else self.tr("Check"))
        self.check_button.setEnabled(is_checking or (can_check and not self._busy))
        set_tooltip(
            self.check_button, obstacle or self.tr("Make one cheap read with this credential")
        )
        has_entry = self._has_entry()
        self.forget_button.setVisible(has_entry and not self._is_forgetting)
        self.forget_button.setEnabled(not self._busy)
        self.forget_panel.setVisible(has_entry and self._is_forgetting)
        self.retry_button.setVisible(self._can_retry())
        self.address_button.setVisible(bool(self._address_problem()))
        self.check_button.setVisible(not self._address_problem())

    def _can_retry(self) -> bool:
        return self._problem is not None and self._kept is None and not self._busy

    def _show_cleaning(self) -> None:
        text = self.credential_edit.text()
        try:
            cleaned = clean_secret(text) if text else None
        except CredentialMalformed as error:
            self._say_of_edit(str(describe_error(error)), is_refused=True)
            return
        self._say_of_edit(self._cleaning_words(cleaned) if cleaned else "", is_refused=False)

    def _say_of_edit(self, text: str, *, is_refused: bool) -> None:
        self.cleaning_note.say("err" if is_refused else "hint", text)
        self.credential_edit.setAccessibleDescription(text)
        if bool(self.credential_edit.property("invalid")) is not is_refused:
            self.credential_edit.setProperty("invalid", is_refused)
            self.credential_edit.style().unpolish(self.credential_edit)
            self.credential_edit.style().polish(self.credential_edit)

    def _cleaning_words(self, cleaned: CleanedSecret) -> str:
        stay = self.tr("%n character(s) stay.", "", len(cleaned.secret))
        if not cleaned.removed:
            return self.tr("%n character(s), taken as they are.", "", len(cleaned.secret))
        names: dict[Removed, str] = {
            "invisible": self.tr("invisible characters"),
            "spaces": self.tr("spaces"),
            "line_ends": self.tr("line ends"),
            "quotes": self.tr("quotes"),
            "header": self.tr("the name of the header"),
            "scheme": self.tr("a prefix such as “Bearer”"),
        }
        removed = ", ".join(names[code] for code in cleaned.removed)
        return self.tr("Removed from what you pasted: {removed}. {stay}").format(
            removed=removed, stay=stay
        )

    def _auth_words(self, info: CredentialInfo | None) -> str:
        """What is odd about sending this credential so.

        Source: demo applications of DUAL, which took an API key for a token.
        """
        kinds = (info.kind if info else "", self.auth_combo.auth)
        if self.service == "blockv" and kinds == ("api_key", "bearer"):
            return self.tr("This looks like an API key, which is usually sent as x-api-key.")
        if kinds == ("jwt", "api-key"):
            return self.tr("This is a token, which is usually sent as a bearer token.")
        return ""

    def _keyring_words(self) -> str:
        """Why the session is on offer, where that is not said above or being found out."""
        is_said = isinstance(self._problem, KeyringError) or self._busy == "asking"
        if self._keyring is None or not self.offers_session or is_said:
            return ""
        problem = KeyringError(reason=self._keyring.code, backend=self._keyring.backend)
        return str(describe_error(problem))

    def _state_words(self, *, is_new: bool) -> StateWords:
        """The most important thing to say."""
        if self._address_problem():
            return StateWords("circle-alert", "err", self._address_problem(), "")
        if self._busy:
            return StateWords("", "", *self._busy_words(self._busy))
        if self._problem is not None:
            sentence = describe_error(self._problem)
            return StateWords("circle-alert", "err", sentence.what, sentence.advice)
        if self._result is not None:
            return self._result_words(self._result)
        if is_new:
            return StateWords("key-round", "text2", self.tr("New credential"), self.tr("not saved"))
        if self._kept is not None:
            title, detail = self.tr("Saved"), self.tr("Check makes one cheap read with it.")
            return StateWords("key-round", "text2", title, detail)
        if self._auth == "none":
            title, detail = self.tr("None is sent"), self.tr("The service is asked without one.")
            return StateWords("circle-dashed", "text2", title, detail)
        return StateWords("circle-dashed", "text2", self.tr("No credential"), self.tr("Paste one."))

    def _busy_words(self, busy: Busy) -> tuple[str, str]:
        return {
            "asking": (self.tr("Asking the keyring…"), self.tr("It may show a prompt.")),
            "checking": (self.tr("Checking with one read…"), self._origin),
            "storing": (self.tr("Storing in the keyring…"), self.tr("It may show a prompt.")),
            "forgetting": (self.tr("Removing from the keyring…"), self.tr("It may show a prompt.")),
        }[busy or "asking"]

    def _result_words(self, result: CheckResult) -> StateWords:
        if result.error is not None:
            sentence = describe_error(result.error)
            return StateWords("circle-x", "err", sentence.what, sentence.advice)
        detail = self.tr("Checked {time} with one read, {duration}").format(
            time=self._formats.clock_second(result.checked),
            duration=self._formats.duration(result.took_s),
        )
        return StateWords("circle-check", "ok", self.tr("Works"), detail)

    # --- Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        measures = self._icons.theme.measures
        self.setObjectName(f"{self.service}_credential_page")
        self.details = CredentialDetails(self._icons, self._formats)
        self.credential_edit = SecretEdit(self._icons)
        self.credential_edit.setObjectName("credential_edit")
        self.credential_edit.setAccessibleName(self.tr("Credential"))
        self.credential_edit.textChanged.connect(self._take_edit)
        self.edit_label = FieldLabel("", self.credential_edit)
        self.cleaning_note = Note(self._icons)
        self.keyring_note = Note(self._icons)
        self.confirm_check = SentenceCheck(
            self.tr("Send this credential to {origin}").format(origin=self._origin)
        )
        self.confirm_check.setObjectName("confirm_check")
        self.confirm_check.setAccessibleName(self.confirm_check.text())
        self.confirm_check.toggled.connect(self._refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.large, measures.gutter, measures.large, measures.gutter)
        layout.setSpacing(measures.small)
        layout.addLayout(self._state_row())
        layout.addWidget(self._forget_row())
        layout.addSpacing(measures.tight)
        layout.addWidget(self.details)
        layout.addSpacing(measures.small)
        layout.addWidget(self._auth_row())
        layout.addWidget(self.edit_label)
        layout.addWidget(self.credential_edit)
        layout.addWidget(self.cleaning_note)
        layout.addWidget(self._renamed_panel())
        layout.addWidget(self.confirm_check)
        layout.addWidget(self.keyring_note)
        layout.addStretch(1)

    def _take_edit(self) -> None:
        self._result = None
        self._problem = None
        self.confirm_check.setChecked(False)
        self._refresh()

    def _state_row(self) -> QHBoxLayout:
        self.state_icon = IconLabel(self._icons)
        self.title_label = TextLabel("", "strong")
        self.detail_label = TextLabel("", "hint")
        for label in (self.title_label, self.detail_label):
            label.setWordWrap(True)
        self.title_label.setObjectName("state_label")
        self.check_button = self._button("check_button", self.tr("Check"), self._check_or_stop)
        self.forget_button = self._button(
            "forget_button", self.tr("Forget…"), lambda: self._ask_to_forget(True)
        )
        self.forget_button.setProperty("kind", "flat")
        self.retry_button = self._button("retry_button", self.tr("Ask again"), self._retry)
        self.address_button = self._button(
            "address_button", self.tr("Change address…"), self._ask_for_address
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.detail_label)
        row = QHBoxLayout()
        row.setSpacing(self._icons.theme.measures.small)
        row.addWidget(self.state_icon)
        row.addLayout(words, 1)
        for button in (
            self.retry_button, self.address_button, self.check_button, self.forget_button,
        ):  # fmt: skip
            row.addWidget(button)
        return row

    def _forget_row(self) -> QWidget:
        question = TextLabel(
            self.tr("Remove the credential for {origin} from this computer?").format(
                origin=self._origin
            )
        )
        question.setWordWrap(True)
        self.forget_now_button = self._button("forget_now_button", self.tr("Forget"), self._forget)
        keep_button = self._button(
            "keep_button", self.tr("Keep"), lambda: self._ask_to_forget(False)
        )
        self.forget_panel = QWidget()
        row = QHBoxLayout(self.forget_panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(question, 1)
        row.addWidget(keep_button)
        row.addWidget(self.forget_now_button)
        return self.forget_panel

    def _auth_row(self) -> QWidget:
        """How the credential is sent: a choice with BLOCKv alone."""
        self.auth_combo = AuthCombo(self._auth)
        self.auth_combo.currentIndexChanged.connect(self._refresh)
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._icons.theme.measures.tight)
        column.addWidget(FieldLabel(self.tr("How it is sent"), self.auth_combo))
        line = QHBoxLayout()
        line.addWidget(self.auth_combo)
        line.addStretch()
        column.addLayout(line)
        self.auth_note = Note(self._icons)
        column.addWidget(self.auth_note)
        panel.setVisible(self.service == "blockv")
        return panel

    def _renamed_panel(self) -> QWidget:
        note = Note(self._icons)
        addresses = "\n".join(preset.base_url for preset in PRESETS["blockv"])
        address_label = TextLabel(addresses, "fixed-secondary")
        note.say(
            "warn",
            self.tr(
                "This service was renamed DUAL and has moved; {host} may no longer be its own. "
                "Make sure of the address before you send a credential. Known addresses:"
            ).format(host=RENAMED_HOST),
        )
        change_button = LinkButton(self.tr("Change address…"))
        change_button.setObjectName("change_address_button")
        change_button.clicked.connect(self._ask_for_address)
        self.renamed_panel = QWidget()
        column = QVBoxLayout(self.renamed_panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._icons.theme.measures.tight)
        column.addWidget(note)
        line = QHBoxLayout()
        line.addSpacing(self._icons.theme.measures.gutter)
        line.addWidget(address_label, 1)
        line.addWidget(change_button)
        column.addLayout(line)
        return self.renamed_panel

    def _ask_for_address(self) -> None:
        self.address_change_requested.emit(self.service)

    def _button(self, name: str, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button


def _origin(base_url: str) -> str:
    try:
        return origin_of(base_url)
    except SettingsError:
        return ""

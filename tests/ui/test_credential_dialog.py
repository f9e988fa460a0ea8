"""Credentials are decoded here, confirmed for each host, kept in the keyring, and never leak."""

import base64
import json
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from faceviewer.credentials import CredentialKey, CredentialStore
from faceviewer.errors import CredentialRefused, ServiceName
from faceviewer.models.formats import Formats
from faceviewer.session import CheckResult
from faceviewer.settings import PRODUCTION, Environment, Service
from faceviewer.views.credential_dialog import CredentialDialog
from faceviewer.views.icons import Icons
from tests.ui.finding import child, delete_now
from tests.ui.later_tasks import LaterTasks

VERIFIK = CredentialKey("production", "verifik", "https://api.verifik.co")
BLOCKV = CredentialKey("production", "blockv", "https://blockv-labs.io")
DAY_S = 86_400


def jwt(**claims: object) -> str:
    parts = ({"alg": "HS256", "typ": "JWT"}, claims)
    encoded = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode() for part in parts)
    return ".".join([*(part.rstrip("=") for part in encoded), "c2lnbmF0dXJl"])


TOKEN = jwt(clientId="6158e492dd0767a2b8b3f829", iat=1_700_000_000, exp=time.time() + 6 * DAY_S)
API_KEY = "a1b2c3d4e5f6a7b8c9d0"


class MemoryBackend:
    """A keyring that keeps what it is given, unless it is told to fail."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.error: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.error:
            raise self.error
        return self.entries.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.error:
            raise self.error
        self.entries[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[username]


class KeyringLocked(Exception):
    """What a locked keyring raises."""


@dataclass
class Bench:
    """A dialog with everything around it, and what came out of it."""

    icons: Icons
    environment: Environment = PRODUCTION
    backend: MemoryBackend = field(default_factory=MemoryBackend)
    uses_keyring: bool = True
    tasks: LaterTasks = field(default_factory=LaterTasks)
    checked: list[tuple[str, str | None]] = field(default_factory=list)
    check_error: CredentialRefused | None = None
    emitted: list[tuple[str, ...]] = field(default_factory=list)

    def open(self, service: ServiceName = "verifik") -> CredentialDialog:
        self.store = CredentialStore(
            backend=self.backend if self.uses_keyring else None, uses_keyring=self.uses_keyring
        )
        self.dialog = CredentialDialog(
            self.environment, self.store, self.tasks, self.icons, Formats(), self.check
        )
        self.dialog.saved.connect(lambda name: self.emitted.append(("saved", name)))
        self.dialog.forgotten.connect(lambda name: self.emitted.append(("forgotten", name)))
        self.dialog.auth_changed.connect(lambda *values: self.emitted.append(("auth", *values)))
        self.dialog.address_change_requested.connect(
            lambda name: self.emitted.append(("address", name))
        )
        self.dialog.show_service(service)
        self.dialog.open()
        self.tasks.settle()
        return self.dialog

    async def check(self, service: ServiceName, secret: str | None) -> CheckResult:
        self.checked.append((service, secret))
        return CheckResult(datetime(2026, 11, 21, 14, 1, tzinfo=UTC), 0.212, self.check_error)

    @property
    def edit(self) -> QLineEdit:
        return child(self.dialog, QLineEdit, "credential_edit")

    def button(self, name: str) -> QPushButton:
        parent = self.dialog.page if self.dialog.page.findChild(QPushButton, name) else self.dialog
        return child(parent, QPushButton, name)

    def press(self, name: str) -> None:
        assert self.button(name).isEnabled()
        assert self.button(name).isVisible()
        self.button(name).click()
        self.tasks.settle()

    def words(self) -> str:
        """Everything that is read on the dialog."""
        labels = self.dialog.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


@pytest.fixture
def bench(icons: Icons) -> Iterator[Bench]:
    bench = Bench(icons)
    yield bench
    delete_now(bench.dialog)


def keep(bench: Bench, key: CredentialKey, secret: str) -> None:
    bench.backend.entries[key.user] = secret


def test_kept_token_is_decoded(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    words = bench.words()
    assert "JSON Web Token (HS256)" in words
    assert "6158e492dd0767a2b8b3f829" in words
    assert "https://api.verifik.co" in words
    assert "2023-11-14 22:13:20 UTC" in words
    assert "MemoryBackend" in words
    assert bench.dialog.page.details.expiry_note.kind == "warn"
    assert TOKEN not in words
    assert not bench.checked


def test_while_the_keyring_is_asked_the_dialog_says_so(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.dialog.show_service("blockv")
    assert "Asking the keyring…" in bench.words()
    assert not bench.button("save_button").isEnabled()
    bench.tasks.settle()
    assert "No credential" in bench.words()


def test_first_credential_of_a_host_needs_its_name_confirmed(bench: Bench) -> None:
    bench.open()
    bench.edit.setText(f'"Bearer {TOKEN}"\n')
    confirm = bench.dialog.page.confirm_check
    assert confirm.isVisible()
    assert "https://api.verifik.co" in confirm.text()
    assert not bench.button("save_button").isEnabled()
    assert not bench.button("check_button").isEnabled()
    confirm.setChecked(True)
    bench.press("save_button")
    assert bench.backend.entries == {VERIFIK.user: TOKEN}
    assert bench.emitted == [("saved", "verifik")]
    assert not bench.dialog.isVisible()


def test_another_credential_needs_another_confirmation(bench: Bench) -> None:
    bench.open()
    bench.edit.setText(TOKEN)
    bench.dialog.page.confirm_check.setChecked(True)
    bench.edit.setText(API_KEY)
    assert not bench.dialog.page.confirm_check.isChecked()


def test_replacing_asks_for_no_confirmation(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.edit.setText(API_KEY)
    assert not bench.dialog.page.confirm_check.isVisible()
    QTest.keyClick(bench.edit, Qt.Key.Key_Return)
    bench.tasks.settle()
    assert bench.backend.entries == {VERIFIK.user: API_KEY}


def test_what_was_removed_is_said_and_the_secret_is_not(bench: Bench) -> None:
    bench.open()
    bench.edit.setText(f"jwt {TOKEN}\r\n")
    words = bench.words()
    assert "line ends" in words
    assert f"{len(TOKEN)} character" in words
    assert TOKEN not in words


@pytest.mark.parametrize("text", ["sk_live 4242 4242", "schlüssel-4242", "a\u0007b4242"])
def test_refused_text_is_never_repeated(bench: Bench, text: str) -> None:
    bench.open()
    bench.edit.setText(text)
    assert bench.edit.property("invalid") is True
    assert bench.edit.accessibleDescription()
    assert "4242" not in bench.words() + bench.edit.accessibleDescription()
    assert not bench.button("save_button").isEnabled()


def test_check_makes_one_read_with_what_is_typed_or_kept(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.press("check_button")
    assert "Works" in bench.words()
    assert "212 ms" in bench.words()
    bench.edit.setText(API_KEY)
    assert "Works" not in bench.words()
    bench.check_error = CredentialRefused("verifik", 403, reason="refused")
    bench.press("check_button")
    assert "Verifik refused the credential (403)." in bench.words()
    assert bench.checked == [("verifik", None), ("verifik", API_KEY)]


def test_check_can_be_stopped(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.button("check_button").click()
    assert bench.button("check_button").text() == "Stop"
    bench.button("check_button").click()
    assert not bench.tasks.names
    assert bench.button("check_button").text() == "Check"
    assert not bench.checked


def test_forgetting_is_asked_for_in_place(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.press("forget_button")
    assert bench.backend.entries
    bench.press("keep_button")
    bench.press("forget_button")
    bench.press("forget_now_button")
    assert bench.backend.entries == {}
    assert bench.emitted == [("forgotten", "verifik")]
    assert "No credential" in bench.words()
    assert bench.dialog.isVisible()


def test_without_a_keyring_the_session_is_an_explicit_choice(bench: Bench) -> None:
    bench.uses_keyring = False
    bench.open()
    assert not bench.button("save_button").isVisible()
    assert "The keyring is not used in this run." in bench.words()
    bench.edit.setText(TOKEN)
    bench.dialog.page.confirm_check.setChecked(True)
    bench.press("session_button")
    assert bench.store.is_session_only(VERIFIK)
    delete_now(bench.dialog)
    bench.dialog = CredentialDialog(
        PRODUCTION, bench.store, bench.tasks, bench.icons, Formats(), bench.check
    )
    bench.dialog.open()
    bench.tasks.settle()
    assert "memory, until you quit" in bench.words()


def test_locked_keyring_is_said_and_asked_again_on_a_click(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.backend.error = KeyringLocked()
    bench.open()
    assert bench.words().count("The keyring of this computer is locked.") == 1
    bench.backend.error = None
    bench.press("retry_button")
    assert "Saved" in bench.words()


def test_locked_keyring_offers_the_session_as_long_as_it_is_locked(bench: Bench) -> None:
    bench.backend.error = KeyringLocked()
    bench.open()
    assert bench.button("session_button").isVisible()
    bench.edit.setText(API_KEY)
    bench.dialog.page.confirm_check.setChecked(True)
    assert bench.words().count("The keyring of this computer is locked.") == 1
    assert bench.button("save_button").isVisible()
    bench.press("session_button")
    assert bench.store.is_session_only(VERIFIK)
    assert bench.backend.entries == {}


def test_open_keyring_offers_no_session_any_more(bench: Bench) -> None:
    bench.backend.error = KeyringLocked()
    bench.open()
    bench.backend.error = None
    bench.press("retry_button")
    assert not bench.button("session_button").isVisible()


def test_credential_of_the_session_is_forgotten_though_the_keyring_is_locked(bench: Bench) -> None:
    bench.backend.error = KeyringLocked()
    bench.open()
    bench.edit.setText(API_KEY)
    bench.dialog.page.confirm_check.setChecked(True)
    bench.press("session_button")
    bench.dialog.open()
    bench.press("forget_button")
    bench.press("forget_now_button")
    assert bench.emitted[-1] == ("forgotten", "verifik")
    assert not bench.store.is_session_only(VERIFIK)
    assert "locked" in bench.words()


@pytest.mark.parametrize("entry", ["two words", "faceviewer parts a 2 " + "0" * 64])
def test_damaged_entry_can_be_forgotten(bench: Bench, entry: str) -> None:
    keep(bench, VERIFIK, entry)
    bench.open()
    bench.press("forget_button")
    bench.press("forget_now_button")
    assert bench.backend.entries == {}
    assert "No credential" in bench.words()


def test_keyring_that_fails_to_store_offers_the_session(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.edit.setText(API_KEY)
    bench.backend.error = KeyringLocked(API_KEY)
    assert not bench.button("session_button").isVisible()
    bench.press("save_button")
    assert bench.dialog.isVisible()
    assert "locked" in bench.words()
    assert not bench.emitted
    bench.press("session_button")
    assert bench.emitted == [("saved", "verifik")]
    assert API_KEY not in caplog.text


def test_dialog_stays_while_the_keyring_is_written_to(bench: Bench) -> None:
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.edit.setText(API_KEY)
    bench.button("save_button").click()
    assert not bench.button("cancel_button").isEnabled()
    QTest.keyClick(bench.dialog, Qt.Key.Key_Escape)
    assert bench.dialog.isVisible()
    bench.tasks.settle()
    assert not bench.dialog.isVisible()


def test_plain_http_never_gets_a_credential(bench: Bench) -> None:
    bench.environment = replace(PRODUCTION, verifik=Service(base_url="http://api.verifik.co"))
    bench.open()
    bench.edit.setText(TOKEN)
    assert "not encrypted" in bench.words()
    assert not bench.button("save_button").isEnabled()
    bench.press("address_button")
    assert bench.emitted == [("address", "verifik")]
    assert not bench.dialog.isVisible()


@pytest.mark.parametrize("base_url", ["", "https://[broken"])
def test_service_without_an_address_gets_no_credential(bench: Bench, base_url: str) -> None:
    bench.environment = replace(PRODUCTION, verifik=Service(base_url=base_url))
    bench.open()
    bench.edit.setText(TOKEN)
    assert "Verifik" in bench.words()
    assert not bench.button("save_button").isEnabled()


def test_renamed_host_is_told_of_with_the_known_addresses(bench: Bench) -> None:
    bench.open("blockv")
    assert "https://api-testnet.dual.network" in bench.words()
    bench.press("change_address_button")
    assert bench.emitted == [("address", "blockv")]


def test_other_hosts_were_not_renamed(bench: Bench) -> None:
    elsewhere = Service(base_url="https://api-testnet.dual.network")
    bench.environment = replace(PRODUCTION, blockv=elsewhere)
    bench.open("blockv")
    assert "renamed" not in bench.words()


def test_way_of_sending_is_saved_with_the_credential(bench: Bench) -> None:
    bench.open("blockv")
    bench.edit.setText(API_KEY)
    assert "x-api-key" in bench.words()
    combo = bench.dialog.page.auth_combo
    combo.setCurrentIndex(combo.findData("api-key"))
    bench.dialog.page.confirm_check.setChecked(True)
    assert not bench.button("check_button").isEnabled()
    bench.press("save_button")
    assert bench.emitted == [("auth", "blockv", "api-key"), ("saved", "blockv")]
    assert bench.backend.entries == {BLOCKV.user: API_KEY}


def test_way_of_sending_alone_can_be_saved(bench: Bench) -> None:
    bench.open("blockv")
    combo = bench.dialog.page.auth_combo
    combo.setCurrentIndex(combo.findData("none"))
    bench.press("save_button")
    assert bench.emitted == [("auth", "blockv", "none"), ("saved", "blockv")]
    assert bench.backend.entries == {}


def test_token_of_no_organisation_is_explained(bench: Bench) -> None:
    bench.open("blockv")
    bench.edit.setText(jwt(fqdn="system"))
    assert "no organisation" in bench.words()


def test_name_of_the_field_belongs_to_the_page_in_front(bench: Bench) -> None:
    bench.open()
    verifik_edit = bench.edit
    assert bench.dialog.focusWidget() is verifik_edit
    bench.dialog.show_service("blockv")
    assert bench.edit is not verifik_edit
    assert bench.edit.isVisible()
    assert bench.dialog.focusWidget() is bench.edit


def everything_readable(dialog: CredentialDialog) -> Iterator[str]:
    yield dialog.windowTitle()
    for widget in (dialog, *dialog.findChildren(QWidget)):
        yield widget.toolTip() + widget.whatsThis() + widget.objectName()
        interface = QAccessible.queryAccessibleInterface(widget)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield interface.text(kind)


def test_secret_is_nowhere_to_be_read(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keep(bench, VERIFIK, TOKEN)
    bench.open()
    bench.edit.setText(API_KEY)
    bench.press("check_button")
    readable = "\n".join(everything_readable(bench.dialog))
    assert API_KEY not in readable
    assert TOKEN not in readable
    bench.press("save_button")
    assert API_KEY not in caplog.text


def test_nothing_can_be_copied_or_undone(bench: Bench) -> None:
    bench.open()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    bench.edit.setText("first-secret")
    child(bench.dialog.page, QToolButton, "reveal_button").click()
    assert bench.edit.echoMode() is QLineEdit.EchoMode.Normal
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(bench.edit, key, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before"
    assert bench.edit.selectedText() == ""
    bench.dialog.page.credential_edit.wipe()
    bench.edit.undo()
    assert bench.edit.text() == ""
    assert bench.edit.echoMode() is QLineEdit.EchoMode.Password


def test_shown_secret_is_masked_when_another_window_comes(bench: Bench) -> None:
    bench.open()
    bench.edit.setText("first-secret")
    child(bench.dialog.page, QToolButton, "reveal_button").click()
    other = QWidget()
    other.show()
    other.activateWindow()
    QApplication.sendEvent(bench.edit, QEvent(QEvent.Type.ActivationChange))
    is_masked = bench.edit.echoMode() is QLineEdit.EchoMode.Password
    other.close()
    assert is_masked


def test_closing_wipes_what_was_typed(bench: Bench) -> None:
    bench.open()
    bench.edit.setText(API_KEY)
    bench.dialog.reject()
    assert bench.edit.text() == ""


def test_closing_stops_what_is_under_way(bench: Bench) -> None:
    bench.open()
    bench.dialog.show_service("blockv")
    assert bench.tasks.names
    bench.dialog.reject()
    assert not bench.tasks.names

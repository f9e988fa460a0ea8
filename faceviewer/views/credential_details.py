"""What a credential says of itself, as read on this computer."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from faceviewer.credentials import CredentialInfo, Expiry, expires_state
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.views.icons import Icons
from faceviewer.views.note import Note, NoteKind
from faceviewer.views.widgets.labels import TextLabel

LABEL_WIDTH = 108

_EXPIRY_KINDS: dict[Expiry, NoteKind] = {"expired": "err", "soon": "warn", "valid": "hint"}


class CredentialDetails(QWidget):
    """Owns a row for each thing that is known; nothing here was verified by anyone."""

    def __init__(self, icons: Icons, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._rows: dict[str, tuple[TextLabel, TextLabel]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(icons.theme.measures.small)
        self._grid.setVerticalSpacing(icons.theme.measures.tight + icons.theme.measures.hair)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH * icons.theme.measures.control_height // 30)
        self._grid.setColumnStretch(1, 1)
        self.expiry_note = Note(icons)
        for key, label, role in (
            ("kind", self.tr("Kind"), ""),
            ("origin", self.tr("For"), "fixed"),
            ("subject", self.tr("Subject"), "fixed"),
            ("organisation", self.tr("Organisation"), ""),
            ("sandbox", self.tr("Sandbox mode"), ""),
            ("issued", self.tr("Issued"), ""),
            ("expires", self.tr("Expires"), ""),
        ):
            self._add_row(key, label, role)
        self._grid.addWidget(self.expiry_note, self._grid.rowCount(), 1)
        self._add_row("kept", self.tr("Kept in"), "")
        self.scope_note = Note(icons)
        self._grid.addWidget(self.scope_note, self._grid.rowCount(), 0, 1, 2)
        self.decoded_note = Note(icons)
        self._grid.addWidget(self.decoded_note, self._grid.rowCount(), 0, 1, 2)

    def show_info(self, info: CredentialInfo | None, origin: str, kept: str) -> None:
        """Show what a credential for `origin` says and where it is kept; nothing for None."""
        self.setVisible(info is not None)
        if info is None:
            return
        is_jwt = info.kind == "jwt"
        self._show("kind", self._kind(info))
        self._show("origin", origin)
        self._show("subject", info.subject, is_seen=is_jwt)
        self._show("organisation", info.organisation or info.fqdn, is_seen=is_jwt)
        sandbox = self.tr("yes") if info.is_sandbox else self.tr("no")
        self._show("sandbox", sandbox, is_seen=is_jwt)
        self._show("issued", self._second(info.issued), is_seen=is_jwt)
        self._show("expires", self._second(info.expires), is_seen=is_jwt)
        self._show("kept", kept)
        self._show_notes(info)

    def _show_notes(self, info: CredentialInfo) -> None:
        state = expires_state(info, datetime.now(UTC))
        if info.expires is None:
            self.expiry_note.clear()
        else:
            self.expiry_note.say(_EXPIRY_KINDS[state], self._formats.age(info.expires))
        self.scope_note.say(
            "warn",
            self.tr("It belongs to no organisation, so the service may list nothing for it.")
            if info.is_system_scoped
            else "",
        )
        self.decoded_note.say(
            "hint",
            self.tr("Decoded on this computer. The signature is not checked and nothing was sent.")
            if info.kind == "jwt"
            else self.tr("Judged by its form alone, on this computer."),
        )

    def _kind(self, info: CredentialInfo) -> str:
        if info.kind == "jwt":
            algorithm = plain_line(info.algorithm, 20)
            return self.tr("JSON Web Token ({algorithm})").format(algorithm=algorithm or "?")
        if info.kind == "api_key":
            return self.tr("API key, by its form")
        return self.tr("unknown form")

    def _second(self, instant: datetime | None) -> str:
        return self._formats.second(instant) if instant else ""

    def _add_row(self, key: str, text: str, role: str) -> None:
        value = TextLabel("", role)
        value.setObjectName(f"{key}_label")
        value.setAccessibleName(text)
        value.setProperty("usual_role", role)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = TextLabel(text, "hint")
        row = self._grid.rowCount()
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._rows[key] = (name, value)

    def _show(self, key: str, text: str, *, is_seen: bool = True) -> None:
        """Show a value, or "not said" where a credential could say it and does not."""
        name, value = self._rows[key]
        name.setVisible(is_seen)
        value.setVisible(is_seen)
        value.setText(plain_line(text) or self.tr("not said"))
        value.setProperty("role", value.property("usual_role") if text else "missing")
        value.style().unpolish(value)
        value.style().polish(value)

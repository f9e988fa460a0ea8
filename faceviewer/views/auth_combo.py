"""The choice of how a credential is sent to BLOCKv."""

from typing import Final, cast

from PySide6.QtWidgets import QWidget

from faceviewer.settings import Auth
from faceviewer.views.filter_forms.controls import ChoiceCombo

_LETTERS: Final = 20


class AuthCombo(ChoiceCombo):
    """Owns the three ways: as a token, as a key, or not at all where a listing is open to all.

    Source: DUAL's authentication page (bearer token or `x-api-key`).
    """

    def __init__(self, auth: Auth, parent: QWidget | None = None) -> None:
        super().__init__("auth_combo", letters=_LETTERS, parent=parent)
        self.setAccessibleName(self.tr("How the credential is sent"))
        self.addItem(self.tr("as a bearer token"), "bearer")
        self.addItem(self.tr("as an API key (x-api-key)"), "api-key")
        self.addItem(self.tr("not at all"), "none")
        self.choose(auth)

    @property
    def auth(self) -> Auth:
        """What is chosen."""
        return cast("Auth", self.currentData())

"""The field that a credential is typed or pasted into: masked, and without ways to copy it out."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from faceviewer.views.button_edit import ButtonEdit
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.tooltip import plain_tooltip


class SecretEdit(ButtonEdit):
    """Owns a secret until `wipe`; a button shows it for as long as the window is in front.

    While it is seen nothing of it can be selected: a selection could be copied, and on X11 it is
    in a clipboard already.
    """

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons.theme, parent)
        self.reveal_button = self.end_button
        self.reveal_button.setObjectName("reveal_button")
        self.reveal_button.setCheckable(True)
        icons.set_icon(self.reveal_button, "eye-off", on_role="accent")
        self.reveal_button.toggled.connect(self._show_or_mask)
        self.selectionChanged.connect(self._drop_selection)
        self._show_or_mask(is_shown=False)

    def wipe(self) -> None:
        """Forget the secret and every earlier one, masked again."""
        self.reveal_button.setChecked(False)
        # Unlike `clear`, this forgets what Undo would bring back.
        self.setText("")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.reveal_button.setChecked(False)
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.reveal_button.setChecked(False)

    def _show_or_mask(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(self.inputMethodHints() | hints)
        text = self.tr("Mask what was entered") if is_shown else self.tr("Show what was entered")
        self.reveal_button.setAccessibleName(text)
        self.reveal_button.setToolTip(plain_tooltip(text))
        self._drop_selection()

    def _drop_selection(self) -> None:
        if self.reveal_button.isChecked() and self.hasSelectedText():
            self.deselect()

"""One sentence with an icon, as it stands below a field or beside a button."""

from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel

NoteKind = Literal["hint", "ok", "warn", "err", "accent", "busy"]

_ICONS: Final[dict[NoteKind, tuple[str, str]]] = {
    "hint": ("info", "text2"),
    "ok": ("circle-check", "ok"),
    "warn": ("triangle-alert", "warn"),
    "err": ("circle-alert", "err"),
    "accent": ("info", "accent"),
    "busy": ("loader-circle", "text2"),
}

GRAVE: Final = frozenset({"warn", "err"})
"""What is said to who does not see it, too."""


class _HintIcon(IconLabel):
    """An icon as small as the text of a hint."""

    @override
    def sizeHint(self) -> QSize:
        side = self._icons.theme.measures.icon_hint
        return QSize(side, side)


class Note(QWidget):
    """Owns an icon and a sentence in the colour of its kind; hidden while the sentence is empty.

    A sentence that does not wrap is shortened to the room there is.
    """

    def __init__(self, icons: Icons, *, wraps: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: NoteKind = "hint"
        self._icon_label = _HintIcon(icons)
        self.text_label = _wrapping_label() if wraps else ElidedLabel()
        icon_column = QVBoxLayout()
        icon_column.addSpacing(icons.theme.measures.hair)
        icon_column.addWidget(self._icon_label)
        if wraps:
            icon_column.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.measures.tight)
        layout.addLayout(icon_column)
        layout.addWidget(self.text_label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, or an empty text."""
        return self.text_label.text()

    @property
    def kind(self) -> NoteKind:
        """The kind of the sentence."""
        return self._kind

    def say(self, kind: NoteKind, text: str) -> None:
        """Show a sentence; an empty one hides the note."""
        if kind != self._kind or not self.text:
            self._show_kind(kind)
        parent = self.parentWidget()
        is_seen = parent is not None and parent.isVisible()
        if text != self.text and kind in GRAVE and is_seen:
            announce(self, text, is_urgent=kind == "err")
        self.text_label.setText(text)
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Hide the note."""
        self.say("hint", "")

    def _show_kind(self, kind: NoteKind) -> None:
        self._kind = kind
        self._icon_label.set_icon(*_ICONS[kind])
        if kind == "busy":
            self._icon_label.spin("text2")
        self.text_label.setProperty("role", "hint" if kind == "busy" else kind)
        self.text_label.style().unpolish(self.text_label)
        self.text_label.style().polish(self.text_label)


def _wrapping_label() -> TextLabel:
    label = TextLabel()
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label

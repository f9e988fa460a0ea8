"""The question in which environment a link is to be shown, where it names none that is known."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from faceviewer.links import CollectionsLink, Link, told_parameters
from faceviewer.plain_text import plain_line
from faceviewer.settings import Environment
from faceviewer.views.icons import Icons
from faceviewer.views.screen_room import fitting
from faceviewer.views.widgets.buttons import set_kind
from faceviewer.views.widgets.labels import FieldLabel, TextLabel

LONGEST_VALUE = 60


class LinkDialog(QDialog):
    """Owns the choice among the environments there are; none is ever added. Use `open()`.

    Signals:
        environment_chosen(object): the link is to be shown in this `Environment`.
    """

    environment_chosen = Signal(object)

    def __init__(
        self,
        link: Link,
        environments: Sequence[Environment],
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._environments = environments
        self._icons = icons
        self.setObjectName("link_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "raised")
        self.setWindowTitle(self.tr("Open a link"))
        self.setMinimumSize(fitting(self, icons.theme.measures.dialog_width * 2 // 3))
        self.environment_combo = QComboBox()
        self.environment_combo.setObjectName("link_environment_combo")
        self.environment_combo.setAccessibleName(self.tr("Environment"))
        self.environment_combo.addItems([plain_line(e.name, 60) for e in environments])
        self._lay_out(link)
        self.accepted.connect(self._tell)

    def _lay_out(self, link: Link) -> None:
        measures = self._icons.theme.measures
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.large, measures.gutter, measures.large, measures.gutter)
        column.setSpacing(measures.small)
        self.question_label = TextLabel(self._question(link.environment), "strong")
        self.question_label.setWordWrap(True)
        self.wanted_label = TextLabel("\n".join(self._wanted(link)), "fixed-secondary")
        self.wanted_label.setWordWrap(True)
        hint = TextLabel(self.tr("Nothing is asked before you load it."), "hint")
        column.addWidget(self.question_label)
        column.addWidget(self.wanted_label)
        column.addSpacing(measures.tight)
        column.addWidget(FieldLabel(self.tr("Open it in"), self.environment_combo))
        column.addWidget(self.environment_combo)
        column.addWidget(hint)
        column.addSpacing(measures.small)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.cancel_button = buttons.addButton(
            self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.open_button = buttons.addButton(
            self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        for name, button in (("cancel", self.cancel_button), ("open", self.open_button)):
            button.setObjectName(f"{name}_button")
            button.setAccessibleName(button.text())
        set_kind(self.open_button, "primary")
        self.open_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _question(self, name: str) -> str:
        if not name:
            return self.tr("The link names no environment. Where is it to be opened?")
        return self.tr(
            "The link names the environment “{name}”, which is not among yours. "
            "Where is it to be opened?"
        ).format(name=plain_line(name, LONGEST_VALUE))

    def _wanted(self, link: Link) -> list[str]:
        """What it asks for, one line for each part."""
        if isinstance(link, CollectionsLink):
            parts = [("_id", link.id)] if link.id else []
            kind = self.tr("Collections")
        else:
            parts, kind = list(told_parameters(link.query)), self.tr("Faces")
        return [kind, *(f"{name} = {plain_line(value, LONGEST_VALUE)}" for name, value in parts)]

    def _tell(self) -> None:
        self.environment_chosen.emit(self._environments[self.environment_combo.currentIndex()])

"""The header of the window: the environment, the look-up box, and buttons for commands of menus."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from faceviewer.views.environment_combo import EnvironmentCombo
from faceviewer.views.first_frame import NARROW_WIDTH, OVERLAY_WIDTH
from faceviewer.views.keys import shown_keys
from faceviewer.views.lookup_edit import LookupEdit, LookupPlace
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.labels import UnseenLabel

SIDE_SHARE = 1
"""Of the free room, at each side of the look-up box; it has six of that."""

SIDES = (1, 4)
"""Where these stand in the row."""


class WindowHeader(QWidget):
    """Stands over the tabs and the detail pane."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        measures = around.theme.measures
        self.environment_combo = EnvironmentCombo(around.theme)
        self.lookup_edit = self._made_lookup_edit()
        self.lookup_place = LookupPlace(self.lookup_edit)
        self.ticket_button = self._button("ticket_button")
        self.credentials_button = self._button("credentials_button")
        self.activity_button = self._button("activity_button")
        self.detail_button = self._button("detail_button")
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.medium, measures.tight, measures.medium, measures.small)
        row.setSpacing(measures.small)
        row.addWidget(self.environment_combo)
        UnseenLabel(self.environment_combo)
        row.addStretch(SIDE_SHARE)
        row.addWidget(self.lookup_place, 6)
        row.addWidget(self.ticket_button)
        row.addStretch(SIDE_SHARE)
        self._row = row
        for button in (self.credentials_button, self.activity_button, self.detail_button):
            row.addWidget(button)
        around.theme.changed.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _made_lookup_edit(self) -> LookupEdit:
        keys = shown_keys("Ctrl+K")
        edit = LookupEdit(self._around.icons, keys)
        edit.setObjectName("lookup_edit")
        edit.setAccessibleName(self.tr("Look up"))
        edit.setPlaceholderText(self.tr("Look up an id, a name, a code or a url"))
        edit.setMaximumWidth(self._around.theme.measures.lookup_width)
        return edit

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        return button

    def set_actions(self, actions: Mapping[QToolButton, QAction]) -> None:
        """Lets each button do what an action of the menus does."""
        for button, action in actions.items():
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().removesuffix("…"))

    def _fit(self) -> None:
        """Leaves words out where the window is narrow, and free room where it is very narrow."""
        style = self.ticket_button.toolButtonStyle()
        is_narrow = self.width() < OVERLAY_WIDTH * self._around.theme.scale
        self.ticket_button.setToolButtonStyle(
            style.ToolButtonIconOnly if is_narrow else style.ToolButtonTextBesideIcon
        )
        self._around.icons.set_icon(self.ticket_button, "clipboard-list")
        has_little = self.width() < NARROW_WIDTH * self._around.theme.scale
        for place in SIDES:
            self._row.setStretch(place, 0 if has_little else SIDE_SHARE)

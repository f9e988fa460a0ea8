"""The settings dialog: environments, network and limits, appearance."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from faceviewer.settings import Settings
from faceviewer.views.icons import Icons
from faceviewer.views.settings_pages.appearance_page import AppearancePage
from faceviewer.views.settings_pages.environments_page import EnvironmentsPage
from faceviewer.views.settings_pages.network_page import NetworkPage
from faceviewer.views.tabbed_dialog import TabbedDialog
from faceviewer.views.widgets.buttons import set_kind


class SettingsDialog(TabbedDialog):
    """Owns the pages; the settings it was given are never touched.

    Signals:
        saved(Settings): everything as it was chosen. A new environment has no id yet.
        forget_asked(Environment): what is kept of it on this computer is to go.
    """

    saved = Signal(object)
    forget_asked = Signal(object)

    def __init__(
        self,
        settings: Settings,
        icons: Icons,
        *,
        environment: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, parent=parent)
        self._settings = settings
        self.setObjectName("settings_dialog")
        self.set_heading(self.tr("Settings"))
        self.tab_bar.setObjectName("settings_tabs")
        self.tab_bar.setAccessibleName(self.tr("Pages"))
        self.environments_page = EnvironmentsPage(settings.environments, icons)
        self.environments_page.choose(environment)
        self.network_page = NetworkPage(settings, icons)
        self.appearance_page = AppearancePage(settings, icons)
        self.add_page(self.environments_page, self.tr("Environments"))
        self.add_page(self.network_page, self.tr("Network"))
        self.add_page(self.appearance_page, self.tr("Appearance"))
        self.environments_page.changed.connect(self.grow_soon)
        self.environments_page.forget_asked.connect(self.forget_asked)
        self.network_page.changed.connect(self.grow_soon)
        self._add_buttons()
        self.environments_page.list.setFocus()
        self.grow_soon()

    def save(self) -> None:
        """Emit the new settings and close, or mark the first field that is wrong."""
        checks = (self.environments_page.problem, self.network_page.problem)
        for index, problem in enumerate(checks):
            if problem() is not None:
                self.tab_bar.setCurrentIndex(index)
                # Now that it is in view the field can take the focus.
                problem()
                return
        settings = self.network_page.apply_to(self._settings)
        settings = self.appearance_page.apply_to(settings)
        environments = self.environments_page.environments()
        self.saved.emit(replace(settings, environments=environments))
        self.accept()

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        cancel_button = self.add_button("cancel_button", self.tr("Cancel"), role.RejectRole)
        self.save_button = self.add_button("save_button", self.tr("Save"), role.AcceptRole)
        set_kind(self.save_button, "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        cancel_button.clicked.connect(self.reject)

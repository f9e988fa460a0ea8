"""What helps to find one's way in the window: palette of commands, sheet of keys, user guide.

Each is made when it is first wanted, for a start goes without.
"""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from faceviewer.language import spoken
from faceviewer.plain_text import plain_line
from faceviewer.settings import State
from faceviewer.views.environment_combo import EnvironmentCombo
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.window_commands import Command, commands_of

if TYPE_CHECKING:
    from faceviewer.views.command_palette import CommandPalette
    from faceviewer.views.key_sheet import KeyGroup

PALETTE: Final = "palette_action"
NAME_LENGTH: Final = 60
RECENT: Final = "commands"
RECENTS_MAX: Final = 12


class WindowHelp(QObject):
    """Opens them over a window, with all that can be done in it as it is then.

    Signals:
        told(object, str, str): a `MessageKind`, what happened, and more about it.
    """

    told = Signal(object, str, str)

    def __init__(
        self,
        window: QMainWindow,
        tabs: ListingTabs,
        environment_combo: EnvironmentCombo,
        around: Surroundings,
        state: State,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._environment_combo = environment_combo
        self._icons = around.icons
        self._around = around
        self.state = state
        self._palette: CommandPalette | None = None
        around.theme.changed.connect(self._forget_palette)

    @property
    def palette_box(self) -> "CommandPalette":
        """The command palette, in the measures of the theme as it is."""
        from faceviewer.views.command_palette import CommandPalette  # noqa: PLC0415 (as above)

        if self._palette is None:
            self._palette = CommandPalette(self._icons, self._window)
            self._palette.chosen.connect(self._remember)
        return self._palette

    def _forget_palette(self) -> None:
        if self._palette is not None:
            self._palette.close_palette()
            self._palette.deleteLater()
            self._palette = None

    def open_palette(self) -> None:
        """Opens the command palette; where it is open, closes it."""
        if self.palette_box.isVisible():
            self.palette_box.close_palette()
        else:
            listed = [each for each in self._menu_commands() if each.name != PALETTE]
            commands = [*listed, *self._tab_commands(), *self._environments()]
            self.palette_box.open_with(commands, self.state.recent.get(RECENT, []))

    def key_groups(self) -> "list[KeyGroup]":
        """Every key there is in the window, by where it works."""
        from faceviewer.views.key_sheet import KeySheet  # noqa: PLC0415 (as above)

        return KeySheet().groups(self._menu_commands())

    def open_key_sheet(self) -> None:
        """Opens the sheet of keys."""
        from faceviewer.views.key_sheet_dialog import KeySheetDialog  # noqa: PLC0415 (as above)

        dialog = KeySheetDialog(self.key_groups(), self._icons, self._window)
        dialog.show()

    def open_guide(self) -> None:
        """Opens the user guide; where it is open, brings it to the front."""
        from faceviewer.views.asset_acts import AssetActs  # noqa: PLC0415 (as above)
        from faceviewer.views.guide_window import GuideWindow  # noqa: PLC0415 (as above)

        guide = self._window.findChild(GuideWindow)
        if guide is None:
            guide = GuideWindow(spoken(), self._icons, self._window)
            acts = AssetActs(self._around, guide)
            acts.told.connect(self.told)
            guide.text_view.address_asked.connect(acts.open_outside)
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def _menu_commands(self) -> list[Command]:
        return commands_of(self._window.menuBar(), self.tr("Nothing to do"))

    def _tab_commands(self) -> list[Command]:
        tabs, path = self._tabs, (self.tr("Tab"),)
        return [
            Command("", path, page.title(), partial(tabs.setCurrentWidget, page))
            for page in tabs.pages()
            if page is not tabs.current_page()
        ]

    def _environments(self) -> list[Command]:
        combo, path = self._environment_combo, (self.tr("Environment"),)
        choose = combo.environment_chosen.emit
        return [
            Command("", path, plain_line(each.name, NAME_LENGTH), partial(choose, each))
            for place, each in enumerate(combo.environments)
            if place != combo.currentIndex()
        ]

    def _remember(self, command: Command) -> None:
        """Only the names of commands: words made of data are not kept."""
        if command.name:
            others = [name for name in self.state.recent.get(RECENT, []) if name != command.name]
            self.state.recent[RECENT] = [command.name, *others][:RECENTS_MAX]

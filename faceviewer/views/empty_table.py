"""Fills the table of a listing while no row is in sight: loading bars, or why it is empty."""

from collections.abc import Callable, Mapping

from faceviewer.models.listing_screens import Choice, Command, PageScreens
from faceviewer.models.record_table import RecordTableModel
from faceviewer.views.widgets.empty_screen import EmptyScreen, ScreenAction


class EmptyTable:
    """Shows the screens of one listing, and runs what is chosen on them."""

    def __init__(
        self,
        empty_screen: EmptyScreen,
        model: RecordTableModel,
        commands: Mapping[Command, Callable[[], None]],
    ) -> None:
        self._empty_screen = empty_screen
        self._model = model
        self._commands = commands
        self._screens = PageScreens(model.listing, model, empty_screen)

    def is_undecided(self) -> bool:
        """Whether it is not known yet which rows there will be to show."""
        return self._model.work is not None and not self._model.visible

    def show(self, link_words: str | None, *, is_seeking: bool, is_welcome: bool = False) -> bool:
        """Whether it says why there are no rows; not while more is awaited, as kept rows are.

        `link_words`, where a link has put the tab as it is, are what that is about; `is_welcome`
        on a first start.
        """
        if self._model.visible:
            self._empty_screen.clear()
            return False
        screen = None if is_seeking else self._screens.screen(link_words, is_welcome=is_welcome)
        if screen is None:
            self._empty_screen.show_loading_bars()
            return False
        self._empty_screen.show_screen(
            screen.icon,
            screen.title,
            screen.sentence,
            facts=screen.facts,
            actions=[self._action(choice) for choice in screen.choices],
            icon_role=screen.icon_role,
        )
        return True

    def _action(self, choice: Choice) -> ScreenAction:
        return ScreenAction(choice.text, self._commands[choice.command], choice.kind, choice.icon)

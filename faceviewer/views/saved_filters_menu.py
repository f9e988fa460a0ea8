"""The menu of saved and recent filters, as it hangs on a filter form and in the menu bar."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from faceviewer.kept_filters import Question
from faceviewer.models.listing_titles import ListingTitles
from faceviewer.plain_text import plain_line
from faceviewer.saved_filters import SavedFilters
from faceviewer.views.icons import Icons
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.widgets.tooltip import plain_tooltip

LONGEST_LINE = 60


class SavedFiltersMenu(QMenu):
    """Filled anew each time it opens, for the page that `page` gives then.

    Attributes:
        save_action, edit_action: always there, for their keys; the filters stand before them.
    """

    def __init__(
        self,
        filters: SavedFilters,
        titles: ListingTitles,
        icons: Icons,
        page: Callable[[], ListingPage | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._filters = filters
        self._titles = titles
        self._icons = icons
        self._page = page
        self._first = self.addSeparator()
        self.save_action = self.addAction(self.tr("Save this filter…"), self.save)
        self.edit_action = self.addAction(self.tr("Edit saved filters…"), self.edit)
        self.save_action.setObjectName("save_filter_action")
        self.edit_action.setObjectName("edit_filters_action")
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.aboutToHide.connect(self._free_keys)

    def _free_keys(self) -> None:
        """Only the open menu shows what is off: what is asked may be another at the next key."""
        self.save_action.setEnabled(True)
        self.edit_action.setEnabled(True)

    def _fill(self) -> None:
        for action in self.actions():
            if action not in (self._first, self.save_action, self.edit_action):
                self.removeAction(action)
                action.deleteLater()
        page = self._page()
        if page is None:
            return
        self._add_named(page)
        self._add_recent(page)
        self.save_action.setEnabled(self._filters.can_save(page.question()))
        self.edit_action.setEnabled(bool(self._filters.names(page.kind)))

    def _add_named(self, page: ListingPage) -> None:
        asked = page.question()
        for name in self._filters.names(page.kind):
            question = self._filters.get(page.kind, name)
            if question is not None:
                self._add(page, name, question, is_asked=question == asked)

    def _add_recent(self, page: ListingPage) -> None:
        environment = page.session.environment
        recent = self._filters.recent(environment.id, page.kind)
        unnamed = [question for question in recent if not self._filters.name_of(question)]
        if unnamed:
            self.insertSeparator(self._first)
            heading = self.tr("Recent in {environment}")
            action = QAction(heading.format(environment=_line(environment.name)), self)
            action.setEnabled(False)
            self.insertAction(self._first, action)
        for question in unnamed:
            words = self._titles.words(question)
            self._add(page, words, question, is_asked=question == page.question())

    def _add(self, page: ListingPage, text: str, question: Question, *, is_asked: bool) -> None:
        action = self.addAction(_line(text))
        self.removeAction(action)
        self.insertAction(self._first, action)
        action.setCheckable(True)
        action.setChecked(is_asked)
        action.setToolTip(plain_tooltip(plain_line(self._titles.words(question))))
        action.triggered.connect(partial(page.ask, question))

    def save(self) -> None:
        """Asks for a name, and saves under it what the page in front asks."""
        page = self._page()
        if page is None:
            return
        if not self._filters.can_save(page.question()):
            page.messages.tell_no_filter(page.open_filter)
            return
        # A dialog is imported when it is opened: a start goes without.
        from faceviewer.views.save_filter_dialog import SaveFilterDialog  # noqa: PLC0415

        question = page.question()
        dialog = SaveFilterDialog(
            self._filters, question, self._titles.words(question), self._icons, page
        )
        dialog.saved.connect(page.title_changed)
        dialog.open()

    def edit(self) -> None:
        """Opens the list of named filters, to rename and delete them."""
        page = self._page()
        if page is None:
            return
        from faceviewer.views.saved_filters_dialog import (  # noqa: PLC0415 (as above)
            SavedFiltersDialog,
        )

        dialog = SavedFiltersDialog(self._filters, page.kind, self._titles, self._icons, page)
        dialog.filter_chosen.connect(page.ask)
        dialog.changed.connect(page.title_changed)
        dialog.open()


def _line(text: str) -> str:
    return plain_line(text, LONGEST_LINE).replace("&", "&&")  # one alone marks a key

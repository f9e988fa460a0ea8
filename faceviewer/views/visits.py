"""The way through records and look-ups, to go back and forth on."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final
from weakref import ref

from PySide6.QtCore import QObject, Signal

from faceviewer.lookup import Answer
from faceviewer.records import Record
from faceviewer.settings import Environment
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.tab_page import TabPage

KEPT: Final = 100
STAY_S: Final = 0.15
"""A record that was shown for less was only passed on the way, as with an arrow key held down."""

ARRIVAL_S: Final = 2.0
"""So long it may take until a record that was gone back to is shown again."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A record in a page, or a look-up in an environment; it is the same as one of the same ids.

    A page that was closed is not held, nor are its rows with it.
    """

    environment: Environment
    page: ref[TabPage] | None = None
    record: Record | None = None
    answer: Answer | None = None

    @property
    def key(self) -> tuple[str, ref[TabPage] | int, str]:
        """The same for the same place."""
        place = self.record.id if self.record is not None else ""
        return self.environment.id, self.page or id(self.answer), place


class Visits(QObject):
    """Keeps the last visits and shows them again.

    Signals:
        changed(): there is another way back or forth.
    """

    changed = Signal()

    def __init__(
        self,
        tabs: ListingTabs,
        show_environment: Callable[[Environment], None],
        show_answer: Callable[[Answer], None],
        parent: QObject,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._show_environment = show_environment
        self._show_answer = show_answer
        self._clock = clock
        self._visits: list[Visit] = []
        self._place = -1
        self._since_s = 0.0
        self._awaited: tuple[Visit, float] | None = None

    def note_record(self, page: TabPage, record: Record) -> None:
        """This record is shown now."""
        self._note(Visit(page.session.environment, ref(page), record))

    def note_answer(self, environment: Environment, answer: Answer) -> None:
        """This answer is shown now."""
        self._note(Visit(environment, answer=answer))

    def can_step(self, step: int) -> bool:
        """Whether there is a visit so many further, or back."""
        return 0 <= self._place + step < len(self._visits)

    def step(self, step: int) -> None:
        """Shows the visit so many further, or back."""
        if not self.can_step(step):
            return
        self._place += step
        visit = self._visits[self._place]
        self._awaited = (visit, self._clock() + ARRIVAL_S)
        self._since_s = 0.0
        self._show(visit)
        self.changed.emit()

    def _note(self, visit: Visit) -> None:
        if self._is_on_the_way(visit):
            return
        now_s = self._clock()
        current = self._visits[self._place] if self._visits else None
        if current is not None and current.key == visit.key:
            return
        is_passed = current is not None and current.record is not None
        if is_passed and now_s - self._since_s < STAY_S:
            self._place -= 1
        del self._visits[self._place + 1 :]
        self._visits = [*self._visits, visit][-KEPT:]
        self._place = len(self._visits) - 1
        self._since_s = now_s
        self.changed.emit()

    def _is_on_the_way(self, visit: Visit) -> bool:
        """Whether this is only met while a visit is shown again."""
        if self._awaited is None:
            return False
        awaited, until_s = self._awaited
        if visit.key == awaited.key or self._clock() > until_s:
            self._awaited = None
        return self._awaited is not None

    def _show(self, visit: Visit) -> None:
        self._show_environment(visit.environment)
        if visit.answer is not None:
            self._show_answer(visit.answer)
            self._awaited = None
        elif visit.record is not None:
            page = None if visit.page is None else visit.page()
            is_open = page in self._tabs.pages()
            if (
                is_open
                and isinstance(page, ListingPage)
                and page.listing.find(visit.record.id) is not None
            ):
                self._tabs.setCurrentWidget(page)
                page.show_record(visit.record.id)
            else:
                self._tabs.open_record(visit.record)

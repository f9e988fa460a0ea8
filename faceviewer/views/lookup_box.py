"""What the look-up box does: reads a text, has it looked up, and opens what the person chooses.

The box and its popup are widgets of their own; asking and finding is in `faceviewer.lookup`.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from faceviewer.links import is_link
from faceviewer.lookup import Answer, Match, Places, look_up
from faceviewer.models.lookup_lines import Recent, Ticket, Try
from faceviewer.models.lookup_words import LookupWords
from faceviewer.plain_text import plain_line
from faceviewer.recognition import Recognition, Term, recognise, veil
from faceviewer.settings import Environment, State
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import OpenEnvironment
from faceviewer.views.lookup_edit import LookupPlace
from faceviewer.views.lookup_popup import LookupPopup
from faceviewer.views.tab_page import Surroundings

LOOKUP_TASK = "look-up"
RECENTS_MAX = 20
SHOWN_CHARS = 200
LONG = 10 * SHOWN_CHARS
_KEPT_KINDS = frozenset({"object_id", "uuid", "odd_id", "hash", "url", "name"})


class LookupBox(QObject):
    """Owns the popup, what is being looked up, and the texts that were.

    Signals:
        started(): what was said of an earlier look-up no longer holds.
        record_chosen(object): this `Record` is to be shown in the tab of its listing.
        page_asked(object, object): these `Match`es of this `Answer` are to be shown in a tab.
        several_found(int, object): Enter came before the answer, so many records match exactly and
            the first was opened; calling the object shows all.
        ticket_asked(str): this whole text is to become a table of its ids.
        credential_asked(str): the credential of this service is to be added or replaced.
        environment_asked(str): the environment of this id is to be shown.
        link_asked(str): this text is a link, which is to be followed.
        answered(object): this `Answer` is complete.
    """

    started = Signal()
    record_chosen = Signal(object)
    page_asked = Signal(object, object)
    several_found = Signal(int, object)
    ticket_asked = Signal(str)
    credential_asked = Signal(str)
    environment_asked = Signal(str)
    link_asked = Signal(str)
    answered = Signal(object)

    def __init__(
        self,
        place: LookupPlace,
        around: Surroundings,
        state: State,
        opened: Callable[[], OpenEnvironment | None],
        other_environments: Callable[[], Sequence[Environment]],
        open_faces: Callable[[], ListingPage],
        total_s: Callable[[], float],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._edit = place.edit
        self._around = around
        self._state = state
        self._opened = opened
        self._others = other_environments
        self._open_faces = open_faces
        self._total_s = total_s
        self._words = LookupWords(around.formats, self)
        self.popup = LookupPopup(around.icons, place, parent)
        self._text = ""
        self._found = Recognition("empty")
        self._term: Term | None = None
        self._answer: Answer | None = None
        self._opens_first = False
        self.popup.chosen.connect(self._choose)
        self.popup.link_clicked.connect(self.open_all)

    # Texts

    def look_up_clipboard(self) -> None:
        """Looks up what is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.look_up_text(text)

    def look_up_text(self, text: str) -> None:
        """Reads a text and looks it up at once where it is one thing; else offers a choice.

        The box shows a secret as dots.
        """
        self.leave()
        if is_link(text.strip()):
            self._show_text("")
            self.link_asked.emit(text.strip())
            return
        self._found = recognise(text)
        self._text = "" if self._found.kind == "secret" else text
        self._show_text(veil(text[:LONG]) if self._found.secrets else text)
        if self._found.term is not None:
            self.look_up(self._found.term)
        else:
            self.popup.show_content(self._words.choice(self._found))

    def _show_text(self, text: str) -> None:
        with QSignalBlocker(self._edit):
            self._edit.setText(plain_line(" ".join(text[:LONG].split()), SHOWN_CHARS))
            if len(text) > SHOWN_CHARS or self._found.secrets:
                self._edit.setCursorPosition(0)
        self._edit.show_what_fits()

    def take_typing(self) -> None:
        """The text is another: what was found for the old one is no answer any more."""
        self.leave()
        self._text = ""
        if recognise(self._edit.text()).secrets:
            # It came by a way that is not seen before, such as the mouse; it must not stay.
            self.look_up_text(self._edit.text())

    def leave(self) -> None:
        """Closes the popup and gives up what is under way."""
        self._around.tasks.cancel(LOOKUP_TASK)
        self._term = None
        self._opens_first = False
        self.popup.close_popup()

    def forget(self) -> None:
        """Another environment is shown: nothing that was found in this one is offered there."""
        self.leave()
        self._answer = None
        self.started.emit()

    def show_recents(self) -> None:
        """Offers what was looked up before, where nothing is typed."""
        recents = self._recents()
        if recents and not self._edit.text():
            self.popup.show_content(self._words.recents(recents))

    # Looking up

    def look_up(self, term: Term) -> None:
        """Looks a term up in the shown environment."""
        opened = self._opened()
        if opened is None:
            return
        self._term, self._answer, self._opens_first = term, None, False
        self.popup.has_moved = False
        self.popup.set_pictures(self._around.pictures.of(opened.session))
        self.started.emit()
        self.popup.show_content(self._words.searching(term))
        self._around.tasks.start(LOOKUP_TASK, self._run(term, opened))

    async def _run(self, term: Term, opened: OpenEnvironment) -> None:
        collections = opened.first["collections"]
        faces = [page.listing for page in opened.listing_pages() if page.kind == "faces"]
        places = Places(
            collections.listing,
            faces,
            lambda query: opened.session.fetch_faces(query, lambda _: None),
            collections.load_and_wait,
        )
        await look_up(term, places, self._total_s(), partial(self._take, opened))

    def _take(self, opened: OpenEnvironment, answer: Answer) -> None:
        """Shows what is known by now."""
        if answer.term is not self._term:
            return
        self._answer = answer
        if self._opens_first and self._open_first(answer):
            return
        self._show_answer(opened, answer)
        if answer.is_final:
            self._keep(opened, answer)
            self.answered.emit(answer)

    def _show_answer(self, opened: OpenEnvironment, answer: Answer) -> None:
        environment = opened.session.environment
        others = [e for e in self._others() if e.id != environment.id]
        self.popup.show_content(self._words.answer(answer, environment, others))

    def show_again(self, answer: Answer) -> None:
        """Shows an answer of before."""
        opened = self._opened()
        if opened is None:
            return
        self.leave()
        self._term, self._answer = answer.term, answer
        self._show_text(answer.term.text)
        self._show_answer(opened, answer)

    def _open_first(self, answer: Answer) -> bool:
        """Opens what Enter meant that came before the answer; whether that is known by now."""
        sure = answer.sure or (answer.exact[0] if answer.is_final and answer.exact else None)
        if sure is None:
            self._opens_first = not answer.is_final
            return False
        opened = self._opened()
        if opened is not None:
            self._keep(opened, answer)
        self.answered.emit(answer)
        self.leave()
        self.record_chosen.emit(sure.record)
        if answer.sure is None and len(answer.exact) > 1:
            self.several_found.emit(len(answer.exact), partial(self.show_again, answer))
        return True

    # Choosing

    def enter(self, *, wants_tab: bool = False) -> None:
        """Opens the marked line, or looks up what is typed."""
        line = self.popup.current_line() if self._edit.is_popup_open else None
        is_coming = self._around.tasks.is_running(LOOKUP_TASK)
        if is_coming and not self.popup.has_moved:
            self._opens_first = True
            if self._answer is not None:
                self._open_first(self._answer)
        elif line is not None:
            self._choose(line.target, wants_tab=wants_tab)
        elif self._edit.text().strip() and not self._edit.is_popup_open:
            self.look_up_text(self._text or self._edit.text())

    def show_last(self) -> None:
        """Shows what was found last, in the box."""
        self._edit.setFocus()
        if self._answer is not None:
            self.show_again(self._answer)

    def step(self, step: int) -> None:
        """Marks another line; with the popup closed, shows what was found or looked up last."""
        if not self._edit.is_popup_open and self._answer is not None and self._edit.text():
            self.show_again(self._answer)
        elif not self._edit.is_popup_open:
            self.show_recents()
        else:
            self.popup.step(step)

    def copy_id(self) -> None:
        """Copies the id of the marked record."""
        line = self.popup.current_line() if self._edit.is_popup_open else None
        target = line.target if line is not None else None
        if isinstance(target, Match):
            QGuiApplication.clipboard().setText(target.record.id)

    def _choose(self, target: object, *, wants_tab: bool = False) -> None:
        if isinstance(target, Match):
            answer = self._answer
            self.leave()
            if wants_tab and answer is not None:
                self.page_asked.emit(answer, [target])
            else:
                self.record_chosen.emit(target.record)
        elif isinstance(target, Term):
            self._show_text(target.text)
            self.look_up(target)
        elif isinstance(target, Recent):
            self.look_up_text(target.text)
        elif isinstance(target, Ticket):
            text = self._text
            self.leave()
            self.ticket_asked.emit(text)
        elif isinstance(target, Try):
            self._try(target)

    def open_all(self) -> None:
        """Shows all that was found last in a tab."""
        answer = self._answer
        if answer is not None and answer.matches:
            self.leave()
            self.page_asked.emit(answer, list(answer.matches))

    # What may find more

    def _try(self, wanted: Try) -> None:
        term, opened = self._term, self._opened()
        if wanted.code == "anyway" and self._found.terms:
            self.look_up(self._found.terms[0])
        elif wanted.code == "credential":
            self.leave()
            self.credential_asked.emit(wanted.value)
        elif wanted.code == "text":
            self.look_up_text(wanted.value)
        elif term is None or opened is None:
            return
        elif wanted.code == "environment":
            self.leave()
            self.environment_asked.emit(wanted.value)
            self._show_text(term.text)
            self.look_up(term)
        else:
            self._load_and_look_up(wanted, term, opened)

    def _load_and_look_up(self, wanted: Try, term: Term, opened: OpenEnvironment) -> None:
        self._answer = None
        self.popup.show_content(self._words.searching(term))
        self._around.tasks.start(LOOKUP_TASK, self._load_first(wanted, term, opened))

    async def _load_first(self, wanted: Try, term: Term, opened: OpenEnvironment) -> None:
        """Loads what the person wants searched as well, in its tab, and looks up again."""
        if wanted.code == "load_all_faces":
            page = self._page_of_all_faces(opened)
            if not page.listing.is_loaded:
                await page.load_and_wait()
            page.load_all()
            await page.listing.settled()
        else:
            await opened.first["collections"].load_and_wait()
        await self._run(term, opened)

    def _page_of_all_faces(self, opened: OpenEnvironment) -> ListingPage:
        """A tab whose listing has no filter; a new one where each has, so that no rows are lost."""
        pages = [page for page in opened.listing_pages() if page.kind == "faces"]
        whole = (page for page in pages if not page.listing.query.is_narrowed())
        return next(whole, None) or self._open_faces()

    # What was looked up

    def _recents(self) -> list[str]:
        opened = self._opened()
        return self._state.recent.get(_recents_key(opened), []) if opened is not None else []

    def _keep(self, opened: OpenEnvironment, answer: Answer) -> None:
        """Remembers a text that was looked up, unless it was held back before."""
        text = answer.term.text
        if answer.term.kind not in _KEPT_KINDS:
            return
        others = [each for each in self._recents() if each != text]
        self._state.recent[_recents_key(opened)] = [text, *others][:RECENTS_MAX]


def _recents_key(opened: OpenEnvironment) -> str:
    return f"{opened.session.environment.id}/look-ups"

"""What stands in the empty table of a listing, and what can be done next. Pure words, no widget."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject

from faceviewer.errors import (
    CredentialError,
    CredentialMissing,
    CredentialRefused,
    FaceviewerError,
    KeyringError,
)
from faceviewer.filters import FacesQuery, Relaxation, relaxed
from faceviewer.listings.listing import Listing, Phase
from faceviewer.models.error_words import describe_error
from faceviewer.models.record_table import RecordTableModel

Command = Literal[
    "add_credential",
    "add_environment",
    "ask_any_date",
    "ask_any_org_id",
    "ask_name_begins",
    "clear_quick_filter",
    "load",
    "load_again",
    "load_more",
    "open_filter",
    "reset_and_load",
    "reset_filter",
    "retry",
    "show_activity",
    "try_demo",
]


WIDER_MAX = 2


class Choice(NamedTuple):
    """A button of a screen; `command` is what the page does."""

    text: str
    command: Command
    kind: str = "normal"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """Why there is nothing to see, and at most three choices."""

    icon: str
    title: str
    sentence: str
    choices: tuple[Choice, ...]
    facts: str = ""
    icon_role: str = "text2"


class PageScreens(QObject):
    """Puts into words why no row of one listing is in sight."""

    def __init__(self, listing: Listing, model: RecordTableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._listing = listing
        self._model = model

    def screen(self, link_words: str | None = None, *, is_welcome: bool = False) -> Screen | None:
        """The screen to show; None while a first answer is awaited.

        `link_words`, where a link has put the tab as it is, are what that is about. `is_welcome` on
        a first start.
        """
        listing = self._listing
        if listing.records:
            return self._filtered_out()
        if listing.is_loading:
            return None
        if listing.state.phase is Phase.FAILED and listing.state.error is not None:
            if is_welcome and isinstance(listing.state.error, CredentialMissing):
                return self._welcome()
            return self._failed(listing.state.error)
        if listing.is_loaded:
            return self._empty()
        return self._not_loaded() if link_words is None else self._from_link(link_words)

    def _welcome(self) -> Screen:
        """Two ways to begin, and a third for who has a credential at hand."""
        return Screen(
            "scan-face",
            self.tr("Welcome to faceviewer"),
            self.tr(
                "It looks up Verifik collections and BLOCKv faces, and changes nothing. Try it on "
                "made-up records, or begin with a service of your own."
            ),
            (
                Choice(self.tr("Try the demo"), "try_demo", "primary"),
                Choice(self.tr("Add an environment…"), "add_environment"),
                Choice(self.tr("Add credential"), "add_credential"),
            ),
            icon_role="accent",
        )

    def _failed(self, error: FaceviewerError) -> Screen:
        sentence = describe_error(error)
        if isinstance(error, CredentialError | CredentialRefused):
            choices = self._credential_choices(error)
            return Screen("key-round", sentence.what, sentence.advice, choices)
        request_id = error.values.get("request_id")
        return Screen(
            "circle-x",
            sentence.what,
            sentence.advice,
            (
                Choice(self.tr("Retry"), "retry", "primary", "rotate-cw"),
                Choice(self.tr("Show in Activity"), "show_activity"),
            ),
            self.tr("request id {id}").format(id=request_id) if request_id else "",
            "err",
        )

    def _credential_choices(self, error: FaceviewerError) -> tuple[Choice, Choice]:
        if isinstance(error, CredentialMissing):
            return (
                Choice(self.tr("Add credential"), "add_credential", "primary"),
                Choice(self.tr("Try the demo"), "try_demo"),
            )
        if isinstance(error, KeyringError):
            return (
                Choice(self.tr("Retry"), "retry", "primary"),
                Choice(self.tr("Credentials…"), "add_credential"),
            )
        return (
            Choice(self.tr("Replace credential"), "add_credential", "primary"),
            Choice(self.tr("Retry"), "retry"),
        )

    def _filtered_out(self) -> Screen:
        count = len(self._listing.records)
        if self._model.arrangement.quick_filter.terms:
            title = self.tr("%n row(s) hidden by “{text}”", "", count)
            title = title.format(text=self._model.quick_filter_text.strip())
            clear = Choice(self.tr("Clear quick filter"), "clear_quick_filter", "primary")
        else:
            title = self.tr("%n row(s) hidden by the filter", "", count)
            clear = Choice(self.tr("Reset filter"), "reset_filter", "primary")
        if not self._listing.has_more:
            sentence = self.tr("No loaded row matches, and there are no more.")
            return Screen("funnel", title, sentence, (clear,))
        load_more = Choice(self.tr("Load more"), "load_more")
        sentence = self.tr(
            "No loaded row contains it. More rows exist on the server and may match."
        )
        return Screen("funnel", title, sentence, (clear, load_more))

    def _empty(self) -> Screen:
        ask_again = Choice(self.tr("Ask again"), "load_again", "primary")
        if self._listing.kind == "collections":
            sentence = self.tr("The service answered with no collection for this credential.")
            return Screen("inbox", self.tr("No collections"), sentence, (ask_again,))
        query = self._listing.query
        if not query.is_narrowed():
            sentence = self.tr(
                "The service answered with 0 rows. A credential of another organisation "
                "would list others."
            )
            return Screen("inbox", self.tr("No faces"), sentence, (ask_again,))
        names = [name for name, _ in query.parameters() if name not in ("limit", "order", "sortBy")]
        return Screen(
            "inbox",
            self.tr("No face matches this filter"),
            self.tr("The server answered with 0 rows. What was asked for:"),
            (Choice(self.tr("Reset filter"), "reset_and_load", "primary"), *self._wider(query)),
            "  ".join(names),
        )

    def _wider(self, query: FacesQuery) -> list[Choice]:
        """What may find something: the cheapest two."""
        words: dict[Relaxation, tuple[str, Command]] = {
            "any_org_id": (self.tr("Ask without the organisation"), "ask_any_org_id"),
            "any_date": (self.tr("Ask for any date"), "ask_any_date"),
            "name_begins": (self.tr("Ask for names with words that begin so"), "ask_name_begins"),
        }
        return [Choice(*words[code]) for code in relaxed(query)][:WIDER_MAX]

    def _not_loaded(self) -> Screen:
        open_form = Choice(self.tr("Open the filter"), "open_filter")
        title = self.tr("Nothing asked yet")
        if self._listing.kind == "collections":
            load = Choice(self.tr("Load collections"), "load", "primary")
            sentence = self.tr("One request loads every collection.")
            return Screen("layers", title, sentence, (load, open_form))
        load = Choice(self.tr("Load faces"), "load", "primary")
        sentence = self.tr("Load the first page of faces, or set a filter.")
        return Screen("scan-face", title, sentence, (load, open_form))

    def _from_link(self, words: str) -> Screen:
        """A link comes from anywhere: what it asks for is seen before it is asked."""
        load = Choice(self.tr("Load"), "load", "primary")
        open_form = Choice(self.tr("Open the filter"), "open_filter")
        sentence = self.tr("Nothing was asked yet. What it asks for stands in the filter above.")
        if self._listing.kind == "collections":
            title = self.tr("This came from a link")
            sentence = self.tr("Nothing was asked yet. One request loads every collection.")
        else:
            title = self.tr("This query came from a link")
        return Screen("link", title, sentence, (load, open_form), words)

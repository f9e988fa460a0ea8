"""What the message bar of a listing says: what failed, what changed, and what to know of the rows.

What lasts is said once: not again while it is the same, even when the person has closed it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from faceviewer.errors import FaceviewerError
from faceviewer.listings.loaded import Difference
from faceviewer.models.completeness_words import CompletenessWords
from faceviewer.models.error_words import describe_error
from faceviewer.models.record_table import RecordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.unreadable_dialog import UnreadableDialog
from faceviewer.views.widgets.message_bar import MessageAction, MessageBar, MessageKind


class ListingMessages(QObject):
    """Puts into the message bar what there is to tell of one listing.

    Signals, each of a button in the bar:
        activity_asked(): the person wants to see the requests.
        again_asked(): the same question is to be asked again.
        changes_asked(): the person wants to see what asking again has changed.
        rest_asked(): all further rows are to be loaded.
        server_sort_asked(): the service is to put the rows in the order of the first sort.
    """

    activity_asked = Signal()
    again_asked = Signal()
    changes_asked = Signal()
    rest_asked = Signal()
    server_sort_asked = Signal()

    def __init__(
        self,
        page: QWidget,
        bar: MessageBar,
        model: RecordTableModel,
        words: CompletenessWords,
        around: Surroundings,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._bar = bar
        self._model = model
        self._listing = model.listing
        self._words = words
        self._around = around
        self._notes: dict[str, str] = {}

    # What happened

    def tell_failure(self, error: FaceviewerError, again: MessageAction) -> None:
        """Says what failed, and offers to do it again."""
        sentence = describe_error(error)
        advice = sentence.advice
        if self._listing.is_token_refused:
            # It is the place in the listing that is no longer taken, not the filter.
            advice = self.tr("The loaded rows stay; load the listing from the start.")
        actions = [again, (self.tr("Show in Activity"), self.activity_asked.emit)]
        self._bar.show_message("failure", MessageKind.ERR, sentence.what, advice, actions)

    def clear_failure(self) -> None:
        """Says no more of what failed before."""
        self._bar.clear("failure")

    def tell_refreshed(self, *, is_there: bool) -> None:
        """Says what asking for one record has brought."""
        if is_there:
            text = self.tr("The record is up to date.")
            self._bar.show_message("refreshed", MessageKind.OK, text)
        else:
            text = self.tr("The service no longer has this record.")
            stays = self.tr("The loaded row stays.")
            self._bar.show_message("refreshed", MessageKind.WARN, text, stays)

    def tell_missing(self, record_id: str) -> None:
        """Says that a record that was wanted is not here."""
        text = self.tr("The record {id} is not in this listing.").format(
            id=plain_line(record_id, 60)
        )
        detail = self.tr("It may be gone, or belong to another environment.")
        self._bar.show_message("missing", MessageKind.WARN, text, detail)

    def tell_no_filter(self, open_filter: Callable[[], None]) -> None:
        """Says why there is no filter to save, and leads to the form."""
        text = self.tr("There is no filter to save.")
        advice = self.tr("Set a field and apply it first.")
        actions = [(self.tr("Open the filter"), open_filter)]
        self._bar.show_message("no-filter", MessageKind.INFO, text, advice, actions)

    def tell_credential(self) -> None:
        """Says that a credential was taken out of the quick filter."""
        text = self.tr("The quick filter held a credential, which was taken out.")
        self._bar.show_message("credential", MessageKind.WARN, text)

    def tell_no_picture(self) -> None:
        """Says why no picture is shown."""
        text = self.tr("This face has no picture.")
        self._bar.show_message("no-picture", MessageKind.INFO, text)

    def clear_picture(self) -> None:
        """Another record is the current one: what was said of its pictures no longer holds."""
        self._bar.clear("no-picture")

    def tell_difference(self, difference: Difference) -> None:
        """Says how much asking again has changed."""
        actions = [(self.tr("Show"), self.changes_asked.emit)] if difference.count else []
        text = self._difference_text(difference)
        self._bar.show_message("difference", MessageKind.OK, text, "", actions)

    def tell_no_difference(self, *, is_repeated: bool) -> None:
        """Says why there are no changes to show."""
        if is_repeated:
            text = self.tr("Asking again has changed nothing.")
            self._bar.show_message("difference", MessageKind.OK, text)
        else:
            text = self.tr("There is no earlier load to compare with.")
            again = (self.tr("Ask again"), self.again_asked.emit)
            self._bar.show_message("difference", MessageKind.INFO, text, "", [again])

    def _difference_text(self, difference: Difference) -> str:
        parts = []
        if difference.added:
            parts.append(self.tr("%n added", "", len(difference.added)))
        if difference.changed:
            parts.append(self.tr("%n changed", "", len(difference.changed)))
        if difference.removed:
            parts.append(self.tr("%n removed", "", len(difference.removed)))
        return self.tr("Asked again: {changes}.").format(
            changes=", ".join(parts) or self.tr("nothing changed")
        )

    # What lasts

    def forget_notes(self) -> None:
        """There are other rows now: what lasts is said of them anew."""
        self._notes.clear()

    def note_unreadable(self) -> None:
        """Says how many records could not be read."""
        count = len(self._listing.loaded.unreadable)
        if not count:
            self._clear_note("unreadable")
            return
        text = self.tr("%n record(s) could not be read.", "", count)
        actions = [(self.tr("Show"), self._open_unreadable)]
        self._note("unreadable", MessageKind.WARN, text, actions)

    def note_sort(self) -> None:
        """Says that only what is loaded is sorted, where there is more."""
        sorts, listing = self._model.arrangement.sorts, self._listing
        is_all = listing.state.goal == "all" or listing.kind == "collections"
        is_coming = listing.is_loading and is_all
        if not sorts or listing.is_complete or is_coming or not listing.records:
            self._clear_note("sort")
            return
        if listing.is_loading and "sort" in self._notes:
            return  # once more when all has come, not with each page
        text = self.tr("Only the {count} loaded rows are sorted by {columns}.").format(
            count=self._around.formats.number(len(listing.records)),
            columns=self._words.sort_columns(),
        )
        actions: list[MessageAction] = []
        if len(sorts) == 1 and sorts[0].column.server_field:
            ask = self.server_sort_asked.emit
            actions.append((self.tr("Ask the server for this order"), ask))
        actions.append((self.tr("Load the rest"), self.rest_asked.emit))
        self._note("sort", MessageKind.INFO, text, actions)

    def _note(
        self, key: str, kind: MessageKind, text: str, actions: Sequence[MessageAction]
    ) -> None:
        if self._notes.get(key) != text:
            self._notes[key] = text
            self._bar.show_message(key, kind, text, "", actions)

    def _clear_note(self, key: str) -> None:
        self._notes.pop(key, "")
        self._bar.clear(key)

    def _open_unreadable(self) -> None:
        unreadable, around = self._listing.loaded.unreadable, self._around
        dialog = UnreadableDialog(unreadable, around.icons, around.formats, self._page)
        dialog.open()

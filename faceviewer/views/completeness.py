"""What the completeness strip says of a listing, in words: never more than is known.

Pure words from a listing and its arrangement; no widget.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject

from faceviewer.errors import CredentialMissing, PagingBroken
from faceviewer.listings.listing import Listing, Phase
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.models.record_table import RecordTableModel
from faceviewer.sentences import SERVICE_NAMES


@dataclass(frozen=True, slots=True)
class StripWords:
    """Icon, sentence and details of the strip."""

    icon: str
    sentence: str
    details: str = ""


class CompletenessWords(QObject):
    """Puts the state of one listing into words."""

    def __init__(
        self, listing: Listing, model: RecordTableModel, formats: Formats, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._listing = listing
        self._model = model
        self._formats = formats
        self._service = SERVICE_NAMES[listing.service]

    def words(self) -> StripWords:
        """What the strip says now."""
        phase = self._listing.state.phase
        if phase is Phase.LOADING:
            return self._loading()
        if phase is Phase.FAILED:
            return self._failed()
        if phase is Phase.STOPPED:
            return self._stopped()
        if not self._listing.is_loaded:
            return StripWords("circle-dashed", self.tr("not loaded yet"))
        return self._loaded()

    def order(self) -> str:
        """In which order the rows stand, as far as that is known."""
        if self._model.arrangement.sorts:
            return self.tr("sorted by {columns} here").format(columns=self.sort_columns())
        if self._listing.is_newest_first():
            return self.tr("newest first")
        return self.tr("in the server's order")

    def sort_columns(self) -> str:
        """The columns that the rows are sorted by here, first level first."""
        sorts = self._model.arrangement.sorts
        titles = (QCoreApplication.translate("columns", sort.column.title) for sort in sorts)
        return ", ".join(titles).lower()

    def waiting_s(self) -> int:
        """Seconds until a request is tried again, 0 when none waits."""
        exchange = self._listing.state.exchange
        if exchange is None or exchange.wait_until is None or exchange.state != "waiting":
            return 0
        return max(1, round((exchange.wait_until - datetime.now(UTC)).total_seconds()))

    def _loaded(self) -> StripWords:
        listing = self._listing
        if listing.is_complete:
            return StripWords("circle-check", self._complete(), self._details())
        if listing.loaded.is_broken:
            sentence = self.tr("{count} loaded, the rest cannot be reached")
            return StripWords("circle-x", sentence.format(count=self._count()), self._details())
        if not listing.has_more:
            sentence = self.tr("{count} loaded, from a later page to the end")
            return StripWords(
                "circle-dashed", sentence.format(count=self._count()), self._details()
            )
        sentence = self.tr("{count} loaded, {order}, more exist")
        return StripWords(
            "circle-dashed",
            sentence.format(count=self._count(), order=self.order()),
            self._details(),
        )

    def _complete(self) -> str:
        ended = self._listing.loaded.ended or datetime.now(UTC)
        shown, loaded = len(self._model.visible), len(self._listing.records)
        values = {
            "shown": self._formats.number(shown),
            "count": self._formats.number(loaded),
            "time": self._formats.clock(ended),
        }
        if self._model.arrangement.is_filtered:
            return self.tr("{shown} of {count}, all loaded at {time}").format(**values)
        return self.tr("all {count} loaded at {time}").format(**values)

    def _count(self) -> str:
        """ "400", or "37 of 400" while rows are hidden."""
        loaded = self._formats.number(len(self._listing.records))
        if not self._model.arrangement.is_filtered:
            return loaded
        shown = self._formats.number(len(self._model.visible))
        return self.tr("{shown} of {count}").format(shown=shown, count=loaded)

    def _details(self) -> str:
        loaded = self._listing.loaded
        if loaded.asked is None:
            return ""
        if self._listing.kind == "collections":
            details = self.tr("1 request, {took}, {size}").format(
                took=self._formats.duration(loaded.took_s),
                size=self._formats.size(loaded.size_bytes),
            )
        else:
            details = self.tr("asked {time}, page {page} took {took}").format(
                time=self._formats.clock_second(loaded.asked),
                page=self._formats.number(loaded.pages),
                took=self._formats.duration(loaded.took_s),
            )
        parts = [details]
        if loaded.duplicates:
            parts.append(self.tr("%n record(s) came twice", "", loaded.duplicates))
        if loaded.form:
            parts.append(self.tr("the list was found under “{form}”").format(form=loaded.form))
        return ", ".join(parts)

    def _loading(self) -> StripWords:
        state = self._listing.state
        seconds = self.waiting_s()
        if seconds:
            sentence = self.tr("asking {name} again in {seconds} s")
            words = sentence.format(name=self._service, seconds=self._formats.number(seconds))
            tries = state.exchange.tries if state.exchange else 1
            return StripWords(
                "clock", words, self.tr("try {count} of 3 did not work").format(count=tries)
            )
        if state.goal in ("first", "again") or not self._listing.is_loaded:
            return StripWords("loader-circle", self.tr("asking {name}").format(name=self._service))
        if state.goal == "all":
            sentence = self.tr("{count} loaded, {order}, loading all")
        else:
            sentence = self.tr("{count} loaded, {order}, loading more")
        return StripWords(
            "loader-circle",
            sentence.format(count=self._count(), order=self.order()),
            self.tr("page {page}").format(page=self._formats.number(state.page_number)),
        )

    def _stopped(self) -> StripWords:
        if not self._listing.is_loaded:
            return StripWords("square", self.tr("stopped by you, nothing loaded"))
        if self._listing.state.goal in ("first", "again"):
            # The rows are those of before, and they were not stopped.
            return replace(self._loaded(), details=self.tr("asking again was stopped"))
        is_filtered = self._model.arrangement.is_filtered
        template = (
            self.tr("{count}, stopped by you")
            if is_filtered
            else self.tr("stopped by you after {count}")
        )
        return StripWords("square", template.format(count=self._count()), self.order())

    def _failed(self) -> StripWords:
        state, listing = self._listing.state, self._listing
        assert state.error is not None
        count = len(listing.records)
        rows = self.tr("%n loaded row(s) kept", "", count) if listing.is_loaded else ""
        if isinstance(state.error, CredentialMissing):
            return StripWords("key-round", self.tr("no credential, nothing asked"), rows)
        short = describe_error(state.error).short
        if listing.loaded.is_broken and isinstance(state.error, PagingBroken):
            sentence = self.tr("{count} loaded, more cannot be reached: {reason}")
            return StripWords("circle-x", sentence.format(count=self._count(), reason=short))
        if listing.is_loaded and state.goal in ("first", "again"):
            sentence = self.tr("asking again failed: {reason}").format(reason=short)
            return StripWords("circle-x", sentence, rows)
        sentence = self.tr("page {page} failed: {reason}").format(
            page=self._formats.number(state.page_number), reason=short
        )
        return StripWords("circle-x", sentence, rows)

"""What the completeness strip says of a listing, in words: never more than is known.

Pure words from a listing and its arrangement; no widget.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject

from faceviewer.errors import CredentialMissing, PagingBroken
from faceviewer.listings.arrangement import Sort
from faceviewer.listings.listing import Listing, Phase
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.models.record_table import RecordTableModel, Work
from faceviewer.sentences import SERVICE_NAMES

SECONDS_COUNTED_MAX = 90


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

    def words(self, work: Work | None = None) -> StripWords:
        """What the strip says now; a sort or filter that takes a while comes before all else."""
        if work is not None:
            return self._working(work)
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
        if self._listing.loaded.is_as_arrived:
            return self.tr("as they arrive")
        order = (
            self.tr("newest first")
            if self._listing.is_newest_first()
            else self.tr("in the server's order")
        )
        has_gaps = self._listing.loaded.has_gaps
        return self.tr("{order}, with gaps").format(order=order) if has_gaps else order

    def sort_columns(self) -> str:
        """The columns that the rows are sorted by here, first level first."""
        return self._titles(self._model.arrangement.sorts)

    @staticmethod
    def _titles(sorts: tuple[Sort, ...]) -> str:
        titles = (QCoreApplication.translate("columns", sort.column.title) for sort in sorts)
        return ", ".join(titles).lower()

    def waiting_s(self) -> int:
        """Seconds until a request is tried again, 0 when none waits."""
        exchange = self._listing.state.exchange
        if exchange is None or exchange.wait_until is None or exchange.state != "waiting":
            return 0
        return max(1, round((exchange.wait_until - datetime.now(UTC)).total_seconds()))

    def held_s(self) -> int:
        """Seconds until the service is asked on, 0 when nothing is held back."""
        until = self._listing.state.held_until
        return 0 if until is None else max(1, round((until - datetime.now(UTC)).total_seconds()))

    def _working(self, work: Work) -> StripWords:
        if work.kind == "filter":
            sentence = self.tr("filtering {count} rows, {percent} %")
        elif work.wish.sorts:
            sentence = self.tr("sorting {count} rows by {columns}, {percent} %")
        else:
            sentence = self.tr("putting {count} rows into the server's order, {percent} %")
        words = sentence.format(
            count=self._formats.number(work.count),
            columns=self._titles(work.wish.sorts),
            percent=self._formats.number(int(work.done * 100)),
        )
        return StripWords("loader-circle", words)

    def _loaded(self) -> StripWords:
        listing = self._listing
        if listing.loaded.is_kept:
            return self._kept()
        if listing.is_complete:
            return StripWords("circle-check", self._complete(), self._details())
        if listing.loaded.is_broken:
            sentence = self.tr("{count} loaded, the rest cannot be reached")
            return StripWords("circle-x", sentence.format(count=self._count()), self._details())
        if listing.loaded.is_partial:
            sentence = self.tr("{count} loaded, the rest did not come")
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

    def _kept(self) -> StripWords:
        """Rows of an earlier run: from when they are comes before everything else."""
        loaded = self._listing.loaded
        asked = loaded.asked or datetime.now(UTC)
        if self._listing.is_complete:
            sentence = self.tr("all {count} as of {time}, from this computer")
        elif self._listing.has_more:
            sentence = self.tr("{count} as of {time}, from this computer, more exist")
        else:
            sentence = self.tr("{count} as of {time}, from this computer")
        words = sentence.format(count=self._count(), time=self._formats.day_clock(asked))
        return StripWords("clock", words, self._formats.age(asked))

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
        if loaded.doubt is not None:
            parts.append(self.tr("one page after the other, because parts did not fit together"))
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
        seconds = self.held_s()
        if seconds:
            sentence = self.tr("waiting {seconds} s: half of the service's limit is left to others")
            loaded = self.tr("{count} loaded").format(count=self._count())
            words = sentence.format(seconds=self._formats.number(seconds))
            return StripWords("clock", words, loaded)
        if state.goal in ("first", "again") or not self._listing.is_loaded:
            return self._asking()
        return StripWords("loader-circle", self._loading_more(), self._speed())

    def _asking(self) -> StripWords:
        """A query is asked, whose rows may be here in part."""
        listing, formats = self._listing, self._formats
        sentence = self.tr("asking {name}").format(name=self._service)
        progress = listing.progress()
        if progress is not None and progress.rows:
            count = self.tr("{count} so far").format(count=formats.number(progress.rows))
            return StripWords("loader-circle", sentence, f"{count}, {self._speed()}")
        if listing.loaded.is_partial:
            template = self.tr("{count} so far, asking {name}")
            sentence = template.format(count=self._count(), name=self._service)
        exchange = listing.state.exchange
        if exchange is None or listing.kind != "collections" or not exchange.size_bytes:
            return StripWords("loader-circle", sentence)
        size = self.tr("{size} so far").format(size=formats.size(exchange.size_bytes))
        return StripWords("loader-circle", sentence, size)

    def _loading_more(self) -> str:
        progress = self._listing.progress()
        if self._listing.state.goal != "all":
            template = self.tr("{count} loaded, {order}, loading more")
        elif progress is None or progress.at_once == 1:
            template = self.tr("{count} loaded, {order}, loading all")
        else:
            template = self.tr("{count} loaded, {order}, loading all, {at_once} at a time")
        at_once = self._formats.number(progress.at_once if progress else 1)
        return template.format(count=self._count(), order=self.order(), at_once=at_once)

    def _speed(self) -> str:
        """Page by page: which one. In parts at once: how fast, how much, and for how long."""
        progress, number = self._listing.progress(), self._formats.number
        parts = []
        if progress is None or progress.at_once == 1:
            parts.append(
                self.tr("page {page}").format(page=number(self._listing.state.page_number))
            )
        if progress is None:
            return parts[0]
        if progress.rows_per_s is not None:
            parts.append(self.tr("{rows} rows/s").format(rows=number(round(progress.rows_per_s))))
        if progress.covered is not None:
            percent = number(int(100 * progress.covered))
            parts.append(self.tr("{percent} % of the time covered").format(percent=percent))
        if progress.left_s is not None:
            parts.append(self._left(progress.left_s))
        if self._listing.loaded.doubt is not None:
            parts.append(self.tr("parts at once did not fit together"))
        return ", ".join(parts)

    def _left(self, seconds: float) -> str:
        is_short = seconds < SECONDS_COUNTED_MAX
        template = (
            self.tr("about {count} s left") if is_short else self.tr("about {count} min left")
        )
        count = max(1, round(seconds if is_short else seconds / 60))
        return template.format(count=self._formats.number(count))

    def _stopped(self) -> StripWords:
        if not self._listing.is_loaded:
            return StripWords("square", self.tr("stopped by you, nothing loaded"))
        state, is_partial = self._listing.state, self._listing.loaded.is_partial
        if state.goal == "again" or (state.goal == "first" and not is_partial):
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
        if listing.loaded.is_partial and state.goal == "first":
            sentence = self.tr("{count} loaded, then it broke off: {reason}")
            return StripWords("circle-x", sentence.format(count=self._count(), reason=short))
        if listing.is_loaded and state.goal in ("first", "again"):
            sentence = self.tr("asking again failed: {reason}").format(reason=short)
            return StripWords("circle-x", sentence, rows)
        sentence = self.tr("page {page} failed: {reason}").format(
            page=self._formats.number(state.page_number), reason=short
        )
        return StripWords("circle-x", sentence, rows)

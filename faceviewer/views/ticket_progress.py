"""What the strip under a ticket's table says: how many are answered, and what was asked for it.

Pure words from an inquiry; no widget.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from faceviewer.models.completeness_words import StripWords
from faceviewer.models.formats import Formats
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.tickets.inquiry import Inquiry
from faceviewer.tickets.rows import Row, Verdict


class TicketProgress(QObject):
    """Puts how far an inquiry is into words."""

    def __init__(self, inquiry: Inquiry, formats: Formats, parent: QObject) -> None:
        super().__init__(parent)
        self._inquiry = inquiry
        self._formats = formats

    @property
    def is_going_on(self) -> bool:
        """Whether answers are awaited, or will be in a moment."""
        return self._inquiry.is_running or self._inquiry.count(Verdict.WAITING) > 0

    def words(self) -> StripWords:
        """Icon, sentence and details."""
        if self.is_going_on:
            return StripWords("loader-circle", self._running(), self._requests())
        number, inquiry = self._formats.number, self._inquiry
        found = inquiry.count(Verdict.FOUND)
        if inquiry.is_stopped:
            open_rows = sum(row.reason == "stopped" for row in inquiry.rows)
            words = self.tr("stopped by you: {found} of {total} found, {open} not asked")
            icon = "square"
        else:
            open_rows = inquiry.count(Verdict.FAILED)
            words = self.tr("{found} of {total} found, in the pasted order")
            icon = "circle-check"
            if open_rows:
                words = self.tr("{found} of {total} found, {open} failed")
                icon = "circle-x"
        total = number(len(inquiry.rows))
        sentence = words.format(found=number(found), total=total, open=number(open_rows))
        return StripWords(icon, sentence, f"{self._requests()}{self._searched()}")

    def again(self) -> tuple[str, Sequence[Row]]:
        """What may be asked again, as a verb, and the rows; nothing where nothing is left open."""
        rows = self._inquiry.rows
        stopped = [row for row in rows if row.reason == "stopped"]
        if stopped:
            return self.tr("Go on with the %n not asked", "", len(stopped)), stopped
        failed = [row for row in rows if row.verdict is Verdict.FAILED]
        if failed:
            return self.tr("Ask again for the %n failed", "", len(failed)), failed
        unsearchable = [row for row in rows if row.reason == "unsearchable"]
        missing = [row for row in rows if row.verdict is Verdict.MISSING]
        if missing:
            text = self.tr("Ask again for the %n missing", "", len(missing))
            return text, [*missing, *unsearchable]
        if unsearchable:
            return self.tr("Ask again for the %n not asked", "", len(unsearchable)), unsearchable
        return "", ()

    def _running(self) -> str:
        progress, number = self._inquiry.progress, self._formats.number
        if progress.held_until is not None:
            return self.tr("waiting until {time}: half of the limit is left to others").format(
                time=self._formats.clock_second(progress.held_until)
            )
        return self.tr("{answered} of {total} answered").format(
            answered=number(progress.answered), total=number(progress.total)
        )

    def _requests(self) -> str:
        """As in "14 requests, 4 at once, 1.9 s"."""
        progress = self._inquiry.progress
        took = self._formats.duration(progress.took_s)
        if progress.requests == 0:
            return self.tr("no face asked for, {time}").format(time=took)
        requests = self.tr("%n request(s)", "", progress.requests)
        return self.tr("{requests}, {count} at once, {time}").format(
            requests=requests, count=self._formats.number(progress.at_once), time=took
        )

    def _searched(self) -> str:
        count = self._inquiry.progress.collections
        if count is None:
            return ""
        words = self.tr("{service} answered from %n loaded row(s)", "", count)
        return ". " + words.format(service=SERVICE_NAMES["verifik"])

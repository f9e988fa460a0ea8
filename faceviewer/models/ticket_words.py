"""What a row of a ticket says of itself: how its text was read, what became of it, and where."""

from typing import Final

from PySide6.QtCore import QObject

from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.recognition import Term
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.tickets.rows import Found, Reason, Row, Verdict

_DOTS: Final = "••••••••"

_ICONS: Final = {
    Verdict.WAITING: ("circle-dashed", "text3"),
    Verdict.FOUND: ("circle-check", "ok"),
    Verdict.MISSING: ("circle-x", "err"),
    Verdict.AMBIGUOUS: ("circle-help", "warn"),
    Verdict.FAILED: ("triangle-alert", "err"),
    Verdict.NOT_ASKED: ("lock", "text2"),
}
_REASON_ICONS: Final[dict[Reason, str]] = {"stopped": "square", "unsearchable": "circle-dashed"}


def verdict_icon(verdict: Verdict, reason: Reason = "") -> tuple[str, str]:
    """The drawing of a verdict, and the name of its colour."""
    name, role = _ICONS[verdict]
    return _REASON_ICONS.get(reason, name), role


class TicketWords(QObject):
    """The words for rows of a ticket in the language of the window."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def pasted(self, term: Term) -> str:
        """The text as it was pasted; of a secret only that there was one, and how long."""
        if term.kind != "secret":
            return plain_line(term.text)
        count = self.tr("%n character(s)", "", term.length)
        return f"{_DOTS} ({count})"

    def read_as(self, term: Term) -> str:
        """What the text was taken for."""
        match term.kind:
            case "object_id":
                return self.tr("24-hex id")
            case "odd_id":
                return self.tr("{count} hex, unusual").format(count=len(term.text))
            case "hash":
                return self.tr("hash")
            case "url":
                return self.tr("url")
            case "name":
                return self.tr("name")
            case "email":
                return self.tr("e-mail address")
            case "random":
                return self.tr("long random text")
            case "secret":
                return self.tr("a credential?")
        return "UUID"

    def verdict(self, verdict: Verdict) -> str:
        """The name of a verdict, as over a group of rows."""
        return {
            Verdict.WAITING: self.tr("Waiting"),
            Verdict.FOUND: self.tr("Found"),
            Verdict.MISSING: self.tr("Missing"),
            Verdict.AMBIGUOUS: self.tr("Ambiguous"),
            Verdict.NOT_ASKED: self.tr("Not asked"),
            Verdict.FAILED: self.tr("Failed"),
        }[verdict]

    def result(self, row: Row) -> str:
        """What became of a row, in a word or two."""
        if row.verdict is Verdict.NOT_ASKED and row.reason in ("secret", "held"):
            return self.tr("never sent") if row.reason == "secret" else self.tr("held back")
        return {
            Verdict.WAITING: self.tr("waiting"),
            Verdict.FOUND: self.tr("found"),
            Verdict.MISSING: self.tr("missing"),
            Verdict.AMBIGUOUS: self.tr("ambiguous"),
            Verdict.NOT_ASKED: self.tr("not asked"),
            Verdict.FAILED: self.tr("failed"),
        }[row.verdict]

    def where(self, row: Row) -> str:
        """Where it was found, or where it was sought."""
        one = row.one
        if one is not None:
            place = self.place(one)
            return self.tr("{place} (chosen)").format(place=place) if row.chosen else place
        match row.verdict:
            case Verdict.AMBIGUOUS:
                return self._how_many(row)
            case Verdict.MISSING:
                return self._asked(row)
            case Verdict.FAILED:
                return "; ".join(
                    f"{SERVICE_NAMES[service]}: {describe_error(error).short}"
                    for service, error in row.errors.items()
                )
            case Verdict.NOT_ASKED:
                return self._why_not(row)
        return ""

    def place(self, found: Found) -> str:
        """Service and field of a record, as in "Verifik, project._id"."""
        field = plain_line(found.path, 80) or self.tr("given for the name")
        return f"{SERVICE_NAMES[found.service]}, {field}"

    def _how_many(self, row: Row) -> str:
        services = {found.service for found in row.found}
        if len(services) > 1:
            # The only services that there are.
            return self.tr("%n record(s) in 2 services", "", row.count)
        names = all(found.path == "name" for found in row.found)
        if "verifik" in services:
            words = self.tr("%n collection(s)", "", row.count)
        else:
            words = self.tr("%n face(s)", "", row.count)
        return self.tr("{records}, same name").format(records=words) if names else words

    def _asked(self, row: Row) -> str:
        if row.answered == {"verifik", "blockv"}:
            return self.tr("asked both")
        return self.tr("in none of the loaded rows")

    def _why_not(self, row: Row) -> str:
        match row.reason:
            case "stopped":
                return self.tr("stopped before its turn")
            case "unsearchable":
                return self.tr("in none of the loaded rows")
        return self.tr("not asked")

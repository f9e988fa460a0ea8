"""What the tab of a listing is called, so that the tabs of two queries are told apart."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from faceviewer.filters import LIMIT_MAX, CollectionsFilter, FacesQuery
from faceviewer.kept_filters import Question
from faceviewer.models.formats import Formats
from faceviewer.models.veiling import veiled
from faceviewer.plain_text import plain_line

LONGEST_VALUE = 16
LONGEST_WORDS = 60
LONGEST_ID = 12


class ListingTitles(QObject):
    """Puts what a tab asks into a few words; pure words, no widget.

    `name_of` gives the name that a person gave a filter, empty where it has none.
    """

    def __init__(
        self,
        formats: Formats,
        parent: QObject | None = None,
        name_of: Callable[[Question], str] = lambda _: "",
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._name_of = name_of

    def title(self, question: Question) -> str:
        """The kind of the listing, and the filter's name or the first thing that it asks for."""
        is_faces = isinstance(question, FacesQuery)
        kind = self.tr("Faces") if is_faces else self.tr("Collections")
        name = self._name_of(question)
        parts = [plain_line(name)] if name else self._parts(question, is_short=True)
        if not parts:
            return kind
        more = f" +{len(parts) - 1}" if len(parts) > 1 else ""
        return f"{kind} · {parts[0]}{more}"

    def words(self, question: Question) -> str:
        """Everything that is set, in one line."""
        parts = self._parts(question, is_short=False)
        if isinstance(question, FacesQuery):
            if question.sort_by or question.order:
                order = " ".join(part for part in (question.sort_by, question.order) if part)
                parts.append(self.tr("sorted {order}").format(order=plain_line(order)))
            if question.limit != LIMIT_MAX:
                parts.append(self.tr("{count} a page").format(count=question.limit))
        return ", ".join(parts) or self.tr("everything")

    def _parts(self, question: Question, *, is_short: bool) -> list[str]:
        found = (
            self._faces(question, is_short=is_short)
            if isinstance(question, FacesQuery)
            else self._collections(question, is_short=is_short)
        )
        return [part for part in found if part]

    def _faces(self, query: FacesQuery, *, is_short: bool) -> list[str]:
        return [
            self._id(self.tr("id {value}"), query.id, is_short=is_short),
            self._id(self.tr("org {value}"), query.org_id, is_short=is_short),
            _quoted(query.name, is_short=is_short),
            _quoted(query.autocomplete, is_short=is_short),
            self._since(query.created_gt or query.created_gte),
            self._until(query.created_lt or query.created_lte),
        ]

    def _collections(self, wanted: CollectionsFilter, *, is_short: bool) -> list[str]:
        deleted = {"yes": self.tr("deleted"), "no": self.tr("not deleted")}
        return [
            _quoted(wanted.text, is_short=is_short),
            _quoted(wanted.name, is_short=is_short),
            self._id(self.tr("project {value}"), wanted.project, is_short=is_short),
            self._id(self.tr("client {value}"), wanted.client, is_short=is_short),
            self._id(self.tr("code {value}"), wanted.code, is_short=is_short),
            deleted.get(wanted.deleted, ""),
            self._since(wanted.created_from or wanted.updated_from),
            self._until(wanted.created_to or wanted.updated_to),
        ]

    @staticmethod
    def _id(template: str, text: str, *, is_short: bool) -> str:
        """An id; its begin and its end are enough to tell two apart."""
        line = plain_line(veiled(text))
        if is_short and len(line) > LONGEST_ID:
            line = f"{line[:4]}…{line[-4:]}"
        return template.format(value=line) if line else ""

    def _since(self, instant: datetime | None) -> str:
        return self.tr("since {date}").format(date=self._date(instant)) if instant else ""

    def _until(self, instant: datetime | None) -> str:
        return self.tr("until {date}").format(date=self._date(instant)) if instant else ""

    def _date(self, instant: datetime) -> str:
        return self._formats.minute(instant).removesuffix(" 00:00")


def _quoted(text: str, *, is_short: bool) -> str:
    limit = LONGEST_VALUE if is_short else LONGEST_WORDS
    return f"“{plain_line(veiled(text), limit)}”" if text else ""

"""What the tab of a listing is called, so that the tabs of two queries are told apart."""

from datetime import datetime

from PySide6.QtCore import QObject

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line

LONGEST_VALUE = 16
LONGEST_ID = 12


class ListingTitles(QObject):
    """Puts what a tab asks into a few words; pure words, no widget."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def title(self, question: FacesQuery | CollectionsFilter) -> str:
        """The kind of the listing, and the first thing that it is narrowed by."""
        if isinstance(question, FacesQuery):
            kind, parts = self.tr("Faces"), self._faces(question)
        else:
            kind, parts = self.tr("Collections"), self._collections(question)
        if not parts:
            return kind
        more = f" +{len(parts) - 1}" if len(parts) > 1 else ""
        return f"{kind} · {parts[0]}{more}"

    def _faces(self, query: FacesQuery) -> list[str]:
        parts = [
            query.id and self.tr("id {value}").format(value=_short_id(query.id)),
            query.org_id and self.tr("org {value}").format(value=_short_id(query.org_id)),
            _quoted(query.name),
            _quoted(query.autocomplete),
            self._since(query.created_gt or query.created_gte),
            self._until(query.created_lt or query.created_lte),
        ]
        return [part for part in parts if part]

    def _collections(self, wanted: CollectionsFilter) -> list[str]:
        deleted = {"yes": self.tr("deleted"), "no": self.tr("not deleted")}
        parts = [
            _quoted(wanted.text),
            _quoted(wanted.name),
            wanted.project and self.tr("project {value}").format(value=_short_id(wanted.project)),
            wanted.client and self.tr("client {value}").format(value=_short_id(wanted.client)),
            wanted.code and self.tr("code {value}").format(value=_short_id(wanted.code)),
            deleted.get(wanted.deleted, ""),
            self._since(wanted.created_from or wanted.updated_from),
            self._until(wanted.created_to or wanted.updated_to),
        ]
        return [part for part in parts if part]

    def _since(self, instant: datetime | None) -> str:
        return self.tr("since {date}").format(date=self._date(instant)) if instant else ""

    def _until(self, instant: datetime | None) -> str:
        return self.tr("until {date}").format(date=self._date(instant)) if instant else ""

    def _date(self, instant: datetime) -> str:
        return self._formats.minute(instant).removesuffix(" 00:00")


def _short_id(text: str) -> str:
    """The begin and the end of an id, by which two are told apart."""
    line = plain_line(text)
    return line if len(line) <= LONGEST_ID else f"{line[:4]}…{line[-4:]}"


def _quoted(text: str) -> str:
    return f"“{plain_line(text, LONGEST_VALUE)}”" if text else ""

"""Records as text for a ticket: Markdown or HTML, with long or private fields hidden at first.

What is hidden is hidden before the text is made, so that a preview of the text shows all that
leaves. What looks like a credential never stands in it, whatever a person chooses.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal, NamedTuple
from urllib.parse import urlsplit

from faceviewer.careful_json import cut_members, read_text
from faceviewer.export.markdown import markdown_text, table_line
from faceviewer.links import format_link, link_to
from faceviewer.plain_text import plain_line
from faceviewer.recognition import veil
from faceviewer.records import Face, Record
from faceviewer.slices import Steps
from faceviewer.translation_marks import QT_TRANSLATE_NOOP

TicketForm = Literal["markdown", "html"]

LONG: Final = 200
"""From here on a value is hidden unless the person wants it."""

LONGEST: Final = 10_000
"""What of a value a ticket takes at most."""

MOST_RECORDS: Final = 50

LINK_KEY: Final = "faceviewer://"
"""The key under which the link to the record stands; no field of a service is called so."""

OPEN_KEYS: Final = frozenset(
    "_id id code name description project client deleted createdAt updatedAt __v"
    " url when_created when_modified".split()
)
"""Fields that are shown unless their value is long or private."""

PRIVATE_KEYS: Final = frozenset({"content", "config", "assets"})
CODE_KEYS: Final = frozenset({"_id", "id", "code", "project", "client", "url", LINK_KEY})

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WEB = re.compile(r"https?://\S+\Z", re.IGNORECASE)

HIDDEN: Final = QT_TRANSLATE_NOOP("ticket", "(hidden: {count} characters)")
QUERY_HIDDEN: Final = QT_TRANSLATE_NOOP("ticket", "(its query is hidden)")
CUT: Final = QT_TRANSLATE_NOOP("ticket", "(cut: {count} characters in all)")
NULL: Final = QT_TRANSLATE_NOOP("ticket", "(null)")
EMPTY: Final = QT_TRANSLATE_NOOP("ticket", "(empty text)")
FACE: Final = QT_TRANSLATE_NOOP("ticket", "Face")
COLLECTION: Final = QT_TRANSLATE_NOOP("ticket", "Collection")
LINK: Final = QT_TRANSLATE_NOOP("ticket", "Link")
HEADINGS: Final = (QT_TRANSLATE_NOOP("ticket", "Field"), QT_TRANSLATE_NOOP("ticket", "Value"))

Translate = Callable[[str], str]


class Reason(Enum):
    """Why a field is hidden at first."""

    LONG = "long"
    PRIVATE = "private"
    QUERY = "query"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TicketField:
    """One field of a record: its wire name, its value as text (None for null), why it is hidden."""

    key: str
    value: str | None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class TicketRecord:
    """A record as a ticket can have it, with its fields in the order of the service."""

    id: str
    is_face: bool
    environment: str
    fields: tuple[TicketField, ...]


@dataclass(frozen=True, slots=True)
class TicketRules:
    """What the person chose, against the reasons above.

    Attributes:
        choices: wire name -> whether it is shown; what is missing goes by its reason.
        leaves_out: whether hidden fields are not even named.
    """

    choices: Mapping[str, bool]
    leaves_out: bool = False

    def shows(self, field: TicketField) -> bool:
        """Whether the value stands in the text."""
        return self.choices.get(field.key, field.reason is None)


class _Row(NamedTuple):
    """A field as it leaves: what the service sent of it, and what we say of it."""

    key: str
    text: str = ""
    note: str = ""
    is_code: bool = False


def ticket_records(records: Sequence[Record], environment: str) -> Steps[list[TicketRecord]]:
    """The first of the records, as many as a ticket takes, with a link to each."""
    found = []
    for record in records[:MOST_RECORDS]:
        members = yield from cut_members(bytes(record.raw))
        fields = [_field(key, bytes(value)) for key, value in members.items()]
        fields.append(TicketField(LINK_KEY, format_link(link_to(record, environment))))
        is_face = isinstance(record, Face)
        found.append(TicketRecord(record.id, is_face, environment, tuple(fields)))
    return found


def ticket_text(
    records: Sequence[TicketRecord],
    rules: TicketRules,
    form: TicketForm,
    translate: Translate = lambda text: text,
) -> str:
    """The very text that leaves."""
    write = _markdown if form == "markdown" else _html
    parts = (
        write(_title(record, rules, translate), list(_rows(record, rules, translate)), translate)
        for record in records
    )
    # Unseen characters are spelt out, so that a preview shows exactly what leaves.
    lines = "\n".join(parts).split("\n")
    return "\n".join(plain_line(line, len(line) + 1) for line in lines)


def _title(record: TicketRecord, rules: TicketRules, translate: Translate) -> tuple[str, ...]:
    """What the record is called, unless its name is hidden; what it is, and where."""
    names = [field for field in record.fields if field.key == "name" and rules.shows(field)]
    name = plain_line(veil((names[0].value or "")[:LONGEST]), 100).strip() if names else ""
    kind = translate(FACE if record.is_face else COLLECTION)
    return name or record.id, kind, plain_line(record.environment, 100)


def _field(key: str, data: bytes) -> TicketField:
    value = read_text(data)
    return TicketField(key, value, _reason(key, data, value or ""))


def _reason(key: str, data: bytes, value: str) -> Reason | None:
    if key not in OPEN_KEYS and key not in PRIVATE_KEYS:
        return Reason.UNKNOWN
    is_nested = data[:1] in (b"{", b"[") and value.startswith(("{", "["))
    bare = _bare_address(value)
    if key in PRIVATE_KEYS or is_nested or _EMAIL.search(bare[:LONGEST]):
        return Reason.PRIVATE
    if len(value) > LONG:
        return Reason.LONG
    return Reason.QUERY if bare != value else None


def _rows(record: TicketRecord, rules: TicketRules, translate: Translate) -> Iterator[_Row]:
    for field in record.fields:
        if rules.shows(field):
            row = _shown(field, translate)
        elif not rules.leaves_out:
            row = _hidden(field, translate)
        else:
            continue
        yield row._replace(key=translate(LINK)) if field.key == LINK_KEY else row


def _shown(field: TicketField, translate: Translate) -> _Row:
    value, is_code = field.value, field.key in CODE_KEYS
    if not value:
        return _Row(field.key, note=translate(NULL if value is None else EMPTY))
    if len(value) <= LONGEST:
        return _Row(field.key, veil(value), is_code=is_code)
    note = translate(CUT).format(count=len(value))
    return _Row(field.key, f"{veil(value[:LONGEST])}…", note, is_code)


def _hidden(field: TicketField, translate: Translate) -> _Row:
    value = field.value or ""
    if field.reason is Reason.QUERY:
        return _Row(field.key, veil(_bare_address(value)), translate(QUERY_HIDDEN), is_code=True)
    return _Row(field.key, note=translate(HIDDEN).format(count=len(value)))


def _bare_address(value: str) -> str:
    """A web address without login, query and fragment; any other text as it is."""
    if not _WEB.match(value):
        return value
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    bare = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return value if value.casefold() == bare.casefold() else bare


def _markdown(title: Sequence[str], rows: Sequence[_Row], translate: Translate) -> str:
    lines = [" · ".join(map(markdown_text, title)), ""]
    lines += [table_line(map(translate, HEADINGS)), table_line(["---", "---"])]
    for row in rows:
        value = markdown_text(row.text, is_code=row.is_code)
        lines.append(table_line([markdown_text(row.key), f"{value} {row.note}".strip()]))
    return "\n".join([*lines, ""])


def _html(title: Sequence[str], rows: Sequence[_Row], _: Translate) -> str:
    lines = [f"<p>{html.escape(' · '.join(title))}</p>", "<table>"]
    for row in rows:
        value = html.escape(row.text)
        value = f"<code>{value}</code>" if row.is_code else value.replace("\n", "<br>")
        cell = f"{value if row.text else ''} {html.escape(row.note)}".strip()
        lines.append(f"<tr><th>{html.escape(row.key)}</th><td>{cell}</td></tr>")
    return "\n".join([*lines, "</table>", ""])

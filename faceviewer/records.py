"""The records of both services, as the rest of the program sees them, and how their values read.

A record keeps the bytes it came in (`raw`), so nothing that a service sent is ever lost: unknown
fields, odd types and the difference between "not sent", null and empty text are all still there.
How bytes become records is not here: see `api/decode.py`.
"""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final, Literal, Protocol

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType, field

from faceviewer.careful_json import cut_members, read_text
from faceviewer.slices import finish

Text = str | None | UnsetType
"""A text that may be null (None) or not sent (UNSET). Neither is the same as an empty text."""

NOT_SENT: Final = Raw(b"")
"""The raw form of a field that was not sent."""

RAW_FIELD: Final = "\x7fraw"
"""Wire name of `raw`: one that no JSON text of a service can have by accident."""

FOLDED_FIELD: Final = "\x7ffolded"
MEASURED_FIELD: Final = "\x7fmeasured"


Id = Annotated[str, msgspec.Meta(min_length=1)]
"""What every record has; a row without one is no record."""


class Collection(Struct, gc=False, kw_only=True, eq=False):
    """One Verifik collection: a group of people, and the search space of face recognition.

    `id` is the `_id` that paths use, `code` the UUID that the face engine uses: people confuse
    them, so they are never merged. Dates stay the texts that were sent; `parse_instant` reads them.

    A million of them stand in a table, so only what a row is known by is kept as values; the other
    texts are read from `raw` each time when they are looked at.

    Source: the response example of "List all collections".
    """

    id: Id = field(name="_id")
    name: Text = UNSET
    deleted: bool | None | UnsetType = UNSET
    version: int | None | UnsetType = field(name="__v", default=UNSET)
    raw: Raw = field(name=RAW_FIELD, default=NOT_SENT)
    folded: str = field(name=FOLDED_FIELD, default="")

    @property
    def code(self) -> Text:
        """The UUID that the face engine uses."""
        return self.texts().code

    @property
    def description(self) -> Text:
        """What somebody wrote about it."""
        return self.texts().description

    @property
    def project(self) -> Text:
        """The id of the project that it belongs to."""
        return self.texts().project

    @property
    def client(self) -> Text:
        """The id of the client whose project that is."""
        return self.texts().client

    @property
    def created(self) -> Text:
        """When it was made."""
        return self.texts().created

    @property
    def updated(self) -> Text:
        """When it was last changed."""
        return self.texts().updated

    def texts(self) -> "CollectionTexts":
        """The texts that are not kept, all by one reading of `raw`."""
        try:
            return _read_texts(self.raw)
        except (ValueError, RecursionError):
            return _read_texts_with_care(self.raw)


class CollectionTexts(Struct, gc=False, eq=False):
    """The texts of a collection that are read when they are looked at."""

    code: Text = UNSET
    description: Text = UNSET
    project: Text = UNSET
    client: Text = UNSET
    created: Text = field(name="createdAt", default=UNSET)
    updated: Text = field(name="updatedAt", default=UNSET)


_read_texts: Final = msgspec.json.Decoder(CollectionTexts).decode


def _read_texts_with_care(raw: Raw) -> CollectionTexts:
    """The same where a value has another type, or another part of the row is odd."""
    try:
        members = finish(cut_members(bytes(raw)))
    except ValueError:
        return CollectionTexts()
    found = [members.get(name) for name in CollectionTexts.__struct_encode_fields__]
    return CollectionTexts(*(UNSET if part is None else read_text(bytes(part)) for part in found))


class Face(Struct, gc=False, kw_only=True, eq=False):
    """One BLOCKv face: a visual interface or template for smart objects.

    `content`, `config` and `assets` stay bytes until somebody looks at them: they can be megabytes.
    Then `measured` keeps what the columns say of them.

    Source: the response schema of GET /faces.
    """

    id: Id
    name: Text = UNSET
    url: Text = UNSET
    content: Raw = NOT_SENT
    config: Raw = NOT_SENT
    assets: Raw = NOT_SENT
    created: Text = field(name="when_created", default=UNSET)
    modified: Text = field(name="when_modified", default=UNSET)
    raw: Raw = field(name=RAW_FIELD, default=NOT_SENT)
    folded: str = field(name=FOLDED_FIELD, default="")
    measured: object = field(name=MEASURED_FIELD, default=None)


Record = Collection | Face


class Asset(Struct, gc=False, kw_only=True):
    """A file that a face uses; `is_public` has three states: yes, no and not said (None or UNSET).

    Source: the response schema of GET /faces, `assets`.
    """

    id: Text = UNSET
    name: Text = UNSET
    type: Text = UNSET
    url: Text = UNSET
    hash: Text = UNSET
    is_public: bool | None | UnsetType = UNSET
    created: Text = field(name="when_created", default=UNSET)


ARRAY_FORM: Final = "array"
"""`Page.form` of an answer that is the bare list."""


class Page(Struct, kw_only=True):
    """One answer of a service.

    `next` is the token of the following page, empty at the end. `unreadable` holds the bytes of
    those rows that are no records. `form` says under which key the list was met when it was not the
    documented one, and is empty otherwise.
    """

    rows: list[Record]
    next: str = ""
    unreadable: list[bytes] = []
    form: str = ""


class Sink(Protocol):
    """Who takes rows of an answer that is still coming."""

    def begin(self) -> None:
        """A try of the request hands out rows from now on; those of an earlier one are void."""

    def add(self, page: Page) -> None:
        """More rows of the answer, in order. `next` and `form` are not known before its end."""


def read_json(data: bytes | Raw) -> object:
    """The plain value of JSON that once came through `api/decode.py`; deep and odd texts included.

    Raises:
        ValueError: the bytes are not JSON, or nested deeper than can be read.
    """
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError):
        # Lone surrogates and very long numbers: the slower reader takes them.
        try:
            return json.loads(bytes(data))
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


def raw_text(data: Raw) -> Text:
    """A raw field as text: UNSET where it was not sent, None for null, JSON where it is no text."""
    found = bytes(data)
    if not found:
        return UNSET
    if found == b"null":
        return None
    if not found.startswith(b'"'):
        return found.decode("utf-8", "replace")
    # Half of a surrogate pair fits no file and no window: it is spelt out.
    return str(read_json(found)).encode("utf-8", "backslashreplace").decode()


IdKind = Literal["object_id", "uuid", "other"]

_OBJECT_ID = re.compile(r"[0-9a-fA-F]{24}\Z")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")


def id_kind(text: str) -> IdKind:
    """What an id looks like. Nothing is refused for its form: the services' own ids vary."""
    if _OBJECT_ID.match(text):
        return "object_id"
    return "uuid" if _UUID.match(text) else "other"


def object_id_instant(text: str) -> datetime | None:
    """When an ObjectId was made: its first four bytes are Unix seconds. None for other ids."""
    if not _OBJECT_ID.match(text):
        return None
    return datetime.fromtimestamp(int(text[:8], 16), UTC)


def uuid_version(text: str) -> int:
    """The version of a UUID, from 0 to 15: how it was made, as far as it says."""
    return int(text[14], 16)


def uuid_instant(text: str) -> datetime | None:
    """When a UUID was made, where its version says so (1, 6 and 7). None for other ids.

    Source: RFC 9562, sections 5.1, 5.6 and 5.7.
    """
    if not _UUID.match(text):
        return None
    parts = text.split("-")
    match uuid_version(text):
        case 1:
            return _since_1582(parts[2][1:] + parts[1] + parts[0])
        case 6:
            return _since_1582(parts[0] + parts[1] + parts[2][1:])
        case 7:
            return _instant_at(int(parts[0] + parts[1], 16) / 1000)
    return None


def _since_1582(hex_digits: str) -> datetime | None:
    """An instant counted in steps of 100 ns from the first day of the Gregorian calendar."""
    return _instant_at((int(hex_digits, 16) - _GREGORIAN_STEPS) / 1e7)


def _instant_at(seconds: float) -> datetime | None:
    try:
        return _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return None


_GREGORIAN_STEPS: Final = 0x01B21DD213814000
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_HUMAN = re.compile(
    r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})"
    r"(?:,? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp])[Mm])?)?\Z"
)
_DIGITS = re.compile(r"-?\d{9,16}(?:\.\d+)?\Z")
_ZONE = re.compile(r"(?:[zZ]|[+-]\d\d:?\d\d)\Z")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def has_zone(text: str) -> bool:
    """Whether a date text says its zone; where it does not, it is read as UTC and marked so."""
    return bool(_ZONE.search(text)) or bool(_DIGITS.match(text))


def is_zero_time(text: str) -> bool:
    """Whether a date text is how Go writes a time that was never set; no record is that old."""
    return text.startswith("0001-01-01")


def parse_instant(value: Text) -> datetime | None:
    """The instant that a date text means, in UTC; None where it means none.

    Reads RFC 3339 with any fraction, offsets, texts without a zone (taken as UTC), dates alone,
    epoch seconds and milliseconds, "January 16, 2024 3:44 PM" and {"year", "month", "day"}. Go's
    zero time, 0001-01-01T00:00:00Z, means "not set". The result always fits every zone.
    """
    if not isinstance(value, str) or not value:
        return None
    try:
        instant = _read(value)
        if instant is None:
            return None
        instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, OverflowError, RecursionError):
        return None
    return instant if 1 < instant.year < 9999 else None


def _read(text: str) -> datetime | None:
    if _DIGITS.match(text):
        return _read_epoch(float(text))
    if text.startswith("{"):
        return _read_parts(text)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return _read_human(text) or _read_odd_rfc3339(text)


def _read_epoch(number: float) -> datetime:
    seconds = number / 1000 if abs(number) >= 1e11 else number
    return _EPOCH + timedelta(seconds=seconds)


def _read_parts(text: str) -> datetime | None:
    parts = json.loads(text)
    year, month, day = (parts.get(name) for name in ("year", "month", "day"))
    if not all(isinstance(part, int) for part in (year, month, day)):
        return None
    return datetime(year, month, day, tzinfo=UTC)


def _read_human(text: str) -> datetime | None:
    found = _HUMAN.match(text)
    if not found:
        return None
    month, day, year, hour, minute, second, half = found.groups()
    if month[:3].lower() not in _MONTHS:
        return None
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half in "pP" else 0)
    number = _MONTHS.index(month[:3].lower()) + 1
    clock = (hours, int(minute or 0), int(second or 0))
    return datetime(int(year), number, int(day), *clock, tzinfo=UTC)


def _read_odd_rfc3339(text: str) -> datetime:
    """Lower-case letters, and the second 60 of a leap second, which RFC 3339 allows."""
    upper = text.strip().upper()
    leap = re.sub(r"(:\d\d):60(?=[.Z+-]|\Z)", r"\1:59", upper)
    instant = datetime.fromisoformat(leap)
    return instant + timedelta(seconds=1) if leap != upper else instant


def to_zone(instant: datetime, *, is_utc: bool) -> datetime:
    """The same instant in UTC or in this computer's zone."""
    return instant.astimezone(UTC if is_utc else None)

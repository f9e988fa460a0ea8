"""Which loaded records carry which of many values: one pass over the rows, however many are sought.

A value is carried where it is the whole of a text in the record, in whatever field. Parts of texts
are not sought: a description that tells a project's id would make every id ambiguous.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from faceviewer.listings.folding import fold
from faceviewer.listings.sliced_sort import spans
from faceviewer.records import Collection, Record, id_kind, read_json
from faceviewer.slices import Steps

CARRIERS_MAX: Final = 50
"""So many carriers of a value are named; a client's id can stand in a million records."""

ROWS_A_STEP: Final = 128
OWN_FIELDS: Final = frozenset({"_id", "_id.$oid", "id", "id.$oid", "code"})

_IDS: Final = re.compile(rb'"([0-9a-z-]{20,128})"')
"""A text between quotation marks that can be an id; shorter ones are none that is recognised."""

_URLS: Final = re.compile(rb'"([A-Za-z][A-Za-z0-9+.-]{1,20}:(?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class Carrier:
    """A record that carries a value, and in which field, such as `assets[0].id`."""

    record: Record
    path: str

    @property
    def is_own(self) -> bool:
        """Whether the value is what the record itself is known by."""
        return self.path in OWN_FIELDS


@dataclass(slots=True)
class Carriers:
    """All records that carry one value: how many, and as many of them as are named."""

    count: int = 0
    first: list[Carrier] = field(default_factory=list)

    def add(self, carrier: Carrier) -> None:
        """Counts one more. One that is known by the value is always named, and first."""
        self.count += 1
        if carrier.is_own:
            self.first.insert(0, carrier)
        elif len(self.first) < CARRIERS_MAX:
            self.first.append(carrier)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is sought: ids in lower case, urls as they are, and names as `name_key` gives them."""

    ids: frozenset[str] = frozenset()
    urls: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def name_key(name: str) -> str:
    """The same for names that differ in case, accents and spaces only."""
    return fold(" ".join(name.split()))


def find_carriers(records: Sequence[Record], wanted: Wanted) -> Steps[dict[str, Carriers]]:
    """Each wanted value that is carried, with its carriers in the order of the rows."""
    found: dict[str, Carriers] = {}
    ids = frozenset(text.encode() for text in wanted.ids)
    for start, end in spans(len(records), ROWS_A_STEP):
        rows = records[start:end]
        for row, values in _rows_with(rows, ids, wanted.urls):
            _note(row, values, found)
        for row, name, path in _rows_named(rows, wanted.names):
            found.setdefault(name, Carriers()).add(Carrier(row, path))
        yield end / len(records)
    return found


def _rows_with(
    rows: Sequence[Record], ids: frozenset[bytes], urls: frozenset[str]
) -> Iterator[tuple[Record, set[str]]]:
    """The rows that carry some of the ids or urls, and which.

    Most rows carry none, so that some hundred are looked at as one before each by itself.
    """
    whole = b"\n".join(bytes(row.raw) for row in rows)
    ids, urls = ids.intersection(_ids_in(whole)) if ids else ids, urls & _urls_in(whole, urls)
    if not ids and not urls:
        return
    for row in rows:
        raw = bytes(row.raw)
        values = {text.decode() for text in ids.intersection(_ids_in(raw))}
        values |= urls & _urls_in(raw, urls)
        if values:
            yield row, values


def _rows_named(rows: Sequence[Record], names: frozenset[str]) -> Iterator[tuple[Record, str, str]]:
    """The rows that have one of the names, or an id that reads like one, with the field."""
    for row in rows if names else ():
        name = name_key(row.name) if isinstance(row.name, str) else ""
        if name in names:
            yield row, name, "name"
        if (own := row.id.lower()) in names and own != name:
            yield row, own, "_id" if isinstance(row, Collection) else "id"


def _ids_in(raw: bytes) -> list[bytes]:
    return _IDS.findall(raw.lower())


def _urls_in(raw: bytes, wanted: frozenset[str]) -> set[str]:
    return set(map(_unescaped, _URLS.findall(raw))) if wanted else set()


def _unescaped(text: bytes) -> str:
    if b"\\" not in text:
        return text.decode("utf-8", "replace")
    try:
        return str(json.loads(b'"' + text + b'"'))
    except ValueError:
        return ""


def _note(record: Record, values: set[str], found: dict[str, Carriers]) -> None:
    """Counts a record for each value that it carries, and finds out where where it is named."""
    paths: dict[str, str] | None = None
    for value in values:
        carriers = found.setdefault(value, Carriers())
        if len(carriers.first) >= CARRIERS_MAX and not _is_known_by(record, value):
            carriers.count += 1
            continue
        if paths is None:
            paths = _paths(record, values)
        if value in paths:
            carriers.add(Carrier(record, paths[value]))


def _is_known_by(record: Record, value: str) -> bool:
    if value == record.id.lower():
        return True
    # Only a value that can be a code is worth reading it.
    code = record.code if id_kind(value) == "uuid" and isinstance(record, Collection) else None
    return isinstance(code, str) and value == code.lower()


def _paths(record: Record, values: set[str]) -> dict[str, str]:
    """Where in the record each value stands: in a field of its own, or else in the first one."""
    found: dict[str, str] = {}
    try:
        root = read_json(record.raw)
    except ValueError:
        return {record.id.lower(): "_id" if isinstance(record, Collection) else "id"}
    waiting: list[tuple[str, object]] = [("", root)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            key = value if value in values else value.lower()
            if key in values and (key not in found or path in OWN_FIELDS):
                found[key] = path
        elif isinstance(value, dict | list):
            waiting.extend(reversed(list(_inside(path, value))))
    return found


def _inside(path: str, value: dict[str, object] | list[object]) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        return ((f"{path}.{name}" if path else name, part) for name, part in value.items())
    return ((f"{path}[{place}]", part) for place, part in enumerate(value))

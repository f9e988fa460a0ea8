"""Which loaded records carry which of many values: one pass over the rows, however many are sought.

A value is carried where it is the whole of a text in the record, in whatever field. Parts of texts
are not sought: a description that tells a project's id would make every id ambiguous.
"""

import json
import re
from collections.abc import Collection as Group
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from faceviewer.listings.folding import fold
from faceviewer.listings.sliced_sort import spans
from faceviewer.records import Collection, Record, read_json
from faceviewer.slices import Steps

CARRIERS_MAX: Final = 50
"""So many carriers of a value are named; a client's id can stand in a million records."""

ROWS_A_STEP: Final = 128
OWN_FIELDS: Final = frozenset({"_id", "_id.$oid", "id", "id.$oid", "code"})

_IDS: Final = re.compile(rb'"([0-9A-Za-z-]{20,128})"')
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
    for start, end in spans(len(records), ROWS_A_STEP):
        for record in records[start:end]:
            values = _ids_of(record, wanted.ids) | _urls_of(record, wanted.urls)
            name = name_key(record.name) if wanted.names and isinstance(record.name, str) else ""
            if values:
                _note(record, values, found)
            if name in wanted.names:
                found.setdefault(name, Carriers()).add(Carrier(record, "name"))
        yield end / len(records)
    return found


def _ids_of(record: Record, wanted: Group[str]) -> set[str]:
    """Those of the wanted ids that stand in the bytes of a record."""
    if not wanted:
        return set()
    return {text for text in _texts(_IDS, record) if text in wanted}


def _urls_of(record: Record, wanted: Group[str]) -> set[str]:
    if not wanted:
        return set()
    found = (m.group(1) for m in _URLS.finditer(bytes(record.raw)))
    return {text for text in map(_unescaped, found) if text in wanted}


def _texts(pattern: re.Pattern[bytes], record: Record) -> Iterator[str]:
    return (text.decode("ascii").lower() for text in pattern.findall(record.raw))


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
    code = record.code if isinstance(record, Collection) else None
    return value in (record.id.lower(), code.lower() if isinstance(code, str) else None)


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

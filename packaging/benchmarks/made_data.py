"""Made-up data for the bench server: the same bytes in every run, of the documented shapes."""

import hashlib
import json
import random
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

GROUPS = (
    *("Visitors", "Contractors", "Members", "Night shift", "Press", "Staff", "Clients", "Guests"),
    *("Drivers", "Interns", "Suppliers", "Cleaning", "Reception", "Tenants", "Medical staff"),
    *("Visitantes", "Socios", "Besucher", "Recepción", "Élèves"),
)
SITES = (
    *("London office", "Leeds clinic", "north entrance", "warehouse 2", "floor 4", "Quito", "Cali"),
    *("sede norte", "torre 2", "Hamburg", "Lisboa", "Porto", "Oslo", "Austin", "gate 7", "hall B"),
    *("Bogota DC", "south car park", "Lyon", "Madrid", "Nairobi", "Bogotá", "Medellín", "東京"),
)
"""One name in five is not plain ASCII, as where the services' customers are."""

NEWEST = datetime(2026, 11, 1, tzinfo=UTC)
SPAN = timedelta(days=3 * 365)
SEED = 7


def instant_text(instant: datetime) -> str:
    """RFC 3339 with three digits of a second."""
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


# --- Collections ----------------------------------------------------------------------------------


def collection_rows(count: int) -> Iterator[str]:
    """JSON objects of the ten documented fields, 322 bytes each on average.

    Source: the response example of "List all collections".
    """
    chance = random.Random(SEED)
    projects = [f"{chance.getrandbits(96):024x}" for _ in range(60)]
    clients = [f"{chance.getrandbits(96):024x}" for _ in range(20)]
    for number in range(count):
        made = NEWEST - SPAN * chance.random()
        name = f"{chance.choice(GROUPS)} {chance.choice(SITES)} {chance.randrange(count)}"
        project = chance.randrange(60)
        code = f"{chance.getrandbits(128):032x}"
        code = "-".join((code[:8], code[8:12], "4" + code[13:16], "a" + code[17:20], code[20:]))
        yield (
            f'{{"_id":"{number:08x}{chance.getrandbits(64):016x}"'
            f',"deleted":{"true" if chance.random() < 0.07 else "false"}'
            f',"name":"{name}","project":"{projects[project]}"'
            f',"description":"Collection {number}"'
            f',"client":"{clients[project % 20]}","code":"{code}"'
            f',"updatedAt":"{instant_text(made + timedelta(days=chance.randrange(90)))}"'
            f',"createdAt":"{instant_text(made)}","__v":{chance.randrange(4)}}}'
        )


def collections_file(folder: Path, count: int) -> Path:
    """A file with the whole answer; a `.jsonl` with the same rows is beside it."""
    file = folder / f"collections-{count}.json"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        rows, unfinished = file.with_suffix(".jsonl"), file.with_suffix(".part")
        with unfinished.open("w", encoding="utf-8") as whole, rows.open("w") as lines:
            whole.write('{"data":[')
            for number, row in enumerate(collection_rows(count)):
                whole.write(f",{row}" if number else row)
                lines.write(f"{row}\n")
            whole.write("]}")
        unfinished.replace(file)
    return file


# --- Faces ----------------------------------------------------------------------------------------

Ages = Callable[[random.Random], float]


def _even(chance: random.Random) -> float:
    return chance.random()


def _bursty(chance: random.Random) -> float:
    """Four of five rows stand in twelve imports, each an hour long."""
    if chance.random() < 0.2:
        return chance.random()
    return (chance.randrange(12) + 0.5) / 12 + chance.random() * (timedelta(hours=1) / SPAN)


def _power_law(chance: random.Random) -> float:
    """Half of all rows stand in the newest hundredth."""
    return float(chance.random() ** 6.6)


DISTRIBUTIONS: dict[str, Ages] = {"even": _even, "bursty": _bursty, "power_law": _power_law}
"""How rows lie in time: the part of the span that has passed since a row was made."""


@dataclass(frozen=True, slots=True)
class FaceQuery:
    """What of a request decides which rows answer it and in which order."""

    sort_by: str = ""
    is_ascending: bool = False
    after: datetime | None = None
    is_after_included: bool = False
    before: datetime | None = None
    is_before_included: bool = False


class Faces:
    """All faces as JSON, by the time when they were made; without an order asked, newest first."""

    def __init__(self, count: int, distribution: str) -> None:
        chance = random.Random(SEED)
        age = DISTRIBUTIONS[distribution]
        rows = sorted(
            (NEWEST - SPAN * age(chance), f"{chance.getrandbits(96):024x}") for _ in range(count)
        )
        self.created = [_whole_milliseconds(instant) for instant, _ in rows]
        self.ids = [identity for _, identity in rows]
        self.names = [f"{chance.choice(GROUPS)}, {chance.choice(SITES)}" for _ in rows]
        self.json = [
            _face(identity, name, instant)
            for identity, name, instant in zip(self.ids, self.names, self.created, strict=True)
        ]
        self._by_name: list[int] = []

    def id_hash(self) -> str:
        """The set of all ids."""
        return id_set(self.ids)

    def rows(self, query: FaceQuery) -> "list[int] | range":
        """The numbers of the rows that match, in the order asked for."""
        first, end = self._range(query)
        if query.sort_by == "name":
            found = [number for number in self._in_name_order() if first <= number < end]
            return found if query.is_ascending else found[::-1]
        return range(first, end) if query.is_ascending else range(end - 1, first - 1, -1)

    def _range(self, query: FaceQuery) -> tuple[int, int]:
        first, end = 0, len(self.ids)
        if query.after is not None:
            side = bisect_left if query.is_after_included else bisect_right
            first = side(self.created, query.after)
        if query.before is not None:
            side = bisect_right if query.is_before_included else bisect_left
            end = side(self.created, query.before)
        return first, max(first, end)

    def _in_name_order(self) -> list[int]:
        if not self._by_name:
            self._by_name = sorted(range(len(self.ids)), key=lambda i: (self.names[i], self.ids[i]))
        return self._by_name


def id_set(ids: "list[str] | set[str]") -> str:
    """One text for a set of ids, equal for equal sets; an id that comes twice changes it."""
    return hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()


def _whole_milliseconds(instant: datetime) -> datetime:
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def _face(identity: str, name: str, instant: datetime) -> bytes:
    """A face of about 590 bytes. Source: the response schema of GET /faces."""
    text = instant_text(instant)
    asset = {
        "id": identity[::-1],
        "name": "front",
        "type": "image/png",
        "url": f"https://cdn.example.com/assets/{identity}/front.png",
        "hash": identity + identity[:8],
        "is_public": True,
        "when_created": text,
    }
    face = {
        "id": identity,
        "name": name,
        "url": f"https://cdn.example.com/faces/{identity}.html",
        "content": '<div class="badge"><h1>{{name}}</h1></div>',
        "config": {"locale": "en-GB", "layout": "portrait", "shows_name": True},
        "assets": [asset],
        "when_created": text,
        "when_modified": text,
    }
    return json.dumps(face, ensure_ascii=False, separators=(",", ":")).encode()

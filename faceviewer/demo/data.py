"""The demo's records: seeded, in conformity with the contract, and odd wherever it allows that.

Records that break the contract are not made here but by the faults. Serving is in `services`.
"""

import hashlib
import json
import random
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from faceviewer.demo.instants import DAY_S, NS, nanoseconds, rfc3339
from faceviewer.demo.names import VOCABULARIES, Vocabulary
from faceviewer.demo.pictures import GLTF, KINDS, MP4, PDF, PICTURE_COUNT, PNG, SVG, file_of

Record = dict[str, Any]

_ASSET_NAME = re.compile(r"([0-9a-f]{24})-[a-z]+\.([a-z0-9]+)")
_OFFSETS_MIN = (330, -300, 120, 540, -210, 0)
_BADGE_HTML = '<div class="badge"><h1>{{name}}</h1><p>{{role}} · {{company}}</p></div>'
_BADGE_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200"'
    ' rx="16" fill="#eef"/><text x="24" y="48">{{name}}</text></svg>'
)
_PAGE_HTML = "<!doctype html>\n<html><head><title>Badge</title></head>\n<body>\n" + "".join(
    f'<section class="{side}"><img src="{side}.png" alt=""><p>Ωμέγα &amp; Ünïcode</p></section>\n'
    for side in ("front", "back", "preview", "detail", "crew", "press", "guest", "staff", "night")
)
_CONTENT_WEIGHTS = (12, 40, 20, 27, 0.5)


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def encode(value: object) -> bytes:
    """Compact JSON in UTF-8."""
    return _COMPACT.encode(value).encode()


@dataclass(slots=True)
class DemoFace:
    """A face as it is served: its JSON, and what the service filters and sorts by."""

    id: str
    org_id: str
    name: str
    created_ns: int
    modified_ns: int
    json: bytes = field(repr=False)

    @classmethod
    def of(cls, record: Record, org_id: str = "") -> "DemoFace":
        """The face of a record that conforms to the contract."""
        created_ns = nanoseconds(record["when_created"])
        modified_ns = nanoseconds(record["when_modified"])
        body = encode(record)
        return cls(record["id"], org_id, record["name"], created_ns, modified_ns, body)

    @property
    def record(self) -> Record:
        """The record, decoded anew."""
        decoded: Record = json.loads(self.json)
        return decoded


@dataclass(frozen=True, slots=True)
class DemoData:
    """Everything that both services serve: faces with their organisation, and collections."""

    faces: Sequence[DemoFace] = ()
    collections: Sequence[Record] = ()
    client_id: str = "6158e492dd0767a2b8b3f829"
    organisation: str = "Demo Organisation"


def asset_file(name: str) -> tuple[bytes, str] | None:
    """The bytes and the media type of the asset file of this name, if it is one of the demo's."""
    match = _ASSET_NAME.fullmatch(name)
    if match is None or match[2] not in KINDS:
        return None
    return file_of(match[2], _variant(match[1])), KINDS[match[2]].media_type


def _variant(asset_id: str) -> int:
    return int(asset_id[-2:], 16) % PICTURE_COUNT


def make_demo_data(
    faces: int = 1204,
    collections: int = 60,
    seed: int = 0,
    now: datetime | None = None,
    asset_origin: str = "http://127.0.0.1:8081",
) -> DemoData:
    """Records made from the seed alone; only their times follow `now` (by default, the clock).

    All but the newest hang on the start of the day of `now`, so that ids stay for a day.
    """
    maker = _Maker(random.Random(seed), now or datetime.now(UTC), asset_origin)
    made_faces = [maker.face(number, faces) for number in range(faces)]
    made_collections = [maker.collection(number, collections) for number in range(collections)]
    made_collections.sort(key=lambda record: record["_id"])
    return DemoData(made_faces, made_collections, client_id=maker.clients[0])


@dataclass(frozen=True, slots=True)
class _Project:
    id: str
    client: str


class _Maker:
    """Makes records one after the other from one stream of chance."""

    def __init__(self, chance: random.Random, now: datetime, asset_origin: str) -> None:
        self._chance = chance
        self._now_s = int(now.timestamp())
        self._day_s = self._now_s - self._now_s % DAY_S
        self._asset_origin = asset_origin
        self._machine = f"{chance.getrandbits(40):010x}"
        self._counter = chance.getrandbits(20)
        year_s = 365 * DAY_S
        made_s = [self._day_s - chance.randrange(2 * year_s, 4 * year_s) for _ in range(20)]
        self.clients = [self._object_id(at_s) for at_s in made_s[:3]]
        self._organisations = [self._object_id(at_s) for at_s in made_s[3:8]]
        # The first client owns most of the projects, as an account owns most of its own.
        self._projects = [
            _Project(self._object_id(at_s), self.clients[max(0, number - 9)])
            for number, at_s in enumerate(made_s[8:])
        ]
        self._contents = ("", _BADGE_HTML, _BADGE_SVG, _PAGE_HTML, _PAGE_HTML * 45)

    def face(self, number: int, count: int) -> DemoFace:
        """The face of this number out of so many."""
        chance = self._chance
        created_ns = self._moment_ns(number, count, years=3)
        vocabulary = VOCABULARIES[number % len(VOCABULARIES)]
        org_id = self._organisations[min(4, int(chance.expovariate(0.9)))]
        assets = self._assets(created_ns)
        created, modified = self._created_and_changed(created_ns)
        record: Record = {
            "id": self._object_id(created_ns // NS),
            "name": self._face_name(vocabulary),
            "url": assets[0]["url"] if assets else "native://progress-image-overlay",
            "content": chance.choices(self._contents, _CONTENT_WEIGHTS)[0],
            "config": self._config(vocabulary.locale),
            "assets": assets,
            "when_created": created,
            "when_modified": modified,
        }
        self._drop(record, ("url", "content", "config", "assets"), 0.07)
        return DemoFace.of(record | self._unknown_fields(org_id), org_id)

    def _unknown_fields(self, org_id: str) -> Record:
        fields = {
            "x_revision": (0.25, self._chance.randrange(1, 40)),
            "org_id": (0.3, org_id),
            "tags": (0.03, {"view_mode": "card", "platforms": ["web", "ios"], "draft": None}),
        }
        return {
            key: value for key, (share, value) in fields.items() if self._chance.random() < share
        }

    def collection(self, number: int, count: int) -> Record:
        """A collection."""
        chance = self._chance
        created_ns = self._moment_ns(number, count, years=2)
        created, updated = self._created_and_changed(created_ns)
        project = self._projects[min(11, int(chance.expovariate(0.25)))]
        vocabulary = VOCABULARIES[number % len(VOCABULARIES)]
        record: Record = {
            "_id": self._object_id(created_ns // NS),
            "deleted": number % 14 == 3,
            "name": self._collection_name(vocabulary, number),
            "project": project.id,
            "description": self._description(project.id, number),
            "client": project.client,
            "code": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
            "updatedAt": updated,
            "createdAt": created,
            "__v": min(9, int(chance.expovariate(1.2))),
        }
        optional = ("deleted", "project", "description", "client", "code", "updatedAt", "__v")
        self._drop(record, optional, 0.05)
        if chance.random() < 0.2:
            record["isDemoCollection"] = chance.random() < 0.5
        if chance.random() < 0.12:
            record["settings"] = _settings(chance)
        return record

    def _moment_ns(self, number: int, count: int, years: int) -> int:
        """When the record of this number was made, in nanoseconds.

        One in thirty falls in the last 24 hours before now; one in twenty shares its
        moment with others, as rows do that were made in one go.
        """
        draw, fraction_ns = self._chance.random(), self._chance.randrange(1000) * 1_000_000
        if number < max(1, count // 30):
            return (self._now_s - 60 - int(draw**2 * (DAY_S - 120))) * NS - fraction_ns
        age_s = int(90 + draw**2 * years * 365 * DAY_S)
        if self._chance.random() < 0.05:
            months = age_s // (30 * DAY_S) + 1
            return (self._day_s - months * 30 * DAY_S) * NS
        return (self._day_s - age_s) * NS + fraction_ns

    def _created_and_changed(self, created_ns: int) -> tuple[str, str]:
        """When a record was made and last changed; four in ten never were."""
        chance = self._chance
        until_now_s = self._now_s - created_ns // NS
        later_s = int(chance.lognormvariate(8, 4)) % max(1, until_now_s - 2)
        later_ns = (later_s + 1) * NS + chance.randrange(NS)
        created, changed = self._time(created_ns), self._time(created_ns + later_ns)
        return created, created if chance.random() < 0.4 else changed

    def _object_id(self, at_s: int) -> str:
        self._counter += 1
        return f"{at_s:08x}{self._machine}{self._counter & 0xFFFFFF:06x}"

    def _time(self, instant_ns: int) -> str:
        """A time, mostly with milliseconds and Z, at times in another form of RFC 3339."""
        chance = self._chance
        draw = chance.random()
        if draw < 0.84:
            return rfc3339(instant_ns)
        if draw < 0.90:
            return rfc3339(instant_ns, digits=chance.randrange(10))
        if draw < 0.93:
            return rfc3339(instant_ns, digits=0)
        if draw < 0.98:
            return rfc3339(instant_ns, offset_minutes=chance.choice(_OFFSETS_MIN))
        return rfc3339(instant_ns).lower()

    def _drop(self, record: Record, optional: Sequence[str], share: float) -> None:
        for key in optional:
            if self._chance.random() < share:
                del record[key]

    def _face_name(self, vocabulary: Vocabulary) -> str:
        chance = self._chance
        badge, side = chance.choice(vocabulary.badges), chance.choice(vocabulary.sides)
        name = vocabulary.pattern.format(badge, side)
        draw = chance.random()
        if draw < 0.004:
            return ""
        if draw < 0.010:
            return (f"{name} · " * 99)[:255]
        if draw < 0.40:
            return f"{name} #{chance.randrange(1, 400)}"
        return name

    def _collection_name(self, vocabulary: Vocabulary, number: int) -> str:
        group, site = self._chance.choice(vocabulary.groups), self._chance.choice(vocabulary.sites)
        name = vocabulary.pattern.format(group, site)
        if number % 47 == 20:
            return ""
        return f"{name} ({number // 17})" if number >= 17 else name

    def _description(self, project: str, number: int) -> str:
        if number % 13 == 5:
            return ""
        if number % 29 == 7:
            return "Clientes y visitantes de la sede norte, con las altas de cada semana. " * 40
        return f"default collection for project {project}"

    def _config(self, locale: str) -> Record:
        chance = self._chance
        draw = chance.random()
        if draw < 0.15:
            return {}
        config: Record = {"locale": locale, "theme": chance.choice(("", "light", "dark"))}
        if draw < 0.6:
            config |= {"placement": None, "scale": chance.choice((1, 1.25, 0.5))}
        if draw > 0.8:
            config |= {"image": "front", "scale": "fit", "show_percentage": draw > 0.9}
        if draw > 0.97:
            config["animation_rules"] = _nested(12)
        return config

    def _assets(self, created_ns: int) -> list[Record]:
        chance = self._chance
        count = chance.choices((0, 1, 2, 3, 4), (8, 34, 30, 20, 8))[0]
        names = ("front", "back", "preview", "detail")
        return [self._asset(names[place], place, created_ns) for place in range(count)]

    def _asset(self, name: str, place: int, created_ns: int) -> Record:
        chance = self._chance
        others = (PNG, PNG, PNG, PNG, GLTF, PDF, MP4, SVG)
        kind = PNG if place == 0 else chance.choice(others)
        asset_id = self._object_id(created_ns // NS + place)
        file_name = f"{asset_id}-{name}.{kind.suffix}"
        record: Record = {
            "id": asset_id,
            "name": f"{name}.{kind.suffix}",
            "type": kind.media_type,
            "url": f"{self._asset_origin}/assets/{file_name}",
            "hash": _hash(kind.suffix, _variant(asset_id), is_old=chance.random() < 0.06),
            "is_public": kind is PNG or chance.random() < 0.4,
            "when_created": self._time(created_ns + place * NS),
        }
        self._drop(record, ("name", "type", "hash", "is_public", "when_created"), 0.04)
        return record


@cache
def _hash(suffix: str, variant: int, *, is_old: bool) -> str:
    """The true hash of a file: SHA-256 as a rule, MD5 from the older storage."""
    body = file_of(suffix, variant)
    if is_old:
        return hashlib.md5(body, usedforsecurity=False).hexdigest()
    return hashlib.sha256(body).hexdigest()


def _nested(depth: int) -> Record:
    return {"when": "state", "then": _nested(depth - 1) if depth else []}


def _settings(chance: random.Random) -> Record:
    return {
        "threshold": round(chance.uniform(0.6, 0.95), 2),
        "liveness": chance.random() < 0.5,
        "tags": ["clientes", f"torre-{chance.randrange(1, 5)}"],
        "webhook": "",
    }

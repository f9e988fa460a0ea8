"""A record field by field, in words: known ones in order, then those that the contract lacks.

Everything is read from the bytes that were sent, so that missing, null and empty stay three things.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from itertools import islice
from typing import Final, Literal

from PySide6.QtCore import QObject

from faceviewer.api.decode import decode_assets
from faceviewer.json_text import JsonKind, JsonNode, JsonText, without_lone_surrogates
from faceviewer.listings.face_pictures import pictures_of
from faceviewer.models.asset_words import hash_words, public_words
from faceviewer.models.formats import Formats
from faceviewer.models.id_words import id_words
from faceviewer.models.json_words import is_cut, json_words
from faceviewer.plain_text import plain_line
from faceviewer.records import (
    Asset,
    Face,
    Record,
    Text,
    has_zone,
    is_zero_time,
    object_id_instant,
    parse_instant,
)
from faceviewer.slices import Steps

NoteKind = Literal["hint", "ok", "warn"]
AGREEMENT_S: Final = 5
"""An ObjectId has whole seconds, and is made a moment before or after the record is dated."""

LIST_LENGTH_MAX: Final = 50
_MEMBERS_A_STEP: Final = 256
_TEXT_LENGTH_MAX: Final = 600
_SVG = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg\b", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(r"\s*<[!?a-zA-Z]")


class FieldStyle(Enum):
    """How a value is set: `WORDS` describe it, those of `MISSING` say that there is none."""

    PLAIN = auto()
    FIXED = auto()
    WORDS = auto()
    MISSING = auto()


class FieldAction(Enum):
    """What a field offers beside copying."""

    SHOW_SOURCE = auto()
    SHOW_ALL = auto()
    SHOW_JSON = auto()
    SHOW_PICTURE = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field as it is shown.

    Attributes:
        key: its wire name.
        label: its name in plain words, or the wire name.
        text: its value in words.
        whole: the value as it is copied; empty where there is nothing to copy.
        tooltip: more about the value, in plain text.
        within: wire name of the field that holds this one; empty where none does; None for the
            fields of the contract, whose labels are words and not wire names.
    """

    key: str
    label: str
    text: str
    style: FieldStyle = FieldStyle.PLAIN
    whole: str = ""
    note: str = ""
    note_kind: NoteKind = "hint"
    tooltip: str = ""
    action: FieldAction | None = None
    within: str | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """The keys that lead to the field."""
        return (self.within, self.key) if self.within else (self.key,)


@dataclass(frozen=True, slots=True)
class AssetLine:
    """One asset in short: its name, and the rest of what is said of it in one line.

    `hash_form` is the form of its hash, until the file itself is compared with it; `id_note` what
    its id says of itself.
    """

    name: str
    details: str
    hash_form: str
    id_note: str
    asset: Asset


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one title.

    Attributes:
        left_out: how many more there are than are listed.
        key: wire name of the field that all of them are in, if one is.
    """

    title: str
    fields: tuple[Field, ...] = ()
    assets: tuple[AssetLine, ...] = ()
    left_out: int = 0
    key: str = ""


class _Shape(Enum):
    TEXT = auto()
    ID = auto()
    REFERENCE = auto()
    CODE = auto()
    FLAG = auto()
    NUMBER = auto()
    CONTENT = auto()
    CREATED = auto()
    CHANGED = auto()


class RecordFields(QObject):
    """Puts a record into words: labels, values, and what an id or a date says of itself."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def sections(self, record: Record) -> Steps[list[Section]]:
        """All fields of a record in sections.

        Raises:
            ValueError: the record's bytes cannot be cut into fields.
        """
        text = yield from JsonText.read(bytes(record.raw))
        known = self._known(record)
        parts = ("assets", "config") if isinstance(record, Face) else ()
        nodes, others = yield from _members(text, {*known, *parts})
        fields = []
        for key, (label, shape) in known.items():
            fields.append(self._field(record, key, label, shape, text, nodes.get(key)))
            yield None
        sections = []
        if isinstance(record, Face):
            assets, config = nodes.get("assets"), nodes.get("config")
            for key, label, node in (
                ("assets", self.tr("Assets"), assets),
                ("config", self.tr("Config"), config),
            ):
                if node is None or not text.has_children(node):
                    fields.append(self._plain_field(key, label, text, node))
            sections += self._assets_section(record, text, assets)
            sections += self._config_section(text, config)
        urls = {picture.url for picture in pictures_of(record)}
        fields = [_with_picture(field, urls) if field.key == "url" else field for field in fields]
        sections.insert(0, Section(self.tr("Record"), tuple(fields)))
        if others:
            count = text.count(text.root) - len(nodes)
            sections.append(self._listed(self.tr("Not in the contract"), text, others, count))
        return sections

    def _known(self, record: Record) -> dict[str, tuple[str, _Shape]]:
        if isinstance(record, Face):
            return {
                "id": (self.tr("Id"), _Shape.ID),
                "name": (self.tr("Name"), _Shape.TEXT),
                "url": (self.tr("Url"), _Shape.CODE),
                "content": (self.tr("Content"), _Shape.CONTENT),
                "when_created": (self.tr("Created"), _Shape.CREATED),
                "when_modified": (self.tr("Modified"), _Shape.CHANGED),
            }
        return {
            "_id": (self.tr("Id"), _Shape.ID),
            "code": (self.tr("Code"), _Shape.CODE),
            "name": (self.tr("Name"), _Shape.TEXT),
            "description": (self.tr("Description"), _Shape.TEXT),
            "project": (self.tr("Project"), _Shape.REFERENCE),
            "client": (self.tr("Client"), _Shape.REFERENCE),
            "deleted": (self.tr("Deleted"), _Shape.FLAG),
            "createdAt": (self.tr("Created"), _Shape.CREATED),
            "updatedAt": (self.tr("Updated"), _Shape.CHANGED),
            "__v": (self.tr("Version"), _Shape.NUMBER),
        }

    # One field

    def _field(
        self,
        record: Record,
        key: str,
        label: str,
        shape: _Shape,
        text: JsonText,
        node: JsonNode | None,
    ) -> Field:
        kind = text.kind(node) if node else JsonKind.NULL
        if node is None or kind is JsonKind.NULL or text.raw(node) == '""':
            return self._plain_field(key, label, text, node)
        value = text.text(node)
        if shape in (_Shape.CREATED, _Shape.CHANGED):
            return self._date_field(record, key, label, value, is_created=shape is _Shape.CREATED)
        if kind in (JsonKind.OBJECT, JsonKind.ARRAY):
            return self._plain_field(key, label, text, node)
        if shape is _Shape.CONTENT:
            return self._content_field(key, label, value)
        if shape in (_Shape.ID, _Shape.REFERENCE):
            return self._id_field(record, key, label, value, is_own=shape is _Shape.ID)
        if kind is JsonKind.BOOLEAN:
            return Field(key, label, self._flag(value == "true"), whole=value)
        if shape is _Shape.CODE and (note := id_words(value, self._formats)):
            return Field(key, label, value, FieldStyle.FIXED, value, note)
        style = FieldStyle.FIXED if shape is _Shape.CODE else FieldStyle.PLAIN
        return self._text_field(key, label, value, style)

    def _plain_field(
        self,
        key: str,
        label: str,
        text: JsonText,
        node: JsonNode | None,
        within: str | None = None,
    ) -> Field:
        """A field that is only shown as the JSON that it is, or that has no value."""
        missing = self._missing(text, node)
        if node is None or missing:
            return Field(key, label, missing, FieldStyle.MISSING, within=within)
        action = FieldAction.SHOW_JSON if text.has_children(node) else None
        is_text = text.kind(node) is JsonKind.TEXT
        note = id_words(text.start_of_text(node), self._formats) if is_text else ""
        return Field(
            key,
            label,
            json_words(text, node),
            FieldStyle.WORDS if text.is_container(node) else FieldStyle.FIXED,
            without_lone_surrogates(text.text(node)),
            note,
            action=FieldAction.SHOW_ALL if is_cut(text, node) else action,
            within=within,
        )

    def _text_field(self, key: str, label: str, value: str, style: FieldStyle) -> Field:
        lines = [plain_line(line, _TEXT_LENGTH_MAX) for line in value.splitlines()[:12]]
        shown = "\n".join(lines)
        is_cut = len(value) > _TEXT_LENGTH_MAX or len(value.splitlines()) > len(lines)
        note = self._characters(value) if is_cut else ""
        return Field(
            key,
            label,
            shown[:_TEXT_LENGTH_MAX].rstrip("…") + "…" if is_cut else shown,
            style,
            without_lone_surrogates(value),
            note,
            action=FieldAction.SHOW_ALL if is_cut else None,
        )

    def _content_field(self, key: str, label: str, value: str) -> Field:
        whole = without_lone_surrogates(value)
        words = self._characters(value)
        if _SVG.match(value):
            words = self.tr("{characters} of SVG").format(characters=words)
        elif _MARKUP.match(value):
            words = self.tr("{characters} of HTML").format(characters=words)
        return Field(key, label, words, whole=whole, action=FieldAction.SHOW_SOURCE)

    def _id_field(self, record: Record, key: str, label: str, value: str, *, is_own: bool) -> Field:
        made = object_id_instant(value)
        note: str = ""
        kind: NoteKind = "hint"
        if made and is_own:
            note, kind = self._agreement(value, made, parse_instant(record.created))
        else:
            note = id_words(value, self._formats)
        shown = plain_line(value)
        return Field(key, label, shown, FieldStyle.FIXED, value, note, kind)

    def _agreement(
        self, value: str, made: datetime, created: datetime | None
    ) -> tuple[str, NoteKind]:
        """What the time in an ObjectId says beside the created date."""
        if created is None:
            return id_words(value, self._formats), "hint"
        seconds = (created - made).total_seconds()
        if abs(seconds) <= AGREEMENT_S:
            return self.tr("Its time agrees with Created"), "ok"
        template = (
            self.tr("Its time is {span} before Created")
            if seconds > 0
            else self.tr("Its time is {span} after Created")
        )
        return template.format(span=self._formats.span(abs(seconds))), "warn"

    def _date_field(
        self, record: Record, key: str, label: str, value: str, *, is_created: bool
    ) -> Field:
        instant = parse_instant(value)
        if instant is None:
            is_zero = is_zero_time(value)
            note = self.tr("Zero time: not set") if is_zero else self.tr("Not a date we can read")
            kind: NoteKind = "hint" if is_zero else "warn"
            return Field(key, label, plain_line(value), FieldStyle.FIXED, value, note, kind)
        created = None if is_created else parse_instant(record.created)
        note = self._since(created, instant) if created else self._formats.age(instant)
        if not has_zone(value):
            note = self.tr("{age}, sent without a zone").format(age=note)
        tooltip = self._formats.tooltip(value)
        return Field(
            key, label, self._formats.second(instant), whole=value, note=note, tooltip=tooltip
        )

    def _since(self, created: datetime, instant: datetime) -> str:
        seconds = (instant - created).total_seconds()
        if not seconds:
            return self.tr("Same as Created")
        template = (
            self.tr("{span} after Created") if seconds > 0 else self.tr("{span} before Created")
        )
        return template.format(span=self._formats.span(abs(seconds)))

    def _characters(self, text: str) -> str:
        return self.tr("%n character(s)", "", len(text))

    def _flag(self, value: bool) -> str:
        return self.tr("yes") if value else self.tr("no")

    def _missing(self, text: JsonText, node: JsonNode | None) -> str:
        """The word for a value that is not there; empty where there is one."""
        if node is None:
            return self.tr("not sent")
        kind = text.kind(node)
        if kind is JsonKind.NULL:
            return self.tr("null")
        return self.tr("empty text") if text.raw(node) == '""' else ""

    # Several fields

    def _listed(
        self, title: str, text: JsonText, nodes: list[JsonNode], count: int, within: str = ""
    ) -> Section:
        fields = (
            self._plain_field(node.key, plain_line(node.key), text, node, within) for node in nodes
        )
        left_out = max(0, count - LIST_LENGTH_MAX)
        return Section(title, tuple(fields), left_out=left_out, key=within)

    def _config_section(self, text: JsonText, node: JsonNode | None) -> list[Section]:
        if node is None or not text.has_children(node):
            return []
        nodes, count = list(islice(text.members(node), LIST_LENGTH_MAX)), text.count(node)
        if text.kind(node) is JsonKind.OBJECT:
            title = self.tr("Config, %n key(s)", "", count)
        else:
            title = self.tr("Config, %n item(s)", "", count)
        return [self._listed(title, text, nodes, count, "config")]

    def _assets_section(self, face: Face, text: JsonText, node: JsonNode | None) -> list[Section]:
        if node is None or not text.has_children(node):
            return []
        assets = decode_assets(face.assets)
        title = self.tr("Assets, %n in all", "", len(assets))
        lines = tuple(self._asset_line(asset) for asset in assets[:LIST_LENGTH_MAX])
        return [Section(title, assets=lines, left_out=len(assets) - len(lines))]

    def _asset_line(self, asset: Asset) -> AssetLine:
        name = next((text for text in (asset.name, asset.id, asset.url) if _is_text(text)), None)
        kind = _said(asset.type) or self.tr("type not said")
        details = f"{plain_line(kind, 80)}, {public_words(asset.is_public)}"
        id_note = id_words(_said(asset.id), self._formats)
        return AssetLine(
            plain_line(_said(name)) or self.tr("no name"),
            details,
            hash_words(asset.hash),
            plain_line(id_note, 80),
            asset,
        )


def _members(text: JsonText, known: set[str]) -> Steps[tuple[dict[str, JsonNode], list[JsonNode]]]:
    """The known members of a record, and the first of the others; of keys sent twice, the last."""
    found: dict[str, JsonNode] = {}
    others: dict[str, JsonNode] = {}
    for number, node in enumerate(text.members(text.root)):
        if node.key in known:
            found[node.key] = node
        elif node.key in others or len(others) < LIST_LENGTH_MAX:
            others[node.key] = node
        if number % _MEMBERS_A_STEP == _MEMBERS_A_STEP - 1:
            yield None
    return found, list(others.values())


def _with_picture(field: Field, urls: set[str]) -> Field:
    """The url of a face, with the offer to show it where it is a picture."""
    is_one = field.action is None and field.whole in urls
    return replace(field, action=FieldAction.SHOW_PICTURE) if is_one else field


def _is_text(value: Text) -> bool:
    return isinstance(value, str) and bool(value)


def _said(value: Text) -> str:
    return value if isinstance(value, str) else ""

"""Which loaded rows belong together: same project, same client, same file, same url, same org.

Kept up with a listing as its rows come, in slices, and only when somebody asks.
"""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

import msgspec
from msgspec import UNSET

from faceviewer.api.decode import decode_assets
from faceviewer.listings.listing import Listing
from faceviewer.listings.loaded import Difference
from faceviewer.records import Collection, Face, Record, Text
from faceviewer.slices import Steps

RelationKey = Literal["project", "client", "url", "asset_hash", "asset_url", "org"]
_ROWS_A_STEP: Final = 100


class Relation(NamedTuple):
    """Loaded rows that have one value in common, the asked one among them."""

    key: RelationKey
    value: str
    records: list[Record]


class _Owned(msgspec.Struct, gc=False):
    """What a face may say of its organisation. The contract has the parameter, not the field."""

    org_id: Text = UNSET


_read_owner: Final = msgspec.json.Decoder(_Owned).decode


class RelatedRows:
    """Knows by value the rows of one listing that share it."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        self._rows: dict[tuple[RelationKey, str], list[Record]] = {}
        self._seen = 0
        listing.add_listener(self)

    def find(self, record: Record) -> Steps[list[Relation]]:
        """What a record has in common with other loaded rows, after a look at those that are new.

        Who gives up loses nothing: the next one goes on where this one ended.
        """
        rows = self._listing.records
        while self._seen < len(rows):
            end = min(self._seen + _ROWS_A_STEP, len(rows))
            for row in rows[self._seen : end]:
                self._note(row)
            self._seen = end
            yield self._seen / len(rows)
            rows = self._listing.records
        found = (Relation(*pair, self._rows.get(pair, [])) for pair in _values(record))
        return [relation for relation in found if len(relation.records) > 1]

    def _note(self, record: Record) -> None:
        for pair in _values(record):
            self._rows.setdefault(pair, []).append(record)

    def _forget(self) -> None:
        self._rows = {}
        self._seen = 0

    # What the listing tells

    def rows_replaced(self, _difference: Difference | None) -> None:
        """Other rows are loaded."""
        self._forget()

    def rows_appended(self, _rows: list[Record]) -> None:
        """They are looked at when somebody asks."""

    def rows_changed(self, _rows: list[Record]) -> None:
        """Rows may belong to others now."""
        self._forget()

    def rows_reordered(self) -> None:
        """The rows that were looked at are no longer the first ones."""
        self._forget()

    def state_changed(self) -> None:
        """Nothing that concerns single rows."""


def _values(record: Record) -> Iterator[tuple[RelationKey, str]]:
    """What others can have in common with a record, each value once."""
    found: dict[tuple[RelationKey, str], None] = {}
    pairs = _of_collection(record) if isinstance(record, Collection) else _of_face(record)
    for key, value in pairs:
        if isinstance(value, str) and value:
            found[key, value] = None
    yield from found


def _of_collection(collection: Collection) -> Iterator[tuple[RelationKey, Text]]:
    texts = collection.texts()
    yield "project", texts.project
    yield "client", texts.client


def _of_face(face: Face) -> Iterator[tuple[RelationKey, Text]]:
    yield "org", _organisation(face)
    yield "url", face.url
    for asset in decode_assets(face.assets):
        # One of both is enough to say that it is the same file.
        if isinstance(asset.hash, str) and asset.hash:
            yield "asset_hash", asset.hash
        else:
            yield "asset_url", asset.url


def _organisation(face: Face) -> Text:
    try:
        return _read_owner(face.raw).org_id
    except (ValueError, RecursionError):
        return UNSET

"""Loads as bytes: every row comes back as it was received, and no damaged file is believed."""

from datetime import UTC, datetime

import pytest
from msgspec import Raw
from msgspec.structs import replace

from faceviewer import kept_loads
from faceviewer.api.rows import read_row
from faceviewer.filters import FacesQuery
from faceviewer.kept_loads import LoadKey, can_pack, load_key, pack_load, unpack_load
from faceviewer.listings.columns import Kind
from faceviewer.listings.loaded import Loaded
from faceviewer.records import Collection, Face, Page, Record
from faceviewer.slices import finish

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ODD_FACES = (
    b'{"id":"73928e05","name":"a\\nb","n":123456789012345678901234567890,"content":"<b>"}',
    b'{"id": "0123",\n  "name": null, "assets": [ {"id": 5} ], "x": "\\ud800"}',
    '{"id":"入場","config":{"a":[1.50,1e5,true]},"name":"\u202eabc"}'.encode(),
    b'{"name":7,"id":"1E5","when_created":"2026-11-20T10:00:00Z"}',
)
ODD_COLLECTIONS = (
    b'{"_id":"65b955fe0577440932c77481","project":{"_id":"p","name":"x"},"deleted":"yes"}',
    b'{"_id":"a","__v":null,"code":""}',
)


def loaded_of(kind: Kind, raws: tuple[bytes, ...], next_token: str = "") -> Loaded:
    record: type[Record] = Face if kind == "faces" else Collection
    rows = [read_row(record, Raw(raw)) for raw in raws]
    loaded = Loaded()
    found = [row for row in rows if row is not None]
    assert len(found) == len(raws)
    loaded.add(Page(rows=found, next=next_token, unreadable=[b"5", b'{"no": "id"}'], form="data"))
    loaded.asked = loaded.ended = NOON
    loaded.took_s, loaded.size_bytes, loaded.pages = 0.25, 1234, 3
    return loaded


def key_of(kind: Kind, query: FacesQuery | None = None) -> LoadKey:
    key = load_key("one", "https://one.example", kind, query or FacesQuery())
    assert key is not None
    return key


def packed(kind: Kind, raws: tuple[bytes, ...]) -> bytes:
    pieces = finish(pack_load(key_of(kind), loaded_of(kind, raws, "token")))
    assert pieces is not None
    return b"".join(pieces)


@pytest.mark.parametrize(
    ("kind", "raws"), [("faces", ODD_FACES), ("collections", ODD_COLLECTIONS), ("faces", ())]
)
def test_every_row_comes_back_byte_for_byte(kind: Kind, raws: tuple[bytes, ...]) -> None:
    back = finish(unpack_load(key_of(kind), packed(kind, raws)))

    assert back is not None
    assert [bytes(row.raw) for row in back.records] == list(raws)
    before = loaded_of(kind, raws, "token")
    assert [row.id for row in back.records] == [row.id for row in before.records]
    assert back.unreadable == before.unreadable
    assert (back.asked, back.ended, back.took_s) == (NOON, NOON, 0.25)
    assert (back.pages, back.size_bytes, back.form) == (3, 1234, "data")
    assert back.next == "token"
    assert back.is_kept


def test_more_rows_than_are_packed_at_once_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_loads, "_ROWS_AT_ONCE", 2)
    raws = tuple(b'{"id":"%d"}' % number for number in range(7))

    back = finish(unpack_load(key_of("faces"), packed("faces", raws)))

    assert back is not None
    assert [bytes(row.raw) for row in back.records] == list(raws)


def test_a_damaged_file_is_no_load() -> None:
    content = packed("faces", ODD_FACES)
    assert finish(unpack_load(key_of("faces"), content)) is not None

    for place in range(0, len(content), 7):
        changed = bytearray(content)
        changed[place] ^= 0x15
        assert finish(unpack_load(key_of("faces"), bytes(changed))) is None
        assert finish(unpack_load(key_of("faces"), content[:place])) is None
    for other in (b"", b"\n", b"{}\n", b"\xff" * 99, b"[" * 100_000):
        assert finish(unpack_load(key_of("faces"), other)) is None


def test_only_the_same_question_to_the_same_place_gets_it_back() -> None:
    content, key = packed("faces", ODD_FACES), key_of("faces")

    for other in (
        replace(key, environment_id="two"),
        replace(key, base_url="https://two.example"),
        replace(key, kind="collections"),
        key_of("faces", FacesQuery(name="Ana")),
    ):
        assert finish(unpack_load(other, content)) is None


def test_a_secret_in_the_question_and_rows_that_lead_nowhere_are_not_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert (
        load_key("one", "https://one", "faces", FacesQuery(name="token=8f7d9c6b5a4e3d2c")) is None
    )
    loaded = loaded_of("faces", ODD_FACES)
    assert can_pack(loaded)
    loaded.is_partial = True
    assert not can_pack(loaded)
    assert finish(pack_load(key_of("faces"), loaded)) is None
    loaded.is_partial, loaded.is_kept = False, True
    assert not can_pack(loaded), "it would only be written again"
    monkeypatch.setattr(kept_loads, "PACKED_BYTES_MAX", 100)
    assert finish(pack_load(key_of("faces"), loaded_of("faces", ODD_FACES))) is None

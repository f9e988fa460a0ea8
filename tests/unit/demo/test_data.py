import hashlib
import json
import re
import unicodedata
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml  # type: ignore[import-untyped]

from faceviewer.demo.data import DemoData, DemoFace, Record, asset_file, make_demo_data
from faceviewer.demo.instants import NS

NOW = datetime(2026, 11, 21, 15, 30, tzinfo=UTC)
ORIGIN = "http://127.0.0.1:4001"
CONTRACTS = Path(__file__).parents[3] / "resources" / "contract"


@cache
def demo_data() -> DemoData:
    return make_demo_data(now=NOW, asset_origin=ORIGIN)


@cache
def face_records() -> list[Record]:
    return [face.record for face in demo_data().faces]


def validator(contract: str, schema: str) -> jsonschema_rs.Validator:
    raw = yaml.safe_load((CONTRACTS / f"{contract}.openapi.yaml").read_text("utf-8"))
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{schema}", "components": raw["components"]},
        validate_formats=True,
    )


def test_every_face_conforms_to_the_contract() -> None:
    check = validator("blockv", "Face")
    for record in face_records():
        check.validate(record)
    assert len(face_records()) == 1204


def test_every_collection_conforms_to_the_contract() -> None:
    check = validator("verifik", "Collection")
    for record in demo_data().collections:
        check.validate(record)
    assert len(demo_data().collections) == 60


def test_the_validator_would_see_a_fault() -> None:
    check = validator("blockv", "Face")
    for change in ({"when_created": "yesterday"}, {"name": None}, {"assets": None}):
        assert not check.is_valid(face_records()[0] | change)


def test_the_seed_alone_decides() -> None:
    same = make_demo_data(now=NOW, asset_origin=ORIGIN)
    assert same == demo_data()
    assert make_demo_data(seed=1, now=NOW, asset_origin=ORIGIN) != demo_data()


def test_all_but_the_newest_stay_as_they_are_for_a_day() -> None:
    later = make_demo_data(now=NOW + timedelta(hours=8), asset_origin=ORIGIN)
    kept = {face.id for face in demo_data().faces} & {face.id for face in later.faces}
    assert len(kept) == 1204 - 40
    assert [face.name for face in later.faces] == [face.name for face in demo_data().faces]


@pytest.mark.parametrize("hours_since_midnight", [0, 1, 12, 23])
def test_the_last_day_has_rows_at_any_hour_and_the_future_has_none(
    hours_since_midnight: int,
) -> None:
    now = NOW.replace(hour=hours_since_midnight)
    data = make_demo_data(now=now)
    age_s = [now.timestamp() - face.created_ns / NS for face in data.faces]
    assert min(age_s) > 0
    assert sum(age <= 3600 for age in age_s) >= 3
    assert sum(age <= 86_400 for age in age_s) >= 40
    assert min(now.timestamp() - face.modified_ns / NS for face in data.faces) >= 0
    assert all(face.created_ns <= face.modified_ns for face in data.faces)


def test_ids_are_unique_and_begin_with_their_time() -> None:
    faces, collections = demo_data().faces, demo_data().collections
    ids = [face.id for face in faces] + [record["_id"] for record in collections]
    ids += [asset["id"] for record in face_records() for asset in record.get("assets", [])]
    assert len(set(ids)) == len(ids)
    assert all(int(face.id[:8], 16) == face.created_ns // NS for face in faces)


def test_several_faces_share_one_moment() -> None:
    moments = Counter(face.created_ns for face in demo_data().faces)
    assert max(moments.values()) >= 5


def test_names_come_in_many_scripts() -> None:
    names = " ".join(face.name for face in demo_data().faces)
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in names if letter.isalpha()}
    assert scripts >= {
        *("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "DEVANAGARI", "THAI", "HANGUL"),
        *("HIRAGANA", "KATAKANA", "CJK"),
    }
    assert "🎫" in names


def has_all_ways(records: list[Any], key: str) -> bool:
    """Whether a member is absent in some records, empty in some and filled in some."""
    present = [record[key] for record in records if key in record]
    return 0 < len(present) < len(records) and 0 < sum(map(bool, present)) < len(present)


def test_optional_members_are_absent_empty_and_filled() -> None:
    for key in ("content", "config", "assets"):
        assert has_all_ways(face_records(), key), key
    collections = list(demo_data().collections)
    for key in ("description", "deleted"):
        assert has_all_ways(collections, key), key
    assets = [asset for record in face_records() for asset in record.get("assets", [])]
    assert has_all_ways(assets, "is_public")
    assert any("hash" not in asset for asset in assets)
    assert any("name" not in asset for asset in assets)


def test_texts_can_be_empty_or_very_long() -> None:
    names = {len(face.name) for face in demo_data().faces}
    assert min(names) == 0
    assert max(names) == 255
    assert max(len(record.get("content", "").encode()) for record in face_records()) > 40_000
    assert max(len(record.get("description", "")) for record in demo_data().collections) > 2_000


def test_there_are_members_that_the_contract_does_not_know() -> None:
    face_members = {key for record in face_records() for key in record}
    assert face_members >= {"x_revision", "org_id", "tags"}
    collection_members = {key for record in demo_data().collections for key in record}
    assert collection_members >= {"isDemoCollection", "settings"}


@pytest.mark.parametrize(
    "form",
    [
        r"\dT[\d:]+Z",
        r"\.\d{3}Z",
        r"\.\d{1,2}Z",
        r"\.\d{7,9}Z",
        r"\+05:30",
        r"-05:00",
        r"\dt[\d:.]+z",
    ],
)
def test_dates_come_in_the_forms_of_rfc_3339(form: str) -> None:
    texts = [record["when_created"] for record in face_records()]
    assert any(re.search(form, text) for text in texts)


def test_projects_belong_to_several_clients() -> None:
    collections = demo_data().collections
    owners = {
        record["project"]: record["client"]
        for record in collections
        if "project" in record and "client" in record
    }
    assert len(owners) >= 6
    assert len(set(owners.values())) >= 2
    assert 1 <= sum(record.get("deleted", False) for record in collections) <= 10


def test_assets_have_files_and_true_hashes() -> None:
    assets = [asset for record in face_records() for asset in record.get("assets", [])]
    kinds = Counter[str]()
    for asset in assets:
        assert asset["url"].startswith(f"{ORIGIN}/assets/{asset['id']}")
        file = asset_file(asset["url"].rpartition("/")[2])
        assert file is not None
        body, media_type = file
        assert asset.get("type", media_type) == media_type
        expected = hashlib.md5 if len(asset.get("hash", "")) == 32 else hashlib.sha256
        assert asset.get("hash", expected(body).hexdigest()) == expected(body).hexdigest()
        kinds[media_type] += 1
    assert len(kinds) == 5
    assert kinds.most_common(1)[0][0] == "image/png"
    hash_lengths = Counter(len(asset.get("hash", "")) for asset in assets)
    assert hash_lengths[64] > 10 * hash_lengths[32] > 0


def test_the_url_of_a_face_is_its_first_picture() -> None:
    for record in face_records():
        if record.get("assets") and "url" in record:
            assert record["url"] == record["assets"][0]["url"]
            assert record["url"].endswith(".png")


@pytest.mark.parametrize(
    "name", ["", "front.png", "0" * 24 + "-front.exe", "0" * 24 + "-front", "../" + "0" * 24]
)
def test_other_names_are_no_asset(name: str) -> None:
    assert asset_file(name) is None


def test_there_can_be_nothing() -> None:
    empty = make_demo_data(faces=0, collections=0)
    assert (list(empty.faces), list(empty.collections)) == ([], [])


def test_a_face_can_be_made_of_a_record() -> None:
    record = face_records()[0]
    face = DemoFace.of(record, "an-organisation")
    assert (face.id, face.org_id, face.record) == (record["id"], "an-organisation", record)
    assert json.loads(face.json) == record

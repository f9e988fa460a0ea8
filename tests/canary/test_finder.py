"""The finder finds what was planted, wherever and however, and nothing else."""

import base64
import gzip
import io
import json
import secrets
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest

from tests.canary.finder import FORMS, RUN_CHARS, Finder

SECRET = secrets.token_urlsafe(36)
NOISE = b"2026-11-27 INFO: all 1,204 loaded; Authorization is for its own origin alone. " * 40


@pytest.fixture
def finder() -> Finder:
    return Finder(canary=SECRET)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", ["whole", "first half", "second half", "shortest run"])
def test_a_planted_secret_is_found_in_every_form(form: str, part: str, finder: Finder) -> None:
    half = len(SECRET) // 2
    text = {
        "whole": SECRET,
        "first half": SECRET[:half],
        "second half": SECRET[half:],
        "shortest run": SECRET[7 : 7 + RUN_CHARS],
    }[part]
    found = finder.in_bytes(NOISE + FORMS[form](text) + NOISE, "log")
    assert {(each.place, each.secret) for each in found} == {("log", "canary")}


@pytest.mark.parametrize("before", ["", "a", "ab", "abc"])
def test_it_is_found_in_the_base64_of_a_longer_text(before: str, finder: Finder) -> None:
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        assert finder.in_bytes(encode(f"{before}{SECRET}!".encode()), "mail")


def test_nothing_is_found_where_nothing_is(finder: Finder) -> None:
    others = "\n".join(secrets.token_urlsafe(36) for _ in range(200)).encode()
    assert finder.in_bytes(NOISE + others + others[::-1] + base64.b64encode(others), "log") == []
    assert finder.in_text(SECRET[:11], "title") == []


def test_the_case_of_letters_hides_nothing(finder: Finder) -> None:
    assert finder.in_text(SECRET.upper(), "name")
    assert finder.in_text(SECRET.encode().hex().upper(), "name")


def test_a_json_text_is_read_through_its_escapes(finder: Finder) -> None:
    assert finder.in_text(json.dumps({"text": json.dumps([SECRET])}), "state")


def test_archives_are_opened_also_one_in_another(finder: Finder) -> None:
    inner, outer = io.BytesIO(), io.BytesIO()
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["B7"] = f"token {SECRET}"
    workbook.save(inner)
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("report.xlsx", inner.getvalue())
    for packed in (outer.getvalue(), gzip.compress(outer.getvalue()), zlib.compress(NOISE)):
        assert SECRET.encode() not in packed
    assert finder.in_bytes(gzip.compress(outer.getvalue()), "backup")
    assert finder.in_bytes(zlib.compress(SECRET.encode()), "stream")


def test_a_folder_is_searched_with_its_names_and_links(finder: Finder, tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "log").write_bytes(NOISE)
    assert finder.in_folder(tmp_path) == []
    (tmp_path / "deep" / "er" / "log").write_bytes(NOISE + SECRET.encode("utf-16"))
    (tmp_path / "deep" / SECRET).touch()
    (tmp_path / "link").symlink_to(f"/nowhere/{SECRET}")
    places = {each.place for each in finder.in_folder(tmp_path)}
    assert places == {"deep/er/log", "a name of a file", "link"}
    assert not any(SECRET in str(each) for each in finder.in_folder(tmp_path) if "/" not in each)

"""The assets of a face in a table: what was said, what was not, and no claim about hashes."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from faceviewer.api.decode import decode_record
from faceviewer.assets.hashes import HashCheck
from faceviewer.models.asset_words import check_cause, check_reason, check_words, hash_words
from faceviewer.models.assets_table import AssetsTableModel
from faceviewer.models.formats import Formats
from faceviewer.models.roles import CellStyle, Role
from faceviewer.records import Record

ASSETS = [
    {
        "id": "a1",
        "name": "front.png",
        "type": "image/png",
        "url": "https://cdn.example.com/front.png",
        "hash": "ab" * 32,
        "is_public": True,
        "when_created": "2026-11-20T21:51:22Z",
    },
    {"name": "", "type": None, "is_public": False},
    {"is_public": None},
]


def face(assets: object) -> Record:
    return decode_record(json.dumps({"id": "x", "assets": assets}).encode(), "face")


def row(model: AssetsTableModel, number: int) -> list[str]:
    return [str(model.index(number, column).data()) for column in range(model.columnCount())]


def test_model_keeps_to_the_rules() -> None:
    model = AssetsTableModel(Formats())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for record in (face(ASSETS), None, face(None), face("odd")):
        model.show(record)
    assert tester.model() is model
    assert model.rowCount() == 1


def test_each_value_says_what_was_sent() -> None:
    model = AssetsTableModel(Formats())
    model.show(face(ASSETS))
    assert row(model, 0) == [
        "No picture",
        "front.png",
        "image/png",
        "not fetched",
        "yes",
        "64 hex, SHA-256 sized",
        "2026-11-20 21:51",
        "cdn.example.com/front.png",
    ]
    words = ["empty text", "null", "not fetched", "no", "not sent", "not sent", "not sent"]
    assert row(model, 1)[1:] == words
    assert row(model, 2)[4] == "not said"
    assert model.index(2, 4).data(Role.CELL).style & CellStyle.MISSING


def test_tooltip_has_the_whole_value() -> None:
    model = AssetsTableModel(Formats())
    model.show(face(ASSETS))
    tooltips = [model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in (4, 5, 7)]
    assert tooltips == ["", "ab" * 32, "https://cdn.example.com/front.png"]
    assert "sent as 2026" in model.index(0, 6).data(Qt.ItemDataRole.ToolTipRole)


def test_other_zone_rewords_the_dates(qtbot: QtBot) -> None:
    formats = Formats()
    model = AssetsTableModel(formats)
    model.show(face(ASSETS))
    with qtbot.waitSignal(model.dataChanged):
        formats.set_zone("local")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0" * 32, "32 hex, MD5 sized"),
        ("A" * 40, "40 hex, SHA-1 sized"),
        ("a" * 128, "128 hex, SHA-512 sized"),
        ("abc", "3 hex"),
        ("Qm" + "a" * 44, "content id (CID)"),
        ("bafy" + "a" * 55, "content id (CID)"),
        ("sha256-xyz=", "unknown form"),
        ("", ""),
        (None, ""),
    ],
)
def test_hash_is_named_by_its_form_alone(text: str | None, words: str) -> None:
    assert hash_words(text) == words


@pytest.mark.parametrize(
    ("found", "words", "reason"),
    [
        (HashCheck("matches", "SHA-256"), "matches (SHA-256)", "is the one of the record"),
        (HashCheck("differs", "SHA-256"), "differs (SHA-256)", "is not the one of the record"),
        (HashCheck("unchecked", "", "missing"), "cannot be checked", "states no hash"),
        (HashCheck("unchecked", "", "form"), "cannot be checked", "no form that is known"),
        (HashCheck("unchecked", "", "content_id"), "cannot be checked", "content id"),
        (HashCheck("unchecked", "MD5", "algorithm"), "cannot be checked", "MD5 does not give it"),
    ],
)
def test_what_comparing_a_file_gave_is_said(found: HashCheck, words: str, reason: str) -> None:
    assert check_words(found) == words
    assert reason in check_reason(found)
    assert bool(check_cause(found)) is (found.state == "unchecked")

"""The table of what a look-up found: cells with their marks, and texts for export."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from faceviewer.listings.seeking import FoundPart
from faceviewer.lookup import Match
from faceviewer.models.formats import Formats
from faceviewer.models.lookup_table import CREATED, NAME, VALUE, LookupTableModel
from faceviewer.models.roles import Cell, CellStyle, Role
from tests.played_service import collection, face

LONG = "a" * 100 + "Zoë" + "b" * 100


@pytest.fixture
def matches() -> list[Match]:
    start = LONG.index("Zoë")
    return [
        Match(
            collection(_id="c1", name="One", deleted=True, createdAt="2026-01-02T03:04:05Z"),
            FoundPart("_id", "c1", 0, 2, is_exact=True),
        ),
        Match(face(id="f1", url=LONG), FoundPart("url", LONG, start, start + 3, is_exact=False)),
        Match(face(id="f2", name=""), None, ("org_id", "name"), is_loaded=False),
    ]


def cell(model: LookupTableModel, row: int, column: int) -> Cell:
    found = model.index(row, column).data(Role.CELL)
    assert isinstance(found, Cell)
    return found


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """A tester that fails the test when the model breaks a rule of models."""
    return QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )


def test_the_model_keeps_the_rules_of_models(qapp: QApplication, matches: list[Match]) -> None:
    formats = Formats("utc")
    for rows in ([], matches):
        model = LookupTableModel(rows, formats)
        watched(model)
        formats.set_zone("local" if formats.zone == "utc" else "utc")
        assert model.rowCount() == len(rows)


def test_cells_say_what_was_found_and_mark_it(matches: list[Match]) -> None:
    model = LookupTableModel(matches, Formats("utc"))
    assert cell(model, 0, NAME) == Cell("One", CellStyle.STRUCK)
    assert model.index(0, NAME).data(Qt.ItemDataRole.AccessibleTextRole) == "One, gone"
    assert cell(model, 0, CREATED).text == "2026-01-02 03:04"
    assert cell(model, 0, VALUE).mark == ()
    long = cell(model, 1, VALUE)
    ((start, end),) = long.mark
    assert long.text[start:end] == "Zoë"
    assert long.text.startswith("…a")
    assert cell(model, 1, NAME) == Cell("not sent", CellStyle.MISSING)
    assert cell(model, 2, NAME) == Cell("empty text", CellStyle.MISSING)
    assert cell(model, 2, VALUE).style & CellStyle.MISSING
    assert [model.index(row, NAME).data(Role.ICON)[0] for row in range(3)] == [
        "layers",
        "scan-face",
        "scan-face",
    ]
    assert model.index(1, NAME).data(Role.RECORD) is matches[1].record
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(6)]
    assert titles == ["Name", "Found in", "Value", "Id", "Service", "Created"]


def test_what_is_exported_is_whole(matches: list[Match]) -> None:
    rows = list(LookupTableModel(matches, Formats("utc")).table([1, 2]).rows)
    assert rows == [
        ("", "url", LONG, "f1", "BLOCKv", ""),
        ("", "org_id, name", "", "f2", "BLOCKv", ""),
    ]

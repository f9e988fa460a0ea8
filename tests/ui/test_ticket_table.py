"""The model of a ticket's table: what each row says, and what of it changes."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from faceviewer.errors import ServerFailed
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.models.ticket_table import COLUMNS, TicketFilter, TicketModel
from faceviewer.records import Page, Record
from faceviewer.tickets.inquiry import Inquiry, Report
from faceviewer.tickets.rows import Found, Reason, Row, Verdict
from faceviewer.tickets.ticket import read_ticket
from tests.played_service import PlayedService, collection, collections, face

pytestmark = pytest.mark.usefixtures("english")

ID = "65b955fe0577440932c77481"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlX2hlcmU"
ONE = collection(_id=ID, name="Zoë\tPark", createdAt="2026-01-06T10:47:00Z")
OTHER = collection(_id="b", name="Clientes", deleted=True)
FACE = face(id="f", name="Badge")


class NoSources:
    """Nothing is loaded, and nobody answers."""

    def collections(self) -> Listing:
        return PlayedService({"": collections()}, is_faces=False).listing()

    def faces(self) -> Sequence[Listing]:
        return []

    async def load_collections(self) -> None:
        raise AssertionError

    async def fetch_faces(self, query: FacesQuery, report: Report) -> Page:
        raise AssertionError


def model_of(text: str, *, with_names: bool = False) -> TicketModel:
    ticket = read_ticket(text, with_names=with_names)
    return TicketModel(Inquiry(ticket, NoSources()), Formats("utc"))


def texts(model: TicketModel, place: int = 0) -> dict[str, str]:
    return {key: model.index(place, n).data() for n, (key, _) in enumerate(COLUMNS)}


def cell(model: TicketModel, key: str, place: int = 0) -> Cell:
    column = next(number for number, (known, _) in enumerate(COLUMNS) if known == key)
    found = model.index(place, column).data(Role.CELL)
    assert isinstance(found, Cell)
    return found


def settle(
    row: Row, verdict: Verdict, *found: tuple[Record, str], count: int = 0, reason: Reason = ""
) -> None:
    row.found = [Found(*each) for each in found]
    row.count, row.verdict, row.reason = count or len(found), verdict, reason


def test_a_found_row_shows_its_record() -> None:
    model = model_of(f"x {ID}")
    settle(model.row(0), Verdict.FOUND, (ONE, "_id"))

    assert texts(model) == {
        "number": "1",
        "pasted": ID,
        "read_as": "24-hex id",
        "result": "found",
        "where": "Verifik, _id",
        "name": "Zoë Park",
        "created": "2026-01-06 10:47",
    }
    assert model.index(0, 3).data(Role.ICON) == ("circle-check", "ok")
    assert model.index(0, 0).data(Role.RECORD) is ONE


@pytest.mark.parametrize(
    ("found", "count", "where"),
    [
        ([(ONE, "project"), (OTHER, "project._id")], 2, "2 collections"),
        ([(ONE, "name"), (OTHER, "name")], 2, "2 collections, same name"),
        ([(FACE, "assets[0].id"), (FACE, "org_id")], 60, "60 faces"),
        ([(ONE, "project"), (FACE, "org_id")], 5, "5 records in 2 services"),
    ],
)
def test_an_ambiguous_row_says_how_many(
    found: list[tuple[Record, str]], count: int, where: str
) -> None:
    model = model_of(ID)
    settle(model.row(0), Verdict.AMBIGUOUS, *found, count=count)

    assert texts(model)["where"] == where
    assert cell(model, "name") == Cell("choose one", CellStyle.MISSING)
    assert model.index(0, 0).data(Role.RECORD) is None


def test_a_chosen_record_says_so_and_a_deleted_one_is_struck_out() -> None:
    model = model_of(ID)
    settle(model.row(0), Verdict.AMBIGUOUS, (ONE, "project"), (OTHER, "project"))

    model.inquiry.choose(model.row(0), model.row(0).found[1])

    assert texts(model)["where"] == "Verifik, project (chosen)"
    assert texts(model)["result"] == "found"
    assert cell(model, "name") == Cell("Clientes", CellStyle.STRUCK)


@pytest.mark.parametrize(
    ("text", "read_as", "result", "where"),
    [
        ("zoe@example.com", "e-mail address", "held back", "not asked"),
        (TOKEN, "a credential?", "never sent", "not asked"),
    ],
)
def test_what_is_not_sent_says_so(text: str, read_as: str, result: str, where: str) -> None:
    said = texts(model_of(text))

    assert (said["read_as"], said["result"], said["where"]) == (read_as, result, where)


def test_of_a_secret_only_its_length_is_shown() -> None:
    model = model_of(f"Bearer {TOKEN}")

    assert texts(model)["pasted"] == f"•••••••• ({len(TOKEN)} characters)"
    for column in range(len(COLUMNS)):
        for role in Qt.ItemDataRole:
            assert TOKEN not in str(model.index(0, column).data(role))


def test_failed_and_missing_rows_say_where_they_were_sought() -> None:
    model = model_of(f"{ID} {ID[:-1]}a {ID[:-1]}b d41d8cd98f00b204e9800998ecf8427e")
    failed, missing, stopped, unsearchable = model.inquiry.rows
    settle(failed, Verdict.FAILED)
    failed.errors = {"blockv": ServerFailed("blockv", 500)}
    settle(missing, Verdict.MISSING)
    missing.answered = {"verifik", "blockv"}
    settle(stopped, Verdict.NOT_ASKED, reason="stopped")
    settle(unsearchable, Verdict.NOT_ASKED, reason="unsearchable")

    said = [texts(model, place) for place in range(4)]

    assert said[0]["where"].startswith("BLOCKv: ")
    assert said[1]["where"] == "asked both"
    assert said[2]["where"] == "stopped before its turn"
    assert said[3]["where"] == "in none of the loaded rows"
    assert [each["name"] for each in said] == [""] * 4


@pytest.mark.parametrize(
    ("name", "words"), [({}, "not sent"), ({"name": None}, "null"), ({"name": ""}, "empty text")]
)
def test_a_missing_name_is_one_of_three_things(name: dict[str, object], words: str) -> None:
    model = model_of(ID)
    settle(model.row(0), Verdict.FOUND, (collection(_id=ID, **name), "_id"))

    assert cell(model, "name") == Cell(words, CellStyle.MISSING)


def test_both_models_keep_qts_rules() -> None:
    model = model_of(f"{ID} {ID[:-1]}a {TOKEN}")
    shown = TicketFilter(model)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(each, mode) for each in (model, shown)]

    settle(model.row(0), Verdict.FOUND, (ONE, "_id"))
    model.inquiry.on_rows([0, 1])
    shown.show_only(Verdict.FOUND)
    assert shown.rowCount() == 1
    settle(model.row(1), Verdict.FOUND, (OTHER, "_id"))
    model.inquiry.on_rows([1])
    assert [shown.row(shown.index(place, 0)).number for place in range(2)] == [1, 2]
    shown.show_only(None)
    assert shown.rowCount() == 3
    assert len(testers) == 2


def test_only_the_rows_that_changed_are_told() -> None:
    model = model_of(f"{ID} {ID[:-1]}a {ID[:-1]}b")
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    model.inquiry.on_rows([1])
    model.inquiry.on_rows([])

    assert told == [(1, 1)]

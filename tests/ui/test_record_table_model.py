"""The table model of a listing: right for Qt in every state, right for people in every cell."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from faceviewer.errors import ServerFailed
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.listings.arrangement import Sort
from faceviewer.listings.columns import Shape
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import PictureState, Tile
from faceviewer.models.record_table import RecordTableModel
from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.records import Record
from tests.played_service import Answer, PlayedService, Row, collections, faces, ids, playing

ROWS: list[Row] = [
    {"id": "1", "name": "b", "when_created": "2026-01-03T00:00:00Z"},
    {"id": "2", "name": "a", "when_created": "2026-01-02T00:00:00Z"},
    {"id": "3", "name": None, "when_created": "2026-01-01T00:00:00Z"},
]
DISPLAY, EDIT, TOOLTIP = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
)


def play(work: Coroutine[Any, Any, object]) -> None:
    """Runs a load to its end; what the listing tells needs no loop of Qt."""
    asyncio.run(work)


MakeModel = Callable[[PlayedService], RecordTableModel]


@pytest.fixture
def make_model() -> Iterator[MakeModel]:
    """Models under Qt's own tester, which ends the process where one breaks its contract."""
    kept: list[object] = []

    def make(service: PlayedService) -> RecordTableModel:
        model = RecordTableModel(service.listing(), Formats())
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        kept.extend((model, QAbstractItemModelTester(model, mode)))
        return model

    yield make
    kept.clear()


@pytest.fixture
def model(make_model: MakeModel) -> RecordTableModel:
    """Three rows of a listing that has a second page, and a third."""
    service = playing(
        faces(*ROWS, next="2"),
        **{"2": faces({"id": "4", "name": "c"}, "5", next="3"), "3": faces("6", "1")},
    )
    model = make_model(service)
    play(model.listing.load(FacesQuery()))
    return model


def sort_of(model: RecordTableModel, key: str, *, is_descending: bool = False) -> Sort:
    column = next(column for column in model.columns if column.key == key)
    return Sort(column, is_descending)


def shown(model: RecordTableModel) -> str:
    """The ids of the shown rows, as Qt is told them."""
    rows = range(model.rowCount())
    found = " ".join(model.index(row, 0).data(Role.RECORD).id for row in rows)
    assert found == ids(model.visible)
    return found


# In every state


def test_an_empty_model_has_columns_and_no_rows(make_model: MakeModel) -> None:
    model = make_model(playing(faces()))
    assert (model.rowCount(), model.columnCount()) == (0, 9)
    play(model.listing.load(FacesQuery()))
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None


def test_rows_stand_in_the_order_of_the_server(model: RecordTableModel) -> None:
    assert shown(model) == "1 2 3"
    assert model.record(2).id == "3"


def test_cells_have_no_cells_below_them(model: RecordTableModel) -> None:
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_further_rows_are_inserted_at_the_end(model: RecordTableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsInserted) as inserted, qtbot.assertNotEmitted(model.modelReset):
        play(model.listing.load_more())
    assert inserted.args is not None
    assert inserted.args[1:] == [3, 4]
    assert shown(model) == "1 2 3 4 5"


def test_all_rows_are_there_when_a_load_has_ended(model: RecordTableModel) -> None:
    play(model.listing.load_all())
    assert shown(model) == "1 2 3 4 5 6"


def test_a_page_with_known_and_new_rows_shows_each_once(model: RecordTableModel) -> None:
    play(model.listing.load_more())
    play(model.listing.load_more())
    assert shown(model) == "1 2 3 4 5 6"
    assert model.index(0, 1).data() == "not sent"


def test_rows_that_come_fast_are_gathered(make_model: MakeModel, qtbot: QtBot) -> None:
    service = PlayedService({"": faces("r0", next="1")})
    service.pages |= {str(n): faces(f"r{n}", next=str(n + 1)) for n in range(1, 40)}
    service.pages["40"] = faces("r40")
    model = make_model(service)
    inserts: list[int] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserts.append(last - first + 1))
    play(model.listing.load_all())
    assert model.rowCount() == 41
    assert sum(inserts) == 40
    assert len(inserts) < 10


def test_what_waits_is_shown_a_moment_later(make_model: MakeModel, qtbot: QtBot) -> None:
    """A slow third page does not hold back the rows of the second."""
    model = make_model(playing(faces("1")))
    play(model.listing.load(FacesQuery()))
    fresh = records_of("2", "3")
    model.listing.loaded.records.extend(fresh)
    model.rows_appended(fresh[:1])
    model.rows_appended(fresh[1:])
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    assert shown(model) == "1 2 3"


def records_of(*rows: str) -> list[Record]:
    listing = playing(faces(*rows)).listing()
    play(listing.load(FacesQuery()))
    return listing.records


def test_a_failed_page_leaves_the_rows(make_model: MakeModel) -> None:
    second: list[Answer] = [ServerFailed("blockv", 500), faces("2")]
    model = make_model(playing(faces("1", next="2"), **{"2": second}))
    play(model.listing.load_all())
    assert shown(model) == "1"
    play(model.listing.retry())
    assert shown(model) == "1 2"


def test_another_load_replaces_the_rows(make_model: MakeModel, qtbot: QtBot) -> None:
    model = make_model(playing([faces("1", "2"), faces("3")]))
    play(model.listing.load(FacesQuery()))
    with qtbot.waitSignals([model.modelReset, model.arranged]):
        play(model.listing.load(FacesQuery(name="x")))
    assert shown(model) == "3"
    model.listing.forget()
    assert shown(model) == ""


def test_a_refreshed_record_is_shown_anew(make_model: MakeModel) -> None:
    model = make_model(
        playing([faces({"id": "1", "name": "old"}), faces({"id": "1", "name": "n"})])
    )
    play(model.listing.load(FacesQuery()))
    play(model.listing.refresh("1"))
    assert model.index(0, 1).data() == "n"


# Sort and filter


@pytest.mark.parametrize(
    ("key", "is_descending", "wanted"),
    [
        ("name", False, "2 1 3"),
        ("name", True, "1 2 3"),
        ("created", False, "3 2 1"),
        ("created", True, "1 2 3"),
        ("url", False, "1 2 3"),
    ],
)
def test_rows_are_sorted(
    model: RecordTableModel, qtbot: QtBot, key: str, is_descending: bool, wanted: str
) -> None:
    with qtbot.waitSignals([model.modelReset, model.arranged]):
        model.set_sorts((sort_of(model, key, is_descending=is_descending),))
    assert shown(model) == wanted
    model.set_sorts(())
    assert shown(model) == "1 2 3"


def test_qt_can_ask_for_a_sort(model: RecordTableModel) -> None:
    name = [column.key for column in model.columns].index("name")
    model.sort(name)
    assert shown(model) == "2 1 3"
    model.sort(name, Qt.SortOrder.DescendingOrder)
    assert shown(model) == "1 2 3"
    assert model.arrangement.sorts[0].is_descending
    model.sort(-1)
    assert model.arrangement.sorts == ()


def test_further_rows_are_sorted_in(model: RecordTableModel) -> None:
    model.set_sorts((sort_of(model, "name", is_descending=True),))
    play(model.listing.load_more())
    assert shown(model) == "4 1 2 3 5"
    play(model.listing.load_more())
    assert shown(model) == "4 2 1 3 5 6"


def test_further_rows_are_filtered(model: RecordTableModel) -> None:
    model.set_quick_filter("name:c")
    assert shown(model) == ""
    play(model.listing.load_more())
    assert shown(model) == "4"
    model.set_quick_filter("")
    assert shown(model) == "1 2 3 4 5"


def test_a_column_is_filtered_by_the_title_that_is_read(
    model: RecordTableModel, spanish: None
) -> None:
    model.set_quick_filter("nombre:b")
    assert shown(model) == "1"


def test_a_letter_taken_back_shows_the_rows_that_came_meanwhile(model: RecordTableModel) -> None:
    for text in ("name:c", "name:cx"):
        model.set_quick_filter(text)
    play(model.listing.load_more())
    model.set_quick_filter("name:c")
    assert shown(model) == "4"


def test_a_letter_taken_back_shows_rows_whose_content_is_newer(model: RecordTableModel) -> None:
    for text in ("name:c", "name:cx"):
        model.set_quick_filter(text)
    record = model.listing.records[0]
    record.name, record.folded = "c", ""
    model.rows_changed([record])
    model.set_quick_filter("name:c")
    assert shown(model) == "1"


def test_further_rows_that_are_hidden_are_told_too(model: RecordTableModel, qtbot: QtBot) -> None:
    model.set_quick_filter("nothing")
    with qtbot.waitSignal(model.arranged):
        play(model.listing.load_more())
    assert len(model.arrangement.order) == 5


def test_the_same_filter_again_changes_nothing(model: RecordTableModel, qtbot: QtBot) -> None:
    model.set_quick_filter("a")
    model.set_local_filter(CollectionsFilter())
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_quick_filter("a")
        model.set_local_filter(CollectionsFilter())


def test_sort_and_filter_outlive_another_load(make_model: MakeModel) -> None:
    model = make_model(playing([faces(*ROWS), faces(*ROWS[:2], {"id": "9", "name": "0"})]))
    model.set_sorts((sort_of(model, "name"),))
    model.set_quick_filter("-b")
    play(model.listing.load(FacesQuery()))
    assert shown(model) == "2 3"
    play(model.listing.load_again())
    assert shown(model) == "9 2"


def test_collections_are_filtered_here(make_model: MakeModel) -> None:
    service = PlayedService({"": collections("1", {"_id": "2", "deleted": True})}, is_faces=False)
    model = make_model(service)
    assert model.columnCount() == 10
    play(model.listing.load(FacesQuery()))
    model.set_local_filter(CollectionsFilter(deleted="yes"))
    assert shown(model) == "2"


# Words


def cell_of(make_model: MakeModel, key: str, value: object, **more: object) -> Cell:
    """The cell of a collection's field with this value on the wire."""
    wire = {"created": "createdAt", "version": "__v"}.get(key, key)
    row = {"_id": "1", wire: value, **more} if value != "missing" else {"_id": "1", **more}
    model = make_model(PlayedService({"": collections(row)}, is_faces=False))
    play(model.listing.load(FacesQuery()))
    column = next(column for column in model.columns if column.key == key)
    index = model.index(0, model.columns.index(column))
    cell = index.data(Role.CELL)
    assert isinstance(cell, tuple)
    assert index.data(DISPLAY) == cell[0]
    is_struck = bool(cell[1] & CellStyle.STRUCK)
    spoken = f"{cell[0]}, deleted" if is_struck else cell[0]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken
    return model.cell(model.record(0), column)


@pytest.mark.parametrize(
    ("key", "value", "text", "is_missing"),
    [
        ("name", "Bob", "Bob", False),
        ("name", "missing", "not sent", True),
        ("name", None, "null", True),
        ("name", "", "empty text", True),
        ("name", "null", "null", False),
        ("name", 7, "7", False),
        ("name", "a\tb\nc", "a b c", False),
        ("name", "\u202eevil", "\\u202eevil", False),
        ("name", "x" * 400, "x" * 299 + "…", False),
        ("name", "<b>bold</b>", "<b>bold</b>", False),
        ("deleted", True, "yes", False),
        ("deleted", False, "no", False),
        ("deleted", None, "null", True),
        ("version", 1204, "1,204", False),
        ("version", 2**40, "1,099,511,627,776", False),
        ("version", 2**64, "18,446,744,073,709,551,616", False),
        ("version", -(2**70), "-1,180,591,620,717,411,303,424", False),
        ("version", 0, "0", False),
        ("created", "2026-01-02T03:04:05.678-02:00", "2026-01-02 05:04", False),
        ("created", "soon", "soon", False),
        ("created", "0001-01-01T00:00:00Z", "not set", True),
        ("created", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", False),
        ("created", "", "empty text", True),
    ],
)
def test_a_cell_says_what_is_there_and_what_is_not(
    make_model: MakeModel, key: str, value: object, text: str, is_missing: bool
) -> None:
    cell = cell_of(make_model, key, value)
    assert cell.text == text
    assert bool(cell.style & CellStyle.MISSING) is is_missing


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("url", "https://x.io/a", "x.io/a"),
        ("url", "http://x.io/a", "http://x.io/a"),
        ("assets", [], "none"),
        ("assets", [{"type": "image/png"}], "1: png"),
        ("assets", [{"type": "image/png"}] * 2 + [{}], "3: 2 png, 1 ?"),
        ("assets", 5, "5"),
        ("content", "", "0"),
        ("content", "<svg/>", "6"),
        ("content", "missing", "not sent"),
        ("config", {"a": 1}, "1"),
        ("config", {}, "0"),
        ("config", None, "null"),
        ("config", True, "true"),
    ],
)
def test_a_cell_of_a_face(make_model: MakeModel, key: str, value: object, text: str) -> None:
    row = {"id": "1"} if value == "missing" else {"id": "1", key: value}
    model = make_model(playing(faces(row)))
    play(model.listing.load(FacesQuery()))
    section = [column.key for column in model.columns].index(key)
    assert model.index(0, section).data() == text


def test_a_deleted_collection_is_marked(make_model: MakeModel) -> None:
    assert cell_of(make_model, "name", "Bob", deleted=True).style & CellStyle.STRUCK
    assert cell_of(make_model, "deleted", True).style & CellStyle.DANGER
    assert not cell_of(make_model, "name", "Bob", deleted=False).style & CellStyle.STRUCK
    assert not cell_of(make_model, "name", "Bob", deleted=None).style & CellStyle.STRUCK


@pytest.mark.parametrize(
    ("typed", "name", "marked"),
    [
        ("bob", "Bob and BOB", ["Bob", "BOB"]),
        ("o b", "Bob", ["B", "o", "b"]),
        ("name:bob", "Bob", ["Bob"]),
        ("code:bob", "Bob", []),
        ("-bob", "Bob", []),
        ("null", None, []),
        ("s a", "straße", ["s", "a", "ß"]),
    ],
)
def test_what_was_typed_is_marked(
    make_model: MakeModel, typed: str, name: str | None, marked: list[str]
) -> None:
    row = {"_id": "1", "name": name, "code": "code bob"}
    model = make_model(PlayedService({"": collections(row)}, is_faces=False))
    play(model.listing.load(FacesQuery()))
    model.set_quick_filter(typed)
    found = model.listing.records[0]
    cell = model.cell(found, model.columns[0])
    assert [cell.text[start:end] for start, end in cell.mark] == marked


@pytest.mark.parametrize("value", ["2026-01-02T03:04:05Z", "soon", "0001-01-01T00:00:00Z"])
def test_the_tooltip_of_a_date_has_what_was_sent(make_model: MakeModel, value: str) -> None:
    model = make_model(
        PlayedService({"": collections({"_id": "1", "createdAt": value})}, is_faces=False)
    )
    play(model.listing.load(FacesQuery()))
    section = [column.key for column in model.columns].index("created")
    assert value in model.index(0, section).data(TOOLTIP)


@pytest.mark.parametrize(
    ("key", "sent", "text"),
    [
        ("name", "x" * 400 + "\u202e", "x" * 400 + "\u202e"),
        ("url", "https://x.io/a", "https://x.io/a"),
        ("when_created", "2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z"),
        ("name", None, ""),
        ("name", "", ""),
        ("assets", [{"type": "image/png"}, {}], "png ?"),
    ],
)
def test_the_whole_value_can_be_had_too(
    make_model: MakeModel, key: str, sent: object, text: str
) -> None:
    model = make_model(playing(faces({"id": "1", key: sent})))
    play(model.listing.load(FacesQuery()))
    section = [column.key for column in model.columns].index(key.removeprefix("when_"))
    assert model.index(0, section).data(EDIT) == text


def test_another_zone_is_told_for_all_cells(make_model: MakeModel, qtbot: QtBot) -> None:
    formats = Formats()
    model = RecordTableModel(playing(faces("1", "2")).listing(), formats)
    play(model.listing.load(FacesQuery()))
    with qtbot.waitSignal(model.dataChanged) as changed:
        formats.set_zone("local")
    assert changed.args is not None
    assert (changed.args[0].row(), changed.args[1].row()) == (0, 1)
    assert changed.args[1].column() == model.columnCount() - 1


def test_an_empty_table_takes_another_zone(make_model: MakeModel) -> None:
    formats = Formats()
    model = RecordTableModel(playing(faces()).listing(), formats)
    formats.set_zone("local")
    assert model.rowCount() == 0


def test_titles_and_alignment(model: RecordTableModel) -> None:
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == [column.title for column in model.columns]
    assert model.headerData(99, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    for section, column in enumerate(model.columns):
        wanted = column.shape is Shape.NUMBER
        for alignment in (
            model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole),
            model.index(0, section).data(Qt.ItemDataRole.TextAlignmentRole),
        ):
            assert bool(alignment & Qt.AlignmentFlag.AlignRight) is wanted


def test_a_picture_that_is_not_there_is_an_icon(model: RecordTableModel) -> None:
    cell = model.cell(model.record(0), model.columns[0])
    assert cell == Cell("image-off", CellStyle.PICTURE)
    assert model.index(0, 0).data() == "No picture"


def test_a_picture_is_asked_for_anew_each_time(model: RecordTableModel) -> None:
    tile = Tile(PictureState.COMING)
    model.set_tiles(lambda _: tile)
    assert model.cell(model.record(0), model.columns[0]) == Cell("image", CellStyle.PICTURE)
    tile = Tile(PictureState.THERE, QPixmap(8, 8))
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole).width() == 8
    assert model.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Picture"


def test_a_listing_may_have_rows_before_it_has_a_table(make_model: MakeModel) -> None:
    """A tab that is opened on a look-up's listing."""
    listing = playing(faces("1")).listing()
    play(listing.load(FacesQuery()))
    model = RecordTableModel(listing, Formats())
    assert shown(model) == "1"


def test_rows_of_another_load_say_what_it_changed(make_model: MakeModel) -> None:
    first = faces({"id": "a", "name": "old"}, "b")
    again = faces("new", {"id": "a", "name": "now"}, "b")
    model = make_model(playing([first, again, again]))
    play(model.listing.load(FacesQuery()))
    assert model.changes == {}
    play(model.listing.load_again())
    column = next(place for place, column in enumerate(model.columns) if column.key == "name")
    cells = [model.index(row, column).data(Role.CELL).change for row in range(3)]
    assert cells == ["added", "changed", None]
    assert model.index(1, column).data(TOOLTIP) == "now\nchanged since the load before"
    spoken = model.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "now, changed since the load before"
    assert model.index(2, column).data(Qt.ItemDataRole.AccessibleTextRole) == "not sent"
    play(model.listing.load(FacesQuery()))
    assert model.changes == {}

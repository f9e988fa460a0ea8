"""The table keeps its place while its rows change, and its columns stand as they were left."""

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from faceviewer.export.cells import Changes
from faceviewer.export.record_tables import record_table
from faceviewer.export.tsv import tsv_steps
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.models.formats import Formats
from faceviewer.models.record_table import RecordTableModel
from faceviewer.settings import ColumnState, TableState
from faceviewer.slices import finish
from faceviewer.views.copying import field_lines, records_as_json
from faceviewer.views.icons import Icons
from faceviewer.views.record_table import RecordTable
from faceviewer.views.theme import Theme
from tests.played_service import Answer, PlayedService, Row, collection, collections, face, faces

COUNT = 300
UP, DOWN = False, True
COPIED = ("name", "url", "created")


def row(number: int) -> Row:
    """Names run against the server's order."""
    return {"id": f"r{number:03}", "name": f"n{COUNT - number:03}", "url": f"u{number % 3}"}


MANY = faces(*(row(n) for n in range(COUNT)), next="2")
MORE = faces(*(row(n) for n in range(COUNT, COUNT + 50)), next="3")


def play(work: Coroutine[Any, Any, object]) -> None:
    """Runs a load to its end; what the listing tells needs no loop of Qt."""
    asyncio.run(work)


MakeTable = Callable[..., RecordTable]


@pytest.fixture
def make_table(theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[MakeTable]:
    """Makes a loaded table, on screen."""
    kept: list[RecordTable] = []

    def make(*first: Answer, kind: Kind = "faces", **rest: Answer) -> RecordTable:
        service = PlayedService({"": list(first), **rest}, is_faces=kind == "faces")
        model = RecordTableModel(service.listing(), Formats())
        table = RecordTable(model, theme, icons)
        model.setParent(table)
        kept.append(table)
        table.resize(900, 400)
        table.show()
        qtbot.waitExposed(table)
        play(model.listing.load(FacesQuery()))
        QApplication.processEvents()
        return table

    yield make
    for table in kept:
        table.close()
        table.deleteLater()


@pytest.fixture
def table(make_table: MakeTable) -> RecordTable:
    """300 faces, more on two further pages; names fall where the rows rise."""
    return make_table(MANY, **{"2": MORE, "3": faces("last")})


def section_of(table: RecordTable, key: str) -> int:
    return [column.key for column in table.records_model.columns].index(key)


def click_header(
    table: RecordTable, key: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A click in the middle of a column's title, as a person makes it."""
    header = table.horizontalHeader()
    section = section_of(table, key)
    x = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    place = QPoint(x, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def sorts_of(table: RecordTable) -> list[tuple[str, bool]]:
    sorts = table.records_model.arrangement.sorts
    return [(sort.column.key, sort.is_descending) for sort in sorts]


def marks_of(table: RecordTable) -> dict[str, tuple[int, bool]]:
    """What the header shows: the number and the direction of each sorted column."""
    keys = [column.key for column in table.records_model.columns]
    marks = table.horizontalHeader()._sorts  # type: ignore[attr-defined] # noqa: SLF001
    return {keys[section]: mark for section, mark in marks.items()}


def top_id(table: RecordTable) -> str:
    return table.records_model.record(table.indexAt(QPoint(1, 1)).row()).id


def selected(table: RecordTable) -> list[str]:
    return [record.id for record in table.selected_records()]


def select_rows(table: RecordTable, *rows: int) -> None:
    """The first becomes the current one."""
    model, selection = table.records_model, table.selectionModel()
    flags = selection.SelectionFlag
    table.setCurrentIndex(model.index(rows[0], 2))
    for number in rows[1:]:
        selection.select(model.index(number, 0), flags.Select | flags.Rows)


def scroll_to_row(table: RecordTable, number: int, offset: int = 0) -> None:
    height = table.verticalHeader().defaultSectionSize()
    table.verticalScrollBar().setValue(number * height + offset)


def in_view(table: RecordTable) -> dict[str, int]:
    """The ids on screen, each with its place in pixels."""
    model = table.records_model
    return {model.record(row).id: y for row, y in table.rows_in_view().items()}


def row_of(table: RecordTable, record_id: str) -> int:
    return [record.id for record in table.records_model.visible].index(record_id)


def current_id(table: RecordTable) -> str | None:
    record = table.current_record()
    return record.id if record else None


# Sorting


def test_clicks_sort_up_then_down_then_as_the_server(table: RecordTable) -> None:
    first = table.records_model.record(0)
    click_header(table, "name")
    assert sorts_of(table) == [("name", UP)]
    assert marks_of(table) == {"name": (1, UP)}
    assert table.records_model.record(0).name == "n001"
    click_header(table, "name")
    assert sorts_of(table) == [("name", DOWN)]
    assert marks_of(table) == {"name": (1, DOWN)}
    click_header(table, "name")
    assert sorts_of(table) == []
    assert marks_of(table) == {}
    assert table.records_model.record(0) is first


def test_another_column_takes_the_place_of_the_first(table: RecordTable) -> None:
    click_header(table, "name")
    click_header(table, "url")
    assert sorts_of(table) == [("url", UP)]


def test_shift_clicks_add_columns_and_number_them(table: RecordTable) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    click_header(table, "url")
    click_header(table, "name", shift)
    assert sorts_of(table) == [("url", UP), ("name", UP)]
    assert marks_of(table) == {"url": (1, UP), "name": (2, UP)}
    assert [r.id for r in table.records_model.visible[:2]] == ["r297", "r294"]
    click_header(table, "url", shift)
    assert sorts_of(table) == [("url", DOWN), ("name", UP)]
    click_header(table, "url", shift)
    assert sorts_of(table) == [("name", UP)]
    click_header(table, "name", shift)
    assert sorts_of(table) == [("name", DOWN)]


def test_a_plain_click_on_one_of_several_sorts_by_it_alone(table: RecordTable) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    click_header(table, "url")
    click_header(table, "name", shift)
    click_header(table, "name")
    assert sorts_of(table) == [("name", DOWN)]


def test_the_menu_key_asks_for_the_menu_of_the_current_row(
    table: RecordTable, qtbot: QtBot
) -> None:
    table.select_row(7)
    below = table.visualRect(table.records_model.index(9, 1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, below, table.mapToGlobal(below))

    with qtbot.waitSignal(table.customContextMenuRequested) as asked:
        QApplication.sendEvent(table, event)

    assert table.indexAt(asked.args[0]).row() == 7


def test_a_record_that_is_shown_is_selected_alone_whatever_key_is_held(table: RecordTable) -> None:
    table.select_row(3)

    QTest.keyPress(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    select_rows(table, 3)
    table.select_row(7)

    assert table.selected_count() == 1


def test_sort_by_column_sorts_too(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.layout_changed):
        table.sortByColumn(section_of(table, "name"), Qt.SortOrder.AscendingOrder)
    assert sorts_of(table) == [("name", UP)]
    assert marks_of(table) == {"name": (1, UP)}
    table.sortByColumn(section_of(table, "name"), Qt.SortOrder.DescendingOrder)
    assert sorts_of(table) == [("name", DOWN)]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert sorts_of(table) == []


def test_a_sort_is_worth_remembering(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.layout_changed):
        click_header(table, "name")


# Selection and scroll


def test_selection_outlives_a_sort(table: RecordTable) -> None:
    select_rows(table, 7, 2, 5)
    click_header(table, "name")
    assert current_id(table) == "r007"
    assert selected(table) == ["r007", "r005", "r002"]
    assert len(table.selectionModel().selectedRows()) == 3


def test_the_current_column_outlives_a_sort(table: RecordTable) -> None:
    table.setCurrentIndex(table.records_model.index(7, section_of(table, "url")))
    click_header(table, "name")
    assert table.currentIndex().column() == section_of(table, "url")


def test_a_table_scrolled_aside_stays_there(table: RecordTable) -> None:
    table.resize(400, 400)
    select_rows(table, 3)
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    table.records_model.set_quick_filter("n2")
    assert bar.value() == bar.maximum()


def test_the_top_of_a_sorted_table_is_shown(table: RecordTable) -> None:
    """Who stands at the top wants to see what comes first now."""
    table.setFocus()
    click_header(table, "name")
    assert table.verticalScrollBar().value() == 0
    assert top_id(table) == "r299"


def test_a_current_row_is_followed_by_the_view(table: RecordTable) -> None:
    select_rows(table, 3)
    click_header(table, "name")
    assert "r003" in in_view(table)
    assert selected(table) == ["r003"]


def test_scroll_outlives_a_filter_and_its_end(table: RecordTable) -> None:
    scroll_to_row(table, 240, 5)
    before = table.rowViewportPosition(240)
    table.records_model.set_quick_filter("url:u0")
    assert top_id(table) == "r240"
    table.records_model.set_quick_filter("")
    assert top_id(table) == "r240"
    assert table.rowViewportPosition(240) == before


def test_a_row_that_is_gone_gives_its_place_to_the_next(table: RecordTable) -> None:
    scroll_to_row(table, 240)
    before = in_view(table)["r242"]
    table.records_model.set_quick_filter("-name:n060 -name:n059")
    assert in_view(table)["r242"] == before


def test_the_current_row_is_shown_when_a_filter_ends(table: RecordTable) -> None:
    table.records_model.set_quick_filter("n030")
    QApplication.processEvents()
    select_rows(table, 0)
    assert current_id(table) == "r270"
    table.records_model.set_quick_filter("")
    assert current_id(table) == "r270"
    assert selected(table) == ["r270"]
    index = table.records_model.index(270, 2)
    assert table.viewport().rect().contains(table.visualRect(index))


def test_a_filter_hides_what_was_selected(table: RecordTable, qtbot: QtBot) -> None:
    select_rows(table, 7, 8)
    with qtbot.waitSignal(table.current_record_changed) as told:
        table.records_model.set_quick_filter("r008")
    assert told.args == [None]
    assert selected(table) == ["r008"]
    assert table.current_record() is None


def test_further_rows_move_nothing(table: RecordTable, qtbot: QtBot) -> None:
    select_rows(table, 7, 9)
    scroll_to_row(table, 40, 3)
    value = table.verticalScrollBar().value()
    with qtbot.assertNotEmitted(table.current_record_changed):
        play(table.records_model.listing.load_more())
    assert table.records_model.rowCount() == COUNT + 50
    assert table.verticalScrollBar().value() == value
    assert (current_id(table), selected(table)) == ("r007", ["r007", "r009"])


def test_further_rows_in_a_sorted_table_leave_the_top_row_where_it_is(table: RecordTable) -> None:
    click_header(table, "name")
    select_rows(table, 150, 152)
    scroll_to_row(table, 140, 3)
    top, chosen = top_id(table), selected(table)
    play(table.records_model.listing.load_more())
    assert top_id(table) == top
    assert selected(table) == chosen


def test_the_same_query_again_keeps_the_place(make_table: MakeTable) -> None:
    fresh = [row(n) for n in range(COUNT) if n not in (3, 50)]
    table = make_table(MANY, faces("new1", "new2", "new3", *fresh, next="2"))
    select_rows(table, 45, 50, 52)
    scroll_to_row(table, 40, 3)
    offset = table.rowViewportPosition(40)
    play(table.records_model.listing.load_again())
    assert top_id(table) == "r040"
    assert table.rowViewportPosition(row_of(table, "r040")) == offset
    assert current_id(table) == "r045"
    assert selected(table) == ["r045", "r052"]


def test_other_rows_have_no_place_to_keep(make_table: MakeTable, qtbot: QtBot) -> None:
    table = make_table(MANY, faces(*(f"x{n:03}" for n in range(COUNT))))
    select_rows(table, 100)
    with (
        qtbot.waitSignal(table.current_record_changed) as current,
        qtbot.waitSignal(table.selection_counted, check_params_cb=lambda count: count == 0),
    ):
        play(table.records_model.listing.load(FacesQuery(name="x")))
    assert current.args == [None]
    assert top_id(table) == "x000"
    assert table.verticalScrollBar().value() == 0


def test_all_rows_stay_one_range_after_a_sort(table: RecordTable) -> None:
    table.selectAll()
    click_header(table, "name")
    assert table.selectionModel().selection().count() == 1
    assert len(table.selectionModel().selectedRows()) == table.records_model.rowCount()


def test_the_count_of_the_selection_is_told(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.selection_counted, check_params_cb=lambda count: count == 3):
        select_rows(table, 1, 4, 6)


def test_a_row_is_made_the_current_one_and_comes_into_view(table: RecordTable) -> None:
    table.select_row(250)
    assert current_id(table) == "r250"
    assert selected(table) == ["r250"]
    index = table.records_model.index(250, table.currentIndex().column())
    assert table.viewport().rect().contains(table.visualRect(index))
    assert not table.isColumnHidden(table.currentIndex().column())


# Columns


def test_first_the_columns_stand_as_they_are_defined(table: RecordTable) -> None:
    hidden = [c.key for c in table.records_model.columns if not table.is_column_shown(c)]
    assert hidden == ["picture"]
    assert [table.horizontalHeader().visualIndex(n) for n in range(9)] == list(range(9))


def arrange_columns(table: RecordTable) -> None:
    """Hides, moves, resizes and sorts as a person would."""
    columns = {column.key: column for column in table.records_model.columns}
    header = table.horizontalHeader()
    table.set_column_shown(columns["config"], False)
    table.set_column_shown(columns["url"], False)
    header.moveSection(header.visualIndex(section_of(table, "created")), 1)
    table.setColumnWidth(section_of(table, "name"), 333)
    click_header(table, "name")
    click_header(table, "created", Qt.KeyboardModifier.ShiftModifier)


def order_of(table: RecordTable) -> list[str]:
    header = table.horizontalHeader()
    columns = table.records_model.columns
    places = [header.logicalIndex(place) for place in range(header.count())]
    return [columns[section].key for section in places if not table.isColumnHidden(section)]


def test_a_layout_is_remembered(table: RecordTable, make_table: MakeTable) -> None:
    arrange_columns(table)
    again = make_table(MANY)
    again.apply_layout(table.layout_state())
    assert order_of(again) == order_of(table)
    assert order_of(again) == ["created", "name", "id", "assets", "content", "modified"]
    assert again.columnWidth(section_of(again, "name")) == 333
    assert sorts_of(again) == [("name", UP), ("created", UP)]
    assert marks_of(again) == {"name": (1, UP), "created": (2, UP)}
    assert again.layout_state() == table.layout_state()


def test_columns_grow_with_the_text_and_are_remembered_as_they_were(
    table: RecordTable, theme: Theme
) -> None:
    arrange_columns(table)
    before, width = table.layout_state(), table.columnWidth(section_of(table, "id"))
    for percent in (200, 80):
        theme.set_zoom(percent)
        grown = table.columnWidth(section_of(table, "id"))
        assert grown == pytest.approx(width * percent / 100, rel=0.05)
        assert table.layout_state() == before
    theme.set_zoom(100)
    assert table.columnWidth(section_of(table, "id")) == width


def test_what_was_read_stays_in_view_while_the_text_grows(table: RecordTable, theme: Theme) -> None:
    table.verticalScrollBar().setValue(150 * table.rowHeight(0))
    for percent in (200, 80, 100):
        theme.set_zoom(percent)
        assert table.rowAt(1) == 150


def test_a_layout_can_be_put_back(table: RecordTable, make_table: MakeTable) -> None:
    untouched = make_table(MANY).layout_state()
    arrange_columns(table)
    table.apply_layout(TableState())
    assert table.layout_state() == untouched


def test_a_layout_of_another_version_is_taken_as_far_as_it_goes(table: RecordTable) -> None:
    state = TableState(
        columns={
            "gone": ColumnState(width=99, position=0),
            "url": ColumnState(width=77),
            "id": ColumnState(position=1, is_hidden=True),
        },
        sort=(("gone", UP), ("url", DOWN)),
    )
    table.apply_layout(state)
    assert order_of(table)[:3] == ["name", "url", "assets"]
    assert table.layout_state().columns["url"].width == 77
    assert sorts_of(table) == [("url", DOWN)]


def test_the_last_shown_column_cannot_be_hidden(table: RecordTable) -> None:
    for column in table.records_model.columns:
        table.set_column_shown(column, False)
    assert len(order_of(table)) == 1
    table.set_column_shown(table.records_model.columns[1], True)
    assert len(order_of(table)) == 2


def test_changes_of_columns_are_told(table: RecordTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()
    with qtbot.waitSignal(table.layout_changed):
        header.moveSection(1, 3)
    with qtbot.waitSignal(table.layout_changed):
        table.setColumnWidth(2, 321)
    with qtbot.waitSignal(table.layout_changed):
        table.set_column_shown(table.records_model.columns[3], False)


def test_titles_of_columns(table: RecordTable) -> None:
    assert [table.column_title(c) for c in table.records_model.columns[:3]] == [
        "Picture",
        "Name",
        "Id",
    ]


@pytest.mark.parametrize("kind", ["collections", "faces"])
def test_rows_are_low_or_high(make_table: MakeTable, kind: Kind) -> None:
    first = collections("1") if kind == "collections" else faces("1")
    table = make_table(first, kind=kind)
    heights = []
    for density in ("compact", "normal", "roomy"):
        table.set_density(density)
        heights.append(table.rowHeight(0))
    assert heights == sorted(set(heights))


def test_every_column_can_be_painted(make_table: MakeTable) -> None:
    table = make_table(faces({"id": "1", "name": "x", "assets": [{}], "config": 2**70}))
    for column in table.records_model.columns:
        table.set_column_shown(column, True)
    table.resize(1600, 300)
    assert not table.grab().isNull()


# Copying


def test_cells_are_copied_whole_and_in_rows(make_table: MakeTable) -> None:
    odd = {
        "id": "1",
        "name": "a\tb\r\nc" + "x" * 400,
        "url": "https://x.io",
        "when_created": "2026",
    }
    table = make_table(faces({"id": "2", "name": None, "url": ""}, odd))
    table.selectAll()
    columns = [table.records_model.columns[section_of(table, key)] for key in COPIED]
    copied = record_table(table.selected_records(), columns, "")
    assert finish(tsv_steps(copied, Changes())) == (
        "\t\t\n" + "a b c" + "x" * 400 + "\thttps://x.io\t2026"
    )


def test_nothing_selected_is_nothing_copied() -> None:
    assert finish(tsv_steps(record_table([], [], ""), Changes())) == ""
    assert finish(records_as_json([])) == ""
    assert finish(field_lines([], "id")) == ""


def test_records_are_copied_as_they_were_sent() -> None:
    one, two = face(id="1", extra={"deep": [1.50]}), collection(_id="c", name="Zoë")
    assert finish(records_as_json([one])) == '{"id": "1", "extra": {"deep": [1.5]}}'
    assert json.loads(finish(records_as_json([one, two]))) == [
        {"id": "1", "extra": {"deep": [1.5]}},
        {"_id": "c", "name": "Zoë"},
    ]


def test_one_field_of_each_record() -> None:
    records = [
        collection(_id="1", code="A"),
        collection(_id="2"),
        collection(_id="3", code=None),
        collection(_id="4", code=""),
        collection(_id="5", code="B"),
    ]
    assert finish(field_lines(records, "code")) == "A\nB"
    assert finish(field_lines(records, "id")) == "1\n2\n3\n4\n5"
    assert finish(field_lines([face(url="u")], "code")) == ""

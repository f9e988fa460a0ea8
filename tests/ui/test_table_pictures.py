"""The column of pictures: where it is shown, what it asks for, and what a click does."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from faceviewer.demo.server import DemoServer
from faceviewer.errors import PictureError
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import FACE_COLUMNS
from faceviewer.models.contact_sheet import Sights
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import Pictures
from faceviewer.models.record_table import RecordTableModel
from faceviewer.settings import TableState
from faceviewer.views.record_table import RecordTable
from faceviewer.views.table_pictures import TablePictures
from tests.played_pictures import CDN, PlayedPictures
from tests.played_service import PlayedService, faces
from tests.ui.workbench import Workbench, environment_of

PICTURE = FACE_COLUMNS[0]
COUNT = 200
MANY = faces(*({"id": f"f{n:03}", "name": f"n{n}", "url": f"{CDN}/{n}.png"} for n in range(COUNT)))


@pytest.fixture
def held(source: PlayedPictures) -> PlayedPictures:
    """Everything waits; a test names this before the column, which asks soon."""
    source.hold()
    return source


@pytest.fixture
def table(workbench: Workbench) -> RecordTable:
    listing = PlayedService({"": [MANY]}).listing()
    model = RecordTableModel(listing, Formats())
    made = RecordTable(model, workbench.theme, workbench.icons)
    model.setParent(made)
    made.offer_pictures(True)
    made.resize(900, 400)
    workbench.show(made)
    return made


@pytest.fixture
def column(table: RecordTable, source: PlayedPictures, workbench: Workbench) -> TablePictures:
    made = TablePictures(table, Pictures(lambda: source, workbench.tasks))
    workbench.wait_for(load(table))
    return made


async def load(table: RecordTable) -> None:
    await table.records_model.listing.load(FacesQuery())


def urls(numbers: range) -> set[str]:
    return {f"{CDN}/{number}.png" for number in numbers}


def pixel(table: RecordTable, row: int) -> str:
    left = table.columnViewportPosition(0) + table.theme.measures.gutter + 10
    top = table.rowViewportPosition(row) + table.rowHeight(row) // 2
    return table.viewport().grab().toImage().pixelColor(left, top).name()


def click(table: RecordTable, row: int, *, is_double: bool = False) -> None:
    place = table.visualRect(table.records_model.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if is_double:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_only_rows_in_sight_are_asked_for(
    column: TablePictures, table: RecordTable, source: PlayedPictures, workbench: Workbench
) -> None:
    in_sight = urls(range(len(table.rows_in_view())))
    workbench.qtbot.waitUntil(lambda: set(source.asked) == in_sight)
    workbench.qtbot.waitUntil(lambda: pixel(table, 3) == "#ff0000")
    assert set(source.asked.values()) == {1}


def test_what_is_scrolled_away_is_given_up(
    held: PlayedPictures, column: TablePictures, table: RecordTable, workbench: Workbench
) -> None:
    table.scrollToTop()
    workbench.qtbot.waitUntil(lambda: held.asked[f"{CDN}/0.png"] == 1)
    table.scrollToBottom()
    workbench.qtbot.waitUntil(lambda: f"{CDN}/0.png" in held.given_up)
    workbench.qtbot.waitUntil(lambda: held.asked[f"{CDN}/{COUNT - 1}.png"] == 1)
    assert held.asked[f"{CDN}/100.png"] == 0
    held.let_go()


def test_a_table_out_of_sight_wants_nothing(
    held: PlayedPictures, column: TablePictures, table: RecordTable, workbench: Workbench
) -> None:
    workbench.qtbot.waitUntil(lambda: held.asked[f"{CDN}/0.png"] == 1)
    table.hide()
    workbench.qtbot.waitUntil(lambda: f"{CDN}/0.png" in held.given_up)


def test_a_hidden_column_asks_for_nothing(
    held: PlayedPictures, column: TablePictures, table: RecordTable, workbench: Workbench
) -> None:
    workbench.qtbot.waitUntil(lambda: held.asked[f"{CDN}/0.png"] == 1)
    table.set_column_shown(PICTURE, False)
    workbench.qtbot.waitUntil(lambda: f"{CDN}/0.png" in held.given_up)
    held.let_go()


def test_a_click_fetches_one_that_needs_it(
    table: RecordTable, source: PlayedPictures, workbench: Workbench
) -> None:
    source.allowed = ""
    made = TablePictures(table, Pictures(lambda: source, workbench.tasks))
    workbench.wait_for(load(table))
    workbench.wait_for(asyncio.sleep(0.1))
    assert not source.asked
    click(table, 2)
    workbench.qtbot.waitUntil(lambda: pixel(table, 2) == "#ff0000")
    assert dict(source.asked) == {f"{CDN}/2.png": 1}
    assert source.clicked == {f"{CDN}/2.png"}
    made.close()


def test_a_double_click_asks_for_a_closer_look(
    column: TablePictures, table: RecordTable, workbench: Workbench
) -> None:
    with workbench.qtbot.waitSignal(column.sights_asked) as asked:
        click(table, 1, is_double=True)
    assert asked.args is not None
    sights: Sights = asked.args[0]
    assert sights.tiles[sights.place].face is table.records_model.record(1)


def test_a_picture_that_cannot_be_shown_says_why(
    column: TablePictures, table: RecordTable, source: PlayedPictures, workbench: Workbench
) -> None:
    source.failing[f"{CDN}/{COUNT - 1}.png"] = PictureError(reason="too_large")
    table.scrollToBottom()
    index = table.records_model.index(COUNT - 1, 0)
    workbench.qtbot.waitUntil(lambda: "megapixels" in str(index.data(Qt.ItemDataRole.ToolTipRole)))


def test_the_column_is_shown_where_a_host_needs_no_click_unless_the_person_said_otherwise(
    table: RecordTable,
) -> None:
    assert table.is_column_shown(PICTURE)
    table.offer_pictures(False)
    assert not table.is_column_shown(PICTURE)
    table.apply_layout(TableState())
    assert not table.is_column_shown(PICTURE)
    table.set_column_shown(PICTURE, True)
    table.offer_pictures(False)
    assert table.is_column_shown(PICTURE)
    remembered = table.layout_state()
    table.apply_layout(TableState())
    assert not table.is_column_shown(PICTURE)
    table.apply_layout(remembered)
    assert table.is_column_shown(PICTURE)


def test_pictures_of_the_demo_come_without_a_click(workbench: Workbench) -> None:
    with DemoServer(faces=30, collections=1) as server:
        hosts = (server.blockv_url.removeprefix("http://"),)
        session = workbench.session(environment_of(server, picture_hosts=hosts), server.token)
        page = workbench.page("faces", session)
        assert page.table.is_column_shown(PICTURE)
        page.load()
        workbench.wait_until_idle(page)
        words = [page.model.index(row, 0).data() for row in page.table.rows_in_view()]
        workbench.qtbot.waitUntil(
            lambda: "Picture" in [page.model.index(row, 0).data() for row in range(len(words))]
        )
        workbench.wait_until_idle(page)
        page.close_page()

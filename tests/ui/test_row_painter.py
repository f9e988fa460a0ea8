"""A listing's table paints its rows at once, each pixel as its delegate would, cell by cell."""

import asyncio
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QRect
from PySide6.QtGui import QAccessible, QColor, QImage, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Column, Kind
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import NO_PICTURE, PictureState, Tile
from faceviewer.models.record_table import RecordTableModel
from faceviewer.models.roles import Cell
from faceviewer.records import Record
from faceviewer.views.icons import Icons
from faceviewer.views.record_table import RecordTable
from faceviewer.views.theme import SchemeMode, Theme
from tests.played_service import Answer, PlayedService, collections, faces
from tests.whole_set import whole_set

NAMES = (
    "Staff of the north entrance",
    "a name that is much too long for any column, so that its end is cut off and not seen",
    "Visitantes, edición «ñandú»",
    "שלום עולם (12)",
    "الموظفون، المدخل الشمالي",
    "日本語のテキスト",
    "हिन्दी पाठ",
    "🎫 Festival",
    "<b>bold</b> <img src='file:///etc/x'> &amp;",
    "",
    None,
    "AVATAR To Te fi",
)
COLLECTIONS = collections(
    *(
        {
            "_id": f"5f8a1b2c3d4e5f60718{n:05}",
            "name": NAMES[n % len(NAMES)],
            "code": f"2c1f9d4e-77aa-4b0c-9d3e-{n:012}",
            "description": NAMES[-n % len(NAMES)],
            "deleted": (True, False, None)[n % 3],
            "createdAt": "2026-11-21T14:02:11.000Z" if n % 5 else "never",
            "__v": n * 1234,
        }
        for n in range(120)
    )
)
FACES = faces(
    *(
        {
            "id": f"6f8a1b2c3d4e5f60718{n:05}",
            "name": NAMES[n % len(NAMES)],
            "url": f"https://faces.example.io/a/rather/long/path/{n}",
            "assets": [{"type": "image"}] * (n % 3),
            "content": "x" * n,
            "config": {"a": 1},
            "when_created": "2026-11-21T14:02:11Z",
        }
        for n in range(120)
    )
)


def third_tile(record: Record) -> Tile:
    if not record.id.endswith("00002"):
        return NO_PICTURE
    picture = QPixmap(60, 40)
    picture.fill(QColor("#208040"))
    return Tile(PictureState.THERE, picture)


class CountingModel(RecordTableModel):
    """Says which cells were asked for; the third row has a picture."""

    def __init__(self, service: PlayedService) -> None:
        super().__init__(service.listing(), Formats())
        self.asked: list[tuple[str, str]] = []
        self.formats = self._formats
        self.set_tiles(third_tile)

    @override
    def cell(self, record: Record, column: Column) -> Cell:
        self.asked.append((record.id, column.key))
        return super().cell(record, column)


class TwoWays(RecordTable):
    """Paints as the program does, or as any view does that has a delegate."""

    counting: CountingModel
    field: QLineEdit
    is_by_delegate = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_by_delegate:
            QTableView.paintEvent(self, event)
        else:
            super().paintEvent(event)

    def image(
        self, *, by_delegate: bool = False, ratio: float = 1.0, region: QRegion | None = None
    ) -> QImage:
        """The body, of which only a region was painted."""
        self.is_by_delegate = by_delegate
        viewport = self.viewport()
        image = QImage(viewport.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("#ff00ff"))
        area = region or QRegion(viewport.rect())
        viewport.render(image, area.boundingRect().topLeft(), area)
        return image


MakeTable = Callable[..., TwoWays]


@pytest.fixture
def make_table(theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[MakeTable]:
    """Makes a loaded table in a window, with the focus; a field there can have it instead."""
    kept: list[QWidget] = []

    def make(*first: Answer, kind: Kind = "collections", **rest: Answer) -> TwoWays:
        pages = {"": list(first or [COLLECTIONS]), **rest}
        service = PlayedService(pages, is_faces=kind == "faces")
        model = CountingModel(service)
        window = QWidget()
        kept.append(window)
        table = TwoWays(model, theme, icons, window)
        table.counting = model
        model.setParent(table)
        window.resize(1000, 500)
        table.resize(1000, 440)
        table.field = QLineEdit(window)
        table.field.move(0, 460)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        asyncio.run(model.listing.load(FacesQuery()))
        table.setFocus()
        QApplication.processEvents()
        return table

    yield make
    for window in kept:
        window.close()
        window.deleteLater()


def section_of(table: RecordTable, key: str) -> int:
    return [column.key for column in table.records_model.columns].index(key)


def fill_in(table: TwoWays) -> None:
    """Selected, current and hovered rows, as a person would leave them."""
    selection = table.selectionModel()
    flags = selection.SelectionFlag
    table.setCurrentIndex(table.counting.index(3, 1))
    for row in (1, 4, 5, 7, 11, 40):
        selection.select(table.counting.index(row, 0), flags.Select | flags.Rows)
    selection.setCurrentIndex(table.counting.index(8, 0), flags.NoUpdate)
    table.entered.emit(table.counting.index(9, 0))


def scroll(table: TwoWays) -> None:
    table.horizontalScrollBar().setValue(137)
    table.verticalScrollBar().setValue(79)


def scroll_to_the_end(table: TwoWays) -> None:
    for bar in (table.horizontalScrollBar(), table.verticalScrollBar()):
        bar.setValue(bar.maximum())


def rearrange_columns(table: TwoWays) -> None:
    header = table.horizontalHeader()
    header.moveSection(2, 0)
    table.setColumnHidden(header.logicalIndex(1), True)
    for section, width in ((section_of(table, "name"), 90), (section_of(table, "created"), 60)):
        table.setColumnWidth(section, width)


def hide_the_first_column(table: TwoWays) -> None:
    table.setColumnHidden(table.horizontalHeader().logicalIndex(0), True)


def find(table: TwoWays) -> None:
    table.records_model.set_quick_filter("t")


def leave(table: TwoWays) -> None:
    table.field.setFocus()


def hover_over_nothing(table: TwoWays) -> None:
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))


def select_all(table: TwoWays) -> None:
    table.selectAll()


def show_few_rows(table: TwoWays) -> None:
    table.records_model.set_quick_filter("festival")


def show_no_row(table: TwoWays) -> None:
    table.records_model.set_quick_filter("nothing has this")


def crowd(table: TwoWays) -> None:
    table.set_density("compact")


STATES = (
    *(scroll, scroll_to_the_end, rearrange_columns, hide_the_first_column, find, leave),
    *(hover_over_nothing, select_all, show_few_rows, show_no_row, crowd),
)


@pytest.mark.parametrize("mode", [SchemeMode.DARK, *whole_set(SchemeMode.LIGHT)])
@pytest.mark.parametrize("kind", ["collections", "faces"])
@pytest.mark.parametrize("state", STATES)
def test_rows_look_as_their_delegate_draws_them(
    make_table: MakeTable,
    theme: Theme,
    mode: SchemeMode,
    kind: Kind,
    state: Callable[[TwoWays], None],
) -> None:
    theme.set_mode(mode)
    table = make_table(COLLECTIONS if kind == "collections" else FACES, kind=kind)
    for column in table.records_model.columns:
        table.set_column_shown(column, True)
    fill_in(table)
    assert table.image() == table.image(by_delegate=True)
    before = table.image()
    state(table)
    QApplication.processEvents()
    assert table.image() == table.image(by_delegate=True)
    assert table.image() != before


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_rows_look_the_same_at_every_resolution(make_table: MakeTable, ratio: float) -> None:
    table = make_table()
    fill_in(table)
    find(table)
    assert table.image(ratio=ratio) == table.image(by_delegate=True, ratio=ratio)


@pytest.mark.usefixtures("mirrored")
def test_rows_look_the_same_from_right_to_left(make_table: MakeTable) -> None:
    table = make_table()
    fill_in(table)
    scroll(table)
    assert table.image() == table.image(by_delegate=True)


@pytest.mark.parametrize(
    "rects",
    [
        [QRect(200, 45, 300, 20)],
        [QRect(0, 29, 900, 1)],
        [QRect(0, 30, 900, 30), QRect(0, 300, 900, 30)],
        [QRect(0, 0, 10, 390), QRect(700, 200, 5, 90)],
    ],
)
def test_a_part_of_the_rows_looks_the_same(make_table: MakeTable, rects: list[QRect]) -> None:
    table = make_table()
    fill_in(table)
    region = sum((QRegion(rect) for rect in rects), QRegion())
    part = table.image(region=region)
    assert part == table.image(by_delegate=True, region=region)
    whole = table.image()
    assert [part.copy(rect) for rect in rects] == [whole.copy(rect) for rect in rects]


def test_nothing_is_painted_beside_the_columns(make_table: MakeTable, theme: Theme) -> None:
    table = make_table()
    fill_in(table)
    table.horizontalHeader().setStretchLastSection(False)
    for column in table.records_model.columns[1:]:
        table.set_column_shown(column, False)
    beside = QRect(600, 0, 40, 90)
    part = table.image(region=QRegion(beside))
    assert part == table.image(by_delegate=True, region=QRegion(beside))
    assert part.pixelColor(beside.center()) == theme.color("base")


# What painting asks for


def asked_while_painting(table: TwoWays, region: QRegion | None = None) -> list[tuple[str, str]]:
    table.counting.asked.clear()
    table.image(region=region)
    return table.counting.asked


@pytest.fixture
def table(make_table: MakeTable) -> TwoWays:
    """120 collections, most of them below what is in view."""
    return make_table()


def test_only_cells_in_view_are_asked_for_and_only_once(table: TwoWays) -> None:
    table.counting.formats.changed.emit()
    asked = asked_while_painting(table)
    keys = [c.key for c in table.records_model.columns if table.is_column_shown(c)]
    in_view = {key for key in keys if table.columnViewportPosition(section_of(table, key)) < 1000}
    ids = {table.records_model.record(row).id for row in table.rows_in_view()}
    assert set(asked) == {(record_id, key) for record_id in ids for key in in_view}
    assert len(asked) == len(ids) * len(in_view)
    assert asked_while_painting(table) == []


def test_only_touched_rows_are_asked_for(table: TwoWays) -> None:
    height = table.rowHeight(0)
    region = QRegion(0, 2 * height, 50, height) + QRegion(0, 5 * height, 50, height)
    ids = [table.records_model.record(row).id for row in (2, 5)]
    table.counting.formats.changed.emit()
    assert asked_while_painting(table, region) == [(record_id, "name") for record_id in ids]


def test_a_row_that_comes_into_view_is_asked_for_alone(table: TwoWays) -> None:
    table.image()
    table.verticalScrollBar().setValue(table.rowHeight(0))
    asked = asked_while_painting(table)
    assert len({record_id for record_id, _ in asked}) == 1


def test_words_are_new_when_they_read_otherwise(table: TwoWays) -> None:
    before = table.image()
    table.counting.formats.set_zone("local")
    assert asked_while_painting(table)
    table.records_model.set_quick_filter("entrance")
    assert table.image() != before
    table.records_model.set_quick_filter("")
    assert asked_while_painting(table)


def test_rows_that_come_at_the_end_leave_the_words_of_the_others(make_table: MakeTable) -> None:
    first, more = (faces(*map(str, range(n, n + 40)), next=str(n)) for n in (40, 80))
    table = make_table(first, kind="faces", **{"40": more})
    table.image()
    asyncio.run(table.records_model.listing.load_more())
    assert table.records_model.rowCount() == 80
    assert asked_while_painting(table) == []


def test_rows_that_were_loaded_anew_are_painted_anew(make_table: MakeTable) -> None:
    names = ({"_id": "1", "name": name} for name in ("before", "after"))
    table = make_table(*map(collections, names))
    before = table.image()
    asyncio.run(table.records_model.listing.load_again())
    assert table.image() != before
    assert table.image() == table.image(by_delegate=True)


def test_texts_are_set_anew_in_another_size_of_text(table: TwoWays, theme: Theme) -> None:
    table.image()
    theme.set_zoom(150)
    assert table.image() == table.image(by_delegate=True)


# Marks


def test_marks_move_no_letter(make_table: MakeTable, theme: Theme) -> None:
    """Only the ground of a found part changes, and its letters' colour."""
    table = make_table(collections({"_id": "1", "name": "AVATAR"}))
    table.setCurrentIndex(QModelIndex())
    table.field.setFocus()
    name = table.visualRect(table.counting.index(0, 0))
    plain = table.image().copy(name)
    table.records_model.set_quick_filter("va")
    marked = table.image().copy(name)
    mark = theme.color("mark")
    places = [
        x for x in range(name.width()) if marked.pixelColor(x, name.height() // 2 - 7) == mark
    ]
    assert places
    beside = [QRect(0, 0, places[0] - 2, 29), QRect(places[-1] + 3, 0, 60, 29)]
    assert all(marked.copy(part) == plain.copy(part) for part in beside)


# What is not painted


def test_cells_are_read_out(make_table: MakeTable) -> None:
    table = make_table(collections({"_id": "1", "name": "Zoë", "code": None}))
    interface = QAccessible.queryAccessibleInterface(table)
    parts = [interface.child(place) for place in range(interface.childCount())]
    texts = [p.text(QAccessible.Text.Name) for p in parts if p.role() is QAccessible.Role.Cell]
    assert texts[:3] == ["Zoë", "null", "1"]

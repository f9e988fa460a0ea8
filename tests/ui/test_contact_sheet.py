"""A contact sheet: which tiles there are, what is asked for, and how it is gone through by keys."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from faceviewer.api.decode import decode_record
from faceviewer.demo.server import DemoServer
from faceviewer.models.contact_sheet import ContactSheetModel, sheet_tiles
from faceviewer.models.pictures import PictureBook, Pictures, PictureState
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.settings import Environment
from faceviewer.slices import finish
from faceviewer.views.contact_sheet_page import ContactSheetPage
from faceviewer.views.contact_sheet_view import SIDES
from tests.played_pictures import CDN, PlayedPictures
from tests.ui.workbench import Workbench

COUNT = 3000


def face(number: int, *urls: str, **fields: Any) -> Record:
    assets = [{"url": url, "type": "image/png", "name": url[-5:]} for url in urls]
    row = {"id": f"f{number}", "name": f"Face {number}", "assets": assets, **fields}
    return decode_record(json.dumps(row).encode(), "face")


FEW = [
    face(0, f"{CDN}/a.png", f"{CDN}/b.png"),
    face(1),
    face(2, f"{CDN}/c.png", name=None),
    decode_record(b'{"_id": "x"}', "collection"),
]
MANY = [face(n, f"{CDN}/{n}.png") for n in range(COUNT)]
MakeSheet = Callable[[list[Record]], ContactSheetPage]


class PlayedBook(PictureBook):
    """Gives the pictures of a played source for every session."""

    def __init__(self, workbench: Workbench, source: PlayedPictures) -> None:
        super().__init__(workbench.tasks)
        self.pictures = Pictures(lambda: source, workbench.tasks)

    def of(self, session: Session) -> Pictures:  # type: ignore[explicit-override]
        return self.pictures


@pytest.fixture
def make_sheet(workbench: Workbench, source: PlayedPictures) -> Iterator[MakeSheet]:
    """Makes a page, on screen."""
    made: list[ContactSheetPage] = []
    workbench.pictures = PlayedBook(workbench, source)
    session = workbench.session(Environment(name="Test", id="test"))

    def make(records: list[Record]) -> ContactSheetPage:
        page = ContactSheetPage(records, session, workbench.around)
        page.resize(900, 600)
        workbench.show(page)
        page.view.setFocus()
        made.append(page)
        return page

    yield make
    for page in made:
        page.close_page()


def names(page: ContactSheetPage) -> list[tuple[str, str]]:
    return [(tile.name, tile.file_name) for tile in page.model.tiles]


def test_the_model_keeps_to_the_rules(workbench: Workbench, source: PlayedPictures) -> None:
    model = ContactSheetModel(Pictures(lambda: source, workbench.tasks))
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    for records in (FEW, [], MANY[:20]):
        model.show(finish(sheet_tiles(records, has_all=True)))
    assert tester.model() is model
    assert model.rowCount() == 20


def test_each_face_has_a_tile_and_all_pictures_on_request(make_sheet: MakeSheet) -> None:
    page = make_sheet(FEW)
    assert names(page) == [("Face 0", "a.png"), ("Face 1", ""), ("f2", "c.png")]
    assert page.count_text() == "3"
    page.pictures_combo.setCurrentIndex(1)
    assert [name for _, name in names(page)] == ["a.png", "b.png", "", "c.png"]
    assert page.details_label.text().startswith("3 ")


def test_only_tiles_in_sight_are_asked_for(
    make_sheet: MakeSheet, source: PlayedPictures, workbench: Workbench
) -> None:
    page = make_sheet(MANY)
    workbench.qtbot.waitUntil(lambda: f"{CDN}/0.png" in source.asked)
    in_sight = page.view.rows_in_sight()
    assert 4 < len(in_sight) < 60
    workbench.qtbot.waitUntil(lambda: len(source.asked) == len(in_sight))
    source.hold()
    page.view.scrollToBottom()
    last = f"{CDN}/{COUNT - 1}.png"
    workbench.qtbot.waitUntil(lambda: last in source.asked)
    page.view.scrollToTop()
    workbench.qtbot.waitUntil(lambda: last in source.given_up)
    assert len(source.asked) < 150
    source.let_go()


def test_a_place_on_screen_is_a_row_in_sight(make_sheet: MakeSheet) -> None:
    page = make_sheet(MANY)
    page.view.scrollTo(page.model.index(1500))
    viewport = page.view.viewport().rect()
    rects = enumerate(page.view.visualRect(page.model.index(row)) for row in range(COUNT))
    shown = [row for row, rect in rects if rect.intersects(viewport)]
    in_sight = page.view.rows_in_sight()
    assert 1500 in shown
    assert set(shown) <= set(in_sight)
    assert len(in_sight) <= 2 * len(shown)


def test_it_is_gone_through_by_keys(make_sheet: MakeSheet, workbench: Workbench) -> None:
    page = make_sheet(MANY)
    shown: list[Record] = []
    page.record_shown.connect(shown.append)
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert shown == [MANY[1]]
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    row = page.view.currentIndex().row()
    assert row == 1 + page.view.viewport().width() // page.view.gridSize().width()
    with workbench.qtbot.waitSignal(page.record_opened) as opened:
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert opened.args == [MANY[row]]


def test_tiles_grow_and_shrink(make_sheet: MakeSheet) -> None:
    page = make_sheet(MANY)
    sides = [page.view.side]
    for _ in SIDES:
        page.larger_button.click()
    sides.append(page.view.side)
    assert not page.larger_button.isEnabled()
    for _ in SIDES:
        page.smaller_button.click()
    sides.append(page.view.side)
    assert not page.smaller_button.isEnabled()
    assert sides[2] < sides[0] < sides[1]


def test_pictures_of_other_hosts_are_fetched_on_a_click(
    make_sheet: MakeSheet, source: PlayedPictures, workbench: Workbench
) -> None:
    source.allowed = ""
    page = make_sheet(FEW)
    assert page.fetch_button.isVisible()
    assert page.model.tile(0).state is PictureState.OFFERED
    page.fetch_button.click()
    workbench.qtbot.waitUntil(lambda: page.model.tile(0).state is PictureState.THERE)
    assert source.clicked == {f"{CDN}/a.png", f"{CDN}/c.png"}
    assert not page.fetch_button.isVisible()


def test_the_chosen_ones_are_copied(make_sheet: MakeSheet) -> None:
    page = make_sheet(FEW)
    page.pictures_combo.setCurrentIndex(1)
    page.view.selectAll()
    commands = page.commands()
    copied = []
    for name in ("copy_id", "copy_url", "copy_json"):
        commands[name]()
        copied.append(QGuiApplication.clipboard().text())
    assert copied[0] == "f0\nf1\nf2"
    assert copied[1] == f"{CDN}/a.png\n{CDN}/b.png\n{CDN}/c.png"
    assert [row["id"] for row in json.loads(copied[2])] == ["f0", "f1", "f2"]


def test_a_sheet_of_the_demo_shows_its_pictures(workbench: Workbench) -> None:
    from tests.ui.workbench import environment_of

    with DemoServer(faces=30, collections=1) as server:
        hosts = (server.blockv_url.removeprefix("http://"),)
        session = workbench.session(environment_of(server, picture_hosts=hosts), server.token)
        listing = workbench.page("faces", session)
        listing.load()
        workbench.wait_until_idle(listing)
        page = ContactSheetPage(listing.model.visible, session, workbench.around)
        page.resize(900, 600)
        workbench.show(page)
        rows = [row for row, tile in enumerate(page.model.tiles) if tile.picture][:8]
        workbench.qtbot.waitUntil(
            lambda: all(page.model.tile(row).state is PictureState.THERE for row in rows)
        )
        workbench.wait_until_idle(listing)
        page.close_page()
        listing.close_page()

"""The files of a face's assets: fetched on a click, checked, shown, opened, saved."""

import hashlib
import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from faceviewer.api.decode import decode_record
from faceviewer.demo.pictures import badge, file_of
from faceviewer.demo.server import DemoServer
from faceviewer.models.asset_files import AssetFiles, AssetPlace
from faceviewer.models.contact_sheet import Sights
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import PictureState
from faceviewer.models.roles import CellStyle, Role
from faceviewer.records import Record
from faceviewer.views.detail_assets import DetailAssets
from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.field_rows import AssetRow
from tests.ui.workbench import Workbench, environment_of

ID = "68415b9e62d82c07cd0c20"
PICTURE, NAME, TYPE, SIZE, PUBLIC, HASH = range(6)


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(faces=1, collections=1) as made:
        yield made


def make_place(workbench: Workbench, server: DemoServer, *, is_allowed: bool) -> AssetPlace:
    hosts = (server.blockv_url.removeprefix("http://"),) if is_allowed else ()
    environment = environment_of(server, picture_hosts=hosts)
    session = workbench.session(environment, server.token)
    pictures = workbench.pictures.of(session)
    return AssetPlace(session, pictures, AssetFiles(session, pictures, workbench.tasks))


@pytest.fixture
def place(workbench: Workbench, server: DemoServer) -> AssetPlace:
    """Where nothing is fetched without a click, and hosts of this computer are refused."""
    return make_place(workbench, server, is_allowed=True)


def url_of(server: DemoServer, number: int, end: str) -> str:
    return f"{server.blockv_url}/assets/{ID}{number:02x}-front.{end}"


@pytest.fixture
def record(server: DemoServer) -> Record:
    """Pictures with a true hash and a wrong one, a file of another type, and what is not there."""
    assets = [
        asset(server, 1, "png", "image/png", hashlib.sha256(badge(1)).hexdigest()),
        asset(server, 2, "png", "image/png", "sha256:" + "0" * 64),
        asset(server, 3, "pdf", "video/mp4", ""),
        {"name": "gone.png", "type": "image/png", "url": f"{server.blockv_url}/assets/gone.png"},
        {"name": "odd", "url": "native://image"},
    ]
    row = {"id": "f", "name": "Badge", "url": url_of(server, 1, "png"), "assets": assets}
    return decode_record(json.dumps(row).encode(), "face")


def asset(server: DemoServer, number: int, end: str, kind: str, stated: str) -> dict[str, object]:
    url = url_of(server, number, end)
    return {"name": f"{number}.{end}", "type": kind, "url": url, "hash": stated}


@pytest.fixture
def tab(workbench: Workbench, place: AssetPlace, record: Record) -> DetailAssets:
    made = DetailAssets(workbench.formats, workbench.icons)
    made.set_place(place)
    made.resize(900, 400)
    workbench.show(made)
    made.show_record(record)
    return made


def words(tab: DetailAssets, row: int, column: int) -> str:
    return str(tab.model.index(row, column).data())


def style(tab: DetailAssets, row: int, column: int) -> CellStyle:
    found: CellStyle = tab.model.index(row, column).data(Role.CELL).style
    return found


def until_fetched(tab: DetailAssets, workbench: Workbench, *rows: int) -> None:
    workbench.qtbot.waitUntil(
        lambda: all(words(tab, row, SIZE) not in ("not fetched", "coming") for row in rows)
    )


def test_pictures_of_an_allowed_host_come_and_are_checked(
    tab: DetailAssets, workbench: Workbench
) -> None:
    until_fetched(tab, workbench, 0, 1)
    assert words(tab, 0, HASH) == "matches (SHA-256)"
    assert style(tab, 0, HASH) & CellStyle.OK
    assert words(tab, 1, HASH) == "differs (SHA-256)"
    assert style(tab, 1, HASH) & CellStyle.ERR
    assert words(tab, 0, PICTURE) == "Picture"
    assert words(tab, 2, SIZE) == "not fetched"


def test_fetch_all_fetches_what_can_be_fetched(tab: DetailAssets, workbench: Workbench) -> None:
    assert tab.fetch_all_button.isEnabled()
    tab.fetch_all_button.click()
    until_fetched(tab, workbench, 0, 1, 2, 3)
    assert words(tab, 2, SIZE) == workbench.formats.size(len(file_of("pdf", 3)))
    assert style(tab, 2, TYPE) & CellStyle.WARN
    assert "application/pdf" in tab.model.index(2, TYPE).data(Qt.ItemDataRole.ToolTipRole)
    assert style(tab, 3, SIZE) & CellStyle.ERR
    assert "404" in tab.model.index(3, SIZE).data(Qt.ItemDataRole.ToolTipRole)
    assert words(tab, 4, SIZE) == "not fetched"


def test_nothing_is_fetched_of_another_host_without_a_click(
    workbench: Workbench, server: DemoServer, record: Record
) -> None:
    place = make_place(workbench, server, is_allowed=False)
    made = DetailAssets(workbench.formats, workbench.icons)
    made.set_place(place)
    made.resize(900, 400)
    workbench.show(made)
    made.show_record(record)
    url = url_of(server, 1, "png")
    assert place.pictures.tile(url, 64).state is PictureState.OFFERED
    index = made.model.index(0, PICTURE)
    QTest.mouseClick(
        made.table.viewport(), Qt.MouseButton.LeftButton, pos=made.table.visualRect(index).center()
    )
    # This computer is a private network, which only the environment can allow.
    until_fetched(made, workbench, 0)
    assert style(made, 0, SIZE) & CellStyle.ERR
    assert "private" in str(made.model.index(0, SIZE).data(Qt.ItemDataRole.ToolTipRole))
    assert words(made, 1, SIZE) == "not fetched"


def test_the_model_keeps_to_the_rules_while_files_come(
    tab: DetailAssets, workbench: Workbench, record: Record
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(tab.model, mode)
    tab.fetch_all()
    until_fetched(tab, workbench, 0, 1, 2, 3)
    tab.forget()
    tab.show_record(record)
    assert tester.model() is tab.model


def test_commands_are_about_the_current_asset(
    tab: DetailAssets, workbench: Workbench, server: DemoServer
) -> None:
    until_fetched(tab, workbench, 0, 1)
    tab.table.selectRow(1)
    with workbench.qtbot.waitSignal(tab.sights_asked) as asked:
        tab.view_action.trigger()
    assert asked.args is not None
    sights: Sights = asked.args[0]
    picture = sights.tiles[sights.place].picture
    assert picture is not None
    assert picture.url == url_of(server, 2, "png")
    with workbench.qtbot.waitSignal(tab.open_asked) as opened:
        tab.open_action.trigger()
    assert opened.args == [url_of(server, 2, "png")]
    with workbench.qtbot.waitSignal(tab.save_asked) as saved:
        tab.save_action.trigger()
    assert saved.args == [url_of(server, 2, "png"), "2.png"]


def test_the_copy_key_copies_the_url(
    tab: DetailAssets, workbench: Workbench, server: DemoServer
) -> None:
    until_fetched(tab, workbench, 0, 1)
    tab.activateWindow()
    tab.table.setFocus()
    workbench.qtbot.waitUntil(tab.table.hasFocus)
    QTest.keyClick(tab.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == url_of(server, 1, "png")


def test_what_cannot_be_done_is_off(tab: DetailAssets, workbench: Workbench) -> None:
    tab.table.selectRow(4)
    actions = (tab.fetch_action, tab.view_action, tab.open_action, tab.save_action)
    assert not any(action.isEnabled() for action in actions)
    assert tab.copy_url_action.isEnabled()
    tab.forget()
    assert not any(action.isEnabled() for action in (*actions, tab.copy_url_action))
    assert not tab.fetch_all_button.isEnabled()
    workbench.wait_for(workbench.tasks.close())


def test_a_host_is_offered_to_need_no_click(workbench: Workbench, server: DemoServer) -> None:
    row = {"id": "f", "assets": [{"url": "https://cdn.example.com/a.png", "type": "image/png"}]}
    made = DetailAssets(workbench.formats, workbench.icons)
    made.set_place(make_place(workbench, server, is_allowed=True))
    workbench.show(made)
    made.show_record(decode_record(json.dumps(row).encode(), "face"))
    assert made.allow_action.isEnabled()
    assert "cdn.example.com" in made.allow_action.text()
    with workbench.qtbot.waitSignal(made.host_allowed) as allowed:
        made.allow_action.trigger()
    assert allowed.args == ["cdn.example.com"]


def test_every_command_is_one_of_the_menu(tab: DetailAssets, workbench: Workbench) -> None:
    found = [a for a in tab.findChildren(QAction) if a.objectName().startswith("detail_assets")]
    assert found == tab.commands()
    assert all(action.text() for action in found)
    workbench.wait_for(workbench.tasks.close())


def pane_on(record: Record, workbench: Workbench, place: AssetPlace) -> DetailPane:
    pane = DetailPane(workbench.icons, Formats())
    pane.resize(360, 900)
    workbench.show(pane)
    pane.set_place(place)
    pane.show_record(record)
    return pane


def test_fields_show_the_pictures_and_what_a_check_gave(
    workbench: Workbench, place: AssetPlace, record: Record
) -> None:
    pane = pane_on(record, workbench, place)
    workbench.qtbot.waitUntil(lambda: pane.is_filled)
    workbench.qtbot.waitUntil(lambda: pane.tile.tile().state is PictureState.THERE)
    rows = [row for row in pane.fields_tab.findChildren(AssetRow) if row.isVisible()]
    workbench.qtbot.waitUntil(lambda: "hash matches" in rows[0].details_label.text())
    button = next(
        b for b in pane.fields_tab.findChildren(QPushButton, "fetch_button") if b.isVisible()
    )
    button.click()
    workbench.qtbot.waitUntil(lambda: not button.isVisible())
    workbench.qtbot.waitUntil(
        lambda: (
            "no file" in rows[3].details_label.text() or "404" in rows[3].details_label.toolTip()
        )
    )
    with workbench.qtbot.waitSignal(pane.sights_asked):
        rows[1].tile.click()
    with workbench.qtbot.waitSignal(pane.sights_asked):
        pane.tile.click()
    url_row = pane.fields_tab.row("url")
    assert url_row is not None
    assert url_row.link_button is not None
    with workbench.qtbot.waitSignal(pane.sights_asked):
        url_row.link_button.click()


def test_another_record_leaves_no_commands_of_the_one_before(
    workbench: Workbench, place: AssetPlace, record: Record
) -> None:
    pane = pane_on(record, workbench, place)
    pane.tabs.setCurrentWidget(pane.assets_tab)
    workbench.qtbot.waitUntil(lambda: pane.is_filled)
    assert pane.assets_tab.model.rowCount() == 5
    pane.tabs.setCurrentWidget(pane.fields_tab)
    pane.show_record(decode_record(b'{"id": "g"}', "face"))
    assert pane.assets_tab.model.rowCount() == 0
    assert not pane.assets_tab.open_action.isEnabled()
    workbench.wait_for(workbench.tasks.close())

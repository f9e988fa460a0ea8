"""Pictures are opened from the menus of the window, and hosts allowed for good from there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from faceviewer.demo.server import DemoServer
from faceviewer.listings.face_pictures import first_picture
from faceviewer.settings import Settings
from faceviewer.views.contact_sheet_page import ContactSheetPage
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from tests.ui.workbench import Workbench, environment_of

RAISES = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(faces=30, collections=2) as made:
        yield made


@pytest.fixture
def window(workbench: Workbench, server: DemoServer) -> Iterator[MainWindow]:
    """On the faces of an environment that allows no host."""
    environment = environment_of(server)
    workbench.session(environment, server.token)
    made = workbench.main_window((environment,))
    workbench.show_in_window(made)
    made.set_environments((environment,), environment.id)
    made.start()
    made.tabs.setCurrentIndex(1)
    workbench.wait_until_idle(faces(made))
    yield made
    workbench.wait_for(workbench.tasks.close())


def faces(window: MainWindow) -> ListingPage:
    page = window.current_page()
    assert isinstance(page, ListingPage)
    return page


def action(window: MainWindow, text: str) -> QAction:
    menu = window.menuBar().findChild(QMenu, "asset_menu")
    assert menu is not None
    inner = [each.menu() for each in menu.actions()]
    menus = [menu, *(each for each in inner if isinstance(each, QMenu))]
    found = (action for each in menus for action in each.actions())
    return next(action for action in found if action.text() == text)


def with_picture(window: MainWindow) -> int:
    """The first row that has a picture."""
    model = faces(window).model
    rows = range(model.rowCount())
    return next(row for row in rows if str(model.record(row).url).endswith(".png"))  # type: ignore[union-attr]


def test_a_sheet_of_the_selected_faces_opens_in_a_tab(
    window: MainWindow, workbench: Workbench
) -> None:
    table = faces(window).table
    table.setCurrentIndex(table.records_model.index(0, 1))
    keep = table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows
    for row in (0, 2, 3):
        table.selectionModel().select(table.records_model.index(row, 0), keep)
    chosen = table.selected_records()
    action(window, "Contact sheet").trigger()
    page = window.current_page()
    assert isinstance(page, ContactSheetPage)
    assert [tile.face for tile in page.model.tiles] == chosen
    assert window.detail_pane.record is chosen[0]
    assert action(window, "Larger tiles").isEnabled()
    side = page.view.side
    action(window, "Larger tiles").trigger()
    assert page.view.side > side
    page.view.setCurrentIndex(page.model.index(1))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert faces(window).table.current_record() is chosen[1]
    assert not action(window, "Larger tiles").isEnabled()
    # One row is always chosen, so that means all.
    faces(window).table.select_row(1)
    action(window, "Contact sheet").trigger()
    page = window.current_page()
    assert isinstance(page, ContactSheetPage)
    assert len({tile.face.id for tile in page.model.tiles}) == 30


@RAISES
def test_one_window_shows_the_picture_of_the_current_face(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    faces(window).table.select_row(with_picture(window))
    action(window, "Show picture").trigger()
    shown = window.picture_desk.picture_window
    assert shown is not None
    # This computer is a private network, which only the environment can allow.
    workbench.qtbot.waitUntil(shown.again_button.isVisible)
    assert "private" in shown.state_label.text()
    action(window, "Show picture").trigger()
    assert window.picture_desk.picture_window is shown
    workbench.qtbot.waitUntil(shown.again_button.isVisible)
    shown.close()
    assert window.picture_desk.picture_window is None
    # It goes with the environment of its picture, too.
    action(window, "Show picture").trigger()
    assert window.picture_desk.picture_window is not None
    other = environment_of(server, "Other")
    window.replace_environments((other,))
    assert window.picture_desk.picture_window is None
    workbench.wait_until_idle(faces(window))


@pytest.mark.slow
def test_commands_of_assets_stand_in_the_menu(window: MainWindow, workbench: Workbench) -> None:
    faces(window).table.select_row(with_picture(window))
    pane = window.detail_pane
    assert not pane.assets_tab.open_action.isEnabled()
    pane.tabs.setCurrentWidget(pane.assets_tab)
    workbench.qtbot.waitUntil(lambda: pane.is_filled)
    for command in pane.assets_tab.commands():
        assert action(window, command.text()) is command
    assert pane.assets_tab.open_action.isEnabled()
    # Collections have none.
    window.tabs.setCurrentIndex(0)
    workbench.wait_until_idle(faces(window))
    names = ("Show picture", "Fetch pictures", "Contact sheet", "Larger tiles")
    assert not any(action(window, name).isEnabled() for name in names)


def test_what_became_of_a_file_or_a_host_is_told_in_the_window(
    window: MainWindow, workbench: Workbench, server: DemoServer, tmp_path: Path
) -> None:
    session = faces(window).session
    url = str(faces(window).model.record(with_picture(window)).url)  # type: ignore[union-attr]
    window.picture_desk.acts.save_to(session, url, tmp_path / "a.png")
    bar = window.window_message_bar
    # This computer is a private network, which only the environment can allow.
    workbench.qtbot.waitUntil(lambda: "private" in bar.text_label.text())
    assert not list(tmp_path.glob("*.png"))
    bar.clear_all()
    saved: list[Settings] = []
    window.settings_changed.connect(saved.append)
    window.detail_pane.prepare()
    window.detail_pane.host_allowed.emit("cdn.example.com")
    assert saved[0].environments[0].picture_hosts == ("cdn.example.com",)
    assert "cdn.example.com" in bar.text_label.text()


@pytest.mark.slow
def test_pictures_are_shown_as_soon_as_their_host_is_allowed(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    page = faces(window)
    picture = page.model.columns[0]
    assert not page.table.is_column_shown(picture)
    allowed = environment_of(server, picture_hosts=(server.blockv_url.removeprefix("http://"),))
    window.replace_environments((allowed,))
    assert page.table.is_column_shown(picture)
    row = with_picture(window)
    workbench.qtbot.waitUntil(lambda: page.model.index(row, 0).data() == "Picture")
    workbench.wait_until_idle(page)


def test_a_row_without_a_picture_says_so(window: MainWindow, workbench: Workbench) -> None:
    page = faces(window)
    bare = next(
        row for row in range(page.model.rowCount()) if first_picture(page.model.record(row)) is None
    )
    page.table.setCurrentIndex(page.model.index(bare, 1))
    action(window, "Show picture").trigger()
    assert page.message_bar.shown_key == "no-picture"

    page.table.setCurrentIndex(page.model.index(with_picture(window), 1))
    assert page.message_bar.shown_key != "no-picture"

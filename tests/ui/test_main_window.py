"""The window against real servers: environments, tabs, look-up, credentials, layout, theme."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from faceviewer.demo.server import DemoServer
from faceviewer.first_look import FirstLook
from faceviewer.settings import DataDirectory, Environment, Settings, State
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.credential_dialog import CredentialDialog
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.mnemonics import unmarked
from faceviewer.views.settings_dialog import SettingsDialog
from tests.ui.finding import child, delete_now
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 120, 12

OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="module")
def _running_servers() -> Iterator[tuple[DemoServer, DemoServer]]:
    with DemoServer(FACES, COLLECTIONS) as first, DemoServer(30, 5, seed=1) as second:
        yield first, second


@pytest.fixture
def servers(_running_servers: tuple[DemoServer, DemoServer]) -> tuple[DemoServer, DemoServer]:
    """Two servers without faults that nobody has asked yet."""
    for server in _running_servers:
        server.set_faults("")
        server.application.forget_requests()
    return _running_servers


@pytest.fixture
def server(servers: tuple[DemoServer, DemoServer]) -> DemoServer:
    return servers[0]


@pytest.fixture
def environment(server: DemoServer) -> Environment:
    return environment_of(server, "Staging")


@pytest.fixture
def open_window(workbench: Workbench, server: DemoServer, environment: Environment) -> OpenWindow:
    """Opens a window on the first of the environments, as the program does it."""

    def open_window(
        *environments: Environment,
        token: str = server.token,
        tokens: Mapping[str, str] = MappingProxyType({}),
        state: State | None = None,
        settings: Settings | None = None,
    ) -> MainWindow:
        state = state or State()
        offered = environments or (environment,)
        settings = settings or Settings(environments=offered)
        window = MainWindow(
            settings,
            state,
            workbench.around,
            workbench.store,
            lambda environment: workbench.session(environment, tokens.get(environment.id, token)),
            ActivityDock(workbench.activity, workbench.formats, workbench.icons),
        )
        window.settings_changed.connect(window.take_settings)
        look = FirstLook(geometry=str(state.window.get("geometry", "")))
        workbench.show_in_window(window, look)
        window.panes.restore()
        window.set_environments(offered, str(state.window.get("environment", "")))
        window.show_remembered_tab()
        window.start()
        workbench.wait_until_idle(current(window))
        return window

    return open_window


def current(window: MainWindow) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    return page


def go_to(window: MainWindow, workbench: Workbench, tab: int) -> ListingPage:
    """Clicks a tab and waits until it has loaded what it loads by itself."""
    bar = window.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(tab).center())
    workbench.wait_until_idle(current(window))
    return current(window)


def action(window: MainWindow, text: str) -> QAction:
    """The command of the menu bar that is called so."""
    menus = window.menuBar().findChildren(QMenu)
    return next(
        found for menu in menus for found in menu.actions() if unmarked(found.text()) == text
    )


def trigger(window: MainWindow, workbench: Workbench, text: str) -> None:
    command = action(window, text)
    assert command.isEnabled(), text
    command.trigger()
    workbench.wait_until_idle(current(window))


def tab_titles(window: MainWindow) -> list[str]:
    return [window.tabs.tabText(index) for index in range(window.tabs.count())]


def paths(server: DemoServer) -> list[str]:
    return [request.path for request in server.requests]


def message(window: MainWindow) -> list[str]:
    """The one message over the tabs and what it offers; nothing where there is none."""
    bar = window.window_message_bar
    if not bar.isVisible():
        return []
    assert not child(bar, QPushButton, "message_count_button").isVisible()
    buttons = [button.text() for button in bar.action_buttons if button.isVisible()]
    return [bar.text_label.text(), bar.detail_label.text(), *buttons]


# --- Tabs and loading -----------------------------------------------------------------------------


def test_it_opens_on_collections_with_rows_and_loads_faces_when_they_are_shown(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()

    assert tab_titles(window) == ["Collections", "Faces"]
    assert current(window).kind == "collections"
    assert current(window).model.rowCount() == COLLECTIONS
    assert paths(server) == ["/v2/face-recognition/collections"]
    assert go_to(window, workbench, 1).model.rowCount() == 100
    go_to(window, workbench, 0)
    go_to(window, workbench, 1)
    assert paths(server) == ["/v2/face-recognition/collections", "/faces"]


def test_an_environment_may_wait_until_it_is_asked(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window(environment_of(server, loads_when_shown=False))
    go_to(window, workbench, 1)

    assert not server.requests
    assert child(current(window), QLabel, "completeness_label").text() == "not loaded yet"


def test_each_service_gets_the_headers_that_are_documented_and_no_other(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    go_to(open_window(), workbench, 1)

    for request in server.requests:
        names = {name for name, _ in request.headers}
        own = {"content-type"} if request.service == "verifik" else set()
        assert names == {"host", "accept", "accept-encoding", "user-agent", "authorization"} | own
        assert request.method == "GET"
        assert request.header("authorization") == f"Bearer {server.token}"


def test_further_tabs_open_close_and_keep_their_own_query(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    trigger(window, workbench, "New Faces tab")
    trigger(window, workbench, "New Collections tab")

    assert tab_titles(window) == ["Collections", "Faces", "Faces", "Collections"]
    assert len({id(window.tabs.widget(index)) for index in range(4)}) == 4
    trigger(window, workbench, "Close tab")
    assert tab_titles(window) == ["Collections", "Faces", "Faces"]
    go_to(window, workbench, 0)
    assert not action(window, "Close tab").isEnabled()


def test_the_keys_go_round_the_tabs_from_anywhere(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    kinds = []
    for key, modifier in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    ):
        window.header.lookup_edit.setFocus()
        QTest.keyClick(
            window.header.lookup_edit, key, modifier | Qt.KeyboardModifier.ControlModifier
        )
        workbench.wait_until_idle(current(window))
        kinds.append(current(window).kind)

    assert kinds == ["faces", "collections", "faces"]


@pytest.mark.slow
def test_closing_a_tab_ends_its_load(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    server.set_faults("hang@1")
    window.tabs.open_page("faces")
    workbench.qtbot.waitUntil(lambda: len(server.requests) == 2)

    window.tabs.close_current()

    workbench.wait_until_idle(current(window))
    assert tab_titles(window) == ["Collections", "Faces"]


# --- Environments ---------------------------------------------------------------------------------


def choose_environment(window: MainWindow, workbench: Workbench, row: int) -> None:
    """Goes up or down in the chooser with the arrow keys."""
    combo = window.header.environment_combo
    QTest.keyClick(combo, Qt.Key.Key_Down if row > combo.currentIndex() else Qt.Key.Key_Up)
    assert combo.currentIndex() == row
    workbench.wait_until_idle(current(window))


def test_each_environment_keeps_its_own_tabs_and_asks_its_own_servers(
    open_window: OpenWindow, workbench: Workbench, servers: tuple[DemoServer, DemoServer]
) -> None:
    first, second = servers
    one, two = environment_of(first, "One"), environment_of(second, "Two", color="#B45309")
    window = open_window(one, two, tokens={"one": first.token, "two": second.token})
    trigger(window, workbench, "New Faces tab")
    shown, asked = current(window), len(first.requests)

    choose_environment(window, workbench, 1)

    assert window.environment == two
    assert tab_titles(window) == ["Collections", "Faces"]
    assert current(window).model.rowCount() == len(second.data.collections)
    color = workbench.theme.environment_color(two.color).name()
    assert color in window.environment_line.styleSheet()
    choose_environment(window, workbench, 0)
    assert tab_titles(window) == ["Collections", "Faces", "Faces"]
    assert current(window) is shown
    assert len(first.requests) == asked
    for server in servers:
        headers = {request.header("authorization") for request in server.requests}
        assert headers == {f"Bearer {server.token}"}


# --- Look-up --------------------------------------------------------------------------------------


def look_up(window: MainWindow, workbench: Workbench, text: str) -> list[str]:
    """Types a text into the box and presses Enter; the lines of the answer."""
    window.header.lookup_edit.clear()
    QTest.keyClicks(window.header.lookup_edit, text)
    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Return)
    workbench.wait_until_idle(current(window))
    assert window.lookup.popup.isVisible()
    return [line.text for line in window.lookup.popup.content.lines]


@pytest.mark.slow
def test_a_face_that_is_found_opens_in_a_tab_without_another_request(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    for number, face in enumerate(server.data.faces[7:9], 1):
        found = look_up(window, workbench, face.id)
        assert len(found) == 1
        assert found[0].endswith("BLOCKv face")
        asked = {request.parameters[0] for request in server.requests[-4:]}
        assert asked == {(name, face.id) for name in ("id", "org_id", "name", "autocomplete")}

        QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Return)
        workbench.wait_until_idle(current(window))

        # The second one takes the tab of the first.
        assert [title.split()[0] for title in tab_titles(window)] == [
            "Collections",
            "Faces",
            "Faces",
        ]
        record = window.detail_pane.record
        assert record is not None
        assert record.id == face.id
        assert current(window).listing.query.id == face.id
        assert len(server.requests) == 1 + 4 * number


def test_an_id_of_a_collection_is_found_and_shown(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    wanted = str(server.data.collections[4]["_id"])

    found = look_up(window, workbench, wanted)

    assert len(found) == 1
    assert found[0].endswith("Verifik collection")
    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Return)
    workbench.wait_until_idle(current(window))
    assert current(window).kind == "collections"
    record = current(window).table.current_record()
    assert record is not None
    assert record.id == wanted
    assert window.detail_pane.record is record


@pytest.mark.slow
def test_an_id_loads_the_collections_where_they_were_not_loaded_yet(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window(environment_of(server, loads_when_shown=False))

    found = look_up(window, workbench, str(server.data.collections[0]["_id"]))

    assert len(found) == 1
    assert sorted(paths(server)) == ["/faces"] * 4 + ["/v2/face-recognition/collections"]


# --- Credentials ----------------------------------------------------------------------------------


def test_a_refused_credential_is_one_notice_and_a_new_one_is_tried_at_once(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    server.set_faults("error-403-expired")
    for _ in range(2):
        current(window).load_again()
        workbench.wait_until_idle(current(window))

    assert message(window) == [
        "The credential for Verifik has expired (403).",
        "The loaded rows stay.",
        "Replace credential",
        "Show in Activity",
    ]
    assert current(window).model.rowCount() == COLLECTIONS
    QTest.mouseClick(window.window_message_bar.action_buttons[0], Qt.MouseButton.LeftButton)
    dialog = child(window, CredentialDialog)
    assert dialog.isVisible()
    assert dialog.page.service == "verifik"
    server.set_faults("")
    dialog.saved.emit("verifik")
    dialog.close()
    workbench.wait_until_idle(current(window))
    assert message(window) == []
    assert paths(server) == ["/v2/face-recognition/collections"] * 4


@pytest.mark.slow
@pytest.mark.parametrize(("tab", "service"), [(0, "verifik"), (1, "blockv")])
def test_the_credentials_open_at_the_service_of_the_tab_in_front(
    open_window: OpenWindow, workbench: Workbench, tab: int, service: str
) -> None:
    window = open_window()
    go_to(window, workbench, tab)

    trigger(window, workbench, "Credentials…")

    assert child(window, CredentialDialog).page.service == service


def test_without_a_credential_nothing_is_asked_and_the_dialog_is_one_click_away(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window(token="")

    assert not server.requests
    QTest.mouseClick(current(window).empty_screen.buttons[0], Qt.MouseButton.LeftButton)

    dialog = child(window, CredentialDialog)
    assert dialog.isVisible()
    edit = child(dialog, QLineEdit, "credential_edit")
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    dialog.close()


def test_a_credential_that_is_gone_is_not_sent_any_more_once_that_is_seen(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    key = current(window).session.credential_key("verifik")
    assert workbench.wait_for(workbench.store.forget(key))  # as from outside
    server.application.forget_requests()

    trigger(window, workbench, "Credentials…")
    dialog = child(window, CredentialDialog)
    workbench.qtbot.waitUntil(lambda: dialog.page.title_label.text() == "No credential")
    dialog.close()
    current(window).load_again()
    workbench.wait_until_idle(current(window))

    assert not server.requests
    assert current(window).model.rowCount() == COLLECTIONS


# --- What the window remembers --------------------------------------------------------------------


def test_the_layout_comes_back(
    open_window: OpenWindow, workbench: Workbench, tmp_path: Path
) -> None:
    data = DataDirectory(tmp_path)
    window = open_window()
    page = go_to(window, workbench, 1)
    trigger(window, workbench, "Detail pane")
    window.window().resize(770, 690)
    keys = [column.key for column in page.model.columns]
    page.table.setColumnWidth(keys.index("name"), 333)
    page.table.set_column_shown(page.model.columns[keys.index("url")], False)
    header = page.table.horizontalHeader()
    header.moveSection(header.visualIndex(keys.index("created")), 1)
    page.table.cycle_sort(keys.index("id"), False)
    page.filter_form.set_open(True)
    trigger(window, workbench, "Activity")
    data.save_state(window.remembered_state())
    window.window().close()

    again = open_window(state=data.load_state())

    assert (again.width(), again.height()) == (770, 690)
    assert current(again).kind == "faces"
    table, header = current(again).table, current(again).table.horizontalHeader()
    assert table.columnWidth(keys.index("name")) == 333
    assert table.isColumnHidden(keys.index("url"))
    assert header.visualIndex(keys.index("created")) == 1
    assert [sort.column.key for sort in current(again).model.arrangement.sorts] == ["id"]
    assert current(again).filter_form.is_open
    assert not again.detail_pane.isVisible()
    assert again.activity_dock.isVisible()
    assert current(again).model.rowCount() == 100


@pytest.mark.slow
def test_the_environment_that_was_shown_comes_back(
    open_window: OpenWindow, servers: tuple[DemoServer, DemoServer]
) -> None:
    one, two = environment_of(servers[0], "One"), environment_of(servers[1], "Two")
    window = open_window(one, two)
    window.show_environment(two)
    state = window.remembered_state()

    assert open_window(one, two, state=state).environment == two


def test_the_state_is_plain_json_without_a_secret(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer, tmp_path: Path
) -> None:
    data = DataDirectory(tmp_path)
    window = open_window()
    go_to(window, workbench, 1)
    data.save_state(window.remembered_state())

    text = data.state_file.read_text()
    assert server.token not in text
    assert set(json.loads(text)["window"]) >= {"geometry", "layout", "splitter", "tab"}


# --- Theme, density, times ------------------------------------------------------------------------


def brightness(window: MainWindow) -> float:
    """How bright the window is on the whole, 0 to 255."""
    image = window.grab().toImage().scaled(64, 64).convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(bytes(image.constBits())) / (64 * 64)


def test_light_and_dark_change_while_the_window_is_open(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    assert brightness(window) > 200

    trigger(window, workbench, "Dark")
    assert brightness(window) < 80
    trigger(window, workbench, "Light")
    assert brightness(window) > 200


def test_density_and_zone_change_while_the_window_is_open(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    rows = current(window).table.verticalHeader()
    before = rows.defaultSectionSize()

    trigger(window, workbench, "Roomy")
    assert rows.defaultSectionSize() > before
    trigger(window, workbench, "Compact")
    assert rows.defaultSectionSize() < before
    trigger(window, workbench, "Local time")
    assert workbench.formats.zone == "local"
    assert current(window).quick_row.zone_button.text() == "Local time"


def test_text_is_made_larger_and_smaller_by_keys(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    rows = current(window).table.verticalHeader()
    usual = workbench.theme.scale, rows.defaultSectionSize()
    heights = []

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        QTest.keyClick(window.header.lookup_edit, key, Qt.KeyboardModifier.ControlModifier)
        heights.append(rows.defaultSectionSize())
    assert usual[1] < heights[0] < heights[1] > heights[2] == heights[0]
    assert (workbench.theme.scale, heights[3]) == usual


# --- Commands -------------------------------------------------------------------------------------


def test_every_shortcut_of_the_window_belongs_to_one_command(open_window: OpenWindow) -> None:
    menus = open_window().menuBar().findChildren(QMenu)
    # One command may stand in two menus.
    commands = {command for menu in menus for command in menu.actions()}
    shortcuts = [command.shortcut().toString() for command in commands]
    used = [shortcut for shortcut in shortcuts if shortcut]
    assert sorted(used) == sorted(set(used))
    assert {"Ctrl+K", "Ctrl+F", "F5", "Ctrl+R", "Ctrl+T", "Ctrl+,"} <= set(used)


def test_the_controls_of_the_seams_are_there_and_have_names(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    workbench.qtbot.waitUntil(lambda: window.findChild(QWidget, "detail_fields") is not None)
    workbench.qtbot.waitUntil(lambda: window.findChild(QWidget, "activity_table") is not None)
    for page, names in (
        (window, "environment_combo lookup_edit tabs detail_pane detail_fields activity_table"),
        (current(window), "filter_form apply_button reset_button quick_filter_edit table"),
        (current(window), "completeness_label load_more_button load_all_button stop_button"),
        (current(window), "message_bar"),
    ):
        assert all(page.findChild(QWidget, name) for name in names.split()), names
    assert {current(window).objectName(), go_to(window, workbench, 1).objectName()} == {
        "collections_tab",
        "faces_tab",
    }
    for button in window.findChildren(QAbstractButton):
        is_own = not isinstance(button.parent(), QLineEdit)
        if button.isVisible() and is_own:
            assert button.objectName(), button
            assert button.accessibleName() or button.text(), button.objectName()


@pytest.mark.slow
def test_copy_commands_follow_the_kind_of_listing(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    current(window).table.selectRow(0)
    record = current(window).table.current_record()
    assert record is not None
    assert action(window, "Copy code").isVisible()
    assert not window.menus.copy_url_action.isVisible()

    trigger(window, workbench, "Copy id")
    assert QGuiApplication.clipboard().text() == record.id

    go_to(window, workbench, 1)
    assert not window.menus.copy_code_action.isVisible()
    assert window.menus.copy_url_action.isVisible()


def test_records_are_shared_from_the_menu_and_from_the_detail_pane(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    state = State()
    window = open_window(state=state)
    current(window).table.selectRow(2)
    record = current(window).table.current_record()
    assert record is not None

    trigger(window, workbench, "Share to ticket…")
    dialog = child(window, QDialog, "share_dialog")
    assert record.id in child(dialog, QPlainTextEdit, "ticket_preview_edit").toPlainText()
    child(dialog, QCheckBox, "leave_out_check").click()
    assert "collections" in state.saved["share"]
    delete_now(dialog)

    child(window.detail_pane, QToolButton, "detail_share_button").click()
    assert child(window, QDialog, "share_dialog").isVisible()


def test_ctrl_c_copies_what_is_chosen_where_the_focus_is(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window()
    table = current(window).table
    table.selectRow(0)
    window.detail_pane.tabs.setCurrentWidget(window.detail_pane.json_tab)
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    tree = child(window, QTreeView, "detail_json_tree")
    tree.setCurrentIndex(tree.model().index(0, 0))
    trigger(window, workbench, "Activity")
    requests = child(window, QTableView, "activity_table")
    workbench.qtbot.waitUntil(lambda: requests.model().rowCount() == 1)
    requests.selectRow(0)
    copied = []

    for widget in (table, tree, requests):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        copied.append(QGuiApplication.clipboard().text())

    record = table.current_record()
    assert record is not None
    assert copied[0].split("\t")[2] == record.id
    assert copied[1] == record.id
    assert copied[2] == f"{server.verifik_url}/v2/face-recognition/collections"


def test_the_detail_pane_follows_the_current_row_and_tab(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    collections = current(window)
    collections.table.selectRow(2)
    assert window.detail_pane.record is collections.table.current_record()

    go_to(window, workbench, 1)
    assert window.detail_pane.record is None
    go_to(window, workbench, 0)
    assert window.detail_pane.record is collections.table.current_record()


def test_settings_and_about_open_without_stopping_the_window(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    window.open_settings()
    settings = child(window, SettingsDialog)
    assert settings.isVisible()
    settings.close()
    window.show_about()
    about = child(window, QMessageBox)
    assert about.isVisible()
    assert about.text().startswith("faceviewer ")
    about.close()


def test_a_saved_setting_takes_effect_at_once(
    open_window: OpenWindow, workbench: Workbench, environment: Environment
) -> None:
    settings = Settings(environments=(environment,))
    window = open_window(settings=settings)

    window.take_settings(replace(settings, theme="dark", time_zone="local"))

    assert brightness(window) < 80
    assert workbench.formats.zone == "local"


def test_f6_goes_from_region_to_region_and_round_again(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    page = window.current_listing_page()
    assert page is not None
    workbench.wait_until_idle(page)
    window.activateWindow()
    window.lookup.focus()
    page.table.selectRow(0)
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    bar = window.tabs.tabBar().objectName()
    way = [bar, "filter_toggle_button", "quick_filter_edit", "table", "strip_extra_button", bar]

    def step(step: int) -> str:
        window.step_region(step)
        focused = window.focusWidget()
        assert focused is not None
        return focused.objectName()

    assert [step(1) for _ in way] == way
    assert window.detail_pane.isAncestorOf(window.focusWidget())
    assert step(1) == "lookup_edit"
    assert [step(-1) for _ in way] == way[::-1]
    page.strip.extra_button.setEnabled(False)
    assert step(-1) == "lookup_edit"
    assert [step(1) for _ in range(4)] == way[:4]
    step(1)
    assert window.detail_pane.isAncestorOf(window.focusWidget())


def test_the_listing_menu_offers_what_the_listing_can_do(
    open_window: OpenWindow, workbench: Workbench
) -> None:
    window = open_window()
    menus = window.menuBar().findChildren(QMenu)
    menu = next(menu for menu in menus if action(window, "Load all") in menu.actions())

    def offered() -> list[bool]:
        menu.aboutToShow.emit()
        names = ("Load more", "Load all", "Stop")
        states = [action(window, name).isEnabled() for name in names]
        menu.aboutToHide.emit()
        return states

    assert offered() == [False, False, False]
    go_to(window, workbench, 1)
    assert offered() == [True, True, False]
    current(window).load_all()
    assert action(window, "Stop").isEnabled()
    workbench.wait_until_idle(current(window))
    assert offered() == [False, False, False]


def test_a_pane_over_the_table_has_an_edge(open_window: OpenWindow, workbench: Workbench) -> None:
    window = open_window()
    window.window().resize(800, 600)
    window.menus.detail_action.trigger()

    assert window.detail_pane.isVisible()
    image = window.detail_pane.grab().toImage()
    assert image.pixelColor(0, 200) == workbench.theme.color("border")
    assert image.pixelColor(1, 200) == workbench.theme.color("window")

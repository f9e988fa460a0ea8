"""Activity: requests in words, newest first, told in batches, filtered, bounded and copyable."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow, QMenu, QTableView
from pytestqt.qtbot import QtBot

from faceviewer.api.exchange import Exchange
from faceviewer.errors import ServerFailed, TimedOut
from faceviewer.models.activity import (
    COLUMNS,
    KEPT,
    ActivityFilter,
    ActivityKey,
    ActivityModel,
    shown_address,
)
from faceviewer.models.formats import Formats
from faceviewer.models.roles import CellStyle, Role
from faceviewer.settings import PRODUCTION
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.activity_menu import ActivityMenu
from faceviewer.views.icons import Icons

STARTED = datetime(2026, 11, 21, 14, 2, 19, 977_000, tzinfo=UTC)
KEYS = [key for key, _ in COLUMNS]


def exchange(number: int, **values: object) -> Exchange:
    made = Exchange(
        number=number,
        service="blockv",
        started=STARTED,
        address="https://blockv-labs.io/faces?limit=100&when_created%5B%24gt%5D=2026",
    )
    for name, value in values.items():
        setattr(made, name, value)
    return made


@pytest.fixture
def model() -> ActivityModel:
    return ActivityModel(Formats())


def cell(model: ActivityModel, row: int, key: ActivityKey) -> str:
    return str(model.index(row, KEYS.index(key)).data())


def style(model: ActivityModel, row: int) -> CellStyle:
    found: CellStyle = model.index(row, KEYS.index("status")).data(Role.CELL).style
    return found


def show(model: ActivityModel, *exchanges: Exchange) -> None:
    for each in exchanges:
        model.record(each)
    model.flush()


def test_model_keeps_to_the_rules() -> None:
    model = ActivityModel(Formats(), kept=5)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    filtered = ActivityFilter(model)
    testers = [QAbstractItemModelTester(each, mode) for each in (model, filtered)]
    show(model, exchange(1), exchange(3))
    show(model, exchange(2), exchange(1, state="done", status=200))
    filtered.set_words("200")
    show(model, *(exchange(number) for number in range(4, 9)))
    model.clear()
    assert len(testers) == 2
    assert model.rowCount() == 5


def test_newest_comes_first_and_a_known_one_keeps_its_row(model: ActivityModel) -> None:
    show(model, exchange(1, request_id="a"), exchange(3, request_id="c"))
    show(model, exchange(2, request_id="b"), exchange(1, request_id="a again"))
    assert [cell(model, row, "request_id") for row in range(3)] == ["c", "b", "a again"]


def test_only_the_last_thousand_are_kept(model: ActivityModel) -> None:
    show(model, *(exchange(number) for number in range(KEPT + 5)))
    assert model.rowCount() == KEPT
    assert model.exchange(0).number == KEPT + 4
    assert model.exchange(KEPT - 1).number == 5


def test_what_is_told_in_a_moment_is_shown_together(model: ActivityModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.counted):
        for number in range(5):
            model.record(exchange(number))
        assert model.rowCount() == 0
    assert model.rowCount() == 5


def test_row_tells_all_that_is_known(model: ActivityModel) -> None:
    done = exchange(1, state="done", status=200, duration_s=0.485, size_bytes=48497, tries=2)
    done.request_id = "b803-16f6"
    show(model, done)
    assert [cell(model, 0, key) for key in KEYS] == [
        "14:02:19.977",
        "BLOCKv",
        "GET",
        "/faces?limit=100&when_created[$gt]=2026",
        "200 OK",
        "485 ms",
        Formats().number(48497),
        "1",
        "b803-16f6",
    ]


@pytest.mark.parametrize(
    ("values", "words", "look"),
    [
        ({"tries": 1}, "in flight", CellStyle.SECONDARY),
        ({"tries": 2}, "in flight, asked again", CellStyle.SECONDARY),
        ({"state": "done", "status": 200}, "200 OK", CellStyle.OK),
        ({"state": "done", "status": 299}, "299", CellStyle.OK),
        ({"state": "cancelled"}, "cancelled", CellStyle.SECONDARY),
        (
            {"state": "failed", "status": 503, "error": ServerFailed("blockv", 503)},
            "failed: server error 503",
            CellStyle.ERR,
        ),
        (
            {"state": "failed", "error": TimedOut("blockv", reason="read", seconds=30)},
            "failed: timed out",
            CellStyle.ERR,
        ),
    ],
)
def test_status_is_said_in_words(
    model: ActivityModel, values: dict[str, object], words: str, look: CellStyle
) -> None:
    show(model, exchange(1, **values))
    assert cell(model, 0, "status") == words
    assert style(model, 0) == look


def test_wait_is_counted_down(model: ActivityModel, qtbot: QtBot) -> None:
    until = datetime.now(UTC) + timedelta(seconds=12)
    waiting = exchange(1, state="waiting", status=429, wait_until=until)
    show(model, waiting)
    assert cell(model, 0, "status") == "429, waiting 12 s"
    with qtbot.waitSignal(model.dataChanged):
        waiting.wait_until = until - timedelta(seconds=10)
    assert cell(model, 0, "status") in ("429, waiting 1 s", "429, waiting 2 s")


def test_error_is_explained_in_the_tooltip(model: ActivityModel) -> None:
    show(model, exchange(1, state="failed", status=500, error=ServerFailed("blockv", 500)))
    tooltip = model.index(0, KEYS.index("status")).data(Qt.ItemDataRole.ToolTipRole)
    assert "BLOCKv" in tooltip


def test_sums_count_what_is_kept(model: ActivityModel) -> None:
    show(
        model,
        exchange(1, state="done", status=200, size_bytes=1000, tries=2),
        exchange(2, state="failed", size_bytes=20, tries=3),
        exchange(3, state="waiting", tries=1),
        exchange(4, tries=1),
    )
    count = model.count
    assert (count.requests, count.in_flight, count.retried) == (4, 2, 2)
    assert (count.failed, count.size_bytes) == (1, 1020)


def test_clearing_leaves_what_is_under_way(model: ActivityModel) -> None:
    show(model, exchange(1, state="done"), exchange(2))
    model.clear()
    assert model.rowCount() == 1
    assert model.exchange(0).number == 2


def test_filter_seeks_in_all_columns_and_states(model: ActivityModel) -> None:
    filtered = ActivityFilter(model)
    failed = exchange(2, state="failed", error=ServerFailed("verifik", 500), service="verifik")
    show(model, exchange(1, state="done", status=200), failed, exchange(3))

    def numbers() -> list[int]:
        rows = range(filtered.rowCount())
        return [filtered.exchange(filtered.index(row, 0)).number for row in rows]

    assert numbers() == [3, 2, 1]
    filtered.set_words("VERIFIK 500")
    assert numbers() == [2]
    filtered.set_words("faces")
    filtered.set_state("in_flight")
    assert numbers() == [3]
    filtered.set_state("failed")
    assert numbers() == [2]


def test_row_that_ends_leaves_the_filter_for_those_in_flight(model: ActivityModel) -> None:
    filtered = ActivityFilter(model)
    filtered.set_state("in_flight")
    show(model, exchange(1))
    assert filtered.rowCount() == 1
    show(model, exchange(1, state="done", status=200))
    assert filtered.rowCount() == 0


def test_other_zone_shows_other_times(model: ActivityModel, qtbot: QtBot) -> None:
    formats = Formats()
    model = ActivityModel(formats)
    show(model, exchange(1))
    with qtbot.waitSignal(model.dataChanged):
        formats.set_zone("local")


def test_shown_address_has_neither_host_nor_escapes() -> None:
    assert shown_address("https://x.io/v2/faces?name=%C3%A9%20%26%0A") == "/v2/faces?name=é & "
    assert shown_address("https://x.io/faces") == "/faces"


def test_a_file_is_shown_with_the_host_that_has_it(model: ActivityModel) -> None:
    address = "https://cdn.example.com/a%20b.png?v=1"
    show(model, exchange(1, service="asset", address=address))
    assert cell(model, 0, "service") == "Assets"
    assert cell(model, 0, "address") == "cdn.example.com/a b.png?v=1"


# The dock


@pytest.fixture
def dock(model: ActivityModel, icons: Icons, qtbot: QtBot) -> Iterator[ActivityDock]:
    window = QMainWindow()
    window.resize(1200, 300)
    docked = ActivityDock(model, Formats(), icons)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, docked)
    with qtbot.waitExposed(window):
        window.show()
    yield docked
    window.close()
    window.deleteLater()


def test_dock_sums_up_what_is_kept(dock: ActivityDock, model: ActivityModel) -> None:
    assert dock.count_label.text() == "0 request(s)"
    show(
        model,
        exchange(1, state="done", status=200, size_bytes=2_400_000, tries=2),
        exchange(2, state="failed", tries=1),
        exchange(3, tries=1),
    )
    words = "3 request(s), 1 in flight, 1 failed, 1 retried, 2.4 MB"
    assert dock.count_label.text() == words


def test_dock_says_why_it_is_empty(dock: ActivityDock, model: ActivityModel) -> None:
    assert dock.empty_screen.title_label.text() == "No requests yet"
    show(model, exchange(1))
    assert dock.empty_screen.isHidden()
    dock.filter_edit.setText("nowhere")
    assert dock.empty_screen.isVisible()
    assert dock.empty_screen.title_label.text() == "No request matches"
    dock.filter_edit.clear()
    assert dock.empty_screen.isHidden()


def test_dock_filters_by_status(dock: ActivityDock, model: ActivityModel) -> None:
    show(model, exchange(1, state="failed"), exchange(2), exchange(3, state="done", status=200))
    dock.state_combo.setCurrentIndex(dock.state_combo.findData("failed"))
    assert dock.table.model().rowCount() == 1
    dock.state_combo.setCurrentIndex(dock.state_combo.findData("in_flight"))
    assert dock.table.model().rowCount() == 1
    dock.state_combo.setCurrentIndex(dock.state_combo.findData("any"))
    assert dock.table.model().rowCount() == 3


def test_dock_copies_addresses_and_ids_of_the_selection(
    dock: ActivityDock, model: ActivityModel, qtbot: QtBot
) -> None:
    show(model, exchange(1, request_id="a"), exchange(2, request_id=""), exchange(3))
    dock.table.selectAll()
    with qtbot.waitSignal(dock.copied):
        dock.copy_request_id_action.trigger()
    assert QGuiApplication.clipboard().text() == "a"
    dock.table.setCurrentIndex(dock.table.model().index(0, 0))
    dock.table.setFocus()
    QTest.keyClick(dock.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == model.exchange(0).address


def test_requests_are_copied_as_curl_from_a_menu_too(
    dock: ActivityDock, model: ActivityModel
) -> None:
    share_menu = QMenu()
    menu = ActivityMenu(share_menu, dock).menu
    dock.set_environments((PRODUCTION,))
    asset = exchange(2, service="asset", address="https://blockv-labs.io/a.png?x=1")
    show(model, exchange(1), asset)
    share_menu.aboutToShow.emit()
    assert not menu.isEnabled()

    dock.table.selectAll()
    share_menu.aboutToShow.emit()
    assert menu.isEnabled()
    menu.actions()[-1].trigger()

    assert QGuiApplication.clipboard().text().splitlines() == [
        "curl --globoff 'https://blockv-labs.io/a.png?x=1'",
        (
            "curl --globoff -H 'Accept: application/json'"
            ' -H "Authorization: Bearer $FACEVIEWER_TOKEN"'
            " 'https://blockv-labs.io/faces?limit=100&when_created%5B%24gt%5D=2026'"
        ),
    ]


def test_dock_clears_what_has_ended_and_closes(dock: ActivityDock, model: ActivityModel) -> None:
    show(model, exchange(1, state="done"), exchange(2))
    dock.clear_button.click()
    assert dock.table.model().rowCount() == 1
    dock.close_button.click()
    assert dock.isHidden()


def test_dock_has_its_stable_names(dock: ActivityDock) -> None:
    assert dock.objectName() == "activity_dock"
    assert dock.findChild(QTableView, "activity_table") is dock.table
    buttons = (dock.clear_button, dock.close_button)
    named = [*buttons, dock.filter_edit, dock.state_combo, dock.table]
    assert all(widget.accessibleName() and widget.objectName() for widget in named)


def test_dock_keeps_the_selected_request_while_others_arrive(
    dock: ActivityDock, model: ActivityModel
) -> None:
    show(model, exchange(1), exchange(2))
    dock.table.setCurrentIndex(dock.table.model().index(1, 0))
    show(model, exchange(3), exchange(1, state="done", status=200))
    (selected,) = dock.table.selected_rows()
    assert selected.row() == 2

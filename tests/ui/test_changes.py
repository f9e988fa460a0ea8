"""What another load changed: row by row, field by field, and what is said where that is unknown."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from faceviewer.api.decode import decode_record
from faceviewer.demo.data import DemoData, DemoFace
from faceviewer.demo.server import DemoServer
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.loaded import Difference
from faceviewer.models.changes_table import FIELDS, ChangedRow, ChangesTableModel, RowOutcome
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Role
from faceviewer.views.changes_page import ChangesPage
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from tests.ui.workbench import Workbench, environment_of

DAY = "2026-01-01T00:00:00Z"


def face(number: int, **fields: object) -> DemoFace:
    record = {"id": f"face-{number}", "name": f"Face {number}", "when_created": DAY}
    return DemoFace.of(record | {"when_modified": DAY} | fields, "org")


BEFORE = [face(1), face(2, config={"theme": "dark"}), face(3), face(4)]
NOW = [face(0), face(1), face(2, config={"theme": "light"}, url="u"), face(4)]


@pytest.fixture
def server() -> Iterator[DemoServer]:
    with DemoServer(4, 2) as server:
        server.application.set_data(DemoData(BEFORE))
        yield server


@pytest.fixture
def window(workbench: Workbench, server: DemoServer) -> MainWindow:
    environment = environment_of(server)
    window = workbench.main_window((environment,), server.token)
    window.set_environments((environment,), environment.id)
    workbench.show_in_window(window)
    window.start()
    return window


def asked_again(window: MainWindow, workbench: Workbench, server: DemoServer) -> ListingPage:
    """The Faces tab, whose rows changed between its two loads."""
    window.tabs.setCurrentIndex(1)
    page = window.current_listing_page()
    assert page is not None
    workbench.wait_until_idle(page)
    server.application.set_data(DemoData(NOW))
    page.load_again()
    workbench.wait_until_idle(page)
    return page


def shown(window: MainWindow) -> ChangesPage:
    page = window.current_page()
    assert isinstance(page, ChangesPage)
    return page


def rows(model: ChangesTableModel) -> list[tuple[str, ...]]:
    return [
        tuple(str(model.index(row, column).data()) for column in (0, 2, FIELDS))
        for row in range(model.rowCount())
    ]


def test_changes_are_shown_row_by_row(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    page = asked_again(window, workbench, server)
    assert page.message_bar.action_buttons[0].text() == "Show"
    page.message_bar.action_buttons[0].click()
    changes = shown(window)
    expected = [
        ("added", "face-0", ""),
        ("changed", "face-2", "config.theme, url"),
        ("removed", "face-3", ""),
    ]
    workbench.qtbot.waitUntil(lambda: sorted(rows(changes.model)) == expected)
    assert changes.count_text() == "3"
    assert changes.title() == "Changes of Faces"
    assert "1 removed" in changes.summary_label.text()
    assert not changes.caution_label.text()


def test_current_row_is_shown_before_and_now(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    page = asked_again(window, workbench, server)
    page.show_changes()
    changes = shown(window)
    changes.table.selectRow(1)
    model = changes.view.model
    values = {model.path(row): model.values(row) for row in range(model.rowCount())}
    assert values == {"config.theme": ("dark", "light"), "url": ("", "u")}
    assert window.detail_pane.record is page.listing.find("face-2")
    changes.table.selectRow(2)
    assert changes.view.model.values(0) == ("face-3", "")
    assert window.detail_pane.record is not None
    assert window.detail_pane.record.id == "face-3"


@pytest.mark.slow
def test_enter_opens_what_is_still_there(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    page = asked_again(window, workbench, server)
    page.show_changes()
    changes = shown(window)
    changes.table.selectRow(2)
    QTest.keyClick(changes.table, Qt.Key.Key_Return)
    assert window.current_page() is changes
    changes.table.selectRow(1)
    QTest.keyClick(changes.table, Qt.Key.Key_Return)
    assert window.current_page() is page
    current = page.current_record()
    assert current is not None
    assert current.id == "face-2"


@pytest.mark.slow
def test_changes_stay_when_the_listing_is_asked_once_more(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    page = asked_again(window, workbench, server)
    page.show_changes()
    changes = shown(window)
    page.load_again()
    workbench.wait_until_idle(page)
    assert page.model.changes == {}
    assert changes.model.rowCount() == 3
    window.tabs.setCurrentWidget(page)
    page.show_changes()
    assert page.message_bar.text_label.text() == "Asking again has changed nothing."


def test_without_an_earlier_load_nothing_is_claimed(
    window: MainWindow, workbench: Workbench
) -> None:
    window.tabs.setCurrentIndex(1)
    page = window.current_listing_page()
    assert page is not None
    workbench.wait_until_idle(page)
    page.show_changes()
    assert window.current_page() is page
    assert page.message_bar.text_label.text() == "There is no earlier load to compare with."


def test_removed_rows_are_not_claimed_of_a_part(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    page = asked_again(window, workbench, server)
    changes = ChangesPage(page, Difference(added=["face-0"]), workbench.around)
    window.tabs.add_page(changes)
    assert "removed" not in changes.summary_label.text()
    assert changes.caution_label.text()


@pytest.mark.slow
def test_list_is_copied(window: MainWindow, workbench: Workbench, server: DemoServer) -> None:
    asked_again(window, workbench, server).show_changes()
    changes = shown(window)
    changes.commands()["copy_markdown"]()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "| Change | Name | Id | Changed fields | Before | Now |"
    assert '`config.theme: "dark"; url: not sent`' in "".join(lines)
    assert len(lines) == 5
    changes.table.selectRow(1)
    changes.commands()["copy_cells"]()
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[:3] == ["changed", "Face 2", "face-2"]
    changes.commands()["copy_json"]()
    assert json.loads(QGuiApplication.clipboard().text())["url"] == "u"
    changes.commands()["copy_id"]()
    assert QGuiApplication.clipboard().text() == "face-2"


def test_model_keeps_to_the_rules() -> None:
    model = ChangesTableModel(Formats(), Jobs())
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    texts = (json.dumps({"id": "a", "n": n, "name": None}).encode() for n in (1, 2))
    one, two = (decode_record(text, "face") for text in texts)
    changed = ChangedRow(RowOutcome.CHANGED, one, two)
    model.show([changed, ChangedRow(RowOutcome.REMOVED, one, None)])
    assert model.index(1, 0).data(Role.ICON) == ("trash-2", "err")
    assert model.index(0, 1).data() == "null"
    model.show([])
    assert tester.model() is model


@pytest.mark.slow
def test_list_is_offered_for_export(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    asked_again(window, workbench, server).show_changes()
    shown(window).export_button.click()
    dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, ExportDialog)]
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    dialogs[0].close()
    table = shown(window).model.table(range(3))
    assert [len(row) for row in table.rows] == [len(table.columns)] * 3

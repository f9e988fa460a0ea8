"""Two records side by side: which are compared, what is said of each place, what is copied."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from faceviewer.api.decode import decode_record
from faceviewer.comparing import compare_json
from faceviewer.demo.server import DemoServer
from faceviewer.listings.jobs import Jobs
from faceviewer.models.comparison_table import ComparisonTableModel, Sides
from faceviewer.models.formats import Formats
from faceviewer.models.roles import CellStyle, Role
from faceviewer.records import Record
from faceviewer.slices import finish
from faceviewer.views.compare_page import ComparePage
from faceviewer.views.comparison_view import ComparisonView
from faceviewer.views.icons import Icons
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 30, 6

SIDES = Sides("Ours", "Theirs", "only left", "only right")
LEFT = {"id": "x", "name": "Ana", "n": 9007199254740993, "gone": None, "same": [1], "e": ""}
RIGHT = {"id": "x", "name": "Anna", "n": 9007199254740992, "new": {}, "same": [1], "e": None}


@pytest.fixture
def window(workbench: Workbench, server: DemoServer) -> MainWindow:
    environments = (environment_of(server, "One"), environment_of(server, "Two"))
    window = workbench.main_window(environments, server.token)
    window.set_environments(environments, environments[0].id)
    workbench.show_in_window(window)
    window.start()
    return window


@pytest.fixture
def view(icons: Icons, qtbot: QtBot) -> Iterator[ComparisonView]:
    shown = ComparisonView(Formats(), icons, Jobs())
    shown.resize(900, 500)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


def compare(view: ComparisonView, left: object = LEFT, right: object = RIGHT) -> None:
    view.compare(json.dumps(left).encode(), json.dumps(right).encode(), SIDES)


def rows(model: ComparisonTableModel) -> list[tuple[str, ...]]:
    return [
        tuple(str(model.index(row, column).data()) for column in range(4))
        for row in range(model.rowCount())
    ]


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def loaded(window: MainWindow, workbench: Workbench, kind: str = "faces") -> ListingPage:
    window.tabs.setCurrentIndex(0 if kind == "collections" else 1)
    page = window.current_listing_page()
    assert page is not None
    page.load()
    workbench.wait_until_idle(page)
    return page


def select(page: ListingPage, *chosen: int) -> list[Record]:
    page.table.select_row(chosen[0])
    for row in chosen[1:]:
        flags = QItemSelectionModel.SelectionFlag
        index = page.model.index(row, 0)
        page.table.selectionModel().select(index, flags.Select | flags.Rows)
    return page.table.selected_records()


def test_model_keeps_to_the_rules() -> None:
    model = ComparisonTableModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    model.show(finish(compare_json(json.dumps(LEFT).encode(), json.dumps(RIGHT).encode())), SIDES)
    model.show_all(True)
    model.show(None, SIDES)
    assert tester.model() is model


def test_missing_null_and_empty_read_as_three_things(view: ComparisonView) -> None:
    compare(view)
    assert rows(view.model) == [
        ("differs", "name", '"Ana"', '"Anna"'),
        ("differs", "n", "9007199254740993", "9007199254740992"),
        ("only left", "gone", "null", "not sent"),
        ("differs", "e", "empty text", "null"),
        ("only right", "new", "not sent", "object, 0 key(s)"),
    ]
    assert view.count_label.text().startswith("5 difference")
    assert view.model.headerData(3, view.table.horizontalHeader().orientation()) == "Theirs"


def test_difference_has_icon_word_and_colour_and_its_letters_are_marked(
    view: ComparisonView,
) -> None:
    compare(view)
    outcome = view.model.index(0, 0)
    assert outcome.data(Role.ICON) == ("circle-alert", "warn")
    assert outcome.data(Role.CELL).style == CellStyle.WARN
    assert view.model.index(0, 2).data(Role.CELL).mark == ()
    assert view.model.index(0, 3).data(Role.CELL).mark == ((3, 4),)
    assert view.model.index(1, 2).data(Role.CELL).mark == ((15, 16),)
    assert view.model.index(3, 3).data(Role.CELL).mark == ()


def test_what_is_the_same_is_shown_on_demand(view: ComparisonView) -> None:
    compare(view)
    view.show_same()
    assert ("same", "same[0]", "1", "1") in rows(view.model)
    view.show_same()
    assert len(rows(view.model)) == 5
    compare(view, LEFT, LEFT)
    assert view.model.rowCount() == 0
    assert view.empty_screen.isVisible()


def test_whole_values_stand_below_the_table(view: ComparisonView) -> None:
    text = "a" * 5000
    compare(view, {"t": text}, {"t": text + "\nb"})
    left, right = (edit.toPlainText() for edit in view.value_edits)
    assert right.replace("\n", "") == left.replace("\n", "") + "b"


def test_copies_have_whole_values(view: ComparisonView) -> None:
    text = "|word " * 200
    compare(view, {"t": text, "u": 1}, {"t": "", "u": 1})
    view.copy_cells()
    assert clipboard().split("\t") == ["differs", "t", text, "empty text"]
    view.copy_path()
    assert clipboard() == "t"
    view.copy_value(0)
    assert clipboard() == text
    view.copy_markdown()
    head, _, line = clipboard().splitlines()
    assert head == "| Compared | Field | Ours | Theirs |"
    assert line.count("\\|word") == 200


def test_what_is_no_json_cannot_be_compared(view: ComparisonView) -> None:
    view.compare(b"{}", b'{"a":', SIDES)
    assert view.comparison is None
    assert view.empty_screen.isVisible()


def test_two_selected_rows_are_compared(window: MainWindow, workbench: Workbench) -> None:
    page, action = loaded(window, workbench), window.menus.compare_menu.compare_action
    for chosen in ((0,), (0, 1, 2)):
        select(page, *chosen)
        assert not action.isEnabled()
    first, second = select(page, 1, 3)
    assert action.isEnabled()
    action.trigger()
    shown = window.current_page()
    assert isinstance(shown, ComparePage)
    assert shown.view.model.values(0) == (first.id, second.id)
    assert shown.count_text() == str(shown.view.comparison.difference_count)  # type: ignore[union-attr]
    assert window.detail_pane.record is first
    shown.open_buttons[1].click()
    assert window.current_page() is page
    assert page.current_record() is second


def test_pinned_record_is_compared_with_another_one(
    window: MainWindow, workbench: Workbench
) -> None:
    menu = window.menus.compare_menu
    page = loaded(window, workbench)
    (pinned,) = select(page, 0)
    menu.pin()
    assert not menu.pinned_action.isEnabled()
    (other,) = select(page, 2)
    assert menu.pinned_action.isEnabled()
    assert str(pinned.name)[:20] in menu.pinned_action.text()
    menu.pinned_action.trigger()
    shown = window.current_page()
    assert isinstance(shown, ComparePage)
    assert shown.view.model.values(0) == (pinned.id, other.id)


def test_records_of_two_environments_are_never_compared(
    window: MainWindow, workbench: Workbench, server: DemoServer
) -> None:
    menu = window.menus.compare_menu
    select(loaded(window, workbench), 0)
    menu.pin()
    window.show_environment(environment_of(server, "Two"))
    select(loaded(window, workbench), 1)
    assert not menu.pinned_action.isEnabled()
    menu.compare_with_pinned()
    assert isinstance(window.current_page(), ListingPage)


def test_page_shows_the_records_as_they_were(
    workbench: Workbench, server: DemoServer, qtbot: QtBot
) -> None:
    one, two = (
        decode_record(json.dumps({"id": name, "v": name}).encode(), "face") for name in "ab"
    )
    page = ComparePage(workbench.session(environment_of(server)), workbench.around, (one, two))
    workbench.show(page)
    one.raw = two.raw
    page.load_first()
    assert page.view.model.rowCount() == 2
    assert page.title() == "a · b"
    page.close_page()

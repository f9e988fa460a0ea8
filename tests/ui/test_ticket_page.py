"""The tab of a ticket against a real server: its rows, and what is asked for them."""

import csv
import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from faceviewer.demo.server import DemoServer
from faceviewer.export.receipt import receipt_path
from faceviewer.records import Record
from faceviewer.tickets.rows import Row, Verdict
from faceviewer.tickets.ticket import read_ticket
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.ticket_desk import open_ticket_page
from faceviewer.views.ticket_excerpt import ExcerptView
from faceviewer.views.ticket_page import TicketPage
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 230, 60

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlX2hlcmU"
GONE = "65b955fe0577440932c7"
Open = Callable[..., TicketPage]


@pytest.fixture
def tabs(workbench: Workbench, server: DemoServer) -> ListingTabs:
    """Tabs of an environment that loads nothing by itself."""
    tabs = workbench.tabs(server.token)
    tabs.resize(1200, 800)
    workbench.show(tabs)
    tabs.show_environment(environment_of(server, loads_when_shown=False))
    tabs.start()
    return tabs


@pytest.fixture
def begin(tabs: ListingTabs, workbench: Workbench) -> Open:
    """Makes a tab of a ticket, which begins to ask."""

    def begin(text: str, *, with_names: bool = False) -> TicketPage:
        assert tabs.shown is not None
        ticket = read_ticket(text, with_names=with_names)
        open_ticket_page(tabs, tabs.shown, workbench.around, ticket)
        page = tabs.current_page()
        assert isinstance(page, TicketPage)
        return page

    return begin


@pytest.fixture
def open_page(begin: Open, workbench: Workbench) -> Open:
    """Makes a tab of a ticket and waits until all is answered."""

    def open_page(text: str, *, with_names: bool = False) -> TicketPage:
        page = begin(text, with_names=with_names)
        settle(page, workbench)
        return page

    return open_page


def settle(page: TicketPage, workbench: Workbench) -> None:
    """Returns when nothing is asked and what is told of it is shown."""
    workbench.qtbot.waitUntil(lambda: not page.is_asking, timeout=60_000)
    workbench.qtbot.waitUntil(lambda: not page._tell_timer.isActive())  # noqa: SLF001


def column(page: TicketPage, number: int) -> list[str]:
    return [page.filter.index(row, number).data() for row in range(page.filter.rowCount())]


def results(page: TicketPage) -> list[str]:
    return column(page, 3)


def asked_ids(server: DemoServer) -> Counter[str]:
    """How often the faces were asked for each id."""
    asked = (dict(r.parameters).get("id", "") for r in server.requests if r.service == "blockv")
    return Counter(asked)


def asked_collections(server: DemoServer) -> int:
    return sum(request.service == "verifik" for request in server.requests)


def ambiguous_id(server: DemoServer) -> str:
    """A project that several collections carry."""
    projects = Counter(str(c.get("project", "")) for c in server.data.collections)
    del projects[""]
    return projects.most_common(1)[0][0]


def marked(view: ExcerptView) -> str:
    """The text that is marked."""
    (selection,) = view.extraSelections()
    return selection.cursor.selectedText()


def test_a_ticket_of_200_mixed_ids_makes_the_right_table_with_few_requests(
    open_page: Open, server: DemoServer
) -> None:
    data, chance = server.data, random.Random(7)
    expected: dict[str, str] = {}
    for face in data.faces[:90]:
        expected[face.id] = f"found|BLOCKv, id|{face.id}"
    for sent in data.collections[:50]:
        expected[sent["_id"]] = f"found|Verifik, _id|{sent['_id']}"
    for sent in [each for each in data.collections if "code" in each][:20]:
        expected[sent["code"]] = f"found|Verifik, code|{sent['_id']}"
    for number in range(39):
        expected[f"{GONE}{number:04x}"] = "missing|asked both|"
    expected[ambiguous_id(server)] = "ambiguous||"
    texts = list(expected)
    chance.shuffle(texts)
    assert len(texts) == 200
    pasted = "\n".join(
        f"{number}. see {text.upper() if number % 9 == 0 else text}, please"
        for number, text in enumerate(texts)
    )

    page = open_page(f"Bearer {TOKEN}\n{pasted}\n{texts[3]} again")

    told = []
    for row in page.inquiry.rows[1:]:
        record = row.one.record.id if row.one is not None else ""
        where = "" if row.verdict is Verdict.AMBIGUOUS else page.model.words.where(row)
        told.append(f"{row.verdict.value}|{where}|{record}")
    assert told == [expected[text] for text in texts]
    assert results(page)[0] == "never sent"
    assert asked_collections(server) == 1
    asked = asked_ids(server)
    assert set(asked.values()) == {1}
    assert set(asked) <= set(texts), "nothing but what was recognised is sent"
    assert len(asked) <= 150
    assert b"eyJ" not in b" ".join(request.target for request in server.requests)


def test_known_rows_are_shown_before_the_last_answer_is_there(
    begin: Open, server: DemoServer, tabs: ListingTabs, workbench: Workbench
) -> None:
    assert tabs.shown is not None
    collections = tabs.shown.first["collections"]
    collections.load()
    workbench.wait_until_idle(collections)
    server.set_faults("hang")
    page = begin(f"{server.data.collections[0]['_id']} {GONE}0001")
    workbench.qtbot.waitUntil(lambda: results(page) == ["found", "waiting"])
    assert page.strip.stop_button.isVisible()

    page.stop()
    settle(page, workbench)

    assert results(page) == ["found", "not asked"]
    assert "stopped by you" in page.strip.completeness_label.text()
    assert page.strip.extra_button.text() == "Go on with the 1 not asked"
    server.set_faults("")
    page.strip.extra_button.click()
    settle(page, workbench)
    assert results(page) == ["found", "missing"]


def test_a_failing_service_is_told_once_and_asked_again_on_a_click(
    open_page: Open, server: DemoServer, workbench: Workbench
) -> None:
    server.set_faults("error-401")
    face = server.data.faces[0].id
    page = open_page(f"{face} {GONE}0001")
    assert results(page) == ["failed", "failed"]
    assert page.message_bar.isVisible()
    assert page.verdict_row.buttons[Verdict.FAILED].isVisible()
    assert page.strip.extra_button.text() == "Ask again for the 2 failed"
    buttons = page.message_bar.findChildren(QAbstractButton)
    assert "Replace credential" in [button.text() for button in buttons]

    server.set_faults("")
    page.ask_again()
    settle(page, workbench)

    assert results(page) == ["found", "missing"]
    assert not page.message_bar.isVisible()
    assert not page.verdict_row.buttons[Verdict.FAILED].isVisible()


def test_buttons_show_the_rows_of_one_verdict(open_page: Open, server: DemoServer) -> None:
    page = open_page(f"{server.data.faces[0].id} {GONE}0001 {server.data.faces[1].id}")
    buttons = page.verdict_row.buttons
    assert buttons[None].text() == "All  3"
    assert buttons[Verdict.FOUND].text() == "Found  2"

    buttons[Verdict.MISSING].click()
    assert column(page, 0) == ["2"]
    page.commands()["show_found_rows"]()
    assert column(page, 0) == ["1", "3"]
    assert buttons[Verdict.FOUND].isChecked()


def test_words_give_way_to_icons_before_the_window_may_not_become_narrower(
    open_page: Open, server: DemoServer, tabs: ListingTabs
) -> None:
    page = open_page(f"{server.data.faces[0].id} {GONE}0001")
    found = page.verdict_row.buttons[Verdict.FOUND]

    def words(width: int) -> tuple[str, bool]:
        tabs.resize(width, 700)
        assert tabs.width() == width
        style = page.bar.copy_button.toolButtonStyle()
        return found.text(), style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon

    seen = list(dict.fromkeys(words(width) for width in range(1500, 340, -40)))

    assert seen == [("Found  1", True), ("Found  1", False), ("1", False)]
    assert not page.verdict_row.buttons[Verdict.AMBIGUOUS].isVisible()  # there is none: no room
    assert found.accessibleName() == "Found  1"
    assert words(1500) == ("Found  1", True)
    assert page.verdict_row.buttons[Verdict.AMBIGUOUS].isVisible()


def test_one_of_several_is_taken_and_given_back(
    open_page: Open, server: DemoServer, workbench: Workbench
) -> None:
    page = open_page(f"see {ambiguous_id(server)} now")
    shown: list[Record | None] = []
    page.record_shown.connect(shown.append)
    assert page.aside() is page.ticket_aside
    assert page.ticket_aside.title_label.text() == "Row 1 is ambiguous"
    workbench.show(page.ticket_aside)

    page.open_or_choose()
    assert page.ticket_aside.focusWidget() is page.ticket_aside.candidates[0].use_button
    QTest.keyClick(page.ticket_aside.candidates[0].use_button, Qt.Key.Key_Space)

    row: Row = page.inquiry.rows[0]
    assert row.chosen is row.found[0]
    assert shown[-1] is row.found[0].record
    assert results(page) == ["found"]
    assert not page.ticket_aside.candidates[0].use_button.isEnabled()
    assert page.aside() is page.ticket_aside, "the others stay listed"

    page.choose_anew()
    assert results(page) == ["ambiguous"]
    assert page.current_record() is None


def test_enter_opens_the_record_in_its_tab(
    open_page: Open, server: DemoServer, workbench: Workbench
) -> None:
    page = open_page(server.data.faces[0].id)
    opened: list[Record] = []
    page.record_opened.connect(opened.append)
    assert page.aside() is None

    QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert [record.id for record in opened] == [server.data.faces[0].id]


def test_what_was_held_back_is_searched_on_a_click(
    open_page: Open, server: DemoServer, workbench: Workbench
) -> None:
    page = open_page("zoe@example.com")
    assert asked_ids(server) == Counter()
    assert page.ticket_aside.search_button.isVisibleTo(page.ticket_aside)

    page.ticket_aside.search_button.click()
    settle(page, workbench)

    assert results(page) == ["missing"]
    asked = [dict(r.parameters) for r in server.requests if r.service == "blockv"]
    assert [each["name"] for each in asked] == ["zoe@example.com"]


def test_the_place_in_the_pasted_text_is_shown_without_secrets(open_page: Open) -> None:
    page = open_page(f"Bearer {TOKEN}\nfirst line\n😀 see {GONE}0001 there\nlast line")
    page.table.selectRow(1)
    view = page.ticket_aside.excerpt_view

    assert TOKEN not in view.toPlainText()
    assert f"😀 see {GONE}0001 there last line" in view.toPlainText()
    assert marked(view) == f"{GONE}0001"

    page.ticket_aside.whole_button.click()
    assert f"first line\n😀 see {GONE}0001 there\nlast line" in view.toPlainText()
    assert marked(view) == f"{GONE}0001"
    assert TOKEN not in view.toPlainText()


def test_ids_records_and_rows_are_copied(open_page: Open, server: DemoServer) -> None:
    face = server.data.faces[0]
    page = open_page(f"{face.id} {GONE}0001\nBearer {TOKEN}")
    clipboard = QGuiApplication.clipboard()
    page.table.selectAll()
    commands = page.commands()

    commands["copy_id"]()
    assert clipboard.text() == face.id
    commands["copy_json"]()
    assert clipboard.text() == face.json.decode()
    commands["copy_cells"]()
    lines = clipboard.text().split("\n")
    assert lines[0].startswith(f"1\t{face.id}\t24-hex id\tfound\tBLOCKv, id\t1\t{face.id}\t")
    assert lines[1] == f"2\t{GONE}0001\t24-hex id\tmissing\tasked both\t0\t\t\t"
    assert TOKEN not in clipboard.text()
    assert page.message_bar.text_label.text() == "3 rows copied"


@pytest.mark.slow
def test_without_a_selection_of_several_all_that_is_shown_becomes_markdown(
    open_page: Open, server: DemoServer
) -> None:
    page = open_page(f"{GONE}0001 {server.data.faces[0].id} {GONE}0002")
    page.verdict_row.choose(Verdict.MISSING)

    page.commands()["copy_markdown"]()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("|")[1].strip() for line in lines] == ["`#`", "---", "1", "3"]
    assert f"`{GONE}0002`" in lines[3]


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_the_table_is_exported_in_the_pasted_order(
    open_page: Open, server: DemoServer, workbench: Workbench, tmp_path: Path, form: str
) -> None:
    face = server.data.faces[0]
    page = open_page(f"{GONE}0001 {face.id}\nBearer {TOKEN}")
    path = tmp_path / f"ticket.{form}"

    page.bar.export_button.click()
    dialog = child(page.window(), ExportDialog)
    dialog.format_combo.choose(form)
    dialog.receipt_check.setChecked(True)
    dialog.chosen.emit(dialog.choice())
    dialog.close()
    file_dialog = child(page.window(), QFileDialog)
    file_dialog.fileSelected.emit(str(path))
    file_dialog.close()
    workbench.qtbot.waitUntil(lambda: receipt_path(path).exists())
    workbench.qtbot.waitUntil(page.message_bar.isVisible)

    rows = {"csv": csv_rows, "json": json_rows, "xlsx": xlsx_rows}[form](path)
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert [row[1] for row in rows[:2]] == [f"{GONE}0001", face.id]
    assert [row[3] for row in rows] == ["missing", "found", "never sent"]
    assert rows[1][6] == face.id
    receipt = json.loads(receipt_path(path).read_text())
    assert receipt["listing"] == "ticket"
    assert receipt["results"] == {"found": 1, "missing": 1, "not_asked": 1}
    assert receipt["complete"] is True
    assert TOKEN.encode() not in path.read_bytes() + receipt_path(path).read_bytes()


def csv_rows(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))[1:]


def json_rows(path: Path) -> list[list[str]]:
    return [[str(cell) for cell in row.values()] for row in json.loads(path.read_text())]


def xlsx_rows(path: Path) -> list[list[str]]:
    sheet = openpyxl.load_workbook(path).active
    return [[str(cell.value) for cell in row] for row in sheet.iter_rows(min_row=2)]


def test_a_closed_tab_asks_no_more_and_leaves_nothing(
    begin: Open, server: DemoServer, tabs: ListingTabs, workbench: Workbench
) -> None:
    server.set_faults("hang")
    page = begin(f"{GONE}0001")
    workbench.qtbot.waitUntil(lambda: len(server.requests) > 0)

    tabs.close_page(page)

    workbench.wait_for(workbench.tasks.close())
    assert not workbench.errors


@pytest.mark.slow
def test_what_is_left_out_is_said(open_page: Open, server: DemoServer) -> None:
    page = open_page("\n".join(f"{number:064x}" for number in range(1_003)))

    assert page.message_bar.text_label.text() == "A table takes 1000 ids."
    assert page.message_bar.detail_label.text().startswith("3 more of the ticket are left out")
    assert page.count_text() == "1,000"


def test_a_row_is_current_where_reading_begins_at_the_right(tabs: ListingTabs, begin: Open) -> None:
    tabs.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page = begin(f"{GONE}0001 {GONE}0002")
    page.table.setCurrentIndex(QModelIndex())

    page.show_only(None)

    assert page.table.currentIndex().isValid()

"""The report on files: its table, its tab over a real host, and the commands that lead to it."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMainWindow

from faceviewer.api.decode import decode_record
from faceviewer.assets.hashes import HashCheck
from faceviewer.assets.report import VERDICTS, AssetPlace, AssetReport, Finding, Verdict
from faceviewer.demo.server import DemoServer
from faceviewer.errors import AssetUnreachable
from faceviewer.filters import FacesQuery
from faceviewer.models.asset_report_table import COLUMNS, AssetReportModel, verdict_icon
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Role
from faceviewer.records import Asset, Face
from faceviewer.session import Session
from faceviewer.views.asset_report_menu import AssetReportMenu
from faceviewer.views.asset_report_page import AssetReportPage
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.widgets.counted_choices import ALL, CountedChoice, CountedChoices
from tests.played_service import face
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 30, 2

KEYS = [key for key, _ in COLUMNS]
GONE = "/assets/none.png"


# The table


def finding(verdict: Verdict, **values: object) -> Finding:
    """A finding on one made-up asset."""
    asset = Asset(name="front", type="image/png", url="https://cdn.example.com/a", hash="00")
    place = AssetPlace.of(face(id="f1", name="Badge"), 0, asset)
    return Finding(verdict, place, **values)  # type: ignore[arg-type]


FINDINGS = [
    finding("unreachable", error=AssetUnreachable(reason="gone", status=404, host="x.io")),
    finding("hash", size_bytes=10, check=HashCheck("differs", "SHA-256")),
    finding("type", size_bytes=10, found="text/html"),
    finding("empty", size_bytes=0),
    finding("open", size_bytes=10),
    finding("duplicate", size_bytes=10, group=2, others=1),
    finding("unchecked", size_bytes=10, check=HashCheck("unchecked", "", "missing")),
    finding("fine", size_bytes=10, check=HashCheck("matches", "MD5")),
]


@pytest.fixture
def model() -> AssetReportModel:
    return AssetReportModel(Formats())


def texts(model: AssetReportModel, key: str) -> list[str]:
    column = [str(name) for name in KEYS].index(key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_the_model_keeps_to_the_rules(model: AssetReportModel) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    model.add(FINDINGS[:3])
    model.show(FINDINGS)
    model.show_only("fine")
    model.add(FINDINGS)
    model.show_only(None)
    model.show([])
    assert tester.model() is model


def test_problems_are_shown_and_the_rest_on_demand(model: AssetReportModel) -> None:
    model.show(FINDINGS)
    assert texts(model, "verdict") == [
        "unreachable",
        "wrong hash",
        "wrong type",
        "empty",
        "private, yet open",
        "duplicate",
    ]
    assert model.count(None) == 6
    for verdict in VERDICTS:
        model.show_only(verdict)
        assert [each.verdict for each in model.shown()] == [verdict]
        assert model.index(0, 0).data(Role.ICON) == verdict_icon(verdict)
        assert model.count(verdict) == 1
        assert model.words.choice(verdict).casefold() == model.words.verdict(verdict)
    assert len(model.everything()) == len(FINDINGS)


def test_what_is_the_matter_is_said_shortly_and_at_length(model: AssetReportModel) -> None:
    model.show(FINDINGS)
    assert texts(model, "details")[:5] == [
        "not there (404)",
        "differs (SHA-256)",
        "text/html was found",
        "The file has no bytes.",
        "given without a credential",
    ]
    assert "file 2" in texts(model, "details")[5]
    assert model.index(0, 1).data(0x3).startswith("The host x.io has no file")
    assert texts(model, "size")[:2] == ["", Formats().size(10)]
    assert texts(model, "url")[0] == "cdn.example.com/a"
    model.show_only("unchecked")
    assert texts(model, "details") == ["no hash stated"]
    assert model.index(0, 1).data(0x3) == "The record states no hash."


def test_values_are_exported_as_they_were_sent(model: AssetReportModel) -> None:
    table = model.export_table(FINDINGS)
    rows = list(table.rows)
    assert len(rows) == table.count == len(FINDINGS)
    row = dict(zip([column.key for column in table.columns], rows[2], strict=True))
    assert row == {
        "problem": "wrong type",
        "details": "text/html was found",
        "face_id": "f1",
        "face_name": "Badge",
        "asset_id": "",
        "asset_name": "front",
        "type": "image/png",
        "found_type": "text/html",
        "size_bytes": 10,
        "hash": "00",
        "url": "https://cdn.example.com/a",
    }


# The choices over it


def test_choices_that_do_not_fit_are_left_out_but_never_the_chosen_one(
    workbench: Workbench,
) -> None:
    counts = {ALL: 9, "a": 5, "b": 0, "c": 4}
    kinds = [CountedChoice(ALL, "All", is_lasting=True)]
    kinds += [CountedChoice(key, f"Kind {key}") for key in "abc"]
    choices = CountedChoices(kinds, counts.__getitem__, workbench.icons, workbench.formats)
    choices.resize(1000, 40)
    workbench.show(choices)

    def shown() -> str:
        return " ".join(key or "all" for key, each in choices.buttons.items() if each.isVisible())

    assert shown() == "all a c"
    assert choices.buttons["a"].text() == "Kind a  5"
    choices.resize(choices.buttons[ALL].width() + 10, 40)
    assert shown() == "all"
    chosen: list[str] = []
    choices.chosen.connect(chosen.append)
    choices.choose("c")
    assert chosen == ["c"]
    assert "c" in shown()
    assert choices.buttons["c"].isChecked()


# The tab


@pytest.fixture
def faces(workbench: Workbench, server: DemoServer) -> list[Face]:
    """Faces of the demo, two of whose assets are not right."""
    session = workbench.session(environment_of(server, "Source"), server.token)
    page = workbench.wait_for(session.fetch_faces(FacesQuery(), lambda _: None))
    sent = [json.loads(bytes(record.raw)) for record in page.rows]
    assets = [asset for each in sent for asset in each.get("assets") or ()]
    assets[0]["url"] = server.blockv_url + GONE
    assets[1]["hash"] = "sha256:" + "0" * 64
    server.application.forget_requests()
    return [cast(Face, decode_record(json.dumps(each).encode(), "face")) for each in sent]


@pytest.fixture
def allowed(workbench: Workbench, server: DemoServer) -> Session:
    """An environment that allows the host of the demo's files."""
    host = server.blockv_url.removeprefix("http://")
    return workbench.session(environment_of(server, picture_hosts=(host,)), server.token)


OpenReport = Callable[..., AssetReportPage]


@pytest.fixture
def open_report(workbench: Workbench) -> Iterator[OpenReport]:
    pages: list[AssetReportPage] = []

    def open_report(faces: Sequence[Face], session: Session) -> AssetReportPage:
        page = AssetReportPage(faces, session, workbench.around)
        page.resize(1200, 700)
        workbench.show(page)
        pages.append(page)
        page.load_first()
        return page

    yield open_report
    for page in pages:
        page.close_page()


def wait_for_end(workbench: Workbench, page: AssetReportPage) -> None:
    def has_ended() -> bool:
        return not page.strip.stop_button.isVisible() and page.model.count(None) > 0

    workbench.qtbot.waitUntil(has_ended)


def test_files_of_an_allowed_host_are_fetched_at_once(
    workbench: Workbench,
    server: DemoServer,
    faces: list[Face],
    allowed: Session,
    open_report: OpenReport,
) -> None:
    page = open_report(faces, allowed)
    wait_for_end(workbench, page)
    assert page.model.count("unreachable") == 1
    assert page.model.count("hash") == 1
    assert page.model.count("unchecked") + page.model.count("fine") > 0
    targets = [request.path for request in server.requests]
    assert len(targets) == len(set(targets))
    assert GONE in targets
    assert page.count_text() == str(page.model.count(None))
    assert page.strip.extra_button.text() == "Check again"

    page.ask_again()
    wait_for_end(workbench, page)
    assert len(server.requests) == 2 * len(targets)


def test_another_host_is_asked_after_a_click_alone(
    workbench: Workbench, server: DemoServer, faces: list[Face], open_report: OpenReport
) -> None:
    session = workbench.session(environment_of(server), server.token)
    page = open_report(faces, session)
    workbench.qtbot.waitUntil(lambda: page.empty_screen.isVisible())
    assert page.empty_screen.title_label.text().startswith("Fetch ")
    assert server.blockv_url.removeprefix("http://") in page.empty_screen.facts_label.text()
    assert server.requests == []
    page.empty_screen.buttons[0].click()
    wait_for_end(workbench, page)
    # A loopback address stays refused, whoever clicks: only the settings allow it.
    assert page.model.count("unreachable") == page.model.count(None)
    assert server.requests == []


def test_what_is_stopped_goes_on(
    workbench: Workbench,
    server: DemoServer,
    faces: list[Face],
    allowed: Session,
    open_report: OpenReport,
) -> None:
    # Of the first four files two are not right, so that one of these at least is answered.
    server.set_faults("assets:hang@4+")
    page = open_report(faces, allowed)
    workbench.qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    assert page.strip.stop_button.isVisible()
    page.table.selectRow(0)
    selected = page.model.finding(0)
    page.stop()
    workbench.qtbot.waitUntil(lambda: page.strip.extra_button.text() == "Go on")
    assert "Stopped by you" in page.strip.completeness_label.text()
    assert page.model.finding(page.table.currentIndex().row()).place is selected.place
    server.set_faults("")
    page.ask_again()
    wait_for_end(workbench, page)
    assert page.strip.extra_button.text() == "Check again"


def test_a_file_that_comes_after_the_tab_was_closed_is_no_error(
    workbench: Workbench,
    allowed: Session,
    faces: list[Face],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Callable[[Sequence[Finding]], None]] = []

    async def note(_report: AssetReport, on_found: Callable[[Sequence[Finding]], None]) -> None:
        told.append(on_found)

    monkeypatch.setattr(AssetReport, "run", note)
    page = AssetReportPage(faces, allowed, workbench.around)
    page.load_first()
    workbench.qtbot.waitUntil(lambda: bool(told))
    page.close_page()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told[0]([finding("fine")])


def test_faces_without_assets_say_so(
    workbench: Workbench, allowed: Session, open_report: OpenReport
) -> None:
    page = open_report([face(id="a"), face(id="b", assets=None)], allowed)
    workbench.qtbot.waitUntil(lambda: page.empty_screen.isVisible())
    assert page.empty_screen.title_label.text() == "No assets"
    page.ask_again()
    assert not page.strip.stop_button.isVisible()


@pytest.mark.slow
def test_rows_lead_to_their_faces_and_are_copied(
    workbench: Workbench,
    faces: list[Face],
    allowed: Session,
    server: DemoServer,
    open_report: OpenReport,
) -> None:
    page = open_report(faces, allowed)
    shown: list[Face | None] = []
    opened: list[Face] = []
    page.record_shown.connect(shown.append)
    page.record_opened.connect(opened.append)
    wait_for_end(workbench, page)
    page.show_only("unreachable")
    assert page.choices.buttons["unreachable"].isChecked()
    assert shown[-1] is page.current_record()
    page.open_record()
    assert opened == [shown[-1]]
    commands = page.commands()
    clipboard = QGuiApplication.clipboard()
    commands["copy_url"]()
    assert clipboard.text() == server.blockv_url + GONE
    commands["copy_id"]()
    assert clipboard.text() == opened[0].id
    commands["copy_json"]()
    assert json.loads(clipboard.text())["id"] == opened[0].id
    commands["copy_cells"]()
    assert clipboard.text().startswith("unreachable\tnot there (404)\t")
    page.show_only("empty")
    assert page.empty_screen.title_label.text() == "Nothing of this kind"
    assert page.current_record() is None


def test_what_was_found_is_offered_for_export(
    workbench: Workbench, faces: list[Face], allowed: Session, open_report: OpenReport
) -> None:
    page = open_report(faces, allowed)
    wait_for_end(workbench, page)
    page.export_button.click()
    dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, ExportDialog)]
    (dialog,) = (each for each in dialogs if each.isVisible())
    dialog.close()


# The commands


def test_the_command_reports_on_the_selection_or_on_all(
    workbench: Workbench, server: DemoServer
) -> None:
    window = QMainWindow()
    environment = environment_of(server, loads_when_shown=False)
    tabs = workbench.tabs(server.token)
    window.setCentralWidget(tabs)
    menu = AssetReportMenu(window.menuBar().addMenu("Listing"), tabs)
    asked: list[tuple[Session, Sequence[Face]]] = []
    menu.report_asked.connect(lambda session, faces: asked.append((session, faces)))
    assert not menu.report_action.isEnabled()
    tabs.show_environment(environment)
    tabs.start()
    workbench.show(window)
    assert not menu.report_action.isEnabled()
    tabs.setCurrentIndex(1)
    page = tabs.current_listing_page()
    assert page is not None
    assert menu.report_action.isEnabled()
    page.load_again()
    workbench.wait_until_idle(page)
    menu.report_action.trigger()
    page.table.selectRow(0)
    page.table.selectAll()
    menu.report_action.trigger()
    assert [len(faces) for _, faces in asked] == [30, 30]
    assert "30" in menu.report_action.text()
    assert menu.report_action in page.menus.further_actions

    report = AssetReportPage(asked[0][1], asked[0][0], workbench.around)
    tabs.add_page(report)
    assert not menu.report_action.isEnabled()
    assert menu.rows_menu.isEnabled()
    by_text = {action.text(): action for action in menu.rows_menu.actions()}
    assert list(by_text)[1:] == [report.model.words.choice(verdict) for verdict in VERDICTS]
    by_text["Duplicate"].trigger()
    assert report.model.verdict == "duplicate"
    by_text["All problems"].trigger()
    assert report.model.verdict is None
    report.close_page()

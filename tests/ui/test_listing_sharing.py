"""What leaves a listing tab: files of each kind, copies, the request; dialogs and messages too."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QWidget,
)

from faceviewer.demo.server import DemoServer
from faceviewer.export.exporting import Format
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.models.formats import Formats
from faceviewer.views import exporter
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.listing_page import ListingPage
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of

W = TypeVar("W", bound=QWidget)
FACES, COLLECTIONS = 120, 8


@pytest.fixture
def open_page(workbench: Workbench, server: DemoServer) -> Callable[[Kind], ListingPage]:
    """Opens a loaded tab of either kind."""

    def open_page(kind: Kind) -> ListingPage:
        page = workbench.page(kind, workbench.session(environment_of(server), server.token))
        page.load_first()
        workbench.wait_until_idle(page)
        return page

    return open_page


def shown_dialog(kind: type[W], name: str) -> W:
    """The dialog of this name that is on screen."""
    found = [w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible()]
    assert len(found) == 1, name
    assert isinstance(found[0], kind)
    return found[0]


def choose(page: ListingPage, scope: str, form: Format, *, has_receipt: bool = False) -> None:
    """Chooses in the export dialog, up to the file."""
    page.sharing.export()
    dialog = shown_dialog(ExportDialog, "export_dialog")
    [radio] = [each for each in dialog.findChildren(QRadioButton) if each.text() == scope]
    radio.click()
    dialog.format_combo.choose(form)
    dialog.receipt_check.setChecked(has_receipt)
    dialog.export_button.click()


def name_file(path: Path) -> None:
    """Names the file in the dialog that asks for it."""
    dialog = shown_dialog(QFileDialog, "file_dialog")
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def export(
    workbench: Workbench,
    page: ListingPage,
    path: Path,
    form: Format,
    scope: str = "As on screen",
    *,
    has_receipt: bool = False,
) -> None:
    choose(page, scope, form, has_receipt=has_receipt)
    name_file(path)
    workbench.wait_until_idle(page)


@pytest.fixture
def usual_locale() -> Iterator[None]:
    """The locale of the machine, whatever the test makes of it."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("usual_locale")
def test_what_leaves_is_the_same_in_every_locale(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    """The digits and signs of a locale are for the screen alone."""
    left = []
    for name in ("es_ES", "ar_EG"):
        QLocale.setDefault(QLocale(name))
        workbench.formats = Formats("utc")
        page = open_page("faces")
        page.table.setCurrentIndex(page.model.index(0, 0))
        page.table.selectAll()
        sharing, copies = page.sharing, []
        for copy in (
            *(sharing.copy_cells, sharing.copy_markdown, sharing.copy_json),
            *(sharing.copy_link, sharing.copy_record_curl),
        ):
            copy()
            workbench.wait_until_idle(page)
            copies.append(QGuiApplication.clipboard().text())
        export(workbench, page, tmp_path / f"{name}.csv", "csv")
        left.append([*copies, (tmp_path / f"{name}.csv").read_text("utf-8")])

    assert len(set(left[0])) == 6
    assert left[0] == left[1]


def ids(path: Path) -> list[str]:
    with path.open(newline="", encoding="utf-8") as file:
        return [row["id"] for row in csv.DictReader(file)]


def visible_ids(page: ListingPage) -> list[str]:
    return [record.id for record in page.model.visible]


def test_what_is_on_screen_is_exported_as_it_stands(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("faces")
    page.quick_row.filter_edit.setText("badge")
    page.quick_row.apply()
    page.table.sort_by([("name", True)])
    page.table.set_column_shown(page.model.columns[3], is_shown=False)

    export(workbench, page, tmp_path / "a.csv", "csv")

    shown = visible_ids(page)
    assert 0 < len(shown) < len(page.listing.records)
    assert ids(tmp_path / "a.csv") == shown
    header = (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == "name,id,assets,content,config,created,modified"
    assert " exported to a.csv." in page.message_bar.text_label.text()


def test_the_selection_and_everything_loaded_are_exported_too(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("faces")
    page.quick_row.filter_edit.setText("badge")
    page.quick_row.apply()
    page.table.selectRow(1)

    export(workbench, page, tmp_path / "one.jsonl", "jsonl", "Selected rows")
    export(workbench, page, tmp_path / "all.json", "json", "Everything loaded")

    record = page.model.visible[1]
    assert (tmp_path / "one.jsonl").read_bytes().rstrip(b"\n") == bytes(record.raw)
    sent = [json.loads(bytes(each.raw)) for each in page.listing.records]
    assert json.loads((tmp_path / "all.json").read_bytes()) == sent


def test_a_workbook_and_its_receipt(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("collections")

    export(workbench, page, tmp_path / "c.xlsx", "xlsx", has_receipt=True)

    sheet = openpyxl.load_workbook(tmp_path / "c.xlsx").active
    assert [row[2] for row in sheet.iter_rows(min_row=2, values_only=True)] == visible_ids(page)
    assert sheet["A1"].value == "Name"
    receipt = json.loads((tmp_path / "c.xlsx.receipt.json").read_bytes())
    assert receipt["loaded"]["complete"] is True
    assert receipt["file"]["rows"] == COLLECTIONS
    assert receipt["environment"]["name"] == "Test"
    assert "token" not in (tmp_path / "c.xlsx.receipt.json").read_text()
    assert page.message_bar.text_label.text().endswith("c.xlsx, with a receipt.")


def test_a_name_with_the_ending_of_another_format_is_written_in_that_one(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("collections")

    export(workbench, page, tmp_path / "c.JSON", "xlsx")

    records = json.loads((tmp_path / "c.JSON").read_bytes())
    assert [record["_id"] for record in records] == visible_ids(page)


def test_a_receipt_is_of_the_rows_as_they_were_when_the_dialog_opened(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("faces")
    choose(page, "As on screen", "csv", has_receipt=True)
    page.load_more()
    workbench.wait_until_idle(page)

    name_file(tmp_path / "a.csv")
    workbench.wait_until_idle(page)

    receipt = json.loads((tmp_path / "a.csv.receipt.json").read_bytes())
    assert receipt["file"]["rows"] == receipt["loaded"]["rows"] == len(ids(tmp_path / "a.csv"))
    assert receipt["loaded"]["more_exist"]
    assert not page.listing.has_more


def test_the_dialog_says_whether_the_listing_was_complete(
    open_page: Callable[[Kind], ListingPage],
) -> None:
    page = open_page("faces")

    page.sharing.export()

    dialog = shown_dialog(ExportDialog, "export_dialog")
    assert dialog.completeness_label.text() == "100 loaded, newest first, more exist"
    assert [radio.text() for radio in dialog.findChildren(QRadioButton)] == ["As on screen"]
    dialog.reject()


def test_the_choice_of_format_and_receipt_is_kept_and_said(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("faces")
    export(workbench, page, tmp_path / "a.json", "json", has_receipt=True)

    page.sharing.export()

    dialog = shown_dialog(ExportDialog, "export_dialog")
    assert dialog.choice().form == "json"
    assert dialog.choice().has_receipt
    assert "byte for byte" in dialog.format_label.text()
    dialog.format_combo.choose("markdown")
    assert "Name, Id, Url" in dialog.format_label.text()
    dialog.reject()


def test_what_was_changed_is_said_and_stays(
    open_page: Callable[[Kind], ListingPage],
    workbench: Workbench,
    server: DemoServer,
    tmp_path: Path,
) -> None:
    server.set_faults("blockv:formula-name")
    page = open_page("faces")

    export(workbench, page, tmp_path / "a.csv", "csv")

    assert "apostrophe in front" in page.message_bar.detail_label.text()
    assert "(name)" in page.message_bar.detail_label.text()


def test_a_file_that_stands_there_is_replaced_only_when_the_person_says_so(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page, path = open_page("faces"), tmp_path / "a.csv"
    path.write_bytes(b"old")

    choose(page, "As on screen", "csv")
    name_file(path)
    shown_dialog(QMessageBox, "replace_box").reject()
    workbench.wait_until_idle(page)
    assert path.read_bytes() == b"old"

    choose(page, "As on screen", "csv")
    name_file(path)
    box = shown_dialog(QMessageBox, "replace_box")
    [replace] = [each for each in box.findChildren(QPushButton) if each.text() == "Replace"]
    replace.click()
    workbench.wait_until_idle(page)
    assert ids(path) == visible_ids(page)


def test_an_older_receipt_is_replaced_only_when_the_person_says_so(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page, path = open_page("faces"), tmp_path / "a.csv"
    receipt = tmp_path / "a.csv.receipt.json"
    receipt.write_bytes(b"old")

    choose(page, "As on screen", "csv", has_receipt=True)
    name_file(path)
    box = shown_dialog(QMessageBox, "replace_box")
    assert box.text() == "Replace a.csv.receipt.json?"
    box.reject()
    assert (path.exists(), receipt.read_bytes()) == (False, b"old")

    path.write_bytes(b"old")
    choose(page, "As on screen", "csv", has_receipt=True)
    name_file(path)
    box = shown_dialog(QMessageBox, "replace_box")
    assert box.text() == "Replace a.csv and a.csv.receipt.json?"
    [replace] = [each for each in box.findChildren(QPushButton) if each.text() == "Replace"]
    replace.click()
    workbench.wait_until_idle(page)
    assert ids(path) == visible_ids(page)
    assert json.loads(receipt.read_text())["file"]["name"] == "a.csv"


def test_a_place_that_cannot_be_written_is_said_with_another_try(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("faces")

    export(workbench, page, tmp_path / "missing" / "a.csv", "csv")

    assert "could not be written" in page.message_bar.text_label.text()
    page.message_bar.action_buttons[0].click()
    name_file(tmp_path / "b.csv")
    workbench.wait_until_idle(page)
    assert ids(tmp_path / "b.csv") == visible_ids(page)


def test_a_long_export_says_how_far_it_is_and_can_be_stopped(
    open_page: Callable[[Kind], ListingPage],
    workbench: Workbench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exporter, "QUIET_S", 0.0)
    page = open_page("faces")
    page.listing.records.extend(page.listing.records * 400)
    bar = page.message_bar
    choose(page, "As on screen", "xlsx")
    name_file(tmp_path / "a.xlsx")

    workbench.qtbot.waitUntil(lambda: bar.text_label.text().startswith("Exporting, "))
    bar.action_buttons[0].click()

    assert bar.text_label.text() == "Export stopped."
    workbench.qtbot.waitUntil(lambda: not list(tmp_path.iterdir()))


def test_a_page_that_closes_leaves_no_file_behind(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, tmp_path: Path
) -> None:
    page = open_page("faces")
    choose(page, "As on screen", "csv")
    name_file(tmp_path / "a.csv")

    page.close_page()

    workbench.wait_for(workbench.tasks.close())
    assert not list(tmp_path.iterdir())


def test_without_rows_nothing_is_asked(workbench: Workbench, server: DemoServer) -> None:
    page = workbench.page("faces", workbench.session(environment_of(server)))

    page.sharing.export()

    assert page.message_bar.text_label.text() == "There are no rows to export yet."
    assert not [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
    ]


# Copies


def test_rows_are_copied_as_a_markdown_table(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench
) -> None:
    page = open_page("collections")
    page.table.selectRow(0)

    page.sharing.copy_markdown()
    workbench.wait_until_idle(page)

    header, _, row = QGuiApplication.clipboard().text().splitlines()
    assert header.startswith("| Name | Code | Id |")
    assert f"`{page.model.visible[0].id}`" in row


def test_cells_for_a_spreadsheet_are_neutralised_and_that_is_said(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("blockv:formula-name")
    page = open_page("faces")
    page.table.selectAll()

    page.sharing.copy_cells()
    workbench.wait_until_idle(page)

    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line for line in lines if line.startswith("'=")]
    assert not [line for line in lines if line.startswith(("=", "+", "-", "@"))]
    assert page.message_bar.text_label.text() == "The rows were copied, with changes."


def test_the_request_is_copied_without_a_credential(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, server: DemoServer
) -> None:
    page = open_page("faces")
    page.ask(FacesQuery(autocomplete="badge", limit=5))
    workbench.wait_until_idle(page)

    page.sharing.copy_curl()

    line = QGuiApplication.clipboard().text()
    assert line.endswith(f"'{server.blockv_url}/faces?autocomplete=badge&limit=5'")
    assert '"Authorization: Bearer $FACEVIEWER_TOKEN"' in line
    assert server.token not in line

    page.table.selectRow(0)
    page.sharing.copy_record_curl()
    assert f"/faces?id={page.model.visible[0].id}&" in QGuiApplication.clipboard().text()


def test_the_button_over_the_table_offers_what_the_menu_does(
    open_page: Callable[[Kind], ListingPage],
) -> None:
    page = open_page("faces")

    page.quick_row.export_menu.aboutToShow.emit()

    texts = [action.text() for action in page.quick_row.export_menu.actions()]
    assert texts == ["Export…", "Copy cells", "Copy as Markdown", "Copy request as cURL"]
    assert child(page, QWidget, "export_button").isVisible()

"""The notes over a table: each is said once, stays closed when it was closed, and leads on."""

import pytest

from faceviewer.demo.server import DemoServer
from faceviewer.views.listing_page import ListingPage
from tests.ui.workbench import Workbench, environment_of


@pytest.fixture
def faces(workbench: Workbench, server: DemoServer) -> ListingPage:
    """A tab with the first page of faces."""
    server.set_faults("blockv:row-null@1")
    page = workbench.page("faces", workbench.session(environment_of(server), server.token))
    page.load()
    workbench.wait_until_idle(page)
    server.set_faults("")
    return page


def notes(page: ListingPage) -> list[str]:
    """Every note, by stepping through them."""
    bar, found = page.message_bar, list[str]()
    while bar.isVisible() and bar.text_label.text() not in found:
        found.append(bar.text_label.text())
        bar.count_button.click()
    return found


def test_a_record_that_could_not_be_reloaded_can_be_asked_for_again(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    faces.message_bar.clear_all()
    faces.table.selectRow(3)
    server.set_faults("error-404")
    faces.refresh_record()
    workbench.wait_until_idle(faces)
    retry = faces.message_bar.action_buttons[0]
    assert faces.message_bar.text_label.text().startswith("BLOCKv has no listing")
    assert retry.text() == "Retry"

    server.set_faults("")
    faces.table.selectRow(5)
    retry.click()
    workbench.wait_until_idle(faces)

    assert notes(faces) == ["The record is up to date."]
    assert ("id", faces.model.record(3).id) in server.requests[-1].parameters
    assert faces.model.rowCount() > 90, "the listing was asked anew in place of the record"


def test_a_note_that_was_closed_comes_back_only_when_it_says_something_else(
    faces: ListingPage, workbench: Workbench
) -> None:
    faces.table.cycle_sort(1, False)
    unreadable, sorted_rows = sorted(notes(faces))
    assert unreadable == "1 record could not be read."
    for _ in range(2):
        faces.message_bar.close_button.click()
    assert notes(faces) == []

    faces.quick_row.filter_edit.setText("a")
    faces.quick_row.apply()
    faces.refresh_record()
    workbench.wait_until_idle(faces)
    assert sorted_rows not in notes(faces)
    faces.load_more()
    workbench.wait_until_idle(faces)

    count = len(faces.listing.records)
    assert notes(faces) == [f"Only the {count} loaded rows are sorted by name."]


def test_a_note_on_rows_that_were_replaced_is_gone_with_them(
    faces: ListingPage, workbench: Workbench
) -> None:
    assert notes(faces) == ["1 record could not be read."]

    faces.load()
    workbench.wait_until_idle(faces)

    assert notes(faces) == []

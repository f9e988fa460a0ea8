"""From a record to the loaded rows that share something with it: in the pane and in the menu."""

import pytest
from PySide6.QtWidgets import QMenu

from faceviewer.demo.server import DemoServer
from faceviewer.listings.columns import Kind
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.related_box import RelatedBox
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 30, 60


@pytest.fixture
def window(workbench: Workbench, server: DemoServer) -> MainWindow:
    environment = environment_of(server)
    window = workbench.main_window((environment,), server.token)
    window.resize(1400, 900)
    window.set_environments((environment,), environment.id)
    workbench.show_in_window(window)
    window.start()
    return window


def loaded(window: MainWindow, workbench: Workbench, kind: Kind) -> ListingPage:
    window.tabs.setCurrentIndex(0 if kind == "collections" else 1)
    page = window.current_listing_page()
    assert page is not None
    workbench.wait_until_idle(page)
    return page


def show_one_with_a_shared_project(page: ListingPage, window: MainWindow) -> list[str]:
    """The ids of the collections of one project, the first of which is shown."""
    by_project: dict[str, list[str]] = {}
    for record in page.model.visible:
        project = getattr(record, "project", None)
        if isinstance(project, str):
            by_project.setdefault(project, []).append(record.id)
    ids = next(ids for ids in by_project.values() if 2 < len(ids) < 20)
    page.show_record(ids[0])
    return ids


def box(window: MainWindow) -> RelatedBox:
    return window.detail_pane.fields_tab.related_box


def words(window: MainWindow) -> list[tuple[str, str]]:
    """What the shown lines say."""
    lines = [line for line in box(window).lines if line.isVisible()]
    return [(line.name_label.text(), line.count_label.text()) for line in lines]


def test_rows_of_the_same_project_are_one_click_away(
    window: MainWindow, workbench: Workbench
) -> None:
    page = loaded(window, workbench, "collections")
    ids = show_one_with_a_shared_project(page, window)
    others = f"{len(ids) - 1} more"
    workbench.qtbot.waitUntil(lambda: ("Same project", others) in words(window))
    assert box(window).title_label.text() == "Among the 60 loaded collections"
    line = next(line for line in box(window).lines if line.name_label.text() == "Same project")
    line.next_button.click()
    record = page.current_record()
    assert record is not None
    assert record.id == ids[1]
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    page.quick_row.filter_edit.setText("what was sought before")
    line.filter_button.click()
    assert {record.id for record in page.model.visible} == set(ids)
    assert page.quick_row.filter_edit.text().startswith('project:"')


def test_menu_repeats_them(window: MainWindow, workbench: Workbench) -> None:
    menu: QMenu = window.menus.related_menu
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]
    page = loaded(window, workbench, "collections")
    ids = show_one_with_a_shared_project(page, window)
    workbench.qtbot.waitUntil(lambda: bool(words(window)))
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    only, following = texts.index(f"Same project: only these {len(ids)}"), 1
    menu.actions()[only + following].trigger()
    record = page.current_record()
    assert record is not None
    assert record.id == ids[1]


def test_nothing_in_common_shows_nothing(window: MainWindow, workbench: Workbench) -> None:
    page = loaded(window, workbench, "faces")
    page.table.select_row(0)
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    record = page.current_record()
    assert record is not None
    window.detail_pane.show_relations([], 30)
    assert box(window).isHidden()

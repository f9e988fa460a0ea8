"""The tabs of several environments: what each keeps, and what a change of them does to it."""

import gc
import weakref
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from faceviewer.demo.server import DemoServer
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_tabs import KeptListing
from faceviewer.listings.listing import Phase
from faceviewer.settings import Environment, Service, Settings
from faceviewer.views.filter_forms.collections_form import CollectionsForm
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from tests.ui.workbench import Workbench, environment_of


@pytest.fixture
def tabs(workbench: Workbench, server: DemoServer) -> ListingTabs:
    """Tabs that load what is shown, with nothing shown yet."""
    tabs = workbench.tabs(server.token)
    tabs.resize(1200, 800)
    workbench.show(tabs)
    tabs.start()
    return tabs


@pytest.fixture
def show(tabs: ListingTabs, workbench: Workbench) -> Callable[[Environment], ListingPage]:
    """Shows an environment; the page in front, when it has loaded."""

    def show(environment: Environment) -> ListingPage:
        tabs.show_environment(environment)
        return idle(tabs, workbench)

    return show


Show = Callable[[Environment], ListingPage]


def idle(tabs: ListingTabs, workbench: Workbench) -> ListingPage:
    page = tabs.current_listing_page()
    assert page is not None
    workbench.wait_until_idle(page)
    return page


def titles(tabs: ListingTabs) -> list[str]:
    return [tabs.tabText(index) for index in range(tabs.count())]


@pytest.mark.slow
def test_tabs_that_were_put_in_another_order_stand_so_when_they_come_back(
    tabs: ListingTabs, show: Show, server: DemoServer
) -> None:
    one, two = environment_of(server, "One"), environment_of(server, "Two")
    show(one)
    tabs.tabBar().moveTab(0, 1)
    assert titles(tabs) == ["Faces", "Collections"]

    show(two)
    assert titles(tabs) == ["Collections", "Faces"]
    show(one)

    assert titles(tabs) == ["Faces", "Collections"]
    page = tabs.current_listing_page()
    assert page is not None
    assert not tabs.is_extra(page)


@pytest.mark.slow
def test_another_name_and_other_settings_leave_the_rows_and_the_tabs(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    environment = environment_of(server, "One")
    show(environment)
    tabs.open_page("faces")
    page = idle(tabs, workbench)

    renamed = replace(environment, name="Uno", color="#123456")
    tabs.change_environments((renamed,), Settings(ca_file="/nowhere/ca.pem"))

    assert tabs.current_listing_page() is page
    assert page.model.rowCount() == 100
    assert page.session.environment == renamed
    asked = len(server.requests)
    page.load_more()
    workbench.wait_until_idle(page)
    assert page.listing.state.phase is Phase.FAILED, "the new settings hold"
    assert len(server.requests) == asked


@pytest.mark.slow
def test_another_address_closes_the_tabs_of_the_old_one(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    environment = environment_of(server, "One")
    old = show(environment).session

    moved = replace(environment, verifik=Service(base_url=f"{server.verifik_url}/"))
    tabs.change_environments((moved,), Settings())

    assert tabs.shown is None
    assert tabs.count() == 0
    page = show(moved)
    assert page.session is not old
    assert page.listing.is_loaded


def test_an_environment_that_is_gone_ends_its_loads_and_leaves_nothing(
    tabs: ListingTabs, workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("hang")
    tabs.show_environment(environment_of(server, "One"))
    workbench.qtbot.waitUntil(lambda: bool(server.requests))

    tabs.change_environments((), Settings())

    assert tabs.sessions() == []
    workbench.wait_for(workbench.tasks.close())
    assert not workbench.errors


def test_a_tab_that_failed_or_was_stopped_does_not_load_by_itself_again(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("error-404")
    page = show(environment_of(server, "One"))
    assert page.listing.state.phase is Phase.FAILED
    asked = len(server.requests)

    tabs.step(1)
    idle(tabs, workbench)
    tabs.step(1)
    idle(tabs, workbench)

    assert len(server.requests) == asked + 1, "the other tab alone asks, once"


def test_a_new_credential_is_tried_where_the_old_one_failed_and_nowhere_else(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    environment = environment_of(server, "One")
    show(environment)
    tabs.step(1)
    loaded = idle(tabs, workbench)
    loaded.load_more()
    workbench.wait_until_idle(loaded)
    server.set_faults("error-401")
    tabs.open_page("faces")
    refused = idle(tabs, workbench)
    assert refused.listing.state.phase is Phase.FAILED
    tabs.setCurrentWidget(loaded)
    server.set_faults("")
    asked = len(server.requests)

    tabs.take_credential(environment.id, "blockv")
    workbench.wait_until_idle(loaded)

    assert len(server.requests) == asked
    assert loaded.model.rowCount() == 200
    tabs.setCurrentWidget(refused)
    workbench.wait_until_idle(refused)
    assert refused.model.rowCount() == 100


def test_a_closed_tab_leaves_the_memory(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    show(environment_of(server, "One"))
    opened = []
    for _ in range(3):
        tabs.open_page("faces")
        opened.append(weakref.ref(idle(tabs, workbench).listing))
        tabs.close_current()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    workbench.qtbot.waitUntil(lambda: not workbench.tasks.is_running(""))

    gc.collect()

    assert [listing() for listing in opened] == [None] * 3


def test_a_tab_tells_its_environment(tabs: ListingTabs, show: Show, server: DemoServer) -> None:
    show(environment_of(server, "<b>Staging"))

    assert "&lt;b&gt;Staging" in tabs.tabToolTip(0)
    assert "Collections" in tabs.tabToolTip(0)


# --- Duplicated, closed and reopened --------------------------------------------------------------


def test_a_duplicate_stands_beside_its_tab_and_asks_the_same(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    show(environment_of(server, "One"))
    tabs.setCurrentIndex(1)
    page = idle(tabs, workbench)
    page.ask(FacesQuery(order="desc", sort_by="when_created", limit=20))
    page.quick_row.filter_edit.setText("a")
    page.quick_row.apply()
    page.table.sort_by([("name", True)])
    workbench.wait_until_idle(page)
    page.table.select_row(3)
    record = page.current_record()
    tabs.open_page("collections")
    tabs.setCurrentWidget(page)

    tabs.duplicate_current()
    copy = idle(tabs, workbench)

    assert copy is not page
    assert tabs.pages()[1:3] == [page, copy]
    assert copy.listing.query == page.listing.query
    assert copy.quick_row.filter_edit.text() == "a"
    assert [(s.column.key, s.is_descending) for s in copy.model.wanted_sorts] == [("name", True)]
    found = copy.current_record()
    assert found is not None
    assert record is not None
    assert found.id == record.id
    assert tabs.is_extra(copy)


def test_a_closed_tab_opens_again_where_it_stood(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    show(environment_of(server, "One"))
    tabs.open_page("faces", FacesQuery(limit=7))
    idle(tabs, workbench)
    tabs.open_page("collections")
    idle(tabs, workbench)
    tabs.setCurrentIndex(2)
    assert not tabs.has_closed

    tabs.close_current()
    assert tabs.has_closed
    tabs.reopen_closed()

    page = idle(tabs, workbench)
    assert tabs.indexOf(page) == 2
    assert page.listing.query == FacesQuery(limit=7)
    assert len(page.listing.records) == 7
    assert not tabs.has_closed


def test_closing_the_others_leaves_the_first_two_and_the_one_in_front(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    show(environment_of(server, "One"))
    for limit in (5, 6, 7):
        tabs.open_page("faces", FacesQuery(limit=limit))
        idle(tabs, workbench)
    tabs.setCurrentIndex(3)
    front = idle(tabs, workbench)

    tabs.close_others()

    assert tabs.current_page() is front
    assert tabs.count() == 3
    tabs.reopen_closed()
    assert idle(tabs, workbench).listing.query.limit == 7


def test_a_tab_is_moved_by_keys_and_not_beyond_the_ends(
    tabs: ListingTabs, show: Show, server: DemoServer
) -> None:
    page = show(environment_of(server, "One"))

    tabs.move_current(-1)
    assert titles(tabs) == ["Collections", "Faces"]
    tabs.move_current(1)
    assert titles(tabs) == ["Faces", "Collections"]
    assert tabs.current_page() is page
    tabs.move_current(1)
    assert titles(tabs) == ["Faces", "Collections"]


def test_the_titles_tell_two_queries_apart(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    collections = show(environment_of(server, "One"))
    tabs.open_page("faces", FacesQuery(org_id="65b955fe0577440932c77481", name="Ana & Bo"))
    idle(tabs, workbench)

    assert titles(tabs)[2] == "Faces · org 65b9…7481 +1"
    assert isinstance(collections.filter_form, CollectionsForm)
    collections.filter_form.set_filter(CollectionsFilter(text="R&D of the whole north"))
    collections.filter_form.apply()
    assert titles(tabs)[0] == "Collections · “R&&D of the whol…”"
    collections.filter_form.reset()
    assert titles(tabs)[0] == "Collections"


def test_a_remembered_row_that_did_not_come_clears_no_filter(
    tabs: ListingTabs, show: Show, workbench: Workbench, server: DemoServer
) -> None:
    show(environment_of(server, "One"))
    tabs.setCurrentIndex(1)
    page = idle(tabs, workbench)
    hidden = page.listing.records[5]
    page.restore(KeptListing(question=FacesQuery(), quick_filter="zzz", record_id=hidden.id))
    workbench.wait_until_idle(page)

    page.load_again()
    workbench.wait_until_idle(page)

    assert page.quick_row.filter_edit.text() == "zzz"
    assert page.current_record() is None

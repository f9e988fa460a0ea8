"""Rows of an earlier run: shown at the start with their age, never taken for new ones."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from faceviewer.demo.server import DemoServer
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Phase
from faceviewer.load_cache import LoadCache
from faceviewer.settings import Environment, Settings, State
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.load_memory import LoadMemory
from tests.ui.workbench import Workbench, environment_of

Open = Callable[..., ListingTabs]


@pytest.fixture
def environment(server: DemoServer) -> Environment:
    return environment_of(server, keeps_loads=True)


@pytest.fixture
def cache(tmp_path: Path, environment: Environment) -> LoadCache:
    return LoadCache(tmp_path, [environment])


@pytest.fixture
def open_tabs(workbench: Workbench, server: DemoServer, cache: LoadCache) -> Open:
    """Opens the tabs of a run; the cache is that of the run before."""

    def open_tabs(environment: Environment, state: State | None = None) -> ListingTabs:
        tabs = ListingTabs(
            workbench.around._replace(load_cache=cache),
            state or State(),
            "normal",
            lambda environment: workbench.session(environment, server.token),
        )
        tabs.resize(1200, 800)
        workbench.show(tabs)
        tabs.show_environment(environment)
        tabs.start()
        workbench.wait_until_idle(front(tabs))
        return tabs

    return open_tabs


def front(tabs: ListingTabs) -> ListingPage:
    page = tabs.current_listing_page()
    assert page is not None
    return page


def keep(page: ListingPage, workbench: Workbench) -> None:
    """Writes what is loaded now instead of a second later."""
    page.findChildren(LoadMemory)[0].keep()
    workbench.wait_until_idle(page)


def test_the_next_start_shows_them_and_asks_only_on_a_click(
    open_tabs: Open, environment: Environment, workbench: Workbench, server: DemoServer
) -> None:
    page = front(open_tabs(environment))
    ids = [record.id for record in page.listing.records]
    keep(page, workbench)
    server.application.forget_requests()

    again = front(open_tabs(environment))

    assert server.requests == []
    assert [record.id for record in again.listing.records] == ids
    assert again.model.rowCount() == len(ids)
    sentence = again.strip.completeness_label.text()
    assert re.fullmatch(r"all 12 as of \d\d:\d\d, from this computer", sentence)
    assert again.strip.extra_button.text() == "Ask again"

    again.strip.extra_button.click()
    workbench.wait_until_idle(again)

    assert "nothing changed" in again.message_bar.text_label.text()
    assert "all 12 loaded at" in again.strip.completeness_label.text()
    assert not again.listing.loaded.is_kept


@pytest.mark.slow
def test_a_tab_of_faces_gets_the_rows_of_its_own_query(
    open_tabs: Open, environment: Environment, workbench: Workbench, server: DemoServer
) -> None:
    state = State()
    tabs = open_tabs(environment, state)
    for limit in (20, 30):
        tabs.open_page("faces", FacesQuery(limit=limit))
        workbench.wait_until_idle(front(tabs))
        keep(front(tabs), workbench)
    tabs.remember()
    server.application.forget_requests()

    again = open_tabs(environment, state)

    page = front(again)
    assert server.requests == []
    assert len(page.listing.records) == 30
    assert "30 as of" in page.strip.completeness_label.text()
    assert "more exist" in page.strip.completeness_label.text()
    page.load_more()
    workbench.wait_until_idle(page)
    assert len(page.listing.records) == 30, "asked anew before it goes on"
    assert not page.listing.loaded.is_kept
    page.load_more()
    workbench.wait_until_idle(page)
    assert len(page.listing.records) == 60

    again.setCurrentIndex(2)
    page = front(again)
    workbench.wait_until_idle(page)
    assert page.listing.loaded.is_kept
    page.load_all()
    workbench.wait_until_idle(page)
    assert page.listing.is_complete
    assert len(page.listing.records) == 230, "from the start"
    assert not page.listing.loaded.is_kept


def test_they_stay_where_asking_again_fails(
    open_tabs: Open, environment: Environment, workbench: Workbench, server: DemoServer
) -> None:
    keep(front(open_tabs(environment)), workbench)
    page = front(open_tabs(environment))
    server.set_faults("error-404")

    page.load_again()
    workbench.wait_until_idle(page)

    assert page.listing.state.phase is Phase.FAILED
    assert page.model.rowCount() == 12
    assert page.listing.loaded.is_kept


def test_without_rows_it_asks_and_where_nothing_may_be_asked_it_does_not(
    open_tabs: Open, environment: Environment, workbench: Workbench, server: DemoServer
) -> None:
    quiet = replace(environment, loads_when_shown=False)

    page = front(open_tabs(quiet))
    assert server.requests == []
    assert page.listing.state.phase is Phase.NOT_LOADED
    assert page.empty_screen.isVisible()

    keep(front(open_tabs(environment)), workbench)
    asked = len(server.requests)
    assert front(open_tabs(quiet)).model.rowCount() == 12
    assert len(server.requests) == asked


def test_an_environment_that_keeps_none_writes_none(
    open_tabs: Open, environment: Environment, workbench: Workbench, tmp_path: Path
) -> None:
    tabs = open_tabs(replace(environment, keeps_loads=False))
    keep(front(tabs), workbench)
    assert list(tmp_path.rglob("*.load")) == []

    tabs.change_environments((environment,), Settings())
    front(tabs).load_again()
    workbench.wait_until_idle(front(tabs))
    keep(front(tabs), workbench)
    assert len(list(tmp_path.rglob("*.load"))) == 1


def test_a_new_tab_asks(
    open_tabs: Open, environment: Environment, workbench: Workbench, server: DemoServer
) -> None:
    keep(front(open_tabs(environment)), workbench)
    tabs = open_tabs(environment)
    assert front(tabs).listing.loaded.is_kept
    asked = len(server.requests)

    tabs.open_page("collections")
    workbench.wait_until_idle(front(tabs))

    assert len(server.requests) == asked + 1
    assert not front(tabs).listing.loaded.is_kept

"""The tabs of the last run: what comes back, in which order, and what waits until it is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from faceviewer.demo.server import DemoServer
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_tabs import KeptTab
from faceviewer.session import Session
from faceviewer.settings import DataDirectory, Environment, State
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.sleeping_page import SleepingPage
from faceviewer.views.tab_page import Surroundings, TabPage
from tests.ui.workbench import Workbench, environment_of

Open = Callable[..., ListingTabs]
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"


@pytest.fixture
def open_tabs(workbench: Workbench, server: DemoServer, tmp_path: Path) -> Open:
    """Opens the tabs of a run, with what the file of the last one says."""

    def open_tabs(*environments: Environment, state: State | None = None) -> ListingTabs:
        tabs = workbench.tabs(server.token, state or DataDirectory(tmp_path).load_state())
        tabs.resize(1200, 800)
        workbench.show(tabs)
        for environment in environments or (environment_of(server),):
            tabs.show_environment(environment)
        tabs.start()
        idle(tabs, workbench)
        return tabs

    return open_tabs


@pytest.fixture
def end(tmp_path: Path) -> Callable[[ListingTabs], None]:
    """Ends a run as the program does: the state goes into its file."""

    def end(tabs: ListingTabs) -> None:
        tabs.remember()
        DataDirectory(tmp_path).save_state(tabs._state)  # noqa: SLF001 - the window's, by reference
        tabs.hide()

    return end


End = Callable[[ListingTabs], None]


def idle(tabs: ListingTabs, workbench: Workbench) -> TabPage:
    page = tabs.current_page()
    assert page is not None
    if isinstance(page, ListingPage):
        workbench.wait_until_idle(page)
    return page


def listing(page: TabPage | None) -> ListingPage:
    assert isinstance(page, ListingPage)
    return page


def test_tabs_come_back_in_their_order_with_what_they_asked(
    open_tabs: Open, end: End, workbench: Workbench, server: DemoServer
) -> None:
    tabs = open_tabs()
    listing(tabs.pages()[0]).ask(CollectionsFilter(deleted="no"))
    page = tabs.open_page("faces", FacesQuery(order="desc", sort_by="when_created", limit=30))
    assert page is not None
    workbench.wait_until_idle(page)
    page.table.sort_by([("name", True)])
    page.quick_row.filter_edit.setText("a")
    page.quick_row.apply()
    workbench.wait_until_idle(page)
    page.table.select_row(2)
    record = page.current_record()
    assert record is not None
    tabs.move_current(-1)
    tabs.open_page("collections")
    tabs.setCurrentWidget(page)
    titles = [tabs.tabText(index) for index in range(tabs.count())]
    end(tabs)

    again = open_tabs()

    assert [again.tabText(index) for index in range(again.count())] == titles
    assert again.currentIndex() == 1
    back = listing(again.current_page())
    assert back.listing.query == page.listing.query
    assert [(s.column.key, s.is_descending) for s in back.model.wanted_sorts] == [("name", True)]
    assert back.quick_row.filter_edit.text() == "a"
    found = back.current_record()
    assert found is not None
    assert found.id == record.id
    assert again.is_extra(back)
    assert not again.is_extra(again.pages()[0])
    assert listing(again.pages()[0]).question() == CollectionsFilter(deleted="no")


def test_a_tab_is_filled_and_asks_when_it_is_shown(
    open_tabs: Open, end: End, workbench: Workbench, server: DemoServer
) -> None:
    tabs = open_tabs()
    for limit in (5, 6):
        tabs.open_page("faces", FacesQuery(limit=limit, name="none"))
        idle(tabs, workbench)
    tabs.setCurrentIndex(0)
    end(tabs)
    end(open_tabs())  # A tab that was not shown is remembered once more.
    server.application.forget_requests()

    again = open_tabs()
    assert [type(page) for page in again.pages()[2:]] == [SleepingPage, SleepingPage]
    assert again.tabText(2) == "Faces · “none”"
    assert len(server.requests) == 1, "the collections in front"

    again.setCurrentIndex(3)
    page = listing(idle(again, workbench))
    assert again.currentIndex() == 3
    assert again.count() == 4
    assert page.listing.query.limit == 6
    assert ("limit", "6") in server.requests[-1].parameters
    assert isinstance(again.pages()[2], SleepingPage)


@pytest.mark.slow
def test_each_environment_gets_its_own_tabs_back_also_when_it_was_not_shown(
    open_tabs: Open, end: End, workbench: Workbench, server: DemoServer
) -> None:
    one, two = environment_of(server, "One"), environment_of(server, "Two")
    tabs = open_tabs(one, two)
    tabs.open_page("faces", FacesQuery(limit=7))
    idle(tabs, workbench)
    end(tabs)
    end(open_tabs(one))

    again = open_tabs(one, two)
    assert again.count() == 3
    assert listing(again.current_page()).listing.query.limit == 7
    again.show_environment(one)
    assert again.count() == 2


def test_a_secret_in_a_form_is_neither_kept_nor_in_the_title(
    open_tabs: Open, end: End, workbench: Workbench, tmp_path: Path
) -> None:
    tabs = open_tabs()
    tabs.open_page("faces", FacesQuery(name=TOKEN))
    idle(tabs, workbench)
    assert tabs.tabText(2) == "Faces"
    end(tabs)

    text = DataDirectory(tmp_path).state_file.read_text()
    assert TOKEN[:6] not in text
    assert open_tabs().tabText(2) == "Faces"


@pytest.mark.slow
def test_odd_tabs_of_a_file_cost_nothing_but_themselves(
    open_tabs: Open, workbench: Workbench
) -> None:
    kept: list[KeptTab] = [
        {"kind": "faces", "is_first": "yes", "filter": 5},
        {"kind": "nothing"},
        *[{"kind": "faces", "is_first": True, "sorts": 7}] * 3,
        {"is_current": True},
        {"kind": "nothing", "is_current": True},
    ]
    opened = open_tabs(state=State(tabs=[{"environment": "test", **tab} for tab in kept]))

    for index in range(opened.count() - 1, -1, -1):
        opened.setCurrentIndex(min(index, opened.count() - 1))
        idle(opened, workbench)
    kinds = [page.kind for page in opened.pages() if not opened.is_extra(page)]
    assert sorted(kinds) == ["collections", "faces"]
    assert not any(isinstance(page, SleepingPage) for page in opened.pages())


class Notebook(TabPage):
    """A page that is no listing and can be made again."""

    def __init__(self, text: str, session: Session, around: Surroundings) -> None:
        super().__init__("notebook", session, around)
        self.text = text
        QLabel(text, self)

    @override
    def title(self) -> str:
        return f"Note {self.text}"

    @override
    def remembered(self) -> KeptTab:
        return {"kind": "notebook", "title": self.title(), "icon": "bookmark", "text": self.text}


def test_a_page_of_another_kind_is_made_again_by_its_maker_and_goes_without_one(
    open_tabs: Open, end: End, workbench: Workbench
) -> None:
    def make(session: Session, kept: KeptTab) -> TabPage | None:
        return Notebook(str(kept["text"]), session, workbench.around)

    tabs = open_tabs()
    tabs.add_page(Notebook("one", listing(tabs.current_page()).session, workbench.around))
    tabs.setCurrentIndex(0)
    end(tabs)

    again = open_tabs()
    again.makers["notebook"] = make
    sleeping = again.pages()[2]
    assert (again.tabText(2), sleeping.icon_name) == ("Note one", "bookmark")
    again.setCurrentIndex(2)
    page = again.current_page()
    assert isinstance(page, Notebook)
    assert page.text == "one"
    again.duplicate_current()
    assert [again.tabText(index) for index in (2, 3)] == ["Note one", "Note one"]
    again.close_current()
    end(again)

    last = open_tabs()

    assert last.count() == 2, "nobody can make it"
    assert isinstance(last.current_page(), ListingPage)

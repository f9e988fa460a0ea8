"""A sort or filter that takes a while: what is shown meanwhile, how it ends, what it takes up.

The work is held at a gate, so that nothing here depends on how fast a machine is.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton

from faceviewer.demo.server import DemoServer
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.listings import jobs
from faceviewer.listings.arrangement import Sort, Wish, arrange
from faceviewer.listings.folding import fold
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.quick_filter import read_quick_filter
from faceviewer.models.formats import Formats
from faceviewer.models.record_table import RecordTableModel
from faceviewer.records import Record
from faceviewer.slices import Steps, finish, in_slices
from faceviewer.views import listing_progress
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.record_table import RANGES_MAX, RecordTable
from tests.played_service import PlayedService, collection, collections, face, faces, ids
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of
from tests.whole_set import whole_set

FACES = 120
COUNT = 300


@dataclass
class Gates:
    """Holds each job when a part of it is done; `opened` lets all of them end."""

    opened: asyncio.Event = field(default_factory=asyncio.Event)
    reached: int = 0

    async def pass_through(
        self, steps: Steps[object], on_progress: Callable[[float], None] | None = None
    ) -> object:
        """In place of `in_slices`."""
        if on_progress is not None:
            self.reached += 1
            on_progress(0.4)
            await self.opened.wait()
        return await in_slices(steps, on_progress)


@pytest.fixture
def gates(workbench: Workbench, monkeypatch: pytest.MonkeyPatch) -> Gates:
    """No work is done at once, and all that somebody waits for is held."""
    gates = Gates()
    workbench.first_slice_s = 0
    monkeypatch.setattr(jobs, "in_slices", gates.pass_through)
    return gates


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(FACES, 30) as server:
        yield server


@pytest.fixture
def page(workbench: Workbench, server: DemoServer, gates: Gates) -> ListingPage:
    """The first 100 faces."""
    gates.opened.set()
    page = workbench.page("faces", workbench.session(environment_of(server), server.token))
    page.load_first()
    workbench.wait_until_idle(page)
    gates.opened.clear()
    gates.reached = 0
    return page


def sort_by(page: ListingPage, key: str) -> None:
    section = [column.key for column in page.model.columns].index(key)
    page.table.cycle_sort(section, is_added=False)


def sorts_of(model: RecordTableModel) -> list[tuple[str, bool]]:
    return [(sort.column.key, sort.is_descending) for sort in model.arrangement.sorts]


def arrows(page: ListingPage) -> int:
    return len(page.table.horizontalHeader()._sorts)  # type: ignore[attr-defined] # noqa: SLF001


def strip(page: ListingPage) -> str:
    return child(page, QLabel, "completeness_label").text()


def hint(page: ListingPage) -> str:
    return page.quick_row.hint_label.text()


def stop_button(page: ListingPage) -> QPushButton:
    return child(page, QPushButton, "stop_button")


def wait_until_told(page: ListingPage, workbench: Workbench, words: str) -> None:
    workbench.qtbot.waitUntil(lambda: strip(page) == words)


def end(page: ListingPage, workbench: Workbench, gates: Gates) -> None:
    gates.opened.set()
    workbench.wait_until_idle(page)


def test_rows_that_are_still_put_in_order_are_not_called_hidden(
    workbench: Workbench, server: DemoServer, gates: Gates
) -> None:
    page = workbench.page("faces", workbench.session(environment_of(server), server.token))
    titles: list[str] = []
    page.model.work_changed.connect(lambda: titles.append(page.empty_screen.title_label.text()))
    page.load_first()
    workbench.qtbot.waitUntil(lambda: page.listing.is_loaded and not page.listing.is_loading)
    assert page.model.rowCount() == 0
    assert not any("hidden" in title for title in titles)
    assert "hidden" not in page.empty_screen.title_label.text()
    end(page, workbench, gates)
    assert page.model.rowCount() == 100
    assert not page.empty_screen.isVisible()


def test_a_long_sort_is_told_and_the_rows_stay_until_it_ends(
    page: ListingPage, workbench: Workbench, gates: Gates
) -> None:
    before, said = ids(page.model.visible), strip(page)
    sort_by(page, "name")
    wait_until_told(page, workbench, "sorting 100 rows by name, 40 %")
    assert stop_button(page).isVisible()
    assert (ids(page.model.visible), sorts_of(page.model), arrows(page)) == (before, [], 0)
    end(page, workbench, gates)
    names = [str(record.name) for record in page.model.visible]
    assert names == sorted(names, key=fold)
    assert (sorts_of(page.model), arrows(page)) == ([("name", False)], 1)
    assert not stop_button(page).isVisible()
    assert "sorting" not in strip(page)
    assert said.split(",")[0] == strip(page).split(",")[0]


def test_work_that_ends_soon_is_not_told(
    page: ListingPage, workbench: Workbench, gates: Gates
) -> None:
    said = strip(page)
    page.progress._work_timer.setInterval(60_000)  # noqa: SLF001
    sort_by(page, "name")
    workbench.qtbot.waitUntil(lambda: gates.reached == 1)
    assert strip(page) == said
    assert not stop_button(page).isVisible()
    end(page, workbench, gates)
    assert sorts_of(page.model) == [("name", False)]


def test_it_is_told_after_a_fifth_of_a_second() -> None:
    assert listing_progress.WORK_TICK_MS == 200


@pytest.mark.parametrize("way", ["button", "escape"])
def test_a_stopped_sort_leaves_order_and_arrow(
    page: ListingPage, workbench: Workbench, gates: Gates, way: str
) -> None:
    end(page, workbench, gates)
    sort_by(page, "name")
    workbench.wait_until_idle(page)
    gates.opened.clear()
    before = ids(page.model.visible)
    sort_by(page, "created")
    wait_until_told(page, workbench, "sorting 100 rows by created, 40 %")
    if way == "button":
        workbench.qtbot.waitUntil(lambda: not page.strip.is_deaf)
        QTest.mouseClick(stop_button(page), Qt.MouseButton.LeftButton)
    else:
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.model.work is None
    end(page, workbench, gates)
    assert ids(page.model.visible) == before
    assert (sorts_of(page.model), arrows(page)) == ([("name", False)], 1)
    sort_by(page, "created")
    workbench.wait_until_idle(page)
    assert sorts_of(page.model) == [("created", False)]


def test_a_second_click_turns_the_sort_that_is_under_way(
    page: ListingPage, workbench: Workbench, gates: Gates
) -> None:
    sort_by(page, "name")
    sort_by(page, "name")
    end(page, workbench, gates)
    assert sorts_of(page.model) == [("name", True)]


def test_the_newest_request_wins(page: ListingPage, workbench: Workbench, gates: Gates) -> None:
    resets: list[None] = []
    page.model.modelReset.connect(lambda: resets.append(None))
    sort_by(page, "name")
    workbench.qtbot.waitUntil(lambda: gates.reached == 1)
    sort_by(page, "id")
    page.model.set_quick_filter("a")
    end(page, workbench, gates)
    assert sorts_of(page.model) == [("id", False)]
    assert page.model.quick_filter_text == "a"
    assert len(resets) == 1


def test_a_stopped_filter_says_of_which_text_the_rows_are(
    page: ListingPage, workbench: Workbench, gates: Gates
) -> None:
    page.quick_row.filter_edit.setText("e")
    page.quick_row.apply()
    end(page, workbench, gates)
    gates.opened.clear()
    before = ids(page.model.visible)
    page.quick_row.filter_edit.setText("en")
    page.quick_row.apply()
    wait_until_told(page, workbench, "filtering 100 rows, 40 %")
    page.stop()
    assert hint(page) == "Stopped: these are still the rows of “e”"
    assert ids(page.model.visible) == before
    page.quick_row.apply()
    end(page, workbench, gates)
    assert page.model.quick_filter_text == "en"
    assert "match “en”" in hint(page)


def test_a_stopped_filter_of_collections_says_so(
    workbench: Workbench, server: DemoServer, gates: Gates
) -> None:
    gates.opened.set()
    page = workbench.page("collections", workbench.session(environment_of(server), server.token))
    page.load_first()
    workbench.wait_until_idle(page)
    gates.opened.clear()
    page.apply_filter(CollectionsFilter(name="zzz"))
    wait_until_told(page, workbench, "filtering 30 rows, 40 %")
    page.stop()
    assert hint(page) == "Stopped: these are still the rows of before"
    assert len(page.model.visible) == 30
    page.apply_filter(CollectionsFilter())
    workbench.wait_until_idle(page)
    assert "Stopped" not in hint(page)


def test_the_way_back_to_the_order_of_the_server_is_told_too(
    page: ListingPage, workbench: Workbench, gates: Gates
) -> None:
    end(page, workbench, gates)
    sort_by(page, "name")
    sort_by(page, "name")
    workbench.wait_until_idle(page)
    gates.opened.clear()
    sort_by(page, "name")
    wait_until_told(page, workbench, "putting 100 rows into the server's order, 40 %")
    end(page, workbench, gates)
    assert ids(page.model.visible) == ids(page.listing.records)


def test_a_record_is_shown_when_the_work_has_ended(
    page: ListingPage, workbench: Workbench, gates: Gates
) -> None:
    wanted = page.listing.records[77]
    page.model.set_quick_filter("nothing at all")
    page.show_record(wanted.id)
    assert page.table.hasFocus()
    assert page.table.current_record() is not wanted
    end(page, workbench, gates)
    assert page.table.current_record() is wanted
    assert page.model.quick_filter_text == ""


def test_a_closed_page_ends_its_work(page: ListingPage, workbench: Workbench) -> None:
    sort_by(page, "name")
    page.close_page()
    workbench.qtbot.waitUntil(lambda: not asyncio.all_tasks(workbench.loop))
    assert sorts_of(page.model) == []


def test_what_the_quick_filter_seeks_in_is_made_when_a_load_has_ended(page: ListingPage) -> None:
    assert all(record.folded for record in page.listing.records)


# The model and the table alone


def row(number: int) -> dict[str, object]:
    """Names run against the server's order."""
    return {"id": f"r{number:03}", "name": f"n{COUNT - number:03}", "url": f"u{number % 3}"}


@pytest.fixture
def table(workbench: Workbench, gates: Gates) -> RecordTable:
    """300 faces under Qt's own model tester."""
    gates.opened.set()
    service = PlayedService({"": faces(*(row(n) for n in range(COUNT)))})
    model = RecordTableModel(service.listing(), Formats(), None, Jobs(workbench.tasks, "t-", 0))
    table = RecordTable(model, workbench.theme, workbench.icons)
    model.setParent(table)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(table)
    table.resize(900, 400)
    workbench.show(table)
    workbench.wait_for(model.listing.load(FacesQuery()))
    workbench.qtbot.waitUntil(lambda: not asyncio.all_tasks(workbench.loop))
    gates.opened.clear()
    return table


@pytest.fixture
def settle(workbench: Workbench, gates: Gates) -> Callable[[], None]:
    """Lets all work end."""

    def settle() -> None:
        gates.opened.set()
        workbench.qtbot.waitUntil(lambda: not asyncio.all_tasks(workbench.loop))
        gates.opened.clear()

    return settle


def by(model: RecordTableModel, key: str, *, is_descending: bool = False) -> tuple[Sort, ...]:
    return (Sort(next(c for c in model.columns if c.key == key), is_descending),)


def come(model: RecordTableModel, *rows: Record) -> None:
    """Further rows, as the listing tells of them."""
    model.listing.loaded.records.extend(rows)
    model.listing.loaded.by_id.update((record.id, record) for record in rows)
    model.rows_appended(list(rows))


def shown_of(model: RecordTableModel) -> list[str]:
    return [record.id for record in model.visible]


def at(table: RecordTable, record_id: str) -> int:
    """Where a record stands on screen, in pixels."""
    return table.rowViewportPosition(shown_of(table.records_model).index(record_id))


def selected(table: RecordTable) -> set[str]:
    return {record.id for record in table.selected_records()}


def test_rows_that_come_while_work_is_under_way_are_sorted_in_when_it_ends(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    model.set_sorts(by(model, "name"))
    come(model, face(id="late", name="n100x"))
    model.set_quick_filter("n1")
    come(model, face(id="later", name="n100y"), face(id="other", name="x"))
    assert model.rowCount() == COUNT
    settle()
    shown = shown_of(model)
    assert shown[shown.index("r200") :][:3] == ["r200", "late", "later"]
    assert "other" not in shown
    assert len(model.arrangement.order) == COUNT + 3


def test_rows_that_came_while_work_was_stopped_are_shown(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    model.set_sorts(by(model, "name"))
    come(model, face(id="late"))
    model.cancel_work()
    settle()
    assert shown_of(model) == [f"r{n:03}" for n in range(COUNT)] + ["late"]


def test_other_rows_of_the_listing_are_never_kept_back_by_a_stop(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    model.set_sorts(by(model, "name"))
    settle()
    model.listing.loaded.records[:] = [face(id="b", name="1"), face(id="a", name="2")]
    model.rows_replaced(None)
    model.cancel_work()
    settle()
    assert shown_of(model) == ["b", "a"]
    assert sorts_of(model) == []


@pytest.mark.parametrize("top", [0, 3, 1000])
def test_rows_sorted_in_move_nothing_on_screen(
    table: RecordTable, settle: Callable[[], None], top: int
) -> None:
    model = table.records_model
    model.set_sorts(by(model, "name"))
    settle()
    table.setCurrentIndex(model.index(60, 2))
    flags = table.selectionModel().SelectionFlag
    for number in (10, 61, 200):
        table.selectionModel().select(model.index(number, 0), flags.Select | flags.Rows)
    table.verticalScrollBar().setValue(top)
    before = {model.record(r).id: y for r, y in table.rows_in_view().items()}
    chosen, current = selected(table), table.current_record()
    come(model, *(face(id=f"x{n}", name=f"n{n:03}x") for n in (0, 30, 31, 59, 60, 150, 299)))
    settle()
    assert model.rowCount() == COUNT + 7
    first = next(iter(before))
    assert at(table, first) == before[first]
    assert (selected(table), table.current_record()) == (chosen, current)
    assert shown_of(model)[0] == "x0"


def test_a_selection_of_everything_stays_everything(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    table.selectAll()
    for sorts in (by(model, "name"), by(model, "url", is_descending=True), ()):
        model.set_sorts(sorts)
        settle()
        assert table.selected_count() == COUNT
        assert table.selectionModel().selection().count() == 1
    model.set_quick_filter("n1")
    settle()
    assert table.selected_count() == model.rowCount() < COUNT


def test_rows_that_come_are_not_selected_with_everything(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    model.set_sorts(by(model, "name"))
    settle()
    table.selectAll()
    come(model, face(id="late", name="n100x"))
    settle()
    assert table.selected_count() == COUNT
    assert "late" not in selected(table)


def test_what_is_chosen_while_work_is_under_way_is_kept(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    table.selectRow(3)
    model.set_sorts(by(model, "name"))
    table.selectRow(7)
    settle()
    assert sorts_of(model) == [("name", False)]
    assert selected(table) == {"r007"}
    assert table.current_record() is model.listing.find("r007")


def test_a_selection_too_scattered_for_qt_leaves_the_current_row(
    table: RecordTable, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert RANGES_MAX >= 1_000
    monkeypatch.setattr("faceviewer.views.record_table.RANGES_MAX", 20)
    model = table.records_model
    model.set_sorts(by(model, "url"))
    settle()
    table.setCurrentIndex(model.index(0, 2))
    flags = table.selectionModel().SelectionFlag
    for number in range(100):
        table.selectionModel().select(model.index(number, 0), flags.Select | flags.Rows)
    model.set_sorts(())
    settle()
    assert table.selected_count() == 0
    assert table.current_record() is model.listing.find("r000")


def test_the_same_rows_in_another_order_of_the_server(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    table.selectRow(50)
    table.verticalScrollBar().setValue(40 * table.rowHeight(0) + 3)
    before = at(table, "r050")
    model.listing.loaded.records.reverse()
    model.rows_reordered()
    settle()
    assert shown_of(model)[0] == "r299"
    assert at(table, "r050") == before
    assert selected(table) == {"r050"}


def test_rows_like_each_other_follow_the_order_of_the_server(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    model.set_sorts(by(model, "url"))
    settle()
    model.listing.loaded.records.reverse()
    model.rows_reordered()
    settle()
    assert shown_of(model)[:2] == ["r297", "r294"]


def test_a_changed_row_goes_to_its_place_alone(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    model = table.records_model
    model.set_sorts(by(model, "name"))
    settle()
    table.selectRow(shown_of(model).index("r010"))
    record = model.listing.find("r010")
    assert record is not None
    record.name, record.folded = "n000", ""
    model.rows_changed([record])
    settle()
    assert shown_of(model)[0] == "r010"
    assert selected(table) == {"r010"}
    record.name, record.folded = "n050", ""
    model.rows_changed([record])
    settle()
    assert shown_of(model)[48:51] == ["r251", "r010", "r250"]


def test_a_changed_row_is_hidden_or_shown(table: RecordTable, settle: Callable[[], None]) -> None:
    model = table.records_model
    model.set_quick_filter("n100")
    settle()
    assert shown_of(model) == ["r200"]
    records = [model.listing.find(name) for name in ("r200", "r201")]
    for record, name in zip(records, ("gone", "n100"), strict=True):
        assert record is not None
        record.name, record.folded = name, ""
        model.rows_changed([record])
    settle()
    assert shown_of(model) == ["r201"]


def test_many_former_rows_are_let_go_and_the_shown_ones_stay(
    workbench: Workbench, gates: Gates
) -> None:
    gates.opened.set()
    service = PlayedService({"": collections(*(f"c{n}" for n in range(12_000)))}, is_faces=False)
    model = RecordTableModel(service.listing(), Formats(), None, Jobs(workbench.tasks, "t-", 0))

    def settle() -> None:
        workbench.qtbot.waitUntil(lambda: not asyncio.all_tasks(workbench.loop))

    workbench.wait_for(model.listing.load(FacesQuery()))
    settle()
    first = model.arrangement
    model.set_sorts(by(model, "id", is_descending=True))
    settle()
    assert first.order == []
    assert model.rowCount() == 12_000
    model.set_quick_filter("c11")
    settle()
    model.set_quick_filter("")
    settle()
    assert model.rowCount() == 12_000
    assert model.visible is model.arrangement.order
    come(model, collection(_id="zz"))
    settle()
    assert shown_of(model)[0] == "zz"


def test_a_click_on_the_header_during_work_is_taken(
    table: RecordTable, settle: Callable[[], None]
) -> None:
    header = table.horizontalHeader()
    section = [column.key for column in table.records_model.columns].index("name")
    x = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    place = QPoint(x, header.height() // 2)
    for _ in range(3):
        QTest.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    settle()
    assert sorts_of(table.records_model) == []


@pytest.mark.parametrize("seed", [0, 1, 2, *whole_set(*range(3, 12))])
def test_whatever_comes_in_between_the_rows_stand_as_they_were_wished_last(
    table: RecordTable, settle: Callable[[], None], workbench: Workbench, gates: Gates, seed: int
) -> None:
    """Rows come, change and are put anew while sorts and filters begin, replace another and end."""
    random, model = Random(seed), table.records_model
    listing = model.listing
    wish = Wish()
    gates.opened.set()

    def append() -> None:
        count = random.choice((1, 5, 60))
        come(model, *(face(id=f"x{random.random()}", name=name()) for _ in range(count)))

    def name() -> str:
        return f"n{random.randrange(400):03}"

    def change() -> None:
        record = random.choice(listing.records)
        record.name, record.folded = name(), ""
        model.rows_changed([record])

    def reorder() -> None:
        random.shuffle(listing.loaded.records)
        model.rows_reordered()

    def replace_all() -> None:
        listing.loaded.records = [face(id=r.id, name=r.name) for r in listing.records[::2]]
        listing.loaded.by_id = {record.id: record for record in listing.records}
        model.rows_replaced(None)

    def sort() -> None:
        nonlocal wish
        key = random.choice(("name", "url", "id"))
        sorts = random.choice(((), by(model, key, is_descending=random.random() < 0.5)))
        wish = replace(wish, sorts=sorts)
        model.set_sorts(sorts)

    def filter_rows() -> None:
        nonlocal wish
        text = random.choice(("", "n1", "n12", "-n2", "name:n3", "nothing"))
        wish = replace(wish, quick_filter=read_quick_filter(text, model.columns))
        model.set_quick_filter(text)

    def turn_loop() -> None:
        workbench.wait_for(asyncio.sleep(0))

    acts = (append, append, change, reorder, replace_all, sort, sort, filter_rows, turn_loop)
    for _ in range(25):
        random.choice(acts)()
    gates.opened.set()
    workbench.qtbot.waitUntil(lambda: len(model.arrangement.order) == len(listing.records))
    settle()
    wanted = finish(arrange(listing.records, wish))
    assert shown_of(model) == ids(wanted.visible).split()
    assert ids(model.arrangement.order) == ids(wanted.order)
    assert model.arrangement.wish == wish

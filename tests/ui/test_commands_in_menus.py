"""Every command stands in a menu of the window, and all can be reached without a mouse."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QMenu,
    QMenuBar,
    QToolButton,
    QWidget,
)

from faceviewer.demo.server import DemoServer
from faceviewer.listings.loaded import Difference
from faceviewer.listings.seeking import FoundPart
from faceviewer.lookup import Answer, Match
from faceviewer.recognition import find_terms
from faceviewer.views.command_delegate import COMMAND_ROLE
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.mnemonics import letter_of, unmarked
from faceviewer.views.page_opener import PageOpener
from faceviewer.views.ticket_page import TicketPage
from tests.ui.workbench import Workbench, environment_of

TWINS = {
    "activity_clear_button": "Clear Activity",
    "activity_close_button": "Activity",
    "apply_button": "Apply the filter",
    "changes_markdown_button": "Copy as Markdown",
    "columns_button": "Reset columns",
    "compare_open_left_button": "Open left record",
    "compare_open_right_button": "Open right record",
    "copy_as_button": "Copy as Markdown",
    "detail_more_button": "Copy name",
    "export_button": "Export",
    "filter_toggle_button": "Open the filter",
    "load_all_button": "Load all",
    "load_more_button": "Load more",
    "new_tab_button": "New Faces tab",
    "picture_tile": "Fetch pictures",
    "reset_button": "Reset filter",
    "saved_filters_button": "Save this filter",
    "show_whole_text_button": "Show all of the pasted text",
    "stop_button": "Stop",
    "tab_close_button": "Close tab",
    "zone_button": "UTC",
}
"""Buttons whose words are not those of their command."""

HOST = r"127\.0\.0\.1:\d+"
FURTHER_PAGES = ("Compare two records", "Contact sheet")

PARTS_OF_FIELDS = re.compile(r"\w+_calendar_button|created_last_\w+_button|")
"""Buttons that put something into the field beside them: the field takes the same by keys."""

PARTS_OF_QT = re.compile(r"|qt_\w+|ScrollLeftButton|ScrollRightButton")


@pytest.fixture
def window(workbench: Workbench) -> Iterator[MainWindow]:
    """A window with everything in sight: both listings with a record, and the requests."""
    with DemoServer(faces=6, collections=4) as server:
        environment = environment_of(server)
        made = workbench.main_window((environment,), server.token)
        workbench.show_in_window(made)
        made.panes.restore()
        made.set_environments((environment,), environment.id)
        made.start()
        made.activity_dock.show()
        for page in listings(made):
            made.tabs.setCurrentWidget(page)
            workbench.wait_until_idle(page)
        yield made
        workbench.wait_for(workbench.tasks.close())


def listings(window: MainWindow) -> list[ListingPage]:
    return [page for page in window.tabs.pages() if isinstance(page, ListingPage)]


def scenes(window: MainWindow, workbench: Workbench) -> Iterator[None]:
    """Each listing with each view of a record, and pages of other kinds."""
    for page in listings(window):
        window.tabs.setCurrentWidget(page)
        page.filter_form.set_open(True)
        page.table.selectRow(1)
        tabs = window.detail_pane.tabs
        for index in range(tabs.count()):
            if tabs.isTabVisible(index):
                tabs.setCurrentIndex(index)
                workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
                yield
    for command in (*FURTHER_PAGES, "Asset report of 2 selected faces"):
        page = listings(window)[1]
        window.tabs.setCurrentWidget(page)
        select_two_rows(page)
        run(window, command)
        assert window.current_page() is not page
        yield
    opener = PageOpener(window.tabs, workbench.around)
    page = listings(window)[1]
    gone = page.listing.records[0]
    opener.show_changes(page, Difference(removed=[gone.id], before={gone.id: gone}, is_whole=True))
    yield
    match = Match(gone, FoundPart("id", gone.id, 0, len(gone.id), is_exact=True))
    opener.show_matches(Answer(find_terms(gone.id)[0], (match,)), [match])
    yield
    opener.make_ticket(f"{gone.id} {'f' * 24}")
    workbench.qtbot.waitUntil(lambda: isinstance(window.current_page(), TicketPage))
    yield


def select_two_rows(page: ListingPage) -> None:
    page.table.selectRow(0)
    page.table.selectionModel().select(
        page.model.index(1, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )


def words(text: str) -> str:
    """What a person reads, without the mark of a key, a count behind it or the host it is about."""
    plain = re.sub(r"  [\d,]+$", "", unmarked(text))
    return re.sub(HOST, "this host", plain).removesuffix("…")


def filled(menu: QMenu) -> Iterator[QAction]:
    """The commands of a menu and of those in it, as they are when it is opened."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from filled(inner)
        elif not action.isSeparator():
            yield action
    menu.aboutToHide.emit()


def top_menus(window: MainWindow) -> list[QMenu]:
    menus = [action.menu() for action in window.menuBar().actions()]
    return [menu for menu in menus if isinstance(menu, QMenu)]


def commands(window: MainWindow) -> dict[str, QAction]:
    """Every command of the menu bar, by its words."""
    return {words(a.text()): a for menu in top_menus(window) for a in filled(menu)}


def context_menus(window: MainWindow) -> list[QMenu]:
    """What a click with the other button opens over the table in front."""
    page = window.current_listing_page()
    if page is not None:
        page.table.customContextMenuRequested.emit(QPoint(20, 20))
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_command_stands_in_a_menu(window: MainWindow, workbench: Workbench) -> None:
    missing: set[str] = set()
    for _ in scenes(window, workbench):
        known = commands(window)
        widgets = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
        seen = {words(a.text()) for w in widgets for a in w.actions() if a.menu() is None}
        buttons = [widget.menu() for widget in widgets if isinstance(widget, QToolButton)]
        for menu in (*buttons, *context_menus(window)):
            if menu is not None:
                seen |= {words(action.text()) for action in filled(menu)}
                menu.close()
        missing |= seen - set(known) - {""}

    assert missing == set()


def test_every_button_is_reached_by_tab_or_has_its_command_in_a_menu(
    window: MainWindow, workbench: Workbench
) -> None:
    unreachable, without_command = set(), set()
    for _ in scenes(window, workbench):
        known = set(commands(window))
        for button in window.findChildren(QAbstractButton):
            name = button.objectName()
            if not button.isVisible() or PARTS_OF_QT.fullmatch(name):
                continue
            texts = {words(button.text()), button.accessibleName(), TWINS.get(name, "")}
            has_command = bool(texts & known)
            is_in_tab_order = bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if not has_command and not is_in_tab_order:
                unreachable.add(name)
            if not has_command and not PARTS_OF_FIELDS.fullmatch(name):
                without_command.add((name, *texts))

    assert unreachable == set()
    assert without_command == set()


def test_every_entry_has_a_name_and_in_its_menu_a_letter_of_its_own(window: MainWindow) -> None:
    listings(window)[1].table.selectRow(1)
    actions = {a for menu in top_menus(window) for a in filled(menu)}
    names = Counter(action.objectName() for action in actions)
    of_data = {words(a.text()) for a in actions if not a.objectName()}
    assert_letters(window.menuBar())

    del names[""]
    assert set(names.values()) == {1}
    assert of_data == {"Fetch all assets", "No related rows are loaded"}


def assert_letters(bar: QMenuBar) -> None:
    """Every entry has a letter that no other entry of its menu has."""
    for menu in (bar, *bar.findChildren(QMenu)):
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        letters = Counter(letter_of(text) for text in texts)
        assert {letter for letter, count in letters.items() if count > 1} == set(), texts
        assert "" not in letters, texts


@pytest.mark.slow
def test_letters_are_the_entrys_own_in_spanish_too(spanish: None, window: MainWindow) -> None:
    top = top_menus(window)

    texts = [words(action.text()) for menu in top for action in filled(menu)]

    assert "Copiar id" in texts
    assert_letters(window.menuBar())


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    own = Qt.ShortcutContext.WidgetShortcut
    keys: dict[str, set[str]] = {}
    for name, action in commands(window).items():
        for key in action.shortcuts() if action.shortcutContext() is not own else ():
            keys.setdefault(key.toString(), set()).add(name)

    assert {key: names for key, names in keys.items() if len(names) > 1} == {}
    assert {"Ctrl+K", "F5", "F6", "Ctrl+L", "Ctrl+Shift+Y"} <= set(keys)


def test_columns_are_arranged_by_their_menu(window: MainWindow) -> None:
    page = listings(window)[1]
    page.table.setCurrentIndex(page.model.index(0, column_of(page, "id")))
    before = page.table.shown_columns()

    run(window, "Move this column left")
    assert [c.key for c in page.table.shown_columns()][:2] == ["id", before[0].key]
    run(window, "Move this column left")  # there is nothing at its left any more
    run(window, "Move this column right")
    assert page.table.shown_columns() == before
    width = page.table.columnWidth(column_of(page, "id"))
    run(window, "Widen this column")
    assert page.table.columnWidth(column_of(page, "id")) > width
    run(window, "Narrow this column")
    assert page.table.columnWidth(column_of(page, "id")) == width
    run(window, "Url")
    assert [c.key for c in page.table.shown_columns()] == [c.key for c in before if c.key != "url"]


def test_a_column_is_sorted_by_keys(window: MainWindow) -> None:
    page = listings(window)[1]

    def sorts() -> list[tuple[str, bool]]:
        return [(sort.column.key, sort.is_descending) for sort in page.model.wanted_sorts]

    page.table.setCurrentIndex(page.model.index(0, column_of(page, "name")))
    run(window, "Sort by this column")
    run(window, "Sort by this column")
    page.table.setCurrentIndex(page.model.index(0, column_of(page, "created")))
    run(window, "Also sort by this column")
    assert sorts() == [("name", True), ("created", False)]
    run(window, "Server order")
    assert sorts() == []


def test_the_record_menu_shows_and_copies_what_the_pane_does(
    window: MainWindow, workbench: Workbench
) -> None:
    assert "No record is shown" in commands(window)
    listings(window)[1].table.selectRow(2)

    run(window, "JSON")

    assert window.detail_pane.tabs.currentWidget() is window.detail_pane.json_tab
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    tree = window.detail_pane.json_tab.tree
    tree.setCurrentIndex(tree.model().index(0, 0))
    run(window, "Copy value")
    assert listings(window)[1].listing.records[2].id in QApplication.clipboard().text()
    run(window, "Fields")
    run(window, "Copy Name")
    assert QApplication.clipboard().text() == listings(window)[1].listing.records[2].name


def test_a_menu_that_is_opened_again_holds_no_more_than_before(window: MainWindow) -> None:
    tabs = window.detail_pane.tabs
    listings(window)[1].table.selectRow(2)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        commands(window)
        before = living_in(window)
        commands(window)
        assert living_in(window) == before


def living_in(window: MainWindow) -> Counter[str]:
    """What there is in a window, by type, once all is gone that is to go."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    menus = window.menuBar().findChildren(QObject)
    return Counter(child.metaObject().className() for child in menus)


@pytest.mark.slow
def test_the_screen_is_filled_and_the_list_of_requests_emptied_by_the_menu(
    window: MainWindow, workbench: Workbench
) -> None:
    for is_full in (True, False):
        run(window, "Full screen")
        assert window.window().isFullScreen() is is_full
    requests = window.activity_dock.table.model()
    workbench.qtbot.waitUntil(lambda: requests.rowCount() == 2)
    run(window, "Clear Activity")
    assert not requests.rowCount()


@pytest.mark.slow
def test_both_records_of_a_comparison_are_opened_by_the_menu(
    window: MainWindow, workbench: Workbench
) -> None:
    page = listings(window)[1]
    ids = [record.id for record in page.model.visible[:2]]
    for text, record_id in zip(("Open right record", "Open left record"), ids[::-1], strict=True):
        window.tabs.setCurrentWidget(page)
        select_two_rows(page)
        run(window, "Compare two records")

        run(window, text)

        assert window.current_page() is page
        workbench.qtbot.waitUntil(partial(has_current, page, record_id))


def has_current(page: ListingPage, record_id: str) -> bool:
    record = page.current_record()
    return record is not None and record.id == record_id


def column_of(page: ListingPage, key: str) -> int:
    return [column.key for column in page.model.columns].index(key)


def run(window: MainWindow, text: str) -> None:
    """Chooses a command of the menu bar."""
    command = commands(window)[text]
    assert command.isEnabled()
    command.trigger()


def test_an_open_menu_shows_what_would_do_nothing(window: MainWindow, workbench: Workbench) -> None:
    page = listings(window)[1]
    window.detail_pane.prepare()
    needing_rows = {
        *("Copy cells", "Copy id", "Copy url", "Copy JSON", "Copy as Markdown", "Copy link"),
        *("Share to ticket", "Show picture", "Fetch pictures", "Reload this record"),
        *("Only these", "Not these", "Send as filter", "Copy request of this face as cURL"),
        *("Copy hash", "Copy id of the asset", "Copy name of the asset"),
    }
    others = {"Clear quick filter", "Server order", "Show the last look-up", "Choose the record"}
    assert needing_rows | others <= off_in_open_menus(window)

    page.table.setCurrentIndex(page.model.index(0, column_of(page, "id")))
    window.detail_pane.tabs.setCurrentWidget(window.detail_pane.assets_tab)
    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
    assert needing_rows & off_in_open_menus(window) <= {"Copy hash"}  # not every asset has one

    page.table.clearSelection()
    page.table.setCurrentIndex(page.model.index(-1, -1))
    assert needing_rows <= off_in_open_menus(window)


def off_in_open_menus(window: MainWindow) -> set[str]:
    """What is off while its menu is open; afterwards its keys work as ever."""
    return {
        words(action.text())
        for menu in top_menus(window)
        for action in filled(menu)
        if not action.isEnabled()
    }


def test_the_palette_offers_and_runs_every_command_of_the_menus(
    window: MainWindow, workbench: Workbench
) -> None:
    page = listings(window)[1]
    page.table.setFocus()
    run(window, "Find a command")
    palette = window.help.palette_box
    items = [palette.commands_list.item(row) for row in range(palette.commands_list.count())]
    offered = [item.data(COMMAND_ROLE) for item in items]
    shown = {words(command.words): command for command in offered}

    assert set(commands(window)) - set(shown) == {"Find a command", "Copy code"}
    assert shown["Copy address"].why_off  # its menu is off
    assert shown["Close tab"].keys[0] in {"Ctrl+F4", "Ctrl+W"}
    assert shown["Collections"].path == ("Tab",)
    assert shown["Show the last look-up"].why_off == "Nothing was looked up"
    QTest.keyClicks(palette.filter_edit, "dark")
    QTest.keyClick(palette.filter_edit, Qt.Key.Key_Return)
    assert window.help.state.recent["commands"] == ["theme_dark_action"]
    assert window.window().focusWidget() is page.table
    assert not palette.isVisible()
    workbench.theme.set_zoom(150)
    assert window.help.palette_box is not palette  # it is made in other measures


def test_the_keyboard_is_on_the_rows_of_a_new_page_and_of_the_one_after_it(
    window: MainWindow,
) -> None:
    page = listings(window)[1]
    window.tabs.setCurrentWidget(page)
    select_two_rows(page)
    page.table.setFocus()
    for command in FURTHER_PAGES:
        run(window, command)
        opened = window.current_page()
        assert opened is not None
        focused = window.window().focusWidget()
        assert isinstance(focused, QAbstractItemView)
        assert opened.isAncestorOf(focused)

        run(window, "Close tab")
        assert window.window().focusWidget() is page.table


@pytest.mark.slow
def test_the_keyboard_stays_on_the_rows_of_a_tab_that_is_opened_and_moved(
    window: MainWindow,
) -> None:
    for command in ("New Faces tab", "Duplicate tab", "Move tab left"):
        run(window, command)
        page = window.current_listing_page()
        assert page is not None
        assert window.window().focusWidget() is page.table

"""The whole window on services whose every text is hostile: nothing is rendered, loaded or hidden.

Everything that shows a text is opened and looked through, widget by widget.
"""

import ctypes
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from faceviewer.demo.server import DemoServer
from faceviewer.errors import ServerFailed
from faceviewer.filters import FacesQuery
from faceviewer.listings.face_pictures import first_picture
from faceviewer.lookup import Answer
from faceviewer.records import Face
from faceviewer.settings import Environment, State
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.mnemonics import unmarked
from faceviewer.views.picture_window import PictureWindow
from faceviewer.views.ticket_page import TicketPage
from faceviewer.views.unreadable_dialog import UnreadableDialog
from faceviewer.views.widgets.message_bar import MessageKind
from faceviewer.views.widgets.tip_delegate import TipDelegate
from tests.hostile_data import MARK, hidden, hostile_data, texts
from tests.ui.workbench import Workbench, environment_of
from tests.whole_set import whole_set

COUNT = 18
ROWS_READ = 18
LONGEST_SHOWN = 8_000
"""Of a text that is not meant to be read whole, no more is given to a widget."""

TEXT_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
IN_OPEN = 0x20

Line = tuple[str, str]
"""Where a text is, and what it says."""


class OpenedFiles:
    """Tells which files of a folder were opened, by whatever part of the process."""

    def __init__(self, folder: Path) -> None:
        self._system = ctypes.CDLL(None, use_errno=True)
        self._descriptor = self._system.inotify_init1(os.O_NONBLOCK)
        self._system.inotify_add_watch(self._descriptor, bytes(folder), IN_OPEN)

    def any(self) -> bool:
        """Whether one was opened since the last question."""
        try:
            return bool(os.read(self._descriptor, 1 << 16))
        except BlockingIOError:
            return False

    def close(self) -> None:
        """Ends the watch."""
        os.close(self._descriptor)


@pytest.fixture
def opened_files(tmp_path: Path) -> Iterator[OpenedFiles]:
    if sys.platform != "linux":
        pytest.skip("files are watched by a means of Linux")
    folder = tmp_path / "canary"
    folder.mkdir()
    (folder / "canary.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    files = OpenedFiles(folder)
    yield files
    files.close()


@pytest.fixture
def bad(tmp_path: Path) -> dict[str, str]:
    return dict(texts(str(tmp_path / "canary")))


@pytest.fixture
def environment(server: DemoServer, bad: dict[str, str]) -> Environment:
    host = server.blockv_url.removeprefix("http://")
    server.application.set_data(hostile_data(bad, COUNT, server.blockv_url))
    return environment_of(server, bad["markup"][:60] + "\u202e&x", picture_hosts=(host,))


@pytest.fixture
def window(
    workbench: Workbench, server: DemoServer, environment: Environment, bad: dict[str, str]
) -> Iterator[MainWindow]:
    state = State()
    environments = (environment, environment_of(server, bad["bidi"]))
    made = workbench.main_window(environments, server.token, state)
    workbench.show_in_window(made).resize(1300, 850)
    made.panes.restore()
    made.set_environments(environments, environment.id)
    made.start()
    made.activity_dock.show()
    for page in listings(made):
        made.tabs.setCurrentWidget(page)
        workbench.wait_until_idle(page)
    yield made
    workbench.wait_for(workbench.tasks.close())


def listings(window: MainWindow) -> list[ListingPage]:
    return [page for page in window.tabs.pages() if isinstance(page, ListingPage)]


def front(window: MainWindow) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    return page


# What is opened


def pages(window: MainWindow, workbench: Workbench, bad: dict[str, str]) -> Iterator[str]:
    """Each listing with each view of some of its records."""
    for page in listings(window):
        window.tabs.setCurrentWidget(page)
        page.filter_form.set_open(True)
        tabs = window.detail_pane.tabs
        for row in (0, 1, 2):
            page.table.select_row(row)
            for index in range(tabs.count()):
                if tabs.isTabVisible(index) and (row < 2 or index == 0):
                    tabs.setCurrentIndex(index)
                    workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
                    yield f"{page.kind} {row} {tabs.tabText(index)}"
        tabs.setCurrentIndex(0)
        page.quick_row.filter_edit.setText(f"name:{MARK}")
        page.quick_row.apply()
        workbench.wait_until_idle(page)
        yield f"{page.kind} filtered"
        page.quick_row.clear()
        page.messages.tell_missing(bad["bidi"])
        yield f"{page.kind} missing"
    yield from saved_filters(window, bad)
    yield from pictures(window, workbench)
    for key in ("markup", "mnemonic", "controls", "marks", "words"):
        text = bad[key]
        failure = ServerFailed("blockv", 500, text)
        window.messages.show_error(failure)
        window.messages.tell(MessageKind.ERR, text, text)
        yield f"message {key}"
        window.window_message_bar.clear_all()


def pictures(window: MainWindow, workbench: Workbench) -> Iterator[str]:
    page = listings(window)[1]
    window.tabs.setCurrentWidget(page)
    for row in range(3):
        record = page.model.record(row)
        if isinstance(record, Face) and first_picture(record) is not None:
            page.table.select_row(row)
            page.commands()["show_picture"]()
            shown = window.picture_desk.picture_window
            assert shown is not None
            workbench.qtbot.waitUntil(partial(is_shown, shown))
            yield f"picture {row}"


def is_shown(window: PictureWindow) -> bool:
    return window.view.has_picture


def unreadable(window: MainWindow, workbench: Workbench, bad: dict[str, str]) -> Iterator[str]:
    """Rows that are none."""
    page = front(window)
    rows = [json.dumps(bad[key], ensure_ascii=False) for key in ("markup", "bidi", "huge")]
    dialog = UnreadableDialog(
        [row.encode() for row in rows], workbench.icons, workbench.formats, page
    )
    dialog.open()
    for row in range(len(rows)):
        dialog.list.setCurrentRow(row)
        yield f"unreadable {row}"


def saved_filters(window: MainWindow, bad: dict[str, str]) -> Iterator[str]:
    page = listings(window)[1]
    window.tabs.setCurrentWidget(page)
    filters = window.tabs.saved_filters
    for key in ("markup", "mnemonic", "bidi", "unseen", "template"):
        filters.save(bad[key][:80], FacesQuery(name=bad[key]))
        filters.note(page.session.environment.id, FacesQuery(id=bad[key]))
        window.tabs.open_empty("faces")
        front(window).ask(FacesQuery(name=bad[key]))
        yield f"tab of a query {key}"
    for menu in menus(window):
        menu.aboutToShow.emit()
    yield "menus"


def further_pages(window: MainWindow, workbench: Workbench, bad: dict[str, str]) -> Iterator[str]:
    """Pages of other kinds."""
    collections, faces = listings(window)[:2]
    session = faces.session
    window.tabs.setCurrentWidget(faces)
    records = faces.listing.records
    for pair in ((0, 1), (2, 5)):
        window.opener.compare(session, (records[pair[0]], records[pair[1]]))
        workbench.qtbot.waitUntil(lambda: not workbench.tasks.is_running("compare"))
        yield "comparison"
    window.picture_desk.open_sheet(session, records)
    yield "contact sheet"
    window.opener.report_on_assets(session, [one for one in records if isinstance(one, Face)])
    yield "asset report"
    window.tabs.setCurrentWidget(collections)
    window.lookup.focus()
    window.lookup.box.show_recents()
    for term in (MARK, collections.listing.records[1].id, bad["mnemonic"][:90]):
        answers: list[Answer] = []
        window.lookup.box.answered.connect(answers.append)
        window.lookup.box.look_up_text(term)
        workbench.qtbot.waitUntil(partial(bool, answers))
        yield f"look-up {term[:20]}"
        answer = answers[0]
        if answer.matches:
            window.opener.show_matches(answer, answer.matches)
            yield "look-up page"
    text = "\n".join([str(one.id) for one in collections.listing.records[:9]])
    window.opener.make_ticket(text + "".join(bad[key] for key in bad if key != "huge"))
    workbench.qtbot.waitUntil(lambda: isinstance(window.current_page(), TicketPage))
    yield "ticket"
    ticket = window.current_page()
    assert isinstance(ticket, TicketPage)
    workbench.qtbot.waitUntil(lambda: not ticket.is_asking)
    for row in (0, 2, 4, ticket.table.model().rowCount() - 1):
        ticket.table.selectRow(row)
        yield f"ticket {row}"


def dialogs(window: MainWindow, workbench: Workbench, bad: dict[str, str]) -> Iterator[str]:
    """Each dialog there is."""
    for page in listings(window)[:2]:
        window.tabs.setCurrentWidget(page)
        page.table.select_row(2)
        steps: dict[str, Callable[[], object]] = {
            "counts": page.cells.show_counts,
            "export": page.sharing.export,
            "share": lambda page=page: window.share(page, page.listing.records[:3]),  # type: ignore[misc]
            "context menu": lambda page=page: page.table.customContextMenuRequested.emit(  # type: ignore[misc]
                QPoint(20, 20)
            ),
            "header menu": lambda page=page: (
                page.table.horizontalHeader().customContextMenuRequested.emit(QPoint(20, 5))  # type: ignore[misc]
            ),
        }
        for name, step in steps.items():
            step()
            yield name
    for name, step in {
        "settings": window.open_settings,
        "credentials": window.open_credentials,
        "forget": window.forget_environment,
        "ticket dialog": window.opener.ask_for_ticket,
        "link": lambda: window.follow_link(
            "faceviewer://faces?name=%3Cb%3Ex%E2%80%AE%26y%3C/b%3E&environment=%3Cb%3EN%E2%80%AE&"
        ),
        "about": window.show_about,
    }.items():
        step()
        yield name
    url = f"https://xn--80ak6aa92e.example/{MARK}%E2%80%AE<b>"
    window.picture_desk.acts.open_outside(url)
    yield "open outside"
    yield from unreadable(window, workbench, bad)
    window.picture_desk.acts.told.emit(MessageKind.OK, bad["markup"], bad["bidi"])
    yield "told"


# What is read


def read(window: MainWindow) -> Iterator[Line]:
    """Every text of every widget on screen, with where it is."""
    for widget in QApplication.allWidgets():
        if not widget.isVisible():
            continue
        where = described(widget)
        yield f"{where} title", widget.windowTitle()
        yield f"{where} name", widget.accessibleName()
        yield f"{where} description", widget.accessibleDescription()
        yield f"{where} status", widget.statusTip()
        yield f"{where} help", widget.whatsThis()
        yield from ((f"{where} action", action.text()) for action in widget.actions())
        for look in (read_text, read_items):
            yield from ((f"{where} {what}", text) for what, text in look(widget))
    for menu in menus(window):
        for action in menu.actions():
            yield f"menu {menu.title()}", action.text()


def read_text(widget: QWidget) -> Iterator[Line]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QGroupBox):
        yield "text", widget.title()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield "document", widget.toPlainText()
    elif isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(place)) for place in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (("choice", widget.itemText(place)) for place in range(widget.count()))


def read_items(widget: QWidget) -> Iterator[Line]:
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        for index in indexes(widget.model()):
            for role in TEXT_ROLES:
                yield f"item of {index.column()}", str(index.data(role) or "")


def tips(widget: QWidget) -> Iterator[str]:
    """Every tooltip of a widget as Qt gets it."""
    yield widget.toolTip()
    yield from (action.toolTip() for action in widget.actions())
    if isinstance(widget, QTabBar):
        yield from (widget.tabToolTip(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        is_plain, role = isinstance(widget.itemDelegate(), TipDelegate), Qt.ItemDataRole.ToolTipRole
        items = () if is_plain else indexes(widget.model())
        yield from (str(index.data(role) or "") for index in items)


def indexes(
    model: QAbstractItemModel | None, parent: QModelIndex | None = None
) -> Iterator[QModelIndex]:
    if model is None:
        return
    inside = parent or QModelIndex()
    for row in range(min(model.rowCount(inside), ROWS_READ)):
        is_list = isinstance(model, QAbstractListModel)  # it keeps its one column to itself
        for column in range(1 if is_list else model.columnCount(inside)):
            yield model.index(row, column, inside)
        first = model.index(row, 0, inside)
        if model.rowCount(first) and not isinstance(model, QStandardItemModel):
            yield from indexes(model, first)


def menus(window: MainWindow) -> list[QMenu]:
    return window.window().findChildren(QMenu)


def described(widget: QWidget) -> str:
    parent = widget.parentWidget()
    above = f" in {parent.objectName() or type(parent).__name__}" if parent else ""
    return f"{type(widget).__name__} {widget.objectName()}{above}"


# What is found

AMPERSAND = "Tom & Jerry"
"""What is read where the sign of a key has been kept as itself."""


def findings(window: MainWindow) -> set[str]:
    """What is wrong with what is on screen now."""
    found = set()
    for where, text in read(window):
        is_source = where.endswith("document")
        if hidden(text):
            found.add(f"{where} hides {hidden(text)[:9]!a} in {text[:50]!a}")
        if len(text) > LONGEST_SHOWN and not is_source:
            found.add(f"{where} has {len(text)} characters")
        if MARK in text and "&" in text and has_key(where, text):
            found.add(f"{where} takes a key out of {text[:50]!a}")
    for widget in QApplication.allWidgets():
        if widget.isVisible():
            found |= {f"{described(widget)} {what}" for what in rendered(widget)}
    return found


def has_key(where: str, text: str) -> bool:
    """Whether a character of a text is taken for the key of a command or a field.

    An entry of a menu may have a letter marked besides, which takes nothing out of its words.
    """
    if where.startswith("menu "):
        return "Jerry" in text and AMPERSAND not in unmarked(text)
    can_have = re.search(r"( action| tab|^\w*(Button|Box) .* text)$", where)
    return bool(can_have and re.search("(?<!&)(&&)*&(?!&)", text))


def rendered(widget: QWidget) -> Iterator[str]:
    is_plain = not isinstance(widget, QLabel) or widget.textFormat() == Qt.TextFormat.PlainText
    if isinstance(widget, QLabel) and widget.text() and not is_plain:
        yield f"guesses the form of {widget.text()[:50]!a}"
    if isinstance(widget, QTextEdit) and "\ufffc" in widget.toPlainText():
        yield "shows an object"
    for tip in tips(widget):
        inside = re.sub("<br>|^<qt>|</qt>$", "", tip)
        if "<" in tip and (not tip.startswith("<qt>") or "<" in inside):
            yield f"has a tip of rich text {tip[:50]!a}"
        if hidden(tip) or len(tip) > LONGEST_SHOWN:
            yield f"has a tip that hides something {tip[:50]!a}"


def look(window: MainWindow, scenes: Iterable[str]) -> dict[str, str]:
    """What is wrong in any scene, with the first scene of each."""
    found: dict[str, str] = {}
    for scene in scenes:
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                top.grab()
        found = dict.fromkeys(findings(window), scene) | found
    return found


def close_dialogs() -> None:
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QDialog | QMenu):
            top.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("scenes", [pages, *whole_set(dialogs, further_pages)])
def test_no_text_of_a_service_is_rendered_loaded_or_hidden(
    scenes: Callable[[MainWindow, Workbench, dict[str, str]], Iterator[str]],
    window: MainWindow,
    workbench: Workbench,
    server: DemoServer,
    bad: dict[str, str],
    opened_files: OpenedFiles,
) -> None:
    found = look(window, scenes(window, workbench, bad))
    close_dialogs()

    assert "\n".join(f"{scene}: {finding}" for finding, scene in sorted(found.items())) == ""
    assert not opened_files.any()
    assert not [
        request for request in server.requests if b"canary" in request.target.partition(b"?")[0]
    ]


def test_a_label_that_guesses_would_load_the_picture(
    workbench: Workbench, bad: dict[str, str], opened_files: OpenedFiles
) -> None:
    label = QLabel(bad["markup"])
    workbench.show(label)

    label.grab()

    assert opened_files.any()
    assert list(rendered(label))

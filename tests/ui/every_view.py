"""Every view of the window, one after the other: pages, panes, dialogs, popups and messages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from faceviewer.demo.server import DemoServer
from faceviewer.filters import FacesQuery
from faceviewer.listings.loaded import Difference
from faceviewer.listings.seeking import FoundPart
from faceviewer.lookup import Answer, Match
from faceviewer.recognition import find_terms
from faceviewer.records import Face
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.saved_filters_menu import SavedFiltersMenu
from faceviewer.views.tabbed_dialog import TabbedDialog
from faceviewer.views.ticket_page import TicketPage
from faceviewer.views.unreadable_dialog import UnreadableDialog
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of

Scene = tuple[str, QWidget]


@contextmanager
def filled_window(workbench: Workbench, *, width: int, height: int) -> Iterator[MainWindow]:
    """A window over a demo of some records, both listings loaded and the requests in sight."""
    with DemoServer(faces=130, collections=8) as server:
        environment = environment_of(server, "Staging")
        window = workbench.main_window((environment,), server.token)
        workbench.show_in_window(window).resize(width, height)
        window.panes.restore()
        window.set_environments((environment,), environment.id)
        window.start()
        for page in listings(window):
            window.tabs.setCurrentWidget(page)
            workbench.wait_until_idle(page)
        yield window
        workbench.wait_for(workbench.tasks.close())


def listings(window: MainWindow) -> list[ListingPage]:
    """The two listings that are always there: collections, then faces."""
    return [page for page in window.tabs.pages() if isinstance(page, ListingPage)][:2]


class EveryView:
    """Puts each view of a filled window in sight; each gives its name and the widget it is in."""

    def __init__(self, window: MainWindow, workbench: Workbench) -> None:
        self._window = window
        self._bench = workbench
        self._faces = listings(window)[1]

    def collections(self) -> Iterator[Scene]:
        """The listing of collections, and each view of one of them."""
        yield from self._listing(listings(self._window)[0])

    def faces(self) -> Iterator[Scene]:
        """The listing of faces, and each view of one of them."""
        yield from self._listing(self._faces)

    def _listing(self, page: ListingPage) -> Iterator[Scene]:
        window = self._window
        window.tabs.setCurrentWidget(page)
        page.filter_form.set_open(True)
        yield f"{page.kind} with the form", window
        page.filter_form.set_open(False)
        yield from self._record(page)
        page.cells.sort()
        self._bench.wait_until_idle(page)
        yield f"{page.kind} sorted", window
        page.quick_row.filter_edit.setText("no such row")
        page.quick_row.apply()
        self._bench.qtbot.waitUntil(lambda: not page.model.rowCount())
        yield f"{page.kind} filtered out", window
        page.quick_row.clear()

    def _record(self, page: ListingPage) -> Iterator[Scene]:
        self._select(page, 1)
        tabs = self._window.detail_pane.tabs
        is_closed = not self._window.detail_pane.isVisible()
        if is_closed:
            self._window.menus.detail_action.trigger()
        for index in range(tabs.count()):
            if tabs.isTabVisible(index):
                tabs.setCurrentIndex(index)
                self._bench.qtbot.waitUntil(lambda: self._window.detail_pane.is_filled)
                yield f"{page.kind}, view {index + 1} of a record", self._window
        if is_closed:
            self._window.menus.detail_action.trigger()

    def further_pages(self) -> Iterator[Scene]:
        """What opens as a tab of its own."""
        window, faces = self._window, self._faces
        records = [record for record in faces.listing.records[:2] if isinstance(record, Face)]
        session = faces.session
        window.opener.compare(session, (records[0], records[1]))
        yield "comparison", window
        window.picture_desk.open_sheet(session, records)
        yield "contact sheet", window
        window.opener.report_on_assets(session, records)
        yield "asset report", window
        gone = records[0]
        difference = Difference(removed=[gone.id], before={gone.id: gone}, is_whole=True)
        window.opener.show_changes(faces, difference)
        yield "changes", window
        match = Match(gone, FoundPart("id", gone.id, 0, len(gone.id), is_exact=True))
        window.opener.show_matches(Answer(find_terms(gone.id)[0], (match,)), [match])
        yield "found records", window
        window.opener.make_ticket(f"{gone.id} {'f' * 24}")
        self._bench.qtbot.waitUntil(lambda: isinstance(window.current_page(), TicketPage))
        yield "ticket", window

    def dialogs(self) -> Iterator[Scene]:
        """Every dialog, with each of its pages."""
        window, faces = self._window, self._faces
        window.tabs.setCurrentWidget(faces)
        self._select(faces, 0)
        yield from self._dialog("settings", window.open_settings)
        yield from self._dialog("credentials", lambda: window.open_credentials("blockv"))
        yield from self._dialog("forgetting", window.forget_environment)
        yield from self._dialog("about", window.show_about)
        yield from self._dialog("keys", window.help.open_key_sheet)
        yield from self._dialog("counts", faces.cells.show_counts)
        yield from self._dialog("export", faces.sharing.export)
        yield from self._dialog("share", lambda: window.share(faces, faces.listing.records[:1]))
        yield from self._dialog("ticket", window.opener.ask_for_ticket)
        link = "faceviewer://faces?name=Ana&environment=Elsewhere"
        yield from self._dialog("link", lambda: window.follow_link(link))
        faces.ask(FacesQuery(sort_by="when_created", order="asc"))
        self._bench.wait_until_idle(faces)
        menu = child(window.menuBar(), SavedFiltersMenu)
        yield from self._dialog("save filter", menu.save)
        yield from self._dialog("saved filters", menu.edit)
        around = self._bench.around
        raw = [b'{"id": 5}']
        yield from self._dialog(
            "unreadable", UnreadableDialog(raw, around.icons, around.formats, window).open
        )

    def _dialog(self, name: str, show: Callable[[], object]) -> Iterator[Scene]:
        show()
        self._bench.qtbot.waitUntil(lambda: bool(shown_dialogs()))
        [dialog] = shown_dialogs()
        pages = dialog.tab_bar.count() if isinstance(dialog, TabbedDialog) else 1
        for page in range(pages):
            if isinstance(dialog, TabbedDialog):
                dialog.tab_bar.setCurrentIndex(page)
            yield f"{name} dialog, page {page + 1}", dialog
        dialog.close()

    def popups(self) -> Iterator[Scene]:
        """What lies over the window for a moment, and the window with a picture."""
        window, faces = self._window, self._faces
        window.tabs.setCurrentWidget(faces)
        for text in (faces.listing.records[3].id, "no such name"):
            window.lookup.focus()
            with self._bench.qtbot.waitSignal(window.lookup.box.answered):
                window.lookup.box.look_up_text(text)
            self._bench.qtbot.waitUntil(window.lookup.popup.isVisible)
            yield f"look-up of {text}", window.lookup.popup
            window.lookup.leave()
        for typed in ("", "no such command"):
            window.help.open_palette()
            window.help.palette_box.filter_edit.setText(typed)
            yield f"palette, {typed}", window.help.palette_box
            window.help.palette_box.close_palette()
        window.activity_dock.show()
        yield "requests", window
        self._select(faces, 0)
        faces.commands()["show_picture"]()
        pictures = window.picture_desk.picture_window
        assert pictures is not None
        yield "picture", pictures
        pictures.close()

    def _select(self, page: ListingPage, row: int) -> None:
        page.table.setCurrentIndex(page.model.index(row, 1))
        flag = QItemSelectionModel.SelectionFlag
        page.table.selectionModel().select(
            page.model.index(row, 0), flag.ClearAndSelect | flag.Rows
        )


def shown_dialogs() -> list[QDialog]:
    """The dialogs that are open."""
    widgets = QApplication.topLevelWidgets()
    return [widget for widget in widgets if isinstance(widget, QDialog) and widget.isVisible()]

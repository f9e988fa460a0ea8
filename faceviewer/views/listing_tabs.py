"""The tabs of the window: the pages of each open environment, one set of them in sight.

A page belongs for life to the environment it was opened in.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTabWidget, QToolButton, QWidget

from faceviewer.errors import ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.kept_tabs import KeptTab, read_listing, replace_tabs, tabs_of
from faceviewer.listings.columns import Kind
from faceviewer.models.listing_titles import ListingTitles
from faceviewer.records import Collection, Record
from faceviewer.saved_filters import SavedFilters
from faceviewer.session import Session
from faceviewer.settings import Environment, Settings, State
from faceviewer.views.filter_memory import FilterMemory
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.load_memory import LoadMemory
from faceviewer.views.sleeping_page import SleepingPage
from faceviewer.views.tab_count import TabCount
from faceviewer.views.tab_page import Surroundings, TabPage
from faceviewer.views.widgets.tooltip import plain_tooltip

CLOSED_MAX = 20
PageMaker = Callable[[Session, KeptTab], TabPage | None]
"""Makes a page again by what it was remembered by; None where that cannot be read."""

KINDS: tuple[Kind, ...] = ("collections", "faces")


class OpenEnvironment:
    """One environment as it is open in the window.

    Attributes:
        session: asks its services.
        first: the listing of each kind that is always there.
        pages: all its pages; in the order of the tabs while they are out of sight.
        current: the page that was in front when they went out of sight.
        closed: where tabs stood that were closed, and by what they can be made again.
        found: the tab that shows the last face that was found elsewhere, if there is one.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.first: dict[Kind, ListingPage] = {}
        self.pages: list[TabPage] = []
        self.current: TabPage | None = None
        self.closed: list[tuple[int, KeptTab]] = []
        self.found: ListingPage | None = None

    def listing_pages(self) -> list[ListingPage]:
        """Those of its pages that are listings."""
        return [page for page in self.pages if isinstance(page, ListingPage)]

    def listing_with(self, record: Record) -> ListingPage | None:
        """The listing in which this record is loaded, the one that is always there first."""
        first = self.first["collections" if isinstance(record, Collection) else "faces"]
        pages = [first, *(page for page in self.listing_pages() if page.kind == first.kind)]
        return next((page for page in pages if page.listing.find(record.id) is not None), None)


class ListingTabs(QTabWidget):
    """Owns every open environment with its pages, and shows those of one.

    Attributes:
        shown: the environment whose tabs are in sight.
        makers: how pages of other kinds are made again, by their kind.
        saved_filters: the named and recent filters of every tab.
        titles: puts a filter into words.

    Signals:
        page_made(object): a new `TabPage`, before anything is shown of it.
        page_shown(object): this `TabPage` is in front now.
        pages_changed(): a tab came, went or was moved.
        memory_changed(): something else is remembered now that is worth writing to a file.
    """

    page_made = Signal(object)
    page_shown = Signal(object)
    pages_changed = Signal()
    memory_changed = Signal()

    def __init__(
        self,
        around: Surroundings,
        state: State,
        density: str,
        open_session: Callable[[Environment], Session],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._state = state
        self._density = density
        self._open_session = open_session
        self._open: dict[str, OpenEnvironment] = {}
        self._is_started = False
        self.shown: OpenEnvironment | None = None
        self.makers: dict[str, PageMaker] = {}
        self.saved_filters = SavedFilters(state, self.memory_changed.emit)
        self.titles = ListingTitles(around.formats, self, self.saved_filters.name_of)
        self.setObjectName("tabs")
        self.setAccessibleName(self.tr("Listings"))
        self.setMovable(True)
        self.setDocumentMode(True)
        self.setIconSize(QSize(around.theme.measures.icon, around.theme.measures.icon))
        self.setCornerWidget(self._new_tab_button(), Qt.Corner.TopRightCorner)
        self.currentChanged.connect(self._tell_page)
        self.tabBar().tabMoved.connect(self.pages_changed)
        self.pages_changed.connect(self.memory_changed)
        around.icons.changed.connect(self._draw_icons)

    def _new_tab_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("new_tab_button")
        button.setAutoRaise(True)
        self._around.icons.set_icon(button, "plus")
        button.setAccessibleName(self.tr("New tab"))
        button.setToolTip(self.tr("New tab"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(self.tr("New Faces tab"), partial(self.open_empty, "faces"))
        menu.addAction(self.tr("New Collections tab"), partial(self.open_empty, "collections"))
        button.setMenu(menu)
        return button

    def start(self) -> None:
        """Tells that the loop runs: from now on pages load when they are shown."""
        self._is_started = True
        self._tell_page()

    # Environments

    def show_environment(self, environment: Environment) -> None:
        """Shows the tabs of an environment; those of another stay as they are, out of sight."""
        wanted = self.opened(environment)
        if self.shown is wanted:
            return
        if self.shown is not None:
            self.shown.current = self.current_page()
            self.shown.pages.sort(key=self.indexOf)
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            for page in wanted.pages:
                self._add(page)
            self.shown = wanted
            if wanted.current is not None:
                self.setCurrentWidget(wanted.current)
        self._tell_page()

    def opened(self, environment: Environment) -> OpenEnvironment:
        """An environment as it is open; it is opened out of sight where it was not."""
        return self._open.get(environment.id) or self._open_environment(environment)

    def _open_environment(self, environment: Environment) -> OpenEnvironment:
        opened = OpenEnvironment(self._open_session(environment))
        self._open[environment.id] = opened
        for kind in KINDS:
            opened.first[kind] = self._make(opened, kind)
            _seek_kept_rows(opened.first[kind])
        self._restore(opened, tabs_of(self._state.tabs, environment.id))
        return opened

    def _restore(self, opened: OpenEnvironment, kept: list[KeptTab]) -> None:
        """Opens the tabs of the last run in their order, each to be filled when it is shown."""
        order: list[TabPage] = []
        for tab in kept:
            page = self._restored(opened, tab)
            if all(page is not other for other in order):
                order.append(page)
            if tab.get("is_current") is True:
                opened.current = page
        missing = [page for page in opened.first.values() if page not in order]
        opened.pages = [*missing, *order]

    def _restored(self, opened: OpenEnvironment, tab: KeptTab) -> TabPage:
        if tab.get("is_first") is True:
            for kind in KINDS:
                if tab.get("kind") == kind:
                    opened.first[kind].restore(read_listing(tab))
                    return opened.first[kind]
        page = SleepingPage(tab, opened.session, self._around, self.titles, self)
        page.hide()
        return page

    def _woken(self, opened: OpenEnvironment, sleeping: SleepingPage) -> TabPage | None:
        """Puts the page in the place of the one that stood for it; None where it cannot be made."""
        place = self.indexOf(sleeping)
        page = self._remade(opened, sleeping.kept)
        if isinstance(page, ListingPage):
            _seek_kept_rows(page)
        opened.pages.remove(sleeping)
        with QSignalBlocker(self):
            if page is not None:
                self._add(page, place)
                self.setCurrentWidget(page)
            self._drop(sleeping)
        return page or self.current_page()

    def remember(self) -> None:
        """Writes into the state which tabs are open, and what they ask."""
        for environment_id, opened in self._open.items():
            pages = self.pages() if opened is self.shown else opened.pages
            current = self.current_page() if opened is self.shown else opened.current
            tabs = [self._kept(page, is_current=page is current) for page in pages]
            own = [tab for tab in tabs if tab is not None]
            self._state.tabs = replace_tabs(self._state.tabs, environment_id, own)

    def _kept(self, page: TabPage, *, is_current: bool) -> KeptTab | None:
        tab = page.remembered()
        if tab is None:
            return None
        flags = {"is_first": not self.is_extra(page), "is_current": is_current}
        plain = {name: value for name, value in tab.items() if name not in flags}
        return plain | {name: True for name, is_set in flags.items() if is_set}

    def has_remembered(self, environment_id: str) -> bool:
        """Whether the tabs of this environment are those of an earlier run."""
        return bool(tabs_of(self._state.tabs, environment_id))

    def change_environments(
        self, environments: tuple[Environment, ...], settings: Settings
    ) -> None:
        """Goes on with these; one that is gone, or has other addresses, is closed with its rows."""
        known = {environment.id: environment for environment in environments}
        for environment_id, opened in list(self._open.items()):
            changed = known.get(environment_id)
            if changed is None or _addresses(changed) != _addresses(opened.session.environment):
                self._close_environment(environment_id)
            else:
                opened.session.change(changed, settings)
                self._around.pictures.of(opened.session).refresh()
                for listing_page in opened.listing_pages():
                    listing_page.offer_pictures()
                for page in opened.pages:
                    self._show_title(page)

    def _close_environment(self, environment_id: str) -> None:
        closed = self._open.pop(environment_id)
        if closed is self.shown:
            self.shown = None
        for page in closed.pages:
            self._drop(page)
        self._around.pictures.close(closed.session)
        self._around.tasks.start(f"close-{environment_id}", closed.session.close())

    def forget_environment(self, environment_id: str) -> None:
        """Closes an environment, and remembers neither its tabs nor what was asked in it."""
        if environment_id in self._open:
            self._close_environment(environment_id)
        self._state.tabs = replace_tabs(self._state.tabs, environment_id, ())
        self.saved_filters.forget(environment_id)

    def take_credential(self, environment_id: str, service: ServiceName) -> None:
        """Tries a new credential where the old one failed; a page out of sight when it is shown."""
        opened = self._open.get(environment_id)
        if opened is None:
            return
        opened.session.forget_credentials()
        for page in opened.listing_pages():
            if page.listing.service != service or page.refusal() is None:
                continue
            if page is self.current_page():
                page.retry()
            elif not page.listing.is_loaded:
                page.listing.forget()

    def forget_credential(self, environment_id: str) -> None:
        """Asks the keyring again before the next request of this environment."""
        if environment_id in self._open:
            self._open[environment_id].session.forget_credentials()

    def sessions(self) -> list[Session]:
        """Every open session, to be closed at the end."""
        return [opened.session for opened in self._open.values()]

    # Pages

    def current_page(self) -> TabPage | None:
        """The page in front."""
        page = self.currentWidget()
        return page if isinstance(page, TabPage) else None

    def current_listing_page(self) -> ListingPage | None:
        """The page in front, if it is a listing."""
        page = self.currentWidget()
        return page if isinstance(page, ListingPage) else None

    def pages(self) -> list[TabPage]:
        """The pages of the tabs in sight, in their order."""
        widgets = (self.widget(index) for index in range(self.count()))
        return [page for page in widgets if isinstance(page, TabPage)]

    def open_page(self, kind: Kind, query: FacesQuery | None = None) -> ListingPage | None:
        """Opens one more tab in the shown environment; a query is asked at once."""
        if self.shown is None:
            return None
        page = self._make(self.shown, kind)
        self._add(page)
        if query is not None:
            page.ask(query)
        self.setCurrentWidget(page)
        return page

    def open_empty(self, kind: Kind) -> None:
        """Opens one more tab for the person, who goes on with its rows."""
        page = self.open_page(kind)
        if page is not None:
            _go_to_rows(page)

    def new_page(self, opened: OpenEnvironment, kind: Kind) -> ListingPage:
        """One more listing of an environment, behind its other tabs; nothing is asked in it yet."""
        page = self._make(opened, kind)
        if opened is self.shown:
            self._add(page)
        return page

    def put_in_front(self, page: TabPage) -> None:
        """Brings a page to the front of its environment, which may itself be out of sight."""
        opened = self._open[page.session.environment.id]
        if opened is self.shown:
            self.setCurrentWidget(page)
        else:
            opened.current = page

    def add_page(self, page: TabPage) -> None:
        """Adds a page of another kind to its environment, in front where that is shown.

        Its environment must be open.
        """
        opened = self._open[page.session.environment.id]
        page.hide()
        self._take(opened, page)
        if opened is self.shown:
            self._add(page)
            self.setCurrentWidget(page)
            _go_to_rows(page)

    def open_record(self, record: Record) -> None:
        """Shows a record in the listing that has it; a face that none has gets a tab of its own."""
        if self.shown is None:
            return
        page = self.shown.listing_with(record)
        if page is None and isinstance(record, Collection):
            page = self.shown.first["collections"]
        if page is None:
            page = self._page_for_found(self.shown)
            page.show_found(record)
        self.setCurrentWidget(page)
        page.show_record(record.id)

    def _page_for_found(self, opened: OpenEnvironment) -> ListingPage:
        """The tab for faces that were found elsewhere, one after the other: not one for each."""
        page = opened.found
        if page is None or page not in opened.pages or not page.has_one_found():
            page = opened.found = self._make(opened, "faces")
            self._add(page)
        return page

    def close_page(self, page: TabPage) -> None:
        """Closes a further tab; the first of each kind always stays."""
        if self.shown is None or not self.is_extra(page):
            return
        kept = page.remembered()
        if kept is not None:
            self.shown.closed = [*self.shown.closed, (self.indexOf(page), kept)][-CLOSED_MAX:]
        self.shown.pages.remove(page)
        had_focus = page.isAncestorOf(self.window().focusWidget())
        self._drop(page)
        self.pages_changed.emit()
        following = self.current_page()
        if had_focus and following is not None:
            _go_to_rows(following)

    def close_current(self) -> None:
        """Closes the tab in front if it is a further one."""
        page = self.current_page()
        if page is not None:
            self.close_page(page)

    def close_others(self) -> None:
        """Closes every further tab but the one in front."""
        for page in self.pages():
            if page is not self.current_page():
                self.close_page(page)

    def duplicate_current(self) -> None:
        """Opens the tab in front once more, beside it."""
        page = self.current_page()
        kept = page.remembered() if page is not None else None
        if kept is not None:
            self._open_again(kept, self.currentIndex() + 1)

    @property
    def has_closed(self) -> bool:
        """Whether a closed tab can be opened again."""
        return self.shown is not None and bool(self.shown.closed)

    def reopen_closed(self) -> None:
        """Opens the tab that was closed last, where it stood."""
        if self.shown is not None and self.shown.closed:
            place, kept = self.shown.closed.pop()
            self._open_again(kept, place)

    def _open_again(self, kept: KeptTab, place: int) -> None:
        page = self._remade(self.shown, kept) if self.shown is not None else None
        if page is not None:
            self._add(page, place)
            self.setCurrentWidget(page)
            _go_to_rows(page)
            page.load_first()

    def _remade(self, opened: OpenEnvironment, kept: KeptTab) -> TabPage | None:
        """A page as it is remembered; None where nobody knows how it is made."""
        for kind in KINDS:
            if kept.get("kind") == kind:
                listing_page = self._make(opened, kind)
                listing_page.restore(read_listing(kept))
                return listing_page
        maker = self.makers.get(str(kept.get("kind")))
        page = maker(opened.session, kept) if maker is not None else None
        if page is not None:
            page.hide()
            self._take(opened, page)
        return page

    def focus_rows(self) -> None:
        """Gives the keyboard to the rows in front, where no key changes more than what is seen."""
        page = self.current_page()
        if page is not None:
            _go_to_rows(page)

    def move_current(self, step: int) -> None:
        """Moves the tab in front so many places on, or back."""
        page, place = self.current_page(), self.currentIndex() + step
        if page is None or not 0 <= place < self.count():
            return
        focused = self.window().focusWidget()
        had_focus = page.isAncestorOf(focused)
        self.tabBar().moveTab(self.currentIndex(), place)
        if had_focus:  # the page was out of sight for a moment
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, step: int) -> None:
        """Goes so many tabs on, or back; after the last comes the first.

        Who was in the page goes on in the rows of the other, rather than at its first button.
        """
        left = self.current_page()
        was_inside = left is not None and left.isAncestorOf(self.window().focusWidget())
        self.setCurrentIndex((self.currentIndex() + step) % self.count())
        page = self.current_page()
        if was_inside and page is not None:
            _go_to_rows(page)

    def is_extra(self, page: TabPage) -> bool:
        """Whether this is a further tab, which can be closed."""
        first = self._open[page.session.environment.id].first.values()
        return all(page is not other for other in first)

    def set_density(self, density: str) -> None:
        """Rows normal, compact or roomy, in every table."""
        self._density = density
        for page in self._all_pages():
            page.set_density(density)

    def _all_pages(self) -> Iterator[TabPage]:
        return (page for opened in self._open.values() for page in opened.pages)

    def _make(self, opened: OpenEnvironment, kind: Kind) -> ListingPage:
        page = ListingPage(kind, opened.session, self._around, self)
        page.hide()
        page.table.apply_layout(self._state.tables.get(kind, page.table.layout_state()))
        page.filter_form.set_open(bool(self._state.window.get(f"{kind}_form_open", False)))
        page.layout_changed.connect(partial(self._remember_layout, page))
        page.titles = self.titles
        FilterMemory(page, self.saved_filters, self.titles, self._around.icons)
        if self._around.load_cache is not None:
            LoadMemory(page, self._around.load_cache, self._around.tasks)
        self._take(opened, page)
        return page

    def _take(self, opened: OpenEnvironment, page: TabPage) -> None:
        page.set_density(self._density)
        page.title_changed.connect(partial(self._show_title, page))
        page.title_changed.connect(self.memory_changed)
        page.count_changed.connect(partial(self._show_count, page))
        opened.pages.append(page)
        self.page_made.emit(page)

    def _drop(self, page: TabPage) -> None:
        page.close_page()
        self.removeTab(self.indexOf(page))
        page.deleteLater()

    def _add(self, page: TabPage, place: int = -1) -> None:
        index = self.insertTab(place, page, self._icon(page), "")
        count = TabCount(self._around.icons, can_close=self.is_extra(page))
        count.close_asked.connect(partial(self.close_page, page))
        self.tabBar().setTabButton(index, self.tabBar().ButtonPosition.RightSide, count)
        self._show_title(page)
        self._show_count(page)
        self.pages_changed.emit()

    def _icon(self, page: TabPage) -> QIcon:
        return self._around.icons.icon(page.icon_name, on_role="accent")

    def _draw_icons(self) -> None:
        for page in self.shown.pages if self.shown else []:
            count = self._count_of(page)
            if count is not None:
                count.fit()
            self.setTabIcon(self.indexOf(page), self._icon(page))

    def _show_title(self, page: TabPage) -> None:
        index = self.indexOf(page)
        if index < 0:
            return
        self.setTabText(index, page.title().replace("&", "&&"))  # one alone marks a key
        self.setTabIcon(index, self._icon(page))
        words = self.tr("{title} of {environment}").format(
            title=page.title(), environment=page.session.environment.name
        )
        self.setTabToolTip(index, plain_tooltip(words))

    def _show_count(self, page: TabPage) -> None:
        count = self._count_of(page)
        if count is not None and count.set_count(page.count_text()):
            # Only a new title makes the tab ask how wide its buttons have become.
            index = self.indexOf(page)
            self.tabBar().setTabText(index, self.tabBar().tabText(index))

    def _count_of(self, page: TabPage) -> TabCount | None:
        bar = self.tabBar()
        button = bar.tabButton(self.indexOf(page), bar.ButtonPosition.RightSide)
        return button if isinstance(button, TabCount) else None

    def _remember_layout(self, page: ListingPage) -> None:
        self._state.tables[page.kind] = page.table.layout_state()
        self._state.window[f"{page.kind}_form_open"] = page.filter_form.is_open

    def _tell_page(self) -> None:
        page = self.current_page()
        while isinstance(page, SleepingPage) and self.shown is not None:
            page = self._woken(self.shown, page)
        if page is None or self.shown is None:
            return
        self.page_shown.emit(page)
        if not self._is_started:
            return
        if page.session.environment.loads_when_shown:
            page.load_first()
        elif isinstance(page, ListingPage):
            page.show_kept()


def _seek_kept_rows(page: ListingPage) -> None:
    """Lets a tab of the last run begin with the rows that are kept of it."""
    memory = page.findChild(LoadMemory)
    if isinstance(memory, LoadMemory):
        page.find_kept = memory.find


def _addresses(environment: Environment) -> tuple[str, str]:
    return environment.verifik.base_url, environment.blockv.base_url


def _go_to_rows(page: TabPage) -> None:
    """Gives the keyboard to the rows of a page, rather than to its first control."""
    ways = [way_in for _, way_in in page.regions()]
    rows = [way_in for way_in in ways if isinstance(way_in, QAbstractItemView)]
    for way_in in (*rows, *ways)[:1]:
        way_in.setFocus(Qt.FocusReason.OtherFocusReason)

"""The window: environments, look-up box, tabs, detail pane, Activity; menus for every command.

It joins the views and starts nothing by itself before `start`. Requests, keyring and files are
reached through what it is given.
"""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.credentials import CredentialStore
from faceviewer.errors import (
    CredentialRefused,
    FaceviewerError,
    KeyringError,
    ServiceName,
)
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.lookup import Match, look_up
from faceviewer.records import Face, Record
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.session import Session
from faceviewer.settings import Environment, Settings, SettingsNotice, State
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.completeness import describe_error
from faceviewer.views.credential_dialog import CredentialDialog
from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.environment_combo import EnvironmentCombo
from faceviewer.views.listing_page import ListingPage, Surroundings
from faceviewer.views.lookup_popup import LookupPopup
from faceviewer.views.settings_dialog import SettingsDialog
from faceviewer.views.tab_count import TabCount
from faceviewer.views.theme import SchemeMode
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind
from faceviewer.views.widgets.search_edit import SearchEdit

LOOKUP_TASK = "look-up"
OVERLAY_WIDTH = 900
PANE_CLOSED_WIDTH = 1000


class Workplace:
    """One environment as it is open in the window: its session and its pages, for life."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.pages: list[ListingPage] = []
        self.current: ListingPage | None = None

    def page(self, kind: Kind) -> ListingPage:
        """The first page of a kind, which is always there."""
        return next(page for page in self.pages if page.kind == kind)


class MainWindow(QMainWindow):
    """The window and everything in it.

    Signals:
        settings_changed(object): the person saved these `Settings`.
        demo_asked(): the person wants the demo.
        closing(): the window is about to close; the state is still there to be read.
    """

    settings_changed = Signal(object)
    demo_asked = Signal()
    closing = Signal()

    def __init__(
        self,
        settings: Settings,
        state: State,
        around: Surroundings,
        store: CredentialStore,
        open_session: Callable[[Environment], Session],
        activity_dock: ActivityDock,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self._settings = settings
        self._state = state
        self._around = around
        self._store = store
        self._open_session = open_session
        self._workplaces: dict[str, Workplace] = {}
        self._workplace: Workplace | None = None
        self._is_started = False
        self._wants_detail = True
        self.activity_dock = activity_dock
        self._build()
        self._build_menus()
        self._connect()
        self.setWindowTitle("faceviewer")
        self.setWindowIcon(around.icons.application_icon())

    # Building

    def _build(self) -> None:
        around = self._around
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.setAccessibleName(self.tr("Listings"))
        self.tabs.setMovable(True)
        self.tabs.setDocumentMode(True)
        self.tabs.setIconSize(QSize(around.theme.measures.icon, around.theme.measures.icon))
        self.tabs.setCornerWidget(self._new_tab_button(), Qt.Corner.TopRightCorner)
        self.detail_pane = DetailPane(around.icons, around.formats)
        self.detail_pane.setMinimumWidth(around.theme.measures.detail_min_width)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("main_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self.detail_pane)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1080, around.theme.measures.detail_width])
        self.window_message_bar = MessageBar(around.icons)
        self.window_message_bar.setObjectName("window_message_bar")
        self.environment_line = QWidget()
        self.environment_line.setFixedHeight(2)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.environment_line)
        layout.addWidget(self._header())
        layout.addWidget(self.window_message_bar)
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(central)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.activity_dock)
        self.activity_dock.hide()
        self.lookup_popup = LookupPopup(around.icons, self.lookup_edit)

    def _header(self) -> QWidget:
        measures = self._around.theme.measures
        self.environment_combo = EnvironmentCombo(self._around.theme)
        self.lookup_edit = SearchEdit(
            self._around.icons,
            "search",
            QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText),
        )
        self.lookup_edit.setObjectName("lookup_edit")
        self.lookup_edit.setAccessibleName(self.tr("Look up"))
        self.lookup_edit.setPlaceholderText(self.tr("Look up an id, a name, a code or a url"))
        self.lookup_edit.setMaximumWidth(measures.lookup_width)
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(measures.medium, measures.tight, measures.medium, measures.small)
        row.setSpacing(measures.small)
        row.addWidget(self.environment_combo)
        row.addStretch(1)
        row.addWidget(self.lookup_edit, 6)
        row.addStretch(1)
        self.credentials_button = self._tool_button("credentials_button")
        self.activity_button = self._tool_button("activity_button")
        self.detail_button = self._tool_button("detail_button")
        for button in (self.credentials_button, self.activity_button, self.detail_button):
            row.addWidget(button)
        return header

    def _tool_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        return button

    def _new_tab_button(self) -> QToolButton:
        button = self._tool_button("new_tab_button")
        self._around.icons.set_icon(button, "plus")
        button.setAccessibleName(self.tr("New tab"))
        button.setToolTip(self.tr("New tab"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(self.tr("New Faces tab"), partial(self.open_tab, "faces"))
        menu.addAction(self.tr("New Collections tab"), partial(self.open_tab, "collections"))
        button.setMenu(menu)
        return button

    def _build_menus(self) -> None:
        self._build_file_menu()
        self._build_edit_menu()
        self._build_view_menu()
        self._build_listing_menu()
        self._build_lookup_menu()
        help_menu = self._menu(self.tr("&Help"))
        self._add(help_menu, self.tr("About faceviewer"), self.show_about)

    def _build_file_menu(self) -> None:
        menu = self._menu(self.tr("&File"))
        add = partial(self._add, menu)
        add(self.tr("New Faces tab"), partial(self.open_tab, "faces"), QKeySequence("Ctrl+T"))
        add(
            self.tr("New Collections tab"),
            partial(self.open_tab, "collections"),
            QKeySequence("Ctrl+Shift+T"),
        )
        self.close_tab_action = add(
            self.tr("Close tab"), self.close_current_tab, QKeySequence("Ctrl+W")
        )
        add(self.tr("Next tab"), partial(self.step_tab, 1), QKeySequence("Ctrl+Tab"))
        add(self.tr("Previous tab"), partial(self.step_tab, -1), QKeySequence("Ctrl+Shift+Tab"))
        menu.addSeparator()
        add(self.tr("Try the demo"), self.demo_asked.emit)
        menu.addSeparator()
        settings = add(
            self.tr("Settings…"), self.open_settings, QKeySequence.StandardKey.Preferences
        )
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        leave = add(self.tr("Quit"), self.close, QKeySequence.StandardKey.Quit)
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _build_edit_menu(self) -> None:
        menu = self._menu(self.tr("&Edit"))
        add = partial(self._add_page_command, menu)
        copy_cells = add(
            self.tr("Copy cells"), ListingPage.copy_cells, QKeySequence.StandardKey.Copy
        )
        copy_id = add(
            self.tr("Copy id"), lambda page: page.copy_field("id"), QKeySequence("Ctrl+Shift+C")
        )
        for action in (copy_cells, copy_id):
            # In the detail pane and in Activity these keys copy what is chosen there.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.tabs.addAction(action)
        self.copy_code_action = add(
            self.tr("Copy code"), lambda page: page.copy_field("code"), QKeySequence("Ctrl+Alt+C")
        )
        self.copy_url_action = add(
            self.tr("Copy url"), lambda page: page.copy_field("url"), QKeySequence("Ctrl+Alt+U")
        )
        add(self.tr("Copy JSON"), ListingPage.copy_json, QKeySequence("Ctrl+Alt+J"))
        menu.addSeparator()
        add(
            self.tr("Quick filter"),
            lambda page: page.quick_filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason),
            QKeySequence.StandardKey.Find,
        )
        add(self.tr("Only these"), ListingPage.only_these)
        add(self.tr("Not these"), lambda page: page.only_these(is_excluded=True))
        add(self.tr("Clear quick filter"), ListingPage.clear_quick_filter)
        menu.addSeparator()
        add(self.tr("Counts by value…"), ListingPage.show_counts)
        self.send_as_filter_action = add(self.tr("Send as filter"), ListingPage.send_as_filter)

    def _build_view_menu(self) -> None:
        menu, icons = self._menu(self.tr("&View")), self._around.icons
        self.detail_action = self._add(
            menu, self.tr("Detail pane"), self._toggle_detail, QKeySequence("Ctrl+I")
        )
        self.detail_action.setCheckable(True)
        self.detail_action.setChecked(True)
        self.activity_action = self.activity_dock.toggleViewAction()
        self.activity_action.setText(self.tr("Activity"))
        self.activity_action.setShortcut(QKeySequence("Ctrl+J"))
        menu.addAction(self.activity_action)
        for action, button, icon in (
            (self.detail_action, self.detail_button, "panel-right"),
            (self.activity_action, self.activity_button, "activity"),
        ):
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            icons.set_icon(action, icon, on_role="text")
        menu.addSeparator()
        self._add_choices(
            menu,
            self.tr("Theme"),
            "theme",
            (
                ("system", self.tr("Like the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ),
        )
        self._add_choices(
            menu,
            self.tr("Density"),
            "density",
            (
                ("compact", self.tr("Compact")),
                ("normal", self.tr("Normal")),
                ("roomy", self.tr("Roomy")),
            ),
        )
        self._add_choices(
            menu,
            self.tr("Times"),
            "time_zone",
            (("utc", self.tr("UTC")), ("local", self.tr("Local time"))),
        )
        menu.addSeparator()
        self._add_page_command(menu, self.tr("Reset columns"), ListingPage.reset_columns)

    def _build_listing_menu(self) -> None:
        menu = self._menu(self.tr("&Listing"))
        add = partial(self._add_page_command, menu)
        add(self.tr("Load more"), ListingPage.load_more, QKeySequence("Ctrl+L"))
        add(self.tr("Load all"), ListingPage.load_all, QKeySequence("Ctrl+Shift+L"))
        add(self.tr("Stop"), ListingPage.stop, QKeySequence("Ctrl+."))
        menu.addSeparator()
        add(self.tr("Ask again"), ListingPage.load_again, QKeySequence("F5"))
        add(self.tr("Reload this record"), ListingPage.refresh_record, QKeySequence("Ctrl+R"))
        menu.addSeparator()
        add(self.tr("Open the filter"), ListingPage.open_filter, QKeySequence("Ctrl+Shift+F"))
        add(self.tr("Reset filter"), lambda page: page.filter_form.reset())
        add(self.tr("Server order"), lambda page: page.model.set_sorts(()))

    def _build_lookup_menu(self) -> None:
        menu = self._menu(self.tr("Look &up"))
        self._add(menu, self.tr("Look up"), self.focus_lookup, QKeySequence("Ctrl+K"))
        menu.addSeparator()
        self.credentials_action = self._add(
            menu, self.tr("Credentials…"), self.open_credentials, QKeySequence("Ctrl+Shift+K")
        )
        self._around.icons.set_icon(self.credentials_action, "key-round")
        self.credentials_button.setDefaultAction(self.credentials_action)
        self.credentials_button.setAccessibleName(self.tr("Credentials"))

    def _menu(self, title: str) -> QMenu:
        return self.menuBar().addMenu(title)

    def _add(
        self,
        menu: QMenu,
        text: str,
        run: Callable[[], object],
        shortcut: QKeySequence | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = menu.addAction(text)
        if shortcut is not None:
            action.setShortcut(shortcut)
        action.triggered.connect(lambda _is_checked: run())
        return action

    def _add_page_command(
        self,
        menu: QMenu,
        text: str,
        run: Callable[[ListingPage], object],
        shortcut: QKeySequence | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        def run_on_current() -> None:
            page = self.current_page()
            if page is not None:
                run(page)

        return self._add(menu, text, run_on_current, shortcut)

    def _add_choices(
        self, menu: QMenu, title: str, setting: str, choices: tuple[tuple[str, str], ...]
    ) -> None:
        submenu = menu.addMenu(title)
        for value, text in choices:
            action = submenu.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, setting, value))
            submenu.aboutToShow.connect(
                lambda action=action, value=value: action.setChecked(
                    getattr(self._settings, setting) == value
                )
            )

    def _connect(self) -> None:
        self.environment_combo.environment_chosen.connect(self.show_environment)
        self.lookup_edit.returnPressed.connect(self._look_up_or_open)
        self.lookup_edit.textEdited.connect(lambda _: self.lookup_popup.hide())
        self.lookup_popup.match_chosen.connect(self.open_match)
        self.tabs.currentChanged.connect(self._show_current_page)
        self._around.theme.changed.connect(self._color_environment)
        self._around.icons.changed.connect(self._draw_tab_icons)

    # Environments

    def set_environments(self, environments: tuple[Environment, ...], shown_id: str) -> None:
        """Offers these environments and shows one of them."""
        self.environment_combo.set_environments(environments)
        shown = next((e for e in environments if e.id == shown_id), environments[0])
        self.show_environment(shown)

    def show_environment(self, environment: Environment) -> None:
        """Shows the tabs of an environment; those of another stay as they are, out of sight."""
        workplace = self._workplaces.get(environment.id)
        if workplace is None:
            workplace = Workplace(self._open_session(environment))
            self._workplaces[environment.id] = workplace
            for kind in ("collections", "faces"):
                self._make_page(workplace, kind)
        if self._workplace is workplace:
            return
        if self._workplace is not None:
            self._workplace.current = self.current_page()
        self._workplace = None
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for page in workplace.pages:
            self._add_tab(page)
        self.tabs.blockSignals(False)
        self._workplace = workplace
        if workplace.current is not None:
            self.tabs.setCurrentWidget(workplace.current)
        self.environment_combo.choose(environment)
        self.window_message_bar.clear("credential")
        self._color_environment()
        self._show_current_page()

    @property
    def environment(self) -> Environment | None:
        """The environment that is shown."""
        return self._workplace.session.environment if self._workplace else None

    def _color_environment(self) -> None:
        environment = self.environment
        if environment is None:
            return
        color = self._around.theme.environment_color(environment.color).name()
        is_plain = environment.id == "production"
        self.environment_line.setStyleSheet("" if is_plain else f"background: {color};")

    # Tabs

    def _make_page(self, workplace: Workplace, kind: Kind) -> ListingPage:
        page = ListingPage(kind, workplace.session, self._around, self)
        page.hide()
        page.table.apply_layout(self._state.tables.get(kind, page.table.layout_state()))
        page.table.set_density(self._settings.density)
        page.filter_form.set_open(bool(self._state.window.get(f"{kind}_form_open", False)))
        page.record_shown.connect(partial(self._show_record, page))
        page.count_changed.connect(partial(self._show_count, page))
        page.credential_refused.connect(self._show_credential_refused)
        page.credential_asked.connect(self.open_credentials)
        page.demo_asked.connect(self.demo_asked)
        page.activity_asked.connect(self.activity_dock.show)
        page.zone_switch_asked.connect(self._switch_zone)
        page.layout_changed.connect(partial(self._remember_layout, page))
        workplace.pages.append(page)
        return page

    def _add_tab(self, page: ListingPage) -> None:
        title = self.tr("Collections") if page.kind == "collections" else self.tr("Faces")
        index = self.tabs.addTab(page, self._tab_icon(page), title)
        count = TabCount(self._around.icons, can_close=self._is_extra(page))
        count.close_asked.connect(partial(self.close_page, page))
        self.tabs.tabBar().setTabButton(index, self.tabs.tabBar().ButtonPosition.RightSide, count)
        self._show_count(page)

    def _tab_icon(self, page: ListingPage) -> QIcon:
        name = "layers" if page.kind == "collections" else "scan-face"
        return self._around.icons.icon(name, on_role="accent")

    def _draw_tab_icons(self) -> None:
        pages = self._workplace.pages if self._workplace else []
        for page in pages:
            self.tabs.setTabIcon(self.tabs.indexOf(page), self._tab_icon(page))

    def _is_extra(self, page: ListingPage) -> bool:
        workplace = self._workplaces[page.session.environment.id]
        return page is not workplace.page(page.kind)

    def open_tab(self, kind: Kind, query: FacesQuery | None = None) -> ListingPage | None:
        """Opens one more tab in the shown environment; a query is asked at once."""
        workplace = self._workplace
        if workplace is None:
            return None
        page = self._make_page(workplace, kind)
        self._add_tab(page)
        if query is not None:
            page.ask(query)
        self.tabs.setCurrentWidget(page)
        return page

    def close_current_tab(self) -> None:
        """Closes the shown tab if it is a further one."""
        page = self.current_page()
        if page is not None:
            self.close_page(page)

    def close_page(self, page: ListingPage) -> None:
        """Closes a further tab; the first of each kind always stays."""
        if self._workplace is None or not self._is_extra(page):
            return
        page.close_page()
        self._workplace.pages.remove(page)
        self.tabs.removeTab(self.tabs.indexOf(page))
        page.deleteLater()

    def step_tab(self, step: int) -> None:
        """Goes so many tabs on, or back; after the last comes the first."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def current_page(self) -> ListingPage | None:
        """The shown listing tab."""
        page = self.tabs.currentWidget()
        return page if isinstance(page, ListingPage) else None

    def _show_current_page(self) -> None:
        page = self.current_page()
        if page is None or self._workplace is None:
            return
        self.close_tab_action.setEnabled(self._is_extra(page))
        self.copy_code_action.setVisible(page.kind == "collections")
        self.copy_url_action.setVisible(page.kind == "faces")
        self.send_as_filter_action.setVisible(page.kind == "faces")
        self._show_record(page, page.table.current_record())
        self._load_if_wanted(page)

    def _load_if_wanted(self, page: ListingPage) -> None:
        if self._is_started and page.session.environment.loads_when_shown:
            page.load_first()

    def start(self) -> None:
        """Tells that the loop runs: from now on pages load when they are shown."""
        self._is_started = True
        self._show_current_page()

    def _show_record(self, page: ListingPage, record: Record | None) -> None:
        if page is self.current_page():
            self.detail_pane.show_record(record)

    def _show_count(self, page: ListingPage) -> None:
        bar, index = self.tabs.tabBar(), self.tabs.indexOf(page)
        button = bar.tabButton(index, bar.ButtonPosition.RightSide)
        if isinstance(button, TabCount):
            listing = page.listing
            text = self._around.formats.number(len(listing.records)) if listing.is_loaded else ""
            button.set_count(text + ("+" if listing.is_loaded and not listing.is_complete else ""))
            # Only a new title makes the tab ask how wide its buttons have become.
            bar.setTabText(index, bar.tabText(index))

    # Look-up

    def focus_lookup(self) -> None:
        """Goes to the look-up box and marks its text."""
        self.lookup_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.lookup_edit.selectAll()

    def _look_up_or_open(self) -> None:
        if self.lookup_popup.isVisible() and self.lookup_popup.results_list.count():
            self.lookup_popup.choose_current()
        elif self.lookup_edit.text().strip() and self._workplace is not None:
            work = self._look_up(self.lookup_edit.text(), self._workplace)
            self._around.tasks.start(LOOKUP_TASK, work)

    async def _look_up(self, text: str, workplace: Workplace) -> None:
        self.lookup_popup.show_searching(text)
        answer = await look_up(
            text,
            workplace.page("collections").listing,
            workplace.page("faces").listing,
            lambda query: workplace.session.fetch_faces(query, lambda _: None),
        )
        self.lookup_popup.show_answer(answer)

    def open_match(self, match: Match) -> None:
        """Shows a found record in its tab; a face that is not loaded gets a tab of its own."""
        if self._workplace is None:
            return
        if not match.is_loaded and isinstance(match.record, Face):
            page = self.open_tab("faces", FacesQuery(id=match.record.id))
            if page is not None:
                page.show_record(match.record.id)
            return
        page = next(p for p in self._workplace.pages if p.listing is match.listing)
        self.tabs.setCurrentWidget(page)
        page.show_record(match.record.id)

    # Credentials and settings

    def open_credentials(self, service: ServiceName = "verifik") -> None:
        """Opens the credentials of the shown environment."""
        workplace = self._workplace
        if workplace is None:
            return
        session = workplace.session
        dialog = CredentialDialog(
            session.environment,
            self._store,
            self._around.tasks,
            self._around.icons,
            self._around.formats,
            session.check,
            parent=self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(partial(self._take_new_credential, session))
        dialog.forgotten.connect(lambda _: session.forget_credentials())
        dialog.auth_changed.connect(self._change_auth)
        dialog.address_change_requested.connect(lambda _: self.open_settings())
        dialog.show_service(service)
        dialog.open()

    def _take_new_credential(self, session: Session, service: ServiceName) -> None:
        session.forget_credentials()
        self.window_message_bar.clear("credential")
        workplace = self._workplaces[session.environment.id]
        for page in workplace.pages:
            if page.listing.service == service and page is self.current_page():
                page.retry()

    def _show_credential_refused(self, error: FaceviewerError) -> None:
        service: ServiceName = "verifik" if error.values.get("service") == "verifik" else "blockv"
        sentence = describe_error(error)
        is_refused = isinstance(error, CredentialRefused)
        action = self.tr("Replace credential") if is_refused else self.tr("Credentials…")
        self.window_message_bar.show_message(
            "credential",
            MessageKind.WARN if isinstance(error, KeyringError) else MessageKind.ERR,
            sentence.what,
            self.tr("The loaded rows stay.") if is_refused else sentence.advice,
            [
                (action, partial(self.open_credentials, service)),
                (self.tr("Show in Activity"), self.activity_dock.show),
            ],
        )

    def open_settings(self) -> None:
        """Opens the settings."""
        dialog = SettingsDialog(self._settings, self._around.icons, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.settings_changed)
        dialog.open()

    def _change_auth(self, service: ServiceName, auth: str) -> None:
        environment = self.environment
        if environment is not None:
            changed = replace(environment.service(service), auth=auth)
            self.settings_changed.emit(
                self._settings_with(replace(environment, **{service: changed}))
            )

    def _choose(self, setting: str, value: str) -> None:
        self.settings_changed.emit(replace(self._settings, **{setting: value}))

    def _switch_zone(self) -> None:
        self._choose("time_zone", "local" if self._settings.time_zone == "utc" else "utc")

    def _settings_with(self, environment: Environment) -> Settings:
        environments = tuple(
            environment if known.id == environment.id else known
            for known in self._settings.environments
        )
        return replace(self._settings, environments=environments)

    def take_settings(self, settings: Settings) -> None:
        """Looks and works as these settings say."""
        self._settings = settings
        self._around.theme.set_mode(SchemeMode(settings.theme))
        self._around.formats.set_zone(settings.time_zone)
        for workplace in self._workplaces.values():
            for page in workplace.pages:
                page.table.set_density(settings.density)

    def replace_environments(self, environments: tuple[Environment, ...]) -> None:
        """Offers other environments; a changed one is opened anew."""
        shown = self.environment
        for environment_id, workplace in list(self._workplaces.items()):
            if workplace.session.environment not in environments:
                self._close_workplace(environment_id)
        self.set_environments(environments, shown.id if shown else "")

    def _close_workplace(self, environment_id: str) -> None:
        workplace = self._workplaces.pop(environment_id)
        if workplace is self._workplace:
            self._workplace = None
        for page in workplace.pages:
            page.close_page()
            self.tabs.removeTab(self.tabs.indexOf(page))
            page.deleteLater()
        self._around.tasks.start(f"close-{environment_id}", workplace.session.close())

    def sessions(self) -> list[Session]:
        """Every open session, to be closed at the end."""
        return [workplace.session for workplace in self._workplaces.values()]

    def show_notices(self, notices: list[SettingsNotice]) -> None:
        """Says what was the matter with the settings file."""
        for notice in notices:
            text, detail = self._notice_words(notice)
            self.window_message_bar.show_message(
                f"settings-{notice}", MessageKind.WARN, text, detail
            )

    def _notice_words(self, notice: SettingsNotice) -> tuple[str, str]:
        words = {
            "set_aside": (
                self.tr("The settings file could not be read."),
                self.tr("It was kept as {path}; the defaults hold."),
            ),
            "newer_version": (
                self.tr("The settings are of a newer version of faceviewer."),
                self.tr("They are read as far as possible and will not be changed."),
            ),
        }
        text, detail = words.get(
            notice.code,
            (self.tr("A setting could not be used."), self.tr("Its default holds: {path}.")),
        )
        return text, detail.format(path=notice.path)

    def show_error(self, error: FaceviewerError) -> None:
        """Says what failed outside of a listing."""
        sentence = describe_error(error)
        self.window_message_bar.show_message(
            "error", MessageKind.ERR, sentence.what, sentence.advice
        )

    def show_about(self) -> None:
        """Says which program and version this is."""
        from faceviewer import __version__  # noqa: PLC0415 (read when asked for)

        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About faceviewer"))
        box.setText(f"faceviewer {__version__}")
        box.setInformativeText(
            self.tr("Looks up {services} records. It only reads.").format(
                services=" · ".join(SERVICE_NAMES.values())
            )
        )
        box.open()

    # Layout

    def _toggle_detail(self) -> None:
        self._wants_detail = self.detail_action.isChecked()
        self._place_detail()

    def _place_detail(self) -> None:
        """Puts the pane beside the table, or over it where there is no room for both."""
        is_over = self.width() < OVERLAY_WIDTH
        central = self.centralWidget()
        if is_over and self.detail_pane.parent() is not central:
            self.detail_pane.setParent(central)
        elif not is_over and self.detail_pane.parent() is central:
            self.splitter.addWidget(self.detail_pane)
            measures = self._around.theme.measures
            self.splitter.setSizes([self.width() - measures.detail_width, measures.detail_width])
        if is_over:
            width, area = self._around.theme.measures.detail_width, self.splitter.geometry()
            self.detail_pane.setGeometry(area.adjusted(max(0, area.width() - width), 0, 0, 0))
            self.detail_pane.raise_()
        self.detail_pane.setVisible(self.detail_action.isChecked())

    def _follow_width(self, old_width: int) -> None:
        """Closes the pane where the window becomes narrow; opens it again where it was wanted."""
        was_narrow, is_narrow = (w < PANE_CLOSED_WIDTH for w in (old_width, self.width()))
        if was_narrow != is_narrow:
            self.detail_action.setChecked(self._wants_detail and not is_narrow)
        self._place_detail()

    def _remember_layout(self, page: ListingPage) -> None:
        self._state.tables[page.kind] = page.table.layout_state()
        self._state.window[f"{page.kind}_form_open"] = page.filter_form.is_open

    def restore_state(self) -> None:
        """Puts window, panes and current tab as they were remembered."""
        window = self._state.window
        geometry = QByteArray.fromBase64(str(window.get("geometry", "")).encode())
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1440, 900)
        layout = QByteArray.fromBase64(str(window.get("layout", "")).encode())
        if not layout.isEmpty():
            self.restoreState(layout)
        splitter = QByteArray.fromBase64(str(window.get("splitter", "")).encode())
        if not splitter.isEmpty():
            self.splitter.restoreState(splitter)
        self._wants_detail = bool(window.get("detail_open", True))
        self.detail_action.setChecked(self._wants_detail and self.width() >= PANE_CLOSED_WIDTH)
        self._place_detail()

    def remembered_state(self) -> State:
        """The state to be written at the end."""
        environment, page = self.environment, self.current_page()
        self._state.window |= {
            "geometry": _base64(self.saveGeometry()),
            "layout": _base64(self.saveState()),
            "splitter": _base64(self.splitter.saveState()),
            "detail_open": self._wants_detail,
            "environment": environment.id if environment else "",
            "tab": page.kind if page else "collections",
        }
        return self._state

    def show_remembered_tab(self) -> None:
        """Goes to the tab that was shown last."""
        if self._workplace is not None and self._state.window.get("tab") == "faces":
            self.tabs.setCurrentWidget(self._workplace.page("faces"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lookup_popup.hide()
        self._follow_width(event.oldSize().width())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _base64(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")

"""The window: environment, look-up box, tabs, detail pane and Activity, joined with the menus.

It starts nothing by itself before `start`. Requests, keyring and files are reached through what it
is given.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.credentials import CredentialStore
from faceviewer.errors import (
    LinkError,
    ServiceName,
)
from faceviewer.links import format_link, link_to, parse_link
from faceviewer.listings.jobs import Jobs
from faceviewer.records import Record
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.session import Session
from faceviewer.settings import Environment, Settings, State
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.activity_menu import ActivityMenu
from faceviewer.views.copy_announcer import CopyAnnouncer
from faceviewer.views.credential_notices import CredentialNotices
from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.menu_key import is_menu_key, open_menu
from faceviewer.views.mnemonics import Mnemonics
from faceviewer.views.page_opener import PageOpener
from faceviewer.views.pane_menus import RecordMenu
from faceviewer.views.picture_desk import PictureDesk
from faceviewer.views.reading_order import step_focus
from faceviewer.views.related_guide import RelatedGuide
from faceviewer.views.tab_page import Surroundings, TabPage
from faceviewer.views.theme import SchemeMode
from faceviewer.views.widgets.message_bar import MessageBar
from faceviewer.views.window_header import WindowHeader
from faceviewer.views.window_help import WindowHelp
from faceviewer.views.window_lookup import WindowLookup
from faceviewer.views.window_menus import WindowMenus
from faceviewer.views.window_messages import WindowMessages
from faceviewer.views.window_panes import WindowPanes

if TYPE_CHECKING:
    from faceviewer.lookup import Answer
    from faceviewer.views.forget_environment import EnvironmentForgetter
    from faceviewer.views.lookup_box import LookupBox
    from faceviewer.views.settings_dialog import SettingsDialog
    from faceviewer.views.visits import Visits

PREPARE_MS = 300
"""Then the first request is under way, and the person has not yet chosen a row."""


class MainWindow(QMainWindow):
    """The window and everything in it.

    Signals:
        settings_changed(object): the person saved these `Settings`.
        memory_changed(): the window would be remembered otherwise now.
        demo_asked(): the person wants the demo.
    """

    settings_changed = Signal(object)
    memory_changed = Signal()
    demo_asked = Signal()

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
        self.setAccessibleName("faceviewer")
        self._settings = settings
        self._state = state
        self._around = around
        self._store = store
        self._environments: tuple[Environment, ...] = ()
        self.activity_dock = activity_dock
        self.tabs = ListingTabs(around, state, settings.density, open_session)
        self.picture_desk = PictureDesk(around, self.tabs, self)
        self._build()
        self._equip()
        self._connect()

    # Building

    def _build(self) -> None:
        around = self._around
        self._detail_jobs = Jobs(around.tasks, "detail-", around.first_slice_s)
        self.detail_pane = DetailPane(around.icons, around.formats, jobs=self._detail_jobs)
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
        self.environment_line.setFixedHeight(around.theme.measures.hair)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.environment_line)
        self.header = WindowHeader(around)
        layout.addWidget(self.header)
        layout.addWidget(self.window_message_bar)
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(central)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.activity_dock)
        self.activity_dock.hide()

    def _equip(self) -> None:
        around, state, activity_dock = self._around, self._state, self.activity_dock
        self.messages = WindowMessages(self.window_message_bar)
        CopyAnnouncer(self)
        self.opener = PageOpener(self.tabs, around)
        self.credential_notices = CredentialNotices(
            self.tabs, self.window_message_bar, around.formats, state, self
        )
        self.menus = WindowMenus(
            self.menuBar(), self.tabs, around.icons, activity_dock.toggleViewAction()
        )
        RecordMenu(self.menus.record_menu, self.detail_pane)
        self.menus.show_settings(self._settings)
        self.header.set_actions(
            {
                self.header.ticket_button: self.menus.ticket_action,
                self.header.credentials_button: self.menus.credentials_action,
                self.header.activity_button: activity_dock.toggleViewAction(),
                self.header.detail_button: self.menus.detail_action,
            }
        )
        self.panes = WindowPanes(
            self,
            self.splitter,
            self.detail_pane,
            self.menus.detail_action,
            activity_dock,
            around.theme,
            state,
        )
        self.help = WindowHelp(self, self.tabs, self.header.environment_combo, around, state)
        self.lookup = WindowLookup(
            self, self.header.lookup_place, self.tabs, around, state, lambda: self._settings
        )

    def _connect(self) -> None:
        menus, tabs, opener = self.menus, self.tabs, self.opener
        ActivityMenu(menus.share_menu, self.activity_dock)
        Mnemonics(self.menuBar())
        menus.ticket_asked.connect(opener.ask_for_ticket)
        menus.credentials_asked.connect(self.open_credentials)
        menus.settings_asked.connect(self.open_settings)
        menus.demo_asked.connect(self.demo_asked)
        menus.forget_asked.connect(self.forget_environment)
        menus.about_asked.connect(self.show_about)
        menus.palette_asked.connect(self.help.open_palette)
        menus.keys_asked.connect(self.help.open_key_sheet)
        menus.full_screen_asked.connect(self.toggle_full_screen)
        menus.guide_asked.connect(self.help.open_guide)
        self.help.told.connect(self.messages.tell)
        menus.quit_asked.connect(lambda: self.window().close())
        menus.activity_cleared.connect(self.activity_dock.clear_requests)
        menus.detail_toggled.connect(self.panes.toggle_detail)
        menus.setting_chosen.connect(self._choose)
        menus.zoom_chosen.connect(partial(self._choose, "zoom_percent"))
        menus.region_asked.connect(self.step_region)
        menus.visit_asked.connect(lambda step: self.visits.step(step))
        menus.compare_menu.compare_asked.connect(opener.compare)
        RelatedGuide(
            self.detail_pane, tabs, self._detail_jobs, menus.related_menu, self._around.formats
        )
        self.credential_notices.credential_asked.connect(self.open_credentials)
        self.credential_notices.activity_asked.connect(self.activity_dock.show)
        menus.asset_report_menu.report_asked.connect(opener.report_on_assets)
        self.detail_pane.link_asked.connect(self._copy_link)
        menus.link_asked.connect(self.copy_links)
        self.detail_pane.share_asked.connect(self._share_shown)
        tabs.page_made.connect(self._connect_page)
        tabs.page_shown.connect(self._show_page)
        tabs.memory_changed.connect(self.memory_changed)
        self.picture_desk.serve(self.detail_pane)
        self.picture_desk.told.connect(self.messages.tell)
        self.detail_pane.prepared.connect(self._add_asset_actions)
        self.detail_pane.host_allowed.connect(self._allow_host)
        self.header.environment_combo.environment_chosen.connect(self.show_environment)
        self._around.theme.changed.connect(self._color_environment)
        if self._around.welcome is not None:
            self.demo_asked.connect(self._around.welcome.end)
        self._connect_lookup()

    def _connect_lookup(self) -> None:
        menus, lookup = self.menus, self.lookup
        lookup.box_made.connect(self._connect_lookup_box)
        menus.lookup_asked.connect(lookup.focus)
        menus.paste_asked.connect(lookup.look_up_clipboard)
        menus.last_lookup_asked.connect(lambda: lookup.box.show_last())
        menus.found_tab_asked.connect(lambda: lookup.box.open_all())

    def _connect_lookup_box(self, box: "LookupBox") -> None:
        box.started.connect(self.messages.clear_lookup)
        box.several_found.connect(self.messages.tell_several)
        box.record_chosen.connect(self.tabs.open_record)
        box.page_asked.connect(self.opener.show_matches)
        box.ticket_asked.connect(self.opener.make_ticket)
        box.answered.connect(self._note_answer)
        box.credential_asked.connect(self.open_credentials)
        box.environment_asked.connect(self._show_environment_of)
        box.link_asked.connect(self.follow_link)

    def _connect_page(self, page: TabPage) -> None:
        page.record_shown.connect(partial(self._show_record, page))
        page.record_opened.connect(partial(self.open_record, page))
        page.credential_asked.connect(self.open_credentials)
        page.activity_asked.connect(self.activity_dock.show)
        page.host_allowed.connect(self._allow_host)
        page.share_asked.connect(partial(self.share, page))
        if isinstance(page, ListingPage):
            self.credential_notices.watch(page)
            page.demo_asked.connect(self.demo_asked)
            page.environment_asked.connect(self.add_environment)
            page.zone_switch_asked.connect(self._switch_zone)
            page.density_asked.connect(partial(self._choose, "density"))
            page.changes_asked.connect(partial(self.opener.show_changes, page))

    # Regions

    def step_region(self, step: int) -> None:
        """Takes the focus from region to region, in reading order and round again."""
        # One whose buttons are all off cannot be entered, and must not hold up those behind it.
        shown = [each for each in self._regions() if each[1].isVisible() and each[1].isEnabled()]
        focused = QApplication.focusWidget()
        places = [
            place
            for place, (region, _) in enumerate(shown)
            if focused is not None and (region is focused or region.isAncestorOf(focused))
        ]
        start = places[-1] if places else -min(step, 0)
        shown[(start + step) % len(shown)][1].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def focusNextPrevChild(self, is_forward: bool) -> bool:
        return step_focus(self, is_forward=is_forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if is_menu_key(event) and focused is not None:
            open_menu(focused)
        else:
            super().keyPressEvent(event)

    def _regions(self) -> list[tuple[QWidget, QWidget]]:
        """Each region with the control by which it is entered."""
        regions = [(self.header, self.header.lookup_edit), (self.tabs.tabBar(), self.tabs.tabBar())]
        page = self.current_page()
        if page is not None:
            regions += page.regions()
        regions.append((self.detail_pane, self.detail_pane.way_in()))
        if self.activity_dock.isVisible():
            regions.append((self.activity_dock, self.activity_dock.table))
        return regions

    # Environments and their pages

    def set_environments(self, environments: tuple[Environment, ...], shown_id: str) -> None:
        """Offers these environments and shows one of them."""
        self._environments = environments
        self.activity_dock.set_environments(environments)
        self.header.environment_combo.set_environments(environments)
        shown = next((e for e in environments if e.id == shown_id), environments[0])
        self.show_environment(shown)

    def replace_environments(self, environments: tuple[Environment, ...]) -> None:
        """Offers other environments; those that stay work by the settings as they are now."""
        shown = self.environment
        if self._around.welcome is not None:
            self._around.welcome.end()
        self.tabs.change_environments(environments, self._settings)
        self.set_environments(environments, shown.id if shown else "")

    def show_environment(self, environment: Environment) -> None:
        """Shows the tabs of an environment; those of another stay as they are, out of sight."""
        if self.environment is None or self.environment.id != environment.id:
            self.lookup.forget()
            self.menus.show_found(has_answer=False, has_matches=False)
            self.tabs.show_environment(environment)
            self.credential_notices.look()
            known = [each.id for each in self._settings.environments]
            self.menus.show_kept(is_kept=environment.id in known)
        self.header.environment_combo.choose(environment)
        self._color_environment()

    @property
    def environment(self) -> Environment | None:
        """The environment that is shown."""
        return self.tabs.shown.session.environment if self.tabs.shown else None

    def _color_environment(self) -> None:
        environment = self.environment
        if environment is None:
            return
        color = self._around.theme.environment_color(environment.color).name()
        is_plain = environment.id == "production"
        self.environment_line.setStyleSheet("" if is_plain else f"background: {color};")

    def sessions(self) -> list[Session]:
        """Every open session, to be closed at the end."""
        return self.tabs.sessions()

    def start(self) -> None:
        """Tells that the loop runs: from now on pages load when they are shown."""
        self.tabs.start()
        page = self.current_listing_page()
        if page is not None:
            page.empty_screen.hasten()
        QTimer.singleShot(PREPARE_MS, self, self.detail_pane.prepare)
        QTimer.singleShot(2 * PREPARE_MS, self, self.activity_dock.prepare)
        QTimer.singleShot(3 * PREPARE_MS, self, self.lookup.prepare)

    def current_page(self) -> TabPage | None:
        """The page of the tab in front."""
        return self.tabs.current_page()

    def current_listing_page(self) -> ListingPage | None:
        """The page of the tab in front, if it is a listing."""
        return self.tabs.current_listing_page()

    def _show_page(self, page: TabPage) -> None:
        self._show_record(page, page.current_record())

    def _show_record(self, page: TabPage, record: Record | None) -> None:
        if page is self.current_page():
            self.detail_pane.show_aside(page.aside())
            if record is not None:
                self.detail_pane.set_place(self.picture_desk.place(page.session))
            self.detail_pane.show_record(record)
            if record is not None:
                self.visits.note_record(page, record)

    def _add_asset_actions(self) -> None:
        self.menus.asset_menu.add_asset_actions(self.detail_pane.assets_tab.commands())

    def _allow_host(self, host: str) -> None:
        """Shows the pictures of a host without a click from now on, in this environment."""
        environment = self.environment
        if environment is None or environment not in self._settings.environments:
            self.messages.tell_nothing_kept()
            return
        changed = replace(environment, picture_hosts=(*environment.picture_hosts, host))
        self.settings_changed.emit(self._settings_with(changed))
        self.messages.tell_host_allowed(host, environment)

    # Look-up

    @cached_property
    def visits(self) -> "Visits":
        """The way back and forth; made with the first record that is shown."""
        from faceviewer.views.visits import Visits  # noqa: PLC0415 (as above)

        visits = Visits(
            self.tabs,
            self.show_environment,
            lambda answer: self.lookup.box.show_again(answer),
            self,
        )
        visits.changed.connect(
            lambda: self.menus.show_ways(
                can_go_back=visits.can_step(-1), can_go_forward=visits.can_step(1)
            )
        )
        return visits

    def _note_answer(self, answer: "Answer") -> None:
        self.menus.show_found(has_answer=True, has_matches=bool(answer.matches))
        if self.environment is not None:
            self.visits.note_answer(self.environment, answer)

    def _show_environment_of(self, environment_id: str) -> None:
        chosen = next((e for e in self._settings.environments if e.id == environment_id), None)
        if chosen is not None:
            self.show_environment(chosen)

    def open_record(self, page: TabPage, record: Record) -> None:
        """Shows a record of another page in the tab of its listing."""
        if page.session.environment == self.environment:
            self.tabs.open_record(record)

    # Sharing

    def share(self, page: TabPage, records: list[Record]) -> None:
        """Opens what puts records of a page into a ticket."""
        from faceviewer.views.record_sharing import RecordSharing  # noqa: PLC0415 (as below)

        sharing = RecordSharing(self._state, self._around, self)
        sharing.share(records, page.session.environment.name)

    def _share_shown(self, record: Record) -> None:
        page = self.current_page()
        if page is not None:
            self.share(page, [record])

    # Links

    def follow_link(self, text: str) -> None:
        """Shows what a link asks for; it is asked for when the person says so."""
        try:
            link = parse_link(text)
        except LinkError as error:
            self.messages.show_error(error)
            return
        # Few starts are by a link.
        from faceviewer.views.link_follower import LinkFollower  # noqa: PLC0415

        follower = LinkFollower(self.tabs, self._around.icons, self.show_environment, self)
        follower.follow(link, self._environments)

    def copy_links(self) -> None:
        """Copies links to the selected records of a listing, else to the one that is current."""
        page = self.current_page()
        if isinstance(page, ListingPage):
            page.sharing.copy_link()
        elif page is not None and (record := page.current_record()) is not None:
            self._copy_link(record)

    def _copy_link(self, record: Record) -> None:
        if self.environment is not None:
            link = link_to(record, self.environment.name)
            QGuiApplication.clipboard().setText(format_link(link))

    # Credentials and settings

    def open_credentials(self, service: ServiceName | None = None) -> None:
        """Opens the credentials of the shown environment, by default at the tab's own service."""
        if self.tabs.shown is None:
            return
        from faceviewer.views.credential_dialog import CredentialDialog  # noqa: PLC0415 (as below)

        session = self.tabs.shown.session
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
        # By its id, because another way to send a credential may open the environment anew.
        environment_id = session.environment.id
        dialog.saved.connect(partial(self.tabs.take_credential, environment_id))
        if self._around.welcome is not None:
            dialog.saved.connect(self._around.welcome.end)
        for gone in (dialog.forgotten, dialog.missed):
            gone.connect(lambda _: self.tabs.forget_credential(environment_id))
        for changed in (dialog.saved, dialog.forgotten):
            changed.connect(self.credential_notices.tell)
        dialog.auth_changed.connect(partial(self._change_auth, session.environment))
        dialog.address_change_requested.connect(lambda _: self.open_settings())
        page = self.current_listing_page()
        dialog.show_service(service or ("verifik" if page is None else page.listing.service))
        dialog.open()

    def open_settings(self) -> None:
        """Opens the settings."""
        self._opened_settings()

    def add_environment(self) -> None:
        """Opens the settings at a new environment."""
        self._opened_settings().environments_page.add()

    def _opened_settings(self) -> "SettingsDialog":
        # A dialog is imported when it is opened: a start goes without.
        from faceviewer.views.settings_dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._settings, self._around.icons, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.settings_changed)
        dialog.forget_asked.connect(self.forget_environment)
        dialog.open()
        return dialog

    def forget_environment(self, environment: Environment | None = None) -> None:
        """Asks whether what is kept of an environment, else of the shown one, is to go."""
        environment = environment or self.environment
        if environment is not None:
            self._forgetter.ask(environment)

    @cached_property
    def _forgetter(self) -> "EnvironmentForgetter":
        from faceviewer.views.forget_environment import (  # noqa: PLC0415 (as above)
            EnvironmentForgetter,
        )

        forgetter = EnvironmentForgetter(
            self.tabs, self._store, self._around, self.show_environment, self
        )
        forgetter.forgotten.connect(self._tell_forgotten)
        return forgetter

    def _tell_forgotten(self, environment: Environment) -> None:
        self.messages.tell_forgotten(environment)
        self.memory_changed.emit()

    def _change_auth(self, environment: Environment, service: ServiceName, auth: str) -> None:
        changed = replace(environment.service(service), auth=auth)
        self.settings_changed.emit(self._settings_with(replace(environment, **{service: changed})))

    def _choose(self, setting: str, value: str | int) -> None:
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
        self._around.theme.set_zoom(settings.zoom_percent)
        self._around.formats.set_zone(settings.time_zone)
        self.tabs.set_density(settings.density)
        self.menus.show_settings(settings)

    def toggle_full_screen(self) -> None:
        """Fills the screen with the window, or gives it its frame back."""
        window, full = self.window(), Qt.WindowState.WindowFullScreen
        window.setWindowState(window.windowState() ^ full)

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
        close_button = box.addButton(QMessageBox.StandardButton.Close)
        close_button.setObjectName("close_button")
        licences_button = box.addButton(self.tr("Licences…"), QMessageBox.ButtonRole.ActionRole)
        licences_button.setObjectName("licences_button")
        licences_button.clicked.connect(self._show_licences)
        # With two buttons it does not know by itself which of them Enter and Esc mean.
        box.setDefaultButton(close_button)
        box.setEscapeButton(close_button)
        box.open()

    def _show_licences(self) -> None:
        from faceviewer.views.licences_dialog import LicencesDialog  # noqa: PLC0415 (as above)

        LicencesDialog(self._around.icons, self).open()

    # What is remembered

    def remembered_state(self) -> State:
        """The state to be written at the end."""
        self.tabs.remember()
        environment, page = self.environment, self.current_listing_page()
        self._state.window |= self.panes.remembered()
        self._state.window |= {
            "environment": environment.id if environment else "",
            "tab": page.kind if page else "collections",
        }
        if page is not None:
            height = page.filter_form.height() if page.filter_form.is_open else 0
            self._state.window[f"{page.kind}_form_height"] = height
        return self._state

    def show_remembered_tab(self) -> None:
        """Goes to the kind of tab that was shown last, where the tabs themselves are not known."""
        environment = self.environment
        if environment is None or self.tabs.has_remembered(environment.id):
            return
        if self.tabs.shown is not None and self._state.window.get("tab") == "faces":
            self.tabs.setCurrentWidget(self.tabs.shown.first["faces"])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lookup.leave()
        self.panes.follow_width()

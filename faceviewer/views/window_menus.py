"""The menus of the window: every command with its words and its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from faceviewer.settings import Settings
from faceviewer.views.asset_menu import AssetMenu
from faceviewer.views.asset_report_menu import AssetReportMenu
from faceviewer.views.compare_menu import CompareMenu
from faceviewer.views.icons import Icons
from faceviewer.views.keys import Keys, first_key, set_keys
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.pane_menus import ColumnsMenu
from faceviewer.views.saved_filters_menu import SavedFiltersMenu
from faceviewer.views.tab_menu import TabMenu
from faceviewer.views.tab_page import PageCommand, TabPage
from faceviewer.views.text_size_menu import TextSizeMenu
from faceviewer.views.ticket_menu import TicketMenu
from faceviewer.views.undo_menu import UndoMenu
from faceviewer.views.window_commands import switch

StandardKey = QKeySequence.StandardKey

PALETTE_KEY = "Ctrl+Shift+P"

NEED_ROWS: frozenset[PageCommand] = frozenset(
    {
        "copy_cells",
        "copy_code",
        "copy_id",
        "copy_json",
        "copy_markdown",
        "copy_url",
        "fetch_pictures",
        "share",
        "show_picture",
    }
)
"""What a listing does with its selected rows."""


class WindowMenus(QObject):
    """Fills a menu bar. Commands of a page go to the page in front, those of tabs to the tabs.

    What the page in front cannot do is off.

    Attributes:
        detail_action, credentials_action, ticket_action: also behind buttons of the window.
        asset_menu: the commands of pictures and files.
        share_menu: what leaves the window.

    Signals:
        link_asked(): a link to what is chosen is to be copied.
        lookup_asked(), paste_asked(), last_lookup_asked(), found_tab_asked(), ticket_asked(),
        credentials_asked(), settings_asked(), demo_asked(), forget_asked(), about_asked(),
        palette_asked(), full_screen_asked(), guide_asked(), keys_asked(), quit_asked(): the person
        chose this.
        activity_cleared(): the list of requests is to be empty.
        detail_toggled(): the detail pane is wanted, or no longer.
        region_asked(int): the focus is to go to the next region (1) or the previous one (-1).
        visit_asked(int): the record or look-up before (-1), or the one after (1), is wanted again.
        setting_chosen(str, str): the name of a setting, and its new value.
        zoom_chosen(int): the text is to have so many percent of its usual size.
    """

    link_asked = Signal()
    lookup_asked = Signal()
    paste_asked = Signal()
    last_lookup_asked = Signal()
    found_tab_asked = Signal()
    ticket_asked = Signal()
    credentials_asked = Signal()
    settings_asked = Signal()
    demo_asked = Signal()
    forget_asked = Signal()
    about_asked = Signal()
    palette_asked = Signal()
    full_screen_asked = Signal()
    guide_asked = Signal()
    keys_asked = Signal()
    quit_asked = Signal()
    activity_cleared = Signal()
    detail_toggled = Signal()
    region_asked = Signal(int)
    visit_asked = Signal(int)
    setting_chosen = Signal(str, str)
    zoom_chosen = Signal(int)

    def __init__(
        self, bar: QMenuBar, tabs: ListingTabs, icons: Icons, activity_action: QAction
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._tabs = tabs
        self._icons = icons
        self._choices: list[tuple[QAction, str, str]] = []
        self._page_commands: dict[PageCommand, QAction] = {}
        self._listing_actions: list[QAction] = []
        self._conditions: list[tuple[QAction, Callable[[ListingPage], bool], str]] = []
        self._build_file_menu()
        self._build_edit_menu()
        self._build_view_menu(activity_action)
        self._build_listing_menu()
        self._build_lookup_menu()
        self._build_share_menu()
        self._build_help_menu()
        tabs.page_shown.connect(self._fit_to_page)

    def show_settings(self, settings: Settings) -> None:
        """Marks what is chosen."""
        for action, setting, value in self._choices:
            action.setChecked(getattr(settings, setting) == value)
        self._text_size_menu.show_percent(settings.zoom_percent)

    def show_ways(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        """Which of the ways through records and look-ups there are."""
        why_off = self.tr("Nothing else was shown")
        switch(self.back_action, is_on=can_go_back, why_off=why_off)
        switch(self.forward_action, is_on=can_go_forward, why_off=why_off)

    def show_kept(self, *, is_kept: bool) -> None:
        """Whether anything of the shown environment is kept, to be forgotten."""
        switch(self.forget_action, is_on=is_kept, why_off=self.tr("Nothing of it is kept"))

    def show_found(self, *, has_answer: bool, has_matches: bool) -> None:
        """Whether something was looked up, and found."""
        switch(self._last_lookup_action, is_on=has_answer, why_off=self.tr("Nothing was looked up"))
        switch(self._found_tab_action, is_on=has_matches, why_off=self.tr("Nothing was found"))

    def _build_file_menu(self) -> None:
        menu = self._menu(self.tr("&File"))
        self.tab_menu = TabMenu(menu, self._tabs)
        add = partial(self._add, menu)
        menu.addSeparator()
        add("demo", self.tr("Try the demo"), self.demo_asked.emit)
        self.forget_action = add(
            "forget", self.tr("Forget this environment…"), self.forget_asked.emit
        )
        menu.addSeparator()
        settings_key = first_key(StandardKey.Preferences, "Ctrl+,")
        settings = add("settings", self.tr("Settings…"), self.settings_asked.emit, settings_key)
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        leave = add("quit", self.tr("Quit"), self.quit_asked.emit, StandardKey.Quit)
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _build_edit_menu(self) -> None:
        menu = self._menu(self.tr("&Edit"))
        UndoMenu(menu, self._tabs)
        menu.addSeparator()
        add = partial(self._add_page_command, menu)
        copy_cells = add(self.tr("Copy cells"), "copy_cells", StandardKey.Copy)
        copy_id = add(self.tr("Copy id"), "copy_id", "Ctrl+Shift+C")
        for action in (copy_cells, copy_id):
            # In the detail pane and in Activity these keys copy what is chosen there.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._tabs.addAction(action)
        self.copy_code_action = add(self.tr("Copy code"), "copy_code", "Ctrl+Shift+O")
        self.copy_url_action = add(self.tr("Copy url"), "copy_url", "Ctrl+Shift+H")
        add(self.tr("Copy JSON"), "copy_json", "Ctrl+Shift+J")
        menu.addSeparator()
        add(self.tr("Quick filter"), "quick_filter", StandardKey.Find)
        self._add_cell_commands(menu)
        menu.addSeparator()
        self._build_compare_menu(menu.addMenu(self.tr("Compare")))
        self._fit_when_opened(menu)

    def _add_cell_commands(self, menu: QMenu) -> None:
        add = partial(self._add_listing_command, menu)
        add(
            "only_these",
            self.tr("Only these"),
            lambda page: page.cells.only_these(),
            can=_has_cell_text,
        )
        add(
            "not_these",
            self.tr("Not these"),
            lambda page: page.cells.only_these(is_excluded=True),
            can=_has_cell_text,
        )
        add(
            "clear_quick_filter",
            self.tr("Clear quick filter"),
            lambda page: page.quick_row.clear(),
            can=lambda page: bool(page.quick_row.filter_edit.text()),
            why_off=self.tr("No quick filter is set"),
        )
        menu.addSeparator()
        add(
            "counts",
            self.tr("Counts by value…"),
            lambda page: page.cells.show_counts(),
            can=lambda page: bool(page.listing.records),
            why_off=self.tr("No row is loaded"),
        )
        self.send_as_filter_action = add(
            "send_as_filter",
            self.tr("Send as filter"),
            lambda page: page.cells.send_as_filter(),
            can=lambda page: _has_cell_text(page) and page.cells.can_send(),
        )

    def _build_compare_menu(self, menu: QMenu) -> None:
        self.compare_menu = CompareMenu(menu, self._tabs)
        menu.addSeparator()
        add = partial(self._add_page_command, menu)
        add(self.tr("Open left record"), "open_left_record")
        add(self.tr("Open right record"), "open_right_record")
        add(self.tr("Also what is the same"), "show_same")
        add(self.tr("Copy path"), "copy_path")
        add(self.tr("Copy left value"), "copy_left_value")
        add(self.tr("Copy right value"), "copy_right_value")
        add(self.tr("Copy as Markdown"), "copy_markdown", "Ctrl+Shift+M")

    def _build_view_menu(self, activity_action: QAction) -> None:
        menu = self._menu(self.tr("&View"))
        self._add(menu, "palette", self.tr("Find a command…"), self.palette_asked.emit, PALETTE_KEY)
        menu.addSeparator()
        self.detail_action = self._add(
            menu, "detail", self.tr("Detail pane"), self.detail_toggled.emit, "Ctrl+I"
        )
        self.detail_action.setCheckable(True)
        self.detail_action.setChecked(True)
        activity_action.setObjectName("activity_action")
        activity_action.setText(self.tr("Activity"))
        set_keys(activity_action, "Ctrl+J")
        menu.addAction(activity_action)
        for action, icon in ((self.detail_action, "panel-right"), (activity_action, "activity")):
            self._icons.set_icon(action, icon, on_role="text")
            action.setIconVisibleInMenu(False)  # Its tick is seen in its place.
        self.record_menu = menu.addMenu(self.tr("Record"))
        self._add(menu, "clear_activity", self.tr("Clear Activity"), self.activity_cleared.emit)
        menu.addSeparator()
        full_key, ask_full = first_key(StandardKey.FullScreen), self.full_screen_asked.emit
        self._add(menu, "full_screen", self.tr("Full screen"), ask_full, full_key)
        self._add_looks(menu)
        menu.addSeparator()
        columns_menu = menu.addMenu(self.tr("Columns"))
        ColumnsMenu(columns_menu, self._tabs.current_listing_page)
        self._listing_actions.append(columns_menu.menuAction())
        menu.addSeparator()
        ask = self.region_asked.emit
        self._add(menu, "next_region", self.tr("Next region"), partial(ask, 1), "F6")
        self._add(menu, "previous_region", self.tr("Previous region"), partial(ask, -1), "Shift+F6")
        menu.addSeparator()
        self._add_ways(menu)

    def _add_looks(self, menu: QMenu) -> None:
        themes = {
            "system": self.tr("Like the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        densities = {
            "compact": self.tr("Compact"),
            "normal": self.tr("Normal"),
            "roomy": self.tr("Roomy"),
        }
        zones = {"utc": self.tr("UTC"), "local": self.tr("Local time")}
        self._add_choices(menu.addMenu(self.tr("&Theme")), "theme", themes)
        self._add_choices(menu.addMenu(self.tr("&Density")), "density", densities)
        self._add_choices(menu.addMenu(self.tr("T&imes")), "time_zone", zones)
        self._text_size_menu = TextSizeMenu(menu)
        self._text_size_menu.percent_chosen.connect(self.zoom_chosen)
        menu.addMenu(self._text_size_menu)

    def _add_ways(self, menu: QMenu) -> None:
        go = self.visit_asked.emit
        back_key = first_key(StandardKey.Back, "Alt+Left")
        forward_key = first_key(StandardKey.Forward, "Alt+Right")
        self.back_action = self._add(menu, "back", self.tr("Back"), partial(go, -1), back_key)
        self.forward_action = self._add(
            menu, "forward", self.tr("Forward"), partial(go, 1), forward_key
        )
        self.show_ways(can_go_back=False, can_go_forward=False)

    def _build_listing_menu(self) -> None:
        menu = self._menu(self.tr("&Listing"))
        add = partial(self._add_listing_command, menu)
        self.load_actions = (
            add("load_more", self.tr("Load more"), ListingPage.load_more, "Ctrl+L"),
            add("load_all", self.tr("Load all"), ListingPage.load_all, "Ctrl+Shift+L"),
        )
        self.stop_action = self._add_page_command(menu, self.tr("Stop"), "stop", "Ctrl+.")
        self._fit_when_opened(menu)
        menu.addSeparator()
        self._add_page_command(menu, self.tr("Ask again"), "ask_again", "F5")
        add("what_changed", self.tr("What changed"), ListingPage.show_changes, "Shift+F5")
        add(
            "reload_record",
            self.tr("Reload this record"),
            ListingPage.refresh_record,
            "Ctrl+R",
            can=_has_record,
        )
        menu.addSeparator()
        add("open_filter", self.tr("Open the filter"), ListingPage.open_filter, "Ctrl+Shift+F")
        menu.addMenu(self._saved_filters_menu())
        add("apply_filter", self.tr("Apply the filter"), lambda page: page.filter_form.apply())
        add("reset_filter", self.tr("Reset filter"), lambda page: page.filter_form.reset())
        menu.addSeparator()
        self._add_sorts(menu)
        menu.addSeparator()
        self.asset_menu = AssetMenu(menu, self._add_page_command)
        self.asset_report_menu = AssetReportMenu(self.asset_menu.menu, self._tabs)
        report = self.asset_report_menu
        self.asset_menu.add_report(report.report_action, report.rows_menu)

    def _add_sorts(self, menu: QMenu) -> None:
        add = partial(self._add_listing_command, menu)
        add(
            "sort",
            self.tr("Sort by this column"),
            lambda page: page.cells.sort(),
            "F7",
        )
        add(
            "also_sort",
            self.tr("Also sort by this column"),
            lambda page: page.cells.sort(is_added=True),
            "Shift+F7",
        )
        add(
            "server_order",
            self.tr("Server order"),
            lambda page: page.model.set_sorts(()),
            can=lambda page: bool(page.model.wanted_sorts),
            why_off=self.tr("It is so already"),
        )

    def _saved_filters_menu(self) -> QMenu:
        tabs = self._tabs
        menu = SavedFiltersMenu(
            tabs.saved_filters, tabs.titles, self._icons, tabs.current_listing_page, self._bar
        )
        menu.setTitle(self.tr("Saved filters"))
        set_keys(menu.save_action, StandardKey.Save)
        self._listing_actions.append(menu.menuAction())
        return menu

    def _build_lookup_menu(self) -> None:
        menu = self._menu(self.tr("Look &up"))
        self._add(menu, "lookup", self.tr("Look up"), self.lookup_asked.emit, "Ctrl+K")
        self.related_menu = QMenu(self.tr("Related rows"), menu)
        # In a field these keys paste as ever: it takes them before a menu does.
        self._add(
            menu,
            "paste",
            self.tr("Paste and look up"),
            self.paste_asked.emit,
            StandardKey.Paste,
        )
        # The popup's own ways to these close with it; what was found last is kept.
        self._last_lookup_action = self._add(
            menu, "last_lookup", self.tr("Show the last look-up"), self.last_lookup_asked.emit
        )
        self._found_tab_action = self._add(
            menu,
            "found_tab",
            self.tr("Open what was found as a tab"),
            self.found_tab_asked.emit,
            "Ctrl+Shift+Return",
        )
        menu.addSeparator()
        self.ticket_action = self._add(
            menu, "ticket", self.tr("From a ticket…"), self.ticket_asked.emit, "Ctrl+Shift+V"
        )
        self.ticket_action.setIconText(self.tr("From a ticket"))
        self._icons.set_icon(self.ticket_action, "clipboard-list")
        self.ticket_menu = TicketMenu(menu, self._add_page_command)
        menu.addSeparator()
        menu.addMenu(self.related_menu)
        menu.addSeparator()
        self.credentials_action = self._add(
            menu,
            "credentials",
            self.tr("Credentials…"),
            self.credentials_asked.emit,
            "Ctrl+Shift+K",
        )
        self._icons.set_icon(self.credentials_action, "key-round")
        self._fit_when_opened(menu)
        self.show_found(has_answer=False, has_matches=False)

    def _build_share_menu(self) -> None:
        menu = self.share_menu = self._menu(self.tr("&Share"))
        add = partial(self._add_page_command, menu)
        export = add(self.tr("Export…"), "export", "Ctrl+E")
        self._icons.set_icon(export, "download")
        share = add(self.tr("Share to ticket…"), "share", "Ctrl+Shift+E")
        self._icons.set_icon(share, "share")
        menu.addSeparator()
        commands: tuple[PageCommand, ...] = ("copy_cells", "copy_json", "copy_markdown")
        menu.addActions([self._page_commands[command] for command in commands])
        menu.addSeparator()
        self.link_action = self._add(
            menu, "copy_link", self.tr("Copy link"), self.link_asked.emit, "Ctrl+Shift+Y"
        )
        self._icons.set_icon(self.link_action, "link")
        self._add_listing_command(
            menu,
            "copy_query_link",
            self.tr("Copy link to this query"),
            lambda page: page.sharing.copy_query_link(page.question()),
        )
        menu.addSeparator()
        add(self.tr("Copy request as cURL"), "copy_curl", "Ctrl+Shift+R")
        self.copy_record_curl_action = self._add_listing_command(
            menu,
            "copy_record_curl",
            self.tr("Copy request of this face as cURL"),
            lambda page: page.sharing.copy_record_curl(),
            can=_has_record,
        )
        self._fit_when_opened(menu)

    def _build_help_menu(self) -> None:
        menu = self._menu(self.tr("&Help"))
        guide_keys = StandardKey.HelpContents
        self._add(menu, "guide", self.tr("User guide"), self.guide_asked.emit, guide_keys)
        keys_text = self.tr("Keyboard shortcuts")
        self._add(menu, "keys", keys_text, self.keys_asked.emit, "Ctrl+/")
        menu.addSeparator()
        about = self._add(menu, "about", self.tr("About faceviewer"), self.about_asked.emit)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _menu(self, title: str) -> QMenu:
        return self._bar.addMenu(title)

    def _add(
        self, menu: QMenu, name: str, text: str, run: Callable[[], object], keys: Keys = ""
    ) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(f"{name}_action")
        set_keys(action, keys)
        action.triggered.connect(lambda _is_checked: run())
        return action

    def _add_page_command(
        self, menu: QMenu, text: str, command: PageCommand, keys: Keys = ""
    ) -> QAction:
        """Adds what the page in front does in its own way."""
        action = self._add(menu, command, text, partial(self._run_on_page, command), keys)
        self._page_commands[command] = action
        return action

    def _run_on_page(self, command: PageCommand) -> None:
        page = self._tabs.current_page()
        run = page.commands().get(command) if page is not None else None
        if run is not None:
            run()

    def _add_listing_command(
        self,
        menu: QMenu,
        name: str,
        text: str,
        run: Callable[[ListingPage], object],
        keys: Keys = "",
        *,
        can: Callable[[ListingPage], bool] | None = None,
        why_off: str = "",
    ) -> QAction:
        """Adds what only a listing does, and `can` do now; else `why_off` says what is missing."""

        def run_on_listing() -> None:
            page = self._tabs.current_listing_page()
            if page is not None:
                run(page)

        action = self._add(menu, name, text, run_on_listing, keys)
        self._listing_actions.append(action)
        if can is not None:
            self._conditions.append((action, can, why_off or self.tr("No row is chosen")))
        return action

    def _add_choices(self, menu: QMenu, setting: str, choices: dict[str, str]) -> None:
        group = QActionGroup(menu)
        for value, text in choices.items():
            choose = partial(self.setting_chosen.emit, setting, value)
            action = self._add(menu, f"{setting}_{value}", text, choose)
            action.setCheckable(True)
            group.addAction(action)
            self._choices.append((action, setting, value))

    def _fit_when_opened(self, menu: QMenu) -> None:
        """Only the open menu shows what is off: the keys ask the page, which knows best."""
        menu.aboutToShow.connect(self._fit_to_rows)
        menu.aboutToHide.connect(self._free_keys)

    def _fit_to_rows(self) -> None:
        """Turns off what would do nothing with the rows as they are."""
        page = self._tabs.current_page()
        if page is None:
            return
        self._switch_commands(page)
        has_record = page.current_record() is not None
        switch(self.link_action, is_on=has_record, why_off=self.tr("No row is chosen"))
        if not isinstance(page, ListingPage):
            return
        has_rows = page.table.selected_count() > 0
        for command in NEED_ROWS & page.commands().keys():
            action = self._page_commands[command]
            switch(action, is_on=has_rows, why_off=self.tr("No row is chosen"))
        for action, can, why_off in self._conditions:
            switch(action, is_on=can(page), why_off=why_off)
        can_load = page.strip.load_all_button.isEnabled()
        for action in self.load_actions:
            switch(action, is_on=can_load, why_off=self.tr("All rows are loaded"))
        is_loading = page.strip.stop_button.isVisible()
        switch(self.stop_action, is_on=is_loading, why_off=self.tr("Nothing is under way"))

    def _free_keys(self) -> None:
        switch(self.link_action, is_on=True, why_off="")
        page = self._tabs.current_page()
        if page is not None:
            self._switch_commands(page)

    def _switch_commands(self, page: TabPage) -> None:
        commands = page.commands()
        for name, action in self._page_commands.items():
            switch(action, is_on=name in commands, why_off=self.tr("Not in this tab"))
        is_listing = isinstance(page, ListingPage)
        for action in self._listing_actions:
            switch(action, is_on=is_listing, why_off=self.tr("Only in a listing"))

    def _fit_to_page(self, page: TabPage) -> None:
        self._switch_commands(page)
        commands = page.commands()
        self.copy_code_action.setVisible("copy_code" in commands)
        self.copy_url_action.setVisible("copy_url" in commands)
        self.copy_record_curl_action.setVisible(page.kind == "faces")
        self.send_as_filter_action.setVisible(page.kind == "faces")


def _has_record(page: ListingPage) -> bool:
    return page.current_record() is not None


def _has_cell_text(page: ListingPage) -> bool:
    record = page.current_record()
    return record is not None and bool(page.cells.column().text(record))

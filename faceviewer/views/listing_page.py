"""One listing tab: filter form, quick filter, table and completeness strip, from top to bottom.

It starts loads and shows what the listing says of them; it neither asks a service nor decodes.
"""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.errors import (
    CredentialError,
    CredentialMissing,
    CredentialRefused,
    FaceviewerError,
)
from faceviewer.filters import CollectionsFilter, FacesQuery, Order, Relaxation, relaxed
from faceviewer.kept_tabs import KeptListing, KeptTab
from faceviewer.links import CollectionsLink, FacesLink, format_link
from faceviewer.listings.columns import Column, Kind
from faceviewer.listings.counts import Counts, count_values
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.listing import Phase
from faceviewer.listings.loaded import Difference, Loaded
from faceviewer.listings.places import rows_of
from faceviewer.listings.related import RelatedRows
from faceviewer.models.error_words import describe_error
from faceviewer.models.record_table import RecordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import Face, Page, Record
from faceviewer.session import Session
from faceviewer.settings import TableState
from faceviewer.slices import Steps
from faceviewer.tasks import Work
from faceviewer.views.completeness import CompletenessWords
from faceviewer.views.copying import field_lines, link_lines, records_as_json
from faceviewer.views.counts_dialog import CountsDialog
from faceviewer.views.filter_forms.collections_form import CollectionsForm
from faceviewer.views.filter_forms.faces_form import FacesForm
from faceviewer.views.listing_sharing import ListingSharing
from faceviewer.views.listing_titles import ListingTitles
from faceviewer.views.page_screens import Choice, Command, PageScreens
from faceviewer.views.record_table import RecordTable
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.table_pictures import TablePictures
from faceviewer.views.unreadable_dialog import UnreadableDialog
from faceviewer.views.widgets.completeness_strip import CompletenessStrip, StripButtons
from faceviewer.views.widgets.empty_screen import EmptyScreen, ScreenAction
from faceviewer.views.widgets.labels import ElidedLabel
from faceviewer.views.widgets.message_bar import MessageAction, MessageBar, MessageKind
from faceviewer.views.widgets.search_edit import SearchEdit

QUICK_FILTER_PAUSE_MS = 120
QUICK_FILTER_WIDTH = 280
FORM_SHARE = 0.45
TICK_MS = 250
WORK_TICK_MS = 200
"""A sort or filter that takes longer than this is told of, and told of anew as often."""


FindKept = Callable[[FacesQuery], Coroutine[object, object, Loaded | None]]


class ListingPage(TabPage):
    """The tab of one listing.

    Attributes:
        titles: puts what is asked into the words of the tab.
        find_kept: gives the rows that an earlier run kept of a question; None where there are none
            to be looked for.
        related: which loaded rows belong together.
        further_actions: commands of others that the menu over a row repeats.

    Signals:
        loaded(): a load ended well.
        credential_refused(object): the `CredentialError` of a load.
        demo_asked(): the person wants the demo.
        changes_asked(object): the person wants to see this `Difference` row by row.
        zone_switch_asked(): the person wants times in the other zone.
        layout_changed(): columns, sort or form are others; worth remembering.
    """

    zone_switch_asked = Signal()
    loaded = Signal()
    credential_refused = Signal(object)
    demo_asked = Signal()
    layout_changed = Signal()
    changes_asked = Signal(object)

    def __init__(
        self, kind: Kind, session: Session, around: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind, session, around, parent)
        self.kind: Kind = kind
        self.icon_name = "layers" if kind == "collections" else "scan-face"
        self.listing = session.listing(kind, session.load_all_workers)
        self._task_group = f"page-{id(self)}-"
        self._load_name = f"{self._task_group}load"
        self._wanted_id = ""
        self._is_insistent = False
        self._is_held = False
        self._is_seeking = False
        self.find_kept: FindKept | None = None
        self._notes: dict[str, str] = {}
        self.further_actions: list[QAction] = []
        self._difference: Difference | None = None
        self._jobs = Jobs(around.tasks, self._task_group, around.first_slice_s)
        self._is_work_told = False
        self._wanted_filter = CollectionsFilter()
        self._wanted_query = FacesQuery()
        self.model = RecordTableModel(self.listing, around.formats, self, self._jobs)
        self._words = CompletenessWords(self.listing, self.model, around.formats, self)
        self.titles = ListingTitles(around.formats, self)
        self._screens = PageScreens(self.listing, self.model, self)
        self._build()
        self.sharing = ListingSharing(
            self,
            session,
            self.model,
            self.table,
            self._words,
            self.message_bar,
            around,
            self._jobs,
        )
        self._connect()
        self.listing.add_listener(self)
        self.related = RelatedRows(self.listing)
        self._show_zone()
        self._show_state()

    # Building

    def _build(self) -> None:
        theme, icons = self._around.theme, self._around.icons
        zone = self._around.formats.zone
        self.filter_form: FacesForm | CollectionsForm = (
            CollectionsForm(icons, zone, parent=self)
            if self.kind == "collections"
            else FacesForm(icons, zone, parent=self)
        )
        self.message_bar = MessageBar(icons, self, is_above=False)
        self.message_bar.setObjectName("message_bar")
        self.table = RecordTable(self.model, theme, icons, self)
        self.table.setAccessibleName(
            self.tr("Collections") if self.kind == "collections" else self.tr("Faces")
        )
        self.table_pictures = TablePictures(self.table, self._around.pictures.of(self.session))
        self.table_pictures.sights_asked.connect(self.sights_asked)
        self.table_pictures.sheet_asked.connect(self.sheet_asked)
        self.table_pictures.host_allowed.connect(self.host_allowed)
        self.offer_pictures()
        self.empty_screen = EmptyScreen(icons, self.table)
        self.strip = CompletenessStrip(icons, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_form)
        layout.addLayout(self._quick_row())
        layout.addWidget(self.table, 1)
        # Below the table: a message that comes or goes must not move a header under the pointer.
        layout.addWidget(self.message_bar)
        layout.addWidget(self.strip)

    def _quick_row(self) -> QHBoxLayout:
        measures = self._around.theme.measures
        self.quick_filter_edit = SearchEdit(self._around.icons, "funnel", parent=self)
        self.quick_filter_edit.setObjectName("quick_filter_edit")
        self.quick_filter_edit.setPlaceholderText(self.tr("Quick filter"))
        self.quick_filter_edit.setAccessibleName(self.tr("Quick filter"))
        self.quick_filter_edit.setToolTip(
            self.tr("Words joined by “and”; column:word and -word work too")
        )
        self.quick_hint_label = ElidedLabel("", "hint", parent=self)
        self.columns_button = self._menu_button("columns-3", self.tr("Columns"), "columns_button")
        self.columns_menu = QMenu(self.columns_button)
        self.columns_menu.aboutToShow.connect(partial(self.fill_columns_menu, self.columns_menu))
        self.columns_button.setMenu(self.columns_menu)
        row = QHBoxLayout()
        row.setContentsMargins(measures.gutter, 7, measures.medium, 7)
        row.setSpacing(measures.small)
        self.quick_filter_edit.setMaximumWidth(round(QUICK_FILTER_WIDTH * self._around.theme.scale))
        self.quick_filter_edit.setMinimumWidth(round(180 * self._around.theme.scale))
        self.zone_button = self._menu_button("clock", "", "zone_button")
        self.zone_button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self.zone_button.clicked.connect(self.zone_switch_asked)
        self.export_button = self._menu_button("download", self.tr("Export"), "export_button")
        self.export_menu = QMenu(self.export_button)
        self.export_menu.aboutToShow.connect(self._fill_export_menu)
        self.export_button.setMenu(self.export_menu)
        row.addWidget(self.quick_filter_edit, 2)
        row.addWidget(self.quick_hint_label, 3)
        row.addStretch(1)
        row.addWidget(self.columns_button)
        row.addWidget(self.zone_button)
        row.addWidget(self.export_button)
        return row

    def _menu_button(self, icon: str, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._around.icons.set_icon(button, icon)
        return button

    def _connect(self) -> None:
        self._quick_timer = QTimer(self, singleShot=True, interval=QUICK_FILTER_PAUSE_MS)
        self._quick_timer.timeout.connect(self.apply_quick_filter)
        self.quick_filter_edit.textChanged.connect(self._quick_timer.start)
        self.quick_filter_edit.returnPressed.connect(self.apply_quick_filter)
        self._tick_timer = QTimer(self, interval=TICK_MS)
        self._tick_timer.timeout.connect(self._show_strip)
        self._work_timer = QTimer(self, interval=WORK_TICK_MS)
        self._work_timer.timeout.connect(self._tell_work)
        self.model.work_changed.connect(self._follow_work)
        self.stop_shortcut = QShortcut(Qt.Key.Key_Escape, self.table, self.model.cancel_work)
        self.stop_shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.stop_shortcut.setEnabled(False)
        self.filter_form.applied.connect(self.apply_filter)
        self.filter_form.open_changed.connect(self.layout_changed)
        self.table.current_record_changed.connect(self.record_shown)
        self.table.selection_counted.connect(self._show_strip)
        self.table.layout_changed.connect(self.layout_changed)
        self.table.customContextMenuRequested.connect(self._open_context_menu)
        self.model.arranged.connect(self._show_rows)
        self.strip.load_more_clicked.connect(self.load_more)
        self.strip.load_all_clicked.connect(self.load_all)
        self.strip.stop_clicked.connect(self.stop)
        self.strip.extra_clicked.connect(self._run_strip_action)
        self._around.formats.changed.connect(self._change_zone)

    # What a tab shows of it

    @override
    def title(self) -> str:
        return self.titles.title(self.question())

    def question(self) -> FacesQuery | CollectionsFilter:
        """What the rows were asked with, or are shown by; before they are here, what is wanted."""
        if self.kind == "collections":
            return self._wanted_filter
        return self._wanted_query if not self.listing.is_loaded else self.listing.query

    @override
    def remembered(self) -> KeptTab:
        record = self.current_record()
        sorts = self.model.wanted_sorts
        kept = KeptListing(
            question=self.question(),
            quick_filter=self.quick_filter_edit.text(),
            sorts=tuple((sort.column.key, sort.is_descending) for sort in sorts),
            record_id=record.id if record is not None else self._wanted_id,
            is_from_link=self._is_held,
        )
        tab = kept.to_json()
        if "filter" in tab:
            tab["title"] = self.title()
        return tab

    def restore(self, kept: KeptListing) -> None:
        """Puts the tab as it was, before anything is asked."""
        self._put_into_form(kept.question)
        if isinstance(kept.question, FacesQuery):
            self._wanted_query = kept.question
        else:
            self.filter_form.apply()
        self.table.sort_by(kept.sorts)
        self.quick_filter_edit.setText(kept.quick_filter)
        self.apply_quick_filter()
        self._wanted_id, self._is_insistent = kept.record_id, kept.is_from_link
        self._is_held = kept.is_from_link
        self.title_changed.emit()
        self._show_state()

    @property
    def is_held(self) -> bool:
        """Whether a link has put it so, and nothing has been asked since."""
        return self._is_held

    @property
    def has_begun(self) -> bool:
        """Whether anything was asked yet."""
        return self.listing.state.phase is not Phase.NOT_LOADED

    @override
    def count_text(self) -> str:
        if not self.listing.is_loaded:
            return ""
        more = "" if self.listing.is_complete else "+"
        return self._around.formats.number(len(self.listing.records)) + more

    @override
    def current_record(self) -> Record | None:
        return self.table.current_record()

    @override
    def set_density(self, density: str) -> None:
        self.table.set_density(density)

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        copy_field = self.copy_field
        is_faces = self.kind == "faces"
        own: PageCommand = "copy_url" if is_faces else "copy_code"
        pictures = self.table_pictures.commands() if is_faces else {}
        return {
            **self.sharing.commands(),
            "share": self.share,
            **pictures,
            "ask_again": self.load_again,
            "copy_id": partial(copy_field, "id"),
            own: partial(copy_field, "url" if is_faces else "code"),
            "copy_json": self.copy_json,
            "quick_filter": self.focus_quick_filter,
            "stop": self.stop,
        }

    # Loading

    @override
    def load_first(self) -> None:
        """Loads the first page of what the form asks, unless that was tried before."""
        if self.has_begun or self._is_held or self._is_seeking:
            return
        if self.find_kept is None:
            self.load()
        else:
            self._seek_kept(self.find_kept, then_load=True)

    def show_kept(self) -> None:
        """Shows the rows of an earlier run, where they are kept; nothing is asked."""
        if self.find_kept is not None and not self.has_begun and not self._is_held:
            self._seek_kept(self.find_kept, then_load=False)

    def _seek_kept(self, find: FindKept, *, then_load: bool) -> None:
        self._is_seeking = True
        self._around.tasks.start(f"{self._task_group}kept", self._show_kept(find, then_load))
        self._show_screen()

    async def _show_kept(self, find: FindKept, then_load: bool) -> None:
        query = self._wanted_query if self.kind == "faces" else FacesQuery()
        loaded = await find(query)
        self._is_seeking = False
        if self.has_begun:
            return
        if loaded is not None:
            self.listing.show_kept(query, loaded)
        elif then_load and not self._is_held:
            self.load()
        else:
            self._show_screen()

    def load(self) -> None:
        """Asks for the first page of what stands in the form."""
        if isinstance(self.filter_form, FacesForm):
            self.filter_form.apply()
        else:
            self._start(self.listing.load(FacesQuery()))

    async def load_and_wait(self) -> None:
        """Loads as `load` does and returns at its end; who gives up waiting does not end it."""
        self.load()
        await self._around.tasks.wait(self._load_name)

    async def load_again_and_wait(self) -> None:
        """As `load_and_wait`; what is loaded is asked for again."""
        self.load_again()
        await self._around.tasks.wait(self._load_name)

    def ask(self, question: FacesQuery | CollectionsFilter) -> None:
        """Puts a query into the form and asks it, or hides loaded collections by it."""
        self._put_into_form(question)
        self.filter_form.apply()

    def _put_into_form(self, question: FacesQuery | CollectionsFilter) -> None:
        """A question of the other kind of listing leaves the form as it is."""
        if isinstance(self.filter_form, FacesForm):
            if isinstance(question, FacesQuery):
                self.filter_form.set_query(question)
        elif isinstance(question, CollectionsFilter):
            self.filter_form.set_filter(question)

    def show_found(self, record: Record) -> None:
        """Shows a face that was found elsewhere as if it had been asked for by its id."""
        query = FacesQuery(id=record.id)
        self._put_into_form(query)
        self.listing.take(query, Page(rows=[record]))

    def has_one_found(self) -> bool:
        """Whether it still shows no more than the one face that was found elsewhere."""
        query = self.listing.query
        return query == FacesQuery(id=query.id) and bool(query.id)

    def apply_filter(self, wanted: FacesQuery | CollectionsFilter) -> None:
        """Asks the server, or hides loaded collections on this computer."""
        if isinstance(wanted, FacesQuery):
            self._wanted_query = wanted
            self._start(self.listing.load(wanted))
        else:
            self._wanted_filter = wanted
            self.model.set_local_filter(wanted)
            self._show_quick_hint()
        self.title_changed.emit()

    def load_more(self) -> None:
        """Appends the next page."""
        if self.listing.is_token_refused:
            self.load_from_start()
        elif self.listing.has_more and not self.listing.is_loading:
            self._start(self.listing.load_more())

    def load_from_start(self) -> None:
        """Asks for the first page of the query that these rows are of."""
        self._start(self.listing.load(self.listing.query))

    def load_all(self) -> None:
        """Goes on to the end."""
        if not self.listing.is_loading and not self.listing.is_complete:
            self._start(self.listing.load_all())

    def load_again(self) -> None:
        """Asks the same query again; the old rows stay until the answer is there."""
        if self.listing.is_loaded:
            self._start(self.listing.load_again())
        else:
            self.load()

    def refresh_record(self) -> None:
        """Asks for the current face alone."""
        record = self.table.current_record()
        if isinstance(record, Face):
            self._refresh(record)
        elif record is not None:
            self.load_again()

    def retry(self) -> None:
        """Goes on where the last load broke off."""
        self._start(self.listing.retry())

    def refusal(self) -> FaceviewerError | None:
        """The error of the last load, if it was about the credential."""
        error = self.listing.state.error
        return error if isinstance(error, CredentialRefused | CredentialError) else None

    def stop(self) -> None:
        """Ends a sort or filter under way, else the running load; what has arrived stays."""
        if self._is_work_told:
            self.model.cancel_work()
            return
        self._around.tasks.cancel(self._load_name)

    def show_record(self, record_id: str) -> None:
        """Makes a record the current one: now, or as soon as it is loaded."""
        self._wanted_id, self._is_insistent = record_id, True
        self._seek_wanted()
        if self.listing.find(record_id) is not None:
            self.table.setFocus()

    def _seek_wanted(self) -> None:
        """Looks where the wanted record stands, unless it is not loaded or rows are on the move."""
        record = self.listing.find(self._wanted_id) if self._wanted_id else None
        if record is None and self.listing.is_loaded and not self._is_insistent:
            self._wanted_id = ""  # only remembered, and not among the first rows
        elif record is None and self._wanted_id and self._has_everything():
            self._say_missing()
        if record is not None and self.model.work is None:
            rows = self.model.visible
            self._jobs.run("seek", rows_of(rows, {record}), partial(self._show_found, rows))

    def _has_everything(self) -> bool:
        listing = self.listing
        return bool(listing.records) and listing.is_complete and not listing.is_loading

    def _say_missing(self) -> None:
        text = self.tr("The record {id} is not in this listing.").format(
            id=plain_line(self._wanted_id, 60)
        )
        detail = self.tr("It may be gone, or belong to another environment.")
        self._wanted_id = ""
        self.message_bar.show_message("missing", MessageKind.WARN, text, detail)

    def _show_found(self, rows: list[Record], found: list[int]) -> None:
        if self.model.visible is not rows:
            self._seek_wanted()
        elif found:
            self._wanted_id = ""
            self.table.select_row(found[0])
        elif not self._is_insistent:
            self._wanted_id = ""
        elif self.model.arrangement.is_filtered:
            self.clear_quick_filter()
            self.filter_form.reset()

    @override
    def close_page(self) -> None:
        self.table_pictures.close()
        # A cancelled load ends later than the page and would tell it so.
        self.listing.forget_listeners()
        self._around.tasks.cancel_group(self._task_group)

    def _start(self, load: Work) -> None:
        self._is_held = False
        self.listing.workers = self.session.load_all_workers  # the settings may have changed
        self._around.tasks.start(self._load_name, load)

    def _refresh(self, record: Face) -> None:
        self._around.tasks.start(f"{self._task_group}record", self._ask_for(record))

    async def _ask_for(self, record: Face) -> None:
        try:
            is_there = await self.listing.refresh(record.id)
        except FaceviewerError as error:
            self._show_failure(error, (self.tr("Retry"), partial(self._refresh, record)))
            return
        self.message_bar.clear("failure")
        if is_there:
            self.message_bar.show_message(
                "refreshed", MessageKind.OK, self.tr("The record is up to date.")
            )
        else:
            text = self.tr("The service no longer has this record.")
            self.message_bar.show_message(
                "refreshed", MessageKind.WARN, text, self.tr("The loaded row stays.")
            )

    # What the listing tells

    def rows_replaced(self, difference: Difference | None) -> None:
        """Says what a repeated query changed."""
        self._notes.clear()  # of other rows
        if isinstance(self.filter_form, FacesForm):
            self.filter_form.set_asked(self.listing.query if self.listing.is_loaded else None)
        self.title_changed.emit()
        self._difference = difference
        if difference is not None:
            actions = [(self.tr("Show"), self.show_changes)] if difference.count else []
            text = self._difference_text(difference)
            self.message_bar.show_message("difference", MessageKind.OK, text, "", actions)

    def show_changes(self) -> None:
        """Opens what the last repetition of the query changed."""
        if self._difference is not None and self._difference.count:
            self.changes_asked.emit(self._difference)
        elif self._difference is not None:
            text = self.tr("Asking again has changed nothing.")
            self.message_bar.show_message("difference", MessageKind.OK, text)
        else:
            text = self.tr("There is no earlier load to compare with.")
            again = (self.tr("Ask again"), self.load_again)
            self.message_bar.show_message("difference", MessageKind.INFO, text, "", [again])

    def rows_appended(self, _rows: list[Record]) -> None:
        """The model shows them."""

    def rows_changed(self, _rows: list[Record]) -> None:
        """The detail pane shows the newer content."""
        self.record_shown.emit(self.table.current_record())

    def rows_reordered(self) -> None:
        """The model shows it."""

    def state_changed(self) -> None:
        """Shows what the listing does now."""
        self._show_state()

    def _difference_text(self, difference: Difference) -> str:
        parts = []
        if difference.added:
            parts.append(self.tr("%n added", "", len(difference.added)))
        if difference.changed:
            parts.append(self.tr("%n changed", "", len(difference.changed)))
        if difference.removed:
            parts.append(self.tr("%n removed", "", len(difference.removed)))
        return self.tr("Asked again: {changes}.").format(
            changes=", ".join(parts) or self.tr("nothing changed")
        )

    # Showing

    def _show_state(self) -> None:
        state = self.listing.state
        if state.phase is Phase.LOADING:
            self._tick_timer.start()
            self.message_bar.clear("failure")
        else:
            self._tick_timer.stop()
        if state.phase is Phase.FAILED and state.error is not None:
            self._show_failure(state.error, self._strip_action())
        elif state.phase is Phase.LOADED:
            self.loaded.emit()
        self._show_unreadable()
        self._show_rows()

    def _show_rows(self) -> None:
        self._seek_wanted()
        self._show_strip()
        self._show_screen()
        self._show_quick_hint()
        self._show_sort_note()
        self.count_changed.emit()

    def _change_zone(self) -> None:
        self.filter_form.set_zone(self._around.formats.zone)
        self._show_zone()
        self._show_strip()

    def _show_zone(self) -> None:
        is_utc = self._around.formats.zone == "utc"
        text = self.tr("UTC") if is_utc else self.tr("Local time")
        self.zone_button.setText(text)
        self.zone_button.setAccessibleName(self.tr("Times in {zone}").format(zone=text))
        self.zone_button.setToolTip(self.tr("Switch between UTC and local time"))

    def _follow_work(self) -> None:
        """Waits a moment before it tells of a sort or filter: most have ended by then."""
        if self.model.work is not None:
            if not self._work_timer.isActive():
                self._work_timer.start()
            return
        self._work_timer.stop()
        if self._is_work_told:
            self._is_work_told = False
            self.stop_shortcut.setEnabled(False)
            self._show_strip()

    def _tell_work(self) -> None:
        self._is_work_told = True
        self.stop_shortcut.setEnabled(True)
        self._show_strip()

    def _show_strip(self) -> None:
        work = self.model.work if self._is_work_told else None
        listing, words = self.listing, self._words.words(work)
        selected = self.table.selected_count()
        self.strip.set_state(
            words.icon,
            words.sentence,
            words.details,
            self.tr("{count} selected").format(count=self._around.formats.number(selected))
            if selected
            else "",
            self._share_done(),
        )
        extra = self._strip_action()[0] if work is None else ""
        self.strip.set_buttons(
            StripButtons(
                is_paged=self.kind == "faces",
                can_load_more=listing.has_more,
                is_loading=listing.is_loading or work is not None,
                extra=extra,
                extra_icon="rotate-cw" if extra else "",
                why_off="" if listing.has_more else self.tr("There is no further page"),
            )
        )

    def _share_done(self) -> float | None:
        """How much is done of the sort or filter that is told of, else of the running load."""
        if self._is_work_told and self.model.work is not None:
            return self.model.work.done
        progress = self.listing.progress()
        return progress.covered if progress is not None else None

    def _strip_action(self) -> tuple[str, Callable[[], None]]:
        listing = self.listing
        if listing.is_loading:
            return "", self.stop
        if listing.state.phase is Phase.FAILED:
            if isinstance(listing.state.error, CredentialMissing):
                return "", self.load
            if listing.is_token_refused or listing.loaded.is_broken:
                return self.tr("Load from the start"), self.load_from_start
            return self.tr("Retry"), self.retry
        if listing.is_loaded and (self.kind == "collections" or listing.loaded.is_kept):
            return self.tr("Ask again"), self.load_again
        return "", self.load

    def _run_strip_action(self) -> None:
        self._strip_action()[1]()

    def _show_failure(self, error: FaceviewerError, again: MessageAction) -> None:
        if not self.listing.is_loaded:
            return
        if isinstance(error, CredentialRefused | CredentialError):
            self.credential_refused.emit(error)
            return
        sentence = describe_error(error)
        advice = sentence.advice
        if self.listing.is_token_refused:
            # It is the place in the listing that is no longer taken, not the filter.
            advice = self.tr("The loaded rows stay; load the listing from the start.")
        self.message_bar.show_message(
            "failure",
            MessageKind.ERR,
            sentence.what,
            advice,
            [again, (self.tr("Show in Activity"), self.activity_asked.emit)],
        )

    def _note(
        self, key: str, kind: MessageKind, text: str, actions: Sequence[MessageAction]
    ) -> None:
        """Says what lasts, once: it is not said again while it is the same, even when closed."""
        if self._notes.get(key) != text:
            self._notes[key] = text
            self.message_bar.show_message(key, kind, text, "", actions)

    def _clear_note(self, key: str) -> None:
        self._notes.pop(key, "")
        self.message_bar.clear(key)

    def _show_unreadable(self) -> None:
        count = len(self.listing.loaded.unreadable)
        if not count:
            self._clear_note("unreadable")
            return
        text = self.tr("%n record(s) could not be read.", "", count)
        actions = [(self.tr("Show"), self._open_unreadable)]
        self._note("unreadable", MessageKind.WARN, text, actions)

    def _open_unreadable(self) -> None:
        dialog = UnreadableDialog(
            self.listing.loaded.unreadable, self._around.icons, self._around.formats, self
        )
        dialog.open()

    def _show_sort_note(self) -> None:
        sorts, listing = self.model.arrangement.sorts, self.listing
        is_all = listing.state.goal == "all" or self.kind == "collections"
        is_coming = listing.is_loading and is_all
        if not sorts or listing.is_complete or is_coming or not listing.records:
            self._clear_note("sort")
            return
        if listing.is_loading and "sort" in self._notes:
            return  # once more when all has come, not with each page
        text = self.tr("Only the {count} loaded rows are sorted by {columns}.").format(
            count=self._around.formats.number(len(self.listing.records)),
            columns=self._words.sort_columns(),
        )
        actions: list[MessageAction] = []
        if len(sorts) == 1 and sorts[0].column.server_field:
            actions.append((self.tr("Ask the server for this order"), self._sort_on_server))
        actions.append((self.tr("Load the rest"), self.load_all))
        self._note("sort", MessageKind.INFO, text, actions)

    def _sort_on_server(self) -> None:
        first = self.model.arrangement.sorts[0]
        order: Order = "desc" if first.is_descending else "asc"
        self.model.set_sorts(())
        self.ask(replace(self.listing.query, sort_by=first.column.server_field, order=order))

    def _show_quick_hint(self) -> None:
        formats, text = self._around.formats, self.model.quick_filter_text.strip()
        if self._is_filter_stopped():
            hint = self._stopped_hint(text)
        elif not self.model.arrangement.quick_filter.terms:
            hint = self.tr("Hides loaded rows on this computer, asks nothing")
        else:
            hint = self.tr("{shown} of {count} loaded rows match “{text}”").format(
                shown=formats.number(len(self.model.visible)),
                count=formats.number(len(self.listing.records)),
                text=text,
            )
        self.quick_hint_label.setText(hint)

    def _is_filter_stopped(self) -> bool:
        """Whether the rows are not filtered as what stands in the controls says."""
        if self.model.work is not None or self._quick_timer.isActive():
            return False
        is_other = self._wanted_filter != self.model.arrangement.wish.local_filter
        return is_other or self.quick_filter_edit.text() != self.model.quick_filter_text

    def _stopped_hint(self, text: str) -> str:
        if text:
            return self.tr("Stopped: these are still the rows of “{text}”").format(text=text)
        return self.tr("Stopped: these are still the rows of before")

    def _show_screen(self) -> None:
        if self.model.work is not None and not self.model.visible:
            return  # which rows there will be to show is not known yet
        is_empty = not self.model.visible and not self._is_seeking
        screen = self._screens.screen(self._held_words()) if is_empty else None
        if self.model.visible:
            self.empty_screen.clear()
        elif screen is None:
            self.empty_screen.show_loading_bars()
        else:
            self.empty_screen.show_screen(
                screen.icon,
                screen.title,
                screen.sentence,
                facts=screen.facts,
                actions=[self._screen_action(choice) for choice in screen.choices],
                icon_role=screen.icon_role,
            )
        self.filter_form.set_quiet(screen is not None)

    def _held_words(self) -> str | None:
        """What a link that nobody has followed yet is about, as far as the form does not say it."""
        if not self._is_held:
            return None
        return plain_line(self._wanted_id, 60) if self.kind == "collections" else ""

    def _screen_action(self, choice: Choice) -> ScreenAction:
        commands: dict[Command, Callable[[], None]] = {
            "add_credential": lambda: self.credential_asked.emit(self.listing.service),
            "ask_any_date": partial(self._ask_wider, "any_date"),
            "ask_any_org_id": partial(self._ask_wider, "any_org_id"),
            "ask_name_begins": partial(self._ask_wider, "name_begins"),
            "clear_quick_filter": self.clear_quick_filter,
            "load": self.load,
            "load_again": self.load_again,
            "load_more": self.load_more,
            "open_filter": self.open_filter,
            "reset_and_load": self._reset_and_load,
            "reset_filter": self.filter_form.reset,
            "retry": self.retry,
            "show_activity": self.activity_asked.emit,
            "try_demo": self.demo_asked.emit,
        }
        return ScreenAction(choice.text, commands[choice.command], choice.kind, choice.icon)

    def _ask_wider(self, relaxation: Relaxation) -> None:
        wider = relaxed(self.listing.query).get(relaxation)
        if wider is not None:
            self.ask(wider)

    def _reset_and_load(self) -> None:
        self.filter_form.reset()
        self.load()

    # Filters on this computer

    def apply_quick_filter(self) -> None:
        """Shows only rows with what is typed."""
        self._quick_timer.stop()
        self.model.set_quick_filter(self.quick_filter_edit.text())
        self._show_quick_hint()

    def focus_quick_filter(self) -> None:
        """Goes to the quick filter."""
        self.quick_filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_quick_filter(self) -> None:
        """Shows all loaded rows again."""
        self.quick_filter_edit.clear()
        self.apply_quick_filter()

    def sort_by_current_column(self, *, is_added: bool = False) -> None:
        """Does what a click on the header of the current column does, with Shift to add it."""
        self.table.cycle_sort(max(0, self.table.currentIndex().column()), is_added)

    def open_filter(self) -> None:
        """Opens the form and goes to its first field."""
        self.filter_form.open_at("text" if self.kind == "collections" else "id")

    def only_these(self, *, is_excluded: bool = False) -> None:
        """Narrows the quick filter to, or away from, the value of the current cell."""
        record, column = self.table.current_record(), self.current_column()
        value = column.text(record) if record is not None else ""
        if value:
            self._narrow(column, value, is_excluded=is_excluded)

    def current_column(self) -> Column:
        """The column of the current cell."""
        return self.model.columns[max(0, self.table.currentIndex().column())]

    def offer_pictures(self) -> None:
        """Shows the pictures of faces where the environment allows a host of them."""
        self.table.offer_pictures(bool(self.session.environment.picture_hosts))

    def narrow_to(self, key: str, value: str) -> None:
        """Shows all rows with one value of the column of this key, whatever was filtered before."""
        self.quick_filter_edit.clear()
        self._narrow(next(column for column in self.model.columns if column.key == key), value)

    def _narrow(self, column: Column, value: str, *, is_excluded: bool = False) -> None:
        term = f'{"-" if is_excluded else ""}{column.key}:"{value.replace(chr(34), "")}"'
        self.quick_filter_edit.setText(f"{self.quick_filter_edit.text()} {term}".strip())
        self.apply_quick_filter()

    def show_counts(self) -> None:
        """Opens how often each value of the current column occurs among the loaded rows."""
        column = self.current_column()
        steps = count_values(self.listing.records, column)
        self._jobs.run("counts", steps, partial(self._open_counts, column))

    def _open_counts(self, column: Column, counts: Counts) -> None:
        title = self.table.column_title(column)
        dialog = CountsDialog(title, counts, self._around.icons, self._around.formats, self)
        dialog.value_chosen.connect(partial(self._narrow, column))
        dialog.show()

    def send_as_filter(self) -> None:
        """Puts the value of the current cell into the form and asks the service for it."""
        record, name = self.table.current_record(), self.current_column().key
        if record is None or not isinstance(self.filter_form, FacesForm):
            return
        value = self.current_column().text(record)
        if name == "id" and value:
            self.ask(replace(self.listing.query, id=value))
        elif name == "name" and value:
            self.ask(replace(self.listing.query, name=value))

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        return [
            (self.filter_form, self.filter_form.toggle_button),
            (self.quick_filter_edit, self.quick_filter_edit),
            (self.table, self.table),
            (self.strip, self.strip.first_button()),
        ]

    # Copying

    def share(self) -> None:
        """Asks for the selected records to be put into a ticket."""
        self.share_asked.emit(self.table.selected_records())

    def copy_json(self) -> None:
        """Copies the selected records as the service sent them."""
        self._copy_text(records_as_json(self.table.selected_records()))

    def copy_field(self, name: str) -> None:
        """Copies one field of the selected records: id, code or url."""
        self._copy_text(field_lines(self.table.selected_records(), name))

    def copy_link(self) -> None:
        """Copies a link to each selected record."""
        name = self.session.environment.name
        self._copy_text(link_lines(self.table.selected_records(), name))

    def copy_query_link(self) -> None:
        """Copies a link to what the rows were asked with; of collections, to all of them."""
        name, question = self.session.environment.name, self.question()
        if isinstance(question, FacesQuery):
            self._copy(format_link(FacesLink(query=question, environment=name)))
        else:
            self._copy(format_link(CollectionsLink(environment=name)))

    def _copy_text(self, steps: Steps[str]) -> None:
        self._jobs.run("copy", steps, self._copy)

    @staticmethod
    def _copy(text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)

    # Menus

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filter_form.set_height_limit(round(self.height() * FORM_SHARE))

    def fill_columns_menu(self, menu: QMenu) -> None:
        """Fills a menu with the columns there are, those in sight with a tick."""
        menu.clear()
        for column in self.model.columns:
            action = menu.addAction(self.table.column_title(column))
            action.setCheckable(True)
            action.setChecked(self.table.is_column_shown(column))
            action.toggled.connect(
                lambda is_shown, column=column: self.table.set_column_shown(column, is_shown)
            )
        menu.addSeparator()
        menu.addAction(self.tr("Reset columns"), self.reset_columns)

    def _fill_export_menu(self) -> None:
        self.export_menu.clear()
        for text, run in self.sharing.menu():
            self.export_menu.addAction(text, run)

    def reset_columns(self) -> None:
        """Puts columns and sort as they first were."""
        self.table.apply_layout(TableState())
        self.layout_changed.emit()

    def copy_commands(self) -> list[tuple[str, Callable[[], None]]]:
        """The copy commands of this kind of listing, with their words."""
        commands: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Copy cells"), self.sharing.copy_cells),
            (self.tr("Copy id"), lambda: self.copy_field("id")),
        ]
        if self.kind == "collections":
            commands.append((self.tr("Copy code"), lambda: self.copy_field("code")))
        else:
            commands.append((self.tr("Copy url"), lambda: self.copy_field("url")))
        commands += [
            (self.tr("Copy JSON"), self.copy_json),
            (self.tr("Copy as Markdown"), self.sharing.copy_markdown),
            (self.tr("Copy link"), self.copy_link),
        ]
        return commands

    def _open_context_menu(self, position: QPoint) -> None:
        index = self.table.indexAt(position)
        if not index.isValid():
            return
        self.table.selectionModel().setCurrentIndex(
            index, self.table.selectionModel().SelectionFlag.NoUpdate
        )
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in self.copy_commands():
            menu.addAction(text, run)
        menu.addSeparator()
        menu.addAction(self.tr("Only these"), self.only_these)
        menu.addAction(self.tr("Not these"), lambda: self.only_these(is_excluded=True))
        menu.addAction(self.tr("Counts by value…"), self.show_counts)
        if self.kind == "faces" and self.current_column().key in ("id", "name"):
            menu.addAction(self.tr("Send as filter"), self.send_as_filter)
        menu.addSeparator()
        menu.addActions(self.further_actions)
        menu.addSeparator()
        if self.kind == "faces":
            self.table_pictures.fill_menu(menu)
            menu.addSeparator()
        menu.addAction(self.tr("Reload this record"), self.refresh_record)
        menu.popup(self.table.viewport().mapToGlobal(position))

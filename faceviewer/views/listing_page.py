"""One listing tab: filter form, quick filter, table and completeness strip, from top to bottom.

It starts loads and shows what the listing says of them; it neither asks a service nor decodes.
"""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.errors import (
    CredentialError,
    CredentialMissing,
    CredentialRefused,
    FaceviewerError,
)
from faceviewer.filters import CollectionsFilter, FacesQuery, Order, Relaxation, relaxed
from faceviewer.kept_tabs import KeptListing, KeptTab
from faceviewer.listings.columns import Kind
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.listing import Phase
from faceviewer.listings.loaded import Difference, Loaded
from faceviewer.listings.related import RelatedRows
from faceviewer.models.completeness_words import CompletenessWords
from faceviewer.models.listing_screens import Command
from faceviewer.models.listing_titles import ListingTitles
from faceviewer.models.record_table import RecordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import Face, Page, Record
from faceviewer.session import Session
from faceviewer.tasks import Work
from faceviewer.views.cell_commands import CellCommands
from faceviewer.views.empty_table import EmptyTable
from faceviewer.views.face_refresh import FaceRefresh
from faceviewer.views.filter_forms.collections_form import CollectionsForm
from faceviewer.views.filter_forms.faces_form import FacesForm
from faceviewer.views.listing_menus import ListingMenus
from faceviewer.views.listing_messages import ListingMessages
from faceviewer.views.listing_progress import ListingProgress
from faceviewer.views.listing_sharing import ListingSharing
from faceviewer.views.quick_row import QuickRow
from faceviewer.views.record_table import RecordTable
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.table_pictures import TablePictures
from faceviewer.views.view_undo import ViewUndo
from faceviewer.views.wanted_record import WantedRecord
from faceviewer.views.widgets.completeness_strip import CompletenessStrip
from faceviewer.views.widgets.empty_screen import EmptyScreen
from faceviewer.views.widgets.message_bar import MessageAction, MessageBar

FORM_SHARE = 0.45
"""No more of the height goes to the filter form."""

FindKept = Callable[[FacesQuery], Coroutine[object, object, Loaded | None]]


class ListingPage(TabPage):
    """The tab of one listing.

    Attributes:
        titles: puts what is asked into the words of the tab.
        find_kept: gives the rows that an earlier run kept of a question; None where there are none
            to be looked for.
        related: which loaded rows belong together.
        view_undo: what was changed in how it is looked at.
        sharing, cells, menus, messages, progress: what is copied and exported, what is done with
            the value of a cell, and what the menus, the message bar and the strip say.

    Signals:
        loaded(): a load ended well.
        credential_refused(object): the `CredentialError` of a load.
        demo_asked(), environment_asked(): the person wants the demo, or an environment of theirs.
        changes_asked(object): the person wants to see this `Difference` row by row.
        zone_switch_asked(): the person wants times in the other zone.
        density_asked(str): the rows are to stand so close again.
        layout_changed(): columns, sort or form are others; worth remembering.
    """

    zone_switch_asked = Signal()
    density_asked = Signal(str)
    loaded = Signal()
    credential_refused = Signal(object)
    demo_asked = Signal()
    environment_asked = Signal()
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
        self._is_held = False
        self._is_seeking = False
        self.find_kept: FindKept | None = None
        self._difference: Difference | None = None
        self._jobs = Jobs(around.tasks, self._task_group, around.first_slice_s)
        self._wanted_filter = CollectionsFilter()
        self._wanted_query = FacesQuery()
        self.model = RecordTableModel(self.listing, around.formats, self, self._jobs)
        self._words = CompletenessWords(self.listing, self.model, around.formats, self)
        self.titles = ListingTitles(around.formats, self)
        self._build()
        self._equip()
        self._connect()
        self.listing.add_listener(self)
        self.related = RelatedRows(self.listing)
        self._show_state()

    # Building

    def _build(self) -> None:
        theme, icons = self._around.theme, self._around.icons
        zone = self._around.formats.zone
        self.filter_form: FacesForm | CollectionsForm = (
            CollectionsForm(icons, zone, parent=self)
            if self.kind == "collections"
            else FacesForm(icons, zone, self.session.is_credential_in, parent=self)
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
        self.quick_row = QuickRow(self.model, self._around, self.session.is_credential_in, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_form)
        layout.addWidget(self.quick_row)
        layout.addWidget(self.table, 1)
        # Below the table: a message that comes or goes must not move a header under the pointer.
        layout.addWidget(self.message_bar)
        layout.addWidget(self.strip)

    def _equip(self) -> None:
        around, jobs, table = self._around, self._jobs, self.table
        self.sharing = ListingSharing(
            self, self.session, table, self._words, self.message_bar, around, jobs
        )
        self.cells = CellCommands(self, table, self.quick_row, around, jobs)
        self.menus = ListingMenus(
            table, self.quick_row, self.cells, self.sharing, self.table_pictures
        )
        self.messages = ListingMessages(self, self.message_bar, self.model, self._words, around)
        self.progress = ListingProgress(self.strip, table, self._words, around, self._next_step)
        self._face_refresh = FaceRefresh(
            self.listing, self.messages, around.tasks, f"{self._task_group}record"
        )
        self._wanted = WantedRecord(table, jobs)
        self.view_undo = ViewUndo(table, self.quick_row, self.filter_form, self.density_asked.emit)
        self._empty_table = EmptyTable(self.empty_screen, self.model, self._screen_commands())

    def _connect(self) -> None:
        self.quick_row.applied.connect(self._show_quick_hint)
        self.quick_row.refused.connect(self.messages.tell_credential)
        self.quick_row.zone_switch_asked.connect(self.zone_switch_asked)
        self.cells.query_asked.connect(self.ask)
        self.menus.refresh_asked.connect(self.refresh_record)
        self.messages.activity_asked.connect(self.activity_asked)
        self.messages.again_asked.connect(self.load_again)
        self.messages.changes_asked.connect(self.show_changes)
        self.messages.rest_asked.connect(self.load_all)
        self.messages.server_sort_asked.connect(self._sort_on_server)
        self._face_refresh.failed.connect(self._show_failure)
        self._wanted.missing.connect(self.messages.tell_missing)
        self.table_pictures.picture_missed.connect(self.messages.tell_no_picture)
        self.record_shown.connect(self.messages.clear_picture)
        self._wanted.hidden.connect(self._show_all_rows)
        self.filter_form.applied.connect(self.apply_filter)
        self.filter_form.open_changed.connect(self.layout_changed)
        self.table.current_record_changed.connect(self.record_shown)
        self.table.layout_changed.connect(self.layout_changed)
        self.model.arranged.connect(self._show_rows)
        self.strip.load_more_clicked.connect(self.load_more)
        self.strip.load_all_clicked.connect(self.load_all)
        self.strip.stop_clicked.connect(self.stop)
        self._around.formats.changed.connect(self._change_zone)
        if self._around.welcome is not None:
            self._around.welcome.ended.connect(self._show_screen)
            self.loaded.connect(self._around.welcome.end)

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
            quick_filter=self.quick_row.filter_edit.text(),
            sorts=tuple((sort.column.key, sort.is_descending) for sort in sorts),
            record_id=record.id if record is not None else self._wanted.id,
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
        self.quick_row.put(kept.quick_filter)
        self._wanted.want(kept.record_id, is_insistent=kept.is_from_link)
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
        self.view_undo.take_density(is_seen=self.isVisible())

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        pictures = self.table_pictures.commands() if self.kind == "faces" else {}
        return {
            **self.sharing.commands(),
            **pictures,
            "share": self._share_selected,
            "ask_again": self.load_again,
            "quick_filter": self.quick_row.go_to_filter,
            "stop": self.stop,
        }

    def _share_selected(self) -> None:
        self.share_asked.emit(self.table.selected_records())

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
            self._face_refresh.refresh(record)
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
        if self.progress.is_work_told:
            self.model.cancel_work()
            return
        self._around.tasks.cancel(self._load_name)

    def show_record(self, record_id: str) -> None:
        """Makes a record the current one: now, or as soon as it is loaded."""
        self._wanted.want(record_id, is_insistent=True)
        self._wanted.seek()
        if self.listing.find(record_id) is not None:
            self.table.setFocus()

    def _show_all_rows(self) -> None:
        self.quick_row.clear()
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
        self._around.follow("load", self._load_name)

    # What the listing tells

    def rows_replaced(self, difference: Difference | None) -> None:
        """Says what a repeated query changed."""
        self.messages.forget_notes()
        if isinstance(self.filter_form, FacesForm):
            self.filter_form.set_asked(self.listing.query if self.listing.is_loaded else None)
        self.title_changed.emit()
        self._difference = difference
        if difference is not None:
            self.messages.tell_difference(difference)

    def show_changes(self) -> None:
        """Opens what the last repetition of the query changed."""
        if self._difference is not None and self._difference.count:
            self.changes_asked.emit(self._difference)
        else:
            self.messages.tell_no_difference(is_repeated=self._difference is not None)

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

    # Showing

    def _show_state(self) -> None:
        state = self.listing.state
        self.progress.follow_load()
        if state.phase is Phase.LOADING:
            self.messages.clear_failure()
        elif state.phase is Phase.FAILED and state.error is not None:
            self._show_failure(state.error, self._next_step())
        elif state.phase is Phase.LOADED:
            self.loaded.emit()
        self.messages.note_unreadable()
        self._show_rows()

    def _show_rows(self) -> None:
        self._wanted.seek()
        self.progress.show_strip()
        self._show_screen()
        self._show_quick_hint()
        self.messages.note_sort()
        self.count_changed.emit()

    def _change_zone(self) -> None:
        self.filter_form.set_zone(self._around.formats.zone)
        self.progress.show_strip()

    def _next_step(self) -> tuple[str, Callable[[], None]]:
        """What is offered to go on with, and in which words; no words where it is not offered."""
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

    def _show_failure(self, error: FaceviewerError, again: MessageAction) -> None:
        if not self.listing.is_loaded:
            return
        if isinstance(error, CredentialRefused | CredentialError):
            self.credential_refused.emit(error)
        else:
            self.messages.tell_failure(error, again)

    def _sort_on_server(self) -> None:
        first = self.model.arrangement.sorts[0]
        order: Order = "desc" if first.is_descending else "asc"
        self.model.set_sorts(())
        self.ask(replace(self.listing.query, sort_by=first.column.server_field, order=order))

    def _show_quick_hint(self) -> None:
        self.quick_row.show_hint(self._wanted_filter)

    def _show_screen(self) -> None:
        if not self._empty_table.is_undecided():
            welcome = self._around.welcome
            is_told = self._empty_table.show(
                self._held_words(),
                is_seeking=self._is_seeking,
                is_welcome=welcome is not None and welcome.is_due,
            )
            self.filter_form.set_quiet(is_told)

    def _held_words(self) -> str | None:
        """What a link that nobody has followed yet is about, as far as the form does not say it."""
        if not self._is_held:
            return None
        return plain_line(self._wanted.id, 60) if self.kind == "collections" else ""

    def _screen_commands(self) -> dict[Command, Callable[[], None]]:
        return {
            "add_credential": lambda: self.credential_asked.emit(self.listing.service),
            "add_environment": self.environment_asked.emit,
            "ask_any_date": partial(self._ask_wider, "any_date"),
            "ask_any_org_id": partial(self._ask_wider, "any_org_id"),
            "ask_name_begins": partial(self._ask_wider, "name_begins"),
            "clear_quick_filter": self.quick_row.clear,
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

    def _ask_wider(self, relaxation: Relaxation) -> None:
        wider = relaxed(self.listing.query).get(relaxation)
        if wider is not None:
            self.ask(wider)

    def _reset_and_load(self) -> None:
        self.filter_form.reset()
        self.load()

    def open_filter(self) -> None:
        """Opens the form and goes to its first field."""
        self.filter_form.open_at("text" if self.kind == "collections" else "id")

    def offer_pictures(self) -> None:
        """Shows the pictures of faces where the environment allows a host of them."""
        self.table.offer_pictures(bool(self.session.environment.picture_hosts))

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        return [
            (self.filter_form, self.filter_form.toggle_button),
            (self.quick_row.filter_edit, self.quick_row.filter_edit),
            (self.table, self.table),
            (self.strip, self.strip.first_button()),
        ]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filter_form.set_height_limit(round(self.height() * FORM_SHARE))

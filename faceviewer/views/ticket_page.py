"""The tab of a ticket: what it names, in the pasted order, and what has become of each.

The questions themselves are the inquiry's; see `tickets/inquiry.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, QModelIndex, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.errors import CredentialError, CredentialRefused, FaceviewerError, ServiceName
from faceviewer.models.error_words import describe_error
from faceviewer.models.ticket_table import COLUMNS, TicketFilter, TicketModel
from faceviewer.records import Record, to_zone
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.session import Session
from faceviewer.tickets.inquiry import Inquiry, Sources
from faceviewer.tickets.rows import Found, Row, Verdict
from faceviewer.tickets.ticket import Ticket
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.ticket_aside import TicketAside
from faceviewer.views.ticket_bar import TicketBar
from faceviewer.views.ticket_progress import TicketProgress
from faceviewer.views.ticket_sharing import TicketSharing
from faceviewer.views.verdict_row import VerdictRow
from faceviewer.views.widgets.completeness_strip import CompletenessStrip, StripButtons
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind

ROW_HEIGHT: Final = 34
TELL_MS: Final = 250
"""Answers come many a second; counts and strip follow them four times."""


class TicketPage(TabPage):
    """The table of one ticket.

    Attributes:
        inquiry: asks what the ticket names, and keeps what has become of it.
    """

    icon_name = "clipboard-list"

    def __init__(
        self,
        ticket: Ticket,
        sources: Sources,
        session: Session,
        around: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("ticket", session, around, parent)
        self.inquiry = Inquiry(ticket, sources, session.load_all_workers)
        self._made = datetime.now(UTC)
        self._task_group = f"ticket-{id(self)}-"
        self._task_name = f"{self._task_group}ask"
        self._is_started = self._is_end_awaited = False
        self.model = TicketModel(self.inquiry, around.formats, self)
        self.filter = TicketFilter(self.model, self)
        self._progress = TicketProgress(self.inquiry, around.formats, self)
        self._build()
        self._connect()
        self.table.go_to_row(0)
        self._show_state()
        if ticket.left_out:
            self._say_left_out(ticket.left_out)

    # Building

    def _build(self) -> None:
        icons, formats = self._around.icons, self._around.formats
        self.verdict_row = VerdictRow(self.inquiry, icons, formats, self)
        self.table = PlainTable(
            self.filter, [width for _, width in COLUMNS], ROW_HEIGHT, icons, self
        )
        self.table.setObjectName("table")
        self.table.setAccessibleName(self.tr("Ticket"))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.message_bar = MessageBar(icons, self, is_above=False)
        self.message_bar.setObjectName("message_bar")
        self.strip = CompletenessStrip(icons, self)
        self.ticket_aside = TicketAside(icons, formats, self.inquiry.ticket.text)
        self.sharing = TicketSharing(
            self,
            self.session,
            self.table,
            self.filter,
            self._progress,
            self.message_bar,
            self._around,
            self._made,
            f"{self._task_group}export",
        )
        self.bar = TicketBar(self.verdict_row, self.sharing.copy_menu(), icons, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.message_bar)
        column.addWidget(self.strip)

    def _connect(self) -> None:
        self._tell_timer = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell_timer.timeout.connect(self._show_state)
        self.inquiry.on_state = self._show_state_soon
        self.verdict_row.chosen.connect(self.show_only)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_row())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_strip())
        self.table.activated.connect(lambda _: self.open_or_choose())
        self.model.dataChanged.connect(self._follow_row)
        self.bar.export_asked.connect(self.sharing.export)
        self._fill_context_menu()
        self.strip.extra_clicked.connect(self.ask_again)
        self.strip.stop_clicked.connect(self.stop)
        self.ticket_aside.record_used.connect(self.use)
        self.ticket_aside.search_asked.connect(self.search_anyway)
        self._around.formats.changed.connect(self._show_state)

    def _fill_context_menu(self) -> None:
        """What the menus of the window do with a row, once more."""
        for text, run in (
            (self.tr("Open the record in its tab"), self.open_or_choose),
            (self.tr("Choose the record…"), self.choose_anew),
            (self.tr("Search for this anyway"), self.search_anyway),
            *self.sharing.copy_menu(),
        ):
            action = QAction(text, self.table)
            action.triggered.connect(run)
            self.table.addAction(action)

    # What a tab shows of it

    @override
    def title(self) -> str:
        made = to_zone(self._made, is_utc=self._around.formats.zone == "utc")
        date = QDate(made.year, made.month, made.day)
        day = self._around.formats.locale.toString(date, "d MMM")
        clock = self._around.formats.clock(self._made)
        return self.tr("Ticket {day}, {time}").format(day=day, time=clock)

    @override
    def count_text(self) -> str:
        return self._around.formats.number(len(self.inquiry.rows))

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        choose, row = self.verdict_row.choose, self.current_row()
        one_row: dict[PageCommand, Callable[[], object]] = {}
        if row is not None and (row.chosen is not None or row.verdict is Verdict.AMBIGUOUS):
            one_row["choose_anew"] = self.choose_anew
        if row is not None and row.reason == "held":
            one_row["search_anyway"] = self.search_anyway
        return {
            **self.sharing.commands(),
            **one_row,
            "ask_again": self.ask_again,
            "open_record": self.open_or_choose,
            "show_all_rows": partial(choose, None),
            "show_ambiguous_rows": partial(choose, Verdict.AMBIGUOUS),
            "show_failed_rows": partial(choose, Verdict.FAILED),
            "show_found_rows": partial(choose, Verdict.FOUND),
            "show_missing_rows": partial(choose, Verdict.MISSING),
            "show_not_asked_rows": partial(choose, Verdict.NOT_ASKED),
            "show_whole_text": self.ticket_aside.turn_whole,
            "stop": self.stop,
        }

    @override
    def current_record(self) -> Record | None:
        row = self.current_row()
        return row.one.record if row is not None and row.one is not None else None

    @override
    def aside(self) -> QWidget | None:
        row = self.current_row()
        is_record_shown = row is None or (row.verdict is Verdict.FOUND and row.chosen is None)
        return None if is_record_shown else self.ticket_aside

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        first = self.verdict_row.buttons[None]
        regions: list[tuple[QWidget, QWidget]] = [(self.bar, first)]
        return [*regions, (self.table, self.table), (self.strip, self.strip.first_button())]

    @override
    def set_density(self, density: str) -> None:
        self.table.set_density(density)

    @override
    def close_page(self) -> None:
        # Stopped questions end later than the page and would tell it so.
        self.inquiry.on_state = lambda: None
        self.inquiry.on_rows = lambda _: None
        self._around.tasks.cancel_group(self._task_group)
        self.ticket_aside.deleteLater()

    # Asking

    @override
    def load_first(self) -> None:
        if not self._is_started:
            self._is_started = True
            self._ask(self.inquiry.rows)

    def ask_again(self) -> None:
        """Asks for what is missing, failed or was not asked, unless questions are under way."""
        _, rows = self._progress.again()
        if rows and not self.is_asking:
            self._ask(rows)

    @property
    def is_asking(self) -> bool:
        """Whether questions are under way."""
        return self._around.tasks.is_running(self._task_name)

    def stop(self) -> None:
        """Ends the questions; the answers that came are kept."""
        self._around.tasks.cancel(self._task_name)

    def _ask(self, rows: Sequence[Row]) -> None:
        for service in SERVICE_NAMES:
            self.message_bar.clear(f"failure-{service}")
        self._is_end_awaited = True
        self._around.tasks.start(self._task_name, self.inquiry.ask(rows))
        self._around.follow("ticket", self._task_name)

    # One row

    def current_row(self) -> Row | None:
        """The row that the keyboard is on."""
        index = self.table.currentIndex()
        return self.filter.row(index) if index.isValid() else None

    def open_or_choose(self) -> None:
        """Opens the record of the current row in its tab, or goes to the choice of one."""
        record = self.current_record()
        if record is not None:
            self.record_opened.emit(record)
        else:
            self.choose_anew()

    def use(self, found: Found) -> None:
        """Takes one of the records that the current row may mean."""
        row = self.current_row()
        if row is not None:
            self.inquiry.choose(row, found)
            self.table.setFocus()

    def choose_anew(self) -> None:
        """Goes to the choice of a record, and takes back the one that was made."""
        row = self.current_row()
        if row is not None and row.chosen is not None:
            self.inquiry.choose(row, None)
        button = self.ticket_aside.first_button()
        if button is not None:
            button.setFocus()

    def search_anyway(self) -> None:
        """Searches for a text that was held back."""
        row = self.current_row()
        if row is not None and row.reason == "held" and not self.is_asking:
            self.inquiry.release(row)
            self._ask([row])

    def show_only(self, verdict: Verdict | None) -> None:
        """Shows the rows of one verdict, or all."""
        self.filter.show_only(verdict)
        if not self.table.currentIndex().isValid() and self.filter.rowCount():
            self.table.go_to_row(0)
        self._show_row()

    # What is shown

    def _show_row(self) -> None:
        row = self.current_row()
        if row is not None and self.aside() is not None:
            self.ticket_aside.show_row(row)
        self.record_shown.emit(self.current_record())

    def _follow_row(self, first: QModelIndex, last: QModelIndex) -> None:
        row = self.current_row()
        if row is not None and first.row() <= row.number - 1 <= last.row():
            self._show_row()

    def _show_state_soon(self) -> None:
        if not self._tell_timer.isActive():
            self._tell_timer.start()

    def _show_state(self) -> None:
        self.bar.show_counts()
        self._show_strip()
        if self._is_end_awaited and not self._progress.is_going_on:
            self._is_end_awaited = False
            self._say_failures()

    def _show_strip(self) -> None:
        words, inquiry = self._progress.words(), self.inquiry
        count = len(self.table.selectionModel().selectedRows())
        selection = self.tr("%n selected", "", count) if count > 1 else ""
        share, is_going_on = None, self._progress.is_going_on
        if is_going_on:
            share = inquiry.progress.answered / max(1, inquiry.progress.total)
        self.strip.set_state(words.icon, words.sentence, words.details, selection, share)
        again = "" if is_going_on else self._progress.again()[0]
        self.strip.set_buttons(StripButtons(is_paged=False, is_loading=is_going_on, extra=again))

    def _say_left_out(self, count: int) -> None:
        self.message_bar.show_message(
            "left_out",
            MessageKind.WARN,
            self.tr("A table takes %n id(s).", "", len(self.inquiry.rows)),
            self.tr(
                "%n more of the ticket are left out; paste them again by themselves.", "", count
            ),
        )

    def _say_failures(self) -> None:
        """Says once what a service failed with, however many rows it concerns."""
        errors: dict[ServiceName, FaceviewerError] = {}
        for row in self.inquiry.rows:
            errors |= row.errors
        for service, error in errors.items():
            sentence = describe_error(error)
            actions = [(self.tr("Show in Activity"), self.activity_asked.emit)]
            if isinstance(error, CredentialError | CredentialRefused):
                ask = partial(self.credential_asked.emit, service)
                is_refused = isinstance(error, CredentialRefused)
                text = self.tr("Replace credential") if is_refused else self.tr("Credentials…")
                actions.insert(0, (text, ask))
            self.message_bar.show_message(
                f"failure-{service}", MessageKind.ERR, sentence.what, sentence.advice, actions
            )

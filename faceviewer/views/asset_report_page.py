"""The tab of a report on the files of many faces: what is the matter, kind by kind.

The files are fetched and compared by the report itself; see `assets/report.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.assets.report import (
    VERDICTS,
    AssetPlace,
    AssetReport,
    Finding,
    Verdict,
    asset_places,
)
from faceviewer.export.cells import Changes, ExportColumn, ExportTable
from faceviewer.export.tsv import tsv_steps
from faceviewer.json_text import without_lone_surrogates
from faceviewer.models.asset_report_table import COLUMNS, AssetReportModel, verdict_icon
from faceviewer.records import Face, Record
from faceviewer.session import Session
from faceviewer.slices import finish, in_slices
from faceviewer.tasks import Work
from faceviewer.views.asset_report_words import AssetReportWords, ReportState
from faceviewer.views.copying import records_as_json
from faceviewer.views.export_dialog import ExportOffer, ExportScope
from faceviewer.views.exporter import Exporter
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.widgets.completeness_strip import CompletenessStrip, StripButtons
from faceviewer.views.widgets.counted_choices import ALL, CountedChoice, CountedChoices
from faceviewer.views.widgets.empty_screen import EmptyScreen, ScreenAction
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind

KIND: Final = "asset_report"
ROW_HEIGHT: Final = 34
TELL_MS: Final = 100
"""Files come many a second; table, counts and strip follow them this often."""


class AssetReportPage(TabPage):
    """A report on the files of some faces.

    Files of hosts that the environment does not allow are fetched only after a click.
    """

    icon_name = "file-text"

    def __init__(
        self,
        faces: Sequence[Face],
        session: Session,
        around: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(KIND, session, around, parent)
        self._faces = faces
        self._task_group = f"page-{id(self)}-"
        self._state = ReportState(len(faces), datetime.now(UTC))
        self._is_started = False
        self._is_closed = False
        self._told: list[Finding] = []
        self.model = AssetReportModel(around.formats, self)
        self._words = AssetReportWords(self._state, self.model, around.formats, self)
        self._build()
        self._connect()
        self._show_state()

    # Building

    def _build(self) -> None:
        icons, measures = self._around.icons, self._around.theme.measures
        self.choices = CountedChoices(self._choices(), self._count, icons, self._around.formats)
        widths = [width for _, width in COLUMNS]
        self.table = PlainTable(self.model, widths, ROW_HEIGHT, icons, self)
        self.table.setObjectName("table")
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setAccessibleName(self.tr("Asset report"))
        self.empty_screen = EmptyScreen(icons, self.table)
        self.message_bar = MessageBar(icons, self, is_above=False)
        self.message_bar.setObjectName("message_bar")
        self.strip = CompletenessStrip(icons, self)
        row = QHBoxLayout()
        row.setContentsMargins(
            measures.gutter, measures.row_edge, measures.medium, measures.row_edge
        )
        row.addWidget(self.choices, 1)
        row.addWidget(self._made_export_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.message_bar)
        column.addWidget(self.strip)

    def _made_export_button(self) -> QPushButton:
        self.export_button = QPushButton(self.tr("Export"), self)
        self.export_button.setObjectName("export_button")
        self.export_button.setAccessibleName(self.export_button.text())
        self.export_button.setProperty("kind", "flat")
        self._around.icons.set_icon(self.export_button, "download")
        self.export_button.clicked.connect(self.export)
        return self.export_button

    def _choices(self) -> list[CountedChoice]:
        words = self.model.words
        kinds = [
            CountedChoice(verdict, words.choice(verdict), verdict_icon(verdict))
            for verdict in VERDICTS
        ]
        return [CountedChoice(ALL, self.tr("All problems"), is_lasting=True), *kinds]

    def _connect(self) -> None:
        self._tell_timer = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell_timer.timeout.connect(self._show_told)
        self.choices.chosen.connect(self._show_only)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(lambda *_: self._show_record())
        selection.selectionChanged.connect(lambda *_: self._show_strip())
        self.table.activated.connect(lambda _: self.open_record())
        self.strip.extra_clicked.connect(self.ask_again)
        self.strip.stop_clicked.connect(self.stop)
        self._around.formats.changed.connect(self._show_state)

    # What a tab shows of it

    @override
    def title(self) -> str:
        return self.tr("Asset report")

    @override
    def count_text(self) -> str:
        return self._around.formats.number(self.model.count(None)) if self._state.has_run else ""

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        return {
            "ask_again": self.ask_again,
            "copy_cells": self.copy_cells,
            "copy_id": self.copy_id,
            "copy_json": self.copy_json,
            "copy_url": self.copy_url,
            "export": self.export,
            "stop": self.stop,
        }

    @override
    def current_record(self) -> Record | None:
        index = self.table.currentIndex()
        return self.model.finding(index.row()).place.face if index.isValid() else None

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        choices: tuple[QWidget, QWidget] = (self.choices, self.choices.buttons[ALL])
        return [choices, (self.table, self.table), (self.strip, self.strip.first_button())]

    @override
    def set_density(self, density: str) -> None:
        self.table.set_density(density)

    @override
    def close_page(self) -> None:
        self._is_closed = True
        self._around.tasks.cancel_group(self._task_group)

    # Fetching

    @override
    def load_first(self) -> None:
        if not self._is_started:
            self._is_started = True
            self._start("prepare", self._prepare())

    def ask_again(self) -> None:
        """Fetches the files, goes on where it was stopped, or fetches all of them once more."""
        state = self._state
        if state.report is None or state.is_running or not state.report.places:
            return
        if state.is_complete:
            state.report = self._made_report(state.report.places)
            self.model.show([])
        state.is_running = state.has_run = True
        self._show_state()
        self._start("fetch", self._fetch(state.report))

    def stop(self) -> None:
        """Ends the fetching; what was found is kept."""
        if self._state.is_running and self._state.report is not None:
            self._around.tasks.cancel(f"{self._task_group}fetch")
            self._start("end", self._end(self._state.report))

    def _start(self, name: str, work: Work) -> None:
        self._around.tasks.start(f"{self._task_group}{name}", work)
        self._around.follow("report", f"{self._task_group}{name}")

    async def _prepare(self) -> None:
        """Looks which files there are; those of allowed hosts alone are fetched at once."""
        report = self._made_report(await in_slices(asset_places(self._faces)))
        self._state.report = report
        allowed = self.session.assets.allowed_hosts
        if report.places and set(report.hosts) <= allowed:
            self.ask_again()
        else:
            self._show_state()

    def _made_report(self, places: Sequence[AssetPlace]) -> AssetReport:
        return AssetReport(places, self.session.assets, self.session.hashes)

    async def _fetch(self, report: AssetReport) -> None:
        await report.run(self._take)
        await self._end(report)

    async def _end(self, report: AssetReport) -> None:
        """Shows what was found in its order, with what is known only now."""
        self._state.is_running = False
        self._state.ended = datetime.now(UTC)
        self._told.clear()
        shown = self._current_finding()
        self.model.show(await in_slices(report.findings()))
        self._go_to(shown)
        self._show_state()

    def _take(self, findings: Sequence[Finding]) -> None:
        if self._is_closed:  # a file that had come already, told before it was called off
            return
        self._told += findings
        if not self._tell_timer.isActive():
            self._tell_timer.start()

    def _show_told(self) -> None:
        if self._state.is_running:
            told, self._told = self._told, []
            self.model.add(told)
            self._show_state()

    # One finding

    def _current_finding(self) -> Finding | None:
        index = self.table.currentIndex()
        return self.model.finding(index.row()) if index.isValid() else None

    def _go_to(self, finding: Finding | None) -> None:
        """Goes to the row that says the same of the same asset; rows were put in order."""
        if finding is None:
            return
        for row, other in enumerate(self.model.shown()):
            if other.place is finding.place and other.verdict == finding.verdict:
                self.table.go_to_row(row)
                return

    def open_record(self) -> None:
        """Opens the face of the current row in its tab."""
        record = self.current_record()
        if record is not None:
            self.record_opened.emit(record)

    def show_only(self, verdict: Verdict | None) -> None:
        """Shows what was found of one kind; None shows all problems."""
        self.choices.choose(verdict or ALL)

    def _show_only(self, key: str) -> None:
        self.model.show_only(next((verdict for verdict in VERDICTS if verdict == key), None))
        if self.model.rowCount():
            self.table.go_to_row(0)
        self._show_state()

    # Copying

    def copy_cells(self) -> None:
        """Copies the selected rows as they stand, tab-separated."""
        indexes = self.table.selected_rows()
        places = range(self.model.columnCount())
        rows = [[index.siblingAtColumn(place).data() for place in places] for index in indexes]
        columns = [ExportColumn(str(place), "") for place in places]
        table = ExportTable(columns, rows, len(rows))
        self._copy(finish(tsv_steps(table, Changes())), len(rows))

    def copy_id(self) -> None:
        """Copies the id of the face of each selected row, each once, one a line."""
        faces = self._selected_faces()
        self._copy("\n".join(face.id for face in faces), len(faces))

    def copy_url(self) -> None:
        """Copies the url of the asset of each selected row, each once, one a line."""
        urls = dict.fromkeys(finding.place.url for finding in self._selected())
        lines = [url for url in urls if url]
        self._copy("\n".join(lines), len(lines))

    def copy_json(self) -> None:
        """Copies the faces of the selected rows as the service sent them."""
        faces = self._selected_faces()
        self._copy(finish(records_as_json(faces)), len(faces))

    def export(self) -> None:
        """Asks which rows are to be exported, how and where to."""
        if not self.model.everything():
            text = self.tr("There are no rows to export yet.")
            self.message_bar.show_message("export", MessageKind.INFO, text)
            return
        _, sentence, details = self._words.strip()
        day = datetime.now(UTC).date().isoformat()
        self._exporter.offer(
            ExportOffer(
                self._scopes(),
                f"{sentence}, {details}" if details else sentence,
                self._state.is_complete,
                f"asset-report-{self.session.environment.id}-{day}",
                [column.title for column in self.model.export_table([]).columns],
            )
        )

    @cached_property
    def _exporter(self) -> Exporter:
        return Exporter(self, self._around, self.message_bar, f"{self._task_group}export")

    def _scopes(self) -> list[ExportScope]:
        """The rows on screen, the selected ones, and all that was found."""
        scopes = [
            (self.tr("As on screen"), self.model.shown()),
            (self.tr("Selected rows"), self._selected()),
            (self.tr("Everything found"), self.model.everything()),
        ]
        return [
            ExportScope(
                title,
                self.tr("%n row(s)", "", len(findings)),
                partial(self.model.export_table, findings),
            )
            for title, findings in scopes
            if findings
        ]

    def _selected(self) -> list[Finding]:
        return [self.model.finding(index.row()) for index in self.table.selected_rows()]

    def _selected_faces(self) -> list[Face]:
        faces = (finding.place.face for finding in self._selected())
        return list({face.id: face for face in faces}.values())

    def _copy(self, text: str, count: int) -> None:
        if count:
            QGuiApplication.clipboard().setText(without_lone_surrogates(text))
            words = self.tr("%n line(s) copied", "", count)
            self.message_bar.show_message("copied", MessageKind.OK, words)

    # What is shown

    def _count(self, key: str) -> int:
        return self.model.count(next((verdict for verdict in VERDICTS if verdict == key), None))

    def _show_record(self) -> None:
        self.record_shown.emit(self.current_record())

    def _show_state(self) -> None:
        self.choices.show_counts()
        self._show_strip()
        self._show_emptiness()
        self.count_changed.emit()

    def _show_strip(self) -> None:
        state, words, share = self._state, self._words.strip(), None
        if state.is_running and state.report is not None:
            share = state.report.done_count / max(1, state.report.file_count)
        count = len(self.table.selectionModel().selectedRows())
        selection = self.tr("%n selected", "", count) if count > 1 else ""
        self.strip.set_state(words.icon, words.sentence, words.details, selection, share)
        again = self._words.again()
        self.strip.set_buttons(StripButtons(False, False, state.is_running, again, "rotate-cw"))

    def _show_emptiness(self) -> None:
        words = self._words.screen()
        if words is None:
            self.empty_screen.clear()
            return
        fetch = ScreenAction(self.tr("Fetch"), self.ask_again, "primary")
        self.empty_screen.show_screen(
            words.icon,
            words.title,
            words.sentence,
            facts=words.facts,
            actions=[fetch] if words.asks else [],
            icon_role=words.icon_role,
        )

"""The tab of records that a look-up found, of both services in one table."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.export.cells import Changes
from faceviewer.export.markdown import markdown_lines
from faceviewer.export.tsv import tsv_steps
from faceviewer.listings.jobs import Jobs
from faceviewer.lookup import Answer, Match
from faceviewer.models.lookup_table import LookupTableModel
from faceviewer.models.lookup_words import LookupWords
from faceviewer.plain_text import plain_line
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.slices import finish
from faceviewer.views.copying import records_as_json
from faceviewer.views.export_dialog import ExportOffer, ExportScope
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel
from faceviewer.views.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from faceviewer.views.exporter import Exporter

ROW_HEIGHT: Final = 30
WIDTHS: Final = (240, 150, 330, 220, 90, 150)
"""Of the name, the field, its value, the id, the service and created."""

TITLE_CHARS: Final = 24


class LookupPage(TabPage):
    """Owns the matches of one answer; it stays as it is when the same is looked up again."""

    icon_name = "search"

    def __init__(
        self,
        answer: Answer,
        matches: Sequence[Match],
        session: Session,
        around: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("lookup", session, around, parent)
        self._answer = answer
        self._jobs = Jobs(around.tasks, f"page-{id(self)}-", around.first_slice_s)
        self._words = LookupWords(around.formats, self)
        self.model = LookupTableModel(matches, around.formats, self)
        self._build()
        self.table.selectionModel().currentRowChanged.connect(self._tell_current)
        self.table.activated.connect(self.open_record)
        if matches:
            self.table.go_to_row(0)

    def _build(self) -> None:
        measures, icons = self._around.theme.measures, self._around.icons
        self.table = PlainTable(self.model, WIDTHS, ROW_HEIGHT, icons, self)
        self.table.setObjectName("lookup_table")
        self.table.setAccessibleName(self.tr("Records found"))
        self.table.horizontalHeader().setStretchLastSection(True)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.table, self.open_record)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        for text, run in (
            (self.tr("Open the record in its tab"), self.open_record),
            (self.tr("Copy cells"), self.copy_cells),
            (self.tr("Copy id"), self.copy_ids),
            (self.tr("Copy JSON"), self.copy_json),
            (self.tr("Copy as Markdown"), self.copy_markdown),
        ):
            action = QAction(text, self.table)
            action.triggered.connect(partial(_run, run))
            self.table.addAction(action)
        reading = self._words.reading(self._answer.term)[1]
        text_label = ElidedLabel(plain_line(self._answer.term.text), "strong", parent=self)
        text_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        bar = QHBoxLayout()
        bar.setContentsMargins(measures.gutter, measures.medium, measures.gutter, measures.medium)
        bar.setSpacing(measures.medium)
        bar.addWidget(text_label)
        bar.addWidget(TextLabel(reading, "secondary"))
        bar.addStretch(1)
        self.message_bar = MessageBar(icons, self, is_above=False)
        self.message_bar.setObjectName("message_bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.message_bar)

    # Rows

    def selected_matches(self) -> list[Match]:
        """The matches of the selected rows."""
        return [self.model.matches[index.row()] for index in self.table.selected_rows()]

    def _selected_records(self) -> list[Record]:
        return [match.record for match in self.selected_matches()]

    def open_record(self) -> None:
        """Shows the current record in the tab of its listing."""
        record = self.current_record()
        if record is not None:
            self.record_opened.emit(record)

    def _tell_current(self) -> None:
        self.record_shown.emit(self.current_record())

    # Copying

    def copy_cells(self) -> None:
        """Copies the selected rows as tab-separated cells."""
        table = self.model.table([index.row() for index in self.table.selected_rows()])
        _put(finish(tsv_steps(table, Changes())))

    def copy_ids(self) -> None:
        """Copies the ids of the selected rows, one a line."""
        _put("\n".join(record.id for record in self._selected_records()))

    def copy_json(self) -> None:
        """Copies the selected records as the services sent them."""
        self._jobs.run("copy", records_as_json(self._selected_records()), _put)

    def copy_markdown(self) -> None:
        """Copies every row as a Markdown table."""
        _put("\n".join(markdown_lines(self.model.table(range(self.model.rowCount())))))

    # Exporting

    def export(self) -> None:
        """Asks which rows are to be exported, how and where to."""
        day = datetime.now(UTC).date().isoformat()
        count = self.model.rowCount() + (self._answer.hidden_count if self._is_all() else 0)
        self._exporter.offer(
            ExportOffer(
                self._scopes(),
                self.tr("%n record(s) found", "", count),
                self._is_all() and not self._answer.hidden_count,
                f"look-up-{self.session.environment.id}-{day}",
                [column.title for column in self.model.table([]).columns],
            )
        )

    def _is_all(self) -> bool:
        return self.model.rowCount() == len(self._answer.matches)

    @cached_property
    def _exporter(self) -> "Exporter":
        # Imported when something is exported first.
        from faceviewer.views.exporter import Exporter  # noqa: PLC0415

        return Exporter(self, self._around, self.message_bar, f"page-{id(self)}-export")

    def _scopes(self) -> list[ExportScope]:
        selected = [index.row() for index in self.table.selected_rows()]
        every = list(range(self.model.rowCount()))
        scopes = [self._scope(self.tr("Everything found"), every)]
        if 0 < len(selected) < len(every):
            scopes.append(self._scope(self.tr("The selection"), selected))
        return scopes

    def _scope(self, title: str, rows: list[int]) -> ExportScope:
        matches = self.model.matches
        return ExportScope(
            title,
            self.tr("%n row(s)", "", len(rows)),
            partial(self.model.table, rows),
            lambda: [matches[row].record for row in rows],
        )

    # What a tab shows of it

    @override
    def title(self) -> str:
        return plain_line(self._answer.term.text, TITLE_CHARS)

    @override
    def count_text(self) -> str:
        return self._around.formats.number(self.model.rowCount())

    @override
    def current_record(self) -> Record | None:
        index = self.table.currentIndex()
        return self.model.matches[index.row()].record if index.isValid() else None

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        return {
            "copy_cells": self.copy_cells,
            "copy_id": self.copy_ids,
            "copy_json": self.copy_json,
            "copy_markdown": self.copy_markdown,
            "export": self.export,
            "open_record": self.open_record,
            "share": lambda: self.share_asked.emit(self._selected_records()),
        }

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        return [(self.table, self.table)]

    @override
    def load_first(self) -> None:
        self.table.setFocus()

    @override
    def close_page(self) -> None:
        self._around.tasks.cancel_group(f"page-{id(self)}-")


def _put(text: str) -> None:
    if text:
        QGuiApplication.clipboard().setText(text)


def _run(run: Callable[[], object], _is_checked: bool) -> None:
    run()

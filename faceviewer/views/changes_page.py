"""The tab of what another load of a listing changed, row by row and field by field."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.export.cells import Changes
from faceviewer.export.markdown import markdown_lines
from faceviewer.export.tsv import tsv_steps
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.loaded import Difference
from faceviewer.models.changes_table import ChangedRow, ChangesTableModel, RowOutcome, changed_rows
from faceviewer.models.comparison_table import Sides
from faceviewer.records import Record
from faceviewer.slices import Steps, finish
from faceviewer.views.compare_page import comparison_commands
from faceviewer.views.comparison_view import ComparisonView
from faceviewer.views.copying import records_as_json
from faceviewer.views.export_dialog import ExportOffer, ExportScope
from faceviewer.views.exporter import Exporter
from faceviewer.views.icons import Icons
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.widgets.labels import ElidedLabel
from faceviewer.views.widgets.message_bar import MessageBar

ROW_HEIGHT: Final = 30
WIDTHS: Final = (120, 240, 220, 320, 150)
"""Of the change, name, id, changed fields and created."""

_NOTHING: Final = b"{}"


class ChangesPage(TabPage):
    """Owns the rows of one difference; the current one is shown before and now below them.

    It stays as it is when the listing is asked once more.
    """

    icon_name = "rotate-cw"

    def __init__(
        self,
        page: ListingPage,
        difference: Difference,
        around: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("changes", page.session, around, parent)
        self._difference = difference
        self._listing_title = page.title()
        self._task_group = f"page-{id(self)}-"
        self._jobs = Jobs(around.tasks, self._task_group, around.first_slice_s)
        self.model = ChangesTableModel(around.formats, self._jobs, self)
        self.table = self._made_table(around.icons)
        self.view = ComparisonView(around.formats, around.icons, self._jobs, self)
        self._add_actions()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.activated.connect(self.open_record)
        self._jobs.run("rows", changed_rows(difference, page.listing), self._show_rows)

    # Showing

    def _show_rows(self, rows: list[ChangedRow]) -> None:
        self.model.show(rows)
        if rows:
            self.table.go_to_row(0)

    def _show_current(self) -> None:
        row = self._current()
        if row is None:
            self.view.clear()
            return
        before, now = (_bytes(record) for record in (row.before, row.now))
        sides = Sides(
            self.tr("Before"), self.tr("Now"), self.tr("only before"), self.tr("only now")
        )
        self.view.compare(before, now, sides)
        self.record_shown.emit(row.record)

    def _current(self) -> ChangedRow | None:
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def open_record(self) -> None:
        """Shows the current row in its listing; what was removed is no longer there."""
        row = self._current()
        if row is not None and row.outcome is not RowOutcome.REMOVED:
            self.record_opened.emit(row.record)

    def _summary(self) -> str:
        difference, formats = self._difference, self._around.formats
        parts = [
            self.tr("%n added", "", len(difference.added)),
            self.tr("%n changed", "", len(difference.changed)),
        ]
        if difference.is_whole:
            parts.append(self.tr("%n removed", "", len(difference.removed)))
        words = ", ".join(parts)
        if difference.since is None:
            return words
        is_recent = datetime.now(UTC) - difference.since < timedelta(hours=12)
        time = formats.clock if is_recent else formats.minute
        template = self.tr("{changes} since {time}")
        return template.format(changes=words, time=time(difference.since))

    def _caution(self) -> str:
        if self._difference.is_whole:
            return ""
        return self.tr("Whether rows are gone is not known: not everything was loaded.")

    # Copying

    def copy_cells(self) -> None:
        """Copies the selected rows, or the selected fields where those have the focus."""
        if self.view.table.hasFocus():
            self.view.copy_cells()
            return
        table = self.model.table([index.row() for index in self.table.selected_rows()])
        _put(finish(tsv_steps(table, Changes())))

    def copy_ids(self) -> None:
        """Copies the ids of the selected rows, one a line."""
        _put("\n".join(record.id for record in self._selected()))

    def copy_markdown(self) -> None:
        """Copies every row as a Markdown table, or the fields below where those have the focus."""
        if self.view.table.hasFocus():
            self.view.copy_markdown()
            return
        self._jobs.run("markdown", self._markdown(), _put)

    def _markdown(self) -> Steps[str]:
        lines = []
        for line in markdown_lines(self.model.table(range(self.model.rowCount()))):
            lines.append(line)
            yield None
        return "\n".join(lines)

    def copy_json(self) -> None:
        """Copies the records of the selected rows as they are, or were."""
        self._jobs.run("copy", records_as_json(self._selected()), _put)

    def _selected(self) -> list[Record]:
        return [self.model.row(index.row()).record for index in self.table.selected_rows()]

    # Exporting

    def export(self) -> None:
        """Asks in which format the rows are to be exported, and where to."""
        rows = range(self.model.rowCount())
        scope = ExportScope(
            self.tr("Changed rows"),
            self.tr("%n row(s)", "", len(rows)),
            partial(self.model.table, rows),
        )
        words = (self._summary(), self._caution())
        day = datetime.now(UTC).date().isoformat()
        self._exporter.offer(
            ExportOffer(
                [scope],
                ". ".join(word for word in words if word),
                self._difference.is_whole,
                f"changes-{self.session.environment.id}-{day}",
                [column.title for column in self.model.table([]).columns],
            )
        )

    @cached_property
    def _exporter(self) -> Exporter:
        return Exporter(self, self._around, self.message_bar, f"{self._task_group}export")

    # What a tab shows of it

    @override
    def title(self) -> str:
        return self.tr("Changes of {listing}").format(listing=self._listing_title)

    @override
    def count_text(self) -> str:
        return self._around.formats.number(self._difference.count)

    @override
    def current_record(self) -> Record | None:
        row = self._current()
        return row.record if row is not None else None

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        commands = comparison_commands(self.view)
        return commands | {
            "copy_cells": self.copy_cells,
            "copy_id": self.copy_ids,
            "copy_json": self.copy_json,
            "copy_markdown": self.copy_markdown,
            "open_record": self.open_record,
            "export": self.export,
            "share": lambda: self.share_asked.emit(self._selected()),
        }

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        return [(self.table, self.table), *self.view.regions()]

    @override
    def load_first(self) -> None:
        self.table.setFocus()

    @override
    def close_page(self) -> None:
        self._around.tasks.cancel_group(self._task_group)

    # Building

    def _made_table(self, icons: Icons) -> PlainTable:
        table = PlainTable(self.model, WIDTHS, ROW_HEIGHT, icons, self)
        table.setObjectName("changes_table")
        table.setAccessibleName(self.tr("Changed rows"))
        table.horizontalHeader().setStretchLastSection(True)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), table, self.open_record)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        return table

    def _add_actions(self) -> None:
        """What the menus have, once more at the row that is clicked."""
        for text, run in (
            (self.tr("Open the record in its tab"), self.open_record),
            (self.tr("Copy cells"), self.copy_cells),
            (self.tr("Copy id"), self.copy_ids),
            (self.tr("Copy JSON"), self.copy_json),
            (self.tr("Copy as Markdown"), self.copy_markdown),
            (self.tr("Export…"), self.export),
        ):
            action = QAction(text, self.table)
            action.triggered.connect(partial(_run, run))
            self.table.addAction(action)

    def _lay_out(self) -> None:
        measures = self._around.theme.measures
        self.summary_label = ElidedLabel(self._summary(), "strong", parent=self)
        self.summary_label.setObjectName("changes_summary_label")
        self.caution_label = ElidedLabel(self._caution(), "secondary", parent=self)
        self.caution_label.setObjectName("changes_caution_label")
        self.caution_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.markdown_button = QPushButton(self.tr("Copy list as Markdown"), self)
        self.markdown_button.setObjectName("changes_markdown_button")
        self.markdown_button.setAccessibleName(self.markdown_button.text())
        self._around.icons.set_icon(self.markdown_button, "copy")
        self.markdown_button.clicked.connect(self.copy_markdown)
        self.export_button = QPushButton(self.tr("Export…"), self)
        self.export_button.setObjectName("changes_export_button")
        self.export_button.setAccessibleName(self.tr("Export the list"))
        self._around.icons.set_icon(self.export_button, "download")
        self.export_button.clicked.connect(self.export)
        bar = QHBoxLayout()
        bar.setContentsMargins(measures.gutter, measures.small, measures.medium, measures.small)
        bar.setSpacing(measures.medium)
        bar.addWidget(self.summary_label)
        bar.addWidget(self.caution_label, 1)
        bar.addWidget(self.markdown_button)
        bar.addWidget(self.export_button)
        self.message_bar = MessageBar(self._around.icons, self)
        self.message_bar.setObjectName("message_bar")
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.view)
        parts.setSizes([2, 3])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.message_bar)
        column.addWidget(parts, 1)


def _bytes(record: Record | None) -> bytes:
    return bytes(record.raw) if record is not None else _NOTHING


def _put(text: str) -> None:
    if text:
        QGuiApplication.clipboard().setText(text)


def _run(run: Callable[[], object], _is_checked: bool) -> None:
    run()

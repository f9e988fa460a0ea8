"""The tab of two records side by side."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cached_property, partial

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.listings.jobs import Jobs
from faceviewer.models.comparison_table import Sides
from faceviewer.plain_text import plain_line
from faceviewer.records import Face, Record
from faceviewer.session import Session
from faceviewer.views.comparison_view import ComparisonView
from faceviewer.views.export_dialog import ExportOffer, ExportScope
from faceviewer.views.exporter import Exporter
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.labels import ElidedLabel
from faceviewer.views.widgets.message_bar import MessageBar

_TITLE_LENGTH = 24


class ComparePage(TabPage):
    """Owns the comparison of two records as they were when it was opened."""

    icon_name = "columns-3"

    def __init__(
        self,
        session: Session,
        around: Surroundings,
        records: tuple[Record, Record],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("comparison", session, around, parent)
        self._records = records
        self._task_group = f"page-{id(self)}-"
        self._is_started = False
        # The record may be loaded anew while this page is open.
        self._texts = tuple(bytes(record.raw) for record in records)
        jobs = Jobs(around.tasks, self._task_group, around.first_slice_s)
        self.view = ComparisonView(around.formats, around.icons, jobs, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.message_bar = MessageBar(around.icons, self)
        self.message_bar.setObjectName("message_bar")
        layout.addLayout(self._made_head())
        layout.addWidget(self.message_bar)
        layout.addWidget(self.view, 1)
        self.view.compared.connect(self.count_changed)

    def _made_head(self) -> QHBoxLayout:
        measures = self._around.theme.measures
        row = QHBoxLayout()
        row.setContentsMargins(measures.gutter, measures.medium, measures.medium, 0)
        row.setSpacing(measures.large)
        self.open_buttons: list[LinkButton] = []
        for side, record in zip(("left", "right"), self._records, strict=True):
            row.addLayout(self._head_of(side, record), 1)
        return row

    def _head_of(self, side: str, record: Record) -> QVBoxLayout:
        title = ElidedLabel(_name(record), "title", parent=self)
        title.setObjectName(f"compare_{side}_label")
        facts = ElidedLabel(self._facts(record), "secondary", parent=self)
        for label in (title, facts):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        button = LinkButton(self.tr("Open"), self)
        button.setObjectName(f"compare_open_{side}_button")
        button.setAccessibleName(self.tr("Open {record}").format(record=_name(record)))
        button.clicked.connect(lambda: self.record_opened.emit(record))
        self.open_buttons.append(button)
        line = QHBoxLayout()
        line.addWidget(facts, 1)
        line.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(title)
        column.addLayout(line)
        return column

    def _facts(self, record: Record) -> str:
        kind = self.tr("Face") if isinstance(record, Face) else self.tr("Collection")
        return f"{kind} · {plain_line(record.id)}"

    # Exporting

    def export(self) -> None:
        """Asks in which format the shown fields are to be exported, and where to."""
        rows = range(self.view.model.rowCount())
        is_all = self.view.same_check.isChecked()
        scope = ExportScope(
            self.tr("All fields") if is_all else self.tr("Differences"),
            self.tr("%n field(s)", "", len(rows)),
            partial(self.view.model.table, rows),
        )
        day = datetime.now(UTC).date().isoformat()
        known = self.view.comparison
        self._exporter.offer(
            ExportOffer(
                [scope],
                self.view.count_label.text(),
                known is not None and not known.left_out,
                f"comparison-{self.session.environment.id}-{day}",
                [column.title for column in self.view.model.table([]).columns],
            )
        )

    @cached_property
    def _exporter(self) -> Exporter:
        return Exporter(self, self._around, self.message_bar, f"{self._task_group}export")

    # What a tab shows of it

    @override
    def title(self) -> str:
        names = (plain_line(_name(record), _TITLE_LENGTH) for record in self._records)
        return " · ".join(names)

    @override
    def count_text(self) -> str:
        known = self.view.comparison
        return self._around.formats.number(known.difference_count) if known else ""

    @override
    def current_record(self) -> Record:
        return self._records[0]

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        left, right = self._records
        return comparison_commands(self.view) | {
            "export": self.export,
            "open_left_record": lambda: self.record_opened.emit(left),
            "open_right_record": lambda: self.record_opened.emit(right),
            "share": lambda: self.share_asked.emit([left, right]),
        }

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        return [(self, self.open_buttons[0]), *self.view.regions()]

    @override
    def load_first(self) -> None:
        if not self._is_started:
            self._is_started = True
            left, right = self._texts
            names = [_name(record) for record in self._records]
            sides = Sides(names[0], names[1], self.tr("only left"), self.tr("only right"))
            self.view.compare(left, right, sides)
            self.view.table.setFocus()

    @override
    def close_page(self) -> None:
        self._around.tasks.cancel_group(self._task_group)


def comparison_commands(view: ComparisonView) -> dict[PageCommand, Callable[[], object]]:
    """What a comparison does for the commands of the menus."""
    return {
        "copy_cells": view.copy_cells,
        "copy_left_value": lambda: view.copy_value(0),
        "copy_markdown": view.copy_markdown,
        "copy_path": view.copy_path,
        "copy_right_value": lambda: view.copy_value(1),
        "show_same": view.show_same,
    }


def _name(record: Record) -> str:
    return plain_line(record.name if isinstance(record.name, str) else "") or record.id

"""Two compared records: what differs, place by place, and the whole of two values below.

Which records these are, and whose they are, is said by the page around it.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from faceviewer.comparing import Comparison, compare_json
from faceviewer.export.cells import Changes
from faceviewer.export.markdown import markdown_steps
from faceviewer.export.tsv import tsv_steps
from faceviewer.listings.jobs import Jobs
from faceviewer.models.comparison_table import ComparisonTableModel, Sides
from faceviewer.models.formats import Formats
from faceviewer.models.source_text import source_text
from faceviewer.slices import Steps, finish
from faceviewer.views.icons import Icons
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.widgets.empty_screen import EmptyScreen
from faceviewer.views.widgets.labels import ElidedLabel

ROW_HEIGHT: Final = 30
WIDTHS: Final = (140, 230, 320, 320)
"""Of the outcome, the field and the two values."""

_VALUES_HEIGHT: Final = 132


class ComparisonView(QWidget):
    """Owns the comparison of two JSON texts and what is copied from it.

    Signals:
        compared(): a comparison is there, or there can be none.
    """

    compared = Signal()

    def __init__(
        self, formats: Formats, icons: Icons, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._icons = icons
        self._jobs = jobs
        self._sides = Sides("", "", "", "")
        self.comparison: Comparison | None = None
        self.model = ComparisonTableModel(self)
        self.table = PlainTable(self.model, WIDTHS, ROW_HEIGHT, icons, self)
        self.table.setObjectName("comparison_table")
        self.table.setAccessibleName(self.tr("Compared fields"))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.empty_screen = EmptyScreen(icons, self.table)
        self.value_edits = (self._value_edit("left"), self._value_edit("right"))
        self._add_actions()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show_values)
        self.model.modelReset.connect(self._show_values)

    # What is compared

    def compare(self, left: bytes, right: bytes, sides: Sides) -> None:
        """Compares two JSON texts; what was shown goes at once, the new rows come when ready."""
        self._sides = sides
        self._take(None)
        self.count_label.setText(self.tr("Comparing…"))
        self.empty_screen.clear()
        self._jobs.run("compare", _compared(left, right), self._show)

    def clear(self) -> None:
        """Shows nothing."""
        self._jobs.cancel("compare")
        self._take(None)
        self.count_label.setText("")
        self.empty_screen.clear()

    def show_same(self) -> None:
        """Shows also what is the same, or only what differs."""
        self.same_check.toggle()

    def _show(self, comparison: Comparison | None) -> None:
        self._take(comparison)
        self.count_label.setText(self._summary(comparison))
        if comparison is None:
            sentence = self.tr("One of them is no JSON that can be read; see Raw.")
            self.empty_screen.show_screen("circle-x", self.tr("Cannot be compared"), sentence)
        else:
            self._show_screen()
        self.compared.emit()

    def _take(self, comparison: Comparison | None) -> None:
        self.comparison = comparison
        self.model.show(comparison, self._sides)
        if self.model.rowCount():
            self.table.go_to_row(0)

    def _summary(self, comparison: Comparison | None) -> str:
        if comparison is None:
            return ""
        number = self._formats.number
        words = self.tr("%n difference(s)", "", comparison.difference_count)
        template = self.tr("{differences} among {count} fields")
        text = template.format(differences=words, count=number(comparison.counts.total()))
        if not comparison.left_out:
            return text
        kept = self.tr("the first {count} are shown").format(count=number(len(comparison.rows)))
        return f"{text}, {kept}"

    def _show_screen(self) -> None:
        if self.model.rowCount() or self.comparison is None:
            self.empty_screen.clear()
        else:
            self.empty_screen.show_screen(
                "circle-check",
                self.tr("No difference"),
                self.tr("Every field has the same value on both sides."),
                icon_role="ok",
            )

    def _switch_rows(self, is_all: bool) -> None:
        self.model.show_all(is_all)
        if self.model.rowCount():
            self.table.go_to_row(0)
        self._show_screen()

    def _show_values(self) -> None:
        index = self.table.currentIndex()
        values = self.model.values(index.row()) if index.isValid() else ("", "")
        for edit, value in zip(self.value_edits, values, strict=True):
            edit.setPlainText(source_text(value).text)

    # Copying

    def copy_cells(self) -> None:
        """Copies the selected rows as tab-separated cells with whole values."""
        table = self.model.table([index.row() for index in self.table.selected_rows()])
        self._put(finish(tsv_steps(table, Changes())))

    def copy_markdown(self) -> None:
        """Copies every shown row as a Markdown table."""
        table = self.model.table(range(self.model.rowCount()))
        self._jobs.run("markdown", markdown_steps(table), self._put)

    def copy_path(self) -> None:
        """Copies where the current row is in the record."""
        index = self.table.currentIndex()
        if index.isValid():
            self._put(self.model.path(index.row()))

    def copy_value(self, side: int) -> None:
        """Copies the whole value of the current row: the left one (0) or the right one (1)."""
        index = self.table.currentIndex()
        if index.isValid():
            self._put(self.model.values(index.row())[side])

    @staticmethod
    def _put(text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)

    # Building

    def _value_edit(self, side: str) -> QPlainTextEdit:
        edit = QPlainTextEdit(self)
        edit.setObjectName(f"comparison_{side}_edit")
        edit.setAccessibleName(self.tr("Left value") if side == "left" else self.tr("Right value"))
        edit.setProperty("kind", "flat")
        edit.setMinimumHeight(self._icons.theme.measures.bar)
        edit.setReadOnly(True)
        edit.setTabChangesFocus(True)
        return edit

    def _lay_out(self) -> None:
        measures = self._icons.theme.measures
        self.count_label = ElidedLabel("", "strong", parent=self)
        self.count_label.setObjectName("comparison_count_label")
        self.count_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.same_check = QCheckBox(self.tr("Also what is the same"), self)
        self.same_check.setObjectName("comparison_same_check")
        self.same_check.setAccessibleName(self.same_check.text())
        self.same_check.toggled.connect(self._switch_rows)
        self.markdown_button = QPushButton(self.tr("Copy as Markdown"), self)
        self.markdown_button.setObjectName("comparison_markdown_button")
        self.markdown_button.setAccessibleName(self.markdown_button.text())
        self._icons.set_icon(self.markdown_button, "copy")
        self.markdown_button.clicked.connect(self.copy_markdown)
        bar = QHBoxLayout()
        bar.setContentsMargins(measures.gutter, measures.small, measures.medium, measures.small)
        bar.setSpacing(measures.medium)
        bar.addWidget(self.count_label, 1)
        bar.addWidget(self.same_check)
        bar.addWidget(self.markdown_button)
        values = QSplitter(Qt.Orientation.Horizontal)
        values.setChildrenCollapsible(False)
        for edit in self.value_edits:
            values.addWidget(edit)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(values)
        parts.setStretchFactor(0, 1)
        parts.setSizes([4 * _VALUES_HEIGHT, _VALUES_HEIGHT])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(parts, 1)

    def _add_actions(self) -> None:
        """What the menus have, once more at the row that is clicked."""
        for text, run in self.copy_commands():
            action = QAction(text, self.table)
            action.triggered.connect(run)
            self.table.addAction(action)

    def copy_commands(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """The copy commands with their words."""
        return (
            (self.tr("Copy cells"), self.copy_cells),
            (self.tr("Copy path"), self.copy_path),
            (self.tr("Copy left value"), lambda: self.copy_value(0)),
            (self.tr("Copy right value"), lambda: self.copy_value(1)),
            (self.tr("Copy as Markdown"), self.copy_markdown),
        )

    def regions(self) -> list[tuple[QWidget, QWidget]]:
        """The regions in reading order, each with the control that leads into it."""
        return [(self.table, self.table), *((edit, edit) for edit in self.value_edits)]


def _compared(left: bytes, right: bytes) -> Steps[Comparison | None]:
    try:
        return (yield from compare_json(left, right))
    except ValueError:
        return None

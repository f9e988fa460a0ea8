"""What is to be exported, in which format: asked before the file is named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from faceviewer.export.cells import ExportTable
from faceviewer.export.exporting import Format
from faceviewer.export.receipt import Facts
from faceviewer.records import Record
from faceviewer.views.filter_forms.controls import ChoiceCombo
from faceviewer.views.icons import Icons
from faceviewer.views.screen_room import ScrolledColumn, fitting
from faceviewer.views.widgets.buttons import set_kind
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import FieldLabel, TextLabel

HINT_LINES: Final = 3
"""So much room is kept for what is said of a format, so that nothing jumps."""


@dataclass(frozen=True, slots=True)
class ExportScope:
    """Rows that can be exported.

    Attributes:
        title: which rows these are, in a few words.
        details: how many, and how they stand.
        table: makes the table of them, when it is wanted.
        records: gives the records as they were sent, where the rows are records.
        facts: what the receipt says of them; None where there is nothing to be said.
    """

    title: str
    details: str
    table: Callable[[], ExportTable]
    records: Callable[[], Sequence[Record]] | None = None
    facts: Callable[[], Facts] | None = None


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """What a page has to export.

    Attributes:
        scopes: the rows on offer, at least one.
        completeness: whether these are all rows there are, as the strip of the page says it.
        is_complete: whether they are.
        file_name: the name on offer, without its ending.
        columns: the titles of the columns.
    """

    scopes: Sequence[ExportScope]
    completeness: str
    is_complete: bool
    file_name: str
    columns: Sequence[str]


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the person wants."""

    scope: ExportScope
    form: Format
    has_receipt: bool


class ExportDialog(QDialog):
    """Owns the choice; nothing is written here. Use `open()`.

    Signals:
        chosen(object): the person wants this `ExportChoice`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        offer: ExportOffer,
        form: Format,
        icons: Icons,
        *,
        has_receipt: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offer = offer
        self._icons = icons
        self.setObjectName("export_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self.setProperty("surface", "raised")
        measures = icons.theme.measures
        self._width = fitting(self, measures.sentence_width + 12 * measures.gutter).width()
        self.setMinimumWidth(self._width)
        self._scope_group = QButtonGroup(self)
        self.format_combo = self._made_format_combo()
        self.format_combo.choose(form)
        self.format_label = TextLabel("", "hint")
        self.format_label.setWordWrap(True)
        self.format_label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.format_label.setMinimumHeight(
            HINT_LINES * self.format_label.fontMetrics().lineSpacing()
        )
        self.receipt_check = QCheckBox(self.tr("Write a receipt beside the file"))
        self.receipt_check.setObjectName("receipt_check")
        self.receipt_check.setAccessibleName(self.receipt_check.text())
        self.receipt_check.setChecked(has_receipt)
        self.receipt_check.setVisible(offer.scopes[0].facts is not None)
        self._lay_out()
        self.format_combo.currentIndexChanged.connect(self._show_format)
        self._show_format()

    def choice(self) -> ExportChoice:
        """What is chosen now."""
        return ExportChoice(
            self._offer.scopes[self._scope_group.checkedId()],
            self.format_combo.currentData(),
            self.receipt_check.isChecked(),
        )

    # Building

    def _lay_out(self) -> None:
        measures = self._icons.theme.measures
        column = QVBoxLayout()
        column.setContentsMargins(measures.large, measures.gutter, measures.large, measures.gutter)
        column.setSpacing(measures.small)
        column.addWidget(TextLabel(self.tr("Export"), "dialog-title"))
        column.addLayout(self._made_completeness())
        column.addSpacing(measures.small)
        column.addWidget(FieldLabel(self.tr("Rows")))
        column.addLayout(self._made_scopes())
        column.addSpacing(measures.small)
        column.addWidget(FieldLabel(self.tr("Format"), self.format_combo))
        column.addWidget(self.format_combo)
        column.addWidget(self.format_label)
        column.addSpacing(measures.small)
        column.addWidget(self.receipt_check)
        self.receipt_label = TextLabel(
            self.tr(
                "It says what was asked, where and when, whether that was all, what was changed in"
                " the file, and the file’s SHA-256."
            ),
            "hint",
        )
        self.receipt_label.setIndent(measures.icon + measures.medium)
        self.receipt_label.setWordWrap(True)
        self.receipt_label.setVisible(not self.receipt_check.isHidden())
        column.addWidget(self.receipt_label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ScrolledColumn(column, self._width), 1)
        layout.addWidget(self._made_footer())

    def _made_completeness(self) -> QHBoxLayout:
        icon = "circle-check" if self._offer.is_complete else "circle-dashed"
        self.completeness_label = TextLabel(self._offer.completeness, "secondary")
        self.completeness_label.setObjectName("export_completeness_label")
        self.completeness_label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(self._icons.theme.measures.small)
        role = "ok" if self._offer.is_complete else "accent"
        row.addWidget(IconLabel(self._icons, icon, role))
        row.addWidget(self.completeness_label, 1)
        return row

    def _made_scopes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._icons.theme.measures.gutter)
        grid.setVerticalSpacing(self._icons.theme.measures.tight)
        grid.setColumnStretch(1, 1)
        for number, scope in enumerate(self._offer.scopes):
            radio = QRadioButton(scope.title)
            radio.setObjectName(f"scope_{number}_radio")
            radio.setAccessibleName(f"{scope.title}, {scope.details}")
            radio.setChecked(number == 0)
            self._scope_group.addButton(radio, number)
            grid.addWidget(radio, number, 0)
            details_label = TextLabel(scope.details, "secondary")
            details_label.setWordWrap(True)
            grid.addWidget(details_label, number, 1)
        return grid

    def _made_format_combo(self) -> ChoiceCombo:
        return ChoiceCombo(
            "export_format_combo",
            (
                (self.tr("Excel workbook (XLSX)"), "xlsx"),
                (self.tr("CSV"), "csv"),
                (self.tr("JSON"), "json"),
                (self.tr("JSON Lines"), "jsonl"),
                (self.tr("Markdown"), "markdown"),
            ),
            self.tr("Format"),
        )

    def _made_footer(self) -> QWidget:
        measures = self._icons.theme.measures
        footer = QWidget()
        footer.setProperty("edge", "top")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QDialogButtonBox()
        cancel_button = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel_button.setObjectName("cancel_button")
        self.export_button = buttons.addButton(
            self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.export_button.setObjectName("export_button")
        set_kind(self.export_button, "primary")
        self.export_button.setDefault(True)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._choose)
        row = QHBoxLayout(footer)
        row.setContentsMargins(measures.large, measures.medium, measures.large, measures.medium)
        row.addWidget(buttons)
        return footer

    # What happens

    def _show_format(self) -> None:
        columns = ", ".join(self._offer.columns)
        has_records = self._offer.scopes[0].records is not None
        as_sent = self.tr("The records as the service sent them, every field, byte for byte")
        keyed = self.tr("Each row with the columns {columns}").format(columns=columns)
        words: Mapping[Format, str] = {
            "xlsx": self.tr(
                "The columns {columns}. Ids and codes stay texts; nothing is a formula."
            ),
            "csv": self.tr(
                "The columns {columns}, in UTF-8. A spreadsheet that opens it may take ids such as"
                " 73928e05 for numbers: a workbook keeps them."
            ),
            "json": as_sent if has_records else keyed,
            "jsonl": as_sent if has_records else keyed,
            "markdown": self.tr("A table with the columns {columns}, for a ticket or a chat"),
        }
        self.format_label.setText(words[self.format_combo.currentData()].format(columns=columns))

    def _choose(self) -> None:
        self.chosen.emit(self.choice())
        self.accept()

"""Records for a ticket: which of their fields leave, and the very text that does."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from faceviewer.errors import ExportError
from faceviewer.export.files import write_file
from faceviewer.export.ticket_text import (
    LINK_KEY,
    MOST_RECORDS,
    Reason,
    TicketForm,
    TicketRecord,
    TicketRules,
    ticket_text,
)
from faceviewer.models.error_words import describe_error
from faceviewer.plain_text import plain_line
from faceviewer.tasks import Tasks
from faceviewer.views.file_choice import ask_for_file, usual_folder
from faceviewer.views.filter_forms.controls import ChoiceCombo
from faceviewer.views.icons import Icons
from faceviewer.views.screen_room import fitting
from faceviewer.views.theme import FontRole
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.buttons import LinkButton, set_kind
from faceviewer.views.widgets.labels import FieldLabel, TextLabel

SAVE_TASK: Final = "save-ticket"
ENDINGS: Final[Mapping[TicketForm, str]] = {"markdown": ".md", "html": ".html"}
_KEY_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class ShareDialog(QDialog):
    """Owns the rules for one sharing. Use `open()`.

    Signals:
        rules_changed(object, str): other `TicketRules` or another form; worth remembering.
    """

    rules_changed = Signal(object, str)

    def __init__(
        self,
        records: Sequence[TicketRecord],
        left_out: int,
        rules: TicketRules,
        form: TicketForm,
        tasks: Tasks,
        icons: Icons,
        *,
        parent: QWidget | None = None,
    ) -> None:
        """`left_out`: how many records were chosen beyond those that a ticket takes."""
        super().__init__(parent)
        self._records = records
        self._rules = rules
        self._tasks = tasks
        self._icons = icons
        self._text = ""
        self.setObjectName("share_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Share to ticket"))
        self.setProperty("surface", "raised")
        measures = icons.theme.measures
        width = measures.sentence_width + 12 * measures.gutter
        self.setMinimumSize(fitting(self, width, 20 * measures.gutter))
        self.resize(fitting(self, measures.sentence_width + width, 32 * measures.gutter))
        self._make_widgets(form)
        self._lay_out(left_out)
        self._fill_tree()
        self._connect()
        self._show_text()

    def _make_widgets(self, form: TicketForm) -> None:
        self.form_combo = ChoiceCombo(
            "ticket_form_combo",
            ((self.tr("Markdown"), "markdown"), (self.tr("HTML"), "html")),
            self.tr("Form of the text"),
        )
        self.form_combo.choose(form)
        self.fields_tree = self._made_tree()
        self.leave_out_check = QCheckBox(self.tr("Leave hidden fields out"))
        self.leave_out_check.setObjectName("leave_out_check")
        self.leave_out_check.setAccessibleName(self.leave_out_check.text())
        self.leave_out_check.setChecked(self._rules.leaves_out)
        self.usual_button = LinkButton(self.tr("Back to the usual fields"))
        self.usual_button.setObjectName("usual_rules_button")
        self.usual_button.setToolTip(self.tr("Hide what is long or private, show the rest"))
        self.preview_edit = self._made_preview()
        self.status_label = TextLabel("", "secondary")
        self.status_label.setObjectName("share_status_label")

    def _connect(self) -> None:
        self.fields_tree.itemChanged.connect(self._take_choice)
        self.leave_out_check.toggled.connect(self._take_leave_out)
        self.form_combo.currentIndexChanged.connect(self._show_text)
        self.usual_button.clicked.connect(self._forget_choices)
        # The file is written to its end, but nobody is left to be told.
        tasks = self._tasks
        self.finished.connect(lambda: tasks.cancel(SAVE_TASK))

    @property
    def form(self) -> TicketForm:
        """How the text is written."""
        form: TicketForm = self.form_combo.currentData()
        return form

    def text(self) -> str:
        """The very text that leaves."""
        return self._text

    def copy(self) -> None:
        """Puts the text on the clipboard; HTML also as what it is, for who takes a table."""
        data = QMimeData()
        data.setText(self._text)
        if self.form == "html":
            data.setHtml(self._text)
        QGuiApplication.clipboard().setMimeData(data)
        self.status_label.setText(self.tr("Copied"))

    def save(self) -> None:
        """Asks for a file and writes the text into it."""
        name = self.tr("ticket")
        ask_for_file(self, usual_folder() / f"{name}{ENDINGS[self.form]}", self._write)

    # Building

    def _made_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("ticket_fields_tree")
        tree.setAccessibleName(self.tr("Fields shown in the ticket"))
        tree.setMinimumHeight(self._icons.theme.measures.control_height)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setHeaderHidden(True)
        tree.setColumnCount(2)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _made_preview(self) -> QPlainTextEdit:
        edit = QPlainTextEdit(readOnly=True)
        edit.setObjectName("ticket_preview_edit")
        edit.setAccessibleName(self.tr("The text that leaves"))
        edit.setFont(self._icons.theme.font(FontRole.FIXED))
        edit.setTabChangesFocus(True)
        edit.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        return edit

    def _lay_out(self, left_out: int) -> None:
        measures = self._icons.theme.measures
        fields = QVBoxLayout()
        fields.setSpacing(measures.small)
        fields.addWidget(FieldLabel(self.tr("Fields shown"), self.fields_tree))
        fields.addWidget(self.fields_tree, 1)
        fields.addWidget(self.leave_out_check)
        fields.addWidget(self.usual_button, 0, Qt.AlignmentFlag.AlignLeft)
        fields.addWidget(FieldLabel(self.tr("Form of the text"), self.form_combo))
        fields.addWidget(self.form_combo)
        preview = QVBoxLayout()
        preview.setSpacing(measures.small)
        preview.addWidget(FieldLabel(self.tr("Exactly this leaves"), self.preview_edit))
        preview.addWidget(self.preview_edit, 1)
        both = QHBoxLayout()
        both.setSpacing(measures.large)
        both.addLayout(fields, 2)
        both.addLayout(preview, 3)
        column = QVBoxLayout()
        column.setContentsMargins(measures.large, measures.gutter, measures.large, measures.gutter)
        column.setSpacing(measures.medium)
        column.addWidget(TextLabel(self.windowTitle(), "dialog-title"))
        text = self.tr("A ticket takes {most} records: the first of them are here.")
        self.more_label = TextLabel(text.format(most=MOST_RECORDS), "warn")
        self.more_label.setVisible(left_out > 0)
        column.addWidget(self.more_label)
        column.addLayout(both, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column, 1)
        layout.addWidget(self._made_footer())

    def _made_footer(self) -> QWidget:
        measures = self._icons.theme.measures
        footer = QWidget()
        footer.setProperty("edge", "top")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        self.copy_button = buttons.addButton(self.tr("Copy"), role.ActionRole)
        self.copy_button.setObjectName("copy_ticket_button")
        self.save_button = buttons.addButton(self.tr("Save…"), role.ActionRole)
        self.save_button.setObjectName("save_ticket_button")
        close_button = buttons.addButton(self.tr("Close"), role.RejectRole)
        close_button.setObjectName("close_button")
        set_kind(self.copy_button, "primary")
        self.copy_button.setDefault(True)
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.save)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout(footer)
        row.setContentsMargins(measures.large, measures.medium, measures.large, measures.medium)
        row.addWidget(self.status_label, 1)
        row.addWidget(buttons)
        return footer

    # Rules

    def _fill_tree(self) -> None:
        """Each field once; of several records the first reason counts, whose values are hidden."""
        reasons: dict[str, Reason | None] = {}
        for field in (field for record in self._records for field in record.fields):
            reasons[field.key] = reasons.get(field.key) or field.reason
        self.fields_tree.blockSignals(True)
        self.fields_tree.clear()
        for key, reason in reasons.items():
            title = self.tr("Link") if key == LINK_KEY else plain_line(key, 60)
            item = QTreeWidgetItem([title, self._reason_words(reason)])
            item.setData(0, _KEY_ROLE, key)
            is_shown = self._rules.choices.get(key, reason is None)
            item.setCheckState(0, Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
            self.fields_tree.addTopLevelItem(item)
        self.fields_tree.blockSignals(False)

    def _reason_words(self, reason: Reason | None) -> str:
        words = {
            Reason.LONG: self.tr("long"),
            Reason.PRIVATE: self.tr("private"),
            Reason.QUERY: self.tr("has a query"),
            Reason.UNKNOWN: self.tr("not in the contract"),
        }
        return words[reason] if reason is not None else ""

    def _take_choice(self, item: QTreeWidgetItem) -> None:
        is_shown = item.checkState(0) == Qt.CheckState.Checked
        choices = {**self._rules.choices, item.data(0, _KEY_ROLE): is_shown}
        self._take_rules(TicketRules(choices, self._rules.leaves_out))

    def _take_leave_out(self, is_on: bool) -> None:
        self._take_rules(TicketRules(self._rules.choices, is_on))

    def _forget_choices(self) -> None:
        self._rules = TicketRules({}, self._rules.leaves_out)
        self._fill_tree()
        self._show_text()

    def _take_rules(self, rules: TicketRules) -> None:
        self._rules = rules
        self._show_text()

    def _show_text(self) -> None:
        self._text = ticket_text(
            self._records,
            self._rules,
            self.form,
            lambda text: QCoreApplication.translate("ticket", text),
        )
        self.preview_edit.setPlainText(self._text)
        self.status_label.setText("")
        self.rules_changed.emit(self._rules, self.form)

    # Saving

    def _write(self, path: Path) -> None:
        self._tasks.start(SAVE_TASK, self._write_file(path, self._text.encode()))

    async def _write_file(self, path: Path, data: bytes) -> None:
        try:
            await asyncio.to_thread(write_file, path, [data])
        except ExportError as error:
            self._tell(str(describe_error(error)))
        else:
            self._tell(self.tr("Saved as {file}").format(file=plain_line(path.name)))

    def _tell(self, words: str) -> None:
        self.status_label.setText(words)
        announce(self, words)

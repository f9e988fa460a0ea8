"""Takes the text of a ticket, pasted or from a file, and says what in it can be looked up."""

import asyncio
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.errors import FaceviewerError, TicketError
from faceviewer.models.error_words import describe_error
from faceviewer.plain_text import plain_line
from faceviewer.recognition import veil
from faceviewer.tickets.ticket import Ticket, read_ticket, read_ticket_file
from faceviewer.views.screen_room import fitting
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.buttons import set_kind
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel
from faceviewer.views.widgets.sentence_check import SentenceCheck

READ_PAUSE_MS: Final = 200
SHOWN_LENGTH: Final = 100_000
SHOWN_LINE: Final = 5_000
"""Longer texts and lines make the edit slow: they are taken as they are and not shown in it."""


class TicketDialog(QDialog):
    """Owns the text until a table is made of it. Use `show()`: the window goes on beside it.

    Signals:
        ticket_made(object): the `Ticket` that the person wants a table of.
    """

    ticket_made = Signal(object)

    def __init__(
        self, around: Surroundings, environment: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._icons = around.icons
        self._task_group = f"ticket-dialog-{id(self)}-"
        self._held_text = ""
        self.setObjectName("ticket_dialog")
        self.setWindowTitle(self.tr("From a ticket"))
        self.setProperty("surface", "raised")
        self._build(environment)
        self._connect()
        self._show_summary(None)

    def set_text(self, text: str, name: str = "") -> None:
        """Takes a text, without the secrets in it.

        One that is too long for the edit stands there by its name alone.
        """
        is_shown = len(text) <= SHOWN_LENGTH and all(
            len(line) <= SHOWN_LINE for line in text.splitlines()
        )
        self._held_text = "" if is_shown else text
        if is_shown:
            self.text_edit.setPlainText(veil(text))
            self.text_edit.selectAll()
        words = plain_line(name, 200) or self.tr("Pasted text")
        count = self.tr("%n character(s)", "", len(text))
        self.held_label.setText(f"{words}, {count}")
        self._held_row.setVisible(not is_shown)
        self.text_edit.setVisible(is_shown)
        self._read_soon()

    def text(self) -> str:
        """The text that a table is to be made of."""
        return self._held_text or self.text_edit.toPlainText()

    # Building

    def _build(self, environment: str) -> None:
        measures = self._icons.theme.measures
        self.setMinimumSize(
            fitting(self, measures.dialog_width, round(0.7 * measures.dialog_width))
        )
        hint = TextLabel(
            self.tr(
                "Paste a ticket, or any text with up to 1,000 ids, urls and hashes. They are looked"
                " up in {environment}, each once; the text around them is not sent."
            ).format(environment=plain_line(environment, 60)),
            "secondary",
        )
        hint.setWordWrap(True)
        self.text_edit = TicketEdit()
        self.text_edit.setObjectName("ticket_edit")
        self.text_edit.setAccessibleName(self.tr("Text of the ticket"))
        self.text_edit.setProperty("kind", "fixed")
        self.text_edit.setTabChangesFocus(True)
        self.names_check = SentenceCheck(self.tr("Lines without an id are names: look them up too"))
        self.names_check.setObjectName("ticket_names_check")
        self.names_check.setAccessibleName(self.names_check.text())
        self.summary_label = TextLabel("", "secondary")
        self.summary_label.setObjectName("ticket_summary_label")
        self.summary_label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.large, measures.gutter, measures.large, measures.gutter)
        column.setSpacing(measures.medium)
        column.addWidget(TextLabel(self.windowTitle(), "dialog-title"))
        column.addWidget(hint)
        column.addWidget(self._made_held_row())
        column.addWidget(self.text_edit, 1)
        column.addWidget(self.names_check)
        column.addWidget(self.summary_label)
        column.addWidget(self._made_buttons())

    def _made_held_row(self) -> QWidget:
        """A long text or a file, in place of the edit."""
        self.held_label = ElidedLabel("", "strong")
        self.drop_button = QToolButton()
        self.drop_button.setObjectName("drop_text_button")
        self.drop_button.setAccessibleName(self.tr("Take this text away"))
        self.drop_button.setToolTip(self.drop_button.accessibleName())
        self._icons.set_icon(self.drop_button, "x")
        self._held_row = QWidget()
        row = QHBoxLayout(self._held_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._icons.theme.measures.small)
        row.addWidget(IconLabel(self._icons, "file-text"))
        row.addWidget(self.held_label)
        row.addWidget(self.drop_button)
        row.addStretch(1)
        self._held_row.hide()
        return self._held_row

    def _made_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole
        self.make_button = QPushButton(self.tr("Look up"))
        self.make_button.setObjectName("make_table_button")
        self.file_button = QPushButton(self.tr("Open a file…"))
        self.file_button.setObjectName("open_ticket_file_button")
        box.addButton(self.make_button, role.AcceptRole)
        box.addButton(self.file_button, role.ResetRole)
        cancel_button = box.button(QDialogButtonBox.StandardButton.Cancel)
        cancel_button.setObjectName("cancel_button")
        for button in (self.make_button, self.file_button, cancel_button):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        set_kind(self.make_button, "primary")
        keys = QKeySequence("Ctrl+Return")
        self.make_button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        QShortcut(keys, self, self.make_button.click)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.make_button.click)
        box.rejected.connect(self.reject)
        return box

    def _connect(self) -> None:
        self._read_timer = QTimer(self, singleShot=True, interval=READ_PAUSE_MS)
        self._read_timer.timeout.connect(self._read)
        self.text_edit.textChanged.connect(self._read_timer.start)
        self.text_edit.text_pasted.connect(self.set_text)
        self.names_check.toggled.connect(self._read_soon)
        self.drop_button.clicked.connect(lambda: self.set_text(""))
        self.file_button.clicked.connect(self.choose_file)
        self.make_button.clicked.connect(self.make_table)
        self.finished.connect(lambda _: self._around.tasks.cancel_group(self._task_group))

    # What the text names

    def _read_soon(self) -> None:
        self._read_timer.start(0)

    def _read(self) -> None:
        self._around.tasks.start(f"{self._task_group}read", self._read_text(is_wanted=False))

    def make_table(self) -> None:
        """Makes a ticket of the text and ends the dialog, or says why that cannot be."""
        self._read_timer.stop()
        self._around.tasks.start(f"{self._task_group}read", self._read_text(is_wanted=True))

    async def _read_text(self, *, is_wanted: bool) -> None:
        text, with_names = self.text(), self.names_check.isChecked()
        try:
            ticket = await asyncio.to_thread(read_ticket, text, with_names=with_names)
        except TicketError as error:
            self._show_summary(None)
            if is_wanted or text.strip():
                self._show_error(error)
            return
        self._show_summary(ticket)
        if is_wanted:
            self.ticket_made.emit(ticket)
            self.accept()

    def _show_summary(self, ticket: Ticket | None) -> None:
        self._set_summary("secondary", self._summary(ticket) if ticket is not None else "")
        self.make_button.setEnabled(ticket is not None)

    def _show_error(self, error: FaceviewerError) -> None:
        sentence = describe_error(error)
        self._set_summary("warn", f"{sentence.what} {sentence.advice}")

    def _set_summary(self, role: str, text: str) -> None:
        label = self.summary_label
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().polish(label)
        label.setText(text)

    def _summary(self, ticket: Ticket) -> str:
        secrets = sum(term.kind == "secret" for term in ticket.terms)
        held = sum(term.is_held for term in ticket.terms)
        parts = [self.tr("%n to look up", "", len(ticket.terms) - secrets - held)]
        if secrets:
            parts.append(self.tr("%n that may be a credential is never sent", "", secrets))
        if held:
            parts.append(self.tr("%n that may be private is held back", "", held))
        if ticket.left_out:
            parts.append(self.tr("%n beyond the first 1,000 left out", "", ticket.left_out))
        return " · ".join(parts)

    # Files

    def choose_file(self) -> None:
        """Asks for a file whose text is the ticket."""
        dialog = QFileDialog(self, self.tr("Open a file…").removesuffix("…"))
        dialog.setObjectName("ticket_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Texts (*.txt *.csv *.tsv *.md *.json *.eml *.log)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self.open_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_file(self, path: str) -> None:
        """Takes the text of a file, off the window's loop."""
        self._around.tasks.start(f"{self._task_group}file", self._open(Path(path)))

    async def _open(self, path: Path) -> None:
        try:
            text = await asyncio.to_thread(read_ticket_file, path)
        except TicketError as error:
            self._show_error(error)
            return
        self.set_text(text, path.name)


class TicketEdit(QPlainTextEdit):
    """An edit that takes no secret, and hands on as a whole what is pasted where nothing else is.

    Signals:
        text_pasted(str): it was pasted while nothing else was to be kept.
    """

    text_pasted = Signal(str)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        selected = self.textCursor().selectedText()
        is_all = len(selected) == len(self.toPlainText())
        if is_all and len(text) > SHOWN_LINE:
            self.text_pasted.emit(text)
        else:
            self.insertPlainText(veil(text[:SHOWN_LENGTH]))

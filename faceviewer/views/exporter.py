"""Exports of a page: the dialogs before, the writing in slices, and what is said of it.

Any page exports through it: it makes an `Exporter` once, hands it an `ExportOffer` each time, and
its message bar tells the rest. Imported when something is exported first.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from faceviewer.errors import ExportError
from faceviewer.export.cells import Changes, change_sentences
from faceviewer.export.exporting import EXTENSIONS, Export, Exported, Format
from faceviewer.export.receipt import receipt_path, write_receipt
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.views.export_dialog import ExportChoice, ExportDialog, ExportOffer
from faceviewer.views.file_choice import ask_for_file, usual_folder
from faceviewer.views.folder_showing import show_folder_of
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind

FORMATS: Final = {extension: form for form, extension in EXTENSIONS.items()}
MESSAGE: Final = "export"
QUIET_S: Final = 0.3
TOLD_SHARE: Final = 0.1
"""Progress is told again when so much more is done: each time is read aloud, too."""


class Exporter(QObject):
    """Owns the export of one page; a newer one ends the older.

    `task_name` names its task, as a rule with the page's group in front, so that it ends with it.
    """

    def __init__(
        self, page: QWidget, around: Surroundings, message_bar: MessageBar, task_name: str
    ) -> None:
        super().__init__(page)
        self._page = page
        self._around = around
        self._message_bar = message_bar
        self._task_name = task_name
        self._form: Format = "xlsx"
        self._has_receipt = False
        self._folder = usual_folder()

    def offer(self, offer: ExportOffer) -> None:
        """Asks what is wanted of it, then for the file, and writes it."""
        dialog = ExportDialog(
            offer,
            self._form,
            self._around.icons,
            has_receipt=self._has_receipt,
            parent=self._page.window(),
        )
        dialog.chosen.connect(partial(self._ask_for_file, offer.file_name))
        dialog.open()

    def _ask_for_file(self, name: str, choice: ExportChoice) -> None:
        self._form, self._has_receipt = choice.form, choice.has_receipt
        path = self._folder / f"{name}{EXTENSIONS[choice.form]}"
        ask_for_file(
            self._page.window(),
            path,
            partial(self._start, name, choice),
            receipt_path if choice.has_receipt else None,
        )

    def _start(self, name: str, choice: ExportChoice, path: Path) -> None:
        """Writes the file: where its name ends as that of another format, in that one."""
        self._folder = path.parent
        choice = replace(choice, form=FORMATS.get(path.suffix.lower(), choice.form))
        self._message_bar.clear(MESSAGE)
        self._around.tasks.start(self._task_name, self._write(name, choice, path))
        self._around.follow("export", self._task_name)

    async def _write(self, name: str, choice: ExportChoice, path: Path) -> None:
        scope = choice.scope
        table = scope.table()
        export = Export(table, choice.form, scope.records() if scope.records else None)
        facts = scope.facts() if choice.has_receipt and scope.facts else None
        progress = _Progress()
        try:
            exported = await export.write_in_slices(path, partial(self._tell, progress))
            if facts is not None:
                columns = () if export.is_as_sent else table.columns
                await asyncio.to_thread(write_receipt, exported, columns, facts)
        except ExportError as error:
            self._show_error(error, partial(self._ask_for_file, name, choice))
        else:
            self._show_end(exported, has_receipt=facts is not None)

    # What is said

    def _tell(self, progress: "_Progress", done: float) -> None:
        if not progress.is_to_be_told(done):
            return
        percent = self._around.formats.number(int(done * 100))
        text = self.tr("Exporting, {percent} %").format(percent=percent)
        stop = (self.tr("Stop"), self._stop)
        self._message_bar.show_message(MESSAGE, MessageKind.INFO, text, "", [stop])

    def _stop(self) -> None:
        self._around.tasks.cancel(self._task_name)
        self._message_bar.show_message(
            MESSAGE, MessageKind.INFO, self.tr("Export stopped."), self.tr("No file was written.")
        )

    def _show_error(self, error: ExportError, ask_again: Callable[[], None]) -> None:
        sentence = describe_error(error)
        again = (self.tr("Choose another place"), ask_again)
        self._message_bar.show_message(
            MESSAGE, MessageKind.ERR, sentence.what, sentence.advice, [again]
        )

    def _show_end(self, exported: Exported, *, has_receipt: bool) -> None:
        count = self.tr("%n row(s)", "", exported.rows)
        name = plain_line(exported.path.name)
        template = (
            self.tr("{rows} exported to {file}, with a receipt.")
            if has_receipt
            else self.tr("{rows} exported to {file}.")
        )
        changes = changes_in_words(exported.changes, self._around.formats)
        self._message_bar.clear(MESSAGE)
        self._message_bar.show_message(
            MESSAGE,
            MessageKind.INFO if changes else self._message_bar.kind_of_success,
            template.format(rows=count, file=name),
            changes,
            [(self.tr("Show in folder"), partial(show_folder_of, exported.path))],
        )


def changes_in_words(changes: Changes, formats: Formats) -> str:
    """What a format made of cells that it cannot hold, translated; empty where that is nothing."""
    return " ".join(
        change_sentences(
            changes, lambda text: QCoreApplication.translate("export", text), formats.number
        )
    )


class _Progress:
    """Tells when progress is worth a message: not of short work, and not of each per cent."""

    def __init__(self) -> None:
        self._begun_s = perf_counter()
        self._told = 0.0

    def is_to_be_told(self, done: float) -> bool:
        """Whether so much is done that it should be told now."""
        is_long = perf_counter() - self._begun_s > QUIET_S
        if not is_long or done - self._told < TOLD_SHARE:
            return False
        self._told = done
        return True

"""A shift at the real window, by a script: `python -m tests.canary.shift DIR DIR DIR [END]`.

The folders are those of the program's data, of the evidence and of what is exported.

The credentials are read from standard input, as a person would type them. What the services are to
do is asked of whoever started this, one line of JSON on standard output for a line back. `END` is
`quit`, or `abort` for a hard crash in the middle of the work.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any, Final, Literal, TypeVar

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QWidget,
)

from faceviewer import cli
from faceviewer.app import Program
from faceviewer.views.credential_dialog import CredentialDialog
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.share_dialog import ShareDialog
from faceviewer.views.ticket_dialog import TicketDialog
from tests.canary.evidence import Evidence
from tests.menu_commands import commands_in, words_of

W = TypeVar("W", bound=QWidget)

LIMIT_S: Final = 30.0
LOOK_S: Final = 0.005
FORMATS: Final = ("xlsx", "csv", "json", "jsonl", "markdown")
FAULTS: Final = (
    *("error-401", "error-403-expired", "error-500-empty", "error-502-html", "reset", "cut-body"),
    *("truncated-json", "redirect-other-host", "redirect-same-host", "gzip-broken"),
)
COPIES: Final = (
    *("Copy cells", "Copy id", "Copy code", "Copy url", "Copy JSON", "Copy link"),
    *("Copy link to this query", "Copy request as cURL", "Copy request of this face as cURL"),
)
LEFT_ALONE: Final = frozenset(
    {"Quit", "Try the demo", "Forget this environment…", "Credentials…", "Paste and look up"}
)
"""Commands that end the shift or start another process, and those that have their own act."""


class NothingOpened(QObject):
    """Keeps every address that the window would hand to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        for scheme in ("http", "https", "file"):
            QDesktopServices.setUrlHandler(scheme, self, "take")  # type: ignore[arg-type]

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.addresses.append(address.toString())


class Shift:
    """What the person does, act after act; behind each the evidence is gathered."""

    def __init__(
        self, window: MainWindow, evidence: Evidence, folder: Path, *, is_whole: bool
    ) -> None:
        self._window = window
        self._is_whole = is_whole
        self._evidence = evidence
        self._folder = folder
        self._opened = NothingOpened()

    async def work(self, verifik: str, blockv: str, worn_out: str) -> None:
        """All of it, or its beginning; the last credential is one that BLOCKv refuses."""
        if self._is_whole:
            await self.keep("blockv", worn_out)
            await self.load("faces")
            await self.look("refused")
        await self.keep("verifik", f"  Bearer {verifik}\n")
        await self.keep("blockv", f'"{blockv}"')
        for kind in ("faces", "collections"):
            await self.load(kind)
            await self.look(f"{kind} loaded")
        if not self._is_whole:
            os.abort()
        await self.look_up(verifik, blockv)
        await self.send_it_as_a_filter(blockv)
        await self.make_a_table_of(blockv)
        for kind in ("collections", "faces"):
            await self.share(kind)
        await self.meet_faults()
        await self.run_every_command()
        await self.fail_inside(verifik, blockv)
        await self.forget("verifik")
        await self.load("collections")
        self._evidence.note("opened", self._opened.addresses)
        tell("done", copies=self._evidence.copies)

    # Waiting

    async def until(self, is_true: Callable[[], Any], what: str) -> None:
        """Returns when the condition holds."""
        try:
            async with asyncio.timeout(LIMIT_S):
                while not is_true():  # noqa: ASYNC110 - a window has no event for most of it
                    await asyncio.sleep(LOOK_S)
        except TimeoutError:
            raise AssertionError(f"waited in vain until {what}") from None

    async def idle(self) -> None:
        """Returns when nothing is under way that the window has begun."""
        await asyncio.sleep(LOOK_S)
        await self.until(lambda: not begun_tasks(), "nothing is under way")

    async def dialog(self, kind: type[W]) -> W:
        """The dialog of this kind, once it is open."""
        await self.until(lambda: opened(kind), f"a {kind.__name__} is open")
        return opened(kind)[-1]

    def close_dialogs(self) -> None:
        """Gives up every dialog, message and open menu."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMenu | QMessageBox):
                window.close()
            elif isinstance(window, QDialog) and window.isVisible():
                window.reject()

    async def look(self, step: str) -> None:
        """Gathers what there is to see, inside and outside of the program."""
        self._evidence.look(step)
        tell("look")

    # Acts

    async def keep(self, service: Literal["verifik", "blockv"], secret: str) -> None:
        """Types a credential and keeps it in the keyring, in the place of another."""
        self._window.open_credentials(service)
        dialog = await self.dialog(CredentialDialog)
        await self.idle()
        page = dialog.page
        page.credential_edit.setText(secret)
        if isinstance(page.confirm_check, QCheckBox):
            page.confirm_check.setChecked(True)
        await self.look(f"{service} typed")
        if self._is_whole:
            page.check_button.click()
            await self.idle()
            await self.look(f"{service} checked")
        dialog.save_button.click()
        await self.until(lambda: not opened(CredentialDialog), "it is kept")
        await self.idle()

    async def forget(self, service: Literal["verifik", "blockv"]) -> None:
        """Removes a credential from the keyring."""
        self._window.open_credentials(service)
        dialog = await self.dialog(CredentialDialog)
        await self.idle()
        await self.look(f"{service} kept")
        dialog.page.forget_button.click()
        dialog.page.forget_now_button.click()
        await self.idle()
        await self.look(f"{service} forgotten")
        self.close_dialogs()

    async def load(self, kind: str) -> ListingPage:
        """Brings a listing to the front and asks for it."""
        shown = self._window.tabs.shown
        assert shown is not None
        page = shown.first["collections" if kind == "collections" else "faces"]
        self._window.tabs.setCurrentWidget(page)
        page.load()
        await self.idle()
        page.table.selectRow(0)
        await self.idle()
        return page

    async def look_up(self, *secrets: str) -> None:
        """Texts that are found, and pasted credentials, alone and inside of a longer text."""
        page = await self.load("faces")
        box = self._window.lookup.box
        known = [page.listing.records[0].id, str(page.listing.records[0].name)]
        pasted = [f"Bearer {secret}" for secret in secrets]
        letters = [f"Hello,\nmy token={secret} fails for {known[0]}.\n" for secret in secrets]
        for number, text in enumerate((*known, *pasted, *letters)):
            self._window.lookup.focus()
            box.look_up_text(text)
            await self.idle()
            await self.look(f"look-up {number}")
        box.leave()

    async def send_it_as_a_filter(self, secret: str) -> None:
        """A credential in a field of the form is refused; then the field is emptied."""
        page = await self.load("faces")
        page.filter_form.set_open(True)
        edit = page.filter_form.findChild(QWidget, "name_edit")
        edit.setText(secret)  # type: ignore[union-attr]
        page.filter_form.apply()
        await self.idle()
        page.quick_row.filter_edit.setText(secret)
        page.quick_row.apply()
        await self.idle()
        page.quick_row.clear()
        page.filter_form.reset()
        await self.idle()
        await self.look("filter")

    async def make_a_table_of(self, secret: str) -> None:
        """A ticket with a credential in it, as a table that is exported."""
        page = await self.load("faces")
        ids = [record.id for record in page.listing.records[:5]]
        self.trigger("From a ticket…")
        dialog = await self.dialog(TicketDialog)
        dialog.set_text("\n".join([*ids, f"Authorization: Bearer {secret}", f"token={secret}"]))
        await self.until(dialog.make_button.isEnabled, "the ticket is read")
        dialog.make_table()
        await self.until(lambda: not opened(TicketDialog), "it is a table")
        await self.idle()
        await self.look("ticket")
        await self.export("csv")

    async def share(self, kind: str) -> None:
        """Copies of every sort, exports in every format, and the text for a ticket."""
        page = await self.load(kind)
        if kind == "faces":
            self.trigger("Load all")
            await self.idle()
        page.table.selectRow(1)
        for tab in range(self._window.detail_pane.tabs.count()):
            self._window.detail_pane.tabs.setCurrentIndex(tab)
            await self.idle()
            await self.look(f"detail {tab}")
        for command in COPIES:
            self.trigger(command)
            await self.idle()
        for form in FORMATS:
            await self.export(form)
        self.trigger("Share to ticket…")
        dialog = await self.dialog(ShareDialog)
        await self.look("share")
        dialog.copy_button.click()
        self.close_dialogs()

    async def export(self, form: str) -> None:
        """One file with its receipt."""
        self.trigger("Export…")
        dialog = await self.dialog(ExportDialog)
        dialog.format_combo.choose(form)
        dialog.receipt_check.setChecked(True)
        dialog.export_button.click()
        chooser = await self.dialog(QFileDialog)
        path = self._folder / f"{len(list(self._folder.iterdir()))}.{form}"
        chooser.fileSelected.emit(str(path))
        chooser.reject()
        await self.until(path.exists, "the file is written")
        await self.idle()

    async def meet_faults(self) -> None:
        """Whatever goes wrong with an answer, and what is said of it."""
        for fault in FAULTS:
            tell("faults", name=fault)
            for kind in ("collections", "faces"):
                await self.load(kind)
            for command in ("Copy request as cURL", "Activity", "Copy as cURL", "Copy address"):
                self.trigger(command)
            await self.look(fault)
        tell("faults", name="")
        for kind in ("collections", "faces"):
            await self.load(kind)

    async def run_every_command(self) -> None:
        """All commands of the menus, one after the other, and what they open."""
        for action in list(self._commands()):
            words = words_of(action)
            if words in LEFT_ALONE or not action.isEnabled():
                continue
            action.trigger()
            await self.idle()
            if opened(QDialog) or opened(QMessageBox):
                await self.look(words)
            self.close_dialogs()
        await self.look("all commands")
        await self.load("collections")

    async def fail_inside(self, *secrets: str) -> None:
        """Errors that nobody expects, with the credentials at hand where they happen."""
        held = [f"Bearer {secret}" for secret in secrets]

        def fail() -> None:
            headers = {"Authorization": held[0], "x-api-key": held[1]}
            raise RuntimeError(f"Illegal header value in {headers}")

        async def fail_later() -> None:
            await asyncio.sleep(0)
            fail()

        QTimer.singleShot(0, self._window, fail)
        self._window.tabs.currentChanged.connect(lambda _: fail())
        self._window.tabs.currentChanged.emit(0)
        task = asyncio.ensure_future(fail_later())
        task.add_done_callback(lambda done: done.get_loop().call_soon(done.result))
        thread = Thread(target=fail)
        thread.start()
        await self.idle()
        thread.join()
        self._window.tabs.currentChanged.disconnect()
        await self.look("failed inside")

    # Commands

    def trigger(self, words: str) -> None:
        """Runs the command of these words, where it is on."""
        next(action for action in self._commands() if words_of(action) == words).trigger()

    def _commands(self) -> Iterator[QAction]:
        for action in self._window.menuBar().actions():
            yield from commands_in(action)


def begun_tasks() -> list["asyncio.Task[Any]"]:
    """What the window has begun and not ended: not the program itself, and not the shift."""
    lasting = ("Running._main", "Shift.work")
    return [
        task
        for task in asyncio.all_tasks()
        if getattr(task.get_coro(), "__qualname__", "") not in lasting
    ]


def opened(kind: type[W]) -> list[W]:
    """The windows of this kind that are on screen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def tell(what: str, **values: object) -> None:
    """Tells whoever started this, and waits until it is done."""
    sys.stdout.write(json.dumps({"what": what, **values}) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


def main(data_dir: str, evidence: str, exports: str, end: str = "quit") -> int:
    """Runs the program with the shift in it; the exit code of the program."""
    verifik, blockv, worn_out = (sys.stdin.readline().strip() for _ in range(3))
    failed: list[BaseException] = []
    run = Program.run

    def begin(program: Program) -> None:
        shift = Shift(
            program.running.content, Evidence(Path(evidence)), Path(exports), is_whole=end == "quit"
        )
        task = asyncio.ensure_future(shift.work(verifik, blockv, worn_out))
        task.add_done_callback(lambda done: finish(program, done))

    def finish(program: Program, task: "asyncio.Task[None]") -> None:
        error = task.exception()
        if error is not None:
            failed.append(error)
        program.window.close()

    def run_with_shift(program: Program) -> int:
        QTimer.singleShot(0, program.window, lambda: begin(program))
        return run(program)

    Program.run = run_with_shift  # type: ignore[method-assign,assignment]
    exit_code = cli.main(["--data-dir", data_dir, "--debug"])
    if failed:
        raise failed[0]
    return exit_code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""What a person does in a shift, round by round; each round ends where it began."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Protocol, cast

from PySide6.QtWidgets import QCheckBox, QLineEdit

from faceviewer.records import Collection, Face, Record
from faceviewer.views.asset_report_page import AssetReportPage
from faceviewer.views.credential_dialog import CredentialDialog
from faceviewer.views.environment_combo import EnvironmentCombo
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.picture_window import PictureWindow
from faceviewer.views.ticket_dialog import TicketDialog
from faceviewer.views.ticket_page import TicketPage
from faceviewer.views.widgets.message_bar import MessageBar
from tests.soak.desk import Desk

FORMATS: Final = ("xlsx", "csv", "json", "jsonl", "markdown")
FAULTS: Final = (
    *("hang", "hang-body", "slow-body", "cut-body", "reset", "disconnect", "fail-once"),
    *("error-401", "error-404", "error-500-empty", "error-502-html", "error-429-huge"),
    *("gzip", "gzip-broken", "gzip-cut", "gzip-bomb", "truncated-json", "deep-json", "bad-utf8"),
    *("html-name", "control-name", "lone-surrogate", "odd-config", "big-content", "null-fields"),
    *("duplicate-across-pages", "next-loop", "bad-page-2", "row-null", "redirect-same-host"),
)
CANCELLATIONS: Final = 25
LEFT_ALONE: Final = frozenset(
    {"Quit", "Try the demo", "Forget this environment…", "Dark", "Light", "Like the system"}
)
"""Commands that end the shift, start another process, throw things away, or take long."""


class Services(Protocol):
    """The services that are asked."""

    token: str

    def set_faults(self, text: str) -> None:
        """Puts these in force, in place of all others."""


class Shift:
    """The acts of one round, in an order by chance."""

    def __init__(self, desk: Desk, services: Services) -> None:
        self._desk = desk
        self._services = services
        self._window = desk.window
        self._checked: dict[tuple[int, str, str], bool] = {}

    async def begin(self) -> None:
        """Keeps the credentials of every environment for this run."""
        for _ in range(self._environments().count()):
            for service in ("verifik", "blockv"):
                await self._keep_credential(service)
            await self.other_environment()
        await self.tidy_up()
        await self.tidy_up()

    async def round(self) -> None:
        """Does everything once."""
        acts: list[Callable[[], Awaitable[None]]] = [
            *(self.look_up, self.load_and_stop, self.sort_and_filter, self.walk_through_records),
            *(self.ticket, self.tabs, self.pictures, self.export, self.dialogs, self.looks),
            *(self.other_environment, self.cancel, self.faults, self.compare, self.every_command),
        ]
        self._desk.chance.shuffle(acts)
        for act in acts:
            await act()
            await self._between()
        await self.tidy_up()

    async def _between(self) -> None:
        """Leaves what an act left open; the next one begins at a listing."""
        self._desk.test_models()
        self._desk.close_dialogs()
        self._desk.show_first("collections")
        self._window.tabs.close_others()

    async def tidy_up(self) -> None:
        """Brings the window to where every round ends: both listings fresh, nothing else open."""
        desk, window = self._desk, self._window
        self._services.set_faults("")
        for window_open in desk.open_windows(PictureWindow):
            window_open.close()
        desk.close_dialogs()
        combo = self._environments()
        for index in reversed(range(combo.count())):  # the first is in front at the end
            await self._show_environment(index)
            for kind in ("faces", "collections"):
                page = desk.show_first(kind)
                window.tabs.close_others()
                page.quick_row.clear()
                page.model.set_sorts(())
                page.filter_form.reset()
                page.filter_form.set_open(False)
                page.load()
                await desk.idle()
                page.table.clearSelection()
                page.table.selectRow(0)
                await desk.idle()
                self._check_as_at_first(index, kind)
        for bar in window.findChildren(MessageBar):
            bar.clear_all()
        window.activity_dock.clear_requests()
        window.activity_dock.hide()
        window.detail_pane.show()
        await self._choose("Light", "Normal", "UTC")
        await desk.idle()
        await asyncio.sleep(0.3)  # what waits for a pause in the work
        await desk.idle()

    def _check_as_at_first(self, environment: int, kind: str) -> None:
        """Undoes what `every_command` switched on or off: columns, panes."""
        for action in self._desk.actions():
            name = action.text()
            if action.isCheckable() and action.actionGroup() is None and action.isEnabled():
                was = self._checked.setdefault((environment, kind, name), action.isChecked())
                if action.isChecked() != was:
                    action.trigger()

    # Credentials, environments, looks

    async def _keep_credential(self, service: str) -> None:
        self._window.open_credentials("verifik" if service == "verifik" else "blockv")
        dialog = await self._desk.dialog(CredentialDialog)
        edit, check = dialog.page.credential_edit, dialog.page.findChild(QCheckBox, "confirm_check")
        assert isinstance(edit, QLineEdit)
        await self._desk.idle()
        edit.setText(self._services.token)
        if isinstance(check, QCheckBox):
            check.setChecked(True)
        self._desk.acts += 3
        dialog.session_button.click()
        await self._desk.until(lambda: not self._desk.open_windows(CredentialDialog), "it is kept")
        await self._desk.idle()

    def _environments(self) -> EnvironmentCombo:
        return self._window.header.environment_combo

    async def other_environment(self) -> None:
        """Shows the next environment."""
        combo = self._environments()
        await self._show_environment((combo.currentIndex() + 1) % combo.count())

    async def _show_environment(self, index: int) -> None:
        combo = self._environments()
        combo.setCurrentIndex(index)
        combo.activated.emit(combo.currentIndex())
        self._desk.acts += 1
        await self._desk.moment()

    async def looks(self) -> None:
        """Dark and light, narrow and wide rows, both zones."""
        await self._choose("Dark", "Compact", "Local time", "Roomy")
        await self._choose("Light", "Normal", "UTC")

    async def _choose(self, *commands: str) -> None:
        for command in commands:
            if not self._desk.is_checked(command):
                self._desk.trigger(command)
                await self._desk.moment()

    # Looking up

    async def look_up(self) -> None:
        """Ids, names, nothing at all, a secret, and what was found as a tab."""
        desk, box = self._desk, self._window.lookup.box
        faces = await self._loaded("faces")
        collections = await self._loaded("collections")
        chosen = desk.chance.choice
        project = str(cast("Collection", chosen(collections)).project)
        texts = [
            *(chosen(faces).id, chosen(collections).id, project),
            *(str(chosen(faces).name), "65175da13e81e4fabc123450", "nobody of that name"),
            f"Bearer {self._services.token}",
        ]
        for text in texts:
            desk.acts += 2
            self._window.lookup.focus()
            box.look_up_text(text)
            await desk.moment()
            if chosen((True, True, False)):  # else the next text cancels it
                await desk.idle()
                desk.test_models()
                box.enter()
                await desk.moment()
        box.look_up_text(project)
        await desk.idle()
        box.open_all()
        desk.trigger("Back")
        desk.trigger("Forward")
        await desk.idle()
        box.leave()

    async def ticket(self) -> None:
        """A pasted ticket as a table, exported, once to the end and once given up."""
        desk, tabs = self._desk, self._window.tabs
        ids = [record.id for record in (await self._loaded("faces"))[:30]]
        for is_given_up in (False, True):
            desk.trigger("From a ticket…")
            dialog = await desk.dialog(TicketDialog)
            desk.chance.shuffle(ids)
            dialog.set_text("\n".join([*ids[:12], "65175da13e81e4fabc123450", "a@example.com"]))
            await desk.until(dialog.make_button.isEnabled, "the ticket is read")
            dialog.make_table()
            await desk.until(lambda: isinstance(tabs.currentWidget(), TicketPage), "it is a table")
            page = tabs.currentWidget()
            assert isinstance(page, TicketPage)
            desk.acts += 2
            desk.test_models()
            if is_given_up:
                await desk.moment()
                page.stop()
            else:
                await desk.idle()
                page.table.selectRow(0)
                await self._export(desk.chance.choice(FORMATS))
            await desk.moment()
            desk.trigger("Close tab")

    # Loading, sorting, filtering

    async def load_and_stop(self) -> None:
        """Load more, load all, stop, go on, ask again."""
        desk = self._desk
        page = desk.show_first("faces")
        await desk.idle()
        for command in ("Load more", "Load all", "Stop", "Load all", "Ask again", "Stop"):
            desk.trigger(command)
            await desk.moment()
        await desk.idle()
        page.load_all()
        await desk.idle()

    async def sort_and_filter(self) -> None:
        """Every column both ways, quick filters, filters of the form."""
        desk = self._desk
        for kind in ("collections", "faces"):
            await self._loaded(kind)
            page = desk.show_first(kind)
            for column in range(page.model.columnCount()):
                page.table.sort_by([(page.model.columns[column].key, desk.chance.random() < 0.5)])
                await desk.moment()
                desk.acts += 1
            for text in ("a", "an", "-an", "name:e", "zzz", ""):
                page.quick_row.filter_edit.setText(text)
                page.quick_row.apply()
                await desk.moment()
                desk.acts += 1
            page.filter_form.set_open(True)
            for command in ("Only these", "Clear quick filter", "Apply the filter", "Reset filter"):
                desk.trigger(command)
                await desk.moment()
            await desk.idle()

    # Records

    async def walk_through_records(self) -> None:
        """One record after the other, with each tab of the detail pane."""
        desk, pane = self._desk, self._window.detail_pane
        for kind in ("collections", "faces"):
            await self._loaded(kind)
            page = desk.show_first(kind)
            for _ in range(8):
                desk.select_rows(page, 1)
                await desk.moment()
                if pane.record is not None:
                    pane.tabs.setCurrentIndex(desk.chance.randrange(pane.tabs.count()))
                await desk.moment()
                desk.test_models()
                desk.acts += 1
            for command in ("Copy cells", "Copy id", "Copy JSON", "Reload this record"):
                desk.trigger(command)
            await desk.idle()

    async def compare(self) -> None:
        """Two records side by side."""
        desk = self._desk
        await self._loaded("collections")
        desk.select_rows(desk.show_first("collections"), 2)
        self._window.menus.compare_menu.compare_action.trigger()
        await desk.idle()
        desk.test_models()
        desk.trigger("Also what is the same")
        desk.trigger("Close tab")

    async def pictures(self) -> None:
        """Pictures fetched, side by side, in their window, and a report on the files."""
        desk, window = self._desk, self._window
        await self._loaded("faces")
        page = desk.show_first("faces")
        desk.select_rows(page, 12)
        for command in ("Fetch pictures", "Contact sheet"):
            desk.trigger(command)
            await desk.moment()
            desk.test_models()
        if desk.chance.random() < 0.5:
            await desk.idle()
        desk.trigger("Close tab")
        desk.show_first("faces")
        desk.trigger("Show picture")
        for shown in desk.open_windows(PictureWindow):
            for _ in range(4):
                shown.step(1)
                await desk.moment()
                desk.acts += 1
            shown.close()
        desk.show_first("faces")
        window.opener.report_on_assets(page.session, _faces(page.table.selected_records()))
        report = window.current_page()
        if isinstance(report, AssetReportPage):
            if desk.chance.random() < 0.7:
                await desk.idle()
            desk.trigger("Close tab")

    async def export(self) -> None:
        """Every format, from the listing."""
        for form in FORMATS:
            await self._loaded("faces")
            self._desk.show_first("faces")
            await self._export(form)

    async def _export(self, form: str) -> None:
        desk = self._desk
        desk.trigger("Export…")
        dialog = await desk.dialog(ExportDialog)
        dialog.format_combo.choose(form)
        dialog.receipt_check.setChecked(desk.chance.random() < 0.5)
        dialog.export_button.click()
        desk.acts += 3
        path = await desk.choose_file(f".{form}")
        if desk.chance.random() < 0.8:
            await desk.until(path.exists, "the file is written")
            await desk.idle()

    # Tabs and dialogs

    async def tabs(self) -> None:
        """Tabs opened while others load, closed, opened again, doubled, moved."""
        desk, tabs = self._desk, self._window.tabs
        for _ in range(3):
            page = tabs.open_page("faces")
            assert page is not None
            page.load()
            tabs.open_empty("collections")
            await desk.moment()
            desk.acts += 3
        for command in (
            *("Close tab", "Reopen closed tab", "Duplicate tab", "Move tab left", "Close tab"),
            *("Reopen closed tab", "Close other tabs"),
        ):
            desk.trigger(command)
            await desk.moment()

    async def dialogs(self) -> None:
        """Every dialog opened, looked at, and left."""
        desk = self._desk
        await self._loaded("collections")
        desk.select_rows(desk.show_first("collections"), 1)
        for command in (
            *("Settings…", "Credentials…", "About faceviewer", "Counts by value…", "Export…"),
            *(
                "Share to ticket…",
                "From a ticket…",
                "Forget this environment…",
                "Save this filter…",
            ),
        ):
            desk.trigger(command)
            await asyncio.sleep(0.02)
            desk.test_models()
            desk.close_dialogs()
            await desk.moment()

    async def every_command(self) -> None:
        """All commands of the menus, in any order, on whatever page is in front then."""
        desk = self._desk
        actions = [
            each for each in desk.actions() if each.text().replace("&", "") not in LEFT_ALONE
        ]
        desk.chance.shuffle(actions)
        for action in actions[:60]:
            await desk.run(action)
            if desk.chance.random() < 0.1:
                self._window.tabs.setCurrentIndex(desk.chance.randrange(self._window.tabs.count()))

    # What goes wrong

    async def cancel(self) -> None:
        """Loads that are given up at any moment; then one that works."""
        desk = self._desk
        page = desk.show_first("faces")
        for _ in range(CANCELLATIONS):
            desk.acts += 2
            page.load()
            await desk.moment()
            page.stop()
        await self._works(page)

    async def faults(self) -> None:
        """Some faults, each met by loads of both listings; then everything works again."""
        desk = self._desk
        for fault in desk.chance.sample(FAULTS, 4):
            self._services.set_faults(fault)
            for kind in ("faces", "collections"):
                page = desk.show_first(kind)
                page.load()
                await asyncio.sleep(desk.chance.choice((0.02, 0.2)))
                desk.select_rows(page, 1)
                await desk.moment()
                page.stop()
                desk.acts += 2
        self._services.set_faults("")
        for kind in ("faces", "collections"):
            await self._works(desk.show_first(kind))

    async def _works(self, page: ListingPage) -> None:
        page.filter_form.reset()
        page.load()
        await self._desk.idle()
        is_well = page.listing.is_loaded and bool(page.listing.records)
        await self._desk.until(lambda: is_well, "a load works after what went wrong")

    async def _loaded(self, kind: str) -> list[Record]:
        """The rows of the listing of a kind, which is left in front."""
        page = self._desk.show_first(kind)
        page.quick_row.clear()
        if not page.listing.records:
            page.filter_form.reset()
            page.load()
        await self._desk.idle()
        await self._desk.until(lambda: page.listing.records, f"{kind} are loaded")
        return page.listing.records


def _faces(records: list[Record]) -> list[Face]:
    return [record for record in records if isinstance(record, Face)]

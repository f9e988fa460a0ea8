"""The window as a script sets it: what is shown in it, and the picture of that."""

import asyncio
from collections.abc import Callable
from typing import Any, Final, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QMenu, QMessageBox, QWidget

from faceviewer.app import Program
from faceviewer.demo.server import DemoServer
from faceviewer.settings import PRODUCTION, Environment, Service
from faceviewer.views.credential_dialog import SERVICES, CredentialDialog
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.picture_window import PictureWindow
from faceviewer.views.tab_page import TabPage
from faceviewer.views.widgets.message_bar import MessageBar

LIMIT_S: Final = 20.0
LOOK_S: Final = 0.02
SETTLE_S: Final = 0.3
"""After the last task: timers of layouts, spinners and pictures that come by themselves."""

P = TypeVar("P", bound=TabPage)
W = TypeVar("W", bound=QWidget)


class Stage:
    """One window on the demo, and an environment Staging whose server does what a scene wants.

    A third environment is Production, which has no credential here, so that nothing is sent to it.
    """

    def __init__(self, program: Program, staging: DemoServer) -> None:
        self.program = program
        self.staging = staging
        self.usual_size = program.window.size()
        self.lasting = frozenset(asyncio.all_tasks())
        self.demo = self.window.environment
        self.has_detail_pane = self.window.menus.detail_action.isChecked()
        self.staging_environment = Environment(
            name="Staging",
            id="staging",
            color="#B45309",
            verifik=Service(base_url=staging.verifik_url),
            blockv=Service(base_url=staging.blockv_url),
            picture_hosts=(staging.blockv_url.removeprefix("http://"),),
        )

    @property
    def window(self) -> MainWindow:
        """What the person works in."""
        return self.program.running.content

    # Waiting

    async def until(self, is_true: Callable[[], Any]) -> None:
        """Returns when the condition holds."""
        async with asyncio.timeout(LIMIT_S):
            while not is_true():  # noqa: ASYNC110 - a window is looked at; it has no event
                await asyncio.sleep(LOOK_S)

    async def idle(self) -> None:
        """Returns when nothing is under way, and nothing comes of what was."""
        await asyncio.sleep(LOOK_S)
        await self.until(lambda: asyncio.all_tasks() <= self.lasting | {asyncio.current_task()})
        await asyncio.sleep(SETTLE_S)

    # Scenes

    async def prepare(self) -> None:
        """Makes the further environments known, and keeps the credentials of one of them."""
        assert self.demo is not None
        offered = (self.demo, self.staging_environment, PRODUCTION)
        self.window.set_environments(offered, self.staging_environment.id)
        for service in SERVICES:
            self.window.open_credentials(service)
            dialog = self.front(CredentialDialog)
            await self.idle()
            dialog.page.credential_edit.setText(self.staging.token)
            for check in dialog.page.findChildren(QCheckBox, "confirm_check"):
                check.setChecked(True)
            dialog.session_button.click()
            await self.until(lambda: not self.open_windows(CredentialDialog))
        await self.idle()

    async def clear(self) -> None:
        """Brings the window to where every scene begins: the demo's two tabs, nothing else open."""
        assert self.demo is not None
        self.close_windows()
        self.staging.set_faults("")
        window = self.window
        for environment in (self.staging_environment, self.demo):
            window.show_environment(environment)
            window.tabs.setCurrentIndex(0)
            window.tabs.close_others()
            for page in window.tabs.pages():
                if isinstance(page, ListingPage):
                    window.tabs.setCurrentWidget(page)
                    self._clear_page(page)
        for bar in window.findChildren(MessageBar):
            bar.clear_all()
        window.header.lookup_edit.clear()
        window.lookup.forget()
        window.activity_dock.hide()
        window.detail_pane.tabs.setCurrentIndex(0)
        self.program.window.resize(self.usual_size)
        if window.menus.detail_action.isChecked() != self.has_detail_pane:
            window.menus.detail_action.trigger()
        self.program.window.activateWindow()
        await self.idle()

    def _clear_page(self, page: ListingPage) -> None:
        page.quick_row.clear()
        page.model.set_sorts(())
        page.filter_form.reset()
        page.filter_form.set_open(False)
        page.table.clearSelection()
        page.table.scrollToTop()

    def close_windows(self) -> None:
        """Gives up every dialog, message and open menu."""
        self.window.lookup.leave()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and not isinstance(window, QMessageBox):
                window.reject()
            elif isinstance(window, QMenu | QMessageBox | PictureWindow):
                window.close()

    async def show_listing(self, kind: str) -> ListingPage:
        """The tab of a kind that is always there, in front and loaded."""
        window = self.window
        assert window.tabs.shown is not None
        page = window.tabs.shown.first["collections" if kind == "collections" else "faces"]
        window.tabs.setCurrentWidget(page)
        if not page.listing.records:
            await self.idle()
        await self.until(lambda: page.listing.records)
        await self.idle()
        return page

    async def select(self, page: ListingPage, row: int) -> None:
        """Selects a row and waits for the detail pane."""
        page.table.setCurrentIndex(page.model.index(row, 1))
        page.table.setFocus(Qt.FocusReason.TabFocusReason)
        pane = self.window.detail_pane
        await self.until(lambda: pane.is_filled or not pane.isVisible())
        await self.idle()

    def open_detail(self) -> None:
        """Opens the detail pane, which is closed where there is little room."""
        if not self.window.menus.detail_action.isChecked():
            self.window.menus.detail_action.trigger()

    def page(self, kind: type[P]) -> P:
        """The page in front, which is one of this kind."""
        page = self.window.current_page()
        assert isinstance(page, kind)
        return page

    def open_windows(self, kind: type[W]) -> list[W]:
        """The windows of this kind that are on screen."""
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    def front(self, kind: type[W]) -> W:
        """The window of this kind that was opened last."""
        return self.open_windows(kind)[-1]

    # Pictures

    def picture(self) -> QImage:
        """What a person looks at: a dialog by itself, else the window with what lies over it."""
        own = self.program.window
        others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not own]
        dialogs = [w for w in others if isinstance(w, QDialog | PictureWindow)]
        if dialogs:
            return dialogs[-1].grab().toImage()
        image = own.grab().toImage()
        painter = QPainter(image)
        for window in others:
            place = window.mapToGlobal(QPoint()) - own.mapToGlobal(QPoint())
            painter.drawPixmap(place, window.grab())
        painter.end()
        return image

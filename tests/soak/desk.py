"""The window as a script works with it: commands by their words, dialogs by their names."""

import asyncio
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from tests.menu_commands import commands_in, words_of

LIMIT_S: Final = 90.0
LOOK_S: Final = 0.004
FILES_KEPT: Final = 8
W = TypeVar("W", bound=QWidget)


class StalledError(Exception):
    """Something that a person would wait for never came."""


class Desk:
    """One window, and chance by a seed. Each act is counted.

    Every model that a view shows is under Qt's model tester, in its fatal mode, from then on.
    """

    def __init__(self, window: MainWindow, chance: random.Random, folder: Path) -> None:
        self.window = window
        self.chance = chance
        self.folder = folder
        self.acts = 0
        self.models_tested = 0
        self.lasting = frozenset(asyncio.all_tasks())
        self._files = 0

    # Waiting

    async def until(self, is_true: Callable[[], Any], what: str) -> None:
        """Returns when the condition holds.

        Raises: StalledError.
        """
        try:
            async with asyncio.timeout(LIMIT_S):
                while not is_true():  # noqa: ASYNC110 - a window is looked at; it has no event
                    await asyncio.sleep(LOOK_S)
        except TimeoutError:
            raise StalledError(f"waited in vain until {what}") from None

    async def idle(self) -> None:
        """Returns when nothing is under way that the window has begun."""
        await asyncio.sleep(LOOK_S)
        try:
            await self.until(lambda: not self._begun(), "nothing is under way")
        except StalledError:
            under_way = ", ".join(sorted(task.get_name() for task in self._begun()))
            raise StalledError(f"these have not ended: {under_way}") from None

    def _begun(self) -> frozenset[asyncio.Task[Any]]:
        return frozenset(asyncio.all_tasks()) - self.lasting

    async def moment(self) -> None:
        """Lets a short while of chance pass, in which things may begin or half happen."""
        await asyncio.sleep(self.chance.choice((0, 0, 0.001, 0.005, 0.02)))

    # Commands

    def actions(self) -> Iterator[QAction]:
        """Every command of the menus."""
        for action in self.window.menuBar().actions():
            yield from commands_in(action)

    def trigger(self, words: str) -> None:
        """Runs the command of these words, where it is on."""
        self.acts += 1
        for action in self.actions():
            if words_of(action) == words:
                action.trigger()
                return
        raise StalledError(f"there is no command {words!r}")

    def is_checked(self, words: str) -> bool:
        """Whether the command of these words is what was chosen last."""
        return any(words_of(action) == words and action.isChecked() for action in self.actions())

    async def run(self, action: QAction) -> None:
        """Runs a command, has a look at what it opens, and closes that.

        One of a menu that was filled anew meanwhile is gone.
        """
        if not isValid(action):
            return
        self.acts += 1
        action.trigger()
        await self.moment()
        self.test_models()
        self.close_dialogs()

    # Dialogs

    async def dialog(self, kind: type[W]) -> W:
        """The window of this kind, once it is open."""
        await self.until(lambda: self.open_windows(kind), f"a {kind.__name__} is open")
        return self.open_windows(kind)[-1]

    def open_windows(self, kind: type[W]) -> list[W]:
        """The windows of this kind that are on screen."""
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    async def choose_file(self, ending: str) -> Path:
        """Answers the question for a file with a name that is new."""
        dialog = await self.dialog(QFileDialog)
        self._files += 1
        for old in self.folder.glob(f"{self._files - FILES_KEPT:06}*"):
            old.unlink()
        path = self.folder / f"{self._files:06}{ending}"  # an older receipt would be asked about
        self.acts += 1
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        return path

    def close_dialogs(self) -> None:
        """Gives up every dialog, message and open menu."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMenu | QMessageBox):
                window.close()
            elif isinstance(window, QDialog) and window.isVisible():
                window.reject()

    # Models

    def test_models(self) -> None:
        """Puts the model of every view under the model tester, those that are not yet."""
        for widget in QApplication.allWidgets():
            if isinstance(widget, QAbstractItemView):
                self._test(widget.model())

    def _test(self, model: QAbstractItemModel | None) -> None:
        if model is None or not type(model).__module__.startswith("faceviewer."):
            return
        if model.property("is_tested"):
            return
        model.setProperty("is_tested", True)
        self.models_tested += 1
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(model, mode, model)

    # The listing in front

    def page(self) -> ListingPage:
        """The listing in front."""
        page = self.window.current_listing_page()
        if page is None:
            raise StalledError("no listing is in front")
        return page

    def show_first(self, kind: str) -> ListingPage:
        """Brings the listing of this kind to the front that is always there."""
        shown = self.window.tabs.shown
        assert shown is not None
        page = shown.first["collections" if kind == "collections" else "faces"]
        self.acts += 1
        self.window.tabs.setCurrentWidget(page)
        return page

    def select_rows(self, page: ListingPage, count: int) -> None:
        """Selects so many rows that are on screen, by chance."""
        rows = page.model.rowCount()
        self.acts += 1
        if not rows:
            return
        first = self.chance.randrange(rows)
        page.table.selectRow(first)
        flags = QItemSelectionModel.SelectionFlag
        for row in range(first + 1, min(rows, first + count)):
            index = page.model.index(row, 0)
            page.table.selectionModel().select(index, flags.Select | flags.Rows)

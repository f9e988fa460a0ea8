"""The program's own window, on the bench server, with a script in place of a person.

It is the real one: the program as `faceviewer.app` builds it, its loop, its listings, its settings
read from a data directory. A benchmark only presses what a person could press, and looks at what
is shown.
"""

import asyncio
import json
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTabWidget, QWidget
from typing_extensions import override

from faceviewer.app import Program, make_application
from faceviewer.listings.columns import Kind
from faceviewer.options import Options
from faceviewer.records import Record
from faceviewer.views.listing_page import ListingPage

Scene = Callable[["MeasuredWindow"], Awaitable[dict[str, Any]]]
SIZE = (1440, 900)
LIMIT_S = 240.0
LOOK_AGAIN_S = 0.05
REST_S = 1.5
"""After so long the parts of the window are there that are built once it is in use."""


def write_settings(
    data_dir: Path, url: str, workers: int = 4, *, loads_when_shown: bool = False
) -> None:
    """Settings with one environment, whose services ask for no credential."""
    service = {"base_url": url, "auth": "none"}
    environment = {"name": "Bench", "id": "bench", "loads_when_shown": loads_when_shown}
    content = {
        "version": 1,
        "theme": "light",
        "load_all_workers": workers,
        "environments": [{**environment, "verifik": service, "blockv": service}],
    }
    (data_dir / "settings.json").write_text(json.dumps(content))


class PaintWatch(QObject):
    """Knows when a widget is painted. It never paints itself: the loop comes to that."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._painted = asyncio.Event()
        widget.installEventFilter(self)

    async def paint(self) -> None:
        """Returns after the next painting."""
        self._painted.clear()
        self._widget.update()
        await self._painted.wait()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted.set()
        return False


class MeasuredWindow:
    """The window with one listing in front.

    Attributes:
        page: the tab in front; nothing is loaded in it yet.
    """

    def __init__(self, page: ListingPage) -> None:
        self.page = page
        self._painter = PaintWatch(page.table.viewport())
        self._changed = asyncio.Event()
        for signal in (page.model.arranged, page.model.rowsInserted, page.model.modelReset):
            signal.connect(self._changed.set)
        page.loaded.connect(self._changed.set)

    @property
    def shown(self) -> list[Record]:
        """The rows of the table, in its order."""
        return self.page.model.visible

    async def until(self, is_true: Callable[[], bool]) -> None:
        """Returns when what is shown has come to this and has been painted, in the usual way."""
        async with asyncio.timeout(LIMIT_S):
            while not is_true():
                self._changed.clear()
                try:
                    async with asyncio.timeout(LOOK_AGAIN_S):
                        await self._changed.wait()
                except TimeoutError:
                    continue
            await self._painter.paint()

    async def seconds(self, act: Callable[[], object], is_done: Callable[[], bool]) -> float:
        """How long it takes from an act of the person to what it should show."""
        begun = time.perf_counter()
        act()
        await self.until(is_done)
        return time.perf_counter() - begun

    async def load(self, rows: int) -> float:
        """Loads a listing of so many rows to its end; the seconds it took."""
        listing = self.page.listing
        act = self.page.load_all if self.page.kind == "faces" else self.page.load
        return await self.seconds(
            act, lambda: len(self.shown) == rows and listing.is_complete and not listing.is_loading
        )

    async def warm_up(self) -> None:
        """Asks for one face, then rests: imports, connection and all parts are there afterwards."""
        checked = await self.page.session.check("blockv")
        if checked.error is not None:
            raise checked.error
        await asyncio.sleep(REST_S)

    def ids(self) -> list[str]:
        """The ids of all rows that were loaded."""
        return [record.id for record in self.page.listing.records]


async def opened(window: QWidget, kind: Kind) -> MeasuredWindow:
    """The listing of this kind in front, as soon as the window has been built so far.

    Controls are found by their object names, which are stable.
    """
    async with asyncio.timeout(LIMIT_S):
        while (tabs := window.findChild(QTabWidget, "tabs")) is None:
            await asyncio.sleep(LOOK_AGAIN_S)
        tabs.setCurrentIndex(("collections", "faces").index(kind))
        while not isinstance(page := tabs.currentWidget(), ListingPage):
            await asyncio.sleep(LOOK_AGAIN_S)
    assert page.kind == kind
    return MeasuredWindow(page)


def in_window(kind: Kind, url: str, scene: Scene, workers: int = 4) -> dict[str, Any]:
    """What a scene gives that is played in a window of its own."""
    found: dict[str, Any] = {}
    tasks: list[asyncio.Task[None]] = []

    async def play(window: QWidget) -> None:
        try:
            found.update(await scene(await opened(window, kind)))
        finally:
            window.close()

    def begin() -> None:
        """Starts the scene once the loop runs."""
        try:
            tasks.append(asyncio.get_running_loop().create_task(play(program.window)))
        except RuntimeError:
            QTimer.singleShot(1, begin)

    with tempfile.TemporaryDirectory(prefix="faceviewer-bench-") as folder:
        write_settings(Path(folder), url, workers)
        program = Program(make_application(), Options(Path(folder)))
        program.window.resize(*SIZE)
        program.paint_first()
        QTimer.singleShot(0, begin)
        program.run()
        tasks[0].result()
    return found

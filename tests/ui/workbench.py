"""What a page or a window is tested on: real sessions over a real server, on the real loop."""

import asyncio
from collections.abc import Coroutine
from typing import Protocol, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.credentials import CredentialStore
from faceviewer.errors import FaceviewerError, ServiceName
from faceviewer.event_loop import EventLoop
from faceviewer.first_look import FirstLook
from faceviewer.listings.columns import Kind
from faceviewer.models.activity import ActivityModel
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import PictureBook
from faceviewer.session import Session
from faceviewer.settings import Environment, Limits, Service, Settings, State
from faceviewer.tasks import Tasks
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.away_notices import AwayNotices
from faceviewer.views.icons import Icons
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.main_window import MainWindow
from faceviewer.views.program_window import FIRST_SIZE, ProgramWindow
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.theme import Theme
from faceviewer.views.welcome import Welcome

T = TypeVar("T")

SERVICES: tuple[ServiceName, ServiceName] = ("verifik", "blockv")
LAYOUT_ROUNDS = 3
"""A form that wraps asks the layout around it anew."""

USUAL = Settings()
FIRST_LOOK = FirstLook()
HASTY = Settings(limits=Limits(read_s=0.5))
"""Settings under which a silent service is given up soon."""


class Origins(Protocol):
    """A server of both services."""

    verifik_url: str
    blockv_url: str


def environment_of(server: Origins, name: str = "Test", **changes: object) -> Environment:
    """An environment of both services of a server."""
    return Environment(
        name=name,
        id=name.casefold(),
        verifik=Service(base_url=server.verifik_url),
        blockv=Service(base_url=server.blockv_url),
        **changes,  # type: ignore[arg-type]
    )


class Workbench:
    """Everything that pages and windows stand on; `close` ends it and them.

    Attributes:
        errors: what failed outside of a listing.
        first_slice_s: for how long work over rows is done at once; as a rule all of it is.
        welcome, away_notices: where it is about them.
    """

    def __init__(self, loop: EventLoop, qtbot: QtBot, theme: Theme) -> None:
        self.loop = loop
        self.qtbot = qtbot
        self.theme = theme
        self.icons = Icons(theme)
        self.formats = Formats("utc")
        self.errors: list[FaceviewerError] = []
        self.tasks = Tasks(lambda _name, error: self.errors.append(error))
        self.pictures = PictureBook(self.tasks)
        self.first_slice_s = 60.0
        self.welcome: Welcome | None = None
        self.away_notices: AwayNotices | None = None
        self.store = CredentialStore(uses_keyring=False)
        self.activity = ActivityModel(self.formats)
        self._sessions: list[Session] = []
        self._widgets: list[QWidget] = []

    def session(
        self, environment: Environment, token: str = "", settings: Settings = USUAL
    ) -> Session:
        """An open environment, whose two services are asked with this token if there is one."""
        session = Session(environment, settings, self.store, self.activity.record)
        self._sessions.append(session)
        for service in SERVICES if token else ():
            key = session.credential_key(service)
            self.wait_for(self.store.set(key, token, session_only=True))
        return session

    @property
    def around(self) -> Surroundings:
        """What every page of a window shares."""
        return Surroundings(
            self.theme,
            self.icons,
            self.formats,
            self.tasks,
            self.pictures,
            self.first_slice_s,
            welcome=self.welcome,
            away_notices=self.away_notices,
        )

    def page(self, kind: Kind, session: Session) -> ListingPage:
        """A listing tab on its own, on screen, with nothing loaded yet."""
        page = ListingPage(kind, session, self.around)
        page.resize(1180, 720)
        self.show(page)
        return page

    def main_window(
        self, environments: tuple[Environment, ...], token: str = "", state: State | None = None
    ) -> MainWindow:
        """The content of the program's window; it shows no environment and is not on screen yet."""
        return MainWindow(
            Settings(environments=environments),
            state or State(),
            self.around,
            self.store,
            lambda environment: self.session(environment, token),
            ActivityDock(self.activity, self.formats, self.icons),
        )

    def tabs(self, token: str = "", state: State | None = None) -> ListingTabs:
        """The tabs of a window on their own, with nothing shown yet and not on screen."""
        return ListingTabs(
            self.around,
            state or State(),
            "normal",
            lambda environment: self.session(environment, token),
        )

    def wait_for(self, work: Coroutine[object, object, T]) -> T:
        """What a coroutine gives, while Qt goes on."""
        task: asyncio.Task[T] = self.loop.create_task(work)
        self.qtbot.waitUntil(task.done)
        return task.result()

    def wait_until_idle(self, page: ListingPage) -> None:
        """Returns when nothing is under way, and all rows that came are in the page's table."""

        def is_idle() -> bool:
            is_shown = len(page.model.arrangement.order) == len(page.listing.records)
            return is_shown and not asyncio.all_tasks(self.loop)

        self.qtbot.waitUntil(is_idle)

    def lay_out(self) -> None:
        """Gives every widget its place, as it has once Qt comes to it."""
        for _ in range(LAYOUT_ROUNDS):
            self.wait_for(asyncio.sleep(0))

    def close(self) -> None:
        """Ends tasks, connections and widgets, in the order in which the program does it."""
        self.wait_for(self.tasks.close())
        for session in self._sessions:
            self.wait_for(session.close())
        for widget in self._widgets:
            widget.close()
            widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def show_in_window(self, content: QWidget, look: FirstLook = FIRST_LOOK) -> ProgramWindow:
        """Puts the content of the program into its window on the desktop, and that on screen."""
        window = ProgramWindow(look)
        if not look.geometry:
            window.resize(FIRST_SIZE)  # whatever room the screen of the tests has
        window.take(content)
        window.show_content()
        self.show(window)
        return window

    def show(self, widget: QWidget) -> None:
        """Puts a widget on screen; it is closed with everything else."""
        self._widgets.append(widget)
        widget.show()
        self.qtbot.waitExposed(widget)

"""The window program once it has been painted: every object, the one loop, and the end of both.

Imported after the first paint, which `app` does.
"""

import asyncio
import gc
import itertools
import logging
import os
import signal
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from faceviewer.crashes.watch import CrashWatch
from faceviewer.credentials import CredentialStore
from faceviewer.demo.process import DemoProcess
from faceviewer.demo_environment import demo_environment
from faceviewer.errors import FaceviewerError, ServiceName, SettingsError
from faceviewer.event_loop import make_event_loop
from faceviewer.garbage import Collector
from faceviewer.instance_lock import InstanceLock
from faceviewer.load_cache import LoadCache
from faceviewer.log import set_up_logging
from faceviewer.models.activity import ActivityModel
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import PictureBook
from faceviewer.options import Options
from faceviewer.session import Session
from faceviewer.settings import DataDirectory, Environment, Settings
from faceviewer.state_keeper import StateKeeper
from faceviewer.tasks import Tasks
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.away_notices import AwayNotices
from faceviewer.views.crash_notices import CrashNotices
from faceviewer.views.icons import Icons
from faceviewer.views.linked_application import LinkedApplication
from faceviewer.views.main_window import MainWindow
from faceviewer.views.program_window import ProgramWindow
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.theme import SchemeMode, Theme
from faceviewer.views.welcome import Welcome

if TYPE_CHECKING:
    from faceviewer.instance_channel import InstanceServer, Wish

logger = logging.getLogger(__name__)

COLLECT_MS = 1_000
LATER_MS = 500
"""When the first rows are there, or at least asked for."""

CLOSE_LIMIT_S = 1.5

DemoStart = Future[DemoProcess]


class Running:
    """Everything that the window works with; `content` is what the person works in."""

    def __init__(
        self,
        app: QApplication,
        options: Options,
        window: ProgramWindow,
        demo_start: DemoStart | None,
        lock: InstanceLock | None = None,
        watch: CrashWatch | None = None,
    ) -> None:
        self._app = app
        self._watch = watch or CrashWatch()
        self._lock = lock
        self._other_starts: InstanceServer | None = None
        self._options = options
        self._window = window
        self._demo_start = demo_start
        self._demo: DemoProcess | None = None
        self._data = DataDirectory(options.data_dir, is_demo=options.is_demo)
        self._data.prepare()
        set_up_logging(self._data.log_file, is_debug=options.is_debug)
        self._is_new = not os.path.lexists(self._data.settings_file)
        self._settings, self._notices = self._data.load_settings()
        self._store = CredentialStore(uses_keyring=not options.is_demo)
        self._load_cache = LoadCache(self._data.cache_dir, self._settings.environments)
        self._loop = make_event_loop(app)
        self._tasks = Tasks(self._show_error, self._loop)
        self._end = asyncio.Event()
        self._numbers = itertools.count(1)
        self._collector = Collector()
        self._collect_timer = QTimer(interval=COLLECT_MS)
        self._collect_timer.timeout.connect(self._collector.collect)
        self._build()

    def _build(self) -> None:
        settings = self._settings
        theme = Theme(self._app, SchemeMode(settings.theme), settings.zoom_percent)
        icons = Icons(theme)
        formats = Formats(settings.time_zone)
        self._activity = ActivityModel(formats)
        state = self._data.load_state()
        self._window_state = state.window
        self.content = MainWindow(
            settings,
            state,
            Surroundings(
                theme,
                icons,
                formats,
                self._tasks,
                PictureBook(self._tasks),
                load_cache=self._load_cache,
                welcome=None if self._options.is_demo else Welcome(state, is_new=self._is_new),
                away_notices=AwayNotices(
                    self._tasks, self._window, lambda: self._settings.notifies
                ),
            ),
            self._store,
            self._open_session,
            ActivityDock(self._activity, formats, icons),
        )
        self.content.settings_changed.connect(self._take_settings)
        self._state_keeper = StateKeeper(
            self._data, self._tasks, self._loop, self.content.remembered_state
        )
        self.content.memory_changed.connect(self._state_keeper.note_change)
        self.content.demo_asked.connect(lambda: self._tasks.start("demo", self._open_demo()))
        # Drawing it takes as long as a tenth of a start, and nobody looks at it first.
        QTimer.singleShot(
            LATER_MS, self._window, lambda: self._window.setWindowIcon(icons.application_icon())
        )
        QTimer.singleShot(LATER_MS, self._window, self._listen_for_starts)
        QTimer.singleShot(2 * LATER_MS, self._window, self._tidy_loads)
        QTimer.singleShot(2 * LATER_MS, self._window, self._tell_earlier_faults)
        self._window.closing.connect(self._leave)
        self._window.desktop_changed.connect(theme.follow_font)
        self._window.take(self.content)
        self.content.messages.show_notices(self._notices)
        self._crash_notices = CrashNotices(self.content.window_message_bar)
        self._watch.show_in(self._crash_notices.tell)
        self.content.panes.restore()

    def _environments(self) -> tuple[Environment, ...]:
        """The environments of the chooser; a run on the demo has only that."""
        if self._demo is None:
            return self._settings.environments
        demo = demo_environment(self._demo)
        return (demo,) if self._options.is_demo else (*self._settings.environments, demo)

    def _show_environments(self) -> None:
        """Offers the environments, and shows the one that was named, else the last one."""
        environments = self._environments()
        name = self._options.environment
        named = next((e.id for e in environments if name and name in (e.name, e.id)), "")
        shown_id = named or str(self._window_state.get("environment", ""))
        self.content.set_environments(environments, shown_id)
        self.content.show_remembered_tab()
        if self._options.link:
            self.content.follow_link(self._options.link)

    def _keep_demo_token(self, demo: DemoProcess) -> None:
        session = self._open_session(demo_environment(demo))
        services: tuple[ServiceName, ...] = ("verifik", "blockv")
        for service in services:
            self._store.keep_for_session(session.credential_key(service), demo.token)

    def _open_session(self, environment: Environment) -> Session:
        record = self._activity.record
        return Session(environment, self._settings, self._store, record, self._numbers)

    # Running

    def run(self, is_told_to_end: Callable[[], bool]) -> int:
        """Runs the loop until the window is closed or the program is told to end."""
        with self._loop as loop:
            self._await_demo()
            main = loop.create_task(self._main(is_told_to_end))
            # Before the loop: what a person typed or clicked meanwhile goes to the finished window.
            self._show(is_told_to_end)
            try:
                loop.run_until_complete(main)
            except RuntimeError:
                if main.done():
                    raise
                # Qt was told to quit from outside, as at the end of a desktop session.
                self._leave()
                loop.run_until_complete(main)
        return 0

    def _await_demo(self) -> None:
        """Takes the demo that has been coming up meanwhile.

        Raises: DemoError.
        """
        if self._demo_start is not None:
            self._demo = self._demo_start.result()
            self._keep_demo_token(self._demo)

    def _show(self, is_told_to_end: Callable[[], bool]) -> None:
        """Puts the finished window in the place of its picture."""
        if is_told_to_end():
            return
        self._show_environments()
        self.content.start()
        self._window.show_content()
        if isinstance(self._app, LinkedApplication):
            self._app.give_links(self._follow_link)
        self.content.tabs.focus_rows()

    async def _main(self, is_told_to_end: Callable[[], bool]) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):
                self._loop.add_signal_handler(number, self._window.close)
        self._app.lastWindowClosed.connect(self._end.set)
        self._collect_here()
        if is_told_to_end():
            self._end.set()
        await self._end.wait()
        await self._close()

    def _collect_here(self) -> None:
        """Collects cycles on this thread only: another one would free Qt objects at random."""
        gc.disable()
        gc.freeze()
        self._collect_timer.start()

    async def _close(self) -> None:
        self._hide_windows()
        self._watch.show_in(None)
        if self._other_starts is not None:
            self._other_starts.close()
        self._collect_timer.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_LIMIT_S):
                await self._tasks.close()
                for session in self.content.sessions():
                    await session.close()
        if self._demo is not None:
            self._demo.close()
        self._window.deleteLater()

    def _hide_windows(self) -> None:
        """Hides the window and its dialogs; what has the keyboard gives it up while it is whole.

        WORKAROUND(PySide6 6.11): a widget that is destroyed with the keyboard in it is told of that
        when its Python side is gone, which ends the process; see
        test_a_dialog_with_the_keyboard_in_it_ends_with_the_window.
        """
        for window in self._app.topLevelWidgets():
            window.hide()
        focused = self._app.focusWidget()
        if focused is not None:  # X tells of a hidden window later
            focused.clearFocus()
        for window in self._app.topLevelWidgets():
            window.setEnabled(False)  # and X, which may give it the keyboard later, cannot

    def _leave(self) -> None:
        self._state_keeper.end()
        self._end.set()

    def _tell_earlier_faults(self) -> None:
        self._tasks.start("earlier-faults", self._look_for_faults())

    async def _look_for_faults(self) -> None:
        faults = await asyncio.to_thread(self._watch.earlier_faults)
        self._crash_notices.tell_earlier(faults)

    # Other starts

    def _listen_for_starts(self) -> None:
        """Lets a start that found the data taken reach this window; until now it waits."""
        if self._lock is None or self._end.is_set():
            return
        # Not for the first rows: nobody starts the program twice within half a second.
        from faceviewer.instance_channel import InstanceServer  # noqa: PLC0415

        self._other_starts = InstanceServer(self._lock, self._window)
        self._other_starts.asked.connect(self._take_wish)
        self._other_starts.listen()

    def _take_wish(self, wish: "Wish") -> None:
        """Shows the window, and in it what another start was given on its command line."""
        self._window.come_forward()
        chosen = [e for e in self._environments() if wish.environment in (e.name, e.id)]
        if chosen:
            self.content.show_environment(chosen[0])
        if wish.link:
            self.content.follow_link(wish.link)

    def _follow_link(self, link: str) -> None:
        """Shows what the desktop opens with this program."""
        self._window.come_forward()
        self.content.follow_link(link)

    # What the window asks for

    def _take_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        try:
            self._settings = self._data.save_settings(settings)
        except SettingsError as error:
            self.content.messages.show_error(error)
        self._tidy_loads()
        self.content.take_settings(self._settings)
        if concerns_sessions(before, self._settings):
            self.content.replace_environments(self._environments())

    def _tidy_loads(self) -> None:
        """Wipes the kept loads of environments that no longer want any, or are gone."""
        self._load_cache.allow(self._settings.environments)
        self._tasks.start("tidy-loads", asyncio.to_thread(self._load_cache.tidy))

    async def _open_demo(self) -> None:
        if self._demo is None:
            self._demo = await asyncio.to_thread(DemoProcess)
            self._keep_demo_token(self._demo)
        environments = self._environments()
        self.content.set_environments(environments, environments[-1].id)

    def _show_error(self, _name: str, error: FaceviewerError) -> None:
        self.content.messages.show_error(error)


def concerns_sessions(before: Settings, after: Settings) -> bool:
    """Whether open sessions must learn of other settings: how the services are asked."""
    return _session_settings(before) != _session_settings(after)


def _session_settings(settings: Settings) -> tuple[object, ...]:
    return (
        settings.environments,
        settings.proxy,
        settings.certificates,
        settings.ca_file,
        settings.limits,
        settings.load_all_workers,
    )

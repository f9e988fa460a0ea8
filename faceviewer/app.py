"""The window program: builds every object, paints, runs the one loop, and ends everything.

The window is painted once before qasync, httpx and keyring are imported.
"""

import asyncio
import gc
import itertools
import logging
import os
import signal
import sys
import threading
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from faceviewer.credentials import CredentialStore
from faceviewer.demo.process import DemoProcess
from faceviewer.demo_environment import demo_environment
from faceviewer.errors import FaceviewerError, ServiceName, SettingsError
from faceviewer.log import set_up_logging
from faceviewer.models.activity import ActivityModel
from faceviewer.models.formats import Formats
from faceviewer.options import Options
from faceviewer.resource_files import resource_path
from faceviewer.session import Session
from faceviewer.settings import DataDirectory, Environment, Settings
from faceviewer.tasks import Tasks
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.icons import Icons
from faceviewer.views.listing_page import Surroundings
from faceviewer.views.main_window import MainWindow
from faceviewer.views.theme import SchemeMode, Theme

logger = logging.getLogger(__name__)

COLLECT_MS = 1_000
CLOSE_LIMIT_S = 1.5


def run_window(options: Options) -> int:
    """Runs the window until it is closed; the exit code of the program."""
    program = Program(make_application(), options)
    program.paint_first()
    exit_code = program.run()
    _leave_waiting_threads(exit_code)
    return exit_code


def _leave_waiting_threads(exit_code: int) -> None:
    """Ends the process here where the keyring has not answered yet.

    The interpreter would end that thread wherever it is; inside of Qt's import hook, which is C++,
    that aborts the whole process.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        logging.shutdown()
        os._exit(exit_code)


def make_application() -> QApplication:
    """Qt's application object with the program's name and translation."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("faceviewer")
    app.setDesktopFileName("faceviewer")
    app.setQuitOnLastWindowClosed(False)
    translator = QTranslator(app)
    translator.load(str(resource_path("translations", "faceviewer_en.qm")))
    app.installTranslator(translator)
    return app


class Program:
    """Everything that one run of the window consists of; `window` is what the person sees."""

    def __init__(self, app: QApplication, options: Options) -> None:
        self._app = app
        self._options = options
        self._demo = DemoProcess() if options.is_demo else None
        self._data = DataDirectory(options.data_dir)
        self._data.prepare()
        set_up_logging(self._data.log_file, is_debug=options.is_debug)
        self._settings, self._notices = self._data.load_settings()
        self._store = CredentialStore(uses_keyring=not options.is_demo)
        self._tasks = Tasks(self._show_error)
        self._end = asyncio.Event()
        self._numbers = itertools.count(1)
        self._collector = QTimer(interval=COLLECT_MS)
        self._build()

    def _build(self) -> None:
        settings = self._settings
        theme = Theme(self._app, SchemeMode(settings.theme))
        icons = Icons(theme)
        formats = Formats(settings.time_zone)
        self._activity = ActivityModel(formats)
        state = self._data.load_state()
        self._window_state = state.window
        self.window = MainWindow(
            settings,
            state,
            Surroundings(theme, icons, formats, self._tasks),
            self._store,
            self._open_session,
            ActivityDock(self._activity, formats, icons),
        )
        self.window.settings_changed.connect(self._take_settings)
        self.window.demo_asked.connect(lambda: self._tasks.start("demo", self._open_demo()))
        self.window.closing.connect(self._leave)
        self.window.show_notices(self._notices)
        self.window.restore_state()
        self.window.set_environments(self._environments(), self._first_environment_id())
        self.window.show_remembered_tab()

    def _environments(self) -> tuple[Environment, ...]:
        """The environments of the chooser; a run on the demo has only that."""
        if self._demo is None:
            return self._settings.environments
        demo = demo_environment(self._demo)
        return (demo,) if self._options.is_demo else (*self._settings.environments, demo)

    def _first_environment_id(self) -> str:
        """The id of the environment to show first: the one that was named, else the last one."""
        name = self._options.environment
        if not name:
            return str(self._window_state.get("environment", ""))
        named = next((e for e in self._environments() if name in (e.name, e.id)), None)
        if named is None:
            raise SettingsError(reason="no_environment", name=name)
        return named.id

    async def _keep_demo_token(self, demo: DemoProcess) -> None:
        session = self._open_session(demo_environment(demo))
        services: tuple[ServiceName, ...] = ("verifik", "blockv")
        for service in services:
            key = session.credential_key(service)
            await self._store.set(key, demo.token, session_only=True)

    def _open_session(self, environment: Environment) -> Session:
        record = self._activity.record
        return Session(environment, self._settings, self._store, record, self._numbers)

    # Running

    def paint_first(self) -> None:
        """Shows the window and paints it once, before anything slow is imported."""
        for number in (signal.SIGINT, signal.SIGTERM):
            # A callback of Qt would swallow KeyboardInterrupt; the loop takes over from here.
            signal.signal(number, lambda *_: self._end.set())
        self.window.show()
        # The one place where events are processed by hand: there is no loop yet.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def run(self) -> int:
        """Runs the loop until the window is closed or the program is told to end."""
        from faceviewer.event_loop import make_event_loop

        gc.freeze()
        loop = make_event_loop(self._app)
        with loop:
            main = loop.create_task(self._main(loop))
            try:
                loop.run_until_complete(main)
            except RuntimeError:
                if main.done():
                    raise
                # Qt was told to quit from outside, as at the end of a desktop session.
                self._leave()
                loop.run_until_complete(main)
        return 0

    async def _main(self, loop: asyncio.AbstractEventLoop) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, self.window.close)
        self._app.lastWindowClosed.connect(self._end.set)
        self._collect_here()
        if self._demo is not None:
            await self._keep_demo_token(self._demo)
        self.window.start()
        await self._end.wait()
        await self._close()

    def _collect_here(self) -> None:
        """Collects cycles on this thread only: another one would free Qt objects at random."""
        gc.disable()
        self._collector.timeout.connect(gc.collect)
        self._collector.start()

    async def _close(self) -> None:
        self.window.hide()
        self._collector.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_LIMIT_S):
                await self._tasks.close()
                for session in self.window.sessions():
                    await session.close()
        if self._demo is not None:
            self._demo.close()
        self.window.deleteLater()

    def _leave(self) -> None:
        try:
            self._data.save_state(self.window.remembered_state())
        except SettingsError:
            logger.warning("the state of the window could not be written")
        self._end.set()

    # What the window asks for

    def _take_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        try:
            self._settings = self._data.save_settings(settings)
        except SettingsError as error:
            self.window.show_error(error)
        self.window.take_settings(self._settings)
        if _connection(before) != _connection(self._settings):
            self.window.replace_environments(self._environments())

    async def _open_demo(self) -> None:
        if self._demo is None:
            self._demo = await asyncio.to_thread(DemoProcess)
            await self._keep_demo_token(self._demo)
        environments = self._environments()
        self.window.set_environments(environments, environments[-1].id)

    def _show_error(self, _name: str, error: FaceviewerError) -> None:
        self.window.show_error(error)


def _connection(settings: Settings) -> tuple[object, ...]:
    """What of the settings decides how the services are reached."""
    return (
        settings.environments,
        settings.proxy,
        settings.certificates,
        settings.ca_file,
        settings.limits,
    )

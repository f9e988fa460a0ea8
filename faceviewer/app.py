"""The window program as it starts and ends; between both, the rest of it is `running`.

Only what the first paint needs is imported before it: no asyncio, no httpx, no keyring, no widget.
"""

import os
import signal
import sys
import threading
import time
from types import FrameType
from typing import TYPE_CHECKING

from faceviewer.crashes.watch import CrashWatch
from faceviewer.errors import SettingsError
from faceviewer.first_look import DEMO_LOOK, FirstLook, read_first_look, tabs_of_demo
from faceviewer.folders import Folders
from faceviewer.instance_lock import InstanceLock
from faceviewer.options import Options
from faceviewer.session_bus import without_mute_bus

# From here on PySide's own import hook reads the source of each module that is imported.
# isort: split

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from faceviewer.language import speak
from faceviewer.views.linked_application import LinkedApplication
from faceviewer.views.program_window import ProgramWindow

if TYPE_CHECKING:
    from concurrent.futures import Future

    from faceviewer.demo.process import DemoProcess

PAINT_LIMIT_MS = 2_000


def run_window(options: Options, watch: CrashWatch) -> int:
    """Runs the window until it is closed; the exit code of the program.

    What nobody handles meanwhile is told in the window. Where a window over the same data is open
    already, that one is asked to come to the front.

    Raises: SettingsError; InstanceError: the open window does not answer.
    """
    _refuse_unknown_environment(options)
    folders = Folders(options.data_dir)
    folders.make()
    watch.keep_in(folders.crash_dir)
    lock = InstanceLock(folders.lock_file(is_demo=options.is_demo))
    if not lock.claim() and _hand_over(lock, options):
        return 0
    watch.watch_process()
    with without_mute_bus():
        program = Program(make_application(), options, lock, watch)
        program.paint_first()
    exit_code = program.run()
    lock.release()
    watch.end()
    _leave_waiting_threads(exit_code)
    return exit_code


def _refuse_unknown_environment(options: Options) -> None:
    """Refuses a name before anything is shown; the settings cost that only where one is given.

    Raises: SettingsError.
    """
    if not options.environment:
        return
    from faceviewer.settings import DataDirectory

    known = {DEMO_LOOK.environment, DEMO_LOOK.environment_id}
    if not options.is_demo:
        settings, _ = DataDirectory(options.data_dir).load_settings()
        known = {word for found in settings.environments for word in (found.name, found.id)}
    if options.environment not in known:
        raise SettingsError(reason="no_environment", name=options.environment)


def _hand_over(lock: InstanceLock, options: Options) -> bool:
    """Whether the open window took over what was asked of this start.

    Raises: InstanceError.
    """
    from faceviewer.instance_channel import Wish, hand_over

    return hand_over(lock, Wish(options.link, options.environment))


def _leave_waiting_threads(exit_code: int) -> None:
    """Ends the process here where the keyring has not answered yet.

    The interpreter would end that thread wherever it is; inside of Qt's import hook, which is C++,
    that aborts the whole process.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        import logging

        logging.shutdown()
        os._exit(exit_code)


def make_application() -> QApplication:
    """Qt's application object with the program's name."""
    app = LinkedApplication([sys.argv[0]])
    app.setApplicationName("faceviewer")
    # A Flatpak names its desktop entry after itself.
    app.setDesktopFileName(os.environ.get("FLATPAK_ID") or "faceviewer")
    app.setQuitOnLastWindowClosed(False)
    return app


def look_of(options: Options, folders: Folders) -> FirstLook:
    """How the window looks at first, in a run that was started so."""
    look = read_first_look(folders.settings_file, folders.state_file, options.environment)
    if options.is_demo:
        look = look._replace(
            environment=DEMO_LOOK.environment,
            environment_id=DEMO_LOOK.environment_id,
            color=DEMO_LOOK.color,
            is_loading=True,
            tabs=tabs_of_demo(folders.state_file),
        )
    # What a link asks for waits for a click.
    return look._replace(is_loading=False) if options.link else look


class Program:
    """One run of the window: it is painted, then filled and run.

    `lock` is held for it, where other starts are to reach this one; what `watch` hears is shown.

    Attributes:
        window: what stands on the desktop, from the start to the end.
    """

    def __init__(
        self,
        app: QApplication,
        options: Options,
        lock: InstanceLock | None = None,
        watch: CrashWatch | None = None,
    ) -> None:
        self._app = app
        self._options = options
        self._lock = lock
        self._watch = watch
        folders = Folders(options.data_dir, is_demo=options.is_demo)
        folders.make()
        self._is_told_to_end = False
        look = look_of(options, folders)
        speak(app, look.language)
        self.window = ProgramWindow(look)

    def paint_first(self) -> None:
        """Shows the window and paints it, before anything slow is imported."""
        for number in (signal.SIGINT, signal.SIGTERM):
            # A callback of Qt would swallow KeyboardInterrupt; the loop takes over from here.
            signal.signal(number, self._note_end)
        self.window.show()
        # While the display makes room for the window.
        self.window.prepare()
        flags = QEventLoop.ProcessEventsFlag
        waiting = flags.ExcludeUserInputEvents | flags.WaitForMoreEvents
        end = time.monotonic() + PAINT_LIMIT_MS / 1000
        # A window that is shown on no screen is never painted, and must not be waited for.
        QTimer.singleShot(PAINT_LIMIT_MS, self.window.update)
        # The one place where events are processed by hand: there is no loop yet. What the person
        # does meanwhile is kept for the loop.
        while not self.window.is_painted and time.monotonic() < end:
            QCoreApplication.processEvents(waiting)
        QCoreApplication.processEvents(flags.ExcludeUserInputEvents)

    def _note_end(self, _number: int, _frame: FrameType | None) -> None:
        self._is_told_to_end = True

    def run(self) -> int:
        """Fills the window, and runs the loop until it is closed or the program is told to end."""
        demo_start = self._begin_demo() if self._options.is_demo else None
        from faceviewer.running import Running

        self.running = Running(
            self._app, self._options, self.window, demo_start, self._lock, self._watch
        )
        return self.running.run(lambda: self._is_told_to_end)

    def _begin_demo(self) -> "Future[DemoProcess]":
        """The demo, which comes up in a process of its own while the window is built."""
        from concurrent.futures import ThreadPoolExecutor

        from faceviewer.demo.process import DemoProcess

        starter = ThreadPoolExecutor(1, "demo")
        start = starter.submit(DemoProcess)
        starter.shutdown(wait=False)
        return start

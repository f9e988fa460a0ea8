"""The one loop: asyncio on Qt's. Imported after the first paint, because qasync is slow to."""

import asyncio
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from threading import Thread
from typing import Any, ParamSpec, TypeVar

import qasync
from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from faceviewer.crashes.watch import report_loop_error

P = ParamSpec("P")
T = TypeVar("T")


class _Threads(Executor):
    """A daemon thread for each call, of which there are few: names of hosts, certificates.

    Never a pool: a pool is joined at exit, and the search for a name can take half a minute.
    """

    @override
    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """What the call will give; nobody has to wait for it."""
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                found = fn(*args, **kwargs)
            except BaseException as error:  # noqa: BLE001 - it is handed on, whatever it is
                future.set_exception(error)
            else:
                future.set_result(found)

        Thread(target=run, name="worker", daemon=True).start()
        return future


class EventLoop(qasync.QEventLoop):  # type: ignore[misc] # qasync has no types
    """qasync's loop that ends asynchronous generators and hides no error."""

    @override
    def run_forever(self) -> Any:
        """Runs with asyncio's own hooks, so that a half-read answer gives its connection back.

        WORKAROUND(qasync 0.28.0): it sets no hooks for asynchronous generators; see
        test_half_read_bodies_leak_no_connection.
        """
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        try:
            return super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*hooks)

    @override
    def run_until_complete(self, future: Any) -> Any:
        """What a coroutine gives; RuntimeError where Qt was told to quit before it had ended.

        It can then be gone on with.

        WORKAROUND(qasync 0.28.0): behind its loop it processes what is left to do while no loop
        runs, and a task whose turn it is fails there; see
        test_it_collects_by_itself_and_ends_when_the_desktop_tells_qt_to.
        """
        task = asyncio.ensure_future(future, loop=self)
        task.add_done_callback(self._stop)
        try:
            self.run_forever()
        finally:
            task.remove_done_callback(self._stop)
        self._do_what_is_left()
        if not task.done():
            raise RuntimeError("the loop was stopped before the task had ended")
        return task.result()

    def _stop(self, _task: object) -> None:
        self.stop()

    def _do_what_is_left(self) -> None:
        asyncio._set_running_loop(self)  # noqa: SLF001 - it is made for those who write loops
        try:
            left = QAbstractEventDispatcher.instance()
            left.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        finally:
            asyncio._set_running_loop(None)  # noqa: SLF001 - as above


def make_event_loop(app: QApplication) -> EventLoop:
    """The loop for this application; what no task handles goes to `sys.excepthook`."""
    loop = EventLoop(app)
    loop.set_default_executor(_Threads())
    loop.set_exception_handler(report_loop_error)
    return loop

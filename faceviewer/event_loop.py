"""The one loop: asyncio on Qt's. Imported after the first paint, because qasync is slow to."""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import qasync
from PySide6.QtWidgets import QApplication
from typing_extensions import override

THREADS = 4


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


def make_event_loop(app: QApplication) -> EventLoop:
    """The loop for this application; what no task handles goes to `sys.excepthook`."""
    loop = EventLoop(app)
    loop.set_default_executor(ThreadPoolExecutor(THREADS, "worker"))
    loop.set_exception_handler(_report)
    return loop


def _report(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception") or RuntimeError(context["message"])
    sys.excepthook(type(error), error, error.__traceback__)

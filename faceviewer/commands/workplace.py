"""What a command works with: the settings, one environment, and the store of its credentials."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TypeVar

from faceviewer.commands.output import notice_text, say, say_wait
from faceviewer.crashes.watch import report_loop_error
from faceviewer.credentials import CredentialStore
from faceviewer.demo.process import DemoProcess
from faceviewer.demo_environment import demo_environment
from faceviewer.errors import SettingsError
from faceviewer.log import close_log, set_up_logging
from faceviewer.options import Options
from faceviewer.session import Session
from faceviewer.settings import DataDirectory, Environment, Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Workplace:
    """One environment as the command line chose it."""

    settings: Settings
    environment: Environment
    store: CredentialStore
    demo_token: str = ""

    def run(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """What the work gives, on a loop of its own, with a session that is closed after it."""
        return asyncio.run(self._run(work))

    async def _run(self, work: Callable[[Session], Awaitable[T]]) -> T:
        asyncio.get_running_loop().set_exception_handler(report_loop_error)
        session = Session(self.environment, self.settings, self.store, say_wait)
        try:
            if self.demo_token:
                for service in ("verifik", "blockv"):
                    key = session.credential_key(service)
                    await self.store.set(key, self.demo_token, session_only=True)
            return await work(session)
        finally:
            await session.close()


@contextmanager
def open_workplace(options: Options) -> Iterator[Workplace]:
    """The environment that was chosen, by default the first; or the demo, which ends with it.

    Raises:
        SettingsError: the settings cannot be read, or have no environment of that name.
        DemoError: the demo did not start.
    """
    data = DataDirectory(options.data_dir)
    with ExitStack() as stack:
        log = set_up_logging(data.log_file, is_debug=options.is_debug)
        stack.callback(close_log, log)
        settings, notices = data.load_settings()
        for notice in notices:
            say(notice_text(notice))
        if options.is_demo:
            demo = DemoProcess()
            stack.callback(demo.close)
            store = CredentialStore(uses_keyring=False)
            yield Workplace(settings, demo_environment(demo), store, demo.token)
        else:
            yield Workplace(settings, _chosen(settings, options.environment), CredentialStore())


def _chosen(settings: Settings, name: str) -> Environment:
    if not name:
        return settings.environments[0]
    environment = settings.environment(name)
    if environment is None:
        raise SettingsError(reason="no_environment", name=name)
    return environment

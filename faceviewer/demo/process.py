"""The demo as a process of its own, which ends with the program that started it.

The only module of the demo that knows the rest of faceviewer: its errors, and how it is started.
"""

import json
import logging
import subprocess
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import IO, Final, cast

from faceviewer.errors import DemoError
from faceviewer.own_program import IMPORT_FOLDER, own_command

logger = logging.getLogger(__name__)

START_LIMIT_S: Final = 20.0
END_LIMIT_S: Final = 2.0
COMMAND: Final = own_command("demo-server")


class DemoProcess:
    """A running demo; `close` ends it, and so does the end of this process, however it comes.

    The constructor blocks until the demo answers, at most `start_limit_s`: call it in a thread
    where something else goes on.

    Attributes:
        verifik_url, blockv_url: the two origins.
        token: the credential of both.

    Raises:
        DemoError: the process ended or said nothing; it has been ended then.
    """

    def __init__(self, *arguments: str, start_limit_s: float = START_LIMIT_S) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [*COMMAND, "--port", "0", *arguments, "--until-stdin-closes"],
            cwd=IMPORT_FOLDER,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Ctrl+C is for this process, which then ends its child.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._input = cast("IO[bytes]", self._process.stdin)
        self._output = cast("IO[bytes]", self._process.stdout)
        try:
            started = self._read_line(start_limit_s)
        except BaseException:
            self.close()
            raise
        self.verifik_url, self.blockv_url = str(started["verifik"]), str(started["blockv"])
        self.token = str(started["token"])

    def close(self) -> None:
        """Ends the demo within two seconds; does nothing the second time."""
        with suppress(OSError):
            self._input.close()
        self._process.terminate()
        try:
            self._process.wait(END_LIMIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._output.close()

    def _read_line(self, limit_s: float) -> dict[str, object]:
        """The line by which the demo says that it listens."""
        lines: Queue[bytes] = Queue()
        # A thread, because a pipe has no time limit of its own on every system.
        Thread(target=_put_line, args=(self._output, lines), daemon=True).start()
        try:
            line = lines.get(timeout=limit_s)
        except Empty:
            raise DemoError(reason="silent", seconds=limit_s) from None
        try:
            started = json.loads(line)
            return {name: started[name] for name in ("verifik", "blockv", "token")}
        except (ValueError, KeyError, TypeError):
            logger.info("demo: ended with %s before it listened", self._process.poll())
            raise DemoError(reason="ended") from None


def _put_line(stream: IO[bytes], lines: "Queue[bytes]") -> None:
    with suppress(OSError, ValueError):  # closed meanwhile
        lines.put(stream.readline())

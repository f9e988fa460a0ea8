"""How a second start reaches the window that is open: what it wants is handed over and answered.

One line of JSON each way, over a socket (a named pipe on Windows) that this person alone can open.
Imported after the first paint, and by a start that finds the data directory taken.
"""

import json
import logging
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from faceviewer.errors import InstanceError
from faceviewer.instance_lock import InstanceLock

logger = logging.getLogger(__name__)

VERSION: Final = 1
LONGEST_MESSAGE: Final = 64 * 1024
"""More than the longest link, each of whose characters may take twelve bytes."""

ANSWER_LIMIT_S: Final = 2.0
START_LIMIT_S: Final = 10.0
"""A window that is about to open listens by then."""

LOOK_AGAIN_S: Final = 0.05
MOST_VISITORS: Final = 8


class Wish(NamedTuple):
    """What a start asks of the window: to show itself, and what else was on its command line.

    `link` is a link as text, `environment` the name or the id of one; empty where not given.
    """

    link: str = ""
    environment: str = ""


# --- The second start -----------------------------------------------------------------------------


def hand_over(
    lock: InstanceLock,
    wish: Wish,
    *,
    answer_s: float = ANSWER_LIMIT_S,
    start_s: float = START_LIMIT_S,
) -> bool:
    """Whether the holder of the lock took the wish; False where it has gone and the lock is ours.

    Blocks, but never for longer than the limits.

    Raises: InstanceError with `reason` silent or refused.
    """
    end = time.monotonic() + start_s
    while not lock.claim():
        server = lock.server
        if server and _deliver(server, wish, answer_s):
            return True
        if time.monotonic() > end:
            raise InstanceError(reason="silent", seconds=start_s)
        time.sleep(LOOK_AGAIN_S)
    return False


def _deliver(server: str, wish: Wish, limit_s: float) -> bool:
    """Whether the wish was taken; False where nobody listens there any more.

    Raises: InstanceError.
    """
    end = time.monotonic() + limit_s
    socket = QLocalSocket()
    socket.connectToServer(server)
    if not socket.waitForConnected(_left_ms(end)):
        return False
    socket.write(_encode({"version": VERSION, **wish._asdict()}))
    # Its end is seen without this, too: by the answer that does not come.
    socket.waitForBytesWritten(_left_ms(end))
    while not socket.canReadLine():
        if time.monotonic() > end or not socket.waitForReadyRead(_left_ms(end)):
            break
    answer = _decode(bytes(socket.readLine(LONGEST_MESSAGE).data()))
    socket.abort()
    if answer is None:
        raise InstanceError(reason="silent", seconds=limit_s)
    if answer.get("is_taken") is not True:
        raise InstanceError(reason="refused")
    return True


def _left_ms(end: float) -> int:
    return max(1, round((end - time.monotonic()) * 1000))


# --- The window that is open ----------------------------------------------------------------------


class InstanceServer(QObject):
    """Listens for other starts, for as long as the lock is held.

    Signals:
        asked(object): another start wants this `Wish`.
    """

    asked = Signal(object)

    def __init__(self, lock: InstanceLock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_VISITORS)
        self._server.newConnection.connect(self._receive)

    def listen(self) -> None:
        """Lets other starts reach this one from now on."""
        # A note that is damaged may name anything: what is no socket is not ours to remove.
        if self._lock.left_server and Path(self._lock.left_server).is_socket():
            QLocalServer.removeServer(self._lock.left_server)
        for name in _names(self._lock.file):
            # The lock is held here, so that a socket of this name belongs to nobody any more.
            QLocalServer.removeServer(name)
            if self._server.listen(name):
                self._lock.announce(self._server.fullServerName())
                return
        logger.info("no other start can reach this one: %s", self._server.serverError().name)

    def close(self) -> None:
        """Lets nobody reach it any more."""
        self._lock.announce("")
        self._server.close()

    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            visitor = _Visitor(socket)
            visitor.asked.connect(self.asked)


class _Visitor(QObject):
    """One other start, from its first byte to the answer; a slow or a long one is turned away."""

    asked = Signal(object)

    def __init__(self, socket: QLocalSocket) -> None:
        super().__init__(socket)
        self._socket = socket
        self._timer = QTimer(self, singleShot=True, interval=round(ANSWER_LIMIT_S * 1000))
        self._timer.timeout.connect(self._turn_away)
        self._timer.start()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(self._read)
        # It may have come, and may even have gone, before anyone listened to its signals.
        if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            socket.deleteLater()
        elif socket.bytesAvailable():
            self._read()

    def _turn_away(self) -> None:
        self._socket.abort()

    def _read(self) -> None:
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() > LONGEST_MESSAGE:
                self._turn_away()
            return
        self._socket.readyRead.disconnect(self._read)
        wish = read_wish(bytes(self._socket.readLine(LONGEST_MESSAGE).data()))
        self._socket.write(_encode({"version": VERSION, "is_taken": wish is not None}))
        self._socket.disconnectFromServer()
        if wish is not None:
            self.asked.emit(wish)


def read_wish(line: bytes) -> Wish | None:
    """The wish in a message; None for one of another version, or one that is no message at all."""
    message = _decode(line)
    if message is None or message.get("version") != VERSION:
        return None
    values = [message.get(name) for name in Wish._fields]
    texts = [value for value in values if isinstance(value, str)]
    return Wish(*texts) if len(texts) == len(values) else None


def _names(lock_file: Path) -> Iterator[str]:
    """Under which names a server may listen, the best first."""
    if sys.platform != "win32":
        yield str(lock_file.with_suffix(".sock"))
    # The way of Windows; and for a directory that is too deep, or on a disk without sockets.
    yield f"faceviewer-{secrets.token_hex(8)}"


def _encode(message: dict[str, object]) -> bytes:
    return json.dumps(message).encode() + b"\n"


def _decode(line: bytes) -> dict[str, object] | None:
    if len(line) < LONGEST_MESSAGE:
        with suppress(ValueError, RecursionError):
            value = json.loads(line)
            if isinstance(value, dict):
                return value
    return None

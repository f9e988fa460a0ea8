"""A second start and the window that is open: what is handed over, and what is turned away."""

import json
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from faceviewer.errors import InstanceError
from faceviewer.instance_channel import (
    LONGEST_MESSAGE,
    InstanceServer,
    Wish,
    hand_over,
    read_wish,
)
from faceviewer.instance_lock import InstanceLock
from faceviewer.links import LONGEST_LINK

LINK = "faceviewer://faces?name=%E5%85%A5&environment=Staging"
WISH = Wish(LINK, "Staging")
SHORT_S = 0.3
SECOND_START = """
import json, sys
from pathlib import Path
from faceviewer import instance_channel
from faceviewer.errors import InstanceError
from faceviewer.instance_channel import Wish, hand_over
from faceviewer.instance_lock import InstanceLock

class Clock:
    from time import monotonic

    def sleep(seconds):
        import time
        print('"waits"', flush=True)
        time.sleep(seconds)

instance_channel.time = Clock
try:
    print(json.dumps(hand_over(InstanceLock(Path(sys.argv[1])), Wish(*sys.argv[2:]))))
except InstanceError as error:
    print(json.dumps(error.values))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "faceviewer.lock"


@pytest.fixture
def lock(file: Path) -> Iterator[InstanceLock]:
    """The lock, held by this process."""
    lock = InstanceLock(file)
    assert lock.claim()
    yield lock
    lock.release()


@pytest.fixture
def server(lock: InstanceLock, qtbot: QtBot) -> Iterator[InstanceServer]:
    server = InstanceServer(lock)
    server.listen()
    yield server
    server.close()
    server.deleteLater()


class SecondStart:
    """A start that finds the lock taken, in a process of its own: it waits without a loop."""

    def __init__(self, file: Path, wish: Wish = WISH) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", SECOND_START, str(file), *wish],
            stdout=subprocess.PIPE,
            text=True,
        )

    def outcome(self, qtbot: QtBot) -> object:
        """Whether it was taken over, or the values of the error; it has ended then."""
        qtbot.waitUntil(lambda: self._process.poll() is not None, timeout=10_000)
        return json.loads(self._process.communicate()[0].splitlines()[-1])

    def wait_until_it_waits(self) -> None:
        """Returns once it has looked in vain for somebody who listens."""
        assert self._process.stdout
        assert self._process.stdout.readline() == '"waits"\n'


def connected(lock: InstanceLock) -> socket.socket:
    """A visitor that speaks by itself."""
    visitor = socket.socket(socket.AF_UNIX)
    visitor.settimeout(5)
    visitor.connect(lock.server)
    return visitor


def answer_to(sent: bytes, lock: InstanceLock, qtbot: QtBot) -> bytes:
    """All that a visitor gets to hear who has sent this."""
    heard: list[bytes] = []

    def visit() -> None:
        with connected(lock) as visitor:
            visitor.sendall(sent)
            try:
                while part := visitor.recv(4096):
                    heard.append(part)
            except ConnectionResetError:
                pass

    thread = threading.Thread(target=visit)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    return b"".join(heard)


def message(**changes: object) -> bytes:
    return json.dumps({"version": 1, **WISH._asdict(), **changes}).encode() + b"\n"


@pytest.mark.parametrize("wish", [Wish(), WISH], ids=["plain", "link"])
def test_a_second_start_is_taken_over(
    server: InstanceServer, file: Path, qtbot: QtBot, wish: Wish
) -> None:
    wishes: list[Wish] = []
    server.asked.connect(wishes.append)

    for _ in range(2):
        assert SecondStart(file, wish).outcome(qtbot) is True

    assert wishes == [wish, wish]


def test_nobody_else_can_reach_it(server: InstanceServer, lock: InstanceLock) -> None:
    assert Path(lock.server).parent == lock.file.parent
    assert stat.S_IMODE(Path(lock.server).stat().st_mode) & 0o077 == 0


def test_a_socket_that_a_killed_one_left_is_no_hindrance(
    file: Path, lock: InstanceLock, qtbot: QtBot
) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(file.with_suffix(".sock")))
    left.close()
    server = InstanceServer(lock)

    server.listen()

    assert SecondStart(file).outcome(qtbot) is True
    server.close()


def test_a_directory_too_deep_for_a_socket_is_none(tmp_path: Path, qtbot: QtBot) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    lock = InstanceLock(deep / "faceviewer.lock")
    assert lock.claim()
    server = InstanceServer(lock)

    server.listen()

    assert not lock.server.startswith(str(deep))
    assert SecondStart(lock.file).outcome(qtbot) is True
    used = lock.server
    server.close()
    lock.release()
    assert not Path(used).exists()


def test_a_note_that_names_a_file_removes_none(file: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("keep me")
    file.write_text(f"{precious}\n")
    lock = InstanceLock(file)
    assert lock.claim()
    server = InstanceServer(lock)

    server.listen()

    assert precious.read_text() == "keep me"
    server.close()
    lock.release()


def test_an_earlier_servers_socket_elsewhere_is_taken_away(file: Path, tmp_path: Path) -> None:
    left = tmp_path / "elsewhere.sock"
    with socket.socket(socket.AF_UNIX) as earlier:
        earlier.bind(str(left))
    file.write_text(f"{left}\n")
    lock = InstanceLock(file)
    assert lock.claim()
    server = InstanceServer(lock)

    server.listen()

    assert not left.exists()
    server.close()
    lock.release()


def test_a_window_that_hangs_is_given_up_soon(file: Path, lock: InstanceLock) -> None:
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(str(file.with_suffix(".sock")))
        hung.listen()
        lock.announce(str(file.with_suffix(".sock")))

        with pytest.raises(InstanceError) as failed:
            hand_over(InstanceLock(file), WISH, answer_s=SHORT_S)

    assert failed.value.values == {"reason": "silent", "seconds": SHORT_S}


def test_a_window_that_never_comes_to_listen_is_given_up(file: Path, lock: InstanceLock) -> None:
    with pytest.raises(InstanceError) as failed:
        hand_over(InstanceLock(file), WISH, start_s=SHORT_S)
    assert failed.value.values == {"reason": "silent", "seconds": SHORT_S}


def test_a_window_about_to_open_is_waited_for(file: Path, lock: InstanceLock, qtbot: QtBot) -> None:
    second = SecondStart(file)
    second.wait_until_it_waits()
    server = InstanceServer(lock)

    server.listen()

    assert second.outcome(qtbot) is True
    server.close()


def test_a_window_that_closes_meanwhile_leaves_its_place(
    server: InstanceServer, lock: InstanceLock, file: Path, qtbot: QtBot
) -> None:
    server.close()
    second = SecondStart(file)
    second.wait_until_it_waits()

    lock.release()

    assert second.outcome(qtbot) is False


def test_another_version_is_told_so(
    server: InstanceServer, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceviewer.instance_channel.read_wish", lambda _line: None)
    assert SecondStart(file).outcome(qtbot) == {"reason": "refused"}


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"raise\n",
        b"[]\n",
        b"null\n",
        b"\xff\xfe\n",
        b"[" * 10_000 + b"\n",
        message(version=2),
        message(version="1"),
        message(link=None),
        message(link=["a"]),
        message(environment=1),
        b'{"version": 1, "link": ""}\n',
        message(link="x" * LONGEST_MESSAGE),
    ],
)
def test_what_is_no_message_asks_nothing(line: bytes) -> None:
    assert read_wish(line) is None


def test_a_message_may_hold_more_than_is_known_here() -> None:
    assert read_wish(message(more=1)) == WISH


def test_the_longest_link_fits() -> None:
    wish = Wish("\N{GRINNING FACE}" * LONGEST_LINK, "x" * 100)
    assert read_wish(json.dumps({"version": 1, **wish._asdict()}).encode()) == wish


def test_a_visitor_who_says_nothing_of_use_is_told_so_and_asks_nothing(
    server: InstanceServer, lock: InstanceLock, qtbot: QtBot
) -> None:
    wishes: list[Wish] = []
    server.asked.connect(wishes.append)

    answers = [answer_to(sent, lock, qtbot) for sent in (b"hello\n", message(version=2))]

    assert [json.loads(answer) for answer in answers] == [{"version": 1, "is_taken": False}] * 2
    assert not wishes


def test_a_visitor_who_goes_on_and_on_is_turned_away(
    server: InstanceServer, lock: InstanceLock, qtbot: QtBot
) -> None:
    assert answer_to(b"x" * (2 * LONGEST_MESSAGE), lock, qtbot) == b""


def test_a_visitor_who_waits_is_turned_away(
    server: InstanceServer, lock: InstanceLock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceviewer.instance_channel.ANSWER_LIMIT_S", 0.1)
    assert answer_to(b"{", lock, qtbot) == b""


def test_visitors_leave_nothing_behind(
    server: InstanceServer, lock: InstanceLock, qtbot: QtBot
) -> None:
    for _ in range(3):
        connected(lock).close()
        answer_to(message(), lock, qtbot)
    inner = server.findChild(QLocalServer)
    assert inner is not None
    qtbot.waitUntil(lambda: not inner.children() or len(inner.children()) <= 1)

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing

import httpx
import pytest

from faceviewer.demo import process
from faceviewer.demo.process import END_LIMIT_S, DemoProcess
from faceviewer.demo_environment import demo_environment
from faceviewer.errors import DemoError
from faceviewer.own_program import IMPORT_FOLDER


@pytest.fixture(scope="module")
def demo() -> Iterator[DemoProcess]:
    with closing(DemoProcess("--faces", "3", "--collections", "2")) as started:
        yield started


def ask(url: str, token: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.get(url, headers=headers, trust_env=False, timeout=20)


def test_both_services_answer_to_the_token(demo: DemoProcess) -> None:
    faces = ask(f"{demo.blockv_url}/faces", demo.token)
    collections = ask(f"{demo.verifik_url}/v2/face-recognition/collections", demo.token)

    assert len(faces.json()["faces"]) == 3
    assert len(collections.json()["data"]) == 2


def test_its_environment_shows_both_and_the_pictures_of_its_own_host(demo: DemoProcess) -> None:
    environment = demo_environment(demo)

    assert (environment.name, environment.id, environment.color) == ("Demo", "demo", "#7C3AED")
    assert environment.verifik.base_url == demo.verifik_url
    assert environment.blockv.base_url == demo.blockv_url
    assert [f"http://{host}" for host in environment.picture_hosts] == [demo.blockv_url]
    assert {environment.verifik.auth, environment.blockv.auth} == {"bearer"}
    assert environment.loads_when_shown


def test_closing_ends_it_soon_and_can_be_repeated() -> None:
    demo = DemoProcess("--faces", "1")
    started = time.monotonic()

    demo.close()
    demo.close()

    assert time.monotonic() - started < END_LIMIT_S + 1
    with pytest.raises(httpx.ConnectError):
        ask(f"{demo.blockv_url}/faces", demo.token)


def test_one_that_ends_at_once_is_one_clear_error() -> None:
    with pytest.raises(DemoError) as caught:
        DemoProcess("--faults", "no-such-fault")

    assert caught.value.key == "demo.ended"


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("print('Hello')", "demo.ended"),
        ("print('{}')", "demo.ended"),
        ("print('[1]')", "demo.ended"),
        ("import time; time.sleep(60)", "demo.silent"),
    ],
)
def test_one_that_says_something_else_is_ended(
    code: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "COMMAND", (sys.executable, "-c", code))

    with pytest.raises(DemoError) as caught:
        DemoProcess(start_limit_s=0.3 if key == "demo.silent" else 20)

    assert caught.value.key == key


PARENT = """
import subprocess, sys
from faceviewer.demo.process import DemoProcess
demo = DemoProcess("--faces", "1", "--collections", "1")
other = subprocess.Popen(["sleep", "60"])
print(demo.blockv_url, other.pid, flush=True)
sys.stdin.read()
"""


def test_it_ends_with_the_program_that_is_killed() -> None:
    """Also where something else that the program has started, a browser perhaps, lives on."""
    with subprocess.Popen(
        [sys.executable, "-c", PARENT],
        cwd=IMPORT_FOLDER,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        url, other = parent.stdout.readline().split()
        assert ask(f"{url}/faces", "wrong").status_code == 401
        parent.kill()
    try:
        end = time.monotonic() + 20
        while is_listening(url):
            assert time.monotonic() < end
            time.sleep(0.02)
    finally:
        os.kill(int(other), signal.SIGKILL)


def is_listening(url: str) -> bool:
    try:
        ask(f"{url}/faces", "wrong")
    except httpx.TransportError:
        return False
    return True

"""A link that the desktop opens with the running program, as macOS tells of one: by an event."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

OPENED = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from faceviewer.app import Program, make_application
from faceviewer.options import Options
from faceviewer.views.linked_application import LinkedApplication

def open_by_desktop(address):
    QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl(address)))

def follow(text):
    print(text, flush=True)
    if "second" in text:
        program.window.close()

def go_on():
    open_by_desktop("file:///etc/passwd")
    open_by_desktop("faceviewer://collections/6b0953d562d82c07cd0c20ad?environment=second%20one")

app = make_application()
open_by_desktop("faceviewer://faces?name=Ana%26Bo&environment=Production")
program = Program(app, Options(Path(sys.argv[1])))
program.paint_first()

def give_links(receive):
    program.running.content.follow_link = follow
    LinkedApplication.give_links(app, receive)
    QTimer.singleShot(0, go_on)

app.give_links = give_links
sys.exit(program.run())
"""


KEPT = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from faceviewer.views.linked_application import LinkedApplication

app = LinkedApplication(["faceviewer"])
for address in ["file:///etc/passwd", *(f"faceviewer://faces?name={n}" for n in range(9))]:
    QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl(address)))
app.give_links(lambda link: print("kept", link))
app.give_links(lambda link: print("now", link))
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl("faceviewer://faces?name=Ana%26Bo")))
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl("https://example.org/")))
"""


def run(code: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=dict(os.environ),
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_links_that_nobody_follows_yet_are_kept_and_nothing_else_is() -> None:
    assert run(KEPT) == [
        *(f"kept faceviewer://faces?name={number}" for number in range(8)),
        "now faceviewer://faces?name=Ana%26Bo",
    ]


@pytest.mark.slow
def test_one_that_comes_with_the_start_and_one_that_comes_later_are_followed(
    tmp_path: Path,
) -> None:
    assert run(OPENED, str(tmp_path / "data")) == [
        "faceviewer://faces?name=Ana%26Bo&environment=Production",
        "faceviewer://collections/6b0953d562d82c07cd0c20ad?environment=second%20one",
    ]

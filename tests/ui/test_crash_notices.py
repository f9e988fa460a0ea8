"""What the window says of errors that nobody foresaw."""

import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from faceviewer.crashes.watch import Crash
from faceviewer.errors import ProgramFault
from faceviewer.views.crash_notices import CrashNotices
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.message_bar import MessageBar
from tests.ui.workbench import Workbench

FAULT = ProgramFault(kind="KeyError", path="/data/log/crash-1.txt")
OTHER = ProgramFault(kind="ValueError", path="/data/log/crash-2.txt")


@pytest.fixture
def bar(icons: Icons, workbench: Workbench) -> MessageBar:
    """A message bar on screen, wide enough for everything."""
    window = QWidget()
    window.resize(1400, 60)
    bar = MessageBar(icons, window)
    bar.resize(1400, 32)
    workbench.show(window)
    return bar


@pytest.fixture
def notices(bar: MessageBar) -> CrashNotices:
    return CrashNotices(bar)


def test_an_error_is_said_with_its_file(
    bar: MessageBar, notices: CrashNotices, qtbot: QtBot
) -> None:
    notices.tell(Crash(FAULT, is_new=True, total=1))
    qtbot.waitUntil(lambda: bar.isVisible())

    assert bar.text_label.text() == "Something went wrong in faceviewer itself: KeyError."
    assert bar.detail_label.text() == "The details are in /data/log/crash-1.txt."
    assert [button.text() for button in bar.action_buttons] == ["Show in folder", "Copy path"]
    bar.action_buttons[1].click()
    assert QGuiApplication.clipboard().text() == "/data/log/crash-1.txt"


def test_a_flood_from_another_thread_is_one_message_with_a_number(
    bar: MessageBar, notices: CrashNotices, qtbot: QtBot
) -> None:
    def flood() -> None:
        for total in range(1, 5_001):
            notices.tell(Crash(FAULT, is_new=total == 1, total=total))

    thread = threading.Thread(target=flood)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "5000 error" in bar.text_label.text())

    assert not bar.count_button.isVisible()


def test_what_was_closed_returns_only_for_another_error(
    bar: MessageBar, notices: CrashNotices, qtbot: QtBot
) -> None:
    notices.tell(Crash(FAULT, is_new=True, total=1))
    qtbot.waitUntil(lambda: bar.isVisible())
    bar.close_button.click()

    notices.tell(Crash(FAULT, is_new=False, total=2))
    qtbot.waitUntil(lambda: not notices.is_waiting)
    assert not bar.isVisible()

    notices.tell(Crash(OTHER, is_new=True, total=3))
    qtbot.waitUntil(lambda: bar.isVisible())
    assert "ValueError" in bar.text_label.text()


def test_what_could_not_be_written_has_no_file(
    bar: MessageBar, notices: CrashNotices, qtbot: QtBot
) -> None:
    notices.tell(Crash(ProgramFault(reason="unwritten", kind="KeyError"), is_new=True, total=1))
    qtbot.waitUntil(lambda: bar.isVisible())

    assert "could not be written down" in bar.text_label.text()
    assert not any(button.isVisible() for button in bar.action_buttons)


def test_the_newest_hard_end_of_earlier_runs_is_said(
    bar: MessageBar, notices: CrashNotices
) -> None:
    notices.tell_earlier([])
    assert not bar.isVisible()

    notices.tell_earlier(
        [ProgramFault(reason="earlier", path=f"/data/log/crash-{n}.txt") for n in (1, 2)]
    )
    assert bar.text_label.text() == "The last run of faceviewer ended unexpectedly."
    assert bar.detail_label.text() == "The details are in /data/log/crash-2.txt."

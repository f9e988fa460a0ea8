"""A person who is away is told of the end of long work, once, and of nothing else."""

import asyncio

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.demo.server import DemoServer
from faceviewer.tasks import Tasks
from faceviewer.views import away_notices
from faceviewer.views.away_notices import AwayNotices
from tests.ui.workbench import Workbench, environment_of


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def run(workbench: Workbench, notices: AwayNotices, *, is_stopped: bool = False) -> None:
    """Work that takes no time, followed to its end."""
    workbench.tasks.start("export", asyncio.sleep(0))
    notices.follow("export", "export")
    if is_stopped:
        workbench.tasks.cancel("export")
    workbench.qtbot.waitUntil(lambda: not asyncio.all_tasks(workbench.loop))


@pytest.mark.parametrize(
    ("is_wanted", "long_s", "is_stopped", "told"),
    [
        (True, 0.0, False, ["An export has ended."]),
        (False, 0.0, False, []),
        (True, 60.0, False, []),
        (True, 0.0, True, []),
    ],
)
def test_only_long_work_that_came_to_its_end_is_told_of(
    workbench: Workbench,
    window: QWidget,
    said: list[str],
    *,
    is_wanted: bool,
    long_s: float,
    is_stopped: bool,
    told: list[str],
) -> None:
    notices = AwayNotices(workbench.tasks, window, lambda: is_wanted, said.append, long_s)
    run(workbench, notices, is_stopped=is_stopped)
    assert said == told


def test_nothing_is_told_to_who_looks_at_the_window(
    workbench: Workbench, window: QWidget, said: list[str], qtbot: QtBot
) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    run(workbench, AwayNotices(workbench.tasks, window, lambda: True, said.append, 0.0))
    assert said == []


def test_a_listing_tells_of_a_load_and_of_nothing_that_it_found(
    workbench: Workbench, window: QWidget, said: list[str]
) -> None:
    workbench.away_notices = AwayNotices(
        workbench.tasks, window, lambda: True, said.append, long_s=0.0
    )
    with DemoServer(faces=1, collections=2) as server:
        page = workbench.page("collections", workbench.session(environment_of(server), "wrong"))
        workbench.qtbot.waitUntil(page.isActiveWindow)
        page.window().hide()
        workbench.qtbot.waitUntil(lambda: QApplication.activeWindow() is None)
        page.load()
        workbench.qtbot.waitUntil(lambda: bool(said))
    assert said == ["Loading has ended."]


def test_a_desktop_without_notifications_holds_nothing_up(
    workbench: Workbench, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(away_notices, "notify", asked.append)
    monkeypatch.setattr("sys.platform", "linux")
    run(workbench, AwayNotices(workbench.tasks, window, lambda: True, long_s=0.0))
    assert asked == ["An export has ended."]


def test_a_task_that_is_not_there_is_not_followed(workbench: Workbench) -> None:
    Tasks(lambda _name, _error: None, workbench.loop).when_ended("none", pytest.fail)

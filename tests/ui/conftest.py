"""What tests of widgets share: the theme, the icons and the loop, put on and taken off again."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QFont, QPalette, QStyleHints, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from faceviewer.event_loop import EventLoop
from faceviewer.models.pictures import Pictures
from faceviewer.resource_files import resource_path
from faceviewer.views.icons import Icons
from faceviewer.views.theme import SchemeMode, Theme
from tests.played_pictures import PlayedPictures
from tests.ui.workbench import Workbench


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Off screen, Qt complains of every window with a least size; that is not about us."""
    ours = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(ours):
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture(scope="session", autouse=True)
def style_hints(qapp: QApplication) -> QStyleHints:
    """Kept for the whole run, because a theme of each test asks for its accessibility hints."""
    return qapp.styleHints()


@pytest.fixture(autouse=True)
def no_key_stays_down(qapp: QApplication) -> Iterator[None]:
    """Lets the next test begin with no key pressed: QTest holds the last click's modifiers."""
    yield
    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWindow(), Qt.Key.Key_Shift)


@pytest.fixture
def plain_app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, left afterwards without style sheet, palette or font of ours."""
    font = QFont(qapp.font())
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """The program in a language that runs from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def theme(plain_app: QApplication) -> Theme:
    """The light theme, whatever the desktop of the machine says."""
    return Theme(plain_app, SchemeMode.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """The icons of that theme."""
    return Icons(theme)


@pytest.fixture(scope="session")
def _qt_loop(qapp: QApplication) -> Iterator[EventLoop]:
    """One loop for the whole run: Qt has no second one, and this one cannot be started anew."""
    loop = EventLoop(qapp, already_running=True)
    asyncio._set_running_loop(None)  # noqa: SLF001 - only the tests that ask for it run on it
    loop.set_default_executor(ThreadPoolExecutor(2, "worker"))
    yield loop
    loop.stop()
    loop.close()


@pytest.fixture
def loop(_qt_loop: EventLoop) -> Iterator[EventLoop]:
    """The loop, running while Qt does: a test waits by `qtbot`; what nobody handles fails it.

    Every task that the test has started must have ended with it.
    """
    failures: list[str] = []
    _qt_loop.set_exception_handler(lambda _loop, context: failures.append(repr(context)))
    asyncio._set_running_loop(_qt_loop)  # noqa: SLF001 - as `already_running` does, for one test
    yield _qt_loop
    left = asyncio.all_tasks(_qt_loop)
    asyncio._set_running_loop(None)  # noqa: SLF001 - other tests have loops of their own
    assert not failures
    assert not left


@contextmanager
def texts_in(app: QApplication, language: str) -> Iterator[None]:
    """The texts of a language as the program has them."""
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", f"faceviewer_{language}.qm")))
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The plurals of the language that the program is written in."""
    with texts_in(qapp, "en"):
        yield


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """The texts that a person in Bogotá reads."""
    with texts_in(qapp, "es"):
        yield


@pytest.fixture
def workbench(loop: EventLoop, qtbot: QtBot, theme: Theme, english: None) -> Iterator[Workbench]:
    """Real sessions, pages and windows, all ended with the test."""
    workbench = Workbench(loop, qtbot, theme)
    yield workbench
    workbench.close()


@pytest.fixture
def source(workbench: Workbench) -> PlayedPictures:
    """Pictures that come as the test lets them."""
    return PlayedPictures()


@pytest.fixture
def pictures(workbench: Workbench, source: PlayedPictures) -> Pictures:
    """The pictures of an environment, drawn from that source."""
    return Pictures(lambda: source, workbench.tasks)

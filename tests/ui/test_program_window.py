"""The window on the desktop, before and after its content has come."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from faceviewer.app import look_of
from faceviewer.first_look import FirstLook
from faceviewer.folders import Folders
from faceviewer.options import Options
from faceviewer.views.program_window import ProgramWindow


def test_its_first_paint_shows_the_structure(qtbot: QtBot, qapp: QApplication) -> None:
    window = ProgramWindow(FirstLook(theme="light"))
    qtbot.addWidget(window)
    assert not window.is_painted

    window.show()
    qtbot.waitUntil(lambda: window.is_painted)

    image = window.grab().toImage()
    across = {image.pixel(x, 205) for x in range(0, image.width(), 2)}
    down = {image.pixel(40, y) for y in range(0, image.height(), 2)}
    assert len(across) > 5
    assert len(down) > 5
    assert window.windowTitle() == "faceviewer"


def test_its_place_comes_back(qtbot: QtBot) -> None:
    before = ProgramWindow(FirstLook())
    qtbot.addWidget(before)
    before.resize(777, 555)
    geometry = bytes(before.saveGeometry().toBase64().data()).decode()

    window = ProgramWindow(FirstLook(geometry=geometry))
    qtbot.addWidget(window)

    assert window.size() == QSize(777, 555)


def test_a_place_that_cannot_be_read_is_the_usual_one(qtbot: QtBot) -> None:
    window = ProgramWindow(FirstLook(geometry="not a place"))
    qtbot.addWidget(window)

    assert window.size() == ProgramWindow(FirstLook()).size()


def test_a_first_start_has_room_on_the_screen(qtbot: QtBot, qapp: QApplication) -> None:
    window = ProgramWindow(FirstLook())
    qtbot.addWidget(window)

    assert window.size() == QSize(720, 720)
    assert qapp.primaryScreen().availableSize() == QSize(800, 800)


def test_the_content_takes_the_whole_window_and_follows_it(qtbot: QtBot) -> None:
    window, content = ProgramWindow(FirstLook()), QLabel("content")
    qtbot.addWidget(window)
    window.show()
    window.take(content)
    assert not content.isVisible()

    window.show_content()
    window.resize(640, 480)
    QApplication.sendPostedEvents()

    assert content.isVisible()
    assert content.geometry() == window.rect()


def test_it_is_never_smaller_than_its_content_may_be(qtbot: QtBot) -> None:
    window, content = ProgramWindow(FirstLook()), QLabel("content")
    qtbot.addWidget(window)
    content.setMinimumSize(300, 200)
    window.take(content)
    window.show_content()
    window.show()

    window.resize(10, 10)

    assert window.size() == QSize(300, 200)


def test_it_tells_that_it_closes(qtbot: QtBot) -> None:
    window = ProgramWindow(FirstLook())
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.closing):
        window.close()


@pytest.mark.parametrize(
    ("options", "name", "is_loading"),
    [
        (Options(), "Production", True),
        (Options(is_demo=True), "Demo", True),
        (Options(link="faceviewer://faces"), "Production", False),
        (Options(is_demo=True, link="faceviewer://faces"), "Demo", False),
    ],
    ids=["plain", "demo", "link", "demo with a link"],
)
def test_its_first_look_is_that_of_the_run(
    options: Options, name: str, is_loading: bool, tmp_path: Path
) -> None:
    look = look_of(options, Folders(tmp_path))
    assert (look.environment, look.is_loading) == (name, is_loading)


def test_it_tells_of_another_look_of_the_desktop_once_it_has_its_content(qtbot: QtBot) -> None:
    window = ProgramWindow(FirstLook())
    qtbot.addWidget(window)
    window.take(QLabel())
    with qtbot.assertNotEmitted(window.desktop_changed):
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    window.show_content()
    with qtbot.waitSignal(window.desktop_changed):
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))

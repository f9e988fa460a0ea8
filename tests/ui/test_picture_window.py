"""The window of a picture: what it fetches, what it says, and how it goes on."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QPushButton

from faceviewer.api.decode import decode_record
from faceviewer.demo.pictures import badge
from faceviewer.demo.server import DemoServer
from faceviewer.models.contact_sheet import Sights, sights_of
from faceviewer.session import Session
from faceviewer.views.picture_window import PictureWindow
from tests.ui.workbench import Workbench, environment_of

ID = "68415b9e62d82c07cd0c20"
Show = Callable[..., PictureWindow]


def url_of(server: DemoServer, number: int, end: str = "png") -> str:
    return f"{server.blockv_url}/assets/{ID}{number:02x}-front.{end}"


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(faces=1, collections=1) as made:
        yield made


@pytest.fixture
def session(workbench: Workbench, server: DemoServer) -> Session:
    hosts = (server.blockv_url.removeprefix("http://"),)
    return workbench.session(environment_of(server, picture_hosts=hosts), server.token)


@pytest.fixture
def window(workbench: Workbench) -> PictureWindow:
    made = PictureWindow(workbench.around)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    workbench.show(made)
    return made


def sights(*urls: str, stated: str = "", place: int = 0) -> Sights:
    assets = [{"url": url, "type": "image/png", "name": url[-12:], "hash": stated} for url in urls]
    record = decode_record(
        json.dumps({"id": "f", "name": "Badge", "assets": assets}).encode(), "face"
    )
    found = sights_of(record, urls[place])
    assert found is not None
    return found


def until_shown(window: PictureWindow, workbench: Workbench) -> None:
    workbench.qtbot.waitUntil(
        lambda: window.view.has_picture and not window.again_button.isVisible()
    )


def text(window: PictureWindow) -> str:
    return f"{window.facts_label.text()} / {window.check_label.text()}"


def test_it_says_what_the_file_is(
    window: PictureWindow, session: Session, server: DemoServer, workbench: Workbench
) -> None:
    digest = hashlib.sha256(badge(1)).hexdigest()
    window.show_sights(session, sights(url_of(server, 1), stated=digest))
    until_shown(window, workbench)
    assert "Badge · PNG · 96 × 96" in text(window)
    assert "hash matches (SHA-256)" in text(window)
    assert window.view.zoom == 4.0
    assert window.zoom_label.text() == "400 %"


def test_another_hash_is_said_to_differ(
    window: PictureWindow, session: Session, server: DemoServer, workbench: Workbench
) -> None:
    window.show_sights(session, sights(url_of(server, 1), stated=f"sha256:{'0' * 64}"))
    until_shown(window, workbench)
    assert "hash differs (SHA-256)" in text(window)
    assert window.check_label.property("role") == "err"


def test_it_goes_from_picture_to_picture(
    window: PictureWindow, session: Session, server: DemoServer, workbench: Workbench
) -> None:
    urls = [url_of(server, number) for number in (1, 2, 3)]
    window.show_sights(session, sights(*urls, place=1))
    until_shown(window, workbench)
    assert window.place_label.text() == "2 of 3"
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    workbench.qtbot.waitUntil(lambda: window.place_label.text() == "3 of 3")
    assert not window.next_action.isEnabled()
    window.step(1)
    assert window.place_label.text() == "3 of 3"
    for _ in range(2):
        window.previous_action.trigger()
    until_shown(window, workbench)
    assert not window.previous_action.isEnabled()
    assert window.tile.picture is not None
    assert window.tile.picture.url == urls[0]


def test_a_failure_says_why_and_can_be_tried_again(
    window: PictureWindow, session: Session, server: DemoServer, workbench: Workbench
) -> None:
    window.show_sights(session, sights(f"{server.blockv_url}/assets/gone.png"))
    workbench.qtbot.waitUntil(window.again_button.isVisible)
    assert "404" in window.state_label.text()
    assert not window.in_action.isEnabled()
    window.again_button.click()
    workbench.qtbot.waitUntil(window.again_button.isVisible)


def test_what_is_no_picture_is_refused(
    window: PictureWindow, session: Session, server: DemoServer, workbench: Workbench
) -> None:
    window.show_sights(session, sights(url_of(server, 1, "pdf") + "?x=.png"))
    workbench.qtbot.waitUntil(window.again_button.isVisible)
    assert "PNG" in window.state_label.text()


def test_the_whole_picture_is_decoded_once_somebody_looks_closer(
    window: PictureWindow,
    session: Session,
    server: DemoServer,
    workbench: Workbench,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("faceviewer.views.picture_window.FITTED_ROOM", QSize(32, 32))
    window.view.resize(60, 60)
    window.resize(300, 200)
    window.show_sights(session, sights(url_of(server, 1)))
    until_shown(window, workbench)
    window.actual_action.trigger()
    key = (url_of(server, 1), 96, 96)
    workbench.qtbot.waitUntil(lambda: session.pictures.kept(key[0], QSize(96, 96)) is not None)


def test_it_is_opened_outside_only_after_the_host_was_shown(
    window: PictureWindow,
    session: Session,
    server: DemoServer,
    workbench: Workbench,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    window.show_sights(session, sights(url_of(server, 1)))
    window.open_action.trigger()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert server.blockv_url.removeprefix("http://") in box.text()
    assert "not encrypted" in box.informativeText()
    assert not opened
    button = box.findChild(QPushButton, "open_button")
    assert button is not None
    button.click()
    assert [url.toString() for url in opened] == [url_of(server, 1)]
    until_shown(window, workbench)


def test_a_host_in_other_letters_is_shown_as_it_is_asked(
    window: PictureWindow, workbench: Workbench
) -> None:
    window.acts.open_outside("https://bücher.example/a.png")
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "xn--bcher-kva.example" in box.text()
    assert "bücher.example" in box.informativeText()
    box.close()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "native://image"])
def test_nothing_else_than_a_web_address_is_opened(
    window: PictureWindow, workbench: Workbench, url: str
) -> None:
    window.acts.open_outside(url)
    assert window.findChild(QMessageBox) is None
    assert window.message_bar.isVisible()


def test_the_file_is_saved_as_it_came(
    window: PictureWindow,
    session: Session,
    server: DemoServer,
    workbench: Workbench,
    tmp_path: Path,
) -> None:
    window.show_sights(session, sights(url_of(server, 1)))
    until_shown(window, workbench)
    window.save_action.trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == url_of(server, 1)[-12:]
    target = tmp_path / "saved.png"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    workbench.qtbot.waitUntil(window.message_bar.isVisible)
    assert target.read_bytes() == badge(1)
    assert "saved.png" in window.message_bar.text_label.text()


def test_a_place_that_cannot_be_written_is_said(
    window: PictureWindow,
    session: Session,
    server: DemoServer,
    workbench: Workbench,
    tmp_path: Path,
) -> None:
    window.acts.save_to(session, url_of(server, 1), tmp_path)
    workbench.qtbot.waitUntil(window.message_bar.isVisible)


def test_the_address_is_copied(
    window: PictureWindow, session: Session, server: DemoServer, workbench: Workbench
) -> None:
    window.show_sights(session, sights(url_of(server, 1)))
    window.copy_action.trigger()
    assert QGuiApplication.clipboard().text() == url_of(server, 1)
    until_shown(window, workbench)


def test_every_command_stands_in_a_menu(window: PictureWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    in_menus = {id(action) for menu in menus for action in menu.actions()}
    named = [a for a in window.findChildren(QAction) if a.objectName().startswith("picture_")]
    assert len(named) > 8
    assert all(id(action) in in_menus and action.shortcut().toString() for action in named)

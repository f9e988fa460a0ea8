"""A tile shows what it can, fetches on a click or a key, and offers to allow its host."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from faceviewer.models.pictures import Pictures, PictureState
from faceviewer.views.mnemonics import unmarked
from faceviewer.views.picture_tile import PictureTile
from tests.played_pictures import CDN, PlayedPictures
from tests.ui.workbench import Workbench

OPENS_A_MENU = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard|propagateSizeHints)"
)
A, B = f"{CDN}/a.png", f"{CDN}/b.png"
FOREIGN = "https://other.example.org/x.png"


@pytest.fixture
def tile(workbench: Workbench) -> PictureTile:
    made = PictureTile(56, workbench.icons)
    workbench.show(made)
    made.resize(made.sizeHint())
    return made


def until_there(tile: PictureTile, workbench: Workbench) -> None:
    workbench.qtbot.waitUntil(lambda: tile.tile().state is PictureState.THERE)


def menu_of(tile: PictureTile) -> list[str]:
    at = QPoint(5, 5)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(tile, QContextMenuEvent(reason, at, tile.mapToGlobal(at)))
    menu = tile.findChild(QMenu)
    assert menu is not None
    texts = [unmarked(action.text()) for action in menu.actions()]
    menu.close()
    menu.deleteLater()
    return texts


@OPENS_A_MENU
def test_an_allowed_picture_comes_and_leads_to_a_closer_look(
    tile: PictureTile, pictures: Pictures, workbench: Workbench
) -> None:
    tile.show_picture(pictures, A)
    assert tile.accessibleName() == "Picture, not here yet"
    until_there(tile, workbench)
    assert tile.grab().toImage().pixelColor(28, 28).name() == "#ff0000"
    with workbench.qtbot.waitSignal(tile.view_asked) as asked:
        QTest.keyClick(tile, Qt.Key.Key_Space)
    assert asked.args == [A]
    assert menu_of(tile) == ["Show picture"]


@OPENS_A_MENU
def test_another_host_is_fetched_on_a_click(
    tile: PictureTile, pictures: Pictures, source: PlayedPictures, workbench: Workbench
) -> None:
    tile.show_picture(pictures, FOREIGN)
    assert menu_of(tile) == [
        "Fetch picture",
        "Show picture",
        "Always show pictures from other.example.org",
    ]
    tile.click()
    until_there(tile, workbench)
    assert source.clicked == {FOREIGN}
    assert "Always show pictures from other.example.org" in menu_of(tile)


def test_records_that_pass_by_are_not_asked_for(
    tile: PictureTile, pictures: Pictures, source: PlayedPictures, workbench: Workbench
) -> None:
    tile.show_picture(pictures, A)
    tile.show_picture(pictures, B)
    until_there(tile, workbench)
    assert list(source.asked) == [B]


def test_a_tile_out_of_sight_gives_up(
    tile: PictureTile, pictures: Pictures, source: PlayedPictures, workbench: Workbench
) -> None:
    source.hold()
    tile.show_picture(pictures, A)
    workbench.qtbot.waitUntil(lambda: source.asked[A] == 1)
    tile.hide()
    workbench.qtbot.waitUntil(lambda: source.given_up == [A])


def test_what_has_no_picture_can_do_nothing(
    tile: PictureTile, pictures: Pictures, workbench: Workbench
) -> None:
    tile.show_picture(pictures, "", "file-text")
    assert not tile.isEnabled()
    assert tile.accessibleName() == "No picture"
    tile.show_picture(None, A)
    assert not tile.isEnabled()

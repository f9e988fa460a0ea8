"""Only pictures in sight are asked for, each once; what nobody shows any more is given up."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from faceviewer.errors import AssetUnreachable
from faceviewer.models import pictures as pictures_module
from faceviewer.models.picture_words import tile_words
from faceviewer.models.pictures import NO_PICTURE, Pictures, PictureState, Wish
from tests.played_pictures import CDN, PlayedPictures
from tests.ui.workbench import Workbench

A, B, C = (f"{CDN}/{name}.png" for name in "abc")
FOREIGN = "https://other.example.org/x.png"
SIDE = 56


@pytest.fixture
def owner(workbench: Workbench) -> QObject:
    return QObject()


def want(pictures: Pictures, owner: QObject, *urls: str) -> None:
    pictures.want(owner, [Wish(url, SIDE) for url in urls])


def state(pictures: Pictures, url: str) -> PictureState:
    return pictures.tile(url, SIDE).state


def until_there(pictures: Pictures, url: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: state(pictures, url) is PictureState.THERE)


def test_what_is_in_sight_comes_and_is_asked_for_once(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    assert state(pictures, A) is PictureState.COMING
    with qtbot.waitSignal(pictures.changed, check_params_cb=lambda url: url == A):
        want(pictures, owner, A)
    other = QObject()
    want(pictures, other, A)
    want(pictures, owner, A)
    assert state(pictures, A) is PictureState.THERE
    assert source.asked == {A: 1}
    assert not source.clicked


def test_what_is_out_of_sight_is_given_up_unless_another_shows_it(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    other = QObject()
    source.hold()
    want(pictures, owner, A, B)
    want(pictures, other, B)
    qtbot.waitUntil(lambda: source.asked[B] == 1)
    want(pictures, owner, C)
    qtbot.waitUntil(lambda: source.given_up == [A])
    source.let_go()
    until_there(pictures, B, qtbot)
    until_there(pictures, C, qtbot)
    assert state(pictures, A) is PictureState.COMING


def test_what_comes_back_into_sight_is_asked_for_again(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    source.hold()
    want(pictures, owner, A)
    qtbot.waitUntil(lambda: source.asked[A] == 1)
    want(pictures, owner)
    want(pictures, owner, A)
    source.let_go()
    until_there(pictures, A, qtbot)
    assert source.asked[A] == 2


def test_another_host_waits_for_a_click(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    want(pictures, owner, FOREIGN)
    assert state(pictures, FOREIGN) is PictureState.OFFERED
    assert not source.asked
    pictures.fetch([FOREIGN])
    until_there(pictures, FOREIGN, qtbot)
    assert source.clicked == {FOREIGN}


def test_a_host_that_is_allowed_later_needs_no_click(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    want(pictures, owner, FOREIGN)
    assert state(pictures, FOREIGN) is PictureState.OFFERED
    source.allowed = "https://"
    pictures.refresh()
    until_there(pictures, FOREIGN, qtbot)


def test_a_failure_says_why_and_is_tried_again_on_a_click(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    source.failing[A] = AssetUnreachable(reason="gone", status=404, host="cdn.example.com")
    want(pictures, owner, A)
    qtbot.waitUntil(lambda: state(pictures, A) is PictureState.FAILED)
    tile = pictures.tile(A, SIDE)
    assert tile.icon == "image-off"
    assert "404" in tile_words(tile)
    want(pictures, owner)
    want(pictures, owner, A)
    assert source.asked[A] == 1
    source.failing.clear()
    pictures.fetch([A])
    until_there(pictures, A, qtbot)


def test_a_failure_of_long_ago_is_tried_again_in_sight(
    pictures: Pictures,
    source: PlayedPictures,
    owner: QObject,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source.failing[A] = AssetUnreachable(reason="network", host="cdn.example.com")
    want(pictures, owner, A)
    qtbot.waitUntil(lambda: state(pictures, A) is PictureState.FAILED)
    source.failing.clear()
    monkeypatch.setattr(pictures_module, "RETRY_S", 0.0)
    want(pictures, owner, A)
    until_there(pictures, A, qtbot)


def test_a_larger_place_gets_a_larger_picture_and_has_the_smaller_one_meanwhile(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    want(pictures, owner, A)
    until_there(pictures, A, qtbot)
    small, large = pictures.tile(A, SIDE).pixmap, pictures.tile(A, 500).pixmap
    assert small is large
    pictures.want(owner, [Wish(A, 500)])
    qtbot.waitUntil(lambda: source.asked[A] == 2)
    qtbot.waitUntil(lambda: pictures.tile(A, 500).pixmap is not small)
    assert pictures.tile(A, SIDE).pixmap is small


def test_pictures_are_kept_within_a_number_of_bytes(
    pictures: Pictures, owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures_module, "KEPT_BYTES", 2 * 64 * 64 * 4)
    for url in (A, B, C):
        want(pictures, owner, url)
        until_there(pictures, url, qtbot)
    states = [state(pictures, url) for url in (A, B, C)]
    assert states == [PictureState.COMING, PictureState.THERE, PictureState.THERE]


def test_the_end_gives_everything_up(
    pictures: Pictures, source: PlayedPictures, owner: QObject, qtbot: QtBot
) -> None:
    source.hold()
    want(pictures, owner, A)
    qtbot.waitUntil(lambda: source.asked[A] == 1)
    pictures.close()
    qtbot.waitUntil(lambda: source.given_up == [A])
    want(pictures, owner, B)
    assert source.asked[B] == 0


def test_each_state_is_said_in_words(pictures: Pictures) -> None:
    words = {tile_words(tile) for tile in (NO_PICTURE, pictures.tile(A, SIDE))}
    words.add(tile_words(pictures.tile(FOREIGN, SIDE)))
    assert len(words) == 3

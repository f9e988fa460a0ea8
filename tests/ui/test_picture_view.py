"""A picture is fitted, zoomed about the pointer, dragged, and stands on chequers where clear."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from faceviewer.views.picture_view import ZOOMS, PictureView
from faceviewer.views.theme import SchemeMode, Theme

SIZE = QSize(400, 300)


def image(width: int, height: int, color: str = "red") -> QImage:
    made = QImage(width, height, QImage.Format.Format_ARGB32)
    made.fill(QColor(color))
    return made


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[PictureView]:
    made = PictureView(theme)
    made.resize(SIZE)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()


def pixel(view: PictureView, x: int, y: int) -> str:
    return view.viewport().grab().toImage().pixelColor(x, y).name()


def wheel(view: PictureView, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def move(view: PictureView, at: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    place = QPointF(view.viewport().mapToGlobal(at))
    no_key = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), place, left, left, no_key)
    QApplication.sendEvent(view.viewport(), event)


def test_a_large_picture_is_fitted_and_stays_so(view: PictureView) -> None:
    view.show_image(image(1600, 600))
    assert view.zoom == pytest.approx(0.25)
    view.resize(800, 300)
    assert view.zoom == pytest.approx(0.5)
    assert view.is_fitted


def test_a_small_picture_is_enlarged_only_so_far(view: PictureView) -> None:
    view.show_image(image(10, 10))
    assert view.zoom == 4.0


def test_the_steps_lead_through_a_hundred_percent(view: PictureView) -> None:
    view.show_image(image(1600, 600))
    zooms = []
    for _ in range(5):
        view.zoom_in()
        zooms.append(view.zoom)
    assert zooms == [0.33, 0.5, 0.67, 1.0, 1.5]
    view.zoom_out()
    assert view.zoom == 1.0
    assert not view.is_fitted


def test_the_zoom_ends_somewhere(view: PictureView) -> None:
    view.show_image(image(1600, 600))
    for _ in range(40):
        view.zoom_in()
    assert view.zoom == ZOOMS[-1]
    for _ in range(40):
        view.zoom_out()
    assert view.zoom == ZOOMS[0]


def test_the_wheel_keeps_what_is_under_the_pointer(view: PictureView) -> None:
    picture = image(4000, 3000)
    for x in range(990, 1010):
        for y in range(740, 760):
            picture.setPixelColor(x, y, QColor("blue"))
    view.show_image(picture)
    at = QPoint(100, 75)
    wheel(view, at, 12)
    assert view.zoom > 1
    assert pixel(view, at.x(), at.y()) == "#0000ff"


def test_it_is_dragged(view: PictureView) -> None:
    view.show_image(image(1600, 1200))
    view.zoom_to(1.0)
    before = (view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    assert view.viewport().cursor().shape() is Qt.CursorShape.ClosedHandCursor
    move(view, QPoint(150, 170))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, 170))
    after = (view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    assert (after[0] - before[0], after[1] - before[1]) == (50, -20)


def test_a_double_click_changes_between_whole_and_actual_size(view: PictureView) -> None:
    view.show_image(image(1600, 1200))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.zoom == 1.0
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.is_fitted


def test_each_corner_can_be_reached(view: PictureView) -> None:
    picture = image(1600, 1200)
    picture.setPixelColor(1599, 1199, QColor("blue"))
    view.show_image(picture)
    view.zoom_to(1.0)
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        bar.setValue(bar.maximum())
    room = view.viewport().size()
    assert pixel(view, room.width() - 1, room.height() - 1) == "#0000ff"


def test_clear_parts_stand_on_chequers(view: PictureView, theme: Theme) -> None:
    view.show_image(image(100, 100, "transparent"))
    light, dark = (theme.color(name).name() for name in ("base", "pressed"))
    middle = [pixel(view, 54, 4), pixel(view, 62, 4), pixel(view, 62, 12)]
    assert middle == [dark, light, dark]
    assert pixel(view, 2, 2) == theme.color("window").name()
    theme.set_mode(SchemeMode.DARK)
    assert pixel(view, 54, 4) == theme.color("pressed").name() != dark


def test_more_pixels_are_wanted_only_where_they_would_be_seen(
    view: PictureView, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(view.detail_wanted):
        view.show_image(image(400, 300), QSize(1600, 1200))
    with qtbot.waitSignal(view.detail_wanted):
        view.zoom_in()
    view.sharpen(image(1600, 1200, "blue"))
    zoom = view.zoom
    with qtbot.assertNotEmitted(view.detail_wanted):
        view.zoom_in()
    assert view.zoom > zoom
    assert pixel(view, 200, 150) == "#0000ff"


def test_without_a_picture_nothing_can_be_zoomed(view: PictureView) -> None:
    view.clear()
    view.zoom_in()
    assert view.zoom == 1.0
    assert not view.has_picture

"""Icons are there, in the colours of the theme, sharp on dense screens, and follow the theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from faceviewer.resource_files import resource_path
from faceviewer.views.icons import ARROW_STROKE, Icons
from faceviewer.views.theme import SchemeMode
from faceviewer.views.tokens import DARK, LIGHT

DRAWINGS = sorted(resource_path("icons", "lucide").glob("*.svg"))
CONTROLS = sorted(resource_path("icons", "controls").glob("*.svg"))


def ink(pixmap: QPixmap) -> set[str]:
    """The colours of the fully opaque pixels."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name().upper() for color in pixels if color.alpha() == 255}


def test_all_drawings_of_the_design_are_there() -> None:
    assert len(DRAWINGS) == 50
    assert resource_path("icons", "lucide", "LICENSE").is_file()


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_drawing_is_made_of_the_current_colour_alone(path: Path, icons: Icons) -> None:
    source = path.read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in source
    assert 'stroke-width="1.75"' in source
    assert "#" not in source
    assert ink(icons.pixmap(path.stem, "err", size=64)) == {LIGHT.err}


@pytest.mark.parametrize("path", CONTROLS, ids=lambda path: path.stem)
def test_marks_of_controls_have_the_colours_of_the_palette(path: Path) -> None:
    tone = path.stem.rsplit("-", 1)[1]
    colors = {"light": LIGHT.text2, "dark": DARK.text2, "fill": LIGHT.on_fill}
    assert f'"{colors[tone]}"' in path.read_text(encoding="utf-8")
    assert QSvgRenderer(str(path)).isValid()


def test_style_sheet_names_only_marks_that_exist() -> None:
    sheet = resource_path("style.qss").read_text(encoding="utf-8")
    named = {part.split(".svg")[0] for part in sheet.split("$icons/")[1:]}
    stems = {path.stem for path in CONTROLS}
    assert {name.replace("$tone", tone) for name in named for tone in ("light", "dark")} == stems


def test_modes_have_their_own_colours(icons: Icons) -> None:
    icon = icons.icon("square", "text2", on_role="accent", size=48)
    normal, on = QIcon.Mode.Normal, QIcon.State.On
    assert ink(icon.pixmap(QSize(48, 48), normal)) == {LIGHT.text2}
    assert ink(icon.pixmap(QSize(48, 48), normal, on)) == {LIGHT.accent}
    assert ink(icon.pixmap(QSize(48, 48), QIcon.Mode.Disabled)) == {LIGHT.text3}
    assert ink(icon.pixmap(QSize(48, 48), QIcon.Mode.Selected)) == {LIGHT.sel_text}


def test_dense_screen_gets_a_drawing_of_its_own(icons: Icons) -> None:
    pixmap = icons.pixmap("copy", size=16, ratio=2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.deviceIndependentSize().toSize() == QSize(16, 16)


def test_header_arrows_are_heavier(icons: Icons) -> None:
    usual = icons.pixmap("arrow-up", size=64).toImage()
    heavy = icons.pixmap("arrow-up", size=64, stroke=ARROW_STROKE).toImage()
    assert usual != heavy


def test_button_and_action_follow_the_theme(icons: Icons, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    action = QAction(button)
    icons.set_icon(button, "square", size=32)
    icons.set_icon(action, "square", "err", size=32)
    icons.theme.set_mode(SchemeMode.DARK)
    assert ink(button.icon().pixmap(32, 32)) == {DARK.text2}
    assert ink(action.icon().pixmap(32, 32)) == {DARK.err}


def test_second_icon_takes_the_place_of_the_first(icons: Icons, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icons.set_icon(button, "square", "err", size=32)
    icons.set_icon(button, "square", "ok", size=32)
    icons.theme.set_mode(SchemeMode.DARK)
    assert ink(button.icon().pixmap(32, 32)) == {DARK.ok}


def test_a_button_that_is_gone_is_not_asked(icons: Icons, qtbot: QtBot) -> None:
    button = QToolButton()
    icons.set_icon(button, "square")
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    icons.theme.set_mode(SchemeMode.DARK)
    assert icons.icon("square").isNull() is False


def test_directions_mirror_from_right_to_left(icons: Icons, plain_app: QApplication) -> None:
    usual = icons.pixmap("chevron-right", size=32).toImage()
    kept = icons.pixmap("search", size=32).toImage()
    plain_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        icons.theme.set_mode(SchemeMode.DARK)
        icons.theme.set_mode(SchemeMode.LIGHT)
        mirrored = icons.pixmap("chevron-right", size=32).toImage()
        assert mirrored == usual.flipped(Qt.Orientation.Horizontal)
        assert icons.pixmap("search", size=32).toImage() == kept
    finally:
        plain_app.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def test_application_has_an_icon_of_its_own(icons: Icons) -> None:
    pixmap = icons.application_icon().pixmap(QSize(64, 64))
    assert QColor(LIGHT.accent).name().upper() in ink(pixmap)

"""The palette is readable, the application wears it, and it follows what decides."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from faceviewer.views.theme import FontRole, SchemeMode, Theme, has_system_accent, palette_of
from faceviewer.views.tokens import (
    CONTRAST_RULES,
    DARK,
    LIGHT,
    TEXT_CONTRAST,
    Measures,
    Tokens,
    contrast,
    contrast_failures,
    high_contrast,
    shift_to_contrast,
    with_accent,
)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "backs", "minimum"), CONTRAST_RULES)
def test_every_pair_of_the_palette_has_its_contrast(
    tokens: Tokens, front: str, backs: tuple[str, ...], minimum: float
) -> None:
    values = tokens._asdict()
    ratios = {back: contrast(values[front], values[back]) for back in backs}
    assert {back: ratio for back, ratio in ratios.items() if ratio < minimum} == {}


def test_every_text_colour_is_in_the_contrast_table() -> None:
    fronts = {front for front, _, _ in CONTRAST_RULES}
    assert {"text", "text2", "text3", "accent", "on_fill", "sel_text", "mark_text"} <= fronts
    assert {"ok", "warn", "err", "control", "production", "staging"} <= fronts


def test_contrast_agrees_with_known_figures() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#767676") == contrast("#767676", "#FFFFFF")


def test_contrast_failures_name_the_pair() -> None:
    pale = LIGHT._replace(text3="#C0C0C0")
    assert {(front, back) for front, back, _ in contrast_failures(pale)} == {
        ("text3", back) for back in ("window", "base", "raised", "hover")
    }


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("accent", ["#FF0000", "#E5A50A", "#30D158", "#000000", "#FFFFFF"])
def test_any_system_accent_leaves_the_palette_readable(tokens: Tokens, accent: str) -> None:
    assert contrast_failures(with_accent(tokens, accent)) == []


def test_a_system_accent_gives_its_hue_to_links_buttons_and_selection() -> None:
    purple = with_accent(LIGHT, "#9141AC")
    assert purple.accent.upper() == "#9141AC"
    hue = QColor("#9141AC").hslHueF()
    for token in (purple.fill, purple.sel):
        assert QColor(token).hslHueF() == pytest.approx(hue, abs=0.03)


@pytest.mark.parametrize(("ground", "color"), [("#F4F5F7", "#FFE7A0"), ("#212329", "#14203D")])
def test_a_colour_is_shifted_only_as_far_as_needed(ground: str, color: str) -> None:
    shifted = shift_to_contrast(color, (ground,), 3.0)
    assert 3.0 <= contrast(shifted, ground) < 3.3
    assert shift_to_contrast(shifted, (ground,), 3.0) == shifted


def test_only_desktops_with_an_accent_of_their_own_are_asked_for_it() -> None:
    assert has_system_accent("windows", "")
    assert has_system_accent("xcb", "KDE")
    assert not has_system_accent("xcb", "GNOME")


def test_accessibility_hints_go_with_the_style_hints() -> None:
    program = (
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "hints = app.styleHints().accessibility()\n"
        "hints.contrastPreference()\n"
    )
    command = [sys.executable, "-c", program]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert "already deleted" in ended.stderr


def test_mode_decides_without_desktop(plain_app: QApplication) -> None:
    theme = Theme(plain_app, SchemeMode.DARK)
    assert plain_app.styleHints().colorScheme() is Qt.ColorScheme.Unknown
    assert theme.tokens == DARK
    assert plain_app.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    theme.set_mode(SchemeMode.LIGHT)
    assert plain_app.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_system_mode_takes_the_system_palette_where_the_scheme_is_unknown(
    plain_app: QApplication,
) -> None:
    theme = Theme(plain_app, SchemeMode.SYSTEM)
    assert theme.tokens == LIGHT


def test_change_of_mode_is_told_once_and_only_when_it_is_one(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(SchemeMode.DARK)
    assert theme.color("base") == QColor(DARK.base)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode(SchemeMode.DARK)
    assert theme.mode is SchemeMode.DARK


def test_scheme_of_the_system_is_followed_while_running(
    plain_app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme(plain_app, SchemeMode.SYSTEM)
    monkeypatch.setattr(Theme, "_is_dark", lambda *_: True)
    with qtbot.waitSignal(theme.changed):
        plain_app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens == DARK
    with qtbot.assertNotEmitted(theme.changed):
        plain_app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


@pytest.mark.parametrize("mode", [SchemeMode.LIGHT, SchemeMode.DARK])
def test_every_text_of_the_palette_in_force_has_its_contrast(
    theme: Theme, plain_app: QApplication, mode: SchemeMode
) -> None:
    theme.set_mode(mode)
    role = QPalette.ColorRole
    pairs = {
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
        (role.Link, role.Window),
    }
    palette = plain_app.palette()
    states = QPalette.ColorGroup
    ratios = {
        (state, front, back): contrast(
            palette.color(state, front).name(), palette.color(state, back).name()
        )
        for state in (states.Active, states.Inactive, states.Disabled)
        for front, back in pairs
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < TEXT_CONTRAST} == {}


def test_high_contrast_uses_the_system_colours_alone() -> None:
    palette = palette_of(DARK)
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    tokens = high_contrast(palette)
    allowed = {palette.color(role).name() for role in QPalette.ColorRole if role.value < 22}
    assert set(tokens._asdict().values()) <= allowed
    assert tokens.line == tokens.border == tokens.control == "#ffff00"
    assert tokens.err_bg == tokens.window


def test_asking_for_high_contrast_drops_the_tokens(
    theme: Theme, plain_app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Theme, "is_high_contrast", True)
    plain_app.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert theme.tokens.line == theme.tokens.text
    assert plain_app.palette().color(QPalette.ColorRole.Window) != QColor(LIGHT.window)


def test_sizes_come_from_the_font_of_the_system(theme: Theme, plain_app: QApplication) -> None:
    body_px = QFontInfo(plain_app.font()).pixelSize()
    assert theme.font(FontRole.BODY).pixelSize() == body_px
    assert theme.font(FontRole.TITLE).pixelSize() > body_px
    assert theme.font(FontRole.COUNT).pixelSize() < theme.font(FontRole.LABEL).pixelSize()


def test_zoom_scales_text_and_measures(theme: Theme, plain_app: QApplication, qtbot: QtBot) -> None:
    body_px, row = theme.font(FontRole.BODY).pixelSize(), theme.measures.row_faces
    with qtbot.waitSignal(theme.changed):
        theme.set_zoom(200)
    assert theme.font(FontRole.BODY).pixelSize() == 2 * body_px
    assert theme.measures.row_faces == pytest.approx(2 * row, abs=1)
    assert QFontInfo(plain_app.font()).pixelSize() == 2 * body_px
    theme.set_zoom(100)
    assert theme.measures.row_faces == row


def test_another_font_of_the_desktop_is_taken_while_running(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    with qtbot.assertNotEmitted(theme.changed):
        theme.follow_font()
    larger = QFont(usual)
    larger.setPixelSize(2 * QFontInfo(usual).pixelSize())
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: larger)
    row = theme.measures.row_faces
    with qtbot.waitSignal(theme.changed):
        theme.follow_font()
    assert theme.measures.row_faces == pytest.approx(2 * row, abs=1)


def test_measures_are_the_design_at_thirteen_pixels() -> None:
    assert Measures.scaled(1.0) == Measures()
    assert Measures.scaled(0.01).hair == 1


@pytest.mark.parametrize("widget_type", [QLineEdit, QComboBox, QPushButton])
def test_focus_does_not_change_the_size_of_a_control(
    theme: Theme, qtbot: QtBot, widget_type: type[QLineEdit | QComboBox | QPushButton]
) -> None:
    widget = widget_type()
    qtbot.addWidget(widget)
    widget.show()
    at_rest = widget.sizeHint()
    assert at_rest.height() == theme.measures.control_height
    widget.setFocus()
    widget.style().polish(widget)
    assert widget.sizeHint() == at_rest


def test_buttons_take_focus_by_key_alone(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.show()
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_colour_of_an_environment_is_seen_on_the_window(theme: Theme) -> None:
    assert theme.environment_color("staging") == QColor(LIGHT.staging)
    for mode in (SchemeMode.LIGHT, SchemeMode.DARK):
        theme.set_mode(mode)
        for chosen in ("#0F766E", "#FFFF00", "#000000", "#FFFFFF"):
            shown = theme.environment_color(chosen).name()
            assert contrast(shown, theme.tokens.window) >= 3.0


def test_scale_is_the_body_font_against_the_design(theme: Theme) -> None:
    assert theme.scale * 13 == pytest.approx(theme.font(FontRole.BODY).pixelSize())

"""Colours, fonts and measures of the whole program, as the application wears them.

The figures themselves are in `tokens`, the rules for each control in `resources/style.qss`.
"""

import os
from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from faceviewer.resource_files import resource_path
from faceviewer.text_sizes import NORMAL_PERCENT
from faceviewer.views.fonts import DESIGN_FONT_PX, SEMIBOLD, FontRole, role_font, zoomed
from faceviewer.views.tokens import (
    DARK,
    LIGHT,
    MARK_CONTRAST,
    Measures,
    Tokens,
    high_contrast,
    luminance,
    shift_to_contrast,
    with_accent,
)

__all__ = ["SEMIBOLD", "FontRole", "SchemeMode", "Theme", "has_system_accent", "palette_of"]


class SchemeMode(StrEnum):
    """What decides between light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Owns what the application looks like and follows the system while it runs.

    Attributes:
        is_motion_reduced: the person wants nothing on the screen to move by itself.

    Signals:
        changed: colours, fonts or measures are others now; what paints by hand repaints.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        mode: SchemeMode = SchemeMode.SYSTEM,
        zoom_percent: int = NORMAL_PERCENT,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._mode = mode
        self._zoom_percent = zoom_percent
        self.is_motion_reduced = False
        self._system_font = app.font()
        self._font_of_desktop = _font_of_desktop()
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[FontRole, QFont] = {}
        self._tokens = LIGHT
        self._measures = Measures()
        self._scale = 1.0
        self._is_worn = False
        # WORKAROUND(PySide6 6.11): the accessibility hints are lost for good with the last
        # reference to the style hints; see test_accessibility_hints_go_with_the_style_hints.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._accessibility.contrastPreferenceChanged.connect(self._follow_system)
        app.setStyle("Fusion")
        self._ask_platform_for_scheme()
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def measures(self) -> Measures:
        """The lengths in force, scaled with the body font."""
        return self._measures

    @property
    def scale(self) -> float:
        """The body font against the 13 pixels that the design is drawn at."""
        return self._scale

    @property
    def mode(self) -> SchemeMode:
        """What decides between light and dark."""
        return self._mode

    @property
    def is_high_contrast(self) -> bool:
        """Whether the system asks for high contrast, so that its own palette is used."""
        return self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast

    def color(self, token: str) -> QColor:
        """The colour of a token by its name in `Tokens`."""
        color = self._colors.get(token)
        if color is None:
            color = self._colors[token] = QColor(getattr(self._tokens, token))
        return color

    def font(self, role: FontRole) -> QFont:
        """A copy of the font of a kind of text."""
        return QFont(self._fonts[role])

    def environment_color(self, color: str) -> QColor:
        """The colour of "production", "staging" or "#RRGGBB", with 3:1 on window."""
        if color in ("production", "staging"):
            return self.color(color)
        return QColor(shift_to_contrast(color, (self._tokens.window,), MARK_CONTRAST))

    def set_mode(self, mode: SchemeMode) -> None:
        """Choose light, dark or whatever the system says."""
        if mode is not self._mode:
            self._mode = mode
            self._ask_platform_for_scheme()
            self._apply()

    def set_zoom(self, percent: int) -> None:
        """Show text, and all that is measured by it, at `percent` of the system's size."""
        if percent != self._zoom_percent:
            self._zoom_percent = percent
            self._apply()

    def follow_font(self) -> None:
        """Take the system's font as it is now, after the person has chosen another there."""
        font = _font_of_desktop()
        if font != self._font_of_desktop:
            self._system_font = self._font_of_desktop = font
            self._apply()

    def _follow_system(self) -> None:
        if self._chosen_tokens(self._system_palette()) != self._tokens:
            self._apply()

    def _ask_platform_for_scheme(self) -> None:
        """Window frames and native dialogs follow where the platform can do it."""
        match self._mode:
            case SchemeMode.SYSTEM:
                self._hints.unsetColorScheme()
            case SchemeMode.LIGHT:
                self._hints.setColorScheme(Qt.ColorScheme.Light)
            case SchemeMode.DARK:
                self._hints.setColorScheme(Qt.ColorScheme.Dark)

    def _apply(self) -> None:
        system_palette = self._system_palette()
        self._tokens = self._chosen_tokens(system_palette)
        self._colors.clear()
        font = zoomed(self._system_font, self._zoom_percent)
        body_px = QFontInfo(font).pixelSize()
        self._fonts = {role: role_font(font, role, body_px) for role in FontRole}
        scale_before, self._scale = self._scale, body_px / DESIGN_FONT_PX
        self._measures = Measures.scaled(self._scale)
        self._app.setFont(self._fonts[FontRole.BODY])
        self._app.setPalette(QPalette() if self.is_high_contrast else palette_of(self._tokens))
        self._app.setStyleSheet(self._style_sheet())
        if self._is_worn and self._scale != scale_before:
            # Not for a start: few people change the size, and few of them often.
            from faceviewer.views.rescaling import rescale  # noqa: PLC0415

            rescale(self._app.allWidgets(), scale_before, self._scale)
        self._is_worn = True
        self.changed.emit()

    def _system_palette(self) -> QPalette:
        worn = self._app.palette()
        self._app.setPalette(QPalette())
        system = QPalette(self._app.palette())
        self._app.setPalette(worn)
        return system

    def _chosen_tokens(self, system_palette: QPalette) -> Tokens:
        if self.is_high_contrast:
            return high_contrast(system_palette)
        tokens = DARK if self._is_dark(system_palette) else LIGHT
        if has_system_accent(self._app.platformName(), os.environ.get("XDG_CURRENT_DESKTOP", "")):
            return with_accent(tokens, system_palette.color(QPalette.ColorRole.Accent).name())
        return tokens

    def _is_dark(self, system_palette: QPalette) -> bool:
        """WORKAROUND(Qt 6.11): `setColorScheme` does nothing without a desktop theme.

        So the mode decides before the platform is asked; see test_mode_decides_without_desktop.
        """
        if self._mode is not SchemeMode.SYSTEM:
            return self._mode is SchemeMode.DARK
        scheme = self._hints.colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            return luminance(system_palette.color(QPalette.ColorRole.Window).name()) < 0.18
        return scheme is Qt.ColorScheme.Dark

    def _style_sheet(self) -> str:
        lengths = {name: f"{value}px" for name, value in self._measures._asdict().items()}
        sizes = {f"font_{role}": f"{self._fonts[role].pixelSize()}px" for role in FontRole}
        template = Template(resource_path("style.qss").read_text(encoding="utf-8"))
        return template.substitute(
            self._tokens._asdict() | lengths | sizes,
            fixed_family=self._fonts[FontRole.FIXED].family(),
            icons=resource_path("icons", "controls").as_posix(),
            tone="dark" if self._tokens.is_dark else "light",
            # Qt mirrors where a part of a control stands, but no padding and no border.
            start="right" if self._app.isRightToLeft() else "left",
            end="left" if self._app.isRightToLeft() else "right",
            # A radius of more than half of the indicator is none at all.
            radio_radius=f"{(self._measures.icon + 2) // 2}px",
            flat_focused=f"{self._measures.small - 2}px {self._measures.gutter - 2}px",
            **{name: f"{length}px" for name, length in _edge_lengths(self._measures).items()},
        )


def _font_of_desktop() -> QFont:
    """What the desktop says now; the application keeps the one that it was given."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


def _edge_lengths(measures: Measures) -> dict[str, int]:
    """What edges leave of the measures: a focused one is a pixel thicker, and takes it inside."""
    return {
        "field_height": measures.control_height - 2,
        "focused_height": measures.control_height - 4,
        "primary_height": measures.control_height - 6,
        "link_height": measures.target - 4,
        "close_height": measures.target - 2,
        "tab_height": measures.tab_row - 3,
        "tool_width": measures.icon + 2,
        "tight_focused": measures.tight - 1,
        "small_focused": measures.small - 1,
        "medium_focused": measures.medium - 1,
        "tab_focused": measures.medium - 2,
        "menu_mark": measures.icon_hint + measures.tight + 3,
        "item_padding": measures.tight + 1,
    }


def has_system_accent(platform: str, desktop: str) -> bool:
    """Whether the palette's accent is the person's choice and not Fusion's own blue."""
    return platform in ("windows", "cocoa") or "KDE" in desktop.split(":")


def palette_of(tokens: Tokens) -> QPalette:
    """The Qt palette of a scheme, for everything that no style rule names."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for name, roles in (
        ("window", (role.Window, role.AlternateBase)),
        ("base", (role.Base,)),
        ("raised", (role.Button, role.ToolTipBase, role.Light)),
        ("hover", (role.Midlight,)),
        ("border", (role.Mid,)),
        ("control", (role.Dark, role.Shadow)),
        ("text", (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText)),
        ("text3", (role.PlaceholderText,)),
        ("accent", (role.Link, role.LinkVisited, role.Accent)),
        ("sel", (role.Highlight,)),
        ("sel_text", (role.HighlightedText,)),
    ):
        for one in roles:
            palette.setColor(one, QColor(getattr(tokens, name)))
    palette.setColor(group.Inactive, role.Highlight, QColor(tokens.sel_off))
    palette.setColor(group.Inactive, role.HighlightedText, QColor(tokens.text))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, one, QColor(tokens.text3))
    return palette

"""The palette and its arithmetic: named colours, measures, contrast by WCAG 2.

Values only: what puts them on the screen is `theme`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Tokens(NamedTuple):
    """The colours of one scheme, each as "#RRGGBB"."""

    window: str
    base: str
    raised: str
    hover: str
    pressed: str
    line: str
    border: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    fill: str
    fill_hover: str
    on_fill: str
    sel: str
    sel_text: str
    sel_off: str
    mark: str
    mark_text: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    err: str
    err_bg: str
    info_bg: str
    production: str
    staging: str

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return luminance(self.text) > luminance(self.base)


LIGHT = Tokens(
    window="#F4F5F7",
    base="#FFFFFF",
    raised="#FFFFFF",
    hover="#EBEDF1",
    pressed="#DFE3E9",
    line="#ECEEF1",
    border="#D5D9E0",
    control="#868D9A",
    text="#1B1E25",
    text2="#525966",
    text3="#646C79",
    accent="#2B5CCF",
    fill="#2B5CCF",
    fill_hover="#224FB8",
    on_fill="#FFFFFF",
    sel="#DCE6FB",
    sel_text="#14203D",
    sel_off="#E3E6EB",
    mark="#FFE7A0",
    mark_text="#3D2C00",
    ok="#1A7544",
    ok_bg="#E2F3E9",
    warn="#855000",
    warn_bg="#FFF2D1",
    err="#B1271F",
    err_bg="#FCE8E6",
    info_bg="#E6EEFD",
    production="#0F766E",
    staging="#B45309",
)

DARK = Tokens(
    window="#212329",
    base="#191B1F",
    raised="#282B32",
    hover="#2D3038",
    pressed="#383C46",
    line="#25272D",
    border="#393D46",
    control="#727986",
    text="#DEE1E7",
    text2="#A7ADB9",
    text3="#979EAA",
    accent="#8FB1FF",
    fill="#3A69D6",
    fill_hover="#335FC6",
    on_fill="#FFFFFF",
    sel="#263656",
    sel_text="#EEF2FC",
    sel_off="#33363E",
    mark="#6B5410",
    mark_text="#FFF1C9",
    ok="#7CCB9B",
    ok_bg="#1C3427",
    warn="#F0BC62",
    warn_bg="#3A2E14",
    err="#FF9C92",
    err_bg="#432320",
    info_bg="#20304F",
    production="#3FB8AC",
    staging="#E29A4B",
)

TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0

_SURFACES = ("window", "base", "raised", "hover", "pressed")
_ROWS = ("base", "hover", "sel", "sel_off")
_TINTS = ("info_bg", "ok_bg", "warn_bg", "err_bg")

# What may stand on what, and the least contrast of the pair.
CONTRAST_RULES: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("text", (*_SURFACES, "sel_off", *_TINTS), TEXT_CONTRAST),
    ("text2", (*_SURFACES, "sel_off", *_TINTS), TEXT_CONTRAST),
    ("text3", ("window", "base", "raised", "hover"), TEXT_CONTRAST),
    ("accent", (*_SURFACES, "sel", "sel_off", *_TINTS), TEXT_CONTRAST),
    ("on_fill", ("fill", "fill_hover"), TEXT_CONTRAST),
    ("fill", ("window", "base"), MARK_CONTRAST),
    ("sel_text", ("sel",), TEXT_CONTRAST),
    ("mark_text", ("mark",), TEXT_CONTRAST),
    ("ok", (*_ROWS, "window", "raised", "ok_bg"), TEXT_CONTRAST),
    ("warn", (*_ROWS, "window", "raised", "warn_bg"), TEXT_CONTRAST),
    ("err", (*_ROWS, "window", "raised", "err_bg"), TEXT_CONTRAST),
    ("control", ("window", "base"), MARK_CONTRAST),
    ("production", ("window",), MARK_CONTRAST),
    ("staging", ("window",), MARK_CONTRAST),
)


class Measures(NamedTuple):
    """Lengths in device-independent pixels, scaled with the body font (13 pixels is 1.0)."""

    hair: int = 2
    tight: int = 4
    small: int = 8
    medium: int = 12
    gutter: int = 16
    large: int = 24
    huge: int = 32
    radius: int = 6
    radius_small: int = 4
    radius_large: int = 10
    control_height: int = 30
    target: int = 24
    icon: int = 16
    icon_button: int = 15
    icon_hint: int = 13
    icon_large: int = 32
    header: int = 32
    bar: int = 42
    tab_row: int = 38
    row_edge: int = 7
    progress: int = 3
    separator: int = 14
    cell_left: int = 10
    cell_right: int = 8
    row_collections: int = 30
    row_faces: int = 36
    thumbnail: int = 28
    sentence_width: int = 340
    lookup_width: int = 560
    lookup_popup_width: int = 780
    dialog_width: int = 660
    detail_width: int = 360
    detail_min_width: int = 280
    detail_max_width: int = 640

    @classmethod
    def scaled(cls, factor: float) -> "Measures":
        """The measures at a body font of 13 * `factor` pixels."""
        return cls(**{name: max(1, round(v * factor)) for name, v in cls()._asdict().items()})


def luminance(color: str) -> float:
    """Relative luminance by WCAG 2, 0 (black) to 1 (white)."""
    parsed = QColor(color)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (parsed.redF(), parsed.greenF(), parsed.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two colours by WCAG 2, 1 to 21, in either order."""
    darker, lighter = sorted((luminance(a), luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def contrast_failures(tokens: Tokens) -> list[tuple[str, str, float]]:
    """Each pair (foreground, background, ratio) that is below its least contrast."""
    values = tokens._asdict()
    return [
        (front, back, ratio)
        for front, backs, minimum in CONTRAST_RULES
        for back in backs
        if (ratio := contrast(values[front], values[back])) < minimum
    ]


def shift_to_contrast(color: str, backgrounds: Sequence[str], minimum: float) -> str:
    """The colour nearest in lightness that has `minimum` contrast on all backgrounds.

    It is darkened on light backgrounds and lightened on dark ones; hue and saturation stay.
    """
    parsed = QColor(color)
    hue, saturation, lightness = parsed.hslHueF(), parsed.hslSaturationF(), parsed.lightnessF()
    step = -0.01 if luminance(backgrounds[0]) > 0.18 else 0.01
    shifted = parsed.name()
    while min(contrast(shifted, back) for back in backgrounds) < minimum:
        lightness += step
        if not 0.0 <= lightness <= 1.0:
            return shifted
        shifted = QColor.fromHslF(max(hue, 0.0), saturation, lightness).name()
    return shifted


def with_accent(tokens: Tokens, accent: str) -> Tokens:
    """The tokens in the hue of a system accent, or unchanged where that cannot be read."""
    wanted = QColor(accent)

    def in_hue(token: str) -> str:
        ours = QColor(token)
        saturation = min(wanted.hslSaturationF(), ours.hslSaturationF())
        return QColor.fromHslF(max(wanted.hslHueF(), 0.0), saturation, ours.lightnessF()).name()

    sel, info_bg = in_hue(tokens.sel), in_hue(tokens.info_bg)
    tints = (info_bg, tokens.ok_bg, tokens.warn_bg, tokens.err_bg)
    surfaces = (tokens.window, tokens.base, tokens.raised, tokens.hover, tokens.pressed)
    grounds = (*surfaces, sel, tokens.sel_off, *tints)
    fill = shift_to_contrast(in_hue(tokens.fill), (tokens.on_fill,), TEXT_CONTRAST)
    changed = tokens._replace(
        accent=shift_to_contrast(accent, grounds, TEXT_CONTRAST),
        fill=fill,
        fill_hover=QColor(fill).darker(115).name(),
        sel=sel,
        info_bg=info_bg,
    )
    return tokens if contrast_failures(changed) else changed


def high_contrast(palette: QPalette) -> Tokens:
    """The system's own colours for each token: lines in the text's colour, no tints."""

    def named(role: QPalette.ColorRole) -> str:
        return palette.color(QPalette.ColorGroup.Active, role).name()

    role = QPalette.ColorRole
    window, base, raised = named(role.Window), named(role.Base), named(role.Button)
    text, accent = named(role.WindowText), named(role.Link)
    sel, sel_text = named(role.Highlight), named(role.HighlightedText)
    return Tokens(
        window=window, base=base, raised=raised, hover=window, pressed=window,
        line=text, border=text, control=text, text=text, text2=text, text3=text,
        accent=accent, fill=sel, fill_hover=sel, on_fill=sel_text,
        sel=sel, sel_text=sel_text, sel_off=window, mark=sel, mark_text=sel_text,
        ok=text, ok_bg=window, warn=text, warn_bg=window, err=text, err_bg=window,
        info_bg=window, production=text, staging=text,
    )  # fmt: skip

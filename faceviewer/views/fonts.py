"""The kinds of text and their fonts, relative to the body font of the system."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

DESIGN_FONT_PX = 13
SEMIBOLD = QFont.Weight.DemiBold


class FontRole(StrEnum):
    """The kinds of text; each has a size relative to the body font."""

    BODY = "body"
    LABEL = "label"
    COUNT = "count"
    TITLE = "title"
    DIALOG_TITLE = "dialog_title"
    FIXED = "fixed"


_SIZE_STEPS_PX: Mapping[FontRole, int] = {
    FontRole.BODY: 0,
    FontRole.LABEL: -1,
    FontRole.COUNT: -2,
    FontRole.TITLE: 3,
    FontRole.DIALOG_TITLE: 4,
    FontRole.FIXED: -1,
}
_SEMIBOLD_ROLES = frozenset({FontRole.LABEL, FontRole.TITLE, FontRole.DIALOG_TITLE})


def zoomed(font: QFont, percent: int) -> QFont:
    """The font at so many percent of its size, in whole pixels."""
    sized = QFont(font)
    sized.setPixelSize(max(1, round(QFontInfo(font).pixelSize() * percent / 100)))
    return sized


def role_font(body: QFont, role: FontRole, body_px: int) -> QFont:
    """The font of a kind of text beside a body font of this size."""
    font = QFont(body)
    if role is FontRole.FIXED:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(1, body_px + round(_SIZE_STEPS_PX[role] * body_px / DESIGN_FONT_PX)))
    font.setFeature(QFont.Tag("tnum"), 1)
    if role in _SEMIBOLD_ROLES:
        font.setWeight(SEMIBOLD)
    return font

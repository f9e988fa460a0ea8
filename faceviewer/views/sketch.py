"""A drawing for the first paint: rectangles, lines of text and icons, put together as one SVG.

A painter that is handed a colour makes PySide build every enumeration of `Qt`, which takes a tenth
of the time to the first paint. An SVG brings its colours with it.
"""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from faceviewer.resource_files import resource_path
from faceviewer.views.fonts import DESIGN_FONT_PX, SEMIBOLD, FontRole, role_font
from faceviewer.views.tokens import Measures, Tokens

ICON_GRID = 24


MIRRORED: Final = frozenset({"chevron-left", "chevron-right"})
"""Drawings that show a direction of reading."""


class Sketch:
    """Gathers what is drawn, in the colours of a palette and the fonts of the system.

    Where reading begins at the right, all of it stands as in a mirror; `width` is that of the
    whole.

    Attributes:
        measures, scale: lengths, and the body font against that of the design.
        body, strong, label, hint, count, title: the fonts of texts.
    """

    def __init__(self, tokens: Tokens, system_font: QFont, width: int) -> None:
        body_px = QFontInfo(system_font).pixelSize()
        self.scale = body_px / DESIGN_FONT_PX
        self.measures = Measures.scaled(self.scale)
        self.body = role_font(system_font, FontRole.BODY, body_px)
        self.label = role_font(system_font, FontRole.LABEL, body_px)
        self.title = role_font(system_font, FontRole.TITLE, body_px)
        self.count = role_font(system_font, FontRole.COUNT, body_px)
        self.strong = QFont(self.body)
        self.strong.setWeight(SEMIBOLD)
        self.hint = QFont(self.label)
        self.hint.setWeight(QFont.Weight.Normal)
        self._tokens = tokens
        self._width = width
        self._is_mirrored = QGuiApplication.isRightToLeft()
        self._strokes: list[str] = []
        self._icons = resource_path("icons", "lucide")

    def picture(self, size: QSize) -> QSvgRenderer:
        """What was drawn, for something of this size."""
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg"'
            f' viewBox="0 0 {size.width()} {size.height()}"'
            f' font-family="{_escaped(self.body.family())}">{"".join(self._strokes)}</svg>'
        )
        return QSvgRenderer(svg.encode())

    def color(self, token: str) -> str:
        """The colour of a token; what begins with "#" is one."""
        return token if token.startswith("#") else str(getattr(self._tokens, token))

    def fill(self, area: QRect, token: str, radius: int = 0, opacity: float = 1) -> None:
        """A plain area."""
        more = f' rx="{radius}"' if radius else ""
        more += f' opacity="{opacity}"' if opacity < 1 else ""
        self._strokes.append(
            f'<rect x="{self._left(area)}" y="{area.y()}" width="{area.width()}"'
            f' height="{area.height()}" fill="{self.color(token)}"{more}/>'
        )

    def box(self, box: QRect, token: str, edge: str, radius: int = 0) -> None:
        """An area with round corners and an edge one pixel wide."""
        self._strokes.append(
            f'<rect x="{self._left(box) + 0.5}" y="{box.y() + 0.5}" width="{box.width() - 1}"'
            f' height="{box.height() - 1}" rx="{radius or self.measures.radius}"'
            f' fill="{self.color(token)}" stroke="{self.color(edge)}"/>'
        )

    def dot(self, x: int, y: int, radius: int, color: str) -> None:
        """A filled circle around a point."""
        x = self._width - x if self._is_mirrored else x
        self._strokes.append(f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{color}"/>')

    def text(self, room: QRect, text: str, token: str, font: QFont) -> None:
        """A line of text from the edge where reading begins, in the middle of the height."""
        metrics = QFontMetrics(font)
        baseline = room.y() + (room.height() - metrics.height()) // 2 + metrics.ascent()
        x, anchor = room.x(), "start"
        if self._is_mirrored:
            x, anchor = self._width - x, "end"
        self._strokes.append(
            f'<text x="{x}" y="{baseline}" text-anchor="{anchor}" fill="{self.color(token)}"'
            f' font-size="{font.pixelSize()}" font-weight="{font.weight().value}">'
            f"{_escaped(text)}</text>"
        )

    def icon(self, name: str, room: QRect, token: str, size: int = 0) -> None:
        """A drawing of `resources/icons/lucide` in the middle of its room."""
        svg = self._icons.joinpath(f"{name}.svg").read_text(encoding="utf-8")
        inside = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
        side = size or self.measures.icon
        left = self._left(room) + (room.width() - side) // 2
        top = room.y() + (room.height() - side) // 2
        scale = side / ICON_GRID
        flip = ""
        if self._is_mirrored and name in MIRRORED:
            left, flip = left + side, "-"
        self._strokes.append(
            f'<g transform="translate({left} {top}) scale({flip}{scale} {scale})" fill="none"'
            f' stroke="{self.color(token)}" stroke-width="1.75"'
            f' stroke-linecap="round" stroke-linejoin="round">{inside}</g>'
        )

    def _left(self, area: QRect) -> int:
        """The left edge of an area, which is laid out from left to right at first."""
        return self._width - area.x() - area.width() if self._is_mirrored else area.x()


def _escaped(text: str) -> str:
    """The text as it may stand in XML."""
    seen = "".join(character for character in text if character.isprintable())
    return (
        seen.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )

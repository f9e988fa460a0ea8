"""The soft shadow of what is laid over the window."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from faceviewer.views.theme import Theme

SHADOW_PX = 24
ALPHA_LIGHT, ALPHA_DARK = 38, 115


class PopupShadow(QGraphicsDropShadowEffect):
    """Falls from a widget, as dark as the theme wants it."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        super().__init__(widget)
        self._theme = theme
        self.setBlurRadius(SHADOW_PX)
        self.setOffset(0, 4)
        theme.changed.connect(self._take_color)
        self._take_color()
        widget.setGraphicsEffect(self)

    def _take_color(self) -> None:
        self.setColor(QColor(0, 0, 0, ALPHA_DARK if self._theme.tokens.is_dark else ALPHA_LIGHT))

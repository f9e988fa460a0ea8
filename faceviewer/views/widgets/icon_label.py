"""One icon of the theme as a widget; it can turn while something is under way."""

from PySide6.QtCore import QPointF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from faceviewer.views.icons import Icons

STEPS = 8


class IconLabel(QWidget):
    """Shows one drawing in a token's colour; beside it stands a text that says the same."""

    def __init__(
        self, icons: Icons, name: str = "", role: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._name = name
        self._role = role
        self._is_large = False
        self._step = 0
        self._timer = QTimer(self, interval=1000 // STEPS)
        self._timer.timeout.connect(self._turn)
        icons.changed.connect(self._resize_with_theme)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def name(self) -> str:
        """The drawing that is shown."""
        return self._name

    @property
    def is_spinning(self) -> bool:
        """Whether it turns."""
        return self._timer.isActive()

    def set_icon(self, name: str, role: str = "text2", *, is_large: bool = False) -> None:
        """Show a drawing, still; a large one is for empty screens."""
        self._timer.stop()
        self._step = 0
        self._name, self._role, self._is_large = name, role, is_large
        self._resize_with_theme()

    def spin(self, role: str = "accent") -> None:
        """Turn, in eight steps a second; with reduced motion show three dots."""
        if self._icons.theme.is_motion_reduced:
            self.set_icon("ellipsis", role)
        elif not self.is_spinning:
            self.set_icon("loader-circle", role)
            self._timer.start()

    @override
    def sizeHint(self) -> QSize:
        measures = self._icons.theme.measures
        side = measures.icon_large if self._is_large else measures.icon
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._name:
            return
        side = self.sizeHint().width()
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(QPointF(self.width() / 2, self.height() / 2))
        painter.rotate(self._step * 360 / STEPS)
        pixmap = self._icons.pixmap(self._name, self._role, size=side, ratio=ratio)
        painter.drawPixmap(QPointF(-side / 2, -side / 2), pixmap)

    def _turn(self) -> None:
        self._step = (self._step + 1) % STEPS
        self.update()

    def _resize_with_theme(self) -> None:
        self.updateGeometry()
        self.update()

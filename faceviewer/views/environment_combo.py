"""The chooser of environments: each with its colour and its name."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from faceviewer.plain_text import plain_line
from faceviewer.settings import Environment
from faceviewer.views.theme import Theme

DOT_PX = 10
WIDTH_MAX = 260
"""In pixels at a body font of 13 pixels, as the dot."""


class EnvironmentCombo(QComboBox):
    """The environments on offer and the shown one.

    Signals:
        environment_chosen(object): the person chose this `Environment`.
    """

    environment_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._environments: tuple[Environment, ...] = ()
        self.setObjectName("environment_combo")
        self.setAccessibleName(self.tr("Environment"))
        self.setToolTip(self.tr("The environment that is asked"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda row: self.environment_chosen.emit(self._environments[row]))
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        # The styled text stands two pixels in from each side, which the hint leaves out.
        return QSize(hint.width() + 2 * self._theme.measures.tight, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_environments(self, environments: tuple[Environment, ...]) -> None:
        """Offers these environments."""
        self._environments = environments
        self.clear()
        for environment in environments:
            self.addItem(self._dot(environment), plain_line(environment.name, 60))

    @property
    def environments(self) -> tuple[Environment, ...]:
        """What is offered."""
        return self._environments

    def choose(self, environment: Environment) -> None:
        """Shows which environment is open."""
        ids = [known.id for known in self._environments]
        if environment.id in ids:
            self.setCurrentIndex(ids.index(environment.id))

    def _follow_theme(self) -> None:
        self.setIconSize(QSize(self._dot_side(), self._dot_side()))
        self.setMaximumWidth(round(WIDTH_MAX * self._theme.scale))
        for row, environment in enumerate(self._environments):
            self.setItemIcon(row, self._dot(environment))

    def _dot_side(self) -> int:
        return round(DOT_PX * self._theme.scale)

    def _dot(self, environment: Environment) -> QIcon:
        ratio, side = self.devicePixelRatioF(), self._dot_side()
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.environment_color(environment.color)))
        painter.drawEllipse(1, 1, side - 2, side - 2)
        painter.end()
        return QIcon(pixmap)

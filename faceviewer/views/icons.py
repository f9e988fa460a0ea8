"""The icons of the program, drawn in the colours of the theme.

The drawings are files in `resources/icons`; which icon means what is said where it is used.
"""

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from faceviewer.resource_files import resource_path
from faceviewer.views.sketch import MIRRORED
from faceviewer.views.theme import Theme

STROKE = 1.75
ARROW_STROKE = 2.25


class Icons(QObject):
    """Owns the drawn icons of the current theme; a change of theme draws them anew.

    Signals:
        changed: icons that the caller keeps are of the old theme; ask again.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._sources: dict[str, str] = {}
        self._icons: dict[tuple[str, str, str, int, int], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}
        theme.changed.connect(self._draw_anew)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._draw_anew)

    def icon(
        self,
        name: str,
        role: str = "text2",
        *,
        on_role: str | None = None,
        size: int = 0,
        gap: int = 0,
    ) -> QIcon:
        """The icon in the colour of a token; off it is in text3, in a selection in sel_text.

        Args:
            name: a drawing in `resources/icons/lucide`, without its ending.
            role: name of a token.
            on_role: name of a token for a checked button or the current tab.
            size: in device-independent pixels; 0 for the usual size of an icon.
            gap: more pixels left free between the drawing and a text behind it.
        """
        key = (name, role, on_role or role, size or self.theme.measures.icon, gap)
        icon = self._icons.get(key)
        if icon is None:
            icon = self._icons[key] = self._made(*key)
        return icon

    def pixmap(
        self,
        name: str,
        role: str = "text2",
        *,
        size: int = 0,
        ratio: float = 1.0,
        stroke: float = STROKE,
    ) -> QPixmap:
        """The drawing, `size` wide and high (0 for the usual), for one device pixel ratio."""
        key = (name, role, size or self.theme.measures.icon, ratio, stroke)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._pixmaps[key] = self._drawn(*key)
        return pixmap

    def set_icon(
        self,
        target: QAbstractButton | QAction,
        name: str,
        role: str = "text2",
        *,
        on_role: str | None = None,
        size: int = 0,
    ) -> None:
        """Give a button or an action an icon that follows the theme from now on.

        A tool button that shows text beside its icon is told so before. `size` is in pixels at the
        size of text that the theme has now.
        """
        found = target.findChild(_IconLink, options=Qt.FindChildOption.FindDirectChildrenOnly)
        link = found if isinstance(found, _IconLink) else _IconLink(target, self)
        link.choose(name, role, on_role, size)

    def application_icon(self) -> QIcon:
        """The icon of the program's windows."""
        return QIcon(str(resource_path("icons", "faceviewer.svg")))

    def _draw_anew(self) -> None:
        self._icons.clear()
        self._pixmaps.clear()
        self.changed.emit()

    def _made(self, name: str, role: str, on_role: str, size: int, gap: int) -> QIcon:
        icon = QIcon()
        ratios = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
        for ratio in sorted(ratios):
            for token, mode, state in (
                (role, QIcon.Mode.Normal, QIcon.State.Off),
                (on_role, QIcon.Mode.Normal, QIcon.State.On),
                ("text3", QIcon.Mode.Disabled, QIcon.State.Off),
                ("sel_text", QIcon.Mode.Selected, QIcon.State.Off),
            ):
                pixmap = self.pixmap(name, token, size=size, ratio=ratio)
                icon.addPixmap(_with_gap(pixmap, gap) if gap else pixmap, mode, state)
        return icon

    def _drawn(self, name: str, role: str, size: int, ratio: float, stroke: float) -> QPixmap:
        svg = self._source(name).replace("currentColor", getattr(self.theme.tokens, role))
        svg = svg.replace(f'stroke-width="{STROKE}"', f'stroke-width="{stroke}"')
        side = round(size * ratio)
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        if name in MIRRORED and QGuiApplication.isRightToLeft():
            pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, name: str) -> str:
        source = self._sources.get(name)
        if source is None:
            path = resource_path("icons", "lucide", f"{name}.svg")
            source = self._sources[name] = path.read_text(encoding="utf-8")
        return source


class _IconLink(QObject):
    """Keeps the icon of one button or action in the colours of the theme, while that lives."""

    def __init__(self, target: QAbstractButton | QAction, icons: Icons) -> None:
        super().__init__(target)
        self._icons = icons
        self._choice: tuple[str, str, str | None, float] = ("", "", None, 0.0)
        icons.changed.connect(self.refresh)

    def choose(self, name: str, role: str, on_role: str | None, size: int) -> None:
        """Show another drawing or colour."""
        self._choice = (name, role, on_role, size / self._icons.theme.scale)
        self.refresh()

    def refresh(self) -> None:
        """Take the icon of the current theme."""
        name, role, on_role, design_size = self._choice
        target = self.parent()
        measures = self._icons.theme.measures
        size = round(design_size * self._icons.theme.scale)
        gap = measures.tight if _has_text_beside(target) else 0
        icon = self._icons.icon(name, role, on_role=on_role, size=size, gap=gap)
        if isinstance(target, QAction):
            target.setIcon(icon)
        elif isinstance(target, QAbstractButton):
            side = size or measures.icon
            target.setIconSize(QSize(side + gap, side))
            target.setIcon(icon)


def _has_text_beside(target: QObject | None) -> bool:
    if isinstance(target, QToolButton):
        return target.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return isinstance(target, QPushButton)


def _with_gap(pixmap: QPixmap, gap: int) -> QPixmap:
    """The drawing with free room behind it, because Qt puts text too close to an icon."""
    ratio = pixmap.devicePixelRatio()
    wider = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(gap if QGuiApplication.isRightToLeft() else 0, 0, pixmap)
    painter.end()
    return wider

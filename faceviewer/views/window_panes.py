"""Where the panes of the window stand: beside the table, over it, below it, or closed."""

from typing import Final

from PySide6.QtCore import QByteArray, QObject, QPoint, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSplitter

from faceviewer.settings import State
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.first_frame import OVERLAY_WIDTH, PANE_CLOSED_WIDTH
from faceviewer.views.theme import Theme
from faceviewer.views.tokens import Measures

DETAIL_WIDTH: Final = Measures().detail_width
FLOATING_SHARE: Final = 0.85


class WindowPanes(QObject):
    """Places the detail pane and Activity, and knows how to place them so again."""

    def __init__(
        self,
        window: QMainWindow,
        splitter: QSplitter,
        detail_pane: DetailPane,
        detail_action: QAction,
        activity_dock: ActivityDock,
        theme: Theme,
        state: State,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._splitter = splitter
        self._detail_pane = detail_pane
        self._detail_action = detail_action
        self._activity_dock = activity_dock
        self._theme = theme
        self._scale = theme.scale
        self._state = state
        self._wants_detail = True
        self._is_narrow = False
        self._pane_width = float(DETAIL_WIDTH)
        splitter.splitterMoved.connect(self._note_width)
        theme.changed.connect(self._follow_theme)
        activity_dock.about_to_show.connect(self._place_activity)

    def toggle_detail(self) -> None:
        """Shows or hides the detail pane, as the person has just chosen."""
        self._wants_detail = self._detail_action.isChecked()
        self._place_detail()

    def _place_detail(self) -> None:
        """Puts the pane beside the table, or over it where there is no room for both."""
        pane, splitter = self._detail_pane, self._splitter
        detail_width = self._theme.measures.detail_width
        is_over = self._window.width() < OVERLAY_WIDTH * self._scale
        central = self._window.centralWidget()
        if is_over and pane.parent() is not central:
            pane.setParent(central)
        elif not is_over and pane.parent() is central:
            splitter.addWidget(pane)
            splitter.setSizes([self._window.width() - detail_width, detail_width])
        pane.set_edge(is_over)
        if is_over:
            area = splitter.geometry()
            pane.setGeometry(area.adjusted(max(0, area.width() - detail_width), 0, 0, 0))
            pane.raise_()
        pane.setVisible(self._detail_action.isChecked())

    def follow_width(self) -> None:
        """Closes the pane where the window becomes narrow; opens it again where it was wanted."""
        was_narrow, self._is_narrow = self._is_narrow, self._has_little_room()
        if was_narrow != self._is_narrow:
            self._detail_action.setChecked(self._wants_detail and not self._is_narrow)
        self._place_detail()

    def _has_little_room(self) -> bool:
        return self._window.width() < PANE_CLOSED_WIDTH * self._scale

    def _follow_theme(self) -> None:
        """Gives the pane its share of the room again after the text has changed its size."""
        if self._scale != self._theme.scale:
            self._scale = self._theme.scale
            width = round(self._pane_width * self._scale)
            self._splitter.setSizes([self._splitter.width() - width, width])
            self.follow_width()

    def _place_activity(self) -> None:
        """Lets Activity be a window of its own where it has no room below the listing."""
        dock = self._activity_dock
        if self._window.isVisible() and not dock.isFloating() and not self._has_room_below():
            dock.setFloating(True)
            size = self._window.size() * FLOATING_SHARE
            dock.resize(size)
            dock.move(self._window.mapToGlobal(self._window.rect().center() - _half(size)))

    def _has_room_below(self) -> bool:
        listing = self._splitter.parentWidget() or self._splitter
        parts = (listing, self._window.menuBar(), self._activity_dock)
        needed = sum(part.minimumSizeHint().height() for part in parts)
        return needed <= self._window.height()

    def _note_width(self) -> None:
        """Remembers how wide the pane is wanted, in pixels at a body font of 13 pixels."""
        width = self._splitter.sizes()[-1]
        if width and self._detail_pane.parent() is self._splitter:
            self._pane_width = width / self._scale

    def restore(self) -> None:
        """Puts the panes as they were remembered; the window itself was before its first paint."""
        window = self._state.window
        layout = QByteArray.fromBase64(str(window.get("layout", "")).encode())
        if not layout.isEmpty():
            self._window.restoreState(layout)
        splitter = QByteArray.fromBase64(str(window.get("splitter", "")).encode())
        if not splitter.isEmpty():
            self._splitter.restoreState(splitter)
            self._note_width()
        self._wants_detail = bool(window.get("detail_open", True))
        self._is_narrow = self._has_little_room()
        self._detail_action.setChecked(self._wants_detail and not self._is_narrow)
        self._place_detail()

    def remembered(self) -> dict[str, str | int]:
        """By which values all stands so again, the window too."""
        dock = self._activity_dock
        has_dock_below = dock.isVisible() and not dock.isFloating()
        return {
            "geometry": _base64(self._window.window().saveGeometry()),
            "layout": _base64(self._window.saveState()),
            "splitter": _base64(self._splitter.saveState()),
            "detail_open": self._wants_detail,
            "detail_width": self._detail_pane.width(),
            "activity_height": dock.height() if has_dock_below else 0,
        }


def _half(size: QSize) -> QPoint:
    return QPoint(size.width() // 2, size.height() // 2)


def _base64(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")

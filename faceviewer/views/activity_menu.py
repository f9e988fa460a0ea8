"""What is copied of the requests chosen in Activity, in a menu of the menu bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from faceviewer.views.activity_dock import ActivityDock


class ActivityMenu(QObject):
    """Fills a menu of its own within another; off while no request is chosen.

    Attributes:
        menu: the menu.
    """

    def __init__(self, within: QMenu, dock: ActivityDock) -> None:
        super().__init__(within)
        self._dock = dock
        self.menu = within.addMenu(self.tr("Requests chosen in Activity"))
        self.menu.setObjectName("activity_menu")
        self._add("address", self.tr("Copy address"), dock.copy_address)
        self._add("request_id", self.tr("Copy request id"), dock.copy_request_id)
        self._add("request_curl", self.tr("Copy as cURL"), dock.copy_curl)
        within.aboutToShow.connect(self._fit)

    def _add(self, name: str, text: str, run: Callable[[], None]) -> None:
        action = self.menu.addAction(text)
        action.setObjectName(f"activity_{name}_action")
        action.triggered.connect(lambda _is_checked: run())

    def _fit(self) -> None:
        self.menu.setEnabled(self._dock.has_chosen)

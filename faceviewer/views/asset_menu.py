"""The commands of pictures and files, in a menu of their own within the menu bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from faceviewer.views.keys import Keys
from faceviewer.views.tab_page import PageCommand

AddPageCommand = Callable[[QMenu, str, PageCommand, Keys], QAction]


class AssetMenu(QObject):
    """Adds what pages do with pictures; what is done with one asset is added by its table.

    Attributes:
        menu: the menu itself.
        asset_menu: within it, what is done with assets that are selected in the detail pane.
    """

    def __init__(self, parent: QMenu, add: AddPageCommand) -> None:
        super().__init__(parent)
        self.menu = parent.addMenu(self.tr("Pictures and files"))
        self.menu.setObjectName("asset_menu")
        self.asset_menu = QMenu(self.tr("Selected assets"), self.menu)
        add(self.menu, self.tr("Show picture"), "show_picture", "Ctrl+Shift+I")
        add(self.menu, self.tr("Fetch pictures"), "fetch_pictures", "")
        add(self.menu, self.tr("Contact sheet"), "contact_sheet", "F8")
        self._end_of_pages = self.menu.addSeparator()
        larger = add(self.menu, self.tr("Larger tiles"), "enlarge", "Alt++")
        larger.setShortcuts([*larger.shortcuts(), QKeySequence("Alt+=")])
        add(self.menu, self.tr("Smaller tiles"), "reduce", "Alt+-")

    def add_report(self, report: QAction, rows: QMenu) -> None:
        """Adds the report on files beside the sheet, and the choice of its rows at the end."""
        self.menu.insertAction(self._end_of_pages, report)
        self.menu.addSeparator()
        self.menu.addMenu(rows)

    def add_asset_actions(self, actions: list[QAction]) -> None:
        """Adds the commands of the table of one face's assets."""
        self.menu.addMenu(self.asset_menu)
        self.asset_menu.addActions(actions)

"""The commands of a ticket's table, in the menu bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from faceviewer.views.keys import Keys
from faceviewer.views.tab_page import PageCommand

AddPageCommand = Callable[[QMenu, str, PageCommand, Keys], QAction]


class TicketMenu(QObject):
    """Adds what is done with the rows of a ticket."""

    def __init__(self, menu: QMenu, add: AddPageCommand) -> None:
        super().__init__(menu)
        add(
            menu,
            self.tr("Open the record in its tab"),
            "open_record",
            QKeySequence.StandardKey.Open,
        )
        add(menu, self.tr("Choose the record…"), "choose_anew", "")
        add(menu, self.tr("Search for this anyway"), "search_anyway", "")
        add(menu, self.tr("Show all of the pasted text"), "show_whole_text", "")
        rows = menu.addMenu(self.tr("Rows of the ticket"))
        add(rows, self.tr("All"), "show_all_rows", "")
        add(rows, self.tr("Found"), "show_found_rows", "")
        add(rows, self.tr("Missing"), "show_missing_rows", "")
        add(rows, self.tr("Ambiguous"), "show_ambiguous_rows", "")
        add(rows, self.tr("Not asked"), "show_not_asked_rows", "")
        add(rows, self.tr("Failed"), "show_failed_rows", "")

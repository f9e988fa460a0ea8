"""The commands of reports on files: one makes a report, the others choose what it shows."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from faceviewer.records import Face
from faceviewer.views.keys import set_keys
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.tab_page import TabPage

if TYPE_CHECKING:
    from faceviewer.assets.report import Verdict
    from faceviewer.views.asset_report_page import AssetReportPage


class AssetReportMenu(QObject):
    """Makes its commands, for a menu to take them.

    Attributes:
        report_action: makes a report.
        rows_menu: chooses what a report shows.

    Signals:
        report_asked(object, object): the `Session`, and the faces on whose files to report.
    """

    report_asked = Signal(object, object)

    def __init__(self, menu: QMenu, tabs: ListingTabs) -> None:
        super().__init__(menu)
        self._tabs = tabs
        self.report_action = QAction(menu)
        set_keys(self.report_action, "Shift+F8")
        self.report_action.setObjectName("asset_report_action")
        self.report_action.triggered.connect(self.ask)
        self.rows_menu = QMenu(self.tr("Rows of the report"), menu)
        self._fill()
        tabs.page_made.connect(self._offer_at)
        tabs.page_shown.connect(self._fit)
        self._fit()

    def ask(self) -> None:
        """Asks for a report on the files of the selected faces, or of all that are in sight."""
        page = self._page()
        if page is not None:
            self.report_asked.emit(page.session, self._faces(page))

    def _fill(self) -> None:
        choices: list[tuple[Verdict | None, str]] = [
            (None, self.tr("All problems")),
            ("unreachable", self.tr("Unreachable")),
            ("hash", self.tr("Wrong hash")),
            ("type", self.tr("Wrong type")),
            ("empty", self.tr("Empty")),
            ("open", self.tr("Private, yet open")),
            ("duplicate", self.tr("Duplicate")),
            ("unchecked", self.tr("Hash not checked")),
            ("fine", self.tr("Fine")),
        ]
        for verdict, text in choices:
            action = self.rows_menu.addAction(text)
            action.setObjectName(f"report_{verdict or 'all'}_action")
            action.triggered.connect(partial(self._choose, verdict))

    def _choose(self, verdict: "Verdict | None") -> None:
        report_page = self._report_page()
        if report_page is not None:
            report_page.show_only(verdict)

    def _page(self) -> ListingPage | None:
        page = self._tabs.current_listing_page()
        return page if page is not None and page.kind == "faces" else None

    def _report_page(self) -> "AssetReportPage | None":
        # It is there already where such a page is in front; a start goes without.
        from faceviewer.views.asset_report_page import AssetReportPage  # noqa: PLC0415

        page = self._tabs.current_page()
        return page if isinstance(page, AssetReportPage) else None

    @staticmethod
    def _faces(page: ListingPage) -> Sequence[Face]:
        """The selected rows where there are several, else all that no filter hides."""
        is_several = page.table.selected_count() > 1
        records = page.table.selected_records() if is_several else list(page.model.visible)
        return cast("list[Face]", records)

    def _offer_at(self, page: TabPage) -> None:
        if isinstance(page, ListingPage) and page.kind == "faces":
            page.menus.further_actions.append(self.report_action)
            page.table.selection_counted.connect(self._fit)

    def _fit(self) -> None:
        """Says what the report would be on, and turns off what can do nothing now."""
        page, current = self._page(), self._tabs.current_page()
        count = page.table.selected_count() if page is not None else 0
        text = self.tr("Asset report of the loaded faces")
        if count > 1:
            text = self.tr("Asset report of %n selected face(s)", "", count)
        self.report_action.setText(text)
        self.report_action.setEnabled(page is not None)
        self.rows_menu.setEnabled(current is not None and current.kind == "asset_report")

"""The row over a listing's table: the quick filter, and buttons for columns, times and export."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.columns import Column
from faceviewer.models.record_table import RecordTableModel
from faceviewer.views.first_frame import NARROW_WIDTH
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.labels import ElidedLabel
from faceviewer.views.widgets.search_edit import SearchEdit

QUICK_FILTER_PAUSE_MS = 120
QUICK_FILTER_WIDTH = 280
QUICK_FILTER_WIDTH_MIN = 180
BUTTON_ICONS = ("columns-3", "clock", "download")


class QuickRow(QWidget):
    """Filters the loaded rows of one listing by what is typed, and says what came of it.

    Attributes:
        columns_menu, export_menu: filled by whoever has something to offer in them.

    Signals:
        applied(): what is typed is what the rows are filtered by, or will be.
        refused(): a credential was typed, which is taken out again.
        zone_switch_asked(): the person wants times in the other zone.
    """

    applied = Signal()
    refused = Signal()
    zone_switch_asked = Signal()

    def __init__(
        self,
        model: RecordTableModel,
        around: Surroundings,
        is_credential_in: Callable[[str], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._is_credential_in = is_credential_in
        self._around = around
        self.columns_menu = QMenu(self)
        self.export_menu = QMenu(self)
        self._build()
        self._pause_timer = QTimer(self, singleShot=True, interval=QUICK_FILTER_PAUSE_MS)
        self._pause_timer.timeout.connect(self.apply)
        self.filter_edit.textChanged.connect(self._pause_timer.start)
        self.filter_edit.returnPressed.connect(self.apply)
        around.formats.changed.connect(self._show_zone)
        self._show_zone()

    def _build(self) -> None:
        measures = self._around.theme.measures
        self.hint_label = ElidedLabel("", "hint", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(
            measures.gutter, measures.row_edge, measures.medium, measures.row_edge
        )
        row.setSpacing(measures.small)
        row.addWidget(self._made_filter_edit(), 2)
        row.addWidget(self.hint_label, 3)
        row.addStretch(1)
        self.columns_button = self._button(self.tr("Columns"), "columns_button")
        self.columns_button.setMenu(self.columns_menu)
        self.zone_button = self._button("", "zone_button")
        self.zone_button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self.zone_button.clicked.connect(self.zone_switch_asked)
        self.export_button = self._button(self.tr("Export"), "export_button")
        self.export_button.setMenu(self.export_menu)
        self._buttons = (self.columns_button, self.zone_button, self.export_button)
        for button in self._buttons:
            row.addWidget(button)
        self._around.theme.changed.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves the words of the buttons out where there is no room for them, and the hint."""
        style = Qt.ToolButtonStyle
        is_narrow = self.width() < NARROW_WIDTH * self._around.theme.scale
        self.hint_label.setVisible(not is_narrow)
        for button, icon in zip(self._buttons, BUTTON_ICONS, strict=True):
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if is_narrow else style.ToolButtonTextBesideIcon
            )
            self._around.icons.set_icon(button, icon)

    def _made_filter_edit(self) -> SearchEdit:
        edit = SearchEdit(self._around.icons, "funnel", parent=self)
        edit.setObjectName("quick_filter_edit")
        edit.setPlaceholderText(self.tr("Quick filter"))
        edit.setAccessibleName(self.tr("Quick filter"))
        edit.setToolTip(self.tr("Words joined by “and”; column:word and -word work too"))
        scale = self._around.theme.scale
        edit.setMaximumWidth(round(QUICK_FILTER_WIDTH * scale))
        edit.setMinimumWidth(round(QUICK_FILTER_WIDTH_MIN * scale))
        self.filter_edit = edit
        return edit

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _show_zone(self) -> None:
        is_utc = self._around.formats.zone == "utc"
        text = self.tr("UTC") if is_utc else self.tr("Local time")
        self.zone_button.setText(text)
        self.zone_button.setAccessibleName(self.tr("Times in {zone}").format(zone=text))
        self.zone_button.setToolTip(self.tr("Switch between UTC and local time"))

    # The quick filter

    def apply(self) -> None:
        """Shows only rows with what is typed."""
        self._pause_timer.stop()
        if self._is_credential_in(self.filter_edit.text()):
            # What is typed is remembered with the tab, and stands in receipts.
            self.filter_edit.clear()
            self.refused.emit()
        self._model.set_quick_filter(self.filter_edit.text())
        self.applied.emit()

    def put(self, text: str) -> None:
        """Filters by this text."""
        self.filter_edit.setText(text)
        self.apply()

    def clear(self) -> None:
        """Shows all loaded rows again."""
        self.put("")

    def narrow(self, column: Column, value: str, *, is_excluded: bool = False) -> None:
        """Filters by one value of a column too, or by its absence."""
        term = f'{"-" if is_excluded else ""}{column.key}:"{value.replace(chr(34), "")}"'
        self.put(f"{self.filter_edit.text()} {term}".strip())

    def show_only(self, column: Column, value: str) -> None:
        """Filters by one value of a column alone, whatever was filtered by before."""
        self.filter_edit.clear()
        self.narrow(column, value)

    def go_to_filter(self) -> None:
        """Goes to the quick filter."""
        self.filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_hint(self, wanted: CollectionsFilter) -> None:
        """Says what the quick filter has done; `wanted` is what the form hides rows by."""
        formats, text = self._around.formats, self._model.quick_filter_text.strip()
        if self._is_stopped(wanted):
            hint = self._stopped_hint(text)
        elif not self._model.arrangement.quick_filter.terms:
            hint = self.tr("Hides loaded rows on this computer, asks nothing")
        else:
            hint = self.tr("{shown} of {count} loaded rows match “{text}”").format(
                shown=formats.number(len(self._model.visible)),
                count=formats.number(len(self._model.listing.records)),
                text=text,
            )
        is_news = hint != self.hint_label.text() and bool(text)
        self.hint_label.setText(hint)
        if is_news and not self._model.listing.is_loading and self._model.work is None:
            announce(self, hint)

    def _is_stopped(self, wanted: CollectionsFilter) -> bool:
        """Whether the rows are not filtered as what stands in the controls says."""
        if self._model.work is not None or self._pause_timer.isActive():
            return False
        is_other = wanted != self._model.arrangement.wish.local_filter
        return is_other or self.filter_edit.text() != self._model.quick_filter_text

    def _stopped_hint(self, text: str) -> str:
        if text:
            return self.tr("Stopped: these are still the rows of “{text}”").format(text=text)
        return self.tr("Stopped: these are still the rows of before")

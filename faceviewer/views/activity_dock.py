"""The dock that lists every request; what is known of each stands in `models.activity`."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from faceviewer.models.activity import COLUMNS, ActivityFilter, ActivityModel, ActivityState
from faceviewer.models.formats import Formats
from faceviewer.settings import Environment
from faceviewer.views.icons import Icons
from faceviewer.views.keys import set_keys
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.widgets.empty_screen import EmptyScreen
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel, UnseenLabel
from faceviewer.views.widgets.search_edit import SearchEdit

ROW_HEIGHT: Final = 26


class ActivityDock(QDockWidget):
    """Owns the table of requests, its filter and what is copied from it.

    Signals:
        copied(str): what was put on the clipboard, in words.
        about_to_show(): it will be seen, and has not taken any room yet.
    """

    copied = Signal(str)
    about_to_show = Signal()

    def __init__(
        self, model: ActivityModel, formats: Formats, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._formats = formats
        self._icons = icons
        self._theme = icons.theme
        self._filter = ActivityFilter(model, self)
        self._environments: tuple[Environment, ...] = ()
        self.setObjectName("activity_dock")
        self.setWindowTitle(self.tr("Activity"))
        self.setAccessibleName(self.windowTitle())

    @property
    def has_chosen(self) -> bool:
        """Whether a request is chosen."""
        return self.widget() is not None and bool(self.table.selected_rows())

    def set_environments(self, environments: tuple[Environment, ...]) -> None:
        """Tells how the services are asked for a credential."""
        self._environments = environments

    # Building

    def prepare(self) -> None:
        """Make what is inside, unless it is there already: a window starts with the dock closed."""
        if self.widget() is not None:
            return
        self.table = self._made_table()
        self.empty_screen = EmptyScreen(self._icons, self.table)
        self.setTitleBarWidget(self._made_header())
        self.setWidget(self.table)
        self._add_actions()
        self._model.counted.connect(self._show_count)
        self._formats.changed.connect(self._show_count)
        self._show_count()

    @override
    def setVisible(self, visible: bool) -> None:
        if visible:
            self.prepare()
            self.about_to_show.emit()
        super().setVisible(visible)

    def _made_table(self) -> PlainTable:
        widths = [width for _, width in COLUMNS]
        table = PlainTable(self._filter, widths, ROW_HEIGHT, self._icons, self)
        table.setObjectName("activity_table")
        table.setAccessibleName(self.tr("Requests"))
        return table

    def _made_header(self) -> QWidget:
        measures = self._theme.measures
        header = QWidget(self)
        header.setObjectName("activity_header")
        header.setProperty("surface", "window")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.count_label = ElidedLabel("", "secondary", parent=header)
        self.count_label.setObjectName("activity_count_label")
        self.count_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.filter_edit = SearchEdit(self._icons, "funnel", parent=header)
        self.filter_edit.setObjectName("activity_filter_edit")
        self.filter_edit.setPlaceholderText(self.tr("Filter requests"))
        self.filter_edit.setAccessibleName(self.tr("Filter requests"))
        self.filter_edit.setMaximumWidth(13 * measures.gutter)
        self.filter_edit.textChanged.connect(self._set_words)
        self.clear_button = self._tool_button(header, "trash-2", self.tr("Clear the list"))
        self.clear_button.setObjectName("activity_clear_button")
        self.clear_button.clicked.connect(self.clear_requests)
        self.close_button = self._tool_button(header, "x", self.tr("Close"))
        self.close_button.setObjectName("activity_close_button")
        self.close_button.clicked.connect(self.close)
        row = QHBoxLayout(header)
        # A dock gives its title the height of its hint alone, so the margins make the bar.
        margin = (measures.bar - measures.control_height) // 2
        row.setContentsMargins(measures.gutter, margin, measures.small, margin)
        row.setSpacing(measures.small)
        row.addWidget(IconLabel(self._icons, "activity", parent=header))
        row.addWidget(TextLabel(self.windowTitle(), "strong", header))
        row.addWidget(self.count_label, 3)
        row.addWidget(self.filter_edit, 2)
        row.addWidget(self._made_state_combo(header))
        row.addWidget(self.clear_button)
        row.addWidget(self.close_button)
        return header

    def _made_state_combo(self, parent: QWidget) -> QComboBox:
        self.state_combo = QComboBox(parent)
        self.state_combo.setObjectName("activity_state_combo")
        self.state_combo.setAccessibleName(self.tr("Status of the requests"))
        UnseenLabel(self.state_combo)
        states: tuple[tuple[str, ActivityState], ...] = (
            (self.tr("All statuses"), "any"),
            (self.tr("Failed"), "failed"),
            (self.tr("In flight"), "in_flight"),
        )
        for title, state in states:
            self.state_combo.addItem(title, state)
        self.state_combo.currentIndexChanged.connect(self._set_state)
        return self.state_combo

    def _tool_button(self, parent: QWidget, icon: str, name: str) -> QToolButton:
        button = QToolButton(parent)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.set_icon(button, icon)
        return button

    def _add_actions(self) -> None:
        self.copy_address_action = self._action(self.tr("Copy address"), self.copy_address)
        self.copy_address_action.setObjectName("copy_address_action")
        set_keys(self.copy_address_action, QKeySequence.StandardKey.Copy)
        self.copy_request_id_action = self._action(self.tr("Copy request id"), self.copy_request_id)
        self.copy_request_id_action.setObjectName("copy_request_id_action")
        self.copy_curl_action = self._action(self.tr("Copy as cURL"), self.copy_curl)
        self.copy_curl_action.setObjectName("copy_curl_action")

    def _action(self, text: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self.table)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(run)
        self.table.addAction(action)
        return action

    # What is done

    def clear_requests(self) -> None:
        """Empties the list."""
        self._model.clear()

    def copy_address(self) -> None:
        """Copies the whole address of each selected request, one a line."""
        self._copy([self._filter.exchange(index).address for index in self._chosen()])

    def copy_request_id(self) -> None:
        """Copies the request id of each selected request that has one."""
        self._copy([self._filter.exchange(index).request_id for index in self._chosen()])

    def copy_curl(self) -> None:
        """Copies a line for a shell of each selected request, without any credential."""
        # What builds requests is not needed by a start.
        from faceviewer.export.curl import request_curl  # noqa: PLC0415

        chosen = map(self._filter.exchange, self._chosen())
        self._copy([request_curl(e.address, e.service, self._environments) for e in chosen])

    def _chosen(self) -> list[QModelIndex]:
        return self.table.selected_rows() if self.has_chosen else []

    def _copy(self, texts: list[str]) -> None:
        lines = [text for text in texts if text]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.copied.emit(self.tr("%n line(s) copied", "", len(lines)))

    def _set_words(self, words: str) -> None:
        self._filter.set_words(words)
        self._show_emptiness()

    def _set_state(self) -> None:
        self._filter.set_state(self.state_combo.currentData())
        self._show_emptiness()

    # What is said

    def _show_count(self) -> None:
        count, formats = self._model.count, self._formats
        parts = [self.tr("%n request(s)", "", count.requests)]
        if count.in_flight:
            template = self.tr("{count} in flight")
            parts.append(template.format(count=formats.number(count.in_flight)))
        if count.failed:
            parts.append(self.tr("{count} failed").format(count=formats.number(count.failed)))
        if count.retried:
            parts.append(self.tr("{count} retried").format(count=formats.number(count.retried)))
        if count.size_bytes:
            parts.append(formats.size(count.size_bytes))
        self.count_label.setText(", ".join(parts))
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        if self._filter.rowCount():
            self.empty_screen.clear()
        elif self._model.rowCount():
            sentence = self.tr("Change the filter to see the other requests.")
            self.empty_screen.show_screen("funnel", self.tr("No request matches"), sentence)
        else:
            sentence = self.tr("Each request shows here with its status.")
            self.empty_screen.show_screen("activity", self.tr("No requests yet"), sentence)

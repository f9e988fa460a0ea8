"""The environments: a list, and the fields of the one that is chosen."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QColorDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.errors import ServiceName
from faceviewer.models.error_words import describe_error
from faceviewer.plain_text import plain_line
from faceviewer.settings import Environment
from faceviewer.views.auth_combo import AuthCombo
from faceviewer.views.filter_forms.controls import text_edit
from faceviewer.views.filter_forms.form_grid import FormCell, FormGrid
from faceviewer.views.icons import Icons
from faceviewer.views.settings_pages.address_combo import AddressCombo
from faceviewer.views.settings_pages.drafts import EnvironmentDraft, Problem
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.sentence_check import SentenceCheck

LIST_WIDTH: Final = 150
NARROW_WIDTH: Final = 560
"""Both in pixels at a body font of 13 pixels."""
DOT: Final = 10


class EnvironmentsPage(QWidget):
    """Owns a draft of each environment; the settings themselves are never touched.

    Signals:
        changed(): another environment, or another text; the page may need more room.
        forget_asked(Environment): what is kept of it on this computer is to go.
    """

    changed = Signal()
    forget_asked = Signal(object)

    def __init__(
        self, environments: tuple[Environment, ...], icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._drafts = [EnvironmentDraft.of(environment) for environment in environments]
        self._is_filling = False
        self._build()
        for draft in self._drafts:
            self.list.addItem(self._item(draft))
        self.list.setCurrentRow(0)

    def problem(self) -> Problem | None:
        """The first thing that is wrong; its environment is chosen and its field marked."""
        for row, draft in enumerate(self._drafts):
            problem = draft.problem(_folded_names(self._drafts[:row]))
            if problem is not None:
                self.list.setCurrentRow(row)
                self._mark(problem)
                return problem
        return None

    def environments(self) -> tuple[Environment, ...]:
        """The environments as they were typed.

        Raises:
            SettingsError: there is a problem with one of them.
        """
        return tuple(draft.environment() for draft in self._drafts)

    def choose(self, name: str) -> None:
        """Show the environment of this name."""
        for row, draft in enumerate(self._drafts):
            if draft.name == name:
                self.list.setCurrentRow(row)

    # --- The list ---------------------------------------------------------------------------------

    @property
    def _draft(self) -> EnvironmentDraft:
        return self._drafts[self.list.currentRow()]

    def add(self) -> None:
        """Appends a new environment, whose name is to be typed."""
        name = self._free_name(self.tr("New environment"))
        self._append(EnvironmentDraft.of(Environment(name=name)))

    def _duplicate(self) -> None:
        draft = self._draft
        name = self._free_name(self.tr("{name} copy").format(name=draft.name.strip()))
        # Another environment has credentials of its own, so it has no id yet.
        copy = EnvironmentDraft.of(Environment(name=name, extra=draft.source.extra))
        for field in (
            "color",
            "verifik",
            "blockv",
            "auth",
            "loads_when_shown",
            "picture_hosts",
            "keeps_loads",
        ):
            setattr(copy, field, getattr(draft, field))
        self._append(copy)

    def _append(self, draft: EnvironmentDraft) -> None:
        self._drafts.append(draft)
        self.list.addItem(self._item(draft))
        self.list.setCurrentRow(len(self._drafts) - 1)
        self.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name_edit.selectAll()

    def _free_name(self, name: str) -> str:
        taken = _folded_names(self._drafts)
        number, free = 1, name
        while free.casefold() in taken:
            number += 1
            free = f"{name} {number}"
        return free

    def _ask_to_remove(self, is_asked: bool) -> None:
        self.remove_label.setText(
            self.tr(
                "Remove “{name}”? Its credentials stay in the keyring unless you forget it first."
            ).format(name=plain_line(self._draft.name, 40))
        )
        self.remove_panel.setVisible(is_asked)
        button = self.remove_now_button if is_asked else self.remove_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self) -> None:
        row = self.list.currentRow()
        self._drafts.pop(row)
        self._is_filling = True
        self.list.takeItem(row)
        self._is_filling = False
        self._show_draft()

    def _item(self, draft: EnvironmentDraft) -> QListWidgetItem:
        item = QListWidgetItem(self._dot(draft.color), plain_line(draft.name, 60))
        item.setSizeHint(QSize(0, self._icons.theme.measures.control_height))
        return item

    def _dot(self, color: str) -> QIcon:
        """A dot in the colour of an environment, as the chooser shows it."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(DOT * ratio), round(DOT * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        if QColor.isValidColorName(color):
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._icons.theme.environment_color(color))
            painter.drawEllipse(0, 0, DOT, DOT)
            painter.end()
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)
        return icon

    # --- The fields -------------------------------------------------------------------------------

    def _show_draft(self) -> None:
        if self._is_filling or self.list.currentRow() < 0:
            return
        self._is_filling = True
        draft = self._draft
        self.name_edit.setText(draft.name)
        self.color_edit.setText(draft.color)
        self.verifik_combo.setEditText(draft.verifik)
        self.blockv_combo.setEditText(draft.blockv)
        self.auth_combo.choose(draft.auth)
        self.loads_check.setChecked(draft.loads_when_shown)
        self.keeps_check.setChecked(draft.keeps_loads)
        self.picture_hosts_edit.setText(draft.picture_hosts)
        self._is_filling = False
        self._refresh()

    def _take_edit(self) -> None:
        if self._is_filling or self.list.currentRow() < 0:
            return
        draft = self._draft
        draft.name = self.name_edit.text()
        draft.color = self.color_edit.text()
        draft.verifik = self.verifik_combo.currentText()
        draft.blockv = self.blockv_combo.currentText()
        draft.auth = self.auth_combo.auth
        draft.loads_when_shown = self.loads_check.isChecked()
        draft.keeps_loads = self.keeps_check.isChecked()
        draft.picture_hosts = self.picture_hosts_edit.text()
        item = self.list.currentItem()
        item.setText(plain_line(draft.name, 60))
        item.setIcon(self._dot(draft.color))
        self._refresh()

    def _refresh(self) -> None:
        """Take back what was refused, and say what another address will mean."""
        draft = self._draft
        for cell in self.grid.cells:
            cell.refuse("")
        services: tuple[ServiceName, ...] = ("verifik", "blockv")
        for service in services:
            asks_again = draft.changes_origin(service)
            words = self.tr("Another address: its credential will be asked for again.")
            self._cell(service).warn(words if asks_again else "")
        self.remove_panel.hide()
        is_last = len(self._drafts) == 1
        self.remove_button.setEnabled(not is_last)
        self.forget_button.setEnabled(bool(draft.source.id))
        self.forget_button.setToolTip(
            self.tr("Its credentials, kept rows, tabs and recent filters on this computer")
        )
        self.remove_button.setToolTip(self.tr("One environment has to stay") if is_last else "")
        self.color_button.setIcon(self._dot(draft.color))
        self.changed.emit()

    def _mark(self, problem: Problem) -> None:
        cell = self._cell(problem.field)
        cell.refuse(self._words(problem))
        cell.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _cell(self, key: str) -> FormCell:
        return next(cell for cell in self.grid.cells if cell.key == key)

    def _words(self, problem: Problem) -> str:
        if problem.error is not None:
            return str(describe_error(problem.error))
        return {
            "name_empty": self.tr("An environment needs a name of at most 100 characters."),
            "name_taken": self.tr("Another environment has this name."),
            "color": self.tr("This is no colour such as #0F766E."),
            "host": self.tr("One of these is not the name of a host."),
        }[problem.code]

    def _choose_color(self) -> None:
        dialog = QColorDialog(QColor(self._draft.color), self)
        dialog.setObjectName("color_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda color: self.color_edit.setText(color.name().upper()))
        dialog.open()

    # --- Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        measures = self._icons.theme.measures
        self.setObjectName("environments_page")
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(
            measures.large, measures.gutter, measures.small, measures.small
        )
        self._columns.setSpacing(measures.small)
        self._columns.addLayout(self._list_column())
        self._columns.addLayout(self._field_column(), 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list stands above the fields where there is no room for both side by side."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_WIDTH * self._icons.theme.scale
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    def _list_column(self) -> QVBoxLayout:
        self.list = QListWidget()
        self.list.setObjectName("environment_list")
        self.list.setAccessibleName(self.tr("Environments"))
        self.list.setFixedWidth(round(LIST_WIDTH * self._icons.theme.scale))
        self.list.currentRowChanged.connect(self._show_draft)
        add_button = self._button("add_button", self.tr("Add"), self.add)
        duplicate_button = self._button("duplicate_button", self.tr("Duplicate"), self._duplicate)
        self.remove_button = self._button(
            "remove_button", self.tr("Remove…"), lambda: self._ask_to_remove(True)
        )
        column = QVBoxLayout()
        column.setSpacing(self._icons.theme.measures.small)
        column.addWidget(self.list, 1)
        self.forget_button = self._button(
            "forget_environment_button",
            self.tr("Forget…"),
            lambda: self.forget_asked.emit(self._draft.source),
        )
        for button in (add_button, duplicate_button, self.forget_button, self.remove_button):
            column.addWidget(button)
        return column

    def _field_column(self) -> QVBoxLayout:
        self.grid = FormGrid(self._icons.theme)
        self._add_fields()
        self.grid.arrange(0)
        self.loads_check = SentenceCheck(self.tr("Load the first page when a tab is first shown"))
        self.loads_check.setObjectName("loads_check")
        self.loads_check.toggled.connect(self._take_edit)
        self.keeps_check = SentenceCheck(
            self.tr("Keep the rows of the last loads on this computer")
        )
        self.keeps_check.setObjectName("keeps_check")
        self.keeps_check.toggled.connect(self._take_edit)
        keeps_label = TextLabel(
            self.tr(
                "The next start shows them at once, with their age. They lie in the cache folder "
                "as they were received, readable by you alone; without this tick they are wiped."
            ),
            "hint",
        )
        keeps_label.setWordWrap(True)
        # Below the words of its box, not below the tick.
        keeps_label.setIndent(self._icons.theme.measures.gutter + self._icons.theme.measures.small)
        checks = QVBoxLayout()
        checks.setSpacing(self._icons.theme.measures.tight)
        for widget in (self.loads_check, self.keeps_check, keeps_label):
            checks.addWidget(widget)
        check_row = QHBoxLayout()
        gutter = self._icons.theme.measures.gutter
        check_row.setContentsMargins(gutter, 0, gutter, 0)
        check_row.addLayout(checks)
        column = QVBoxLayout()
        column.setSpacing(self._icons.theme.measures.small)
        column.addWidget(self._remove_row())
        column.addWidget(self.grid)
        column.addLayout(check_row)
        column.addStretch(1)
        return column

    def _add_fields(self) -> None:
        self.name_edit = text_edit("name_edit", "")
        self.color_edit = text_edit("color_edit", "#0F766E")
        letters = self.color_edit.fontMetrics().horizontalAdvance("#DDDDDD")
        self.color_edit.setMinimumWidth(letters + 2 * self._icons.theme.measures.gutter)
        self.color_button = self._button("color_button", "", self._choose_color)
        self.color_button.setAccessibleName(self.tr("Choose a colour"))
        self.verifik_combo = AddressCombo("verifik")
        self.blockv_combo = AddressCombo("blockv")
        self.auth_combo = AuthCombo("bearer")
        self.picture_hosts_edit = text_edit("picture_hosts_edit", self.tr("none"))
        self.auth_combo.currentIndexChanged.connect(self._take_edit)
        for combo in (self.verifik_combo, self.blockv_combo):
            combo.editTextChanged.connect(self._take_edit)
        edits: tuple[QLineEdit, ...] = (self.name_edit, self.color_edit, self.picture_hosts_edit)
        for edit in edits:
            edit.textChanged.connect(self._take_edit)
        hosts_tip = self.tr("Hosts whose pictures may be fetched without a click, with commas")
        for key, label, control, span, before, tip in (
            ("name", self.tr("Name"), self.name_edit, 2, None, ""),
            ("color", self.tr("Colour"), self.color_edit, 1, self.color_button, ""),
            ("verifik", self.tr("Verifik address"), self.verifik_combo, 3, None, ""),
            ("blockv", self.tr("BLOCKv address"), self.blockv_combo, 3, None, ""),
            ("auth", self.tr("BLOCKv credential is sent"), self.auth_combo, 3, None, ""),
            ("picture_hosts", self.tr("Pictures from these hosts"), self.picture_hosts_edit, 3,
             None, hosts_tip),
        ):  # fmt: skip
            cell = FormCell(self._icons, key, label, control, before=before, tooltip=tip)
            self.grid.add(cell, span)

    def _remove_row(self) -> QWidget:
        self.remove_label = TextLabel()
        self.remove_label.setWordWrap(True)
        self.remove_now_button = self._button("remove_now_button", self.tr("Remove"), self._remove)
        keep_button = self._button(
            "keep_button", self.tr("Keep"), lambda: self._ask_to_remove(False)
        )
        self.remove_panel = QWidget()
        row = QHBoxLayout(self.remove_panel)
        gutter = self._icons.theme.measures.gutter
        row.setContentsMargins(gutter, 0, gutter, 0)
        row.addWidget(self.remove_label, 1)
        row.addWidget(keep_button)
        row.addWidget(self.remove_now_button)
        self.remove_panel.hide()
        return self.remove_panel

    def _button(self, name: str, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button


def _folded_names(drafts: Iterable[EnvironmentDraft]) -> set[str]:
    return {draft.name.strip().casefold() for draft in drafts}

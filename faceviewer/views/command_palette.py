"""The command palette: every command there is, found by a few letters and run by Enter."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.views.command_delegate import COMMAND_ROLE, CommandDelegate
from faceviewer.views.command_search import found_commands, recent_commands
from faceviewer.views.icons import Icons
from faceviewer.views.popup_shadow import PopupShadow
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.search_edit import SearchEdit
from faceviewer.views.window_commands import Command

HEAD_HEIGHT: Final = 52
HEIGHT_SHARE: Final = 0.7
RECENTS_SHOWN: Final = 5

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class CommandPalette(QFrame):
    """Laid over a window; its box has the focus, and gives it back to where it was.

    Attributes:
        filter_edit: what is typed.
        commands_list: what is found; the marked line is the one that Enter runs.

    Signals:
        chosen(object): this `Command` was run.
    """

    chosen = Signal(object)

    def __init__(self, icons: Icons, window: QMainWindow) -> None:
        super().__init__(window)
        self._icons = icons
        self._window = window
        self._commands: Sequence[Command] = ()
        self._recent: Sequence[str] = ()
        self._came_from: QWidget | None = None
        self.setObjectName("command_palette")
        self.setAccessibleName(self.tr("Commands"))
        self.setProperty("kind", "popup")
        self._build()
        self.filter_edit.textChanged.connect(self._fill)
        self.filter_edit.installEventFilter(self)
        self.commands_list.itemClicked.connect(self._run)
        self.hide()

    # Building

    def _build(self) -> None:
        measures = self._icons.theme.measures
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, measures.small)
        layout.setSpacing(0)
        layout.addWidget(self._made_head())
        self.nothing_label = TextLabel(self.tr("No command is called so"), "secondary")
        self.nothing_label.setObjectName("command_nothing_label")
        self.nothing_label.setContentsMargins(
            measures.gutter, measures.medium, measures.gutter, measures.small
        )
        layout.addWidget(self.nothing_label)
        layout.addWidget(self._made_list())
        PopupShadow(self._icons.theme, self)

    def _made_head(self) -> QWidget:
        measures = self._icons.theme.measures
        head = QWidget()
        head.setProperty("edge", "bottom")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(round(HEAD_HEIGHT * self._icons.theme.scale))
        self.filter_edit = SearchEdit(self._icons)
        self.filter_edit.setObjectName("command_edit")
        self.filter_edit.setAccessibleName(self.tr("Find a command"))
        self.filter_edit.setPlaceholderText(self.tr("Find a command, a tab or an environment"))
        row = QHBoxLayout(head)
        row.setContentsMargins(measures.small, 0, measures.gutter, 0)
        row.addWidget(self.filter_edit, 1)
        row.addWidget(TextLabel(self.tr("Esc"), "keycap"), 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _made_list(self) -> QWidget:
        self.commands_list = QListWidget()
        self.commands_list.setObjectName("commands_list")
        self.commands_list.setAccessibleName(self.tr("Commands"))
        self.commands_list.setFrameShape(QFrame.Shape.NoFrame)
        self.commands_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.commands_list.setMouseTracking(True)
        self.commands_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.commands_list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.commands_list.setItemDelegate(CommandDelegate(self._icons, self.commands_list))
        return self.commands_list

    # Showing

    def open_with(self, commands: Sequence[Command], recent: Sequence[str]) -> None:
        """Offers these; `recent` are the names of those that were used last, the last one first."""
        self._commands, self._recent = commands, recent
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.filter_edit.clear()
        self._fill()
        self.show()
        self.raise_()
        self.filter_edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Hides it; who had the keyboard before has it again."""
        had_focus = self.filter_edit.hasFocus()
        self.hide()
        if had_focus and self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self._came_from = None

    def _fill(self) -> None:
        self.commands_list.clear()
        typed = self.filter_edit.text()
        found = found_commands(self._commands, typed, self._recent)
        recent = [] if typed.strip() else recent_commands(found, self._recent)[:RECENTS_SHOWN]
        if recent:
            self._add_title(self.tr("Used last"))
            self._add(recent)
            self._add_title(self.tr("All commands"))
        self._add(found)
        self.nothing_label.setVisible(not found)
        self._place()
        self._mark(1 if recent else 0)

    def _add(self, commands: Sequence[Command]) -> None:
        for command in commands:
            item = QListWidgetItem(command.text)
            item.setData(COMMAND_ROLE, command)
            self.commands_list.addItem(item)

    def _add_title(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.commands_list.addItem(item)

    def _place(self) -> None:
        """In the middle at the top of the window, as high as what is found, with bounds."""
        window, measures = self._window, self._icons.theme.measures
        width = min(measures.lookup_popup_width, window.width() - 2 * measures.gutter)
        rows = range(self.commands_list.count())
        wanted = sum(self.commands_list.sizeHintForRow(row) for row in rows)
        self.commands_list.setVisible(wanted > 0)
        self.commands_list.setFixedHeight(0)
        self._column.activate()
        bare = self._column.totalSizeHint().height()
        most = round(window.height() * HEIGHT_SHARE) - bare
        self.commands_list.setFixedHeight(max(0, min(wanted, most)))
        self.setFixedWidth(width)
        below = window.centralWidget()
        top = measures.small + (below.y() if below is not None else 0)
        self.resize(width, bare + self.commands_list.height())
        self.move(QPoint((window.width() - width) // 2, top))

    # Choosing

    def step(self, step: int) -> None:
        """Marks the line so many further down, or up; after the last comes the first."""
        rows = [row for row in range(self.commands_list.count()) if self._command_at(row)]
        if not rows:
            return
        place = rows.index(self.commands_list.currentRow()) + step
        if abs(step) > 1:
            place = max(0, min(len(rows) - 1, place))
        self._mark(rows[place % len(rows)])

    def _mark(self, row: int) -> None:
        self.commands_list.setCurrentRow(row)
        if row <= 1:
            self.commands_list.scrollToTop()
        has_lines = self.commands_list.count() > 0
        words = self.commands_list.item(row).text() if has_lines else self.nothing_label.text()
        announce(self.commands_list, words)

    def _command_at(self, row: int) -> Command | None:
        if not 0 <= row < self.commands_list.count():
            return None
        command = self.commands_list.item(row).data(COMMAND_ROLE)
        return command if isinstance(command, Command) else None

    def run_marked(self) -> None:
        """Runs the command of the marked line; one that is off says what is missing, and stays."""
        command = self._command_at(self.commands_list.currentRow())
        if command is None:
            return
        if command.why_off:
            announce(self.commands_list, command.why_off)
            return
        self.close_palette()
        self.chosen.emit(command)
        command.run()

    def _run(self, item: QListWidgetItem) -> None:
        self.commands_list.setCurrentItem(item)
        self.run_marked()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys of the list from the box; leaving that for anything else closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            focused = QApplication.focusWidget()
            if focused is not None and not self.isAncestorOf(focused):
                self.close_palette()
        return False

    def _take_key(self, key: Qt.Key) -> bool:
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: self.run_marked,
            Qt.Key.Key_Enter: self.run_marked,
            Qt.Key.Key_Escape: self.close_palette,
        }
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in acts:
            acts[key]()
        else:
            return False
        return True

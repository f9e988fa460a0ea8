"""The JSON of one record as a tree that can be searched, opened and copied from."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStyle,
    QStyleOption,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.json_text import JsonKind, JsonText
from faceviewer.listings.jobs import Jobs
from faceviewer.models.formats import Formats
from faceviewer.models.json_tree import JsonRole, JsonTreeModel
from faceviewer.records import Record
from faceviewer.slices import Steps
from faceviewer.views.icons import Icons
from faceviewer.views.keys import set_keys
from faceviewer.views.theme import FontRole, Theme
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.search_edit import SearchEdit
from faceviewer.views.widgets.tip_delegate import TipDelegate

Index = QModelIndex | QPersistentModelIndex
OPENED_AT_FIRST: Final = 60
OPENED_MAX: Final = 2_000
"""Rows that are shown by opening the nodes of a record at once."""

OPENED_DEPTH_MAX: Final = 50
"""Deeper levels stay closed then: each costs a tree more than the one above it."""

MEASURED_ROWS: Final = 100
"""How many keys are measured for the width of their column."""

SLICE_S: Final = 0.004
TYPING_PAUSE_MS: Final = 150
TREE_SHEET: Final = """
QTreeView { background: transparent; selection-background-color: transparent; }
QTreeView::branch, QAbstractScrollArea::corner { background: transparent; }
"""
"""The tree lies on the ground of the pane and paints its selection itself."""

_KEY_SHARE: Final = 0.4
_WORDS: Final = frozenset({JsonKind.OBJECT, JsonKind.ARRAY, JsonKind.PART, JsonKind.NULL})


_COLORS: Final = {
    JsonKind.NUMBER: "accent",
    JsonKind.BOOLEAN: "accent",
    JsonKind.NULL: "text3",
    JsonKind.OBJECT: "text2",
    JsonKind.ARRAY: "text2",
    JsonKind.PART: "text2",
}


class _Tree(QTreeView):
    """A tree that says when its room is another, and shows by its selection whether it has focus.

    Signals:
        resized(): the viewport is wider or narrower.
    """

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def ground(self, index: Index) -> QColor | None:
        """The colour behind a selected row; None for the others."""
        if not self.selectionModel().isRowSelected(index.row(), index.parent()):
            return None
        return self._theme.color("sel" if self.hasFocus() else "sel_off")

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if ground := self.ground(index):
            painter.fillRect(rect, ground)
        if not self.model().hasChildren(index):
            return
        # Qt's own way goes through all levels above, to draw lines that this style does not have;
        # and the style draws no branch where a sheet gives branches a ground.
        option = QStyleOption()
        option.initFrom(self)
        option.rect = QRect(rect)
        is_mirrored = self.isRightToLeft()
        if is_mirrored:
            option.rect.setRight(rect.left() + self.indentation() - 1)
        else:
            option.rect.setLeft(rect.right() + 1 - self.indentation())
        kinds = QStyle.PrimitiveElement
        closed = kinds.PE_IndicatorArrowLeft if is_mirrored else kinds.PE_IndicatorArrowRight
        arrow = kinds.PE_IndicatorArrowDown if self.isExpanded(index) else closed
        self.style().drawPrimitive(arrow, option, painter, self)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        is_done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Resize:
            self.resized.emit()
        return is_done


class JsonDelegate(TipDelegate):
    """Sets keys and values by their kind: texts plain, numbers in accent, words in italics."""

    def __init__(self, theme: Theme, tree: _Tree) -> None:
        super().__init__(tree)
        self._theme = theme
        self._tree = tree
        theme.changed.connect(self._make_fonts)
        self._make_fonts()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if ground := self._tree.ground(index):
            painter.fillRect(option.rect, ground)
            option.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        super().paint(painter, option, index)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        kind = index.data(JsonRole.KIND)
        is_key = index.column() == 0
        option.font = self._words if kind in _WORDS and not is_key else self._fixed
        color = "text2" if is_key else _COLORS.get(kind, "text")
        if self._tree.hasFocus() and self._tree.ground(index):
            color = "sel_text"
        option.palette.setColor(QPalette.ColorRole.Text, self._theme.color(color))

    def _make_fonts(self) -> None:
        self._fixed = self._theme.font(FontRole.FIXED)
        self._words = self._theme.font(FontRole.BODY)
        self._words.setPixelSize(self._fixed.pixelSize())
        self._words.setItalic(True)


class DetailJson(QWidget):
    """The JSON tab.

    Signals:
        copied(str): what was put on the clipboard, in words.
    """

    copied = Signal(str)

    def __init__(
        self,
        formats: Formats,
        icons: Icons,
        parent: QWidget | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detail_json")
        self.setAccessibleName(self.tr("JSON"))
        self._icons = icons
        self._theme = icons.theme
        self._search: Iterator[QModelIndex | None] = iter(())
        self._jobs = jobs or Jobs()
        self._wanted_path: Sequence[str] = ()
        self.model = JsonTreeModel(self, formats)
        self.tree = self._made_tree()
        self.note_label = TextLabel("", "hint", self)
        self.note_label.setObjectName("detail_json_note_label")
        self.note_label.setWordWrap(True)
        self.note_label.hide()
        self._add_actions()
        self._lay_out()
        self._slice_timer = QTimer(self, interval=0)
        self._slice_timer.timeout.connect(self._search_on)
        self._typing_timer = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._typing_timer.timeout.connect(self._search_from_current)
        self.find_edit.textChanged.connect(self._typing_timer.start)

    def show_record(self, record: Record) -> None:
        """Show the JSON of a record; that of a very large one comes a moment later."""
        self._end_search()
        self._wanted_path = ()
        self._jobs.cancel("find")
        self._jobs.cancel("open")
        self.model.show(None)
        self._jobs.run("json", _read(bytes(record.raw)), self._show_text)

    def _show_text(self, text: JsonText | None) -> None:
        self.model.show(text)
        if text is None:
            self._say(self.tr("This record cannot be shown as a tree; see Raw."))
        elif self._wanted_path:
            self.show_path(self._wanted_path)
        else:
            self._open(OPENED_AT_FIRST)

    def show_path(self, keys: Sequence[str]) -> None:
        """Open the value that these keys lead to and make it the current row."""
        if self._jobs.is_running("json"):
            self._wanted_path = keys
            return
        self._jobs.cancel("open")
        self._jobs.run("find", self.model.find(keys), self._show_found)

    def _show_found(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_index(index, self.tree.setFocus, is_opened=True)

    def _show_index(
        self,
        index: QModelIndex,
        after: Callable[[], None] | None = None,
        *,
        is_opened: bool = False,
    ) -> None:
        def end(_shown: None) -> None:
            if after is not None:
                after()

        opened = [*self.model.above(index), *([index] if is_opened else [])]
        self._jobs.run("open", self._opened_and_current(opened, index), end)

    def _opened_and_current(self, opened: list[QModelIndex], index: QModelIndex) -> Steps[None]:
        yield from self._opened_one_by_one(opened)
        yield from self._gone_to(index)

    def _opened_one_by_one(self, indexes: list[QModelIndex]) -> Steps[None]:
        """Opens nodes that lie in each other; only the last of the ways there is worth a look."""
        closed = [index for index in indexes if not self.tree.isExpanded(index)]
        self.tree.setUpdatesEnabled(len(closed) <= OPENED_DEPTH_MAX)
        try:
            for index in closed:
                blocker = QSignalBlocker(self.tree)
                self.tree.expand(index)
                blocker.unblock()
                yield None
        finally:
            self.tree.setUpdatesEnabled(True)

    def _gone_to(self, index: QModelIndex) -> Steps[None]:
        """Makes an index current and seen: each step asks the model for all that it is in."""
        self.tree.setAutoScroll(False)
        self.tree.setCurrentIndex(index)
        self.tree.setAutoScroll(True)
        yield None
        self.tree.executeDelayedItemsLayout()
        yield None
        blocker = QSignalBlocker(self.tree)
        self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        blocker.unblock()
        yield None
        self._fit_columns()
        yield None
        # Very deep keys lie far to the right, and their values farther.
        self.tree.scrollTo(index.siblingAtColumn(1))

    # Searching

    def find_next(self, *, backwards: bool = False) -> None:
        """Seeks the words of the search box from the current row on."""
        self._end_search()
        words = self.find_edit.text().strip()
        if words:
            start = self.tree.currentIndex().siblingAtColumn(0)
            self._search = self.model.seek(words, start, backwards=backwards)
            self._slice_timer.start()

    def _search_from_current(self) -> None:
        """While typing the current row stays where it contains what was typed."""
        self._end_search()
        words = self.find_edit.text().strip()
        current = self.tree.currentIndex().siblingAtColumn(0)
        if words and not (current.isValid() and self.model.says(current, words)):
            self.find_next()

    def _search_on(self) -> None:
        """One slice of the search: the window stays alive however large the record is."""
        ends = time.perf_counter() + SLICE_S
        for found in self._search:
            if found is not None:
                self._end_search()
                self._show_index(found)
                return
            if time.perf_counter() >= ends:
                return
        self._end_search()
        self._say(self.tr("Not found in this record."))

    def _end_search(self) -> None:
        self._slice_timer.stop()
        self._search = iter(())
        self._say("")

    # Opening

    def open_all(self) -> None:
        """Opens every node, from the outermost on, that does not make the tree too long."""
        self._say("")
        self._open(OPENED_MAX, self.tr("What is very long or deep stays closed; open it by hand."))

    def _open(self, rows_max: int, note: str = "") -> None:
        """Opens nodes while at most so many rows are shown; says the note if some stay closed."""

        def end(is_all: bool) -> None:
            self._fit_columns()
            if not is_all:
                self._say(note)

        self._jobs.run("open", self._opened(rows_max), end)

    def _opened(self, rows_max: int) -> Steps[bool]:
        """Opens nodes; whether that was all of them."""
        waiting = [(QModelIndex(), 0)]
        shown, is_all = 0, True
        for parent, depth in waiting:
            rows = self.model.rowCount(parent)
            if parent.isValid() and (shown + rows > rows_max or depth > OPENED_DEPTH_MAX):
                is_all = False
                continue
            shown += rows
            blocker = QSignalBlocker(self.tree)
            self.tree.expand(parent)
            blocker.unblock()
            yield None
            children = (self.model.index(row, 0, parent) for row in range(min(rows, rows_max)))
            waiting += [(child, depth + 1) for child in children if self.model.hasChildren(child)]
        return is_all

    def close_all(self) -> None:
        """Closes every node."""
        self._say("")
        self._jobs.cancel("open")
        # Each node would have the columns fitted anew.
        blocker = QSignalBlocker(self.tree)
        self.tree.collapseAll()
        blocker.unblock()
        self._fit_columns()

    # Copying

    def copy_value(self) -> None:
        """Copies the whole value of the current row."""
        self._copy(self.model.value_text(self.tree.currentIndex()), self.tr("Value copied"))

    def copy_path(self) -> None:
        """Copies where the current row stands in the record."""
        self._copy(self.model.path(self.tree.currentIndex()), self.tr("Path copied"))

    def _copy(self, text: str, words: str) -> None:
        if self.tree.currentIndex().isValid():
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(words)

    # Building

    def _made_tree(self) -> _Tree:
        tree = _Tree(self._theme, self)
        tree.setObjectName("detail_json_tree")
        tree.setAccessibleName(self.tr("JSON of the record"))
        tree.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as code is read everywhere
        tree.setModel(self.model)
        tree.setItemDelegate(JsonDelegate(self._theme, tree))
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setIndentation(self._theme.measures.gutter)
        tree.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.header().setStretchLastSection(False)
        tree.header().setResizeContentsPrecision(MEASURED_ROWS)
        tree.setStyleSheet(TREE_SHEET)
        tree.expanded.connect(self._fit_columns)
        tree.collapsed.connect(self._fit_columns)
        tree.resized.connect(self._fit_columns)
        return tree

    def _lay_out(self) -> None:
        measures = self._theme.measures
        self.find_edit = SearchEdit(self._icons, parent=self)
        self.find_edit.setObjectName("detail_json_find_edit")
        self.find_edit.setPlaceholderText(self.tr("Find in this record"))
        self.find_edit.setAccessibleName(self.tr("Find in this record"))
        self.find_edit.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(measures.tight)
        row.addWidget(self.find_edit, 1)
        for action in (self.open_all_action, self.close_all_action, self.copy_value_action):
            row.addWidget(self._button(action))
        top = QVBoxLayout()
        top.setContentsMargins(measures.gutter, measures.small, measures.small, measures.small)
        top.setSpacing(measures.tight)
        top.addLayout(row)
        top.addWidget(self.note_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.tree, 1)

    def _add_actions(self) -> None:
        self.copy_value_action = self._action("copy", self.tr("Copy value"), self.copy_value)
        set_keys(self.copy_value_action, QKeySequence.StandardKey.Copy)
        self.copy_path_action = self._action("", self.tr("Copy path"), self.copy_path)
        set_keys(self.copy_path_action, "Ctrl+Shift+C")
        self.open_all_action = self._action("chevrons-up-down", self.tr("Open all"), self.open_all)
        self.close_all_action = self._action("chevron-up", self.tr("Close all"), self.close_all)

    def _action(self, icon: str, text: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self.tree)
        action.setObjectName(f"detail_json_{run.__name__}_action")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(run)
        if icon:
            self._icons.set_icon(action, icon)
        self.tree.addAction(action)
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setObjectName(action.objectName().replace("_action", "_button"))
        button.setAccessibleName(action.text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _say(self, text: str) -> None:
        self.note_label.setText(text)
        self.note_label.setVisible(bool(text))

    def _fit_columns(self) -> None:
        """Keys get what they need, values the rest; deep records scroll sideways."""
        room = self.tree.viewport().width()
        least = round(room * _KEY_SHARE)
        keys = min(max(self.tree.sizeHintForColumn(0), least), 3 * room)
        self.tree.setColumnWidth(0, keys)
        self.tree.setColumnWidth(1, max(room - keys, least))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter finds the next place, Shift+Enter the one before; Down goes into the tree."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and watched is self.find_edit and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._typing_timer.stop()
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.find_next(backwards=is_shifted)
            return True
        if event.key() == Qt.Key.Key_Down:
            self.tree.setFocus()
            return True
        return False


def _read(data: bytes) -> Steps[JsonText | None]:
    """The nodes of a text; None where it is no JSON."""
    try:
        return (yield from JsonText.read(data))
    except ValueError:
        return None

"""The sheet of keys: every key of the window, by where it works, to be searched and copied."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.listings.folding import fold
from faceviewer.views.fonts import FontRole
from faceviewer.views.icons import Icons
from faceviewer.views.key_sheet import KeyGroup, KeyLine, keys_as_markdown
from faceviewer.views.screen_room import fitting
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.search_edit import SearchEdit
from faceviewer.views.widgets.tooltip import plain_tooltip

HEIGHT: Final = 560
ROW_HEIGHT: Final = 28


class KeysTree(QTreeWidget):
    """Gives the keys what they need, as far as words have what they need, or half of the room."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        keys = max(self.sizeHintForColumn(1), self.header().sectionSizeHint(1))
        self.header().resizeSection(1, min(keys, max(room - self._words_width(), room // 2)))

    def _words_width(self) -> int:
        """Of the longest words; the items' own hints are only of their height."""
        flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        metrics = self.fontMetrics()
        found = self.findItems("", flags)
        longest = max((metrics.horizontalAdvance(item.text(0)) for item in found), default=0)
        return longest + 4 * self.indentation()


class KeySheetDialog(QDialog):
    """A list that stays open beside the window while its keys are tried.

    Attributes:
        filter_edit: narrows the list to keys and words that hold what is typed.
        keys_tree: a group of keys in each of its branches.
    """

    def __init__(self, groups: Sequence[KeyGroup], icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._groups = groups
        self._icons = icons
        self._branches: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setObjectName("key_sheet_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setProperty("surface", "raised")
        self.filter_edit = SearchEdit(icons)
        self.filter_edit.setObjectName("key_filter_edit")
        self.filter_edit.setAccessibleName(self.tr("Find a key"))
        self.filter_edit.setPlaceholderText(self.tr("Find a key or what it does"))
        self.keys_tree = self._made_tree()
        self.nothing_label = TextLabel(self.tr("No key is found"), "secondary")
        self.nothing_label.setObjectName("key_nothing_label")
        self.nothing_label.hide()
        self._lay_out()
        self.filter_edit.textChanged.connect(self._narrow)

    def _lay_out(self) -> None:
        measures = self._icons.theme.measures
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close_button = box.button(QDialogButtonBox.StandardButton.Close)
        close_button.setObjectName("close_button")
        copy_button = box.addButton(
            self.tr("Copy as Markdown"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy_button.setObjectName("copy_keys_button")
        for button in (close_button, copy_button):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        copy_button.clicked.connect(self.copy)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        side = measures.gutter
        layout.setContentsMargins(side, side, side, measures.medium)
        layout.setSpacing(measures.medium)
        layout.addWidget(self.filter_edit)
        layout.addWidget(self.keys_tree, 1)
        layout.addWidget(self.nothing_label)
        layout.addWidget(box)
        height = round(HEIGHT * self._icons.theme.scale)
        self.resize(fitting(self, measures.dialog_width, height))

    def _made_tree(self) -> QTreeWidget:
        theme = self._icons.theme
        tree = KeysTree()
        tree.setObjectName("keys_tree")
        tree.setAccessibleName(self.tr("Keys"))
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(theme.measures.medium)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        for group in self._groups:
            tree.addTopLevelItem(self._branch(group))
        tree.expandAll()
        return tree

    def _branch(self, group: KeyGroup) -> QTreeWidgetItem:
        theme = self._icons.theme
        branch = QTreeWidgetItem([group.title])
        branch.setFont(0, theme.font(FontRole.LABEL))
        branch.setForeground(0, theme.color("text2"))
        branch.setFlags(Qt.ItemFlag.ItemIsEnabled)
        branch.setFirstColumnSpanned(True)
        leaves = [self._leaf(line) for line in group.lines]
        branch.addChildren(leaves)
        for item in (branch, *leaves):
            item.setSizeHint(0, QSize(0, round(ROW_HEIGHT * theme.scale)))
        self._branches.append((branch, leaves))
        return branch

    def _leaf(self, line: KeyLine) -> QTreeWidgetItem:
        # Isolated, so that "Ctrl+," stays so where reading begins at the right.
        keys = "   ".join(f"\u2066{each}\u2069" for each in line.keys)
        leaf = QTreeWidgetItem([line.words, keys])
        leaf.setFont(1, self._icons.theme.font(FontRole.FIXED))
        leaf.setForeground(1, self._icons.theme.color("text2"))
        for column, whole in enumerate((line.words, "   ".join(line.keys))):
            leaf.setToolTip(column, plain_tooltip(whole))  # cut where large text has little room
        return leaf

    def _narrow(self, typed: str) -> None:
        words = fold(typed).split()
        for branch, leaves in self._branches:
            for leaf in leaves:
                text = fold(f"{branch.text(0)} {leaf.text(0)} {leaf.text(1)}")
                leaf.setHidden(not all(word in text for word in words))
            branch.setHidden(all(leaf.isHidden() for leaf in leaves))
        self.nothing_label.setVisible(all(branch.isHidden() for branch, _ in self._branches))

    def shown_lines(self) -> list[str]:
        """What the keys in sight do."""
        lines = [leaf for _, leaves in self._branches for leaf in leaves]
        return [leaf.text(0) for leaf in lines if not leaf.isHidden()]

    def copy(self) -> None:
        """Puts all keys on the clipboard, as Markdown."""
        QGuiApplication.clipboard().setText(keys_as_markdown(self._groups))

"""How often each value of a column occurs among the loaded rows; a value narrows the table."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
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

from faceviewer.listings.counts import COUNTS_MAX, Counts
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.views.fonts import FontRole
from faceviewer.views.icons import Icons
from faceviewer.views.screen_room import fitting
from faceviewer.views.widgets.labels import TextLabel

_VALUE_ROLE = Qt.ItemDataRole.UserRole + 1


class CountsDialog(QDialog):
    """A table of values and counts that stays open beside the listing.

    `is_fixed`: the values are ids or codes, and are read letter by letter.

    Signals:
        value_chosen(str): show only the rows with this value.
    """

    value_chosen = Signal(str)

    def __init__(
        self,
        title: str,
        counts: Counts,
        icons: Icons,
        formats: Formats,
        parent: QWidget | None = None,
        *,
        is_fixed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._value_font = icons.theme.font(FontRole.FIXED if is_fixed else FontRole.BODY)
        self.setObjectName("counts_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Counts of {column}").format(column=title))
        self.setProperty("surface", "raised")
        measures = icons.theme.measures
        self.setMinimumSize(
            fitting(self, measures.sentence_width + measures.huge, measures.detail_width)
        )
        self.counts_tree = self._made_tree(title, counts.most, measures.target)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.only_button = buttons.addButton(
            self.tr("Only these"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.only_button.setObjectName("only_these_button")
        self.only_button.clicked.connect(self._choose)
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("close_button")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[measures.gutter] * 4)
        layout.setSpacing(measures.medium)
        layout.addWidget(TextLabel(self._summary(counts.value_count), "secondary"))
        layout.addWidget(self.counts_tree, 1)
        layout.addWidget(buttons)

    def _made_tree(
        self, title: str, counts: Sequence[tuple[str, int]], row_height: int
    ) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("counts_tree")
        tree.setAccessibleName(self.tr("Values and counts"))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setHeaderLabels([title, self.tr("Rows")])
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        at_end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        tree.headerItem().setTextAlignment(1, at_end)
        for value, count in counts:
            words = plain_line(value, 120) if value else self.tr("no value")
            item = QTreeWidgetItem([words, self._formats.number(count)])
            item.setData(0, _VALUE_ROLE, value)
            if value:
                item.setFont(0, self._value_font)
            item.setTextAlignment(1, at_end)
            item.setSizeHint(0, QSize(0, row_height))
            tree.addTopLevelItem(item)
        tree.itemActivated.connect(self._choose)
        first = tree.topLevelItem(0)
        if first is not None:
            tree.setCurrentItem(first)
        return tree

    def _summary(self, count: int) -> str:
        words = self.tr("%n value(s) among the loaded rows", "", count)
        if count <= COUNTS_MAX:
            return words
        return self.tr("{words}, the most frequent {shown} are shown").format(
            words=words, shown=self._formats.number(COUNTS_MAX)
        )

    def _choose(self) -> None:
        item = self.counts_tree.currentItem()
        if item is not None and item.data(0, _VALUE_ROLE):
            self.value_chosen.emit(item.data(0, _VALUE_ROLE))

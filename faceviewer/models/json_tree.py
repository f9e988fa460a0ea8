"""The JSON of one record as a tree; how its text is read stands in `json_text`."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from faceviewer.json_text import JsonKind, JsonNode, JsonText, without_lone_surrogates
from faceviewer.listings.folding import fold
from faceviewer.models.formats import Formats
from faceviewer.models.id_words import id_words
from faceviewer.models.json_words import json_words
from faceviewer.plain_text import plain_line
from faceviewer.slices import Steps

Index = QModelIndex | QPersistentModelIndex
_TOOLTIP_LENGTH: Final = 600


class JsonRole(IntEnum):
    """What the tree knows of an index beside its text. `ToolTipRole` gives plain text."""

    KIND = Qt.ItemDataRole.UserRole + 1


class JsonTreeModel(QAbstractItemModel):
    """Keys and values of one JSON text; the members of a node are made when it is first opened.

    A node with very many members has them in parts, which are rows of their own.
    """

    def __init__(self, parent: QObject | None = None, formats: Formats | None = None) -> None:
        super().__init__(parent)
        self._formats = formats or Formats("utc", self)
        self._text: JsonText | None = None

    # What the view tells

    def show(self, text: JsonText | None) -> None:
        """Shows another JSON text, or nothing."""
        self.beginResetModel()
        self._text = text
        self.endResetModel()

    def path(self, index: Index) -> str:
        """Where the value of an index is, as in `a.b[3]["odd key"]`."""
        return (
            self._text.path(self._node(self._text, index)) if self._text and index.isValid() else ""
        )

    def find(self, keys: Sequence[str]) -> Steps[QModelIndex]:
        """The index that these keys lead to from the outermost on, as far as they lead."""
        text = self._text
        if not text:
            return QModelIndex()
        node = text.root
        for key in keys:
            step = yield from text.member(node, key)
            if step is None:
                break
            node = step
        is_inside = node is not text.root and text is self._text
        return self._index_of(node) if is_inside else QModelIndex()

    def above(self, index: Index) -> list[QModelIndex]:
        """The indexes that an index is in, from the outermost on."""
        if not self._text or not index.isValid():
            return []
        found = self._text.above(self._node(self._text, index))
        return [self._index_of(node) for node in found[1:]]

    def value_text(self, index: Index) -> str:
        """The whole value of an index: a text as it reads, anything else as JSON."""
        if not self._text or not index.isValid():
            return ""
        return without_lone_surrogates(self._text.text(self._node(self._text, index)))

    def says(self, index: Index, words: str) -> bool:
        """Whether the words stand in the key or the value of an index."""
        if not self._text or not index.isValid():
            return False
        return self._text.says(self._node(self._text, index), fold(words))

    def seek(
        self, words: str, start: Index, *, backwards: bool = False
    ) -> Iterator[QModelIndex | None]:
        """Each index from `start` round to it again: None where the words do not stand there.

        The caller takes as many steps at a time as it can spare.
        """
        folded = fold(words)
        if not self._text or not folded:
            return
        found = self._text.seek(folded, self._node(self._text, start), backwards=backwards)
        for node in found:
            yield self._index_of(node) if node is not None and node.parent is not None else None

    # What the view asks

    @override
    def index(
        self,
        row: int,
        column: int,
        parent: Index = QModelIndex(),  # noqa: B008 (Qt's own signature)
    ) -> QModelIndex:
        # Asked for each row of a node that is opened, so it asks nothing back.
        if not self._text or not 0 <= column < 2 or parent.column() > 0:
            return QModelIndex()
        children = self._text.children(self._node(self._text, parent))
        if not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    @override
    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        if not self._text or not index.isValid():
            return QModelIndex()
        above = self._node(self._text, index).parent
        return self._index_of(above) if above and above.parent else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not self._text or parent.column() > 0:
            return 0
        return self._text.row_count(self._node(self._text, parent))

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 2

    @override
    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if not self._text or parent.column() > 0:
            return False
        return self._text.has_children(self._node(self._text, parent))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self._text or not index.isValid():
            return None
        node = self._node(self._text, index)
        if role == JsonRole.KIND:
            return self._text.kind(node)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            is_key = index.column() == 0
            return plain_line(node.key) if is_key else json_words(self._text, node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(self._text, node, index.column())
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Value") if section else self.tr("Key")

    def _tooltip(self, text: JsonText, node: JsonNode, column: int) -> str:
        if column == 0:
            return plain_line(text.path(node), _TOOLTIP_LENGTH)
        start = text.start_of_text(node)
        shown = plain_line(start[: _TOOLTIP_LENGTH + 1], _TOOLTIP_LENGTH)
        about_id = id_words(start, self._formats) if text.kind(node) is JsonKind.TEXT else ""
        return f"{shown}\n{about_id}" if about_id else shown

    @staticmethod
    def _node(text: JsonText, index: Index) -> JsonNode:
        return text.node(index.internalId()) if index.isValid() else text.root

    def _index_of(self, node: JsonNode) -> QModelIndex:
        return self.createIndex(node.row, 0, node.number)

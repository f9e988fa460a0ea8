"""A delegate whose tooltips show a text exactly as it is."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from faceviewer.views.widgets.tooltip import plain_tooltip

AnyIndex = QModelIndex | QPersistentModelIndex


class TipDelegate(QStyledItemDelegate):
    """Shows what the model says in a tooltip; a subclass may say it in its place, in `tip`."""

    def tip(self, _option: QStyleOptionViewItem, index: AnyIndex) -> str:
        """What the tooltip of a cell says; empty where there is none."""
        return str(index.data(Qt.ItemDataRole.ToolTipRole) or "")

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = plain_tooltip(self.tip(option, index))
        QToolTip.showText(event.globalPos(), text, view, option.rect)
        return True

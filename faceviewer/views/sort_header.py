"""The header of a table: titles, and how the rows are sorted by several columns."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget
from typing_extensions import override

from faceviewer.views.icons import ARROW_STROKE, Icons
from faceviewer.views.theme import FontRole, Theme

_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SortHeader(QHeaderView):
    """Draws titles and sort marks; what a click does is decided by who listens.

    Signals:
        sort_clicked(int, bool): this section was clicked, with Shift to add it to the sort.
        menu_requested(int, QPoint): a menu for this section (-1: none) at a global place.
    """

    sort_clicked = Signal(int, bool)
    menu_requested = Signal(int, QPoint)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._icons = icons
        self._sorts: dict[int, tuple[int, bool]] = {}
        self._widths: dict[int, int] = {}
        self._is_shifted = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.measures.large * 2)
        self.setMouseTracking(True)
        self.sectionClicked.connect(self._tell_click)
        self.sectionResized.connect(self._note_width)
        theme.changed.connect(self._follow_theme)

    def set_sorts(self, sorts: Sequence[tuple[int, bool]]) -> None:
        """Mark the sorted sections in order of weight, each with whether it is descending."""
        self._sorts = {
            section: (place, is_descending)
            for place, (section, is_descending) in enumerate(sorts, 1)
        }
        self.viewport().update()

    def set_design_width(self, section: int, width: int) -> None:
        """Gives a section a width in pixels at a body font of 13 pixels; it grows with the font."""
        self.resizeSection(section, round(width * self._theme.scale))
        self._widths[section] = width

    def design_width(self, section: int) -> int:
        """The width of a section, also of a hidden one, in pixels at a body font of 13 pixels."""
        return self._widths.get(section, 0)

    def last_shown(self) -> int:
        """The section at the end, -1 where none is shown."""
        sections = map(self.logicalIndex, range(self.count() - 1, -1, -1))
        return next((s for s in sections if not self.isSectionHidden(s)), -1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.measures.header)

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        measures = self._theme.measures
        metrics = QFontMetrics(self._theme.font(FontRole.LABEL))
        beside = measures.gutter + measures.cell_right + self._marks_width(logicalIndex)
        width = metrics.horizontalAdvance(self._title(logicalIndex)) + beside + measures.tight
        return QSize(width, measures.header)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(self.logicalIndexAt(event.pos()), event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        bottom = self.viewport().height() - 1
        painter.fillRect(0, bottom, self.viewport().width(), 1, self._theme.color("border"))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, measures = self._theme, self._theme.measures
        painter.fillRect(rect, theme.color("base"))
        mark = self._sorts.get(logicalIndex)
        left = measures.gutter if self.sectionPosition(logicalIndex) == 0 else measures.cell_left
        room = rect.adjusted(left, 0, -measures.cell_right, 0)
        marks_width = self._marks_width(logicalIndex)
        font = theme.font(FontRole.LABEL)
        metrics = QFontMetrics(font)
        title = metrics.elidedText(
            self._title(logicalIndex), Qt.TextElideMode.ElideRight, room.width() - marks_width
        )
        title_rect = QRect(room)
        title_rect.setWidth(metrics.horizontalAdvance(title) + 1)
        if self._is_right_aligned(logicalIndex):
            title_rect.moveRight(room.right() - marks_width)
        painter.setFont(font)
        painter.setPen(theme.color("text" if mark else "text2"))
        shown = self._mirrored(title_rect, rect)
        painter.drawText(shown, _START | Qt.TextFlag.TextSingleLine, title)
        if mark is not None:
            self._paint_mark(painter, title_rect.right() + measures.small, rect, mark)
        self._paint_separator(painter, rect)

    def _paint_mark(
        self, painter: QPainter, left: int, rect: QRect, mark: tuple[int, bool]
    ) -> None:
        number, is_descending = mark
        measures = self._theme.measures
        side = measures.icon_hint
        arrow = self._icons.pixmap(
            "arrow-down" if is_descending else "arrow-up",
            "accent",
            size=side,
            ratio=self.devicePixelRatioF(),
            stroke=ARROW_STROKE,
        )
        place = QRect(left, rect.center().y() - side // 2, side, side)
        painter.drawPixmap(self._mirrored(place, rect).topLeft(), arrow)
        if len(self._sorts) > 1:
            badge = QRect(0, 0, measures.separator, measures.separator)
            badge.moveCenter(rect.center())
            badge.moveLeft(left + side + measures.tight)
            self._paint_badge(painter, self._mirrored(badge, rect), str(number))

    def _paint_badge(self, painter: QPainter, badge: QRect, text: str) -> None:
        radius = self._theme.measures.radius_small
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sel"))
        painter.drawRoundedRect(badge, radius, radius)
        painter.setPen(self._theme.color("sel_text"))
        painter.setFont(self._theme.font(FontRole.COUNT))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_separator(self, painter: QPainter, rect: QRect) -> None:
        line = QRect(rect.right(), 0, 1, self._theme.measures.separator)
        line.moveTop(rect.center().y() - line.height() // 2)
        painter.fillRect(self._mirrored(line, rect), self._theme.color("border"))

    def _mirrored(self, part: QRect, section: QRect) -> QRect:
        """Where a part of a section stands, which is laid out from left to right at first."""
        return QStyle.visualRect(self.layoutDirection(), section, part)

    def _marks_width(self, section: int) -> int:
        if section not in self._sorts:
            return 0
        measures = self._theme.measures
        badge = measures.tight + measures.separator if len(self._sorts) > 1 else 0
        return measures.small + measures.icon_hint + badge

    def _title(self, section: int) -> str:
        title = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.DisplayRole)
        return "" if title is None else str(title)

    def _is_right_aligned(self, section: int) -> bool:
        role = Qt.ItemDataRole.TextAlignmentRole
        alignment = self.model().headerData(section, self.orientation(), role)
        if alignment is None:
            return False
        return bool(cast(Qt.AlignmentFlag, alignment) & Qt.AlignmentFlag.AlignRight)

    def _tell_click(self, section: int) -> None:
        self.sort_clicked.emit(section, self._is_shifted)

    def _note_width(self, section: int, _before: int, width: int) -> None:
        """Remembers what the person chose; a column that fills the rest says nothing."""
        is_rest = self.stretchLastSection() and section == self.last_shown()
        scale = self._theme.scale
        if width and not is_rest and width != round(self.design_width(section) * scale):
            self._widths[section] = round(width / scale)

    def _follow_theme(self) -> None:
        self.setMinimumSectionSize(self._theme.measures.large * 2)
        for section, width in list(self._widths.items()):
            self.set_design_width(section, width)
        self.updateGeometry()
        self.viewport().update()

"""What stands in the empty body of a table: why it is empty, and what to do next."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.views.first_frame import BAR_SHARES
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import TextLabel

LOADING_DELAY_MS = 300
_BAR_ROWS = 8


class ScreenAction(NamedTuple):
    """One button of an empty screen.

    Attributes:
        text: a verb.
        run: what it does.
        kind: "primary", "normal" or "flat".
        icon: name of a drawing, or empty.
    """

    text: str
    run: Callable[[], None]
    kind: str = "normal"
    icon: str = ""


RING_PX = 2


class EmptyScreen(QWidget):
    """Lies over the body of one table, whose header stays in sight; hidden until asked for."""

    def __init__(self, icons: Icons, view: QTableView) -> None:
        super().__init__(view)
        self._icons = icons
        self._theme = icons.theme
        self._view = view
        self._has_bars = False
        self._actions: Sequence[ScreenAction] = ()
        self.icon_label = IconLabel(icons, parent=self)
        self.title_label = self._label("empty_title_label", "title")
        self.sentence_label = self._label("empty_sentence_label", "secondary")
        self.facts_label = self._label("empty_facts_label", "fixed-secondary")
        self.buttons: list[QPushButton] = []
        self._lay_out()
        self._delay_timer = QTimer(self, interval=LOADING_DELAY_MS, singleShot=True)
        self._delay_timer.timeout.connect(self._draw_bars)
        self._theme.changed.connect(self._fit)
        for watched in (view, view.viewport()):
            watched.installEventFilter(self)
        self.hide()

    @property
    def is_loading(self) -> bool:
        """Whether the grey bars are shown, or will be when loading takes longer."""
        return self._has_bars or self._delay_timer.isActive()

    def show_screen(
        self,
        icon: str,
        title: str,
        sentence: str,
        *,
        facts: str = "",
        actions: Sequence[ScreenAction] = (),
        icon_role: str = "text2",
    ) -> None:
        """Say why there is nothing to see; at most three actions, the first may be primary."""
        self._end_loading()
        self.icon_label.set_icon(icon, icon_role, is_large=True)
        self.title_label.setText(title)
        self.sentence_label.setText(sentence)
        self.facts_label.setText(facts)
        self.facts_label.setVisible(bool(facts))
        self._set_actions(actions)
        self._content.show()
        self._fit()
        self.show()
        self.raise_()
        if self._view.isVisible():
            announce(self, f"{title}. {sentence}")

    def focus_first(self) -> None:
        """Go to the first button."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_loading_bars(self) -> None:
        """Draw still grey bars in place of rows, if this lasts longer than a moment."""
        if not self.is_loading:
            self.clear()
            self._delay_timer.start()

    def hasten(self) -> None:
        """Draw the bars at once if they are due: the window's first picture had them already."""
        if self._delay_timer.isActive():
            self._delay_timer.stop()
            self._draw_bars()

    def clear(self) -> None:
        """Give the body back to the rows."""
        self._end_loading()
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        elif watched is not self._view and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("base"))
        if self._has_bars:
            for row in range(_BAR_ROWS):
                self._paint_bars(painter, row)
        elif self._view.hasFocus():
            # No row is there that could show it.
            painter.setPen(QPen(self._theme.color("accent"), RING_PX))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _label(self, name: str, role: str) -> TextLabel:
        label = TextLabel("", role)
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        measures = self._theme.measures
        center = Qt.AlignmentFlag.AlignHCenter
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.small)
        column.addWidget(self.icon_label, 0, center)
        column.addSpacing(measures.tight)
        for label in (self.title_label, self.sentence_label, self.facts_label):
            column.addWidget(label, 0, center)
        column.addSpacing(measures.small)
        self._button_row = QHBoxLayout()
        self._button_row.setSpacing(measures.small)
        column.addLayout(self._button_row)
        column.setAlignment(self._button_row, center)

    def _set_actions(self, actions: Sequence[ScreenAction]) -> None:
        for button in self.buttons:
            self._button_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._actions = actions
        self.buttons = [self._button(number) for number in range(len(actions))]

    def _button(self, number: int) -> QPushButton:
        action = self._actions[number]
        button = QPushButton(action.text, self._content)
        button.setObjectName(f"empty_action_{number + 1}_button")
        button.setAccessibleName(action.text)
        button.setProperty("kind", action.kind)
        if action.icon:
            role = "on_fill" if action.kind == "primary" else "text2"
            self._icons.set_icon(button, action.icon, role)
        button.clicked.connect(lambda _is_checked: action.run())
        self._button_row.addWidget(button)
        button.show()
        return button

    def _fit(self) -> None:
        """Cover the body; the content is in its top third and loses its icon where it is low."""
        self.setGeometry(self._view.viewport().geometry())
        measures = self._theme.measures
        width = max(1, self.width() - 2 * measures.gutter)
        for label in (self.title_label, self.sentence_label, self.facts_label):
            _wrap_at(label, min(width, measures.sentence_width))
        self._turn_buttons(width)
        self.icon_label.show()
        if self._content.sizeHint().height() > self.height():
            self.icon_label.hide()
        height = self._content.sizeHint().height()
        free = max(0, self.height() - height)
        self._content.setGeometry(measures.gutter, free // 3, width, height)

    def _turn_buttons(self, width: int) -> None:
        """Side by side, or one below the other where that is too wide."""
        gaps = self._theme.measures.small * max(0, len(self.buttons) - 1)
        row_width = sum(button.sizeHint().width() for button in self.buttons) + gaps
        is_column = row_width > width
        direction = QBoxLayout.Direction
        self._button_row.setDirection(direction.TopToBottom if is_column else direction.LeftToRight)

    def _end_loading(self) -> None:
        self._delay_timer.stop()
        self._has_bars = False

    def _draw_bars(self) -> None:
        self._has_bars = True
        self._content.hide()
        self._fit()
        self.show()
        self.raise_()

    def _paint_bars(self, painter: QPainter, row: int) -> None:
        measures = self._theme.measures
        header = self._view.horizontalHeader()
        height = self._view.verticalHeader().defaultSectionSize()
        top = row * height
        painter.setOpacity(1 - row / _BAR_ROWS)
        painter.fillRect(0, top + height - 1, self.width(), 1, self._theme.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hover"))
        for section in range(header.count()):
            if header.isSectionHidden(section):
                continue
            is_first = header.sectionPosition(section) == 0
            indent = measures.gutter if is_first else measures.cell_left
            room = header.sectionSize(section) - indent - measures.cell_right
            share = BAR_SHARES[(row + 3 * section) % len(BAR_SHARES)]
            left = header.sectionViewportPosition(section)
            bar = QRect(left + indent, 0, round(room * share), measures.cell_left)
            bar.moveTop(top + (height - bar.height()) // 2)
            cell = QRect(left, top, header.sectionSize(section), height)
            bar = QStyle.visualRect(self.layoutDirection(), cell, bar)
            painter.drawRoundedRect(bar, measures.radius_small, measures.radius_small)


def _wrap_at(label: TextLabel, width: int) -> None:
    """Make a label as wide as its text, at most `width`, and as high as that needs."""
    # Before its first showing a label measures with the plain font, not that of its role.
    label.ensurePolished()
    lines = label.text().split("\n")
    longest = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    label.setMinimumHeight(0)  # else the last height would be the least one of this
    label.setFixedWidth(min(width, longest + 2))
    label.setFixedHeight(max(0, label.heightForWidth(label.width())))

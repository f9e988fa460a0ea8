"""The bar that says what happened, over the tabs or over one table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.tooltip import plain_tooltip

OK_SHOWN_MS = 8000
MAX_ACTIONS = 2

MessageAction = tuple[str, Callable[[], None]]


class MessageKind(IntEnum):
    """What a message is about; the graver, the greater."""

    OK = 0
    INFO = 1
    WARN = 2
    ERR = 3


# Icon, colour of the icon, colour of the bar.
_LOOKS = {
    MessageKind.OK: ("circle-check", "ok", "ok_bg"),
    MessageKind.INFO: ("info", "accent", "info_bg"),
    MessageKind.WARN: ("triangle-alert", "warn", "warn_bg"),
    MessageKind.ERR: ("circle-x", "err", "err_bg"),
}


@dataclass(frozen=True, slots=True)
class _Message:
    key: str
    kind: MessageKind
    text: str
    detail: str
    actions: tuple[MessageAction, ...]


class MessageBar(QWidget):
    """Owns the messages of one place and shows the gravest; hidden while there is none.

    Signals:
        closed(str): the person closed the message of this key.
    """

    closed = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._messages: list[_Message] = []
        self._index = 0
        self.icon_label = IconLabel(icons, parent=self)
        self.text_label = self._label("message_text_label", "strong")
        self.detail_label = self._label("message_detail_label", "")
        self.action_buttons = [self._action_button(number) for number in range(MAX_ACTIONS)]
        self.count_button = LinkButton(parent=self)
        self.count_button.setObjectName("message_count_button")
        self.count_button.setToolTip(self.tr("Show the next message"))
        self.count_button.clicked.connect(self._show_next)
        self.close_button = QToolButton(self)
        self.close_button.setObjectName("message_close_button")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(self._close_shown)
        icons.set_icon(self.close_button, "x")
        self._lay_out()
        self._leave_timer = QTimer(self, interval=OK_SHOWN_MS, singleShot=True)
        self._leave_timer.timeout.connect(self._leave_unless_in_use)
        self._theme.changed.connect(self._arrange)
        self.hide()

    @property
    def shown_key(self) -> str:
        """The key of the message on screen, empty while there is none."""
        return self._messages[self._index].key if self._messages else ""

    def show_message(
        self,
        key: str,
        kind: MessageKind,
        text: str,
        detail: str = "",
        actions: Sequence[MessageAction] = (),
    ) -> None:
        """Add a message, in place of the one of the same key.

        Args:
            key: names the matter, so that it can be replaced and cleared.
            kind: the gravest of all messages is shown; of equals, the newest.
            text: the first sentence.
            detail: the second sentence, which goes into the tooltip when there is no room.
            actions: at most two pairs of a verb and what it does.
        """
        kept = [message for message in self._messages if message.key != key]
        new = _Message(key, kind, text, detail, tuple(actions)[:MAX_ACTIONS])
        self._messages = sorted([new, *kept], key=lambda message: -message.kind)
        self._index = 0
        announce(self, f"{text} {detail}".strip(), is_urgent=kind is MessageKind.ERR)
        self._show_current()

    def clear(self, key: str) -> None:
        """Take the message of this key away, if there is one."""
        kept = [message for message in self._messages if message.key != key]
        if len(kept) != len(self._messages):
            self._messages = kept
            self._index = 0
            self._show_current()

    def clear_all(self) -> None:
        """Take every message away."""
        self._messages = []
        self._index = 0
        self._show_current()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._messages:
            return
        painter = QPainter(self)
        _, _, ground = _LOOKS[self._messages[self._index].kind]
        painter.fillRect(self.rect(), self._theme.color(ground))
        line = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(line, self._theme.color("border"))

    def _label(self, name: str, role: str) -> TextLabel:
        label = TextLabel("", role, self)
        label.setObjectName(name)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _action_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"message_action_{number + 1}_button")
        button.clicked.connect(lambda: self._run_action(number))
        return button

    def _lay_out(self) -> None:
        self._buttons_holder = QWidget(self)
        row = QHBoxLayout(self._buttons_holder)
        row.setContentsMargins(0, 0, 0, 0)
        for button in self.action_buttons:
            row.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.setVerticalSpacing(0)
        for column, widget in enumerate((self.icon_label, self.text_label, self.detail_label)):
            self._grid.addWidget(widget, 0, column)
        self._grid.addWidget(self._buttons_holder, 0, 3)
        self._grid.addWidget(self.count_button, 0, 4)
        self._grid.addWidget(self.close_button, 0, 5)
        self._grid.setColumnStretch(2, 1)

    def _show_current(self) -> None:
        self._leave_timer.stop()
        self.setVisible(bool(self._messages))
        if not self._messages:
            return
        message = self._messages[self._index]
        icon, color, _ = _LOOKS[message.kind]
        self.icon_label.set_icon(icon, color)
        self.text_label.setText(message.text)
        self.detail_label.setText(message.detail)
        self._show_actions(message.actions)
        position = self.tr("{index} of {count}")
        self.count_button.setText(position.format(index=self._index + 1, count=len(self._messages)))
        self.count_button.setVisible(len(self._messages) > 1)
        if message.kind is MessageKind.OK:
            self._leave_timer.start()
        self._arrange()
        self.update()

    def _show_actions(self, actions: Sequence[MessageAction]) -> None:
        for number, button in enumerate(self.action_buttons):
            text = actions[number][0] if number < len(actions) else ""
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
        self._buttons_holder.setVisible(bool(actions))

    def _run_action(self, number: int) -> None:
        self._messages[self._index].actions[number][1]()

    def _show_next(self) -> None:
        self._index = (self._index + 1) % len(self._messages)
        self._show_current()

    def _close_shown(self) -> None:
        key = self.shown_key
        self.clear(key)
        self.closed.emit(key)

    def _leave_unless_in_use(self) -> None:
        if self.underMouse() or self.isAncestorOf(QApplication.focusWidget() or self):
            self._leave_timer.start()
        else:
            self.clear(self.shown_key)

    def _arrange(self) -> None:
        """Give way in turn: the second sentence, the buttons' place, the one line of text."""
        if not self._messages:
            return
        measures = self._theme.measures
        self._grid.setContentsMargins(measures.gutter, 0, measures.small, 1)
        self._grid.setHorizontalSpacing(measures.small)
        room = self.width() - self._width_beside_texts()
        text = _text_width(self.text_label)
        detail = _text_width(self.detail_label)
        buttons = self._width_of_buttons()
        has_detail = detail > 0 and text + measures.small + detail + buttons <= room
        is_wrapped = buttons > 0 and text + buttons > room
        self._place_buttons(is_below=is_wrapped)
        self._place_texts(text, has_detail=has_detail)
        text_room = room if is_wrapped else room - buttons
        self._fit_height(text_room if text > text_room else 0, is_wrapped=is_wrapped)

    def _width_beside_texts(self) -> int:
        measures = self._theme.measures
        beside = [self.icon_label, self.close_button]
        if len(self._messages) > 1:
            beside.append(self.count_button)
        widths = sum(widget.sizeHint().width() + measures.small for widget in beside)
        return measures.gutter + measures.small + widths

    def _width_of_buttons(self) -> int:
        texts = [button for button in self.action_buttons if button.text()]
        return sum(button.sizeHint().width() + self._theme.measures.small for button in texts)

    def _place_buttons(self, *, is_below: bool) -> None:
        self._grid.removeWidget(self._buttons_holder)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if is_below:
            self._grid.addWidget(self._buttons_holder, 1, 1, 1, 5, left)
        else:
            self._grid.addWidget(self._buttons_holder, 0, 3)

    def _place_texts(self, text_width: int, *, has_detail: bool) -> None:
        detail = self.detail_label.text()
        self.detail_label.setVisible(has_detail)
        self.text_label.setToolTip("" if has_detail else plain_tooltip(detail))
        self.text_label.setMinimumWidth(text_width if has_detail else 0)
        self._grid.setColumnStretch(1, 0 if has_detail else 1)

    def _fit_height(self, wrap_width: int, *, is_wrapped: bool) -> None:
        measures = self._theme.measures
        self.text_label.setWordWrap(wrap_width > 0)
        height = measures.bar
        if wrap_width > 0:
            text_height = self.text_label.heightForWidth(wrap_width)
            height = max(height, text_height + 2 * measures.small)
        below = measures.control_height + measures.small if is_wrapped else 0
        self._grid.setRowMinimumHeight(0, height - 1)
        self._grid.setRowMinimumHeight(1, below)
        self.setFixedHeight(height + below)


def _text_width(label: TextLabel) -> int:
    """Width of the whole text on one line, wrapped or not."""
    text = label.text()
    return label.fontMetrics().horizontalAdvance(text) + label.margin() * 2 + 1 if text else 0

"""The bar that says what happened, over the tabs or over one table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QToolButton, QWidget
from typing_extensions import override

from faceviewer.plain_text import plain_lines
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.announcement import Pace, announce
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.tooltip import set_tooltip

OK_SHOWN_MS = 8000
MAX_ACTIONS = 2
LENGTH_MAX = 600

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

    def __init__(
        self,
        icons: Icons,
        parent: QWidget | None = None,
        *,
        is_above: bool = True,
        ok_shown_ms: int = OK_SHOWN_MS,
    ) -> None:
        """`is_above`: whether it lies above what it speaks of, and so has its line below."""
        super().__init__(parent)
        self._is_above = is_above
        self._theme = icons.theme
        self._messages: list[_Message] = []
        self._index = 0
        self._pace = Pace()
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
        self._leave_timer = QTimer(self, interval=ok_shown_ms, singleShot=True)
        self._leave_timer.timeout.connect(self._leave_unless_in_use)
        self._theme.changed.connect(self._arrange)
        self.hide()

    @property
    def shown_key(self) -> str:
        """The key of the message on screen, empty while there is none."""
        return self._messages[self._index].key if self._messages else ""

    @property
    def kind_of_success(self) -> MessageKind:
        """OK, which leaves by itself; INFO where that would stand unseen behind another message."""
        return MessageKind.INFO if self._messages else MessageKind.OK

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
        text, detail = plain_lines(text, LENGTH_MAX), plain_lines(detail, LENGTH_MAX)
        known = len(self._messages)
        kept = [message for message in self._messages if message.key != key]
        new = _Message(key, kind, text, detail, tuple(actions)[:MAX_ACTIONS])
        self._messages = sorted([new, *kept], key=lambda message: -message.kind)
        self._index = 0
        self._announce(new, is_news=len(kept) == known)
        self._show_current()

    def _announce(self, message: "_Message", *, is_news: bool) -> None:
        """Says a message; of one that only goes on, such as a share done, now and then a word."""
        is_urgent = message.kind is MessageKind.ERR
        if is_news or message.kind is not MessageKind.INFO:
            self._pace.begin()
        elif not self._pace.is_due():
            return
        announce(self, f"{message.text} {message.detail}".strip(), is_urgent=is_urgent)

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
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

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
        line_y = self.height() - 1 if self._is_above else 0
        painter.fillRect(0, line_y, self.width(), 1, self._theme.color("border"))

    def _label(self, name: str, role: str) -> TextLabel:
        label = TextLabel("", role, self)
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _action_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"message_action_{number + 1}_button")
        button.clicked.connect(lambda: self._run_action(number))
        return button

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
        self.count_button.setVisible(self._has_more())
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
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        if self.underMouse() or has_focus:
            self._leave_timer.start()
        else:
            self.clear(self.shown_key)

    def _arrange(self) -> None:
        """Give way in turn: the second sentence, the buttons' place, the one line of text."""
        if not self.isVisible():
            self.setFixedHeight(self._theme.measures.bar)
            return
        step = self._theme.measures.small
        first = self._theme.measures.gutter + self.icon_label.sizeHint().width() + step
        end = self._place_corner()
        text, detail = _text_width(self.text_label), _text_width(self.detail_label)
        buttons = self._width_of_buttons()
        has_detail = detail > 0 and first + text + step + detail + buttons <= end
        is_below = buttons > 0 and first + text + buttons > end
        text_end = end if is_below else end - buttons
        height = self._place_texts(first, text_end, has_detail=has_detail)
        if is_below:
            height = self._place_buttons(first, height, self.width() - step) + step
        else:
            self._place_buttons(text_end + step, (height - self._button_height()) // 2, end)
        self.setFixedHeight(height)

    def _place_corner(self) -> int:
        """Put the count and the close button at the right; where they begin, less a step."""
        measures = self._theme.measures
        end = self.width() - measures.small
        for button, is_there in ((self.close_button, True), (self.count_button, self._has_more())):
            if is_there:
                size = button.sizeHint()
                end -= size.width()
                top = (measures.bar - size.height()) // 2
                self._place(button, QRect(QPoint(end, top), size))
                end -= measures.small
        return end

    def _place_texts(self, left: int, end: int, *, has_detail: bool) -> int:
        """Put icon and sentences between two edges; how high the bar must be for them."""
        measures = self._theme.measures
        text = _text_width(self.text_label)
        is_wrapped = text > end - left
        self.text_label.setWordWrap(is_wrapped)
        height = measures.bar
        if is_wrapped:
            lines = self.text_label.heightForWidth(max(1, end - left))
            height = max(height, lines + 2 * measures.small)
        icon = self.icon_label.sizeHint()
        icon_top = (height - icon.height()) // 2
        self._place(self.icon_label, QRect(QPoint(measures.gutter, icon_top), icon))
        text_end = left + text if has_detail else end
        self._place(self.text_label, QRect(left, 0, text_end - left, height))
        self.detail_label.setVisible(has_detail)
        set_tooltip(self.text_label, "" if has_detail else self.detail_label.text())
        if has_detail:
            detail_left = text_end + measures.small
            self._place(self.detail_label, QRect(detail_left, 0, end - detail_left, height))
        return height

    def _place_buttons(self, first: int, top: int, end: int) -> int:
        """Put the buttons in a row, or in several where even that is too wide; their bottom."""
        step, left = self._theme.measures.small, first
        for button in self._used_buttons():
            size = button.sizeHint()
            if left > first and left + size.width() > end:
                left, top = first, top + self._button_height() + step
            self._place(button, QRect(QPoint(left, top), size))
            left += size.width() + step
        return top + self._button_height()

    def _place(self, widget: QWidget, rect: QRect) -> None:
        """Mirrored where the language runs from right to left."""
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))

    def _has_more(self) -> bool:
        return len(self._messages) > 1

    def _used_buttons(self) -> list[QPushButton]:
        return [button for button in self.action_buttons if button.text()]

    def _width_of_buttons(self) -> int:
        step = self._theme.measures.small
        return sum(button.sizeHint().width() + step for button in self._used_buttons())

    def _button_height(self) -> int:
        return self._theme.measures.control_height


def _text_width(label: TextLabel) -> int:
    """Width of the whole text on one line, wrapped or not."""
    text = label.text()
    return label.fontMetrics().horizontalAdvance(text) + 2 if text else 0

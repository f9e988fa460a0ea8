"""The strip under a table that says how much of the listing is there."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.widgets.announcement import Pace, announce
from faceviewer.views.widgets.icon_label import STEPS, IconLabel
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.tooltip import plain_tooltip, set_tooltip

LOADING_DELAY_MS = 300
DEAD_TIME_MS = 400
PIECE_SHARE = 0.25


LOADING_ICON = "loader-circle"
_ICON_ROLES = {
    "circle-dashed": "accent",
    "circle-check": "ok",
    "circle-x": "err",
    LOADING_ICON: "accent",
}


class _Room(IntEnum):
    """What is left out where the strip is narrow, each step also what came before."""

    ALL = 0
    NO_DETAILS = 1
    NO_SELECTION = 2
    MENU = 3


@dataclass(frozen=True, slots=True)
class StripButtons:
    """Which acts a strip offers.

    Attributes:
        is_paged: whether there is more than one page to ask for at all.
        can_load_more: whether `Load more` and `Load all` are on.
        is_loading: whether `Stop` has the place of `Load all`.
        extra: the text of one more act, such as "Ask again", or empty.
        extra_icon: name of a drawing for it, or empty.
        why_off: why the acts are off, for the tooltip.
    """

    is_paged: bool = True
    can_load_more: bool = False
    is_loading: bool = False
    extra: str = ""
    extra_icon: str = ""
    why_off: str = ""


class CompletenessStrip(QWidget):
    """Owns the sentence, what stands beside it, and the acts of loading.

    Signals:
        load_more_clicked, load_all_clicked, stop_clicked, extra_clicked: the person asks for it.
    """

    load_more_clicked = Signal()
    load_all_clicked = Signal()
    stop_clicked = Signal()
    extra_clicked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = icons.theme
        self._is_loading = False
        self._buttons = StripButtons()
        self._progress: float | None = None
        self._piece_step = 0
        self._has_progress = False
        self._pace = Pace()
        self.icon_label = IconLabel(icons, "circle-dashed", "text2", self)
        self.completeness_label = self._label("completeness_label", "strong")
        self.details_label = self._label("completeness_details_label", "hint")
        self.selection_label = self._label("selection_label", "hint")
        self.extra_button = self._button("strip_extra_button", "")
        self.load_more_button = self._button("load_more_button", self.tr("Load more"))
        self.load_all_button = self._button("load_all_button", self.tr("Load all"))
        self.stop_button = self._button("stop_button", self.tr("Stop"))
        icons.set_icon(self.stop_button, "square", "text")
        self._make_menu_button()
        self._lay_out()
        self._make_timers()
        self._connect()
        self.set_buttons(self._buttons)

    @property
    def is_deaf(self) -> bool:
        """Whether `Load all` and `Stop` were just exchanged, so that a click does nothing."""
        return self._dead_timer.isActive()

    def set_state(
        self,
        icon: str,
        sentence: str,
        details: str = "",
        selection: str = "",
        progress: float | None = None,
        *,
        icon_role: str = "",
    ) -> None:
        """Say how much is there.

        Args:
            icon: name of a drawing; the one for loading comes only when loading takes a moment,
                or with the first share that is known.
            sentence: is always shown in full.
            details: goes into the sentence's tooltip where there is no room.
            selection: such as "3 selected".
            progress: share from 0 to 1 while loading, None where it cannot be known.
            icon_role: a token for the icon in place of its usual one.
        """
        was_loading, self._is_loading = self._is_loading, icon == LOADING_ICON
        self._progress = progress
        self.completeness_label.setText(sentence)
        self.details_label.setText(details)
        self.selection_label.setText(selection)
        if self._is_loading and progress is not None:
            self._show_loading()
        elif self._is_loading:
            self._load_visibly_after_a_moment()
        else:
            self._show_still(icon, icon_role or _ICON_ROLES.get(icon, "text2"))
        self._announce(sentence, was_loading=was_loading, is_failure=icon == "circle-x")
        self._arrange()
        self.update()

    def _announce(self, sentence: str, *, was_loading: bool, is_failure: bool) -> None:
        """Says how it ended, and of what takes long now and then how far it is."""
        if not was_loading:
            self._pace.begin()
        elif not self._is_loading:
            announce(self, sentence, is_urgent=is_failure)
        elif self._pace.is_due():
            announce(self, sentence)

    def set_buttons(self, buttons: StripButtons) -> None:
        """Offer these acts; a change between `Load all` and `Stop` is deaf for a moment."""
        if buttons.is_loading != self._buttons.is_loading:
            self._dead_timer.start()
        self._buttons = buttons
        self._swap_stop()
        can_load = buttons.can_load_more and not buttons.is_loading
        for button in (self.load_more_button, self.load_all_button, self.load_more_action):
            button.setEnabled(can_load)
            button.setToolTip("" if can_load else plain_tooltip(buttons.why_off))
        self.extra_button.setText(buttons.extra)
        self.extra_button.setAccessibleName(buttons.extra)
        self.extra_action.setText(buttons.extra)
        self.extra_action.setVisible(bool(buttons.extra))
        if buttons.extra_icon:
            self._icons.set_icon(self.extra_button, buttons.extra_icon)
        self._arrange()

    def first_button(self) -> QPushButton:
        """The act that the focus goes to when it comes to the strip."""
        buttons = (self.extra_button, self.load_more_button, self.stop_button, self.load_all_button)
        usable = (button for button in buttons if button.isVisible() and button.isEnabled())
        return next(usable, self.load_all_button)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.measures.bar)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("window"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("border"))
        if self._has_progress:
            painter.fillRect(self.progress_rect(), self._theme.color("accent"))

    def progress_rect(self) -> QRect:
        """Where the progress line is: the share that is done, else a piece that steps."""
        height, width = self._theme.measures.progress, self.width()
        if self._progress is not None:
            line = QRect(0, 0, round(width * min(1.0, max(0.0, self._progress))), height)
        else:
            piece = round(width * PIECE_SHARE)
            line = QRect((width - piece) * self._piece_step // (STEPS - 1), 0, piece, height)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), line)

    def _label(self, name: str, role: str) -> TextLabel:
        label = TextLabel("", role, self)
        label.setObjectName(name)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        return button

    def _make_menu_button(self) -> None:
        self.menu_button = QToolButton(self)
        self.menu_button.setObjectName("strip_menu_button")
        self.menu_button.setAccessibleName(self.tr("More commands"))
        self.menu_button.setToolTip(self.tr("More commands"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._icons.set_icon(self.menu_button, "ellipsis")
        menu = QMenu(self.menu_button)
        self.load_more_action = QAction(self.load_more_button.text(), self)
        self.extra_action = QAction(self)
        menu.addActions([self.load_more_action, self.extra_action])
        self.menu_button.setMenu(menu)

    def _lay_out(self) -> None:
        self._end_stack = QStackedWidget(self)
        self._end_stack.addWidget(self.load_all_button)
        self._end_stack.addWidget(self.stop_button)
        self._end_stack.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The row stands in a widget that no layout of the window holds: new words in it lay out
        # this strip alone, where they would have the whole window laid out and painted again.
        self._content = QWidget(self)
        self._row = QHBoxLayout(self._content)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(self._theme.measures.small)
        self._row.addWidget(self.icon_label)
        self._row.addWidget(self.completeness_label)
        self._row.addWidget(self.details_label, 1)
        self._row.addStretch()
        for widget in (
            self.selection_label,
            self.extra_button,
            self.load_more_button,
            self.menu_button,
            self._end_stack,
        ):
            self._row.addWidget(widget)

    def _make_timers(self) -> None:
        self._dead_timer = QTimer(self, interval=DEAD_TIME_MS, singleShot=True)
        self._delay_timer = QTimer(self, interval=LOADING_DELAY_MS, singleShot=True)
        self._delay_timer.timeout.connect(self._show_loading)
        self._step_timer = QTimer(self, interval=1000 // STEPS)
        self._step_timer.timeout.connect(self._step)

    def _connect(self) -> None:
        self.load_more_button.clicked.connect(self.load_more_clicked)
        self.load_more_action.triggered.connect(self.load_more_clicked)
        self.extra_button.clicked.connect(self.extra_clicked)
        self.extra_action.triggered.connect(self.extra_clicked)
        self.load_all_button.clicked.connect(self._load_all_unless_dead)
        self.stop_button.clicked.connect(self._stop_unless_dead)
        self._theme.changed.connect(self._arrange)

    def _load_all_unless_dead(self) -> None:
        if not self.is_deaf:
            self.load_all_clicked.emit()

    def _stop_unless_dead(self) -> None:
        if not self.is_deaf:
            self.stop_clicked.emit()

    def _swap_stop(self) -> None:
        shown = self.stop_button if self._buttons.is_loading else self.load_all_button
        had_focus = self.window().focusWidget() in (self.load_all_button, self.stop_button)
        self._end_stack.setCurrentWidget(shown)
        self._end_stack.setVisible(self._buttons.is_paged or self._buttons.is_loading)
        if had_focus:
            shown.setFocus()

    def _load_visibly_after_a_moment(self) -> None:
        if not self._has_progress and not self._delay_timer.isActive():
            self._delay_timer.start()

    def _show_still(self, icon: str, role: str) -> None:
        self._delay_timer.stop()
        self._step_timer.stop()
        self._has_progress = False
        self._piece_step = 0
        self.icon_label.set_icon(icon, role)

    def _show_loading(self) -> None:
        self._delay_timer.stop()
        self._has_progress = True
        self.icon_label.spin()
        if not self._theme.is_motion_reduced:
            self._step_timer.start()
        self.update()

    def _step(self) -> None:
        if self._progress is None:
            self._piece_step = (self._piece_step + 1) % STEPS
            self.update()

    def _arrange(self) -> None:
        """Give way in turn: details, selection, the words of `Load more`, one line of text."""
        measures = self._theme.measures
        self._row.setContentsMargins(measures.gutter, 0, measures.medium, 0)
        self._end_stack.setFixedHeight(measures.control_height)
        room = next((room for room in _Room if self._needed(room) <= self.width()), _Room.MENU)
        self._show_what_fits(room)
        self._wrap_sentence(self.isVisible() and self._needed(_Room.MENU) > self.width())

    def _show_what_fits(self, room: _Room) -> None:
        details = self.details_label.text()
        has_details = room < _Room.NO_DETAILS
        self.details_label.setVisible(has_details and bool(details))
        set_tooltip(self.completeness_label, "" if has_details else details)
        has_selection = bool(self.selection_label.text())
        self.selection_label.setVisible(has_selection and room < _Room.NO_SELECTION)
        is_menu = room is _Room.MENU and (self._buttons.is_paged or bool(self._buttons.extra))
        self.menu_button.setVisible(is_menu)
        self.load_more_action.setVisible(self._buttons.is_paged)
        self.load_more_button.setVisible(self._buttons.is_paged and not is_menu)
        self.extra_button.setVisible(bool(self._buttons.extra) and not is_menu)

    def _wrap_sentence(self, is_wrapped: bool) -> None:
        measures = self._theme.measures
        label = self.completeness_label
        label.setWordWrap(is_wrapped)
        self._row.setStretchFactor(label, 1 if is_wrapped else 0)
        height = measures.bar
        if is_wrapped:
            beside = self._needed(_Room.MENU) - label.fontMetrics().horizontalAdvance(label.text())
            text_height = label.heightForWidth(max(1, self.width() - beside))
            height = max(height, text_height + measures.small)
        self.setFixedHeight(height)

    def _needed(self, room: _Room) -> int:
        """The width that the strip needs to show what is left in at this step."""
        shown: list[QWidget] = [self.icon_label]
        if room < _Room.NO_DETAILS and self.details_label.text():
            shown.append(self.details_label)
        if room < _Room.NO_SELECTION and self.selection_label.text():
            shown.append(self.selection_label)
        shown += self._needed_buttons(room)
        measures = self._theme.measures
        sentence = self.completeness_label
        text_width = sentence.fontMetrics().horizontalAdvance(sentence.text())
        widths = sum(widget.sizeHint().width() + measures.small for widget in shown)
        return measures.gutter + text_width + measures.small + widths + measures.medium

    def _needed_buttons(self, room: _Room) -> list[QWidget]:
        buttons = self._buttons
        words: list[QWidget] = []
        if buttons.is_paged:
            words.append(self.load_more_button)
        if buttons.extra:
            words.append(self.extra_button)
        if room is _Room.MENU and words:
            words = [self.menu_button]
        if buttons.is_paged or buttons.is_loading:
            words.append(self._end_stack)
        return words

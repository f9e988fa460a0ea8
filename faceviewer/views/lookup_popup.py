"""What a look-up found, laid over the look-up box: records, then what was asked and what not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.models.lookup_lines import Content, Group, Line, Note
from faceviewer.models.pictures import Pictures, Wish
from faceviewer.views.icons import Icons
from faceviewer.views.keys import first_key, shown_keys
from faceviewer.views.lookup_delegate import LINE_ROLE, TILE, LookupDelegate
from faceviewer.views.lookup_edit import LookupPlace
from faceviewer.views.popup_shadow import PopupShadow
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel

HEAD_HEIGHT = 52
HEIGHT_SHARE = 0.7
LOW_HEIGHT = 480
LOW_HEIGHT_SHARE = 0.9
"""In a window lower than that, in pixels at a body font of 13 pixels."""
NOTES_MAX = 3
PICTURES_MAX = 20
QWIDGETSIZE_MAX = 16_777_215
"""As Qt calls it: no limit."""


class LookupPopup(QFrame):
    """A list that the look-up box moves into while it is open; the box keeps the focus.

    Signals:
        chosen(object): the target of a line that was clicked.
        link_clicked(): the command for all lines of a group.
        closed(): it is no longer in sight.
    """

    chosen = Signal(object)
    link_clicked = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, place: LookupPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._window = parent
        self._pictures: Pictures | None = None
        self._place = place
        self._edit = place.edit
        self.content = Content("", "")
        self.has_moved = False
        self.setObjectName("lookup_popup")
        self.setAccessibleName(self.tr("Look-up results"))
        self.setProperty("kind", "popup")
        self._notes: list[tuple[IconLabel, TextLabel, ElidedLabel]] = []
        self._build()
        self._connect()
        self.hide()

    # Building

    def _build(self) -> None:
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._made_head())
        layout.addWidget(self._made_reading())
        layout.addWidget(self._made_sentence())
        layout.addWidget(self._made_list())
        layout.addWidget(self._made_foot())
        PopupShadow(self._icons.theme, self)

    def _made_head(self) -> QWidget:
        measures = self._icons.theme.measures
        self.head = QWidget()
        self.head.setProperty("edge", "bottom")
        self.head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head.setFixedHeight(round(HEAD_HEIGHT * self._icons.theme.scale))
        self._head_row = QHBoxLayout(self.head)
        self._head_row.setContentsMargins(measures.small, 0, measures.gutter, 0)
        keycap = TextLabel(self.tr("Esc"), "keycap")
        self._head_row.addWidget(keycap, 0, Qt.AlignmentFlag.AlignVCenter)
        return self.head

    def _made_reading(self) -> QWidget:
        self.reading_icon = IconLabel(self._icons, "")
        self.reading_label = ElidedLabel("", "secondary")
        self.reading_label.setObjectName("lookup_reading_label")
        self.summary_label = TextLabel("", "")
        self.summary_label.setObjectName("lookup_summary_label")
        row = self._row(self.reading_icon, self.reading_label)
        row.addStretch(1)
        row.addWidget(self.summary_label)
        return self._strip(row, "bottom")

    def _made_sentence(self) -> QWidget:
        measures = self._icons.theme.measures
        self.sentence_label = TextLabel("", "strong")
        self.sentence_label.setObjectName("lookup_sentence_label")
        self.sentence_label.setWordWrap(True)
        self.sentence_label.setContentsMargins(
            measures.gutter, measures.medium, measures.gutter, measures.tight
        )
        return self.sentence_label

    def _made_list(self) -> QWidget:
        measures = self._icons.theme.measures
        self.results_list = QListWidget()
        self.results_list.setObjectName("lookup_results_list")
        self.results_list.setAccessibleName(self.tr("Records found"))
        self.results_list.setFrameShape(QFrame.Shape.NoFrame)
        self.results_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results_list.setMouseTracking(True)
        self.results_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results_list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.results_list.setItemDelegate(
            LookupDelegate(self._icons, self._picture_of, self.results_list)
        )
        self.results_list.setViewportMargins(0, measures.tight, 0, measures.tight)
        return self.results_list

    def _made_foot(self) -> QWidget:
        measures = self._icons.theme.measures
        foot = QWidget()
        foot.setProperty("edge", "top")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(foot)
        column.setContentsMargins(measures.gutter, measures.small, measures.gutter, measures.small)
        column.setSpacing(measures.tight)
        self.notes_box = QWidget()
        notes = QVBoxLayout(self.notes_box)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(measures.tight)
        for _ in range(NOTES_MAX):
            notes.addLayout(self._made_note())
        column.addWidget(self.notes_box)
        self.keys_box = self._made_keys()
        column.addWidget(self.keys_box)
        self.foot = foot
        return foot

    def _made_note(self) -> QHBoxLayout:
        note = IconLabel(self._icons, ""), TextLabel("", "strong"), ElidedLabel("", "hint")
        note[2].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._notes.append(note)
        row = self._row(note[0], note[1])
        row.addWidget(note[2], 1)
        row.setContentsMargins(0, 0, 0, 0)
        return row

    def _made_keys(self) -> QWidget:
        measures = self._icons.theme.measures
        box = QWidget()
        row = QHBoxLayout(box)
        row.setSpacing(measures.tight)
        row.setContentsMargins(0, measures.tight, 0, 0)
        keys = (
            ("↑ ↓", self.tr("move"), False),
            (self.tr("Enter"), self.tr("open"), False),
            (shown_keys("Ctrl+Enter"), self.tr("open in a tab"), True),
            (shown_keys(first_key(QKeySequence.StandardKey.Copy)), self.tr("copy the id"), True),
        )
        self._keys: list[tuple[Sequence[QLabel], bool]] = []
        for key, what, is_for_records in keys:
            labels = TextLabel(key, "keycap"), TextLabel(what, "hint")
            for label in labels:
                row.addWidget(label)
            row.addSpacing(measures.small)
            self._keys.append((labels, is_for_records))
        row.addStretch(1)
        return box

    def _show_keys(self, width: int) -> None:
        """Says the keys that do something now, as far as there is room: no word is cut."""
        measures = self._icons.theme.measures
        room = width - 2 * measures.gutter
        for labels, is_for_records in self._keys:
            room -= sum(label.sizeHint().width() + measures.small for label in labels)
            is_shown = room >= 0 and (self.content.has_records or not is_for_records)
            for label in labels:
                label.setVisible(is_shown)

    def _row(self, icon: QWidget, label: QWidget) -> QHBoxLayout:
        measures = self._icons.theme.measures
        row = QHBoxLayout()
        row.setContentsMargins(measures.gutter, measures.small, measures.gutter, measures.small)
        row.setSpacing(measures.small)
        row.addWidget(icon)
        row.addWidget(label)
        return row

    @staticmethod
    def _strip(row: QHBoxLayout, edge: str) -> QWidget:
        strip = QWidget()
        strip.setProperty("edge", edge)
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip.setLayout(row)
        strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return strip

    def _connect(self) -> None:
        self.results_list.itemClicked.connect(self._choose_clicked)
        self._edit.installEventFilter(self)

    # Showing

    def show_content(self, content: Content) -> None:
        """Shows this; the chosen line stays chosen where it is still there."""
        kept = self._current_key() if self.has_moved else None
        self.content = content
        self.reading_icon.set_icon(content.icon)
        self.reading_label.setText(content.reading)
        self.summary_label.setText(content.summary)
        self.sentence_label.setText(content.sentence)
        self.sentence_label.setVisible(bool(content.sentence))
        self._fill_list(content)
        self._want_pictures(content.lines)
        self._choose_line(kept)
        self._fill_notes(content.notes)
        self.keys_box.setVisible(bool(content.lines))
        self._open()
        if not content.is_busy:
            announce(self.results_list, content.summary or content.sentence or content.reading)

    def set_pictures(self, pictures: Pictures) -> None:
        """Shows the pictures of this environment from now on, as far as they need no click."""
        if pictures is self._pictures:
            return
        self._forget_pictures()
        self._pictures = pictures
        pictures.changed.connect(self._repaint_pictures)

    def _forget_pictures(self) -> None:
        if self._pictures is not None:
            self._pictures.want(self, ())
            self._pictures.changed.disconnect(self._repaint_pictures)
            self._pictures = None

    def _picture_of(self, url: str) -> QPixmap | None:
        return self._pictures.tile(url, self._tile_side()).pixmap if self._pictures else None

    def _tile_side(self) -> int:
        return round(TILE * self._icons.theme.scale * self.devicePixelRatioF())

    def _want_pictures(self, lines: Sequence[Line]) -> None:
        if self._pictures is not None:
            # The last wish is met first, and people read from the top.
            urls = [line.picture_url for line in lines[:PICTURES_MAX] if line.picture_url]
            self._pictures.want(self, [Wish(url, self._tile_side()) for url in reversed(urls)])

    def _repaint_pictures(self, _url: str) -> None:
        self.results_list.viewport().update()

    def _fill_list(self, content: Content) -> None:
        self.results_list.clear()
        for group in content.groups:
            self._add_title(group)
            for line in group.lines:
                item = QListWidgetItem(line.text)
                item.setData(LINE_ROLE, line)
                self.results_list.addItem(item)

    def _add_title(self, group: Group) -> None:
        if not group.title:
            return
        item = QListWidgetItem(group.title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(LINE_ROLE, group)
        self.results_list.addItem(item)
        if group.link:
            self.results_list.setItemWidget(item, self._made_link(group.link))

    def _made_link(self, text: str) -> QWidget:
        measures = self._icons.theme.measures
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, measures.medium, 0)
        row.addStretch(1)
        link = LinkButton(text)
        link.setObjectName("lookup_open_all_button")
        link.setAccessibleName(text)
        link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        link.clicked.connect(self.link_clicked)
        row.addWidget(link)
        return holder

    def _fill_notes(self, notes: tuple[Note, ...]) -> None:
        self.notes_box.setVisible(bool(notes))
        self.foot.setVisible(bool(notes or self.content.lines))
        shown = (*notes, *[None] * NOTES_MAX)
        for (icon, name, text), note in zip(self._notes, shown, strict=False):
            for widget in (icon, name, text):
                widget.setVisible(note is not None)
            if note is not None:
                icon.set_icon(note.icon, note.role)
                name.setText(note.name)
                name.setVisible(bool(note.name))
                text.setText(note.text)

    def _open(self) -> None:
        if not self._edit.is_popup_open:
            self._borrow_edit()
        self._place_over_box()
        self.show()
        self.raise_()

    def _borrow_edit(self) -> None:
        had_focus = self._edit.hasFocus()
        self._edit.is_popup_open = True
        self._head_row.insertWidget(0, self._edit, 1)
        self._edit.setMaximumWidth(QWIDGETSIZE_MAX)
        self._edit.show()
        if had_focus or not self.isVisible():
            self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place_over_box(self) -> None:
        window, measures = self._window, self._icons.theme.measures
        width = min(measures.lookup_popup_width, window.width() - 2 * measures.gutter)
        centre = self._place.mapTo(window, self._place.rect().center())
        left = max(measures.gutter, centre.x() - width // 2)
        header = self._place.parentWidget() or self._place
        top = header.mapTo(window, QPoint(0, 0)).y()
        self.setFixedWidth(width)
        self._show_keys(width)
        rows = range(self.results_list.count())
        height = sum(self.results_list.sizeHintForRow(row) for row in rows)
        self.results_list.setVisible(height > 0)
        self.results_list.setFixedHeight(0)
        is_low = window.height() < LOW_HEIGHT * self._icons.theme.scale
        share = LOW_HEIGHT_SHARE if is_low else HEIGHT_SHARE
        most = round(window.height() * share) - self._needed_height(width)
        margins = 2 * measures.tight + measures.hair
        self.results_list.setFixedHeight(max(0, min(height + margins, most)))
        self.resize(width, self._needed_height(width))
        self.move(QPoint(min(left, window.width() - width - measures.gutter), top))

    def _needed_height(self, width: int) -> int:
        # What is shown in a box while the popup is hidden is told to the column only later.
        for layout in (self.notes_box.layout(), self.foot.layout(), self._column):
            if layout is not None:
                layout.activate()
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def close_popup(self) -> None:
        """Hides it; the box goes back to its place, and keeps the focus if it had it."""
        if not self._edit.is_popup_open:
            return
        had_focus = self._edit.hasFocus()
        self._edit.is_popup_open = False
        self._edit.setMaximumWidth(self._place.maximumWidth())
        self._place.take_back()
        if had_focus:
            self._edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self._want_pictures(())
        self.has_moved = False
        self.closed.emit()

    # Choosing

    def current_line(self) -> Line | None:
        """The marked line."""
        line = self.results_list.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, Line) else None

    def step(self, step: int) -> None:
        """Marks the line so many further down, or up; after the last comes the first."""
        rows = self._line_rows()
        if not rows:
            return
        self.has_moved = True
        current = self.results_list.currentRow()
        place = rows.index(current) if current in rows else -1
        if abs(step) > 1:
            place = max(0, min(len(rows) - 1, place + step))
        self._mark_row(rows[(place + step) % len(rows) if abs(step) == 1 else place])

    def _line_rows(self) -> list[int]:
        items = self.results_list.item
        rows = range(self.results_list.count())
        return [row for row in rows if isinstance(items(row).data(LINE_ROLE), Line)]

    def _mark_row(self, row: int) -> None:
        self.results_list.setCurrentRow(row)
        if row == 1:
            self.results_list.scrollToTop()
        announce(self.results_list, self.results_list.item(row).text())

    def _current_key(self) -> object:
        line = self.current_line()
        return _key(line.target) if line is not None else None

    def _choose_line(self, key: object) -> None:
        rows = self._line_rows()
        for row in rows:
            line = self.results_list.item(row).data(LINE_ROLE)
            if key is not None and _key(line.target) == key:
                self.results_list.setCurrentRow(row)
                return
        self.has_moved = False
        if rows:
            self.results_list.setCurrentRow(rows[0])

    def _choose_clicked(self, item: QListWidgetItem) -> None:
        line = item.data(LINE_ROLE)
        if isinstance(line, Line):
            self.chosen.emit(line.target)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the box for anything but the popup closes it."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            focused = QApplication.focusWidget()
            if focused and focused is not self._edit and not self.isAncestorOf(focused):
                self.close_popup()
        return False


def _key(target: object) -> object:
    record = getattr(target, "record", None)
    return record.id if record is not None else target

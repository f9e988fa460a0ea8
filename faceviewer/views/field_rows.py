"""The rows of the Fields tab: a label, a value that wraps and can be selected, what goes with it.

Rows are kept and filled again for the next record: making widgets is what costs.
"""

from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QSizePolicy,
    QStyle,
    QTextEdit,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from faceviewer.listings.face_pictures import is_picture
from faceviewer.models.asset_files import UNKNOWN, AssetPlace
from faceviewer.models.asset_words import check_reason, check_words
from faceviewer.models.error_words import describe_error
from faceviewer.models.record_fields import AssetLine, Field, FieldAction, FieldStyle
from faceviewer.views.icons import Icons
from faceviewer.views.note import Note
from faceviewer.views.picture_tile import PictureTile
from faceviewer.views.theme import FontRole, Theme
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel
from faceviewer.views.widgets.tooltip import plain_tooltip, set_tooltip

LABEL_WIDTH: Final = 96
ASSET_TILE: Final = 36
_COLORS: Final = {FieldStyle.MISSING: "text3", FieldStyle.WORDS: "text2"}
"""Of what is in italics."""


def rows_sheet(theme: Theme) -> str:
    """The rules for a widget above the rows; colours and fonts come with the text itself."""
    side = theme.measures.target - 2 * theme.measures.hair
    return f"""
    QTextEdit[kind="value"], QTextEdit[kind="value"]:focus {{
      background: transparent; border: 0; border-radius: 0; padding: 0;
    }}
    CopyButton {{ min-width: {side}px; min-height: {side}px; padding: 0; }}
    """


class ValueText(QTextEdit):
    """Plain text without a frame that breaks anywhere, so that ids never run out of sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = FieldStyle.PLAIN
        self._text = ""
        self._measured = (0, 0)
        self.space_above = 0
        self.setProperty("kind", "value")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        option = self.document().defaultTextOption()
        # Also text of scripts that begin at the other side keeps the edge of the column.
        edge = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)
        theme.changed.connect(self._restyle)

    def show_text(self, text: str, style: FieldStyle) -> None:
        """Show a text in the font and colour of its style."""
        self._text = text
        self._style = style
        self._measured = (0, 0)
        made = self._format()
        line = ceil(QFontMetricsF(made.font()).height())
        # One line stands in the middle of the button beside it.
        self.space_above = max(0, (self._theme.measures.target - line) // 2)
        self.setViewportMargins(0, self.space_above, 0, 0)
        self.clear()
        self.textCursor().insertText(text, made)

    def text_height(self, width: int) -> int:
        """How high the text is at a width, with the space above it.

        Measured beside the document, which would be laid out anew by each question.
        """
        if self._measured[0] != width:
            height = sum(self._lines_height(line, width) for line in self._text.split("\n"))
            self._measured = (width, self.space_above + ceil(height))
        return self._measured[1]

    def _lines_height(self, text: str, width: int) -> float:
        layout = QTextLayout(text, self._format().font())
        layout.setTextOption(self.document().defaultTextOption())
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            height += line.height()
        layout.endLayout()
        return height

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def _restyle(self) -> None:
        self.show_text(self._text, self._style)

    def _format(self) -> QTextCharFormat:
        is_fixed = self._style is FieldStyle.FIXED
        font = self._theme.font(FontRole.FIXED if is_fixed else FontRole.BODY)
        font.setItalic(self._style in _COLORS)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(self._theme.color(_COLORS.get(self._style, "text")))
        return made


class CopyButton(QToolButton):
    """Takes its place always, and is seen while its row is hovered or it has the focus."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("copy_button")
        self.is_offered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.set_icon(self, "copy", size=icons.theme.measures.icon_hint)

    def offer(self, is_offered: bool) -> None:
        """Show the button, or leave its place empty."""
        self.is_offered = is_offered
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_offered or self.hasFocus():
            super().paintEvent(event)


class FieldRow(QWidget):
    """One field of a record.

    Signals:
        copy_asked(object): the `Field` whose whole value is wanted.
        action_asked(object): the `Field` whose action was clicked.
    """

    copy_asked = Signal(object)
    action_asked = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        theme = icons.theme
        self.field: Field | None = None
        self.label = ElidedLabel("", "secondary", mode=Qt.TextElideMode.ElideMiddle, parent=self)
        self.value_text = ValueText(theme, self)
        self.copy_button = CopyButton(icons, self)
        self.copy_button.clicked.connect(lambda: self.copy_asked.emit(self.field))
        self._note: Note | None = None
        self._hint_label: TextLabel | None = None
        self._link_button: LinkButton | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_field(self, field: Field) -> None:
        """Show another field."""
        self.field = field
        self.setObjectName(f"field_{field.key}")
        self._set_label_role("secondary" if field.within is None else "fixed-secondary")
        self.label.setText(field.label)
        self.value_text.show_text(field.text, field.style)
        self.value_text.setAccessibleName(field.label)
        set_tooltip(self.value_text, field.tooltip)
        self.copy_button.setVisible(bool(field.whole))
        name = self.tr("Copy {field}").format(field=field.label)
        self.copy_button.setAccessibleName(name)
        self.copy_button.setToolTip(plain_tooltip(name))
        self._show_note(field)
        self._show_link(field)
        self.updateGeometry()
        self._place(self.width())

    @property
    def note(self) -> str:
        """What stands below the value."""
        note = self._note.text if self._note and not self._note.isHidden() else ""
        hint = self._hint_label
        return note or (hint.text() if hint and not hint.isHidden() else "")

    @property
    def link_button(self) -> LinkButton | None:
        """The field's act, where it has one."""
        button = self._link_button
        return button if button and not button.isHidden() else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(width, is_tried=True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._icons.theme.measures.target)

    @override
    def event(self, event: QEvent) -> bool:
        """A part that needs another height asks for it: its font comes late, when it is shown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place(self.width())
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.copy_button.offer(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.copy_button.offer(False)

    def _place(self, width: int, *, is_tried: bool = False) -> int:
        """Puts the parts where they belong, unless only tried; gives the height that they need.

        By hand: a layout of text that wraps beside buttons asks each part several times for its
        height, and a record has dozens of rows.
        """
        measures = self._icons.theme.measures
        label_width, target = round(LABEL_WIDTH * self._icons.theme.scale), measures.target
        left = measures.gutter + label_width + measures.tight
        right = width - measures.small
        value_width = max(1, right - target - measures.tight - left)
        bottom = self.value_text.text_height(value_width)
        if not is_tried:
            self._put(self.label, measures.gutter, 0, label_width, target)
            self._put(self.value_text, left, 0, value_width, bottom)
            self._put(self.copy_button, right - target, 0, target, target)
        for part in (self._hint_label, self._note, self._link_button):
            if part is None or part.isHidden():
                continue
            part_width = max(1, right - left)
            height = part.heightForWidth(part_width)
            indent = 0
            if part is self._link_button:
                # Its text, not its edge, stands below the value.
                indent = measures.tight
                part_width, height = part.sizeHint().width(), target
            if not is_tried:
                self._put(part, left - indent, bottom, part_width, height)
            bottom += height
        return max(bottom + measures.tight, target)

    def _put(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        """Puts a part there, counted from the edge where reading begins."""
        place = QRect(left, top, width, height)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _set_label_role(self, role: str) -> None:
        if self.label.property("role") != role:
            self.label.setProperty("role", role)
            self.label.style().polish(self.label)

    def _show_note(self, field: Field) -> None:
        is_hint = field.note_kind == "hint"
        if field.note and is_hint and self._hint_label is None:
            self._hint_label = TextLabel("", "hint", self)
            self._hint_label.setWordWrap(True)
        if field.note and not is_hint and self._note is None:
            self._note = Note(self._icons, parent=self)
        if self._hint_label:
            self._hint_label.setText(field.note if is_hint else "")
            self._hint_label.setVisible(bool(field.note) and is_hint)
        if self._note:
            self._note.say(field.note_kind, "" if is_hint else field.note)

    def _show_link(self, field: Field) -> None:
        words = {
            FieldAction.SHOW_SOURCE: self.tr("Show source"),
            FieldAction.SHOW_ALL: self.tr("Show all of it"),
            FieldAction.SHOW_JSON: self.tr("Show in JSON"),
            FieldAction.SHOW_PICTURE: self.tr("Show picture"),
        }
        if field.action and self._link_button is None:
            self._link_button = LinkButton("", self)
            self._link_button.clicked.connect(lambda: self.action_asked.emit(self.field))
        if self._link_button:
            text = words[field.action] if field.action else ""
            self._link_button.setText(text)
            self._link_button.setAccessibleName(f"{text}: {field.label}" if text else "")
            self._link_button.setObjectName(f"field_{field.key}_link_button")
            self._link_button.setVisible(bool(text))


class AssetRow(QWidget):
    """One asset in short, beside a tile with its picture.

    Signals:
        view_asked(str): the person wants a closer look at the picture of this address.
        host_allowed(str): the person wants the pictures of this host without a click.
        changed(): there is more to know of its file.
    """

    view_asked = Signal(str)
    host_allowed = Signal(str)
    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        measures = icons.theme.measures
        self._line: AssetLine | None = None
        self._place: AssetPlace | None = None
        self.tile = PictureTile(ASSET_TILE, icons, self)
        self.tile.view_asked.connect(self.view_asked)
        self.tile.host_allowed.connect(self.host_allowed)
        self.name_label = ElidedLabel("", "strong", mode=Qt.TextElideMode.ElideMiddle, parent=self)
        _fill_width(self.name_label)
        self.details_label = TextLabel("", "hint", self)
        self.details_label.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(measures.gutter, 0, measures.gutter, measures.tight)
        grid.setHorizontalSpacing(measures.medium)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.tile, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name_label, 0, 1)
        grid.addWidget(self.details_label, 1, 1)

    def show_asset(self, line: AssetLine, place: AssetPlace | None) -> None:
        """Show another asset, whose file comes from this place."""
        self._line = line
        self._take_place(place)
        has_picture = is_picture(line.asset)
        url = str(line.asset.url) if has_picture else ""
        icon = "" if has_picture else "file-text"
        self.tile.show_picture(place.pictures if place else None, url, icon)
        self.name_label.setText(line.name)
        self._look(url)
        self._show_details()

    def _take_place(self, place: AssetPlace | None) -> None:
        if place is self._place:
            return
        if self._place is not None:
            self._place.pictures.changed.disconnect(self._look)
            self._place.files.changed.disconnect(self._refresh)
        if place is not None:
            place.pictures.changed.connect(self._look)
            place.files.changed.connect(self._refresh)
        self._place = place

    def _look(self, url: str) -> None:
        """Has the file checked that came with a picture."""
        if self._line is not None and self._place is not None and url == self._line.asset.url:
            self._place.files.look([self._line.asset])

    def _refresh(self, url: str) -> None:
        if self._line is not None and url == self._line.asset.url:
            self._show_details()
            self.changed.emit()

    def _show_details(self) -> None:
        if self._line is None:
            return
        facts = self._place.files.facts(self._line.asset) if self._place else UNKNOWN
        words, tooltip = self._line.hash_form, ""
        if facts.check is not None and facts.check.reason != "missing":
            words = self.tr("hash {words}").format(words=check_words(facts.check))
            tooltip = check_reason(facts.check)
        elif facts.error is not None:
            words, tooltip = describe_error(facts.error).short, str(describe_error(facts.error))
        parts = (self._line.details, words, self._line.id_note)
        self.details_label.setText(", ".join(part for part in parts if part))
        set_tooltip(self.details_label, tooltip)


def _fill_width(label: ElidedLabel) -> None:
    """Let a label take what room there is, however long its text."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

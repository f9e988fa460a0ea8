"""Where a term stands in the pasted text: a few lines around it, with the term marked."""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from faceviewer.models.source_text import source_text
from faceviewer.plain_text import plain_line
from faceviewer.recognition import Term
from faceviewer.views.theme import Theme

AROUND: Final = 90
"""Characters before and after the term, on one line."""

ELLIPSIS: Final = "…"
_LINES: Final = 6
_TERM_LENGTH: Final = 300


class Excerpt(NamedTuple):
    """A piece of a text as it may be shown, and where in it the term stands."""

    text: str
    start: int
    end: int


def excerpt(text: str, term: Term) -> Excerpt:
    """The term with a few words around it; unseen characters stand as their escapes."""
    first, last = max(0, term.start - AROUND), min(len(text), term.end + AROUND)
    before = (ELLIPSIS if first else "") + plain_line(text[first : term.start])
    marked = plain_line(text[term.start : term.end], _TERM_LENGTH)
    after = plain_line(text[term.end : last]) + (ELLIPSIS if last < len(text) else "")
    return Excerpt(before + marked + after, len(before), len(before) + len(marked))


def whole(text: str, term: Term) -> Excerpt:
    """The whole text with the term in it, with its lines as they are."""
    before = source_text(text[: term.start]).text
    marked = plain_line(text[term.start : term.end], _TERM_LENGTH)
    after = source_text(text[term.end :]).text
    return Excerpt(before + marked + after, len(before), len(before) + len(marked))


class ExcerptView(QPlainTextEdit):
    """Shows a piece of the pasted text to be read and copied; it is never rendered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Excerpt("", 0, 0)
        self.setProperty("kind", "quote")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._mark)

    def show_excerpt(self, shown: Excerpt) -> None:
        """Shows a piece of the text, scrolled to the term."""
        self._shown = shown
        self.setPlainText(self._shown.text)
        self._mark()
        cursor = self.textCursor()
        cursor.setPosition(self._units(self._shown.start))
        self.setTextCursor(cursor)
        self.centerCursor()

    def fit_lines(self) -> None:
        """Becomes a few lines high."""
        margins = self.contentsMargins()
        room = 2 * self.document().documentMargin() + margins.top() + margins.bottom()
        self.setFixedHeight(round(_LINES * self.fontMetrics().lineSpacing() + room))

    def _mark(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(self._shown.start))
        cursor.setPosition(self._units(self._shown.end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(self._theme.color("mark"))
        look.setForeground(self._theme.color("mark_text"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        self.setExtraSelections([selection])

    def _units(self, place: int) -> int:
        """A place in characters as Qt counts it: in pieces of UTF-16."""
        return len(self._shown.text[:place].encode("utf-16-le", "surrogatepass")) // 2

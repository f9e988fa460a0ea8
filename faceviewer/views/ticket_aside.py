"""Beside the table of a ticket: which of several records a row means, or why it has none."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.models.ticket_words import TicketWords
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.tickets.rows import Found, Row, Verdict
from faceviewer.views.icons import Icons
from faceviewer.views.ticket_excerpt import ExcerptView, excerpt, whole
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel

_NAME_LENGTH: Final = 120


class TicketAside(QWidget):
    """What is said of the current row of a ticket where there is no one record to show.

    Signals:
        record_used(object): the `Found` that the person takes.
        search_asked(): a text that was held back is to be searched all the same.
    """

    record_used = Signal(object)
    search_asked = Signal()

    def __init__(
        self, icons: Icons, formats: Formats, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ticket_aside")
        self.setAccessibleName(self.tr("Row of the ticket"))
        self._icons = icons
        self._formats = formats
        self._words = TicketWords(formats, self)
        self._text = text
        self._row: Row | None = None
        self._is_whole = False
        self.candidates: list[_Candidate] = []
        self._build()

    def show_row(self, row: Row) -> None:
        """Shows another row, or what has become of the same one."""
        if row is not self._row:
            self._is_whole = False
        self._row = row
        self.title_label.setText(self._title(row))
        self.term_label.setText(self._words.pasted(row.term))
        self.sentence_label.setText(self._sentence(row))
        self.search_button.setVisible(row.reason == "held")
        self._show_candidates(row)
        self._show_excerpt()
        self.setFocusProxy(self.first_button() or self.whole_button)

    def first_button(self) -> QPushButton | None:
        """The act that the focus goes to when it comes here."""
        if self.candidates:
            return self.candidates[0].use_button
        return self.search_button if self.search_button.isVisibleTo(self) else None

    # Building

    def _build(self) -> None:
        measures = self._icons.theme.measures
        self.title_label = TextLabel("", "title")
        self.title_label.setObjectName("ticket_aside_title_label")
        self.term_label = ElidedLabel("", "fixed-secondary", mode=Qt.TextElideMode.ElideMiddle)
        self.term_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence_label = TextLabel("", "secondary")
        self.sentence_label.setObjectName("ticket_aside_sentence_label")
        self.sentence_label.setWordWrap(True)
        self.search_button = QPushButton(self.tr("Search anyway"))
        self.search_button.setObjectName("search_anyway_button")
        self.search_button.setAccessibleName(self.search_button.text())
        self.search_button.clicked.connect(self.search_asked)
        head = QVBoxLayout()
        head.setContentsMargins(measures.gutter, measures.medium, measures.gutter, measures.medium)
        head.setSpacing(measures.tight)
        for label in (self.title_label, self.term_label, self.sentence_label):
            head.addWidget(label)
        head.addWidget(self.search_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._made_list(), 1)
        column.addLayout(self._made_quote())
        column.addStretch(0)

    def _made_list(self) -> QWidget:
        """The records to choose from, scrolling where they are many."""
        content = QWidget()
        content.setObjectName("ticket_candidates")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._more_label = TextLabel("", "hint")
        gutter = self._icons.theme.measures.gutter
        self._more_label.setContentsMargins(gutter, gutter // 2, gutter, gutter // 2)
        self._column.addWidget(self._more_label)
        self.scroll_area = QScrollArea()
        self.scroll_area.setObjectName("ticket_candidates_area")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(content)
        for surface in (self.scroll_area.viewport(), content):
            surface.setAutoFillBackground(False)
        return self.scroll_area

    def _made_quote(self) -> QVBoxLayout:
        measures = self._icons.theme.measures
        self.whole_button = LinkButton(self.tr("Show all of it"))
        self.whole_button.setObjectName("show_whole_text_button")
        self.whole_button.setAccessibleName(self.whole_button.text())
        self.whole_button.clicked.connect(self.turn_whole)
        self.excerpt_view = ExcerptView(self._icons.theme)
        self.excerpt_view.setObjectName("ticket_excerpt")
        self.excerpt_view.setAccessibleName(self.tr("In the pasted text"))
        row = QHBoxLayout()
        row.addWidget(TextLabel(self.tr("In the pasted text"), "label"), 1)
        row.addWidget(self.whole_button)
        column = QVBoxLayout()
        column.setContentsMargins(measures.gutter, measures.small, measures.gutter, measures.gutter)
        column.setSpacing(measures.tight)
        column.addLayout(row)
        column.addWidget(self.excerpt_view)
        return column

    # What is said

    def _title(self, row: Row) -> str:
        number = self._formats.number(row.number)
        if row.chosen is not None:
            return self.tr("Row {number}: one was chosen").format(number=number)
        template = {
            Verdict.WAITING: self.tr("Row {number} is waiting"),
            Verdict.FOUND: self.tr("Row {number} was found"),
            Verdict.MISSING: self.tr("Row {number} is missing"),
            Verdict.AMBIGUOUS: self.tr("Row {number} is ambiguous"),
            Verdict.FAILED: self.tr("Row {number} failed"),
            Verdict.NOT_ASKED: self.tr("Row {number} was not asked for"),
        }[row.verdict]
        return template.format(number=number)

    def _sentence(self, row: Row) -> str:
        if row.chosen is not None or row.verdict is Verdict.AMBIGUOUS:
            return self._why_several(row)
        match row.verdict:
            case Verdict.MISSING:
                return self._why_missing(row)
            case Verdict.FAILED:
                return " ".join(
                    f"{sentence.what} {sentence.advice}"
                    for sentence in map(describe_error, row.errors.values())
                )
            case Verdict.NOT_ASKED:
                return self._why_not_asked(row)
        return self.tr("Its answer is shown here when it is there.")

    def _why_several(self, row: Row) -> str:
        fields = {found.path.partition(".")[0] for found in row.found}
        if fields == {"project"}:
            cause = self.tr("It is a project id, so several records carry it.")
        elif fields == {"client"}:
            cause = self.tr("It is a client id, so several records carry it.")
        elif fields == {"name"}:
            cause = self.tr("Several records have this name.")
        else:
            cause = self.tr("Several records carry it.")
        advice = self.tr("Choose the one that the ticket means; the others stay listed.")
        return f"{cause} {advice}"

    def _why_missing(self, row: Row) -> str:
        if "blockv" not in row.answered:
            return self.tr("It stands in none of the loaded rows, and all of them are loaded.")
        return self.tr(
            "No collection carries it in any field, and {service} has no face for it."
        ).format(service=SERVICE_NAMES["blockv"])

    def _why_not_asked(self, row: Row) -> str:
        match row.reason:
            case "secret":
                return self.tr(
                    "It looks like a credential. It was neither sent nor kept; take it out of the"
                    " ticket, because others can read it there."
                )
            case "held":
                return self.tr("It may be private, so it is sent to no service unless you say so.")
            case "stopped":
                return self.tr("You stopped before its answer was there. Ask again to go on.")
        return self.tr(
            "No service can search for it, and it stands in none of the loaded rows. Load all"
            " faces, then ask again."
        )

    # The records

    def _show_candidates(self, row: Row) -> None:
        for candidate in self.candidates:
            self._column.removeWidget(candidate)
            candidate.hide()
            candidate.deleteLater()
        self.candidates = []
        is_open = row.chosen is not None or row.verdict is Verdict.AMBIGUOUS
        for place, found in enumerate(row.found if is_open else ()):
            candidate = _Candidate(found, self._icons, is_used=found is row.chosen)
            candidate.use_button.clicked.connect(partial(self.record_used.emit, found))
            self._column.insertWidget(place, candidate)
            self.candidates.append(candidate)
        hidden = row.count - len(self.candidates) if is_open else 0
        self._more_label.setText(self.tr("%n more record(s) carry it.", "", hidden))
        self._more_label.setVisible(hidden > 0)
        self._column.activate()
        self.scroll_area.setMaximumHeight(self._column.sizeHint().height())

    # The pasted text

    def turn_whole(self) -> None:
        """Shows the whole of the pasted text, or the place of the term alone."""
        self._is_whole = not self._is_whole
        self._show_excerpt()

    def _show_excerpt(self) -> None:
        if self._row is None:
            return
        words = self.tr("Show less") if self._is_whole else self.tr("Show all of it")
        self.whole_button.setText(words)
        self.whole_button.setAccessibleName(words)
        self.scroll_area.setVisible(not self._is_whole)
        view = self.excerpt_view
        if self._is_whole:
            view.setMinimumHeight(0)
            view.setMaximumHeight(2**24 - 1)  # what Qt takes for no limit
            view.show_excerpt(whole(self._text, self._row.term))
        else:
            view.fit_lines()
            view.show_excerpt(excerpt(self._text, self._row.term))


class _Candidate(QWidget):
    """One record that a row may mean, with the field that says so."""

    def __init__(self, found: Found, icons: Icons, *, is_used: bool) -> None:
        super().__init__()
        record, measures = found.record, icons.theme.measures
        is_collection = isinstance(record, Collection)
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = plain_line(record.name, _NAME_LENGTH) if isinstance(record.name, str) else ""
        self.name_label = ElidedLabel(name or record.id, "strong")
        self.field_label = ElidedLabel(self._field(found), "fixed-secondary")
        for label in (self.name_label, self.field_label):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.use_button = QPushButton(self.tr("Used") if is_used else self.tr("Use"))
        self.use_button.setEnabled(not is_used)
        self.use_button.setObjectName("use_record_button")
        self.use_button.setAccessibleName(self.tr("Use {record}").format(record=name or record.id))
        texts = QVBoxLayout()
        texts.setSpacing(measures.hair)
        texts.addWidget(self.name_label)
        texts.addWidget(self.field_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.gutter, measures.small, measures.medium, measures.small)
        row.setSpacing(measures.small)
        row.addWidget(IconLabel(icons, "layers" if is_collection else "scan-face"))
        row.addLayout(texts, 1)
        row.addWidget(self.use_button)

    def _field(self, found: Found) -> str:
        parts = [plain_line(found.path, 80) or self.tr("given for the name")]
        parts.append(SERVICE_NAMES[found.service])
        if isinstance(found.record, Collection) and found.record.deleted is True:
            parts.append(self.tr("deleted"))
        return " · ".join(parts)

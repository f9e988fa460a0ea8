"""What a look-up found, laid under the look-up box: records, then what was asked and what not."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.errors import FaceviewerError
from faceviewer.lookup import Answer, Match
from faceviewer.models.error_words import describe_error
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.views.icons import Icons
from faceviewer.views.lookup_delegate import LINE_ROLE, FoundLine, LookupDelegate
from faceviewer.views.widgets.labels import TextLabel

_MATCH_ROLE = Qt.ItemDataRole.UserRole + 1


class LookupPopup(QFrame):
    """A list of matches under the look-up box, which keeps the focus.

    Signals:
        match_chosen(object): the `Match` to open.
    """

    match_chosen = Signal(object)

    def __init__(self, icons: Icons, anchor: QWidget) -> None:
        super().__init__(anchor.window())
        self._icons = icons
        self._anchor = anchor
        self.setObjectName("lookup_popup")
        self.setAccessibleName(self.tr("Look-up results"))
        self.setProperty("kind", "popup")
        self.title_label = TextLabel("", "strong")
        self.note_label = TextLabel("", "hint")
        self.note_label.setWordWrap(True)
        self.results_list = QListWidget()
        self.results_list.setObjectName("lookup_results_list")
        self.results_list.setAccessibleName(self.tr("Records found"))
        self.results_list.setFrameShape(QFrame.Shape.NoFrame)
        self.results_list.setMouseTracking(True)
        self.results_list.setItemDelegate(LookupDelegate(icons.theme, self.results_list))
        self.results_list.itemClicked.connect(self._choose)
        self.results_list.itemActivated.connect(self._choose)
        measures = icons.theme.measures
        layout = QVBoxLayout(self)
        layout.setContentsMargins(
            measures.medium, measures.medium, measures.medium, measures.medium
        )
        layout.setSpacing(measures.small)
        for widget in (self.title_label, self.results_list, self.note_label):
            layout.addWidget(widget)
        anchor.installEventFilter(self)
        self.results_list.installEventFilter(self)
        self.hide()

    def show_searching(self, text: str) -> None:
        """Says that the services are asked."""
        self.results_list.clear()
        self.title_label.setText(self.tr("Looking up “{text}”").format(text=plain_line(text, 80)))
        self.note_label.setText("")
        self._open()

    def show_answer(self, answer: Answer) -> None:
        """Lists what was found and says what was asked."""
        self.results_list.clear()
        for match in answer.matches:
            self.results_list.addItem(self._item(match))
        self.title_label.setText(
            self.tr("%n record(s) for “{text}”", "", len(answer.matches)).format(
                text=plain_line(answer.text, 80)
            )
        )
        notes = [self._asked(answer)]
        if answer.hidden_count:
            notes.append(self.tr("%n more match(es) not listed.", "", answer.hidden_count))
        notes.extend(self._failure(error) for error in answer.errors)
        self.note_label.setText("\n".join(notes))
        if answer.matches:
            self.results_list.setCurrentRow(0)
        self._open()

    def choose_current(self) -> None:
        """Opens the marked record."""
        item = self.results_list.currentItem()
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.match_chosen.emit(item.data(_MATCH_ROLE))

    def _item(self, match: Match) -> QListWidgetItem:
        record = match.record
        name = record.name if isinstance(record.name, str) and record.name else record.id
        title = QCoreApplication.translate("columns", match.column.title)
        is_collection = isinstance(record, Collection)
        found = f"{title} {plain_line(match.column.text(record), 60)}"
        line = FoundLine(
            name=plain_line(name, 60),
            # Where the name itself was found, the id tells records of one name apart.
            found=record.id if match.column.key == "name" else found,
            service=SERVICE_NAMES["verifik" if is_collection else "blockv"],
            is_deleted=isinstance(record, Collection) and record.deleted is True,
        )
        text = "  ·  ".join(part for part in (line.name, line.found, line.service) if part)
        item = QListWidgetItem(self._icons.icon("layers" if is_collection else "scan-face"), text)
        item.setData(_MATCH_ROLE, match)
        item.setData(LINE_ROLE, line)
        item.setSizeHint(QSize(0, self._icons.theme.measures.row_collections))
        return item

    def _asked(self, answer: Answer) -> str:
        if answer.was_sent:
            return self.tr("Asked of the faces by id, sought among the collections by id.")
        return self.tr("Sought among the loaded rows of both listings; nothing was sent.")

    def _failure(self, error: FaceviewerError) -> str:
        return describe_error(error).what

    def _open(self) -> None:
        window, measures = self._anchor.window(), self._icons.theme.measures
        width = min(measures.lookup_popup_width, window.width() - 2 * measures.gutter)
        rows = min(self.results_list.count(), 12)
        self.results_list.setVisible(rows > 0)
        self.results_list.setFixedHeight(rows * measures.row_collections + 2 * measures.hair)
        self.setFixedWidth(width)
        self.adjustSize()
        below = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + measures.tight))
        left = below.x() + (self._anchor.width() - width) // 2
        left = max(measures.gutter, min(left, window.width() - width - measures.gutter))
        self.move(left, below.y())
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Escape of the box go to the list; leaving both closes the popup."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(watched, event.key())
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            focused = self.window().focusWidget()
            if focused not in (self._anchor, self.results_list):
                self.hide()
        return False

    def _take_key(self, watched: QObject, key: int) -> bool:
        if key == Qt.Key.Key_Escape and self.isVisible():
            self.hide()
            self._anchor.setFocus()
            return True
        if watched is self._anchor and self.isVisible() and self.results_list.count():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
            if step:
                row = self.results_list.currentRow() + step
                self.results_list.setCurrentRow(row % self.results_list.count())
            return bool(step)
        return False

"""What a record has in common with other loaded rows, each with what leads to them."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from faceviewer.listings.related import Relation, RelationKey
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.records import Face, Record
from faceviewer.translation_marks import QT_TRANSLATE_NOOP
from faceviewer.views.field_rows import LABEL_WIDTH
from faceviewer.views.icons import Icons
from faceviewer.views.theme import Theme
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.labels import ElidedLabel
from faceviewer.views.widgets.tooltip import plain_tooltip

ROWS_MAX: Final = 8
FILTERED: Final[dict[RelationKey, str]] = {"project": "project", "client": "client", "url": "url"}
"""Relations by which a table can be narrowed, with the column that does it."""


def relation_words(relation: Relation) -> str:
    """What the rows of a relation have in common."""
    words: dict[RelationKey, str] = {
        "project": QT_TRANSLATE_NOOP("related", "Same project"),
        "client": QT_TRANSLATE_NOOP("related", "Same client"),
        "org": QT_TRANSLATE_NOOP("related", "Same organisation"),
        "url": QT_TRANSLATE_NOOP("related", "Same url"),
        "asset_hash": QT_TRANSLATE_NOOP("related", "Same file"),
        "asset_url": QT_TRANSLATE_NOOP("related", "Same file url"),
    }
    return QCoreApplication.translate("related", words[relation.key])


class RelatedBox(QWidget):
    """Owns a line for each relation of the shown record; hidden where there is none.

    Attributes:
        lines: all lines that were ever needed, those in use first.

    Signals:
        filter_asked(object): only the rows of this `Relation` are wanted.
        next_asked(object): the row after the shown one in this `Relation` is wanted.
    """

    filter_asked = Signal(object)
    next_asked = Signal(object)

    def __init__(self, formats: Formats, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("related_box")
        self._formats = formats
        self._theme = icons.theme
        self.lines: list[RelationLine] = []
        measures = icons.theme.measures
        self.title_label = ElidedLabel("", "label", parent=self)
        self.title_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title_label.setContentsMargins(measures.gutter, 0, measures.small, measures.tight)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(measures.hair)
        self._column.addWidget(self.title_label)
        self.hide()

    def show_relations(self, record: Record, relations: list[Relation], count: int) -> None:
        """Shows relations of a record among so many loaded rows."""
        is_face = isinstance(record, Face)
        title = (
            self.tr("Among the {count} loaded faces")
            if is_face
            else self.tr("Among the {count} loaded collections")
        )
        self.title_label.setText(title.format(count=self._formats.number(count)))
        shown = relations[:ROWS_MAX]
        while len(self.lines) < len(shown):
            self._add_line()
        for line, relation in zip(self.lines, shown, strict=False):
            line.show_relation(relation, relation_words(relation), self._others(relation, record))
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(shown))
        self.setVisible(bool(shown))

    def _others(self, relation: Relation, record: Record) -> str:
        count = sum(other is not record for other in relation.records)
        return self.tr("{count} more").format(count=self._formats.number(count))

    def _add_line(self) -> None:
        line = RelationLine(self._theme, len(self.lines), self)
        line.filter_button.clicked.connect(lambda: self.filter_asked.emit(line.relation))
        line.next_button.clicked.connect(lambda: self.next_asked.emit(line.relation))
        self.lines.append(line)
        self._column.addWidget(line)


class RelationLine(QWidget):
    """One relation: what it is, how many there are, and where it leads.

    Attributes:
        relation: what is shown.
    """

    def __init__(self, theme: Theme, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        measures = theme.measures
        self.relation: Relation | None = None
        self.name_label = ElidedLabel("", "secondary", parent=self)
        self.name_label.setMinimumWidth(round(LABEL_WIDTH * theme.scale))
        self.count_label = ElidedLabel("", parent=self)
        self.count_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.filter_button = LinkButton(self.tr("Only these"), self)
        self.filter_button.setObjectName(f"related_filter_button_{number}")
        self.next_button = LinkButton(self.tr("Next"), self)
        self.next_button.setObjectName(f"related_next_button_{number}")
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.gutter, 0, measures.small, 0)
        row.setSpacing(measures.tight)
        row.addWidget(self.name_label)
        row.addWidget(self.count_label, 1)
        row.addWidget(self.filter_button)
        row.addWidget(self.next_button)

    def show_relation(self, relation: Relation, words: str, others: str) -> None:
        """Show another relation."""
        self.relation = relation
        self.name_label.setText(words)
        self.count_label.setText(others)
        self.setToolTip(plain_tooltip(plain_line(relation.value)))
        self.filter_button.setVisible(relation.key in FILTERED)
        for button in (self.filter_button, self.next_button):
            button.setAccessibleName(f"{button.text()}: {words}, {others}")

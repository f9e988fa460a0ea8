"""A record field by field. The words come from `models.record_fields`."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.listings.face_pictures import is_web_address
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.related import Relation
from faceviewer.models.asset_files import AssetPlace, FileState
from faceviewer.models.contact_sheet import sights_of
from faceviewer.models.formats import Formats
from faceviewer.models.record_fields import Field, FieldAction, RecordFields, Section
from faceviewer.records import Record
from faceviewer.slices import Steps
from faceviewer.views.field_rows import AssetRow, FieldRow, rows_sheet
from faceviewer.views.icons import Icons
from faceviewer.views.related_box import RelatedBox
from faceviewer.views.source_view import SourceView
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel

SECTIONS_MAX: Final = 4


class DetailFields(QStackedWidget):
    """The Fields tab: the list of fields, or one long text of them.

    Signals:
        copied(str): what was put on the clipboard, in words.
        json_asked(object): the value that this tuple of keys leads to is wanted in the tree.
        assets_asked(): the whole table of assets is wanted.
        fields_shown(object): the fields of this `Record` are there.
        sights_asked(object): the person wants a closer look at these `Sights`.
        host_allowed(str): the person wants the pictures of this host without a click.
    """

    copied = Signal(str)
    json_asked = Signal(object)
    assets_asked = Signal()
    fields_shown = Signal(object)
    sights_asked = Signal(object)
    host_allowed = Signal(str)

    def __init__(
        self,
        formats: Formats,
        icons: Icons,
        parent: QWidget | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detail_fields")
        self.setAccessibleName(self.tr("Fields"))
        self._formats = formats
        self._jobs = jobs or Jobs()
        self._record: Record | None = None
        self._fields = RecordFields(formats, self)
        self._boxes = [SectionBox(icons, self) for _ in range(SECTIONS_MAX)]
        self.note_label = TextLabel("", "secondary")
        self.note_label.setWordWrap(True)
        self.scroll_area = self._made_list(icons)
        self.source_view = self._made_source(formats, icons)
        self.addWidget(self.scroll_area)
        self.addWidget(self.source_view)
        for box in self._boxes:
            box.copy_asked.connect(self._copy)
            box.action_asked.connect(self._act)
            box.rest_asked.connect(self._show_rest)
            box.view_asked.connect(self._show_picture)
            box.host_allowed.connect(self.host_allowed)

    def set_place(self, place: AssetPlace | None) -> None:
        """Fetch the files of assets at this place from the next record on."""
        for box in self._boxes:
            box.place = place

    def show_record(self, record: Record) -> None:
        """Show the fields of a record; those of a very large one come a moment later."""
        is_other = self._record is None or self._record.id != record.id
        self._record = record
        # Fields of two records are never seen at once: the old ones stay until the new ones are all
        # there. A newer record takes over without a look in between.
        self.scroll_area.setUpdatesEnabled(False)
        if is_other:
            self.related_box.hide()
        self._jobs.run("fields", self._shown(record), partial(self._end_showing, is_other))

    def _shown(self, record: Record) -> Steps[None]:
        try:
            sections = yield from self._fields.sections(record)
            self.note_label.hide()
        except ValueError:
            sections = []
            self.note_label.setText(self.tr("This record cannot be cut into fields; see Raw."))
            self.note_label.show()
        for number, box in enumerate(self._boxes):
            yield from box.show_section(sections[number] if number < len(sections) else None)

    def _end_showing(self, is_other: bool, _shown: None) -> None:
        self.scroll_area.fit()
        self.scroll_area.setUpdatesEnabled(True)
        if is_other:
            self.show_list()
            self.scroll_area.verticalScrollBar().setValue(0)
        self.fields_shown.emit(self._record)

    def show_relations(self, relations: list[Relation], count: int) -> None:
        """Show what the record has in common with others among so many loaded rows."""
        if self._record is not None:
            self.related_box.show_relations(self._record, relations, count)
            self.scroll_area.fit()

    def show_list(self) -> None:
        """Go back from a long text to the fields."""
        self.setCurrentWidget(self.scroll_area)

    def row(self, key: str) -> FieldRow | None:
        """The row of a field that is shown."""
        rows = (row for box in self._boxes for row in box.shown_rows)
        return next((row for row in rows if row.field and row.field.key == key), None)

    def _made_list(self, icons: Icons) -> "FieldsArea":
        measures = icons.theme.measures
        area = FieldsArea()
        area.setObjectName("detail_fields_area")
        content = area.content
        self._theme = icons.theme
        self._theme.changed.connect(self._color_rows)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, measures.medium, 0, measures.gutter)
        column.setSpacing(measures.gutter)
        self.note_label.setContentsMargins(measures.gutter, 0, measures.gutter, 0)
        column.addWidget(self.note_label)
        for box in self._boxes:
            column.addWidget(box)
        self.related_box = RelatedBox(self._formats, icons)
        column.addWidget(self.related_box)
        content.setStyleSheet(rows_sheet(self._theme))
        return area

    def _color_rows(self) -> None:
        self.scroll_area.content.setStyleSheet(rows_sheet(self._theme))

    def _made_source(self, formats: Formats, icons: Icons) -> SourceView:
        view = SourceView(formats, icons)
        view.setObjectName("detail_source")
        view.setAccessibleName(self.tr("Source text"))
        view.text_edit.setObjectName("detail_source_edit")
        view.text_edit.setAccessibleName(self.tr("Source text"))
        view.copy_all_button.setObjectName("detail_source_copy_button")
        view.copied.connect(self.copied)
        self.back_button = LinkButton(self.tr("All fields"), view)
        self.back_button.setObjectName("detail_source_back_button")
        self.back_button.setAccessibleName(self.tr("Back to all fields"))
        self.back_button.clicked.connect(self.show_list)
        view.bar.insertWidget(0, self.back_button)
        return view

    def _copy(self, field: Field) -> None:
        QGuiApplication.clipboard().setText(field.whole)
        self.copied.emit(self.tr("{field} copied").format(field=field.label))

    def _act(self, field: Field) -> None:
        if field.action is FieldAction.SHOW_JSON:
            self.json_asked.emit(field.path)
            return
        if field.action is FieldAction.SHOW_PICTURE:
            self._show_picture(field.whole)
            return
        count = self._formats.number(len(field.whole))
        template = self.tr("{field}, {count} characters")
        self.source_view.show_text(field.whole, template.format(field=field.label, count=count))
        self.setCurrentWidget(self.source_view)
        self.back_button.setFocus()

    def _show_picture(self, url: str) -> None:
        sights = sights_of(self._record, url) if self._record is not None else None
        if sights is not None:
            self.sights_asked.emit(sights)

    def _show_rest(self, section: Section) -> None:
        if section.assets:
            self.assets_asked.emit()
        else:
            self.json_asked.emit((section.key,) if section.key else ())


class FieldsArea(QScrollArea):
    """Scrolls its content, kept as wide as there is room and as high as that width needs.

    By hand, because a scroll area that resizes its widget does not learn of another height for the
    same width.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = _Content()
        self.content.outgrown.connect(self.fit)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands in it has the focus, and scrolls
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.content)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the content its size again."""
        layout = self.content.layout()
        if layout is not None:
            width = self.viewport().width()
            self.content.resize(width, layout.totalHeightForWidth(width))


class _Content(QWidget):
    """A widget that says when its layout wants another size.

    Signals:
        outgrown(): the layout was done anew.
    """

    outgrown = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.outgrown.emit()
        return is_done


class SectionBox(QWidget):
    """Owns the rows of one section, more than are shown at times.

    Signals:
        copy_asked(object), action_asked(object): a `Field`.
        rest_asked(object): the `Section` of which more is wanted.
        view_asked(str): the person wants a closer look at the picture of this address.
        host_allowed(str): the person wants the pictures of this host without a click.

    Attributes:
        place: where the files of assets come from.
    """

    copy_asked = Signal(object)
    action_asked = Signal(object)
    rest_asked = Signal(object)
    view_asked = Signal(str)
    host_allowed = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.place: AssetPlace | None = None
        self._section: Section | None = None
        self._rows: list[FieldRow] = []
        self._asset_rows: list[AssetRow] = []
        measures = icons.theme.measures
        self.title_label = ElidedLabel("", "label", parent=self)
        self.title_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.rest_button = LinkButton("", self)
        self.rest_button.setObjectName("rest_button")
        self.rest_button.clicked.connect(lambda: self.rest_asked.emit(self._section))
        self.fetch_button = LinkButton(self.tr("Fetch all"), self)
        self.fetch_button.setObjectName("fetch_button")
        self.fetch_button.setAccessibleName(self.tr("Fetch all assets"))
        self.fetch_button.clicked.connect(self._fetch_all)
        title = QHBoxLayout()
        title.setContentsMargins(measures.gutter, 0, measures.small, measures.tight)
        title.addWidget(self.title_label, 1)
        title.addWidget(self.fetch_button)
        title.addWidget(self.rest_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(measures.hair)
        self._column.addLayout(title)

    @property
    def shown_rows(self) -> list[FieldRow]:
        """The rows that belong to the section."""
        return self._rows[: len(self._section.fields)] if self._section else []

    def show_section(self, section: Section | None) -> Steps[None]:
        """Show another section row by row; None hides the box."""
        self._section = section
        self.setVisible(section is not None)
        if section is None:
            return
        self.title_label.setText(section.title)
        self._show_rest_button(section)
        self._offer_files()
        while len(self._rows) < len(section.fields):
            self._add_row()
            yield None
        for number, row in enumerate(self._rows):
            if number < len(section.fields):
                row.show_field(section.fields[number])
                yield None
            row.setVisible(number < len(section.fields))
        while len(self._asset_rows) < len(section.assets):
            self._add_asset_row()
        for number, asset_row in enumerate(self._asset_rows):
            if number < len(section.assets):
                asset_row.show_asset(section.assets[number], self.place)
                yield None
            asset_row.setVisible(number < len(section.assets))

    def _add_asset_row(self) -> None:
        row = AssetRow(self._icons, self)
        row.view_asked.connect(self.view_asked)
        row.host_allowed.connect(self.host_allowed)
        row.changed.connect(self._offer_files)
        self._asset_rows.append(row)
        self._column.addWidget(row)

    def _fetch_all(self) -> None:
        if self.place is not None and self._section is not None:
            self.place.files.fetch([line.asset for line in self._section.assets])

    def _offer_files(self) -> None:
        """Offers to fetch the files as long as there is one that nobody has fetched."""
        lines = self._section.assets if self._section is not None else ()
        self.fetch_button.setVisible(
            self.place is not None
            and any(
                is_web_address(line.asset.url)
                and self.place.files.facts(line.asset).state is FileState.UNKNOWN
                for line in lines
            )
        )

    def _add_row(self) -> None:
        row = FieldRow(self._icons, self)
        row.copy_asked.connect(self.copy_asked)
        row.action_asked.connect(self.action_asked)
        self._rows.append(row)
        self._column.addWidget(row)

    def _show_rest_button(self, section: Section) -> None:
        text = ""
        if section.assets:
            text = self.tr("Show table")
        elif section.left_out:
            text = self.tr("Show all in JSON")
        self.rest_button.setText(text)
        self.rest_button.setAccessibleName(f"{text}: {section.title}")
        self.rest_button.setVisible(bool(text))

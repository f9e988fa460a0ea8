"""The pane at the right: one record as fields, tree, bytes and assets."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.json_text import without_lone_surrogates
from faceviewer.listings.asset_summary import asset_types
from faceviewer.listings.face_pictures import first_picture
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.related import Relation
from faceviewer.models.asset_files import AssetPlace
from faceviewer.models.contact_sheet import sights_of
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection, Face, Record
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.views.detail_assets import DetailAssets
from faceviewer.views.detail_fields import DetailFields
from faceviewer.views.detail_json import DetailJson
from faceviewer.views.detail_raw import DetailRaw
from faceviewer.views.icons import Icons
from faceviewer.views.picture_tile import PictureTile
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel

SETTLE_MS: Final = 30
HEAD_TILE: Final = 56


class DetailPane(QFrame):
    """Owns the shown record; only the tab that is seen is filled, once the choice has settled.

    Signals:
        copied(str): what was put on the clipboard, in words.
        link_asked(object): the person wants a link to this `Record`.
        share_asked(object): the person wants this `Record` in a ticket.
        fields_shown(object): the fields of this `Record` are seen.
        related_filter_asked(object), related_next_asked(object): the rows of this `Relation` are
            wanted alone, or the next one of them.
        prepared(): what shows a record has been made.
        sights_asked(object): the person wants a closer look at these `Sights`.
        open_asked(str): the person wants this address in the browser.
        save_asked(str, str): the person wants the file of this address, offered under this name.
        host_allowed(str): the person wants the pictures of this host without a click.
    """

    copied = Signal(str)
    link_asked = Signal(object)
    share_asked = Signal(object)
    fields_shown = Signal(object)
    related_filter_asked = Signal(object)
    related_next_asked = Signal(object)
    prepared = Signal()
    sights_asked = Signal(object)
    open_asked = Signal(str)
    save_asked = Signal(str, str)
    host_allowed = Signal(str)

    def __init__(
        self,
        icons: Icons,
        formats: Formats,
        parent: QWidget | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detail_pane")
        self.setAccessibleName(self.tr("Record"))
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = icons
        self._jobs = jobs or Jobs()
        self._record: Record | None = None
        self._aside: QWidget | None = None
        self._filled: set[QWidget] = set()
        self._place: AssetPlace | None = None
        self._formats = formats
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._made_empty())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.stack)
        measures = icons.theme.measures
        self.setMinimumWidth(measures.detail_min_width)
        self.setMaximumWidth(measures.detail_max_width)
        self._settle_timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle_timer.timeout.connect(self._fill)
        formats.changed.connect(self.refresh)

    # A window starts without a record: what shows one is made for the first.

    @cached_property
    def fields_tab(self) -> DetailFields:
        """Every field of the record."""
        return DetailFields(self._formats, self._icons, jobs=self._jobs)

    @cached_property
    def json_tab(self) -> DetailJson:
        """The record as a tree."""
        return DetailJson(self._formats, self._icons, jobs=self._jobs)

    @cached_property
    def raw_tab(self) -> DetailRaw:
        """The bytes of the record."""
        return DetailRaw(self._formats, self._icons)

    @cached_property
    def assets_tab(self) -> DetailAssets:
        """The assets of a face."""
        return DetailAssets(self._formats, self._icons)

    @cached_property
    def tabs(self) -> QTabWidget:
        """The views of the record."""
        tabs = self._made_tabs()
        tabs.currentChanged.connect(self._fill)
        self._connect_tabs()
        return tabs

    @property
    def record(self) -> Record | None:
        """The record that is shown, or about to be."""
        return self._record

    @property
    def is_filled(self) -> bool:
        """Whether what is seen is all about the record."""
        return self._record is None or self.tabs.currentWidget() in self._filled

    def set_edge(self, has_edge: bool) -> None:
        """Part the pane from what it lies over; beside the table the splitter does that."""
        self.setProperty("edge", "left" if has_edge else "")
        self.style().polish(self)
        self._column.setContentsMargins(int(has_edge), 0, 0, 0)

    def show_record(self, record: Record | None) -> None:
        """Show another record, or the same one with newer content; None says that none is chosen.

        Title and buttons change at once, the tabs after a moment: a held arrow key stays cheap.
        """
        self._record = record
        self._filled.clear()
        if record is not None:
            self.prepare()
        self.stack.setCurrentIndex(0 if record is None else 1)
        if self.stack.count() > 1 and (
            record is None or self.tabs.currentWidget() is not self.assets_tab
        ):
            self.assets_tab.forget()
        if record is not None:
            self._show_head(record)
            self._settle_timer.start()

    def show_aside(self, aside: QWidget | None) -> None:
        """Show this in place of the record; None gives the place back."""
        if aside is self._aside:
            return
        if self._aside is not None:
            self._aside.hide()
        self._aside = aside
        self.stack.setVisible(aside is None)
        if aside is not None:
            self._column.addWidget(aside)
            aside.show()

    def way_in(self) -> QWidget:
        """The control by which the pane is entered."""
        return self._aside if self._aside is not None else self.tabs.tabBar()

    def set_place(self, place: AssetPlace) -> None:
        """Fetch pictures and files of the records that are shown from now on at this place."""
        if place is not self._place:
            self._place = place
            if self.stack.count() > 1:
                self._use_place()

    def _use_place(self) -> None:
        self.fields_tab.set_place(self._place)
        self.assets_tab.set_place(self._place)

    def prepare(self) -> None:
        """Make what shows a record, unless it is there already."""
        if self.stack.count() == 1:
            self.stack.addWidget(self._made_record())
            self._use_place()
            self.prepared.emit()

    def refresh(self) -> None:
        """Fill the tabs again, because the record or how values read has changed."""
        self.show_record(self._record)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    # Filling

    def _show_head(self, record: Record) -> None:
        is_face = isinstance(record, Face)
        name = record.name if isinstance(record.name, str) else ""
        self.title_label.setText(plain_line(name) or record.id)
        template = self.tr("Face · {service}") if is_face else self.tr("Collection · {service}")
        service = SERVICE_NAMES["blockv" if is_face else "verifik"]
        self.kind_label.setText(template.format(service=service))
        for action, field in self._copy_actions:
            value = getattr(record, field, None)
            action.setVisible(hasattr(record, field))
            action.setEnabled(isinstance(value, str) and bool(value))
        self._show_tile(record)
        self._show_assets_tab(record)

    def _show_tile(self, record: Record) -> None:
        """The picture that stands for a face, beside its name."""
        picture = first_picture(record)
        pictures = self._place.pictures if self._place else None
        self.tile.setVisible(isinstance(record, Face))
        self.tile.show_picture(pictures, picture.url if picture else "")

    def _show_assets_tab(self, record: Record) -> None:
        place = self.tabs.indexOf(self.assets_tab)
        types = asset_types(record.assets) if isinstance(record, Face) else ()
        count = self._formats.number(len(types)) if isinstance(types, tuple) and types else ""
        self.tabs.setTabText(place, self.tr("Assets {count}").format(count=count).strip())
        if isinstance(record, Collection) and self.tabs.currentIndex() == place:
            self.tabs.setCurrentWidget(self.fields_tab)
        self.tabs.setTabVisible(place, isinstance(record, Face))

    def _fill(self) -> None:
        if self._record is None or not self.isVisible():
            return
        tab = self.tabs.currentWidget()
        if tab in self._filled:
            return
        self._settle_timer.stop()
        self._filled.add(tab)
        if isinstance(tab, DetailFields | DetailJson | DetailRaw | DetailAssets):
            tab.show_record(self._record)

    def show_relations(self, relations: list[Relation], count: int) -> None:
        """Show what the record has in common with others among so many loaded rows."""
        self.fields_tab.show_relations(relations, count)

    def _show_json_of(self, keys: tuple[str, ...]) -> None:
        self.tabs.setCurrentWidget(self.json_tab)
        self.json_tab.show_path(keys)

    def _show_closely(self, url: str) -> None:
        sights = sights_of(self._record, url) if self._record is not None else None
        if sights is not None:
            self.sights_asked.emit(sights)

    def tab_actions(self) -> list[QAction]:
        """What can be done in the tab that is seen."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, DetailJson):
            return tab.tree.actions()
        return tab.table.actions() if isinstance(tab, DetailAssets) else []

    # Copying

    def copy_json(self) -> None:
        """Copies the record as the service sent it."""
        if self._record is not None:
            text = bytes(self._record.raw).decode("utf-8", "replace")
            self._copy(text, self.tr("JSON copied"))

    def copy_field(self, field: str, words: str) -> None:
        """Copies one field of the record, where it is a text."""
        value = getattr(self._record, field, None)
        if isinstance(value, str) and value:
            self._copy(value, words)

    def _copy(self, text: str, words: str) -> None:
        QGuiApplication.clipboard().setText(without_lone_surrogates(text))
        self.copied.emit(words)

    # Building

    def _made_tabs(self) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setObjectName("detail_tabs")
        tabs.setAccessibleName(self.tr("Views of the record"))
        tabs.setDocumentMode(True)
        tabs.addTab(self.fields_tab, self.tr("Fields"))
        tabs.addTab(self.json_tab, self.tr("JSON"))
        tabs.addTab(self.raw_tab, self.tr("Raw"))
        tabs.addTab(self.assets_tab, self.tr("Assets"))
        tabs.tabBar().setExpanding(False)
        tabs.tabBar().setUsesScrollButtons(True)
        return tabs

    def _connect_tabs(self) -> None:
        for tab in (self.fields_tab, self.json_tab, self.raw_tab, self.assets_tab):
            tab.copied.connect(self.copied)
        self.fields_tab.json_asked.connect(self._show_json_of)
        self.fields_tab.fields_shown.connect(self.fields_shown)
        related_box = self.fields_tab.related_box
        related_box.filter_asked.connect(self.related_filter_asked)
        related_box.next_asked.connect(self.related_next_asked)
        for source in (self.fields_tab, self.assets_tab):
            source.sights_asked.connect(self.sights_asked)
            source.host_allowed.connect(self.host_allowed)
        self.assets_tab.open_asked.connect(self.open_asked)
        self.assets_tab.save_asked.connect(self.save_asked)
        self.fields_tab.assets_asked.connect(lambda: self.tabs.setCurrentWidget(self.assets_tab))

    def _made_empty(self) -> QWidget:
        measures = self._icons.theme.measures
        page = QWidget()
        icon_label = IconLabel(self._icons)
        icon_label.set_icon("panel-right", is_large=True)
        self.empty_label = TextLabel(self.tr("Select a row"), "title")
        self.empty_label.setObjectName("detail_empty_label")
        sentence = TextLabel(self.tr("Its fields, JSON and assets are shown here."), "secondary")
        sentence.setWordWrap(True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.large, measures.large, measures.large, measures.large)
        column.setSpacing(measures.small)
        column.addStretch(1)
        column.addWidget(icon_label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.empty_label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(sentence)
        column.addStretch(2)
        return page

    def _made_record(self) -> QWidget:
        measures = self._icons.theme.measures
        page = QWidget()
        self.title_label = ElidedLabel("", "title", parent=page)
        self.title_label.setObjectName("detail_title_label")
        self.kind_label = ElidedLabel("", "secondary", parent=page)
        self.kind_label.setObjectName("detail_kind_label")
        for label in (self.title_label, self.kind_label):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setSpacing(measures.tight)
        row.addWidget(self.kind_label, 1)
        self._add_buttons(row)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addLayout(row)
        self.tile = PictureTile(HEAD_TILE, self._icons, page)
        self.tile.view_asked.connect(self._show_closely)
        self.tile.host_allowed.connect(self.host_allowed)
        head = QHBoxLayout()
        head.setContentsMargins(measures.gutter, measures.medium, measures.small, 0)
        head.setSpacing(measures.medium)
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.tight)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        return page

    def _add_buttons(self, row: QHBoxLayout) -> None:
        self.menu = QMenu(self)
        self.menu.setObjectName("detail_menu")
        self._copy_actions = [
            (self._copy_action(field, title, words), field)
            for field, title, words in (
                ("id", self.tr("Copy id"), self.tr("Id copied")),
                ("code", self.tr("Copy code"), self.tr("Code copied")),
                ("url", self.tr("Copy url"), self.tr("Url copied")),
                ("name", self.tr("Copy name"), self.tr("Name copied")),
            )
        ]
        self.menu.addSeparator()
        self._action("copy_json", self.tr("Copy JSON"), self.copy_json)
        copy_link_action = self._action(
            "copy_link", self.tr("Copy link"), lambda: self.link_asked.emit(self._record)
        )
        share_action = self._action(
            "share", self.tr("Share to ticket…"), lambda: self.share_asked.emit(self._record)
        )
        copy_id_action = self._copy_actions[0][0]
        self._icons.set_icon(copy_id_action, "copy")
        self._icons.set_icon(copy_link_action, "link")
        self._icons.set_icon(share_action, "share")
        for action in (copy_id_action, copy_link_action, share_action):
            button = self._button(action.objectName().removesuffix("_action"), action.text())
            button.setDefaultAction(action)
            row.addWidget(button)
        self.more_button = self._button("detail_more", self.tr("More"))
        self.more_button.setMenu(self.menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._icons.set_icon(self.more_button, "ellipsis")
        row.addWidget(self.more_button)

    def _copy_action(self, field: str, title: str, words: str) -> QAction:
        return self._action(f"copy_{field}", title, lambda: self.copy_field(field, words))

    def _action(self, name: str, title: str, run: Callable[[], None]) -> QAction:
        action = self.menu.addAction(title)
        action.setObjectName(f"detail_{name}_action")
        action.triggered.connect(run)
        return action

    def _button(self, name: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{name}_button")
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

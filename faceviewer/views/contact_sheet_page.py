"""A tab with the pictures of some faces side by side."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.listings.jobs import Jobs
from faceviewer.models.contact_sheet import ContactSheetModel, SheetTile, Sights, sheet_tiles
from faceviewer.models.pictures import PictureState
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.views.contact_sheet_view import SIDES, ContactSheetView
from faceviewer.views.copying import field_lines, records_as_json
from faceviewer.views.filter_forms.controls import ChoiceCombo
from faceviewer.views.tab_page import PageCommand, Surroundings, TabPage
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, UnseenLabel


class ContactSheetPage(TabPage):
    """Owns the tiles of faces that were chosen once; it does not follow their listing."""

    icon_name = "layout-grid"

    def __init__(
        self,
        records: Sequence[Record],
        session: Session,
        around: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("contact_sheet", session, around, parent)
        self._records = list(records)
        self._pictures = around.pictures.of(session)
        self._group = f"sheet-{id(self)}-"
        self._jobs = Jobs(around.tasks, self._group, around.first_slice_s)
        self.model = ContactSheetModel(self._pictures, self)
        self.view = ContactSheetView(self.model, self._pictures, around.icons, self)
        self.view.setObjectName("contact_sheet_view")
        self.view.setAccessibleName(self.tr("Pictures"))
        self._build()
        self._connect()
        self._make_tiles()

    # What the tab says

    @override
    def title(self) -> str:
        return self.tr("Contact sheet")

    @override
    def count_text(self) -> str:
        return self._around.formats.number(len(self.model.tiles)) if self.model.tiles else ""

    @override
    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        return {
            "copy_id": self.copy_ids,
            "copy_url": self.copy_urls,
            "copy_json": self.copy_json,
            "show_picture": self.show_picture,
            "fetch_pictures": self.fetch_selected,
            "enlarge": self.view.enlarge,
            "reduce": self.view.reduce,
        }

    @override
    def current_record(self) -> Record | None:
        tile = self.current_tile()
        return tile.face if tile else None

    @override
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        return [(self.header, self.pictures_combo), (self.view, self.view)]

    @override
    def close_page(self) -> None:
        self._around.tasks.cancel_group(self._group)
        self.view.stop()

    # Tiles

    def current_tile(self) -> SheetTile | None:
        """The tile of the current place."""
        index = self.view.currentIndex()
        return self.model.tiles[index.row()] if index.isValid() else None

    def selected_tiles(self) -> list[SheetTile]:
        """The selected tiles in the order of the sheet."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return [self.model.tiles[row] for row in rows]

    def _make_tiles(self) -> None:
        has_all = bool(self.pictures_combo.currentData())
        self._jobs.run("tiles", sheet_tiles(self._records, has_all=has_all), self._show_tiles)

    def _show_tiles(self, tiles: list[SheetTile]) -> None:
        current = self.current_tile()
        self.model.show(tiles)
        places = (i for i, tile in enumerate(tiles) if current and tile.face is current.face)
        if tiles:
            self.view.setCurrentIndex(self.model.index(next(places, 0)))
        self._show_words()
        self.count_changed.emit()

    def _show_words(self) -> None:
        faces = len({id(tile.face) for tile in self.model.tiles})
        bare = sum(tile.picture is None for tile in self.model.tiles)
        self.count_label.setText(self.tr("%n face(s)", "", faces))
        pictures = self.tr("%n picture(s)", "", len(self.model.tiles) - bare)
        without = self.tr("%n face(s) without one", "", bare) if bare else ""
        self.details_label.setText(", ".join(part for part in (pictures, without) if part))
        self._show_offer()

    def _show_offer(self) -> None:
        """Offers to fetch what needs a click, where there is any."""
        self.fetch_button.setVisible(bool(self._unfetched()))

    def _unfetched(self) -> list[str]:
        urls = {tile.picture.url for tile in self.model.tiles if tile.picture}
        return [url for url in urls if not self._pictures.is_allowed(url)]

    # Commands

    def fetch_all(self) -> None:
        """Takes a click for every picture of the sheet; those in sight are fetched."""
        self._pictures.fetch(self._unfetched())
        self._show_offer()

    def fetch_selected(self) -> None:
        """Takes a click for the selected pictures."""
        urls = [tile.picture.url for tile in self.selected_tiles() if tile.picture]
        self._pictures.fetch(urls)
        self._show_offer()

    def show_picture(self) -> None:
        """Asks for a closer look at the current picture, and from there at the others."""
        place = self.view.currentIndex().row()
        if place >= 0 and self.model.tiles[place].picture is not None:
            self.sights_asked.emit(Sights(tuple(self.model.tiles), place))

    def open_record(self) -> None:
        """Shows the current face in the tab of its listing."""
        record = self.current_record()
        if record is not None:
            self.record_opened.emit(record)

    def copy_ids(self) -> None:
        """Copies the ids of the selected faces, one a line."""
        self._jobs.run("copy", field_lines(self._selected_records(), "id"), self._copy)

    def copy_urls(self) -> None:
        """Copies the addresses of the selected pictures, one a line."""
        self._copy("\n".join(t.picture.url for t in self.selected_tiles() if t.picture))

    def copy_json(self) -> None:
        """Copies the selected faces as the service sent them."""
        self._jobs.run("copy", records_as_json(self._selected_records()), self._copy)

    def _selected_records(self) -> list[Record]:
        return list({id(tile.face): tile.face for tile in self.selected_tiles()}.values())

    @staticmethod
    def _copy(text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)

    def _click(self, index: QModelIndex) -> None:
        tile = self.model.tile(index.row())
        if tile.state in (PictureState.OFFERED, PictureState.FAILED):
            self.fetch_selected()

    # Building

    def _build(self) -> None:
        measures = self._around.theme.measures
        self.header = QWidget(self)
        self.header.setProperty("surface", "window")
        self.header.setProperty("edge", "bottom")
        self.header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.count_label = ElidedLabel("", "strong", parent=self.header)
        self.count_label.setObjectName("contact_sheet_count_label")
        self.details_label = ElidedLabel("", "secondary", parent=self.header)
        self.details_label.setObjectName("contact_sheet_details_label")
        self.pictures_combo = ChoiceCombo(
            "contact_sheet_pictures_combo",
            accessible_name=self.tr("Which pictures"),
            parent=self.header,
        )
        policy = ChoiceCombo.SizeAdjustPolicy.AdjustToContents
        self.pictures_combo.setSizeAdjustPolicy(policy)
        UnseenLabel(self.pictures_combo)
        self.pictures_combo.addItem(self.tr("First picture of each face"), userData=False)
        self.pictures_combo.addItem(self.tr("All pictures"), userData=True)
        self.pictures_combo.setMinimumWidth(measures.sentence_width // 5)
        self.fetch_button = QPushButton(self.tr("Fetch pictures"), self.header)
        self.fetch_button.setObjectName("contact_sheet_fetch_button")
        self.fetch_button.setAccessibleName(self.fetch_button.text())
        self._around.icons.set_icon(self.fetch_button, "download")
        row = QHBoxLayout(self.header)
        row.setContentsMargins(
            measures.gutter, measures.row_edge, measures.medium, measures.row_edge
        )
        row.setSpacing(measures.small)
        row.addWidget(IconLabel(self._around.icons, self.icon_name, parent=self.header))
        row.addWidget(self.count_label)
        row.addWidget(self.details_label)
        row.addStretch(1)
        row.addWidget(self.fetch_button)
        row.addWidget(self.pictures_combo)
        self._add_size_buttons(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)

    def _add_size_buttons(self, row: QHBoxLayout) -> None:
        self.smaller_button = self._size_button("smaller", "zoom-out", self.tr("Smaller tiles"))
        self.smaller_button.clicked.connect(self.view.reduce)
        self.larger_button = self._size_button("larger", "zoom-in", self.tr("Larger tiles"))
        self.larger_button.clicked.connect(self.view.enlarge)
        for button in (self.smaller_button, self.larger_button):
            row.addWidget(button)

    def _size_button(self, name: str, icon: str, text: str) -> QToolButton:
        button = QToolButton(self.header)
        button.setObjectName(f"contact_sheet_{name}_button")
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._around.icons.set_icon(button, icon)
        return button

    def _connect(self) -> None:
        self.pictures_combo.currentIndexChanged.connect(self._make_tiles)
        self.fetch_button.clicked.connect(self.fetch_all)
        self.view.size_changed.connect(self._show_size)
        self.view.activated.connect(self.open_record)
        self.view.clicked.connect(self._click)
        QShortcut(Qt.Key.Key_Space, self.view, self.show_picture, Qt.ShortcutContext.WidgetShortcut)
        self.view.selectionModel().currentChanged.connect(
            lambda: self.record_shown.emit(self.current_record())
        )

    def _show_size(self) -> None:
        self.smaller_button.setEnabled(self.view.size_step > 0)
        self.larger_button.setEnabled(self.view.size_step < len(SIDES) - 1)

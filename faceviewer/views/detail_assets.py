"""The assets of one face as a table, and what can be done with their files."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from faceviewer.assets.address import read_address
from faceviewer.errors import AssetForbidden
from faceviewer.listings.face_pictures import is_picture, is_web_address
from faceviewer.models.asset_files import AssetPlace, FileState
from faceviewer.models.assets_table import AssetsTableModel
from faceviewer.models.contact_sheet import sights_of
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import PictureState, Wish
from faceviewer.records import Asset, Record
from faceviewer.views.icons import Icons
from faceviewer.views.plain_table import PlainTable
from faceviewer.views.widgets.empty_screen import EmptyScreen

ROW_HEIGHT: Final = 36
WIDTHS: Final = (80, 120, 104, 84, 76, 164, 150, 260)
"""Of picture, name, type, size, public, hash, created and url."""

ROOM_FACTOR: Final = 2
"""A picture twice as wide as high still fills its square tile without being enlarged."""


class DetailAssets(QWidget):
    """The Assets tab.

    Signals:
        copied(str): what was put on the clipboard, in words.
        sights_asked(object): the person wants a closer look at these `Sights`.
        open_asked(str): the person wants this address in the browser.
        save_asked(str, str): the person wants the file of this address, offered under this name.
        host_allowed(str): the person wants the pictures of this host without a click.
    """

    copied = Signal(str)
    sights_asked = Signal(object)
    open_asked = Signal(str)
    save_asked = Signal(str, str)
    host_allowed = Signal(str)

    def __init__(self, formats: Formats, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail_assets")
        self.setAccessibleName(self.tr("Assets"))
        self._icons = icons
        self._place: AssetPlace | None = None
        self._record: Record | None = None
        self.model = AssetsTableModel(formats, self)
        self.table = PlainTable(self.model, WIDTHS, ROW_HEIGHT, icons, self)
        self.table.setObjectName("detail_assets_table")
        self.table.setAccessibleName(self.tr("Assets"))
        self.empty_screen = EmptyScreen(icons, self.table)
        self._add_actions()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.clicked.connect(self._fetch_clicked)
        self.table.activated.connect(self.show_picture)
        self.model.dataChanged.connect(self._enable)
        self._enable()

    # What is shown

    def set_place(self, place: AssetPlace | None) -> None:
        """Fetch files at this place from now on."""
        if place is self._place:
            return
        if self._place is not None:
            self._place.pictures.want(self, ())
            self._place.pictures.changed.disconnect(self._look)
        if place is not None:
            place.pictures.changed.connect(self._look)
        self._place = place
        self.model.set_place(place, self._side())

    def show_record(self, record: Record) -> None:
        """Show the assets of a record."""
        self._record = record
        self.model.show(record)
        if self.model.rowCount():
            self.empty_screen.clear()
            self.table.go_to_row(0)
        else:
            sentence = self.tr("This face has no assets, or they are no list.")
            self.empty_screen.show_screen("image-off", self.tr("No assets"), sentence)
        self._want()
        self._enable()

    def forget(self) -> None:
        """Show nothing: another record is shown, and its assets have not been looked at."""
        if self._record is not None:
            self._record = None
            self.model.show(None)
            self._want()
            self._enable()

    def _side(self) -> int:
        thumbnail = self._icons.theme.measures.thumbnail
        return round(ROOM_FACTOR * thumbnail * self.devicePixelRatioF())

    def _want(self) -> None:
        """A face has few assets, so all of their pictures count as being in sight."""
        if self._place is None:
            return
        assets = [asset for asset in reversed(self.model.assets()) if is_picture(asset)]
        self._place.pictures.want(self, [Wish(str(a.url), self._side()) for a in assets])
        self._look("")

    def _look(self, url: str) -> None:
        """Checks the files that are at hand with their pictures."""
        if self._place is not None:
            found = [asset for asset in self.model.assets() if url in ("", asset.url)]
            self._place.files.look(found)

    # Commands

    def commands(self) -> list[QAction]:
        """Everything that can be done with the selected assets, for the menu bar."""
        return list(self.table.actions())

    def fetch(self) -> None:
        """Fetches the files of the selected assets."""
        if self._place is not None:
            self._place.files.fetch(self._selected())

    def fetch_all(self) -> None:
        """Fetches the files of all assets of the face."""
        if self._place is not None:
            self._place.files.fetch(self.model.assets())

    def show_picture(self) -> None:
        """Asks for a closer look at the picture of the current asset."""
        asset = self._current()
        if asset is None or not is_picture(asset) or self._record is None:
            return
        sights = sights_of(self._record, str(asset.url))
        if sights is not None:
            self.sights_asked.emit(sights)

    def open_outside(self) -> None:
        """Asks for the current asset in the browser."""
        asset = self._current()
        if asset is not None:
            self.open_asked.emit(_text(asset, "url"))

    def save(self) -> None:
        """Asks for the file of the current asset, under a name that every system takes."""
        # Imported when a file is saved: a start goes without.
        from faceviewer.assets.file_names import asset_file_name  # noqa: PLC0415

        asset = self._current()
        if asset is not None:
            found_type = self.model.facts(asset).media_type
            self.save_asked.emit(_text(asset, "url"), asset_file_name(asset, found_type))

    def allow_host(self) -> None:
        """Asks for the pictures of the current asset's host without a click, from now on."""
        asset = self._current()
        host = _host_of(asset) if asset is not None else ""
        if host:
            self.host_allowed.emit(host)

    def copy(self, field: str) -> None:
        """Copies one field of each selected asset that has it, one a line."""
        values = (_text(asset, field) for asset in self._selected())
        lines = [value for value in values if value]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.copied.emit(self.tr("%n line(s) copied", "", len(lines)))

    def _selected(self) -> list[Asset]:
        return [self.model.asset(index.row()) for index in self.table.selected_rows()]

    def _current(self) -> Asset | None:
        """The asset of the current row, or the selected one."""
        index = self.table.currentIndex()
        return self.model.asset(index.row()) if index.isValid() else None

    def _fetch_clicked(self, index: QModelIndex) -> None:
        """A click on a tile that offers its picture fetches it."""
        asset = self.model.asset(index.row())
        if index.column() != 0 or self._place is None or not is_picture(asset):
            return
        state = self._place.pictures.tile(str(asset.url), self._side()).state
        if state in (PictureState.OFFERED, PictureState.FAILED):
            self._place.files.fetch([asset])

    # What can be done now

    def _enable(self) -> None:
        selected = self._selected()
        can_fetch = self._place is not None and any(is_web_address(a.url) for a in selected)
        current = self._current()
        host = _host_of(current) if current is not None else ""
        is_new = self._place is not None and not self._place.pictures.is_host_allowed(
            _text(current, "url") if current else ""
        )
        self.fetch_action.setEnabled(can_fetch)
        self.fetch_all_action.setEnabled(bool(self._unfetched()))
        for action in (self.open_action, self.save_action):
            action.setEnabled(can_fetch and bool(host))
        self.view_action.setEnabled(can_fetch and current is not None and is_picture(current))
        for field, action in self._copy_actions.items():
            action.setEnabled(any(_text(asset, field) for asset in selected))
        self.allow_action.setEnabled(bool(host) and is_new)
        self.allow_action.setText(
            self.tr("Always show pictures from {host}").format(host=host)
            if host
            else self.tr("Always show pictures from this host")
        )
        for button, action in self._buttons.items():
            why = self.tr("Select an asset with a url")
            button.setToolTip(action.text() if action.isEnabled() else why)

    def _unfetched(self) -> list[Asset]:
        if self._place is None:
            return []
        files = self._place.files
        kept = (FileState.HERE, FileState.COMING)
        web = [asset for asset in self.model.assets() if is_web_address(asset.url)]
        return [asset for asset in web if files.facts(asset).state not in kept]

    # Building

    def _add_actions(self) -> None:
        add = self._action
        self.fetch_action = add("fetch", "", self.tr("Fetch this asset"), self.fetch)
        self.fetch_all_action = add(
            "fetch_all", "download", self.tr("Fetch all of this face"), self.fetch_all
        )
        self.view_action = add(
            "view", "image", self.tr("Show the picture of this asset"), self.show_picture
        )
        self.open_action = add(
            "open", "external-link", self.tr("Open in the browser…"), self.open_outside
        )
        self.save_action = add("save", "download", self.tr("Save as…"), self.save)
        self.copy_url_action = add(
            "copy_url", "copy", self.tr("Copy url of the asset"), lambda: self.copy("url")
        )
        # Not the action's own key: in the menu bar that is the one of copying cells.
        copy_keys = QKeySequence.StandardKey.Copy
        copy_shortcut = QShortcut(copy_keys, self.table, self.copy_url_action.trigger)
        copy_shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy_actions = {
            "url": self.copy_url_action,
            "hash": add("copy_hash", "", self.tr("Copy hash"), lambda: self.copy("hash")),
            "id": add("copy_id", "", self.tr("Copy id of the asset"), lambda: self.copy("id")),
            "name": add(
                "copy_name", "", self.tr("Copy name of the asset"), lambda: self.copy("name")
            ),
        }
        self.allow_action = add("allow_host", "", "", self.allow_host)

    def _action(self, name: str, icon: str, text: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self.table)
        action.setObjectName(f"detail_assets_{name}_action")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _is_checked: run())
        if icon:
            self._icons.set_icon(action, icon)
            action.setIconVisibleInMenu(False)
        self.table.addAction(action)
        return action

    def _lay_out(self) -> None:
        measures = self._icons.theme.measures
        self.fetch_all_button = QPushButton(self.tr("Fetch all"), self)
        self.fetch_all_button.setObjectName("detail_assets_fetch_all_button")
        self.fetch_all_button.setAccessibleName(self.fetch_all_button.text())
        self._icons.set_icon(self.fetch_all_button, "download")
        self.fetch_all_button.clicked.connect(self.fetch_all_action.trigger)
        self.fetch_all_action.enabledChanged.connect(self.fetch_all_button.setEnabled)
        bar = QHBoxLayout()
        bar.setContentsMargins(measures.gutter, measures.small, measures.small, measures.small)
        bar.setSpacing(measures.tight)
        bar.addWidget(self.fetch_all_button)
        bar.addStretch(1)
        self._buttons: dict[QToolButton, QAction] = {}
        for action in (self.view_action, self.open_action, self.save_action, self.copy_url_action):
            bar.addWidget(self._button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(bar)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(action.objectName().replace("_action", "_button"))
        button.setAccessibleName(action.text().removesuffix("…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setDefaultAction(action)
        self._buttons[button] = action
        return button


def _text(asset: Asset, field: str) -> str:
    value = getattr(asset, field)
    return value if isinstance(value, str) else ""


def _host_of(asset: Asset) -> str:
    """The host of an asset's address as the settings name it; empty where it has none."""
    try:
        return read_address(_text(asset, "url")).place
    except AssetForbidden:
        return ""

"""A window to look at pictures closely, one after the other."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QImage, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.assets.file import AssetFile
from faceviewer.assets.file_names import asset_file_name
from faceviewer.assets.hashes import HashCheck
from faceviewer.assets.picture import PictureFacts, picture_facts
from faceviewer.errors import FaceviewerError
from faceviewer.models.asset_words import check_reason, check_words
from faceviewer.models.contact_sheet import SheetTile, Sights
from faceviewer.models.error_words import describe_error
from faceviewer.records import Asset
from faceviewer.session import Session
from faceviewer.views.asset_acts import AssetActs
from faceviewer.views.keys import Keys, set_keys
from faceviewer.views.mnemonics import Mnemonics
from faceviewer.views.picture_view import PictureView
from faceviewer.views.screen_room import fitting
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, TextLabel
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind
from faceviewer.views.widgets.tooltip import set_tooltip

FITTED_ROOM: Final = QSize(2048, 2048)
"""A picture is decoded to fit this at first, and whole only where somebody looks closer."""

WAIT_MS: Final = 300
_CHECK_ROLES: Final = {"matches": "ok", "differs": "err", "unchecked": "hint"}


class _Seen(NamedTuple):
    """A picture that came: its image, and all that is known of its file."""

    image: QImage
    facts: PictureFacts
    file: AssetFile
    check: HashCheck


class PictureWindow(QMainWindow):
    """Owns which picture is shown; whoever opened it tells which there are.

    Attributes:
        session: the environment that the pictures are of.

    Signals:
        closed(): it is gone from the screen.
    """

    closed = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("picture_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._around = around
        self._task = f"picture-window-{id(self)}"
        self.session: Session | None = None
        self._tiles: tuple[SheetTile, ...] = ()
        self._place = 0
        self._size = QSize()
        self.acts = AssetActs(around, self)
        self.view = PictureView(around.theme)
        self.view.setObjectName("picture_view")
        self.message_bar = MessageBar(around.icons)
        self.message_bar.setObjectName("picture_message_bar")
        self._build_menus()
        Mnemonics(self.menuBar())
        self._build()
        self._connect()
        self.view.setFocus()
        scale = around.theme.scale
        self.resize(fitting(self, round(900 * scale), round(680 * scale)))

    # What is shown

    def show_sights(self, session: Session, sights: Sights) -> None:
        """Shows pictures of one environment, from one of them on."""
        self.session = session
        self._tiles = tuple(tile for tile in sights.tiles if tile.picture is not None)
        chosen = sights.tiles[sights.place]
        self._place = next((i for i, tile in enumerate(self._tiles) if tile is chosen), 0)
        self.load()

    @property
    def tile(self) -> SheetTile:
        """The picture that is shown, or about to be."""
        return self._tiles[self._place]

    def step(self, step: int) -> None:
        """Goes so many pictures on, or back."""
        place = self._place + step
        if 0 <= place < len(self._tiles):
            self._place = place
            self.load()

    def load(self) -> None:
        """Fetches the picture, which the person has asked for by choosing it."""
        tile, session = self.tile, self.session
        if session is None or tile.picture is None:
            return
        self._show_head(tile)
        self.message_bar.clear_all()
        self._around.pictures.of(session).fetch([tile.picture.url])
        self._around.tasks.cancel(self._detail_task)
        self._around.tasks.start(self._task, self._load(session, tile.picture.url, tile))

    async def _load(self, session: Session, url: str, tile: SheetTile) -> None:
        waiting = asyncio.get_running_loop().call_later(WAIT_MS / 1000, self._show_waiting)
        try:
            seen = await self._seen(session, url, tile)
        except FaceviewerError as error:
            self._show_failure(error)
        else:
            self._show_picture(seen)
        finally:
            waiting.cancel()

    async def _seen(self, session: Session, url: str, tile: SheetTile) -> _Seen:
        file = await session.assets.fetch(url, is_asked=True)
        facts = await asyncio.to_thread(picture_facts, file.content)
        image = await session.pictures.image(url, FITTED_ROOM, is_asked=True)
        check = await session.hashes.check(url, file, _asset(tile).hash)
        return _Seen(image, facts, file, check)

    def _sharpen(self) -> None:
        """Decodes the whole picture, since somebody looks closer than the fitted one allows."""
        session, picture = self.session, self.tile.picture
        if session is not None and picture is not None:
            work = self._bring_whole(session, picture.url)
            self._around.tasks.start(self._detail_task, work)

    async def _bring_whole(self, session: Session, url: str) -> None:
        try:
            image = await session.pictures.image(url, self._size, is_asked=True)
        except FaceviewerError:
            return  # the fitted one stays
        self.view.sharpen(image)

    @property
    def _detail_task(self) -> str:
        return f"{self._task}-whole"

    # Words

    def _show_head(self, tile: SheetTile) -> None:
        self.title_label.setText(tile.file_name or tile.name)
        self.facts_label.setText(tile.name)
        self.check_label.setText("")
        self.setWindowTitle(f"{tile.file_name}, {tile.name}")
        self.view.setAccessibleName(tile.file_name or tile.name)
        count, number = len(self._tiles), self._around.formats.number
        template = self.tr("{place} of {count}")
        words = template.format(place=number(self._place + 1), count=number(count))
        self.place_label.setText(words if count > 1 else "")
        self.previous_action.setEnabled(self._place > 0)
        self.next_action.setEnabled(self._place < count - 1)

    def _show_waiting(self) -> None:
        self.state_icon.spin()
        self.state_label.setText(self.tr("Fetching the picture"))
        self.reason_label.setText("")
        self.again_button.hide()
        self.stack.setCurrentIndex(1)
        self._fit_actions()

    def _show_failure(self, error: FaceviewerError) -> None:
        sentence = describe_error(error)
        self.view.clear()
        self.state_icon.set_icon("image-off", is_large=True)
        self.state_label.setText(sentence.what)
        self.reason_label.setText(sentence.advice)
        self.again_button.show()
        self.stack.setCurrentIndex(1)
        self._fit_actions()
        announce(self, str(sentence), is_urgent=True)

    def _show_picture(self, seen: _Seen) -> None:
        self._size = seen.facts.size
        formats, size = self._around.formats, seen.facts.size
        facts = [
            self.tile.name,
            seen.facts.format,
            f"{formats.number(size.width())} × {formats.number(size.height())}",
            formats.size(seen.file.size_bytes),
        ]
        if seen.facts.format == "GIF":
            facts.append(self.tr("first frame"))
        self.facts_label.setText(" · ".join(facts))
        self.check_label.setText(self.tr("hash {words}").format(words=check_words(seen.check)))
        set_tooltip(self.check_label, check_reason(seen.check))
        role = _CHECK_ROLES[seen.check.state]
        self.check_label.setProperty("role", role)
        self.check_label.style().polish(self.check_label)
        self.stack.setCurrentIndex(0)
        self.view.show_image(seen.image, size)
        self._fit_actions()
        words = (self.title_label.text(), self.place_label.text(), self.facts_label.text())
        announce(self.view, ", ".join(word for word in words if word))

    def _show_zoom(self) -> None:
        percent = self._around.formats.number(round(self.view.zoom * 100))
        self.zoom_label.setText(self.tr("{percent} %").format(percent=percent))
        self._fit_actions()

    def _fit_actions(self) -> None:
        is_there = self.view.has_picture and self.stack.currentIndex() == 0
        for action in (self.fit_action, self.actual_action, self.in_action, self.out_action):
            action.setEnabled(is_there)
        self.zoom_label.setVisible(is_there)
        self.fit_action.setChecked(is_there and self.view.is_fitted)

    # Commands

    def copy_url(self) -> None:
        """Copies the address of the picture."""
        if self.tile.picture is not None:
            self.acts.copy_urls([self.tile.picture.url])

    def open_outside(self) -> None:
        """Opens the picture in the browser."""
        if self.tile.picture is not None:
            self.acts.open_outside(self.tile.picture.url)

    def save(self) -> None:
        """Saves the file of the picture."""
        picture, session = self.tile.picture, self.session
        if picture is not None and session is not None:
            self.acts.save(session, picture.url, asset_file_name(_asset(self.tile)))

    def _tell(self, kind: MessageKind, text: str, detail: str) -> None:
        self.message_bar.show_message("act", kind, text, detail)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        for task in (self._task, self._detail_task):
            self._around.tasks.cancel(task)
        self.closed.emit()
        super().closeEvent(event)

    # Building

    def _build_menus(self) -> None:
        key, view = QKeySequence.StandardKey, self.view
        menu = self.menuBar().addMenu(self.tr("&Picture"))
        add = partial(self._add, menu)
        self.previous_action = add(
            "previous", "chevron-left", self.tr("Previous picture"), partial(self.step, -1),
            key.MoveToPreviousPage,
        )  # fmt: skip
        self.next_action = add(
            "next", "chevron-right", self.tr("Next picture"), partial(self.step, 1),
            key.MoveToNextPage,
        )  # fmt: skip
        self.reload_action = add(
            "reload", "rotate-cw", self.tr("Fetch again"), self.load, key.Refresh
        )
        menu.addSeparator()
        self.open_action = add(
            "open", "external-link", self.tr("Open in the browser…"), self.open_outside,
            "Ctrl+Shift+O",
        )  # fmt: skip
        self.save_action = add("save", "download", self.tr("Save as…"), self.save, key.Save)
        self.copy_action = add("copy_url", "copy", self.tr("Copy url"), self.copy_url, key.Copy)
        menu.addSeparator()
        add("close", "x", self.tr("Close"), self.close, key.Cancel)
        menu = self.menuBar().addMenu(self.tr("&View"))
        add = partial(self._add, menu)
        self.in_action = add("zoom_in", "zoom-in", self.tr("Zoom in"), view.zoom_in, key.ZoomIn)
        self.out_action = add(
            "zoom_out", "zoom-out", self.tr("Zoom out"), view.zoom_out, key.ZoomOut
        )
        self.actual_action = add(
            "actual", "square", self.tr("Actual size"), partial(view.zoom_to, 1.0),
            "Ctrl+0",
        )  # fmt: skip
        self.fit_action = add("fit", "maximize", self.tr("Fit into the window"), view.fit, "Ctrl+9")
        self.fit_action.setCheckable(True)

    def _add(
        self, menu: QMenu, name: str, icon: str, text: str, run: Callable[[], object], keys: Keys
    ) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(f"picture_{name}_action")
        set_keys(action, keys)
        action.triggered.connect(lambda _is_checked: run())
        self._around.icons.set_icon(action, icon)
        return action

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self._made_state())
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_head())
        column.addWidget(self.message_bar)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(central)
        self._fit_actions()

    def _made_head(self) -> QWidget:
        measures = self._around.theme.measures
        head = QWidget()
        head.setProperty("edge", "bottom")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title_label = self._label("title", "strong")
        self.facts_label = self._label("facts", "hint")
        self.check_label = self._label("check", "hint")
        self.place_label = TextLabel("", "hint")
        self.place_label.setObjectName("picture_place_label")
        self.zoom_label = TextLabel("", "hint")
        self.zoom_label.setObjectName("picture_zoom_label")
        words = QVBoxLayout()
        words.setSpacing(0)
        facts = QHBoxLayout()
        facts.setSpacing(measures.medium)
        facts.addWidget(self.facts_label)
        facts.addWidget(self.check_label)
        facts.addStretch(1)
        words.addWidget(self.title_label)
        words.addLayout(facts)
        row = QHBoxLayout(head)
        row.setContentsMargins(measures.small, measures.tight, measures.small, measures.small)
        row.setSpacing(measures.tight)
        row.addWidget(self._button(self.previous_action))
        row.addWidget(self._button(self.next_action))
        row.addSpacing(measures.small)
        row.addLayout(words, 1)
        row.addWidget(self.place_label)
        row.addSpacing(measures.small)
        row.addWidget(self._button(self.out_action))
        row.addWidget(self.zoom_label)
        for action in (self.in_action, self.fit_action, self.open_action, self.save_action):
            row.addWidget(self._button(action))
        return head

    def _label(self, name: str, role: str) -> ElidedLabel:
        label = ElidedLabel("", role, mode=Qt.TextElideMode.ElideMiddle)
        label.setObjectName(f"picture_{name}_label")
        return label

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setObjectName(action.objectName().replace("_action", "_button"))
        button.setAccessibleName(action.text().removesuffix("…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setDefaultAction(action)
        return button

    def _made_state(self) -> QWidget:
        measures = self._around.theme.measures
        page = QWidget()
        self.state_icon = IconLabel(self._around.icons)
        self.state_label = TextLabel("", "title")
        self.state_label.setObjectName("picture_state_label")
        self.reason_label = TextLabel("", "secondary")
        for label in (self.state_label, self.reason_label):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.again_button = QPushButton(self.tr("Fetch again"))
        self.again_button.setObjectName("picture_again_button")
        self._around.icons.set_icon(self.again_button, "rotate-cw")
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.large, measures.large, measures.large, measures.large)
        column.setSpacing(measures.small)
        column.addStretch(1)
        column.addWidget(self.state_icon, 0, middle)
        column.addWidget(self.state_label)
        column.addWidget(self.reason_label)
        column.addSpacing(measures.small)
        column.addWidget(self.again_button, 0, middle)
        column.addStretch(2)
        return page

    def _connect(self) -> None:
        self.view.zoom_changed.connect(self._show_zoom)
        self.view.detail_wanted.connect(self._sharpen)
        self.acts.told.connect(self._tell)
        self.again_button.clicked.connect(self.load)


def _asset(tile: SheetTile) -> Asset:
    """The asset of a picture; one without anything said of it where the face itself names it."""
    picture = tile.picture
    if picture is None:
        return Asset()
    return picture.asset or Asset(url=picture.url)

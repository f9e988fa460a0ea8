"""What can be done with the file of an asset: opened elsewhere, saved, its address copied."""

import asyncio
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from faceviewer.addresses import readable_host
from faceviewer.assets.address import AssetAddress, read_address
from faceviewer.errors import AssetForbidden, FaceviewerError
from faceviewer.export.files import write_file
from faceviewer.models.error_words import describe_error
from faceviewer.plain_text import plain_line
from faceviewer.session import Session
from faceviewer.views.file_choice import ask_for_file, usual_folder
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.message_bar import MessageKind

SHOWN_ADDRESS_MAX = 300


class AssetActs(QObject):
    """Asks the person what has to be asked, over the widget that it serves.

    Signals:
        told(object, str, str): a `MessageKind`, what happened, and more about it.
    """

    told = Signal(object, str, str)

    def __init__(self, around: Surroundings, owner: QWidget) -> None:
        super().__init__(owner)
        self._around = around
        self._owner = owner

    def copy_urls(self, urls: list[str]) -> None:
        """Copies addresses, one a line."""
        if urls:
            QGuiApplication.clipboard().setText("\n".join(urls))

    def open_outside(self, url: str) -> None:
        """Opens an address in the browser, once the person has seen which host it leads to."""
        try:
            address = read_address(url)
        except AssetForbidden as error:
            self._tell_error(error)
            return
        box = QMessageBox(self._owner)
        box.setObjectName("open_outside_box")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Open in the browser"))
        box.setText(self.tr("Open this address of {host}?").format(host=address.place))
        box.setInformativeText(self._about(address))
        open_button = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        open_button.setObjectName("open_button")
        cancel_button = box.addButton(QMessageBox.StandardButton.Cancel)
        cancel_button.setObjectName("cancel_button")
        box.setDefaultButton(open_button)
        open_button.clicked.connect(partial(self._open, address))
        box.open()

    def save(self, session: Session, url: str, name: str) -> None:
        """Asks for a place, then puts the file there."""
        ask_for_file(self._owner, usual_folder() / name, partial(self.save_to, session, url))

    def save_to(self, session: Session, url: str, path: Path) -> None:
        """Puts the file of an address at a path; it is fetched unless it is at hand."""
        self._around.tasks.start(f"save-asset-{path}", self._save(session, url, path))

    def _about(self, address: AssetAddress) -> str:
        """The whole address, and how a host reads that is written in other letters."""
        lines = [plain_line(address.text, SHOWN_ADDRESS_MAX)]
        name = readable_host(address.host)
        if name != address.host:
            words = self.tr("Its name reads “{name}”: look closely, letters can look alike.")
            lines.append(words.format(name=plain_line(name, 100)))
        if address.scheme == "http":
            lines.append(self.tr("The connection is not encrypted."))
        return "\n".join(lines)

    def _open(self, address: AssetAddress) -> None:
        url = QUrl(address.text, QUrl.ParsingMode.StrictMode)
        # Parsers differ in odd addresses; what was shown is what is opened.
        is_same = url.isValid() and url.host(QUrl.ComponentFormattingOption.FullyEncoded)
        if is_same != address.host.strip("[]") or not QDesktopServices.openUrl(url):
            text = self.tr("The address could not be opened.")
            self.told.emit(MessageKind.ERR, text, self.tr("Copy it to open it elsewhere."))

    async def _save(self, session: Session, url: str, path: Path) -> None:
        try:
            file = await session.assets.fetch(url, is_asked=True)
            await asyncio.to_thread(write_file, path, [file.content])
        except FaceviewerError as error:
            self._tell_error(error)
            return
        text = self.tr("Saved as {name}.").format(name=plain_line(path.name, 100))
        self.told.emit(MessageKind.OK, text, self._around.formats.size(file.size_bytes))

    def _tell_error(self, error: FaceviewerError) -> None:
        sentence = describe_error(error)
        self.told.emit(MessageKind.ERR, sentence.what, sentence.advice)

"""The user guide, as it ships with the program, in a window beside the one that it is about."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from faceviewer.resource_files import resource_path
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.search_edit import SearchEdit

SIZE: Final = QSize(860, 720)
SCREEN_SHARE: Final = 0.9
FIND_WIDTH: Final = 320
LINE_PERCENT: Final = 130
_PROPORTIONAL: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def guide_file(language: str) -> Path:
    """The guide in this language; in English where there is none."""
    file = resource_path("guide", f"{language}.md")
    return file if file.is_file() else resource_path("guide", "en.md")


class GuideText(QTextBrowser):
    """Shows one Markdown file with the pictures beside it, and reads nothing else.

    Signals:
        address_asked(str): an address outside was clicked.
    """

    address_asked = Signal(str)

    def __init__(self, file: Path, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._icons = icons
        self.setObjectName("guide_text")
        self.setAccessibleName(self.tr("User guide"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._fit_timer = QTimer(self, singleShot=True, interval=0)
        self._fit_timer.timeout.connect(self._fill)
        self.anchorClicked.connect(self._follow)
        icons.theme.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        place = self.verticalScrollBar().value()
        text = self._file.read_text(encoding="utf-8")
        features = QTextDocument.MarkdownFeature
        document = self.document()
        document.setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        document.setIndentWidth(self._icons.theme.measures.large)
        whole = QTextCursor(document)
        whole.beginEditBlock()  # laid out once, not for each block
        self._space_blocks()
        self._line_tables()
        whole.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    def _space_blocks(self) -> None:
        """Room around headings and between lines, which Markdown leaves to who shows it."""
        measures = self._icons.theme.measures
        block = self.document().begin()
        while block.isValid():
            cursor, spaced = QTextCursor(block), block.blockFormat()
            spaced.setLineHeight(LINE_PERCENT, _PROPORTIONAL)
            if cursor.currentTable() is None:
                level, is_item = spaced.headingLevel(), spaced.objectIndex() >= 0
                spaced.setTopMargin(measures.large if level else measures.tight)
                spaced.setBottomMargin(measures.tight if is_item else measures.small)
            cursor.setBlockFormat(spaced)
            block = block.next()

    def _line_tables(self) -> None:
        measures, theme = self._icons.theme.measures, self._icons.theme
        root = self.document().rootFrame()
        margins = root.frameFormat()
        margins.setMargin(measures.large)
        root.setFrameFormat(margins)
        for table in root.childFrames():
            if isinstance(table, QTextTable):
                lined = table.format()
                lined.setBorderCollapse(True)
                lined.setBorder(1)
                lined.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                lined.setBorderBrush(theme.color("border"))
                lined.setCellPadding(measures.tight)
                table.setFormat(lined)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """A picture of the guide, no wider than the text; nothing else is read."""
        folder = self._file.parent.resolve()
        address = QUrl(name)
        path = (folder / address.path()).resolve()
        is_ours = address.isRelative() and path.is_relative_to(folder)
        if not is_ours or type != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(path))
        width = self.viewport().width() - 2 * self._icons.theme.measures.large
        ratio = self.devicePixelRatioF()
        if image.width() > width * ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(round(width * ratio), smooth)
        image.setDevicePixelRatio(ratio)
        return image

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_timer.start()

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            self.address_asked.emit(link.toString())
        elif not link.path():
            self.go_to(link.fragment())

    def go_to(self, anchor: str) -> bool:
        """Brings a heading to the top, by its words as links write them; whether there is one."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                self._show_block(block)
                return True
            block = block.next()
        return False

    def _show_block(self, block: QTextBlock) -> None:
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - self._icons.theme.measures.small)


def anchor_of(heading: str) -> str:
    """The name by which a link leads to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-")


class GuideWindow(QDialog):
    """A window of its own, so that it can be read while the other one is used.

    Attributes:
        text_view: the guide.
        find_edit: `Enter` goes to the next place with what is typed.
    """

    def __init__(self, language: str, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guide_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("User guide"))
        self.text_view = GuideText(guide_file(language), icons)
        self.find_edit = SearchEdit(icons)
        self.find_edit.setObjectName("guide_find_edit")
        self.find_edit.setAccessibleName(self.tr("Find in the guide"))
        self.find_edit.setPlaceholderText(self.tr("Find in the guide"))
        self.find_edit.setMaximumWidth(round(FIND_WIDTH * icons.theme.scale))
        self.find_edit.returnPressed.connect(self.find_next)
        measures = icons.theme.measures
        head = QHBoxLayout()
        head.setContentsMargins(measures.large, measures.medium, measures.large, measures.medium)
        head.addWidget(self.find_edit)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text_view, 1)
        wanted = SIZE * icons.theme.scale
        self.resize(wanted.boundedTo(self.screen().availableSize() * SCREEN_SHARE))
        self.text_view.setFocus()

    def find_next(self) -> bool:
        """Marks the next place, after the last one the first again; whether there is any."""
        typed = self.find_edit.text()
        if self.text_view.find(typed):
            return True
        self.text_view.moveCursor(QTextCursor.MoveOperation.Start)
        return self.text_view.find(typed)

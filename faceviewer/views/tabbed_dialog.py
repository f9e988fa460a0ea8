"""The frame of the larger dialogs: heading, tabs over scrolling pages, buttons."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from faceviewer.plain_text import plain_line
from faceviewer.views.icons import Icons
from faceviewer.views.screen_room import fitting, room_for
from faceviewer.views.widgets.labels import TextLabel


class _PageArea(QScrollArea):
    """Holds a page to its own width, since it scrolls up and down alone."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self.widget()
        if page is not None:
            page.setMaximumWidth(self.viewport().width())
        super().resizeEvent(event)


class TabbedDialog(QDialog):
    """Owns the frame and grows with its pages, as far as the screen allows. Use `open()`.

    Attributes:
        tab_bar: one tab for each page, in the order in which they were added.
        button_box: the buttons, in the order of the system.
    """

    def __init__(self, icons: Icons, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._title_label = TextLabel("", "dialog-title")
        self._subtitle_label = TextLabel("", "secondary")
        self._stack = QStackedWidget()
        self._grow_timer = QTimer(self, singleShot=True, interval=0)
        self._grow_timer.timeout.connect(self._grow)
        self.tab_bar = QTabBar()
        self.button_box = QDialogButtonBox()
        self.setProperty("surface", "raised")
        self.setMinimumSize(fitting(self, icons.theme.measures.dialog_width))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._heading())
        layout.addWidget(self._tab_row())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._footer())
        self.tab_bar.currentChanged.connect(self._stack.setCurrentIndex)
        self.tab_bar.currentChanged.connect(self.grow_soon)

    def set_heading(self, title: str, subtitle: str = "") -> None:
        """Name the dialog, and what it is about."""
        self.setWindowTitle(title)
        self._title_label.setText(title)
        self._subtitle_label.setText(plain_line(subtitle, 60))

    def add_page(self, page: QWidget, title: str) -> None:
        """Append a page that scrolls where it is higher than the screen allows."""
        area = _PageArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self._stack.addWidget(area)
        self.tab_bar.addTab(title)

    def add_button(self, name: str, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        """Append a button; where it stands is up to the system."""
        button = self.button_box.addButton(text, role)
        button.setObjectName(name)
        button.setAccessibleName(text)
        return button

    def grow_soon(self) -> None:
        """Make room for what the page in front shows now."""
        self._grow_timer.start()

    def _grow(self) -> None:
        """Be as large as the page in front needs; never smaller than before, so nothing jumps."""
        area = self._stack.currentWidget()
        page = area.widget() if isinstance(area, QScrollArea) else None
        if page is None:
            return
        most = room_for(self)
        # A page scrolls up and down alone: longer words of another language need their width.
        width = max(self.width(), min(page.minimumSizeHint().width(), most.width()))
        wanted = (
            page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()
        )
        chrome = self.height() - self._stack.height()
        self.resize(width, max(self.height(), min(chrome + wanted, most.height())))

    def _heading(self) -> QHBoxLayout:
        measures = self._icons.theme.measures
        row = QHBoxLayout()
        row.setContentsMargins(measures.large, measures.gutter, measures.large, measures.small)
        row.setSpacing(measures.small)
        row.addWidget(self._title_label)
        row.addWidget(self._subtitle_label)
        row.addStretch()
        return row

    def _tab_row(self) -> QWidget:
        row = QWidget()
        row.setProperty("edge", "bottom")
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(self._icons.theme.measures.medium, 0, 0, 1)
        layout.addWidget(self.tab_bar)
        layout.addStretch()
        return row

    def _footer(self) -> QWidget:
        measures = self._icons.theme.measures
        footer = QWidget()
        footer.setProperty("edge", "top")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(footer)
        layout.setContentsMargins(measures.large, measures.medium, measures.large, measures.medium)
        layout.addWidget(self.button_box)
        return footer

"""What tests of widgets share: the theme and the icons, put on and taken off again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from faceviewer.views.icons import Icons
from faceviewer.views.theme import SchemeMode, Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Off screen, Qt complains of every window with a least size; that is not about us."""
    ours = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(ours):
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture(scope="session", autouse=True)
def style_hints(qapp: QApplication) -> QStyleHints:
    """Kept for the whole run, because a theme of each test asks for its accessibility hints."""
    return qapp.styleHints()


@pytest.fixture
def plain_app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, left afterwards without style sheet, palette or font of ours."""
    font = QFont(qapp.font())
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


@pytest.fixture
def theme(plain_app: QApplication) -> Theme:
    """The light theme, whatever the desktop of the machine says."""
    return Theme(plain_app, SchemeMode.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """The icons of that theme."""
    return Icons(theme)

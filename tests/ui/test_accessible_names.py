"""Every control says what it is: to a screen reader by a name, to a test by an object name."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from faceviewer.demo.server import DemoServer
from faceviewer.views.main_window import MainWindow
from faceviewer.views.widgets.labels import FieldLabel
from tests.ui.workbench import Workbench, environment_of

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
)


@pytest.fixture
def window(workbench: Workbench) -> Iterator[MainWindow]:
    with DemoServer(faces=20, collections=5) as server:
        environment = environment_of(server)
        workbench.session(environment, server.token)
        made = workbench.main_window((environment,))
        workbench.show_in_window(made)
        made.panes.restore()
        made.set_environments((environment,), environment.id)
        made.start()
        for index in range(made.tabs.count()):
            made.tabs.setCurrentIndex(index)
            page = made.current_listing_page()
            assert page is not None
            workbench.wait_until_idle(page)
            page.filter_form.set_open(True)
        made.activity_dock.show()
        yield made
        workbench.wait_for(workbench.tasks.close())


def visible_controls(window: MainWindow, workbench: Workbench) -> dict[int, QWidget]:
    """Our own controls as a person meets them, tab by tab and dialog by dialog."""
    found: dict[int, QWidget] = {}

    def look() -> None:
        workbench.qtbot.waitUntil(lambda: window.detail_pane.is_filled)
        widgets = QApplication.allWidgets()
        found.update({id(w): w for w in widgets if w.isVisible() and is_control(w)})

    for index in range(window.tabs.count()):
        window.tabs.setCurrentIndex(index)
        page = window.current_listing_page()
        assert page is not None
        page.table.selectRow(0)
        detail_tabs = window.detail_pane.findChildren(QTabWidget)[0]
        for detail_index in range(detail_tabs.count()):
            detail_tabs.setCurrentIndex(detail_index)
            look()
    open_dialogs(window)
    for dialog in window.findChildren(QDialog):
        for tabs in dialog.findChildren(QTabWidget):
            for tab in range(tabs.count()):
                tabs.setCurrentIndex(tab)
                look()
        look()
    return found


def is_control(widget: QWidget) -> bool:
    return isinstance(widget, CONTROLS) and not is_part_of_a_control(widget)


def is_part_of_a_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(widget, QHeaderView)
        or (
            type(widget).__module__.startswith("PySide6")
            and isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit)
        )
        or widget.metaObject().className() in {"QComboBoxListView", "QLineEditIconButton"}
        or type(parent).__name__ in {"QTabBar", "QComboBoxPrivateContainer"}
    )


def described(widget: QWidget) -> str:
    chain = []
    parent: QWidget | None = widget
    while parent is not None:
        chain.append(f"{type(parent).__name__}#{parent.objectName()}")
        parent = parent.parentWidget()
    return " < ".join(chain)


def open_dialogs(window: MainWindow) -> None:
    page = window.current_listing_page()
    assert page is not None
    window.open_settings()
    window.open_credentials("blockv")
    page.cells.show_counts()
    page.sharing.export()
    window.share(page, page.listing.records[:1])


def test_every_control_has_a_name(window: MainWindow, workbench: Workbench) -> None:
    nameless = [
        described(widget)
        for widget in visible_controls(window, workbench).values()
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]

    assert "\n".join(nameless) == ""


def test_every_control_has_an_object_name(window: MainWindow, workbench: Workbench) -> None:
    widgets = visible_controls(window, workbench).values()

    unnamed = [described(widget) for widget in widgets if not widget.objectName()]

    assert "\n".join(unnamed) == ""


def test_every_label_of_a_field_leads_to_it(window: MainWindow) -> None:
    open_dialogs(window)
    labels = window.findChildren(FieldLabel)

    assert labels
    assert not [described(label) for label in labels if label.buddy() is None]

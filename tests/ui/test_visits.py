"""The way back and forth: what it holds of pages that were closed."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from faceviewer.demo.server import DemoServer
from faceviewer.views.main_window import MainWindow
from tests.ui.workbench import Workbench, environment_of


@pytest.fixture
def window(workbench: Workbench) -> Iterator[MainWindow]:
    with DemoServer(faces=6, collections=4) as server:
        environment = environment_of(server)
        made = workbench.main_window((environment,), server.token)
        workbench.show_in_window(made)
        made.set_environments((environment,), environment.id)
        made.start()
        yield made
        workbench.wait_for(workbench.tasks.close())


def test_a_page_that_was_visited_and_closed_is_let_go_of(
    window: MainWindow, workbench: Workbench
) -> None:
    page = window.tabs.open_page("faces")
    assert page is not None
    page.load()
    workbench.wait_until_idle(page)
    page.table.selectRow(2)
    workbench.qtbot.waitUntil(lambda: window.detail_pane.record is not None)
    closed = ref(page)
    window.tabs.close_page(page)
    del page
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert closed() is None

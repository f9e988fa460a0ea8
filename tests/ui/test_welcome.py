"""A first start says how to begin, until anything was begun."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton

from faceviewer.demo.server import DemoServer
from faceviewer.settings import State
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.main_window import MainWindow
from faceviewer.views.settings_dialog import SettingsDialog
from faceviewer.views.welcome import Welcome
from tests.ui.workbench import Workbench, environment_of

TITLE = "Welcome to faceviewer"


@pytest.fixture
def state() -> State:
    return State()


@pytest.fixture
def window(workbench: Workbench, state: State) -> Iterator[MainWindow]:
    """A window on its first start: an environment, and no credential for it."""
    workbench.welcome = Welcome(state, is_new=True)
    with DemoServer(faces=3, collections=2) as server:
        environment = environment_of(server)
        window = workbench.main_window((environment,), state=state)
        workbench.show_in_window(window)
        window.set_environments((environment,), environment.id)
        window.start()
        workbench.wait_until_idle(page_of(window))
        yield window
        workbench.wait_for(workbench.tasks.close())


def page_of(window: MainWindow) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    return page


def title(window: MainWindow) -> str:
    return page_of(window).empty_screen.title_label.text()


def choose(window: MainWindow, text: str) -> None:
    buttons = page_of(window).empty_screen.findChildren(QPushButton)
    next(button for button in buttons if button.text() == text and button.isVisible()).click()


def test_it_leads_to_a_new_environment_or_the_demo_and_is_gone_then(
    window: MainWindow, workbench: Workbench, state: State
) -> None:
    assert title(window) == TITLE
    choose(window, "Add an environment…")
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    assert dialog.environments_page.list.count() == 2
    assert dialog.environments_page.name_edit.selectedText() == "New environment"
    dialog.reject()
    assert title(window) == TITLE

    with workbench.qtbot.waitSignal(window.demo_asked):
        choose(window, "Try the demo")
    assert title(window) != TITLE
    assert not Welcome(state, is_new=True).is_due


def test_rows_end_it(workbench: Workbench, state: State) -> None:
    workbench.welcome = Welcome(state, is_new=True)
    with DemoServer(faces=1, collections=1) as server:
        page = workbench.page("collections", workbench.session(environment_of(server)))
        page.loaded.emit()
    assert state.window["is_welcomed"] is True


@pytest.mark.parametrize(("is_new", "seen"), [(True, True), (False, False)])
def test_only_a_start_without_settings_is_a_first_one(*, is_new: bool, seen: bool) -> None:
    assert Welcome(State(), is_new=is_new).is_due is seen

"""Forgetting an environment: what is said before, what goes, and what stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from faceviewer.credentials import CredentialStore
from faceviewer.demo.server import DemoServer
from faceviewer.filters import FacesQuery
from faceviewer.kept_tabs import tabs_of
from faceviewer.load_cache import LoadCache
from faceviewer.settings import Environment, Settings, State
from faceviewer.views.activity_dock import ActivityDock
from faceviewer.views.forget_environment import (
    EnvironmentForgetter,
    ForgetDialog,
    credential_keys,
)
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.load_memory import LoadMemory
from faceviewer.views.main_window import MainWindow
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 60, 12


@pytest.fixture
def environments(server: DemoServer) -> tuple[Environment, Environment]:
    return (
        environment_of(server, "One", keeps_loads=True),
        environment_of(server, "Two", keeps_loads=True),
    )


@pytest.fixture
def state() -> State:
    return State()


@pytest.fixture
def window(
    workbench: Workbench,
    server: DemoServer,
    environments: tuple[Environment, Environment],
    state: State,
    tmp_path: Path,
) -> MainWindow:
    """A window in which both environments have been used, the first one in front."""
    has_token = True

    def open_session(environment: Environment) -> object:
        return workbench.session(environment, server.token if has_token else "")

    window = MainWindow(
        Settings(environments=environments),
        state,
        workbench.around._replace(load_cache=LoadCache(tmp_path, environments)),
        workbench.store,
        open_session,  # type: ignore[arg-type] # it gives sessions
        ActivityDock(workbench.activity, workbench.formats, workbench.icons),
    )
    workbench.show_in_window(window)
    window.set_environments(environments, "one")
    window.start()
    for environment in reversed(environments):
        window.show_environment(environment)
        use(window, workbench)
    has_token = False
    return window


def use(window: MainWindow, workbench: Workbench) -> None:
    """Leaves a trace of each kind."""
    workbench.wait_until_idle(front(window))
    window.tabs.open_page("faces", FacesQuery(name="none"))
    workbench.wait_until_idle(front(window))
    front(window).findChildren(LoadMemory)[0].keep()
    workbench.wait_until_idle(front(window))


def front(window: MainWindow) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    return page


def asked(window: MainWindow) -> ForgetDialog:
    window.menus.forget_action.trigger()
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, ForgetDialog))
    return next(w for w in found if w.isVisible())


def test_it_says_what_goes_and_from_where_before_anything_does(
    window: MainWindow, environments: tuple[Environment, Environment], workbench: Workbench
) -> None:
    dialog = asked(window)

    assert environments[0].verifik.base_url in dialog.lines[0]
    assert environments[0].blockv.base_url in dialog.lines[0]
    assert dialog.forget_button.isDefault() is False
    dialog.reject()
    assert front(window).listing.is_loaded
    assert workbench.wait_for(workbench.store.get(credential_keys(environments[0])[0]))


def test_credentials_rows_tabs_and_recent_filters_of_it_go_and_others_stay(
    window: MainWindow,
    environments: tuple[Environment, Environment],
    state: State,
    workbench: Workbench,
    tmp_path: Path,
) -> None:
    one, two = environments
    window.remembered_state()
    state.recent["one/look-ups"] = ["Ana"]
    state.saved["faces_filters"] = {"mine": {"name": "Ana"}}
    assert len({file.parent for file in tmp_path.rglob("*.load")}) == 2

    asked(window).forget_button.click()
    workbench.qtbot.waitUntil(lambda: window.environment == one)
    workbench.wait_until_idle(front(window))

    for key in credential_keys(one):
        assert workbench.wait_for(workbench.store.get(key)) is None
    assert workbench.wait_for(workbench.store.get(credential_keys(two)[0]))
    assert len({file.parent for file in tmp_path.rglob("*.load")}) == 1
    assert list(state.recent) == ["two/faces"]
    assert "mine" in state.saved["faces_filters"]
    assert tabs_of(state.tabs, "one") == []
    assert len(tabs_of(state.tabs, "two")) == 3
    assert window.tabs.count() == 2
    assert front(window).refusal() is not None, "it has no credential now"
    assert "“One” is forgotten" in window.window_message_bar.text_label.text()
    assert front(window).model.rowCount() == 0


class KeyringLocked(Exception):
    """What a locked keyring raises."""


class LockedKeyring:
    """A keyring that does nothing."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked


@pytest.fixture
def _locked_keyring(workbench: Workbench) -> None:
    workbench.store = CredentialStore(backend=LockedKeyring())


@pytest.mark.usefixtures("_locked_keyring")
def test_a_locked_keyring_is_said_and_leaves_none_in_memory(
    window: MainWindow, environments: tuple[Environment, Environment], workbench: Workbench
) -> None:
    keys = credential_keys(environments[0])
    assert all(workbench.store.is_session_only(key) for key in keys)

    asked(window).forget_button.click()
    workbench.qtbot.waitUntil(lambda: bool(workbench.errors))

    assert [error.key for error in workbench.errors] == ["keyring.locked"]
    assert not any(workbench.store.is_session_only(key) for key in keys)
    workbench.wait_until_idle(front(window))


@pytest.mark.slow
def test_what_is_no_environment_of_the_settings_has_nothing_to_forget(
    window: MainWindow, server: DemoServer
) -> None:
    assert window.menus.forget_action.isEnabled()

    window.show_environment(environment_of(server, "Demo"))

    assert not window.menus.forget_action.isEnabled()


@pytest.mark.slow
def test_nothing_stays_behind_of_a_question_that_was_answered_with_no(window: MainWindow) -> None:
    left = []
    for _ in range(3):
        window.forget_environment()
        asked(window).reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left.append(len(window.findChildren(EnvironmentForgetter)))
    assert left == [1, 1, 1]

"""The window while what it stands on changes: environments, credentials, a text being looked up."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from faceviewer.demo.server import DemoServer
from faceviewer.settings import Environment
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.lookup_box import LOOKUP_TASK
from faceviewer.views.main_window import MainWindow
from tests.ui.workbench import Workbench, environment_of

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(workbench: Workbench, server: DemoServer) -> OpenWindow:
    """Opens a window on the first of these environments of one server, and waits for its rows."""

    def open_window(*environments: Environment) -> MainWindow:
        window = workbench.main_window(environments, server.token)
        workbench.show_in_window(window)
        window.panes.restore()
        window.set_environments(environments, "")
        window.start()
        idle(window, workbench)
        return window

    return open_window


def idle(window: MainWindow, workbench: Workbench) -> ListingPage:
    page = window.current_listing_page()
    assert page is not None
    workbench.wait_until_idle(page)
    return page


def message(window: MainWindow) -> str:
    bar = window.window_message_bar
    return bar.text_label.text() if bar.isVisible() else ""


def test_the_chooser_names_the_shown_environment_when_others_are_offered(
    open_window: OpenWindow, server: DemoServer
) -> None:
    one, two, three = (environment_of(server, name) for name in ("One", "Two", "Three"))
    window = open_window(one, two)
    window.show_environment(two)

    window.replace_environments((one, replace(two, name="Zwei"), three))

    assert window.environment == replace(two, name="Zwei")
    assert window.header.environment_combo.currentText() == "Zwei"


def test_an_answer_for_another_environment_is_not_shown(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    one, two = environment_of(server, "One"), environment_of(server, "Two")
    window = open_window(one, two)
    QTest.keyClicks(window.header.lookup_edit, server.data.faces[3].id)
    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Return)

    window.show_environment(two)
    idle(window, workbench)

    assert not window.lookup.popup.isVisible()


@pytest.mark.slow
def test_an_answer_for_a_text_that_was_changed_meanwhile_is_not_shown(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window(environment_of(server, "One"))
    QTest.keyClicks(window.header.lookup_edit, server.data.faces[3].id)
    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Return)
    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Backspace)

    idle(window, workbench)

    assert not window.lookup.popup.isVisible()


def test_a_look_up_given_up_does_not_stop_the_load_that_it_began(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    window = open_window(environment_of(server, "One", loads_when_shown=False))
    page = window.current_listing_page()
    assert page is not None
    server.set_faults("verifik:hang")
    QTest.keyClicks(window.header.lookup_edit, server.data.faces[3].id)
    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Return)
    workbench.qtbot.waitUntil(lambda: len(server.requests) == 5)

    QTest.keyClick(window.header.lookup_edit, Qt.Key.Key_Backspace)
    workbench.qtbot.waitUntil(lambda: not workbench.tasks.is_running(LOOKUP_TASK))

    assert page.listing.is_loading
    page.stop()
    idle(window, workbench)


def test_a_refusal_is_told_in_its_own_environment_alone_until_a_load_ends_well(
    open_window: OpenWindow, workbench: Workbench, server: DemoServer
) -> None:
    one, two = environment_of(server, "One"), environment_of(server, "Two")
    window = open_window(one, two)
    server.set_faults("error-403-expired")
    page = window.current_listing_page()
    assert page is not None
    page.load_again()
    idle(window, workbench)
    notice = message(window)
    assert "expired" in notice

    server.set_faults("")
    window.show_environment(two)
    idle(window, workbench)
    assert message(window) == ""
    window.show_environment(one)
    assert message(window) == notice
    page.load_again()
    idle(window, workbench)

    assert message(window) == ""

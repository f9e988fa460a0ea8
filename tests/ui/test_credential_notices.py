"""The notices on credentials: refused, about to expire, closed for a day; one for each service."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from faceviewer.demo.server import DemoServer
from faceviewer.errors import CredentialRefused
from faceviewer.session import Session
from faceviewer.settings import DataDirectory, Environment, State
from faceviewer.views.credential_notices import PUT_OFF_MAX, CredentialNotices
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.widgets.message_bar import MessageBar
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 5, 3

DAY = timedelta(days=1)
LIFETIME = timedelta(days=30)


class Desk:
    """The tabs of two environments, the bar over them, and a clock that is set by hand."""

    def __init__(self, workbench: Workbench, server: DemoServer, state: State) -> None:
        self._workbench = workbench
        self.sessions: list[Session] = []
        self.state = state
        self.environments = [
            environment_of(server, name, loads_when_shown=False) for name in ("Staging", "Other")
        ]

        def open_session(environment: Environment) -> Session:
            self.sessions.append(workbench.session(environment, server.token))
            return self.sessions[-1]

        self.tabs = ListingTabs(workbench.around, state, "normal", open_session)
        self.bar = MessageBar(workbench.icons)
        self.notices = CredentialNotices(self.tabs, self.bar, workbench.formats, state, self.tabs)
        self.asked: list[str] = []
        self.notices.credential_asked.connect(self.asked.append)
        self.tabs.page_made.connect(self.notices.watch)
        self.tabs.resize(1180, 720)
        self.bar.resize(1180, 42)
        workbench.show(self.tabs)
        workbench.show(self.bar)
        self.show(0)

    def show(self, number: int) -> None:
        self.tabs.show_environment(self.environments[number])
        self.notices.look()

    def page(self, kind: str = "collections") -> ListingPage:
        assert self.tabs.shown is not None
        return next(page for page in self.tabs.shown.listing_pages() if page.kind == kind)

    def load(self, kind: str = "collections") -> None:
        self.page(kind).load_again()
        self._workbench.wait_until_idle(self.page(kind))

    def expires(self) -> datetime:
        info = self.sessions[0].credential_info("verifik")
        assert info is not None
        assert info.expires is not None
        return info.expires

    def at(self, instant: datetime) -> list[str]:
        """What the bar says at an instant."""
        self.notices.clock = lambda: instant
        self.notices.tell()
        return self.said

    @property
    def said(self) -> list[str]:
        """What the bar says, and what it offers."""
        if not self.bar.shown_key:
            return []
        buttons = [button.text() for button in self.bar.action_buttons if button.text()]
        return [self.bar.text_label.text(), self.bar.detail_label.text(), *buttons]

    def close_notice(self) -> None:
        self.bar.close_button.click()


@pytest.fixture
def open_desk(workbench: Workbench, server: DemoServer) -> Callable[..., Desk]:
    def open_desk(state: State | None = None) -> Desk:
        return Desk(workbench, server, state or State())

    return open_desk


def test_a_warning_stands_from_seven_days_before_the_end(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    assert desk.at(datetime.now(UTC) + LIFETIME) == []  # before anything was sent
    desk.load()
    end = desk.expires()
    date = end.strftime("%Y-%m-%d %H:%M:%S UTC")

    assert desk.at(end - 8 * DAY) == []
    assert desk.at(end - 6 * DAY) == [
        "The Verifik credential of Staging expires in 6 days.",
        f"{date}. Until then everything works.",
        "Replace credential",
    ]
    assert desk.at(end - timedelta(hours=5))[0].endswith("expires in 5 hours.")
    assert desk.at(end + 2 * DAY) == [
        "The Verifik credential of Staging expired 2 days ago.",
        f"{date}. The service will refuse it.",
        "Replace credential",
    ]

    desk.bar.action_buttons[0].click()
    assert desk.asked == ["verifik"]


def test_a_closed_warning_comes_again_the_next_day(
    open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = open_desk()
    desk.load()
    noon = (desk.expires() - 4 * DAY).astimezone().replace(hour=12).astimezone(UTC)
    assert desk.at(noon)

    desk.close_notice()

    assert desk.at(noon + timedelta(hours=3)) == []
    assert desk.at(noon + DAY)
    desk.close_notice()
    data = DataDirectory(tmp_path)
    data.save_state(desk.state)
    later = open_desk(data.load_state())
    later.load()
    assert later.at(noon + DAY + timedelta(hours=1)) == []
    assert later.at(noon + 2 * DAY)


def test_another_credential_is_warned_of_by_itself(
    open_desk: Callable[..., Desk], workbench: Workbench
) -> None:
    desk = open_desk()
    desk.load()
    noon = desk.expires() - 3 * DAY
    assert desk.at(noon)
    desk.close_notice()
    desk.load("faces")

    assert desk.at(noon)[0].startswith("The BLOCKv credential of Staging")
    desk.sessions[0].forget_credentials()
    assert desk.at(noon) == []  # the new one is not known before it is sent


def test_only_the_environment_in_sight_is_spoken_of(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.load()
    assert desk.at(desk.expires() - DAY)

    desk.show(1)
    assert desk.said == []
    desk.show(0)
    assert desk.said[0].startswith("The Verifik credential of Staging")


def test_a_refusal_takes_the_place_of_the_warning(
    open_desk: Callable[..., Desk], server: DemoServer
) -> None:
    desk = open_desk()
    desk.load()
    assert desk.at(desk.expires() + DAY)

    error = CredentialRefused("verifik", 401, reason="expired")
    for _ in range(3):
        desk.page().credential_refused.emit(error)
    assert desk.said[-2:] == ["Replace credential", "Show in Activity"]
    assert not desk.bar.count_button.isVisible()

    desk.close_notice()
    assert "expiry_put_off" not in desk.state.window
    desk.page().credential_refused.emit(error)
    assert len(desk.said) == 4
    desk.load()
    assert desk.said[0].startswith("The Verifik credential of Staging expired")


@pytest.mark.parametrize("kept", [None, [], {"staging/verifik": 5}, "x"])
def test_what_is_remembered_may_be_anything(open_desk: Callable[..., Desk], kept: object) -> None:
    desk = open_desk(State(window={"expiry_put_off": kept}))
    desk.load()
    assert desk.at(desk.expires() - DAY)
    desk.close_notice()
    assert desk.at(desk.expires() - DAY) == []


def test_what_is_remembered_has_an_end(open_desk: Callable[..., Desk]) -> None:
    kept = {f"old-{number}/verifik": "2020-01-01 x" for number in range(500)}
    desk = open_desk(State(window={"expiry_put_off": kept}))
    desk.load()
    desk.at(desk.expires() - DAY)

    desk.close_notice()

    names = list(desk.state.window["expiry_put_off"])
    assert len(names) == PUT_OFF_MAX
    assert names[-1] == "staging/verifik"

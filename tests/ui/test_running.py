"""What of the settings reaches the open sessions at once."""

from typing import Any

import pytest
from msgspec.structs import replace

from faceviewer.demo.server import DemoServer
from faceviewer.running import concerns_sessions
from faceviewer.settings import Environment, Limits, Settings
from tests.ui.workbench import Workbench, environment_of


@pytest.mark.parametrize(
    "change",
    [
        {"load_all_workers": 16},
        {"proxy": "system"},
        {"certificates": "bundled"},
        {"ca_file": "ca.pem"},
        {"limits": Limits(read_s=45)},
        {"environments": (Environment(name="Other", id="other"),)},
    ],
)
def test_what_a_session_works_with_reaches_it(change: dict[str, Any]) -> None:
    assert concerns_sessions(Settings(), replace(Settings(), **change))


@pytest.mark.parametrize("change", [{"theme": "dark"}, {"time_zone": "local"}, {}])
def test_what_only_the_window_looks_like_leaves_connections_alone(change: dict[str, Any]) -> None:
    assert not concerns_sessions(Settings(), replace(Settings(), **change))


def test_other_requests_at_once_hold_from_the_next_load_on(
    workbench: Workbench,
) -> None:
    with DemoServer(20, 2) as server:
        environment = environment_of(server)
        page = workbench.page("faces", workbench.session(environment, server.token))
        page.session.change(environment, Settings(load_all_workers=16))

        page.load_all()

        assert page.listing.workers == 16
        workbench.wait_until_idle(page)

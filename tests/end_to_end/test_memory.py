"""What the real program remembers from run to run: its tabs, and the rows of the last loads."""

import json
import signal
from pathlib import Path

import pytest

from faceviewer.demo.server import DemoServer
from tests.end_to_end.conftest import COLLECTIONS, OpenProgram, write_settings
from tests.end_to_end.screen import wait_until
from tests.end_to_end.window_program import CLEAN


def asked_for_name(server: DemoServer) -> int:
    return sum(("name", "Season pass") in request.parameters for request in server.requests)


@pytest.mark.slow
def test_the_tabs_are_there_again_after_the_program_was_killed(
    open_program: OpenProgram, server: DemoServer
) -> None:
    program = open_program()
    program.wait_for_answers(1)
    program.screen.press("ctrl+t")
    program.wait_for_answers(1, "/faces")
    program.screen.press("ctrl+shift+f")
    program.screen.type("\t\tSeason pass")
    program.screen.press("Return")
    state = program.data_dir / "state.json"
    wait_until(lambda: state.exists() and "Season pass" in state.read_text(), "it is written")
    program.signal(signal.SIGKILL)
    server.application.forget_requests()

    again = open_program()
    wait_until(lambda: server.requests, "the tab in front asks")

    assert [request.path for request in server.requests] == ["/faces"], "it alone does"
    assert ("name", "Season pass") in server.requests[0].parameters
    again.screen.press("ctrl+w", "ctrl+shift+t")
    wait_until(lambda: asked_for_name(server) == 2, "the reopened tab asks")
    assert again.leave()[1:] == CLEAN


@pytest.mark.slow
def test_kept_rows_are_on_screen_before_anything_is_asked(
    open_program: OpenProgram, server: DemoServer, tmp_path: Path
) -> None:
    data_dir = tmp_path / "data"
    write_settings(data_dir, server)
    file = data_dir / "settings.json"
    settings = json.loads(file.read_text())
    settings["environments"][0]["keeps_loads"] = True
    file.write_text(json.dumps(settings))
    program = open_program()
    rows = program.wait_for_rows(COLLECTIONS)
    wait_until(lambda: list(data_dir.glob("cache/loads/*/*.load")), "the load is kept")
    assert program.leave()[1:] == CLEAN
    server.application.forget_requests()

    again = open_program()

    assert again.wait_for_rows(COLLECTIONS) == rows
    assert server.requests == []
    again.screen.press("F5")
    wait_until(lambda: server.requests, "asked again on the key")
    assert again.leave()[1:] == CLEAN

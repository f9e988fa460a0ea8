"""From the clipboard to the right record, in the real program over a server with a delay."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from faceviewer.demo.data import DemoData, DemoFace
from faceviewer.demo.server import DemoServer
from tests.end_to_end.conftest import OpenProgram
from tests.end_to_end.screen import Screen, wait_until
from tests.end_to_end.window_program import CLEAN, WindowProgram

COLLECTIONS_PATH = "/v2/face-recognition/collections"
LATENCY_S = 0.05
LOADED = 100
ALL_FOUR = ("id", "org_id", "name", "autocomplete")

Open = Callable[[], WindowProgram]


@pytest.fixture
def slow_server(server: DemoServer) -> Iterator[DemoServer]:
    """The server, which answers after 50 ms."""
    server.application.latency_s = LATENCY_S
    yield server
    server.application.latency_s = 0


@pytest.fixture
def open_loaded(open_program: OpenProgram, slow_server: DemoServer) -> Open:
    """The program with all collections and the first page of faces, the focus in the table."""

    def open_loaded() -> WindowProgram:
        program = open_program()
        program.wait_for_answers(1, COLLECTIONS_PATH)
        program.screen.press("ctrl+Tab")
        program.wait_for_answers(1, "/faces")
        program.wait_for_rows(LOADED)
        slow_server.application.forget_requests()
        return program

    return open_loaded


def as_listed(data: DemoData) -> list[DemoFace]:
    """The faces as the server lists them, the newest first."""
    return sorted(data.faces, key=lambda face: (face.created_ns, face.id), reverse=True)


def id_shown(screen: Screen) -> str:
    """The id of the current record, as its own command copies it."""
    screen.press("ctrl+shift+c")
    return screen.clipboard()


def shows(screen: Screen, wanted: str) -> bool:
    return id_shown(screen) == wanted


def test_two_key_presses_lead_from_the_clipboard_to_the_record(
    open_loaded: Open, slow_server: DemoServer
) -> None:
    program, data = open_loaded(), slow_server.data
    faces = as_listed(data)
    names = [face.name for face in faces]
    named = next(face for face in faces[LOADED + 20 :] if names.count(face.name) == 1)
    pictured = next(face for face in faces[10:LOADED] if face.record.get("assets"))
    projects = [one.get("project") for one in data.collections]
    project = next(one for one in projects if isinstance(one, str) and projects.count(one) == 1)
    of_project = data.collections[projects.index(project)]["_id"]
    far = faces[LOADED + 50].id
    ways: list[tuple[str, str, tuple[str, ...]]] = [
        (far, far, ALL_FOUR),
        (data.collections[4]["_id"], data.collections[4]["_id"], ALL_FOUR),
        (data.collections[5]["code"], data.collections[5]["_id"], ("id", "name", "autocomplete")),
        (project, of_project, ALL_FOUR),
        (named.name, named.id, ("name", "autocomplete")),
        (pictured.record["assets"][0]["url"], pictured.id, ("id",)),
    ]
    for text, wanted, parameters in ways:
        slow_server.application.forget_requests()
        with program.screen.held_clipboard(text):
            program.screen.press("ctrl+v", "Return")
            wait_until(partial(shows, program.screen, wanted), f"{text} is shown")
        asked = [request.parameters[0][0] for request in slow_server.requests]
        # What is loaded may be shown before the faces were asked for it.
        assert len(asked) == len(set(asked)), text
        assert set(asked) <= set(parameters), text
        if wanted in (far, named.id):
            assert set(asked) == set(parameters), text

    assert program.leave()[1:] == CLEAN


@pytest.mark.slow
def test_all_that_is_asked_goes_out_in_one_round(
    open_loaded: Open, slow_server: DemoServer
) -> None:
    """Where nothing is answered, all of it has been asked: no request waits for another one."""
    program = open_loaded()
    slow_server.set_faults("blockv:hang")
    wanted = slow_server.data.collections[4]["_id"]

    with program.screen.held_clipboard(wanted):
        program.screen.press("ctrl+v")
        wait_until(lambda: len(slow_server.requests) == len(ALL_FOUR), "all are asked")
    program.screen.press("Return")

    # The collection is loaded and its id is sure, so nobody waits for the faces.
    wait_until(lambda: id_shown(program.screen) == wanted, "the record is shown")
    assert program.leave()[1:] == CLEAN


@pytest.mark.slow
def test_a_url_that_no_service_can_search_for_is_found_once_all_is_loaded(
    open_loaded: Open, slow_server: DemoServer
) -> None:
    program, data = open_loaded(), slow_server.data
    far = next(face for face in as_listed(data)[LOADED + 30 :] if face.record.get("assets"))
    url = str(far.record["assets"][-1]["url"])

    with program.screen.held_clipboard(url):
        program.screen.press("ctrl+k", "ctrl+v", "Return")
        wait_until(lambda: slow_server.requests, "the id in it is asked for")
    program.wait_for_answers(2, "/faces")
    assert id_shown(program.screen) != far.id
    program.screen.press("Return")  # the first that may find more: load all
    wait_until(lambda: program.answers("/faces") >= 4, "all faces are loaded")

    def is_shown() -> bool:
        program.screen.press("Return")
        return id_shown(program.screen) == far.id

    wait_until(is_shown, "the record is shown")
    assert program.leave()[1:] == CLEAN


def test_a_credential_on_the_clipboard_leaves_no_trace(
    open_loaded: Open, slow_server: DemoServer, tmp_path: Path
) -> None:
    program = open_loaded()
    secret = slow_server.token

    with program.screen.held_clipboard(f"Bearer {secret}"):
        program.screen.press("ctrl+v", "Return", "Escape", "Return", "ctrl+k", "ctrl+a", "ctrl+c")
    assert program.leave()[1:] == CLEAN

    assert not slow_server.requests
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not any(secret in file.read_bytes().decode("latin-1") for file in files)

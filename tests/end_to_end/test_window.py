"""Scenarios of the window: the real program, real keys and clicks, a real display and keyring."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from faceviewer.demo.server import DemoServer
from tests.end_to_end.conftest import COLLECTIONS, FACES, OpenProgram, write_settings
from tests.end_to_end.screen import Screen, wait_until
from tests.end_to_end.window_program import CLEAN, Ended, WindowProgram
from tests.whole_set import whole_set

COLLECTIONS_PATH = "/v2/face-recognition/collections"


def test_the_demo_opens_on_collections_with_rows_and_has_faces_beside_them(
    open_program: OpenProgram,
) -> None:
    program = open_program("--demo")
    assert len(program.wait_for_rows(60)) == 60
    assert program.answers() == 1

    program.screen.press("ctrl+Tab")
    program.wait_for_answers(1, "/faces")
    assert len(program.wait_for_rows(100)) == 100
    (demo,) = program.children()
    ended = program.leave()

    assert (ended.exit_code, ended.stderr) == CLEAN
    assert program.state["window"]["tab"] == "faces"
    with pytest.raises(ProcessLookupError):
        os.kill(demo, 0)


@pytest.mark.slow
def test_every_filter_that_is_typed_reaches_the_server_under_its_exact_name(
    open_program: OpenProgram, server: DemoServer
) -> None:
    program, screen = on_faces(open_program())

    screen.press("ctrl+shift+f")
    screen.type("6b00c0cf6947ccf25ec84d8d\t65b955fe0577440932c77481\tSeason pass\tbal\t")
    screen.press(*["Tab"] * 4)  # the presets
    screen.press("Down", "Tab")  # after
    screen.type("2026-01-02 03:04\t\t")  # over the calendar's button
    screen.press("Down", "Tab")  # up to
    screen.type("2026-02-03 04:05\t\twhen_modified\t")
    screen.press("Down", "Down", "Tab", "ctrl+a")  # newest first
    screen.type("25")
    screen.press("Return")
    program.wait_for_answers(2, "/faces")

    assert list(server.requests[-1].parameters) == [
        ("id", "6b00c0cf6947ccf25ec84d8d"),
        ("org_id", "65b955fe0577440932c77481"),
        ("name", "Season pass"),
        ("autocomplete", "bal"),
        ("limit", "25"),
        ("order", "desc"),
        ("sortBy", "when_modified"),
        ("when_created[$gt]", "2026-01-02T03:04:00Z"),
        ("when_created[$lte]", "2026-02-03T04:05:00Z"),
    ]
    assert {request.method for request in server.requests} == {"GET"}
    assert program.leave()[1:] == CLEAN


def on_faces(program: WindowProgram) -> tuple[WindowProgram, Screen]:
    """Goes to the Faces tab and waits for its first page."""
    program.wait_for_answers(1, COLLECTIONS_PATH)
    program.screen.press("ctrl+Tab")
    program.wait_for_answers(1, "/faces")
    return program, program.screen


@pytest.mark.parametrize("end", ["", *whole_set("next-null", "next-empty")])
def test_load_more_walks_to_the_end_with_each_record_once(
    open_program: OpenProgram, server: DemoServer, end: str
) -> None:
    server.set_faults(end)
    program, screen = on_faces(open_program())
    for page in (2, 3):
        screen.press("ctrl+l")
        program.wait_for_answers(page, "/faces")
    rows = program.wait_for_rows(FACES)
    screen.press("ctrl+l", "ctrl+shift+l")

    ids = [row.split("\t")[1] for row in rows]
    assert sorted(ids) == sorted(face.id for face in server.data.faces)
    assert program.leave()[1:] == CLEAN
    faces = [request for request in server.requests if request.service == "blockv"]
    assert [("next" in dict(request.parameters)) for request in faces] == [False, True, True]


# --- Credentials ----------------------------------------------------------------------------------


def enter_credential(screen: Screen, secret: str) -> None:
    """Opens the dialog, types the secret, agrees to the host, and saves as the dialog offers."""
    screen.press("ctrl+shift+k")
    wait_until(lambda: screen.has_focus("Credentials"), "the dialog is open")
    screen.type(secret)
    screen.press("Tab", "Tab", "space")

    def is_saved() -> bool:
        screen.press("Return")  # does nothing while the keyring is still asked what it is like
        return not screen.has_focus("Credentials")

    wait_until(is_saved, "the credential is kept")


def test_a_credential_typed_once_is_there_after_a_restart(
    open_program: OpenProgram, gnome_keyring: dict[str, str], tmp_path: Path
) -> None:
    data_dir = tmp_path / "data"
    with DemoServer(5, 3) as server:
        write_settings(data_dir, server)
        program = open_program(environment=gnome_keyring)
        enter_credential(program.screen, server.token)
        program.wait_for_answers(1, COLLECTIONS_PATH)
        assert program.leave()[1:] == CLEAN
        assert server.token not in everything_in(data_dir)

        again = open_program(environment=gnome_keyring)
        again.wait_for_answers(2, COLLECTIONS_PATH)
        assert again.leave()[1:] == CLEAN
        assert [request.header("authorization") for request in server.requests] == [
            f"Bearer {server.token}"
        ] * 2


@pytest.mark.slow
def test_without_a_keyring_a_credential_is_kept_for_the_session_and_never_written(
    open_program: OpenProgram, bare_environment: dict[str, str], tmp_path: Path, server: DemoServer
) -> None:
    program = open_program(environment=bare_environment)
    enter_credential(program.screen, server.token)
    program.wait_for_answers(1, COLLECTIONS_PATH)
    assert len(program.wait_for_rows(COLLECTIONS)) == COLLECTIONS
    assert program.leave()[1:] == CLEAN

    assert server.token not in everything_in(tmp_path)
    again = open_program(environment=bare_environment)
    again.screen.press("F5")
    assert again.leave()[1:] == CLEAN
    assert len(server.requests) == 1


def everything_in(folder: Path) -> str:
    """All that is written below a folder, whatever it is."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return "\n".join(file.read_bytes().decode("latin-1") for file in files)


# --- Leaving --------------------------------------------------------------------------------------

WAYS: dict[str, Callable[[WindowProgram], Ended]] = {
    "its command": WindowProgram.leave,
    "the close button": WindowProgram.close,
    "SIGTERM": lambda program: program.signal(signal.SIGTERM),
    "SIGINT": lambda program: program.signal(signal.SIGINT),
}


@pytest.mark.parametrize("way", ["SIGTERM", *whole_set(*(way for way in WAYS if way != "SIGTERM"))])
@pytest.mark.parametrize("fault", ["hang", *whole_set("slow-body")])
def test_leaving_during_a_load_is_quick_and_quiet(
    open_program: OpenProgram, server: DemoServer, fault: str, way: str
) -> None:
    server.set_faults(fault)
    program = open_program()
    wait_until(lambda: server.requests, "the first request has come")

    ended = WAYS[way](program)

    assert (ended.exit_code, ended.stderr) == CLEAN
    assert ended.seconds < 2
    assert program.state["window"]["tab"] == "collections"


@pytest.mark.slow
@pytest.mark.parametrize(
    "way", ["the close button", *whole_set("its command", "SIGTERM", "SIGINT")]
)
def test_the_demo_ends_with_the_window(open_program: OpenProgram, way: str) -> None:
    program = open_program("--demo")
    program.wait_for_answers(1)
    (demo,) = program.children()

    ended = WAYS[way](program)

    assert (ended.exit_code, ended.stderr) == CLEAN
    assert ended.seconds < 2
    with pytest.raises(ProcessLookupError):
        os.kill(demo, 0)


# --- What is remembered ---------------------------------------------------------------------------


@pytest.mark.slow
def test_window_tab_and_panes_come_back(open_program: OpenProgram, server: DemoServer) -> None:
    program, screen = on_faces(open_program())
    screen.press("ctrl+i", "ctrl+j")
    screen.resize(program.window, 1130, 640)
    assert program.leave()[1:] == CLEAN
    before = program.state
    server.application.forget_requests()

    again = open_program()
    again.wait_for_answers(2, "/faces")
    assert screen.size(again.window) == (1130, 640)
    assert again.leave()[1:] == CLEAN

    assert [request.path for request in server.requests] == ["/faces"]
    assert without_place(again.state) == without_place(before)
    assert before["window"]["tab"] == "faces"
    assert before["window"]["detail_open"] is False


def without_place(state: dict[str, Any]) -> dict[str, Any]:
    """The state but for the window's place: without a window manager Qt guesses the frame."""
    window = {key: value for key, value in state["window"].items() if key != "geometry"}
    return {**state, "window": window}


@pytest.mark.slow
def test_dark_and_light_change_while_the_window_is_open(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    program = open_program()
    program.wait_for_answers(1, COLLECTIONS_PATH)
    assert brightness(program, tmp_path) > 200

    to_theme = ("alt+v", "t")
    program.screen.press(*to_theme, "Down", "Down", "Return")
    wait_until(lambda: brightness(program, tmp_path) < 80, "the window is dark")
    program.screen.press(*to_theme, "Down", "Return")
    wait_until(lambda: brightness(program, tmp_path) > 200, "the window is light")

    assert program.leave()[1:] == CLEAN


def brightness(program: WindowProgram, folder: Path) -> float:
    """How bright the window is on the whole, 0 to 255."""
    width, height = program.screen.size(program.window)
    picture = QImage(str(program.screen.picture(folder / "seen.png"))).copy(0, 0, width, height)
    gray = picture.scaled(64, 64).convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(bytes(gray.constBits())) / (64 * 64)

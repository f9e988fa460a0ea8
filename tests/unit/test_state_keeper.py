"""When the state is written: soon after a change, at the end, and never an older one last."""

import asyncio
from pathlib import Path

import pytest

from faceviewer.errors import FaceviewerError
from faceviewer.settings import DataDirectory, State
from faceviewer.state_keeper import StateKeeper
from faceviewer.tasks import Tasks


def _fail(_name: str, error: FaceviewerError) -> None:
    raise error


@pytest.fixture
def data(tmp_path: Path) -> DataDirectory:
    return DataDirectory(tmp_path)


def run(data: DataDirectory, state: State, *, is_ended: bool = False) -> None:
    """Changes the state several times, and waits for what is under way."""

    async def main() -> None:
        tasks = Tasks(_fail)
        keeper = StateKeeper(data, tasks, asyncio.get_running_loop(), lambda: state, pause_s=0)
        for number in range(3):
            state.window["number"] = number
            keeper.note_change()
        await asyncio.sleep(0.01)
        if is_ended:
            state.window["number"] = 99
            keeper.end()
        await tasks.wait("save-state")
        keeper.note_change()
        if not is_ended:
            keeper.end()

    asyncio.run(main())


def test_a_change_is_written_without_waiting_for_the_end(data: DataDirectory) -> None:
    run(data, State())

    assert data.load_state().window == {"number": 2}


def test_the_end_has_the_last_word(data: DataDirectory) -> None:
    run(data, State(), is_ended=True)

    assert data.load_state().window == {"number": 99}


def test_a_state_that_cannot_be_written_is_only_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state.json").mkdir()

    run(DataDirectory(tmp_path), State())

    assert caplog.messages
    assert str(tmp_path) not in caplog.text
    caplog.clear()

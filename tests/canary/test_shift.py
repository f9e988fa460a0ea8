"""A credential is at its own origin in its own header, in the keyring, and nowhere else."""

import shutil
import signal
import sys
from typing import Final, cast

import pytest

from tests.canary.place import Place, check_what_was_received, is_file

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("gnome-keyring-daemon"),
    reason="a Secret Service is needed",
)

LIMIT_S: Final = 600.0


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_S)
def test_a_whole_shift_leaves_no_credential_behind(place: Place) -> None:
    exit_code, told = place.work("quit")

    said = (place.folder / "stderr").read_text()
    assert exit_code == 0, said
    assert place.seen == []
    assert place.finder.in_folder(place.folder) == []
    check_what_was_received(place)
    # The shift did what it was to do, so that there was something to find.
    assert told[-1]["what"] == "done"
    assert cast("int", told[-1]["copies"]) >= 14
    exported = {file.suffix for file in (place.folder / "exports").iterdir()}
    assert {".xlsx", ".csv", ".json", ".jsonl", ".markdown"} <= exported
    assert any(map(is_file, place.blockv.requests))
    crashes = [file.read_text() for file in place.crash_dir.iterdir()]
    assert any("RuntimeError" in crash for crash in crashes)


def test_a_crash_leaves_no_credential_behind(place: Place) -> None:
    exit_code, _ = place.work("abort")

    assert exit_code == -signal.SIGABRT, (place.folder / "stderr").read_text()
    assert list((place.folder / "cwd").iterdir()) == []
    assert place.seen == []
    assert place.finder.in_folder(place.folder) == []
    check_what_was_received(place)
    assert list((place.folder / "evidence").iterdir())
    assert list((place.data_dir / "log").iterdir())
    assert any("Fatal Python error" in file.read_text() for file in place.crash_dir.iterdir())

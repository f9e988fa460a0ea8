import os
from pathlib import Path

import pytest

from faceviewer.commands import diagnose


def test_a_diagnosis_of_a_program_that_cannot_load_qt_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(diagnose, "own_command", lambda *_: ("/nowhere/faceviewer",))

    assert diagnose._qt_version() == "cannot be loaded"  # noqa: SLF001 - the rest needs a keyring


@pytest.mark.parametrize(
    ("said", "told"),
    [("echo faceviewer.desktop", "faceviewer.desktop"), ("exit 4", "nothing"), ("", "not known")],
)
def test_a_diagnosis_says_what_opens_a_link(
    said: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "xdg-mime"
    if said:
        asked.write_text(
            f'#!/bin/sh\n[ "$*" = "query default x-scheme-handler/faceviewer" ]\n{said}\n'
        )
        asked.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin" if said else str(tmp_path))

    assert diagnose._link_handler() == told  # noqa: SLF001 - as above

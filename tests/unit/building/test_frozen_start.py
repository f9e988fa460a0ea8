import os

import pytest
from frozen_start import free_environment

OURS = "/opt/faceviewer/_internal"


@pytest.mark.parametrize("name", ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"])
@pytest.mark.parametrize("of_person", ["", "/of/the/person"])
def test_what_it_starts_gets_the_libraries_of_the_person(
    name: str, of_person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = {name: f"{OURS}:{of_person}"} | ({f"{name}_ORIG": of_person} if of_person else {})
    monkeypatch.setattr(os, "environ", variables)

    free_environment()

    assert variables.get(name, "") == of_person
    assert f"{name}_ORIG" not in variables


def test_its_own_demo_finds_the_libraries_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyInstaller takes a start by the program itself for a part of it, where nothing is said."""
    monkeypatch.setattr(os, "environ", {})

    free_environment()

    assert os.environ == {"PYINSTALLER_RESET_ENVIRONMENT": "1"}

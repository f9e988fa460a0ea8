"""What the tests of shifts share: a person's place with services, a keyring and credentials."""

import secrets
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest

from faceviewer.demo.server import DemoServer
from tests.canary.place import Catcher, Place
from tests.conftest import HOME_VARIABLES

PROJECT: Final = Path(__file__).parents[2]


@pytest.fixture
def place(tmp_path: Path, gnome_keyring: dict[str, str]) -> Iterator[Place]:
    for name in ("home", "cwd", "evidence", "exports", "temp"):
        (tmp_path / name).mkdir()
    with ExitStack() as stack:
        verifik, blockv = (stack.enter_context(DemoServer(230, 12)) for _ in range(2))
        blockv.application.token = secrets.token_urlsafe(40)
        catcher = stack.enter_context(Catcher())
        environment = {
            **gnome_keyring,
            **dict.fromkeys(HOME_VARIABLES, str(tmp_path / "home")),
            **dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), catcher.url),
            **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), catcher.url),
            "SSLKEYLOGFILE": str(tmp_path / "home" / "keys"),
            "TMPDIR": str(tmp_path / "temp"),
            "PYTHONPATH": str(PROJECT),
        }
        place = Place(tmp_path, verifik, blockv, catcher, environment)
        place.write_settings()
        yield place

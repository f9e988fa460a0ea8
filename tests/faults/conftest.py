"""What tests of faults share: the server, and a walk that soon goes in parts."""

from collections.abc import Iterator

import pytest

from faceviewer.listings import gallop
from tests.fault_server.server import FaultServer
from tests.faults.scene import COLLECTIONS, FACES, PARTS_BEGIN


@pytest.fixture
def anyio_backend() -> str:
    """The loop of all async tests here."""
    return "asyncio"


@pytest.fixture(scope="module")
def fault_server() -> Iterator[FaultServer]:
    """A server for all tests of a module; each sets its own plan."""
    with FaultServer(FACES, COLLECTIONS) as server:
        yield server


@pytest.fixture(autouse=True)
def parts_begin_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """A listing of some pages is long enough to be asked for in parts."""
    monkeypatch.setattr(gallop, "SERIAL_PAGES", PARTS_BEGIN)

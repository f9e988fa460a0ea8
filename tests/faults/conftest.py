"""What tests of faults share: the server, and a walk that soon goes in parts."""

from collections.abc import Iterator
from functools import cache

import pytest

from faceviewer.api import transport
from faceviewer.api.tls import make_context
from faceviewer.assets import fetching
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


@pytest.fixture(autouse=True)
def one_tls_context(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the context once: it takes longer than most tests here, none of which speaks TLS."""
    for module in (transport, fetching):
        monkeypatch.setattr(module, "make_context", _make_context)


_make_context = cache(make_context)

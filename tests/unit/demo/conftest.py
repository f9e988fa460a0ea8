from collections.abc import Iterator

import httpx
import pytest

from faceviewer.demo.server import DemoServer


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(faces=130, collections=7) as running:
        yield running


@pytest.fixture
def client(server: DemoServer) -> Iterator[httpx.Client]:
    """A client with the credential; the server has no faults and no memory at first."""
    server.set_faults("")
    server.application.forget_requests()
    headers = {"Authorization": f"Bearer {server.token}"}
    with httpx.Client(headers=headers, trust_env=False, timeout=20) as made:
        yield made

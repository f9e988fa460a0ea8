"""What tests of listings share."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """The loop of all async tests here."""
    return "asyncio"

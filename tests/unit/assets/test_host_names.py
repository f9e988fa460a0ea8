"""Names of hosts: looked up in threads, once for all who want the same at the same time."""

import asyncio
import threading

import pytest

from faceviewer.assets.host_names import HostNames, find_addresses

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class SlowSystem:
    """A system whose name server answers when it is told to."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = list(addresses)
        self.asked = 0
        self.may_answer = threading.Event()

    def find(self, host: str, _port: int) -> list[str]:
        self.asked += 1
        assert self.may_answer.wait(10)
        if not self.addresses:
            raise OSError(host)
        return self.addresses


async def test_rows_that_scroll_by_leave_one_search_each_host() -> None:
    system = SlowSystem("192.0.2.1")
    names = HostNames(system.find)
    for _ in range(50):
        waiting = asyncio.create_task(names.addresses("files.example.com", 443))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    last = asyncio.create_task(names.addresses("files.example.com", 443))
    system.may_answer.set()
    assert await last == ["192.0.2.1"]
    assert system.asked == 1


async def test_no_answer_is_kept() -> None:
    system = SlowSystem("192.0.2.1")
    system.may_answer.set()
    names = HostNames(system.find)
    await names.addresses("files.example.com", 443)
    system.addresses = ["192.0.2.2"]
    assert await names.addresses("files.example.com", 443) == ["192.0.2.2"]


async def test_a_name_that_is_not_found_is_told_to_all_who_wait() -> None:
    system = SlowSystem()
    names = HostNames(system.find)
    waiting = [asyncio.create_task(names.addresses("nothing", 80)) for _ in range(3)]
    gone = asyncio.create_task(names.addresses("nothing", 80))
    await asyncio.sleep(0)
    gone.cancel()
    system.may_answer.set()
    found = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(each) for each in found] == [OSError] * 3
    assert system.asked == 1


def test_the_addresses_of_this_computer() -> None:
    assert "127.0.0.1" in find_addresses("localhost", 80)

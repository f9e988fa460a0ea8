"""Turns: how many at once, and who comes next."""

import asyncio

import pytest

from faceviewer.assets.turns import NewestFirst

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class Guests:
    """Tasks that stay inside until they are told to leave."""

    def __init__(self, most: int) -> None:
        self.turns = NewestFirst(most)
        self.inside: list[str] = []
        self.tasks: dict[str, asyncio.Task[None]] = {}
        self._may_leave: dict[str, asyncio.Event] = {}

    async def come(self, name: str) -> None:
        self._may_leave[name] = asyncio.Event()
        self.tasks[name] = asyncio.create_task(self._visit(name))
        await asyncio.sleep(0)

    async def _visit(self, name: str) -> None:
        async with self.turns.turn():
            self.inside.append(name)
            await self._may_leave[name].wait()

    async def leave(self, name: str) -> None:
        self._may_leave[name].set()
        await self.tasks[name]
        await asyncio.sleep(0)


async def test_the_newest_of_those_who_wait_comes_next() -> None:
    guests = Guests(2)
    for name in "abcde":
        await guests.come(name)
    assert guests.inside == ["a", "b"]
    await guests.leave("a")
    assert guests.inside == ["a", "b", "e"]
    for name in "bedc":
        await guests.leave(name)
    assert guests.inside == ["a", "b", "e", "d", "c"]


async def test_who_gives_up_waiting_takes_no_place() -> None:
    guests = Guests(1)
    for name in "abc":
        await guests.come(name)
    guests.tasks["c"].cancel()
    await asyncio.sleep(0)
    await guests.leave("a")
    assert guests.inside == ["a", "b"]


async def test_a_place_that_was_given_to_one_who_gives_up_goes_to_the_next() -> None:
    guests = Guests(1)
    for name in "abc":
        await guests.come(name)
    guests.tasks["a"].cancel()
    await asyncio.sleep(0)  # c has its place, and has not yet gone in
    guests.tasks["c"].cancel()
    for _ in range(3):
        await asyncio.sleep(0)
    assert guests.inside == ["a", "b"]
    await guests.leave("b")
    await guests.come("d")
    assert guests.inside == ["a", "b", "d"]
    await guests.leave("d")


async def test_who_gives_up_just_when_a_place_is_free_is_passed_over() -> None:
    guests = Guests(1)
    for name in "ab":
        await guests.come(name)
    guests.tasks["a"].cancel()  # it leaves before b learns that it was given up
    guests.tasks["b"].cancel()
    ended = await asyncio.gather(*guests.tasks.values(), return_exceptions=True)
    assert [type(each) for each in ended] == [asyncio.CancelledError] * 2
    await guests.come("c")
    assert guests.inside == ["a", "c"]
    await guests.leave("c")
